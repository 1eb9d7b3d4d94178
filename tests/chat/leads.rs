//! Reminders as a follower chooses them, one by one, and the hour at which each comes.

use expect_test::expect;

use super::{play, play_on, stage_with};

#[tokio::test]
async fn each_lead_is_switched_on_and_off() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        (relative follows city-2026)
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
        relative: [Еске салу]
        bot edits → relative: Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [✓ 7 күн қалғанда] [3 күн қалғанда]
            [✓ 1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [✓ 7 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 1 күн қалғанда, отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [✓ 1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [3 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 3 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [✓ 3 күн қалғанда]
            [✓ 1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [✓ 3 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 1 күн қалғанда, отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [✓ 1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [✓ 1 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [✓ отырыс күні таңертең]
        bot edits → relative: Отырыс туралы еске салу: жоқ

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [2 сағат қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 2 сағат қалғанда

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [✓ 2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [✓ 2 сағат қалғанда]
        bot edits → relative: Отырыс туралы еске салу: жоқ

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [1 сағат қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 1 сағат қалғанда

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [✓ 1 сағат қалғанда]
            [Артқа]
        relative: [✓ 1 сағат қалғанда]
        bot edits → relative: Отырыс туралы еске салу: жоқ

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: жоқ

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
        # Nobody is reminded who chose none.
        (editor posts: /move city-2026 25.02 15:00)
        (+61 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (Wed 25 Feb 2026, 14:30)
        bot → editor: STILL ON? TODAY, 15:00
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
        relative: [Еске салу]
        bot edits → relative: Отырыс туралы еске салу: жоқ

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [7 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 7 күн қалғанда

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [✓ 7 күн қалғанда] [3 күн қалғанда]
            [1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [1 күн қалғанда]
        bot edits → relative: Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [✓ 7 күн қалғанда] [3 күн қалғанда]
            [✓ 1 күн қалғанда] [отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [отырыс күні таңертең]
        bot edits → relative: Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Қашан еске салу керегін таңдаңыз; тағы бір рет бассаңыз, таңдау алып тасталады. 2 сағат және 1 сағат қалғанда еске салу отырыстың уақыты белгілі болғанда ғана келеді.
            [✓ 7 күн қалғанда] [3 күн қалғанда]
            [✓ 1 күн қалғанда] [✓ отырыс күні таңертең]
            [2 сағат қалғанда] [1 сағат қалғанда]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
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
    "#]])
    .await;
}

#[tokio::test]
async fn each_lead_comes_at_its_hour() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
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
        relative: [Напоминания]
        bot edits → relative: Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Выберите, когда напоминать; повторное нажатие отменяет выбор. За 2 часа и за 1 час я напоминаю, только если известно время заседания.
            [✓ за 7 дней] [за 3 дня]
            [✓ за 1 день] [✓ утром в день заседания]
            [за 2 часа] [за 1 час]
            [Назад]
        relative: [за 3 дня]
        bot edits → relative: Напоминания о заседаниях: за 7 дней, за 3 дня, за 1 день, утром в день заседания

            Выберите, когда напоминать; повторное нажатие отменяет выбор. За 2 часа и за 1 час я напоминаю, только если известно время заседания.
            [✓ за 7 дней] [✓ за 3 дня]
            [✓ за 1 день] [✓ утром в день заседания]
            [за 2 часа] [за 1 час]
            [Назад]
        relative: [за 2 часа]
        bot edits → relative: Напоминания о заседаниях: за 7 дней, за 3 дня, за 1 день, утром в день заседания, за 2 часа

            Выберите, когда напоминать; повторное нажатие отменяет выбор. За 2 часа и за 1 час я напоминаю, только если известно время заседания.
            [✓ за 7 дней] [✓ за 3 дня]
            [✓ за 1 день] [✓ утром в день заседания]
            [✓ за 2 часа] [за 1 час]
            [Назад]
        relative: [за 1 час]
        bot edits → relative: Напоминания о заседаниях: за 7 дней, за 3 дня, за 1 день, утром в день заседания, за 2 часа, за 1 час

            Выберите, когда напоминать; повторное нажатие отменяет выбор. За 2 часа и за 1 час я напоминаю, только если известно время заседания.
            [✓ за 7 дней] [✓ за 3 дня]
            [✓ за 1 день] [✓ утром в день заседания]
            [✓ за 2 часа] [✓ за 1 час]
            [Назад]
        (editor posts: /move city-2026 5.03 15:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 15:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 15:00
            Дело двоих в городском суде

            Заседание пройдёт 5 марта, а не 25 февраля. Начало в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 26 Feb 2026, 07:59)
        (Thu 26 Feb 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 7 ДНЕЙ: чт, 5 мар., 15:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 2 дня назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Mon 2 Mar 2026, 07:59)
        (Mon 2 Mar 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 3 ДНЯ: чт, 5 мар., 15:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 6 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 4` Everyone who got it will be told what is right.
            [Correct an error]
        (Wed 4 Mar 2026, 07:59)
        (Wed 4 Mar 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ ЗАВТРА: чт, 5 мар., 15:00
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 8 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 5 Mar 2026, 07:59)
        bot → editor: STILL ON? TODAY, 15:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 9 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        (Thu 5 Mar 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: чт, 5 мар., 15:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 9 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 5 Mar 2026, 12:59)
        (Thu 5 Mar 2026, 13:00)
        bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 2 ЧАСА: 15:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 9 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 5 Mar 2026, 13:59)
        (Thu 5 Mar 2026, 14:00)
        bot → relative: ЗАСЕДАНИЕ ЧЕРЕЗ 1 ЧАС: 15:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 9 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 5 Mar 2026, 15:30)
    "#]])
    .await;
}

/// The court is in Bishkek, where it is an hour later than in Almaty, by whose clock the directions go.
#[tokio::test]
async fn reminders_come_by_the_clock_of_the_court() {
    let another = include_str!("city-2026.toml")
        .replace("city-2026", "bishkek-2026")
        .replace("city court", "Bishkek court")
        .replace(
            r#"en = "Almaty", ru = "Алматы", kk = "Алматы""#,
            r#"en = "Bishkek", ru = "Бишкек", kk = "Бішкек""#,
        )
        .replace("Asia/Almaty", "Asia/Bishkek");
    play_on(
        stage_with(&another).await,
        expect![[r#"
            (observer reads en)
            (editor reads en)
            (observer follows bishkek-2026)
            observer: /settings Berlin
            bot → observer: SETTINGS
                Language: English
                Time zone: Berlin

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
            observer: [Reminders]
            bot edits → observer: Reminders: 7 days before, 1 day before, on the morning of the hearing

                Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
                [✓ 7 days before] [3 days before]
                [✓ 1 day before] [✓ on the morning of the hearing]
                [2 hours before] [1 hour before]
                [Back]
            observer: [✓ 7 days before]
            bot edits → observer: Reminders: 1 day before, on the morning of the hearing

                Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
                [7 days before] [3 days before]
                [✓ 1 day before] [✓ on the morning of the hearing]
                [2 hours before] [1 hour before]
                [Back]
            observer: [3 days before]
            bot edits → observer: Reminders: 3 days before, 1 day before, on the morning of the hearing

                Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
                [7 days before] [✓ 3 days before]
                [✓ 1 day before] [✓ on the morning of the hearing]
                [2 hours before] [1 hour before]
                [Back]
            observer: [✓ 1 day before]
            bot edits → observer: Reminders: 3 days before, on the morning of the hearing

                Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
                [7 days before] [✓ 3 days before]
                [1 day before] [✓ on the morning of the hearing]
                [2 hours before] [1 hour before]
                [Back]
            observer: [2 hours before]
            bot edits → observer: Reminders: 3 days before, on the morning of the hearing, 2 hours before

                Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
                [7 days before] [✓ 3 days before]
                [1 day before] [✓ on the morning of the hearing]
                [✓ 2 hours before] [1 hour before]
                [Back]
            (editor posts: /move bishkek-2026 28.02 12:00)
            (+61 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 12:00
                The case of two at the Bishkek court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → observer: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 12:00
                The case of two at the Bishkek court

                The hearing will be on 28 February, not on 25 February. It begins at 12:00.
                Your time: Sat 28 Feb, 07:00

                Access: closed
                As of 24 February, 10:01 (Bishkek, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
            (Wed 25 Feb 2026, 06:59)
            (Wed 25 Feb 2026, 07:00)
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
            bot → observer: HEARING IN 3 DAYS: Sat 28 Feb, 12:00
                The case of two at the Bishkek court

                Your time: Sat 28 Feb, 07:00
                Court: City Court
                Access: closed

                As of 24 February, 10:01 (Bishkek, local time), change no. 4
                Last checked or updated 1 day ago.
                [The case] [Stop following]
                [Calendar file]
            (Sat 28 Feb 2026, 06:59)
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
            bot → editor: STILL ON? TODAY, 12:00
                The case of two at the Bishkek court

                Court: City Court
                Access: closed

                As of 24 February, 10:01 (Bishkek, local time), change no. 4
                Last checked or updated 4 days ago.
                [Still on]
                [Another date]
                [Another time]
                [Cancelled]
                [Not known yet]
            (Sat 28 Feb 2026, 07:00)
            bot → observer: HEARING TODAY: Sat 28 Feb, 12:00
                The case of two at the Bishkek court

                This hearing was not confirmed this morning.

                Your time: Sat 28 Feb, 07:00
                Court: City Court
                Access: closed

                As of 24 February, 10:01 (Bishkek, local time), change no. 4
                Last checked or updated 4 days ago.
                [The case] [Stop following]
                [Calendar file]
            (Sat 28 Feb 2026, 08:59)
            (Sat 28 Feb 2026, 09:00)
            bot → observer: HEARING IN 2 HOURS: 12:00
                The case of two at the Bishkek court

                This hearing was not confirmed this morning.

                Your time: Sat 28 Feb, 07:00
                Court: City Court
                Access: closed

                As of 24 February, 10:01 (Bishkek, local time), change no. 4
                Last checked or updated 4 days ago.
                [The case] [Stop following]
                [Calendar file]
        "#]],
    )
    .await;
}
