//! A conversation as text that is both script and expectation: people's lines are played, the bot's are compared.
//!
//! ```text
//! # Whatever follows a hash is a comment.
//! (Wed 25 Feb 2026, 18:40)
//! editor: /adjourn almaty-2025 27.02
//! bot → editor: ADJOURNED: Wed 25 Feb → Fri 27 Feb
//!     1 will be told
//!     [Send] [Discard]
//! editor: [Send]
//! (+60 s)
//! bot → ivanova: ADJOURNED: Wed 25 Feb → Fri 27 Feb
//! ```
//!
//! In a group a line is `anna in newsroom: text`, in a topic of a forum `anna in newsroom/topic: text`, and of whoever speaks as
//! the group itself `newsroom in newsroom: text`. The bot's lines are `bot → newsroom: text` and `bot → newsroom/topic: text`.
//!
//! [`read`] yields what people do and what stands between; the bot's lines are passed over. Whoever plays it writes each
//! entry's [`TranscriptEntry::written`] back and, after each cue, what the bot said to it as [`bot_lines`]. If the outcome
//! equals the literal, the expectation is met; if not, it is the new literal.

mod direction;
mod group;

use std::iter;

use chrono::{NaiveDateTime, TimeDelta};

use super::telegram::{Observation, ObservationKind};
use direction::direction;

pub use direction::time_passes;
pub use group::{BotPlace, GroupCue};

/// A stretch of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptEntry {
    /// The lines as they stand in the transcript, without the indentation common to all, each ended by a newline.
    pub written: String,
    /// What is to be done; `None` for a blank line or a comment.
    pub cue: Option<Cue>,
}

/// What happens next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// `name: text`.
    Says {
        /// Who speaks.
        name: String,
        /// May have several lines.
        text: String,
    },
    /// `name: [label]`.
    Taps {
        /// Who presses.
        name: String,
        /// The label of the button.
        label: String,
    },
    /// `(Wed 25 Feb 2026, 18:40)`: it is now this time at the court.
    Clock(NaiveDateTime),
    /// `(+60 s)`, and likewise `min`, `h` and `d` for 24 hours: time passes.
    Passes(TimeDelta),
    /// `(restart)`: the bot is stopped and started.
    Restart,
    /// `(name reads kk)`: the language of the person's application.
    Reads {
        /// Who reads.
        name: String,
        /// An IETF tag.
        language: String,
    },
    /// `(name forwards: text)`: what somebody else wrote.
    Forwards {
        /// Who forwards it.
        name: String,
        /// In one line.
        text: String,
    },
    /// `(name replies to [part of a message]: text)`: a line in reply to the bot's last message that has this in it.
    Replies {
        /// Who replies.
        name: String,
        /// A part of what the bot said.
        part: String,
        /// In one line.
        text: String,
    },
    /// `(name types inline: text)`: behind the bot's name, in another chat.
    TypesInline {
        /// Who types.
        name: String,
        /// In one line.
        text: String,
    },
    /// `(name edits: text)`: the last thing that they wrote says this now.
    Edits {
        /// Who changes it.
        name: String,
        /// In one line.
        text: String,
    },
    /// `(name deletes [part of a message])`: the bot's last message that has this in it is gone on both sides.
    Deletes {
        /// Who deletes it.
        name: String,
        /// A part of what the bot said.
        part: String,
    },
    /// `(Telegram refuses edits for name)`: of what stands in that chat, from now on.
    RefusesEdits(String),
    /// `(name sends photo)`, `(name sends album of 5: text)`: what is no text, by its field in the Bot API's `Message`.
    Sends {
        /// Who sends it, or whose chat it is.
        name: String,
        /// The field.
        field: String,
        /// What stands under it, in one line.
        caption: Option<String>,
        /// How many of them at once.
        parts: u8,
    },
    /// `(name follows case)`: how things stand when the conversation begins; what the bot says to it is not shown.
    Follows {
        /// Who follows.
        name: String,
        /// The case's short name.
        case: String,
    },
    /// `(name posts: text)`: the line is sent, and “Send” pressed under its preview; what the bot says to them is not shown.
    Posts {
        /// Who posts it.
        name: String,
        /// In one line.
        text: String,
    },
    /// `(name: 1 tap since /start)`: how many buttons they have pressed. The play writes the number; none is read.
    TapsSinceStart(String),
    /// `(name blocks the bot)`.
    Blocks(String),
    /// `(name unblocks the bot)`.
    Unblocks(String),
    /// What happens in a group or channel.
    InGroup(GroupCue),
}

/// A line that says nothing known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct TranscriptError {
    /// Counted from 1; an empty first line, as a literal has it, is not counted.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub problem: String,
}

