//! The ballast file: a reserve of disk space beside the database, which is removed when the disk is full.

use std::{
    fs, io,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use super::super::private::{self, beside};

/// Its size in bytes, and the smallest where there is less disk space.
pub(super) const SIZES: (u64, u64) = (8 << 20, 256 << 10);

/// The byte that it is filled with. A sparse file would reserve nothing.
const FILLING: u8 = 0x55;

/// What there is at the path of the ballast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileAtPath {
    Nothing,
    /// A ballast of this size, perhaps incomplete.
    Ours(u64),
    /// A link, or somebody's file.
    Foreign,
}

/// The outcome of making the ballast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BallastOutcome {
    Yes,
    /// Something else lies in its place, and was left alone.
    InTheWay,
}

/// The path of the ballast of a database.
pub(super) fn of(database: &Path) -> PathBuf {
    beside(database, ".ballast")
}

/// Makes the ballast, unless it is there, if as much disk space again and `more` is left beside it. `freed` is its size when
/// it was removed, 0 if it never was.
pub(super) fn make(ballast: &Path, freed: u64, more: u64) -> io::Result<BallastOutcome> {
    // Under its name it has its size: what is being made would only be in the way if it does not fit.
    let part = beside(ballast, ".part");
    match (look(ballast), look(&part)) {
        (FileAtPath::Foreign, _) | (_, FileAtPath::Foreign) => return Ok(BallastOutcome::InTheWay),
        (FileAtPath::Ours(size), _) if size >= SIZES.1 => return Ok(BallastOutcome::Yes),
        (FileAtPath::Ours(_) | FileAtPath::Nothing, FileAtPath::Ours(_) | FileAtPath::Nothing) => {}
    }
    let mut made = Ok(());
    for size in sizes(freed) {
        made = fill(&part, size, more);
        if made.is_ok() {
            fs::rename(part, ballast)?;
            return Ok(BallastOutcome::Yes);
        }
    }
    remove(&part);
    made.map(|()| BallastOutcome::Yes)
}

/// Removes it, and returns how many bytes that has freed.
pub(super) fn remove(ballast: &Path) -> Option<u64> {
    match look(ballast) {
        FileAtPath::Ours(size) => fs::remove_file(ballast).ok().map(|()| size),
        FileAtPath::Nothing | FileAtPath::Foreign => None,
    }
}

fn look(path: &Path) -> FileAtPath {
    let file = match fs::symlink_metadata(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return FileAtPath::Nothing,
        Err(_) => return FileAtPath::Foreign,
    };
    // What others made they may take away again.
    let is_ours = private::is_mine(&file) && !private::is_open_to_others(&file);
    if file.is_file() && is_ours && is_filling(path).unwrap_or(false) {
        FileAtPath::Ours(file.len())
    } else {
        FileAtPath::Foreign
    }
}

/// Whether a file begins as a ballast does. An empty one is one that was just begun.
fn is_filling(path: &Path) -> io::Result<bool> {
    let mut file = private::options().write(false).read(true).open(path)?;
    let mut first = [0; 4096];
    let read = file.read(&mut first)?;
    Ok(first.iter().take(read).all(|byte| *byte == FILLING))
}

/// The sizes to try: at first ever smaller ones; after it was freed only its old size, for half of it would fit into the
/// space that it has freed.
fn sizes(freed: u64) -> impl Iterator<Item = u64> {
    let (usual, least) = match freed {
        0 => SIZES,
        freed => (freed, freed),
    };
    std::iter::successors(Some(usual), |size| Some(size / 2)).take_while(move |size| *size >= least)
}

/// Fills a new file to twice this size and `more`, and truncates it to the size: so the disk space is proven to be there.
fn fill(part: &Path, size: u64, more: u64) -> io::Result<()> {
    remove(part);
    let mut file = private::options().create_new(true).open(part)?;
    let some = [FILLING; 64 << 10];
    for _ in 0..(2 * size + more).div_ceil(64 << 10) {
        file.write_all(&some)?;
    }
    file.set_len(size)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn what_was_freed_is_no_room_for_less() {
        let kib = |sizes: &[u64]| sizes.iter().map(|size| size << 10).collect::<Vec<_>>();
        let first: Vec<u64> = sizes(0).collect();
        assert_eq!(first, kib(&[8192, 4096, 2048, 1024, 512, 256]));
        let again: Vec<u64> = sizes(512 << 10).collect();
        assert_eq!(again, kib(&[512]));
    }

    #[test]
    fn it_is_for_its_owner_alone_and_what_a_stop_left_of_one_is_in_no_way() {
        let folder = tempfile::tempdir().unwrap();
        let ballast = folder.path().join("ballast");
        for begun in [&[][..], &[FILLING; 100]] {
            let mut part = private::options();
            let mut part = part
                .create(true)
                .truncate(true)
                .open(folder.path().join("ballast.part"))
                .unwrap();
            part.write_all(begun).unwrap();
            assert_eq!(make(&ballast, 0, 0).unwrap(), BallastOutcome::Yes);
            let made = fs::metadata(&ballast).unwrap();
            assert_eq!((made.len(), made.mode() & 0o777), (SIZES.0, 0o600));
            assert_eq!(remove(&ballast), Some(SIZES.0));
        }
    }

    #[test]
    fn a_link_or_somebodys_file_in_its_place_is_left_alone() {
        for place in ["ballast", "ballast.part"] {
            let folder = tempfile::tempdir().unwrap();
            let ballast = folder.path().join("ballast");
            let (there, theirs) = (folder.path().join(place), folder.path().join("theirs"));
            fs::write(&theirs, "what somebody wrote").unwrap();
            symlink(&theirs, &there).unwrap();
            assert_eq!(
                make(&ballast, 0, 0).unwrap(),
                BallastOutcome::InTheWay,
                "{place}"
            );
            assert_eq!(remove(&there), None);
            assert_eq!(fs::read(&theirs).unwrap(), b"what somebody wrote");
            assert!(there.is_symlink());

            fs::remove_file(&there).unwrap();
            fs::rename(&theirs, &there).unwrap();
            assert_eq!(
                make(&ballast, 0, 0).unwrap(),
                BallastOutcome::InTheWay,
                "{place}"
            );
            assert_eq!(remove(&there), None);
            assert_eq!(fs::read(&there).unwrap(), b"what somebody wrote");
        }
        let folder = tempfile::tempdir().unwrap();
        let ballast = folder.path().join("ballast");
        fs::write(&ballast, [FILLING; 512 << 10]).unwrap();
        fs::set_permissions(&ballast, fs::Permissions::from_mode(0o666)).unwrap();
        assert_eq!(
            make(&ballast, 0, 0).unwrap(),
            BallastOutcome::InTheWay,
            "of others"
        );
        fs::remove_file(&ballast).unwrap();
        symlink(folder.path().join("nowhere"), &ballast).unwrap();
        assert_eq!(make(&ballast, 0, 0).unwrap(), BallastOutcome::InTheWay);
        assert!(!folder.path().join("nowhere").exists());
    }
}
