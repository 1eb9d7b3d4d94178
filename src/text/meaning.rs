//! What a change means to somebody who planned for how it was: a sentence or two, then what was said of it.

use chrono::NaiveDateTime;

use crate::domain::{
    access::{Access, AccessStatus},
    attribution::Attribution,
    case::Case,
    case_state::Verdict,
    event::Statement,
    hearing::Hearing,
    language::{Language, Words},
    news::{CorrectedFact, News},
    people::{Custody, Fact},
    reader::Reader,
    rich_text::RichText,
    slug::Slug,
    stage::{CurrentStage, Stage},
    when::StartState,
};

use super::{
    attributions::{self, as_reported},
    compose::{joined, lines},
    corrected::{self, LeadIn},
    dates::approx,
    kazakh::Ending,
    loader::say,
    own_time::own_time_of,
    shifts::{self, ShiftContext},
    words,
};

/// Each item [`explained`] among the others.
pub(super) fn each_explained(news: &[News], case: &Case, reader: Reader) -> Vec<Vec<RichText>> {
    let items = news.iter().enumerate();
    items
        .map(|(at, item)| explained(item, LeadIn::of(news, at), case, reader))
        .collect()
}

/// The sentence, then [`details`]: piece by piece, for no piece is ever told in part.
pub(super) fn explained(
    news: &News,
    lead_in: LeadIn,
    case: &Case,
    reader: Reader,
) -> Vec<RichText> {
    let language = reader.language;
    let mut pieces = vec![
        meaning(news, lead_in, case, reader),
        own_time_of(news, case, reader),
    ];
    let attribution = case.state.attribution(news.changed_in(&case.state));
    pieces.extend(details(news, case, attribution, language));
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// What no first line says: the court room, the reason, outcome or text as reported, each whole.
pub(super) fn details(
    news: &News,
    case: &Case,
    attribution: Option<&Attribution>,
    language: Language,
) -> Vec<RichText> {
    let reported = |text: &Option<Words>| as_reported(text.as_ref(), attribution, language);
    match news {
        News::Access { to, .. } => said_of_access(to, language, words::text),
        News::Custody { person, to, .. } => vec![of_custody(person, to, case, language)],
        News::Stage { .. } | News::Appeal(_) => Vec::new(),
        News::Statement(statement) => {
            let side = words::side(statement.side, language);
            vec![said(Some(side), statement, case, language)]
        }
        // Wherever a verdict is told, so is that innocence is presumed.
        News::Verdict(verdict) => vec![
            of_verdict(verdict, language),
            verdict_as_reported(verdict, language),
        ],
        News::Set { hearing, .. } => {
            vec![words::courtroom(hearing, language), reported(&hearing.note)]
        }
        News::Adjourned {
            hearing,
            to: Some(next),
            ..
        } => vec![words::courtroom(next, language), reported(&hearing.note)],
        News::Shifted { to: hearing, .. }
        | News::Adjourned { hearing, .. }
        | News::Cancelled { hearing, .. }
        | News::Held(hearing) => vec![reported(&hearing.note)],
        News::Room { reason, .. } => vec![reported(reason)],
        News::Corrected(wrong) => match (corrected::right(wrong), &wrong.fact) {
            // The first line does not say what it is of somebody.
            (_, CorrectedFact::Custody { person, right, .. }) => {
                let name = words::person_of(&case.description, person, language);
                let custody = words::custody_line(right, language);
                vec![joined([RichText::plain(name), custody], ". ")]
            }
            (Some(right), _) => details(&right, case, attribution, language),
            (None, _) => {
                let source = corrected::source(wrong);
                let source = source.map(|source| attributions::line(source, language));
                let reported = as_reported(news.note(), attribution, language);
                vec![reported, source.unwrap_or_default()]
            }
        },
    }
}

/// The sentence alone; nothing where [`details`] say it.
fn meaning(news: &News, lead_in: LeadIn, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let local = reader.local(case);
    let told = ShiftContext { local, language };
    match news {
        News::Shifted { from, to } => shifts::shifted(*from, to.when, told),
        News::Adjourned { hearing, from, to } => match to {
            Some(to) => {
                let begun = begun(hearing, case, local);
                shifts::adjourned(*from, begun, to.when, told)
            }
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
        News::Stage { from, to } => of_stage(*from, *to, case, language),
        News::Appeal(_) => say!(language, "means-appeal"),
        News::Verdict(_) | News::Custody { .. } | News::Statement(_) => RichText::default(),
        News::Corrected(wrong) => {
            let right = corrected::right(wrong).filter(|_| !corrected::is_not_known(&wrong.fact));
            let right = right.map(|right| meaning(&right, lead_in, case, reader));
            let wrong = corrected::meaning(wrong, lead_in, case, told);
            joined([wrong].into_iter().chain(right), " ")
        }
    }
}

/// In which court room a hearing is, and in which it was to be.
fn room(from: Option<&str>, hearing: &Hearing, told: ShiftContext) -> RichText {
    let language = told.language;
    let day = told.day(hearing.when, Ending::Of);
    let is = match hearing.room.as_deref() {
        Some(new) => {
            say!(language, "means-room", day = day, new = new)
        }
        None => say!(language, "means-no-room", day = day),
    };
    let was = from.map(|old| say!(language, "means-room-before", old = old));
    joined([Some(is), was].into_iter().flatten(), " ")
}

/// Whether a hearing had begun when the court's adjournment of it became known, as far as that is known: the last entry is
/// no earlier.
fn begun(hearing: &Hearing, case: &Case, local: NaiveDateTime) -> StartState {
    let known = case
        .state
        .as_of
        .map(|as_of| case.description.court.local(as_of));
    hearing
        .when
        .begun(known.map_or(local, |known| known.min(local)))
}

/// What was said, by whom and when; by which side too, unless that stands above it.
pub(super) fn said(
    side: Option<RichText>,
    statement: &Statement,
    case: &Case,
    language: Language,
) -> RichText {
    let speaker = statement
        .speaker
        .as_ref()
        .map(|key| RichText::plain(words::person_of(&case.description, key, language)));
    let date = statement.said.map(|date| approx(date, language));
    let head = joined([side, speaker, date].into_iter().flatten(), ", ").capitalised();
    let text = words::text(&statement.text, language).unwrap_or_default();
    lines([head, text])
}

/// [`fact`] of what happened in a case. A source is a voice; where there is not even one, that is said.
pub(super) fn episode(episode: &Fact, case: &Case, language: Language) -> RichText {
    let is_voiced = episode.side.is_some() || episode.source.is_some();
    let unvoiced = (!is_voiced).then(|| say!(language, "voice-not-stated"));
    let told = fact(episode, case, language);
    lines([told].into_iter().chain(unvoiced))
}

/// When, according to whom, what; and where that is known from.
pub(super) fn fact(fact: &Fact, case: &Case, language: Language) -> RichText {
    let voice = fact.side.map(|side| words::voice(side, language));
    let date = fact.when.map(|date| approx(date, language));
    let head = joined([date, voice].into_iter().flatten(), ", ");
    let text = words::line(&fact.text, language).unwrap_or_default();
    lines([
        joined([head, text], ": ").capitalised(),
        source_line(fact.source.as_ref(), case, language),
    ])
}

/// Where something is known from, if the file says so.
pub(super) fn source_line(key: Option<&Slug>, case: &Case, language: Language) -> RichText {
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

/// Who said so, why, and who objects, each as `write` writes it.
pub(super) fn said_of_access(
    access: &Access,
    language: Language,
    write: impl Fn(&Words, Language) -> Option<RichText>,
) -> Vec<RichText> {
    let written = |words| write(words, language);
    let who = access.said_by.as_ref().and_then(written);
    let reason = access.reason.as_ref().and_then(written);
    let told = [
        who.map(|who| say!(language, "said-by", who = who)),
        reason.map(|text| say!(language, "reason-reported", text = text)),
    ];
    let objections = access.objections.iter().filter_map(written);
    let objections = objections.map(|text| say!(language, "objects", text = text));
    told.into_iter().flatten().chain(objections).collect()
}

fn of_verdict(verdict: &Verdict, language: Language) -> RichText {
    let given = match verdict.text {
        Some(_) => say!(language, "means-verdict"),
        None => say!(language, "means-verdict-no-text"),
    };
    joined([given, say!(language, "presumption")], " ")
}

fn verdict_as_reported(verdict: &Verdict, language: Language) -> RichText {
    let text = verdict.text.as_ref();
    text.and_then(|text| words::text(text, language))
        .map(|text| say!(language, "verdict-reported", text = text))
        .unwrap_or_default()
}

fn of_access(status: AccessStatus, language: Language) -> RichText {
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
fn of_custody(person: &Slug, custody: &Custody, case: &Case, language: Language) -> RichText {
    let name = words::person_of(&case.description, person, language);
    match words::state_in_full(custody, language) {
        Some(state) => say!(language, "means-custody", name = name, custody = state),
        None => say!(language, "means-custody-not-known", name = name),
    }
}

/// That the case has come to a stage, or back to one; a verdict and an end are no stages but say what happened.
fn of_stage(
    from: Option<CurrentStage>,
    to: CurrentStage,
    case: &Case,
    language: Language,
) -> RichText {
    let date = to.since.map(|date| approx(date, language));
    let stage = words::staged(to, language);
    let reached = || match from {
        Some(from) if from.stage > to.stage => {
            say!(language, "means-stage-back", stage = stage)
        }
        Some(_) => say!(language, "means-stage", stage = stage),
        None => say!(language, "means-stage-is", stage = stage),
    };
    match (to.stage, date) {
        (Stage::Verdict, date) => {
            let given = match date {
                Some(date) => say!(language, "means-stage-verdict-on", date = date),
                None => say!(language, "means-stage-verdict"),
            };
            // What a verdict is worth is said with its text.
            let presumption = case.state.verdict.is_none();
            let presumption = presumption.then(|| say!(language, "presumption"));
            joined([Some(given), presumption].into_iter().flatten(), " ")
        }
        (Stage::Closed, Some(date)) => say!(language, "means-stage-closed-on", date = date),
        (Stage::Closed, None) => say!(language, "means-stage-closed"),
        // What is appealed against is no conviction yet.
        (Stage::Appeal, _) => joined([reached(), say!(language, "presumption")], " "),
        (Stage::Investigation | Stage::Preliminary | Stage::Trial | Stage::Cassation, _) => {
            reached()
        }
    }
}
