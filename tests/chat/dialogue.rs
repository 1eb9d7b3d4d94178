//! Editors put a post together with buttons: `/post`, one question at a time.

use expect_test::expect;

use hearing_bot::config::Config;

use super::{is_done, play, play_with_two_editors, stage};

#[tokio::test]
async fn an_adjournment_in_five_taps_and_one_typed_date() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        # The first tap is on /post in the menu.
        editor: /post
        bot → editor: Which case? Choose it, or write a name, a court or a case number.
            [The case of two at the city court]
            [Cancel]
        editor: [The case of two at the city court]
        bot edits → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Continues on another day]
        bot edits → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Continues on another day
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 27.02
        bot → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Continues on another day
            Fri 27 Feb
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Not announced] [Preview without time]
            [Back] [Cancel]
        editor: [Preview without time]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing of 25 February has been adjourned to 27 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 27 ақпанға қалдырылды. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn every_question_one_after_the_other_with_a_restart_at_each() {
    play(expect![[r#"
        (editor reads ru)
        editor: /post
        bot → editor: По какому делу? Выберите или напишите имя, суд либо номер дела.
            [Дело двоих в городском суде]
            [Отмена]
        (restart)
        editor: [Дело двоих в городском суде]
        bot edits → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        (restart)
        editor: [Перенесено на другую дату]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        (restart)
        editor: [Следующие дни]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 10 мар.] [Вт, 17 мар.]
            [Ср, 11 мар.] [Ср, 18 мар.]
            [Чт, 12 мар.] [Чт, 19 мар.]
            [Пт, 13 мар.] [Пт, 20 мар.]
            [Сб, 14 мар.] [Сб, 21 мар.]
            [Вс, 15 мар.] [Вс, 22 мар.]
            [Пн, 16 мар.] [Пн, 23 мар.]
            [Предыдущие дни] [Следующие дни]
            [Назад] [Отмена]
        editor: [Предыдущие дни]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        editor: [Чт, 5 мар.]
        bot edits → editor: На какое время? Выберите или напишите: 10:30

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 5 мар.
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Не объявлено] [Просмотр без времени]
            [Назад] [Отмена]
        (restart)
        editor: [10:30]
        bot edits → editor: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 5 мар., 10:30
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        (restart)
        editor: зал 5
        bot → editor: Какую причину называют? Напишите или нажмите кнопку.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 5 мар., 10:30
            Зал: 5
            [По состоянию здоровья обвиняемого]
            [Из-за отсутствия судьи]
            [Из-за отсутствия адвоката]
            [Свидетель не явился]
            [Обвиняемого не доставили в суд]
            [По ходатайству одной из сторон]
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        (restart)
        editor: [По состоянию здоровья обвиняемого]
        bot edits → editor: Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 5 мар., 10:30
            Зал: 5
            по состоянию здоровья обвиняемого
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        (restart)
        editor: [Адвокат]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 10:30
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Заседание пройдёт 5 марта, а не 25 февраля. Начало в 10:30.
            Как сообщает адвокат: по состоянию здоровья обвиняемого

            Зал заседания 5 марта: 5.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 5 наурыз, бейсенбі, 10:30
            ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 5 наурызда өтеді. Басталу уақыты: 10:30.
            Адвокаттың айтуынша: айыпталушының денсаулығына байланысты

            5 наурыздағы отырыстың залы: 5.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            English
            MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 10:30
            ROOM: ~~not announced~~ → 5
            The case of two at the city court

            The hearing will be on 5 March, not on 25 February. It begins at 10:30.
            According to a lawyer: because of a defendant’s health

            Courtroom for the hearing of 5 March: 5.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        (restart)
        editor: [Назад]
        bot edits → editor: Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 5 мар., 10:30
            Зал: 5
            по состоянию здоровья обвиняемого
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        editor: https://open.kg/76897
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 10:30
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Заседание пройдёт 5 марта, а не 25 февраля. Начало в 10:30.
            Как сообщает open.kg: по состоянию здоровья обвиняемого

            Зал заседания 5 марта: 5.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: open.kg

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 5 наурыз, бейсенбі, 10:30
            ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 5 наурызда өтеді. Басталу уақыты: 10:30.
            open.kg сайтының хабарлауынша: айыпталушының денсаулығына байланысты

            5 наурыздағы отырыстың залы: 5.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: open.kg

            English
            MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 10:30
            ROOM: ~~not announced~~ → 5
            The case of two at the city court

            The hearing will be on 5 March, not on 25 February. It begins at 10:30.
            According to open.kg: because of a defendant’s health

            Courtroom for the hearing of 5 March: 5.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: open.kg

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Отправить]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 10:30
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 10:30
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 4.
            [Исправить ошибку]
    "#]])
    .await;
}

