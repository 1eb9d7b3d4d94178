//! From whom something is known.

use crate::domain::{
    attribution::{Attribution, Link, Voice},
    case::Case,
    language::{Language, Words},
    rich_text::RichText,
};

use super::{loader::say, words};

/// What was said of a change, marked as reported, and by whom if that is known.
pub(super) fn as_reported(
    text: Option<&Words>,
    attribution: Option<&Attribution>,
    language: Language,
) -> RichText {
    let Some(text) = text.and_then(|text| words::text(text, language)) else {
        return RichText::default();
    };
    match attribution {
        None => say!(language, "as-reported", text = text),
        Some(Attribution::By(Voice::Lawyer)) => say!(language, "reported-by-lawyer", text = text),
        Some(Attribution::By(Voice::Court)) => say!(language, "reported-by-court", text = text),
        Some(Attribution::By(Voice::Observer)) => {
            say!(language, "reported-by-observer", text = text)
        }
        Some(Attribution::Link(link)) => {
            say!(language, "reported-by-link", site = site(link), text = text)
        }
    }
}

/// From whom the last change of a case, or the last check, is known; nothing where that was not said.
pub(super) fn of_last_change(case: &Case, language: Language) -> RichText {
    let known = case.state.attribution(case.state.revision);
    known.map_or_else(RichText::default, |known| line(known, language))
}

/// From whom something is known.
pub(super) fn line(attribution: &Attribution, language: Language) -> RichText {
    let who = match attribution {
        Attribution::By(voice) => by(*voice, language),
        Attribution::Link(link) => site(link),
    };
    say!(language, "attribution-line", who = who)
}

/// The name of a source, as a button or a line has it.
pub(super) fn by(voice: Voice, language: Language) -> RichText {
    match voice {
        Voice::Lawyer => say!(language, "source-lawyer"),
        Voice::Court => say!(language, "source-court"),
        Voice::Observer => say!(language, "source-observer"),
    }
}

fn site(link: &Link) -> RichText {
    RichText::plain(link.site()).link(link.as_str())
}
