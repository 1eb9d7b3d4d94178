//! People write in their own words: what names a case finds it, and what names none is answered as what it is.

use expect_test::expect;

use hearing_bot::{casefile, demo::stage::DemoStage};

use super::{play, play_first_case, play_on};

#[tokio::test]
async fn a_name_is_found_in_whatever_words_it_stands() {
    play_first_case(expect![[r#"
        (observer reads ru)
        observer: когда суд над Ашировым?
        bot → observer: Дело пятерых мужчин в Алмалинском суде Алматы
            Пятеро мужчин арестованы в июне 2025 года. По версии следствия, они планировали захватить резиденцию президента; защита считает обвинения необоснованными.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Алмалинский районный суд г. Алматы

            Возражение: адвокаты не видят оснований рассматривать в закрытом заседании дело о «захвате власти» и «организации массовых беспорядков».
            Возражение: правозащитники считают, что рассмотрение дела в закрытом заседании нарушает принципы открытости и прозрачности.

            Подсудимые:
            Кайсар Озбек: под стражей с июня 2025 года; сведений об адвокате нет
            Талгат Аширов: под стражей с июня 2025 года; сведений об адвокате нет
            Аскар Нурмаган: под стражей с июня 2025 года; адвокат: Жанара Балгабаева
            Абдуали Тагай: под стражей с июня 2025 года; адвокат: Галым Нурпеисов
            Дуйсенбек Жакашов: под стражей с июня 2025 года; сведений об адвокате нет

            Обвинения: «пропаганда захвата власти»; «приготовление к преступлению»; «организация массовых беспорядков»; «незаконное обращение с оружием»

            Сведения из источников: 24 февраля 2026 года (изменение № 8). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        observer: /follow Аширов Талгат
        bot → observer: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело пятерых мужчин в Алмалинском суде Алматы
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: 24 февраля 2026 года (изменение № 8). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        observer: /unfollow Т. Аширов
        bot → observer: Вы отписались от этого дела.
            Дело пятерых мужчин в Алмалинском суде Алматы
            [Подписаться]
        observer: /follow адвокат Балгабаева
        bot → observer: Найдено:

            Дело пятерых мужчин в Алмалинском суде Алматы
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело пятерых мужчин в Алмалинском суде…]
            [Подписка: Жанара Балгабаева, Алматы]
        observer: /follow Аширов
        bot → observer: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело пятерых мужчин в Алмалинском суде Алматы
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: 24 февраля 2026 года (изменение № 8). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        observer: /unfollow when is Ashirov's hearing?
        bot → observer: Вы отписались от этого дела.
            Дело пятерых мужчин в Алмалинском суде Алматы
            [Подписаться]
        observer: /follow Әшіровтің соты қашан?
        bot → observer: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело пятерых мужчин в Алмалинском суде Алматы
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: 24 февраля 2026 года (изменение № 8). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        observer: /unfollow Ажиров
        bot → observer: Найдено:

            Дело пятерых мужчин в Алмалинском суде Алматы
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело пятерых мужчин в Алмалинском суде…]
    "#]])
    .await;
}

#[tokio::test]
async fn a_patronymic_and_its_initial_are_no_hindrance() {
    let city = include_str!("city-2026.toml");
    let named = city.replacen("ru = \"А. Асанов\"", "ru = \"Арман Асанов\"", 1);
    let case = casefile::read("city.toml", &named).unwrap();
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    let stage = DemoStage::open(&[case], &["editor"], eve).await.unwrap();
    play_on(
        stage,
        expect![[r#"
            (observer reads ru)
            observer: /follow Асанов Арман Маратович
            bot → observer: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Отписаться]
                [Для группы или канала]
            observer: /unfollow А.М. Асанов
            bot → observer: Вы отписались от этого дела.
                Дело двоих в городском суде
                [Подписаться]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn small_talk_is_no_search() {
    play(expect![[r#"
        (relative reads kk)
        (observer reads ru)
        (diplomat reads en)
        relative: рахмет
        bot → relative: Оқасы жоқ. Жазылымыңыздағы істе бірдеңе өзгерсе, хабарлаймын.
        observer: Спасибо!
        bot → observer: Пожалуйста. Когда в деле, на которое вы подписаны, что-то изменится, я напишу.
        diplomat: ok
        bot → diplomat: All right.
            To find a case, write a name, a court or a case number, or open the list: /cases
        observer: привет
        bot → observer: Я слежу за судебными делами.
            Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании я напомню за 7 дней, за день и утром в день заседания.

            Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases

            Пока вы ни на что не подписались, не выбрали язык или другие настройки, я ничего о вас не храню. После любого из этих действий я храню номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений, но не ваше имя; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете. Подробнее: /privacy
            [Все дела]
            [Қазақша] [Русский] [English]
        relative: 👍
        bot → relative: Жақсы.
            Істі табу үшін есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
        observer: спосибо
        bot → observer: Пожалуйста. Когда в деле, на которое вы подписаны, что-то изменится, я напишу.
        diplomat: help me please
        bot → diplomat: What I can do
            /start: greeting
            /help: what I can do
            /language: language
            /settings: what you are told, when and how
            /cases: list of cases
            /case: where a case stands
            /hearings: upcoming hearings
            /history: what happened in a case
            /follow: follow a case
            /unfollow: stop following a case
            /following: the cases you follow
            /calendar: hearings in the followed cases, as a file for your calendar
            /timeline: the timeline of a case, as a picture
            /share: a link and a QR code, to pass on a case or this bot
            /note: a note on a followed case
            /stop: pause all messages
            /privacy: what I keep, and who can see it
            /export: all that I keep about this chat, as a file
            /forget: erase everything about this chat

            Any other text is a search: a name, a court, a case number.
        observer: когда суд?
        bot → observer: По запросу «когда суд?» ничего не найдено.
            Напишите имя, суд или номер дела либо откройте список: /cases
            [Все дела]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_wants_to_hear_no_more_is_given_buttons() {
    play(expect![[r#"
        (relative reads kk)
        (observer reads ru)
        (diplomat reads en)
        diplomat: STOP
        bot → diplomat: You are not following any case, so I send nothing unless you write.
            “Erase everything” removes all that I keep about this chat.
            [Erase everything]
        observer: /follow city-2026
        bot → observer: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        observer: отписаться
        bot → observer: Чтобы не получать сообщений по одному делу, нажмите его кнопку.
            «Приостановить всё» останавливает все сообщения, подписки остаются; возобновить: /start. «Стереть всё» удаляет ещё и всё, что я храню об этом чате.
            [Отписаться: Дело двоих в городском суде]
            [Приостановить всё]
            [Стереть всё]
        observer: [Приостановить всё]
        bot → observer: Пауза.
            Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
            [Возобновить]
        observer: /start
        bot → observer: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        observer: стоп
        bot → observer: Чтобы не получать сообщений по одному делу, нажмите его кнопку.
            «Приостановить всё» останавливает все сообщения, подписки остаются; возобновить: /start. «Стереть всё» удаляет ещё и всё, что я храню об этом чате.
            [Отписаться: Дело двоих в городском суде]
            [Приостановить всё]
            [Стереть всё]
        observer: [Отписаться: Дело двоих в городском суде]
        bot → observer: Вы отписались от этого дела.
            Дело двоих в городском суде
            [Подписаться]
        relative: тоқтат
        bot → relative: Сіз ешбір істің жаңалықтарына жазылмағансыз.
            Сондықтан өздігімнен ештеңе жібермеймін. «Бәрін өшіру» осы чат туралы сақталған деректің бәрін өшіреді.
            [Бәрін өшіру]
        relative: /follow city-2026
        bot → relative: Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын.
            Қазіргі мәлімет:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Топқа не арнаға]
        relative: тоқтат
        bot → relative: Бір іс туралы хабар алмау үшін сол істің түймесін басыңыз.
            «Бәрін кідірту» барлық хабарды тоқтатады, жазылымдарыңыз сақталады; жалғастыру үшін: /start. «Бәрін өшіру» осы чат туралы сақталған деректің бәрін де өшіреді.
            [Жазылымнан шығу: Қалалық соттағы екі…]
            [Бәрін кідірту]
            [Бәрін өшіру]
        relative: [Бәрін өшіру]
        bot → relative: Осы чат туралы деректің бәрі өшірілсін бе?

            Осы чат туралы сақтағанымның бәрін өшіремін: осы чаттың нөмірін (шифрланған күйде), тілін және басқа баптауларын, жазылымдарын, істер туралы жазбаларын (шифрланған күйде) және мұнда жіберілген хабарлардың нөмірлерін. Оны қайтару мүмкін болмайды. Хат алмасудың өзі Telegram-да сіз өшіргенше қалады.
            [Бәрін өшіру] [Қалдыру]
    "#]])
    .await;
}

#[tokio::test]
async fn an_editor_is_offered_the_cases_that_a_name_finds() {
    play(expect![[r#"
        (editor reads en)
        editor: /move Усенов 24.12 10:00 | court
        bot → editor: There is no case “Усенов”. Is it one of these?
            [The case of two at the city court]
        editor: /cancel рахмет
        bot → editor: There is no case “рахмет”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
    "#]])
    .await;
}

/// Two cases of one title and one court: a list says which is which.
#[tokio::test]
async fn cases_that_are_called_alike_are_told_apart_by_their_numbers() {
    let city = include_str!("city-2026.toml");
    let numbered = |slug: &str, number: &str| {
        let named = format!("slug = \"{slug}\"\nnumber = \"{number}\"");
        let file = city.replacen("slug = \"city-2026\"", &named, 1);
        casefile::read("city.toml", &file).unwrap()
    };
    let cases = [
        numbered("city-2026", "7514-26-00-1/105"),
        numbered("city-2026-b", "7514-26-00-1/106"),
    ];
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    let stage = DemoStage::open(&cases, &["editor"], eve).await.unwrap();
    play_on(
        stage,
        expect![[r#"
            (observer reads en)
            (editor reads en)
            observer: /cases
            bot → observer: Cases, nearest hearing first

                The case of two at the city court (7514-26-00-1/105)
                Next hearing: Wed 25 Feb, time not announced

                The case of two at the city court (7514-26-00-1/106)
                Next hearing: Wed 25 Feb, time not announced
                [The case of two at… (7514-26-00-1/105)]
                [The case of two at… (7514-26-00-1/106)]
            observer: /hearings
            bot → observer: Hearings: today and later

                Wed 25 Feb
                Time not announced: The case of two at the city court (7514-26-00-1/105)
                Time not announced: The case of two at the city court (7514-26-00-1/106)

                Hearing times are local time at each court.
                [All cases]
            observer: 1/106
            bot → observer: The case of two at the city court
                Case number: 7514-26-00-1/106

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
                [Share] [Copy case number]
            editor: /cancel city
            bot → editor: There is no case “city”. Is it one of these?
                [The case of two at the city court]
        "#]],
    )
    .await;
}
