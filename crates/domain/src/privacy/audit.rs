//! The audit trail: who saw or changed what about whom. It names things by id, never by name.

use std::str::FromStr;

use jiff::SignedDuration;

/// How many days a line of the trail is kept (twelve months).
pub const AUDIT_KEPT_DAYS: u16 = 365;

/// Who looks at the same thing again within this time is not written down again.
pub const VIEWED_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// Somebody who cannot come in, and tries again within this time, is not written down again: who
/// knows an address cannot fill the trail.
pub const FAILED_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// A stored name that this version does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such name in the audit trail")]
pub struct UnknownName;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Looked at it.
    Viewed,
    /// Made it.
    Made,
    /// Changed it.
    Changed,
    /// Changed what somebody may do.
    RolesChanged,
    /// Took it off, in a way that can be undone.
    Removed,
    /// Put it back.
    Restored,
    /// Erased it for good.
    Erased,
    /// Took a copy of everything about it.
    Exported,
    /// Restricted its use, on request.
    Restricted,
    /// Ended that restriction.
    Released,
    /// Kept it from being erased, for a legal reason.
    Held,
    /// Ended that.
    LetGo,
    /// Gave out a link.
    LinkGiven,
    /// Ended a link.
    LinkEnded,
    /// Took over a list.
    Imported,
    /// Ended somebody's sign-ins.
    SignedOut,
    /// Changed how somebody proves who they are.
    FactorChanged,
    /// Signed in with a link in their mail.
    SignedInMail,
    /// Signed in with the code in their mail, or with that of the first start.
    SignedInCode,
    /// Signed in with a link that a colleague or the operator passed on.
    SignedInLetter,
    /// Signed in with a passkey.
    SignedInPasskey,
    /// Signed in with an account that they have elsewhere.
    SignedInElsewhere,
    /// Went on here from their place at another school.
    CameOver,
    /// A code from the mail was wrong.
    CodeFailed,
    /// A second proof, or a passkey, was wrong.
    SecondFailed,
    /// Somebody without an account looked at it with their link.
    OpenedByLink,
    /// Somebody without an account changed it with their link.
    ChangedByLink,
    /// A guardian asked something about it with their link.
    AskedByLink,
}

/// What an act comes to, when it is counted who had access to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessKind {
    /// Seen only.
    Seen,
    /// Changed, given out, taken off.
    Changed,
    /// Taken along as a copy.
    Taken,
    /// Coming in, or trying to: nothing was seen yet.
    Entry,
}

impl Act {
    /// Every act, in the order of the filter.
    pub const ALL: [Self; 28] = [
        Self::Viewed,
        Self::Made,
        Self::Changed,
        Self::RolesChanged,
        Self::Removed,
        Self::Restored,
        Self::Erased,
        Self::Exported,
        Self::Restricted,
        Self::Released,
        Self::Held,
        Self::LetGo,
        Self::LinkGiven,
        Self::LinkEnded,
        Self::Imported,
        Self::SignedOut,
        Self::FactorChanged,
        Self::SignedInMail,
        Self::SignedInCode,
        Self::SignedInLetter,
        Self::SignedInPasskey,
        Self::SignedInElsewhere,
        Self::CameOver,
        Self::CodeFailed,
        Self::SecondFailed,
        Self::OpenedByLink,
        Self::ChangedByLink,
        Self::AskedByLink,
    ];

    /// Its fixed name, as stored and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Viewed => "viewed",
            Self::Made => "made",
            Self::Changed => "changed",
            Self::RolesChanged => "roles-changed",
            Self::Removed => "removed",
            Self::Restored => "restored",
            Self::Erased => "erased",
            Self::Exported => "exported",
            Self::Restricted => "restricted",
            Self::Released => "released",
            Self::Held => "held",
            Self::LetGo => "let-go",
            Self::LinkGiven => "link-given",
            Self::LinkEnded => "link-ended",
            Self::Imported => "imported",
            Self::SignedOut => "signed-out",
            Self::FactorChanged => "factor-changed",
            Self::SignedInMail => "signed-in-mail",
            Self::SignedInCode => "signed-in-code",
            Self::SignedInLetter => "signed-in-letter",
            Self::SignedInPasskey => "signed-in-passkey",
            Self::SignedInElsewhere => "signed-in-elsewhere",
            Self::CameOver => "came-over",
            Self::CodeFailed => "code-failed",
            Self::SecondFailed => "second-failed",
            Self::OpenedByLink => "opened-by-link",
            Self::ChangedByLink => "changed-by-link",
            Self::AskedByLink => "asked-by-link",
        }
    }

    /// Whether it was done with a link, by somebody who has no account.
    pub const fn is_by_link(self) -> bool {
        matches!(self, Self::OpenedByLink | Self::ChangedByLink | Self::AskedByLink)
    }

    /// What it comes to, when it is counted who had access to what.
    pub const fn access_kind(self) -> AccessKind {
        match self {
            Self::Viewed | Self::OpenedByLink => AccessKind::Seen,
            Self::Exported => AccessKind::Taken,
            Self::SignedInMail
            | Self::SignedInCode
            | Self::SignedInLetter
            | Self::SignedInPasskey
            | Self::SignedInElsewhere
            | Self::CameOver
            | Self::CodeFailed
            | Self::SecondFailed => AccessKind::Entry,
            _ => AccessKind::Changed,
        }
    }
}

impl FromStr for Act {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|act| act.name() == name).ok_or(UnknownName)
    }
}

/// What something was done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// A child.
    Child,
    /// A guardian.
    Guardian,
    /// Somebody who works at the school.
    Person,
    /// A class.
    Class,
    /// A meeting.
    Meeting,
    /// The school as a whole: its settings, its trail, lists.
    School,
}

impl SubjectKind {
    /// Every kind, in the order of the filter.
    pub const ALL: [Self; 6] =
        [Self::Child, Self::Guardian, Self::Person, Self::Class, Self::Meeting, Self::School];

    /// Its fixed name, as stored and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Guardian => "guardian",
            Self::Person => "person",
            Self::Class => "class",
            Self::Meeting => "meeting",
            Self::School => "school",
        }
    }
}

impl FromStr for SubjectKind {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(UnknownName)
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, SubjectKind};

    #[test]
    fn every_name_is_read_back_and_no_two_are_alike() {
        for act in Act::ALL {
            assert_eq!(act.name().parse(), Ok(act));
        }
        for kind in SubjectKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        assert!("looked".parse::<Act>().is_err());
        assert!("family".parse::<SubjectKind>().is_err());
    }
}
