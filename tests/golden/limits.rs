//! However big a case is, each of its messages fits Telegram, and its styles lie within each other.

use std::{collections::BTreeSet, num::NonZeroU32};

use chrono::TimeDelta;
use hearing_bot::{
    bot::cards::{self, changes, groups, lists, notices},
    domain::{
        access::{Access, AccessStatus},
        approx::ApproxDate,
        callback::Callback,
        case::{Case, Charge, RelatedCase},
        case_state::{PostedStatement, Verdict},
        event::Statement,
        hearing::{Hearing, HearingNo, Status},
        language::{Language, Words},
        ledger::SilentFollowers,
        message::{BroadcastRate, ButtonAction, Message},
        news::News,
        note::{LONGEST_NOTE, Note, NoteId},
        people::{Custody, CustodyStatus, Fact, Part, Person, Side},
        reader::Reader,
        reminder::MorningCheck,
        rich_text::{RichText, Span},
        subscription::{Sought, Subject, SubjectKind, Subscription},
        views::{self, Authorship, DraftView, FollowState, HistoryLine, Section, WaitingView},
        warning::Warning,
    },
    flow::note::NoteOutcome,
    text::{self, editor},
};

use crate::{
    fixture::{
        approx, audience, card, case, case_view, following, list, reader, reader_here, section,
        slug, view, when,
    },
    html,
};

/// What Telegram takes in one message, in UTF-16 units.
const MESSAGE: usize = 4_096;

/// Long, with everything that HTML minds and letters of two UTF-16 units, in words and in lines.
fn long(marker: &str) -> Words {
    let line = format!("{marker} <&> \"𝄞\" слово ").repeat(40);
    Words::only(Language::Kk, format!("{line}\n").repeat(3))
}

fn fact(at: usize) -> Fact {
    Fact {
        when: Some(approx("2025-06 early")),
        side: Some(Side::Observer),
        text: long(&format!("fact{at}")),
        source: Some(slug("report")),
    }
}

fn person(at: usize) -> Person {
    let (_, first) = case()
        .0
        .description
        .people
        .into_iter()
        .enumerate()
        .next()
        .unwrap();
    let role = if at < 10 {
        Part::Defendant
    } else {
        Part::Lawyer
    };
    let lawyer_for = if role == Part::Lawyer {
        (0..5).map(|of| slug(&format!("p{of}"))).collect()
    } else {
        Vec::new()
    };
    Person {
        key: slug(&format!("p{at}")),
        name: long(&format!("person{at}")),
        role,
        lawyer_for,
        from: Some(long("from")),
        occupation: Some(long("occupation")),
        note: Some(long("note")),
        background: (0..12).map(fact).collect(),
        ..first
    }
}

fn statement(at: usize) -> Statement {
    Statement {
        side: Side::Defence,
        speaker: Some(slug("p0")),
        said: Some(ApproxDate::Year(2025)),
        text: long(&format!("statement{at}")),
        source: Some(slug("report")),
    }
}

fn hearing(at: u32) -> Hearing {
    let status = match at % 4 {
        0 => Status::Set,
        1 => Status::Held,
        2 => Status::Adjourned { to: None },
        _ => Status::Cancelled,
    };
    let day = format!("2026-0{}-1{}", 1 + at % 9, at % 10);
    Hearing {
        no: HearingNo(at),
        when: when(&day),
        date_revision: 1,
        status,
        room: Some("<зал> ".repeat(90)),
        note: Some(long(&format!("hearing{at}"))),
        changed_in: at,
    }
}

fn big() -> (Case, Vec<HistoryLine>) {
    let (mut case, history) = case();
    let description = &mut case.description;
    description.title = long("title");
    description.number = Some("7512-".repeat(90));
    description.summary = Some(long("summary"));
    description.court.name = long("court");
    description.court.city = long("city");
    description.people = (0..12).map(person).collect();
    let accused: Vec<_> = (0..12).map(|at| slug(&format!("p{at}"))).collect();
    description.charges = (0..12)
        .map(|at| Charge {
            title: long(&format!("charge{at}")),
            against: accused.clone(),
            implied_against: accused.clone(),
            source: Some(slug("report")),
        })
        .collect();
    description.episodes = (0..12).map(fact).collect();
    description.statements = (0..12).map(statement).collect();
    description.related = (0..12)
        .map(|at| RelatedCase {
            title: long(&format!("related{at}")),
            when: None,
            outcome: Some(long("outcome")),
            source: Some(slug("report")),
        })
        .collect();
    description.sources[0].title = long("source");
    let custody = Custody {
        status: CustodyStatus::Detained,
        place: Some(long("place")),
        since: Some(approx("2025-06 late")),
    };
    case.state.custody = accused
        .into_iter()
        .map(|key| (key, custody.clone()))
        .collect();
    case.state.access = Access {
        status: AccessStatus::Closed,
        reason: Some(long("reason")),
        said_by: Some(long("by")),
        objections: vec![long("objection"); 9],
    };
    case.state.verdict = Some(Verdict {
        text: Some(long("verdict")),
        changed_in: 1,
    });
    case.state.hearings = (1..=24).map(hearing).collect();
    case.state.statements = (0..9)
        .map(|at| PostedStatement {
            statement: statement(at),
            number: 1,
        })
        .collect();
    let mut lines: Vec<HistoryLine> = Vec::new();
    for (at, news) in all_news(&case).into_iter().enumerate() {
        lines.push(HistoryLine {
            number: u32::try_from(at).unwrap(),
            news: vec![news],
            ..history[0].clone()
        });
    }
    (case, lines)
}

