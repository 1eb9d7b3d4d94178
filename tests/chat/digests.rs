//! Digests by the week and by the day: on which day they come, and what alone is not worth one.

use expect_test::expect;

use super::{appeal, play};

#[tokio::test]
async fn a_weekly_digest_comes_on_its_day_and_on_no_other() {
    play(expect![[r#"
        (relative reads ru)
        (observer reads kk)
        (editor reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        relative: /settings
        bot → relative: НАСТРОЙКИ
            Язык: Русский

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
        relative: [Сводка]
        bot edits → relative: Сводка: нет

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [каждый день]
            [по понедельникам]
            [по пятницам]
            [Назад]
        relative: [по пятницам]
        bot edits → relative: Сводка: по пятницам в 19:00 (время: Алматы)

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [каждый день]
            [по понедельникам]
            [✓ по пятницам]
            [в 18:00] [в 20:00]
            [Без сводки]
            [Назад]
        observer: /settings
        bot → observer: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
        observer: [Шолу]
        bot edits → observer: Шолу: жоқ

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [Артқа]
        observer: [күн сайын]
        bot edits → observer: Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [✓ күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [сағат 18:00] [сағат 20:00]
            [Шолусыз]
            [Артқа]
        (editor posts: /move city-2026 6.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 6 Mar, 10:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 6 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 6 наурызда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 6 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 6 марта, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Fri 27 Feb 2026, 18:59)
        bot → observer: 7 КҮННЕН КЕЙІН СОТ ОТЫРЫСЫ: 6 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            Соңғы рет 3 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 7 ДНЕЙ: пт, 6 мар., 10:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 3 дня назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Fri 27 Feb 2026, 19:01)
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 1

            Ближайшие заседания:

            Пт, 6 мар.
            10:00: Дело двоих в городском суде
            [Настройки]
        (Tue 3 Mar 2026, 10:00)
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 4` Everyone who got it will be told what is right.
            [Correct an error]
        (Thu 5 Mar 2026, 23:00)
        bot, without a sound → observer: ШОЛУ: өзгерістер — 0, алдағы отырыстар — 1

            Алдағы отырыстар:

            6 наурыз, жұма
            10:00: Қалалық соттағы екі адамның ісі
            [Баптаулар]
        bot → observer: ЕРТЕҢ СОТ ОТЫРЫСЫ: 6 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            Соңғы рет 9 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot, without a sound → observer: ШОЛУ: өзгерістер — 0, алдағы отырыстар — 1

            Алдағы отырыстар:

            6 наурыз, жұма
            10:00: Қалалық соттағы екі адамның ісі
            [Баптаулар]
        bot → relative: ЗАСЕДАНИЕ ЗАВТРА: пт, 6 мар., 10:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 9 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Fri 6 Mar 2026, 12:00)
        bot → editor: STILL ON? TODAY, 10:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 10 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → observer: БҮГІН СОТ ОТЫРЫСЫ: 6 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            Соңғы рет 10 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: пт, 6 мар., 10:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 10 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /adjourn city-2026)
        (+61 s)
        bot edits → editor: ADJOURNED: Fri 6 Mar, 10:00 → new date not known
            The case of two at the city court
            Sent. Told: 2.
            Change no. 5.
            [Correct an error]
        bot → observer: КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: 6 наурыз, жұма, 10:00 → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            6 наурыздағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.

            Залға кіру: жабық
            Соңғы дерек: 6 наурыз, 12:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ОТЛОЖЕНО: пт, 6 мар., 10:00 → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 6 марта отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Доступ в зал: закрыт
            Данные на 6 марта, 12:01 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        (Fri 6 Mar 2026, 18:59)
        (Fri 6 Mar 2026, 19:01)
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 0

            Дело двоих в городском суде
            Ближайшее заседание: дата неизвестна. Заседание 6 марта отложено.
            [Настройки]
        (Thu 12 Mar 2026, 23:00)
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 5` Everyone who got it will be told what is right.
            [Correct an error]
        # What has no date is no news of a day, and of a week it is.
        (Fri 13 Mar 2026, 18:59)
        (Fri 13 Mar 2026, 19:01)
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 0

            Дело двоих в городском суде
            Ближайшее заседание: дата неизвестна. Заседание 6 марта отложено.
            [Настройки]
        (Thu 19 Mar 2026, 23:00)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Fri 20 Mar 2026, 18:59)
        # Nor is what nobody has confirmed for two weeks.
        (Fri 20 Mar 2026, 19:01)
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 0

            Дело двоих в городском суде
            Ближайшее заседание: дата неизвестна. Заседание 6 марта отложено.

            Дела, сведения о которых не обновляли и не подтверждали две недели или дольше:
            Дело двоих в городском суде
            [Настройки]
        (Sat 21 Mar 2026, 20:00)
    "#]])
    .await;
}

#[tokio::test]
async fn a_week_in_which_nobody_looked_is_told_and_one_without_anything_is_not() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        relative: /settings
        bot → relative: SETTINGS
            Language: English

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
        relative: [Digest]
        bot edits → relative: Digest: none

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [on Mondays]
            [on Fridays]
            [Back]
        relative: [on Mondays]
        bot edits → relative: Digest: on Mondays at 19:00, Almaty time

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [✓ on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        (Thu 26 Feb 2026, 10:00)
        bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: TOOK PLACE: Wed 25 Feb
            The case of two at the city court

            The hearing of 25 February took place.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        (Mon 2 Mar 2026, 19:01)
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 4` Everyone who got it will be told what is right.
            [Correct an error]
        (Mon 9 Mar 2026, 19:01)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Mon 16 Mar 2026, 18:59)
        (Mon 16 Mar 2026, 19:01)
        bot, without a sound → relative: DIGEST (changes: 0, hearings ahead: 0)

            Not updated or confirmed for two weeks or longer:
            The case of two at the city court
            [Settings]
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 16 March, 19:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 5` Everyone who got it will be told what is right.
            [Correct an error]
        (Mon 23 Mar 2026, 19:01)
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 5` Everyone who got it will be told what is right.
            [Correct an error]
        (Mon 30 Mar 2026, 19:01)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Mon 6 Apr 2026, 19:01)
    "#]])
    .await;
}

#[tokio::test]
async fn the_case_of_an_appeal_is_told_with_the_digest() {
    appeal::play(expect![[r#"
        (observer reads ru)
        (relative reads kk)
        (editor reads en)
        (observer follows city-2026)
        (relative follows city-2026)
        observer: /settings
        bot → observer: НАСТРОЙКИ
            Язык: Русский

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
        observer: [Как сообщать]
        bot edits → observer: Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Выберите, о чём сообщать по-другому.
            [Даты и залы заседаний] [Итоги заседаний]
            [Приговор и стадия дела] [Доступ в зал]
            [Мера пресечения] [Заявления]
            [Назад]
        observer: [Приговор и стадия дела]
        bot edits → observer: Приговор и стадия дела: сразу
            [✓ сразу] [сразу, без звука]
            [в сводке] [не сообщать]
            [Назад]
        observer: [в сводке]
        bot edits → observer: Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: в сводке
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Выберите, о чём сообщать по-другому.
            [Даты и залы заседаний] [Итоги заседаний]
            [Приговор и стадия дела] [Доступ в зал]
            [Мера пресечения] [Заявления]
            [Назад]
        relative: /settings
        bot → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
        relative: [Хабарлау тәсілі]
        bot edits → relative: Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Қай хабардың тәсілін өзгерту керегін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        relative: [Үкім және іс сатысы]
        bot edits → relative: Үкім және іс сатысы: бірден
            [✓ бірден] [бірден, дыбыссыз]
            [шолуда] [хабарламау]
            [Артқа]
        relative: [шолуда]
        bot edits → relative: Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: шолуда
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Қай хабардың тәсілін өзгерту керегін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        (Tue 24 Feb 2026, 12:00)
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        # It is followed from now on, and told of with the digest.
        observer: /following
        bot → observer: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            [Дело двоих в городском суде]
            [Апелляция двоих]
        (editor posts: /move city-2026-appeal 19.03 10:00)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 0.
            Told in their digest: 2.
            Change no. 4.
            [Correct an error]
        (Tue 24 Feb 2026, 18:59)
        bot edits → editor: MOVED EARLIER: ~~Fri 20 Mar, 10:00~~ → Thu 19 Mar, 10:00
            The appeal of two
            Sent. Told: 0.
            Told in their digest: 2.
            Change no. 3.
            [Correct an error]
        (Tue 24 Feb 2026, 19:01)
        bot, without a sound → observer: СВОДКА: изменений — 1, ближайших заседаний — 1

            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: чт, 19 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Данные на 24 февраля, 12:02 (Алматы, местное время), изменение № 3

            Ближайшие заседания:

            Ср, 25 февр.
            Время не объявлено: Дело двоих в городском суде
            [Апелляция двоих] [Отписаться]
            [Настройки]
        bot, without a sound → relative: ШОЛУ: өзгерістер — 1, алдағы отырыстар — 1

            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            «Қалалық соттағы екі адамның ісі» бойынша апелляция бөлек, төмендегі іс ретінде қаралады. Енді оның жаңалықтары да осында келеді; қаламасаңыз, осы хабардың астындағы түймені басыңыз.

            Екі адамның апелляциясы
            Ең жақын отырыс: 19 наурыз, бейсенбі, 10:00
            Залға кіру: белгісіз
            Істің сатысы: апелляциялық іс жүргізу

            Соңғы дерек: 24 ақпан, 12:02 (Алматы, жергілікті уақыт), 3-өзгеріс

            Алдағы отырыстар:

            25 ақпан, сәрсенбі
            Уақыты хабарланбаған: Қалалық соттағы екі адамның ісі
            [Екі адамның апелляциясы] [Жазылымнан шығу]
            [Баптаулар]
        observer: [Отписаться]
        bot → observer: Вы отписались от этого дела.
            Апелляция двоих
            [Подписаться]
        (Wed 25 Feb 2026, 19:01)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 12:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → observer: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 12:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Соңғы дерек: 24 ақпан, 12:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            Соңғы рет 1 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
    "#]])
    .await;
}

/// Its card says that no editor has looked at it, and its file is as of February.
#[tokio::test]
async fn what_only_a_file_brought_is_listed_once_it_is_old() {
    play(expect![[r#"
        (relative reads en)
        (observer reads ru)
        (journalist reads kk)
        (editor reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        relative: /settings
        bot → relative: SETTINGS
            Language: English

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
        relative: [Digest]
        bot edits → relative: Digest: none

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [on Mondays]
            [on Fridays]
            [Back]
        relative: [on Mondays]
        bot edits → relative: Digest: on Mondays at 19:00, Almaty time

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [✓ on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        observer: /settings
        bot → observer: НАСТРОЙКИ
            Язык: Русский

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
        observer: [Сводка]
        bot edits → observer: Сводка: нет

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [каждый день]
            [по понедельникам]
            [по пятницам]
            [Назад]
        observer: [по понедельникам]
        bot edits → observer: Сводка: по понедельникам в 19:00 (время: Алматы)

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [каждый день]
            [✓ по понедельникам]
            [по пятницам]
            [в 18:00] [в 20:00]
            [Без сводки]
            [Назад]
        journalist: /settings
        bot → journalist: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
        journalist: [Шолу]
        bot edits → journalist: Шолу: жоқ

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [Артқа]
        journalist: [дүйсенбі сайын]
        bot edits → journalist: Шолу: дүйсенбі сайын, сағат 19:00 (уақыты: Алматы)

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [күн сайын]
            [✓ дүйсенбі сайын]
            [жұма сайын]
            [сағат 18:00] [сағат 20:00]
            [Шолусыз]
            [Артқа]
        (Mon 9 Mar 2026, 19:01)
        bot → journalist: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: жабық

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → observer: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
        (Mon 16 Mar 2026, 19:01)
        bot, without a sound → journalist: ШОЛУ: өзгерістер — 0, алдағы отырыстар — 0

            Мәліметі екі апта немесе одан ұзақ уақыт жаңартылмаған әрі расталмаған істер:
            Қалалық соттағы екі адамның ісі
            [Баптаулар]
        bot, without a sound → observer: СВОДКА: изменений — 0, ближайших заседаний — 0

            Дела, сведения о которых не обновляли и не подтверждали две недели или дольше:
            Дело двоих в городском суде
            [Настройки]
        bot, without a sound → relative: DIGEST (changes: 0, hearings ahead: 0)

            Not updated or confirmed for two weeks or longer:
            The case of two at the city court
            [Settings]
        relative: /case city-2026
        bot → relative: The case of two at the city court

            Next hearing: none known.
            No report yet on the hearing of 25 February.
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
    "#]])
    .await;
}
