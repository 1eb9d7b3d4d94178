//! Files without a fault, small first.

use chrono::{Days, NaiveDate, NaiveTime};
use proptest::{option, prelude::*, sample::select};

use crate::domain::{
    access::AccessStatus,
    approx,
    language::Language,
    people::{Part, Side},
};

use super::super::*;

/// Any file that `check` lets pass.
pub(super) fn file() -> impl Strategy<Value = CaseFile> {
    let head = (
        everywhere(),
        option::of(text()),
        select(vec![Listing::Public, Listing::Unlisted]),
        option::of(somewhere()),
        approx().prop_filter("a year", |date| {
            !matches!(date, ApproxDate::DayOfSomeYear { .. })
        }),
        court(),
    );
    let log = (
        option::of(stage()),
        option::of(access()),
        option::of(option::of(somewhere())),
        any::<bool>(),
        hearings(),
    );
    let lists = (
        prop::collection::vec(source(), 0..3),
        prop::collection::vec(person(), 0..4),
        prop::collection::vec((custody(), any::<bool>()), 4),
        prop::collection::vec(charge(), 0..3),
        prop::collection::vec(fact(), 0..3),
        prop::collection::vec(statement(), 0..3),
        prop::collection::vec(related(), 0..3),
    );
    (head, log, lists).prop_map(|(head, log, lists)| {
        let (title, number, listing, summary, as_of, court) = head;
        let (stage, access, verdict, appealed, hearings) = log;
        let (sources, people, custody, charges, episodes, statements, related) = lists;
        let mut file = CaseFile {
            slug: slug("case", 0),
            title,
            number,
            listing,
            summary,
            as_of,
            appeal: appealed.then(|| slug("appeal", 0)),
            court,
            stage,
            access,
            verdict: verdict.map(|text| VerdictEntry { text }),
            sources,
            people,
            custody: Vec::new(),
            charges,
            hearings,
            episodes,
            statements,
            related,
        };
        fit(&mut file, custody);
        file
    })
}

/// Gives everybody and every source a key, and lets what names one name one that there is, or nobody.
fn fit(file: &mut CaseFile, custody: Vec<(Custody, bool)>) {
    for (index, source) in file.sources.iter_mut().enumerate() {
        source.key = slug("s", index);
    }
    for (index, person) in file.people.iter_mut().enumerate() {
        person.key = slug("p", index);
    }
    let sources: Vec<Slug> = file.sources.iter().map(|it| it.key.clone()).collect();
    let people: Vec<Slug> = file.people.iter().map(|it| it.key.clone()).collect();
    let defendants: Vec<Slug> = file
        .people
        .iter()
        .filter(|person| person.role == Part::Defendant)
        .map(|person| person.key.clone())
        .collect();
    for person in &mut file.people {
        if person.role != Part::Lawyer {
            person.lawyer_for.clear();
        }
        person.lawyer_for.retain(|key| defendants.contains(key));
        for fact in &mut person.background {
            fact.source.take_if(|key| !sources.contains(key));
        }
    }
    for charge in &mut file.charges {
        charge.against.retain(|key| defendants.contains(key));
        charge
            .implied_against
            .retain(|key| defendants.contains(key));
        charge.source.take_if(|key| !sources.contains(key));
    }
    for statement in &mut file.statements {
        statement.speaker.take_if(|key| !people.contains(key));
        statement.source.take_if(|key| !sources.contains(key));
    }
    for fact in &mut file.episodes {
        fact.source.take_if(|key| !sources.contains(key));
    }
    for related in &mut file.related {
        related.source.take_if(|key| !sources.contains(key));
    }
    let known = custody.into_iter().filter(|(_, is_known)| *is_known);
    // Last first: a file need not be in the order of its people.
    let held = defendants.into_iter().rev().zip(known);
    file.custody = held
        .map(|(person, (custody, _))| CustodyEntry {
            person,
            status: custody.status,
            place: custody.place,
            since: custody.since,
        })
        .collect();
}

/// What TOML must take care of is in it: quotes, line breaks, brackets, letters of three alphabets.
fn text() -> impl Strategy<Value = String> {
    "[a-cұё \"'\\\\#={}\\[\\],\n]{0,12}[a-z]"
}

fn everywhere() -> impl Strategy<Value = Words> {
    (text(), text(), text()).prop_map(|(en, ru, kk)| Words {
        en: Some(en),
        ru: Some(ru),
        kk: Some(kk),
    })
}

fn somewhere() -> impl Strategy<Value = Words> {
    (1_u8..8, everywhere()).prop_map(|(mask, words)| Words {
        en: words.en.filter(|_| mask & 1 > 0),
        ru: words.ru.filter(|_| mask & 2 > 0),
        kk: words.kk.filter(|_| mask & 4 > 0),
    })
}

fn slug(prefix: &str, index: usize) -> Slug {
    format!("{prefix}{index}").parse().unwrap()
}

/// A key that may be one of the file's.
fn key(prefix: &'static str) -> impl Strategy<Value = Slug> {
    (0_usize..4).prop_map(move |index| slug(prefix, index))
}

fn keys() -> impl Strategy<Value = Vec<Slug>> {
    prop::collection::vec(key("p"), 0..3)
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2025, 12, 1).unwrap();
    (0_u64..100).prop_map(move |days| first + Days::new(days))
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0_u32..86_400)
        .prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap())
}

fn approx() -> impl Strategy<Value = ApproxDate> {
    let part = option::of(select(vec![
        approx::MonthThird::Early,
        approx::MonthThird::Mid,
        approx::MonthThird::Late,
    ]));
    prop_oneof![
        (1900_i32..2201).prop_map(ApproxDate::Year),
        (1900_i32..2201, 1_u32..13, part).prop_map(|(year, month, part)| ApproxDate::Month {
            year,
            month,
            part
        }),
        day().prop_map(ApproxDate::Day),
        (1_u32..13, 1_u32..30).prop_map(|(month, day)| ApproxDate::DayOfSomeYear { month, day }),
    ]
}

