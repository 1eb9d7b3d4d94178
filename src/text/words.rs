//! The words of the field (stages, measures of restraint, sides, parts), and the texts of a case in the language that there is.

use crate::domain::{
    access::AccessStatus,
    case::{Case, Description, Phase},
    hearing::Hearing,
    language::{Language, Words},
    people::{Custody, CustodyStatus, Part, Person, Side},
    rich_text::RichText,
    slug::Slug,
    stage::{CurrentStage, Stage},
};

use super::{
    compose::{in_one_line, joined, shortened},
    dates::{approx, since},
    loader::{plain, say},
};

/// The longest text in one line, where it stands beside others.
const BRIEF: usize = 400;

/// The longest name or title.
const LONGEST_NAME: usize = 120;

/// The longest list of names.
const LONGEST_NAMES: usize = 800;

/// A text of a case in the reader's language; or in one that exists, which is then said.
pub(super) fn text(words: &Words, language: Language) -> Option<RichText> {
    let (text, found) = words.for_reader(language)?;
    Some(marked(text, found, language))
}

/// A text in one line, its beginning if it is long, said as [`text`] says it.
pub(super) fn line(words: &Words, language: Language) -> Option<RichText> {
    let (text, found) = words.for_reader(language)?;
    Some(marked(&in_one_line(text, BRIEF), found, language))
}

/// A name in the reader's language, or as it is written in another; its letters say which.
pub(super) fn name(words: &Words, language: Language) -> Option<String> {
    let (text, _) = words.for_reader(language)?;
    Some(in_one_line(text, LONGEST_NAME))
}

/// Names, a comma between them.
pub(super) fn names(names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<String> = names.into_iter().collect();
    shortened(&names.join(", "), LONGEST_NAMES)
}

/// What a case is called.
pub(super) fn title(case: &Case, language: Language) -> String {
    name(&case.description.title, language).unwrap_or_else(|| case.slug.to_string())
}

/// What a person is called.
pub(super) fn person(person: &Person, language: Language) -> String {
    name(&person.name, language).unwrap_or_else(|| person.key.to_string())
}

/// What the person of that key is called.
pub(super) fn person_of(description: &Description, key: &Slug, language: Language) -> String {
    description
        .person(key)
        .map_or_else(|| key.to_string(), |found| person(found, language))
}

/// What the people of those keys are called, a comma between them.
pub(super) fn people_of(description: &Description, keys: &[Slug], language: Language) -> String {
    names(keys.iter().map(|key| person_of(description, key, language)))
}

/// What a defendant's lawyers are called; `None` where none is known.
pub(super) fn lawyers_of(
    description: &Description,
    defendant: &Slug,
    language: Language,
) -> Option<String> {
    let mut lawyers = description
        .lawyers_of(defendant)
        .map(|lawyer| person(lawyer, language))
        .peekable();
    lawyers.peek().is_some().then(|| names(lawyers))
}

/// For whom the door is open.
pub(super) fn access(status: AccessStatus, language: Language) -> RichText {
    match status {
        AccessStatus::Open => say!(language, "access-open"),
        AccessStatus::Full => say!(language, "access-full"),
        AccessStatus::Press => say!(language, "access-press"),
        AccessStatus::Video => say!(language, "access-video"),
        AccessStatus::Partly => say!(language, "access-partly"),
        AccessStatus::Closed => say!(language, "access-closed"),
        AccessStatus::Unknown => say!(language, "access-unknown"),
    }
}

/// A stage of the proceedings.
pub(super) fn stage(stage: Stage, language: Language) -> RichText {
    match stage {
        Stage::Investigation => say!(language, "stage-investigation"),
        Stage::Preliminary => say!(language, "stage-preliminary"),
        Stage::Trial => say!(language, "stage-trial"),
        Stage::Verdict => say!(language, "stage-verdict"),
        Stage::Appeal => say!(language, "stage-appeal"),
        Stage::Cassation => say!(language, "stage-cassation"),
        Stage::Closed => say!(language, "stage-closed"),
    }
}

/// A measure of restraint, or that none is known, by its name in the code; `None` for what is no measure.
pub(super) fn measure(status: CustodyStatus, language: Language) -> Option<RichText> {
    match status {
        CustodyStatus::Detained => Some(say!(language, "custody-detained")),
        CustodyStatus::HouseArrest => Some(say!(language, "custody-house-arrest")),
        CustodyStatus::Pledge => Some(say!(language, "custody-pledge")),
        CustodyStatus::Bail => Some(say!(language, "custody-bail")),
        CustodyStatus::Unknown => Some(say!(language, "custody-unknown")),
        CustodyStatus::AtLiberty | CustodyStatus::ServingSentence => None,
    }
}

/// Whether somebody is free; `None` where it is not known.
fn state(status: CustodyStatus, language: Language) -> Option<RichText> {
    match status {
        CustodyStatus::Detained => Some(say!(language, "state-detained")),
        CustodyStatus::HouseArrest => Some(say!(language, "state-house-arrest")),
        CustodyStatus::Pledge => Some(say!(language, "state-pledge")),
        CustodyStatus::Bail => Some(say!(language, "state-bail")),
        CustodyStatus::AtLiberty => Some(say!(language, "state-at-liberty")),
        CustodyStatus::ServingSentence => Some(say!(language, "state-serving-sentence")),
        CustodyStatus::Unknown => None,
    }
}

/// A measure, or the state of somebody under none, in a word or two.
pub(super) fn custody_status(status: CustodyStatus, language: Language) -> RichText {
    measure(status, language)
        .or_else(|| state(status, language))
        .unwrap_or_default()
}

