//! The arguments of each editor command, after the case.

use chrono::NaiveDate;

use super::{Missing, ParsedPost, Post, PostAddress, PostError, PostKind};
use crate::{
    domain::{
        command::Command,
        hearing::RoomChange,
        language::{Language, Words},
    },
    parse::{
        date::{self, DateError, DateOrTime, DaySaid, ParsedDate, Sitting, TimeSaid},
        phrases::PhraseTable,
        status::{ACCESS, CUSTODY, SIDE, STAGE},
        texts,
    },
};

/// What a line says, cut at its first `|`.
struct ArgumentLine<'a> {
    address: PostAddress,
    /// Before the `|`, as written.
    head: &'a str,
    /// Before the `|`.
    words: Vec<&'a str>,
    /// After it, as written.
    raw: &'a str,
    /// After it, by language.
    text: Option<Words>,
    /// The language of whoever wrote it.
    own: Language,
}

/// What stands before the text of a change: in any form in which a phone can write it.
const BARS: [char; 4] = ['|', '｜', '¦', '│'];

/// Reads what follows the case, written on `today` of the court's clock by an editor who speaks `own`.
///
/// `None` for a command that posts nothing about a case.
pub fn read(
    command: Command,
    address: PostAddress,
    rest: &str,
    today: NaiveDate,
    own: Language,
) -> Option<ParsedPost> {
    let (head, raw) = rest.split_once(BARS).unwrap_or((rest, ""));
    let line = texts::read(raw, own).map(|text| ArgumentLine {
        address,
        head: head.trim(),
        words: head.split_whitespace().collect(),
        raw: raw.trim(),
        text,
        own,
    });
    let read: fn(&ArgumentLine<'_>, NaiveDate) -> ParsedPost = match command {
        Command::Schedule => schedule,
        Command::Move => move_to,
        Command::Adjourn => adjourn,
        Command::Delay => delay,
        Command::Cancel => |line, _| line.text_only(|reason| PostKind::Cancel { reason }),
        Command::Held => |line, _| line.text_only(|outcome| PostKind::Held { outcome }),
        Command::Access => |line, _| access(line),
        Command::Custody => |line, _| custody(line),
        Command::Stage => |line, _| stage(line),
        Command::Verdict => {
            |line, _| line.about_the_case(|line| line.text_only(|text| PostKind::Verdict { text }))
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
        Err(unfit) => ParsedPost::Unreadable(PostError::Texts(unfit)),
    })
}

fn schedule(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.about_the_case(|line| {
        line.told(
            DateOrTime::Date,
            today,
            |line, sitting, note| match sitting.when() {
                Some(when) => line.posts(PostKind::Schedule {
                    when,
                    room: sitting.room.after(None),
                    note,
                }),
                None => line.no_date(&sitting),
            },
        )
    })
}

fn move_to(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.told(DateOrTime::Date, today, |line, sitting, reason| {
        match (sitting.day, sitting.time) {
            (DaySaid::On(_), _) => line.posts(PostKind::Move {
                to: sitting,
                reason,
            }),
            (DaySaid::Unsaid, TimeSaid::Unsaid) if !sitting.room.says_nothing() => {
                line.posts(PostKind::Move {
                    to: sitting,
                    reason,
                })
            }
            // With no date it is not moved.
            (DaySaid::NotSet, _) => ParsedPost::Unreadable(PostError::Choice {
                written: line.head.to_owned(),
                nearest: Some(Box::new(line.post(PostKind::Adjourn {
                    to: None,
                    room: None,
                    reason,
                }))),
            }),
            (DaySaid::Unsaid, _) => line.no_date(&sitting),
        }
    })
}

fn adjourn(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.told(DateOrTime::Date, today, |line, sitting, reason| {
        let says_nothing = sitting.time == TimeSaid::Unsaid && sitting.room.says_nothing();
        match sitting.day {
            DaySaid::On(_) => line.posts(PostKind::Adjourn {
                to: sitting.when(),
                room: sitting.room.after(None),
                reason,
            }),
            DaySaid::NotSet | DaySaid::Unsaid if says_nothing => line.posts(PostKind::Adjourn {
                to: None,
                room: None,
                reason,
            }),
            DaySaid::NotSet | DaySaid::Unsaid => line.no_date(&sitting),
        }
    })
}

fn delay(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.told(
        DateOrTime::Time,
        today,
        |line, sitting, reason| match sitting.time {
            TimeSaid::At(to) => line.posts(PostKind::Delay {
                to,
                room: sitting.room,
                reason,
            }),
            TimeSaid::Unsaid | TimeSaid::NotAnnounced if line.words.is_empty() => {
                ParsedPost::Missing(Missing::Time)
            }
            TimeSaid::Unsaid | TimeSaid::NotAnnounced => {
                ParsedPost::Unreadable(PostError::Time(line.nothing(&sitting)))
            }
        },
    )
}

fn access(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        line.chosen(&ACCESS, |line, status, extra| {
            // "Открыт частично" is no state with a reason.
            if (0..extra.len()).any(|at| ACCESS.leading(&extra[at..]).is_some()) {
                return ParsedPost::Unreadable(PostError::Extra(extra.join(" ")));
            }
            line.with_text(&extra.join(" "), |line, reason| {
                line.posts(PostKind::Access { status, reason })
            })
        })
    })
}

