//! What a follower is told, when and how, as they choose it.

use expect_test::expect;

use super::{play, play_with_two_cases};

#[tokio::test]
async fn the_settings_are_one_message() {
    play(expect![[r#"
        (relative reads en)
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
        relative: [Reminders]
        bot edits → relative: Reminders: 7 days before, 1 day before, on the morning of the hearing

            Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
            [✓ 7 days before] [3 days before]
            [✓ 1 day before] [✓ on the morning of the hearing]
            [2 hours before] [1 hour before]
            [Back]
        relative: [3 days before]
        bot edits → relative: Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
            [✓ 7 days before] [✓ 3 days before]
            [✓ 1 day before] [✓ on the morning of the hearing]
            [2 hours before] [1 hour before]
            [Back]
        relative: [✓ 7 days before]
        bot edits → relative: Reminders: 3 days before, 1 day before, on the morning of the hearing

            Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
            [7 days before] [✓ 3 days before]
            [✓ 1 day before] [✓ on the morning of the hearing]
            [2 hours before] [1 hour before]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English

            Reminders: 3 days before, 1 day before, on the morning of the hearing

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
        relative: [Quiet hours]
        bot edits → relative: Quiet hours: none

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00]
            [23:00 to 07:00]
            [21:00 to 09:00]
            [Back]
        relative: [22:00 to 08:00]
        bot edits → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: [23:00 to 08:00]
        bot edits → relative: Quiet hours: 23:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00] [00:00 to 08:00]
            [23:00 to 07:00] [23:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: [Let urgent news wait too]
        bot edits → relative: Quiet hours: 23:00 to 08:00, Almaty time
            Urgent news waits until they end, too.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00] [00:00 to 08:00]
            [23:00 to 07:00] [23:00 to 09:00]
            [Let urgent news come]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: [Let urgent news come]
        bot edits → relative: Quiet hours: 23:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00] [00:00 to 08:00]
            [23:00 to 07:00] [23:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: [Time zone]
        bot edits → relative: Time zone: Almaty

            It is for quiet hours, the digest, and your own time beside that of a hearing, which is always local time at the court. Choose another time zone here, or send the name of a city like this: /settings Berlin
            [Almaty] [Tashkent]
            [Moscow] [Istanbul]
            [Berlin] [London]
            [New York] [Seoul]
            [Back]
        relative: [Berlin]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: [How news comes]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        relative: [Statements]
        bot edits → relative: Statements: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [in the digest]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        relative: [Dates and rooms of hearings]
        bot edits → relative: Dates and rooms of hearings: at once

            This is when and where hearings take place. If you are not told at once, you may come on the wrong day.
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [Back]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Digest]
        bot edits → relative: Digest: every day at 19:00, Berlin time

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [✓ every day]
            [on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        relative: [on Mondays]
        bot edits → relative: Digest: on Mondays at 19:00, Berlin time

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [✓ on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        relative: [at 20:00]
        bot edits → relative: Digest: on Mondays at 20:00, Berlin time

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [✓ on Mondays]
            [on Fridays]
            [at 19:00] [at 21:00]
            [No digest]
            [Back]
        relative: [No digest]
        bot edits → relative: Digest: none

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [every day]
            [on Mondays]
            [on Fridays]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once, without a sound

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Ready-made settings]
        bot edits → relative: Choose what fits best.
            This sets the reminders and how news comes; each of them can be changed afterwards.

            A relative: every change at once; reminders 7 days and 1 day before the hearing, on its morning and 2 hours before.
            A journalist: every change at once, but how hearings went and measures of restraint without a sound; reminders 1 day before the hearing, on its morning and 1 hour before.
            A trial observer: dates, verdict and access at once; how hearings went and measures of restraint at once, without a sound; statements in the digest; reminders 7 days, 3 days and 1 day before the hearing and on its morning.
            A lawyer: dates, verdict and measures of restraint at once; how hearings went and access at once, without a sound; statements in the digest; reminders 3 days, 1 day and 1 hour before the hearing.
            [A relative] [A journalist]
            [A trial observer] [A lawyer]
            [Back]
        relative: [A trial observer]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once, without a sound
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Language]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once, without a sound
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Қазақша] [Русский] [English]
            [Back]
        relative: [Қазақша]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Берлин

            Отырыс туралы еске салу: 7 күн қалғанда, 3 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: 23:00–08:00 (уақыты: Берлин)
            Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден, дыбыссыз
            Мәлімдемелер: шолуда

            Шолу: күн сайын, сағат 19:00 (уақыты: Берлин)
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
    "#]])
    .await;
}

