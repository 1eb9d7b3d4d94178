//! What is said is true of the state that it is said of: before a verdict and after it, in each stage, of what has no voice.

use chrono::{DateTime, Utc};
use hearing_bot::{
    bot::cards::{self, notices},
    domain::{
        case::Case,
        command::{Command, PostCommand},
        event::{Change, Statement},
        language::{Language, Words},
        people::{Custody, CustodyStatus, Side},
        rich_text::RichText,
        stage::{CurrentStage, Stage},
        views::{FollowState, Section},
    },
    text::commands,
};

use crate::fixture::{
    after, after_at, card, case, news, now, reader, reader_at, section, slug, statement, words,
};

pub(super) fn seen(text: &RichText) -> String {
    text.as_str().to_owned()
}

pub(super) fn told(
    before: &Case,
    change: Change,
    (posted, told): (DateTime<Utc>, DateTime<Utc>),
) -> String {
    let case = after_at(before, change, posted);
    let news = news(before, &case);
    seen(&notices::change(&case, &news, reader_at(told, Language::En)).text)
}

pub(super) fn card_of(case: &Case, language: Language) -> String {
    seen(&card(case, &[], FollowState::No, reader(language)).text)
}

fn section_of(case: &Case, part: Section) -> String {
    seen(&section(case, part, 0, &[], FollowState::No, reader(Language::En)).text)
}

fn stage(stage: Stage) -> Change {
    Change::Stage { stage, since: None }
}

/// A verdict ends the trial whether or not an editor says so; a trial that begins after one is another.
#[test]
fn a_verdict_and_the_stage_beside_it_agree() {
    let (on_trial, _) = case();
    let judged = after(&on_trial, Change::Verdict { text: None });
    let again = after(&after(&judged, stage(Stage::Appeal)), stage(Stage::Trial));
    for (case, line, heading) in [
        (&on_trial, "Stage: trial", "Defendants:"),
        (&judged, "Stage: verdict given", "The case concerns:"),
        (&again, "Stage: trial", "Defendants:"),
    ] {
        let said = card_of(case, Language::En);
        assert!(said.contains(line), "{line}: {said}");
        assert!(said.contains(heading), "{heading}: {said}");
    }
}

#[test]
fn nobody_is_called_accused_where_that_is_not_known() {
    let (mut case, _) = case();
    for (stage, heading) in [
        (None, "The case concerns:"),
        (Some(Stage::Investigation), "The case concerns:"),
        (Some(Stage::Preliminary), "Accused:"),
        (Some(Stage::Trial), "Defendants:"),
        (Some(Stage::Closed), "The case concerns:"),
    ] {
        let known = case.state.stage;
        case.state.stage =
            known.and_then(|known| stage.map(|stage| CurrentStage { stage, ..known }));
        let said = card_of(&case, Language::En);
        assert!(said.contains(heading), "{stage:?}: {said}");
        let people = section_of(&case, Section::People);
        let is_accused = people.contains("accused") || people.contains("defendant");
        assert_eq!(is_accused, heading != "The case concerns:", "{people}");
        case.state.stage = known;
    }
}

/// On the card as in the notice.
#[test]
fn who_reads_of_a_verdict_reads_of_the_presumption_of_innocence() {
    let (before, _) = case();
    let presumption =
        "Everyone is presumed innocent unless and until a conviction takes legal effect.";
    let text = Some(words("Asanov: guilty", "Асанов: виновен", "Асанов: кінәлі"));
    for text in [None, text] {
        let verdict = Change::Verdict { text };
        let judged = after(&before, verdict.clone());
        assert!(card_of(&judged, Language::En).contains(presumption));
        let said = told(&before, verdict, (now(), now()));
        assert_eq!(said.matches(presumption).count(), 1, "{said}");
        let both = after(&judged, stage(Stage::Verdict));
        let news = news(&before, &both);
        let said = seen(&notices::change(&both, &news, reader(Language::En)).text);
        assert_eq!(said.matches(presumption).count(), 1, "{said}");
    }
    let said = told(&before, stage(Stage::Verdict), (now(), now()));
    assert!(said.contains(presumption), "{said}");
}

