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
