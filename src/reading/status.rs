//! The closed words of commands, in three languages: access, custody, stage, side.

use crate::domain::{
    access::AccessStatus,
    people::{CustodyStatus, Side},
    stage::Stage,
};
use crate::reading::fold::fold;

/// A value and the phrases for it, separated by commas. The first is the command's own word.
pub(super) type Table<T> = [(T, &'static str)];

pub(super) const ACCESS: &Table<AccessStatus> = &[
    (
        AccessStatus::Open,
        "open, открыт, открыто, открытый, открытое, открыта, ашық",
    ),
    (
        AccessStatus::Full,
        "full, hall full, зал полон, полный зал, зал заполнен, мест нет, нет мест, зал толы, толы, толы зал, орын жоқ",
    ),
    (
        AccessStatus::Press,
        "press, press only, пресса, только пресса, для прессы, только для прессы, сми, только сми, баспасөз, \
         тек баспасөз, тек баспасөзге, бақ, тек бақ",
    ),
    (
        AccessStatus::Video,
        "video, by video, видео, по видео, видеосвязь, по видеосвязи, бейне, бейнебайланыс, бейнебайланыс арқылы",
    ),
    (
        AccessStatus::Partly,
        "partly, partly closed, частично, частично закрыт, частично закрыто, частично закрытый, частично закрытое, \
         ішінара, ішінара жабық",
    ),
    (
        AccessStatus::Closed,
        "closed, закрыт, закрыто, закрытый, закрытое, закрыта, жабық",
    ),
    (
        AccessStatus::Unknown,
        "unknown, not known, неизвестно, не известно, нет данных, белгісіз",
    ),
];

pub(super) const CUSTODY: &Table<CustodyStatus> = &[
    (
        CustodyStatus::Detained,
        "detained, in custody, in detention, под стражей, под стражу, содержится под стражей, заключён под стражу, \
         в сизо, сизо, арестован, арестована, қамауда, қамақта, қамауға алынды, қамауға алынған, күзетпен ұстау, \
         күзетпен ұсталуда",
    ),
    (
        CustodyStatus::HouseArrest,
        "house arrest, under house arrest, домашний арест, под домашним арестом, домашнего ареста, домашнем аресте, \
         под домашний арест, үйқамақ, үйқамақта, үйқамаққа, үй қамағы, үй қамағында, үй қамақ, үй қамақта",
    ),
    (
        CustodyStatus::Pledge,
        "pledge, pledge not to leave, подписка, подписка о невыезде, под подпиской, под подпиской о невыезде, \
         под подписку, под подписку о невыезде, қолхат, кетпеу туралы қолхат, ешқайда кетпеу туралы қолхат",
    ),
    (
        CustodyStatus::Bail,
        "bail, on bail, залог, под залог, под залогом, кепіл, кепілде, кепілге, кепілмен",
    ),
    (
        CustodyStatus::AtLiberty,
        "at liberty, free, released, на свободе, на свободу, свободен, свободна, освобождён, освобождена, бостандықта, \
         бостандыққа, босатылды, бос",
    ),
    (
        CustodyStatus::ServingSentence,
        "serving sentence, serving, serving a sentence, отбывает наказание, отбывает срок, отбывает, жазасын өтеуде, \
         жазасын өтеп жүр, жазасын өтеп жатыр",
    ),
    (
        CustodyStatus::Unknown,
        "unknown, not known, неизвестно, не известно, нет данных, белгісіз",
    ),
];

pub(super) const STAGE: &Table<Stage> = &[
    (
        Stage::Investigation,
        "investigation, следствие, расследование, досудебное, досудебное расследование, тергеу, сотқа дейінгі, \
         сотқа дейінгі тергеу, сотқа дейінгі тергеп-тексеру, тергеп-тексеру",
    ),
    (
        Stage::Preliminary,
        "preliminary, preliminary hearing, предварительное, предварительное слушание, алдын ала, алдын ала тыңдау",
    ),
    (
        Stage::Trial,
        "trial, суд, процесс, судебный процесс, судебное разбирательство, главное судебное разбирательство, сот, \
         сот талқылауы, басты сот талқылауы",
    ),
    (Stage::Verdict, "verdict, приговор, үкім"),
    (
        Stage::Appeal,
        "appeal, апелляция, апелляционная, апелляциялық",
    ),
    (
        Stage::Cassation,
        "cassation, кассация, кассационная, кассациялық",
    ),
    (
        Stage::Closed,
        "closed, закрыто, закрыт, завершено, завершён, окончено, жабық, жабылды, аяқталды",
    ),
];

pub(super) const SIDE: &Table<Side> = &[
    (
        Side::Prosecution,
        "prosecution, prosecutor, investigation, обвинение, прокурор, прокуратура, следствие, айыптау, айыптаушы, \
         прокуратура, тергеу",
    ),
    (
        Side::Defence,
        "defence, defense, lawyer, защита, адвокат, адвокаты, қорғау, қорғаушы, қорғаушылар",
    ),
    (Side::Court, "court, judge, суд, судья, сот"),
    (
        Side::Observer,
        "observer, observers, monitor, наблюдатель, наблюдатели, правозащитник, правозащитники, бақылаушы, \
         бақылаушылар, құқық қорғаушы, құқық қорғаушылар",
    ),
];

/// The longest phrase that the words begin with, and how many of the words it takes.
pub(super) fn leading<T: Copy>(words: &[&str], table: &Table<T>) -> Option<(T, usize)> {
    (1..=words.len()).rev().find_map(|length| {
        let phrase = words.get(..length)?.join(" ");
        exact(&phrase, table).map(|value| (value, length))
    })
}

/// The longest phrase that the words end in, and how many of the words come before it.
pub(super) fn trailing<T: Copy>(words: &[&str], table: &Table<T>) -> Option<(T, usize)> {
    (0..words.len()).find_map(|start| {
        let phrase = words.get(start..)?.join(" ");
        exact(&phrase, table).map(|value| (value, start))
    })
}

/// The one value whose phrase is nearest to a misspelt one; `None` where nothing is near or two are equally so.
pub(super) fn nearest<T: Copy + PartialEq>(written: &str, table: &Table<T>) -> Option<(T, usize)> {
    let written = spelling(written);
    let most = (written.chars().count() / 2).min(3);
    let mut best: Option<(T, usize)> = None;
    let mut tie = false;
    for (value, phrase) in phrases(table) {
        let away = distance(&written, &spelling(phrase));
        match best {
            Some((other, least)) if away == least => tie |= other != value,
            Some((_, least)) if away > least => {}
            Some(_) | None => {
                best = Some((value, away));
                tie = false;
            }
        }
    }
    best.filter(|(_, away)| *away <= most && !tie)
}

fn exact<T: Copy>(phrase: &str, table: &Table<T>) -> Option<T> {
    let written = spelling(phrase);
    let mut known = phrases(table);
    known
        .find(|(_, phrase)| spelling(phrase) == written)
        .map(|(value, _)| value)
}

fn phrases<T: Copy>(table: &Table<T>) -> impl Iterator<Item = (T, &'static str)> {
    table
        .iter()
        .flat_map(|(value, phrases)| phrases.split(", ").map(|phrase| (*value, phrase.trim())))
}

/// Hyphens and spaces are one: `house-arrest` is "house arrest".
fn spelling(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split([' ', '-', '.', ',', '\n']);
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// How many letters must be put in, left out or changed.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut next = vec![i + 1];
        for ((b, pair), above) in right.iter().zip(&row).zip(row.iter().skip(1)) {
            let beside = next.last().copied().unwrap_or(i + 1);
            let change = pair + usize::from(a != *b);
            next.push(change.min(above + 1).min(beside + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(text: &str) -> Option<AccessStatus> {
        exact(text, ACCESS)
    }

    #[test]
    fn every_value_is_read_by_its_own_word() {
        for status in AccessStatus::ALL {
            assert_eq!(exact(status.word(), ACCESS), Some(status));
        }
        for status in CustodyStatus::ALL {
            assert_eq!(exact(status.word(), CUSTODY), Some(status));
        }
        for stage in Stage::ALL {
            assert_eq!(exact(stage.word(), STAGE), Some(stage));
        }
        for side in Side::ALL {
            assert_eq!(exact(side.word(), SIDE), Some(side));
        }
    }

    #[test]
    fn no_phrase_means_two_things() {
        fn check<T: Copy + PartialEq + std::fmt::Debug>(table: &Table<T>) {
            for (value, phrase) in phrases(table) {
                assert_eq!(exact(phrase, table), Some(value), "{phrase}");
            }
        }
        check(ACCESS);
        check(CUSTODY);
        check(STAGE);
        check(SIDE);
    }

    #[test]
    fn words_are_read_in_three_languages() {
        for (text, status) in [
            ("Ашық", AccessStatus::Open),
            ("ашык", AccessStatus::Open),
            ("ОТКРЫТО", AccessStatus::Open),
            ("зал толы", AccessStatus::Full),
            ("только пресса", AccessStatus::Press),
            ("тек баспасөз", AccessStatus::Press),
            ("бейнебайланыс", AccessStatus::Video),
            ("ішінара", AccessStatus::Partly),
            ("жабық", AccessStatus::Closed),
            ("закрытое", AccessStatus::Closed),
            ("белгісіз", AccessStatus::Unknown),
        ] {
            assert_eq!(access(text), Some(status), "{text}");
        }
        for (text, status) in [
            ("под стражей", CustodyStatus::Detained),
            ("қамауда", CustodyStatus::Detained),
            ("домашний арест", CustodyStatus::HouseArrest),
            ("House-Arrest", CustodyStatus::HouseArrest),
            ("үйқамақ", CustodyStatus::HouseArrest),
            ("подписка о невыезде", CustodyStatus::Pledge),
            ("кепіл", CustodyStatus::Bail),
            ("на свободе", CustodyStatus::AtLiberty),
            ("бостандықта", CustodyStatus::AtLiberty),
            ("жазасын өтеуде", CustodyStatus::ServingSentence),
        ] {
            assert_eq!(exact(text, CUSTODY), Some(status), "{text}");
        }
        assert_eq!(exact("апелляция", STAGE), Some(Stage::Appeal));
        assert_eq!(
            exact("сотқа дейінгі тергеп-тексеру", STAGE),
            Some(Stage::Investigation)
        );
        assert_eq!(exact("қорғау", SIDE), Some(Side::Defence));
        assert_eq!(exact("бақылаушы", SIDE), Some(Side::Observer));
    }

    #[test]
    fn the_longest_phrase_at_either_end_is_taken() {
        let words = ["Қайсар", "Өзбек", "под", "домашним", "арестом"];
        assert_eq!(
            trailing(&words, CUSTODY),
            Some((CustodyStatus::HouseArrest, 2))
        );
        assert_eq!(
            trailing(&["not", "known"], CUSTODY),
            Some((CustodyStatus::Unknown, 0))
        );
        assert_eq!(
            leading(&["partly", "closed", "again"], ACCESS),
            Some((AccessStatus::Partly, 2))
        );
        assert_eq!(leading(&["again", "closed"], ACCESS), None);
    }

    #[test]
    fn a_misspelt_word_has_a_nearest_one_or_none() {
        for (text, status) in [
            ("closd", Some(AccessStatus::Closed)),
            ("закрто", Some(AccessStatus::Closed)),
            ("жабк", Some(AccessStatus::Closed)),
            ("opne", Some(AccessStatus::Open)),
            ("ajar", None),
            ("", None),
        ] {
            assert_eq!(
                nearest(text, ACCESS).map(|(status, _)| status),
                status,
                "{text}"
            );
        }
    }

    #[test]
    fn of_two_equally_near_none_is_the_nearest() {
        assert_eq!(nearest("ad", &[(1, "ab"), (2, "ac")]), None);
        assert_eq!(
            nearest("ad", &[(1, "ab"), (1, "ac"), (2, "x")]),
            Some((1, 1))
        );
    }
}
