//! What a change means to somebody who planned for how it was: a sentence or two, then what was said of it.

use chrono::NaiveDateTime;

use crate::domain::{
    access::{Access, AccessStatus},
    case::Case,
    event::Statement,
    hearing::Hearing,
    language::{Language, Words},
    notice::News,
    people::{Custody, Fact},
    slug::Slug,
    stage::Staged,
};

use super::{
    dates::approx,
    html::{Html, joined, lines},
    kazakh::Ending,
    loader::say,
    shifts::{self, Told},
    words,
};

/// How many objections to the access are told.
const MOST_OBJECTIONS: usize = 3;

/// The sentence, then reason, outcome or text as reported, at most so many UTF-16 units of it.
pub(super) fn explained(
    news: &News,
    case: &Case,
    most: usize,
    local: NaiveDateTime,
    language: Language,
) -> Html {
    let reported = |text: &Option<Words>| as_reported(text.as_ref(), most, language);
    let meaning = meaning(news, case, local, language);
    match news {
        News::Access { to, .. } => lines([meaning, said_of_access(to, language)]),
        News::Custody { .. } | News::Stage { .. } => meaning,
        News::Statement(statement) => said(statement, case, most, language),
        News::Verdict(verdict) => lines([meaning, reported(&verdict.text)]),
        News::Set { hearing, .. } => lines([
            meaning,
            words::courtroom(hearing, language),
            reported(&hearing.note),
        ]),
        News::Adjourned {
            hearing,
            to: Some(next),
            ..
        } => lines([
            meaning,
            words::courtroom(next, language),
            reported(&hearing.note),
        ]),
        News::Shifted { to: hearing, .. }
        | News::Adjourned { hearing, .. }
        | News::Cancelled { hearing, .. }
        | News::Held(hearing) => lines([meaning, reported(&hearing.note)]),
        News::Room { reason, .. } => lines([meaning, reported(reason)]),
    }
}

/// The sentence alone; nothing for what is said in somebody's own words.
fn meaning(news: &News, case: &Case, local: NaiveDateTime, language: Language) -> Html {
    let told = Told { local, language };
    match news {
        News::Verdict(verdict) => match verdict.text {
            Some(_) => say!(language, "means-verdict"),
            None => say!(language, "means-verdict-no-text"),
        },
        News::Shifted { from, to } => shifts::shifted(*from, to.when, told),
        News::Adjourned { from, to, .. } => match to {
            Some(to) => shifts::adjourned(*from, to.when, told),
            None => {
                let old = told.day(*from, Ending::Of);
                say!(language, "means-adjourned-no-date", old = old)
            }
        },
        News::Cancelled { from, .. } => {
            let old = told.day(*from, Ending::Of);
            if from.is_past(local) {
                say!(language, "means-was-cancelled", old = old)
            } else {
                say!(language, "means-cancelled", old = old)
            }
        }
        News::Set {
            hearing,
            goes_on_from,
        } => shifts::set(hearing.when, *goes_on_from, told),
        News::Held(hearing) => {
            let day = told.day(hearing.when, Ending::Of);
            say!(language, "means-held", day = day)
        }
        News::Room { from, hearing, .. } => room(from.as_deref(), hearing, told),
        News::Access { to, .. } => of_access(to.status, language),
        News::Custody { person, to, .. } => of_custody(person, to, case, language),
        News::Stage { from, to } => of_stage(*from, *to, language),
        News::Statement(_) => Html::default(),
    }
}

/// In which court room a hearing is, and in which it was to be.
fn room(from: Option<&str>, hearing: &Hearing, told: Told) -> Html {
    let language = told.language;
    let day = told.day(hearing.when, Ending::Of);
    let is = match hearing.room.as_deref() {
        Some(new) => {
            let new = words::room(Some(new), words::LONGEST_ROOM, language);
            say!(language, "means-room", day = day, new = new)
        }
        None => say!(language, "means-no-room", day = day),
    };
    let was = from.map(|old| {
        let old = words::room(Some(old), words::LONGEST_ROOM, language);
        say!(language, "means-room-before", old = old)
    });
    joined([Some(is), was].into_iter().flatten(), " ")
}

