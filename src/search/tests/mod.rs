//! Spellings that are one name, and names that are not.

mod naming;
mod properties;

use crate::domain::{
    language::{Language, Words},
    people::{Part, Person},
};

use super::entries::of_people;
use super::people::matches;
use super::*;

fn person(name: &str) -> Person {
    Person {
        key: "somebody".parse().unwrap(),
        name: Words::only(Language::Ru, name),
        transliterated: vec![],
        also: vec![],
        role: Part::Defendant,
        lawyer_for: vec![],
        age: None,
        from: None,
        occupation: None,
        note: None,
        background: vec![],
    }
}

/// How near the farthest of the words is by which somebody of that name is found.
fn found(query: &str, name: &str) -> Option<Closeness> {
    let query = Query::new(query);
    let matches = matches(&query, &of_people([&person(name)]));
    let nearest = |at: usize| {
        let here = matches.iter().filter(|it| it.asked.contains(&at));
        here.map(|it| it.closeness).min()
    };
    let sought = (0..query.words().len()).filter(|at| query.required() & 1 << at != 0);
    let worst = sought.filter_map(nearest).max();
    match rank(&query, [((), matches.clone())]) {
        Ranking::Found(_) => worst,
        Ranking::Near(_) | Ranking::Nothing => None,
    }
}

#[test]
fn a_name_of_one_word_twice_is_found() {
    for asked in [
        "Саид Саид Алиев",
        "Саид Саид Алиеву",
        "Саид Алиев",
        "Алиев Алиев",
        "Саид Саид Сайд Алиев",
    ] {
        assert!(found(asked, "Саид Саид Алиев").is_some(), "{asked}");
        assert!(found(asked, "Саид Алиев").is_some(), "{asked}");
    }
    assert_eq!(found("Саид Саид Али", "Алиев Асан"), None);
}

#[test]
fn one_skeleton_for_all_spellings() {
    let table = [
        ("ozbek", "Озбек Өзбек Ozbek Özbek ÖZBEK"),
        (
            "nurmagan",
            "Нурмаган Нұрмаған Nurmagan Nurmaghan Nūrmağan Nurmag'an Nýrmaǵan",
        ),
        ("nurmaganov", "Нурмаганов Нұрмағанов Nurmaganov"),
        ("janar", "Жанар Zhanar Janar Dzhanar Джанар Žanar"),
        (
            "jakašov",
            "Жакашов Жақашов Zhakashov Jakashov Jaqaşov Zhaqashov",
        ),
        ("tagai", "Тагай Тағай Tagai Tagay Taghay Tağai"),
        (
            "duisenbek",
            "Дуйсенбек Дүйсенбек Duysenbek Duisenbek Düisenbek Dúısenbek",
        ),
        ("kaisar", "Кайсар Қайсар Kaysar Kaisar Qaysar Qaisar"),
        ("askar", "Аскар Асқар Askar Asqar"),
        ("abduali", "Абдуали Әбдуәлі Abduali Äbduäli Ábdýáli"),
        ("talgat", "Талгат Талғат Talgat Talghat Talğat"),
        ("aširov", "Аширов Әшіров Ashirov Äşirov Áshirov"),
        (
            "nurpeisov",
            "Нурпеисов Нұрпейісов Nurpeisov Nurpeissov Nurpeiisov",
        ),
        ("galim", "Галым Ғалым Galym Galim Ghalym Ğalym"),
        ("balgabaeva", "Балгабаева Балғабаева Balgabaeva Balgabayeva"),
        ("jovtis", "Жовтис Zhovtis Jovtis"),
        ("evgeni", "Евгений Evgeny Evgeniy Evgenii Yevgeny Yevgeniy"),
        ("umarbekov", "Умарбеков Umarbekov"),
        ("beketov", "Бекетов Beketov"),
        ("almali", "Алмалы Almaly"),
        ("almalinski", "Алмалинский Almalinsky Almalinskiy"),
        ("ahmetov", "Ахметов Akhmetov Ahmetov"),
        ("dauren", "Даурен Дәурен Dauren Dawren"),
        ("kuaniš", "Куаныш Қуаныш Kuanysh Quanysh Qwanyş"),
        ("ilias", "Ильяс Ilyas Ilias"),
        ("soloviev", "Соловьев Соловьёв Solovyev Soloviev"),
        ("artem", "Артём Артем Artyom Artem"),
        ("maiorov", "Майоров Mayorov"),
        ("ihsan", "Ихсан Ikhsan"),
        ("išakov", "Исхаков Iskhakov Ishakov"),
        ("čingiz", "Чингиз Chingiz Çingiz"),
        ("aleksei", "Алексей Alexey Aleksey"),
        ("aliev", "Алиев Әлиев Aliev Aliyev"),
    ];
    for (skeleton, spellings) in table {
        for spelling in spellings.split(' ') {
            assert_eq!(fold(spelling).to_string(), skeleton, "{spelling}");
        }
    }
}

