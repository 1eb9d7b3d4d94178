//! The arguments of each editor command, after the case.

use chrono::NaiveDate;

use super::{Address, Missing, Post, Reading, Unreadable, What};
use crate::{
    domain::{
        command::Command,
        language::{Language, Words},
        when::When,
    },
    reading::{
        date::{self, Read, Unread},
        phrases::Table,
        status::{ACCESS, CUSTODY, SIDE, STAGE},
        texts,
    },
};

/// What a line says, cut at its first `|`.
struct Line<'a> {
    address: Address,
    /// Before the `|`.
    words: Vec<&'a str>,
    /// After it, as written.
    raw: &'a str,
    /// After it, by language.
    text: Option<Words>,
}

/// Reads what follows the case, written on `today` of the court's clock by an editor who speaks `own`.
///
/// `None` for a command that posts nothing about a case.
pub fn read(
    command: Command,
    address: Address,
    rest: &str,
    today: NaiveDate,
    own: Language,
) -> Option<Reading> {
    let (words, raw) = rest.split_once('|').unwrap_or((rest, ""));
    let line = texts::read(raw, own).map(|text| Line {
        address,
        words: words.split_whitespace().collect(),
        raw: raw.trim(),
        text,
    });
    let read: fn(&Line<'_>, NaiveDate) -> Reading = match command {
        Command::Schedule => schedule,
        Command::Move => move_to,
        Command::Adjourn => adjourn,
        Command::Delay => |line, _| delay(line),
        Command::Cancel => |line, _| line.text_only(|reason| What::Cancel { reason }),
        Command::Held => |line, _| line.text_only(|outcome| What::Held { outcome }),
        Command::Access => |line, _| access(line),
        Command::Custody => |line, _| custody(line),
        Command::Stage => |line, _| stage(line),
        Command::Verdict => {
            |line, _| line.about_the_case(|line| line.text_only(|text| What::Verdict { text }))
        }
        Command::Statement => |line, _| statement(line),
        Command::Checked => |line, _| checked(line),
        Command::Start
        | Command::Help
        | Command::Language
        | Command::Cases
        | Command::Case
        | Command::Hearings
        | Command::History
        | Command::Follow
        | Command::Unfollow
        | Command::Following
        | Command::Stop
        | Command::Forget
        | Command::Undo
        | Command::Status
        | Command::Claim => return None,
    };
    Some(match line {
        Ok(line) => read(&line, today),
        Err(language) => Reading::Unreadable(Unreadable::TwoTexts(language)),
    })
}

fn schedule(line: &Line<'_>, today: NaiveDate) -> Reading {
    line.about_the_case(|line| {
        let note = line.text.clone();
        line.dated(today, |when| What::Schedule {
            when,
            note: note.clone(),
        })
    })
}

fn move_to(line: &Line<'_>, today: NaiveDate) -> Reading {
    let reason = line.text.clone();
    line.dated(today, |to| What::Move {
        to,
        reason: reason.clone(),
    })
}

fn adjourn(line: &Line<'_>, today: NaiveDate) -> Reading {
    let reason = line.text.clone();
    if line.words.is_empty() {
        return line.posts(What::Adjourn { to: None, reason });
    }
    line.dated(today, |to| What::Adjourn {
        to: Some(to),
        reason: reason.clone(),
    })
}

fn delay(line: &Line<'_>) -> Reading {
    if line.words.is_empty() {
        return Reading::Missing(Missing::Time);
    }
    let read = date::time(&line.words.join(" "));
    let reason = line.text.clone();
    line.one_or_several(read, Unreadable::Time, |to| What::Delay {
        to,
        reason: reason.clone(),
    })
}

fn access(line: &Line<'_>) -> Reading {
    line.about_the_case(|line| {
        line.chosen(&ACCESS, |line, status| {
            let reason = line.text.clone();
            line.posts(What::Access { status, reason })
        })
    })
}

fn stage(line: &Line<'_>) -> Reading {
    line.about_the_case(|line| {
        line.chosen(&STAGE, |line, stage| match line.raw {
            "" => line.posts(What::Stage { stage }),
            extra => Reading::Unreadable(Unreadable::Extra(extra.to_owned())),
        })
    })
}

