//! The arguments of a line, and the forms in which commands take them: a date, a phrase of a table, a text.

use chrono::NaiveDate;

use super::{ParsedPost, Post, PostAddress, PostError, PostKind};
use crate::{
    domain::{
        attribution::Attribution,
        hearing::RoomChange,
        language::{Language, Words},
    },
    parse::{
        date::{self, DateError, DateOrTime, ParsedDate, Sitting, StatedDay, StatedTime},
        phrases::PhraseTable,
        texts,
    },
};

/// The arguments of a line, split at its first `|`.
pub(super) struct ArgumentLine<'a> {
    pub(super) address: PostAddress,
    /// Before the `|`, as written.
    pub(super) head: &'a str,
    /// Before the `|`.
    pub(super) words: Vec<&'a str>,
    /// After it, as written.
    pub(super) raw: &'a str,
    /// After it, by language.
    pub(super) text: Option<Words>,
    /// From whom its editor has it.
    pub(super) attribution: Option<Attribution>,
    /// Who objects to who may be in the court room.
    pub(super) objection: Option<Words>,
    /// The language of whoever wrote it.
    pub(super) own: Language,
}

impl ArgumentLine<'_> {
    pub(super) fn post(&self, what: PostKind) -> Post {
        Post {
            address: self.address.clone(),
            what,
            attribution: self.attribution.clone(),
        }
    }

    pub(super) fn posts(&self, what: PostKind) -> ParsedPost {
        ParsedPost::Post(self.post(what))
    }

    /// A command about the whole case: refuses a line that names a hearing.
    pub(super) fn about_the_case(&self, read: impl Fn(&Self) -> ParsedPost) -> ParsedPost {
        match self.address.hearing {
            Some(_) => ParsedPost::Misused,
            None => read(self),
        }
    }

    /// A command that has nothing but a text, whether behind a `|` or not. A date in its place may be meant to name a
    /// hearing.
    pub(super) fn text_only(&self, what: impl Fn(Option<Words>) -> PostKind) -> ParsedPost {
        if date::begins_with_a_day(self.head) {
            return ParsedPost::Unreadable(PostError::Extra(self.head.to_owned()));
        }
        self.with_text(self.head, |line, text| line.posts(what(text)))
    }

    /// Parses the text again with `written` before what stands behind the `|`, and reads on with it.
    pub(super) fn with_text(
        &self,
        written: &str,
        read: impl Fn(&Self, Option<Words>) -> ParsedPost,
    ) -> ParsedPost {
        if written.is_empty() {
            return read(self, self.text.clone());
        }
        match texts::read(&format!("{written} | {}", self.raw), self.own) {
            Ok(text) => read(self, text),
            Err(unfit) => ParsedPost::Unreadable(PostError::Texts(unfit)),
        }
    }

    /// A command with a date or a time, perhaps a court room, and a text.
    pub(super) fn with_date(
        &self,
        asked: DateOrTime,
        today: NaiveDate,
        read: impl Fn(&Self, Sitting, Option<Words>) -> ParsedPost,
    ) -> ParsedPost {
        let parsed = date::parse(self.head, asked, today);
        let sittings = match parsed.sitting {
            ParsedDate::One(one) => vec![one],
            ParsedDate::Several(several) => several,
            ParsedDate::Not(unread) => {
                return ParsedPost::Unreadable(match asked {
                    DateOrTime::Date => PostError::Date(unread),
                    DateOrTime::Time => PostError::Time(unread),
                });
            }
        };
        let mut posts = Vec::new();
        for sitting in sittings {
            let reading =
                self.with_text(parsed.rest, |line, text| read(line, sitting.clone(), text));
            match reading {
                ParsedPost::Post(post) => posts.push(post),
                ParsedPost::Several(_) | ParsedPost::Misused | ParsedPost::Unreadable(_) => {
                    return reading;
                }
            }
        }
        match posts.len() {
            1 => ParsedPost::Post(posts.remove(0)),
            _ => ParsedPost::Several(posts),
        }
    }

    /// The error for a line without the day that it needs.
    pub(super) fn no_date(&self, sitting: &Sitting) -> ParsedPost {
        let says_nothing = sitting.time == StatedTime::Unsaid && sitting.room.says_nothing();
        if self.words.is_empty() || (sitting.day == StatedDay::NotSet && says_nothing) {
            return ParsedPost::Misused;
        }
        ParsedPost::Unreadable(PostError::Date(self.nothing(sitting)))
    }

    /// The error for a sitting that states too little.
    pub(super) fn nothing(&self, sitting: &Sitting) -> DateError {
        let words = vec![self.head.to_owned()];
        let says_nothing = Sitting {
            day: StatedDay::Unsaid,
            time: StatedTime::Unsaid,
            room: RoomChange::Stays,
        };
        let (understood, left) = match *sitting == says_nothing {
            true => (Vec::new(), words),
            false => (words, Vec::new()),
        };
        DateError::Nothing { understood, left }
    }

    /// A command whose words are one phrase of a table.
    pub(super) fn chosen<T: Copy + PartialEq>(
        &self,
        table: &PhraseTable<T>,
        read: impl Fn(&Self, T, &[&str]) -> ParsedPost,
    ) -> ParsedPost {
        if self.words.is_empty() {
            return ParsedPost::Misused;
        }
        let Some((value, length)) = table.leading(&self.words) else {
            let written = self.words.join(" ");
            let nearest = table
                .nearest(&self.words)
                .map(|value| read(self, value, &[]));
            let nearest = match nearest {
                Some(ParsedPost::Post(post)) => Some(Box::new(post)),
                Some(ParsedPost::Several(_) | ParsedPost::Misused | ParsedPost::Unreadable(_))
                | None => None,
            };
            return ParsedPost::Unreadable(PostError::Choice { written, nearest });
        };
        read(self, value, self.words.get(length..).unwrap_or_default())
    }

    /// Words that are none of a table, and near to nothing that is meant: "не освобождён".
    pub(super) fn no_choice<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> ParsedPost {
        let written: Vec<&str> = words.into_iter().collect();
        ParsedPost::Unreadable(PostError::Choice {
            written: written.join(" "),
            nearest: None,
        })
    }
}