#[test]
fn slugs_and_numbers_are_words_and_digits() {
    assert_eq!(fold("almaty-2025").words(), ["almati", "2025"]);
    assert_eq!(fold("almaty2025").words(), ["almati", "2025"]);
    assert_eq!(
        fold("7527-25-00-1/123").words(),
        ["7527", "25", "00", "1", "123"]
    );
}

#[test]
fn endings_of_both_languages_are_one_name() {
    let table = [
        (
            "Озбек Озбека Озбеку Озбеком Озбеке Өзбек Өзбектің Өзбекке Өзбекті Өзбекте Өзбектен Өзбекпен Озбекова",
            "Ozbek",
        ),
        (
            "Нурмагана Нурмагану Нурмаганом Нурмаганова Нурмагановым Нұрмағанның Нұрмағанға Нұрмаған Nurmagan Нұрмағанұлы",
            "Nurmaganov",
        ),
        (
            "нұрмаған Нурмаганов Нурмаганова Нурмагановой Нұрмағановтың Нұрмағанды Нұрмағаннан Нұрмағанмен",
            "Nurmagan",
        ),
        (
            "Тагаем Тагая Тагаю Тагае Тағайға Тағайдың Тағаймен Тагаев Тагаевой",
            "Тағай",
        ),
        (
            "Жанара Жанары Жанаре Жанару Жанарой Жанараның Жанараға Жанар",
            "Zhanar",
        ),
        ("Жанар Жанары", "Жанара"),
        (
            "Аширова Аширову Ашировым Ашировых Әшіровтің Әшіровке",
            "Ashirov",
        ),
        ("Балгабаевой Балгабаеву Балгабаев Балғабай", "Balgabayeva"),
        ("Жовтиса Жовтису Жовтисом Жовтистің", "Zhovtis"),
        ("Евгения Евгению Евгением", "Yevgeniy"),
        ("Ғалымның Галыма Галыму Галымом", "Galym"),
        (
            "Алмалинский Алмалинского Алмалинском Алмалинская Алмалыда",
            "Алмалы",
        ),
        ("Алмалы Almaly Алмалинского", "Алмалинский"),
        ("Медеуский Медеуского", "Медеу"),
        ("Медеу", "Медеуский"),
        ("Алматыда Алматинский", "almaty"),
        ("Али", "Алиев"),
        ("Алиева", "Әли"),
        ("Арыстанов Арыстанның", "Арыстан"),
        ("Карагандинский", "Қарағанды"),
    ];
    for (queries, name) in table {
        for query in queries.split(' ') {
            let closeness = found(query, name);
            assert!(
                closeness.is_some_and(|closeness| closeness <= Closeness::Akin),
                "{query} for {name}: {closeness:?}"
            );
        }
    }
}

