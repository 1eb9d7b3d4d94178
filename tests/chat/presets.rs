//! Ready-made settings: what each says that it sets, and the card that shows what it did.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn each_preset_sets_what_its_sentence_says_in_english() {
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
        relative: [A relative]
        bot edits → relative: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing, 2 hours before

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
        relative: [A journalist]
        bot edits → relative: SETTINGS
            Language: English

            Reminders: 1 day before, on the morning of the hearing, 1 hour before

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once, without a sound
            Statements: at once

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
            Time zone: Almaty

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once, without a sound
            Statements: in the digest

            Digest: every day at 19:00, Almaty time
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
        relative: [A lawyer]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Almaty

            Reminders: 3 days before, 1 day before, 1 hour before

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once, without a sound
            Verdict and stage: at once
            Access to the courtroom: at once, without a sound
            Measure of restraint: at once
            Statements: in the digest

            Digest: every day at 19:00, Almaty time
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
    "#]])
    .await;
}

#[tokio::test]
async fn each_preset_sets_what_its_sentence_says_in_russian() {
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
        relative: [Родственник]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания, за 2 часа

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
        relative: [Журналист]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 1 день, утром в день заседания, за 1 час

            Тихие часы: нет

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу, без звука
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу, без звука
            Заявления: сразу

            Сводка: нет
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
        relative: [Наблюдатель]
        bot edits → relative: НАСТРОЙКИ
            Язык: Русский
            Часовой пояс: Алматы

            Напоминания о заседаниях: за 7 дней, за 3 дня, за 1 день, утром в день заседания

            Тихие часы: нет

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу, без звука
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу, без звука
            Заявления: в сводке

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

            Тихие часы: нет

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
async fn each_preset_sets_what_its_sentence_says_in_kazakh() {
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

            Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең, 2 сағат қалғанда

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
        relative: [Журналист]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша

            Отырыс туралы еске салу: 1 күн қалғанда, отырыс күні таңертең, 1 сағат қалғанда

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден, дыбыссыз
            Мәлімдемелер: бірден

            Шолу: жоқ
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
        relative: [Бақылаушы]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 3 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден, дыбыссыз
            Мәлімдемелер: шолуда

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
        relative: [Адвокат]
        bot edits → relative: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 3 күн қалғанда, 1 күн қалғанда, 1 сағат қалғанда

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден, дыбыссыз
            Бұлтартпау шарасы: бірден
            Мәлімдемелер: шолуда

            Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
    "#]])
    .await;
}

#[tokio::test]
async fn a_journalist_and_an_observer_are_told_as_they_chose() {
    play(expect![[r#"
        (journalist reads ru)
        (observer reads kk)
        (editor reads en)
        (journalist follows city-2026)
        (observer follows city-2026)
        journalist: /settings
        bot → journalist: НАСТРОЙКИ
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
        journalist: [Готовые настройки]
        bot edits → journalist: Выберите, что подходит.
            Так настроятся напоминания и то, как приходят новости; потом всё можно изменить по отдельности.

            Родственник: о каждом изменении — сразу; напоминания за 7 дней и за 1 день, утром в день заседания и за 2 часа.
            Журналист: о каждом изменении — сразу, об итогах заседаний и мере пресечения — без звука; напоминания за 1 день, утром в день заседания и за 1 час.
            Наблюдатель: о датах заседаний, приговоре и доступе в зал — сразу; об итогах заседаний и мере пресечения — сразу, без звука; о заявлениях — в сводке; напоминания за 7 дней, за 3 дня, за 1 день и утром в день заседания.
            Адвокат: о датах заседаний, приговоре и мере пресечения — сразу; об итогах заседаний и доступе в зал — сразу, без звука; о заявлениях — в сводке; напоминания за 3 дня, за 1 день и за 1 час.
            [Родственник] [Журналист]
            [Наблюдатель] [Адвокат]
            [Назад]
        journalist: [Журналист]
        bot edits → journalist: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 1 день, утром в день заседания, за 1 час

            Тихие часы: нет

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу, без звука
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу, без звука
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Готовые настройки]
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
        observer: [Дайын баптаулар]
        bot edits → observer: Қайсысы қолайлы екенін таңдаңыз.
            Еске салу мен хабарлау тәсілі соған қарай бапталады; кейін әрқайсысын өзгертуге болады.

            Туыс: әр өзгеріс бірден; еске салу — 7 күн және 1 күн қалғанда, отырыс күні таңертең және 2 сағат қалғанда.
            Журналист: әр өзгеріс бірден, ал отырыстың қалай өткені мен бұлтартпау шарасы дыбыссыз; еске салу — 1 күн қалғанда, отырыс күні таңертең және 1 сағат қалғанда.
            Бақылаушы: отырыстардың күні, үкім және залға кіру — бірден; отырыстың қалай өткені мен бұлтартпау шарасы — бірден, дыбыссыз; мәлімдемелер — шолуда; еске салу — 7 күн, 3 күн және 1 күн қалғанда, отырыс күні таңертең.
            Адвокат: отырыстардың күні, үкім және бұлтартпау шарасы — бірден; отырыстың қалай өткені мен залға кіру — бірден, дыбыссыз; мәлімдемелер — шолуда; еске салу — 3 күн, 1 күн және 1 сағат қалғанда.
            [Туыс] [Журналист]
            [Бақылаушы] [Адвокат]
            [Артқа]
        observer: [Бақылаушы]
        bot edits → observer: БАПТАУЛАР
            Тіл: Қазақша
            Уақыт белдеуі: Алматы

            Отырыс туралы еске салу: 7 күн қалғанда, 3 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

            Тыныштық сағаттары: жоқ

            Хабарлау тәсілі:
            Отырыстардың күні мен залы: бірден
            Отырыстың қалай өткені: бірден, дыбыссыз
            Үкім және іс сатысы: бірден
            Залға кіру: бірден
            Бұлтартпау шарасы: бірден, дыбыссыз
            Мәлімдемелер: шолуда

            Шолу: күн сайын, сағат 19:00 (уақыты: Алматы)
            [Еске салу] [Тыныштық сағаттары]
            [Хабарлау тәсілі] [Шолу]
            [Уақыт белдеуі] [Тіл]
            [Дайын баптаулар]
        (editor posts: /move city-2026 25.02 15:00)
        (+61 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → journalist: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → observer: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (editor posts: /custody city-2026 asanov house-arrest)
        (+61 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 2.
            Change no. 5.
            [Correct an error]
        bot, without a sound → journalist: МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: ср, 25 февр., 15:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        bot, without a sound → observer: БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 25 ақпан, сәрсенбі, 15:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (editor posts: /access city-2026 open)
        (+61 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Sent. Told: 2.
            Change no. 6.
            [Correct an error]
        bot → journalist: ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.

            Ближайшее заседание: ср, 25 февр., 15:00
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → observer: ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, 15:00
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (editor posts: /statement city-2026 defence | We ask for an open hearing.)
        (+61 s)
        bot → journalist: ЗАЯВЛЕНИЕ: сторона защиты
            Дело двоих в городском суде

            Сторона защиты
            We ask for an open hearing. (на английском)

            Ближайшее заседание: ср, 25 февр., 15:00
            Доступ в зал: открыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        # Only the observer keeps statements for the digest.
        (Tue 24 Feb 2026, 18:59)
        bot edits → editor: STATEMENT: defence
            The case of two at the city court
            Sent. Told: 1.
            Told in their digest: 1.
            Change no. 7.
            [Correct an error]
        (Tue 24 Feb 2026, 19:01)
        bot, without a sound → observer: ШОЛУ: өзгерістер — 1, алдағы отырыстар — 1

            МӘЛІМДЕМЕ: қорғау тарабы
            Қалалық соттағы екі адамның ісі

            Қорғау тарабы
            We ask for an open hearing. (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, 15:00
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 7-өзгеріс

            Алдағы отырыстар:

            25 ақпан, сәрсенбі
            15:00: Қалалық соттағы екі адамның ісі
            [Қалалық соттағы екі адамның ісі] [Жазылымнан шығу]
            [Баптаулар]
        # Only the journalist is reminded an hour before.
        (Wed 25 Feb 2026, 13:59)
        bot → editor: STILL ON? TODAY, 15:00
            The case of two at the city court

            Court: City Court
            Access: open

            As of 24 February, 09:04 (Almaty, local time), change no. 7
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → journalist: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: открыт

            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 7
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → observer: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс бүгін таңертең расталған жоқ.

            Сот: Қалалық сот
            Залға кіру: ашық

            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 7-өзгеріс
            Соңғы рет 1 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        (Wed 25 Feb 2026, 14:01)
        bot → journalist: ЗАСЕДАНИЕ ЧЕРЕЗ 1 ЧАС: 15:00
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: открыт

            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 7
            Последнее обновление: 1 день назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /held city-2026 | The defence asked for time.)
        (Wed 25 Feb 2026, 16:00)
        bot edits → editor: TOOK PLACE: Wed 25 Feb, 15:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 8.
            [Correct an error]
        bot, without a sound → journalist: СОСТОЯЛОСЬ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля состоялось.
            Как сообщается: The defence asked for time. (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: открыт
            Данные на 25 февраля, 14:02 (Алматы, местное время), изменение № 8
            [Карточка дела] [Отписаться]
            [В календарь]
        bot, without a sound → observer: ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс өтті.
            Хабарланғаны: The defence asked for time. (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: ашық
            Соңғы дерек: 25 ақпан, 14:02 (Алматы, жергілікті уақыт), 8-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
    "#]])
    .await;
}
