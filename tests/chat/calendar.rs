//! Hearings for a calendar of one's own.

use expect_test::expect;

use super::{is_done, play, play_on, stage, stage_with};

/// A case in which no hearing was ever set.
const NO_HEARING: &str = r#"
slug = "early-2026"
title = { en = "The early case", ru = "Раннее дело", kk = "Ерте іс" }
as_of = "2026-02"

[court]
name = { en = "City Court", ru = "Городской суд", kk = "Қалалық сот" }
city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
zone = "Asia/Almaty"
"#;

#[tokio::test]
async fn what_is_followed_one_case_and_one_hearing_come_as_files() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        relative: /calendar
        bot → relative: Hearings in all followed cases, for your calendar.

            Your calendar will not update by itself. When a date changes, ask for a new file (/calendar) and add it to the same calendar: its entries replace the old ones.
            If Google, Apple or your employer hosts your calendar, they can see what is in it.
            hearings.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260224T040000Z
            STATUS:CONFIRMED
            DTSTART;VALUE=DATE:20260225
            SUMMARY:Hearing\, time not announced: The case of two at the city court
            LOCATION:City Court\, Almaty
            DESCRIPTION:Scheduled\nAccess: closed\nAs of February 2026\, from the sourc
             es (change no. 3). Local time: Almaty.\nNo editor has updated or confirmed
              this yet.
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260218T030000Z
            DESCRIPTION:Hearing\, time not announced: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260224T030000Z
            DESCRIPTION:Hearing\, time not announced: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260225T030000Z
            DESCRIPTION:Hearing\, time not announced: The case of two at the city court
            END:VALARM
            END:VEVENT
            END:VCALENDAR
        (editor posts: /move city-2026 27.02 15:30 | says the court)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 15:30
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 15:30
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 15:30.
            Reported: says the court

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        relative: [Calendar file]
        bot → relative: Hearings in this case, for your calendar:
            The case of two at the city court

            Your calendar will not update by itself. When a date changes, ask for a new file (/calendar) and add it to the same calendar: its entries replace the old ones.
            If Google, Apple or your employer hosts your calendar, they can see what is in it.
            city-2026.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Asia/Almaty
            BEGIN:STANDARD
            DTSTART:20250101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:2
            DTSTAMP:20260224T040100Z
            STATUS:CONFIRMED
            DTSTART;TZID=Asia/Almaty:20260227T153000
            SUMMARY:Hearing: The case of two at the city court
            LOCATION:City Court\, Almaty
            DESCRIPTION:Scheduled\nReported: says the court\nAccess: closed\nAs of 24 F
             ebruary\, 09:01 (Almaty\, local time)\, change no. 4
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260220T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260226T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260227T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            END:VEVENT
            END:VCALENDAR
        (Thu 26 Feb 2026, 08:00)
        bot → relative: HEARING TOMORROW: Fri 27 Feb, 15:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 2 days ago.
            [The case] [Stop following]
            [Calendar file]
        relative: [Calendar file]
        bot → relative: One hearing in this case, for your calendar:
            The case of two at the city court

            Your calendar will not update by itself. When a date changes, ask for a new file (/calendar) and add it to the same calendar: its entries replace the old ones.
            If Google, Apple or your employer hosts your calendar, they can see what is in it.
            city-2026-h1.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Asia/Almaty
            BEGIN:STANDARD
            DTSTART:20250101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:2
            DTSTAMP:20260224T040100Z
            STATUS:CONFIRMED
            DTSTART;TZID=Asia/Almaty:20260227T153000
            SUMMARY:Hearing: The case of two at the city court
            LOCATION:City Court\, Almaty
            DESCRIPTION:Scheduled\nReported: says the court\nAccess: closed\nAs of 24 F
             ebruary\, 09:01 (Almaty\, local time)\, change no. 4
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260220T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260226T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260227T030000Z
            DESCRIPTION:Hearing: The case of two at the city court
            END:VALARM
            END:VEVENT
            END:VCALENDAR
    "#]])
    .await;
}

