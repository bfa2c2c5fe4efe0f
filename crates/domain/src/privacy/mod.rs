//! What is kept of people, why, how long, and who looked at it.

mod audit;
mod notice;
mod register;

pub use audit::{
    AUDIT_KEPT_DAYS, AccessKind, Act, FAILED_AGAIN_AFTER, SubjectKind, UnknownName,
    VIEWED_AGAIN_AFTER,
};
pub use notice::{Notice, NoticeOf};
pub use register::{
    About, Audience, Basis, Category, Column, ExportedIn, From, Keep, Register, Said, Until, Viewer,
};

#[cfg(test)]
mod tests;
