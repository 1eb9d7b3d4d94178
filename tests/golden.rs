//! Every message in every language, side by side in `golden/messages.md`, for a native reader. `UPDATE_EXPECT=1 cargo
//! test --test golden` writes it anew; a person reads the difference.

#![expect(
    clippy::unwrap_used,
    reason = "clippy knows #[test] functions only, not what they call"
)]

#[path = "golden/appeals.rs"]
mod appeals;
#[path = "golden/branches.rs"]
mod branches;
#[path = "golden/calendar.rs"]
mod calendar;
#[path = "golden/case_files.rs"]
mod case_files;
#[path = "golden/claims.rs"]
mod claims;
#[path = "golden/complete.rs"]
mod complete;
#[path = "golden/corrections.rs"]
mod corrections;
#[path = "golden/courses.rs"]
mod courses;
#[path = "golden/dialogue.rs"]
mod dialogue;
#[path = "golden/every_message.rs"]
mod every_message;
#[path = "golden/fixture.rs"]
mod fixture;
#[path = "golden/groups.rs"]
mod groups;
#[path = "golden/hours.rs"]
mod hours;
#[path = "golden/limits.rs"]
mod limits;
#[path = "golden/merged.rs"]
mod merged;
#[path = "golden/notes.rs"]
mod notes;
#[path = "golden/own_time.rs"]
mod own_time;
#[path = "golden/owners.rs"]
mod owners;
#[path = "golden/preview.rs"]
mod preview;
#[path = "golden/said_back.rs"]
mod said_back;
#[path = "golden/settings.rs"]
mod settings;
#[path = "golden/share.rs"]
mod share;
#[path = "golden/states.rs"]
mod states;
#[path = "golden/subscriptions.rs"]
mod subscriptions;
#[path = "golden/timeline.rs"]
mod timeline;
#[path = "golden/vocabulary.rs"]
mod vocabulary;

use std::fmt::Write;

use expect_test::expect_file;
use fixture::{
    after, after_at, card, case, changes, evening, news, now, reader, reader_at, section, when,
};
use hearing_bot::{
    bot::cards::notices,
    domain::{
        case::Case,
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        message::Message,
        reminder::{Lead, Leads, MorningCheck},
        rich_text::{RichText, Span, Style},
        views::{FollowState, Section},
    },
};

/// The longest first line of a message: what a lock screen shows of it, in UTF-16 units.
const FIRST_LINE: usize = 80;

/// What a message is called here, how to say it, and those whose first line is too long.
#[derive(Default)]
struct Golden(String, Vec<String>);

impl Golden {
    fn chapter(&mut self, title: &str) {
        writeln!(self.0, "\n# {title}").unwrap();
    }

    fn shows<M: Into<Message>>(&mut self, title: &str, say: impl Fn(Language) -> M) {
        self.shows_cut(title, say, str::to_owned);
    }

    /// As [`Self::shows`], with what `cut` leaves of it.
    fn shows_cut<M: Into<Message>>(
        &mut self,
        title: &str,
        say: impl Fn(Language) -> M,
        cut: impl Fn(&str) -> String,
    ) {
        for language in Language::ALL {
            let text = say(language).into().text;
            let first = text.as_str().lines().next().unwrap_or_default();
            let units = first.encode_utf16().count();
            if units > FIRST_LINE {
                self.1
                    .push(format!("{title}, {language}: {units}: {first}"));
            }
        }
        self.writes(title, |language| cut(&rendered(&say(language).into())));
    }

    fn writes(&mut self, title: &str, say: impl Fn(Language) -> String) {
        writeln!(self.0, "\n## {title}").unwrap();
        for language in [Language::En, Language::Ru, Language::Kk] {
            writeln!(self.0, "\n```{language}\n{}\n```", say(language)).unwrap();
        }
    }
}

/// A text as the golden file shows it: in HTML.
fn html(text: &RichText) -> String {
    let mut html = String::new();
    let mut written = 0;
    let mut write = |html: &mut String, until: usize| {
        html.push_str(&escaped(&text.as_str()[written..until]));
        written = until;
    };
    let mut open: Vec<&Span> = Vec::new();
    for span in text.spans() {
        while let Some(outer) = open.pop_if(|outer| outer.range.end <= span.range.start) {
            write(&mut html, outer.range.end);
            html.push_str(tags(&outer.style).1);
        }
        write(&mut html, span.range.start);
        html.push_str(&tags(&span.style).0);
        open.push(span);
    }
    for span in open.into_iter().rev() {
        write(&mut html, span.range.end);
        html.push_str(tags(&span.style).1);
    }
    write(&mut html, text.as_str().len());
    html
}

