//! What comes in over one live stream: the pieces of a page, each with the version it shows.

/// A piece that has come in whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The version of the meeting that it shows.
    pub(crate) version: u64,
    pub(crate) html: String,
}

/// Follows one stream; keeps what is not yet whole.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    kept: Vec<u8>,
    /// So much of what is kept was looked through.
    looked: usize,
}

impl Decoder {
    /// Takes in what was read; gives the newest piece that is now whole.
    pub(crate) fn take(&mut self, bytes: &[u8]) -> Option<Piece> {
        self.kept.extend_from_slice(bytes);
        let mut newest = None;
        while let Some(end) = self.end_of_event() {
            let event: Vec<u8> = self.kept.drain(..end).collect();
            self.looked = 0;
            newest = piece(&String::from_utf8_lossy(&event)).or(newest);
        }
        newest
    }

    fn end_of_event(&mut self) -> Option<usize> {
        let from = self.looked.saturating_sub(1);
        let found = self.kept[from..].windows(2).position(|two| two == b"\n\n");
        self.looked = self.kept.len();
        found.map(|place| from + place + 2)
    }
}

/// The clock, a sign of life and what concerns one participant alone are no pieces.
fn piece(event: &str) -> Option<Piece> {
    let field = |name: &'static str| event.lines().filter_map(move |line| line.strip_prefix(name));
    if field("event: ").next() != Some("piece") {
        return None;
    }
    let version = field("id: ").next()?.parse().ok()?;
    Some(Piece { version, html: field("data: ").collect::<Vec<_>>().join("\n") })
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Piece};

    #[test]
    fn pieces_come_out_whole_however_they_arrive() {
        let stream = "retry: 1000\nevent: clock\ndata: 17\n\n\
            event: piece\nid: 7\ndata: <p>\ndata: een</p>\n\n:\n\n\
            event: piece\nid: 12\ndata: twee\n\nevent: piece\nid: 13\ndata: dr";
        for step in [1, 2, 3, 7, 50, stream.len()] {
            let mut decoder = Decoder::default();
            let found = stream.as_bytes().chunks(step).filter_map(|part| decoder.take(part));
            let last = found.last();
            assert_eq!(last, Some(Piece { version: 12, html: "twee".to_owned() }), "{step}");
        }
        let mut decoder = Decoder::default();
        let first = decoder.take(&stream.as_bytes()[..85]);
        assert_eq!(first, Some(Piece { version: 7, html: "<p>\neen</p>".to_owned() }));
    }
}
