//! The arguments of each editor command, after the case.

use chrono::NaiveDate;

use super::{
    ParsedAddress, ParsedPost, PostAddress, PostError, PostKind,
    address::attached_address,
    argument_line::ArgumentLine,
    marks::{self, Marked},
};
use crate::{
    domain::{
        command::PostCommand,
        language::{Language, Words},
    },
    parse::{
        date::{DateOrTime, StatedDay, StatedTime},
        denials::{FEW, denies_a_hearing, denies_a_status, denies_a_verdict},
        plain,
        status::{ACCESS, CUSTODY, SIDE, STAGE},
        texts,
    },
};

/// The sign before the text of a change, in any form that a phone can write.
const BARS: [char; 4] = ['|', '｜', '¦', '│'];

/// Splits a text at its first `|`: what stands before it, and what behind.
pub fn split(text: &str) -> (&str, &str) {
    text.split_once(BARS).unwrap_or((text, ""))
}

/// Parses what follows the case, written on `today` of the court's clock by an editor whose language is `own`.
pub fn read(
    command: PostCommand,
    address: PostAddress,
    rest: &str,
    today: NaiveDate,
    own: Language,
) -> ParsedPost {
    let (head, raw) = split(rest);
    let Marked {
        text: raw,
        attribution,
        objections,
    } = match marks::split(raw) {
        Ok(marked) => marked,
        Err(error) => return ParsedPost::Unreadable(error),
    };
    if !objections.is_empty() && command != PostCommand::Access {
        return ParsedPost::Unreadable(PostError::Extra(objections));
    }
    let objection = match texts::read(&objections, own) {
        Ok(objection) => objection,
        Err(unfit) => return ParsedPost::Unreadable(PostError::Texts(unfit)),
    };
    let line = texts::read(&raw, own).map(|text| ArgumentLine {
        address,
        head: head.trim(),
        words: head.split_whitespace().collect(),
        raw: raw.trim(),
        text,
        attribution,
        objection,
        own,
    });
    let read: fn(&ArgumentLine<'_>, NaiveDate) -> ParsedPost = match command {
        PostCommand::Schedule => schedule,
        PostCommand::Move => move_to,
        PostCommand::Adjourn => adjourn,
        PostCommand::Delay => delay,
        PostCommand::Cancel => |line, _| line.text_only(|reason| PostKind::Cancel { reason }),
        PostCommand::Held => |line, _| outcome(line, |outcome| PostKind::Held { outcome }),
        PostCommand::Access => |line, _| access(line),
        PostCommand::Custody => |line, _| custody(line),
        PostCommand::Stage => |line, _| stage(line),
        PostCommand::Verdict => |line, _| line.about_the_case(verdict),
        PostCommand::Appeal => |line, _| appeal(line),
        PostCommand::Statement => |line, _| statement(line),
        PostCommand::Checked => |line, _| checked(line),
    };
    match line {
        Ok(line) => read(&line, today),
        Err(unfit) => ParsedPost::Unreadable(PostError::Texts(unfit)),
    }
}

