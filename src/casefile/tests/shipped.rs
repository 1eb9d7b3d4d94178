//! The file that ships: every fact of the report it is made from is in it, and found.

use std::collections::BTreeSet;

use crate::{
    domain::{
        access::AccessStatus,
        language::Language,
        people::{Part, Side},
    },
    flow::find::index,
    search::Query,
};

use super::super::*;

const SHIPPED: &str = include_str!("../../../config/cases/almaty-2025.toml");

fn shipped() -> CaseFile {
    read("almaty-2025.toml", SHIPPED).unwrap()
}

fn approx(text: &str) -> ApproxDate {
    text.parse().unwrap()
}

fn person(file: &CaseFile, key: &str) -> Person {
    let mut people = file.people.iter();
    people.find(|it| it.key.as_str() == key).unwrap().clone()
}

fn keys(slugs: &[Slug]) -> Vec<&str> {
    slugs.iter().map(Slug::as_str).collect()
}

fn en(words: Option<&Words>) -> Option<&str> {
    words.and_then(|words| words.get(Language::En))
}

#[test]
fn the_court_the_stage_and_the_doors() {
    let file = shipped();
    assert_eq!(file.court.zone, "Asia/Almaty".parse().unwrap());
    assert_eq!(file.court.city.get(Language::Ru), Some("Алматы"));
    let court = [Language::Ru, Language::Kk].map(|language| file.court.name.get(language));
    assert_eq!(
        court,
        [
            Some("Алмалинский районный суд г. Алматы"),
            Some("Алматы қаласының Алмалы аудандық соты")
        ]
    );
    let stage = file.stage.unwrap();
    assert_eq!(
        (stage.stage, stage.since),
        (Stage::Trial, Some(approx("2026-02 early")))
    );
    let access = file.access.unwrap();
    assert_eq!(access.status, AccessStatus::Closed);
    assert_eq!((access.reason, access.said_by), (None, None), "not stated");
    let objections: Vec<&str> = access
        .objections
        .iter()
        .filter_map(|it| en(Some(it)))
        .collect();
    assert_eq!(objections.len(), 2);
    assert!(objections[0].starts_with("the lawyers see no grounds"));
    assert!(objections[1].starts_with("human rights defenders say"));
    assert_eq!((file.number, file.verdict), (None, None), "not stated");
}

#[test]
fn five_defendants_with_what_is_unknown_left_unknown() {
    let file = shipped();
    let defendants = file.people.iter().filter(|it| it.role == Part::Defendant);
    let known: Vec<_> = defendants
        .map(|it| {
            (
                it.key.as_str(),
                it.age,
                en(it.from.as_ref()),
                en(it.occupation.as_ref()),
            )
        })
        .collect();
    let jobless = Some("unemployed before the arrest");
    assert_eq!(
        known,
        [
            (
                "ozbek",
                Some(58),
                Some("Almaty"),
                Some("driver at a bus depot before the arrest")
            ),
            ("ashirov", Some(62), None, jobless),
            ("nurmagan", Some(57), Some("Karaganda"), jobless),
            ("tagai", Some(57), Some("Astana (born there)"), jobless),
            ("zhakashov", Some(56), None, jobless),
        ]
    );
    let arrested: Vec<_> = file
        .custody
        .iter()
        .map(|it| {
            assert_eq!(it.status, CustodyStatus::Detained);
            // The report does not say of which kind the centre is.
            let place = it.place.as_ref().unwrap();
            let place = Language::ALL.map(|language| place.get(language).unwrap());
            assert_eq!(
                place,
                [
                    "Ұлттық қауіпсіздік комитетінің изоляторы",
                    "изолятор Комитета национальной безопасности",
                    "detention centre of the National Security Committee",
                ]
            );
            (it.person.as_str(), it.since)
        })
        .collect();
    let june = Some(approx("2025-06"));
    let everybody = known.iter().map(|(key, ..)| (*key, june));
    assert_eq!(arrested, everybody.collect::<Vec<_>>());
}

#[test]
fn what_the_defendants_did_before_has_its_date_and_source() {
    let file = shipped();
    let background = |key| {
        let facts = person(&file, key).background;
        assert!(facts.iter().all(|fact| fact.source.is_some()), "{key}");
        let dated: Vec<String> = facts
            .iter()
            .filter_map(|fact| Some(fact.when?.to_string()))
            .collect();
        dated
    };
    assert_eq!(background("ozbek"), ["2022-01"]);
    assert_eq!(background("nurmagan"), ["2021", "2025"]);
    assert_eq!(background("tagai"), ["2016", "2019"]);
    assert_eq!(background("ashirov"), [""; 0]);
    assert_eq!(background("zhakashov"), [""; 0]);
    let nurmagan = person(&file, "nurmagan").background;
    let said: Vec<&str> = nurmagan
        .iter()
        .filter_map(|it| en(Some(&it.text)))
        .collect();
    assert!(said[1].contains("one and a half years"), "{}", said[1]);
    assert!(said[2].contains("15 days"), "{}", said[2]);
}

