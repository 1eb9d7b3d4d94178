//! What is said of a hearing is true at its hour: of what has begun, what has not, and what is not known.

use chrono::TimeDelta;
use hearing_bot::{
    bot::cards::{lists, notices},
    domain::{
        event::Change,
        hearing::{Hearing, HearingNo, RoomChange},
        language::Language,
        reminder::{Lead, MorningCheck},
        views::{self, FollowState, Section},
    },
};

use crate::{
    fixture::{after, at, case, evening, list, news, now, reader, reader_at, section, when},
    states::{card_of, seen, told},
};

fn adjourned(to: Option<&str>) -> Change {
    Change::Adjourn {
        hearing: HearingNo(2),
        to: to.map(when),
        room: None,
        note: None,
        reason: None,
    }
}

/// Whether it had begun when it was adjourned, not when that is told.
#[test]
fn a_hearing_continues_only_if_it_may_have_begun() {
    let (before, _) = case();
    let timeless = after(
        &before,
        Change::Move {
            hearing: HearingNo(2),
            to: when("2026-02-25"),
            room: RoomChange::Stays,
            reason: None,
        },
    );
    let eve = at("2026-02-24T13:00:00Z");
    let march = at("2026-03-10T05:00:00Z");
    let put_off = "The hearing of 25 February has been adjourned to 27 February at 10:00.";
    let goes_on = "The hearing of 25 February was adjourned; it continues on 27 February at 10:00.";
    let was_to =
        "The hearing of 25 February was adjourned; it was to continue on 27 February at 10:00.";
    for (case, times, label, sentence) in [
        (&before, (now(), now()), "ADJOURNED: ", put_off),
        (&before, (now(), evening()), "ADJOURNED: ", put_off),
        (&before, (now(), march), "ADJOURNED: ", put_off),
        (&before, (evening(), evening()), "CONTINUES: ", goes_on),
        (
            &before,
            (evening(), march),
            "CONTINUATION WAS SET: ",
            was_to,
        ),
        (&timeless, (now(), now()), "ADJOURNED: ", put_off),
        (&timeless, (evening(), evening()), "CONTINUES: ", goes_on),
        (&timeless, (eve, now()), "ADJOURNED: ", put_off),
    ] {
        let said = told(case, adjourned(Some("2026-02-27 10:00")), times);
        assert!(said.starts_with(label), "{label}{times:?}: {said}");
        assert!(said.contains(sentence), "{times:?}: {said}");
        assert!(!said.contains("It begins"), "of which day? {said}");
    }
}

#[test]
fn nothing_is_said_to_be_unset_that_is_only_not_known() {
    let (before, _) = case();
    let waiting = after(&before, adjourned(None));
    let mut unset = before.clone();
    unset.state = Default::default();
    for language in Language::ALL {
        let unset_words: &[&str] = match language {
            Language::En => &["nothing scheduled", "date not set", "no new date is set"],
            Language::Ru => &["не назначен"],
            Language::Kk => &["тағайындалмаған", "белгіленбеген", "белгіленген жоқ"],
        };
        let news = news(&before, &waiting);
        for said in [
            card_of(&waiting, language),
            card_of(&unset, language),
            seen(&notices::change(&waiting, &news, reader(language)).text),
            seen(
                &section(
                    &waiting,
                    Section::Hearings,
                    0,
                    &[],
                    FollowState::No,
                    reader(language),
                )
                .text,
            ),
        ] {
            for word in unset_words {
                assert!(!said.contains(word), "{word}: {said}");
            }
        }
    }
}

/// However many hearings a case has that day.
#[test]
fn what_has_begun_is_todays_and_never_the_next() {
    let (mut case, _) = case();
    let model = case.state.hearings[1].clone();
    for (no, time) in (3..).zip(["08:00", "09:30", "18:39", "18:41"]) {
        case.state.hearings.push(Hearing {
            no: HearingNo(no),
            when: when(&format!("2026-02-25 {time}")),
            ..model.clone()
        });
    }
    let paging = views::Paging { page: 0, of: 1 };
    let listed = seen(
        &lists::cases(
            &list(&[case], 0),
            paging,
            reader_at(evening(), Language::En),
        )
        .text,
    );
    for begun in ["08:00", "09:30", "10:00", "18:39"] {
        assert!(
            listed.contains(&format!("Today’s hearing: {begun}. No report yet.")),
            "{listed}"
        );
    }
    let next: Vec<&str> = listed
        .lines()
        .filter(|line| line.starts_with("Next"))
        .collect();
    assert_eq!(next, ["Next hearing: Wed 25 Feb, 18:41"]);
}

#[test]
fn a_reminder_begins_with_what_it_is_about() {
    let (case, _) = case();
    let hearing = case.state.hearing(HearingNo(2)).unwrap();
    for (lead, before) in [
        (Lead::Days(7), TimeDelta::days(7)),
        (Lead::Days(1), TimeDelta::days(1)),
        (Lead::Morning, TimeDelta::hours(2)),
        (Lead::Hours(2), TimeDelta::hours(2)),
        (Lead::Hours(2), TimeDelta::minutes(80)),
    ] {
        let told = at("2026-02-25T05:00:00Z") - before;
        for (language, word) in [
            (Language::En, "HEARING"),
            (Language::Ru, "ЗАСЕДАНИЕ"),
            (Language::Kk, "СОТ ОТЫРЫСЫ"),
        ] {
            let said = notices::reminder(
                &case,
                (hearing, [lead].into_iter().collect()),
                MorningCheck::NotMissing,
                reader_at(told, language),
            )
            .unwrap();
            let first = said.text.as_str().lines().next().unwrap().to_owned();
            assert!(first.contains(word), "{first}");
        }
    }
}

#[test]
fn what_was_announced_and_is_no_longer_known_is_not_called_unannounced() {
    let (before, _) = case();
    let room = |room: Option<&str>| Change::Room {
        hearing: HearingNo(2),
        room: room.map(str::to_owned),
        reason: None,
    };
    let said = told(&before, room(None), (now(), now()));
    assert!(said.starts_with("ROOM: 5 → no longer known\n"), "{said}");
    let unknown = after(&before, room(None));
    let said = told(&unknown, room(Some("12")), (now(), now()));
    assert!(said.starts_with("ROOM: not announced → 12\n"), "{said}");
    let timeless = Change::Move {
        hearing: HearingNo(2),
        to: when("2026-02-25"),
        room: RoomChange::Stays,
        reason: None,
    };
    let said = told(&before, timeless, (now(), now()));
    let first = "TIME NO LONGER KNOWN: Wed 25 Feb, 10:00 → new time not announced\n";
    assert!(said.starts_with(first), "{said}");
}

/// A date that stays is said once.
#[test]
fn another_time_of_the_same_day_is_told_by_the_time() {
    let (before, _) = case();
    for (time, first) in [
        ("09:00", "MOVED EARLIER: Wed 25 Feb, 10:00 → 09:00\n"),
        ("15:00", "DELAYED: Wed 25 Feb, 10:00 → 15:00\n"),
    ] {
        let moved = Change::Move {
            hearing: HearingNo(2),
            to: when(&format!("2026-02-25 {time}")),
            room: RoomChange::Stays,
            reason: None,
        };
        let said = told(&before, moved, (now(), now()));
        assert!(said.starts_with(first), "{said}");
    }
}
