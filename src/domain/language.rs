//! The three languages, and texts that exist in some of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, as written in Britain.
    En,
    /// Russian.
    Ru,
    /// Kazakh, in Cyrillic.
    Kk,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The two-letter code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Kk => "kk",
        }
    }

    /// The language of an IETF tag such as `kk` or `ru-KZ`; `None` for one the bot does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.code() == primary)
    }

    /// The fallback languages for a text that does not exist in this one, nearest to its reader first.
    pub fn fallbacks(self) -> [Self; 2] {
        match self {
            Self::En => [Self::Ru, Self::Kk],
            Self::Ru => [Self::Kk, Self::En],
            Self::Kk => [Self::Ru, Self::En],
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The longest text of an event, in characters of one language: with all that stands around it, it fits one message of
/// Telegram.
pub const LONGEST_TEXT: usize = 1_000;

/// A localized text: the same in one, two or three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// In Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// In Kazakh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk: Option<String>,
}

impl Words {
    /// A text that exists in one language only.
    pub fn only(language: Language, text: impl Into<String>) -> Self {
        let mut words = Self::default();
        *words.slot(language) = Some(text.into());
        words
    }

    /// The text of one language, to be set.
    pub fn slot(&mut self, language: Language) -> &mut Option<String> {
        match language {
            Language::En => &mut self.en,
            Language::Ru => &mut self.ru,
            Language::Kk => &mut self.kk,
        }
    }

    /// The text in exactly this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::En => self.en.as_deref(),
            Language::Ru => self.ru.as_deref(),
            Language::Kk => self.kk.as_deref(),
        }
    }

    /// The text for a reader of `language`, and the language it is really in; `None` if there is no text at all.
    pub fn for_reader(&self, language: Language) -> Option<(&str, Language)> {
        let [second, third] = language.fallbacks();
        [language, second, third]
            .into_iter()
            .find_map(|candidate| self.get(candidate).map(|text| (text, candidate)))
    }

    /// The text in every language that it has, for a search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [self.en.as_deref(), self.ru.as_deref(), self.kk.as_deref()]
            .into_iter()
            .flatten()
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }
}
