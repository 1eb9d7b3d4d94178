//! The cards of the dialogue in which an editor puts a post together.

use chrono::{Days, NaiveDate, NaiveTime};

use crate::{
    domain::{
        access::AccessStatus,
        attribution::Voice,
        callback::EditorCallback,
        case::Case,
        dialogue::{Happening, Press, Step, UsualReason},
        language::Language,
        message::{Button, Message},
        people::{CustodyStatus, Part, Side},
        rich_text::RichText,
        stage::Stage,
    },
    flow::dialogue::DialogueView,
    text::{
        apart,
        compose::{blocks, shortened},
        dialogue as words, questions,
    },
};

use super::buttons;

/// The days that the calendar shows at once: two weeks, side by side, each row a weekday.
const FORTNIGHT: u64 = 14;

/// How many fortnights ahead the calendar goes: half a year.
const LAST_FORTNIGHT: u8 = 12;

/// The hours at which courts often sit.
const HOURS: [(u32, u32); 12] = [
    (9, 0),
    (9, 30),
    (10, 0),
    (10, 30),
    (11, 0),
    (11, 30),
    (12, 0),
    (14, 0),
    (14, 30),
    (15, 0),
    (16, 0),
    (17, 0),
];

/// The next question; above it, why what was typed is no answer.
pub fn question(view: &DialogueView, error: Option<RichText>, language: Language) -> Message {
    let asked = words::question(&view.dialogue, view.case.as_ref(), view.today, language);
    let mut rows = answers(view, language);
    let not_all = (rows.len() > buttons::MOST_CHOICES).then(|| questions::not_all_fit(language));
    rows.truncate(buttons::MOST_CHOICES);
    let text = blocks(error.into_iter().chain([asked]).chain(not_all));
    rows.extend(ways_on(view, language));
    Message::new(text, rows)
}

/// The row under a preview: back to the last question of the dialogue that led to it.
pub fn way_back(id: i64, answers: u8, language: Language) -> Vec<Button> {
    vec![button(words::back(language), (id, answers), Press::Back)]
}

fn ways_back(id: i64, answers: u8, language: Language) -> Vec<Button> {
    let button = |label, press| button(label, (id, answers), press);
    vec![
        button(words::back(language), Press::Back),
        button(words::cancel(language), Press::Cancel),
    ]
}

fn button(label: String, (id, answers): (i64, u8), press: Press) -> Button {
    buttons::for_editors(label, EditorCallback::Dialogue { id, answers, press })
}

fn place(view: &DialogueView) -> (i64, u8) {
    let answers = view.dialogue.answers().len();
    (view.id, u8::try_from(answers).unwrap_or(u8::MAX))
}

/// What answers the question.
fn answers(view: &DialogueView, language: Language) -> Vec<Vec<Button>> {
    let place = place(view);
    let row = |(label, press)| vec![button(label, place, press)];
    let offered = &view.offers;
    match view.dialogue.step() {
        Step::Case => {
            let titles = apart::titles(&offered.cases, buttons::LONGEST_LABEL, language);
            let cases = titles.into_iter().zip(&offered.cases);
            cases
                .map(|(title, case)| row((title, Press::Case(case.slug.clone()))))
                .collect()
        }
        Step::Happening => Happening::ALL
            .map(|happening| {
                row((
                    words::happening(happening, language),
                    Press::Happening(happening),
                ))
            })
            .into(),
        Step::Day if !offered.dates.is_empty() => {
            let mut days: Vec<NaiveDate> = offered.dates.iter().map(|date| date.day).collect();
            days.dedup();
            let label = |day| words::day(day, view.today, language);
            days.into_iter()
                .map(|day| row((label(day), Press::Day(day))))
                .collect()
        }
        Step::Day => calendar(view, language),
        Step::Time if !offered.dates.is_empty() => {
            let times = offered.dates.iter().filter_map(|date| date.time);
            times
                .map(|at| row((words::at(at), Press::Time(at))))
                .collect()
        }
        Step::Time => hours(place),
        Step::Access => AccessStatus::ALL
            .map(|status| row((words::access(status, language), Press::Access(status))))
            .into(),
        Step::Person => people(view.case.as_ref(), place, language),
        Step::Custody => CustodyStatus::ALL
            .map(|status| row((words::custody(status, language), Press::Custody(status))))
            .into(),
        Step::Stage => Stage::ALL
            .map(|stage| row((words::stage(stage, language), Press::Stage(stage))))
            .into(),
        Step::Side => Side::ALL
            .map(|side| row((words::side(side, language), Press::Side(side))))
            .into(),
        Step::Text if has_usual_reasons(view.dialogue.happening()) => UsualReason::ALL
            .map(|reason| row((words::reason(reason, language), Press::Reason(reason))))
            .into(),
        Step::Source => vec![
            Voice::ALL
                .map(|voice| button(words::voice(voice, language), place, Press::Source(voice)))
                .into(),
        ],
        Step::Text | Step::Objection | Step::Room | Step::Done => Vec::new(),
    }
}

