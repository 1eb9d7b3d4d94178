//! A correction as those meet it who were told the error, and what its author reads of them.

use chrono::DateTime;
use expect_test::expect;
use hearing_bot::{
    demo::{
        stage::DemoStage,
        telegram::{ChatKind, Telegram},
    },
    domain::{
        chat::{Asker, ChatKey, Topic},
        language::Language,
    },
    store::{Purpose, RawUpdate, Store},
};

use super::{is_done, play_on, play_with_two_editors, two_editors};

#[tokio::test]
async fn where_telegram_refuses_the_edit_the_reply_is_enough() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Telegram refuses edits for relative)
        (observer deletes [КҮНІ АУЫСТЫРЫЛДЫ])
        (editor posts: /correct city-2026 4 26.02 10:00 | says the court)
        (+2 min)
        bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 2.
            Earlier messages Telegram did not let me edit: 2. The correction itself arrived in those chats.
            Change no. 5.
            [Correct an error]
        bot → observer: ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 26 ақпан, бейсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
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
        # And once more, by another editor.
        (colleague posts: /correct city-2026 4 26.02 11:30 | говорит суд)
        (+2 min)
        bot edits → colleague: ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде
            Разослано. Получили: 2.
            Исправлено прежних сообщений: 1.
            Прежних сообщений, которые Telegram не дал исправить: 3. Само сообщение с исправлением в эти чаты дошло.
            Изменение № 6.
            [Исправить ошибку]
        bot → observer: > ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 11:30 (қате: 26 ақпан, бейсенбі, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгерісте қате көрсетілген: 26 ақпан, бейсенбі, 10:00. Дұрысы: 26 ақпан, бейсенбі, 11:30.
            Хабарланғаны: говорит суд (орыс тілінде)

            Ең жақын отырыс: 26 ақпан, бейсенбі, 11:30
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~ТҮЗЕТУ: 26 ақпан, бейсенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)~~
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 11:30 (қате: 26 ақпан, бейсенбі, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 26 ақпан, бейсенбі, 10:00. Дұрысы: 26 ақпан, бейсенбі, 11:30.
            Хабарланғаны: говорит суд (орыс тілінде)
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 5 было указано неверно: чт, 26 февр., 10:00. Правильно: чт, 26 февр., 11:30.
            Как сообщается: говорит суд

            Ближайшее заседание: чт, 26 февр., 11:30
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn where_the_language_has_changed_since_it_quotes_nothing() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /language
        bot → relative: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
        relative: [Қазақша]
        bot → relative: Енді мен қазақша жазамын.
        observer: /language
        bot → observer: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
        observer: [English]
        bot → observer: I will write in English from now on.
        (editor posts: /correct city-2026 4 26.02 10:00 | says the court)
        (+2 min)
        bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 2.
            Earlier messages corrected: 2.
            Change no. 5.
            [Correct an error]
        bot → observer: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00 …
            CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Change no. 4 wrongly said: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
            Reported: says the court

            Next hearing: Thu 26 Feb, 10:00
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot edits → observer: Wrong: ~~MOVED: Wed 25 Feb → Fri 27 Feb, 10:00~~
            CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court

            There was an error in this message; change no. 5 corrects it.
            Wrong: Fri 27 Feb, 10:00. Correct: Thu 26 Feb, 10:00.
            Reported: says the court
            [The case] [Stop following]
        bot → relative: > ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00 …
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
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_blocked_the_bot_since_is_counted_and_told_when_they_come_back() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (observer blocks the bot)
        (editor posts: /correct city-2026 4 26.02 10:00 | says the court)
        (+2 min)
        bot edits → editor: CORRECTION: Thu 26 Feb, 10:00 (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 1.
            Earlier messages corrected: 1.
            Cannot be reached: 1 (blocked the bot or gone).
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
        # Two corrections while nothing reaches them are one when they come back.
        (colleague posts: /correct city-2026 4 26.02 11:30 | говорит суд)
        (+2 min)
        bot edits → colleague: ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Исправлено прежних сообщений: 2.
            Недоступны: 1 (бот заблокирован или чата больше нет).
            Изменение № 6.
            [Исправить ошибку]
        bot → relative: > ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)
            ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде

            В изменении № 5 было указано неверно: чт, 26 февр., 10:00. Правильно: чт, 26 февр., 11:30.
            Как сообщается: говорит суд

            Ближайшее заседание: чт, 26 февр., 11:30
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → relative: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Ошибочно: пт, 27 февр., 10:00. Правильно: чт, 26 февр., 11:30.
            Как сообщается: говорит суд
            [Карточка дела] [Отписаться]
        bot edits → relative: Ошибочно: ~~ИСПРАВЛЕНИЕ: чт, 26 февр., 10:00 (а не пт, 27 февр., 10:00)~~
            ИСПРАВЛЕНИЕ: чт, 26 февр., 11:30 (а не чт, 26 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Ошибочно: чт, 26 февр., 10:00. Правильно: чт, 26 февр., 11:30.
            Как сообщается: говорит суд
            [Карточка дела] [Отписаться]
        (observer unblocks the bot)
        bot → observer: Енді сізге қайтадан жазып тұрамын.
            Осы аралықта бірдеңе өзгерген болса, қазір хабарлаймын.

            Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 26 ақпан, бейсенбі, 11:30
            [Қалалық соттағы екі адамның ісі]
        bot → observer: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 11:30 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгерісте қате көрсетілген: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 11:30.
            Хабарланғаны: говорит суд (орыс тілінде)

            Ең жақын отырыс: 26 ақпан, бейсенбі, 11:30
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
            ТҮЗЕТУ: 26 ақпан, бейсенбі, 11:30 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 26 ақпан, бейсенбі, 11:30.
            Хабарланғаны: говорит суд (орыс тілінде)
            [Іс карточкасы] [Жазылымнан шығу]
        (+2 min)
    "#]])
    .await;
}

#[tokio::test]
async fn what_a_correction_said_is_corrected_too() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (colleague reads kk)
        (relative reads en)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (editor posts: /cancel city-2026 | говорит адвокат)
        (+61 s)
        bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Разослано. Получили: 2.
            Изменение № 4.
            [Исправить ошибку]
        bot → observer: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: говорит адвокат (орыс тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: говорит адвокат (in Russian)

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /correct city-2026 4 adjourn 27.02 10:00 | говорит суд)
        (+2 min)
        bot edits → editor: ИСПРАВЛЕНИЕ: заседание состоится: пт, 27 февр., 10:00
            Дело двоих в городском суде
            Разослано. Получили: 2.
            Исправлено прежних сообщений: 2.
            Изменение № 5.
            [Исправить ошибку]
        bot → observer: > ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды. Отырыс болады: 27 ақпан, жұма, 10:00.
            Хабарланғаны: говорит суд (орыс тілінде)

            Ең жақын отырыс: 27 ақпан, жұма, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~ОТЫРЫС БОЛМАЙДЫ: 25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
            Отырыс болады: 27 ақпан, жұма, 10:00.
            Хабарланғаны: говорит суд (орыс тілінде)
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > CANCELLED: ~~Wed 25 Feb~~
            CORRECTION: hearing will take place: Fri 27 Feb, 10:00
            The case of two at the city court

            What was reported as change no. 4 was wrong. The hearing will take place: Fri 27 Feb, 10:00.
            Reported: говорит суд (in Russian)

            Next hearing: Fri 27 Feb, 10:00
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot edits → relative: Wrong: ~~CANCELLED: Wed 25 Feb~~
            CORRECTION: hearing will take place: Fri 27 Feb, 10:00
            The case of two at the city court

            There was an error in this message; change no. 5 corrects it.
            The hearing will take place: Fri 27 Feb, 10:00.
            Reported: говорит суд (in Russian)
            [The case] [Stop following]
        colleague: /correct city-2026 5
        bot → colleague: Қалалық соттағы екі адамның ісі
            № 4, 24 ақпан, сейсенбі
            ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Хабарланғаны: говорит суд (орыс тілінде)

            Бұл өзгеріс бұрын түзетілген (5-өзгеріс). Жоғарыда оның қазіргі мәтіні.

            Дұрысы қандай? «Өзгерту» түймесін бассаңыз, осы өзгерістің жолын жіберемін, қатесін сонда түзетесіз. «Түгел қате» түймесі өзгерісті толық қате деп белгілейді. Алдымен не жіберілетінін көресіз, содан кейін қате хабар алғандардың бәріне дұрысы хабарланады.
            [Өзгерту] [Түгел қате]
            [Басқа өзгерістер]
        colleague: [Түгел қате]
        bot → colleague: ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            English
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 5 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6

            Назар аударыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            Әлі жіберілген жоқ. Хабар алатындар саны: 2.
            Тілдер бойынша: қазақ тілі 1, ағылшын тілі 1. Адам саны: 2. Тарату шамамен 1 секунд алады.
            [Жіберу] [Түзету] [Жібермеу]
        colleague: [Жіберу]
        bot edits → colleague: Жібермес бұрын тағы бір рет қарап шығыңыз:
            • отырыс бұрын хабарланғаннан ертерек болады

            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Әлі жіберілген жоқ. Хабар алатындар саны: 2.
            Тілдер бойынша: қазақ тілі 1, ағылшын тілі 1. Адам саны: 2. Тарату шамамен 1 секунд алады.
            [Бәрібір жіберу]
            [Қарап шығуға оралу] [Жібермеу]
        colleague: [Бәрібір жіберу]
        bot edits → colleague: ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
            [Қайтарып алу]
        (+2 min)
        bot edits → colleague: ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 2.
            Түзетілген бұрынғы хабарлар саны: 4.
            6-өзгеріс.
            [Қатені түзету]
        bot → observer: > ТҮЗЕТУ: отырыс болады: 27 ақпан, жұма, 10:00
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~ОТЫРЫС БОЛМАЙДЫ: 25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Жазылымнан шығу]
        bot edits → observer: Қате: ~~ТҮЗЕТУ: отырыс болады: 27 ақпан, жұма, 10:00~~
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > CORRECTION: hearing will take place: Fri 27 Feb, 10:00
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 5 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:04 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        bot edits → relative: Wrong: ~~CANCELLED: Wed 25 Feb~~
            CORRECTION: hearing will take place: Wed 25 Feb, time not announced
            The case of two at the city court

            There was an error in this message; change no. 6 corrects it.
            The hearing will take place: Wed 25 Feb, time not announced.
            [The case] [Stop following]
        bot edits → relative: Wrong: ~~CORRECTION: hearing will take place: Fri 27 Feb, 10:00~~
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            There was an error in this message; change no. 6 corrects it.
            Wrong: Fri 27 Feb, 10:00. Correct: Wed 25 Feb, time not announced.
            [The case] [Stop following]
        # It is withdrawn for good.
        colleague: /correct city-2026 6 adjourn 28.02
        bot → colleague: Бұл өзгеріс қате деп белгіленіп қойған.
            Басқасы дұрыс болса, оны жаңа өзгеріс етіп жазыңыз.
        editor: /correct city-2026 5
        bot → editor: Это изменение уже отозвано.
            Если верно что-то другое, сообщите об этом как о новом изменении.
        relative: /history city-2026
        bot → relative: The case of two at the city court
            History

            Change no. 6, Tue 24 Feb
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)

            Change no. 5, Tue 24 Feb
            There was an error in this; change no. 6 corrects it.
            CORRECTION: hearing will take place: Fri 27 Feb, 10:00
            Reported: говорит суд (in Russian)

            Change no. 4, Tue 24 Feb
            There was an error in this; change no. 6 corrects it.
            CANCELLED: ~~Wed 25 Feb~~
            Reported: говорит адвокат (in Russian)

            Change no. 3, initial information
            HEARING SET: Wed 25 Feb, time not announced

            Change no. 2, initial information
            ACCESS: closed
            Objection: The lawyers object.

            Change no. 1, initial information
            STAGE: trial

            As of 24 February, 09:04 (Almaty, local time), change no. 6
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn of_a_notice_of_several_changes_each_can_be_corrected() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (relative blocks the bot)
        (observer blocks the bot)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 0.
            Cannot be reached: 2 (blocked the bot or gone).
            Change no. 4.
            [Correct an error]
        (editor posts: /access city-2026 open | says the court)
        (+61 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Sent. Told: 0.
            Cannot be reached: 2 (blocked the bot or gone).
            Change no. 5.
            [Correct an error]
        (relative unblocks the bot)
        bot → relative: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 февр., 10:00
            [Дело двоих в городском суде]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            В зал может войти любой желающий.
            Основание, как сообщается: says the court (на английском)

            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        (observer unblocks the bot)
        bot → observer: Енді сізге қайтадан жазып тұрамын.
            Осы аралықта бірдеңе өзгерген болса, қазір хабарлаймын.

            Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 27 ақпан, жұма, 10:00
            [Қалалық соттағы екі адамның ісі]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кез келген адам кіре алады.
            Хабарланған негізі: says the court (ағылшын тілінде)

            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        # Its second half.
        (editor posts: /correct city-2026 5 press | says the court)
        (+2 min)
        bot edits → editor: CORRECTION, ACCESS: press only, not “open”
            The case of two at the city court
            Sent. Told: 2.
            Earlier messages corrected: 2.
            Change no. 6.
            [Correct an error]
        bot → observer: > ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            ТҮЗЕТУ, ЗАЛҒА КІРУ: тек баспасөзге ашық (қате: ашық)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды. Залға процеске қатысушылардан басқа тек баспасөз өкілдері кіргізіледі.
            Хабарланған негізі: says the court (ағылшын тілінде)

            Ең жақын отырыс: 27 ақпан, жұма, 10:00
            Залға кіру: тек баспасөзге ашық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қате: ~~ЗАЛҒА КІРУ: жабық → ашық~~
            ТҮЗЕТУ, ЗАЛҒА КІРУ: тек баспасөзге ашық (қате: ашық)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Залға процеске қатысушылардан басқа тек баспасөз өкілдері кіргізіледі.
            Хабарланған негізі: says the court (ағылшын тілінде)

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: только для прессы, а не «открыт»
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным. Кроме участников процесса, в зал пускают только прессу.
            Основание, как сообщается: says the court (на английском)

            Ближайшее заседание: пт, 27 февр., 10:00
            Доступ в зал: только для прессы
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Ошибочно: ~~ДОСТУП В ЗАЛ: закрыт → открыт~~
            ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: только для прессы, а не «открыт»
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Кроме участников процесса, в зал пускают только прессу.
            Основание, как сообщается: says the court (на английском)

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)
            [Карточка дела] [Отписаться]
        # And its first.
        (editor posts: /correct city-2026 4 withdraw)
        (+2 min)
        bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 2.
            Earlier messages corrected: 2.
            Change no. 7.
            [Correct an error]
        bot → observer: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: тек баспасөзге ашық
            Соңғы дерек: 24 ақпан, 09:05 (Алматы, жергілікті уақыт), 7-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
            Қате: ~~ЗАЛҒА КІРУ: жабық → ашық~~
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            ТҮЗЕТУ, ЗАЛҒА КІРУ: тек баспасөзге ашық (қате: ашық)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қателер болды. Дұрысы 6- және 7-өзгерістерде айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            Залға процеске қатысушылардан басқа тек баспасөз өкілдері кіргізіледі.
            Хабарланған негізі: says the court (ағылшын тілінде)
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: только для прессы
            Данные на 24 февраля, 09:05 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → relative: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            Ошибочно: ~~ДОСТУП В ЗАЛ: закрыт → открыт~~
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: только для прессы, а не «открыт»
            Дело двоих в городском суде

            В этом сообщении были ошибки. Исправления: изменения № 6 и 7.
            Ошибочно: пт, 27 февр., 10:00. Правильно: ср, 25 февр., время не объявлено.
            Кроме участников процесса, в зал пускают только прессу.
            Основание, как сообщается: says the court (на английском)
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_follows_no_more_is_told_that_it_was_wrong() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (journalist reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court
            Sent. Told: 3.
            Change no. 4.
            [Correct an error]
        bot → journalist: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: says the court

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /unfollow city-2026
        bot → relative: Вы отписались от этого дела.
            Дело двоих в городском суде
            [Подписаться]
        observer: /unfollow city-2026
        bot → observer: Бұл істің жаңалықтарына жазылымды тоқтаттыңыз.
            Қалалық соттағы екі адамның ісі
            [Жазылу]
        (editor posts: /access city-2026 open | says the court)
        (+61 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.
            Reason, as reported: says the court

            Next hearing: Fri 27 Feb, 10:00
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        editor: /correct city-2026 4 withdraw
        bot → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:02 (Almaty, local time), change no. 6

            Қазақша
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: открыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. 3 will be told. Of these, no longer following: 2 (they got the message with the error).
            By language: Kazakh 1, Russian 1, English 1. People: 3. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • the hearing would be earlier than announced

            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            Not sent yet. 3 will be told. Of these, no longer following: 2 (they got the message with the error).
            By language: Kazakh 1, Russian 1, English 1. People: 3. It takes about 1 second.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+2 min)
        bot edits → editor: CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court
            Sent. Told: 3.
            Earlier messages corrected: 3.
            Change no. 6.
            [Correct an error]
        bot → journalist: > MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: open
            As of 24 February, 09:03 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        bot edits → journalist: Wrong: ~~MOVED: Wed 25 Feb → Fri 27 Feb, 10:00~~
            CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
            The case of two at the city court

            There was an error in this message; change no. 6 corrects it.
            Wrong: Fri 27 Feb, 10:00. Correct: Wed 25 Feb, time not announced.
            [The case] [Stop following]
        bot → observer: > КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс

            Сіз бұрын осы іс туралы хабар алғансыз, сондықтан бұл түзету сізге де жіберілді. Қазір сіз бұл істің жаңалықтарына жазылмағансыз.
            [Іс карточкасы]
        bot edits → observer: Қате: ~~КҮНІ АУЫСТЫРЫЛДЫ: 25 ақпан, сәрсенбі → 27 ақпан, жұма, 10:00~~
            ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 6-өзгерісте айтылған.
            Қате: 27 ақпан, жұма, 10:00. Дұрысы: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы]
        bot → relative: > ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: открыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

            Вы получили это сообщение, потому что раньше получали сообщения об этом деле. Сейчас вы на него не подписаны.
            [Карточка дела]
        bot edits → relative: Ошибочно: ~~ПЕРЕНЕСЕНО: ср, 25 февр. → пт, 27 февр., 10:00~~
            ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 6.
            Ошибочно: пт, 27 февр., 10:00. Правильно: ср, 25 февр., время не объявлено.
            [Карточка дела]
        # What is new later does not concern them.
        (editor posts: /move city-2026 2.03 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Mon 2 Mar, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → journalist: MOVED: ~~Wed 25 Feb~~ → Mon 2 Mar, time not announced
            The case of two at the city court

            The hearing will be on 2 March, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: open
            As of 24 February, 09:05 (Almaty, local time), change no. 7
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /correct city-2026 7 3.03 | says the court)
        (+2 min)
        bot edits → editor: CORRECTION: Tue 3 Mar, time not announced (not Mon 2 Mar)
            The case of two at the city court
            Sent. Told: 1.
            Earlier messages corrected: 1.
            Change no. 8.
            [Correct an error]
        bot → journalist: > MOVED: ~~Wed 25 Feb~~ → Mon 2 Mar, time not announced
            CORRECTION: Tue 3 Mar, time not announced (not Mon 2 Mar)
            The case of two at the city court

            Change no. 7 wrongly said: Mon 2 Mar, time not announced. Correct: Tue 3 Mar, time not announced.
            Reported: says the court

            Next hearing: Tue 3 Mar, time not announced
            Access: open
            As of 24 February, 09:06 (Almaty, local time), change no. 8
            [The case] [Stop following]
            [Calendar file]
        bot edits → journalist: Wrong: ~~MOVED: Wed 25 Feb → Mon 2 Mar, time not announced~~
            CORRECTION: Tue 3 Mar, time not announced (not Mon 2 Mar)
            The case of two at the city court

            There was an error in this message; change no. 8 corrects it.
            Wrong: Mon 2 Mar, time not announced. Correct: Tue 3 Mar, time not announced.
            Reported: says the court
            [The case] [Stop following]
    "#]])
    .await;
}

