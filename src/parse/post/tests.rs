//! What editors write after a command, on Wednesday, 25 February 2026, and what it posts.

use chrono::NaiveDate;
use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};

use super::{ParsedAddress, ParsedPost, PostError, address, read};
use crate::{
    domain::{command::Command, language::Language},
    parse::{
        date::DateError,
        line::{self, ParsedLine},
    },
};

fn wednesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 25).unwrap()
}

/// A whole line, read as the bot reads it.
fn reading(text: &str, today: NaiveDate, own: Language) -> Option<ParsedPost> {
    let ParsedLine::Command {
        command: Command::Post(command),
        rest,
    } = line::read(text, "hearing_bot")
    else {
        return None;
    };
    match address(&rest) {
        ParsedAddress::To { address, rest } => Some(read(command, address, rest, today, own)),
        ParsedAddress::Misused | ParsedAddress::NotACase { .. } => None,
    }
}

fn russian(text: &str) -> ParsedPost {
    reading(text, wednesday(), Language::Ru).unwrap()
}

fn show(reading: ParsedPost) -> String {
    match reading {
        ParsedPost::Post(post) => post.canonical(),
        ParsedPost::Several(posts) => {
            let each: Vec<String> = posts.iter().map(super::Post::canonical).collect();
            each.join(" or ")
        }
        ParsedPost::Misused => "misused".to_owned(),
        ParsedPost::Unreadable(PostError::Choice { written, nearest }) => match nearest {
            Some(post) => format!("{written}? {}", post.canonical()),
            None => format!("{written}?"),
        },
        ParsedPost::Unreadable(PostError::Extra(words)) => format!("extra {words}"),
        ParsedPost::Unreadable(other) => format!("{other:?}"),
    }
}

#[test]
fn each_line_posts_what_it_says() {
    for (text, canonical) in [
        ("/schedule a-1 27.02", "/schedule a-1 2026-02-27"),
        (
            "/schedule A-1 27 февраля в 10:00 | зал 5",
            "/schedule a-1 2026-02-27 10:00 | ru: зал 5",
        ),
        (
            "/move a-1#2 27.02 10:00| болен\nen: unwell",
            "/move a-1#2 2026-02-27 10:00 | ru: болен | en: unwell",
        ),
        ("/adjourn a-1", "/adjourn a-1"),
        (
            "/adjourn a-1 | Өзін нашар сезінді",
            "/adjourn a-1 | kk: Өзін нашар сезінді",
        ),
        (
            "/adjourn a-1 #1\n27 ақпан 10:00 | reportedly unwell",
            "/adjourn a-1#1 2026-02-27 10:00 | en: reportedly unwell",
        ),
        ("/delay a-1 15", "/delay a-1 15:00"),
        (
            "/delay a-1#3 сағат 11:30-да | a",
            "/delay a-1#3 11:30 | en: a",
        ),
        ("/cancel a-1", "/cancel a-1"),
        ("/cancel a-1#4 | карантин", "/cancel a-1#4 | ru: карантин"),
        (
            "/held a-1 | допрошены двое",
            "/held a-1 | ru: допрошены двое",
        ),
        ("/access a-1 closed", "/access a-1 closed"),
        ("/access a-1 ашық", "/access a-1 open"),
        (
            "/access a-1 только пресса | мест мало",
            "/access a-1 press | ru: мест мало",
        ),
        (
            "/custody a-1 Асанов под домашним арестом | Алматы",
            "/custody a-1 Асанов house-arrest | ru: Алматы",
        ),
        (
            "/custody a-1 Қайрат Асанов үй қамағында",
            "/custody a-1 Қайрат Асанов house-arrest",
        ),
        ("/custody a-1 Asanov on bail", "/custody a-1 Asanov bail"),
        (
            "/custody a-1 asanov house arrest",
            "/custody a-1 asanov house-arrest",
        ),
        ("/stage a-1 апелляция", "/stage a-1 appeal"),
        ("/stage a-1 алдын ала тыңдау", "/stage a-1 preliminary"),
        ("/verdict a-1", "/verdict a-1"),
        ("/appeal a-1 A–2.", "/appeal a-1 a-2"),
        ("/verdict a-1 | виновны", "/verdict a-1 | ru: виновны"),
        (
            "/statement a-1 защита | доводы",
            "/statement a-1 defence | ru: доводы",
        ),
        (
            "/statement a-1 құқық қорғаушы | a",
            "/statement a-1 observer | en: a",
        ),
        ("/checked a-1", "/checked a-1"),
        (
            "/cancel a-1 карантин в суде",
            "/cancel a-1 | ru: карантин в суде",
        ),
        ("/verdict a-1, виновны", "/verdict a-1 | ru: виновны"),
        (
            "/access a-1 closed by the judge",
            "/access a-1 closed | en: by the judge",
        ),
        (
            "/statement a-1 defence we deny it",
            "/statement a-1 defence | en: we deny it",
        ),
        (
            "/move a-1 27.02 10:00 зал 5, судья болен | en: unwell",
            "/move a-1 2026-02-27 10:00 room \"5\" | ru: судья болен | en: unwell",
        ),
        (
            "/move a-1 зал «Большой» ｜ ремонт",
            "/move a-1 room \"Большой\" | ru: ремонт",
        ),
        ("/move a-1 зал неизвестен", "/move a-1 no room"),
        (
            "/schedule a-1 27.02, 12-бөлме",
            "/schedule a-1 2026-02-27 room \"12\"",
        ),
        (
            "/move a-1 03/04 10:00",
            "/move a-1 2026-03-04 10:00 or /move a-1 2026-04-03 10:00",
        ),
        (
            "/delay a-1 3 | a",
            "/delay a-1 03:00 | en: a or /delay a-1 15:00 | en: a",
        ),
    ] {
        assert_eq!(show(russian(text)), canonical, "{text}");
    }
}

