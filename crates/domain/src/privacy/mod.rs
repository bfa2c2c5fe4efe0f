//! What is kept of people, why, how long, and who looked at it.

mod audit;

pub use audit::{AUDIT_KEPT_DAYS, Act, SubjectKind, UnknownName, VIEWED_AGAIN_AFTER};