#[test]
fn three_charges_name_three_men_and_imply_two_the_fourth_names_those_two() {
    let file = shipped();
    let matrix: Vec<_> = file
        .charges
        .iter()
        .map(|it| {
            let title = en(Some(&it.title)).unwrap();
            (title, keys(&it.against), keys(&it.implied_against))
        })
        .collect();
    let (three, two) = (
        vec!["nurmagan", "tagai", "zhakashov"],
        vec!["ozbek", "ashirov"],
    );
    assert_eq!(
        matrix,
        [
            (
                "“propaganda for the seizure of power”",
                three.clone(),
                two.clone()
            ),
            ("“preparation for a crime”", three.clone(), two.clone()),
            ("“organisation of mass riots”", three, two.clone()),
            ("“illegal handling of weapons”", two, vec![]),
        ]
    );
}

#[test]
fn two_lawyers_and_who_is_only_mentioned() {
    let file = shipped();
    let others: Vec<_> = file
        .people
        .iter()
        .filter(|it| it.role != Part::Defendant)
        .map(|it| (it.key.as_str(), it.role, keys(&it.lawyer_for)))
        .collect();
    assert_eq!(
        others,
        [
            ("nurpeisov", Part::Lawyer, vec!["tagai"]),
            ("balgabaeva", Part::Lawyer, vec!["nurmagan"]),
            ("zhovtis", Part::Mentioned, vec![]),
            ("umarbekov", Part::Mentioned, vec![]),
            ("beketov", Part::Mentioned, vec![]),
        ]
    );
    for (key, says) in [
        (
            "umarbekov",
            "“a certain Umarbekov”, mentioned in some episodes of the case. He is not a defendant, and his role remains unclear",
        ),
        ("beketov", "former defence minister"),
    ] {
        let note = person(&file, key).note;
        let note = en(note.as_ref()).unwrap();
        assert!(note.contains(says), "{note}");
    }
}

#[test]
fn the_25th_goes_on_on_the_27th_with_no_time_and_for_no_stated_reason() {
    let file = shipped();
    let entry = |no, day: &str, status, continued_by, note| HearingEntry {
        no,
        day: day.parse().unwrap(),
        time: None,
        room: None,
        status,
        continued_by,
        note,
    };
    let note = |at: usize| file.hearings[at].note.clone();
    assert_eq!(
        file.hearings,
        [
            entry(1, "2026-02-25", HearingStatus::Adjourned, Some(2), note(0)),
            entry(2, "2026-02-27", HearingStatus::Set, None, note(1)),
        ]
    );
    for at in [0, 1] {
        let note = note(at);
        let note = en(note.as_ref()).unwrap();
        assert!(note.contains("court") && note.contains("76897"), "{note}");
    }
    assert_eq!(file.as_of, approx("2026-02-25"), "the last day it tells of");
}

/// The report dates the hearing, not the lawyer's words: it is no statement that was made on that day.
#[test]
fn that_a_defendant_felt_unwell_is_of_the_day_and_in_the_lawyers_voice() {
    let file = shipped();
    let unwell = file.episodes.last().unwrap();
    assert_eq!(unwell.when, Some(approx("2026-02-25")));
    assert_eq!(unwell.side, None, "the lawyer speaks, not the defence");
    for (language, says) in [
        (
            Language::En,
            [
                "reportedly",
                "according to lawyer Zhanara Balgabaeva",
                "defends Askar Nurmagan",
            ],
        ),
        (
            Language::Ru,
            [
                "как сообщается",
                "со ссылкой на адвоката Жанару Балгабаеву",
                "защищает Аскара Нурмагана",
            ],
        ),
        (
            Language::Kk,
            [
                "деп хабарланады",
                "адвокат Жанара Балғабаеваның айтуынша",
                "Асқар Нұрмағанды қорғайтын",
            ],
        ),
    ] {
        let text = unwell.text.get(language).unwrap();
        assert!(says.iter().all(|part| text.contains(part)), "{text}");
    }
    assert!(unwell.source.is_some());
    assert!(
        file.statements.iter().all(|it| it.said.is_none()),
        "no day is stated"
    );
}

#[test]
fn every_claim_has_a_voice() {
    let file = shipped();
    let count = |side| file.statements.iter().filter(|it| it.side == side).count();
    assert_eq!(
        Side::ALL.map(|side| (side.word(), count(side))),
        [
            ("prosecution", 5),
            ("defence", 5),
            ("court", 0),
            ("observer", 2)
        ]
    );
    let speakers: BTreeSet<&str> = file
        .statements
        .iter()
        .filter_map(|it| it.speaker.as_ref())
        .map(Slug::as_str)
        .collect();
    assert_eq!(
        Vec::from_iter(speakers),
        ["balgabaeva", "nurpeisov", "zhovtis"]
    );
    let [cache, _] = file.episodes.as_slice() else {
        panic!("two episodes")
    };
    assert_eq!(cache.when, Some(approx("--06-15")), "no year is stated");
    assert_eq!(cache.side, Some(Side::Prosecution));
    assert!(en(Some(&cache.text)).unwrap().contains("Ili district"));
    let [source] = file.sources.as_slice() else {
        panic!("one source")
    };
    let title = en(Some(&source.title)).unwrap();
    assert!(title.contains("76897") && title.contains("open.kg"));
    assert!(title.contains("News report"));
}

