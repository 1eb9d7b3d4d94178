//! The words of the dialogue in which an editor puts a post together.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    access::AccessStatus,
    attribution::Voice,
    case::Case,
    dialogue::{Answer, Dialogue, Happening, Step, UsualReason},
    hearing::RoomChange,
    language::{Language, Words},
    people::{CustodyStatus, Person, Side},
    rich_text::RichText,
    stage::Stage,
    when::When,
};

use super::{
    attributions,
    compose::{blocks, lines},
    dates::{short_day, time, when},
    loader::{plain, say},
    words,
};

/// The next question, under it what is said so far.
pub fn question(
    dialogue: &Dialogue,
    case: Option<&Case>,
    today: NaiveDate,
    language: Language,
) -> RichText {
    let asked = asked(dialogue, language).bold();
    blocks([asked, said(dialogue, case, today, language)])
}

/// The dialogue is given up.
pub fn cancelled(language: Language) -> RichText {
    say!(language, "dialogue-cancelled")
}

/// The dialogue whose button was pressed is over.
pub fn over(language: Language) -> RichText {
    say!(language, "dialogue-over")
}

/// The name of a court room is of so many characters at most.
pub fn no_room(most: usize, language: Language) -> RichText {
    say!(language, "dialogue-no-room", most = most)
}

fn asked(dialogue: &Dialogue, language: Language) -> RichText {
    let happening = dialogue.happening();
    match dialogue.step() {
        Step::Case => say!(language, "dialogue-case"),
        Step::Happening => say!(language, "dialogue-happening"),
        Step::Day => say!(language, "dialogue-day"),
        Step::Time => say!(language, "dialogue-time"),
        Step::Room => say!(language, "dialogue-room"),
        Step::Access => say!(language, "dialogue-access"),
        Step::Person => say!(language, "dialogue-person"),
        Step::Custody => say!(language, "dialogue-custody"),
        Step::Stage => say!(language, "dialogue-stage"),
        Step::Side => say!(language, "dialogue-side"),
        Step::Text => match happening {
            Some(Happening::Held) => say!(language, "dialogue-outcome"),
            Some(Happening::Verdict) => say!(language, "dialogue-verdict"),
            Some(Happening::Statement) => say!(language, "dialogue-statement"),
            Some(Happening::Custody) => say!(language, "dialogue-place"),
            Some(Happening::Scheduled) => say!(language, "dialogue-note"),
            Some(
                Happening::Continues
                | Happening::Adjourned
                | Happening::Moved
                | Happening::Delayed
                | Happening::Cancelled
                | Happening::Room
                | Happening::Access
                | Happening::Stage
                | Happening::Checked,
            )
            | None => say!(language, "dialogue-reason"),
        },
        Step::Objection => say!(language, "dialogue-objection"),
        Step::Source | Step::Done => say!(language, "dialogue-source"),
    }
}

/// The case and the answers, a line each.
fn said(
    dialogue: &Dialogue,
    case: Option<&Case>,
    today: NaiveDate,
    language: Language,
) -> RichText {
    let title = case.map(|case| RichText::plain(words::title(case, language)));
    let answers = dialogue.answers().iter();
    let answers = answers.map(|answer| match answer {
        Answer::Case(_) => RichText::default(),
        Answer::Happening(happening) => RichText::plain(self::happening(*happening, language)),
        Answer::Day(day) => of_day(dialogue, *day, today, language),
        // Beside its day, which says it.
        Answer::Time(_) if dialogue.day().is_some() => RichText::default(),
        Answer::Time(at) => at.map(|at| RichText::plain(time(at))).unwrap_or_default(),
        Answer::Room(RoomChange::Stays) => RichText::default(),
        Answer::Room(RoomChange::NotKnown) => {
            let unknown = say!(language, "room-no-longer-known");
            say!(language, "courtroom", room = unknown)
        }
        Answer::Room(RoomChange::To(room)) => say!(language, "courtroom", room = room.as_str()),
        Answer::Access(status) => words::access(*status, language).capitalised(),
        Answer::Person(key) => case
            .map(|case| RichText::plain(words::person_of(&case.description, key, language)))
            .unwrap_or_default(),
        Answer::Custody(status) => RichText::plain(custody(*status, language)),
        Answer::Stage(stage) => words::stage(*stage, language).capitalised(),
        Answer::Side(side) => words::side(*side, language).capitalised(),
        Answer::Text(text) => text
            .as_ref()
            .and_then(|text| words::line(text, language))
            .unwrap_or_default(),
        Answer::Objection(objection) => objection
            .as_ref()
            .and_then(|text| words::line(text, language))
            .map(|text| say!(language, "objects", text = text))
            .unwrap_or_default(),
        Answer::Source(source) => source
            .as_ref()
            .map(|source| attributions::line(source, language))
            .unwrap_or_default(),
    });
    lines(title.into_iter().chain(answers))
}

