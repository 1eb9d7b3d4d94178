//! The question on the morning of a hearing: whether it is still on.

use expect_test::{Expect, expect};
use hearing_bot::{config::Config, demo::stage::DemoStage};

use super::{play, play_on, play_with_leads, stage, two_editors};

/// Two editors who have spoken to the bot before: one in that language, who is called editor, and one in Russian, who is called
/// colleague.
async fn at_work(language: &str) -> DemoStage {
    let mut stage = two_editors().await;
    let spoken = format!("(editor reads {language})\neditor: /language\ncolleague: /language");
    stage.play(&spoken).await.unwrap();
    stage
}

async fn play_at_work(language: &str, conversation: Expect) {
    play_on(at_work(language).await, conversation).await;
}

#[tokio::test]
async fn a_hearing_with_no_time_is_confirmed_by_one_tap_before_the_reminder() {
    play_at_work(
        "en",
        expect![[r#"
            (relative reads kk)
            (relative follows city-2026)
            (Wed 25 Feb 2026, 06:59)
            (Wed 25 Feb 2026, 07:00)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
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
            (Wed 25 Feb 2026, 07:03)
            editor: [Still on]
            bot edits → editor: CONFIRMED: today, time not announced
                The case of two at the city court
                As of 07:03 (Almaty, local time).
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            # The other editor's card says so, before it is out and after.
            colleague: [Состоится]
            bot edits → colleague: Заседание только что подтвердили.
                Дело двоих в городском суде
                [Карточка дела]
            (+60 s)
            bot edits → editor: CHECKED: no change
                The case of two at the city court
                Noted: nothing has changed.
                As of 25 February, 07:04 (Almaty, local time), change no. 4
            (Wed 25 Feb 2026, 08:00)
            bot → relative: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 25 ақпан, 07:04 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            relative: /case city-2026
            bot → relative: Қалалық соттағы екі адамның ісі

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
                Сот: Қалалық сот

                Қарсы пікір: Адвокаттар қарсы.

                Сотталушылар:
                А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
                Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

                Соңғы өзгерістер:
                № 4, 25 ақпан, сәрсенбі
                ТЕКСЕРІЛДІ: өзгеріс жоқ

                Соңғы дерек: 25 ақпан, 07:04 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Жазылымнан шығу]
                [Күнтізбеге] [Хронология]
                [Отырыстар] [Іс тарихы]
                [Адамдар] [Айыптар]
                [Мәлімдемелер] [Басқа істер, дереккөздер]
                [Бөлісу]
            (Wed 25 Feb 2026, 20:00)
            bot → colleague: Что известно о заседании 25 февраля?
                Дело двоих в городском суде
                [Состоялось]
                [Продолжится, дата известна]
                [Отложено, даты нет]
                [Не состоялось]
                [Пока неизвестно]
            bot → editor: What happened at the hearing of 25 February?
                The case of two at the city court
                [It took place]
                [Continues, the date is known]
                [Adjourned, no date]
                [It did not take place]
                [Not known yet]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_hearing_that_nobody_confirms_is_reminded_of_and_says_so() {
    play_with_leads(
        &["1d", "morning", "2h"],
        expect![[r#"
            (editor reads ru)
            (relative reads en)
            (cousin reads kk)
            (editor posts: /move city-2026 25.02.2026 15:00 room 5 | says the court)
            (relative follows city-2026)
            (cousin follows city-2026)
            (Wed 25 Feb 2026, 07:00)
            bot → cousin: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot edits → editor: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде
                Разослано. Получили: 2.
                Изменение № 4.
                [Исправить ошибку]
            bot → editor: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, 15:00
                Дело двоих в городском суде

                Суд: Городской суд
                Зал: 5
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 1 день назад.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
            bot → relative: TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:00.
                Reported: says the court

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
            editor: [Пока неизвестно]
            bot → editor: Хорошо.
                Пока заседание не подтвердят, в напоминаниях будет сказано: «Заседание сегодня утром не подтверждено».
            (Wed 25 Feb 2026, 08:00)
            bot → cousin: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Отырыс бүгін таңертең расталған жоқ.

                Сот: Қалалық сот
                Зал: 5
                Залға кіру: жабық

                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Соңғы рет 1 күн бұрын жаңартылған.
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot → relative: HEARING TODAY: Wed 25 Feb, 15:00
                The case of two at the city court

                This hearing was not confirmed this morning.

                Court: City Court
                Courtroom: 5
                Access: closed

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Last checked or updated 1 day ago.
                [The case] [Stop following]
                [Calendar file]
            # It says so until somebody confirms it, and no longer.
            (Wed 25 Feb 2026, 12:59)
            editor: [Состоится]
            bot edits → editor: ПОДТВЕРЖДЕНО: сегодня, 15:00
                Дело двоих в городском суде
                Данные на 12:59 (Алматы, местное время).
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
                [Отменить]
            (Wed 25 Feb 2026, 13:00)
            bot → cousin: 2 САҒАТТАН КЕЙІН СОТ ОТЫРЫСЫ: 15:00
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Зал: 5
                Залға кіру: жабық

                Соңғы дерек: 25 ақпан, 13:00 (Алматы, жергілікті уақыт), 5-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot edits → editor: ПРОВЕРЕНО: без изменений
                Дело двоих в городском суде
                Записано: изменений нет.
                Данные на 25 февраля, 13:00 (Алматы, местное время), изменение № 5
            bot → relative: HEARING IN 2 HOURS: 15:00
                The case of two at the city court

                Court: City Court
                Courtroom: 5
                Access: closed

                As of 25 February, 13:00 (Almaty, local time), change no. 5
                [The case] [Stop following]
                [Calendar file]
            (+60 s)
            relative: /case city-2026
            bot → relative: The case of two at the city court

                Next hearing: Wed 25 Feb, 15:00
                Courtroom: 5
                Access: closed
                Stage: trial (since early February 2026)
                Court: City Court

                Objection: The lawyers object.

                Defendants:
                A. Asanov: no information on measure of restraint or lawyer
                U. Usenov: no information on measure of restraint or lawyer

                Latest:
                Change no. 5, Wed 25 Feb
                CHECKED: no change
                Change no. 4, Tue 24 Feb
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5

                As of 25 February, 13:00 (Almaty, local time), change no. 5
                [Stop following]
                [Calendar file] [Timeline]
                [Hearings] [History]
                [People] [Charges]
                [Statements] [Other cases, sources]
                [Share]
            (Wed 25 Feb 2026, 20:00)
            bot → editor: Что известно о заседании 25 февраля?
                Дело двоих в городском суде
                [Состоялось]
                [Продолжится, дата известна]
                [Отложено, даты нет]
                [Не состоялось]
                [Пока неизвестно]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_hearing_that_was_moved_meanwhile_is_no_longer_confirmed() {
    play_at_work(
        "en",
        expect![[r#"
            (Wed 25 Feb 2026, 07:00)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
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
            editor: [Another date]
            bot → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

                The case of two at the city court
                Moved to another date
                [Wed 25 Feb] [Wed 4 Mar]
                [Thu 26 Feb] [Thu 5 Mar]
                [Fri 27 Feb] [Fri 6 Mar]
                [Sat 28 Feb] [Sat 7 Mar]
                [Sun 1 Mar] [Sun 8 Mar]
                [Mon 2 Mar] [Mon 9 Mar]
                [Tue 3 Mar] [Tue 10 Mar]
                [Later days]
                [Back] [Cancel]
            editor: 27.02 11:00
            bot → editor: Which courtroom? Write its number or name.

                The case of two at the city court
                Moved to another date
                Fri 27 Feb, 11:00
                [Skip] [Preview now]
                [Back] [Cancel]
            editor: [Preview now]
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 11:00
                The case of two at the city court

                The hearing will be on 27 February, not on 25 February. It begins at 11:00.

                Access: closed
                As of 25 February, 07:00 (Almaty, local time), change no. 4

                Қазақша
                КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 11:00
                Қалалық соттағы екі адамның ісі

                Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 11:00.

                Залға кіру: жабық
                Соңғы дерек: 25 ақпан, 07:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 11:00
                Дело двоих в городском суде

                Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 11:00.

                Доступ в зал: закрыт
                Данные на 25 февраля, 07:00 (Алматы, местное время), изменение № 4

                Please check:
                • no reason or source is given

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
                [Back]
            editor: [Send]
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 11:00
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            # What waits is shown: one tap would say that nothing changes.
            colleague: [Состоится]
            bot → colleague: ПРОВЕРЕНО: без изменений
                Дело двоих в городском суде

                Изменение другого редактора по этому делу ещё ждёт отправки:
                ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 11:00
                Написано 0 с назад, уйдёт через 60 с.

                Ещё не отправлено. Для подписчиков ничего не изменится: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            colleague: [Не отправлять]
            bot edits → colleague: Не отправлено. Сообщение никто не получил.
            (+61 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 11:00
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
            colleague: [Состоится]
            bot edits → colleague: Вопрос устарел. Вот что известно сейчас:
                Дело двоих в городском суде

                Ближайшее заседание: пт, 27 февр., 11:00
                Данные на 25 февраля, 07:01 (Алматы, местное время), изменение № 4
                [Карточка дела]
            (Wed 25 Feb 2026, 20:00)
            # It is asked anew on its new day, until it begins.
            (Fri 27 Feb 2026, 06:59)
            (Fri 27 Feb 2026, 07:00)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, 11:00
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 25 февраля, 07:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 2 дня назад.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
            bot → editor: STILL ON? TODAY, 11:00
                The case of two at the city court

                Court: City Court
                Access: closed

                As of 25 February, 07:01 (Almaty, local time), change no. 4
                Last checked or updated 2 days ago.
                [Still on]
                [Another date]
                [Another time]
                [Cancelled]
                [Not known yet]
            editor: [Another time]
            bot → editor: At what time? Choose it, or write it: 10:30

                The case of two at the city court
                Moved to another date
                Fri 27 Feb
                [09:00] [09:30] [10:00] [10:30]
                [11:00] [11:30] [12:00] [14:00]
                [14:30] [15:00] [16:00] [17:00]
                [Not announced] [Preview without time]
                [Back] [Cancel]
            editor: 15:00
            bot → editor: Which courtroom? Write its number or name.

                The case of two at the city court
                Moved to another date
                Fri 27 Feb, 15:00
                [Skip] [Preview now]
                [Back] [Cancel]
            editor: [Preview now]
            bot edits → editor: DELAYED: Fri 27 Feb, ~~11:00~~ → 15:00
                The case of two at the city court

                The hearing of 27 February begins later: at 15:00, not at 11:00.

                Access: closed
                As of 27 February, 07:00 (Almaty, local time), change no. 5

                Қазақша
                КЕШІРЕК БАСТАЛАДЫ: 27 ақпан, жұма, ~~11:00~~ → 15:00
                Қалалық соттағы екі адамның ісі

                27 ақпандағы отырыс кешірек басталады. Басталу уақыты: 11:00 емес, 15:00.

                Залға кіру: жабық
                Соңғы дерек: 27 ақпан, 07:00 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                НАЧНЁТСЯ ПОЗЖЕ: пт, 27 февр., ~~11:00~~ → 15:00
                Дело двоих в городском суде

                Заседание 27 февраля начнётся позже: в 15:00, а не в 11:00.

                Доступ в зал: закрыт
                Данные на 27 февраля, 07:00 (Алматы, местное время), изменение № 5

                Please check:
                • the hearing is less than 24 hours away
                • no reason or source is given

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
                [Back]
            editor: [Send]
            bot edits → editor: DELAYED: Fri 27 Feb, ~~11:00~~ → 15:00
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            (+61 s)
            bot edits → editor: DELAYED: Fri 27 Feb, ~~11:00~~ → 15:00
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 5.
                [Correct an error]
            # That was a word of today, too.
            colleague: [Состоится]
            bot edits → colleague: Сегодня эти данные уже подтверждали или обновляли.
                Дело двоих в городском суде

                Ближайшее заседание: пт, 27 февр., 15:00
                Данные на 27 февраля, 07:01 (Алматы, местное время), изменение № 5
                [Карточка дела]
            (Fri 27 Feb 2026, 20:00)
            bot → colleague: Что известно о заседании 27 февраля?
                Дело двоих в городском суде
                [Состоялось]
                [Продолжится, дата известна]
                [Отложено, даты нет]
                [Не состоялось]
                [Пока неизвестно]
            bot → editor: What happened at the hearing of 27 February?
                The case of two at the city court
                [It took place]
                [Continues, the date is known]
                [Adjourned, no date]
                [It did not take place]
                [Not known yet]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn one_editor_takes_the_check_back_and_another_confirms() {
    play_at_work(
        "kk",
        expect![[r#"
            (Wed 25 Feb 2026, 07:00)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
            bot → editor: ОТЫРЫС БОЛА МА? БҮГІН, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Залға кіру: жабық

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Болады]
                [Басқа күні]
                [Басқа уақытта]
                [Болмайды]
                [Әзірге белгісіз]
            editor: [Болады]
            bot edits → editor: РАСТАЛДЫ: бүгін, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі
                Расталған уақыты: 07:00 (Алматы, жергілікті уақыт).
                60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
                [Қайтарып алу]
            editor: [Қайтарып алу]
            bot edits → editor: ТЕКСЕРІЛДІ: өзгеріс жоқ
                Қалалық соттағы екі адамның ісі
                Қайтарып алынды. Хабарды ешкім алған жоқ.
            colleague: [Состоится]
            bot edits → colleague: ПОДТВЕРЖДЕНО: сегодня, время не объявлено
                Дело двоих в городском суде
                Данные на 07:00 (Алматы, местное время).
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
                [Отменить]
            (+60 s)
            bot edits → colleague: ПРОВЕРЕНО: без изменений
                Дело двоих в городском суде
                Записано: изменений нет.
                Данные на 25 февраля, 07:01 (Алматы, местное время), изменение № 4
            editor: /history city-2026
            bot → editor: Қалалық соттағы екі адамның ісі
                Іс тарихы

                № 4, 25 ақпан, сәрсенбі
                ТЕКСЕРІЛДІ: өзгеріс жоқ

                № 3, бастапқы мәлімет
                СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған

                № 2, бастапқы мәлімет
                ЗАЛҒА КІРУ: жабық
                Қарсы пікір: Адвокаттар қарсы.

                № 1, бастапқы мәлімет
                ІСТІҢ САТЫСЫ: басты сот талқылауы

                Соңғы дерек: 25 ақпан, 07:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы]
            editor: /status
            bot → editor: Боттың жай-күйі
                Істер: 1
                Істердің жаңалықтарына жазылымдар: 0
                Әлі жіберілмеген өзгерістер: 0
                Кезектегі хабарлар: 0
                Жіберіліп жатыр: 0
                Жеткені белгісіз, қайта жіберіледі: 0
                Жеткізілмеді: 0

                Соңғы өзгерістер:
                city-2026, 4-өзгеріс: алды 0, күтуде 0, кідіртілген 0, қолжетімсіз 0
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_hearing_is_cancelled_from_the_question() {
    play_at_work(
        "en",
        expect![[r#"
            (Wed 25 Feb 2026, 07:00)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
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
            editor: [Cancelled]
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.

                Next hearing: none known.
                Access: closed
                As of 25 February, 07:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 25 ақпан, 07:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 25 февраля, 07:00 (Алматы, местное время), изменение № 4

                Please check:
                • no reason or source is given

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            (+60 s)
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
            # An old button says so, whatever it is.
            colleague: [Другая дата]
            bot edits → colleague: Вопрос устарел. Вот что известно сейчас:
                Дело двоих в городском суде

                Ближайшее заседание: сведений нет.
                Данные на 25 февраля, 07:01 (Алматы, местное время), изменение № 4
                [Карточка дела]
            (Wed 25 Feb 2026, 20:00)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn nobody_is_asked_of_what_was_checked_since_midnight() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative follows city-2026)
        (Wed 25 Feb 2026, 06:00)
        editor: /checked city-2026
        bot → editor: CHECKED: no change
            The case of two at the city court

            Not sent yet. Nothing changes for followers, so nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Recorded in 60 seconds. Until then you can undo it.
            [Undo]
        (+60 s)
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 25 February, 06:01 (Almaty, local time), change no. 4
        (Wed 25 Feb 2026, 07:00)
        (Wed 25 Feb 2026, 08:00)
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 25 февраля, 06:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Wed 25 Feb 2026, 20:00)
        bot → editor: What happened at the hearing of 25 February?
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
async fn what_was_checked_before_midnight_is_asked_of() {
    play(expect![[r#"
        (editor reads en)
        (Tue 24 Feb 2026, 23:58)
        editor: /checked city-2026
        bot → editor: CHECKED: no change
            The case of two at the city court

            Not sent yet. Nothing changes for followers, so nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Recorded in 60 seconds. Until then you can undo it.
            [Undo]
        (Wed 25 Feb 2026, 07:00)
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 24 February, 23:59 (Almaty, local time), change no. 4
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 23:59 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
    "#]])
    .await;
}

/// A change that can still be taken back may say that the hearing is not on.
#[tokio::test]
async fn nobody_is_asked_while_a_change_waits() {
    play(expect![[r#"
        (editor reads en)
        (Wed 25 Feb 2026, 06:59)
        (+30 s)
        editor: /cancel city-2026 | says the court
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: says the court

            Next hearing: none known.
            Access: closed
            As of 25 February, 06:59 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 06:59 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 25 февраля, 06:59 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (Wed 25 Feb 2026, 07:00)
        editor: [Undo]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Taken back. Nobody was told.
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
    "#]])
    .await;
}

/// The reminder waits for the end of the undo window, so as not to say of what is just confirmed that it is not.
#[tokio::test]
async fn a_check_that_waits_at_the_hour_of_the_reminder_is_in_it() {
    play_at_work(
        "en",
        expect![[r#"
            (relative reads en)
            (relative follows city-2026)
            (Wed 25 Feb 2026, 07:59)
            bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
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
            (+30 s)
            editor: [Still on]
            bot edits → editor: CONFIRMED: today, time not announced
                The case of two at the city court
                As of 07:59 (Almaty, local time).
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            (Wed 25 Feb 2026, 08:00)
            (+30 s)
            bot edits → editor: CHECKED: no change
                The case of two at the city court
                Noted: nothing has changed.
                As of 25 February, 08:00 (Almaty, local time), change no. 4
            bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
                The case of two at the city court

                Court: City Court
                Access: closed

                As of 25 February, 08:00 (Almaty, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
        "#]],
    )
    .await;
}

/// The evening before, the time is announced; then the bot is down.
async fn down_until(time: &str, conversation: Expect) {
    let mut stage = stage().await;
    let eve = [
        "(editor reads en)",
        "(relative reads ru)",
        "(relative follows city-2026)",
        "(editor posts: /move city-2026 25.02.2026 10:00 | says the court)",
        "(Tue 24 Feb 2026, 21:00)",
    ];
    stage.play(&eve.join("\n")).await.unwrap();
    let back = format!("2026-02-25T{time}:00+05:00").parse().unwrap();
    stage.is_down_until(back).await.unwrap();
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn a_bot_that_was_down_at_seven_asks_until_the_hearing_begins() {
    down_until(
        "09:59",
        expect![[r#"
            # It is back.
            (+1 s)
            bot → editor: STILL ON? TODAY, 10:00
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
            bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., 10:00
                Дело двоих в городском суде

                Заседание сегодня утром не подтверждено.

                Суд: Городской суд
                Доступ в зал: закрыт

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Последнее обновление: 1 день назад.
                [Карточка дела] [Отписаться]
                [В календарь]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_bot_that_comes_back_when_the_hearing_has_begun_asks_nothing_until_the_evening() {
    down_until(
        "10:00",
        expect![[r#"
            (+1 s)
            (Wed 25 Feb 2026, 19:59)
            (Wed 25 Feb 2026, 20:00)
            bot → editor: What happened at the hearing of 25 February?
                The case of two at the city court
                [It took place]
                [Continues, the date is known]
                [Adjourned, no date]
                [It did not take place]
                [Not known yet]
        "#]],
    )
    .await;
}

/// Without a time it may begin as soon as courts open.
#[tokio::test]
async fn a_bot_that_comes_back_when_courts_are_open_asks_nothing_of_a_hearing_with_no_time() {
    let mut stage = stage().await;
    stage
        .play("editor: /language\n(relative follows city-2026)")
        .await
        .unwrap();
    let back = "2026-02-25T09:00:00+05:00".parse().unwrap();
    stage.is_down_until(back).await.unwrap();
    let conversation = expect![[r#"
        (+1 s)
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [В календарь]
        (Wed 25 Feb 2026, 20:00)
        bot → editor: Что известно о заседании 25 февраля?
            Дело двоих в городском суде
            [Состоялось]
            [Продолжится, дата известна]
            [Отложено, даты нет]
            [Не состоялось]
            [Пока неизвестно]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn who_is_no_editor_any_more_confirms_nothing() {
    let mut stage = at_work("en").await;
    stage.play("(Wed 25 Feb 2026, 07:00)").await.unwrap();
    let editor = stage.config().editors.owners[0];
    let set = |config: &mut Config| config.editors.owners = vec![editor];
    stage.restart_with(set).await.unwrap();
    let conversation = expect![[r#"
        colleague: [Состоится]
        bot edits → colleague: Эта команда для редакторов. Что доступно всем: /help
        editor: /status
        bot → editor: Status
            Cases: 1
            Cases followed, counted in each chat: 0
            Changes not yet sent: 0
            Messages waiting: 0
            Being sent: 0
            In doubt, to be sent again: 0
            Given up: 0
    "#]];
    play_on(stage, conversation).await;
}

/// With no undo window there is nothing to take back.
#[tokio::test]
async fn without_a_window_it_is_confirmed_at_once() {
    let mut stage = stage().await;
    let set = |config: &mut Config| config.delivery.undo_seconds = 0;
    stage.restart_with(set).await.unwrap();
    let conversation = expect![[r#"
        (editor reads en)
        editor: /language
        bot → editor: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
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
        editor: [Still on]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 25 February, 07:00 (Almaty, local time), change no. 4
        (Wed 25 Feb 2026, 08:00)
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn where_nobody_is_asked_no_reminder_says_that_nobody_answered() {
    let mut stage = stage().await;
    let set = |config: &mut Config| {
        config.questions.still_on = "0 0 0 * * *".parse().unwrap();
    };
    stage.restart_with(set).await.unwrap();
    let conversation = expect![[r#"
        editor: /language
        bot → editor: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
        (relative reads en)
        (relative follows city-2026)
        (Wed 25 Feb 2026, 07:00)
        (Wed 25 Feb 2026, 08:00)
        bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [Calendar file]
    "#]];
    play_on(stage, conversation).await;
}
