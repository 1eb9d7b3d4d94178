//! Hearings that move, and the reminders that move with them.

use expect_test::expect;

use super::{play, play_with_leads};

#[tokio::test]
async fn moved_earlier_and_reminded_by_the_new_date() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        editor: /held city-2026
        bot → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court

            The hearing of 25 February took place.

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс өтті.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            СОСТОЯЛОСЬ: ср, 25 февр.
            Дело двоих в городском суде

            Заседание 25 февраля состоялось.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • the day of this hearing is still to come
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        relative: /follow city-2026
        bot → relative: Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын.
            Қазіргі мәлімет:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Топқа не арнаға]
        (editor posts: /move city-2026 12.03.2026 10:00 | says the court)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        # Reminders of 12 March are armed; then it is earlier.
        (Mon 2 Mar 2026, 12:00)
        (editor posts: /move city-2026 6.03.2026 15:00)
        (+60 s)
        bot edits → editor: MOVED EARLIER: ~~Thu 12 Mar, 10:00~~ → Fri 6 Mar, 15:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: ЕРТЕРЕК БОЛАДЫ: ~~12 наурыз, бейсенбі, 10:00~~ → 6 наурыз, жұма, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс бұрын хабарланғаннан ертерек өтеді: 12 наурызда емес, 6 наурызда. Басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        # A week before 6 March had passed when it was moved: skipped. The day before, and the morning.
        (Thu 5 Mar 2026, 08:00)
        bot → relative: ЕРТЕҢ СОТ ОТЫРЫСЫ: 6 наурыз, жұма, 15:00
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            Соңғы рет 3 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (Fri 6 Mar 2026, 08:00)
        bot → editor: STILL ON? TODAY, 15:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 2 March, 12:01 (Almaty, local time), change no. 5
            Last checked or updated 4 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: БҮГІН СОТ ОТЫРЫСЫ: 6 наурыз, жұма, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            Соңғы рет 4 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        # Nothing on the days of the old date.
        (Thu 12 Mar 2026, 12:00)
        bot → editor: What happened at the hearing of 6 March?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What happened at the hearing of 6 March?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
    "#]])
    .await;
}

