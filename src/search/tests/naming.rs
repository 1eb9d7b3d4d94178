//! What words name of a case, and whom a subscription to a name is told of.

use std::collections::BTreeSet;

use super::{super::*, person};
use crate::domain::{
    case::{Case, Court, Description, Listing},
    case_state::CaseState,
    language::Words,
    people::Part,
    subscription::{Subject, SubjectKind},
};

/// A case of Жанара Балгабаева, whom Аскар Нурпеисов defends.
fn case() -> Case {
    let words = |en: &str, ru: &str| Words {
        en: Some(en.into()),
        ru: Some(ru.into()),
        kk: None,
    };
    let mut defendant = person("Жанара Балгабаева");
    defendant.name.en = Some("Zhanara Balgabaeva".into());
    let mut lawyer = person("Аскар Нурпеисов");
    lawyer.role = Part::Lawyer;
    let description = Description {
        title: words("The tractor case", "Дело о тракторах"),
        number: Some("7599-26".into()),
        listing: Listing::Public,
        court: Court {
            name: words("Medeu district court", "Медеуский районный суд"),
            city: words("Almaty", "Алматы"),
            zone: "Asia/Almaty".parse().unwrap(),
            also: vec![],
        },
        summary: None,
        as_of: "2026".parse().unwrap(),
        people: vec![defendant, lawyer],
        charges: vec![],
        episodes: vec![],
        statements: vec![],
        related: vec![],
        sources: vec![],
    };
    Case {
        slug: "tractors".parse().unwrap(),
        description,
        state: CaseState::default(),
    }
}

#[test]
fn a_name_in_any_case_and_script_is_of_who_has_it() {
    let names = case_names(&case().description);
    for (asked, expected) in [
        ("Балгабаева", true),
        ("Балгабаевой", true),
        ("балгабаеву жанару", true),
        ("Нурпеисова", true),
        ("Нурпеисову Аскару", true),
        ("Balgabaeva", true),
        ("Ж. Балгабаева", true),
        ("Жанара", true),
        ("Нурпеисов Аскар", true),
        ("Балгабаев", false),
        ("Аскар Балгабаев", false),
        ("Жанара Нурпеисова", false),
        ("Медеуский", false),
    ] {
        let subject = Subject {
            kind: SubjectKind::Person,
            name: Words::default(),
            city: None,
            sought: sought_name(asked).unwrap(),
        };
        assert_eq!(subject.is_in(&names), expected, "{asked}");
    }
}

#[test]
fn numbers_and_single_letters_are_no_names() {
    for asked in ["", " . ", "Ж", "Ж. Б.", "7599-26", "Балгабаева 2026"] {
        assert_eq!(sought_name(asked), None, "{asked}");
    }
}

#[test]
fn spellings_that_are_folded_alike_are_kept_once() {
    let mut case = case();
    let defendant = &mut case.description.people[0];
    defendant.also = vec!["БАЛГАБАЕВА Жанара".into(), "Жанара  Балгабаева".into()];
    let named = case.description.people[0].clone();
    let sought = sought_person(&named, &case.description.court);
    let distinct: BTreeSet<_> = sought.names.iter().collect();
    assert_eq!(distinct.len(), sought.names.len());
    assert_eq!(sought.cities, sought_city(&case.description.court).cities);
    assert!(sought_city(&case.description.court).names.is_empty());
}

/// A court in a city of these names in English, Russian and Kazakh.
fn court_in(city: [&str; 3]) -> Court {
    let [en, ru, kk] = city.map(|name| (!name.is_empty()).then(|| name.to_owned()));
    Court {
        city: Words { en, ru, kk },
        ..case().description.court
    }
}

#[test]
fn a_city_is_another_where_but_one_of_its_names_is_alike() {
    let north = ["Petropavl", "Петропавловск", "Петропавл"];
    for (one, other, expected) in [
        (north, north, true),
        // Only Russian calls them alike.
        (
            north,
            [
                "Petropavlovsk-Kamchatsky",
                "Петропавловск",
                "Петропавл-Камчатский",
            ],
            false,
        ),
        (
            north,
            ["Petropavlovsk-Kamchatsky", "Петропавловск", ""],
            false,
        ),
        (north, ["", "Петропавловск-Камчатский", ""], false),
        // English has it by its Russian name, or no other language has a name.
        (north, ["Petropavlovsk", "Петропавловск", "Петропавл"], true),
        (north, ["", "Петропавловск", ""], true),
        (north, ["", "", "Петропавл"], true),
        (
            ["Ust-Kamenogorsk", "Усть-Каменогорск", "Өскемен"],
            ["Oskemen", "Усть Каменогорск", "Өскемен"],
            true,
        ),
        (
            ["Ust-Kamenogorsk", "Усть-Каменогорск", "Өскемен"],
            ["", "Усть-Каменогорск", ""],
            true,
        ),
        (["Uralsk", "Уральск", "Орал"], ["Oral", "Уральск", ""], true),
        (
            ["Semey", "Семей", "Семей"],
            ["", "Семипалатинск", "Семей"],
            true,
        ),
        (
            ["Almaty", "Алматы", "Алматы"],
            ["", "Алма-Ата", "Алматы"],
            true,
        ),
        (["", "Королёв", ""], ["Korolev", "Королев", ""], true),
        (["Aksu", "Аксу", "Ақсу"], ["", "", "Ақсу"], true),
        (
            ["Almaty", "Алматы", "Алматы"],
            ["Astana", "Астана", "Астана"],
            false,
        ),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let is_told = |kind| {
                let defendant = &case().description.people[0];
                let description = Description {
                    court: court_in(other),
                    ..case().description
                };
                let court = court_in(one);
                let subject = Subject {
                    kind,
                    name: Words::default(),
                    city: None,
                    sought: match kind {
                        SubjectKind::Person => sought_person(defendant, &court),
                        SubjectKind::Court => sought_court(&court),
                        SubjectKind::City => sought_city(&court),
                    },
                };
                subject.is_in(&case_names(&description))
            };
            for kind in [SubjectKind::Person, SubjectKind::Court, SubjectKind::City] {
                assert_eq!(is_told(kind), expected, "{kind:?}: {one:?}, {other:?}");
            }
        }
    }
}

#[test]
fn all_words_are_of_what_they_name() {
    let people = |at: &[usize]| NamedParts {
        people: at.to_vec(),
        ..NamedParts::default()
    };
    let nothing = NamedParts::default();
    for (asked, expected) in [
        (
            "Балгабаева",
            NamedParts {
                case: true,
                ..people(&[0])
            },
        ),
        (
            "<fkuf,ftdf",
            NamedParts {
                case: true,
                ..people(&[0])
            },
        ),
        ("Нурпеисов", people(&[1])),
        ("Балгабаева Нурпеисов", nothing.clone()),
        (
            "Медеуский суд",
            NamedParts {
                court: true,
                ..nothing.clone()
            },
        ),
        (
            "Алматы",
            NamedParts {
                city: true,
                ..nothing.clone()
            },
        ),
        (
            "7599-26",
            NamedParts {
                case: true,
                ..nothing.clone()
            },
        ),
        (
            "tractors",
            NamedParts {
                case: true,
                ..nothing.clone()
            },
        ),
        ("погода", nothing.clone()),
    ] {
        assert_eq!(named_parts(asked, &case()), expected, "{asked}");
    }
}
