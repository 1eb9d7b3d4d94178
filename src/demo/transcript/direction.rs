//! The directions of a transcript: what happens without anybody speaking, or is sent in another way than as a line.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Cue, group};

pub(super) fn direction(line: &str) -> Result<Cue, String> {
    let unknown = || {
        format!(
            "there is no direction {line}; there are (Wed 25 Feb 2026, 18:40), (+60 s), (+10 min), (+1 h), (+2 d), \
             (restart), (name reads kk), (name follows case), (name posts: text), (name forwards: text), (name edits: text), \
             (name replies to [part of a message]: text), (name deletes [part of a message]), \
             (Telegram refuses edits for name), (name sends photo), (name sends album of 5: text), (name: 1 tap since /start), (name blocks the bot), (name unblocks the bot), \
             (chat is a group of name), (chat is a channel of name, without the bot), (chat becomes a supergroup), \
             (chat opens topic name), (chat closes topic name), (chat deletes topic name), (name no longer administers chat), \
             (name keeps the bot from writing in chat), (name lets the bot write in chat), (name removes the bot from chat), \
             (name chooses chat), (name chooses chat from an old list)"
        )
    };
    let inner = line
        .strip_prefix('(')
        .and_then(|line| line.strip_suffix(')'))
        .ok_or_else(unknown)?;
    if let Some(sent) = replying(inner)
        .or_else(|| deleting(inner))
        .or_else(|| sending(inner))
    {
        return Ok(sent);
    }
    let words: Vec<&str> = inner.split_whitespace().collect();
    if let Some(cue) = group::direction(&words) {
        return Ok(cue);
    }
    match words.as_slice() {
        ["restart"] => Ok(Cue::Restart),
        [name, "reads", language] => Ok(Cue::Reads {
            name: (*name).to_owned(),
            language: (*language).to_owned(),
        }),
        [name, "follows", case] => Ok(Cue::Follows {
            name: (*name).to_owned(),
            case: (*case).to_owned(),
        }),
        [name, "blocks", "the", "bot"] => Ok(Cue::Blocks((*name).to_owned())),
        [name, "unblocks", "the", "bot"] => Ok(Cue::Unblocks((*name).to_owned())),
        [name, _, "tap" | "taps", "since", "/start"] => {
            let name = name.strip_suffix(':').ok_or_else(unknown)?;
            Ok(Cue::TapsSinceStart(name.to_owned()))
        }
        ["Telegram", "refuses", "edits", "for", name] => Ok(Cue::RefusesEdits((*name).to_owned())),
        [amount, unit] => passing(amount, unit).map(Cue::Passes).ok_or_else(unknown),
        [weekday, day, month, year, time] => {
            let date = format!("{day} {month} {year}");
            let date = date.strip_suffix(',').unwrap_or(&date);
            let day = NaiveDate::parse_from_str(date, "%d %b %Y").map_err(|_| unknown())?;
            let time = NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| unknown())?;
            if day.format("%a").to_string() != *weekday {
                return Err(format!("{date} is a {}", day.format("%A")));
            }
            Ok(Cue::Clock(day.and_time(time)))
        }
        _ => Err(unknown()),
    }
}

/// A line in reply to a message of the bot: `name replies to [part of it]: text`.
fn replying(direction: &str) -> Option<Cue> {
    let (name, rest) = direction.split_once(" replies to [")?;
    let (part, text) = rest.split_once("]: ")?;
    Some(Cue::Replies {
        name: name.to_owned(),
        part: part.to_owned(),
        text: text.to_owned(),
    })
}

/// A message of the bot that somebody deletes: `name deletes [part of it]`.
fn deleting(direction: &str) -> Option<Cue> {
    let (name, rest) = direction.split_once(" deletes [")?;
    Some(Cue::Deletes {
        name: name.to_owned(),
        part: rest.strip_suffix(']')?.to_owned(),
    })
}

/// What somebody sends that is no line of their own: `name forwards: text`, `name sends photo`.
fn sending(direction: &str) -> Option<Cue> {
    let (act, text) = match direction.split_once(": ") {
        Some((act, text)) => (act, Some(text.to_owned())),
        None => (direction, None),
    };
    let words: Vec<&str> = act.split_whitespace().collect();
    let name = words.first().map(|name| (*name).to_owned())?;
    let (field, parts) = match words.get(1..)? {
        ["forwards"] => return text.map(|text| Cue::Forwards { name, text }),
        ["edits"] => return text.map(|text| Cue::Edits { name, text }),
        ["types", "inline"] => {
            let text = text.unwrap_or_default();
            return Some(Cue::TypesInline { name, text });
        }
        ["posts"] => return text.map(|text| Cue::Posts { name, text }),
        ["sends", "album", "of", parts] => ("photo", parts.parse().ok()?),
        ["sends", field] => (*field, 1),
        _ => return None,
    };
    Some(Cue::Sends {
        name,
        field: field.to_owned(),
        caption: text,
        parts,
    })
}

/// Reads `+60 s` or `+1h`: how much time passes.
pub fn time_passes(text: &str) -> Option<TimeDelta> {
    let unit = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    passing(text.get(..unit)?.trim(), text.get(unit..)?.trim())
}

fn passing(amount: &str, unit: &str) -> Option<TimeDelta> {
    let amount = amount.strip_prefix('+')?.parse::<u32>().ok()?.into();
    match unit {
        "s" => Some(TimeDelta::seconds(amount)),
        "m" | "min" => Some(TimeDelta::minutes(amount)),
        "h" => Some(TimeDelta::hours(amount)),
        "d" => Some(TimeDelta::days(amount)),
        _ => None,
    }
}
