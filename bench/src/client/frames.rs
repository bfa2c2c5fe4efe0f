//! What comes in from those who pass messages on to many: as little is looked at as will do to know
//! where a message ends.

use crate::protocol::Over;

/// Something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// From now on messages will come.
    Listening,
    /// A message has come in whole.
    Message,
    /// An answer is wanted, or the connection is closed.
    Ping,
}

/// Follows one connection.
#[derive(Debug)]
pub(super) struct Frames {
    over: Over,
    at: At,
}

#[derive(Debug)]
enum At {
    /// In the answer with which a web socket begins.
    Answer(Vec<u8>),
    Head(Vec<u8>),
    Body {
        left: usize,
        event: Option<Event>,
    },
}

impl Frames {
    pub(super) fn new(over: Over) -> Self {
        let at = match over {
            Over::WebSocket => At::Answer(Vec::new()),
            Over::Nats | Over::Mqtt => At::Head(Vec::new()),
        };
        Self { over, at }
    }

    /// Takes in what was read; calls back for everything that was said.
    pub(super) fn take(&mut self, mut bytes: &[u8], mut said: impl FnMut(Event)) {
        while let Some(byte) = bytes.first().copied() {
            match &mut self.at {
                At::Answer(answer) => {
                    bytes = &bytes[1..];
                    answer.push(byte);
                    if answer.ends_with(b"\r\n\r\n") {
                        self.at = At::Head(Vec::new());
                        said(Event::Listening);
                    }
                }
                At::Head(head) => {
                    bytes = &bytes[1..];
                    head.push(byte);
                    let Some((left, event)) = read_head(self.over, head) else { continue };
                    self.at = At::Body { left, event };
                    self.end_of_body(&mut said);
                }
                At::Body { left, .. } => {
                    let now = (*left).min(bytes.len());
                    *left -= now;
                    bytes = &bytes[now..];
                    self.end_of_body(&mut said);
                }
            }
        }
    }

    fn end_of_body(&mut self, said: &mut impl FnMut(Event)) {
        if let At::Body { left: 0, event } = self.at {
            event.into_iter().for_each(said);
            self.at = At::Head(Vec::new());
        }
    }
}

/// How many bytes follow and what they mean, once the head is whole.
fn read_head(over: Over, head: &[u8]) -> Option<(usize, Option<Event>)> {
    match over {
        Over::Nats => nats(head),
        Over::Mqtt => mqtt(head),
        Over::WebSocket => web_socket(head),
    }
}

/// A line; that of a message ends with the length of what follows, which has a line end of its own.
fn nats(head: &[u8]) -> Option<(usize, Option<Event>)> {
    let line = std::str::from_utf8(head.strip_suffix(b"\r\n")?).unwrap_or_default();
    if line.starts_with("MSG ") {
        let length = line.rsplit(' ').next()?.parse::<usize>().ok()?;
        return Some((length + 2, Some(Event::Message)));
    }
    let event = match line {
        "PONG" => Some(Event::Listening),
        "PING" => Some(Event::Ping),
        _ => None,
    };
    Some((0, event))
}

/// The kind, and a length of which each byte but the last has its highest bit.
fn mqtt(head: &[u8]) -> Option<(usize, Option<Event>)> {
    let (kind, length) = head.split_first()?;
    if length.last()? & 0x80 != 0 {
        return None;
    }
    let digits = length.iter().rev().map(|byte| usize::from(byte & 0x7f));
    let length = digits.fold(0, |length, digit| length << 7 | digit);
    let event = match kind >> 4 {
        3 => Some(Event::Message),
        9 => Some(Event::Listening),
        _ => None,
    };
    Some((length, event))
}

/// Two bytes, or more for a length above 125.
fn web_socket(head: &[u8]) -> Option<(usize, Option<Event>)> {
    let (kind, short) = (*head.first()?, usize::from(head.get(1)? & 0x7f));
    let longer = match short {
        126 => 2,
        127 => 8,
        _ => 0,
    };
    let more = head.get(2..2 + longer)?;
    let long = more.iter().fold(0, |length, byte| length << 8 | usize::from(*byte));
    let length = if longer == 0 { short } else { long };
    let is_message = matches!(kind & 0x0f, 1 | 2);
    Some((length, is_message.then_some(Event::Message)))
}

#[cfg(test)]
mod tests {
    use super::{Event, Frames};
    use crate::protocol::Over;

    fn check(over: Over, stream: &[u8], expected: &[Event]) {
        for step in [1, 2, 3, 50, stream.len()] {
            let mut frames = Frames::new(over);
            let mut seen = Vec::new();
            stream.chunks(step).for_each(|part| frames.take(part, |event| seen.push(event)));
            assert_eq!(seen, expected, "in steps of {step}");
        }
    }

    #[test]
    fn messages_of_nats_end_where_their_line_says() {
        let stream = b"INFO {}\r\nPING\r\nPONG\r\nMSG a 1 6\r\nab\r\ncd\r\nMSG a 1 0\r\n\r\n";
        check(Over::Nats, stream, &[Event::Ping, Event::Listening, Event::Message, Event::Message]);
    }

    #[test]
    fn messages_of_mqtt_end_where_their_length_says() {
        let mut stream = vec![0x20, 2, 0, 0, 0x90, 3, 0, 1, 0];
        stream.extend([0x30, 0xc8, 0x01]);
        stream.extend([7; 200]);
        check(Over::Mqtt, &stream, &[Event::Listening, Event::Message]);
        check(Over::Mqtt, &stream[..stream.len() - 1], &[Event::Listening]);
    }

    #[test]
    fn messages_of_web_sockets_come_after_the_answer() {
        let mut stream = b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n".to_vec();
        stream.extend([0x82, 3, 1, 2, 3, 0x89, 0, 0x82, 126, 1, 0]);
        stream.extend([7; 256]);
        check(Over::WebSocket, &stream, &[Event::Listening, Event::Message, Event::Message]);
    }
}
