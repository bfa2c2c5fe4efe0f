//! What comes in over one live stream. Looks at a few bytes of each piece and counts the rest,
//! so that holding ten thousand streams costs little.

/// The fields of an event come before its data, so the id stands at the start.
const START_BYTES: usize = 64;

/// A piece that has come in whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The version of the meeting that it shows.
    pub(crate) id: u64,
    /// The size of the event.
    pub(crate) bytes: usize,
}

/// Follows one answer without end, of which every chunk is an event or a part of one.
#[derive(Debug)]
pub(crate) struct Decoder {
    at: At,
    start: [u8; START_BYTES],
    start_length: usize,
    last_two: [u8; 2],
    event_bytes: usize,
}

#[derive(Debug, Clone, Copy)]
enum At {
    /// In the answer's head; so many bytes of the empty line that ends it were seen.
    Head { line_ends: usize },
    /// In the line with a chunk's size.
    Size { size: usize },
    /// In a chunk; so much of it is still to come.
    Chunk { left: usize },
    /// In the line end behind a chunk.
    ChunkEnd { left: usize },
}

impl Default for Decoder {
    fn default() -> Self {
        Self {
            at: At::Head { line_ends: 0 },
            start: [0; START_BYTES],
            start_length: 0,
            last_two: [0; 2],
            event_bytes: 0,
        }
    }
}

impl Decoder {
    /// Takes in what was read; calls back for every piece that is now complete.
    pub(crate) fn take(&mut self, mut bytes: &[u8], mut arrived: impl FnMut(Piece)) {
        while let Some(byte) = bytes.first().copied() {
            match self.at {
                At::Head { line_ends } => {
                    bytes = &bytes[1..];
                    self.at = after_head_byte(line_ends, byte);
                }
                At::Size { size } => {
                    bytes = &bytes[1..];
                    self.at = match (char::from(byte).to_digit(16), byte) {
                        (Some(digit), _) => At::Size { size: size * 16 + digit as usize },
                        (None, b'\n') => At::Chunk { left: size },
                        (None, _) => At::Size { size },
                    };
                }
                At::Chunk { left } => {
                    let (now, later) = bytes.split_at(left.min(bytes.len()));
                    self.keep(now);
                    bytes = later;
                    self.at = At::Chunk { left: left - now.len() };
                    if left == now.len() {
                        self.at = At::ChunkEnd { left: 2 };
                        self.end_of_chunk(&mut arrived);
                    }
                }
                At::ChunkEnd { left } => {
                    bytes = &bytes[1..];
                    self.at = match left {
                        1 => At::Size { size: 0 },
                        _ => At::ChunkEnd { left: left - 1 },
                    };
                }
            }
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.event_bytes += bytes.len();
        let room = START_BYTES - self.start_length;
        let kept = &bytes[..room.min(bytes.len())];
        self.start[self.start_length..self.start_length + kept.len()].copy_from_slice(kept);
        self.start_length += kept.len();
        match bytes {
            [] => {}
            [only] => self.last_two = [self.last_two[1], *only],
            [.., before, last] => self.last_two = [*before, *last],
        }
    }

    /// An event ends with an empty line; until then the next chunk belongs to it.
    fn end_of_chunk(&mut self, arrived: &mut impl FnMut(Piece)) {
        if self.last_two != *b"\n\n" {
            return;
        }
        if let Some(id) = id_in(&self.start[..self.start_length]) {
            arrived(Piece { id, bytes: self.event_bytes });
        }
        self.start_length = 0;
        self.event_bytes = 0;
    }
}

fn after_head_byte(line_ends: usize, byte: u8) -> At {
    match byte {
        b'\n' if line_ends == 1 => At::Size { size: 0 },
        b'\n' => At::Head { line_ends: 1 },
        b'\r' => At::Head { line_ends },
        _ => At::Head { line_ends: 0 },
    }
}

/// The id of an event that is a piece; comments and clocks have none.
fn id_in(start: &[u8]) -> Option<u64> {
    let mut lines = start.split(|byte| *byte == b'\n');
    let line = lines.find_map(|line| line.strip_prefix(b"id:"))?;
    std::str::from_utf8(line).ok()?.trim().parse().ok()
}

/// A piece as the server writes it, in a chunk of its own, with an event of so many bytes.
pub(crate) fn piece_of_bytes(id: u64, bytes: usize) -> String {
    let start = format!("event: piece\nid: {id}\ndata: ");
    let filling = "x".repeat(bytes.saturating_sub(start.len() + 2));
    let event = format!("{start}{filling}\n\n");
    format!("{:X}\r\n{event}\r\n", event.len())
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Piece, piece_of_bytes};

    const HEAD: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

    fn chunk(text: &str) -> String {
        format!("{:X}\r\n{text}\r\n", text.len())
    }

    fn piece(id: u64, length: usize) -> String {
        format!("event: piece\nid: {id}\ndata: {}\n\n", "x".repeat(length))
    }

    fn check(stream: &str, expected: &[(u64, usize)]) {
        let expected: Vec<_> = expected.iter().map(|&(id, bytes)| Piece { id, bytes }).collect();
        for step in [1, 2, 3, 7, 64, 100, stream.len()] {
            let mut decoder = Decoder::default();
            let mut seen = Vec::new();
            for part in stream.as_bytes().chunks(step) {
                decoder.take(part, |piece| seen.push(piece));
            }
            assert_eq!(seen, expected, "in steps of {step}");
        }
    }

    #[test]
    fn pieces_count_when_they_are_complete_however_they_arrive() {
        let (small, large) = (piece(7, 10), piece(12_345, 5_000));
        let clock = chunk("retry: 1000\nevent: clock\ndata: 170000\n\n");
        let stream = [HEAD, &clock, &chunk(&small), &chunk(":\n\n"), &chunk(&large)].concat();
        check(&stream, &[(7, small.len()), (12_345, large.len())]);
        check(&stream[..stream.len() - 6], &[(7, small.len())]);
    }

    #[test]
    fn a_piece_is_made_of_the_size_that_was_asked() {
        check(&[HEAD, &piece_of_bytes(9, 4_000)].concat(), &[(9, 4_000)]);
    }

    #[test]
    fn a_piece_may_come_in_several_chunks() {
        let whole = piece(3, 300);
        let (a, b) = whole.split_at(100);
        check(&[HEAD, &chunk(a), &chunk(b)].concat(), &[(3, whole.len())]);
    }
}
