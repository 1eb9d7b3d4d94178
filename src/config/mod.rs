//! The settings: defaults from the binary, then a file, then the environment; checked once, here.

mod environment;
mod fault;
mod files;
mod keys;
mod layers;
mod mappings;
mod setting;
mod token;

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    num::NonZeroU32,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::domain::{
    approval::HighRiskKind,
    chat::ChatKey,
    court_list::Mapping,
    holidays::{Holiday, Holidays},
    language::Language,
    message::BroadcastRate,
    preferences::ChatDefaults,
    reminder::{Lead, Plan},
    schedule::Schedule,
    zone::Zone,
};

use layers::SettingsFile;

pub use fault::ConfigError;
pub use token::{Token, TokenError};

/// The file that documents every key.
pub const DEFAULTS: &str = include_str!("../../config/default.toml");

/// The shortest quarantine in seconds: longer than an answer of Telegram is awaited.
pub const SHORTEST_QUARANTINE: u32 = 18;

const PREFIX: &str = "HEARING_BOT__";

/// Every setting, checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the database and its key are.
    pub store: StoreSettings,
    /// How to reach Telegram.
    pub telegram: TelegramSettings,
    /// Who may post.
    pub editors: EditorSettings,
    /// The courts' time zone and days of rest.
    pub court: CourtSettings,
    /// The rates and windows of delivery.
    pub delivery: DeliverySettings,
    /// When followers are reminded.
    pub reminders: ReminderSettings,
    /// When editors are asked.
    pub questions: QuestionSettings,
    /// The nightly sweep.
    pub housekeeping: HousekeepingSettings,
    /// The default language.
    pub language: LanguageSettings,
    /// The mappings of court lists, by their names.
    #[serde(skip)]
    pub court_lists: BTreeMap<String, Mapping>,
    /// The file in which they stand, if there is one.
    #[serde(skip)]
    pub file: Option<PathBuf>,
}

/// `[store]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreSettings {
    /// The database file.
    pub database: PathBuf,
    /// The key file.
    pub key_file: PathBuf,
}

/// `[telegram]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TelegramSettings {
    /// Where the Bot API is.
    pub api_url: String,
    /// How long one poll waits, in seconds, 1 to 15.
    pub poll_seconds: u8,
}

/// `[editors]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditorSettings {
    /// The owners' chats.
    pub owners: Vec<ChatKey>,
    /// The kinds of changes that a second editor must approve.
    pub second_for: Vec<HighRiskKind>,
    /// How long one can do so, in minutes.
    pub approval_minutes: u32,
    /// When owners are sent the head of the audit.
    pub audit_head: Schedule,
    /// Where the owners are named.
    #[serde(skip)]
    pub set_in: String,
}

/// `[court]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtSettings {
    /// The zone for what concerns no single case.
    pub time_zone: Zone,
    /// Holidays whose day of rest moves when they fall on a weekend.
    pub holidays: Vec<Holiday>,
    /// Days of rest that do not move.
    pub days_of_rest: Vec<Holiday>,
}

/// `[delivery]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliverySettings {
    /// Messages a second in all, 1 to 1000.
    pub messages_per_second: u32,
    /// Whether what is told to many may leave faster, for money.
    pub allow_paid_broadcast: bool,
    /// Messages a second then, 31 to 1000.
    pub paid_messages_per_second: u32,
    /// The undo window in seconds.
    pub undo_seconds: u32,
    /// The quarantine after a message in doubt, in seconds.
    pub quarantine_seconds: u32,
}

/// `[reminders]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReminderSettings {
    /// How long before a hearing.
    pub leads: Vec<Lead>,
    /// The time of day of those not counted in hours.
    #[serde(deserialize_with = "time_of_day")]
    pub morning_at: NaiveTime,
}

/// `[questions]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionSettings {
    /// On the hearing's morning: whether it is still on.
    pub still_on: Schedule,
    /// On the hearing's day.
    pub first: Schedule,
    /// Once more.
    pub second: Schedule,
}

/// `[housekeeping]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HousekeepingSettings {
    /// When old records are swept out.
    pub sweep: Schedule,
}

/// `[language]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageSettings {
    /// For people whose language the bot does not speak.
    pub default: Language,
}

