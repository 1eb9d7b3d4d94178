//! Every dialogue, from its first question to its last and back.

use super::*;
use crate::domain::{attribution::Voice, language::Language};

fn begun(happening: Happening) -> Dialogue {
    let case = Dialogue::default().answered(Answer::Case("city".parse().unwrap()));
    let case = case.unwrap();
    case.answered(Answer::Happening(happening)).unwrap()
}

fn answer(step: Step) -> Answer {
    match step {
        Step::Case | Step::Happening | Step::Done => panic!("{step:?}"),
        Step::Day => Answer::Day("2026-02-27".parse().unwrap()),
        Step::Time => Answer::Time(Some("10:00:00".parse().unwrap())),
        Step::Room => Answer::Room(RoomChange::To("5".to_owned())),
        Step::Access => Answer::Access(AccessStatus::Closed),
        Step::Person => Answer::Person("asanov".parse().unwrap()),
        Step::Custody => Answer::Custody(CustodyStatus::Bail),
        Step::Stage => Answer::Stage(Stage::Appeal),
        Step::Side => Answer::Side(Side::Court),
        Step::Text => Answer::Text(Some(Words::default())),
        Step::Objection => Answer::Objection(None),
        Step::Source => Answer::Source(None),
    }
}

#[test]
fn every_dialogue_comes_to_an_end_and_goes_back_question_by_question() {
    assert_eq!(Dialogue::default().step(), Step::Case);
    for happening in Happening::ALL {
        let mut dialogue = begun(happening);
        let mut before = Vec::new();
        while dialogue.step() != Step::Done {
            let next = dialogue.answered(answer(dialogue.step())).unwrap();
            before.push(std::mem::replace(&mut dialogue, next));
        }
        for earlier in before.into_iter().rev() {
            dialogue = dialogue.back_to(dialogue.answers().len() - 1);
            assert_eq!(dialogue, earlier);
        }
    }
}

#[test]
fn what_a_post_needs_cannot_be_skipped() {
    for (happening, needed) in [
        (Happening::Moved, Step::Day),
        (Happening::Delayed, Step::Time),
        (Happening::Room, Step::Room),
        (Happening::Access, Step::Access),
        (Happening::Custody, Step::Person),
        (Happening::Stage, Step::Stage),
        (Happening::Statement, Step::Side),
    ] {
        let dialogue = begun(happening);
        assert_eq!(dialogue.step(), needed);
        assert_eq!((dialogue.skipped(), dialogue.finished()), (None, None));
    }
    let side = begun(Happening::Statement).answered(answer(Step::Side));
    assert_eq!(side.unwrap().skipped(), None);
    for happening in [Happening::Adjourned, Happening::Held, Happening::Checked] {
        assert_eq!(begun(happening).finished().unwrap().step(), Step::Done);
    }
}

#[test]
fn an_answer_to_another_question_is_none() {
    let dialogue = begun(Happening::Moved);
    for step in [Step::Time, Step::Room, Step::Text, Step::Source] {
        assert_eq!(dialogue.answered(answer(step)), None, "{step:?}");
    }
    assert_eq!(Dialogue::default().answered(Answer::Time(None)), None);
}

#[test]
fn what_is_known_is_not_asked_and_can_be_gone_back_to() {
    let known = vec![
        Answer::Source(Some(Attribution::By(Voice::Court))),
        answer(Step::Room),
    ];
    let dialogue = begun(Happening::Moved).knowing(known);
    assert_eq!(dialogue.step(), Step::Day);
    let timed = dialogue.answered(answer(Step::Day)).unwrap();
    assert_eq!(timed.step(), Step::Time);
    let reason = timed.answered(answer(Step::Time)).unwrap();
    assert_eq!((reason.step(), reason.answers().len()), (Step::Text, 5));
    assert_eq!(reason.back_to(4).step(), Step::Room);
    let done = reason.answered(answer(Step::Text)).unwrap();
    assert_eq!(done.step(), Step::Done);
    assert_eq!(reason.back_to(1).known, []);
}

#[test]
fn what_is_said_now_goes_before_what_was_known() {
    let known = vec![Answer::Time(None), answer(Step::Text)];
    let dialogue = begun(Happening::Moved).knowing(known);
    let later = Answer::Text(Some(Words::only(Language::En, "later")));
    let told = dialogue.told(vec![answer(Step::Day), answer(Step::Time), later.clone()]);
    assert_eq!(told.step(), Step::Room);
    assert_eq!(told.answers()[3], answer(Step::Time));
    let reason = told.skipped().unwrap();
    assert_eq!(
        (reason.step(), reason.answers().last()),
        (Step::Source, Some(&later))
    );
}

#[test]
fn what_makes_no_sense_after_an_answer_is_not_asked() {
    let after = |happening, answers: &[Answer]| {
        let dialogue = answers
            .iter()
            .try_fold(begun(happening), |dialogue, answer| {
                dialogue.answered(answer.clone())
            });
        dialogue.unwrap()
    };
    for (status, is_asked) in [
        (AccessStatus::Open, false),
        (AccessStatus::Full, true),
        (AccessStatus::Closed, true),
    ] {
        let mut dialogue = after(Happening::Access, &[Answer::Access(status)]);
        let mut steps = Vec::new();
        while dialogue.step() != Step::Done {
            steps.push(dialogue.step());
            dialogue = dialogue.skipped().unwrap();
        }
        assert_eq!(steps.contains(&Step::Objection), is_asked, "{status:?}");
    }
    for (status, is_asked) in [
        (CustodyStatus::Detained, true),
        (CustodyStatus::HouseArrest, true),
        (CustodyStatus::ServingSentence, true),
        (CustodyStatus::Bail, false),
    ] {
        let answers = [answer(Step::Person), Answer::Custody(status)];
        let dialogue = after(Happening::Custody, &answers);
        assert_eq!(dialogue.step() == Step::Text, is_asked, "{status:?}");
    }
}

#[test]
fn back_at_the_case_it_is_about_no_hearing_any_more() {
    let about = Dialogue::about("city".parse().unwrap(), HearingNo(3), Happening::Held);
    let cancelled = Answer::Happening(Happening::Cancelled);
    let same_case = about.back_to(1).answered(cancelled.clone()).unwrap();
    assert_eq!(same_case.hearing(), Some(HearingNo(3)));
    let other = Answer::Case("village".parse().unwrap());
    let other_case = about.back_to(0).answered(other).unwrap();
    assert_eq!(other_case.answered(cancelled).unwrap().hearing(), None);
}
