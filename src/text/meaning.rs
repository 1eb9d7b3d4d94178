//! What a change means to somebody who planned for how it was: a sentence or two, then what was said of it.

use chrono::NaiveDate;

use crate::domain::{
    access::{Access, AccessStatus},
    case::Case,
    event::Statement,
    language::{Language, Words},
    notice::News,
    people::{Custody, Fact},
    slug::Slug,
    stage::Staged,
    when::{Shift, When},
};

use super::{
    dates::{approx, long_day, time},
    html::{Html, joined, lines},
    loader::say,
    words,
};

/// How many objections to the access are told.
const MOST_OBJECTIONS: usize = 3;

/// The sentence, then reason, outcome or text as reported, at most so many UTF-16 units of it.
pub(super) fn explained(
    news: &News,
    case: &Case,
    most: usize,
    today: NaiveDate,
    language: Language,
) -> Html {
    let reported = |text: &Option<Words>| as_reported(text.as_ref(), most, language);
    let meaning = meaning(news, today, language);
    match news {
        News::Access { to, .. } => lines([meaning, said_of_access(to, language)]),
        News::Custody { to, .. } => of_custody(to, language),
        News::Stage { to, .. } => of_stage(*to, language),
        News::Statement(statement) => said(statement, case, most, language),
        News::Verdict(verdict) => match &verdict.text {
            Some(_) => lines([meaning, reported(&verdict.text)]),
            None => joined([meaning, say!(language, "means-verdict-no-text")], " "),
        },
        News::Set { hearing, .. } => lines([
            meaning,
            words::courtroom(hearing, language),
            reported(&hearing.note),
        ]),
        News::Shifted { to: hearing, .. }
        | News::Adjourned { hearing, .. }
        | News::Cancelled { hearing, .. }
        | News::Held(hearing) => lines([meaning, reported(&hearing.note)]),
    }
}

/// The sentence alone; nothing for what the first line says in full.
pub(super) fn meaning(news: &News, today: NaiveDate, language: Language) -> Html {
    let day = |when: When| long_day(when.day, today, language);
    match news {
        News::Verdict(_) => say!(language, "means-verdict"),
        News::Shifted { from, to } => of_a_shift(*from, to.when, today, language),
        News::Adjourned { from, to, .. } => match to {
            Some(to) => {
                let sentence = say!(
                    language,
                    "means-adjourned",
                    old = day(*from),
                    new = day(to.when)
                );
                joined([sentence, begins(to.when, language)], " ")
            }
            None => say!(language, "means-adjourned-no-date", old = day(*from)),
        },
        News::Cancelled { from, .. } => say!(language, "means-cancelled", old = day(*from)),
        News::Set {
            hearing,
            goes_on_from,
        } => {
            let new = day(hearing.when);
            let sentence = match goes_on_from {
                Some(old) => say!(language, "means-set-goes-on", old = day(*old), new = new),
                None => say!(language, "means-set", new = new),
            };
            joined([sentence, begins(hearing.when, language)], " ")
        }
        News::Held(hearing) => say!(language, "means-held", day = day(hearing.when)),
        News::Access { to, .. } => of_access(to.status, language),
        News::Custody { .. } | News::Stage { .. } | News::Statement(_) => Html::default(),
    }
}

/// What was said, by whom and when.
pub(super) fn said(statement: &Statement, case: &Case, most: usize, language: Language) -> Html {
    let speaker = statement
        .speaker
        .as_ref()
        .map(|key| Html::escaped(&words::person_of(&case.description, key, language)));
    let date = statement.said.map(|date| approx(date, language));
    let head = joined([speaker, date].into_iter().flatten(), ", ");
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
        joined([head, text], ": "),
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

fn begins(when: When, language: Language) -> Html {
    match when.time {
        Some(at) => say!(language, "begins-at", time = time(at)),
        None => say!(language, "no-time-announced"),
    }
}

fn of_a_shift(from: When, to: When, today: NaiveDate, language: Language) -> Html {
    let day = |when: When| long_day(when.day, today, language);
    match (from.shift(to), from.time, to.time) {
        (Shift::LaterToday, Some(old), Some(new)) => {
            say!(
                language,
                "means-delayed",
                day = day(to),
                old = time(old),
                new = time(new)
            )
        }
        (Shift::Earlier, Some(old), Some(new)) if from.day == to.day => say!(
            language,
            "means-earlier-that-day",
            day = day(to),
            old = time(old),
            new = time(new)
        ),
        (Shift::TimeAnnounced, _, Some(new)) => {
            say!(
                language,
                "means-time-announced",
                day = day(to),
                new = time(new)
            )
        }
        (Shift::TimeWithdrawn, ..) => say!(language, "means-time-withdrawn", day = day(to)),
        (Shift::Earlier, ..) => {
            let sentence = say!(
                language,
                "means-moved-earlier",
                old = day(from),
                new = day(to)
            );
            joined([sentence, begins(to, language)], " ")
        }
        (Shift::LaterDay | Shift::LaterToday | Shift::TimeAnnounced | Shift::None, ..) => {
            let sentence = say!(language, "means-moved", old = day(from), new = day(to));
            joined([sentence, begins(to, language)], " ")
        }
    }
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

/// Since when and where, which the first line does not say.
fn of_custody(custody: &Custody, language: Language) -> Html {
    match words::custody_in_full(custody, language) {
        Some(known) if custody.since.is_some() || custody.place.is_some() => {
            say!(language, "person-custody", custody = known)
        }
        Some(_) | None => Html::default(),
    }
}

/// Since when, which the first line does not say.
fn of_stage(staged: Staged, language: Language) -> Html {
    if staged.since.is_some() {
        words::stage_line(staged, language)
    } else {
        Html::default()
    }
}