fn side() -> impl Strategy<Value = Side> {
    select(Side::ALL.to_vec())
}

fn court() -> impl Strategy<Value = Court> {
    let zones = vec![
        "Asia/Almaty".parse().unwrap(),
        "Europe/Berlin".parse().unwrap(),
    ];
    let also = prop::collection::vec(text(), 0..3);
    (everywhere(), everywhere(), select(zones), also).prop_map(|(name, city, zone, also)| Court {
        name,
        city,
        zone,
        also,
    })
}

fn stage() -> impl Strategy<Value = StageEntry> {
    (select(Stage::ALL.to_vec()), option::of(approx()))
        .prop_map(|(stage, since)| StageEntry { stage, since })
}

fn access() -> impl Strategy<Value = Access> {
    (
        select(AccessStatus::ALL.to_vec()),
        option::of(somewhere()),
        option::of(somewhere()),
        prop::collection::vec(somewhere(), 0..3),
    )
        .prop_map(|(status, reason, said_by, objections)| Access {
            status,
            reason,
            said_by,
            objections,
        })
}

fn source() -> impl Strategy<Value = Source> {
    (somewhere(), option::of(text()), option::of(approx())).prop_map(|(title, url, published)| {
        Source {
            key: slug("s", 0),
            title,
            url,
            published,
        }
    })
}

fn fact() -> impl Strategy<Value = Fact> {
    (
        option::of(approx()),
        option::of(side()),
        somewhere(),
        option::of(key("s")),
    )
        .prop_map(|(when, side, text, source)| Fact {
            when,
            side,
            text,
            source,
        })
}

fn person() -> impl Strategy<Value = Person> {
    let parts = vec![
        Part::Defendant,
        Part::Lawyer,
        Part::Prosecutor,
        Part::Judge,
        Part::Witness,
        Part::Expert,
        Part::Mentioned,
    ];
    let named = (
        everywhere(),
        prop::sample::subsequence(Language::ALL.to_vec(), 0..3),
        prop::collection::vec(text(), 0..3),
        // Defendants are what most other parts of a file are about.
        prop_oneof![Just(Part::Defendant), select(parts)],
        keys(),
    );
    let known = (
        option::of(any::<u8>()),
        option::of(somewhere()),
        option::of(somewhere()),
        option::of(somewhere()),
        prop::collection::vec(fact(), 0..3),
    );
    (named, known).prop_map(|(named, known)| {
        let (name, transliterated, also, role, lawyer_for) = named;
        let (age, from, occupation, note, background) = known;
        Person {
            key: slug("p", 0),
            name,
            transliterated,
            also,
            role,
            lawyer_for,
            age,
            from,
            occupation,
            note,
            background,
        }
    })
}

fn custody() -> impl Strategy<Value = Custody> {
    let status = select(CustodyStatus::ALL.to_vec());
    (status, option::of(somewhere()), option::of(approx())).prop_map(|(status, place, since)| {
        Custody {
            status,
            place,
            since,
        }
    })
}

fn charge() -> impl Strategy<Value = Charge> {
    (somewhere(), keys(), keys(), option::of(key("s"))).prop_map(
        |(title, against, implied_against, source)| Charge {
            title,
            against,
            implied_against,
            source,
        },
    )
}

fn statement() -> impl Strategy<Value = Statement> {
    (
        side(),
        option::of(key("p")),
        option::of(approx()),
        somewhere(),
        option::of(key("s")),
    )
        .prop_map(|(side, speaker, said, text, source)| Statement {
            side,
            speaker,
            said,
            text,
            source,
        })
}

fn related() -> impl Strategy<Value = RelatedCase> {
    (
        somewhere(),
        option::of(approx()),
        option::of(somewhere()),
        option::of(key("s")),
    )
        .prop_map(|(title, when, outcome, source)| RelatedCase {
            title,
            when,
            outcome,
            source,
        })
}

/// Hearings on any days; of the adjourned, those go on that can.
fn hearings() -> impl Strategy<Value = Vec<HearingEntry>> {
    let statuses = vec![
        HearingStatus::Set,
        HearingStatus::Held,
        HearingStatus::Adjourned,
        HearingStatus::Cancelled,
    ];
    let hearing = (
        day(),
        option::of(time()),
        option::of(text()),
        prop_oneof![select(statuses), Just(HearingStatus::Adjourned)],
        option::of(1_u32..6),
        option::of(somewhere()),
    )
        .prop_map(
            |(day, time, room, status, continued_by, note)| HearingEntry {
                no: 0,
                day,
                time,
                room,
                status,
                continued_by,
                note,
            },
        );
    prop::collection::vec(hearing, 0..6).prop_map(|mut hearings| {
        for index in 0..hearings.len() {
            hearings[index].no = u32::try_from(index).unwrap() + 1;
            let (before, after) = hearings.split_at(index + 1);
            let this = &before[index];
            let can_go_on = this.status == HearingStatus::Adjourned
                && this.continued_by.is_some_and(|next| {
                    let free = before[..index]
                        .iter()
                        .all(|earlier| earlier.continued_by != Some(next));
                    let place = usize::try_from(next).unwrap();
                    let later = place.checked_sub(index + 2).and_then(|at| after.get(at));
                    free && later.is_some_and(|later| later.day > this.day)
                });
            hearings[index].continued_by.take_if(|_| !can_go_on);
        }
        hearings
    })
}
