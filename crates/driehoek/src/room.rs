//! Room on a disk.

use std::path::Path;

/// Below so many bytes nothing can be relied on to be written.
pub const LEAST: u64 = 100 << 20;
/// Below this somebody should look.
pub const WANTED: u64 = 1 << 30;

/// How many bytes we may still write on the disk of this folder; nothing when it is not known.
pub fn free(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail.saturating_mul(room.f_frsize))
}