fn of_day(dialogue: &Dialogue, day: NaiveDate, today: NaiveDate, language: Language) -> RichText {
    let at = dialogue.answers().iter().find_map(|answer| {
        if let Answer::Time(time) = answer {
            Some(When { day, time: *time })
        } else {
            None
        }
    });
    match at {
        Some(at) => when(at, today, language).capitalised(),
        None => RichText::plain(short_day(day, today, language)).capitalised(),
    }
}

/// What happened.
pub fn happening(happening: Happening, language: Language) -> String {
    match happening {
        Happening::Continues => plain!(language, "happening-continues"),
        Happening::Adjourned => plain!(language, "happening-adjourned"),
        Happening::Moved => plain!(language, "happening-moved"),
        Happening::Delayed => plain!(language, "happening-delayed"),
        Happening::Cancelled => plain!(language, "happening-cancelled"),
        Happening::Held => plain!(language, "happening-held"),
        Happening::Scheduled => plain!(language, "happening-scheduled"),
        Happening::Room => plain!(language, "happening-room"),
        Happening::Access => plain!(language, "happening-access"),
        Happening::Statement => plain!(language, "happening-statement"),
        Happening::Custody => plain!(language, "happening-custody"),
        Happening::Stage => plain!(language, "happening-stage"),
        Happening::Verdict => plain!(language, "happening-verdict"),
        Happening::Checked => plain!(language, "happening-checked"),
    }
}

/// A day of the calendar, with its weekday.
pub fn day(day: NaiveDate, today: NaiveDate, language: Language) -> String {
    label(RichText::plain(short_day(day, today, language)))
}

/// A time of the day.
pub fn at(at: NaiveTime) -> String {
    time(at)
}

/// A date that was typed and can mean several.
pub fn date(date: When, today: NaiveDate, language: Language) -> String {
    label(when(date, today, language))
}

/// Who may be in the court room.
pub fn access(status: AccessStatus, language: Language) -> String {
    label(words::access(status, language))
}

/// A defendant.
pub fn person(person: &Person, language: Language) -> String {
    words::person(person, language)
}

/// Whether a defendant is free.
pub fn custody(status: CustodyStatus, language: Language) -> String {
    label(words::custody_status(status, language))
}

/// A stage of the proceedings.
pub fn stage(stage: Stage, language: Language) -> String {
    label(words::stage(stage, language))
}

/// A side.
pub fn side(side: Side, language: Language) -> String {
    label(words::side(side, language))
}

/// From whom it is known.
pub fn voice(voice: Voice, language: Language) -> String {
    label(attributions::by(voice, language))
}

/// A reason that courts often give, as its button says it.
pub fn reason(reason: UsualReason, language: Language) -> String {
    label(RichText::plain(usual_reason(reason, language)))
}

/// The same in every language, as it is told.
pub fn reason_in_all(reason: UsualReason) -> Words {
    let mut words = Words::default();
    for language in Language::ALL {
        *words.slot(language) = Some(usual_reason(reason, language));
    }
    words
}

fn usual_reason(reason: UsualReason, language: Language) -> String {
    match reason {
        UsualReason::DefendantUnwell => plain!(language, "usual-defendant-unwell"),
        UsualReason::JudgeAbsent => plain!(language, "usual-judge-absent"),
        UsualReason::LawyerAbsent => plain!(language, "usual-lawyer-absent"),
        UsualReason::WitnessAbsent => plain!(language, "usual-witness-absent"),
        UsualReason::NotBrought => plain!(language, "usual-not-brought"),
        UsualReason::OnRequest => plain!(language, "usual-on-request"),
    }
}

/// To leave a question without an answer.
pub fn skip(step: Step, language: Language) -> String {
    match step {
        Step::Time => plain!(language, "dialogue-no-time"),
        Step::Case
        | Step::Happening
        | Step::Day
        | Step::Room
        | Step::Access
        | Step::Person
        | Step::Custody
        | Step::Stage
        | Step::Side
        | Step::Text
        | Step::Objection
        | Step::Source
        | Step::Done => plain!(language, "dialogue-skip"),
    }
}

/// To leave all other questions without an answer.
pub fn finish(step: Step, language: Language) -> String {
    match step {
        Step::Time => plain!(language, "dialogue-finish-no-time"),
        Step::Case
        | Step::Happening
        | Step::Day
        | Step::Room
        | Step::Access
        | Step::Person
        | Step::Custody
        | Step::Stage
        | Step::Side
        | Step::Text
        | Step::Objection
        | Step::Source
        | Step::Done => plain!(language, "dialogue-finish"),
    }
}

/// To go back to the question before.
pub fn back(language: Language) -> String {
    plain!(language, "dialogue-back")
}

/// To give the dialogue up.
pub fn cancel(language: Language) -> String {
    plain!(language, "dialogue-cancel")
}

/// To see the days before these.
pub fn earlier_days(language: Language) -> String {
    plain!(language, "dialogue-earlier")
}

/// To see the days after these.
pub fn later_days(language: Language) -> String {
    plain!(language, "dialogue-later")
}

/// A label has no styles.
fn label(text: RichText) -> String {
    text.capitalised().as_str().to_owned()
}