#[test]
fn what_is_missing_or_unreadable_is_named() {
    for (text, expected) in [
        ("/schedule a-1", "misused"),
        ("/schedule a-1 | зал 5", "misused"),
        ("/move a-1", "misused"),
        ("/delay a-1", "misused"),
        ("/access a-1 | a", "misused"),
        ("/stage a-1", "misused"),
        ("/custody a-1", "misused"),
        ("/custody a-1 detained", "misused"),
        ("/custody a-1 Асанов", "misused"),
        ("/statement a-1 | a", "misused"),
        ("/statement a-1 court", "misused"),
        ("/statement a-1 court |  ", "misused"),
        ("/cancel a-1 27.02 карантин", "extra 27.02 карантин"),
        ("/held a-1 ср", "extra ср"),
        ("/access a-1 открыт частично", "extra частично"),
        (
            "/adjourn a-1 без даты, зал 5",
            "Date(Nothing { understood: [\"без даты, зал 5\"], left: [] })",
        ),
        (
            "/move a-1 на неопределённый срок | a",
            "на неопределённый срок? /adjourn a-1 | en: a",
        ),
        (
            "/schedule a-1 зал 5",
            "Date(Nothing { understood: [\"зал 5\"], left: [] })",
        ),
        (
            "/delay a-1 зал 5",
            "Time(Nothing { understood: [\"зал 5\"], left: [] })",
        ),
        ("/stage a-1 trial | a", "extra a"),
        ("/checked a-1 | a", "extra a"),
        ("/checked a-1 now", "extra now"),
        ("/access a-1 closd | a", "closd? /access a-1 closed | en: a"),
        ("/access a-1 ajar", "ajar?"),
        ("/stage a-1 апеляция", "апеляция? /stage a-1 appeal"),
        (
            "/statement a-1 зашита | a",
            "зашита? /statement a-1 defence | en: a",
        ),
        (
            "/custody a-1 Кайрат Асанов домашний орест",
            "домашний орест? /custody a-1 Кайрат Асанов house-arrest",
        ),
        (
            "/custody a-1 Асанов К под страж",
            "под страж? /custody a-1 Асанов К in-custody",
        ),
        ("/custody a-1 Кайрат Асанов", "Асанов?"),
        // What is denied is not what is said.
        ("/held a-1 не состоялось", "extra не состоялось"),
        (
            "/held a-1 отложили на 12 марта",
            "extra отложили на 12 марта",
        ),
        ("/verdict a-1 отложен", "extra отложен"),
        ("/verdict a-1 не вынесен", "extra не вынесен"),
        ("/verdict a-1 не виновен", "/verdict a-1 | ru: не виновен"),
        ("/verdict a-1 пока нет", "extra пока нет"),
        ("/verdict a-1 no verdict yet", "extra no verdict yet"),
        ("/verdict a-1 үкім шықпады", "extra үкім шықпады"),
        (
            "/verdict a-1 приговор пока ещё не оглашён судом",
            "extra приговор пока ещё не оглашён судом",
        ),
        (
            "/verdict a-1 вина не доказана",
            "/verdict a-1 | ru: вина не доказана",
        ),
        (
            "/verdict a-1 | пока не вынесен",
            "/verdict a-1 | ru: пока не вынесен",
        ),
        ("/held a-1 не прошло", "extra не прошло"),
        ("/held a-1 did not happen", "extra did not happen"),
        ("/held a-1 never took place", "extra never took place"),
        ("/held a-1 суда не было", "extra суда не было"),
        ("/held a-1 өткен жоқ", "extra өткен жоқ"),
        (
            "/held a-1 адвокат не явился",
            "/held a-1 | ru: адвокат не явился",
        ),
        (
            "/held a-1 допросили двух свидетелей",
            "/held a-1 | ru: допросили двух свидетелей",
        ),
        ("/cancel a-1 не состоится", "/cancel a-1 | ru: не состоится"),
        ("/custody a-1 Асанов не освобождён", "не освобождён?"),
        ("/custody a-1 Асанов больше не на свободе", "не на свободе?"),
        ("/custody a-1 Asanov not released", "not released?"),
        (
            "/custody a-1 Asanov no longer in custody",
            "no longer in custody?",
        ),
        ("/access a-1 ашық емес", "ашық емес?"),
        ("/access a-1 press banned", "press banned?"),
        ("/access a-1 video prohibited | a", "video prohibited?"),
        (
            "/access a-1 закрыт, вход запрещён",
            "/access a-1 closed | ru: вход запрещён",
        ),
        (
            "/custody a-1 Ни Виктор освобождён",
            "/custody a-1 Ни Виктор at-liberty",
        ),
        ("/move a-1 27.02 | ru: a | ru: b", "Texts(Two(Ru))"),
        ("/access a-1#2 closed", "misused"),
        ("/schedule a-1#2 27.02", "misused"),
    ] {
        assert_eq!(show(russian(text)), expected, "{text}");
    }
    let unread = DateError::Impossible("31.02".to_owned());
    assert_eq!(
        russian("/adjourn a-1 31.02 | a"),
        ParsedPost::Unreadable(PostError::Date(unread))
    );
    let unread = DateError::Impossible("25:00".to_owned());
    assert_eq!(
        russian("/delay a-1 25:00"),
        ParsedPost::Unreadable(PostError::Time(unread))
    );
}

