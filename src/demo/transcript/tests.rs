//! What transcripts say, and that an outcome can stand as the next expectation.

use chrono::{NaiveDate, TimeDelta};
use expect_test::expect;

use super::*;
use crate::demo::telegram::{ChatKind, ChatList, Membership};

fn cues(transcript: &str) -> Vec<Cue> {
    let entries = read(transcript).unwrap();
    entries.into_iter().filter_map(|entry| entry.cue).collect()
}

fn says(name: &str, text: &str) -> Cue {
    let (name, text) = (name.to_owned(), text.to_owned());
    Cue::Says { name, text }
}

fn taps(name: &str, label: &str) -> Cue {
    let (name, label) = (name.to_owned(), label.to_owned());
    Cue::Taps { name, label }
}

fn sends(field: &str, caption: Option<&str>, parts: u8) -> Cue {
    Cue::Sends {
        name: "ivanova".to_owned(),
        field: field.to_owned(),
        caption: caption.map(str::to_owned),
        parts,
    }
}

fn heard(how: ObservationKind, text: &str, buttons: &[&[&str]]) -> Observation {
    let labels = |row: &&[&str]| row.iter().map(|&label| label.to_owned()).collect();
    Observation {
        chat: "ivanova".to_owned(),
        how,
        text: text.to_owned(),
        buttons: buttons.iter().map(labels).collect(),
    }
}

#[test]
fn every_line_is_understood() {
    let time = NaiveDate::from_ymd_opt(2026, 2, 25).and_then(|day| day.and_hms_opt(18, 40, 0));
    let name = || "ivanova".to_owned();
    let language = "kk".to_owned();
    for (line, cue) in [
        ("ivanova: /start", says("ivanova", "/start")),
        (
            "ivanova: at 9:30: where?",
            says("ivanova", "at 9:30: where?"),
        ),
        ("әже: сот [бүгін]", says("әже", "сот [бүгін]")),
        ("ivanova: [Follow]", taps("ivanova", "Follow")),
        ("ivanova: [[x] 1 day]", taps("ivanova", "[x] 1 day")),
        ("(Wed 25 Feb 2026, 18:40)", Cue::Clock(time.unwrap())),
        ("(+60 s)", Cue::Passes(TimeDelta::seconds(60))),
        ("(+10 min)", Cue::Passes(TimeDelta::minutes(10))),
        ("(+1 h)", Cue::Passes(TimeDelta::hours(1))),
        ("(+2 d)", Cue::Passes(TimeDelta::days(2))),
        ("(restart)", Cue::Restart),
        (
            "(ivanova reads kk)",
            Cue::Reads {
                name: name(),
                language,
            },
        ),
        (
            "(ivanova edits: at 9:30: where?)",
            Cue::Edits {
                name: name(),
                text: "at 9:30: where?".to_owned(),
            },
        ),
        (
            "(ivanova replies to [MOVED: Wed]: /correct: x)",
            Cue::Replies {
                name: name(),
                part: "MOVED: Wed".to_owned(),
                text: "/correct: x".to_owned(),
            },
        ),
        (
            "(ivanova deletes [MOVED: [1]])",
            Cue::Deletes {
                name: name(),
                part: "MOVED: [1]".to_owned(),
            },
        ),
        (
            "(Telegram refuses edits for ivanova)",
            Cue::RefusesEdits(name()),
        ),
        ("(ivanova sends sticker)", sends("sticker", None, 1)),
        (
            "(ivanova sends photo: /stop)",
            sends("photo", Some("/stop"), 1),
        ),
        ("(ivanova sends album of 5)", sends("photo", None, 5)),
        (
            "(ivanova sends album of 2: x: y)",
            sends("photo", Some("x: y"), 2),
        ),
        (
            "(ivanova follows almaty-2025)",
            Cue::Follows {
                name: name(),
                case: "almaty-2025".to_owned(),
            },
        ),
        (
            "(ivanova posts: /cancel almaty-2025 | ill: so)",
            Cue::Posts {
                name: name(),
                text: "/cancel almaty-2025 | ill: so".to_owned(),
            },
        ),
        ("(ivanova: 1 tap since /start)", Cue::TapsSinceStart(name())),
        (
            "(ivanova: ? taps since /start)",
            Cue::TapsSinceStart(name()),
        ),
        ("(ivanova blocks the bot)", Cue::Blocks(name())),
        ("(ivanova unblocks the bot)", Cue::Unblocks(name())),
    ] {
        assert_eq!(cues(line), [cue], "{line}");
    }
}