#[test]
fn charges_are_worth_what_the_court_has_said_of_them() {
    let (before, _) = case();
    let text = Some(words("acquitted", "оправдан", "ақталды"));
    let judged = after(&before, Change::Verdict { text });
    let closed = after(&before, stage(Stage::Closed));
    let unread = after(&before, Change::Verdict { text: None });
    for (case, note, against) in [
        (&before, "not established facts", "Charged: "),
        (
            &judged,
            "What the court decided is set out in the verdict.",
            "Charges were brought against: ",
        ),
        (
            &closed,
            "no information on what the court decided",
            "Charges were brought against: ",
        ),
        (
            &unread,
            "no information on what the court decided",
            "Charges were brought against: ",
        ),
    ] {
        let said = section_of(case, Section::Charges);
        assert!(said.contains(note), "{note}: {said}");
        assert!(said.contains(against), "{against}: {said}");
    }
}

#[test]
fn a_stage_is_told_as_what_happened() {
    let (before, _) = case();
    for (to, sentence) in [
        (
            Stage::Investigation,
            "The case is back at an earlier stage: pre-trial investigation.",
        ),
        (
            Stage::Preliminary,
            "The case is back at an earlier stage: preliminary hearing.",
        ),
        (Stage::Verdict, "The court has given its verdict."),
        (Stage::Appeal, "Stage of the case now: appeal."),
        (Stage::Closed, "The case has been concluded."),
    ] {
        let said = told(&before, stage(to), (now(), now()));
        assert!(said.contains(sentence), "{sentence}: {said}");
        assert!(!said.contains("now: verdict given"), "{said}");
    }
}

/// A side said it, or a source; if there is not even a source, that is said.
#[test]
fn every_claim_has_a_voice_in_its_own_lines() {
    let (mut case, _) = case();
    let mut nobodys = case.description.episodes[0].clone();
    (nobodys.side, nobodys.source) = (None, None);
    case.description.episodes.push(nobodys);
    let said = section_of(&case, Section::Statements);
    assert!(said.contains("Events, as reported by the source"), "{said}");
    assert!(
        said.contains(": a cache was found\nWho says so is not stated."),
        "{said}"
    );

    let mut all = case.clone();
    for side in Side::ALL {
        let statement = Statement {
            side,
            speaker: None,
            said: None,
            text: Words::only(Language::En, format!("It was said by {side:?}.")),
            ..statement()
        };
        all = after(&all, Change::Statement { statement });
    }
    let news = news(&case, &all);
    let said = seen(&notices::change(&all, &news, reader(Language::En)).text);
    for (side, voice) in [
        (Side::Prosecution, "Prosecution"),
        (Side::Defence, "Defence"),
        (Side::Court, "Court"),
        (Side::Observer, "Human rights defenders and observers"),
    ] {
        let voiced = format!("{voice}\nIt was said by {side:?}.");
        assert!(said.contains(&voiced), "{voiced}: {said}");
    }
}

#[test]
fn the_greeting_says_what_is_kept_as_forgetting_does() {
    for language in Language::ALL {
        let (kept, goes) = (
            cards::replies::welcome(language),
            cards::leaving::question(None, language),
        );
        let number_of_messages = match language {
            Language::En => "the numbers of the messages",
            Language::Ru => "номера отправленных",
            Language::Kk => "хабарлардың нөмірлерін",
        };
        for said in [kept.text, goes.text].map(|text| seen(&text)) {
            assert!(said.contains(number_of_messages), "{said}");
        }
    }
}

/// Bail and an undertaking are no custody.
#[test]
fn only_custody_is_called_so() {
    let (before, _) = case();
    for status in CustodyStatus::ALL {
        let custody = Custody {
            status,
            ..before.state.custody_of(&slug("asanov"))
        };
        let person = slug("asanov");
        if custody == before.state.custody_of(&person) {
            continue;
        }
        let change = Change::Custody { person, custody };
        let said = told(&before, change, (now(), now()));
        let first = said.lines().next().unwrap();
        let is_measure = !matches!(
            status,
            CustodyStatus::AtLiberty | CustodyStatus::ServingSentence
        );
        assert_eq!(
            first.starts_with("MEASURE OF RESTRAINT: "),
            is_measure,
            "{first}"
        );
        assert!(!said.contains("CUSTODY"), "{said}");
    }
    let usage = seen(&commands::usage(
        Command::Post(PostCommand::Custody),
        Language::En,
    ));
    for status in CustodyStatus::ALL {
        assert!(usage.contains(status.word()), "{usage}");
    }
}
