//! The reader's own time beside the court's, for those who live in another zone.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn whoever_lives_elsewhere_reads_their_own_time_beside_the_courts() {
    play(expect![[r#"
        (relative reads en)
        (observer reads ru)
        (journalist reads kk)
        (editor reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        relative: /settings New York
        bot → relative: SETTINGS
            Language: English
            Time zone: New York

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        observer: /settings Берлин
        bot → observer: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Берлин

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Тихие часы: нет

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Готовые настройки]
        editor: /move city-2026 26.02 15:00
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. It begins at 15:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 26 ақпан, бейсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 26 ақпанда өтеді. Басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., 15:00
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Начало в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 3 will be told.
            By language: Kazakh 1, Russian 1, English 1. People: 3. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court
            Sent. Told: 3.
            Change no. 4.
            [Correct an error]
        bot → journalist: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 26 ақпан, бейсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 26 ақпанда өтеді. Басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → observer: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., 15:00
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Начало в 15:00.
            По вашему времени: чт, 26 февр., 11:00

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. It begins at 15:00.
            Your time: Thu 26 Feb, 05:00

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        relative: /case city-2026
        bot → relative: The case of two at the city court

            Next hearing: Thu 26 Feb, 15:00
            Your time: Thu 26 Feb, 05:00
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        relative: /hearings
        bot → relative: Hearings in the cases you follow: today and later

            Thu 26 Feb
            15:00: The case of two at the city court
            Your time: Thu 26 Feb, 05:00

            Hearing times are local time at each court.
            [All cases]
            [Calendar file]
        # A time that was not announced is nobody's.
        editor: /move city-2026 03.03
        bot → editor: MOVED: ~~Thu 26 Feb, 15:00~~ → Tue 3 Mar, time not announced
            The case of two at the city court

            The hearing will be on 3 March, not on 26 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~26 ақп., бс, 15:00~~ → 3 нау., сс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 26 ақпанда емес, 3 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~чт, 26 февр., 15:00~~ → вт, 3 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 3 марта, а не 26 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. 3 will be told.
            By language: Kazakh 1, Russian 1, English 1. People: 3. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED: ~~Thu 26 Feb, 15:00~~ → Tue 3 Mar, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Thu 26 Feb, 15:00~~ → Tue 3 Mar, time not announced
            The case of two at the city court
            Sent. Told: 3.
            Change no. 5.
            [Correct an error]
        bot → journalist: КҮНІ АУЫСТЫРЫЛДЫ: ~~26 ақп., бс, 15:00~~ → 3 нау., сс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 26 ақпанда емес, 3 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → observer: ПЕРЕНЕСЕНО: ~~чт, 26 февр., 15:00~~ → вт, 3 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 3 марта, а не 26 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: MOVED: ~~Thu 26 Feb, 15:00~~ → Tue 3 Mar, time not announced
            The case of two at the city court

            The hearing will be on 3 March, not on 26 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        # In the court's own zone nothing stands beside it.
        relative: /settings Almaty
        bot → relative: SETTINGS
            Language: English
            Time zone: Almaty

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        editor: /move city-2026 03.03 09:00
        bot → editor: TIME ANNOUNCED: Tue 3 Mar, 09:00
            The case of two at the city court

            The hearing of 3 March begins at 09:00.

            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 3 наурыз, сейсенбі, 09:00
            Қалалық соттағы екі адамның ісі

            3 наурыздағы отырыстың басталу уақыты: 09:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ОБЪЯВЛЕНО ВРЕМЯ: вт, 3 мар., 09:00
            Дело двоих в городском суде

            Заседание 3 марта начнётся в 09:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Please check:
            • no reason or source is given

            Not sent yet. 3 will be told.
            By language: Kazakh 1, Russian 1, English 1. People: 3. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: TIME ANNOUNCED: Tue 3 Mar, 09:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Tue 3 Mar, 09:00
            The case of two at the city court
            Sent. Told: 3.
            Change no. 6.
            [Correct an error]
        bot → journalist: УАҚЫТЫ ХАБАРЛАНДЫ: 3 наурыз, сейсенбі, 09:00
            Қалалық соттағы екі адамның ісі

            3 наурыздағы отырыстың басталу уақыты: 09:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → observer: ОБЪЯВЛЕНО ВРЕМЯ: вт, 3 мар., 09:00
            Дело двоих в городском суде

            Заседание 3 марта начнётся в 09:00.
            По вашему времени: вт, 3 мар., 05:00

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: TIME ANNOUNCED: Tue 3 Mar, 09:00
            The case of two at the city court

            The hearing of 3 March begins at 09:00.

            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        observer: /timeline city-2026
        bot → observer: [picture of 1080 × 810]
            Хронология дела
            Дело двоих в городском суде

            • Начало февраля 2026 года · Стадия: главное судебное разбирательство
            • Ближайшее заседание: вт, 3 мар. 2026 г., 09:00
            По вашему времени: вт, 3 мар., 05:00

            Данные на 24 февраля 2026 года, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [В календарь]
    "#]])
    .await;
}
