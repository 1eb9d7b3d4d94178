//! Correcting what was said wrong.

use expect_test::expect;

use super::{approval, play, play_with_two_editors};

#[tokio::test]
async fn a_wrong_date_is_picked_and_changed() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        editor: /correct
        bot → editor: /correct: correct or withdraw a change that was wrong
            Write it like this: `/correct case-name [change-number [what is right]]`
            For example: `/correct city-2026 7 move 28.02 10:00 | by decision of the court`
        editor: /correct city-2026
        bot → editor: The case of two at the city court
            Which change was wrong? Tap its number.

            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00

            Change no. 3, initial information
            HEARING SET: Wed 25 Feb, time not announced

            Change no. 2, initial information
            ACCESS: closed

            Change no. 1, initial information
            STAGE: trial
            [4] [3] [2] [1]
        editor: [4]
        bot edits → editor: The case of two at the city court
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            Reported: says the court

            What is right? “Change it” gives you its line to set right. “Withdraw it” declares all of it wrong. You see a preview first; then everybody who got the wrong message is told what is right.
            [Change it] [Withdraw it]
            [Other changes]
        editor: [Change it]
        bot → editor: Send the corrected line:
            `/correct city-2026 4 move 2026-02-27 10:00 | en: says the court`
        editor: /correct city-2026 4 move 2026-02-26 10:00 | en: says the court
        bot → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
            Reported: says the court

            Next hearing: Thu 26 Feb, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: чт, 26 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • the hearing would be earlier than announced

            CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+2 min)
        bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 1.
            Earlier messages corrected: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: > ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: чт, 26 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → relative: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 5.
            Ошибочно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
            Как сообщается: says the court (на английском)
            [Карточка дела] [Отписаться]
        editor: /correct city-2026 5
        bot → editor: The case of two at the city court
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 10:00
            Reported: says the court

            It has been corrected before (change no. 5); above is what it says now.

            What is right? “Change it” gives you its line to set right. “Withdraw it” declares all of it wrong. You see a preview first; then everybody who got the wrong message is told what is right.
            [Change it] [Withdraw it]
            [Other changes]
        editor: /correct city-2026 5 move 27.02 10:00 | says the court
        bot → editor: CORRECTION: Fri 27 Feb, 10:00 (not Thu 26 Feb, 10:00)
            The case of two at the city court

            Change no. 5 wrongly said: Thu 26 Feb, 10:00. Correct: Fri 27 Feb, 10:00.
            Reported: says the court

            Next hearing: Fri 27 Feb, 10:00
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Қазақша
            ТҮЗЕТУ: 27 ақпан, жұма, 10:00 (қате: 26 ақпан, бейсенбі, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгерісте қате көрсетілген: 26 ақпан, бейсенбі, 10:00. Дұрысы: 27 ақпан, жұма, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 27 ақпан, жұма, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: пт, 27 февр., 10:00 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 5 было указано неверно: чт, 26 февр., 10:00. Правильно: пт, 27 февр., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: пт, 27 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: /history city-2026
        bot → editor: The case of two at the city court
            History

            Change no. 5, Tue 24 Feb
            CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            Reported: says the court

            Change no. 4, Tue 24 Feb
            There was an error in this; change no. 5 corrects it.
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            Reported: says the court

            Change no. 3, initial information
            HEARING SET: Wed 25 Feb, time not announced

            Change no. 2, initial information
            ACCESS: closed
            Objection: The lawyers object.

            Change no. 1, initial information
            STAGE: trial

            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn a_change_of_which_nothing_is_right_is_withdrawn() {
    play(expect![[r#"
        (editor reads ru)
        (relative reads kk)
        (relative follows city-2026)
        (editor posts: /cancel city-2026 | сообщил адвокат)
        (+61 s)
        bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
            [Исправить ошибку]
        bot → relative: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: сообщил адвокат (орыс тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        editor: /undo
        bot → editor: Сообщение уже ушло, отменить его нельзя.
            Если в нём ошибка, исправьте её: `/correct city-2026 4` Все, кто получил сообщение, узнают, как правильно.
            [Исправить ошибку]
        editor: [Исправить ошибку]
        bot edits → editor: Дело двоих в городском суде
            № 4, вт, 24 февр.
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Как сообщается: сообщил адвокат

            Как правильно? «Изменить»: пришлю строку этого изменения, в ней можно поправить ошибку. «Отозвать»: изменение будет целиком признано ошибочным. Сначала вы увидите, что будет отправлено; затем все, кто получил неверное сообщение, узнают, как правильно.
            [Изменить] [Отозвать]
            [Другие изменения]
        editor: [Другие изменения]
        bot edits → editor: Дело двоих в городском суде
            В каком изменении ошибка? Нажмите его номер.

            № 4, вт, 24 февр.
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~

            № 3, исходные сведения
            НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., время не объявлено

            № 2, исходные сведения
            ДОСТУП В ЗАЛ: закрыт

            № 1, исходные сведения
            СТАДИЯ: главное судебное разбирательство
            [4] [3] [2] [1]
        editor: [4]
        bot edits → editor: Дело двоих в городском суде
            № 4, вт, 24 февр.
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Как сообщается: сообщил адвокат

            Как правильно? «Изменить»: пришлю строку этого изменения, в ней можно поправить ошибку. «Отозвать»: изменение будет целиком признано ошибочным. Сначала вы увидите, что будет отправлено; затем все, кто получил неверное сообщение, узнают, как правильно.
            [Изменить] [Отозвать]
            [Другие изменения]
        editor: [Отозвать]
        bot → editor: ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Қазақша
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            English
            CORRECTION: hearing will take place: Wed 25 Feb, time not announced
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+2 min)
        bot edits → editor: ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Исправлено прежних сообщений: 1.
            Изменение № 5.
            [Исправить ошибку]
        bot → relative: > ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → relative: Қате: ~~ОТЫРЫС БОЛМАЙДЫ: 25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
            Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Жазылымнан шығу]
        editor: /correct city-2026 4
        bot → editor: Это изменение уже отозвано.
            Если верно что-то другое, сообщите об этом как о новом изменении.
        editor: /correct city-2026 5 withdraw
        bot → editor: Это изменение уже отозвано.
            Если верно что-то другое, сообщите об этом как о новом изменении.
        editor: /correct city-2026
        bot → editor: Дело двоих в городском суде
            В каком изменении ошибка? Нажмите его номер.

            № 3, исходные сведения
            НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., время не объявлено

            № 2, исходные сведения
            ДОСТУП В ЗАЛ: закрыт

            № 1, исходные сведения
            СТАДИЯ: главное судебное разбирательство
            [3] [2] [1]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_right_is_written_in_one_line() {
    play(expect![[r#"
        (editor reads kk)
        (editor posts: /move city-2026 27.02 10:00 | сот хабарлады)
        (+61 s)
        bot edits → editor: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            4-өзгеріс.
            [Қатені түзету]
        editor: /correct city-2026 №4 /adjourn 28.02 | сот хабарлады
        bot → editor: ТҮЗЕТУ: 28 ақпан, сенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 28 ақпан, сенбі, уақыты хабарланбаған.
            Хабарланғаны: сот хабарлады

            Ең жақын отырыс: 28 ақпан, сенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: сб, 28 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: сб, 28 февр., время не объявлено.
            Как сообщается: сот хабарлады (на казахском)

            Ближайшее заседание: сб, 28 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            English
            CORRECTION: Sat 28 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Sat 28 Feb, time not announced.
            Reported: сот хабарлады (in Kazakh)

            Next hearing: Sat 28 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Назар аударыңыз:
            • бұл — демалыс күні (сенбі не жексенбі)

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
        editor: [Жібермеу]
        bot edits → editor: Жіберілмеді. Хабарды ешкім алған жоқ.
        editor: /correct city-2026 4 26.02 11:00 | сот хабарлады | source: court
        bot → editor: ТҮЗЕТУ: 26 ақпан, бейсенбі, 11:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 11:00.
            Соттың мәліметінше: сот хабарлады

            Ең жақын отырыс: 26 ақпан, бейсенбі, 11:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс
            Дереккөзі: сот

            Русский
            ИСПРАВЛЕНИЕ: чт, 26 февр., 11:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 11:00.
            Как сообщает суд: сот хабарлады (на казахском)

            Ближайшее заседание: чт, 26 февр., 11:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5
            Источник: суд

            English
            CORRECTION: Thu 26 Feb, 11:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 11:00.
            According to the court: сот хабарлады (in Kazakh)

            Next hearing: Thu 26 Feb, 11:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5
            Source: the court

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
        editor: [Түзету]
        bot edits → editor: Түзетілген жолды жіберіңіз:
            `/correct city-2026 4 26.02 11:00 | сот хабарлады | source: court`
        editor: /correct city-2026 4-өзгеріс 26.02 12:30
        bot → editor: ТҮЗЕТУ: 26 ақпан, бейсенбі, 12:30 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 12:30.

            Ең жақын отырыс: 26 ақпан, бейсенбі, 12:30
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: чт, 26 февр., 12:30 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 12:30.

            Ближайшее заседание: чт, 26 февр., 12:30
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            English
            CORRECTION: Thu 26 Feb, 12:30 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 12:30.

            Next hearing: Thu 26 Feb, 12:30
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады
            • себебі де, дереккөзі де көрсетілмеген

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
    "#]])
    .await;
}

#[tokio::test]
async fn what_cannot_be_corrected_so_is_said() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (editor posts: /adjourn city-2026 27.02 | says the court)
        (+61 s)
        bot edits → editor: ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (editor posts: /cancel city-2026 | says the court)
        (+61 s)
        bot edits → editor: CANCELLED: ~~Fri 27 Feb~~
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        (editor posts: /checked city-2026)
        (+61 s)
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 24 February, 09:03 (Almaty, local time), change no. 6
        # A number that is not there, and none.
        editor: /correct city-2026 9
        bot → editor: This case has no change with that number.
            See its latest changes: `/correct city-2026`
        colleague: /correct city-2026 0 withdraw
        bot → colleague: Изменения с таким номером в этом деле нет.
            Посмотреть последние изменения: `/correct city-2026`
        colleague: /correct city-2026 move 28.02
        bot → colleague: Дело двоих в городском суде
            В каком изменении ошибка? Нажмите его номер.

            № 5, вт, 24 февр.
            НЕ СОСТОИТСЯ: ~~пт, 27 февр.~~

            № 4, вт, 24 февр.
            ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено

            № 3, исходные сведения
            НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., время не объявлено

            № 2, исходные сведения
            ДОСТУП В ЗАЛ: закрыт

            № 1, исходные сведения
            СТАДИЯ: главное судебное разбирательство
            [5] [4] [3] [2]
            [1]
        # What was written is not forgotten.
        colleague: [5]
        bot → colleague: ИСПРАВЛЕНИЕ: заседание состоится: сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным. Заседание состоится: сб, 28 февр., время не объявлено.

            Ближайшее заседание: сб, 28 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 7

            Қазақша
            ТҮЗЕТУ: отырыс болады: 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды. Отырыс болады: 28 ақпан, сенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 28 ақпан, сенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 7-өзгеріс

            English
            CORRECTION: hearing will take place: Sat 28 Feb, time not announced
            The case of two at the city court

            What was reported as change no. 5 was wrong. The hearing will take place: Sat 28 Feb, time not announced.

            Next hearing: Sat 28 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 7

            Обратите внимание:
            • это выходной день
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        # A check.
        editor: /correct city-2026 6 28.02
        bot → editor: This was only a check: there is nothing in it to correct.
            If something is different, post it as a new change.
        colleague: /correct city-2026 6
        bot → colleague: Это была только проверка: исправлять в ней нечего.
            Если что-то на самом деле иначе, сообщите об этом как о новом изменении.
        # A later change would make no sense.
        editor: /correct city-2026 4 withdraw
        bot → editor: With this correction, change no. 5 would no longer make sense.
            Correct or withdraw that one first.
        colleague: /correct city-2026 4 adjourn
        bot → colleague: После такого исправления изменение № 5 потеряло бы смысл.
            Сначала исправьте или отзовите его.
        # Nothing changes.
        editor: /correct city-2026 5 cancel | says the court
        bot → editor: It is already recorded that way; nothing would change.
        colleague: /correct city-2026 5 cancel | en: says the court
        bot → colleague: Всё уже так и записано, ничего не изменится.
        # What is no change, no date, no case.
        editor: /correct city-2026 5 checked
        bot → editor: I do not understand what “checked” means here.
            /correct: correct or withdraw a change that was wrong
            Write it like this: `/correct case-name [change-number [what is right]]`
            For example: `/correct city-2026 7 move 28.02 10:00 | by decision of the court`
        colleague: /correct city-2026 4 adjourn 31.02
        bot → colleague: Такой даты или времени не бывает: «31.02».
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`
        editor: /correct city-2025 5 withdraw
        bot → editor: There is no case “city-2025”. Is it one of these?
            [The case of two at the city court]
        colleague: /correct nowhere
        bot → colleague: Дела «nowhere» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases
            [Все дела]
        editor: /correct city-2026 4 adjourn 26.02 7:00
        bot → editor: Which date is meant?
            [Thu 26 Feb, 07:00]
            [Thu 26 Feb, 19:00]
    "#]])
    .await;
}

#[tokio::test]
async fn who_is_no_editor_corrects_nothing() {
    play(expect![[r#"
        (relative reads ru)
        relative: /correct city-2026 1 withdraw
        bot → relative: Эта команда для редакторов. Что доступно всем: /help
    "#]])
    .await;
}

#[tokio::test]
async fn the_event_is_found_by_a_reply_to_its_notice() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        (editor follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: says the court

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        (editor replies to [The hearing will be on 27 February]: /correct)
        bot → editor: The case of two at the city court
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            Reported: says the court

            What is right? “Change it” gives you its line to set right. “Withdraw it” declares all of it wrong. You see a preview first; then everybody who got the wrong message is told what is right.
            [Change it] [Withdraw it]
            [Other changes]
        (editor replies to [The hearing will be on 27 February]: /correct 26.02 10:00 | says the court)
        bot → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
            Reported: says the court

            Next hearing: Thu 26 Feb, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: чт, 26 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        (editor replies to [The hearing will be on 27 February]: /correct 4 withdraw)
        bot → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        # What names a case is about that one.
        (editor replies to [The hearing will be on 27 February]: /correct city-2026 3)
        bot → editor: The case of two at the city court
            Change no. 3, initial information
            HEARING SET: Wed 25 Feb, time not announced

            What is right? “Change it” gives you its line to set right. “Withdraw it” declares all of it wrong. You see a preview first; then everybody who got the wrong message is told what is right.
            [Change it] [Withdraw it]
            [Other changes]
        # What told of no change.
        (editor replies to [Discarded]: /correct)
        bot → editor: I cannot tell which change that message was about.
            Name the case and the number of the change: `/correct city-2026 7 move 28.02 10:00 | by decision of the court`
        colleague: /undo
        bot → colleague: Қайтарып алатын ештеңе жоқ.
        (colleague replies to [ештеңе жоқ]: /correct withdraw)
        bot → colleague: Ол хабардың қай өзгеріс туралы екенін анықтай алмадым.
            Іс пен өзгерістің нөмірін атаңыз: `/correct city-2026 7 move 28.02 10:00 | соттың шешімімен`
        # Any other line says what it says.
        (editor replies to [The hearing will be on 27 February]: /undo)
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 4` Everyone who got it will be told what is right.
            [Correct an error]
        (editor replies to [The hearing will be on 27 February]: Asanov)
        bot → editor: The case of two at the city court

            Next hearing: Fri 27 Feb, 10:00
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [Post a change]
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
    "#]])
    .await;
}

#[tokio::test]
async fn a_notice_of_several_changes_and_a_card_of_ones_own() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (relative reads en)
        (colleague reads en)
        (colleague follows city-2026)
        (colleague blocks the bot)
        (editor posts: /move city-2026 27.02 10:00 | сообщил суд)
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Разослано. Получили: 0.
            Недоступны: 1 (бот заблокирован или чата больше нет).
            Изменение № 4.
            [Исправить ошибку]
        (editor posts: /access city-2026 open | сообщил суд)
        (+61 s)
        bot edits → editor: ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде
            Разослано. Получили: 0.
            Недоступны: 1 (бот заблокирован или чата больше нет).
            Изменение № 5.
            [Исправить ошибку]
        (colleague unblocks the bot)
        bot → colleague: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Fri 27 Feb, 10:00
            [The case of two at the city court]
        bot → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: сообщил суд (in Russian)

            The hearing is open to the public.
            Reason, as reported: сообщил суд (in Russian)

            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        colleague: /start
        bot → colleague: You follow:

            The case of two at the city court
            Next hearing: Fri 27 Feb, 10:00
            [The case of two at the city court]
        (+61 s)
        (colleague replies to [MOVED]: /correct)
        bot → colleague: The case of two at the city court
            Which change was wrong? Tap its number.

            Change no. 5, Tue 24 Feb
            ACCESS: ~~closed~~ → open

            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            [5] [4]
        (colleague replies to [The hearing is open to the public]: /correct 5 withdraw)
        bot → colleague: CORRECTION, ACCESS: closed, not “open”
            The case of two at the city court

            What was reported as change no. 5 was wrong; please disregard it. Only those taking part in the proceedings may be in the courtroom.
            Objection: The lawyers object.

            Next hearing: Fri 27 Feb, 10:00
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Қазақша
            ТҮЗЕТУ, ЗАЛҒА КІРУ: жабық (қате: ашық)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Залда тек процеске қатысушылар бола алады.
            Қарсы пікір: Адвокаттар қарсы.

            Ең жақын отырыс: 27 ақпан, жұма, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: закрыт, а не «открыт»
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. В зале могут находиться только участники процесса.
            Возражение: Адвокаты возражают.

            Ближайшее заседание: пт, 27 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Please check:
            • the hearing is closed: people who speak about it can be at risk

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        colleague: [Discard]
        bot edits → colleague: Discarded. Nobody was told.
        # The card of one's own change, and that of a draft.
        (editor replies to [ДОСТУП В ЗАЛ]: /correct)
        bot → editor: Дело двоих в городском суде
            № 5, вт, 24 февр.
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Основание, как сообщается: сообщил суд

            Как правильно? «Изменить»: пришлю строку этого изменения, в ней можно поправить ошибку. «Отозвать»: изменение будет целиком признано ошибочным. Сначала вы увидите, что будет отправлено; затем все, кто получил неверное сообщение, узнают, как правильно.
            [Изменить] [Отозвать]
            [Другие изменения]
        (editor replies to [ПЕРЕНЕСЕНО]: /correct отозвать)
        bot → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: открыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Қазақша
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            English
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Обратите внимание:
            • заседание пройдёт раньше, чем объявлялось

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: английский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        (editor replies to [Ещё не отправлено]: /correct)
        bot → editor: Не могу определить, о каком изменении было то сообщение.
            Назовите дело и номер изменения: `/correct city-2026 7 move 28.02 10:00 | по решению суда`
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • заседание пройдёт раньше, чем объявлялось

            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: английский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        # Until it goes out it can be taken back as any other.
        editor: /undo
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Отменено. Сообщение никто не получил.
        editor: /correct city-2026 4 withdraw
        bot → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: открыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Қазақша
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            English
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Обратите внимание:
            • заседание пройдёт раньше, чем объявлялось

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: английский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • заседание пройдёт раньше, чем объявлялось

            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Ещё не отправлено. Получат сообщение: 1.
            По языкам: английский 1. Людей: 1. Рассылка займёт около 1 секунды.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+2 min)
        bot → colleague: > MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:04 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        bot edits → colleague: Wrong: ~~MOVED: Wed 25 Feb → Fri 27 Feb, 10:00~~
            ACCESS: ~~closed~~ → open
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            There was an error in this message; change no. 6 corrects it.
            Wrong: Fri 27 Feb, 10:00. Correct: Wed 25 Feb, time not announced.

            The hearing is open to the public.
            Reason, as reported: сообщил суд (in Russian)
            [The case] [Stop following]
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Исправлено прежних сообщений: 1.
            Изменение № 6.
            [Исправить ошибку]
    "#]])
    .await;
}

#[tokio::test]
async fn two_editors_correct_the_same() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /correct city-2026 4 28.02 10:00 | says the court
        bot → editor: CORRECTION: Sat 28 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Sat 28 Feb, 10:00.
            Reported: says the court

            Next hearing: Sat 28 Feb, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ: 28 ақпан, сенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 28 ақпан, сенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 28 ақпан, сенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: сб, 28 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: сб, 28 февр., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: сб, 28 февр., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: /correct city-2026 4 withdraw
        bot → colleague: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Қазақша
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            English
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Обратите внимание:
            • заседание пройдёт раньше, чем объявлялось

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            CORRECTION: Sat 28 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: CORRECTION: Sat 28 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        colleague: [Отправить]
        bot edits → colleague: Проверьте ещё раз, прежде чем отправить:
            • заседание пройдёт раньше, чем объявлялось

            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        colleague: [Всё равно отправить]
        bot edits → colleague: Не отправлено: отправки ждёт изменение о том же самом.
            Изменение другого редактора по этому делу ещё ждёт отправки:
            ИСПРАВЛЕНИЕ: сб, 28 февр., 10:00 (а не пт, 27 февр., 10:00)
            Написано 0 с назад, уйдёт через 60 с.
            Оба об одном и том же: ваше может уйти только вместо него.
            Дело двоих в городском суде
            [Отменить его и отправить моё]
            [Показать заново] [Не отправлять]
        (+61 s)
        bot edits → editor: CORRECTION: Sat 28 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn the_case_changes_between_preview_and_send() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /correct city-2026 4 2.03 10:00 | says the court
        bot → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Mon 2 Mar, 10:00.
            Reported: says the court

            Next hearing: Mon 2 Mar, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        (colleague posts: /access city-2026 open | сот)
        (+61 s)
        bot edits → colleague: ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            5-өзгеріс.
            [Қатені түзету]
        editor: [Send]
        bot edits → editor: Not sent: it no longer applies.
            Another change came in between. Please look at the case and post again.
            ACCESS: ~~closed~~ → open
            The case of two at the city court
            Next hearing: Fri 27 Feb, 10:00
            [Preview again] [Discard] [The case]
        editor: [Preview again]
        bot → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Mon 2 Mar, 10:00.
            Reported: says the court

            Next hearing: Mon 2 Mar, 10:00
            Access: open
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Қазақша
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: открыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 6.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn what_much_comes_of_a_second_editor_approves() {
    approval::play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads ru)
            (relative reads kk)
            (relative follows city-2026)
            colleague: /undo
            bot → colleague: Отменять нечего.
            # Nothing is at risk with a later day.
            (editor posts: /move city-2026 27.02 10:00 | says the court)
            (+61 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → relative: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
                Қалалық соттағы екі адамның ісі

                Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            editor: /correct city-2026 4 2.03 10:00 | says the court
            bot → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Mon 2 Mar, 10:00.
                Reported: says the court

                Next hearing: Mon 2 Mar, 10:00
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: пн, 2 мар., 10:00
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            editor: [Undo]
            bot edits → editor: CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Taken back. Nobody was told.
            # It would be on the 25th after all, earlier than was announced.
            editor: /correct city-2026 4 withdraw
            bot → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court

                What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Please check:
                • the hearing would be earlier than announced

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: Please look again before it goes out:
                • the hearing would be earlier than announced

                CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send all the same]
                [Back to the preview] [Discard]
            editor: [Send all the same]
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Қазақша
                ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                English
                CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court

                What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Обратите внимание:
                • заседание пройдёт раньше, чем объявлялось

                Ещё не отправлено. Получат сообщение: 1.
                По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:01 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:01 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (+30 s)
            editor: /undo
            bot edits → colleague: Изменение отменили, одобрять больше нечего.
                Дело двоих в городском суде
                [Карточка дела]
            bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Taken back. Nobody was told.
            editor: /correct city-2026 4 26.02 10:00 | says the court
            bot → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
                Reported: says the court

                Next hearing: Thu 26 Feb, 10:00
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: чт, 26 февр., 10:00
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Please check:
                • the hearing would be earlier than announced

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: Please look again before it goes out:
                • the hearing would be earlier than announced

                CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send all the same]
                [Back to the preview] [Discard]
            editor: [Send all the same]
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 10:00.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: чт, 26 февр., 10:00
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Қазақша
                ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                English
                CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
                Reported: says the court

                Next hearing: Thu 26 Feb, 10:00
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Обратите внимание:
                • заседание пройдёт раньше, чем объявлялось

                Ещё не отправлено. Получат сообщение: 1.
                По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:01 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:01 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            colleague: [Одобрить]
            bot edits → colleague: ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде
                Одобрено.
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            (+2 min)
            bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Sent. Told: 1.
                Earlier messages corrected: 1.
                Change no. 5.
                [Correct an error]
            bot → relative: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
                ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
            bot edits → relative: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
                ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
                Қате: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)
                [Іс карточкасы] [Жазылымнан шығу]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_reply_is_carried_to_its_end() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (colleague reads kk)
        (editor follows city-2026)
        (colleague follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | говорит суд)
        (+61 s)
        bot → colleague: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: говорит суд (орыс тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: говорит суд

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Разослано. Получили: 2.
            Изменение № 4.
            [Исправить ошибку]
        # To the notice.
        (colleague replies to [Хабарланғаны]: /correct 2.03 10:00 | дейді сот)
        bot → colleague: ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: дейді сот

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: дейді сот (на казахском)

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            English
            CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Mon 2 Mar, 10:00.
            Reported: дейді сот (in Kazakh)

            Next hearing: Mon 2 Mar, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Әлі жіберілген жоқ. Хабар алатындар саны: 2.
            Тілдер бойынша: қазақ тілі 1, орыс тілі 1. Адам саны: 2. Тарату шамамен 1 секунд алады.
            [Жіберу] [Түзету] [Жібермеу]
        colleague: [Жіберу]
        bot edits → colleague: ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
            [Қайтарып алу]
        (+2 min)
        bot → colleague: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: дейді сот

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → colleague: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: дейді сот
            [Іс карточкасы] [Жазылымнан шығу]
        bot edits → colleague: ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 2.
            Түзетілген бұрынғы хабарлар саны: 2.
            5-өзгеріс.
            [Қатені түзету]
        bot → editor: > ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: дейді сот (на казахском)

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → editor: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 5.
            Ошибочно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: дейді сот (на казахском)
            [Карточка дела] [Отписаться]
        # To the card of that correction, which is one's own.
        (colleague replies to [Жіберілді]: /correct қайтарып алу)
        bot → colleague: ТҮЗЕТУ: 25 ақп., ср, уақыты хабарланбаған (қате: 2 нау., дс, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            English
            CORRECTION: Wed 25 Feb, time not announced (not Mon 2 Mar, 10:00)
            The case of two at the city court

            What was reported as change no. 5 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            Әлі жіберілген жоқ. Хабар алатындар саны: 2.
            Тілдер бойынша: қазақ тілі 1, орыс тілі 1. Адам саны: 2. Тарату шамамен 1 секунд алады.
            [Жіберу] [Түзету] [Жібермеу]
        colleague: [Жібермеу]
        bot edits → colleague: Жіберілмеді. Хабарды ешкім алған жоқ.
        # And to its notice.
        (editor replies to [ИСПРАВЛЕНИЕ]: /correct)
        bot → editor: Дело двоих в городском суде
            № 4, вт, 24 февр.
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 2 мар., 10:00
            Как сообщается: дейді сот (на казахском)

            Это изменение уже исправляли (изменение № 5). Выше то, что в нём сказано теперь.

            Как правильно? «Изменить»: пришлю строку этого изменения, в ней можно поправить ошибку. «Отозвать»: изменение будет целиком признано ошибочным. Сначала вы увидите, что будет отправлено; затем все, кто получил неверное сообщение, узнают, как правильно.
            [Изменить] [Отозвать]
            [Другие изменения]
        editor: [Отозвать]
        bot → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Қазақша
            ТҮЗЕТУ: 25 ақп., ср, уақыты хабарланбаған (қате: 2 нау., дс, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            English
            CORRECTION: Wed 25 Feb, time not announced (not Mon 2 Mar, 10:00)
            The case of two at the city court

            What was reported as change no. 5 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Обратите внимание:
            • заседание пройдёт раньше, чем объявлялось

            Ещё не отправлено. Получат сообщение: 2.
            По языкам: казахский 1, русский 1. Людей: 2. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • заседание пройдёт раньше, чем объявлялось

            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            Ещё не отправлено. Получат сообщение: 2.
            По языкам: казахский 1, русский 1. Людей: 2. Рассылка займёт около 1 секунды.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+2 min)
        bot → colleague: > ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            ТҮЗЕТУ: 25 ақп., ср, уақыты хабарланбаған (қате: 2 нау., дс, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → colleague: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Жазылымнан шығу]
        bot edits → colleague: Қате: ~~ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)~~
            ТҮЗЕТУ: 25 ақп., ср, уақыты хабарланбаған (қате: 2 нау., дс, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 2 наурыз, дүйсенбі, 10:00. Дұрысы: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Жазылымнан шығу]
        bot → editor: > ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → editor: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Ошибочно: пт, 27 февр., 10:00. Правильно: ср, 25 февр., время не объявлено.
            [Карточка дела] [Отписаться]
        bot edits → editor: Ошибочно: ~~ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)~~
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Ошибочно: пн, 2 мар., 10:00. Правильно: ср, 25 февр., время не объявлено.
            [Карточка дела] [Отписаться]
        bot edits → editor: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде
            Разослано. Получили: 2.
            Исправлено прежних сообщений: 4.
            Изменение № 6.
            [Исправить ошибку]
    "#]])
    .await;
}

#[tokio::test]
async fn what_waits_in_the_way_of_a_correction_is_taken_back_for_it() {
    for conversation in [
        expect![[r#"
            (editor reads ru)
            (colleague reads kk)
            (editor posts: /move city-2026 27.02 10:00 | говорит суд)
            (+61 s)
            bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
                Дело двоих в городском суде
                Записано. Сообщать было некому.
                Изменение № 4.
                [Исправить ошибку]
            (editor posts: /correct city-2026 4 2.03 10:00 | говорит суд)
            colleague: /correct city-2026 4 3.03 10:00 | дейді сот
            bot → colleague: ТҮЗЕТУ: 3 наурыз, сейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 3 наурыз, сейсенбі, 10:00.
                Хабарланғаны: дейді сот

                Ең жақын отырыс: 3 наурыз, сейсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: вт, 3 мар., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: вт, 3 мар., 10:00.
                Как сообщается: дейді сот (на казахском)

                Ближайшее заседание: вт, 3 мар., 10:00
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                English
                CORRECTION: Tue 3 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Tue 3 Mar, 10:00.
                Reported: дейді сот (in Kazakh)

                Next hearing: Tue 3 Mar, 10:00
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Басқа редактордың осы іс бойынша өзгерісі күтіп тұр:
                ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                0 секунд бұрын жазылған, 60 секундтан кейін жіберіледі.
                Ол да дәл осы туралы: сіздікін тек соның орнына жіберуге болады.

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Оны қайтарып алып, менікін жіберу]
                [Түзету] [Жібермеу]
            colleague: [Оны қайтарып алып, менікін жіберу]
            bot edits → colleague: ТҮЗЕТУ: 3 наурыз, сейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі
                60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
                [Қайтарып алу]
            bot edits → editor: ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде
                Другой редактор отменил ваше изменение. Сообщение никто не получил.
            bot → editor: Другой редактор отменил ваше изменение. Сообщение никто не получил.
                Дело двоих в городском суде
                [Карточка дела]
            (+61 s)
            bot edits → colleague: ТҮЗЕТУ: 3 наурыз, сейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі
                Тіркелді. Хабарлайтын жазылушы болмады.
                5-өзгеріс.
                [Қатені түзету]
        "#]],
        expect![[r#"
            (editor reads kk)
            (colleague reads en)
            (editor posts: /move city-2026 27.02 10:00 | дейді сот)
            (+61 s)
            bot edits → editor: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
                Қалалық соттағы екі адамның ісі
                Тіркелді. Хабарлайтын жазылушы болмады.
                4-өзгеріс.
                [Қатені түзету]
            colleague: /correct city-2026 4 3.03 10:00 | says the court
            bot → colleague: CORRECTION: Tue 3 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court

                Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Tue 3 Mar, 10:00.
                Reported: says the court

                Next hearing: Tue 3 Mar, 10:00
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ТҮЗЕТУ: 3 наурыз, сейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 3 наурыз, сейсенбі, 10:00.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: 3 наурыз, сейсенбі, 10:00
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: вт, 3 мар., 10:00 (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: вт, 3 мар., 10:00.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: вт, 3 мар., 10:00
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            (editor posts: /correct city-2026 4 2.03 10:00 | дейді сот)
            colleague: [Send]
            bot edits → colleague: Not sent: a change to the same thing is waiting to go out.
                Another editor’s change to this case is waiting:
                CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
                Posted 0 s ago, goes out in 60 s.
                Both are about the same thing: yours can only replace it.
                The case of two at the city court
                [Take it back and send mine]
                [Preview again] [Discard]
            colleague: [Take it back and send mine]
            bot edits → colleague: CORRECTION: Tue 3 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            bot edits → editor: ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі
                Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
            bot → editor: Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            (+61 s)
            bot edits → colleague: CORRECTION: Tue 3 Mar, 10:00 (not Fri 27 Feb, 10:00)
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 5.
                [Correct an error]
        "#]],
    ] {
        play_with_two_editors(conversation).await;
    }
}

#[tokio::test]
async fn what_was_corrected_meanwhile_is_told_at_the_press() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (colleague reads kk)
        (editor posts: /move city-2026 27.02 10:00 | говорит суд)
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 4.
            [Исправить ошибку]
        editor: /correct city-2026 4 2.03 10:00 | говорит суд
        bot → editor: ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 4 было указано неверно: пт, 27 февр., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: говорит суд

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Қазақша
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: говорит суд (орыс тілінде)

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            English
            CORRECTION: Mon 2 Mar, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Mon 2 Mar, 10:00.
            Reported: говорит суд (in Russian)

            Next hearing: Mon 2 Mar, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        colleague: /correct city-2026 4 withdraw
        bot → colleague: ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            English
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
        (colleague posts: /correct city-2026 4 3.03 10:00 | дейді сот)
        (+61 s)
        bot edits → colleague: ТҮЗЕТУ: 3 наурыз, сейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            5-өзгеріс.
            [Қатені түзету]
        editor: [Отправить]
        bot edits → editor: Не отправлено: изменение устарело.
            Пока вы писали, вышло другое изменение. Посмотрите на дело и напишите заново.
            ИСПРАВЛЕНИЕ: вт, 3 мар., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Ближайшее заседание: вт, 3 мар., 10:00
            [Показать заново] [Не отправлять] [Карточка дела]
        editor: [Показать заново]
        bot → editor: ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не вт, 3 мар., 10:00)
            Дело двоих в городском суде

            В изменении № 5 было указано неверно: вт, 3 мар., 10:00. Правильно: пн, 2 мар., 10:00.
            Как сообщается: говорит суд

            Ближайшее заседание: пн, 2 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Қазақша
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 3 наурыз, сейсенбі, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгерісте қате көрсетілген: 3 наурыз, сейсенбі, 10:00. Дұрысы: 2 наурыз, дүйсенбі, 10:00.
            Хабарланғаны: говорит суд (орыс тілінде)

            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            English
            CORRECTION: Mon 2 Mar, 10:00 (not Tue 3 Mar, 10:00)
            The case of two at the city court

            Change no. 5 wrongly said: Tue 3 Mar, 10:00. Correct: Mon 2 Mar, 10:00.
            Reported: говорит суд (in Russian)

            Next hearing: Mon 2 Mar, 10:00
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Обратите внимание:
            • заседание пройдёт раньше, чем объявлялось

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • заседание пройдёт раньше, чем объявлялось

            ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не вт, 3 мар., 10:00)
            Дело двоих в городском суде

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не вт, 3 мар., 10:00)
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+61 s)
        bot edits → editor: ИСПРАВЛЕНИЕ: пн, 2 мар., 10:00 (а не вт, 3 мар., 10:00)
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 6.
            [Исправить ошибку]
        colleague: [Жіберу]
        bot edits → colleague: Жіберілмеді: бұл өзгеріс ескірген.
            Осы аралықта басқа өзгеріс шықты. Іске қарап, қайта жазыңыз.
            ТҮЗЕТУ: 2 наурыз, дүйсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 2 наурыз, дүйсенбі, 10:00
            [Қайта көрсету] [Жібермеу] [Іс карточкасы]
        colleague: [Қайта көрсету]
        bot → colleague: ТҮЗЕТУ: 25 ақп., ср, уақыты хабарланбаған (қате: 2 нау., дс, 10:00)
            Қалалық соттағы екі адамның ісі

            6-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 7-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пн, 2 мар., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 6 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 7

            English
            CORRECTION: Wed 25 Feb, time not announced (not Mon 2 Mar, 10:00)
            The case of two at the city court

            What was reported as change no. 6 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 7

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_withdrawn_is_corrected_no_more() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        (editor posts: /access city-2026 open | says the court)
        (+61 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (editor posts: /correct city-2026 4 withdraw)
        (+61 s)
        bot edits → editor: CORRECTION, ACCESS: closed, not “open”
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        editor: /correct city-2026 4
        bot → editor: That change has been withdrawn already.
            If something is right instead, post it as a new change.
        editor: /correct city-2026 5 open
        bot → editor: That change has been withdrawn already.
            If something is right instead, post it as a new change.
        colleague: /correct city-2026 4 press
        bot → colleague: Бұл өзгеріс қате деп белгіленіп қойған.
            Басқасы дұрыс болса, оны жаңа өзгеріс етіп жазыңыз.
        colleague: /correct city-2026
        bot → colleague: Қалалық соттағы екі адамның ісі
            Қай өзгеріс қате? Нөмірін басыңыз.

            № 3, бастапқы мәлімет
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған

            № 2, бастапқы мәлімет
            ЗАЛҒА КІРУ: жабық

            № 1, бастапқы мәлімет
            ІСТІҢ САТЫСЫ: басты сот талқылауы
            [3] [2] [1]
        # Two cards of one change, of which one has done it.
        (editor posts: /move city-2026 27.02 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 6.
            [Correct an error]
        editor: /correct city-2026 6
        bot → editor: The case of two at the city court
            Change no. 6, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            Reported: says the court

            What is right? “Change it” gives you its line to set right. “Withdraw it” declares all of it wrong. You see a preview first; then everybody who got the wrong message is told what is right.
            [Change it] [Withdraw it]
            [Other changes]
        colleague: /correct city-2026 6
        bot → colleague: Қалалық соттағы екі адамның ісі
            № 6, 24 ақпан, сейсенбі
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Хабарланғаны: says the court (ағылшын тілінде)

            Дұрысы қандай? «Өзгерту» түймесін бассаңыз, осы өзгерістің жолын жіберемін, қатесін сонда түзетесіз. «Түгел қате» түймесі өзгерісті толық қате деп белгілейді. Алдымен не жіберілетінін көресіз, содан кейін қате хабар алғандардың бәріне дұрысы хабарланады.
            [Өзгерту] [Түгел қате]
            [Басқа өзгерістер]
        (editor posts: /correct city-2026 6 withdraw)
        (+61 s)
        bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb)
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 7.
            [Correct an error]
        editor: [Withdraw it]
        bot → editor: That change has been withdrawn already.
            If something is right instead, post it as a new change.
        colleague: [Өзгерту]
        bot → colleague: Бұл өзгеріс қате деп белгіленіп қойған.
            Басқасы дұрыс болса, оны жаңа өзгеріс етіп жазыңыз.
    "#]])
    .await;
}

/// The date to which the hearing was moved stays.
#[tokio::test]
async fn a_room_corrects_only_the_room_of_a_move() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 4.03 10:00 room 3
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Wed 4 Mar, 10:00
            ROOM: ~~not announced~~ → 3
            The case of two at the city court

            The hearing will be on 4 March, not on 25 February. It begins at 10:00.

            Courtroom for the hearing of 4 March: 3.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 4 наурыз, сәрсенбі, 10:00
            ЗАЛ: ~~хабарланбаған~~ → 3
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 4 наурызда өтеді. Басталу уақыты: 10:00.

            4 наурыздағы отырыстың залы: 3.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → ср, 4 мар., 10:00
            ЗАЛ: ~~не объявлен~~ → 3
            Дело двоих в городском суде

            Заседание пройдёт 4 марта, а не 25 февраля. Начало в 10:00.

            Зал заседания 4 марта: 3.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Wed 4 Mar, 10:00
            ROOM: ~~not announced~~ → 3
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Wed 4 Mar, 10:00
            ROOM: ~~not announced~~ → 3
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /correct city-2026 4 room 5
        bot → editor: CORRECTION, ROOM: 5, not “3”
            The case of two at the city court

            What was reported as change no. 4 was wrong. Courtroom for the hearing of 4 March: 5.

            Next hearing: Wed 4 Mar, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ТҮЗЕТУ, ЗАЛ: 5 (қате: 3)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды. 4 наурыздағы отырыстың залы: 5.

            Ең жақын отырыс: 4 наурыз, сәрсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ, ЗАЛ: 5, а не «3»
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным. Зал заседания 4 марта: 5.

            Ближайшее заседание: ср, 4 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}