/// Whether somebody is free and since when; `None` where it is not known.
pub(super) fn state_since(known: &Custody, language: Language) -> Option<RichText> {
    let state = state(known.status, language)?;
    Some(match known.since {
        Some(date) => {
            let since = since(date, language);
            say!(language, "state-since", state = state, since = since)
        }
        None => state,
    })
}

/// Whether somebody is free, since when and where; `None` where it is not known.
pub(super) fn state_in_full(known: &Custody, language: Language) -> Option<RichText> {
    state_since(known, language).map(|state| and_where(state, known, language))
}

/// A line on whether somebody is free: the measure of restraint by its name, and what is no measure without that label.
pub(super) fn custody_line(known: &Custody, language: Language) -> RichText {
    if known.status == CustodyStatus::Unknown {
        return say!(language, "person-custody-not-known");
    }
    let Some(measure) = measure(known.status, language) else {
        let state = state_in_full(known, language).unwrap_or_default();
        return state.capitalised();
    };
    let measure = match known.since {
        Some(date) => {
            let since = since(date, language);
            say!(language, "measure-since", measure = measure, since = since)
        }
        None => measure,
    };
    let measure = and_where(measure, known, language);
    say!(language, "person-custody", custody = measure)
}

fn and_where(custody: RichText, known: &Custody, language: Language) -> RichText {
    let place = known.place.as_ref().and_then(|place| text(place, language));
    joined([Some(custody), place].into_iter().flatten(), "; ")
}

/// A stage, and since when; what ended the one before it has a date of its own.
pub(super) fn staged(staged: CurrentStage, language: Language) -> RichText {
    let name = stage(staged.stage, language);
    let Some(date) = staged.since else {
        return name;
    };
    let since = match staged.stage {
        Stage::Investigation
        | Stage::Preliminary
        | Stage::Trial
        | Stage::Appeal
        | Stage::Cassation => since(date, language),
        Stage::Verdict | Stage::Closed => approx(date, language),
    };
    say!(language, "stage-since", stage = name, since = since)
}

/// The title of those whom a case is against.
pub(super) fn defendants(phase: Phase, language: Language) -> RichText {
    match phase {
        Phase::Accused => say!(language, "card-accused"),
        Phase::OnTrial => say!(language, "card-defendants"),
        Phase::Open | Phase::Tried => say!(language, "card-concerned"),
    }
}

/// What a language is called.
pub(super) fn language(of: Language, language: Language) -> String {
    match of {
        Language::En => plain!(language, "language-en"),
        Language::Ru => plain!(language, "language-ru"),
        Language::Kk => plain!(language, "language-kk"),
    }
}

/// A number, in groups of three figures for the eye and for a voice that reads it: no thin space, which old phones lack.
pub(super) fn count(number: u64, language: Language) -> String {
    let figures = number.to_string();
    let (mark, shortest) = match language {
        Language::En => (',', 4),
        Language::Ru | Language::Kk => ('\u{a0}', 5),
    };
    if figures.len() < shortest {
        return figures;
    }
    let mut grouped = String::new();
    for (at, figure) in figures.chars().enumerate() {
        if at > 0 && (figures.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(figure);
    }
    grouped
}

/// The court room, if one was announced.
pub(super) fn courtroom(hearing: &Hearing, language: Language) -> RichText {
    hearing
        .room
        .as_deref()
        .map(|room| say!(language, "courtroom", room = room))
        .unwrap_or_default()
}

/// A court room by its name, at most so many UTF-16 units of it, or that none was announced.
pub(super) fn room(room: Option<&str>, most: usize, language: Language) -> RichText {
    match room {
        Some(room) => RichText::plain(shortened(room, most)),
        None => say!(language, "room-not-announced"),
    }
}

/// A side, by itself.
pub(super) fn side(side: Side, language: Language) -> RichText {
    match side {
        Side::Prosecution => say!(language, "side-prosecution"),
        Side::Defence => say!(language, "side-defence"),
        Side::Court => say!(language, "side-court"),
        Side::Observer => say!(language, "side-observer"),
    }
}

/// A side as the voice behind a claim.
pub(super) fn voice(side: Side, language: Language) -> RichText {
    match side {
        Side::Prosecution => say!(language, "voice-prosecution"),
        Side::Defence => say!(language, "voice-defence"),
        Side::Court => say!(language, "voice-court"),
        Side::Observer => say!(language, "voice-observer"),
    }
}

/// The part somebody has in a case.
pub(super) fn part(part: Part, phase: Phase, language: Language) -> RichText {
    match part {
        Part::Defendant => match phase {
            Phase::Accused => say!(language, "part-accused"),
            Phase::OnTrial => say!(language, "part-defendant"),
            Phase::Open | Phase::Tried => say!(language, "part-concerned"),
        },
        Part::Lawyer => say!(language, "part-lawyer"),
        Part::Prosecutor => say!(language, "part-prosecutor"),
        Part::Judge => say!(language, "part-judge"),
        Part::Witness => say!(language, "part-witness"),
        Part::Expert => say!(language, "part-expert"),
        Part::Mentioned => say!(language, "part-mentioned"),
    }
}

fn marked(text: &str, found: Language, language: Language) -> RichText {
    let text = RichText::plain(text);
    if found == language {
        return text;
    }
    let mark = match found {
        Language::En => say!(language, "in-english"),
        Language::Ru => say!(language, "in-russian"),
        Language::Kk => say!(language, "in-kazakh"),
    };
    joined([text, mark], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_in_groups() {
        let counted = |number| [Language::En, Language::Ru].map(|language| count(number, language));
        assert_eq!(counted(999), ["999", "999"]);
        assert_eq!(counted(1_200), ["1,200", "1200"]);
        assert_eq!(counted(12_345), ["12,345", "12\u{a0}345"]);
        assert_eq!(counted(1_001_203), ["1,001,203", "1\u{a0}001\u{a0}203"]);
    }
}
