//! Private files, which only their owner may read: made so, and refused where they are not.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;

/// The permission bits of everybody but the owner.
const OTHERS: u32 = 0o077;

/// Options that make a private file if there is none, and neither truncate it nor follow a link if there is one. Opening a
/// pipe does not block.
pub(super) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    options
        .write(true)
        .mode(0o600)
        .custom_flags(flags.bits().cast_signed());
    options
}

/// Whether others than its owner may read or write a file; not for one that does not exist.
pub(super) fn is_exposed(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|file| is_open_to_others(&file))
}

/// The same for an existing file.
pub(super) fn is_open_to_others(file: &fs::Metadata) -> bool {
    file.mode() & OTHERS != 0
}

/// Whether it is this process's user who owns a file.
pub(super) fn is_mine(file: &fs::Metadata) -> bool {
    file.uid() == rustix::process::geteuid().as_raw()
}

/// Makes a private file with this content: whole and on the disk, or not at all. An existing one is left.
pub(super) fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    // Under its own name there is never half of it.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    File::open(folder)?.sync_all()
}

/// Whether two files lie on one device, as far as both are there.
pub(super) fn share_a_device(one: &Path, other: &Path) -> bool {
    let device = |path: &Path| fs::metadata(path).map(|file| file.dev());
    matches!((device(one), device(other)), (Ok(one), Ok(other)) if one == other)
}

/// The file beside another whose name has this ending.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_new_file_is_whole_and_for_its_owner_and_one_that_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        write_new(&path, b"one").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        let again = write_new(&path, b"other").unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "nothing half made is left");
    }

    #[test]
    fn any_right_of_others_exposes_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        write_new(&path, b"one").unwrap();
        for mode in [0o600, 0o400, 0o700] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(!is_exposed(&path), "{mode:o}");
        }
        for mode in [0o640, 0o620, 0o604, 0o602, 0o666, 0o610] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(is_exposed(&path), "{mode:o}");
        }
        let link = folder.path().join("link");
        symlink(&path, &link).unwrap();
        assert!(is_exposed(&link), "what is read is the other file");
        assert!(!is_exposed(&folder.path().join("none")));
    }

    #[test]
    fn a_link_is_not_followed_to_make_a_file_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let (link, target) = (folder.path().join("link"), folder.path().join("target"));
        symlink(&target, &link).unwrap();
        options().create(true).open(&link).unwrap_err();
        assert!(!target.exists());
    }
}