#[tokio::test]
async fn the_settings_in_russian() {
    play(expect![[r#"
        (relative reads ru)
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
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
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
        relative: [Тихие часы]
        bot edits → relative: Тихие часы: нет

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 22:00 до 08:00]
            [с 23:00 до 07:00]
            [с 21:00 до 09:00]
            [Назад]
        relative: [с 22:00 до 08:00]
        bot edits → relative: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        relative: [Пусть срочное тоже ждёт]
        bot edits → relative: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное тоже ждёт их окончания.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное приходит]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        relative: [Часовой пояс]
        bot edits → relative: Часовой пояс: Алматы

            Он нужен для тихих часов, сводки и вашего времени рядом со временем заседания, которое всегда местное, по месту суда. Выберите другой часовой пояс здесь или отправьте название города вот так: /settings Берлин
            [Алматы] [Ташкент]
            [Москва] [Стамбул]
            [Берлин] [Лондон]
            [Нью-Йорк] [Сеул]
            [Назад]
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Алматы

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное тоже ждёт их окончания.

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
        relative: [Как сообщать]
        bot edits → relative: Как сообщать новости:
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
        relative: [Даты и залы заседаний]
        bot edits → relative: Даты и залы заседаний: сразу

            Это время и место заседаний. Кто узнаёт о них не сразу, может прийти не в тот день.
            [✓ сразу] [сразу, без звука]
            [в сводке] [не сообщать]
            [Назад]
        relative: [Назад]
        bot edits → relative: Как сообщать новости:
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
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Алматы

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное тоже ждёт их окончания.

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
        relative: [каждый день]
        bot edits → relative: Сводка: каждый день в 19:00 (время: Алматы)

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [✓ каждый день]
            [по понедельникам]
            [по пятницам]
            [в 18:00] [в 20:00]
            [Без сводки]
            [Назад]
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Алматы

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное тоже ждёт их окончания.

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: каждый день в 19:00 (время: Алматы)
            [Напоминания] [Тихие часы]
            [Как сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Готовые настройки]
        relative: [Готовые настройки]
        bot edits → relative: Выберите, что подходит.
            Так настроятся напоминания и то, как приходят новости; потом всё можно изменить по отдельности.

            Родственник: о каждом изменении — сразу; напоминания за 7 дней и за 1 день, утром в день заседания и за 2 часа.
            Журналист: о каждом изменении — сразу, об итогах заседаний и мере пресечения — без звука; напоминания за 1 день, утром в день заседания и за 1 час.
            Наблюдатель: о датах заседаний, приговоре и доступе в зал — сразу; об итогах заседаний и мере пресечения — сразу, без звука; о заявлениях — в сводке; напоминания за 7 дней, за 3 дня, за 1 день и утром в день заседания.
            Адвокат: о датах заседаний, приговоре и мере пресечения — сразу; об итогах заседаний и доступе в зал — сразу, без звука; о заявлениях — в сводке; напоминания за 3 дня, за 1 день и за 1 час.
            [Родственник] [Журналист]
            [Наблюдатель] [Адвокат]
            [Назад]
        relative: [Адвокат]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Алматы

            Напоминания о заседаниях: за 3 дня, за 1 день, за 1 час

            Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное тоже ждёт их окончания.

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу, без звука
            Приговор и стадия дела: сразу
            Доступ в зал: сразу, без звука
            Мера пресечения: сразу
            Заявления: в сводке

            Сводка: каждый день в 19:00 (время: Алматы)
            [Напоминания] [Тихие часы]
            [Как сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Готовые настройки]
    "#]])
    .await;
}

#[tokio::test]
async fn the_settings_in_kazakh() {
    play(expect![[r#"
        (relative reads kk)
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
        relative: [Тыныштық сағаттары]
        bot edits → relative: Тыныштық сағаттары: жоқ

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [22:00–08:00]
            [23:00–07:00]
            [21:00–09:00]
            [Артқа]
        relative: [22:00–08:00]
        bot edits → relative: Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [21:00–08:00] [23:00–08:00]
            [22:00–07:00] [22:00–09:00]
            [Шұғыл хабар да күтсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        relative: [Шұғыл хабар да күтсін]
        bot edits → relative: Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар да олардың аяқталуын күтеді.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [21:00–08:00] [23:00–08:00]
            [22:00–07:00] [22:00–09:00]
            [Шұғыл хабар келе берсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        relative: [Уақыт белдеуі]
        bot edits → relative: Уақыт белдеуі: Алматы

            Ол тыныштық сағаттары мен шолуға және отырыс уақытының қасында сіздің уақытыңызды көрсетуге керек; отырыстардың уақыты әрқашан сот орналасқан жердің уақытымен беріледі. Басқа уақыт белдеуін осы жерден таңдаңыз немесе қаланың атын былай жіберіңіз: /settings Берлин
            [Алматы] [Ташкент]
            [Мәскеу] [Стамбұл]
            [Берлин] [Лондон]
            [Нью-Йорк] [Сеул]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар да олардың аяқталуын күтеді.

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
        relative: [Отырыстардың күні мен залы]
        bot edits → relative: Отырыстардың күні мен залы: бірден

            Бұл — отырыстардың уақыты мен орны. Бұл туралы бірден білмеген адам басқа күні келіп қалуы мүмкін.
            [✓ бірден] [бірден, дыбыссыз]
            [шолуда] [хабарламау]
            [Артқа]
        relative: [Артқа]
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
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар да олардың аяқталуын күтеді.

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
        relative: [Шолу]
        bot edits → relative: Шолу: жоқ

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [Артқа]
        relative: [күн сайын]
        bot edits → relative: Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)

            Шолу — дыбыссыз бір хабар: шолуға таңдалған өзгерістер, алдағы отырыстар, күні белгісіз істер және көптен бері ешкім растамаған істер. Айтатын ештеңе болмаса, шолу жіберілмейді.
            [✓ күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [сағат 18:00] [сағат 20:00]
            [Шолусыз]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар да олардың аяқталуын күтеді.

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
        relative: [Дайын баптаулар]
        bot edits → relative: Қайсысы қолайлы екенін таңдаңыз.
            Еске салу мен хабарлау тәсілі соған қарай бапталады; кейін әрқайсысын өзгертуге болады.

            Туыс: әр өзгеріс бірден; еске салу — 7 күн және 1 күн қалғанда, отырыс күні таңертең және 2 сағат қалғанда.
            Журналист: әр өзгеріс бірден, ал отырыстың қалай өткені мен бұлтартпау шарасы дыбыссыз; еске салу — 1 күн қалғанда, отырыс күні таңертең және 1 сағат қалғанда.
            Бақылаушы: отырыстардың күні, үкім және залға кіру — бірден; отырыстың қалай өткені мен бұлтартпау шарасы — бірден, дыбыссыз; мәлімдемелер — шолуда; еске салу — 7 күн, 3 күн және 1 күн қалғанда, отырыс күні таңертең.
            Адвокат: отырыстардың күні, үкім және бұлтартпау шарасы — бірден; отырыстың қалай өткені мен залға кіру — бірден, дыбыссыз; мәлімдемелер — шолуда; еске салу — 3 күн, 1 күн және 1 сағат қалғанда.
            [Туыс] [Журналист]
            [Бақылаушы] [Адвокат]
            [Артқа]
        relative: [Туыс]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең, 2 сағат қалғанда

            Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар да олардың аяқталуын күтеді.

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
    "#]])
    .await;
}

#[tokio::test]
async fn hours_are_typed_and_a_whole_day_is_none() {
    play(expect![[r#"
        (relative reads en)
        relative: /settings 22:30-7
        bot → relative: Quiet hours: 22:30 to 07:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:30 to 07:00] [23:30 to 07:00]
            [22:30 to 06:00] [22:30 to 08:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: /settings 22-22
        bot → relative: Quiet hours cannot begin and end at the same time.
            That could mean a whole day or none. Nothing was changed. To hear nothing for a while, send /stop
        relative: /settings с 6 до 23
        bot → relative: Quiet hours: 06:00 to 23:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [05:00 to 23:00] [07:00 to 23:00]
            [06:00 to 22:00] [06:00 to 00:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: /settings Берлин
        bot → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: 06:00 to 23:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: /settings Birmingham
        bot → relative: SETTINGS
            Language: English
            Time zone: London

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: 06:00 to 23:00, London time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: /settings Петропавловск
        bot → relative: There are several places called “Петропавловск”. Which one is it?
            [Petropavl]
            [Petropavlovsk-Kamchatsky]
        relative: /settings Aktua
        bot → relative: I know no city called “Aktua”.
            Did you mean:
            [Aktau]
        relative: /settings qwrtzpq
        bot → relative: I know no city called “qwrtzpq”.
            Send the name of a larger city that has the same time, or spell it in another way, like this: /settings Berlin
        relative: /settings +3
        bot → relative: SETTINGS
            Language: English
            Time zone: UTC+3

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: 06:00 to 23:00, UTC+3 time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: UTC+3

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: 06:00 to 23:00, UTC+3 time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: [every day]
        bot edits → relative: Digest: every day at 19:00, UTC+3 time
            The hour of the digest is within the quiet hours, so it comes when they end, at 23:00.

            The digest is one message without a sound: the changes you chose for it, hearings ahead, cases with no date, and cases nobody has confirmed for a long time. If there is nothing to say, none is sent.
            [✓ every day]
            [on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
    "#]])
    .await;
}

#[tokio::test]
async fn quiet_hours_hold_what_can_wait_until_they_end() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        relative: /settings 22-8
        bot → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+60 s)
        (editor posts: /stage city-2026 verdict)
        (+60 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        (Wed 25 Feb 2026, 08:10)
        bot edits → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 5.
            [Correct an error]
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 22:32 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 22:32 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.

            MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            STAGE: ~~trial~~ → verdict given
            The case of two at the city court

            A. Asanov: under house arrest

            The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 22:32 (Almaty, local time), change no. 5
            [The case of two at the city court] [Stop following]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_urgent_comes_at_night_unless_it_is_to_wait() {
    play(expect![[r#"
        (relative reads en)
        (observer reads en)
        (editor reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        relative: /settings 22-8
        bot → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        observer: /settings 22-8
        bot → observer: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        observer: [Let urgent news wait too]
        bot edits → observer: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news waits until they end, too.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news come]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 23:00)
        (editor posts: /move city-2026 26.02)
        (+60 s)
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 23:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        (Wed 25 Feb 2026, 08:00)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Waiting until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        bot → observer: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 23:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        bot → relative: HEARING TOMORROW: Thu 26 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 23:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_taken_back_at_night_is_told_to_nobody() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        relative: /settings 22-8
        bot → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+60 s)
        (editor posts: /custody city-2026 asanov unknown)
        (+60 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        (Wed 25 Feb 2026, 07:59)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~house arrest~~ → not known
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 5.
            [Correct an error]
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 22:32 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        (+2 min)
        bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 22:32 (Almaty, local time), change no. 5
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_not_wanted_is_not_told_nor_later() {
    play(expect![[r#"
        (journalist reads en)
        (editor reads en)
        (journalist follows city-2026)
        journalist: /settings
        bot → journalist: SETTINGS
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
        journalist: [How news comes]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        journalist: [Measure of restraint]
        bot edits → journalist: Measure of restraint: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        journalist: [not at all]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: not at all
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        journalist: [Access to the courtroom]
        bot edits → journalist: Access to the courtroom: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        journalist: [at once, without a sound]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once, without a sound
            Measure of restraint: not at all
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        (editor posts: /custody city-2026 asanov house-arrest)
        (+60 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (editor posts: /access city-2026 open)
        (+60 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot, without a sound → journalist: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        journalist: [Measure of restraint]
        bot edits → journalist: Measure of restraint: not at all
            [at once] [at once, without a sound]
            [in the digest] [✓ not at all]
            [Back]
        journalist: [at once]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once, without a sound
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        (editor posts: /access city-2026 closed)
        (+60 s)
        bot edits → editor: ACCESS: ~~open~~ → closed
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot, without a sound → journalist: ACCESS: ~~open~~ → closed
            The case of two at the city court

            Only those taking part in the proceedings may be in the courtroom.

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:03 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn a_digest_says_what_changed_and_what_is_coming_and_nothing_is_none() {
    play_with_two_cases(expect![[r#"
        (observer reads en)
        (editor reads en)
        (observer follows city-2026)
        (observer follows almaty-2025)
        observer: /settings
        bot → observer: SETTINGS
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
        observer: [How news comes]
        bot edits → observer: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        observer: [Measure of restraint]
        bot edits → observer: Measure of restraint: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        observer: [in the digest]
        bot edits → observer: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: in the digest
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        (editor posts: /custody city-2026 asanov house-arrest)
        (+60 s)
        (Tue 24 Feb 2026, 19:01)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 0.
            Told in their digest: 1.
            Change no. 4.
            [Correct an error]
        bot, without a sound → observer: DIGEST (changes: 1, hearings ahead: 1)

            MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4

            Hearings ahead:

            Wed 25 Feb
            Time not announced: The case of two at the city court
            [The case of two at the city court] [Stop following]
            [Settings]
        (Wed 25 Feb 2026, 19:01)
        bot → editor: STILL ON? TODAY, time not announced
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
        bot → observer: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        bot, without a sound → observer: DIGEST (changes: 0, hearings ahead: 1)

            Hearings ahead:

            Fri 27 Feb
            Time not announced: The case of five men at the Almalinsky court, Almaty
            [Settings]
        (Mon 9 Mar 2026, 12:00)
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
        bot → editor: STILL ON? TODAY, time not announced
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 25 February 2026, from the sources (change no. 9). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: What happened at the hearing of 27 February?
            The case of five men at the Almalinsky court, Almaty
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What happened at the hearing of 27 February?
            The case of five men at the Almalinsky court, Almaty
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → observer: HEARING TOMORROW: Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 25 February 2026, from the sources (change no. 9). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
        bot, without a sound → observer: DIGEST (changes: 0, hearings ahead: 1)

            Hearings ahead:

            Fri 27 Feb
            Time not announced: The case of five men at the Almalinsky court, Almaty
            [Settings]
        bot → observer: HEARING TODAY: Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            This hearing was not confirmed this morning.

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 25 February 2026, from the sources (change no. 9). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn several_reminders_of_one_morning_are_one_message() {
    play_with_two_cases(expect![[r#"
        (observer reads en)
        (editor reads en)
        (observer follows city-2026)
        (observer follows almaty-2025)
        (editor posts: /schedule almaty-2025 5.03 10:00)
        (+60 s)
        bot edits → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty
            Sent. Told: 1.
            Change no. 10.
            [Correct an error]
        bot → observer: HEARING SET: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty

            A new hearing is set for 5 March. It begins at 10:00.

            Next hearing: Fri 27 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 10
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /move city-2026 5.03 9:30)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 09:30
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → observer: MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 09:30
            The case of two at the city court

            The hearing will be on 5 March, not on 25 February. It begins at 09:30.

            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        (Thu 5 Mar 2026, 08:01)
        bot → editor: STILL ON? TODAY, time not announced
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 3 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: What happened at the hearing of 27 February?
            The case of five men at the Almalinsky court, Almaty
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What happened at the hearing of 27 February?
            The case of five men at the Almalinsky court, Almaty
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: Nothing has reached me for a week

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → editor: Nothing has reached me for a week: still so 19 h 30 min later

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → editor: STILL ON? TODAY, 09:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:02 (Almaty, local time), change no. 4
            Last checked or updated 9 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: STILL ON? TODAY, 10:00
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 9 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: Nothing has reached me for a week: still so 23 h later

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → editor: Nothing has reached me for a week: still so 24 h later

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → observer: HEARING TOMORROW: Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 2 days ago.

            HEARING IN 7 DAYS: Thu 5 Mar, 09:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:02 (Almaty, local time), change no. 4
            Last checked or updated 2 days ago.

            HEARING IN 7 DAYS: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 2 days ago.
            [The case of five men at the Almalinsky…] [Stop following]
            [The case of two at the city court] [Stop following]
        bot → observer: HEARING TODAY: Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            This hearing was not confirmed this morning.

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 3 days ago.
            [The case] [Stop following]
            [Calendar file]
        bot → observer: HEARING TOMORROW: Thu 5 Mar, 09:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:02 (Almaty, local time), change no. 4
            Last checked or updated 8 days ago.

            HEARING TOMORROW: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 8 days ago.
            [The case of two at the city court] [Stop following]
            [The case of five men at the Almalinsky…] [Stop following]
        bot → observer: HEARING TODAY: Thu 5 Mar, 09:30
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 09:02 (Almaty, local time), change no. 4
            Last checked or updated 9 days ago.

            HEARING TODAY: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty

            This hearing was not confirmed this morning.

            Court: Almalinsky District Court of Almaty
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 10
            Last checked or updated 9 days ago.
            [The case of two at the city court] [Stop following]
            [The case of five men at the Almalinsky…] [Stop following]
    "#]])
    .await;
}

#[tokio::test]
async fn a_preview_says_how_many_are_told_later_and_leaves_out_who_is_not_told() {
    play(expect![[r#"
        (relative reads en)
        (anna reads kk)
        (boris reads ru)
        (editor reads en)
        (relative follows city-2026)
        (anna follows city-2026)
        (boris follows city-2026)
        relative: /settings 22-8
        bot → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        anna: /settings
        bot → anna: БАПТАУЛАР
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
        anna: [Хабарлау тәсілі]
        bot edits → anna: Хабарлау тәсілі:
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
        anna: [Бұлтартпау шарасы]
        bot edits → anna: Бұлтартпау шарасы: бірден
            [✓ бірден] [бірден, дыбыссыз]
            [шолуда] [хабарламау]
            [Артқа]
        anna: [шолуда]
        bot edits → anna: Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: шолуда
            Мәлімдемелер: бірден

            Қай хабардың тәсілін өзгерту керегін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        boris: /settings
        bot → boris: НАСТРОЙКИ
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
        boris: [Как сообщать]
        bot edits → boris: Как сообщать новости:
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
        boris: [Мера пресечения]
        bot edits → boris: Мера пресечения: сразу
            [✓ сразу] [сразу, без звука]
            [в сводке] [не сообщать]
            [Назад]
        boris: [не сообщать]
        bot edits → boris: Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: не сообщать
            Заявления: сразу

            Выберите, о чём сообщать по-другому.
            [Даты и залы заседаний] [Итоги заседаний]
            [Приговор и стадия дела] [Доступ в зал]
            [Мера пресечения] [Заявления]
            [Назад]
        (Tue 24 Feb 2026, 22:30)
        bot, without a sound → anna: ШОЛУ: өзгерістер — 0, алдағы отырыстар — 1

            Алдағы отырыстар:

            25 ақпан, сәрсенбі
            Уақыты хабарланбаған: Қалалық соттағы екі адамның ісі
            [Баптаулар]
        editor: /custody city-2026 asanov house-arrest
        bot → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 22:30 (Almaty, local time), change no. 4

            Қазақша
            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 22:30 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 22:30 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 2 will be told. Of these, after their quiet hours: 1. Of these, in their digest: 1.
            By language: Kazakh 1, English 1. People: 2. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
    "#]])
    .await;
}

/// Whoever follows and wants no such news is told as little as where nobody follows, and the preview says which it is.
#[tokio::test]
async fn a_change_of_which_no_follower_wants_to_be_told_is_previewed_as_that() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        editor: /custody city-2026 asanov house-arrest
        bot → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
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
        relative: [How news comes]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        relative: [Measure of restraint]
        bot edits → relative: Measure of restraint: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [not at all]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: not at all
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        editor: /custody city-2026 asanov house-arrest
        bot → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Everybody who follows this case chose not to be told of such news.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /access city-2026 open
        bot → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}