#[test]
fn the_outcome_of_one_related_case_is_known_with_its_sentences_and_of_one_without() {
    let file = shipped();
    let related: Vec<_> = file
        .related
        .iter()
        .map(|it| (it.when, en(it.outcome.as_ref())))
        .collect();
    assert_eq!(
        related,
        [
            (
                Some(approx("2025-08")),
                Some(
                    "four years of restriction of freedom each; the report says that “a similar court” sentenced them"
                )
            ),
            (
                Some(approx("2024")),
                Some("convicted; the report does not give the sentences")
            ),
        ]
    );
    let tractors = en(Some(&file.related[1].title)).unwrap();
    assert!(tractors.contains("six people"), "{tractors}");
}

#[test]
fn every_text_is_in_three_languages_and_every_other_spelling_is_marked() {
    fn texts<'a>(value: &'a toml::Value, at: String, found: &mut Vec<(String, &'a toml::Table)>) {
        match value {
            toml::Value::Table(table) if table.contains_key("en") => found.push((at, table)),
            toml::Value::Table(table) => {
                for (key, value) in table {
                    texts(value, format!("{at}.{key}"), found);
                }
            }
            toml::Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    texts(value, format!("{at}[{index}]"), found);
                }
            }
            _ => {}
        }
    }
    let whole: toml::Value = SHIPPED.parse::<toml::Table>().unwrap().into();
    let mut found = Vec::new();
    texts(&whole, String::new(), &mut found);
    assert!(found.len() > 50, "{}", found.len());
    for (at, words) in found {
        assert_eq!(words.len(), 3, "{at}");
    }
    for person in shipped().people {
        assert_eq!(
            person.transliterated,
            [Language::Ru, Language::Kk],
            "{}",
            person.key
        );
    }
}

/// Whether every word that a question looks for agrees with a word of the case, and the look-up by keys would find it.
fn is_found(file: &CaseFile, asked: &str) -> bool {
    let kept = index(&file.slug, &file.description()).words;
    let query = Query::new(asked);
    let is_kept = |word: &str| kept.iter().any(|kept| kept.word == word);
    let joined = query
        .joined()
        .iter()
        .any(|joined| joined.filed.iter().any(|word| is_kept(word)));
    let mut sought = query.words().iter().filter(|asked| asked.is_sought());
    joined
        || sought.all(|asked| {
            kept.iter().any(|kept| {
                let meets =
                    !asked.keys().is_disjoint(&kept.keys) || kept.word.starts_with(asked.folded());
                meets && query.closeness(asked, &kept.word).is_some()
            })
        })
}

#[test]
fn everybody_is_found_in_three_scripts_and_with_a_letter_wrong() {
    let file = shipped();
    for asked in [
        [
            "Kaysar Ozbek",
            "Кайсар Озбек",
            "Қайсар Өзбек",
            "Кайсар Узбек",
        ],
        [
            "Talgat Ashirov",
            "Талгат Аширов",
            "Талғат Әшіров",
            "Талгад Ашыров",
        ],
        [
            "Askar Nurmagan",
            "Аскар Нурмаган",
            "Асқар Нұрмаған",
            "Аскар Нурмоган",
        ],
        [
            "Askar Nurmaganov",
            "Аскар Нурмаганов",
            "Асқар Нұрмағанов",
            "Аскар Нурманганов",
        ],
        [
            "Abduali Tagai",
            "Абдуали Тагай",
            "Әбдуәлі Тағай",
            "Абдували Тогай",
        ],
        [
            "Duysenbek Zhakashov",
            "Дуйсенбек Жакашов",
            "Дүйсенбек Жақашов",
            "Дусенбек Жакышов",
        ],
        [
            "Galym Nurpeisov",
            "Галым Нурпеисов",
            "Ғалым Нұрпейісов",
            "Галим Нурпеисав",
        ],
        [
            "Zhanara Balgabaeva",
            "Жанара Балгабаева",
            "Жанара Балғабаева",
            "Жанора Балгабоева",
        ],
        [
            "Zhanar Balgabayeva",
            "Жанар Балгабаева",
            "Жанар Балғабаева",
            "Жанар Болгабаева",
        ],
        [
            "Evgeny Zhovtis",
            "Евгений Жовтис",
            "Yevgeniy Zhovtis",
            "Жовтес",
        ],
        ["Umarbekov", "Умарбеков", "умарбеков", "Омарбеков"],
        [
            "Murat Beketov",
            "Мурат Бекетов",
            "Мұрат Бекетов",
            "Мурат Бикетов",
        ],
        [
            "Almalinsky court",
            "Алмалинский суд",
            "Алмалы соты",
            "Алмолинский",
        ],
        ["almaty-2025", "Алматы", "Алмалы аудандық", "Almalinsky"],
    ]
    .as_flattened()
    {
        assert!(is_found(&file, asked), "{asked}");
    }
    for stranger in ["Сидоров", "Astana-2024", "Нурсултан"] {
        assert!(!is_found(&file, stranger), "{stranger}");
    }
}
