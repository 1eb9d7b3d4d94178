//! The words of the field, and texts of a case as a reader can have them.

use crate::domain::{
    access::AccessStatus,
    case::{Case, Description},
    hearing::Hearing,
    language::{Language, Words},
    people::{Custody, CustodyStatus, Part, Person, Side},
    slug::Slug,
    stage::{Stage, Staged},
};

use super::{
    dates::since,
    html::{Html, in_one_line, joined, shortened},
    loader::say,
};

/// The longest text that is shown in full, in UTF-16 units: with what stands around it, it fits a message.
pub(super) const LONGEST_TEXT: usize = 2_400;

/// The longest text in one line, where it stands beside others.
const BRIEF: usize = 400;

/// The longest name or title.
const LONGEST_NAME: usize = 120;

/// The longest name of a court room.
const LONGEST_ROOM: usize = 80;

/// The longest list of names.
const LONGEST_NAMES: usize = 800;

/// A text of a case, at most so many UTF-16 units of it, in the reader's language; or in one that exists, which is
/// then said.
pub(super) fn text(words: &Words, most: usize, language: Language) -> Option<Html> {
    let (text, found) = words.for_reader(language)?;
    Some(marked(&shortened(text, most), found, language))
}

/// A text in one line, its beginning if it is long, said as [`text`] says it.
pub(super) fn line(words: &Words, language: Language) -> Option<Html> {
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
pub(super) fn access(status: AccessStatus, language: Language) -> Html {
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
pub(super) fn stage(stage: Stage, language: Language) -> Html {
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

/// Whether somebody is free.
pub(super) fn custody(status: CustodyStatus, language: Language) -> Html {
    match status {
        CustodyStatus::Detained => say!(language, "custody-detained"),
        CustodyStatus::HouseArrest => say!(language, "custody-house-arrest"),
        CustodyStatus::Pledge => say!(language, "custody-pledge"),
        CustodyStatus::Bail => say!(language, "custody-bail"),
        CustodyStatus::AtLiberty => say!(language, "custody-at-liberty"),
        CustodyStatus::ServingSentence => say!(language, "custody-serving-sentence"),
        CustodyStatus::Unknown => say!(language, "custody-unknown"),
    }
}

/// A stage, and since when.
pub(super) fn stage_line(staged: Staged, language: Language) -> Html {
    let name = stage(staged.stage, language);
    match staged.since {
        Some(date) => {
            say!(
                language,
                "stage-line-since",
                stage = name,
                since = since(date, language)
            )
        }
        None => say!(language, "stage-line", stage = name),
    }
}

/// A measure of restraint and since when; `None` where it is not known.
pub(super) fn custody_since(known: &Custody, language: Language) -> Option<Html> {
    let name = custody(known.status, language);
    let since = known.since.map(|date| since(date, language));
    (known.status != CustodyStatus::Unknown)
        .then(|| joined([Some(name), since].into_iter().flatten(), ", "))
}

/// A measure of restraint, since when and where; `None` where it is not known.
pub(super) fn custody_in_full(known: &Custody, language: Language) -> Option<Html> {
    let place = known.place.as_ref().and_then(|place| line(place, language));
    let custody = custody_since(known, language)?;
    Some(joined([Some(custody), place].into_iter().flatten(), "; "))
}

/// The court room, if one was announced.
pub(super) fn courtroom(hearing: &Hearing, language: Language) -> Html {
    hearing
        .room
        .as_deref()
        .map(|room| say!(language, "courtroom", room = shortened(room, LONGEST_ROOM)))
        .unwrap_or_default()
}

/// A side, by itself.
pub(super) fn side(side: Side, language: Language) -> Html {
    match side {
        Side::Prosecution => say!(language, "side-prosecution"),
        Side::Defence => say!(language, "side-defence"),
        Side::Court => say!(language, "side-court"),
        Side::Observer => say!(language, "side-observer"),
    }
}

/// A side as the voice behind a claim.
pub(super) fn voice(side: Side, language: Language) -> Html {
    match side {
        Side::Prosecution => say!(language, "voice-prosecution"),
        Side::Defence => say!(language, "voice-defence"),
        Side::Court => say!(language, "voice-court"),
        Side::Observer => say!(language, "voice-observer"),
    }
}

/// The part somebody has in a case.
pub(super) fn part(part: Part, language: Language) -> Html {
    match part {
        Part::Defendant => say!(language, "part-defendant"),
        Part::Lawyer => say!(language, "part-lawyer"),
        Part::Prosecutor => say!(language, "part-prosecutor"),
        Part::Judge => say!(language, "part-judge"),
        Part::Witness => say!(language, "part-witness"),
        Part::Expert => say!(language, "part-expert"),
        Part::Mentioned => say!(language, "part-mentioned"),
    }
}

fn marked(text: &str, found: Language, language: Language) -> Html {
    let text = Html::escaped(text);
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
