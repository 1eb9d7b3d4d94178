//! What is held at night: one message in the morning, or none at all.

use expect_test::expect;

use super::{play, play_with_two_cases};

#[tokio::test]
async fn a_night_of_which_nothing_is_left_ends_without_a_message() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads ru)
        (relative follows city-2026)
        (editor posts: /move city-2026 27.03 10:00)
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 мар., 10:00
            Дело двоих в городском суде
            Разослано. Получили: 1.
            Изменение № 4.
            [Исправить ошибку]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 27 марта, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /settings 22-8
        bot → relative: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+61 s)
        editor: /status
        bot → editor: Состояние
            Дел: 1
            Подписок на дела: 1
            Изменений, ещё не отправленных: 0
            Сообщений в очереди: 1
            Отправляется: 0
            Неизвестно, дошли ли (отправлю ещё раз): 0
            Не доставлено: 0

            Последние изменения:
            city-2026, изменение № 5: получили 0, ждут 1, на паузе 0, недоступны 0
            city-2026, изменение № 4: получили 1, ждут 0, на паузе 0, недоступны 0
        (editor posts: /custody city-2026 asanov unknown)
        (+61 s)
        bot edits → editor: МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде
            Разослано. Получили: 0.
            Узнают, когда закончатся их тихие часы: 1.
            Изменение № 5.
            [Исправить ошибку]
        editor: /status
        bot → editor: Состояние
            Дел: 1
            Подписок на дела: 1
            Изменений, ещё не отправленных: 0
            Сообщений в очереди: 1
            Отправляется: 0
            Неизвестно, дошли ли (отправлю ещё раз): 0
            Не доставлено: 0

            Последние изменения:
            city-2026, изменение № 6: получили 0, ждут 1, на паузе 0, недоступны 0
            city-2026, изменение № 5: получили 0, ждут 1, на паузе 0, недоступны 0
            city-2026, изменение № 4: получили 1, ждут 0, на паузе 0, недоступны 0
        (Wed 25 Feb 2026, 07:59)
        bot edits → editor: МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~домашний арест~~ → неизвестна
            Дело двоих в городском суде
            Разослано. Получили: 0.
            Узнают, когда закончатся их тихие часы: 1.
            Изменение № 6.
            [Исправить ошибку]
        (Wed 25 Feb 2026, 08:01)
        editor: /status
        bot → editor: Состояние
            Дел: 1
            Подписок на дела: 1
            Изменений, ещё не отправленных: 0
            Сообщений в очереди: 0
            Отправляется: 0
            Неизвестно, дошли ли (отправлю ещё раз): 0
            Не доставлено: 0

            Последние изменения:
            city-2026, изменение № 6: получили 0, ждут 0, на паузе 0, недоступны 0
            city-2026, изменение № 5: получили 0, ждут 0, на паузе 0, недоступны 0
            city-2026, изменение № 4: получили 1, ждут 0, на паузе 0, недоступны 0
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: пт, 27 мар., 10:00
            [Дело двоих в городском суде]
        (Wed 25 Feb 2026, 12:00)
    "#]])
    .await;
}

