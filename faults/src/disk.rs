//! A small disk of its own for a store, so that it can be full or broken without harm to others.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result};
use ground::{is_root, output};
/// Room for a store with what a run writes in it, and little more.
const SIZE_MB: u64 = 400;
const FILL: &str = "fill";
const BLOCK_BYTES: usize = 1024 * 1024;

/// A mounted disk; it is let go of when it is no longer needed.
#[derive(Debug)]
pub(crate) struct Disk {
    image: PathBuf,
    pub(crate) folder: PathBuf,
}

impl Disk {
    /// A file as a disk, with ext4. `Err` says why that cannot be done here.
    pub(crate) fn make(folder: &Path) -> Result<Self, String> {
        if !is_root() {
            return Err("mounting a small disk takes root".to_owned());
        }
        Self::mount_new(folder).map_err(|error| format!("no disk could be mounted: {error:#}"))
    }

    fn mount_new(folder: &Path) -> Result<Self> {
        let image = folder.join("disk.img");
        File::create(&image)?.set_len(SIZE_MB * 1024 * 1024).context("making the disk's file")?;
        // No blocks are kept for root: full is full for everybody.
        output(Command::new("mkfs.ext4").args(["-q", "-m", "0"]).arg(&image))?;
        let disk = Self { image, folder: folder.join("disk") };
        fs::create_dir(&disk.folder).context("making the place of the disk")?;
        disk.mount()?;
        Ok(disk)
    }

    fn mount(&self) -> Result<()> {
        let mut mount = Command::new("mount");
        mount.args(["-o", "loop"]).arg(&self.image).arg(&self.folder);
        output(&mut mount).map(drop)
    }

    /// Fills it until nothing goes in any more.
    pub(crate) fn fill(&self) -> Result<()> {
        let mut file = File::create(self.folder.join(FILL)).context("filling the disk")?;
        let mut block = vec![0; BLOCK_BYTES];
        while !block.is_empty() {
            if file.write_all(&block).is_err() {
                block.truncate(block.len() / 2);
            }
        }
        // It cannot all have gone to the disk if it was too much; then it is full too.
        let _ = file.sync_all();
        Ok(())
    }

    pub(crate) fn make_room(&self) -> Result<()> {
        fs::remove_file(self.folder.join(FILL)).context("making room on the disk")
    }

    /// The system itself takes writing away, as it does after a failure of the disk.
    pub(crate) fn break_off(&self) -> Result<()> {
        output(Command::new("mount").args(["-o", "remount,abort"]).arg(&self.folder)).map(drop)
    }

    /// Mounts it anew, as after a restart. Nobody may use it meanwhile.
    pub(crate) fn mend(&self) -> Result<()> {
        output(Command::new("umount").arg(&self.folder))?;
        // Writing was taken away in the middle: the journal is played back, and all is looked at.
        let mut check = Command::new("e2fsck");
        check.args(["-f", "-p"]).arg(&self.image);
        let status = check.output().context("checking the disk")?.status.code();
        anyhow::ensure!(matches!(status, Some(0 | 1)), "the disk itself is damaged: {status:?}");
        self.mount()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.folder).output();
    }
}