#[test]
fn a_wrong_letter_is_found_as_a_guess() {
    for (query, name, closeness) in [
        ("Uzbek", "Ozbek", Closeness::OneWrong),
        ("Узбека", "Өзбек", Closeness::OneWrong),
        ("Асыров", "Аширов", Closeness::OneWrong),
        ("Дюсенбек", "Дүйсенбек", Closeness::OneWrong),
        ("Нурмогану", "Nurmaganov", Closeness::OneWrong),
        ("Жаара", "Жанара", Closeness::OneWrong),
        ("Схаров", "Сахаров", Closeness::OneWrong),
        ("Умрабеков", "Умарбеков", Closeness::OneWrong),
        ("Асен", "Асан", Closeness::OneWrong),
        ("Таги", "Тагай", Closeness::OneWrong),
        ("Нурпаесов", "Нұрпейісов", Closeness::TwoWrong),
        (
            "Умирбаков Дусенбек",
            "Дүйсенбек Умирбеков",
            Closeness::OneWrong,
        ),
    ] {
        assert_eq!(found(query, name), Some(closeness), "{query} for {name}");
    }
}

#[test]
fn other_names_stay_apart() {
    for (one, other) in [
        ("Тагай", "Талгат"),
        ("Талгат", "Тагаев"),
        ("Аскар", "Кайсар"),
        ("Аскар", "Азат"),
        ("Галым", "Гала"),
        ("Галым", "Алимов"),
        ("Карим", "Кара"),
        ("Марден", "Мара"),
        ("Карим", "Каров"),
        ("Жанар", "Жанна"),
        ("Жанара", "Айнара"),
        ("Озбек", "Абзал"),
        ("Озбек", "Бекетов"),
        ("Дуйсенбек", "Умарбеков"),
        ("Жакашов", "Каскенов"),
        ("Аширов", "Омаров"),
        ("Аширов", "Ахметов"),
        ("Нурмаган", "Нурпеисов"),
        ("Нурмаганов", "Нурланов"),
        ("Нурлан", "Нурбек"),
        ("Бекетов", "Бекмуратов"),
        ("Абдуали", "Абдрахман"),
        ("Абай", "Абиш"),
        ("Али", "Оля"),
        ("Асан", "Асхат"),
        ("Марат", "Мурад"),
        ("Евгений", "Евдокия"),
        ("Алмалинский", "Медеуский"),
        ("Алматы", "Астана"),
        ("2024", "2025"),
    ] {
        for (query, name) in [(one, other), (other, one)] {
            assert_eq!(found(query, name), None, "{query} for {name}");
        }
    }
}

#[test]
fn short_words_find_beginnings_only() {
    assert_eq!(found("нұ", "Нурмаганов"), Some(Closeness::Prefix));
    assert_eq!(found("ка оз", "Қайсар Өзбек"), Some(Closeness::Prefix));
    for (query, name) in [
        ("ан", "Нурмаган"),
        ("ол", "Али"),
        ("ну", "Ан"),
        ("аса", "Али"),
        ("али", "Оли"),
    ] {
        assert_eq!(found(query, name), None, "{query} for {name}");
    }
}

#[test]
fn each_word_needs_one_for_itself() {
    assert_eq!(
        found("нурмаган асқар", "Аскар Нурмаганов"),
        Some(Closeness::Akin)
    );
    assert_eq!(found("аскар аскаров", "Аскар Нурмаганов"), None);
    assert_eq!(found("аскар талгат", "Аскар Нурмаганов"), None);
    assert_eq!(
        found("аскаров аскар", "Askar Askarov"),
        Some(Closeness::Exact)
    );
    assert_eq!(found("", "Аскар"), None);
    assert_eq!(found("…!", "Аскар"), None);
    assert_eq!(found("аскар", ""), None);
}

#[test]
fn a_given_name_that_is_a_word_of_questions_is_found_alone() {
    for (asked, name) in [
        ("Болат", "Болат Ермеков"),
        ("bolat", "Болат Ермеков"),
        ("Болат?", "Болат Ермеков"),
        ("дело Болата", "Болат Ермеков"),
        ("Азамат", "Азамат Ермеков"),
        ("azamat", "Азамат Ермеков"),
        ("азамат", "Азамат Ермеков"),
        ("дело Азамата", "Азамат Ермеков"),
        ("когда суд над Азаматом", "Азамат Ермеков"),
        ("Азаматтың ісі", "Азамат Ермеков"),
        ("Болсын", "Болсын Ермеков"),
        ("Рахмет", "Рахмет Ермеков"),
        ("Достар", "Достар Ермеков"),
    ] {
        assert!(found(asked, name).is_some(), "{asked}");
    }
    assert_eq!(found("болат", "Қайсар Өзбек"), None);
}