fn stage(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        line.chosen(&STAGE, |line, stage, extra| match (extra, line.raw) {
            ([], "") => line.posts(PostKind::Stage { stage }),
            ([], extra) => ParsedPost::Unreadable(PostError::Extra(extra.to_owned())),
            (extra, _) => ParsedPost::Unreadable(PostError::Extra(extra.join(" "))),
        })
    })
}

fn statement(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        line.chosen(&SIDE, |line, side, extra| {
            line.with_text(&extra.join(" "), |line, text| match text {
                Some(text) => line.posts(PostKind::Statement { side, text }),
                None => ParsedPost::Missing(Missing::Text),
            })
        })
    })
}

fn checked(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| match line.raw {
        "" if line.words.is_empty() => line.posts(PostKind::Checked),
        "" => ParsedPost::Unreadable(PostError::Extra(line.head.to_owned())),
        extra => ParsedPost::Unreadable(PostError::Extra(extra.to_owned())),
    })
}

/// The words end in the status, and the person is what stands before it.
fn custody(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        let custody = |person: &[&str], status| PostKind::Custody {
            person: person.join(" "),
            status,
            place: line.text.clone(),
        };
        if let Some((status, start)) = CUSTODY.trailing(&line.words) {
            return match line.words.get(..start) {
                Some(person @ [_, ..]) => line.posts(custody(person, status)),
                Some([]) | None => ParsedPost::Missing(Missing::Person),
            };
        }
        let (Some(last), [_, _, ..]) = (line.words.last(), line.words.as_slice()) else {
            return ParsedPost::Missing(match line.words.as_slice() {
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
        ParsedPost::Unreadable(PostError::Choice { written, nearest })
    })
}

impl ArgumentLine<'_> {
    fn post(&self, what: PostKind) -> Post {
        Post {
            address: self.address.clone(),
            what,
        }
    }

    fn posts(&self, what: PostKind) -> ParsedPost {
        ParsedPost::Post(self.post(what))
    }

    /// Refuses a line that names a hearing.
    fn about_the_case(&self, read: impl Fn(&Self) -> ParsedPost) -> ParsedPost {
        match self.address.hearing {
            Some(hearing) => ParsedPost::Unreadable(PostError::AboutNoHearing(hearing)),
            None => read(self),
        }
    }

    /// A command that has nothing but a text, whether behind a `|` or not. A date in its place may be meant to name a
    /// hearing.
    fn text_only(&self, what: impl Fn(Option<Words>) -> PostKind) -> ParsedPost {
        if date::begins_with_a_day(self.head) {
            return ParsedPost::Unreadable(PostError::Extra(self.head.to_owned()));
        }
        self.with_text(self.head, |line, text| line.posts(what(text)))
    }

    /// Reads on with the text that has `written` before what stands behind the `|`.
    fn with_text(
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
    fn told(
        &self,
        asked: DateOrTime,
        today: NaiveDate,
        read: impl Fn(&Self, Sitting, Option<Words>) -> ParsedPost,
    ) -> ParsedPost {
        let told = date::read(self.head, asked, today);
        let sittings = match told.sitting {
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
            let reading = self.with_text(told.rest, |line, text| read(line, sitting.clone(), text));
            match reading {
                ParsedPost::Post(post) => posts.push(post),
                ParsedPost::Several(_) | ParsedPost::Missing(_) | ParsedPost::Unreadable(_) => {
                    return reading;
                }
            }
        }
        match posts.len() {
            1 => ParsedPost::Post(posts.remove(0)),
            _ => ParsedPost::Several(posts),
        }
    }

    /// A line with no day where one must stand.
    fn no_date(&self, sitting: &Sitting) -> ParsedPost {
        let says_nothing = sitting.time == TimeSaid::Unsaid && sitting.room.says_nothing();
        if self.words.is_empty() || (sitting.day == DaySaid::NotSet && says_nothing) {
            return ParsedPost::Missing(Missing::Date);
        }
        ParsedPost::Unreadable(PostError::Date(self.nothing(sitting)))
    }

    /// That what is said of a sitting is not enough.
    fn nothing(&self, sitting: &Sitting) -> DateError {
        let words = vec![self.head.to_owned()];
        let says_nothing = Sitting {
            day: DaySaid::Unsaid,
            time: TimeSaid::Unsaid,
            room: RoomChange::Stays,
        };
        let (understood, left) = match *sitting == says_nothing {
            true => (Vec::new(), words),
            false => (words, Vec::new()),
        };
        DateError::Nothing { understood, left }
    }

    /// A command whose words are one phrase of a table.
    fn chosen<T: Copy + PartialEq>(
        &self,
        table: &PhraseTable<T>,
        read: impl Fn(&Self, T, &[&str]) -> ParsedPost,
    ) -> ParsedPost {
        if self.words.is_empty() {
            return ParsedPost::Missing(Missing::Choice);
        }
        let Some((value, length)) = table.leading(&self.words) else {
            let written = self.words.join(" ");
            let nearest = table
                .nearest(&self.words)
                .map(|value| read(self, value, &[]));
            let nearest = match nearest {
                Some(ParsedPost::Post(post)) => Some(Box::new(post)),
                Some(
                    ParsedPost::Several(_) | ParsedPost::Missing(_) | ParsedPost::Unreadable(_),
                )
                | None => None,
            };
            return ParsedPost::Unreadable(PostError::Choice { written, nearest });
        };
        read(self, value, self.words.get(length..).unwrap_or_default())
    }
}
