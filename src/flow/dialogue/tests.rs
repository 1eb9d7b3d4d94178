//! Whatever is answered, the post of a dialogue is the one that its canonical line posts.

use chrono::{Days, NaiveDate, NaiveTime};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::{line, typed};
use crate::{
    domain::{
        access::AccessStatus,
        attribution::{Attribution, Voice},
        dialogue::{Answer, Dialogue, Happening, Step},
        hearing::RoomChange,
        language::Language,
        people::{CustodyStatus, Side},
        stage::Stage,
    },
    parse::post::{self, ParsedAddress, ParsedPost},
};

fn today() -> NaiveDate {
    "2026-02-24".parse().unwrap()
}

/// An answer to the next question, chosen by a die and a text.
fn answer(step: Step, die: u16, text: &str) -> Answer {
    let of = |sides: usize| usize::from(die) % sides;
    let words = || {
        post::texts(text, Language::Ru)
            .ok()
            .and_then(|(words, _)| words)
    };
    match step {
        Step::Case | Step::Happening | Step::Done => unreachable!("{step:?}"),
        Step::Day => Answer::Day(today() + Days::new(u64::from(die % 300))),
        Step::Time => Answer::Time(NaiveTime::from_hms_opt(u32::from(die % 24), 30, 0)),
        Step::Room => Answer::Room(match of(5) {
            0 => RoomChange::NotKnown,
            _ => RoomChange::To(format!("{die} А")),
        }),
        Step::Access => Answer::Access(AccessStatus::ALL[of(7)]),
        Step::Person => Answer::Person("asanov".parse().unwrap()),
        Step::Custody => Answer::Custody(CustodyStatus::ALL[of(7)]),
        Step::Stage => Answer::Stage(Stage::ALL[of(7)]),
        Step::Side => Answer::Side(Side::ALL[of(4)]),
        Step::Text => Answer::Text(words()),
        Step::Objection => Answer::Objection(words()),
        Step::Source => Answer::Source(match of(4) {
            3 => None,
            voice => Some(Attribution::By(Voice::ALL[voice])),
        }),
    }
}

proptest! {
    #[test]
    fn a_dialogue_posts_what_its_line_posts(
        happening in 0..Happening::ALL.len(),
        dice in any::<[u16; 8]>(),
        text in "[a-zа-яәқі:|\n.,<>&\"]{1,30}",
        skips in any::<u8>(),
    ) {
        let case = Answer::Case("city-2026".parse().unwrap());
        let begun = Dialogue::default().answered(case).unwrap();
        let mut dialogue = begun.answered(Answer::Happening(Happening::ALL[happening])).unwrap();
        for (at, die) in dice.into_iter().enumerate() {
            if dialogue.step() == Step::Done {
                break;
            }
            let skipped = dialogue.skipped().filter(|_| skips & (1 << at) != 0);
            let answered = || dialogue.answered(answer(dialogue.step(), die, &text));
            // A text with nothing in it is no statement.
            let Some(next) = skipped.or_else(answered) else { return Ok(()) };
            dialogue = next;
        }
        let said = line::post(&dialogue).unwrap();
        let canonical = said.canonical();
        let (_, rest) = canonical.split_once(' ').unwrap();
        let ParsedAddress::To { address, rest } = post::address(rest) else {
            return Err(proptest::test_runner::TestCaseError::fail(canonical));
        };
        let read = post::read(said.what.command(), address, rest, today(), Language::En);
        prop_assert_eq!(read, ParsedPost::Post(said), "{}", canonical);
    }

    #[test]
    fn whatever_is_typed_answers_or_is_refused(happening in 0..Happening::ALL.len(), text in any::<String>()) {
        let case = Answer::Case("city-2026".parse().unwrap());
        let begun = Dialogue::default().answered(case).unwrap();
        let mut dialogue = begun.answered(Answer::Happening(Happening::ALL[happening])).unwrap();
        for _ in 0..6 {
            if let Some(typed::Typed::Answered(next)) = typed::answer((&dialogue, None), &text, today(), Language::Kk) {
                prop_assert!(next.answers().len() >= dialogue.answers().len());
            }
            match dialogue.skipped() {
                Some(next) => dialogue = next,
                None => break,
            }
        }
    }
}

#[test]
fn with_no_date_a_hearing_is_adjourned_whatever_was_pressed() {
    for (happening, text) in [
        (Happening::Continues, "no date"),
        (Happening::Moved, "дата не назначена"),
        (Happening::Moved, "күні белгісіз"),
    ] {
        let case = Answer::Case("city-2026".parse().unwrap());
        let begun = Dialogue::default().told(vec![case, Answer::Happening(happening)]);
        let typed = typed::answer((&begun, None), text, today(), Language::Ru);
        let Some(typed::Typed::Answered(next)) = typed else {
            panic!("no answer: {text}")
        };
        assert_eq!(next.happening(), Some(Happening::Adjourned), "{text}");
    }
    let new = Answer::Happening(Happening::Scheduled);
    let case = Answer::Case("city-2026".parse().unwrap());
    let new = Dialogue::default().told(vec![case, new]);
    let typed = typed::answer((&new, None), "no date", today(), Language::Ru);
    assert!(
        matches!(typed, Some(typed::Typed::Not(_))),
        "a new one has its day"
    );
}