/// Reads a transcript. Lines indented deeper than the rest continue what is said above them, over blank lines too.
pub fn read(transcript: &str) -> Result<Vec<TranscriptEntry>, TranscriptError> {
    let lines = dedented(transcript);
    let mut entries = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let kind = Kind::of(lines[at]);
        let end = match kind {
            Kind::Bots | Kind::Speech => end_of_speech(&lines, at),
            Kind::Kept | Kind::Direction | Kind::Astray => at + 1,
        };
        let unclear = |problem| TranscriptError {
            line: at + 1,
            problem,
        };
        let said = &lines[at..end];
        let cue = match kind {
            Kind::Bots | Kind::Kept => None,
            Kind::Speech => Some(speech(said).map_err(unclear)?),
            Kind::Direction => Some(direction(lines[at]).map_err(unclear)?),
            Kind::Astray => return Err(unclear("it continues nothing that is said".to_owned())),
        };
        if kind != Kind::Bots {
            let written = said.iter().map(|line| format!("{line}\n")).collect();
            entries.push(TranscriptEntry { written, cue });
        }
        at = end;
    }
    Ok(entries)
}

/// What people heard of the bot at one time, as lines of a transcript, each ended by a newline.
pub fn bot_lines(heard: &Observation) -> String {
    let mut head = format!("{}{}", said_by_bot(heard.how), heard.chat);
    match heard.how {
        ObservationKind::Sent
        | ObservationKind::SentSilently
        | ObservationKind::Edited
        | ObservationKind::Toast
        | ObservationKind::Offered => {
            head += &format!(": {}", heard.text.trim_end());
        }
        ObservationKind::Deleted => {}
    }
    let rows = heard.buttons.iter().map(|row| {
        let labels: Vec<String> = row.iter().map(|label| format!("[{label}]")).collect();
        labels.join(" ")
    });
    let whole: Vec<String> = iter::once(head).chain(rows).collect();
    let whole = whole.join("\n").replace('\n', "\n    ");
    let lines = whole.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Blank, or a comment.
    Kept,
    Bots,
    Speech,
    Direction,
    /// Indented, with nothing above that it could continue.
    Astray,
}

impl Kind {
    fn of(line: &str) -> Self {
        use ObservationKind::{Deleted, Edited, Offered, Sent, SentSilently, Toast};
        let by_bot = [Sent, SentSilently, Edited, Toast, Offered, Deleted].map(said_by_bot);
        if line.is_empty() || line.starts_with('#') {
            Self::Kept
        } else if line.starts_with(char::is_whitespace) {
            Self::Astray
        } else if line.starts_with('(') {
            Self::Direction
        } else if by_bot.iter().any(|head| line.starts_with(head)) {
            Self::Bots
        } else {
            Self::Speech
        }
    }
}

fn said_by_bot(how: ObservationKind) -> &'static str {
    match how {
        ObservationKind::Sent => "bot → ",
        ObservationKind::SentSilently => "bot, without a sound → ",
        ObservationKind::Edited => "bot edits → ",
        ObservationKind::Toast => "bot answers → ",
        ObservationKind::Offered => "bot offers → ",
        ObservationKind::Deleted => "bot deletes → ",
    }
}

/// The lines without what `expect_test` does not compare: common indentation, an empty first line, blanks at the end.
fn dedented(transcript: &str) -> Vec<&str> {
    let body = transcript.strip_prefix('\n').unwrap_or(transcript);
    let mut lines: Vec<&str> = body.split('\n').map(str::trim_end).collect();
    if lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    let depth = |line: &str| line.len() - line.trim_start().len();
    let written = lines.iter().filter(|line| !line.is_empty());
    let common = written.map(|line| depth(line)).min().unwrap_or(0);
    let lines = lines.iter();
    lines.map(|line| line.get(common..).unwrap_or("")).collect()
}

/// Where the indented lines that continue a speech end.
fn end_of_speech(lines: &[&str], from: usize) -> usize {
    let mut end = from + 1;
    for (at, line) in lines.iter().enumerate().skip(from + 1) {
        if line.starts_with(char::is_whitespace) {
            end = at + 1;
        } else if !line.is_empty() {
            break;
        }
    }
    end
}

const NOBODY: &str = "somebody must speak, as in `name: text` or `name: [button]`";

fn speech(lines: &[&str]) -> Result<Cue, String> {
    let (first, rest) = lines.split_first().unwrap_or((&"", &[]));
    let (name, text) = first
        .split_once(": ")
        .or_else(|| Some((first.strip_suffix(':')?, "")))
        .filter(|(name, _)| !name.is_empty())
        .ok_or(NOBODY)?;
    let (name, place) = match name.split_once(" in ") {
        Some((name, place)) => (name, Some(place)),
        None => (name, None),
    };
    if [name, place.unwrap_or_default()]
        .iter()
        .any(|name| name.contains(char::is_whitespace))
    {
        return Err(NOBODY.to_owned());
    }
    let name = name.to_owned();
    let text = text.trim_start();
    if let Some(label) = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        && rest.is_empty()
    {
        let label = label.to_owned();
        return Ok(match place {
            Some(place) => Cue::InGroup(group::taps(place, name, label)),
            None => Cue::Taps { name, label },
        });
    }
    let rest = rest
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line.trim_start()));
    let text: Vec<&str> = iter::once(text)
        .filter(|text| !text.is_empty())
        .chain(rest)
        .collect();
    if text.is_empty() {
        return Err(format!("{name} says nothing"));
    }
    let text = text.join("\n");
    Ok(match place {
        Some(place) => Cue::InGroup(group::says(place, name, text)),
        None => Cue::Says { name, text },
    })
}

#[cfg(test)]
mod tests;