#[test]
fn every_line_about_a_group_is_understood() {
    let (chat, name, topic) = (
        || "newsroom".to_owned(),
        || "anna".to_owned(),
        || "courts".to_owned(),
    );
    let is = |kind, bot| GroupCue::Is {
        chat: chat(),
        kind,
        administrator: name(),
        bot,
    };
    let says = |topic, name| GroupCue::Says {
        chat: chat(),
        topic,
        name,
        text: "/follow a in b: c".to_owned(),
    };
    let makes_bot = |membership| GroupCue::MakesBot {
        chat: chat(),
        name: name(),
        membership,
    };
    let chooses = |list| GroupCue::Chooses {
        name: name(),
        chat: chat(),
        list,
    };
    for (line, cue) in [
        (
            "(newsroom is a group of anna)",
            is(ChatKind::Group, BotPlace::Inside),
        ),
        (
            "(newsroom is a supergroup of anna)",
            is(ChatKind::Supergroup, BotPlace::Inside),
        ),
        (
            "(newsroom is a channel of anna, without the bot)",
            is(ChatKind::Channel, BotPlace::Outside),
        ),
        ("(newsroom becomes a supergroup)", GroupCue::Becomes(chat())),
        (
            "(newsroom opens topic courts)",
            GroupCue::OpensTopic {
                chat: chat(),
                topic: topic(),
            },
        ),
        (
            "(newsroom closes topic courts)",
            GroupCue::ClosesTopic {
                chat: chat(),
                topic: topic(),
            },
        ),
        (
            "(newsroom deletes topic courts)",
            GroupCue::DeletesTopic {
                chat: chat(),
                topic: topic(),
            },
        ),
        (
            "(anna no longer administers newsroom)",
            GroupCue::Leaves {
                chat: chat(),
                name: name(),
            },
        ),
        (
            "(anna keeps the bot from writing in newsroom)",
            makes_bot(Membership::Restricted),
        ),
        (
            "(anna lets the bot write in newsroom)",
            makes_bot(Membership::Administrator),
        ),
        (
            "(anna removes the bot from newsroom)",
            makes_bot(Membership::Out),
        ),
        ("anna in newsroom: /follow a in b: c", says(None, name())),
        (
            "anna in newsroom/courts: /follow a in b: c",
            says(Some(topic()), name()),
        ),
        (
            "newsroom in newsroom: /follow a in b: c",
            says(None, chat()),
        ),
        (
            "anna in newsroom: [Follow]",
            GroupCue::Taps {
                chat: chat(),
                name: name(),
                label: "Follow".to_owned(),
            },
        ),
        ("(anna chooses newsroom)", chooses(ChatList::Current)),
        (
            "(anna chooses newsroom from an old list)",
            chooses(ChatList::Outdated),
        ),
    ] {
        assert_eq!(cues(line), [Cue::InGroup(cue)], "{line}");
    }
}

#[test]
fn what_is_unclear_is_named_with_its_line() {
    for (transcript, line, problem) in [
        ("a: x\n\nhello", 3, "somebody must speak"),
        ("\n    a b: x", 1, "somebody must speak"),
        ("a:", 1, "a says nothing"),
        ("# x\n    y\na: z", 2, "it continues nothing"),
        ("(+1 h)\n    y\n", 2, "it continues nothing"),
        ("(later)", 1, "there is no direction (later); there are"),
        ("(+1 week)", 1, "there is no direction (+1 week)"),
        ("(1 h)", 1, "there is no direction"),
        ("(Wed 25 Feb 2026, 25:40)", 1, "there is no direction"),
        ("(Wed 30 Feb 2026, 18:40)", 1, "there is no direction"),
        ("(restart", 1, "there is no direction"),
        ("(a deletes [b)", 1, "there is no direction"),
        ("(a edits)", 1, "there is no direction"),
        ("(a 1 tap since /start)", 1, "there is no direction"),
        ("(a sends album of many)", 1, "there is no direction"),
        (
            "a: x\n(Thu 25 Feb 2026, 18:40)",
            2,
            "25 Feb 2026 is a Wednesday",
        ),
    ] {
        let unclear = read(transcript).unwrap_err();
        assert_eq!(unclear.line, line, "{transcript}");
        assert!(unclear.problem.starts_with(problem), "{unclear}");
    }
}

#[test]
fn several_lines_are_one_text() {
    let transcript = "
        a: one
            two

              three
        bot → a: four

            five
        b:
            six
    ";
    let expected = [says("a", "one\ntwo\n\n  three"), says("b", "six")];
    assert_eq!(cues(transcript), expected);
}

#[test]
fn the_bots_lines_are_written() {
    for (heard, lines) in [
        (
            heard(ObservationKind::Sent, "Hello", &[]),
            "bot → ivanova: Hello\n",
        ),
        (
            heard(
                ObservationKind::Sent,
                "MOVED\n\nCase",
                &[&["A", "B"], &["C"]],
            ),
            "bot → ivanova: MOVED\n\n    Case\n    [A] [B]\n    [C]\n",
        ),
        (
            heard(ObservationKind::Edited, "Done", &[&["Undo"]]),
            "bot edits → ivanova: Done\n    [Undo]\n",
        ),
        (
            heard(ObservationKind::Toast, "Old", &[]),
            "bot answers → ivanova: Old\n",
        ),
        (
            heard(ObservationKind::Deleted, "Gone", &[]),
            "bot deletes → ivanova\n",
        ),
    ] {
        assert_eq!(bot_lines(&heard), lines);
    }
}

/// Plays a transcript to a bot that always says the same.
fn played(transcript: &str, bot: &[Observation]) -> String {
    let mut outcome = String::new();
    for entry in read(transcript).unwrap() {
        outcome += &entry.written;
        if entry.cue.is_some() {
            outcome.extend(bot.iter().map(bot_lines));
        }
    }
    outcome
}

#[test]
fn an_outcome_is_its_own_expectation() {
    let script = "
        # One day.
        (+1 d)

        ivanova: /note
            of two lines
        # The end.
    ";
    let bot = [
        heard(ObservationKind::Deleted, "", &[]),
        heard(ObservationKind::Sent, "One\n\n  two: (x)\n\n", &[&["A"]]),
        heard(ObservationKind::Toast, "# three", &[]),
    ];
    let outcome = played(script, &bot);
    expect![[r#"
        # One day.
        (+1 d)
        bot deletes → ivanova
        bot → ivanova: One

              two: (x)
            [A]
        bot answers → ivanova: # three

        ivanova: /note
            of two lines
        bot deletes → ivanova
        bot → ivanova: One

              two: (x)
            [A]
        bot answers → ivanova: # three
        # The end.
    "#]]
    .assert_eq(&outcome);
    assert_eq!(played(&outcome, &bot), outcome);
    assert_eq!(played(&outcome, &[]), played(script, &[]));
}