/// A group, a channel and a topic follow. No command lets them yet.
async fn with_groups() -> DemoStage {
    let stage = two_editors().await;
    let settings = &stage.config().store;
    let opened = Store::open(&settings.database, &settings.key_file, Purpose::Tool).await;
    let (store, _) = opened.unwrap();
    let telegram: &Telegram = stage.telegram();
    let case = store.cases().case(&"city-2026".parse().unwrap()).await;
    let case = case.unwrap().unwrap().id;
    for (kind, name, language) in [
        (ChatKind::Supergroup, "newsroom", Language::Ru),
        (ChatKind::Channel, "channel", Language::Kk),
        (ChatKind::Supergroup, "forum", Language::En),
    ] {
        let key = ChatKey(telegram.opens(kind, name));
        let topic = (name == "forum").then(|| telegram.opens_topic(name));
        let topic = topic.map(|topic| Topic(i32::try_from(topic).unwrap()));
        let receipt = RawUpdate {
            id: 1,
            json: String::new(),
        };
        let group = Asker::Stranger { key, language };
        let now = DateTime::UNIX_EPOCH;
        let followed = store
            .follows()
            .follow_case(group, topic, case, now, receipt.receipt());
        followed.await.unwrap();
    }
    store.close().await;
    stage
}

#[tokio::test]
async fn in_a_group_a_channel_and_a_topic_it_is_quoted_and_edited_as_anywhere() {
    play_on(
        with_groups().await,
        expect![[r#"
            (editor reads en)
            (editor posts: /cancel city-2026 | says the court)
            (+61 s)
            bot → channel: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Sent. Told: 3.
                Change no. 4.
                [Correct an error]
            bot → forum: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: says the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Calendar file]
            bot → newsroom: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            (editor posts: /correct city-2026 4 withdraw)
            (+2 min)
            bot → channel: > ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
            bot edits → channel: Қате: ~~ОТЫРЫС БОЛМАЙДЫ: 25 ақпан, сәрсенбі~~
                ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
                Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
                [Іс карточкасы] [Осында хабарламау]
            bot edits → editor: CORRECTION: hearing will take place: Wed 25 Feb, time not announced
                The case of two at the city court
                Sent. Told: 3.
                Earlier messages corrected: 3.
                Change no. 5.
                [Correct an error]
            bot → forum: > CANCELLED: ~~Wed 25 Feb~~
                CORRECTION: hearing will take place: Wed 25 Feb, time not announced
                The case of two at the city court

                What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:02 (Almaty, local time), change no. 5
                [The case] [Stop following here]
                [Calendar file]
            bot edits → forum: Wrong: ~~CANCELLED: Wed 25 Feb~~
                CORRECTION: hearing will take place: Wed 25 Feb, time not announced
                The case of two at the city court

                There was an error in this message; change no. 5 corrects it.
                The hearing will take place: Wed 25 Feb, time not announced.
                [The case] [Stop following here]
            bot → newsroom: > НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
                Дело двоих в городском суде

                Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            bot edits → newsroom: Ошибочно: ~~НЕ СОСТОИТСЯ: ср, 25 февр.~~
                ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
                Дело двоих в городском суде

                В этом сообщении была ошибка. Исправление: изменение № 5.
                Заседание состоится: ср, 25 февр., время не объявлено.
                [Карточка дела] [Не сообщать здесь]
        "#]],
    )
    .await;
}

/// What is said in a topic is said of it, and where it is closed, in the general one.
#[tokio::test]
async fn where_the_topic_was_closed_it_stands_in_the_general_one() {
    let mut stage = with_groups().await;
    let before = expect![[r#"
        (editor reads kk)
        (editor posts: /cancel city-2026 | дейді сот)
        (+61 s)
        bot → channel: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: дейді сот

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Осында хабарламау]
            [Күнтізбеге]
        bot edits → editor: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 3.
            4-өзгеріс.
            [Қатені түзету]
        bot → forum: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: дейді сот (in Kazakh)

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following here]
            [Calendar file]
        bot → newsroom: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: дейді сот (на казахском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Не сообщать здесь]
            [В календарь]
    "#]];
    let said = stage.play(before.data()).await.unwrap();
    before.assert_eq(&said);
    let telegram = stage.telegram();
    let received = telegram.received(0);
    let topic = received.iter().find_map(|it| it.thread);
    telegram.closes_topic("forum", topic.unwrap());
    let after = expect![[r#"
        (editor posts: /correct city-2026 4 withdraw)
        (+2 min)
        bot → channel: > ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Осында хабарламау]
            [Күнтізбеге]
        bot edits → channel: Қате: ~~ОТЫРЫС БОЛМАЙДЫ: 25 ақпан, сәрсенбі~~
            ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 5-өзгерісте айтылған.
            Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.
            [Іс карточкасы] [Осында хабарламау]
        bot edits → editor: ТҮЗЕТУ: отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 3.
            Түзетілген бұрынғы хабарлар саны: 3.
            5-өзгеріс.
            [Қатені түзету]
        bot → forum: > CANCELLED: ~~Wed 25 Feb~~
            CORRECTION: hearing will take place: Wed 25 Feb, time not announced
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following here]
            [Calendar file]
        bot edits → forum: Wrong: ~~CANCELLED: Wed 25 Feb~~
            CORRECTION: hearing will take place: Wed 25 Feb, time not announced
            The case of two at the city court

            There was an error in this message; change no. 5 corrects it.
            The hearing will take place: Wed 25 Feb, time not announced.
            [The case] [Stop following here]
        bot → newsroom: > НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Не сообщать здесь]
            [В календарь]
        bot edits → newsroom: Ошибочно: ~~НЕ СОСТОИТСЯ: ср, 25 февр.~~
            ИСПРАВЛЕНИЕ: заседание состоится: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 5.
            Заседание состоится: ср, 25 февр., время не объявлено.
            [Карточка дела] [Не сообщать здесь]
    "#]];
    let said = stage.play(after.data()).await.unwrap();
    after.assert_eq(&said);
    is_done(stage).await;
}
