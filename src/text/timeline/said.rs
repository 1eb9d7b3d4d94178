//! What is said of each entry of a course, and over it.

use chrono::NaiveDate;

use crate::domain::{
    hearing::{Hearing, HearingNo},
    language::{Language, Words},
    people::{Custody, Fact, Side},
    rich_text::RichText,
    slug::Slug,
    stage::{CurrentStage, Stage},
    timeline::{Entry, EntryDate, Happening, HearingStanding, Outlook, Timeline},
};

use crate::text::{
    attributions::{self, as_reported},
    compose::joined,
    dates::{ANOTHER_YEAR, approx, day_with, when, when_it_was},
    kazakh::Ending,
    loader::{plain, say},
    meaning, stands, words,
};

/// How many people one row names.
const MOST_PEOPLE: usize = 6;

/// What stands over the course of a case.
pub struct HeadWords {
    /// What this is.
    pub kind: String,
    /// What the case is called.
    pub title: String,
    /// Its court, and for whom the court room is open if that is known.
    pub court: Vec<String>,
    /// As of when this is known.
    pub as_of: Vec<String>,
}

/// What is said of an entry.
pub struct EntryWords {
    /// When it was.
    pub date: String,
    /// What it is.
    pub label: String,
    /// Where, whom it concerns, what was said and by whom, each for itself.
    pub details: Vec<String>,
}

/// To see the course of a case, on a button.
pub fn open(language: Language) -> String {
    plain!(language, "button-timeline")
}

/// What stands over the course.
pub fn head(timeline: &Timeline, language: Language) -> HeadWords {
    let case = &timeline.case;
    let court = [
        stands::court(case, language),
        stands::access_if_known(case, language),
    ];
    HeadWords {
        kind: written(&say!(language, "timeline-title")),
        title: words::title(case, language),
        court: each_written(court),
        as_of: each_written(as_of(timeline, language).lines()),
    }
}

/// What is said of an entry.
pub fn entry(entry: &Entry, timeline: &Timeline, language: Language) -> EntryWords {
    let label = label(&entry.what, timeline, language);
    EntryWords {
        date: written(&date(entry, language).capitalised()),
        label: written(&label.capitalised()),
        details: each_written(details(entry, timeline, language)),
    }
}

/// That so many entries are left out.
pub fn left_out(count: usize, language: Language) -> String {
    written(&say!(language, "timeline-left-out", count = count))
}

/// That no next hearing is known, and why; nothing where one is, for it is among the entries.
pub fn outlook(timeline: &Timeline, language: Language) -> Option<String> {
    match timeline.outlook {
        Outlook::Set => None,
        Outlook::WaitsForADate(day) => {
            let day = dated(day, Ending::Of, language);
            Some(written(&say!(language, "waiting-for-a-date", day = day)))
        }
        Outlook::NoneKnown => Some(written(&say!(language, "nothing-scheduled"))),
    }
}

/// That innocence is presumed, wherever the prosecution, a measure of restraint, a verdict or an appeal is told of.
///
/// A picture travels alone; and what is appealed against is no conviction yet.
pub fn closing(timeline: &Timeline, language: Language) -> Option<String> {
    let mut told = timeline.entries.iter();
    let is_presumed = told.any(|entry| match &entry.what {
        Happening::Verdict(_) | Happening::Appeal => true,
        Happening::Stage(staged) => [Stage::Verdict, Stage::Appeal].contains(&staged.stage),
        Happening::Custody { .. } => true,
        Happening::Episode(fact) => fact.side == Some(Side::Prosecution),
        Happening::Hearing { .. } | Happening::Access(_) => false,
    });
    is_presumed.then(|| written(&say!(language, "presumption")))
}

/// Without which the label says too little: whom it concerns, what is claimed.
pub(super) fn brief(entry: &Entry, timeline: &Timeline, language: Language) -> Option<RichText> {
    match &entry.what {
        Happening::Custody { people, .. } => Some(names(people, timeline, language)),
        Happening::Episode(fact) => words::line(&fact.text, language),
        Happening::Verdict(verdict) => {
            let text = verdict.text.as_ref();
            text.and_then(|text| as_reported_of_verdict(text, language))
        }
        Happening::Hearing { .. }
        | Happening::Stage(_)
        | Happening::Access(_)
        | Happening::Appeal => None,
    }
}