/// Of letters of two UTF-16 units.
fn longest_note() -> Note {
    Note::new(&"𝄞".repeat(LONGEST_NOTE)).unwrap()
}

/// The longest news there can be, of the kinds that carry text.
fn all_news(case: &Case) -> Vec<News> {
    let custody = |status| Custody {
        status,
        place: Some(long("place")),
        since: Some(approx("2025-06 late")),
    };
    let mut news = vec![News::Verdict(case.state.verdict.clone().unwrap())];
    news.extend((1..9).map(|at| News::Shifted {
        from: when("2027-05-01 10:00"),
        to: hearing(at),
    }));
    news.push(News::Access {
        from: Access::default(),
        to: case.state.access.clone(),
    });
    news.extend((0..9).map(|at| News::Custody {
        person: slug(&format!("p{at}")),
        from: custody(CustodyStatus::Pledge),
        to: custody(CustodyStatus::ServingSentence),
    }));
    news.extend((0..9).map(|at| News::Statement(statement(at))));
    news
}

/// As many cases as somebody can follow, each with a note, as many subscriptions as two chats that became one can have, and what is said to who resumes.
fn everything_followed(case: &Case, reader: Reader) -> Message {
    let cases: Vec<Case> = (0..200)
        .map(|number| Case {
            slug: slug(&format!("case-{number}")),
            ..case.clone()
        })
        .collect();
    let notes = cases.iter().map(|case| (case.slug.clone(), longest_note()));
    let followed = views::CaseList {
        notes: notes.collect(),
        ..list(&cases, 12)
    };
    let subscription = |id| Subscription {
        id,
        subject: Subject {
            kind: SubjectKind::Court,
            name: Words::only(Language::Kk, "<&> 𝄞 слово ".repeat(12)),
            city: Some(Words::only(Language::Kk, "қала 𝄞 ".repeat(8))),
            sought: Sought::default(),
        },
        topic: None,
    };
    let known: Vec<Subscription> = (1..=40).map(subscription).collect();
    let resumed = text::leaving::resumed(reader.chat, reader.language);
    lists::following(resumed, (&followed, &known), reader)
}

pub(super) fn assert_fits(message: &Message, what: &str) {
    let text = &message.text;
    let units = text.as_str().encode_utf16().count();
    assert!((1..=MESSAGE).contains(&units), "{what}: {units}");
    let mut open: Vec<&Span> = Vec::new();
    for span in text.spans() {
        let part = text.as_str().get(span.range.clone());
        assert!(
            part.is_some_and(|part| !part.is_empty()),
            "{what}: {span:?}"
        );
        while open
            .pop_if(|outer| outer.range.end <= span.range.start)
            .is_some()
        {}
        let fits = |outer: &&Span| {
            outer.range.start <= span.range.start && span.range.end <= outer.range.end
        };
        assert!(open.last().is_none_or(fits), "{what}: {span:?} in {open:?}");
        open.push(span);
    }
    // Bot API, `InlineKeyboardMarkup`: Telegram refuses more.
    let buttons = message.rows.iter().flatten().count();
    assert!(buttons <= 100, "{what}: {buttons} buttons");
    for button in message.rows.iter().flatten() {
        let is_sound = match &button.action {
            ButtonAction::Press(data) => data.len() <= 64 && Callback::read(data).is_some(),
            ButtonAction::Copy(text) => !text.is_empty() && text.encode_utf16().count() <= 256,
            ButtonAction::Open(url) => url.starts_with("https://"),
            ButtonAction::AskIn(_) => true,
        };
        assert!(!button.label.is_empty() && is_sound, "{what}: {button:?}");
    }
    assert!(
        message.rows.iter().all(|row| row.len() <= 8)
            && message.rows.iter().flatten().count() <= 100
    );
}

