//! Two editors at once: what waits is shown before it is in the way, and nobody learns of it only when it is too late.

use expect_test::expect;

use super::play_with_two_editors;

#[tokio::test]
async fn what_waits_is_shown_and_taken_back_for_the_right_day() {
    play_with_two_editors(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (colleague reads en)
        (relative follows city-2026)
        editor: /move city-2026 28.02
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+20 s)
        colleague: /move city-2026 27.02 | says a lawyer
        bot → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: says a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Another editor’s change to this case is waiting:
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            Posted 20 s ago, goes out in 40 s.
            Both are about the same thing: yours can only replace it.

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Take it back and send mine]
            [Edit] [Discard]
        colleague: [Take it back and send mine]
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → editor: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        (+61 s)
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn what_waits_beside_is_only_shown() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        editor: /access city-2026 open | the judge said so
        bot → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.
            Reason, as reported: the judge said so

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.
            Хабарланған негізі: the judge said so (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.
            Основание, как сообщается: the judge said so (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+5 s)
        colleague: /move city-2026 27.02 | қорғаушының айтуынша
        bot → colleague: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: қорғаушының айтуынша

            Залға кіру: ашық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: қорғаушының айтуынша (на казахском)

            Доступ в зал: открыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 5

            English
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: қорғаушының айтуынша (in Kazakh)

            Access: open
            As of 24 February, 09:00 (Almaty, local time), change no. 5

            Басқа редактордың осы іс бойынша өзгерісі күтіп тұр:
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            5 секунд бұрын жазылған, 55 секундтан кейін жіберіледі.

            Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
            [Жіберу] [Түзету] [Жібермеу]
        colleague: [Жіберу]
        bot edits → colleague: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі
            60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
            [Қайтарып алу]
        (+61 s)
        bot edits → colleague: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            5-өзгеріс.
            [Қатені түзету]
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn what_waits_in_the_way_is_refused_at_the_press() {
    play_with_two_editors(expect![[r#"
        (editor reads ru)
        (colleague reads ru)
        editor: /move city-2026 28.02 | суд
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: суд

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: суд (орыс тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: суд (in Russian)

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • это выходной день

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        colleague: /cancel city-2026 | карантин
        bot → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: карантин

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: карантин (орыс тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: карантин (in Russian)

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        colleague: [Отправить]
        bot edits → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+10 s)
        editor: [Отправить]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • это выходной день

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: Не отправлено: отправки ждёт изменение о том же самом.
            Изменение другого редактора по этому делу ещё ждёт отправки:
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Написано 10 с назад, уйдёт через 50 с.
            Оба об одном и том же: ваше может уйти только вместо него.
            Дело двоих в городском суде
            [Отменить его и отправить моё]
            [Показать заново] [Не отправлять]
        editor: [Показать заново]
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: суд

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: суд (орыс тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: суд (in Russian)

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • это выходной день

            Изменение другого редактора по этому делу ещё ждёт отправки:
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Написано 10 с назад, уйдёт через 50 с.
            Оба об одном и том же: ваше может уйти только вместо него.

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отменить его и отправить моё]
            [Исправить] [Не отправлять]
        colleague: [Отменить]
        bot edits → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Отменено. Сообщение никто не получил.
        editor: [Отменить его и отправить моё]
        bot edits → editor: Проверьте ещё раз, прежде чем отправить:
            • это выходной день

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Всё равно отправить]
            [Назад к просмотру] [Не отправлять]
        editor: [Всё равно отправить]
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 4.
            [Исправить ошибку]
    "#]])
    .await;
}

#[tokio::test]
async fn what_went_out_meanwhile_is_told_at_the_press() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads en)
        editor: /move city-2026 26.02 15:00 | the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court

            The hearing will be on 26 February, not on 25 February. It begins at 15:00.
            Reported: the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 26 ақпан, бейсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 26 ақпанда өтеді. Басталу уақыты: 15:00.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 26 февр., 15:00
            Дело двоих в городском суде

            Заседание пройдёт 26 февраля, а не 25 февраля. Начало в 15:00.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: /move city-2026 28.02 | a lawyer
        bot → colleague: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: [Send]
        bot edits → colleague: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        colleague: [Send all the same]
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: [Send]
        bot edits → editor: Not sent: it no longer applies.
            Another change came in between. Please look at the case and post again.
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Next hearing: Sat 28 Feb, time not announced
            [Preview again] [Discard] [The case]
        editor: [Preview again]
        bot → editor: MOVED EARLIER: ~~Sat 28 Feb~~ → Thu 26 Feb, 15:00
            The case of two at the city court

            The hearing will be earlier than announced: on 26 February, not on 28 February. It begins at 15:00.
            Reported: the court

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ЕРТЕРЕК БОЛАДЫ: ~~28 ақпан, сенбі~~ → 26 ақпан, бейсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс бұрын хабарланғаннан ертерек өтеді: 28 ақпанда емес, 26 ақпанда. Басталу уақыты: 15:00.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            БУДЕТ РАНЬШЕ: ~~сб, 28 февр.~~ → чт, 26 февр., 15:00
            Дело двоих в городском суде

            Заседание пройдёт раньше, чем объявлялось: 26 февраля, а не 28 февраля. Начало в 15:00.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /stage city-2026 verdict
        bot → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court

            The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: Sat 28 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → үкім шығарылды
            Қалалық соттағы екі адамның ісі

            Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.

            Ең жақын отырыс: 28 ақпан, сенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            СТАДИЯ: ~~главное судебное разбирательство~~ → приговор вынесен
            Дело двоих в городском суде

            Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.

            Ближайшее заседание: сб, 28 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: /stage city-2026 verdict
        bot → colleague: STAGE: ~~trial~~ → verdict given
            The case of two at the city court

            The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: Sat 28 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → үкім шығарылды
            Қалалық соттағы екі адамның ісі

            Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.

            Ең жақын отырыс: 28 ақпан, сенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            СТАДИЯ: ~~главное судебное разбирательство~~ → приговор вынесен
            Дело двоих в городском суде

            Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.

            Ближайшее заседание: сб, 28 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: [Send]
        bot edits → colleague: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → colleague: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        editor: [Send]
        bot edits → editor: Not sent: it no longer applies.
            Another change came in between. Please look at the case and post again.
            STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Next hearing: Sat 28 Feb, time not announced
            [Preview again] [Discard] [The case]
        editor: [Preview again]
        bot → editor: It is already recorded that way; nothing would change.
    "#]])
    .await;
}

#[tokio::test]
async fn what_waits_was_released_before_it_could_be_taken_back() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads en)
        editor: /move city-2026 28.02 | a lawyer
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+50 s)
        colleague: /move city-2026 27.02 | the court
        bot → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Another editor’s change to this case is waiting:
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            Posted 50 s ago, goes out in 10 s.
            Both are about the same thing: yours can only replace it.

            Not sent yet. Nobody follows this case: nobody will be told.
            [Take it back and send mine]
            [Edit] [Discard]
        (+11 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        colleague: [Take it back and send mine]
        bot edits → colleague: Not sent: it no longer applies.
            Another change came in between. Please look at the case and post again.
            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Next hearing: Sat 28 Feb, time not announced
            [Preview again] [Discard] [The case]
        colleague: [Preview again]
        bot → colleague: MOVED EARLIER: ~~Sat 28 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be earlier than announced: on 27 February, not on 28 February. No time has been announced yet.
            Reported: the court

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ЕРТЕРЕК БОЛАДЫ: ~~28 ақпан, сенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс бұрын хабарланғаннан ертерек өтеді: 28 ақпанда емес, 27 ақпанда. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            БУДЕТ РАНЬШЕ: ~~сб, 28 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт раньше, чем объявлялось: 27 февраля, а не 28 февраля. Время пока не объявлено.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • the hearing would be earlier than announced

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: [Send]
        bot edits → colleague: Please look again before it goes out:
            • the hearing would be earlier than announced

            MOVED EARLIER: ~~Sat 28 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        colleague: [Send all the same]
        bot edits → colleague: MOVED EARLIER: ~~Sat 28 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+20 s)
        colleague: /cancel city-2026 | the court
        bot → colleague: CANCELLED: ~~Sat 28 Feb~~
            The case of two at the city court

            The hearing of 28 February will not take place.
            Reported: the court

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~28 ақпан, сенбі~~
            Қалалық соттағы екі адамның ісі

            28 ақпандағы отырыс болмайды.
            Хабарланғаны: the court (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~сб, 28 февр.~~
            Дело двоих в городском суде

            Заседание 28 февраля не состоится.
            Как сообщается: the court (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Your own change to this case is waiting:
            MOVED EARLIER: ~~Sat 28 Feb~~ → Fri 27 Feb, time not announced
            Posted 20 s ago, goes out in 40 s.
            Both are about the same thing: yours can only replace it.

            Not sent yet. Nobody follows this case: nobody will be told.
            [Take it back and send mine]
            [Edit] [Discard]
        colleague: [Take it back and send mine]
        bot edits → colleague: CANCELLED: ~~Sat 28 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        bot edits → colleague: MOVED EARLIER: ~~Sat 28 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Taken back. Nobody was told.
    "#]])
    .await;
}

#[tokio::test]
async fn what_became_unusual_between_two_taps_is_repeated() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (Sat 28 Feb 2026, 23:50)
        editor: /schedule city-2026 28.02 | the court
        bot → editor: HEARING WAS SET: Sat 28 Feb, time not announced
            The case of two at the city court

            A hearing was set for 28 February. No time was announced.
            Reported: the court

            Access: closed
            As of 28 February, 23:50 (Almaty, local time), change no. 4

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛҒАН ЕДІ: 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Сот отырысы 28 ақпанға тағайындалған еді. Уақыты хабарланбаған еді.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 28 ақпан, 23:50 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            БЫЛО НАЗНАЧЕНО ЗАСЕДАНИЕ: сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание было назначено на 28 февраля. Время объявлено не было.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 28 февраля, 23:50 (Алматы, местное время), изменение № 4

            Please check:
            • the hearing is less than 24 hours away
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            HEARING WAS SET: Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        (+20 min)
        editor: [Send all the same]
        bot edits → editor: Please look again before it goes out:
            • the date is in the past
            • it is a weekend

            HEARING WAS SET: Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: HEARING WAS SET: Sat 28 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
    "#]])
    .await;
}

#[tokio::test]
async fn what_was_repeated_is_not_repeated_for_what_is_in_the_way() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads en)
        editor: /move city-2026 28.02 | a lawyer
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • it is a weekend

            MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        colleague: /move city-2026 27.02 | the court
        bot → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        colleague: [Send]
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: [Send all the same]
        bot edits → editor: Not sent: a change to the same thing is waiting to go out.
            Another editor’s change to this case is waiting:
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            Posted 0 s ago, goes out in 60 s.
            Both are about the same thing: yours can only replace it.
            The case of two at the city court
            [Take it back and send mine]
            [Preview again] [Discard]
        editor: [Take it back and send mine]
        bot edits → colleague: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → colleague: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
    "#]])
    .await;
}