#[tokio::test]
async fn back_cancel_and_old_buttons() {
    play(expect![[r#"
        (editor reads en)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Cancelled or did not take place]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Cancelled or did not take place
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Back]
        bot edits → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Took place]
        bot edits → editor: What came of the hearing? Write it in a sentence.

            The case of two at the city court
            Took place
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: both were heard
        bot → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Took place
            both were heard
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court

            The hearing of 25 February took place.
            Reported: both were heard

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс өтті.
            Хабарланғаны: both were heard (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            СОСТОЯЛОСЬ: ср, 25 февр.
            Дело двоих в городском суде

            Заседание 25 февраля состоялось.
            Как сообщается: both were heard (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • the day of this hearing is still to come

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city
        bot → editor: Which case? Choose it, or write a name, a court or a case number.
            [The case of two at the city court]
            [Cancel]
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        editor: [Cancel]
        bot → editor: This post is already finished or was cancelled. To begin a new one: /post
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_typed_is_read_or_asked_again() {
    play(expect![[r#"
        (editor reads en)
        editor: /post nobody of that name
        bot → editor: There is no case “nobody of that name”.
            Write a name, a court or a case number, or open the list: /cases

            Which case? Choose it, or write a name, a court or a case number.
            [The case of two at the city court]
            [Cancel]
        editor: city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Moved to another date]
        bot edits → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 31.02
        bot → editor: There is no such date or time: “31.02”.
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`

            On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 29.02.2027
        bot → editor: There is no such date or time: “29.02.2027”.
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`

            On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 3 pm
        bot → editor: I could not read a date in “3 pm”.
            Understood: 3 pm
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`

            On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: sometime soon
        bot → editor: I could not read a date in “sometime soon”.
            I do not understand: sometime, soon
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`

            On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 5 March at 3
        bot → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Moved to another date
            Thu 5 Mar
            [03:00]
            [15:00]
            [Not announced] [Preview without time]
            [Back] [Cancel]
        editor: 25:00
        bot → editor: There is no such date or time: “25:00”.
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`

            At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Moved to another date
            Thu 5 Mar
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Not announced] [Preview without time]
            [Back] [Cancel]
        editor: [15:00]
        bot edits → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Moved to another date
            Thu 5 Mar, 15:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: a courtroom whose name is so long that no sign on any door could ever hold it
        bot → editor: A courtroom’s name can have at most 40 characters, on one line.

            Which courtroom? Write its number or name.

            The case of two at the city court
            Moved to another date
            Thu 5 Mar, 15:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: 5A
        bot → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Moved to another date
            Thu 5 Mar, 15:00
            Courtroom: 5A
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: <b>unwell</b> & more
        bot → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Moved to another date
            Thu 5 Mar, 15:00
            Courtroom: 5A
            <b>unwell</b> & more
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: my cousin
        bot → editor: “my cousin” cannot be given as a source.
            Give a lawyer, the court, an observer or a link.
            These work: `source: lawyer`; `source: court`; `source: https://…`

            What is the source? Choose it, or send a link.

            The case of two at the city court
            Moved to another date
            Thu 5 Mar, 15:00
            Courtroom: 5A
            <b>unwell</b> & more
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: lawyer
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 5 Mar, 15:00
            ROOM: ~~not announced~~ → 5A
            The case of two at the city court

            The hearing will be on 5 March, not on 25 February. It begins at 15:00.
            According to a lawyer: <b>unwell</b> & more

            Courtroom for the hearing of 5 March: 5A.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 5 наурыз, бейсенбі, 15:00
            ЗАЛ: ~~хабарланбаған~~ → 5A
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 5 наурызда өтеді. Басталу уақыты: 15:00.
            Адвокаттың айтуынша: <b>unwell</b> & more (ағылшын тілінде)

            5 наурыздағы отырыстың залы: 5A.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 5 мар., 15:00
            ЗАЛ: ~~не объявлен~~ → 5A
            Дело двоих в городском суде

            Заседание пройдёт 5 марта, а не 25 февраля. Начало в 15:00.
            Как сообщает адвокат: <b>unwell</b> & more (на английском)

            Зал заседания 5 марта: 5A.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
    "#]])
    .await;
}

#[tokio::test]
async fn one_typed_line_answers_several_questions() {
    play(expect![[r#"
        (editor reads kk)
        editor: /post city-2026
        bot → editor: Не туралы хабарлайсыз?

            Қалалық соттағы екі адамның ісі
            [Басқа күні жалғасады]
            [Кейінге қалдырылды, жаңа күні белгісіз]
            [Басқа күнге ауыстырылды]
            [Сол күні, кешірек]
            [Отырыс болмайды немесе болмады]
            [Отырыс өтті]
            [Жаңа отырыс]
            [Басқа зал]
            [Залға кіру]
            [Мәлімдеме]
            [Бұлтартпау шарасы]
            [Істің сатысы]
            [Үкім]
            [Өзгеріс жоқ]
            [Артқа] [Бас тарту]
        editor: [Басқа күні жалғасады]
        bot edits → editor: Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күні жалғасады
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        editor: 27.02 10:00 зал 5 | сотталушы ауырып қалды
        bot → editor: Бұл қайдан белгілі? Таңдаңыз немесе сілтеме жіберіңіз.

            Қалалық соттағы екі адамның ісі
            Басқа күні жалғасады
            27 ақпан, жұма, 10:00
            Зал: 5
            сотталушы ауырып қалды
            [Адвокат] [Сот] [Бақылаушы]
            [Өткізіп жіберу]
            [Артқа] [Бас тарту]
        editor: [Бас тарту]
        bot edits → editor: Ештеңе жіберілген жоқ.
        editor: /post city-2026
        bot → editor: Не туралы хабарлайсыз?

            Қалалық соттағы екі адамның ісі
            [Басқа күні жалғасады]
            [Кейінге қалдырылды, жаңа күні белгісіз]
            [Басқа күнге ауыстырылды]
            [Сол күні, кешірек]
            [Отырыс болмайды немесе болмады]
            [Отырыс өтті]
            [Жаңа отырыс]
            [Басқа зал]
            [Залға кіру]
            [Мәлімдеме]
            [Бұлтартпау шарасы]
            [Істің сатысы]
            [Үкім]
            [Өзгеріс жоқ]
            [Артқа] [Бас тарту]
        editor: [Басқа күні жалғасады]
        bot edits → editor: Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күні жалғасады
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        editor: күні белгісіз
        bot → editor: Қандай себеп айтылды? Жазыңыз немесе түймені басыңыз.

            Қалалық соттағы екі адамның ісі
            Кейінге қалдырылды, жаңа күні белгісіз
            [Айыпталушының денсаулығына байланысты]
            [Судьяның болмауына байланысты]
            [Адвокаттың келмеуіне байланысты]
            [Куә келмеді]
            [Айыпталушы сотқа жеткізілмеді]
            [Тараптардың бірінің өтінішхаты бойынша]
            [Өткізіп жіберу] [Бірден қарап шығу]
            [Артқа] [Бас тарту]
        editor: [Өткізіп жіберу]
        bot edits → editor: Бұл қайдан белгілі? Таңдаңыз немесе сілтеме жіберіңіз.

            Қалалық соттағы екі адамның ісі
            Кейінге қалдырылды, жаңа күні белгісіз
            [Адвокат] [Сот] [Бақылаушы]
            [Өткізіп жіберу]
            [Артқа] [Бас тарту]
        editor: [Сот]
        bot edits → editor: КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: сот

            Русский
            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 25 февраля отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: суд

            English
            ADJOURNED: ~~Wed 25 Feb~~ → new date not known
            The case of two at the city court

            The hearing of 25 February has been adjourned. No new date is known yet; you will be told when there is one.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: the court

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
            [Артқа]
        editor: [Жіберу]
        bot edits → editor: КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі
            60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
            [Қайтарып алу]
        (+60 s)
        bot edits → editor: КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            4-өзгеріс.
            [Қатені түзету]
    "#]])
    .await;
}

#[tokio::test]
async fn two_editors_at_once() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        colleague: /post city-2026
        bot → colleague: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Cancelled or did not take place]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Cancelled or did not take place
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        colleague: [Перенесено на другую дату]
        bot edits → colleague: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        colleague: 26.02 11:00
        bot → colleague: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 26 февр., 11:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: the judge is ill
        bot → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Cancelled or did not take place
            the judge is ill
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        colleague: [Сразу к просмотру]
        bot edits → colleague: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., 11:00
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Начало в 11:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 26 ақпан, бейсенбі, 11:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 26 ақпанда өтеді. Басталу уақыты: 11:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 11:00
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. It begins at 11:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [An observer]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            According to an observer: the judge is ill

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: an observer

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Бақылаушының айтуынша: the judge is ill (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: бақылаушы

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщает наблюдатель: the judge is ill (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: наблюдатель

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        colleague: [Отправить]
        bot edits → colleague: Не отправлено: отправки ждёт изменение о том же самом.
            Изменение другого редактора по этому делу ещё ждёт отправки:
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Написано 0 с назад, уйдёт через 60 с.
            Оба об одном и том же: ваше может уйти только вместо него.
            Дело двоих в городском суде
            [Отменить его и отправить моё]
            [Показать заново] [Не отправлять]
        (+60 s)
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn whatever_can_be_posted() {
    play(expect![[r#"
        (editor reads en)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Access to the courtroom]
        bot edits → editor: Is the hearing open to the public?

            The case of two at the city court
            Access to the courtroom
            [Open]
            [Open, courtroom full]
            [Press only]
            [Video link for the public]
            [Partly closed]
            [Closed]
            [Not known]
            [Back] [Cancel]
        editor: [Partly closed]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Access to the courtroom
            Partly closed
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: a secret is to be read out
        bot → editor: Does anybody object? Write who and why.

            The case of two at the city court
            Access to the courtroom
            Partly closed
            a secret is to be read out
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: the defence, for openness
        bot → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Access to the courtroom
            Partly closed
            a secret is to be read out
            Objection: the defence, for openness
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [The court]
        bot edits → editor: ACCESS: ~~closed~~ → partly closed
            The case of two at the city court

            Part of the hearing is closed to the public.
            Reason, as reported: a secret is to be read out
            Objection: the defence, for openness

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: the court

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ішінара жабық
            Қалалық соттағы екі адамның ісі

            Отырыстың бір бөлігі көпшілікке жабық.
            Хабарланған негізі: a secret is to be read out (ағылшын тілінде)
            Қарсы пікір: the defence, for openness (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: сот

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → частично закрыт
            Дело двоих в городском суде

            Часть заседания закрыта для публики.
            Основание, как сообщается: a secret is to be read out (на английском)
            Возражение: the defence, for openness (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: суд

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: ACCESS: ~~closed~~ → partly closed
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ACCESS: ~~closed~~ → partly closed
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Another courtroom]
        bot edits → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Another courtroom
            [Back] [Cancel]
        editor: the small hall
        bot → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Another courtroom
            Courtroom: small
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: ROOM: ~~not announced~~ → small
            The case of two at the city court

            Courtroom for the hearing of 25 February: small.

            Next hearing: Wed 25 Feb, time not announced
            Access: partly closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ЗАЛ: ~~хабарланбаған~~ → small
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың залы: small.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ішінара жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ЗАЛ: ~~не объявлен~~ → small
            Дело двоих в городском суде

            Зал заседания 25 февраля: small.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: частично закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Measure of restraint]
        bot edits → editor: Whose measure of restraint has changed?

            The case of two at the city court
            Measure of restraint
            [A. Asanov]
            [U. Usenov]
            [Back] [Cancel]
        editor: [A. Asanov]
        bot edits → editor: What is the measure of restraint now?

            The case of two at the city court
            Measure of restraint
            A. Asanov
            [In custody]
            [House arrest]
            [Undertaking not to leave]
            [Bail]
            [At liberty]
            [Serving a sentence]
            [Not known]
            [Back] [Cancel]
        editor: [House arrest]
        bot edits → editor: Where? Write the town or the institution.

            The case of two at the city court
            Measure of restraint
            A. Asanov
            House arrest
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Wed 25 Feb, time not announced
            Access: partly closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ішінара жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: частично закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Statement]
        bot edits → editor: Whose statement is it?

            The case of two at the city court
            Statement
            [Prosecution]
            [Defence]
            [Court]
            [Human rights defenders and observers]
            [Back] [Cancel]
        editor: [Defence]
        bot edits → editor: What was said? Write it in a sentence or two.

            The case of two at the city court
            Statement
            Defence
            [Back] [Cancel]
        editor: we see no grounds
        bot → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Statement
            Defence
            we see no grounds
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: STATEMENT: defence
            The case of two at the city court

            Defence
            we see no grounds

            Next hearing: Wed 25 Feb, time not announced
            Access: partly closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            МӘЛІМДЕМЕ: қорғау тарабы
            Қалалық соттағы екі адамның ісі

            Қорғау тарабы
            we see no grounds (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ішінара жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ЗАЯВЛЕНИЕ: сторона защиты
            Дело двоих в городском суде

            Сторона защиты
            we see no grounds (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: частично закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Stage of the case]
        bot edits → editor: At which stage is the case now?

            The case of two at the city court
            Stage of the case
            [Pre-trial investigation]
            [Preliminary hearing]
            [Trial]
            [Verdict given]
            [Appeal]
            [Cassation]
            [Case concluded]
            [Back] [Cancel]
        editor: [Appeal]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Stage of the case
            Appeal
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: STAGE: ~~trial~~ → appeal
            The case of two at the city court

            Stage of the case now: appeal. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: Wed 25 Feb, time not announced
            Access: partly closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → апелляциялық іс жүргізу
            Қалалық соттағы екі адамның ісі

            Істің сатысы өзгерді: апелляциялық іс жүргізу. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ішінара жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            СТАДИЯ: ~~главное судебное разбирательство~~ → апелляционное производство
            Дело двоих в городском суде

            Теперь стадия дела: апелляционное производство. До вступления обвинительного приговора в законную силу каждый считается невиновным.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: частично закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Same day, later time]
        bot edits → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Same day, later time
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Back] [Cancel]
        editor: 15:00
        bot → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Same day, later time
            15:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court

            The hearing of 25 February begins at 15:00.

            Access: partly closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: ішінара жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 15:00.

            Доступ в зал: частично закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Nothing has changed]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Nothing has changed
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [A lawyer]
        bot edits → editor: CHECKED: no change
            The case of two at the city court

            Not sent yet. Nothing changes for followers, so nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Recorded in 60 seconds. Until then you can undo it.
            [Undo]
        (+60 s)
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            Source: a lawyer
        editor: /case city-2026
        bot → editor: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: partly closed
            Stage: trial (since early February 2026)
            Court: City Court

            Reason, as reported: a secret is to be read out
            Objection: the defence, for openness

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 5, Tue 24 Feb
            CHECKED: no change
            Change no. 4, Tue 24 Feb
            ACCESS: ~~closed~~ → partly closed

            As of 24 February, 09:02 (Almaty, local time), change no. 5
            Source: a lawyer
            [Post a change]
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_typed_later_is_a_search_again() {
    play(expect![[r#"
        (editor reads en)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Cancelled or did not take place]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Cancelled or did not take place
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        (+3 h)
        editor: asanov
        bot → editor: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Post a change]
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        editor: [Skip]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Cancelled or did not take place
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.

            Next hearing: none known.
            Access: closed
            As of 24 February, 12:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 12:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 12:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
    "#]])
    .await;
}

#[tokio::test]
async fn a_second_post_begun_before_the_first_is_finished() {
    play(expect![[r#"
        (editor reads en)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Cancelled or did not take place]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Cancelled or did not take place
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Moved to another date]
        bot edits → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        # What is typed answers the newest question.
        editor: 28.02 11:00
        bot → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Moved to another date
            Sat 28 Feb, 11:00
            [Skip] [Preview now]
            [Back] [Cancel]
        # The buttons of the first go on with the first.
        editor: [Because of the judge’s absence]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Cancelled or did not take place
            because of the judge’s absence
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [A lawyer]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            According to a lawyer: because of the judge’s absence

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Адвокаттың айтуынша: судьяның болмауына байланысты

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщает адвокат: из-за отсутствия судьи

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        # And what was asked last is answered again: a Saturday.
        editor: [Skip]
        bot edits → editor: What reason is reported? Write it, or use a button.

            The case of two at the city court
            Moved to another date
            Sat 28 Feb, 11:00
            [Because of a defendant’s health]
            [Because of the judge’s absence]
            [Because of a lawyer’s absence]
            [A witness did not appear]
            [A defendant was not brought to court]
            [At the request of one of the parties]
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Moved to another date
            Sat 28 Feb, 11:00
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Skip]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. It begins at 11:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, 11:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Басталу уақыты: 11:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., 11:00
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Начало в 11:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Back to the preview]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. It begins at 11:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, 11:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Басталу уақыты: 11:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., 11:00
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Начало в 11:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, 11:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn what_was_typed_and_edited_is_not_read_again() {
    play(expect![[r#"
        (editor reads ru)
        editor: /post city-2026
        bot → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Продолжится в другой день]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Продолжится в другой день
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        editor: 27.02 10:00
        bot → editor: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Продолжится в другой день
            Пт, 27 февр., 10:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        (editor edits: 28.02 10:00)
        bot → editor: Исправления в отправленных сообщениях я не читаю.
            Всё осталось так, как было отправлено сначала. Если нужен новый текст, отправьте его новым сообщением:
            `28.02 10:00`
        editor: [Сразу к просмотру]
        bot edits → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 27 ақпанға (сағат 10:00) қалдырылды.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court

            The hearing of 25 February has been adjourned to 27 February at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Не отправлять]
        bot edits → editor: Не отправлено. Сообщение никто не получил.
    "#]])
    .await;
}

#[tokio::test]
async fn the_case_changed_meanwhile() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [Continues on another day]
        bot edits → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Continues on another day
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 27.02
        bot → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Continues on another day
            Fri 27 Feb
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Not announced] [Preview without time]
            [Back] [Cancel]
        (colleague posts: /cancel city-2026 | судья болен)
        (+60 s)
        bot edits → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 4.
            [Исправить ошибку]
        editor: [Preview without time]
        bot edits → editor: This case has no hearing this could refer to.
            [Back]
        editor: [Back]
        bot edits → editor: What is the source? Choose it, or send a link.

            The case of two at the city court
            Continues on another day
            Fri 27 Feb, time not announced
            [A lawyer] [The court] [An observer]
            [Skip]
            [Back] [Cancel]
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        (colleague posts: /stage city-2026 closed)
        (+60 s)
        bot edits → colleague: СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 5.
            [Исправить ошибку]
        editor: /post city-2026
        bot → editor: What is the post about?

            The case of two at the city court
            [Continues on another day]
            [Adjourned, new date not known]
            [Moved to another date]
            [Same day, later time]
            [Cancelled or did not take place]
            [Took place]
            [New hearing]
            [Another courtroom]
            [Access to the courtroom]
            [Statement]
            [Measure of restraint]
            [Stage of the case]
            [Verdict]
            [Nothing has changed]
            [Back] [Cancel]
        editor: [New hearing]
        bot edits → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            New hearing
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 5.03 10:00
        bot → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            New hearing
            Thu 5 Mar, 10:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court

            A new hearing is set for 5 March. It begins at 10:00.

            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 5 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 5 наурызға тағайындалды. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: чт, 5 мар., 10:00
            Дело двоих в городском суде

            Новое заседание назначено на 5 марта. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Please check:
            • the case is recorded as concluded
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_is_no_editor_any_more_cannot_go_on() {
    for (reads, cancelled, reason, refusal, nothing) in [
        (
            "en",
            "Cancelled or did not take place",
            "Because of the judge’s absence",
            "This command is for editors.",
            "Nothing found for",
        ),
        (
            "ru",
            "Не состоится или не состоялось",
            "Из-за отсутствия судьи",
            "Эта команда для редакторов.",
            "ничего не найдено",
        ),
    ] {
        let mut stage = stage().await;
        let begun =
            format!("(editor reads {reads})\neditor: /post city-2026\neditor: [{cancelled}]\n");
        stage.play(&begun).await.unwrap();
        let owners = |config: &mut Config| config.editors.owners.clear();
        stage.restart_with(owners).await.unwrap();
        for (line, answer) in [
            (format!("editor: [{reason}]\n"), refusal),
            ("editor: the judge is ill\n".to_owned(), nothing),
            ("editor: /post city-2026\n".to_owned(), refusal),
        ] {
            let said = stage.play(&line).await.unwrap();
            assert!(said.contains(answer), "{said}");
        }
        is_done(stage).await;
    }
}

#[tokio::test]
async fn a_typed_text_is_cleaned_kept_whole_or_refused() {
    for (reads, cancelled, too_long, reason, court, told, discard) in [
        (
            "en",
            "Cancelled or did not take place",
            "The text is too long (Russian): 4,000 characters",
            "Because of the judge’s absence",
            "The court",
            "According to the court: the judge is <b>ill</b> & away",
            "Discard",
        ),
        (
            "ru",
            "Не состоится или не состоялось",
            "Текст слишком длинный",
            "Из-за отсутствия судьи",
            "Суд",
            "Как сообщает суд: the judge is <b>ill</b> & away",
            "Не отправлять",
        ),
    ] {
        let mut stage = stage().await;
        let begun =
            format!("(editor reads {reads})\neditor: /post city-2026\neditor: [{cancelled}]\n");
        stage.play(&begun).await.unwrap();
        let long = format!("editor: {}\n", "я".repeat(4_000));
        let said = stage.play(&long).await.unwrap();
        assert!(said.contains(too_long), "{said}");
        assert!(said.contains(&format!("[{reason}]")), "{said}");
        let marks = "editor: the \u{202e}judge\u{200b} is\u{feff} <b>ill</b> \u{2066}& away\n";
        let said = stage.play(marks).await.unwrap();
        assert!(
            said.contains("\n    the judge is <b>ill</b> & away"),
            "{said}"
        );
        let said = stage.play(&format!("editor: [{court}]\n")).await.unwrap();
        assert!(said.contains(told), "{said}");
        stage.play(&format!("editor: [{discard}]\n")).await.unwrap();
        is_done(stage).await;
    }
}

#[tokio::test]
async fn a_typed_room_and_objection_are_cleaned_and_kept_whole() {
    for (reads, room, access, closed, skip, moved, objects, court, discard) in [
        (
            "en",
            "Another courtroom",
            "Access to the courtroom",
            "Closed",
            "Skip",
            "<b>Hall</b> &5",
            "Objection: <i>defence</i> & press",
            "The court",
            "Discard",
        ),
        (
            "ru",
            "Другой зал",
            "Доступ в зал",
            "Только для прессы",
            "Пропустить",
            "<b>Hall</b> &5",
            "Возражение: <i>defence</i> & press (на английском)",
            "Суд",
            "Не отправлять",
        ),
    ] {
        let mut stage = stage().await;
        let begun = format!(
            "(editor reads {reads})\neditor: /post city-2026\neditor: [{room}]\n\
             editor: <b>\u{202e}Hall</b>\u{200b} &\u{2066}5\neditor: [{skip}]\n"
        );
        stage.play(&begun).await.unwrap();
        let said = stage.play(&format!("editor: [{court}]\n")).await.unwrap();
        assert!(said.contains(moved), "{said}");
        stage.play(&format!("editor: [{discard}]\n")).await.unwrap();
        let begun = format!(
            "editor: /post city-2026\neditor: [{access}]\neditor: [{closed}]\neditor: [{skip}]\n\
             editor: \u{202e}<i>defence</i>\u{200b} & \u{2066}press\n"
        );
        stage.play(&begun).await.unwrap();
        let said = stage.play(&format!("editor: [{court}]\n")).await.unwrap();
        assert!(said.contains(objects), "{said}");
        stage.play(&format!("editor: [{discard}]\n")).await.unwrap();
        is_done(stage).await;
    }
}

#[tokio::test]
async fn what_plain_words_lack_is_asked() {
    play(expect![[r#"
        (editor reads en)
        editor: asanov moved, the judge is ill, says a lawyer
        bot → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Moved to another date
            [Tue 24 Feb] [Tue 3 Mar]
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Later days]
            [Back] [Cancel]
        editor: 2.03 10:00
        bot → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Moved to another date
            Mon 2 Mar, 10:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Mon 2 Mar, 10:00
            The case of two at the city court

            The hearing will be on 2 March, not on 25 February. It begins at 10:00.
            According to a lawyer: the judge is ill

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 2 наурыз, дүйсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2 наурызда өтеді. Басталу уақыты: 10:00.
            Адвокаттың айтуынша: the judge is ill (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 2 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 2 марта, а не 25 февраля. Начало в 10:00.
            Как сообщает адвокат: the judge is ill (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: asanov starts late, judge ill
        bot → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Same day, later time
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Back] [Cancel]
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
    "#]])
    .await;
}

#[tokio::test]
async fn what_became_of_a_hearing_is_asked_to_the_end() {
    play(expect![[r#"
        (editor reads en)
        # Another one of the case is ahead: the answer is about the one that was asked about.
        (editor posts: /schedule city-2026 12.03 10:00)
        (Wed 25 Feb 2026, 20:00)
        bot edits → editor: HEARING SET: Thu 12 Mar, 10:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
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
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        editor: [Continues, the date is known]
        bot → editor: On which day? Choose it, or write it: 27.02 or 27.02 10:00

            The case of two at the city court
            Continues on another day
            [Wed 25 Feb] [Wed 4 Mar]
            [Thu 26 Feb] [Thu 5 Mar]
            [Fri 27 Feb] [Fri 6 Mar]
            [Sat 28 Feb] [Sat 7 Mar]
            [Sun 1 Mar] [Sun 8 Mar]
            [Mon 2 Mar] [Mon 9 Mar]
            [Tue 3 Mar] [Tue 10 Mar]
            [Later days]
            [Back] [Cancel]
        editor: [Mon 2 Mar]
        bot edits → editor: At what time? Choose it, or write it: 10:30

            The case of two at the city court
            Continues on another day
            Mon 2 Mar
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Not announced] [Preview without time]
            [Back] [Cancel]
        editor: [10:00]
        bot edits → editor: Which courtroom? Write its number or name.

            The case of two at the city court
            Continues on another day
            Mon 2 Mar, 10:00
            [Skip] [Preview now]
            [Back] [Cancel]
        editor: [Preview now]
        bot edits → editor: CONTINUES: Wed 25 Feb → Mon 2 Mar, 10:00
            The case of two at the city court

            The hearing of 25 February was adjourned; it continues on 2 March at 10:00.

            Access: closed
            As of 25 February, 20:00 (Almaty, local time), change no. 5

            Қазақша
            ЖАЛҒАСАДЫ: 25 ақпан, сәрсенбі → 2 наурыз, дүйсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 2 наурызда (сағат 10:00) жалғасады.

            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 20:00 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПРОДОЛЖИТСЯ: ср, 25 февр. → пн, 2 мар., 10:00
            Дело двоих в городском суде

            Заседание 25 февраля продолжится 2 марта в 10:00.

            Доступ в зал: закрыт
            Данные на 25 февраля, 20:00 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
            [Back]
        editor: [Send]
        bot edits → editor: CONTINUES: Wed 25 Feb → Mon 2 Mar, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: CONTINUES: Wed 25 Feb → Mon 2 Mar, 10:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn bad_input_in_russian() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (colleague reads kk)
        editor: /post 2025 год, кого-то там
        bot → editor: Дела «2025 год, кого-то там» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            По какому делу? Выберите или напишите имя, суд либо номер дела.
            [Дело двоих в городском суде]
            [Отмена]
        editor: город-2026
        bot → editor: Дела «город-2026» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            По какому делу? Выберите или напишите имя, суд либо номер дела.
            [Дело двоих в городском суде]
            [Отмена]
        editor: /post city-2026
        bot → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Тот же день, позже]
        bot edits → editor: На какое время? Выберите или напишите: 10:30

            Дело двоих в городском суде
            Тот же день, позже
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Назад] [Отмена]
        editor: 25:00
        bot → editor: Такой даты или времени не бывает: «25:00».
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`

            На какое время? Выберите или напишите: 10:30

            Дело двоих в городском суде
            Тот же день, позже
            [09:00] [09:30] [10:00] [10:30]
            [11:00] [11:30] [12:00] [14:00]
            [14:30] [15:00] [16:00] [17:00]
            [Назад] [Отмена]
        editor: в 3
        bot → editor: На какое время? Выберите или напишите: 10:30

            Дело двоих в городском суде
            Тот же день, позже
            [03:00]
            [15:00]
            [Назад] [Отмена]
        editor: [15:00]
        bot edits → editor: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Тот же день, позже
            15:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: завтра
        bot → editor: Название зала: не больше 40 знаков, в одну строку.

            В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Тот же день, позже
            15:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: [Сразу к просмотру]
        bot edits → editor: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court

            The hearing of 25 February begins at 15:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Назад]
        bot edits → editor: Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Тот же день, позже
            15:00
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        editor: мой двоюродный брат
        bot → editor: «мой двоюродный брат» не годится как источник.
            Можно указать адвоката, суд, наблюдателя или ссылку.
            Можно так: `source: lawyer`; `source: court`; `source: https://…`

            Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Тот же день, позже
            15:00
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        editor: [Наблюдатель]
        bot edits → editor: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: наблюдатель

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: бақылаушы

            English
            TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court

            The hearing of 25 February begins at 15:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: an observer

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Не отправлять]
        bot edits → editor: Не отправлено. Сообщение никто не получил.
        editor: /post city-2026
        bot → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Перенесено на другую дату]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        editor: 31.02
        bot → editor: Такой даты или времени не бывает: «31.02».
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`

            На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Перенесено на другую дату
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        editor: 27.02.2020 10:00
        bot → editor: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 27 февр. 2020 г., 10:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: 20.02.2026 10:00
        bot → editor: Название зала: не больше 40 знаков, в одну строку.

            В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 27 февр. 2020 г., 10:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: [Сразу к просмотру]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 27 февр. 2020 г., 10:00
            Дело двоих в городском суде

            Дата заседания была изменена: 27 февраля 2020 года вместо 25 февраля. Объявленное время начала: 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 2020 жылғы 27 ақпан, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпаннан 2020 жылғы 27 ақпанға ауыстырылған. Хабарланған басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Thu, 27 Feb 2020, 10:00
            The case of two at the city court

            The hearing was moved from 25 February to 27 February 2020. It was to begin at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • эта дата уже прошла
            • заседание пройдёт раньше, чем объявлялось
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        # The date is over: it is asked for a second tap, and here given up.
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • эта дата уже прошла
            • заседание пройдёт раньше, чем объявлялось

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 27 февр. 2020 г., 10:00
            Дело двоих в городском суде

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Назад к просмотру]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 27 февр. 2020 г., 10:00
            Дело двоих в городском суде

            Дата заседания была изменена: 27 февраля 2020 года вместо 25 февраля. Объявленное время начала: 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 2020 жылғы 27 ақпан, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпаннан 2020 жылғы 27 ақпанға ауыстырылған. Хабарланған басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Thu, 27 Feb 2020, 10:00
            The case of two at the city court

            The hearing was moved from 25 February to 27 February 2020. It was to begin at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • эта дата уже прошла
            • заседание пройдёт раньше, чем объявлялось
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Назад]
        bot edits → editor: Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Перенесено на другую дату
            Чт, 27 февр. 2020 г., 10:00
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        editor: [Отмена]
        bot edits → editor: Ничего не отправлено.
        (colleague posts: /stage city-2026 closed)
        (+60 s)
        bot edits → colleague: ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → іс аяқталды
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            4-өзгеріс.
            [Қатені түзету]
        editor: /post city-2026
        bot → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Новое заседание]
        bot edits → editor: На какой день? Выберите или напишите: 27.02 или 27.02 10:00

            Дело двоих в городском суде
            Новое заседание
            [Вт, 24 февр.] [Вт, 3 мар.]
            [Ср, 25 февр.] [Ср, 4 мар.]
            [Чт, 26 февр.] [Чт, 5 мар.]
            [Пт, 27 февр.] [Пт, 6 мар.]
            [Сб, 28 февр.] [Сб, 7 мар.]
            [Вс, 1 мар.] [Вс, 8 мар.]
            [Пн, 2 мар.] [Пн, 9 мар.]
            [Следующие дни]
            [Назад] [Отмена]
        editor: 5.03 10:00
        bot → editor: В каком зале? Напишите номер или название.

            Дело двоих в городском суде
            Новое заседание
            Чт, 5 мар., 10:00
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: [Сразу к просмотру]
        bot edits → editor: НАЗНАЧЕНО ЗАСЕДАНИЕ: чт, 5 мар., 10:00
            Дело двоих в городском суде

            Новое заседание назначено на 5 марта. Начало в 10:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 5 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 5 наурызға тағайындалды. Басталу уақыты: 10:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            English
            HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court

            A new hearing is set for 5 March. It begins at 10:00.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Обратите внимание:
            • дело отмечено как завершённое
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Не отправлять]
        bot edits → editor: Не отправлено. Сообщение никто не получил.
    "#]])
    .await;
}

#[tokio::test]
async fn bad_input_in_kazakh() {
    play(expect![[r#"
        (editor reads kk)
        editor: /post жоқ іс
        bot → editor: «жоқ іс» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            Қай іс бойынша? Таңдаңыз немесе есімді, сотты не іс нөмірін жазыңыз.
            [Қалалық соттағы екі адамның ісі]
            [Бас тарту]
        editor: city-2026
        bot → editor: Не туралы хабарлайсыз?

            Қалалық соттағы екі адамның ісі
            [Басқа күні жалғасады]
            [Кейінге қалдырылды, жаңа күні белгісіз]
            [Басқа күнге ауыстырылды]
            [Сол күні, кешірек]
            [Отырыс болмайды немесе болмады]
            [Отырыс өтті]
            [Жаңа отырыс]
            [Басқа зал]
            [Залға кіру]
            [Мәлімдеме]
            [Бұлтартпау шарасы]
            [Істің сатысы]
            [Үкім]
            [Өзгеріс жоқ]
            [Артқа] [Бас тарту]
        editor: [Басқа зал]
        bot edits → editor: Қай залда? Нөмірін немесе атауын жазыңыз.

            Қалалық соттағы екі адамның ісі
            Басқа зал
            [Артқа] [Бас тарту]
        editor: есігінде мұндай ұзын атау ешқашан жазылмаған және жазылмайтын үлкен зал
        bot → editor: Залдың атауы 40 таңбадан аспауы және бір жолға сыюы керек.

            Қай залда? Нөмірін немесе атауын жазыңыз.

            Қалалық соттағы екі адамның ісі
            Басқа зал
            [Артқа] [Бас тарту]
        editor: үлкен зал
        bot → editor: Қандай себеп айтылды? Жазыңыз немесе түймені басыңыз.

            Қалалық соттағы екі адамның ісі
            Басқа зал
            Зал: үлкен
            [Өткізіп жіберу] [Бірден қарап шығу]
            [Артқа] [Бас тарту]
        editor: [Бірден қарап шығу]
        bot edits → editor: ЗАЛ: ~~хабарланбаған~~ → үлкен
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың залы: үлкен.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ЗАЛ: ~~не объявлен~~ → үлкен
            Дело двоих в городском суде

            Зал заседания 25 февраля: үлкен.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            English
            ROOM: ~~not announced~~ → үлкен
            The case of two at the city court

            Courtroom for the hearing of 25 February: үлкен.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Назар аударыңыз:
            • себебі де, дереккөзі де көрсетілмеген

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
            [Артқа]
        editor: [Артқа]
        bot edits → editor: Бұл қайдан белгілі? Таңдаңыз немесе сілтеме жіберіңіз.

            Қалалық соттағы екі адамның ісі
            Басқа зал
            Зал: үлкен
            [Адвокат] [Сот] [Бақылаушы]
            [Өткізіп жіберу]
            [Артқа] [Бас тарту]
        editor: [Бас тарту]
        bot edits → editor: Ештеңе жіберілген жоқ.
        editor: [Бас тарту]
        bot → editor: Бұл хабар аяқталған немесе одан бас тартылған. Жаңасын бастау үшін: /post
        editor: /post city-2026
        bot → editor: Не туралы хабарлайсыз?

            Қалалық соттағы екі адамның ісі
            [Басқа күні жалғасады]
            [Кейінге қалдырылды, жаңа күні белгісіз]
            [Басқа күнге ауыстырылды]
            [Сол күні, кешірек]
            [Отырыс болмайды немесе болмады]
            [Отырыс өтті]
            [Жаңа отырыс]
            [Басқа зал]
            [Залға кіру]
            [Мәлімдеме]
            [Бұлтартпау шарасы]
            [Істің сатысы]
            [Үкім]
            [Өзгеріс жоқ]
            [Артқа] [Бас тарту]
        editor: [Басқа күнге ауыстырылды]
        bot edits → editor: Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күнге ауыстырылды
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        editor: 31.02
        bot → editor: Мұндай күн не уақыт болмайды: «31.02».
            Былай жазуға болады: `27.02`; `27.02.2026 10:00`; `ертең 9:30`

            Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күнге ауыстырылды
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        editor: 29.02.2027
        bot → editor: Мұндай күн не уақыт болмайды: «29.02.2027».
            Былай жазуға болады: `27.02`; `27.02.2026 10:00`; `ертең 9:30`

            Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күнге ауыстырылды
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        editor: 25:00
        bot → editor: Мұндай күн не уақыт болмайды: «25:00».
            Былай жазуға болады: `27.02`; `27.02.2026 10:00`; `ертең 9:30`

            Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00

            Қалалық соттағы екі адамның ісі
            Басқа күнге ауыстырылды
            [24 ақпан, сейсенбі] [3 наурыз, сейсенбі]
            [25 ақпан, сәрсенбі] [4 наурыз, сәрсенбі]
            [26 ақпан, бейсенбі] [5 наурыз, бейсенбі]
            [27 ақпан, жұма] [6 наурыз, жұма]
            [28 ақпан, сенбі] [7 наурыз, сенбі]
            [1 наурыз, жексенбі] [8 наурыз, жексенбі]
            [2 наурыз, дүйсенбі] [9 наурыз, дүйсенбі]
            [Келесі күндер]
            [Артқа] [Бас тарту]
        (editor edits: 2.03)
        bot → editor: Жіберілген хабардағы түзетуді мен оқымаймын.
            Бәрі алғаш жіберілген күйінде қалды. Жаңа мәтін керек болса, оны жаңа хабармен жіберіңіз:
            `2.03`
        editor: /post city-2026
        bot → editor: Не туралы хабарлайсыз?

            Қалалық соттағы екі адамның ісі
            [Басқа күні жалғасады]
            [Кейінге қалдырылды, жаңа күні белгісіз]
            [Басқа күнге ауыстырылды]
            [Сол күні, кешірек]
            [Отырыс болмайды немесе болмады]
            [Отырыс өтті]
            [Жаңа отырыс]
            [Басқа зал]
            [Залға кіру]
            [Мәлімдеме]
            [Бұлтартпау шарасы]
            [Істің сатысы]
            [Үкім]
            [Өзгеріс жоқ]
            [Артқа] [Бас тарту]
        editor: [Залға кіру]
        bot edits → editor: Отырыс көпшілікке ашық па?

            Қалалық соттағы екі адамның ісі
            Залға кіру
            [Ашық]
            [Ашық, бос орын жоқ]
            [Тек баспасөзге ашық]
            [Бейнебайланыспен көруге болады]
            [Ішінара жабық]
            [Жабық]
            [Белгісіз]
            [Артқа] [Бас тарту]
        editor: [Жабық]
        bot edits → editor: Қандай себеп айтылды? Жазыңыз немесе түймені басыңыз.

            Қалалық соттағы екі адамның ісі
            Залға кіру
            Жабық
            [Өткізіп жіберу] [Бірден қарап шығу]
            [Артқа] [Бас тарту]
        editor: [Өткізіп жіберу]
        bot edits → editor: Қарсылық білдірген бар ма? Кім және не себепті екенін жазыңыз.

            Қалалық соттағы екі адамның ісі
            Залға кіру
            Жабық
            [Өткізіп жіберу] [Бірден қарап шығу]
            [Артқа] [Бас тарту]
        editor: қорғаушылар қарсы
        bot → editor: Бұл қайдан белгілі? Таңдаңыз немесе сілтеме жіберіңіз.

            Қалалық соттағы екі адамның ісі
            Залға кіру
            Жабық
            Қарсы пікір: қорғаушылар қарсы
            [Адвокат] [Сот] [Бақылаушы]
            [Өткізіп жіберу]
            [Артқа] [Бас тарту]
        editor: [Адвокат]
        bot edits → editor: ЗАЛҒА КІРУ: жабық
            Қалалық соттағы екі адамның ісі

            Залда тек процеске қатысушылар бола алады.
            Қарсы пікір: Адвокаттар қарсы.
            Қарсы пікір: қорғаушылар қарсы

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            Русский
            ДОСТУП В ЗАЛ: закрыт
            Дело двоих в городском суде

            В зале могут находиться только участники процесса.
            Возражение: Адвокаты возражают.
            Возражение: қорғаушылар қарсы (на казахском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            English
            ACCESS: closed
            The case of two at the city court

            Only those taking part in the proceedings may be in the courtroom.
            Objection: The lawyers object.
            Objection: қорғаушылар қарсы (in Kazakh)

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Назар аударыңыз:
            • отырыс жабық: ол туралы айту қауіпті болуы мүмкін

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
            [Артқа]
        editor: [Жібермеу]
        bot edits → editor: Жіберілмеді. Хабарды ешкім алған жоқ.
    "#]])
    .await;
}

#[tokio::test]
async fn access_and_room_by_buttons_and_in_plain_words() {
    play(expect![[r#"
        (editor reads ru)
        (relative reads kk)
        (relative follows city-2026)
        editor: /post city-2026
        bot → editor: О чём сообщить?

            Дело двоих в городском суде
            [Продолжится в другой день]
            [Отложено, новая дата неизвестна]
            [Перенесено на другую дату]
            [Тот же день, позже]
            [Не состоится или не состоялось]
            [Состоялось]
            [Новое заседание]
            [Другой зал]
            [Доступ в зал]
            [Заявление]
            [Мера пресечения]
            [Стадия дела]
            [Приговор]
            [Всё без изменений]
            [Назад] [Отмена]
        editor: [Доступ в зал]
        bot edits → editor: Открыт ли доступ в зал?

            Дело двоих в городском суде
            Доступ в зал
            [Открыт]
            [Открыт, мест нет]
            [Только для прессы]
            [По видеосвязи]
            [Частично закрыт]
            [Закрыт]
            [Нет сведений]
            [Назад] [Отмена]
        editor: [Частично закрыт]
        bot edits → editor: Какую причину называют? Напишите или нажмите кнопку.

            Дело двоих в городском суде
            Доступ в зал
            Частично закрыт
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: оглашают секретные материалы
        bot → editor: Кто-нибудь возражает? Напишите, кто и почему.

            Дело двоих в городском суде
            Доступ в зал
            Частично закрыт
            оглашают секретные материалы
            [Пропустить] [Сразу к просмотру]
            [Назад] [Отмена]
        editor: защита возражает: гласность
        bot → editor: Откуда это известно? Выберите или пришлите ссылку.

            Дело двоих в городском суде
            Доступ в зал
            Частично закрыт
            оглашают секретные материалы
            Возражение: защита возражает: гласность
            [Адвокат] [Суд] [Наблюдатель]
            [Пропустить]
            [Назад] [Отмена]
        editor: [Суд]
        bot edits → editor: ДОСТУП В ЗАЛ: ~~закрыт~~ → частично закрыт
            Дело двоих в городском суде

            Часть заседания закрыта для публики.
            Основание, как сообщается: оглашают секретные материалы
            Возражение: защита возражает: гласность

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: суд

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ішінара жабық
            Қалалық соттағы екі адамның ісі

            Отырыстың бір бөлігі көпшілікке жабық.
            Хабарланған негізі: оглашают секретные материалы (орыс тілінде)
            Қарсы пікір: защита возражает: гласность (орыс тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: сот

            English
            ACCESS: ~~closed~~ → partly closed
            The case of two at the city court

            Part of the hearing is closed to the public.
            Reason, as reported: оглашают секретные материалы (in Russian)
            Objection: защита возражает: гласность (in Russian)

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: the court

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
            [Назад]
        editor: [Отправить]
        bot edits → editor: ДОСТУП В ЗАЛ: ~~закрыт~~ → частично закрыт
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: ДОСТУП В ЗАЛ: ~~закрыт~~ → частично закрыт
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
            [Исправить ошибку]
        bot → relative: ЗАЛҒА КІРУ: ~~жабық~~ → ішінара жабық
            Қалалық соттағы екі адамның ісі

            Отырыстың бір бөлігі көпшілікке жабық.
            Хабарланған негізі: оглашают секретные материалы (орыс тілінде)
            Қарсы пікір: защита возражает: гласность (орыс тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: сот
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        editor: Асанов: заседание теперь открытое, сказал адвокат
        bot → editor: ДОСТУП В ЗАЛ: ~~частично закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5
            Источник: адвокат

            Қазақша
            ЗАЛҒА КІРУ: ~~ішінара жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            Дереккөзі: адвокат

            English
            ACCESS: ~~partly closed~~ → open
            The case of two at the city court

            The hearing is open to the public.

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:01 (Almaty, local time), change no. 5
            Source: a lawyer

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: ДОСТУП В ЗАЛ: ~~частично закрыт~~ → открыт
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: ДОСТУП В ЗАЛ: ~~частично закрыт~~ → открыт
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 5.
            [Исправить ошибку]
        bot → relative: ЗАЛҒА КІРУ: ~~ішінара жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            Дереккөзі: адвокат
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        editor: Асанова перевели в зал 5
        bot → editor: ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Зал заседания 25 февраля: 5.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: открыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Қазақша
            ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың залы: 5.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            English
            ROOM: ~~not announced~~ → 5
            The case of two at the city court

            Courtroom for the hearing of 25 February: 5.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 6.
            [Исправить ошибку]
        bot → relative: ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың залы: 5.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        editor: /history city-2026
        bot → editor: Дело двоих в городском суде
            История

            № 6, вт, 24 февр.
            ЗАЛ: ~~не объявлен~~ → 5

            № 5, вт, 24 февр.
            ДОСТУП В ЗАЛ: ~~частично закрыт~~ → открыт

            № 4, вт, 24 февр.
            ДОСТУП В ЗАЛ: ~~закрыт~~ → частично закрыт
            Основание, как сообщается: оглашают секретные материалы
            Возражение: защита возражает: гласность

            № 3, исходные сведения
            НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., время не объявлено

            № 2, исходные сведения
            ДОСТУП В ЗАЛ: закрыт
            Возражение: Адвокаты возражают.

            № 1, исходные сведения
            СТАДИЯ: главное судебное разбирательство

            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела]
    "#]])
    .await;
}
