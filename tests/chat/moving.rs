//! Hearings that move, and the reminders that move with them.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn moved_earlier_and_reminded_by_the_new_date() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        editor: /held city-2026
        bot → editor: HELD: Wed 25 Feb
            The hearing of 25 February took place.

            The case of two at the city court

            ӨТТІ: 25 ақп., ср
            25 ақпан күнгі отырыс өтті.

            СОСТОЯЛОСЬ: ср, 25 февр.
            Заседание 25 февраля состоялось.

            Look twice:
            • the day of this hearing is still to come
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        relative: /follow city-2026
        bot → relative: Сіз осы іске жазылдыңыз, әр өзгерісті хабарлап отырамыз. Қазір белгілі болғаны:

            Қалалық соттағы екі адамның ісі
            Келесі отырыс: 25 ақп., ср, уақыты хабарланбады
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы, 2026 жылғы ақпан айының басынан бері

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        editor: /move city-2026 12.03.2026 10:00 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The hearing will be on 12 March, not on 25 February. It begins at 10:00.
            As reported: says the court

            The case of two at the city court

            АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 12 нау., бс, 10:00
            Отырыс 25 ақпан күні емес, 12 наурыз күні өтеді. Басталу уақыты: 10:00.
            Хабарлануынша: says the court (ағылшын тілінде)

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., 10:00
            Заседание пройдёт 12 марта, а не 25 февраля. Начало в 10:00.
            Что сообщается: says the court (на английском)

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → relative: АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 12 нау., бс, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпан күні емес, 12 наурыз күні өтеді. Басталу уақыты: 10:00.
            Хабарлануынша: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        # Reminders of 12 March are armed; then it is earlier.
        (Mon 2 Mar 2026, 12:00)
        editor: /move city-2026 6.03.2026 15:00
        bot → editor: MOVED EARLIER: ~~Thu 12 Mar, 10:00~~ → Fri 6 Mar, 15:00
            The hearing will be earlier than announced before: on 6 March, not on 12 March. It begins at 15:00.

            The case of two at the city court

            ЕРТЕРЕК БОЛАДЫ: ~~12 нау., бс, 10:00~~ → 6 нау., жм, 15:00
            Отырыс бұрын хабарланғаннан ертерек өтеді: 12 наурыз күні емес, 6 наурыз күні. Басталу уақыты: 15:00.

            БУДЕТ РАНЬШЕ: ~~чт, 12 мар., 10:00~~ → пт, 6 мар., 15:00
            Заседание пройдёт раньше, чем объявлялось: 6 марта, а не 12 марта. Начало в 15:00.

            Look twice:
            • earlier than announced before
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED EARLIER: ~~Thu 12 Mar, 10:00~~ → Fri 6 Mar, 15:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED EARLIER: ~~Thu 12 Mar, 10:00~~ → Fri 6 Mar, 15:00
            The case of two at the city court
            Out. Told: 1.
            Change no. 5.
        bot → relative: ЕРТЕРЕК БОЛАДЫ: ~~12 нау., бс, 10:00~~ → 6 нау., жм, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс бұрын хабарланғаннан ертерек өтеді: 12 наурыз күні емес, 6 наурыз күні. Басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        # A week before 6 March had passed when it was moved: skipped. The day before, and the morning.
        (Thu 5 Mar 2026, 08:00)
        bot → relative: ЕРТЕҢ: 6 нау., жм, 15:00
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        (Fri 6 Mar 2026, 08:00)
        bot → relative: БҮГІН: 6 нау., жм, 15:00
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 2 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        # Nothing on the days of the old date.
        (Thu 12 Mar 2026, 12:00)
        bot → editor: What became of the hearing of 6 March?
            The case of two at the city court
            [It took place]
            [Adjourned, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What became of the hearing of 6 March?
            The case of two at the city court
            [It took place]
            [Adjourned, the date is known]
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
        relative: /follow city-2026
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: судебное разбирательство, с начала февраля 2026 года

            По состоянию на 24 февраля, 09:00 (Алматы, местное время), изменение № 3
            [Карточка дела] [Отписаться]
        editor: /move city-2026 tomorrow 9:30
        bot → editor: TIME ANNOUNCED: Wed 25 Feb, 09:30
            The hearing of 25 February begins at 09:30.

            The case of two at the city court

            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақп., ср, 09:30
            25 ақпан күнгі отырыстың басталу уақыты: 09:30.

            ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 09:30
            Заседание 25 февраля начнётся в 09:30.

            Look twice:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 09:30
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 09:30
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → relative: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 09:30
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 09:30.

            Доступ в зал: закрыт
            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
        (Wed 25 Feb 2026, 09:00)
        bot → relative: СЕГОДНЯ: ср, 25 февр., 09:30
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn adjourned_with_no_date_then_scheduled() {
    play(expect![[r#"
        (journalist reads en)
        (editor reads en)
        journalist: /follow city-2026
        bot → journalist: You now follow this case. You will be told of every change. Here is where it stands:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial, since early February 2026

            As of 24 February, 09:00 (Almaty, local time), change no. 3
            [The case] [Stop following]
        (Wed 25 Feb 2026, 18:40)
        bot → journalist: TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:00 (Almaty, local time), change no. 3
            [The case] [Stop following]
        editor: /adjourn city-2026
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → date not set
            The hearing of 25 February is adjourned, and no new date is set. You will be told when there is one.

            The case of two at the city court

            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақп., ср~~ → күні белгіленбеді
            25 ақпан күнгі отырыс кейінге қалдырылды, жаңа күні белгіленген жоқ. Белгіленген кезде сізге хабарлаймыз.

            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → дата не назначена
            Заседание 25 февраля отложено, новая дата не назначена. Когда она появится, вы получите сообщение.

            Look twice:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → date not set
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → date not set
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → journalist: ADJOURNED: ~~Wed 25 Feb~~ → date not set
            The case of two at the city court

            The hearing of 25 February is adjourned, and no new date is set. You will be told when there is one.

            Access: closed
            As of 25 February, 18:41 (Almaty, local time), change no. 4
            [The case] [Stop following]
        journalist: /hearings
        bot → journalist: No upcoming hearing is known in the cases you follow.

            The case of two at the city court
            Next hearing: date not set. The hearing of Wed 25 Feb was adjourned.
            [All cases]
        (Mon 2 Mar 2026, 11:00)
        editor: /schedule city-2026 10.03 10:00 | courtroom 5
        bot → editor: HEARING SET: Tue 10 Mar, 10:00
            The hearing of 25 February, which was adjourned, continues on 10 March. It begins at 10:00.
            As reported: courtroom 5

            The case of two at the city court

            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 10 нау., сс, 10:00
            Кейінге қалдырылған 25 ақпан күнгі отырыс 10 наурыз күні жалғасады. Басталу уақыты: 10:00.
            Хабарлануынша: courtroom 5 (ағылшын тілінде)

            НАЗНАЧЕНО ЗАСЕДАНИЕ: вт, 10 мар., 10:00
            Заседание 25 февраля, которое было отложено, продолжится 10 марта. Начало в 10:00.
            Что сообщается: courtroom 5 (на английском)

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: HEARING SET: Tue 10 Mar, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: HEARING SET: Tue 10 Mar, 10:00
            The case of two at the city court
            Out. Told: 1.
            Change no. 5.
        bot → journalist: HEARING SET: Tue 10 Mar, 10:00
            The case of two at the city court

            The hearing of 25 February, which was adjourned, continues on 10 March. It begins at 10:00.
            As reported: courtroom 5

            Access: closed
            As of 2 March, 11:01 (Almaty, local time), change no. 5
            [The case] [Stop following]
        (Tue 3 Mar 2026, 09:00)
        bot → journalist: IN 7 DAYS: Tue 10 Mar, 10:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 2 March, 11:01 (Almaty, local time), change no. 5
            [The case] [Stop following]
        journalist: /history city-2026
        bot → journalist: The case of two at the city court
            History

            No. 5, Mon 2 Mar
            HEARING SET: Tue 10 Mar, 10:00

            No. 4, Wed 25 Feb
            ADJOURNED: ~~Wed 25 Feb~~ → date not set

            No. 3, initial information
            HEARING SET: Wed 25 Feb, time not announced

            No. 2, initial information
            ACCESS: ~~not known~~ → closed

            No. 1, initial information
            STAGE: ~~not known~~ → trial

            As of 2 March, 11:01 (Almaty, local time), change no. 5
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn delayed_on_the_day() {
    play(expect![[r#"
        (observer reads kk)
        (editor reads en)
        observer: /follow city-2026
        bot → observer: Сіз осы іске жазылдыңыз, әр өзгерісті хабарлап отырамыз. Қазір белгілі болғаны:

            Қалалық соттағы екі адамның ісі
            Келесі отырыс: 25 ақп., ср, уақыты хабарланбады
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы, 2026 жылғы ақпан айының басынан бері

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        (Wed 25 Feb 2026, 09:50)
        bot → observer: БҮГІН: 25 ақп., ср, уақыты хабарланбады
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        editor: /delay city-2026 15:00 | the defendants have not been brought yet
        bot → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The hearing of 25 February begins at 15:00.
            As reported: the defendants have not been brought yet

            The case of two at the city court

            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақп., ср, 15:00
            25 ақпан күнгі отырыстың басталу уақыты: 15:00.
            Хабарлануынша: the defendants have not been brought yet (ағылшын тілінде)

            ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Заседание 25 февраля начнётся в 15:00.
            Что сообщается: the defendants have not been brought yet (на английском)

            Look twice:
            • less than 24 hours are left

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → observer: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақп., ср, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпан күнгі отырыстың басталу уақыты: 15:00.
            Хабарлануынша: the defendants have not been brought yet (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 09:51 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
    "#]])
    .await;
}

#[tokio::test]
async fn cancelled() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads ru)
        relative: /follow city-2026
        bot → relative: Сіз осы іске жазылдыңыз, әр өзгерісті хабарлап отырамыз. Қазір белгілі болғаны:

            Қалалық соттағы екі адамның ісі
            Келесі отырыс: 25 ақп., ср, уақыты хабарланбады
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы, 2026 жылғы ақпан айының басынан бері

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        editor: /cancel city-2026 | сообщает секретарь суда
        bot → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Заседание 25 февраля не состоится.
            Что сообщается: сообщает секретарь суда

            Дело двоих в городском суде

            ӨТПЕЙДІ: ~~25 ақп., ср~~
            25 ақпан күнгі отырыс өтпейді.
            Хабарлануынша: сообщает секретарь суда (орыс тілінде)

            CANCELLED: ~~Wed 25 Feb~~
            The hearing of 25 February will not take place.
            As reported: сообщает секретарь суда (in Russian)

            Ещё не отправлено. Получат сообщение: 1.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
        bot → relative: ӨТПЕЙДІ: ~~25 ақп., ср~~
            Қалалық соттағы екі адамның ісі

            25 ақпан күнгі отырыс өтпейді.
            Хабарлануынша: сообщает секретарь суда (орыс тілінде)

            Келесі отырыс: тағайындалмаған.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        relative: /case city-2026
        bot → relative: Қалалық соттағы екі адамның ісі

            Келесі отырыс: тағайындалмаған.
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы, 2026 жылғы ақпан айының басынан бері
            Сот: Қалалық сот

            Қарсылық: Адвокаттар қарсы.

            Айыпталушылар:
            А. Асанов: бұлтартпау шарасы да, адвокаты да белгісіз
            Ү. Үсенов: бұлтартпау шарасы да, адвокаты да белгісіз

            Соңғы жаңалықтар:
            № 4, 24 ақп., сс
            ӨТПЕЙДІ: ~~25 ақп., ср~~
            № 3, бастапқы мәлімет
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 25 ақп., ср, уақыты хабарланбады
            № 2, бастапқы мәлімет
            ЗАЛҒА КІРУ: ~~белгісіз~~ → жабық

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Жазылымнан шығу]
            [Отырыстар] [Тарихы]
            [Адамдар] [Айыптар]
            [Ұстанымдар] [Басқа істер]
        # No reminder of what will not take place, and no question about it.
        (Thu 26 Feb 2026, 12:00)
    "#]])
    .await;
}