/// What was said, by whom and when.
pub(super) fn said(statement: &Statement, case: &Case, most: usize, language: Language) -> Html {
    let speaker = statement
        .speaker
        .as_ref()
        .map(|key| Html::escaped(&words::person_of(&case.description, key, language)));
    let date = statement.said.map(|date| approx(date, language));
    let head = joined([speaker, date].into_iter().flatten(), ", ").capitalised();
    let text = words::text(&statement.text, most, language).unwrap_or_default();
    lines([head, text])
}

/// When, according to whom, what; and where that is known from.
pub(super) fn fact(fact: &Fact, case: &Case, language: Language) -> Html {
    let date = fact.when.map(|date| approx(date, language));
    let voice = fact.side.map(|side| words::voice(side, language));
    let head = joined([date, voice].into_iter().flatten(), ", ");
    let text = words::line(&fact.text, language).unwrap_or_default();
    lines([
        joined([head, text], ": ").capitalised(),
        source_line(fact.source.as_ref(), case, language),
    ])
}

/// Where something is known from, if the file says so.
pub(super) fn source_line(key: Option<&Slug>, case: &Case, language: Language) -> Html {
    let source = key.and_then(|key| {
        case.description
            .sources
            .iter()
            .find(|source| &source.key == key)
    });
    source
        .and_then(|source| words::name(&source.title, language))
        .map(|source| say!(language, "source-line", source = source))
        .unwrap_or_default()
}

/// Who said so, why, and who objects.
pub(super) fn said_of_access(access: &Access, language: Language) -> Html {
    let line = |words| words::line(words, language);
    let who = access.said_by.as_ref().and_then(line);
    let reason = access.reason.as_ref().and_then(line);
    let objections = access
        .objections
        .iter()
        .filter_map(line)
        .take(MOST_OBJECTIONS);
    let told = [
        who.map(|who| say!(language, "said-by", who = who)),
        reason.map(|text| say!(language, "as-reported", text = text)),
    ];
    let objections = objections.map(|text| say!(language, "objects", text = text));
    lines(told.into_iter().flatten().chain(objections))
}

/// What was said of a change, marked as reported.
pub(super) fn as_reported(text: Option<&Words>, most: usize, language: Language) -> Html {
    text.and_then(|text| words::text(text, most, language))
        .map(|text| say!(language, "as-reported", text = text))
        .unwrap_or_default()
}

fn of_access(status: AccessStatus, language: Language) -> Html {
    match status {
        AccessStatus::Open => say!(language, "means-access-open"),
        AccessStatus::Full => say!(language, "means-access-full"),
        AccessStatus::Press => say!(language, "means-access-press"),
        AccessStatus::Video => say!(language, "means-access-video"),
        AccessStatus::Partly => say!(language, "means-access-partly"),
        AccessStatus::Closed => say!(language, "means-access-closed"),
        AccessStatus::Unknown => say!(language, "means-access-unknown"),
    }
}

/// Whose, what, since when and where.
fn of_custody(person: &Slug, custody: &Custody, case: &Case, language: Language) -> Html {
    let name = words::person_of(&case.description, person, language);
    match words::state_in_full(custody, language) {
        Some(state) => say!(language, "means-custody", name = name, custody = state),
        None => say!(language, "means-custody-not-known", name = name),
    }
}

/// That the case has come to a stage; where the one before it was not known, only that it is there.
fn of_stage(from: Option<Staged>, to: Staged, language: Language) -> Html {
    let stage = words::staged(to, language);
    match from {
        Some(_) => say!(language, "means-stage", stage = stage),
        None => say!(language, "stage-line", stage = stage),
    }
}
