//! What comes in another form than a line: edited, under a picture, as an album, from a dead link, of the chat itself.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn an_edited_line_is_never_read_as_a_new_one() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative follows city-2026)
        editor: /move city-2026 12.03.2026 10:00 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court

            The hearing will be on 12 March, not on 25 February. It begins at 10:00.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        # The preview and its buttons stay as they were.
        (editor edits: /move city-2026 13.03.2026 10:00 | says the court)
        bot → editor: I do not read edited messages: what you sent first still stands.
            If you mean the new text, send it as a new message:
            `/move city-2026 13.03.2026 10:00 | says the court`
        editor: [Send]
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (editor edits: /move city-2026 14.03.2026)
        bot → editor: I do not read edited messages: what you sent first still stands.
            If you mean the new text, send it as a new message:
            `/move city-2026 14.03.2026`
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor edits: /undo)
        bot → editor: I do not read edited messages: what you sent first still stands.
            If you mean the new text, send it as a new message:
            `/undo`
        # Nor what a follower edits.
        (relative edits: /unfollow city-2026)
        bot → relative: Исправления в отправленных сообщениях я не читаю.
            Всё осталось так, как было отправлено сначала. Если нужен новый текст, отправьте его новым сообщением:
            `/unfollow city-2026`
        (relative edits: /stop)
        bot → relative: Исправления в отправленных сообщениях я не читаю.
            Всё осталось так, как было отправлено сначала. Если нужен новый текст, отправьте его новым сообщением:
            `/stop`
        (relative edits: asanov)
        bot → relative: Исправления в отправленных сообщениях я не читаю.
            Всё осталось так, как было отправлено сначала. Если нужен новый текст, отправьте его новым сообщением:
            `asanov`
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: чт, 12 мар., 10:00
            [Дело двоих в городском суде]
    "#]])
    .await;
}

#[tokio::test]
async fn what_stands_under_a_picture_is_a_line() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative sends photo: asanov)
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        (relative sends document: /follow city-2026)
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        (editor sends photo: /move city-2026 12.03.2026 | says the court)
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, time not announced
            The case of two at the city court

            The hearing will be on 12 March, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        (editor sends voice: /delay city-2026 15:00)
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

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        (relative sends video: /stop)
        bot → relative: Пауза.
            Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
            [Возобновить]
        # A picture alone is no line.
        (relative sends photo)
        bot → relative: Я понимаю только текст. Что я умею: /help
        (relative sends sticker)
        bot → relative: Я понимаю только текст. Что я умею: /help
        (relative sends location)
        bot → relative: Я понимаю только текст. Что я умею: /help
        (relative sends contact)
        bot → relative: Я понимаю только текст. Что я умею: /help
        (relative sends animation)
        bot → relative: Я понимаю только текст. Что я умею: /help
    "#]])
    .await;
}

#[tokio::test]
async fn an_album_is_answered_once() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative sends album of 5)
        bot → relative: Я понимаю только текст. Что я умею: /help
        (relative sends album of 5: asanov)
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        (editor sends album of 10: /access city-2026 open | the judge)
        bot → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.
            Reason, as reported: the judge

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.
            Хабарланған негізі: the judge (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.
            Основание, как сообщается: the judge (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        (relative sends album of 2: /follow city-2026)
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        # The next one is another.
        (relative sends album of 3)
        bot → relative: Я понимаю только текст. Что я умею: /help
    "#]])
    .await;
}

#[tokio::test]
async fn what_telegram_tells_of_a_chat_is_not_answered() {
    play(expect![[r#"
        (relative reads ru)
        relative: /following
        bot → relative: Подписок пока нет.
            Найдите дело по имени, суду или номеру либо откройте список: /cases
            [Все дела]
        (relative sends pinned_message)
        (relative sends message_auto_delete_timer_changed)
        (relative sends chat_background_set)
        (relative sends write_access_allowed)
        (relative sends new_chat_title)
        (relative sends gift)
        (relative sends boost_added)
        (relative sends forum_topic_created)
        (relative sends proximity_alert_triggered)
        (relative sends hologram)
        relative: /following
        bot → relative: Подписок пока нет.
            Найдите дело по имени, суду или номеру либо откройте список: /cases
            [Все дела]
    "#]])
    .await;
}

#[tokio::test]
async fn a_dead_link_says_so_and_searches() {
    play(expect![[r#"
        (relative reads ru)
        (anna reads en)
        relative: /start c_city-2027
        bot → relative: Дела «city-2027» нет.
            Самые похожие:
            [Дело двоих в городском суде]
            [Все дела]
        anna: /start c_asanov
        bot → anna: There is no case “asanov”.
            The closest names:
            [The case of two at the city court]
            [All cases]
        anna: /start c_
        bot → anna: I follow court cases.
            When you follow a case, I tell you at once about every change, and remind you of a hearing 7 days before, 1 day before and on the morning of the hearing.

            To find a case, write a name, a court or a case number, or open the list: /cases

            Until you follow a case, subscribe to a name, a court or a city, or choose a language or another setting, I keep nothing about you. After that I keep the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here, but not your name; /forget erases it all. Telegram itself sees what you write here. In full: /privacy
            [All cases]
            [Қазақша] [Русский] [English]
        anna: /start c_Жок
        bot → anna: There is no case “Жок”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        anna: /start c_xqz
        bot → anna: There is no case “xqz”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        # A link that was typed off in capitals leads there all the same.
        anna: /start c_CITY-2026
        bot → anna: I follow court cases.
            Here is where this one stands; press Follow to be told of every change.

            The case of two at the city court

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
            [Қазақша] [Русский] [English]
        # One from elsewhere greets.
        anna: /start newsletter
        bot → anna: I follow court cases.
            When you follow a case, I tell you at once about every change, and remind you of a hearing 7 days before, 1 day before and on the morning of the hearing.

            To find a case, write a name, a court or a case number, or open the list: /cases

            Until you follow a case, subscribe to a name, a court or a city, or choose a language or another setting, I keep nothing about you. After that I keep the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here, but not your name; /forget erases it all. Telegram itself sees what you write here. In full: /privacy
            [All cases]
            [Қазақша] [Русский] [English]
        # Whoever had paused hears again, and that the link is dead.
        relative: /follow city-2026
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        relative: /stop
        bot → relative: Пауза.
            Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
            [Возобновить]
        relative: /start c_gone
        bot → relative: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        bot → relative: Дела «gone» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases
            [Все дела]
    "#]])
    .await;
}

#[tokio::test]
async fn the_language_of_a_phone_is_adopted_until_one_is_chosen() {
    play(expect![[r#"
        # No language is told: the bot speaks its own.
        relative: /start
        bot → relative: Я слежу за судебными делами.
            Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании я напомню за 7 дней, за день и утром в день заседания.

            Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases

            Пока вы ни на что не подписались, не выбрали язык или другие настройки, я ничего о вас не храню. После любого из этих действий я храню номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений, но не ваше имя; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете. Подробнее: /privacy
            [Все дела]
            [Қазақша] [Русский] [English]
        relative: /follow city-2026
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        # Then one is.
        (relative reads kk)
        relative: /following
        bot → relative: Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            [Қалалық соттағы екі адамның ісі]
        # Another phone.
        (relative reads en)
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        relative: /language
        bot → relative: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
        relative: [Русский]
        bot → relative: Теперь я пишу по-русски.
        # One that the bot does not speak.
        (relative reads de-AT)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        # What was chosen stays.
        (relative reads kk)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        relative: /start
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
    "#]])
    .await;
}