#[test]
fn every_page_of_a_big_case_fits_and_nothing_is_left_out() {
    let (case, history) = big();
    for language in Language::ALL {
        for part in Section::ALL {
            let mut seen = BTreeSet::new();
            let mut page = 0;
            loop {
                let message = section(
                    &case,
                    part,
                    page,
                    &history,
                    FollowState::No,
                    reader(language),
                );
                assert_fits(&message, &format!("{part:?} {page} {language}"));
                seen.extend(html(&message.text).split(' ').map(str::to_owned));
                let next = Callback::Show(case.slug.clone(), part, page + 1).data();
                let next = ButtonAction::Press(next);
                if !message
                    .rows
                    .iter()
                    .flatten()
                    .any(|button| button.action == next)
                {
                    break;
                }
                page += 1;
            }
            let expected: Vec<String> = match part {
                Section::Overview | Section::History => Vec::new(),
                Section::Hearings => (1..=24).map(|at| format!("hearing{at}")).collect(),
                Section::People => (0..12).map(|at| format!("<b>person{at}")).collect(),
                Section::Charges => (0..12).map(|at| format!("<b>charge{at}")).collect(),
                Section::Statements => (0..12).map(|at| format!("\nstatement{at}")).collect(),
                Section::Related => (0..12).map(|at| format!("<b>related{at}")).collect(),
            };
            for marker in expected {
                assert!(
                    seen.iter().any(|word| word.ends_with(marker.trim())),
                    "{language} {part:?}: {marker}"
                );
            }
        }
    }
}

#[test]
fn everything_said_of_a_big_case_fits() {
    let (case, history) = big();
    let news = all_news(&case);
    let traps: Vec<Warning> = (0..40)
        .map(|at| Warning::SimilarCase(slug(&format!("similar-{at}"))))
        .collect();
    let cases = vec![case.clone(); 60];
    let some = &cases[..lists::CASES_A_PAGE];
    let paging = views::Paging { page: 1, of: 9 };
    for language in Language::ALL {
        for first in 0..news.len() {
            for last in (first + 1..=news.len()).take(4).chain([news.len()]) {
                let some = &news[first..last];
                assert_fits(
                    &notices::change(&case, some, reader(language)),
                    &format!("change {first}..{last} {language}"),
                );
            }
            let waits = WaitingView {
                id: i64::MAX,
                author: Authorship::Another,
                change: view(&case, &news[first..news.len().min(first + 2)]),
                since: TimeDelta::days(1),
                left: TimeDelta::days(1),
                lapses_at: None,
            };
            let draft = DraftView {
                id: i64::MAX,
                change: view(&case, &news[first..]),
                audience: audience(u64::MAX).and_former(audience(u64::MAX)),
                appeal: Some(case.clone()),
                messages_per_second: NonZeroU32::MIN,
                silent: SilentFollowers {
                    stopped: u64::MAX,
                    unreachable: u64::MAX,
                },
                broadcast_rate: BroadcastRate::Paid,
                warnings: traps.clone(),
                waiting: vec![waits; 3],
                in_the_way: Some(i64::MAX),
            };
            assert_fits(
                &changes::preview(&draft, language, reader(language)),
                &format!("preview {first} {language}"),
            );
        }
        let hearing = case.state.hearing(HearingNo(24)).unwrap();
        let remind = notices::reminder(
            &case,
            (hearing, hearing_bot::domain::reminder::Leads::default()),
            MorningCheck::NotMissing,
            reader(language),
        )
        .unwrap();
        let messages = [
            remind,
            card(&case, &history, FollowState::No, reader(language)),
            cards::case::welcome(
                &case_view(&case, &history, FollowState::No),
                reader(language),
            ),
            cards::case::card(
                &views::CaseView {
                    note: Some(longest_note()),
                    ..case_view(&case, &history, FollowState::Yes)
                },
                reader(language),
            ),
            cards::notes::outcome(
                &NoteOutcome::Kept(NoteId(1), longest_note()),
                &case,
                reader(language),
            ),
            following(
                RichText::default(),
                &views::CaseList {
                    notes: [(case.slug.clone(), longest_note())].into(),
                    ..list(&cases, 12)
                },
                reader(language),
            ),
            everything_followed(&case, reader(language)),
            everything_followed(&case, reader_here(language)),
            text::notes::which(some, language).into(),
            cards::replies::followed(&case, reader(language)),
            editor::edit(&"<&> слово".repeat(900), MESSAGE, language).into(),
            lists::cases(&list(some, 3), paging, reader(language)),
            following(RichText::default(), &list(&cases, 12), reader(language)),
            lists::hearings(
                &cases,
                views::ListScope::All { unreadable: 3 },
                reader(language),
            ),
            lists::search_results(some, reader(language)),
            following(
                RichText::default(),
                &list(&cases, 12),
                reader_here(language),
            ),
            groups::which(some, Callback::Follow, reader(language)),
            lists::nothing_found(&"<&>".repeat(900), some, language),
        ];
        for (at, message) in messages.iter().enumerate() {
            assert_fits(message, &format!("message {at} {language}"));
        }
    }
}
