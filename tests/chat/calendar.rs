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
             ebruary 2026\, 09:01 (Almaty\, local time)\, change no. 4
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
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
             ebruary 2026\, 09:01 (Almaty\, local time)\, change no. 4
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
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
             тся: says the court (на английском)\nДанные на 24
             февраля 2026 года\, 09:02 (Алматы\, местное вре
             мя)\, изменение № 5
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
            DESCRIPTION:Не состоится\nДанные на 24 февраля 20
             26 года\, 09:02 (Алматы\, местное время)\, изме
             нение № 5
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
async fn a_button_of_a_hearing_that_is_nowhere_says_so() {
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
        // As a reminder of one that was withdrawn would have had it, once its day has passed.
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

#[tokio::test]
async fn a_hearing_that_was_reported_in_error_is_cancelled_in_the_next_file() {
    play(expect![[r#"
        (relative reads en)
        (observer reads ru)
        (editor reads en)
        (editor posts: /held city-2026)
        (editor posts: /schedule city-2026 26.02 11:00)
        (+60 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        bot edits → editor: HEARING SET: Thu 26 Feb, 11:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        (relative follows city-2026)
        (observer follows city-2026)
        (Wed 25 Feb 2026, 08:00)
        bot → observer: ЗАСЕДАНИЕ ЗАВТРА: чт, 26 февр., 11:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: HEARING TOMORROW: Thu 26 Feb, 11:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        relative: /unfollow city-2026
        bot → relative: You no longer follow this case.
            The case of two at the city court
            [Follow]
        (editor posts: /correct city-2026 5 withdraw)
        (+60 s)
        bot edits → editor: CORRECTION: there is no such hearing: Thu 26 Feb, 11:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → observer: ИСПРАВЛЕНИЕ: такого заседания нет: чт, 26 февр., 11:00
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Такое заседание не назначено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 25 февраля, 08:01 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: [Calendar file]
        bot → relative: Only hearings reported in error, for your calendar.
            The case of two at the city court

            Hearings reported in error are marked as cancelled in this file. If your calendar still shows such an entry, please delete it there.

            Your calendar will not update by itself. When a date changes, ask for a new file (/calendar) and add it to the same calendar: its entries replace the old ones.
            If Google, Apple or your employer hosts your calendar, they can see what is in it.
            city-2026-h2.ics:
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
            UID:city-2026-h2@hearing_demo_bot.t.me
            SEQUENCE:2
            DTSTAMP:20260225T030100Z
            STATUS:CANCELLED
            DTSTART;TZID=Asia/Almaty:20260226T110000
            SUMMARY:Entered in error: The case of two at the city court
            DESCRIPTION:There is no such hearing: it was reported in error.\nAs of 25 F
             ebruary 2026\, 08:01 (Almaty\, local time)\, change no. 6
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            END:VCALENDAR
        observer: [В календарь]
        bot → observer: Заседания по этому делу для календаря:
            Дело двоих в городском суде

            Заседания, о которых сообщалось по ошибке, в этом файле отмечены как отменённые. Если календарь всё ещё показывает такую запись, удалите её вручную.

            Календарь сам не обновится. Если дата изменится, запросите новый файл (/calendar) и добавьте его в тот же календарь: новые записи заменят прежние.
            Если ваш календарь хранится у Google, Apple или у работодателя, им видно, что в нём.
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
            SEQUENCE:1
            DTSTAMP:20260225T030100Z
            STATUS:CONFIRMED
            DTSTART;VALUE=DATE:20260225
            SUMMARY:Состоялось: Дело двоих в городском с
             уде
            LOCATION:Городской суд\, Алматы
            DESCRIPTION:Состоялось\nДанные на 25 февраля 2026
             года\, 08:01 (Алматы\, местное время)\, измене
             ние № 6
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            BEGIN:VEVENT
            UID:city-2026-h2@hearing_demo_bot.t.me
            SEQUENCE:2
            DTSTAMP:20260225T030100Z
            STATUS:CANCELLED
            DTSTART;TZID=Asia/Almaty:20260226T110000
            SUMMARY:Ошибочная запись: Дело двоих в город
             ском суде
            DESCRIPTION:Такого заседания нет: сообщение о
             нём было ошибочным.\nДанные на 25 февраля 2
             026 года\, 08:01 (Алматы\, местное время)\, изме
             нение № 6
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            END:VCALENDAR
    "#]])
    .await;
}

#[tokio::test]
async fn where_the_only_hearing_was_reported_in_error_there_is_a_file_that_says_so() {
    play_on(
        stage_with(NO_HEARING).await,
        expect![[r#"
            (journalist reads kk)
            (editor reads en)
            (relative reads en)
            (journalist follows early-2026)
            (relative follows early-2026)
            (editor posts: /schedule early-2026 26.02)
            (+60 s)
            bot edits → editor: HEARING SET: Thu 26 Feb, time not announced
                The early case
                Sent. Told: 2.
                Change no. 1.
                [Correct an error]
            bot → journalist: СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 26 ақпан, бейсенбі, уақыты хабарланбаған
                Ерте іс

                Жаңа сот отырысы 26 ақпанға тағайындалды. Уақыты әлі хабарланған жоқ.

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 1-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → relative: HEARING SET: Thu 26 Feb, time not announced
                The early case

                A new hearing is set for 26 February. No time has been announced yet.

                As of 24 February, 09:01 (Almaty, local time), change no. 1
                [The case] [Stop following]
                [Calendar file]
            relative: /unfollow early-2026
            bot → relative: You no longer follow this case.
                The early case
                [Follow]
            (editor posts: /correct early-2026 1 withdraw)
            (+60 s)
            bot edits → editor: CORRECTION: there is no such hearing: Thu 26 Feb
                The early case
                Sent. Told: 2.
                Earlier messages corrected: 2.
                Change no. 2.
                [Correct an error]
            bot → journalist: > СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 26 ақпан, бейсенбі, уақыты хабарланбаған
                ТҮЗЕТУ: мұндай отырыс жоқ: 26 ақпан, бейсенбі
                Ерте іс

                1-өзгеріс туралы хабар қате болды, оны ескермеңіз. Мұндай отырыс тағайындалмаған.

                Ең жақын отырыс: мәлімет жоқ.
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 2-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot edits → journalist: Қате: ~~СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 26 ақпан, бейсенбі, уақыты хабарланбаған~~
                ТҮЗЕТУ: мұндай отырыс жоқ: 26 ақпан, бейсенбі
                Ерте іс

                Бұл хабарда қате болды. Дұрысы 2-өзгерісте айтылған.
                Қате: 26 ақпан, бейсенбі, уақыты хабарланбаған. Мұндай отырыс тағайындалмаған.
                [Іс карточкасы] [Жазылымнан шығу]
            bot → relative: > HEARING SET: Thu 26 Feb, time not announced
                CORRECTION: there is no such hearing: Thu 26 Feb
                The early case

                What was reported as change no. 1 was wrong; please disregard it. No such hearing has been set.

                Next hearing: none known.
                As of 24 February, 09:02 (Almaty, local time), change no. 2

                You are receiving this because you were sent news of this case before. You no longer follow it.
                [The case]
                [Calendar file]
            bot edits → relative: Wrong: ~~HEARING SET: Thu 26 Feb, time not announced~~
                CORRECTION: there is no such hearing: Thu 26 Feb
                The early case

                There was an error in this message; change no. 2 corrects it.
                Wrong: Thu 26 Feb, time not announced. No such hearing has been set.
                [The case]
            journalist: [Күнтізбеге]
            bot → journalist: Тек қате хабарланған отырыстар: күнтізбе файлы.
                Ерте іс

                Осы файлда қате хабарланған отырыстарға «болмайды» деген белгі қойылған. Күнтізбеде ондай жазба әлі көрініп тұрса, оны өзіңіз өшіріңіз.

                Күнтізбе өздігінен жаңармайды. Отырыс күні өзгерсе, жаңа файл сұрап (/calendar), сол күнтізбеге қосыңыз: ескі отырыстардың орнына жаңасы тұрады.
                Күнтізбеңіз Google-да, Apple-да немесе жұмыс берушіңізде сақталса, онда не тұрғанын олар да көре алады.
                early-2026.ics:
                BEGIN:VCALENDAR
                PRODID:-//hearing-bot//NONSGML hearings//EN
                VERSION:2.0
                BEGIN:VEVENT
                UID:early-2026-h1@hearing_demo_bot.t.me
                SEQUENCE:2
                DTSTAMP:20260224T040200Z
                STATUS:CANCELLED
                DTSTART;VALUE=DATE:20260226
                SUMMARY:Қате жазба: Ерте іс
                DESCRIPTION:Мұндай отырыс жоқ: ол туралы хабар
                 қате болды.\nСоңғы дерек: 2026 жылғы 24 ақпан
                 \, 09:02 (Алматы\, жергілікті уақыт)\, 2-өзгері
                 с
                URL:https://t.me/hearing_demo_bot?start=c_early-2026
                END:VEVENT
                END:VCALENDAR
            (Fri 27 Feb 2026, 10:00)
            bot → editor: STILL ON? TODAY, time not announced
                The case of two at the city court

                Court: City Court
                Access: closed

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [Still on]
                [Another date]
                [Another time]
                [Cancelled]
                [Not known yet]
            bot → editor: What happened at the hearing of 25 February?
                The case of two at the city court
                [It took place]
                [Continues, the date is known]
                [Adjourned, no date]
                [It did not take place]
                [Not known yet]
            bot → editor: What happened at the hearing of 25 February?
                The case of two at the city court
                [It took place]
                [Continues, the date is known]
                [Adjourned, no date]
                [It did not take place]
                [Not known yet]
            journalist: /calendar early-2026
            bot → journalist: Күнтізбеге әзірге енгізетін ештеңе жоқ. Ерте іс: отырыс күні белгісіз.
        "#]],
    )
    .await;
}

/// Its entry says to look at the other one of that day.
#[tokio::test]
async fn beside_what_was_reported_in_error_stands_the_hearing_of_that_day() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (editor posts: /held city-2026)
        (editor posts: /schedule city-2026 26.02 11:00)
        (+60 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        bot edits → editor: HEARING SET: Thu 26 Feb, 11:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        (relative follows city-2026)
        (Wed 25 Feb 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ ЗАВТРА: чт, 26 февр., 11:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /unfollow city-2026
        bot → relative: Вы отписались от этого дела.
            Дело двоих в городском суде
            [Подписаться]
        (editor posts: /correct city-2026 5 withdraw)
        (editor posts: /schedule city-2026 26.02 15:00)
        (+60 s)
        bot edits → editor: CORRECTION: there is no such hearing: Thu 26 Feb, 11:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 6.
            [Correct an error]
        bot edits → editor: HEARING SET: Thu 26 Feb, 15:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 7.
            [Correct an error]
        relative: [В календарь]
        bot → relative: Одно заседание по этому делу для календаря:
            Дело двоих в городском суде

            Заседания, о которых сообщалось по ошибке, в этом файле отмечены как отменённые. Если календарь всё ещё показывает такую запись, удалите её вручную.

            Календарь сам не обновится. Если дата изменится, запросите новый файл (/calendar) и добавьте его в тот же календарь: новые записи заменят прежние.
            Если ваш календарь хранится у Google, Apple или у работодателя, им видно, что в нём.
            city-2026-h2.ics:
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
            UID:city-2026-h3@hearing_demo_bot.t.me
            SEQUENCE:1
            DTSTAMP:20260225T030100Z
            STATUS:CONFIRMED
            DTSTART;TZID=Asia/Almaty:20260226T150000
            SUMMARY:Заседание: Дело двоих в городском су
             де
            LOCATION:Городской суд\, Алматы
            DESCRIPTION:Назначено\nДоступ в зал: закрыт\nДа
             нные на 25 февраля 2026 года\, 08:01 (Алматы\, ме
             стное время)\, изменение № 7
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;VALUE=DATE-TIME:20260226T030000Z
            DESCRIPTION:Заседание: Дело двоих в городском
             суде
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:city-2026-h2@hearing_demo_bot.t.me
            SEQUENCE:2
            DTSTAMP:20260225T030100Z
            STATUS:CANCELLED
            DTSTART;TZID=Asia/Almaty:20260226T110000
            SUMMARY:Ошибочная запись: Дело двоих в город
             ском суде
            DESCRIPTION:Эта запись сделана по ошибке. Смот
             рите другую запись за этот день.\nДанные
             на 25 февраля 2026 года\, 08:01 (Алматы\, местно
             е время)\, изменение № 7
            URL:https://t.me/hearing_demo_bot?start=c_city-2026
            END:VEVENT
            END:VCALENDAR
    "#]])
    .await;
}
