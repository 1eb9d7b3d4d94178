//! Who is in a case, and what is known of each; what is not known is said too.

use crate::domain::{
    case::Case,
    language::Language,
    people::{Fact, Part, Person},
    rich_text::RichText,
    slug::Slug,
};

use super::{
    compose::{joined, lines},
    loader::say,
    meaning::{fact, source_line},
    words,
};

/// Everybody named in a case: those accused first, those only mentioned last.
pub(super) fn people(case: &Case, language: Language) -> Vec<RichText> {
    let parts = [
        Part::Defendant,
        Part::Lawyer,
        Part::Prosecutor,
        Part::Judge,
        Part::Witness,
        Part::Expert,
        Part::Mentioned,
    ];
    parts
        .into_iter()
        .flat_map(|part| case.description.people_with(part))
        .map(|person| one_person(person, case, language))
        .collect()
}

fn one_person(person: &Person, case: &Case, language: Language) -> RichText {
    let name = RichText::plain(words::person(person, language)).bold();
    let age = person
        .age
        .map(|age| say!(language, "person-age", age = u32::from(age)));
    let head = [
        Some(name),
        Some(words::part(person.role, case.phase(), language)),
        age,
    ];
    let from = person
        .from
        .as_ref()
        .and_then(|words| words::line(words, language));
    let occupation = person
        .occupation
        .as_ref()
        .and_then(|words| words::line(words, language));
    let transliterated = person.transliterated.contains(&language);
    let mut told = vec![
        joined(head.into_iter().flatten(), ", "),
        from.map(|from| say!(language, "person-from", from = from))
            .unwrap_or_default(),
        occupation
            .map(|occupation| say!(language, "person-occupation", occupation = occupation))
            .unwrap_or_default(),
    ];
    if person.role == Part::Defendant {
        let custody = case.state.custody_of(&person.key);
        told.push(words::custody_line(&custody, language));
        told.push(lawyers(case, &person.key, language));
    }
    if !person.lawyer_for.is_empty() {
        let clients = words::people_of(&case.description, &person.lawyer_for, language);
        told.push(say!(language, "person-lawyer-for", clients = clients));
    }
    told.extend(
        person
            .note
            .as_ref()
            .and_then(|note| words::line(note, language)),
    );
    if !person.background.is_empty() {
        told.push(say!(language, "person-background"));
        told.push(background(person, case, language));
    }
    if person.role == Part::Defendant {
        told.push(not_known(person, language));
    }
    if transliterated {
        told.push(say!(language, "person-transliterated"));
    }
    lines(told)
}

/// What is known of somebody's past; one source under all of it, where it has one.
fn background(person: &Person, case: &Case, language: Language) -> RichText {
    let source = person.background.first().and_then(|it| it.source.clone());
    let one_source = person.background.iter().all(|it| it.source == source);
    if !one_source {
        let facts = person.background.iter();
        return lines(facts.map(|known| fact(known, case, language)));
    }
    let facts = person.background.iter().map(|known| {
        let known = Fact {
            source: None,
            ..known.clone()
        };
        fact(&known, case, language)
    });
    lines(facts.chain([source_line(source.as_ref(), case, language)]))
}

fn lawyers(case: &Case, defendant: &Slug, language: Language) -> RichText {
    match words::lawyers_of(&case.description, defendant, language) {
        Some(lawyers) => say!(language, "person-lawyer", lawyers = lawyers),
        None => say!(language, "person-no-lawyer"),
    }
}

/// What the file does not have of a defendant: unknown is said, not passed over.
fn not_known(person: &Person, language: Language) -> RichText {
    let what = joined(
        [
            person.age.is_none().then(|| say!(language, "unknown-age")),
            person
                .from
                .is_none()
                .then(|| say!(language, "unknown-from")),
            person
                .occupation
                .is_none()
                .then(|| say!(language, "unknown-occupation")),
            person
                .background
                .is_empty()
                .then(|| say!(language, "unknown-background")),
        ]
        .into_iter()
        .flatten(),
        ", ",
    );
    if what.is_empty() {
        return what;
    }
    say!(language, "person-not-known", what = what)
}