#[test]
fn words_that_every_case_has_are_left_out() {
    assert_eq!(
        found("дело Озбека", "Кайсар Озбек"),
        Some(Closeness::Inflected)
    );
    assert_eq!(
        found("Өзбектің ісі", "Кайсар Озбек"),
        Some(Closeness::Inflected)
    );
    for name in ["Кайсар Озбек", "Алмалинский районный суд"] {
        assert_eq!(found("суд", name), None, "{name}");
    }
}

#[test]
fn the_best_name_comes_first() {
    let names = [
        "Аскаров Талгат",
        "Аскар",
        "Аскат",
        "Аскарбек",
        "Асқар Нұрмаған",
        "Кайсар Озбек",
    ];
    let query = Query::new("Askar");
    let rank_of = |names: &[&'static str]| -> Vec<&'static str> {
        let matched = |name: &&'static str| (*name, matches(&query, &of_people([&person(name)])));
        match rank(&query, names.iter().map(matched)) {
            Ranking::Found(found) => found.into_iter().map(|ranked| ranked.case).collect(),
            Ranking::Near(_) | Ranking::Nothing => vec![],
        }
    };
    // Where it is somebody's very name, a letter wrong is no answer.
    let expected = ["Аскар", "Асқар Нұрмаған", "Аскаров Талгат", "Аскарбек"];
    assert_eq!(rank_of(&names), expected);
    let mut backwards = names;
    backwards.reverse();
    assert_eq!(rank_of(&backwards), expected);
}

#[test]
fn an_unknown_slug_has_near_ones() {
    let slugs = [
        "almaty-2025",
        "almaty-2024",
        "astana-2025",
        "tractor",
        "almaty-2025-appeal",
        "almaty-2029",
    ];
    for (text, expected) in [
        (
            "almati-2025",
            vec!["almaty-2025", "almaty-2025-appeal", "almaty-2024"],
        ),
        (
            "алматы 2025",
            vec!["almaty-2025", "almaty-2025-appeal", "almaty-2024"],
        ),
        (
            "almaty2025",
            vec!["almaty-2025", "almaty-2025-appeal", "almaty-2024"],
        ),
        (
            "almaty-2052",
            vec!["almaty-2025", "almaty-2024", "almaty-2029"],
        ),
        ("trактор", vec!["tractor"]),
        ("zzz", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(nearest(text, slugs, 3), expected, "{text}");
    }
}

#[test]
fn short_names_that_are_taken_for_one_another_have_a_key_in_common() {
    for (one, other) in [
        ("almaty-2025", "almaty-2026"),
        ("almaty-2025", "almaty2025"),
        ("almaty-2025", "almty-2052"),
        ("almaty-2025", "almaty"),
        ("almaty-2025-asanov", "almaty-1998-asanov"),
        (
            "almaty-2025-ozbek-and-four-others",
            "almaty-2025-ozbek-and-four-other",
        ),
        ("tractor", "trактор"),
        ("1", "2"),
    ] {
        assert!(
            !slug_keys(one).is_disjoint(&slug_keys(other)),
            "{one} {other}"
        );
    }
    for (one, other) in [
        ("almaty-2025-ozbek", "almaty-2025-ashirov"),
        ("tractor", "ozbek"),
    ] {
        assert!(
            slug_keys(one).is_disjoint(&slug_keys(other)),
            "{one} {other}"
        );
    }
    assert!(slug_keys(&"ab ".repeat(1_000)).is_empty());
}

#[test]
fn the_other_keyboard_layout_is_understood() {
    for (typed, meant) in [
        ("jp,tr", "озбек"),
        ("rfqcfh", "кайсар"),
        ("YEHVFUFYJD", "нурмаганов"),
        (";frfijd", "жакашов"),
        ("щяиул", "ozbek"),
        ("nf5fq", "тағай"),
        ("0fqcfh", "қайсар"),
        ("фыршкщм", "ashirov"),
    ] {
        let others = Query::in_other_layouts(typed);
        assert!(others.contains(&Query::new(meant)), "{typed}");
    }
}
