//! File permissions: files that only their owner may read or change (the token, the settings), and the folders of the files.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read},
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::Path,
};

use rustix::fs::OFlags;

/// The sticky bit of a folder: only a file's owner can remove or rename it.
const STICKY: u32 = 0o1000;

/// Opens a file for reading, without blocking on a pipe or a device, which may have no end.
///
/// # Errors
/// If there is none, it may not be read, or it is no file.
pub(super) fn open(path: &Path) -> io::Result<(File, Metadata)> {
    let mut options = OpenOptions::new();
    let at_once = OFlags::NONBLOCK.bits().cast_signed();
    let file = options.read(true).custom_flags(at_once).open(path)?;
    let found = file.metadata()?;
    if found.is_file() {
        Ok((file, found))
    } else {
        Err(io::Error::other("it is no regular file"))
    }
}

/// What is in a file.
///
/// # Errors
/// As for [`open`].
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, found) = open(path)?;
    let length = usize::try_from(found.len()).unwrap_or_default();
    let mut bytes = Vec::with_capacity(length);
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether others than its owner may read or write a file. A credential that a service manager lends is exposed to nobody,
/// although its group may read it.
pub(super) fn is_exposed(file: &Metadata) -> bool {
    let is_lent = file.uid() == 0 && file.gid() == 0 && !rustix::process::geteuid().is_root();
    let others = if is_lent { 0o037 } else { 0o077 };
    file.mode() & others != 0
}

/// Whether others can write a file, or replace any file in this folder.
pub(super) fn is_changeable(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| {
        // A group of its owner's number is its owner's alone, as most distributions make it.
        let others = if found.gid() == found.uid() {
            0o002
        } else {
            0o022
        };
        let is_shared = found.is_dir() && found.mode() & STICKY != 0;
        found.mode() & others != 0 && !is_shared
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_others_can_write_is_changeable() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bot.toml");
        fs::write(&file, "").unwrap();
        let is_so = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
            is_changeable(path)
        };
        for mode in [0o666, 0o602, 0o777] {
            assert!(is_so(&file, mode), "{mode:o}");
            assert!(is_so(folder.path(), mode | 0o700), "{mode:o}");
        }
        for mode in [0o600, 0o644, 0o755, 0o400] {
            assert!(!is_so(&file, mode), "{mode:o}");
            assert!(!is_so(folder.path(), mode | 0o700), "{mode:o}");
        }
        assert!(
            !is_so(folder.path(), 0o1777),
            "nobody else's can be replaced"
        );
        assert!(!is_changeable(&folder.path().join("none")));
    }
}