fn has_usual_reasons(happening: Option<Happening>) -> bool {
    match happening {
        Some(
            Happening::Continues
            | Happening::Adjourned
            | Happening::Moved
            | Happening::Delayed
            | Happening::Cancelled,
        ) => true,
        Some(
            Happening::Held
            | Happening::Scheduled
            | Happening::Room
            | Happening::Access
            | Happening::Statement
            | Happening::Custody
            | Happening::Stage
            | Happening::Verdict
            | Happening::Checked,
        )
        | None => false,
    }
}

/// Two weeks, side by side, and the ways to those before and after.
fn calendar(view: &DialogueView, language: Language) -> Vec<Vec<Button>> {
    let place = place(view);
    let fortnight = view.offers.fortnight.min(LAST_FORTNIGHT);
    let day = |ahead: u64| {
        let day = view.today + Days::new(u64::from(fortnight) * FORTNIGHT + ahead);
        button(
            words::day(day, view.today, language),
            place,
            Press::Day(day),
        )
    };
    let mut rows: Vec<Vec<Button>> = (0..FORTNIGHT / 2)
        .map(|ahead| vec![day(ahead), day(ahead + FORTNIGHT / 2)])
        .collect();
    let mut turning = Vec::new();
    if let Some(before) = fortnight.checked_sub(1) {
        let label = words::earlier_days(language);
        turning.push(button(label, place, Press::Days(before)));
    }
    if fortnight < LAST_FORTNIGHT {
        let label = words::later_days(language);
        turning.push(button(label, place, Press::Days(fortnight + 1)));
    }
    rows.push(turning);
    rows
}

fn hours(place: (i64, u8)) -> Vec<Vec<Button>> {
    let hours = HOURS
        .into_iter()
        .filter_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
    let hours: Vec<Button> = hours
        .map(|at| button(words::at(at), place, Press::Time(at)))
        .collect();
    hours.chunks(4).map(<[Button]>::to_vec).collect()
}

fn people(case: Option<&Case>, place: (i64, u8), language: Language) -> Vec<Vec<Button>> {
    let Some(case) = case else {
        return Vec::new();
    };
    let defendants = case.description.people_with(Part::Defendant);
    defendants
        .map(|person| {
            let press = Press::Person(person.key.clone());
            let name = shortened(&words::person(person, language), buttons::LONGEST_LABEL);
            vec![button(name, place, press)]
        })
        .collect()
}

/// To leave this question, or all that are left, without an answer; to go back; to give it up.
fn ways_on(view: &DialogueView, language: Language) -> Vec<Vec<Button>> {
    let place = place(view);
    let step = view.dialogue.step();
    let mut on = Vec::new();
    if view.dialogue.may_skip() {
        on.push(button(words::skip(step, language), place, Press::Skip));
    }
    // At the last question that is the same.
    if view.dialogue.finished().is_some() && step != Step::Source {
        on.push(button(words::finish(step, language), place, Press::Finish));
    }
    let mut back = ways_back(place.0, place.1, language);
    if view.dialogue.answers().is_empty() {
        back.remove(0);
    }
    [on, back]
        .into_iter()
        .filter(|row| !row.is_empty())
        .collect()
}
