//! The buttons of the settings of a chat.

use chrono::{NaiveTime, Timelike, Weekday};

use crate::domain::{
    language::Language,
    news::NewsKind,
    preferences::{Choice, DigestPlan, Preset, QuietHours, Switch, UrgentNews, Way},
};

/// What a button of the settings does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsPress {
    /// Shows a page.
    Open(SettingsPage),
    /// Speaks this language.
    Speak(Language),
    /// Chooses something.
    Choose(Choice),
}

/// A page of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsPage {
    /// All choices, in short.
    All,
    /// The language.
    Language,
    /// When to be reminded.
    Reminders,
    /// When to be left alone.
    Quiet,
    /// In which zone.
    Zone,
    /// How to be told of each kind of news.
    News,
    /// How to be told of one.
    Kind(NewsKind),
    /// When to get a digest.
    Digest,
    /// For whom most is chosen with one.
    Presets,
}

impl SettingsPress {
    /// The page that shows what became of it.
    pub fn page(self) -> SettingsPage {
        match self {
            Self::Open(page) => page,
            Self::Speak(_) => SettingsPage::All,
            Self::Choose(choice) => match choice {
                Choice::Lead(..) => SettingsPage::Reminders,
                Choice::Quiet(_) | Choice::Urgent(_) => SettingsPage::Quiet,
                Choice::Zone(_) | Choice::Preset(_) => SettingsPage::All,
                Choice::Way(..) => SettingsPage::News,
                Choice::Digest(_) => SettingsPage::Digest,
            },
        }
    }

    /// The part of the button's data behind its kind.
    pub(super) fn data(self) -> String {
        match self {
            Self::Open(page) => format!("o:{}", page.data()),
            Self::Speak(language) => format!("l:{language}"),
            Self::Choose(choice) => match choice {
                Choice::Lead(lead, Switch::On) => format!("r:{lead}"),
                Choice::Lead(lead, Switch::Off) => format!("n:{lead}"),
                Choice::Quiet(None) => "q:-".to_owned(),
                Choice::Quiet(Some(hours)) => {
                    format!("q:{}{}", figures(hours.from()), figures(hours.to()))
                }
                Choice::Urgent(UrgentNews::Comes) => "u:c".to_owned(),
                Choice::Urgent(UrgentNews::Waits) => "u:w".to_owned(),
                Choice::Zone(zone) => format!("z:{zone}"),
                Choice::Way(kind, way) => format!("w:{}{}", letter(kind), way_letter(way)),
                Choice::Digest(None) => "d:-".to_owned(),
                Choice::Digest(Some(plan)) => match plan.on {
                    Some(day) => format!("d:{}{day}", figures(plan.at)),
                    None => format!("d:{}", figures(plan.at)),
                },
                Choice::Preset(preset) => format!("p:{}", preset_letter(preset)),
            },
        }
    }

    /// Parses that part; `None` for data that no button of this version carries.
    pub(super) fn read(kind: &str, of: &str) -> Option<Self> {
        let choice = match kind {
            "o" => return SettingsPage::read(of).map(Self::Open),
            "l" => return Language::from_tag(of).map(Self::Speak),
            "r" => Choice::Lead(of.parse().ok()?, Switch::On),
            "n" => Choice::Lead(of.parse().ok()?, Switch::Off),
            "q" if of == "-" => Choice::Quiet(None),
            "q" => {
                let (from, to) = of.split_at_checked(4)?;
                Choice::Quiet(Some(QuietHours::new(time(from)?, time(to)?).ok()?))
            }
            "u" if of == "c" => Choice::Urgent(UrgentNews::Comes),
            "u" if of == "w" => Choice::Urgent(UrgentNews::Waits),
            "z" => Choice::Zone(of.parse().ok()?),
            "w" => {
                let (kind, way) = of.split_at_checked(1)?;
                let way = Way::ALL.into_iter().find(|it| way_letter(*it) == way)?;
                Choice::Way(kind_of(kind)?, way)
            }
            "d" if of == "-" => Choice::Digest(None),
            "d" => {
                let (at, on) = of.split_at_checked(4)?;
                let on: Option<Weekday> = match on {
                    "" => None,
                    day => Some(day.parse().ok()?),
                };
                let at = time(at)?;
                Choice::Digest(Some(DigestPlan { at, on }))
            }
            "p" => {
                let mut presets = Preset::ALL.into_iter();
                Choice::Preset(presets.find(|it| preset_letter(*it) == of)?)
            }
            _ => return None,
        };
        Some(Self::Choose(choice))
    }
}

impl SettingsPage {
    fn data(self) -> String {
        match self {
            Self::All => "a".to_owned(),
            Self::Language => "l".to_owned(),
            Self::Reminders => "r".to_owned(),
            Self::Quiet => "q".to_owned(),
            Self::Zone => "z".to_owned(),
            Self::News => "n".to_owned(),
            Self::Kind(kind) => format!("k{}", letter(kind)),
            Self::Digest => "d".to_owned(),
            Self::Presets => "p".to_owned(),
        }
    }

    fn read(data: &str) -> Option<Self> {
        let plain = [
            Self::All,
            Self::Language,
            Self::Reminders,
            Self::Quiet,
            Self::Zone,
            Self::News,
            Self::Digest,
            Self::Presets,
        ];
        let kinds = NewsKind::ALL.map(Self::Kind);
        let mut pages = plain.into_iter().chain(kinds);
        pages.find(|page| page.data() == data)
    }
}

/// A time of day as four figures.
fn figures(time: NaiveTime) -> String {
    format!("{:02}{:02}", time.hour(), time.minute())
}

fn time(figures: &str) -> Option<NaiveTime> {
    let (hour, minute) = figures.split_at_checked(2)?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

fn letter(kind: NewsKind) -> &'static str {
    match kind {
        NewsKind::Hearings => "h",
        NewsKind::Outcomes => "o",
        NewsKind::Decisions => "d",
        NewsKind::Access => "a",
        NewsKind::Custody => "c",
        NewsKind::Statements => "s",
    }
}

fn kind_of(data: &str) -> Option<NewsKind> {
    NewsKind::ALL.into_iter().find(|kind| letter(*kind) == data)
}

fn way_letter(way: Way) -> &'static str {
    match way {
        Way::AtOnce => "n",
        Way::Silently => "s",
        Way::InDigest => "d",
        Way::Never => "x",
    }
}

fn preset_letter(preset: Preset) -> &'static str {
    match preset {
        Preset::Relative => "r",
        Preset::Journalist => "j",
        Preset::Observer => "o",
        Preset::Lawyer => "l",
    }
}
