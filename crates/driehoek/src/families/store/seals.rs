//! Texts on their way into the store and out of it.

use domain::{
    families::{ChildId, GuardianId},
    meetings::SchoolId,
};
use uuid::Uuid;

use crate::vault::{Key, KeyOf, Place, Unreadable, Vault, VaultError};

/// The key of one child or guardian, with the row that it seals.
pub(super) struct Seal {
    key: Key,
    table: &'static str,
    row: Uuid,
}

impl Seal {
    pub(super) async fn of_child(
        vault: &Vault,
        school: SchoolId,
        child: ChildId,
    ) -> Result<Self, VaultError> {
        let key = vault.key(KeyOf::Child(school, child.0)).await?;
        Ok(Self { key, table: "child", row: child.0 })
    }

    pub(super) async fn of_guardian(
        vault: &Vault,
        school: SchoolId,
        guardian: GuardianId,
    ) -> Result<Self, VaultError> {
        let key = vault.key(KeyOf::Guardian(school, guardian.0)).await?;
        Ok(Self { key, table: "guardian", row: guardian.0 })
    }

    /// The same key for another row of theirs.
    pub(super) fn row(&self, table: &'static str, row: Uuid) -> Self {
        Self { key: self.key.clone(), table, row }
    }

    pub(super) fn seal(&self, column: &str, text: &str) -> String {
        self.key.seal(self.place(column), text)
    }

    /// Nothing for an empty text, so that what is not known is not there.
    pub(super) fn seal_some(&self, column: &str, text: &str) -> Option<String> {
        (!text.is_empty()).then(|| self.seal(column, text))
    }

    pub(super) fn open(&self, column: &str, sealed: &str) -> Result<String, Unreadable> {
        self.key.open(self.place(column), sealed)
    }

    pub(super) fn open_some(
        &self,
        column: &str,
        sealed: Option<&str>,
    ) -> Result<String, Unreadable> {
        sealed.map_or_else(|| Ok(String::new()), |sealed| self.open(column, sealed))
    }

    fn place<'a>(&'a self, column: &'a str) -> Place<'a> {
        Place { table: self.table, column, row: self.row }
    }
}
