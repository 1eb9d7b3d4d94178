//! What the made-up case's file would say of it.

use hearing_bot::domain::{
    case::{Charge, Court, Description, Listing, RelatedCase, Source},
    event::Statement,
    language::{Language, Words},
    people::{Fact, Part, Person, Side},
};

use crate::fixture::{approx, slug, statement, words};

pub(super) fn description() -> Description {
    Description {
        title: words(
            "The case of Asanov & Berikova",
            "Дело Асанова и Бериковой",
            "Асанов пен Берікованың ісі",
        ),
        number: Some("7512-26-00-1/12".into()),
        listing: Listing::Public,
        court: Court {
            name: words(
                "District Court No. 2 of Almaty",
                "Районный суд № 2 г. Алматы",
                "Алматы қаласының № 2 аудандық соты",
            ),
            city: words("Almaty", "Алматы", "Алматы"),
            zone: "Asia/Almaty".parse().unwrap(),
            also: Vec::new(),
        },
        summary: Some(words(
            "Two people are accused of calling for riots.",
            "Двух человек обвиняют в призывах к беспорядкам.",
            "Екі адам тәртіпсіздікке шақырды деп айыпталады.",
        )),
        as_of: approx("2026-02-12"),
        people: people(),
        charges: vec![Charge {
            title: words(
                "“calls for mass riots”",
                "«призывы к массовым беспорядкам»",
                "«жаппай тәртіпсіздікке шақыру»",
            ),
            against: vec![slug("asanov")],
            implied_against: vec![slug("berikova")],
            source: Some(slug("report")),
        }],
        episodes: vec![Fact {
            when: Some(approx("--06-15")),
            side: Some(Side::Prosecution),
            text: words(
                "a cache was found",
                "найден тайник",
                "жасырын қойма табылды",
            ),
            source: Some(slug("report")),
        }],
        statements: vec![Statement {
            side: Side::Prosecution,
            speaker: None,
            said: Some(approx("2026-02 early")),
            text: words(
                "The investigation is complete.",
                "Расследование окончено.",
                "Тергеп-тексеру аяқталды.",
            ),
            ..statement()
        }],
        related: vec![
            RelatedCase {
                title: words(
                    "A case of August 2025",
                    "Дело августа 2025 года",
                    "2025 жылғы тамыз ісі",
                ),
                when: Some(approx("2025-08")),
                outcome: Some(words(
                    "four years' restriction of freedom",
                    "четыре года ограничения свободы",
                    "төрт жыл бас бостандығын шектеу",
                )),
                source: None,
            },
            RelatedCase {
                title: words(
                    "The “tractor case”",
                    "«Дело трактористов»",
                    "«Тракторшылар ісі»",
                ),
                when: Some(approx("2024")),
                outcome: None,
                source: Some(slug("report")),
            },
        ],
        sources: vec![Source {
            key: slug("report"),
            title: words("A news report", "Сообщение СМИ", "БАҚ хабары"),
            url: Some("https://example.org/?a=1&b=2".into()),
            published: Some(approx("2026-02-26")),
        }],
    }
}

fn people() -> Vec<Person> {
    let person = |key: &str, name: Words, role| Person {
        key: slug(key),
        name,
        transliterated: Vec::new(),
        also: Vec::new(),
        role,
        lawyer_for: Vec::new(),
        age: None,
        from: None,
        occupation: None,
        note: None,
        background: Vec::new(),
    };
    vec![
        Person {
            age: Some(41),
            transliterated: vec![Language::Ru],
            from: Some(words("Karaganda", "Караганда", "Қарағанды")),
            occupation: Some(words("teacher", "учитель", "мұғалім")),
            background: vec![Fact {
                when: Some(approx("2021")),
                side: None,
                text: words(
                    "sentenced to restriction of freedom",
                    "приговорён к ограничению свободы",
                    "бас бостандығын шектеуге сотталған",
                ),
                source: Some(slug("report")),
            }],
            ..person(
                "asanov",
                words("Daniyar Asanov", "Данияр Асанов", "Данияр Асанов"),
                Part::Defendant,
            )
        },
        person(
            "berikova",
            words("Saule Berikova", "Сауле Берикова", "Сәуле Берікова"),
            Part::Defendant,
        ),
        Person {
            lawyer_for: vec![slug("asanov")],
            ..person(
                "lawyer",
                words("Marat Omarov", "Марат Омаров", "Марат Омаров"),
                Part::Lawyer,
            )
        },
        Person {
            note: Some(words(
                "His role is unclear.",
                "Его роль неясна.",
                "Оның рөлі түсініксіз.",
            )),
            ..person(
                "mentioned",
                words("a certain Seitov", "некий Сеитов", "Сейітов деген кісі"),
                Part::Mentioned,
            )
        },
    ]
}