fn tags(style: &Style) -> (String, &'static str) {
    let (tag, end) = match style {
        Style::Bold => ("<b>", "</b>"),
        Style::Struck => ("<s>", "</s>"),
        Style::Code => ("<code>", "</code>"),
        Style::Link(url) => return (format!("<a href=\"{}\">", escaped(url)), "</a>"),
        Style::Moment(moment) => {
            let unix = moment.timestamp();
            return (format!("<tg-time unix=\"{unix}\">"), "</tg-time>");
        }
    };
    (tag.to_owned(), end)
}

fn escaped(text: &str) -> String {
    let names = [
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('>', "&gt;"),
        ('"', "&quot;"),
    ];
    names
        .into_iter()
        .fold(text.to_owned(), |text, (c, name)| text.replace(c, name))
}

fn rendered(message: &Message) -> String {
    let mut text = html(&message.text);
    for row in &message.rows {
        let labels: Vec<String> = row
            .iter()
            .map(|button| format!("[{}]", button.label))
            .collect();
        write!(text, "\n{}", labels.join(" ")).unwrap();
    }
    text
}

#[test]
fn every_message_in_every_language() {
    let mut golden = Golden::default();
    golden.0.push_str(
        "Every message the bot sends, in English, Russian and Kazakh. The case is made up.\n",
    );
    notices(&mut golden);
    branches::notices(&mut golden);
    cards(&mut golden);
    branches::cards(&mut golden);
    every_message::several_cases(&mut golden);
    every_message::answers(&mut golden);
    groups::here(&mut golden);
    groups::choosing(&mut golden);
    subscriptions::subscribing(&mut golden);
    subscriptions::told(&mut golden);
    notes::noting(&mut golden);
    own_time::elsewhere(&mut golden);
    share::sharing(&mut golden);
    appeals::appeals(&mut golden);
    every_message::alarms(&mut golden);
    every_message::editors(&mut golden);
    corrections::notices(&mut golden);
    corrections::cards(&mut golden);
    owners::roles(&mut golden);
    settings::settings(&mut golden);
    calendar::files(&mut golden);
    timeline::pictures(&mut golden);
    owners::record(&mut golden);
    dialogue::questions(&mut golden);
    dialogue::attributions(&mut golden);
    vocabulary::vocabulary(&mut golden);
    expect_file!["golden/messages.md"].assert_eq(&golden.0);
    let long = golden.1;
    assert!(
        long.is_empty(),
        "first lines that a lock screen cuts:\n{}",
        long.join("\n")
    );
}