fn schedule(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.about_the_case(|line| {
        line.with_date(
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
    line.with_date(DateOrTime::Date, today, |line, sitting, reason| {
        match (sitting.day, sitting.time) {
            (StatedDay::On(_), _) => line.posts(PostKind::Move {
                to: sitting,
                reason,
            }),
            (StatedDay::Unsaid, StatedTime::Unsaid) if !sitting.room.says_nothing() => {
                line.posts(PostKind::Move {
                    to: sitting,
                    reason,
                })
            }
            // With no date it is not moved.
            (StatedDay::NotSet, _) => ParsedPost::Unreadable(PostError::Choice {
                written: line.head.to_owned(),
                nearest: Some(Box::new(line.post(PostKind::Adjourn {
                    to: None,
                    room: None,
                    reason,
                }))),
            }),
            (StatedDay::Unsaid, _) => line.no_date(&sitting),
        }
    })
}

fn adjourn(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.with_date(DateOrTime::Date, today, |line, sitting, reason| {
        let says_nothing = sitting.time == StatedTime::Unsaid && sitting.room.says_nothing();
        match sitting.day {
            StatedDay::On(_) => line.posts(PostKind::Adjourn {
                to: sitting.when(),
                room: sitting.room.after(None),
                reason,
            }),
            StatedDay::NotSet | StatedDay::Unsaid if says_nothing => {
                line.posts(PostKind::Adjourn {
                    to: None,
                    room: None,
                    reason,
                })
            }
            StatedDay::NotSet | StatedDay::Unsaid => line.no_date(&sitting),
        }
    })
}

fn delay(line: &ArgumentLine<'_>, today: NaiveDate) -> ParsedPost {
    line.with_date(
        DateOrTime::Time,
        today,
        |line, sitting, reason| match sitting.time {
            StatedTime::At(to) => line.posts(PostKind::Delay {
                to,
                room: sitting.room,
                reason,
            }),
            StatedTime::Unsaid | StatedTime::NotAnnounced if line.words.is_empty() => {
                ParsedPost::Misused
            }
            StatedTime::Unsaid | StatedTime::NotAnnounced => {
                ParsedPost::Unreadable(PostError::Time(line.nothing(&sitting)))
            }
        },
    )
}

/// What became of a hearing; a few words that say something else of it are none: "не состоялось", "не было".
fn outcome(line: &ArgumentLine<'_>, what: fn(Option<Words>) -> PostKind) -> ParsedPost {
    // The command says of what they are.
    let says_otherwise = || {
        plain::read(&format!("hearing {}", line.head))
            .is_some_and(|said| said.command.is_of_a_hearing() && said.command != PostCommand::Held)
    };
    if line.words.len() <= FEW && (denies_a_hearing(&line.words) || says_otherwise()) {
        return ParsedPost::Unreadable(PostError::Extra(line.head.to_owned()));
    }
    line.text_only(what)
}

/// "Пока нет" is none; "не виновен" is one.
fn verdict(line: &ArgumentLine<'_>) -> ParsedPost {
    if denies_a_verdict(&line.words) {
        return ParsedPost::Unreadable(PostError::Extra(line.head.to_owned()));
    }
    outcome(line, |text| PostKind::Verdict { text })
}

fn access(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        line.chosen(&ACCESS, |line, status, extra| {
            // With more words it is a reason: "закрыт, вход запрещён".
            if matches!(extra, [word] if denies_a_status(word)) {
                return line.no_choice(line.words.clone());
            }
            // "Открыт частично" is no state with a reason.
            if (0..extra.len()).any(|at| ACCESS.leading(&extra[at..]).is_some()) {
                return ParsedPost::Unreadable(PostError::Extra(extra.join(" ")));
            }
            line.with_text(&extra.join(" "), |line, reason| {
                let objection = line.objection.clone();
                line.posts(PostKind::Access {
                    status,
                    reason,
                    objection,
                })
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

/// Which cases there are is found out before a line is read.
fn appeal(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        let (case, extra) = match attached_address(line.head) {
            ParsedAddress::To {
                address:
                    PostAddress {
                        case,
                        hearing: None,
                    },
                rest,
            } => (case, rest),
            ParsedAddress::To { .. } | ParsedAddress::NotACase { .. } | ParsedAddress::Misused => {
                return ParsedPost::Misused;
            }
        };
        match (extra, line.raw) {
            ("", "") => line.posts(PostKind::Appeal { case }),
            ("", extra) | (extra, _) => ParsedPost::Unreadable(PostError::Extra(extra.to_owned())),
        }
    })
}

fn statement(line: &ArgumentLine<'_>) -> ParsedPost {
    line.about_the_case(|line| {
        line.chosen(&SIDE, |line, side, extra| {
            line.with_text(&extra.join(" "), |line, text| match text {
                Some(text) => line.posts(PostKind::Statement { side, text }),
                None => ParsedPost::Misused,
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
            // The first word is a name, and may be "Ни" or "No".
            let mut before = line.words.iter().take(start).skip(1);
            if let Some(from) = before.position(|word| denies_a_status(word)) {
                return line.no_choice(line.words.iter().skip(1 + from).copied());
            }
            return match line.words.get(..start) {
                Some(person @ [_, ..]) => line.posts(custody(person, status)),
                Some([]) | None => ParsedPost::Misused,
            };
        }
        let (Some(last), [_, _, ..]) = (line.words.last(), line.words.as_slice()) else {
            return ParsedPost::Misused;
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