pub(super) fn as_of(timeline: &Timeline, language: Language) -> RichText {
    stands::as_of_beside(&timeline.case, ANOTHER_YEAR, language)
}

/// A day with its year, for a sentence.
fn dated(day: NaiveDate, ending: Ending, language: Language) -> String {
    day_with(day, ANOTHER_YEAR, ending, language)
}

pub(super) fn date(entry: &Entry, language: Language) -> RichText {
    match entry.date {
        EntryDate::Hearing(at) if is_to_come(&entry.what) => when(at, ANOTHER_YEAR, language),
        EntryDate::Hearing(at) => when_it_was(at, ANOTHER_YEAR, language),
        EntryDate::Approx(date) => approx(date, language),
        EntryDate::KnownSince(day) => {
            let day = dated(day, Ending::On, language);
            say!(language, "timeline-known-since", day = day)
        }
        EntryDate::NotStated => say!(language, "timeline-not-stated"),
    }
}

fn is_to_come(what: &Happening) -> bool {
    match what {
        Happening::Hearing { standing, .. } => match standing {
            HearingStanding::Next | HearingStanding::Later => true,
            HearingStanding::NoReport
            | HearingStanding::Held
            | HearingStanding::Continues(_)
            | HearingStanding::PutOff(_)
            | HearingStanding::WaitsForADate
            | HearingStanding::WillNotBe
            | HearingStanding::WasNot => false,
        },
        Happening::Stage(_)
        | Happening::Custody { .. }
        | Happening::Access(_)
        | Happening::Verdict(_)
        | Happening::Appeal
        | Happening::Episode(_) => false,
    }
}

pub(super) fn label(what: &Happening, timeline: &Timeline, language: Language) -> RichText {
    match what {
        Happening::Hearing { standing, .. } => of_hearing(*standing, timeline, language),
        Happening::Stage(staged) => of_stage(*staged, language),
        Happening::Custody { custody, .. } => {
            let dateless = Custody {
                since: None,
                place: None,
                ..custody.clone()
            };
            words::custody_line(&dateless, language)
        }
        Happening::Access(access) => {
            let access = words::access(access.status, language);
            say!(language, "access-line", access = access)
        }
        Happening::Verdict(verdict) => match verdict.text {
            Some(_) => say!(language, "stage-verdict"),
            None => say!(language, "verdict-line-no-text"),
        },
        Happening::Appeal => say!(language, "appeal-line-unnamed"),
        Happening::Episode(fact) => of_episode(fact, language),
    }
}

fn of_hearing(standing: HearingStanding, timeline: &Timeline, language: Language) -> RichText {
    match standing {
        HearingStanding::Next => say!(language, "timeline-next"),
        HearingStanding::Later => say!(language, "timeline-later"),
        HearingStanding::NoReport => say!(language, "timeline-no-report"),
        HearingStanding::Held => say!(language, "timeline-held"),
        HearingStanding::Continues(no) => match day_of(no, timeline) {
            Some((new, Tense::Past)) => {
                let new = dated(new, Ending::To, language);
                say!(language, "timeline-was-to-continue", new = new)
            }
            Some((new, Tense::Future)) => {
                let new = dated(new, Ending::On, language);
                say!(language, "timeline-continues", new = new)
            }
            None => say!(language, "timeline-waits"),
        },
        HearingStanding::PutOff(no) => match day_of(no, timeline) {
            Some((new, Tense::Past)) => {
                let new = dated(new, Ending::To, language);
                say!(language, "timeline-was-put-off", new = new)
            }
            Some((new, Tense::Future)) => {
                let new = dated(new, Ending::To, language);
                say!(language, "timeline-put-off", new = new)
            }
            None => say!(language, "timeline-waits"),
        },
        HearingStanding::WaitsForADate => say!(language, "timeline-waits"),
        HearingStanding::WillNotBe => say!(language, "timeline-will-not-be"),
        HearingStanding::WasNot => say!(language, "timeline-was-not"),
    }
}

/// Whether a day has passed.
enum Tense {
    Past,
    Future,
}

