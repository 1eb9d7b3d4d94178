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

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: none

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Reminders]
        bot edits → relative: Reminders before a hearing: 7 days before, 1 day before, that morning

            Tap what you want to be reminded by, and tap again to take it away. A reminder in hours comes only where the time of the hearing is known.
            [✓ 7 days before] [3 days before]
            [✓ 1 day before] [✓ that morning]
            [2 hours before] [1 hour before]
            [Back]
        relative: [3 days before]
        bot edits → relative: Reminders before a hearing: 7 days before, 3 days before, 1 day before, that morning

            Tap what you want to be reminded by, and tap again to take it away. A reminder in hours comes only where the time of the hearing is known.
            [✓ 7 days before] [✓ 3 days before]
            [✓ 1 day before] [✓ that morning]
            [2 hours before] [1 hour before]
            [Back]
        relative: [✓ 7 days before]
        bot edits → relative: Reminders before a hearing: 3 days before, 1 day before, that morning

            Tap what you want to be reminded by, and tap again to take it away. A reminder in hours comes only where the time of the hearing is known.
            [7 days before] [✓ 3 days before]
            [✓ 1 day before] [✓ that morning]
            [2 hours before] [1 hour before]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 3 days before, 1 day before, that morning

            Quiet hours: none

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
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
        bot edits → relative: Your time zone: Almaty time.

            Choose another time zone here, or send the name of your city like this: /settings Berlin
            [Almaty] [Tashkent]
            [Moscow] [Istanbul]
            [Berlin] [London]
            [New York] [Seoul]
            [Back]
        relative: [Berlin]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 3 days before, 1 day before, that morning

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [How I am told]
        bot edits → relative: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        relative: [Statements]
        bot edits → relative: Statements: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [in the digest]
        bot edits → relative: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: in the digest

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        relative: [Dates and rooms of hearings]
        bot edits → relative: Dates and rooms of hearings: at once

            This is when and where hearings take place. Whoever is not told of it at once may come on a wrong day.
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [Back]
        bot edits → relative: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: in the digest

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 3 days before, 1 day before, that morning

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: in the digest

            Digest: each day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Digest]
        bot edits → relative: Digest: each day at 19:00, Berlin time

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [✓ each day]
            [on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        relative: [on Mondays]
        bot edits → relative: Digest: on Mondays at 19:00, Berlin time

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [each day]
            [✓ on Mondays]
            [on Fridays]
            [at 18:00] [at 20:00]
            [No digest]
            [Back]
        relative: [at 20:00]
        bot edits → relative: Digest: on Mondays at 20:00, Berlin time

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [each day]
            [✓ on Mondays]
            [on Fridays]
            [at 19:00] [at 21:00]
            [No digest]
            [Back]
        relative: [No digest]
        bot edits → relative: Digest: none

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [each day]
            [on Mondays]
            [on Fridays]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 3 days before, 1 day before, that morning

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once, without a sound

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Choose by who I am]
        bot edits → relative: Choose who you are.
            It sets reminders and how you are told; you can change each of them afterwards.

            A relative: everything at once; reminders 7 days and 1 day before, that morning and 2 hours before.
            A journalist: everything at once, outcomes and custody without a sound; reminders 1 day before, that morning and 1 hour before.
            A trial observer: hearings, verdict and access at once, statements in the digest; reminders 7, 3 and 1 days before and that morning.
            A lawyer: hearings, verdict and custody at once, statements in the digest; reminders 3 days, 1 day and 1 hour before.
            [A relative] [A journalist]
            [A trial observer] [A lawyer]
            [Back]
        relative: [A trial observer]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 7 days before, 3 days before, 1 day before, that morning

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once, without a sound
            Statements: in the digest

            Digest: each day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Language]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 7 days before, 3 days before, 1 day before, that morning

            Quiet hours: 23:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once, without a sound
            Statements: in the digest

            Digest: each day at 19:00, Berlin time
            [Қазақша] [Русский] [English]
            [Back]
        relative: [Қазақша]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 3 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: 23:00 – 08:00, Берлин қаласының уақытымен
            Шұғыл хабар сонда да келеді: бүгінгі не ертеңгі отырыс, ертерек болатын отырыс немесе түзету туралы.

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден, дыбыссыз
            Мәлімдемелер: шолуда

            Шолу: күн сайын сағат 19:00, Берлин қаласының уақытымен
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
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

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: нет

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        relative: [Напоминания]
        bot edits → relative: Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Нажмите, когда напоминать; ещё одно нажатие отменит выбор. За часы до заседания бот напоминает, только если известно его время.
            [✓ за 7 дней] [за 3 дня]
            [✓ за 1 день] [✓ утром того же дня]
            [за 2 часа] [за 1 час]
            [Назад]
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: нет

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        relative: [Тихие часы]
        bot edits → relative: Тихие часы: нет

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением – так, как обстоит к этому времени.
            [с 22:00 до 08:00]
            [с 23:00 до 07:00]
            [с 21:00 до 09:00]
            [Назад]
        relative: [с 22:00 до 08:00]
        bot edits → relative: Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением – так, как обстоит к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        relative: [Пусть срочное тоже ждёт]
        bot edits → relative: Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное тоже ждёт их окончания.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением – так, как обстоит к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное приходит]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        relative: [Часовой пояс]
        bot edits → relative: Ваш часовой пояс: время города Алматы.

            Выберите другой часовой пояс здесь или отправьте название своего города вот так: /settings Berlin
            [Алматы] [Ташкент]
            [Москва] [Стамбул]
            [Берлин] [Лондон]
            [Нью-Йорк] [Сеул]
            [Назад]
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное тоже ждёт их окончания.

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        relative: [Как мне сообщать]
        bot edits → relative: Как вам сообщать:
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
        bot edits → relative: Как вам сообщать:
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

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное тоже ждёт их окончания.

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        relative: [Сводка]
        bot edits → relative: Сводка: нет

            Сводка – одно сообщение без звука: что изменилось, какие заседания впереди, где нет даты и что давно никто не подтверждал. Если сказать нечего, её нет.
            [каждый день]
            [по понедельникам]
            [по пятницам]
            [Назад]
        relative: [каждый день]
        bot edits → relative: Сводка: каждый день в 19:00 по времени города Алматы

            Сводка – одно сообщение без звука: что изменилось, какие заседания впереди, где нет даты и что давно никто не подтверждал. Если сказать нечего, её нет.
            [✓ каждый день]
            [по понедельникам]
            [по пятницам]
            [в 18:00] [в 20:00]
            [Без сводки]
            [Назад]
        relative: [Назад]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное тоже ждёт их окончания.

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: каждый день в 19:00 по времени города Алматы
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        relative: [Выбрать по роли]
        bot edits → relative: Выберите, кто вы.
            Так настроятся напоминания и то, как сообщать вам новости; потом всё можно изменить по отдельности.

            Родственник: обо всём сразу; напоминания за 7 дней и за 1 день, утром того же дня и за 2 часа.
            Журналист: обо всём сразу, об итогах заседаний и мере пресечения без звука; напоминания за 1 день, утром того же дня и за 1 час.
            Наблюдатель: о заседаниях, приговоре и доступе в зал сразу, заявления в сводке; напоминания за 7, 3 и 1 день и утром того же дня.
            Адвокат: о заседаниях, приговоре и мере пресечения сразу, заявления в сводке; напоминания за 3 дня, за 1 день и за 1 час.
            [Родственник] [Журналист]
            [Наблюдатель] [Адвокат]
            [Назад]
        relative: [Адвокат]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 3 дня, за 1 день, за 1 час

            Тихие часы: с 22:00 до 08:00 по времени города Алматы
            Срочное тоже ждёт их окончания.

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу, без звука
            Приговор и стадия дела: сразу
            Доступ в зал: сразу, без звука
            Мера пресечения: сразу
            Заявления: в сводке

            Сводка: каждый день в 19:00 по времени города Алматы
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
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

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: жоқ

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        relative: [Еске салу]
        bot edits → relative: Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Қашан еске салу керегін басыңыз; тағы бір рет бассаңыз, таңдау алынады. Отырыстың уақыты белгілі болса ғана бот оған бірнеше сағат қалғанда еске салады.
            [✓ 7 күн бұрын] [3 күн бұрын]
            [✓ 1 күн бұрын] [✓ сол күні таңертең]
            [2 сағат бұрын] [1 сағат бұрын]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: жоқ

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        relative: [Тыныштық сағаттары]
        bot edits → relative: Тыныштық сағаттары: жоқ

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталғанда бәрі бір хабармен, сол кездегі жай-күйімен келеді.
            [22:00 – 08:00]
            [23:00 – 07:00]
            [21:00 – 09:00]
            [Артқа]
        relative: [22:00 – 08:00]
        bot edits → relative: Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар сонда да келеді: бүгінгі не ертеңгі отырыс, ертерек болатын отырыс немесе түзету туралы.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталғанда бәрі бір хабармен, сол кездегі жай-күйімен келеді.
            [21:00 – 08:00] [23:00 – 08:00]
            [22:00 – 07:00] [22:00 – 09:00]
            [Шұғыл хабар да күтсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        relative: [Шұғыл хабар да күтсін]
        bot edits → relative: Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар да олардың аяқталуын күтеді.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталғанда бәрі бір хабармен, сол кездегі жай-күйімен келеді.
            [21:00 – 08:00] [23:00 – 08:00]
            [22:00 – 07:00] [22:00 – 09:00]
            [Шұғыл хабар келе берсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        relative: [Уақыт белдеуі]
        bot edits → relative: Уақыт белдеуіңіз: Алматы қаласының уақыты.

            Басқа уақыт белдеуін осы жерден таңдаңыз немесе қалаңыздың атын былай жіберіңіз: /settings Berlin
            [Алматы] [Ташкент]
            [Мәскеу] [Стамбұл]
            [Берлин] [Лондон]
            [Нью-Йорк] [Сеул]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар да олардың аяқталуын күтеді.

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        relative: [Маған қалай хабарланады]
        bot edits → relative: Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Нені басқаша білгіңіз келетінін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        relative: [Отырыстардың күні мен залы]
        bot edits → relative: Отырыстардың күні мен залы: бірден

            Бұл – отырыстардың уақыты мен орны. Бұл туралы бірден білмеген адам басқа күні келіп қалуы мүмкін.
            [✓ бірден] [бірден, дыбыссыз]
            [шолуда] [хабарланбайды]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Нені басқаша білгіңіз келетінін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар да олардың аяқталуын күтеді.

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        relative: [Шолу]
        bot edits → relative: Шолу: жоқ

            Шолу – дыбыссыз бір хабар: не өзгерді, қандай отырыстар алда, қайсысының күні жоқ, нені көптен бері ешкім растамаған. Айтатын ештеңе болмаса, ол жіберілмейді.
            [күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [Артқа]
        relative: [күн сайын]
        bot edits → relative: Шолу: күн сайын сағат 19:00, Алматы қаласының уақытымен

            Шолу – дыбыссыз бір хабар: не өзгерді, қандай отырыстар алда, қайсысының күні жоқ, нені көптен бері ешкім растамаған. Айтатын ештеңе болмаса, ол жіберілмейді.
            [✓ күн сайын]
            [дүйсенбі сайын]
            [жұма сайын]
            [сағат 18:00] [сағат 20:00]
            [Шолусыз]
            [Артқа]
        relative: [Артқа]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар да олардың аяқталуын күтеді.

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: күн сайын сағат 19:00, Алматы қаласының уақытымен
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        relative: [Кім екеніме қарай таңдау]
        bot edits → relative: Кім екеніңізді таңдаңыз.
            Еске салу мен хабарлау тәсілі соған қарай бапталады; кейін әрқайсысын өзгертуге болады.

            Туыс: бәрі бірден; еске салу – 7 күн және 1 күн бұрын, сол күні таңертең және 2 сағат бұрын.
            Журналист: бәрі бірден, отырыстың қалай өткені мен бұлтартпау шарасы дыбыссыз; еске салу – 1 күн бұрын, сол күні таңертең және 1 сағат бұрын.
            Бақылаушы: отырыстар, үкім және залға кіру бірден, мәлімдемелер шолуда; еске салу – 7, 3 және 1 күн бұрын, сол күні таңертең.
            Адвокат: отырыстар, үкім және бұлтартпау шарасы бірден, мәлімдемелер шолуда; еске салу – 3 күн, 1 күн және 1 сағат бұрын.
            [Туыс] [Журналист]
            [Бақылаушы] [Адвокат]
            [Артқа]
        relative: [Туыс]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең, 2 сағат бұрын

            Тыныштық сағаттары: 22:00 – 08:00, Алматы қаласының уақытымен
            Шұғыл хабар да олардың аяқталуын күтеді.

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: күн сайын сағат 19:00, Алматы қаласының уақытымен
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
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
        bot → relative: Quiet hours that begin and end at the same time are a whole day or nothing.
            To hear nothing for a while, send /stop
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

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: 06:00 to 23:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: /settings Birmingham
        bot → relative: SETTINGS
            Language: English

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: 06:00 to 23:00, London time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: /settings Петропавловск
        bot → relative: There are several places called Петропавловск. Which one is it?
            [Petropavl]
            [Petropavlovsk-Kamchatsky]
        relative: /settings Aktua
        bot → relative: I know no city called Aktua.
            Which of these is it?
            [Aktau]
        relative: /settings qwrtzpq
        bot → relative: I know no city called qwrtzpq.
            Please choose one that has the same time, or write it in another way.
        relative: /settings +3
        bot → relative: SETTINGS
            Language: English

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: 06:00 to 23:00, Etc/GMT-3 time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: 06:00 to 23:00, Etc/GMT-3 time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        relative: [Digest]
        bot edits → relative: Digest: none

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [each day]
            [on Mondays]
            [on Fridays]
            [Back]
        relative: [each day]
        bot edits → relative: Digest: each day at 19:00, Etc/GMT-3 time
            Its hour is in your quiet hours, so it comes when they end, at 23:00.

            The digest is one message without a sound: what changed, what is coming, what has no date, and what nobody has confirmed for long. With nothing to say there is none.
            [✓ each day]
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
            Held until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        (Wed 25 Feb 2026, 08:10)
        bot edits → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Sent. Told: 0.
            Held until their quiet hours end: 1.
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
        (Wed 25 Feb 2026, 08:00)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Held until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        bot → observer: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, time not announced
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 23:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
        bot → relative: HEARING TOMORROW: Thu 26 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 23:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
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
            Held until their quiet hours end: 1.
            Change no. 4.
            [Correct an error]
        (Wed 25 Feb 2026, 07:59)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~house arrest~~ → not known
            The case of two at the city court
            Sent. Told: 0.
            Held until their quiet hours end: 1.
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

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: none

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        journalist: [How I am told]
        bot edits → journalist: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        journalist: [Custody]
        bot edits → journalist: Custody: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        journalist: [not at all]
        bot edits → journalist: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: not at all
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        journalist: [Access to the court room]
        bot edits → journalist: Access to the court room: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        journalist: [at once, without a sound]
        bot edits → journalist: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once, without a sound
            Custody: not at all
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        (editor posts: /custody city-2026 asanov house-arrest)
        (+60 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Recorded. Nobody follows this case yet.
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
        journalist: [Custody]
        bot edits → journalist: Custody: not at all
            [at once] [at once, without a sound]
            [in the digest] [✓ not at all]
            [Back]
        journalist: [at once]
        bot edits → journalist: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once, without a sound
            Custody: at once
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
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

            Reminders before a hearing: 7 days before, 1 day before, that morning

            Quiet hours: none

            How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How I am told] [Digest]
            [Time zone] [Language]
            [Choose by who I am]
        observer: [How I am told]
        bot edits → observer: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: at once
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
            [Back]
        observer: [Custody]
        bot edits → observer: Custody: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        observer: [in the digest]
        bot edits → observer: How you are told:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the court room: at once
            Custody: in the digest
            Statements: at once

            Choose what you want to be told in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the court room]
            [Custody] [Statements]
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
        bot, without a sound → observer: DIGEST: changes: 1, hearings ahead: 1

            MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4

            Coming:

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
        bot, without a sound → observer: DIGEST: changes: 0, hearings ahead: 1

            Coming:

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
        bot, without a sound → observer: DIGEST: changes: 0, hearings ahead: 1

            Coming:

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

            Отырыс туралы еске салу: 7 күн бұрын, 1 күн бұрын, сол күні таңертең

            Тыныштық сағаттары: жоқ

            Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Шолу: жоқ
            [Еске салу] [Тыныштық сағаттары]
            [Маған қалай хабарланады] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Кім екеніме қарай таңдау]
        anna: [Маған қалай хабарланады]
        bot edits → anna: Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: бірден

            Нені басқаша білгіңіз келетінін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        anna: [Бұлтартпау шарасы]
        bot edits → anna: Бұлтартпау шарасы: бірден
            [✓ бірден] [бірден, дыбыссыз]
            [шолуда] [хабарланбайды]
            [Артқа]
        anna: [шолуда]
        bot edits → anna: Сізге қалай хабарланады:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: шолуда
            Мәлімдемелер: бірден

            Нені басқаша білгіңіз келетінін таңдаңыз.
            [Отырыстардың күні мен залы] [Отырыстың қалай өткені]
            [Үкім және іс сатысы] [Залға кіру]
            [Бұлтартпау шарасы] [Мәлімдемелер]
            [Артқа]
        boris: /settings
        bot → boris: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром того же дня

            Тихие часы: нет

            Как вам сообщать:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как мне сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Выбрать по роли]
        boris: [Как мне сообщать]
        bot edits → boris: Как вам сообщать:
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
        bot edits → boris: Как вам сообщать:
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
        bot, without a sound → anna: ШОЛУ: өзгерістер – 0, алдағы отырыстар – 1

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
