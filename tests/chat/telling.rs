//! Who is told what: changes that meet, late joiners, those who stop.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn access_is_opened_and_closed_again() {
    play(expect![[r#"
        (journalist reads ru)
        (editor reads en)
        journalist: /follow city-2026
        bot → journalist: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: судебное разбирательство, с начала февраля 2026 года

            По состоянию на 24 февраля, 09:00 (Алматы, местное время), изменение № 3
            [Карточка дела] [Отписаться]
        editor: /access city-2026 open | the judge let everybody in
        bot → editor: ACCESS: ~~closed~~ → open
            Anyone may be in the courtroom.
            As reported: the judge let everybody in

            The case of two at the city court

            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Залға кез келген адам кіре алады.
            Хабарлануынша: the judge let everybody in (ағылшын тілінде)

            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            В зал может войти любой желающий.
            Что сообщается: the judge let everybody in (на английском)

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → journalist: ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.
            Что сообщается: the judge let everybody in (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
        editor: /access city-2026 жабық
        bot → editor: ACCESS: ~~open~~ → closed
            Only those taking part may be in the courtroom.

            The case of two at the city court

            ЗАЛҒА КІРУ: ~~ашық~~ → жабық
            Залда тек процеске қатысушылар бола алады.

            ДОСТУП В ЗАЛ: ~~открыт~~ → закрыт
            В зале могут находиться только участники процесса.

            Look twice:
            • the hearing is closed: people who speak about it can be at risk
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ACCESS: ~~open~~ → closed
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ACCESS: ~~open~~ → closed
            The case of two at the city court
            Out. Told: 1.
            Change no. 5.
        bot → journalist: ДОСТУП В ЗАЛ: ~~открыт~~ → закрыт
            Дело двоих в городском суде

            В зале могут находиться только участники процесса.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            По состоянию на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn two_changes_before_delivery_are_one_message() {
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
        (Wed 25 Feb 2026, 18:40)
        bot → relative: СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            По состоянию на 24 февраля, 09:00 (Алматы, местное время), изменение № 3
            [Карточка дела] [Отписаться]
        editor: /adjourn city-2026 27.02
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The hearing of 25 February is over for that day; it continues on 27 February. No time was announced.

            The case of two at the city court

            ҮЗІЛІС: ~~25 ақп., ср~~ → 27 ақп., жм, уақыты хабарланбады
            25 ақпан күнгі отырыста 27 ақпан күніне дейін үзіліс жарияланды. Уақыты хабарланбады.

            ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Look twice:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /custody city-2026 asanov house-arrest
        bot → editor: CUSTODY: A. Asanov: ~~not known~~ → house arrest

            The case of two at the city court

            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ

            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестно~~ → домашний арест

            Look twice:
            • no reason or source is given

            Your own change of this case waits:
            ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            Posted 0 s ago, goes out in 60 s.

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CUSTODY: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+2 min)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot edits → editor: CUSTODY: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Out. Told: 1.
            Change no. 5.
        bot → relative: ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестно~~ → домашний арест
            Дело двоих в городском суде

            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Доступ в зал: закрыт
            По состоянию на 25 февраля, 18:41 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn a_change_taken_back_by_another_is_not_told() {
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
        editor: /move city-2026 26.02
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The hearing will be on 26 February, not on 25 February. No time was announced.

            The case of two at the city court

            АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 26 ақп., бс, уақыты хабарланбады
            Отырыс 25 ақпан күні емес, 26 ақпан күні өтеді. Уақыты хабарланбады.

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., время не объявлено
            Заседание пройдёт 26 февраля, а не 25 февраля. Время не объявлено.

            Look twice:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Время не объявлено.

            Доступ в зал: закрыт
            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
        editor: /move city-2026 25.02
        bot → editor: MOVED EARLIER: ~~Thu 26 Feb~~ → Wed 25 Feb, time not announced
            The hearing will be earlier than announced before: on 25 February, not on 26 February. No time was announced.

            The case of two at the city court

            ЕРТЕРЕК БОЛАДЫ: ~~26 ақп., бс~~ → 25 ақп., ср, уақыты хабарланбады
            Отырыс бұрын хабарланғаннан ертерек өтеді: 26 ақпан күні емес, 25 ақпан күні. Уақыты хабарланбады.

            БУДЕТ РАНЬШЕ: ~~чт, 26 февр.~~ → ср, 25 февр., время не объявлено
            Заседание пройдёт раньше, чем объявлялось: 25 февраля, а не 26 февраля. Время не объявлено.

            Look twice:
            • less than 24 hours are left
            • earlier than announced before
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED EARLIER: ~~Thu 26 Feb~~ → Wed 25 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED EARLIER: ~~Thu 26 Feb~~ → Wed 25 Feb, time not announced
            The case of two at the city court
            Out. Told: 1.
            Change no. 5.
        bot → relative: БУДЕТ РАНЬШЕ: ~~чт, 26 февр.~~ → ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт раньше, чем объявлялось: 25 февраля, а не 26 февраля. Время не объявлено.

            Доступ в зал: закрыт
            По состоянию на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn who_joins_after_the_change_knows_the_current_date() {
    play(expect![[r#"
        (observer reads en)
        (editor reads en)
        (Wed 25 Feb 2026, 18:40)
        editor: /adjourn city-2026 27.02
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The hearing of 25 February is over for that day; it continues on 27 February. No time was announced.

            The case of two at the city court

            ҮЗІЛІС: ~~25 ақп., ср~~ → 27 ақп., жм, уақыты хабарланбады
            25 ақпан күнгі отырыста 27 ақпан күніне дейін үзіліс жарияланды. Уақыты хабарланбады.

            ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Look twice:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Out. Nobody follows this case yet.
            Change no. 4.
        observer: /follow asanov
        bot → observer: You now follow this case. You will be told of every change. Here is where it stands:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            Access: closed
            Stage: trial, since early February 2026

            As of 25 February, 18:41 (Almaty, local time), change no. 4
            [The case] [Stop following]
        (Thu 26 Feb 2026, 08:00)
        bot → observer: TOMORROW: Fri 27 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 25 February, 18:41 (Almaty, local time), change no. 4
            [The case] [Stop following]
        observer: [Stop following]
        bot → observer: You no longer follow this case.
            The case of two at the city court
            [Follow]
        (Fri 27 Feb 2026, 08:00)
    "#]])
    .await;
}

#[tokio::test]
async fn who_blocks_the_bot_and_comes_back_is_told_what_changed_meanwhile() {
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
        (relative blocks the bot)
        editor: /adjourn city-2026 27.02
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The hearing of 25 February is over for that day; it continues on 27 February. No time was announced.

            The case of two at the city court

            ҮЗІЛІС: ~~25 ақп., ср~~ → 27 ақп., жм, уақыты хабарланбады
            25 ақпан күнгі отырыста 27 ақпан күніне дейін үзіліс жарияланды. Уақыты хабарланбады.

            ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Look twice:
            • no reason or source is given

            Not sent yet. Nobody will be told now. Cannot be reached: 1 (blocked the bot or gone).
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Out. Told: 0.
            Cannot be reached: 1 (blocked the bot or gone).
            Change no. 4.
        (relative unblocks the bot)
        bot → relative: Я снова пишу вам.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 февр., время не объявлено
            [Дело двоих в городском суде]
        bot → relative: ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Доступ в зал: закрыт
            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
        relative: /start
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 февр., время не объявлено
            [Дело двоих в городском суде]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 февр., время не объявлено
            [Дело двоих в городском суде]
        (Thu 26 Feb 2026, 08:00)
        bot → relative: ЗАВТРА: пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            По состоянию на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn a_restart_in_the_middle_loses_nothing() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        relative: /follow city-2026
        bot → relative: Сіз осы іске жазылдыңыз, әр өзгерісті хабарлап отырамыз. Қазір белгілі болғаны:

            Қалалық соттағы екі адамның ісі
            Келесі отырыс: 25 ақп., ср, уақыты хабарланбады
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы, 2026 жылғы ақпан айының басынан бері

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        (Wed 25 Feb 2026, 18:40)
        bot → relative: БҮГІН: 25 ақп., ср, уақыты хабарланбады
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        editor: /adjourn city-2026 27.02
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The hearing of 25 February is over for that day; it continues on 27 February. No time was announced.

            The case of two at the city court

            ҮЗІЛІС: ~~25 ақп., ср~~ → 27 ақп., жм, уақыты хабарланбады
            25 ақпан күнгі отырыста 27 ақпан күніне дейін үзіліс жарияланды. Уақыты хабарланбады.

            ПЕРЕРЫВ: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            В заседании 25 февраля объявлен перерыв до 27 февраля. Время не объявлено.

            Look twice:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        (restart)
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (restart)
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → relative: ҮЗІЛІС: ~~25 ақп., ср~~ → 27 ақп., жм, уақыты хабарланбады
            Қалалық соттағы екі адамның ісі

            25 ақпан күнгі отырыста 27 ақпан күніне дейін үзіліс жарияланды. Уақыты хабарланбады.

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 18:41 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        (restart)
        (Thu 26 Feb 2026, 08:00)
        bot → relative: ЕРТЕҢ: 27 ақп., жм, уақыты хабарланбады
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 25 ақпан, 18:41 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
        relative: /following
        bot → relative: Сіз жазылған істер:

            Қалалық соттағы екі адамның ісі
            Келесі отырыс: 27 ақп., жм, уақыты хабарланбады
            [Қалалық соттағы екі адамның ісі]
    "#]])
    .await;
}