#[tokio::test]
async fn what_was_wrong_and_is_withdrawn_before_the_morning_is_told_to_nobody() {
    play(expect![[r#"
        (observer reads kk)
        (editor reads kk)
        (observer follows city-2026)
        (editor posts: /move city-2026 27.03 10:00)
        (+61 s)
        bot edits → editor: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 1.
            4-өзгеріс.
            [Қатені түзету]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 наурызда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        observer: /settings 22-8
        bot → observer: Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [21:00–08:00] [23:00–08:00]
            [22:00–07:00] [22:00–09:00]
            [Шұғыл хабар да күтсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /stage city-2026 verdict)
        (+61 s)
        editor: /status
        bot → editor: Боттың жай-күйі
            Істер: 1
            Істердің жаңалықтарына жазылымдар: 1
            Әлі жіберілмеген өзгерістер: 0
            Кезектегі хабарлар: 1
            Жіберіліп жатыр: 0
            Жеткені белгісіз, қайта жіберіледі: 0
            Жеткізілмеді: 0

            Соңғы өзгерістер:
            city-2026, 5-өзгеріс: алды 0, күтуде 1, кідіртілген 0, қолжетімсіз 0
            city-2026, 4-өзгеріс: алды 1, күтуде 0, кідіртілген 0, қолжетімсіз 0
        (editor posts: /correct city-2026 5 withdraw)
        (+61 s)
        bot edits → editor: ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → үкім шығарылды
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 0.
            Тыныштық сағаттары аяқталғанда біледі: 1.
            5-өзгеріс.
            [Қатені түзету]
        bot edits → editor: ТҮЗЕТУ, ІС САТЫСЫ: басты сот талқылауы (қате: үкім шығарылды)
            Қалалық соттағы екі адамның ісі
            Тіркелді. Хабарлайтын жазылушы болмады.
            6-өзгеріс.
            [Қатені түзету]
        editor: /status
        bot → editor: Боттың жай-күйі
            Істер: 1
            Істердің жаңалықтарына жазылымдар: 1
            Әлі жіберілмеген өзгерістер: 0
            Кезектегі хабарлар: 0
            Жіберіліп жатыр: 0
            Жеткені белгісіз, қайта жіберіледі: 0
            Жеткізілмеді: 0

            Соңғы өзгерістер:
            city-2026, 6-өзгеріс: алды 0, күтуде 0, кідіртілген 0, қолжетімсіз 0
            city-2026, 5-өзгеріс: алды 0, күтуде 0, кідіртілген 0, қолжетімсіз 0
            city-2026, 4-өзгеріс: алды 1, күтуде 0, кідіртілген 0, қолжетімсіз 0
        (Wed 25 Feb 2026, 07:59)
        (Wed 25 Feb 2026, 08:01)
        editor: /status
        bot → editor: Боттың жай-күйі
            Істер: 1
            Істердің жаңалықтарына жазылымдар: 1
            Әлі жіберілмеген өзгерістер: 0
            Кезектегі хабарлар: 0
            Жіберіліп жатыр: 0
            Жеткені белгісіз, қайта жіберіледі: 0
            Жеткізілмеді: 0

            Соңғы өзгерістер:
            city-2026, 6-өзгеріс: алды 0, күтуде 0, кідіртілген 0, қолжетімсіз 0
            city-2026, 5-өзгеріс: алды 0, күтуде 0, кідіртілген 0, қолжетімсіз 0
            city-2026, 4-өзгеріс: алды 1, күтуде 0, кідіртілген 0, қолжетімсіз 0
        (Wed 25 Feb 2026, 12:00)
    "#]])
    .await;
}

#[tokio::test]
async fn two_cases_of_one_night_are_one_message_the_soonest_first() {
    play_with_two_cases(expect![[r#"
        (relative reads ru)
        (observer reads kk)
        (editor reads en)
        (relative follows city-2026)
        (relative follows almaty-2025)
        (observer follows city-2026)
        (observer follows almaty-2025)
        (editor posts: /move city-2026 12.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /settings 22-8
        bot → relative: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        observer: /settings 22-8
        bot → observer: Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [21:00–08:00] [23:00–08:00]
            [22:00–07:00] [22:00–09:00]
            [Шұғыл хабар да күтсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /move city-2026 13.03 10:00)
        (+61 s)
        (editor posts: /schedule almaty-2025 5.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Thu 12 Mar, 10:00~~ → Fri 13 Mar, 10:00
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 2.
            Change no. 5.
            [Correct an error]
        (Wed 25 Feb 2026, 07:59)
        bot edits → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of five men at the Almalinsky court, Almaty
            Sent. Told: 0.
            Waiting until their quiet hours end: 2.
            Change no. 10.
            [Correct an error]
        (Wed 25 Feb 2026, 08:01)
        bot → observer: СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 5 наурыз, бейсенбі, 10:00
            Алматының Алмалы сотындағы бес ер адамның ісі

            Жаңа сот отырысы 5 наурызға тағайындалды. Басталу уақыты: 10:00.

            Ең жақын отырыс: 27 ақпан, жұма, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 22:32 (Алматы, жергілікті уақыт), 10-өзгеріс

            КҮНІ АУЫСТЫРЫЛДЫ: ~~12 наурыз, бейсенбі, 10:00~~ → 13 наурыз, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 12 наурызда емес, 13 наурызда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 22:31 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Алматының Алмалы сотындағы бес ер…] [Жазылымнан шығу]
            [Қалалық соттағы екі адамның ісі] [Жазылымнан шығу]
        bot → relative: НАЗНАЧЕНО ЗАСЕДАНИЕ: чт, 5 мар., 10:00
            Дело пятерых мужчин в Алмалинском суде Алматы

            Новое заседание назначено на 5 марта. Начало в 10:00.

            Ближайшее заседание: пт, 27 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 22:32 (Алматы, местное время), изменение № 10

            ПЕРЕНЕСЕНО: ~~чт, 12 мар., 10:00~~ → пт, 13 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 13 марта, а не 12 марта. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 22:31 (Алматы, местное время), изменение № 5
            [Дело пятерых мужчин в Алмалинском суде…] [Отписаться]
            [Дело двоих в городском суде] [Отписаться]
        (Wed 25 Feb 2026, 12:00)
    "#]])
    .await;
}

/// What is of no day counts by the next hearing of its case: the one posted last is heard first.
#[tokio::test]
async fn of_news_without_a_date_that_of_the_nearest_hearing_comes_first() {
    play_with_two_cases(expect![[r#"
        (relative reads en)
        (observer reads ru)
        (lawyer reads kk)
        (editor reads en)
        (relative follows city-2026)
        (relative follows almaty-2025)
        (observer follows city-2026)
        (observer follows almaty-2025)
        (lawyer follows city-2026)
        (lawyer follows almaty-2025)
        (editor posts: /move city-2026 12.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Sent. Told: 3.
            Change no. 4.
            [Correct an error]
        bot → lawyer: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → observer: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court

            The hearing will be on 12 March, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
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
        bot → observer: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        lawyer: /settings 22-8
        bot → lawyer: Тыныштық сағаттары: 22:00–08:00 (уақыты: Алматы)
            Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

            Тыныштық сағаттарында күте тұруға болатын хабар келмейді. Олар аяқталған соң барлығы бір хабар болып келеді: сол кезде не белгілі болса, сол айтылады.
            [21:00–08:00] [23:00–08:00]
            [22:00–07:00] [22:00–09:00]
            [Шұғыл хабар да күтсін]
            [Уақыт белдеуі]
            [Тыныштық сағаттарынсыз]
            [Артқа]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+61 s)
        (editor posts: /custody almaty-2025 tagai house-arrest)
        (+61 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 3.
            Change no. 5.
            [Correct an error]
        (Wed 25 Feb 2026, 07:59)
        bot edits → editor: MEASURE OF RESTRAINT: Abduali Tagai: ~~in custody~~ → house arrest
            The case of five men at the Almalinsky court, Almaty
            Sent. Told: 0.
            Waiting until their quiet hours end: 3.
            Change no. 10.
            [Correct an error]
        (Wed 25 Feb 2026, 08:01)
        bot → lawyer: БҰЛТАРТПАУ ШАРАСЫ: Әбдуәлі Тағай: ~~күзетпен ұстау~~ → үйқамақ
            Алматының Алмалы сотындағы бес ер адамның ісі

            Әбдуәлі Тағай: үйқамақта

            Ең жақын отырыс: 27 ақпан, жұма, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 22:32 (Алматы, жергілікті уақыт), 10-өзгеріс

            БҰЛТАРТПАУ ШАРАСЫ: А. Асанов: ~~белгісіз~~ → үйқамақ
            Қалалық соттағы екі адамның ісі

            А. Асанов: үйқамақта

            Ең жақын отырыс: 12 наурыз, бейсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 22:31 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Алматының Алмалы сотындағы бес ер…] [Жазылымнан шығу]
            [Қалалық соттағы екі адамның ісі] [Жазылымнан шығу]
        bot → observer: МЕРА ПРЕСЕЧЕНИЯ: Абдуали Тагай: ~~содержание под стражей~~ → домашний арест
            Дело пятерых мужчин в Алмалинском суде Алматы

            Абдуали Тагай: под домашним арестом

            Ближайшее заседание: пт, 27 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 22:32 (Алматы, местное время), изменение № 10

            МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде

            А. Асанов: под домашним арестом

            Ближайшее заседание: чт, 12 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 22:31 (Алматы, местное время), изменение № 5
            [Дело пятерых мужчин в Алмалинском суде…] [Отписаться]
            [Дело двоих в городском суде] [Отписаться]
        bot → relative: MEASURE OF RESTRAINT: Abduali Tagai: ~~in custody~~ → house arrest
            The case of five men at the Almalinsky court, Almaty

            Abduali Tagai: under house arrest

            Next hearing: Fri 27 Feb, time not announced
            Access: closed
            As of 24 February, 22:32 (Almaty, local time), change no. 10

            MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court

            A. Asanov: under house arrest

            Next hearing: Thu 12 Mar, 10:00
            Access: closed
            As of 24 February, 22:31 (Almaty, local time), change no. 5
            [The case of five men at the Almalinsky…] [Stop following]
            [The case of two at the city court] [Stop following]
        (Wed 25 Feb 2026, 12:00)
    "#]])
    .await;
}

/// Who asked at night has seen a day of which no message told them.
#[tokio::test]
async fn what_was_moved_earlier_than_an_answer_said_comes_at_night() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        (editor posts: /move city-2026 27.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Mar, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Fri 27 Mar, 10:00
            The case of two at the city court

            The hearing will be on 27 March, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
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
        (editor posts: /move city-2026 10.04 10:00)
        (+61 s)
        relative: /case city-2026
        bot → relative: The case of two at the city court

            Next hearing: Fri 10 Apr, 10:00
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 5, Tue 24 Feb
            MOVED: ~~Fri 27 Mar, 10:00~~ → Fri 10 Apr, 10:00
            Change no. 4, Tue 24 Feb
            MOVED: ~~Wed 25 Feb~~ → Fri 27 Mar, 10:00

            As of 24 February, 22:31 (Almaty, local time), change no. 5
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        (editor posts: /move city-2026 03.04 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Fri 27 Mar, 10:00~~ → Fri 10 Apr, 10:00
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 5.
            [Correct an error]
        bot edits → editor: MOVED EARLIER: ~~Fri 10 Apr, 10:00~~ → Fri 3 Apr, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → relative: MOVED: ~~Fri 27 Mar, 10:00~~ → Fri 3 Apr, 10:00
            The case of two at the city court

            The hearing will be on 3 April, not on 27 March. It begins at 10:00.

            Access: closed
            As of 24 February, 22:32 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        (Wed 25 Feb 2026, 08:01)
    "#]])
    .await;
}