/// The day of a hearing, if there still is one of that number.
fn day_of(no: HearingNo, timeline: &Timeline) -> Option<(NaiveDate, Tense)> {
    let local = timeline.case.description.court.local(timeline.now);
    let when = timeline.case.state.hearing(no)?.when;
    let tense = if when.is_past(local) {
        Tense::Past
    } else {
        Tense::Future
    };
    Some((when.day, tense))
}

fn of_stage(staged: CurrentStage, language: Language) -> RichText {
    let stage = words::stage(staged.stage, language);
    match staged.stage {
        // What ends a stage is none itself.
        Stage::Verdict | Stage::Closed => stage,
        Stage::Investigation
        | Stage::Preliminary
        | Stage::Trial
        | Stage::Appeal
        | Stage::Cassation => say!(language, "stage-line", stage = stage),
    }
}

/// Whose claim it is stands over it, where no cut can take it away.
fn of_episode(fact: &Fact, language: Language) -> RichText {
    match (fact.side, &fact.source) {
        (Some(side), _) => words::voice(side, language),
        (None, Some(_)) => say!(language, "timeline-event"),
        (None, None) => say!(language, "timeline-event-unvoiced"),
    }
}

fn details(entry: &Entry, timeline: &Timeline, language: Language) -> Vec<RichText> {
    let case = &timeline.case;
    let known_from = entry.attribution.as_ref();
    let known_from = known_from.map(|known| attributions::line(known, language));
    let mut told = match &entry.what {
        Happening::Hearing {
            hearing,
            first_set_for,
            ..
        } => return of_the_hearing(entry, hearing, *first_set_for, language),
        Happening::Stage(_) | Happening::Appeal => Vec::new(),
        Happening::Custody { people, custody } => {
            let place = custody.place.as_ref();
            let place = place.and_then(|place| words::line(place, language));
            let place = place.map(RichText::capitalised);
            vec![names(people, timeline, language), place.unwrap_or_default()]
        }
        Happening::Access(access) => meaning::said_of_access(access, language, words::line),
        Happening::Verdict(verdict) => {
            let text = verdict.text.as_ref();
            let text = text.and_then(|text| as_reported_of_verdict(text, language));
            vec![text.unwrap_or_default()]
        }
        Happening::Episode(fact) => {
            let text = words::line(&fact.text, language).unwrap_or_default();
            vec![
                text.capitalised(),
                meaning::source_line(fact.source.as_ref(), case, language),
            ]
        }
    };
    told.extend(known_from);
    told
}

fn of_the_hearing(
    entry: &Entry,
    hearing: &Hearing,
    first_set_for: Option<NaiveDate>,
    language: Language,
) -> Vec<RichText> {
    let room = match is_to_come(&entry.what) {
        true => words::courtroom(hearing, language),
        false => RichText::default(),
    };
    let first = first_set_for.map(|day| {
        let day = dated(day, Ending::To, language);
        say!(language, "timeline-first-set", day = day)
    });
    let attribution = entry.attribution.as_ref();
    let reported = match (&hearing.note, attribution) {
        (Some(note), _) => as_reported(Some(note), attribution, language),
        (None, Some(known)) => attributions::line(known, language),
        (None, None) => RichText::default(),
    };
    vec![room, first.unwrap_or_default(), reported]
}

fn as_reported_of_verdict(text: &Words, language: Language) -> Option<RichText> {
    let text = words::line(text, language)?;
    Some(say!(language, "verdict-reported", text = text))
}

fn names(people: &[Slug], timeline: &Timeline, language: Language) -> RichText {
    let named = &people[..people.len().min(MOST_PEOPLE)];
    let names = words::people_of(&timeline.case.description, named, language);
    let more = people.len() - named.len();
    let more = (more > 0).then(|| say!(language, "and-more-people", count = more));
    joined(
        [Some(RichText::plain(names)), more].into_iter().flatten(),
        " ",
    )
}

fn each_written(pieces: impl IntoIterator<Item = RichText>) -> Vec<String> {
    let pieces = pieces.into_iter().filter(|piece| !piece.is_empty());
    pieces.map(|piece| written(&piece)).collect()
}

fn written(text: &RichText) -> String {
    text.as_str().to_owned()
}
