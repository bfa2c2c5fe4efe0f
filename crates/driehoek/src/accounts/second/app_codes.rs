//! Codes of six digits that an app shows, new every half minute, from a secret that it shares with us.

use jiff::Timestamp;
use totp_rs::{Builder, Secret, Totp};

use crate::{chance::Chance, web::who::encoded};

/// How long an app shows a code, in seconds. The one before and the one after count too, for
/// clocks that are not quite right.
pub const CODE_LASTS_S: u64 = 30;
const SKEW_STEPS: u16 = 1;
/// How many digits a code has. What has another number of them is a code on paper.
const DIGITS: u8 = 6;
const SECRET_BYTES: usize = 20;

/// A new secret, as apps take it.
pub(super) fn new_secret(chance: &Chance) -> String {
    Secret::new(Box::new(chance.bytes::<SECRET_BYTES>())).to_base32()
}

/// The digits of what somebody typed, when they could be a code of an app.
pub(super) fn read(typed: &str) -> Option<String> {
    let is_between = |c: char| c.is_whitespace() || c == '-';
    let code: String = typed.chars().filter(|c| !is_between(*c)).collect();
    let is_code = code.len() == usize::from(DIGITS) && code.bytes().all(|b| b.is_ascii_digit());
    is_code.then_some(code)
}

/// Which half minute this code is of, when it is one of those that count now.
pub(super) fn step_of(secret: &str, code: &str, now: Timestamp) -> Option<i64> {
    let step = totp(secret)?.check(code, u64::try_from(now.as_second()).ok()?)?;
    i64::try_from(step).ok()
}

/// The code that an app with this secret shows at a moment, for tests that play the app.
pub fn code_at(secret: &str, at: Timestamp) -> Option<String> {
    let code = totp(secret)?.generate(u64::try_from(at.as_second()).ok()?);
    Some(code.to_string())
}

fn totp(secret: &str) -> Option<Totp> {
    let builder = Builder::new()
        .with_digits(DIGITS)
        .with_skew(SKEW_STEPS)
        .with_step_duration(CODE_LASTS_S)
        .with_secret(Secret::try_from_base32(secret).ok()?);
    builder.build().ok()
}

/// The secret in groups of four, to type over.
pub(super) fn in_groups(secret: &str) -> String {
    let letters: Vec<_> = secret.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// What stands in the QR code that an app reads.
pub(super) fn address(secret: &str, school: &str, email: &str) -> String {
    let name: String = school.chars().map(|c| if ":/".contains(c) { ' ' } else { c }).collect();
    let issuer = encoded(&format!("Driehoek {name}"));
    let account = encoded(email);
    format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}")
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{address, code_at, in_groups, new_secret, read, step_of};
    use crate::chance::Chance;

    #[test]
    fn a_code_counts_half_a_minute_before_and_after_its_own() {
        let secret = new_secret(&Chance::seeded(1));
        // The first second of a half minute.
        let now = "2026-11-18T14:00:00Z".parse::<Timestamp>().unwrap();
        let code = code_at(&secret, now).unwrap();
        let seconds = |count| now + SignedDuration::from_secs(count);
        let step = step_of(&secret, &code, now);
        assert_eq!(step, Some(now.as_second() / 30));
        for counts in [-30, -1, 29, 59] {
            assert_eq!(step_of(&secret, &code, seconds(counts)), step, "{counts}");
        }
        for counts_not in [-31, 60] {
            assert_eq!(step_of(&secret, &code, seconds(counts_not)), None, "{counts_not}");
        }
    }

    #[test]
    fn the_codes_are_those_that_every_app_shows() {
        // The secret and one of the times in the test vectors of RFC 6238, the last six digits.
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let at = Timestamp::from_second(1_111_111_109).unwrap();
        assert_eq!(code_at(secret, at).as_deref(), Some("081804"));
    }

    #[test]
    fn a_secret_is_read_in_groups_and_a_code_however_it_is_typed() {
        let secret = new_secret(&Chance::seeded(1));
        assert_eq!(secret.len(), 32);
        assert_eq!(in_groups(&secret).split(' ').count(), 8);
        assert_eq!(read(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(read("123-456").as_deref(), Some("123456"));
        for other in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn the_name_of_a_school_does_not_break_the_address() {
        let address = address("ABCD", "De Brug: a/b", "noor@brug.nl");
        let label = "Driehoek%20De%20Brug%20%20a%20b";
        assert_eq!(
            address,
            format!("otpauth://totp/{label}:noor%40brug.nl?secret=ABCD&issuer={label}")
        );
    }
}
