//! The preview of a change is the notice of it, to the letter: in each language, on one card or on a page of its own.

use hearing_bot::{
    bot::cards::{changes, notices},
    domain::{
        access::{Access, AccessStatus},
        callback::{Callback, EditorCallback},
        case::{Case, Listing},
        chat::ChatKind,
        event::{Change, Origin, Statement},
        hearing::{HearingNo, RoomChange},
        language::{LONGEST_TEXT, Language, Words},
        ledger::{Audience, SilentFollowers},
        message::{BroadcastRate, ButtonAction, Message},
        news::{News, difference},
        people::{Custody, CustodyStatus, Side},
        stage::Stage,
        views::DraftView,
        warning::{RepeatedWarnings, Warning},
        when::When,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    Golden,
    fixture::{self, audience, case, now, reader, slug, when, words as words_in_all},
    html,
    limits::assert_fits,
};

/// What reasons are made of: words, marks of HTML, an emoji of two units and one of several, a letter with its sign apart.
const PIECES: [&str; 7] = [
    "судья ",
    "ә",
    "<b>&",
    "\n",
    "😀",
    "👩\u{200d}🚀",
    "и\u{306}",
];

fn text() -> impl Strategy<Value = String> {
    let most = prop_oneof![1_usize..200, LONGEST_TEXT - 1..=LONGEST_TEXT];
    (vec(select(PIECES.to_vec()), 1..4), most).prop_map(|(pieces, most)| {
        let letters = pieces.into_iter().flat_map(str::chars);
        let letters: Vec<char> = letters.collect();
        // As it is read: with nothing but letters at its ends.
        let text: String = letters.into_iter().cycle().take(most - 1).collect();
        format!("{}.", text.trim())
    })
}

fn words() -> impl Strategy<Value = Words> {
    let some = || option::weighted(0.7, text());
    (some(), some(), some(), text()).prop_map(|(en, ru, kk, at_least)| {
        let ru = ru.or_else(|| (en.is_none() && kk.is_none()).then_some(at_least));
        Words { en, ru, kk }
    })
}

fn reason() -> impl Strategy<Value = Option<Words>> {
    option::weighted(0.8, words())
}

fn room() -> impl Strategy<Value = Option<String>> {
    select(vec![
        None,
        Some("5".to_owned()),
        Some("<12>".to_owned()),
        Some("үлкен зал 𝄞 ".repeat(5)),
    ])
}

fn date() -> impl Strategy<Value = When> {
    let dates = [
        "2026-02-25",
        "2026-02-25 09:30",
        "2026-02-25 15:00",
        "2026-02-26 10:00",
        "2026-09-30",
        "2026-12-24 10:00",
        "2027-01-12",
        "2026-02-20 10:00",
    ];
    select(dates.map(when).to_vec())
}

fn change() -> impl Strategy<Value = Change> {
    let hearing = HearingNo(2);
    let moved_in = room().prop_map(|room| room.map_or(RoomChange::NotKnown, RoomChange::To));
    prop_oneof![
        (date(), room(), reason()).prop_map(|(when, room, note)| Change::Schedule {
            when,
            room,
            note
        }),
        (date(), moved_in, reason()).prop_map(move |(to, room, reason)| Change::Move {
            hearing,
            to,
            room,
            reason
        }),
        (room(), reason()).prop_map(move |(room, reason)| Change::Room {
            hearing,
            room,
            reason
        }),
        (option::of(date()), room(), reason()).prop_map(move |(to, room, reason)| {
            Change::Adjourn {
                hearing,
                to,
                room: room.filter(|_| to.is_some()),
                note: None,
                reason,
            }
        }),
        reason().prop_map(move |reason| Change::Cancel { hearing, reason }),
        reason().prop_map(move |outcome| Change::Held { hearing, outcome }),
        (
            select(AccessStatus::ALL.to_vec()),
            reason(),
            any::<bool>(),
            vec(words(), 0..2)
        )
            .prop_map(|(status, reason, said, objections)| Change::Access {
                access: Access {
                    status,
                    reason,
                    said_by: said.then(|| Words::only(Language::Ru, "𝄞судья ".repeat(28))),
                    objections
                }
            }),
        (select(CustodyStatus::ALL.to_vec()), reason()).prop_map(|(status, place)| {
            Change::Custody {
                person: slug("asanov"),
                custody: Custody {
                    status,
                    place,
                    since: None,
                },
            }
        }),
        select(Stage::ALL.to_vec()).prop_map(|stage| Change::Stage { stage, since: None }),
        reason().prop_map(|text| Change::Verdict { text }),
        Just(Change::Appeal {
            case: slug("city-2026-appeal"),
        }),
        (select(Side::ALL.to_vec()), words()).prop_map(|(side, text)| Change::Statement {
            statement: Statement {
                side,
                speaker: None,
                said: None,
                text,
                source: None,
            }
        }),
        Just(Change::Check),
    ]
}

/// The case of the other messages, perhaps with the longest names that a file may bring.
fn some_case() -> impl Strategy<Value = Case> {
    any::<bool>().prop_map(|long| {
        let (mut case, _) = case();
        if long {
            let name = |of: &str, most| {
                Words::only(
                    Language::Kk,
                    of.chars().cycle().take(most).collect::<String>(),
                )
            };
            case.description.title = name("Ұзақ іс <&> 𝄞", 120);
            case.description.court.city = name("Қала 𝄞", 200);
            case.description.people[0].name = name("Аса𝄞нов", 200);
        }
        case
    })
}

/// The case after a change that applies, and what is new.
fn applied(case: &Case, change: Change) -> Option<(Case, Vec<News>)> {
    let (case_state, _) = case.state.accept(change, Origin::Posted, now()).ok()?;
    let news = difference(&case.state, &case_state);
    let after = Case {
        state: case_state,
        ..case.clone()
    };
    Some((after, news))
}

/// Every page of a preview, from the first to that of each button.
fn pages(draft: &DraftView, language: Language) -> Vec<Message> {
    let first = changes::preview(draft, language, reader(language));
    let others = turns(&first);
    let others = others
        .into_iter()
        .map(|page| changes::preview(draft, page, reader(language)));
    [first].into_iter().chain(others).collect()
}

fn turns(card: &Message) -> Vec<Language> {
    let presses = card
        .rows
        .iter()
        .flatten()
        .filter_map(|button| match &button.action {
            ButtonAction::Press(data) => Some(Callback::read(data)),
            ButtonAction::Open(_) | ButtonAction::Copy(_) | ButtonAction::AskIn(_) => None,
        });
    let pages = presses.filter_map(|press| match press {
        Some(Callback::Edit(EditorCallback::Preview(7, page))) => Some(page),
        _ => None,
    });
    pages.collect()
}

fn can_be_sent(card: &Message) -> bool {
    let send = EditorCallback::Send {
        draft: 7,
        instead_of: None,
        repeated: RepeatedWarnings::default(),
    };
    let send = ButtonAction::Press(Callback::Edit(send).data());
    card.rows
        .iter()
        .flatten()
        .any(|button| button.action == send)
}

fn draft(after: &Case, news: &[News], traps: &[Warning]) -> DraftView {
    DraftView {
        audience: audience(1_234),
        silent: SilentFollowers {
            stopped: 1_234,
            unreachable: 1_234,
        },
        broadcast_rate: BroadcastRate::Paid,
        warnings: traps.to_vec(),
        ..fixture::draft(after, news)
    }
}

#[test]
fn a_channel_is_offered_where_people_alone_are_told_for_a_minute_of_a_public_case() {
    let (before, _) = case();
    let open = before.state.hearings.iter().find(|one| one.is_open());
    let cancelled = Change::Cancel {
        hearing: open.unwrap().no,
        reason: None,
    };
    let people = |count| vec![(Language::Ru, ChatKind::Private, count)];
    let with_a_group = [people(9_000), vec![(Language::Kk, ChatKind::Shared, 1)]].concat();
    for (told, listing, is_news, expected) in [
        (people(1_771), Listing::Public, true, true),
        (people(1_770), Listing::Public, true, false),
        (with_a_group, Listing::Public, true, false),
        (people(1_771), Listing::Unlisted, true, false),
        (people(1_771), Listing::Public, false, false),
    ] {
        let (mut after, mut news) = applied(&before, cancelled.clone()).unwrap();
        after.description.listing = listing;
        if !is_news {
            news.clear();
        }
        let draft = DraftView {
            audience: Audience::new(told.clone()),
            ..fixture::draft(&after, &news)
        };
        let choose = Callback::ChooseChat(after.slug.clone()).data();
        let choose = ButtonAction::Press(choose);
        for language in Language::ALL {
            let card = changes::preview(&draft, language, reader(language));
            let buttons = card.rows.iter().flatten();
            let offers = buttons.filter(|button| button.action == choose);
            let offers = offers.count();
            assert_eq!(
                offers,
                usize::from(expected),
                "{told:?} {listing:?} {is_news}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_an_editor_sees_is_what_followers_get(
        case in some_case(), change in change(), many in any::<bool>(), language in select(Language::ALL.to_vec()),
    ) {
        let Some((after, news)) = applied(&case, change) else {
            return Ok(());
        };
        let traps = vec![Warning::NoSource; if many { 90 } else { 3 }];
        let pages = pages(&draft(&after, &news, &traps), language);
        prop_assert!(pages.len() == 1 || pages.len() == 3);
        for page in &pages {
            assert_fits(page, "preview");
            prop_assert!(can_be_sent(page));
            prop_assert_eq!(turns(page).len(), pages.len() - 1);
            let unlisted = traps.len() - page.text.as_str().matches("• ").count();
            let is_counted = page.text.as_str().contains(&format!(" {unlisted}"));
            prop_assert!(unlisted == 0 || is_counted, "{}", page.text.as_str());
        }
        let shown: Vec<String> = pages.iter().map(|page| html(&page.text)).collect();
        if news.is_empty() {
            return Ok(());
        }
        let own = html(&notices::change(&after, &news, reader(language)).text);
        prop_assert!(shown[0].starts_with(&own), "{}\n---\n{}", shown[0], own);
        for other in Language::ALL {
            let told = html(&notices::change(&after, &news, reader(other)).text);
            let found = shown.iter().filter(|page| page.contains(&told)).count();
            prop_assert!(found > 0, "{}\n---\n{}", shown.join("\n===\n"), told);
        }
    }

    #[test]
    fn what_an_editor_wrote_goes_out_whole(
        case in some_case(), change in change(), language in select(Language::ALL.to_vec()),
    ) {
        let Some((after, news)) = applied(&case, change) else {
            return Ok(());
        };
        let told = notices::change(&after, &news, reader(language));
        assert_fits(&told, "notice");
        let told = told.text.as_str();
        let written = news.iter().filter_map(News::note);
        let places = news.iter().filter_map(|item| match item {
            News::Custody { to, .. } if to.status != CustodyStatus::Unknown => to.place.as_ref(),
            _ => None,
        });
        for words in written.chain(places) {
            let (text, _) = words.for_reader(language).unwrap();
            prop_assert!(told.contains(text), "{}\n---\n{}", told, text);
        }
    }
}

/// Reasons so long that one card does not hold the message in three languages.
pub(super) fn on_pages(golden: &mut Golden) {
    let sentences = [
        "The judge is ill. ",
        "Судья болен. ",
        "Судья ауырып қалды. ",
    ];
    let [en, ru, kk] = sentences.map(|sentence| sentence.repeat(1_000 / sentence.chars().count()));
    let reason = words_in_all(en.trim(), ru.trim(), kk.trim());
    let change = Change::Adjourn {
        hearing: HearingNo(2),
        to: Some(when("2026-03-08")),
        room: Some("5".to_owned()),
        note: None,
        reason: Some(reason),
    };
    let (after, news) = applied(&case().0, change).unwrap();
    let similar = ["demo-1", "demo-2", "demo-3"].map(|other| Warning::SimilarCase(slug(other)));
    let traps = [
        [Warning::Weekend].as_slice(),
        &similar,
        &[Warning::ManyRecipients],
    ]
    .concat();
    let draft = draft(&after, &news, &traps);
    for page in Language::ALL {
        let title = format!("preview on pages, the one in {page}, its reason cut here");
        golden.shows_cut(
            &title,
            |language| changes::preview(&draft, page, reader(language)),
            |text| {
                let cut = |text: String, sentence: &str| text.replace(&sentence.repeat(10), "");
                sentences.into_iter().fold(text.to_owned(), cut)
            },
        );
    }
}
