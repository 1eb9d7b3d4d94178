//! Callback data: one enum behind every button's data, so that what is written can always be read.

mod editor;
mod listed;
mod owner;
mod settings;
mod subscribe;

use super::{hearing::HearingNo, language::Language, note::NoteId, slug::Slug, views::Section};

pub use editor::{CorrectionPress, Decision, EditorCallback};
pub use listed::ListedPress;
pub use owner::OwnerCallback;
pub use settings::{SettingsPage, SettingsPress};
pub use subscribe::SubscribePress;

/// What the data of the buttons of subscriptions begins with.
const SUBSCRIBE: &str = "su";

/// What the data of the button of a calendar begins with.
const CALENDAR: &str = "ca";

/// What the data of the button of a timeline begins with.
const TIMELINE: &str = "tl";

/// What the data of the button that passes a case on begins with.
const SHARE: &str = "sh";

/// What the data of the button that removes a note begins with.
const REMOVE_NOTE: &str = "no";

/// A callback: what a pressed button asks the bot to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// Follow a case.
    Follow(Slug),
    /// No longer follow a case.
    Unfollow(Slug),
    /// Remove this note on a case.
    RemoveNote(Slug, NoteId),
    /// Choose a group or channel that is to follow a case.
    ChooseChat(Slug),
    /// Show a page of a section of a case.
    Show(Slug, Section, u16),
    /// Get a case for a calendar, or one of its hearings.
    Calendar(Slug, Option<HearingNo>),
    /// See the course of a case as a picture.
    Timeline(Slug),
    /// Get the link to a case.
    Share(Slug),
    /// Show a page of the list of cases.
    Cases(u16),
    /// Speak this language.
    Speak(Language),
    /// A button of the settings.
    Settings(SettingsPress),
    /// Subscribe to a person, a court or a city, or no longer.
    Subscribe(SubscribePress),
    /// Choose one of the lines that the bot offered.
    Choose(i64, u8),
    /// Say a line that the bot offered, where it is short enough to stand in the data.
    Say(String),
    /// Get all that is kept of the chat.
    Export,
    /// Pause, come back, or be forgotten.
    Wish(Wish),
    /// For editors alone.
    Edit(EditorCallback),
    /// For owners alone.
    Own(OwnerCallback),
}

/// A choice of a chat for itself: to pause, to come back, to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To hear nothing for a while.
    Stop,
    /// To hear again after a pause.
    Resume,
    /// To be asked whether to be forgotten.
    Forget,
    /// To be forgotten.
    Erase,
    /// Not to be, after all.
    Keep,
}

impl Wish {
    const ALL: [Self; 5] = [
        Self::Stop,
        Self::Resume,
        Self::Forget,
        Self::Erase,
        Self::Keep,
    ];

    fn letter(self) -> &'static str {
        match self {
            Self::Stop => "s",
            Self::Resume => "r",
            Self::Forget => "f",
            Self::Erase => "e",
            Self::Keep => "k",
        }
    }
}

impl Section {
    fn letter(self) -> &'static str {
        match self {
            Self::Overview => "c",
            Self::Hearings => "h",
            Self::People => "p",
            Self::Charges => "a",
            Self::Statements => "s",
            Self::Related => "r",
            Self::History => "l",
        }
    }
}

impl Callback {
    /// The button's data: at most 64 bytes (Bot API, `InlineKeyboardButton`).
    pub fn data(&self) -> String {
        match self {
            Self::Follow(slug) => format!("f:{slug}"),
            Self::Unfollow(slug) => format!("u:{slug}"),
            Self::RemoveNote(slug, note) => format!("{REMOVE_NOTE}:{}:{slug}", note.0),
            Self::ChooseChat(slug) => format!("h:{slug}"),
            Self::Show(slug, section, page) => format!("v:{}:{page}:{slug}", section.letter()),
            Self::Calendar(slug, hearing) => {
                let no = hearing.unwrap_or_default().0;
                format!("{CALENDAR}:{no}:{slug}")
            }
            Self::Timeline(slug) => format!("{TIMELINE}:{slug}"),
            Self::Share(slug) => format!("{SHARE}:{slug}"),
            Self::Cases(page) => format!("k:{page}"),
            Self::Speak(language) => format!("l:{language}"),
            Self::Choose(id, option) => format!("o:{option}:{id}"),
            Self::Say(line) => format!("t:{line}"),
            Self::Subscribe(press) => format!("{SUBSCRIBE}:{}", press.data()),
            Self::Export => "j:".to_owned(),
            Self::Settings(press) => format!("y:{}", press.data()),
            Self::Wish(wish) => format!("x:{}", wish.letter()),
            Self::Edit(callback) => callback.data(),
            Self::Own(callback) => callback.data(),
        }
    }

    /// Parses a button's data; `None` for data that no button of this version carries.
    pub fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let mut fields = rest.splitn(3, ':');
        let mut next = || fields.next();
        Some(match kind {
            "f" => Self::Follow(next()?.parse().ok()?),
            "u" => Self::Unfollow(next()?.parse().ok()?),
            REMOVE_NOTE => {
                let note = NoteId(next()?.parse().ok()?);
                Self::RemoveNote(next()?.parse().ok()?, note)
            }
            "h" => Self::ChooseChat(next()?.parse().ok()?),
            "v" => {
                let letter = next()?;
                let section = Section::ALL
                    .into_iter()
                    .find(|section| section.letter() == letter)?;
                let page = next()?.parse().ok()?;
                Self::Show(next()?.parse().ok()?, section, page)
            }
            CALENDAR => {
                let no = HearingNo(next()?.parse().ok()?);
                let hearing = (!no.is_none()).then_some(no);
                Self::Calendar(next()?.parse().ok()?, hearing)
            }
            TIMELINE => Self::Timeline(next()?.parse().ok()?),
            SHARE => Self::Share(next()?.parse().ok()?),
            "k" => Self::Cases(next()?.parse().ok()?),
            "l" => Self::Speak(Language::from_tag(next()?)?),
            "o" => {
                let option = next()?.parse().ok()?;
                Self::Choose(next()?.parse().ok()?, option)
            }
            "t" => Self::Say(rest.to_owned()),
            "j" => Self::Export,
            "x" => {
                let letter = next()?;
                let wish = Wish::ALL.into_iter().find(|wish| wish.letter() == letter)?;
                Self::Wish(wish)
            }
            "y" => {
                let kind = next()?;
                Self::Settings(SettingsPress::read(kind, next()?)?)
            }
            SUBSCRIBE => Self::Subscribe(SubscribePress::read(next)?),
            "w" => Self::Own(OwnerCallback::read(next)?),
            _ => Self::Edit(EditorCallback::read(kind, next)?),
        })
    }
}

#[cfg(test)]
mod tests;