fn a_line() -> impl Strategy<Value = String> {
    let command =
        proptest::sample::select(Command::all().collect::<Vec<_>>()).prop_map(Command::word);
    let words = prop_oneof![
        proptest::sample::select(vec![
            "",
            "27.02",
            "27.02 10:00",
            "24.02",
            "03/04",
            "завтра в 3",
            "жұма",
            "келесі жұма 10:00",
            "3",
            "11:30",
            "closed",
            "ішінара",
            "Асанов қамауда",
            "Қ Асанов house arrest",
            "Асанов орест",
            "суд",
            "наблюдатель",
            "үкім",
            "31.02",
            "closd",
            "27.02 зал 5А",
            "room 3/2",
            "зал «Большой», 10:00 27.02",
            "27.02 уақыты белгісіз, 5-зал, судья болен",
            "11:30 кабинет № 12",
            "без даты, болен",
            "27.02 в 3, болен",
            "no room",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    let text = "(\\||\n|kk:|ru:|en:| |[a-zа-яқі.:]{1,5}){0,12}";
    (command, "(#[1-9])?", words, text).prop_map(|(command, hearing, words, text)| {
        format!("/{command} almaty-2025{hearing} {words} {text}")
    })
}

proptest! {
    #[test]
    fn the_canonical_line_posts_the_same(line in a_line()) {
        let posts = match reading(&line, wednesday(), Language::Ru) {
            Some(ParsedPost::Post(post)) => vec![post],
            Some(ParsedPost::Several(posts)) => posts,
            Some(ParsedPost::Unreadable(PostError::Choice { nearest: Some(post), .. })) => vec![*post],
            Some(ParsedPost::Misused | ParsedPost::Unreadable(_)) | None => Vec::new(),
        };
        let later = NaiveDate::from_ymd_opt(2031, 7, 1).unwrap();
        for post in posts {
            let canonical = post.canonical();
            let again = reading(&canonical, later, Language::En);
            prop_assert_eq!(again, Some(ParsedPost::Post(post)), "{:?} {:?}", line, canonical);
        }
    }

    #[test]
    fn any_arguments_are_read_or_refused(
        text in any::<String>(),
        command in proptest::sample::select(Command::all().collect::<Vec<_>>()),
    ) {
        let line = format!("/{} a-1 {text}", command.word());
        reading(&line, wednesday(), Language::Kk);
    }
}
