//! What a reader in another zone is told of times, beside the court's.

use hearing_bot::{
    bot::cards::{changes, lists, notices, share},
    domain::{
        case::Case,
        chat::ChatKind,
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        message::Message,
        reader::Reader,
        reminder::{Leads, MorningCheck},
        rich_text::{RichText, Span, Style},
        views::{FollowState, ListScope, Section},
    },
    text::{in_place, together},
};

use crate::{
    Golden, corrections,
    fixture::{after, at, card, case, draft, news, reader, section, view, when},
};

fn living_in(zone: &str, language: Language) -> Reader {
    Reader {
        zone: Some(zone.parse().unwrap()),
        ..reader(language)
    }
}

fn moved_to(before: &Case, date: &str) -> Case {
    after(
        before,
        Change::Move {
            hearing: HearingNo(2),
            to: when(date),
            room: RoomChange::Stays,
            reason: None,
        },
    )
}

/// Messages that tell the time of a hearing to come.
fn everywhere(before: &Case, after: &Case, reader: Reader) -> [(&'static str, Message); 7] {
    let hearing = after.state.hearing(HearingNo(2)).unwrap();
    let due = (hearing, Leads::default());
    let all = ListScope::All { unreadable: 0 };
    let shown = |part| section(after, part, 0, &[], FollowState::Yes, reader);
    let reminder = notices::reminder(after, due, MorningCheck::NotMissing, reader);
    let brief_change = together::brief_change(after, &news(before, after), reader);
    let brief_reminder = together::brief_reminder(after, due, reader);
    [
        ("card", card(after, &[], FollowState::Yes, reader)),
        ("hearings", shown(Section::Hearings)),
        (
            "change",
            notices::change(after, &news(before, after), reader),
        ),
        ("reminder", reminder.unwrap()),
        (
            "list",
            lists::hearings(std::slice::from_ref(after), all, reader),
        ),
        ("brief change", brief_change.into()),
        ("brief reminder", brief_reminder.unwrap().into()),
    ]
}

/// The moments that a text has for the reader's own clock, each with what stands for it.
fn moments(text: &RichText) -> Vec<(i64, &str)> {
    let moment = |span: &Span| match span.style {
        Style::Moment(moment) => Some((moment.timestamp(), &text.as_str()[span.range.clone()])),
        Style::Bold | Style::Struck | Style::Code | Style::Link(_) => None,
    };
    text.spans().iter().filter_map(moment).collect()
}

/// In a zone where it is another day.
pub(super) fn elsewhere(golden: &mut Golden) {
    golden.chapter("Times, for a reader in another zone");
    let (before, _) = case();
    let after = moved_to(&before, "2026-02-27 10:00");
    let living = |language| living_in("America/New_York", language);
    let told = Language::ALL.map(|language| everywhere(&before, &after, living(language)));
    let here = |language| Reader {
        chat: ChatKind::Shared,
        ..living(language)
    };
    golden.shows("reminder, elsewhere, here", |language| {
        let [_, _, _, (_, reminder), ..] = everywhere(&before, &after, here(language));
        reminder
    });
    for (place, (name, _)) in told[0].iter().enumerate() {
        golden.shows(&format!("{name}, elsewhere"), |language| {
            let at = Language::ALL.iter().position(|one| *one == language);
            told[at.unwrap()][place].1.clone()
        });
    }
}

#[test]
fn whoever_lives_elsewhere_reads_their_own_time_wherever_the_courts_is_told() {
    let (before, _) = case();
    let at_ten = moved_to(&before, "2026-02-27 10:00");
    let begins = 1_772_168_400;
    for (zone, own) in [
        ("Europe/Berlin", "Fri 27 Feb, 06:00"),
        ("America/New_York", "Fri 27 Feb, 00:00"),
        ("America/Los_Angeles", "Thu 26 Feb, 21:00"),
    ] {
        for (place, message) in everywhere(&before, &at_ten, living_in(zone, Language::En)) {
            assert_eq!(moments(&message.text), [(begins, own)], "{place} in {zone}");
        }
    }
}

/// A date that was wrong, for followers and in place of what they read.
#[test]
fn what_is_right_is_told_by_ones_own_clock_too() {
    let (told, right) = corrections::of_a_date();
    let reader = living_in("Europe/Berlin", Language::En);
    let [told, right] = [told, right].map(|record| {
        let news = record.latest_news().unwrap();
        view(&corrections::of(&record), &news)
    });
    let corrected = notices::change(&right.case, &right.news, reader);
    let own = moments(&corrected.text);
    // With the correction, and with the next hearing.
    assert_eq!(own, [(1_772_168_400, "Fri 27 Feb, 06:00"); 2]);
    let in_place = in_place::corrected(&told, &right, 4_096, reader);
    assert!(moments(&in_place).contains(&own[0]));
}

#[test]
fn what_has_begun_is_told_by_the_courts_clock_alone() {
    let (before, _) = case();
    for (now, count) in [("2026-02-25T04:59:00Z", 1), ("2026-02-25T05:00:00Z", 0)] {
        let reader = Reader {
            now: at(now),
            ..living_in("Europe/Berlin", Language::En)
        };
        assert_eq!(
            moments(&card(&before, &[], FollowState::Yes, reader).text).len(),
            count,
            "{now}"
        );
    }
}

#[test]
fn nothing_is_said_beside_a_time_that_is_the_same_or_not_announced() {
    let (before, _) = case();
    let (at_ten, no_time) = (
        moved_to(&before, "2026-02-27 10:00"),
        moved_to(&before, "2026-02-27"),
    );
    for language in Language::ALL {
        // The court's own zone, and one whose clocks show the same.
        let same = ["Asia/Almaty", "Asia/Tashkent"].map(|zone| living_in(zone, language));
        let told =
            [reader(language), same[0], same[1]].map(|reader| everywhere(&before, &at_ten, reader));
        assert_eq!(told[0], told[1]);
        assert_eq!(told[0], told[2]);
        let [here, elsewhere] = [reader(language), living_in("Asia/Tokyo", language)]
            .map(|reader| everywhere(&before, &no_time, reader));
        assert_eq!(here, elsewhere);
    }
}

#[test]
fn what_others_read_has_nobodys_own_time() {
    let (before, _) = case();
    let after = moved_to(&before, "2026-02-27 10:00");
    let news = news(&before, &after);
    for language in Language::ALL {
        let [here, elsewhere] = [reader(language), living_in("Asia/Tokyo", language)];
        let preview = |reader| changes::preview(&draft(&after, &news), language, reader);
        assert_eq!(preview(here), preview(elsewhere));
        let shared = |reader| {
            let cases = std::slice::from_ref(&after);
            let results = share::results(cases, |_| "https://t.me/x".to_owned(), reader).results;
            let texts = results
                .into_iter()
                .map(|it| (it.description, it.message.text));
            texts.collect::<Vec<(String, RichText)>>()
        };
        assert_eq!(shared(here), shared(elsewhere));
    }
}