fn notices(golden: &mut Golden) {
    golden.chapter("Notices");
    let (before, _) = case();
    let tell = |golden: &mut Golden, title: &str, before: &Case, after: &Case| {
        let news = news(before, after);
        let told = after.state.as_of.unwrap();
        golden.shows(title, |language| {
            notices::change(after, &news, reader_at(told, language))
        });
    };
    for (title, change) in changes() {
        let posted = if title.starts_with("adjourned") || title == "held" {
            evening()
        } else {
            now()
        };
        tell(golden, title, &before, &after_at(&before, change, posted));
    }
    let no_time = after(
        &before,
        Change::Move {
            room: RoomChange::Stays,
            hearing: HearingNo(2),
            to: when("2026-02-25"),
            reason: None,
        },
    );
    let time = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(2),
        to: when("2026-02-25 10:00"),
        reason: None,
    };
    tell(golden, "time announced", &no_time, &after(&no_time, time));
    let adjourned = after(
        &before,
        Change::Adjourn {
            hearing: HearingNo(2),
            to: None,
            room: None,
            note: None,
            reason: None,
        },
    );
    let set = Change::Schedule {
        when: when("2026-03-06 10:00"),
        room: None,
        note: None,
    };
    tell(
        golden,
        "date of an adjourned hearing",
        &adjourned,
        &after(&adjourned, set),
    );
    let mut all = before.clone();
    for (title, change) in changes() {
        if [
            "adjourned, date known",
            "access",
            "custody",
            "stage",
            "verdict",
            "statement",
        ]
        .contains(&title)
        {
            all = after(&all, change);
        }
    }
    tell(golden, "several changes at once", &before, &all);
    merged::merged(golden);
    settings::together(golden);
    golden.chapter("Reminders");
    for (title, day, lead) in [
        ("today", "2026-02-25 19:00", Lead::Morning),
        ("tomorrow, no time", "2026-02-26", Lead::Days(1)),
        ("in three days", "2026-02-28 09:30", Lead::Days(3)),
        ("in 7 days", "2026-03-04 10:00", Lead::Days(7)),
        ("in 2 hours", "2026-02-25 10:40", Lead::Hours(2)),
        ("in an hour", "2026-02-25 09:40", Lead::Hours(1)),
        ("in 5 hours", "2026-02-25 13:40", Lead::Hours(2)),
        ("in 5 hours, late", "2026-02-25 13:00", Lead::Hours(2)),
        ("in 2 hours, late", "2026-02-25 10:00", Lead::Hours(2)),
        ("in an hour, late", "2026-02-25 09:00", Lead::Hours(1)),
    ] {
        let set = after(
            &before,
            Change::Schedule {
                when: when(day),
                room: Some("5".into()),
                note: None,
            },
        );
        let hearing = set.state.hearing(HearingNo(3)).unwrap();
        golden.shows(title, |language| {
            notices::reminder(
                &set,
                (hearing, [lead].into_iter().collect()),
                MorningCheck::NotMissing,
                reader(language),
            )
            .unwrap()
        });
    }
    let unconfirmed = after(
        &before,
        Change::Schedule {
            when: when("2026-02-25 19:00"),
            room: None,
            note: None,
        },
    );
    let hearing = unconfirmed.state.hearing(HearingNo(3)).unwrap();
    golden.shows("today, not confirmed", |language| {
        let of = (hearing, [Lead::Morning].into_iter().collect());
        notices::reminder(&unconfirmed, of, MorningCheck::Missing, reader(language)).unwrap()
    });
    let past = before.state.hearing(HearingNo(1)).unwrap();
    assert_eq!(
        notices::reminder(
            &before,
            (past, Leads::default()),
            MorningCheck::NotMissing,
            reader(Language::En)
        ),
        None
    );
}

fn cards(golden: &mut Golden) {
    golden.chapter("The case");
    let (today, history) = case();
    golden.shows("card, not followed", |language| {
        card(&today, &history, FollowState::No, reader(language))
    });
    golden.shows("card, the hearing has begun", |language| {
        card(
            &today,
            &history,
            FollowState::Yes,
            reader_at(evening(), language),
        )
    });
    let later = fixture::at("2026-02-28T05:00:00Z");
    golden.shows("card, followed, no report yet", |language| {
        card(
            &today,
            &history,
            FollowState::Yes,
            reader_at(later, language),
        )
    });
    let waiting = after(
        &today,
        Change::Adjourn {
            hearing: HearingNo(2),
            to: None,
            room: None,
            note: None,
            reason: None,
        },
    );
    let waiting = after(&waiting, Change::Verdict { text: None });
    golden.shows("card, date not set, verdict", |language| {
        card(&waiting, &[], FollowState::Yes, reader(language))
    });
    let mut full = today.clone();
    for (title, change) in changes() {
        if ["adjourned, date known", "statement", "scheduled"].contains(&title) {
            full = after(&full, change);
        }
    }
    let unset = Case {
        state: Default::default(),
        ..today.clone()
    };
    for part in Section::ALL.into_iter().skip(1) {
        let title = format!("section {part:?}");
        golden.shows(&title, |language| {
            section(&full, part, 0, &history, FollowState::No, reader(language))
        });
    }
    golden.shows("card of which nothing is known", |language| {
        card(&unset, &[], FollowState::No, reader(language))
    });
    let mut empty = unset;
    empty.description.people.clear();
    empty.description.charges.clear();
    empty.description.episodes.clear();
    empty.description.statements.clear();
    empty.description.related.clear();
    empty.description.sources.clear();
    for part in Section::ALL.into_iter().skip(1) {
        let title = format!("section {part:?}, nothing known");
        golden.shows(&title, |language| {
            section(&empty, part, 0, &[], FollowState::No, reader(language))
        });
    }
    empty.state.stage = full.state.stage;
    golden.shows("section Charges, on trial, nothing known", |language| {
        section(
            &empty,
            Section::Charges,
            0,
            &[],
            FollowState::No,
            reader(language),
        )
    });
}
