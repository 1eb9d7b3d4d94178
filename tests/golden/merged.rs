//! Several changes in one message: every first line, then what is newest; what does not fit is said to be elsewhere.

use hearing_bot::{
    bot::cards::notices,
    domain::{
        access::{Access, AccessStatus},
        case::Case,
        event::{Change, Statement},
        language::{LONGEST_TEXT, Language, Words},
        news::News,
        people::{Custody, CustodyStatus, Side},
    },
};
use proptest::{collection::vec, prelude::*};

use crate::{
    Golden,
    fixture::{after, case, news, reader, slug, when},
    html,
    limits::assert_fits,
    rendered,
};

/// What stands in a text between its beginning and its end.
const FILLING: &str = "…";

/// A text of so many letters that says where it begins and where it ends.
fn marked(number: usize, letters: usize) -> Words {
    let (begin, end) = (format!("<{number}:"), format!(":{number}>"));
    let filling = letters.min(LONGEST_TEXT) - begin.len() - end.len();
    Words::only(Language::Ru, begin + &FILLING.repeat(filling) + &end)
}

/// One change after the other, the kinds in turn.
fn change(at: usize, letters: usize) -> Change {
    let text = marked(at, letters);
    match at % 5 {
        0 => Change::Verdict { text: Some(text) },
        1 => Change::Access {
            access: Access {
                status: if at.is_multiple_of(2) {
                    AccessStatus::Open
                } else {
                    AccessStatus::Closed
                },
                reason: Some(text),
                ..Access::default()
            },
        },
        2 => Change::Custody {
            person: slug(if at.is_multiple_of(2) {
                "asanov"
            } else {
                "berikova"
            }),
            custody: Custody {
                status: CustodyStatus::HouseArrest,
                place: Some(text),
                since: None,
            },
        },
        3 => Change::Schedule {
            when: when(&format!("2026-{:02}-{:02}", 3 + at / 20 % 10, 1 + at % 28)),
            room: None,
            note: Some(text),
        },
        _ => Change::Statement {
            statement: Statement {
                side: Side::Defence,
                speaker: None,
                said: None,
                text,
                source: None,
            },
        },
    }
}

/// What is new after changes with texts of these lengths, and the case by then.
fn changed(lengths: &[usize]) -> (Case, Vec<News>) {
    let (before, _) = case();
    let now = lengths
        .iter()
        .enumerate()
        .fold(before.clone(), |case, (at, letters)| {
            after(&case, change(at, *letters))
        });
    let news = news(&before, &now);
    (now, news)
}

fn first_line(item: &News, case: &Case, language: Language) -> String {
    let alone = notices::change(case, std::slice::from_ref(item), reader(language)).text;
    html(&alone).lines().next().unwrap().to_owned()
}

fn words_of(item: &News) -> &Words {
    match item {
        News::Custody { to, .. } => to.place.as_ref().unwrap(),
        _ => item.note().unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_does_not_fit_is_older_and_is_said_to_be_in_the_history(
        lengths in vec(prop_oneof![20_usize..200, 900_usize..1_001], 1..60),
    ) {
        let (case, news) = changed(&lengths);
        for language in Language::ALL {
            let message = notices::change(&case, &news, reader(language));
            assert_fits(&message, "merged");
            let first: Vec<String> = news.iter().map(|item| first_line(item, &case, language)).collect();
            let html = html(&message.text);
            let shown = first.iter().zip(html.lines());
            let shown = shown.take_while(|(line, shown)| line == shown).count();
            let text = message.text.as_str();
            let (mut oldest_told, mut newest_untold) = (u32::MAX, 0);
            for item in &news {
                let number = item.changed_in(&case.state);
                let words = words_of(item).get(Language::Ru).unwrap();
                let (begin, end) = (&words[..words.find(FILLING).unwrap()], &words[words.rfind(FILLING).unwrap() + FILLING.len()..]);
                let is_whole = text.contains(words);
                prop_assert_eq!(is_whole, text.contains(begin), "{}", begin);
                prop_assert_eq!(is_whole, text.contains(end), "{}", end);
                if is_whole {
                    oldest_told = oldest_told.min(number);
                } else {
                    newest_untold = newest_untold.max(number);
                }
            }
            let is_whole = shown == news.len() && newest_untold == 0;
            let points = html.contains("<code>/history demo</code>");
            let buttons = message.rows.len();
            prop_assert_eq!((points, buttons), if is_whole { (false, 2) } else { (true, 3) });
            if shown < news.len() {
                prop_assert!(text.contains(&(news.len() - shown).to_string()));
            } else {
                prop_assert!(newest_untold < oldest_told, "{} {}", newest_untold, oldest_told);
            }
            // Thirty first lines and the rest of a notice always fit.
            prop_assert!(shown >= news.len().min(30), "{}", shown);
        }
    }
}

pub(super) fn merged(golden: &mut Golden) {
    let notice =
        |(case, news): (Case, Vec<News>), language| notices::change(&case, &news, reader(language));
    let brief = |text: &str| text.replace(FILLING, "");
    golden.shows_cut(
        "more than fits at once, texts cut here",
        |language| notice(changed(&[800; 7]), language),
        brief,
    );
    golden.writes("the end where not even the first lines fit", |language| {
        let message = brief(&rendered(&notice(changed(&[40; 300]), language)));
        let lines: Vec<&str> = message.lines().rev().take(8).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    });
}
