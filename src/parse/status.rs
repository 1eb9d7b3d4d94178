//! Phrase tables of the statuses in commands, in three languages: access, custody, stage, side, voice.

use std::sync::LazyLock;

use super::phrases::PhraseTable;
use crate::domain::{
    access::AccessStatus,
    attribution::Voice,
    people::{CustodyStatus, Side},
    stage::Stage,
};

/// The first phrase of each value is the command's own word.
pub(super) static ACCESS: LazyLock<PhraseTable<AccessStatus>> = LazyLock::new(|| {
    PhraseTable::of(&[
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
    ])
});

/// The first phrase of each value is the command's own word.
pub(super) static CUSTODY: LazyLock<PhraseTable<CustodyStatus>> = LazyLock::new(|| {
    PhraseTable::of(&[
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
            "undertaking, pledge, pledge not to leave, written undertaking not to leave, undertaking not to leave, written undertaking not to leave town, undertaking not to leave town, подписка, подписка о невыезде, под подпиской, под подпиской о невыезде, \
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
    ])
});

/// The first phrase of each value is the command's own word.
pub(super) static STAGE: LazyLock<PhraseTable<Stage>> = LazyLock::new(|| {
    PhraseTable::of(&[
        (
            Stage::Investigation,
            "investigation, pre-trial investigation, следствие, расследование, досудебное, досудебное расследование, тергеу, сотқа дейінгі, \
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
            "appeal, апелляция, апелляционная, апелляционное производство, апелляциялық, апелляциялық іс жүргізу",
        ),
        (
            Stage::Cassation,
            "cassation, кассация, кассационная, кассационное производство, кассациялық, кассациялық іс жүргізу",
        ),
        (
            Stage::Closed,
            "closed, закрыто, закрыт, завершено, завершён, окончено, жабық, жабылды, аяқталды",
        ),
    ])
});

/// The first phrase of each value is the command's own word.
pub(super) static SIDE: LazyLock<PhraseTable<Side>> = LazyLock::new(|| {
    PhraseTable::of(&[
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
    ])
});

/// The first phrase of each value is the command's own word.
pub(super) static VOICE: LazyLock<PhraseTable<Voice>> = LazyLock::new(|| {
    PhraseTable::of(&[
        (
            Voice::Lawyer,
            "lawyer, a lawyer, the lawyer, lawyers, defence, the defence, defense, counsel, адвокат, адвокаты, защитник, защита, \
         сторона защиты, қорғаушы, қорғаушылар, адвокаттар, қорғау тарапы",
        ),
        (
            Voice::Court,
            "court, the court, judge, the judge, court staff, court site, court website, суд, судья, канцелярия суда, сайт суда, пресс-служба суда, \
         сот, сот кеңсесі, сот сайты, соттың баспасөз қызметі",
        ),
        (
            Voice::Observer,
            "observer, an observer, our observer, observers, monitor, trial monitor, a monitor, наблюдатель, наблюдатели, наш наблюдатель, \
         правозащитник, правозащитники, бақылаушы, бақылаушылар, біздің бақылаушы, құқық қорғаушы, құқық қорғаушылар",
        ),
    ])
});

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a phrase, with nothing before or behind it.
    fn exact<T: Copy + PartialEq>(text: &str, table: &PhraseTable<T>) -> Option<T> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (value, taken) = table.leading(&words)?;
        (taken == words.len()).then_some(value)
    }

    #[test]
    fn every_value_is_read_by_its_own_word() {
        for status in AccessStatus::ALL {
            assert_eq!(exact(status.word(), &ACCESS), Some(status));
        }
        for status in CustodyStatus::ALL {
            assert_eq!(exact(status.word(), &CUSTODY), Some(status));
        }
        for stage in Stage::ALL {
            assert_eq!(exact(stage.word(), &STAGE), Some(stage));
        }
        for side in Side::ALL {
            assert_eq!(exact(side.word(), &SIDE), Some(side));
        }
        for voice in Voice::ALL {
            assert_eq!(exact(voice.word(), &VOICE), Some(voice));
        }
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
            assert_eq!(exact(text, &ACCESS), Some(status), "{text}");
        }
        for (text, status) in [
            ("под стражей", CustodyStatus::Detained),
            ("қамауда", CustodyStatus::Detained),
            ("домашний арест", CustodyStatus::HouseArrest),
            ("House-Arrest", CustodyStatus::HouseArrest),
            ("үйқамақ", CustodyStatus::HouseArrest),
            ("подписка о невыезде", CustodyStatus::Pledge),
            ("pledge not to leave", CustodyStatus::Pledge),
            ("undertaking not to leave", CustodyStatus::Pledge),
            ("undertaking not to leave town", CustodyStatus::Pledge),
            ("кепіл", CustodyStatus::Bail),
            ("на свободе", CustodyStatus::AtLiberty),
            ("бостандықта", CustodyStatus::AtLiberty),
            ("жазасын өтеуде", CustodyStatus::ServingSentence),
        ] {
            assert_eq!(exact(text, &CUSTODY), Some(status), "{text}");
        }
        assert_eq!(exact("апелляция", &STAGE), Some(Stage::Appeal));
        assert_eq!(
            exact("апелляционное производство", &STAGE),
            Some(Stage::Appeal)
        );
        assert_eq!(
            exact("сотқа дейінгі тергеп-тексеру", &STAGE),
            Some(Stage::Investigation)
        );
        assert_eq!(exact("қорғау", &SIDE), Some(Side::Defence));
        assert_eq!(exact("бақылаушы", &SIDE), Some(Side::Observer));
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
            let words: Vec<&str> = text.split_whitespace().collect();
            assert_eq!(ACCESS.nearest(&words), status, "{text}");
        }
    }
}