fn statement(line: &Line<'_>) -> Reading {
    line.about_the_case(|line| {
        line.chosen(&SIDE, |line, side| match line.text.clone() {
            Some(text) => line.posts(What::Statement { side, text }),
            None => Reading::Missing(Missing::Text),
        })
    })
}

fn checked(line: &Line<'_>) -> Reading {
    line.about_the_case(|line| match line.raw {
        "" => line.text_only(|_| What::Checked),
        extra => Reading::Unreadable(Unreadable::Extra(extra.to_owned())),
    })
}

/// The words end in the status, and the person is what stands before it.
fn custody(line: &Line<'_>) -> Reading {
    line.about_the_case(|line| {
        let custody = |person: &[&str], status| What::Custody {
            person: person.join(" "),
            status,
            place: line.text.clone(),
        };
        if let Some((status, start)) = CUSTODY.trailing(&line.words) {
            return match line.words.get(..start) {
                Some(person @ [_, ..]) => line.posts(custody(person, status)),
                Some([]) | None => Reading::Missing(Missing::Person),
            };
        }
        let (Some(last), [_, _, ..]) = (line.words.last(), line.words.as_slice()) else {
            return Reading::Missing(match line.words.as_slice() {
                [] => Missing::Person,
                [..] => Missing::Choice,
            });
        };
        let (written, nearest) = match CUSTODY.nearest_trailing(&line.words) {
            Some((status, start)) => {
                let (person, written) = line.words.split_at(start);
                let post = line.post(custody(person, status));
                (written.join(" "), Some(Box::new(post)))
            }
            None => ((*last).to_owned(), None),
        };
        Reading::Unreadable(Unreadable::Choice { written, nearest })
    })
}

impl Line<'_> {
    fn post(&self, what: What) -> Post {
        Post {
            address: self.address.clone(),
            what,
        }
    }

    fn posts(&self, what: What) -> Reading {
        Reading::Post(self.post(what))
    }

    /// Refuses a line that names a hearing.
    fn about_the_case(&self, read: impl Fn(&Self) -> Reading) -> Reading {
        match self.address.hearing {
            Some(hearing) => Reading::Unreadable(Unreadable::AboutNoHearing(hearing)),
            None => read(self),
        }
    }

    /// A command with nothing before the `|`.
    fn text_only(&self, what: impl Fn(Option<Words>) -> What) -> Reading {
        if self.words.is_empty() {
            return self.posts(what(self.text.clone()));
        }
        Reading::Unreadable(Unreadable::Extra(self.words.join(" ")))
    }

    fn dated(&self, today: NaiveDate, what: impl Fn(When) -> What) -> Reading {
        if self.words.is_empty() {
            return Reading::Missing(Missing::Date);
        }
        let read = date::read(&self.words.join(" "), today);
        self.one_or_several(read, Unreadable::Date, what)
    }

    fn one_or_several<T>(
        &self,
        read: Read<T>,
        unreadable: impl Fn(Unread) -> Unreadable,
        what: impl Fn(T) -> What,
    ) -> Reading {
        match read {
            Read::One(one) => self.posts(what(one)),
            Read::Several(several) => {
                let posts = several.into_iter().map(|one| self.post(what(one)));
                Reading::Several(posts.collect())
            }
            Read::Not(unread) => Reading::Unreadable(unreadable(unread)),
        }
    }

    /// A command whose words are one phrase of a table.
    fn chosen<T: Copy + PartialEq>(
        &self,
        table: &Table<T>,
        read: impl Fn(&Self, T) -> Reading,
    ) -> Reading {
        if self.words.is_empty() {
            return Reading::Missing(Missing::Choice);
        }
        let Some((value, length)) = table.leading(&self.words) else {
            let written = self.words.join(" ");
            let nearest = table.nearest(&self.words).map(|value| read(self, value));
            let nearest = match nearest {
                Some(Reading::Post(post)) => Some(Box::new(post)),
                Some(Reading::Several(_) | Reading::Missing(_) | Reading::Unreadable(_)) | None => {
                    None
                }
            };
            return Reading::Unreadable(Unreadable::Choice { written, nearest });
        };
        match self.words.get(length..) {
            Some(extra @ [_, ..]) => Reading::Unreadable(Unreadable::Extra(extra.join(" "))),
            Some([]) | None => read(self, value),
        }
    }
}
