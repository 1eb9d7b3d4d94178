//! What cases are called where several stand together: two of one title are told apart.

use std::collections::BTreeMap;

use crate::domain::{case::Case, language::Language};

use super::{compose::shortened, words};

/// What stands around what tells a title apart, in UTF-16 units.
const AROUND: usize = " ()".len();

/// What tells two cases of one title apart, the best first.
#[derive(Clone, Copy)]
enum By {
    Court,
    Number,
    ShortName,
}

/// The least of a title that is left beside a court or a number, in UTF-16 units. A short name is never cut.
const LEAST_TITLE: usize = 12;

/// The titles of cases, each at most so many UTF-16 units long; those that would be the same with the court, the number or
/// the short name by which these cases differ.
pub fn titles(cases: &[Case], most: usize, language: Language) -> Vec<String> {
    let title = |case: &Case| shortened(&words::title(case, language), most);
    let mut titles: Vec<String> = cases.iter().map(title).collect();
    tell_apart(
        &mut titles,
        cases,
        &[By::Court, By::Number, By::ShortName],
        most,
        language,
    );
    // Cut, two that are told apart from others may be alike.
    tell_apart(&mut titles, cases, &[By::ShortName], most, language);
    titles
}

/// The places of titles that are the same, each group by itself.
fn alike(titles: &[String]) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, title) in titles.iter().enumerate() {
        alike.entry(title.to_lowercase()).or_default().push(at);
    }
    alike
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}

/// Tells those apart that are the same, by the first of these ways in which they differ.
fn tell_apart(titles: &mut [String], cases: &[Case], ways: &[By], most: usize, language: Language) {
    for group in alike(titles) {
        let by = |way: &By| -> Option<Vec<String>> {
            let title = |at: &usize| {
                let apart = way.of(&cases[*at], most, language)?;
                Some(with(&cases[*at], &apart, most, language))
            };
            group.iter().map(title).collect()
        };
        let differ = |titles: &Vec<String>| alike(titles).is_empty();
        let Some(apart) = ways.iter().filter_map(by).find(differ) else {
            // It is one case.
            continue;
        };
        for (at, title) in group.into_iter().zip(apart) {
            titles[at] = title;
        }
    }
}

/// A title and what tells it apart.
fn with(case: &Case, apart: &str, most: usize, language: Language) -> String {
    let left = most.saturating_sub(apart.encode_utf16().count() + AROUND);
    let title = shortened(&words::title(case, language), left.max(1));
    format!("{title} ({apart})")
}

impl By {
    fn of(self, case: &Case, most: usize, language: Language) -> Option<String> {
        let most = most.saturating_sub(LEAST_TITLE + AROUND);
        let cut = |text: String| shortened(&text, most);
        match self {
            Self::Court => words::name(&case.description.court.name, language).map(cut),
            Self::Number => case.description.number.clone().map(cut),
            Self::ShortName => Some(case.slug.as_str().to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        case::{Court, Description, Listing},
        case_state::CaseState,
        language::Words,
    };

    fn case((nth, (title, number, court)): (usize, (&str, Option<&str>, &str))) -> Case {
        let words = |text: &str| Words {
            ru: Some(text.to_owned()),
            ..Words::default()
        };
        Case {
            slug: format!("a-short-name-that-is-long-{nth}").parse().unwrap(),
            description: Description {
                title: words(title),
                number: number.map(str::to_owned),
                listing: Listing::Public,
                court: Court {
                    name: words(court),
                    city: words("Алматы"),
                    zone: "Asia/Almaty".parse().unwrap(),
                    also: vec![],
                },
                summary: None,
                as_of: "2026".parse().unwrap(),
                people: vec![],
                charges: vec![],
                episodes: vec![],
                statements: vec![],
                related: vec![],
                sources: vec![],
            },
            state: CaseState::default(),
        }
    }

    fn some() -> impl Strategy<Value = (&'static str, Option<&'static str>, &'static str)> {
        let titles = vec![
            "Дело пятерых",
            "дело пятерых",
            "Дело пятерых, обвиняемых в подготовке захвата власти",
            "Дело пятерых, обвиняемых в подготовке захвата здания",
            "Дело пятерых, обвиняемых во всём",
        ];
        let numbers = vec![None, Some("7514-25-00-1/105"), Some("7514-25-00-1/106")];
        let courts = vec![
            "Алмалинский районный суд города Алматы",
            "Алмалинский районный суд города Астаны",
            "Городской суд",
        ];
        let select = prop::sample::select::<&'static str>;
        (
            select(titles),
            prop::sample::select(numbers),
            select(courts),
        )
    }

    proptest! {
        #[test]
        fn no_two_are_alike_and_each_fits(some in prop::collection::vec(some(), 1..9)) {
            let cases: Vec<Case> = some.into_iter().enumerate().map(case).collect();
            for most in [40, 60, usize::MAX] {
                let titles = titles(&cases, most, Language::Kk);
                prop_assert_eq!(titles.len(), cases.len());
                prop_assert!(alike(&titles).is_empty(), "{:?}", titles);
                prop_assert!(titles.iter().all(|title| title.encode_utf16().count() <= most));
            }
        }
    }

    #[test]
    fn what_tells_them_apart_is_the_court_else_the_number_else_the_short_name() {
        let (one, other) = (Some("1-105"), Some("1-106"));
        for (cases, expected) in [
            (
                vec![("Дело", one, "А"), ("Дело", one, "Б")],
                "Дело (А), Дело (Б)",
            ),
            (
                vec![("Дело", one, "А"), ("Дело", other, "А")],
                "Дело (1-105), Дело (1-106)",
            ),
            (
                vec![("Дело", one, "А"), ("Другое", one, "А")],
                "Дело, Другое",
            ),
            (
                vec![("Дело", one, "А"), ("Дело", one, "А"), ("Другое", one, "А")],
                "Дело (a-short-name-that-is-long-0), Дело (a-short-name-that-is-long-1), Другое",
            ),
            (
                vec![("Дело", None, "А"), ("Дело", one, "А")],
                "Дело (a-short-name-that-is-long-0), Дело (a-short-name-that-is-long-1)",
            ),
        ] {
            let cases: Vec<Case> = cases.into_iter().enumerate().map(case).collect();
            assert_eq!(titles(&cases, 100, Language::En).join(", "), expected);
        }
    }
}
