//! Editors post in plain words: the preview is the one of the command, and what is no post is searched for.

use expect_test::expect;

use super::{play, play_first_case};

#[tokio::test]
async fn plain_words_lead_to_a_preview_and_two_taps_send_them() {
    play(expect![[r#"
        (relative reads ru)
        (relative follows city-2026)
        (editor reads ru)
        editor: отложили Асанова на 27 февраля в 10, по словам адвоката, ему стало плохо
        bot → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля в 10:00.
            Как сообщает адвокат: ему стало плохо

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
            Источник: адвокат

            Қазақша
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 27 ақпанға (сағат 10:00) қалдырылды.
            Адвокаттың айтуынша: ему стало плохо (орыс тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
            Дереккөзі: адвокат

            English
            ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court

            The hearing of 25 February has been adjourned to 27 February at 10:00.
            According to a lawyer: ему стало плохо (in Russian)

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4
            Source: a lawyer

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: русский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+60 s)
        bot edits → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
            [Исправить ошибку]
        bot → relative: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 27 февраля в 10:00.
            Как сообщает адвокат: ему стало плохо

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            Источник: адвокат
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn what_was_not_understood_stands_on_the_preview() {
    play(expect![[r#"
        (editor reads en)
        editor: Usenov urgently moved to 4 March 11:00, room 5
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Wed 4 Mar, 11:00
            ROOM: ~~not announced~~ → 5
            The case of two at the city court

            The hearing will be on 4 March, not on 25 February. It begins at 11:00.

            Courtroom for the hearing of 4 March: 5.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 4 наурыз, сәрсенбі, 11:00
            ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 4 наурызда өтеді. Басталу уақыты: 11:00.

            4 наурыздағы отырыстың залы: 5.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → ср, 4 мар., 11:00
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Заседание пройдёт 4 марта, а не 25 февраля. Начало в 11:00.

            Зал заседания 4 марта: 5.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            I do not understand this and have left it out: urgently

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        (editor reads kk)
        editor: Үсеновтің 20 ақпандағы соты 4 наурызға қалдырылды, судья ауырып қалды
        bot → editor: ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 4 наурыз, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс 4 наурызға қалдырылды. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: судья ауырып қалды

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → ср, 4 мар., время не объявлено
            Дело двоих в городском суде

            Заседание 25 февраля отложено на 4 марта. Время пока не объявлено.
            Как сообщается: судья ауырып қалды (на казахском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            English
            ADJOURNED: ~~Wed 25 Feb~~ → Wed 4 Mar, time not announced
            The case of two at the city court

            The hearing of 25 February has been adjourned to 4 March. No time has been announced yet.
            Reported: судья ауырып қалды (in Kazakh)

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Мына сөздер түсініксіз, сондықтан хабарға енбеді: 20 ақпандағы

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
    "#]])
    .await;
}

#[tokio::test]
async fn a_question_a_denial_and_a_forwarded_text_post_nothing() {
    play(expect![[r#"
        (editor reads en)
        editor: has Usenov been moved?
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
        editor: Usenov was not moved
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
        (editor forwards: Usenov moved to 4 March)
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
        editor: Usenov moved
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
        (stranger reads en)
        stranger: Usenov moved to 4 March
        bot → stranger: The case of two at the city court

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
async fn an_inflected_name_is_found_in_three_languages() {
    play_first_case(expect![[r#"
        (editor reads ru)
        editor: перенесли Озбека на 27 февраля в 10
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело пятерых мужчин в Алмалинском суде Алматы

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 9

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Алматының Алмалы сотындағы бес ер адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 9-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of five men at the Almalinsky court, Almaty

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 9

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: Almaty case adjourned to Friday, defendant unwell
        bot → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело пятерых мужчин в Алмалинском суде Алматы

            Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.
            Как сообщается: defendant unwell (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 9

            Қазақша
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Алматының Алмалы сотындағы бес ер адамның ісі

            25 ақпандағы отырыс 27 ақпанға қалдырылды. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: defendant unwell (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 9-өзгеріс

            English
            ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            The hearing of 25 February has been adjourned to 27 February. No time has been announced yet.
            Reported: defendant unwell

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 9

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: алматы ісі 27 ақпанға қалды
        bot → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело пятерых мужчин в Алмалинском суде Алматы

            Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 9

            Қазақша
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Алматының Алмалы сотындағы бес ер адамның ісі

            25 ақпандағы отырыс 27 ақпанға қалдырылды. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 9-өзгеріс

            English
            ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of five men at the Almalinsky court, Almaty

            The hearing of 25 February has been adjourned to 27 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 9

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
    "#]])
    .await;
}

/// Another hearing of the case, and not the next one.
#[tokio::test]
async fn a_date_of_a_hearing_says_which_is_meant() {
    play(expect![[r#"
        (editor reads en)
        editor: /schedule city-2026 20.03 11:00
        bot → editor: HEARING SET: Fri 20 Mar, 11:00
            The case of two at the city court

            A new hearing is set for 20 March. It begins at 11:00.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 20 наурыз, жұма, 11:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 20 наурызға тағайындалды. Басталу уақыты: 11:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: пт, 20 мар., 11:00
            Дело двоих в городском суде

            Новое заседание назначено на 20 марта. Начало в 11:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: HEARING SET: Fri 20 Mar, 11:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: HEARING SET: Fri 20 Mar, 11:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: Заседание по Усенову 20 марта не состоится
        bot → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court

            The hearing of 20 March will not take place.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~20 наурыз, жұма, 11:00~~
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс болмайды.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~пт, 20 мар., 11:00~~
            Дело двоих в городском суде

            Заседание 20 марта не состоится.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенова перенесли с 20 марта на 25 марта
        bot → editor: MOVED: ~~Fri 20 Mar, 11:00~~ → Wed 25 Mar, time not announced
            The case of two at the city court

            The hearing will be on 25 March, not on 20 March. No time has been announced yet.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~20 нау., жм, 11:00~~ → 25 нау., ср, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 20 наурызда емес, 25 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~пт, 20 мар., 11:00~~ → ср, 25 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 25 марта, а не 20 марта. Время пока не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • it is a day of rest: the public holiday of 22 March falls on a weekend
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенова перенесли с 11:00 на 15:00
        bot → editor: TIME CHANGED: Fri 20 Mar, ~~11:00~~ → 15:00
            The case of two at the city court

            The hearing of 20 March begins later: at 15:00, not at 11:00.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            УАҚЫТЫ ӨЗГЕРДІ: 20 наурыз, жұма, ~~11:00~~ → 15:00
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс кешірек басталады. Басталу уақыты: 11:00 емес, 15:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИЗМЕНЕНО ВРЕМЯ: пт, 20 мар., ~~11:00~~ → 15:00
            Дело двоих в городском суде

            Заседание 20 марта начнётся позже: в 15:00, а не в 11:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенов 20 наурыздағы соты болмайды
        bot → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court

            The hearing of 20 March will not take place.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~20 наурыз, жұма, 11:00~~
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс болмайды.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~пт, 20 мар., 11:00~~
            Дело двоих в городском суде

            Заседание 20 марта не состоится.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенова 20 марта отложили
        bot → editor: ADJOURNED: ~~Fri 20 Mar, 11:00~~ → new date not known
            The case of two at the city court

            The hearing of 20 March has been adjourned. No new date is known yet; you will be told when there is one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~20 наурыз, жұма, 11:00~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ОТЛОЖЕНО: ~~пт, 20 мар., 11:00~~ → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 20 марта отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Заседание по Усенову 25 февраля отменили
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.

            Next hearing: Fri 20 Mar, 11:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.

            Ең жақын отырыс: 20 наурыз, жұма, 11:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.

            Ближайшее заседание: пт, 20 мар., 11:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Сегодня суд отменил заседание по Усенову 20 марта
        bot → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court

            The hearing of 20 March will not take place.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~20 наурыз, жұма, 11:00~~
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс болмайды.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~пт, 20 мар., 11:00~~
            Дело двоих в городском суде

            Заседание 20 марта не состоится.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Суд сегодня перенёс заседание Усенова с 20 марта на 25 марта
        bot → editor: MOVED: ~~Fri 20 Mar, 11:00~~ → Wed 25 Mar, time not announced
            The case of two at the city court

            The hearing will be on 25 March, not on 20 March. No time has been announced yet.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~20 нау., жм, 11:00~~ → 25 нау., ср, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 20 наурызда емес, 25 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~пт, 20 мар., 11:00~~ → ср, 25 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 25 марта, а не 20 марта. Время пока не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • it is a day of rest: the public holiday of 22 March falls on a weekend
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Today the court cancelled the hearing of Usenov on 20 March
        bot → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court

            The hearing of 20 March will not take place.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~20 наурыз, жұма, 11:00~~
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс болмайды.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~пт, 20 мар., 11:00~~
            Дело двоих в городском суде

            Заседание 20 марта не состоится.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /cancel city-2026#2
        bot → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court

            The hearing of 20 March will not take place.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~20 наурыз, жұма, 11:00~~
            Қалалық соттағы екі адамның ісі

            20 наурыздағы отырыс болмайды.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~пт, 20 мар., 11:00~~
            Дело двоих в городском суде

            Заседание 20 марта не состоится.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: CANCELLED: ~~Fri 20 Mar, 11:00~~
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        editor: Усенова 20 марта отменили
        bot → editor: The outcome of that hearing has already been recorded.
    "#]])
    .await;
}

/// What a hearing is put off from is not what it is put off to.
#[tokio::test]
async fn the_day_of_the_hearing_itself_is_no_new_date() {
    play(expect![[r#"
        (editor reads en)
        editor: Заседание по Усенову 25 февраля перенесли
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
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        editor: Заседание по Усенову, назначенное на 25 февраля, перенесли
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
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        editor: Усенова перенесли с 25 февраля
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
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        editor: Усенов 25 ақпандағы соты ауыстырылды
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
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
        editor: Usenov hearing on 25 February postponed
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
        editor: [Cancel]
        bot edits → editor: Nothing was posted.
    "#]])
    .await;
}

/// What it is put off from.
#[tokio::test]
async fn the_day_that_is_left_is_no_new_date() {
    play(expect![[r#"
        (editor reads en)
        editor: moved Usenov from 25 February to 4 March
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Wed 4 Mar, time not announced
            The case of two at the city court

            The hearing will be on 4 March, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 4 наурыз, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 4 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → ср, 4 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 4 марта, а не 25 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенова отложили с 25 февраля
        bot → editor: ADJOURNED: ~~Wed 25 Feb~~ → new date not known
            The case of two at the city court

            The hearing of 25 February has been adjourned. No new date is known yet; you will be told when there is one.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 25 февраля отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: Усенова перенесли с 25 февраля на 15:00
        bot → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
            The case of two at the city court

            The hearing of 25 February begins at 15:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 15:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 15:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /move city-2026 с 25 на 27 марта
        bot → editor: I could not read a date in “с 25 на 27 марта”.
            Understood: с
            I do not understand: 25, на, 27, марта
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`
            A reason goes after a bar, like this: `/move city-2026 27.02 10:00 | by decision of the court`
        editor: /move city-2026 from 20 to 25 March
        bot → editor: I could not read a date in “from 20 to 25 March”.
            Understood: from
            I do not understand: 20, to, 25, March
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`
            A reason goes after a bar, like this: `/move city-2026 27.02 10:00 | by decision of the court`
        editor: /adjourn city-2026 20-дан 25 наурызға
        bot → editor: I could not read a date in “20-дан 25 наурызға”.
            I do not understand: 20, дан, 25, наурызға
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`
            A reason goes after a bar, like this: `/adjourn city-2026 27.02 | at the request of the defence`
    "#]])
    .await;
}

#[tokio::test]
async fn a_measure_that_is_denied_is_not_posted() {
    play(expect![[r#"
        (editor reads ru)
        editor: /custody city-2026 Усенов не освобождён
        bot → editor: Непонятно, что здесь значит «не освобождён».
            /custody: мера пресечения или свобода
            Как написать: `/custody дело имя in-custody/house-arrest/undertaking/bail/at-liberty/serving-sentence/unknown [| место]`
            Например: `/custody city-2026 Асанов house-arrest | Алматы`
        editor: /access city-2026 ашық емес
        bot → editor: Непонятно, что здесь значит «ашық емес».
            /access: доступ в зал
            Как написать: `/access дело open/full/press/video/partly/closed/unknown [| причина]`
            Например: `/access city-2026 closed | государственные секреты (по словам суда)`
    "#]])
    .await;
}