#[tokio::test]
async fn moved_to_less_than_a_day_ahead() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        (editor posts: /move city-2026 tomorrow 9:30)
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 09:30
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 09:30
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 09:30.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Wed 25 Feb 2026, 09:00)
        bot → editor: STILL ON? TODAY, 09:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., 09:30
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn adjourned_with_no_date_then_scheduled() {
    play(expect![[r#"
        (journalist reads en)
        (editor reads en)
        (journalist follows city-2026)
        (Wed 25 Feb 2026, 18:40)
        bot → journalist: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /adjourn city-2026)
        (+60 s)
        bot edits → editor: ADJOURNED: Wed 25 Feb → new date not known
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → journalist: ADJOURNED: Wed 25 Feb → new date not known
            The case of two at the city court

            The hearing of 25 February has been adjourned. No new date is known yet; you will be told when there is one.

            Access: closed
            As of 25 February, 18:41 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        journalist: /hearings
        bot → journalist: No upcoming hearing is known in the cases you follow.

            The case of two at the city court
            Next hearing: date not known. The hearing of 25 February was adjourned.
            [All cases]
            [Calendar file]
        (Mon 2 Mar 2026, 11:00)
        (editor posts: /schedule city-2026 10.03 10:00 | courtroom 5)
        (+60 s)
        bot edits → editor: HEARING SET: Tue 10 Mar, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: HEARING SET: Tue 10 Mar, 10:00
            The case of two at the city court

            The adjourned hearing of 25 February is now set for 10 March. It begins at 10:00.
            Reported: courtroom 5

            Access: closed
            As of 2 March, 11:01 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        (Tue 3 Mar 2026, 09:00)
        bot → journalist: HEARING IN 7 DAYS: Tue 10 Mar, 10:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 2 March, 11:01 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        journalist: /history city-2026
        bot → journalist: The case of two at the city court
            History

            Change no. 5, Mon 2 Mar
            HEARING SET: Tue 10 Mar, 10:00
            Reported: courtroom 5

            Change no. 4, Wed 25 Feb
            ADJOURNED: Wed 25 Feb → new date not known

            Change no. 3, initial information
            HEARING WAS SET: Wed 25 Feb, time not announced

            Change no. 2, initial information
            ACCESS: closed
            Objection: The lawyers object.

            Change no. 1, initial information
            STAGE: trial

            As of 2 March, 11:01 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn delayed_on_the_day() {
    play(expect![[r#"
        (observer reads kk)
        (editor reads en)
        (observer follows city-2026)
        (Wed 25 Feb 2026, 09:50)
        bot → observer: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (editor posts: /delay city-2026 15:00 | the defendants have not been brought yet)
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → observer: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.
            Хабарланғаны: the defendants have not been brought yet (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 09:51 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
    "#]])
    .await;
}

#[tokio::test]
async fn cancelled() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads ru)
        (relative follows city-2026)
        (editor posts: /cancel city-2026 | сообщает секретарь суда)
        (+60 s)
        bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
            [Исправить ошибку]
        bot → relative: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: сообщает секретарь суда (орыс тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        relative: /case city-2026
        bot → relative: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Соңғы өзгерістер:
            № 4, 24 ақпан, сейсенбі
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
        # No reminder of what will not take place, and no question about it.
        (Thu 26 Feb 2026, 12:00)
    "#]])
    .await;
}

#[tokio::test]
async fn moved_past_another_hearing_it_says_which_comes_first() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        (editor posts: /schedule city-2026 03.03.2026 11:00 | says the court)
        (+60 s)
        bot edits → editor: HEARING SET: Tue 3 Mar, 11:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: НАЗНАЧЕНО ЗАСЕДАНИЕ: вт, 3 мар., 11:00
            Дело двоих в городском суде

            Новое заседание назначено на 3 марта. Начало в 11:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        # The new one comes after the one there is, and says so.
        (editor posts: /move city-2026#1 05.03.2026 | says the court)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 5 марта, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: вт, 3 мар., 11:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        # Moved, and it still comes first: nothing more is to be said.
        (editor posts: /move city-2026#2 04.03.2026 09:00 | says the court)
        (+60 s)
        bot edits → editor: MOVED: ~~Tue 3 Mar, 11:00~~ → Wed 4 Mar, 09:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~вт, 3 мар., 11:00~~ → ср, 4 мар., 09:00
            Дело двоих в городском суде

            Заседание пройдёт 4 марта, а не 3 марта. Начало в 09:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        # Adjourned past another.
        (editor posts: /adjourn city-2026#2 06.03.2026 | says the court)
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 4 Mar, 09:00~~ → Fri 6 Mar, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → relative: ОТЛОЖЕНО: ~~ср, 4 мар., 09:00~~ → пт, 6 мар., время не объявлено
            Дело двоих в городском суде

            Заседание 4 марта отложено на 6 марта. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: чт, 5 мар., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        # Adjourned with no date: another comes first.
        (editor posts: /adjourn city-2026#3 | says the court)
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Fri 6 Mar~~ → new date not known
            The case of two at the city court
            Sent. Told: 1.
            Change no. 8.
            [Correct an error]
        bot → relative: ОТЛОЖЕНО: ~~пт, 6 мар.~~ → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 6 марта отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: чт, 5 мар., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:05 (Алматы, местное время), изменение № 8
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

/// Both are of the day: only the second counts hours.
#[tokio::test]
async fn two_reminders_on_one_day_do_not_say_the_same() {
    play_with_leads(
        &["1d", "morning", "2h", "1h"],
        expect![[r#"
            (relative reads ru)
            (anna reads en)
            (omar reads kk)
            (editor reads en)
            (relative follows city-2026)
            (anna follows city-2026)
            (omar follows city-2026)
            (editor posts: /move city-2026 26.02.2026 17:30 | says the court)
            (+60 s)
            bot → anna: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 17:30
                The case of two at the city court

                The hearing will be on 26 February, not on 25 February. It begins at 17:30.
                Reported: says the court

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 17:30
                The case of two at the city court
                Sent. Told: 3.
                Change no. 4.
                [Correct an error]
            bot → omar: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 26 ақпан, бейсенбі, 17:30
                Қалалық соттағы екі адамның ісі

                Отырыс 25 ақпанда емес, 26 ақпанда өтеді. Басталу уақыты: 17:30.
                Хабарланғаны: says the court (ағылшын тілінде)

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., 17:30
                Дело двоих в городском суде

                Заседание пройдёт 26 февраля, а не 25 февраля. Начало в 17:30.
                Как сообщается: says the court (на английском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Отписаться]
                [В календарь]
            (Thu 26 Feb 2026, 18:00)
            bot → anna: HEARING TOMORROW: Thu 26 Feb, 17:30
                The case of two at the city court

                Court: City Court
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 1 day ago.
                [The case] [Stop following]
                [Calendar file]
            bot → anna: HEARING TODAY: Thu 26 Feb, 17:30
                The case of two at the city court

                This hearing was not confirmed this morning.

                Court: City Court
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 2 days ago.
                [The case] [Stop following]
                [Calendar file]
            bot → anna: HEARING IN 2 HOURS: 17:30
                The case of two at the city court

                This hearing was not confirmed this morning.

                Court: City Court
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 2 days ago.
                [The case] [Stop following]
                [Calendar file]
            bot → anna: HEARING IN 1 HOUR: 17:30
                The case of two at the city court

                This hearing was not confirmed this morning.

                Court: City Court
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 2 days ago.
                [The case] [Stop following]
                [Calendar file]
            bot → editor: STILL ON? TODAY, 17:30
                The case of two at the city court

                Court: City Court
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 2 days ago.
                [Still on]
                [Another date]
                [Another time]
                [Cancelled]
                [Not known yet]
            bot → omar: ЕРТЕҢ СОТ ОТЫРЫСЫ: 26 ақпан, бейсенбі, 17:30
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Соңғы рет 1 күн бұрын жаңартылған.
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → omar: БҮГІН СОТ ОТЫРЫСЫ: 26 ақпан, бейсенбі, 17:30
                Қалалық соттағы екі адамның ісі

                Отырыс бүгін таңертең расталған жоқ.

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Соңғы рет 2 күн бұрын жаңартылған.
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → omar: 2 САҒАТТАН КЕЙІН СОТ ОТЫРЫСЫ: 17:30
                Қалалық соттағы екі адамның ісі

                Отырыс бүгін таңертең расталған жоқ.

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Соңғы рет 2 күн бұрын жаңартылған.
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → omar: 1 САҒАТТАН КЕЙІН СОТ ОТЫРЫСЫ: 17:30
                Қалалық соттағы екі адамның ісі

                Отырыс бүгін таңертең расталған жоқ.

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Соңғы рет 2 күн бұрын жаңартылған.
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → relative: ЗАСЕДАНИЕ ЗАВТРА: чт, 26 февр., 17:30
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 1 день назад.
                [Карточка дела] [Отписаться]
                [В календарь]
            bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: чт, 26 февр., 17:30
                Дело двоих в городском суде

                Заседание сегодня утром не подтверждено.

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 2 дня назад.
                [Карточка дела] [Отписаться]
                [В календарь]
            bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 2 ЧАСА: 17:30
                Дело двоих в городском суде

                Заседание сегодня утром не подтверждено.

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 2 дня назад.
                [Карточка дела] [Отписаться]
                [В календарь]
            bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 1 ЧАС: 17:30
                Дело двоих в городском суде

                Заседание сегодня утром не подтверждено.

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 2 дня назад.
                [Карточка дела] [Отписаться]
                [В календарь]
        "#]],
    )
    .await;
}
