//! Who is told what: changes that meet, late joiners, those who stop.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn access_is_opened_and_closed_again() {
    play(expect![[r#"
        (journalist reads ru)
        (editor reads en)
        (journalist follows city-2026)
        (editor posts: /access city-2026 open | the judge let everybody in)
        (+60 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → journalist: ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.
            Основание, как сообщается: the judge let everybody in (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /access city-2026 жабық)
        (+60 s)
        bot edits → editor: ACCESS: ~~open~~ → closed
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: ДОСТУП В ЗАЛ: ~~открыт~~ → закрыт
            Дело двоих в городском суде

            В зале могут находиться только участники процесса.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn two_changes_before_delivery_are_one_message() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        (Wed 25 Feb 2026, 18:40)
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /adjourn city-2026 27.02)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+2 min)
        bot edits → editor: CONTINUES: Wed 25 Feb → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: ПРОДОЛЖИТСЯ: ср, 25 февр. → пт, 27 февр., время не объявлено
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            Заседание 25 февраля продолжится 27 февраля. Время пока не объявлено.

            А. Асанов: под домашним арестом

            Доступ в зал: закрыт
            Данные на 25 февраля, 18:41 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn a_change_taken_back_by_another_is_not_told() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        (editor posts: /move city-2026 26.02)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /move city-2026 25.02)
        (+60 s)
        bot edits → editor: MOVED EARLIER: ~~Thu 26 Feb~~ → Wed 25 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: БУДЕТ РАНЬШЕ: ~~чт, 26 февр.~~ → ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт раньше, чем объявлялось: 25 февраля, а не 26 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn who_joins_after_the_change_knows_the_current_date() {
    play(expect![[r#"
        (observer reads en)
        (editor reads en)
        (Wed 25 Feb 2026, 18:40)
        (editor posts: /adjourn city-2026 27.02)
        (+60 s)
        bot edits → editor: CONTINUES: Wed 25 Feb → Fri 27 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        observer: /follow asanov
        bot → observer: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 25 February, 18:41 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [For a group or channel]
        (Thu 26 Feb 2026, 08:00)
        bot → observer: HEARING TOMORROW: Fri 27 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 25 February, 18:41 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        observer: [Stop following]
        bot → observer: You no longer follow this case.
            The case of two at the city court
            [Follow]
        (Fri 27 Feb 2026, 08:00)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 25 February, 18:41 (Almaty, local time), change no. 4
            Last checked or updated 2 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
    "#]])
    .await;
}

#[tokio::test]
async fn who_blocks_the_bot_and_comes_back_is_told_what_changed_meanwhile() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        (relative blocks the bot)
        (editor posts: /adjourn city-2026 27.02)
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 0.
            Cannot be reached: 1 (blocked the bot or gone).
            Change no. 4.
            [Correct an error]
        (relative unblocks the bot)
        bot → relative: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 февр., время не объявлено
            [Дело двоих в городском суде]
        bot → relative: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
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
        bot → relative: ЗАСЕДАНИЕ ЗАВТРА: пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 2 дня назад.
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn a_restart_in_the_middle_loses_nothing() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        (relative follows city-2026)
        (Wed 25 Feb 2026, 18:40)
        bot → relative: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        editor: /adjourn city-2026 27.02
        bot → editor: CONTINUES: Wed 25 Feb → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing of 25 February was adjourned; it continues on 27 February. No time has been announced yet.

            Access: closed
            As of 25 February, 18:40 (Almaty, local time), change no. 4

            Қазақша
            ЖАЛҒАСАДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 27 ақпанда жалғасады. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 18:40 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПРОДОЛЖИТСЯ: ср, 25 февр. → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание 25 февраля продолжится 27 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 25 февраля, 18:40 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        (restart)
        editor: [Send]
        bot edits → editor: CONTINUES: Wed 25 Feb → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (restart)
        (+60 s)
        bot edits → editor: CONTINUES: Wed 25 Feb → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ЖАЛҒАСАДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 27 ақпанда жалғасады. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 18:41 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (restart)
        (Thu 26 Feb 2026, 08:00)
        bot → relative: ЕРТЕҢ СОТ ОТЫРЫСЫ: 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 25 ақпан, 18:41 (Алматы, жергілікті уақыт), 4-өзгеріс
            Соңғы рет 1 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        relative: /following
        bot → relative: Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 27 ақпан, жұма, уақыты хабарланбаған
            [Қалалық соттағы екі адамның ісі]
    "#]])
    .await;
}