impl Config {
    /// The settings: defaults, then `file`, then the environment.
    ///
    /// # Errors
    /// The first thing wrong, with its key and where it was set.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut config = Self::layered(file, std::env::vars_os())?;
        if let Ok(url) = std::env::var("TELOXIDE_API_URL") {
            config.telegram.api_url = url;
        }
        Ok(config)
    }

    fn layered(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, ConfigError> {
        let read = file.map(SettingsFile::read).transpose()?;
        let variables = environment::read(variables)?;
        let (mut config, settings) = layers::merged(read.as_ref(), &variables)?;
        let owners = settings.iter().find(|it| it.key() == "editors.owners");
        config.editors.set_in = owners.map_or_else(
            || "the defaults".to_owned(),
            |it| it.source.place(it.value.span().start),
        );
        config.file = file.map(Path::to_owned);
        Ok(config)
    }

    /// The settings file if others on this machine can write it, and so name themselves owners.
    pub fn changeable_file(&self) -> Option<&Path> {
        self.file
            .as_deref()
            .filter(|file| files::is_changeable(file))
    }

    /// The folders in which others on this machine can replace the database, the key or the settings.
    pub fn changeable_folders(&self) -> BTreeSet<&Path> {
        let here = Path::new(".");
        [&self.store.database, &self.store.key_file]
            .into_iter()
            .chain(&self.file)
            .map(|file| match file.parent() {
                Some(folder) if folder != Path::new("") => folder,
                Some(_) | None => here,
            })
            .filter(|folder| files::is_changeable(folder))
            .collect()
    }

    /// What a chat has that chose nothing.
    pub fn chat_defaults(&self) -> ChatDefaults {
        ChatDefaults {
            language: self.language.default,
            leads: self.reminders.leads.iter().copied().collect(),
            morning_at: self.reminders.morning_at,
            zone: self.court.time_zone,
        }
    }

    /// The plan of reminders and questions: of every reminder, for any may be chosen.
    pub fn plan(&self) -> Plan {
        Plan {
            leads: Lead::ALL.into(),
            morning_at: self.reminders.morning_at,
            still_on: self.questions.still_on.clone(),
            first_question: self.questions.first.clone(),
            second_question: self.questions.second.clone(),
        }
    }

    /// The days on which courts rest.
    pub fn holidays(&self) -> Holidays {
        Holidays {
            holidays: self.court.holidays.clone(),
            days_of_rest: self.court.days_of_rest.clone(),
        }
    }

    /// Messages a second in all.
    pub fn messages_per_second(&self) -> NonZeroU32 {
        // The check at loading refuses 0.
        NonZeroU32::new(self.delivery.messages_per_second).unwrap_or(NonZeroU32::MIN)
    }

    /// The rate at which broadcasts leave.
    pub fn broadcast_rate(&self) -> BroadcastRate {
        if self.delivery.allow_paid_broadcast {
            BroadcastRate::Paid
        } else {
            BroadcastRate::Free
        }
    }

    /// Messages a second in all where they may cost something.
    pub fn paid_messages_per_second(&self) -> NonZeroU32 {
        // The check at loading refuses 0.
        NonZeroU32::new(self.delivery.paid_messages_per_second).unwrap_or(NonZeroU32::MIN)
    }

    /// Broadcasts' messages a second, at the rate at which they leave.
    pub fn broadcasts_per_second(&self) -> NonZeroU32 {
        match self.broadcast_rate() {
            BroadcastRate::Free => self.messages_per_second(),
            BroadcastRate::Paid => self.paid_messages_per_second(),
        }
    }

    /// The undo window.
    pub fn undo_window(&self) -> TimeDelta {
        TimeDelta::seconds(self.delivery.undo_seconds.into())
    }

    /// How long a second editor can approve a change.
    pub fn approval(&self) -> TimeDelta {
        TimeDelta::minutes(self.editors.approval_minutes.into())
    }

    /// The quarantine after a message in doubt.
    pub fn quarantine(&self) -> Duration {
        Duration::from_secs(self.delivery.quarantine_seconds.into())
    }
}

fn time_of_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| D::Error::custom(format!("`{text}` is not a time of day: write 08:00")))
}

#[cfg(test)]
mod tests;