#[tokio::test]
async fn the_file_is_in_the_language_of_who_asks() {
    play(expect![[r#"
        (relative reads ru)
        (observer reads kk)
        relative: /calendar двоих
        bot → relative: Заседания по этому делу для календаря:
            Дело двоих в городском суде

            Календарь сам не обновится. Если дата изменится, запросите новый файл (/calendar) и добавьте его в тот же календарь: новые записи заменят прежние.
            Если ваш календарь хранится у Google, Apple или у работодателя, им видно, что в нём.
            city-2026.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260224T040000Z
            STATUS:CONFIRMED
            DTSTART;VALUE=DATE:20260225
            SUMMARY:Заседание\, время не объявлено: Дело
             двоих в городском суде
            LOCATION:Городской суд\, Алматы
            DESCRIPTION:Назначено\nДоступ в зал: закрыт\nСв
             едения из источников: февраль 2026 года (из
             менение № 3). Время местное: Алматы.\nРеда
             кторы эти сведения пока не обновляли и н
             е подтверждали.
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260218T030000Z
            DESCRIPTION:Заседание\, время не объявлено: Дел
             о двоих в городском суде
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260224T030000Z
            DESCRIPTION:Заседание\, время не объявлено: Дел
             о двоих в городском суде
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260225T030000Z
            DESCRIPTION:Заседание\, время не объявлено: Дел
             о двоих в городском суде
            END:VALARM
            END:VEVENT
            END:VCALENDAR
        observer: /calendar city-2026
        bot → observer: Осы істің отырыстары (күнтізбе файлы):
            Қалалық соттағы екі адамның ісі

            Күнтізбе өздігінен жаңармайды. Отырыс күні өзгерсе, жаңа файл сұрап (/calendar), сол күнтізбеге қосыңыз: ескі отырыстардың орнына жаңасы тұрады.
            Күнтізбеңіз Google-да, Apple-да немесе жұмыс берушіңізде сақталса, онда не тұрғанын олар да көре алады.
            city-2026.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260224T040000Z
            STATUS:CONFIRMED
            DTSTART;VALUE=DATE:20260225
            SUMMARY:Сот отырысы\, уақыты хабарланбаған: Қ
             алалық соттағы екі адамның ісі
            LOCATION:Қалалық сот\, Алматы
            DESCRIPTION:Тағайындалған\nЗалға кіру: жабық\nД
             ереккөздердегі соңғы дерек: 2026 жылғы ақп
             ан (3-өзгеріс). Отырыс уақыты — жергілікт
             і (Алматы).\nРедакторлар бұл мәліметті әл
             і жаңартқан да\, растаған да жоқ.
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260218T030000Z
            DESCRIPTION:Сот отырысы\, уақыты хабарланбаған
             : Қалалық соттағы екі адамның ісі
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260224T030000Z
            DESCRIPTION:Сот отырысы\, уақыты хабарланбаған
             : Қалалық соттағы екі адамның ісі
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260225T030000Z
            DESCRIPTION:Сот отырысы\, уақыты хабарланбаған
             : Қалалық соттағы екі адамның ісі
            END:VALARM
            END:VEVENT
            END:VCALENDAR
    "#]])
    .await;
}

#[tokio::test]
async fn what_was_cancelled_or_goes_on_another_day_stays_in_the_file_as_that() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (editor posts: /adjourn city-2026 27.02 | says the court)
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (editor posts: /cancel city-2026)
        (+60 s)
        bot edits → editor: CANCELLED: ~~Fri 27 Feb~~
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        relative: /calendar city-2026
        bot → relative: Заседания по этому делу для календаря:
            Дело двоих в городском суде

            Календарь сам не обновится. Если дата изменится, запросите новый файл (/calendar) и добавьте его в тот же календарь: новые записи заменят прежние.
            Если ваш календарь хранится у Google, Apple или у работодателя, им видно, что в нём.
            city-2026.ics:
            BEGIN:VCALENDAR
            PRODID:-//hearing-bot//NONSGML hearings//EN
            VERSION:2.0
            BEGIN:VEVENT
            UID:city-2026-h1@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260224T040200Z
            STATUS:CONFIRMED
            DTSTART;VALUE=DATE:20260225
            SUMMARY:Отложено на другую дату: Дело двоих в
              городском суде
            LOCATION:Городской суд\, Алматы
            DESCRIPTION:Отложено на 27 февраля\nКак сообщае
             тся: says the court (на английском)\nДоступ в зал
             : закрыт\nДанные на 24 февраля\, 09:02 (Алматы
             \, местное время)\, изменение № 5
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            BEGIN:VEVENT
            UID:city-2026-h2@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260224T040200Z
            STATUS:CANCELLED
            DTSTART;VALUE=DATE:20260227
            SUMMARY:ЗАСЕДАНИЯ НЕТ: Дело двоих в городско
             м суде
            LOCATION:Городской суд\, Алматы
            DESCRIPTION:Не состоится\nДоступ в зал: закрыт\n
             Данные на 24 февраля\, 09:02 (Алматы\, местное
              время)\, изменение № 5
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            END:VCALENDAR
    "#]])
    .await;
}

#[tokio::test]
async fn where_there_is_nothing_for_a_calendar_it_is_said() {
    play_on(
        stage_with(NO_HEARING).await,
        expect![[r#"
            (relative reads en)
            (journalist reads ru)
            (observer reads kk)
            relative: /calendar
            bot → relative: You are not following any case.
                Find one by a name, a court or a number, or in the list: /cases
                [All cases]
            (relative follows early-2026)
            (journalist follows early-2026)
            (observer follows early-2026)
            relative: /calendar
            bot → relative: Nothing for a calendar yet. No hearing dates are known for the followed cases.
                For a single case, send /calendar and its name.
            relative: /calendar early-2026
            bot → relative: Nothing for a calendar yet. The early case: no hearing dates are known.
            relative: /calendar erly-2026
            bot → relative: There is no case “erly-2026”.
                The closest names:
                [The early case]
                [All cases]
            journalist: /calendar
            bot → journalist: В календарь пока нечего внести. Дат заседаний по делам из подписки пока нет.
                Чтобы получить заседания по одному делу, отправьте /calendar и название дела.
            journalist: /calendar early-2026
            bot → journalist: В календарь пока нечего внести. Раннее дело: даты заседаний неизвестны.
            observer: /calendar
            bot → observer: Күнтізбеге әзірге енгізетін ештеңе жоқ.
                Жазылымдағы істер бойынша отырыс күні әзірге белгісіз. Бір істің отырыстары үшін /calendar деп, істің атын жазыңыз.
            observer: /calendar early-2026
            bot → observer: Күнтізбеге әзірге енгізетін ештеңе жоқ. Ерте іс: отырыс күні белгісіз.
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_button_of_a_hearing_that_was_withdrawn_says_so() {
    let mut stage = stage().await;
    for (language, gone) in [
        ("en", "there is no such hearing; it was reported in error."),
        (
            "ru",
            "такого заседания нет, сообщение о нём было ошибочным.",
        ),
        ("kk", "мұндай отырыс жоқ, ол туралы хабар қате болды."),
    ] {
        let begins = format!("({language} reads {language})\n({language} follows city-2026)");
        stage.play(&begins).await.unwrap();
        // As a reminder of a second hearing would have had it.
        stage
            .telegram()
            .taps_data(language, "ca:2:city-2026")
            .unwrap();
        // An answer that has not left is dropped once something else is asked.
        stage.telegram().settled(language).await.unwrap();
        let said = stage.play(&format!("{language}: /language")).await.unwrap();
        assert!(said.contains(gone), "{said}");
    }
    is_done(stage).await;
}
