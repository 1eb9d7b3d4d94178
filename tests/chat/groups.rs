//! Groups, topics and channels that follow cases: their administrators decide, and everybody there reads.

use expect_test::expect;
use hearing_bot::{config::Config, domain::language::Language};

use super::{play_in, play_on, stage_with};

#[tokio::test]
async fn an_administrator_has_their_group_follow() {
    play_in(
        Language::En,
        expect![[r#"
            (editor reads en)
            (boris reads en)
            (newsroom is a supergroup of anna)
            # Who is no administrator is told so, once an hour.
            boris in newsroom: /follow city-2026
            bot → newsroom: Only an administrator can do that here.
            boris in newsroom: /follow city-2026
            anna in newsroom: /following
            bot → newsroom: No case is followed here.
                To follow one, write /follow and a name, a court or a case number.
            anna in newsroom: /follow
            bot → newsroom: /follow: follow a case
                Write it like this: `/follow case-name`
                For example: `/follow city-2026`
            anna in newsroom: /follow city-2026
            bot → newsroom: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            anna in newsroom: /follow@hearing_demo_bot city-2026
            bot → newsroom: This case is already followed here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            anna in newsroom: /following@hearing_demo_bot
            bot → newsroom: Followed here:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                [The case of two at the city court]
            # For another bot, and what is asked in private.
            anna in newsroom: /follow@another_bot city-2026
            anna in newsroom: /case city-2026
            (editor posts: /move city-2026 27.02 | the judge is ill)
            (+60 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → newsroom: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court

                The hearing will be on 27 February, not on 25 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Calendar file]
            # What the case looks like opens for whoever asks; what the group follows is for administrators.
            boris in newsroom: [The case]
            bot answers → newsroom: https://t.me/hearing_demo_bot?start=c_city-2026
            boris in newsroom: [Stop following here]
            bot answers → newsroom: Only an administrator can do that here.
            anna in newsroom: [Stop following here]
            bot → newsroom: This case is no longer followed here.
                The case of two at the city court
                [Follow here]
            anna in newsroom: [Stop following here]
            bot → newsroom: This case was not followed here.
                The case of two at the city court
                [Follow here]
            boris in newsroom: [Follow here]
            bot answers → newsroom: Only an administrator can do that here.
            anna in newsroom: [Follow here]
            bot → newsroom: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Fri 27 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Settings]
            anna in newsroom: /unfollow city
            bot → newsroom: None of the cases followed here matches “city”.

                Followed here:

                The case of two at the city court
                Next hearing: Fri 27 Feb, time not announced
                [The case of two at the city court]
            anna in newsroom: /unfollow city-2026
            bot → newsroom: This case is no longer followed here.
                The case of two at the city court
                [Follow here]
            (editor posts: /move city-2026 28.02 | the judge is ill)
            (+60 s)
            bot edits → editor: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 5.
                [Correct an error]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_forum_is_told_in_the_topic_that_was_chosen_last() {
    play_in(
        Language::Ru,
        expect![[r#"
            (editor reads ru)
            (newsroom is a supergroup of anna)
            (newsroom opens topic courts)
            (newsroom opens topic urgent)
            boris in newsroom/courts: /follow city-2026
            bot → newsroom/courts: Здесь это может сделать только администратор.
            anna in newsroom/courts: /follow city-2026
            bot → newsroom/courts: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            (editor posts: /move city-2026 27.02 | the judge is ill)
            (+60 s)
            bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде
                Разослано. Получили: 1.
                Изменение № 4.
                [Исправить ошибку]
            bot → newsroom/courts: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
                Как сообщается: the judge is ill (на английском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            # Where else it is asked for, it is told from then on.
            anna in newsroom/urgent: /follow city-2026
            bot → newsroom/urgent: Теперь об изменениях в этом деле буду сообщать в этой теме.
                Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            anna in newsroom/urgent: /follow city-2026
            bot → newsroom/urgent: Об изменениях в этом деле я здесь уже сообщаю. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            # Who administers it may speak as the group itself.
            newsroom in newsroom: /follow city-2026
            bot → newsroom: Теперь об изменениях в этом деле буду сообщать в этой теме.
                Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            newsroom in newsroom/urgent: /follow city-2026
            bot → newsroom/urgent: Теперь об изменениях в этом деле буду сообщать в этой теме.
                Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            newsroom in newsroom/courts: /following
            bot → newsroom/courts: Подписки здесь:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                [Дело двоих в городском суде]
            (editor posts: /move city-2026 28.02 | the judge is ill)
            (+60 s)
            bot edits → editor: ПЕРЕНЕСЕНО: ~~пт, 27 февр.~~ → сб, 28 февр., время не объявлено
                Дело двоих в городском суде
                Разослано. Получили: 1.
                Изменение № 5.
                [Исправить ошибку]
            bot → newsroom/urgent: ПЕРЕНЕСЕНО: ~~пт, 27 февр.~~ → сб, 28 февр., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 28 февраля, а не 27 февраля. Время пока не объявлено.
                Как сообщается: the judge is ill (на английском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            # A button answers where its message stands.
            anna in newsroom: [Не сообщать здесь]
            bot → newsroom/urgent: Об изменениях в этом деле здесь больше не сообщаю.
                Дело двоих в городском суде
                [Сообщать здесь]
            anna in newsroom: [Сообщать здесь]
            bot → newsroom/urgent: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: сб, 28 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            # Without its topic, the case is told in the general one, and who administers it knows why.
            anna: /start
            bot → anna: Я слежу за судебными делами.
                Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании я напомню за 7 дней, за день и утром в день заседания.

                Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases

                Пока вы ни на что не подписались, не выбрали язык или другие настройки, я ничего о вас не храню. После любого из этих действий я храню номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений, но не ваше имя; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете. Подробнее: /privacy
                [Все дела]
                [Қазақша] [Русский] [English]
            (newsroom closes topic urgent)
            (editor posts: /move city-2026 2.03 | the judge is ill)
            (+60 s)
            bot → anna: ТЕМА ЗАКРЫТА ИЛИ УДАЛЕНА: newsroom
                Тема, в которой я писал о делах, закрыта или удалена. Теперь я пишу в общую тему.
            bot edits → editor: ПЕРЕНЕСЕНО: ~~сб, 28 февр.~~ → пн, 2 мар., время не объявлено
                Дело двоих в городском суде
                Разослано. Получили: 1.
                Изменение № 6.
                [Исправить ошибку]
            bot → newsroom: ПЕРЕНЕСЕНО: ~~сб, 28 февр.~~ → пн, 2 мар., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 2 марта, а не 28 февраля. Время пока не объявлено.
                Как сообщается: the judge is ill (на английском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            # A group that pauses has not ceased to follow.
            anna in newsroom: /stop
            bot → newsroom: Пауза.
                Сам я ничего сюда не пришлю, пока администратор не нажмёт «Возобновить» или не напишет /start. Подписки остаются; потом сообщу, что изменилось за это время.
                [Возобновить]
            anna in newsroom: /unfollow city-2026
            bot → newsroom: Об изменениях в этом деле здесь больше не сообщаю.
                Дело двоих в городском суде
                [Сообщать здесь]
            anna in newsroom: /follow city-2026
            bot → newsroom: Подписка на это дело здесь оформлена, но мои сообщения здесь на паузе.
                Вот что известно:

                Дело двоих в городском суде
                Ближайшее заседание: пн, 2 мар., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6

                Пока я ничего сюда не присылаю. Возобновить может администратор: /start
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
                [Возобновить]
            anna in newsroom: /start
            bot → newsroom: Я снова пишу сюда. Если за время паузы что-то изменилось, сообщу следом.

                Подписки здесь:

                Дело двоих в городском суде
                Ближайшее заседание: пн, 2 мар., время не объявлено
                [Дело двоих в городском суде]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn which_of_several_cases_a_group_follows_is_asked() {
    let another = include_str!("city-2026.toml")
        .replace("city-2026", "city-2027")
        .replace("of two at", "of three at")
        .replace("Дело двоих", "Дело троих")
        .replace("екі адамның", "үш адамның");
    let mut stage = stage_with(&another).await;
    let set = |config: &mut Config| config.language.default = Language::Kk;
    stage.restart_with(set).await.unwrap();
    play_on(
        stage,
        expect![[r#"
            (boris reads kk)
            (newsroom is a group of anna)
            anna in newsroom: /follow асанов
            bot → newsroom: Қай істі айтып отырсыз?

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған

                Қалалық соттағы үш адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
                [Қалалық соттағы үш адамның ісі]
                [Жазылым: А. Асанов, Алматы]
            boris in newsroom: [1]
            bot answers → newsroom: Мұны әкімші ғана жасай алады.
            anna in newsroom: [1]
            bot → newsroom: Бұл істегі әр өзгерісті осында хабарлап отырамын. Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Осында хабарламау]
                [Баптаулар]
            anna in newsroom: [Қалалық соттағы үш адамның ісі]
            bot → newsroom: Бұл істегі әр өзгерісті осында хабарлап отырамын. Қазіргі мәлімет:

                Қалалық соттағы үш адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Осында хабарламау]
                [Баптаулар]
            anna in newsroom: /following
            bot → newsroom: Мұндағы жазылымдар:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған

                Қалалық соттағы үш адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
                [Қалалық соттағы үш адамның ісі]
            boris in newsroom: [1]
            bot answers → newsroom: https://t.me/hearing_demo_bot?start=c_city-2026
            anna in newsroom: /unfollow асанов
            bot → newsroom: Қай істі айтып отырсыз?

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған

                Қалалық соттағы үш адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
                [Қалалық соттағы үш адамның ісі]
            boris in newsroom: [2]
            bot answers → newsroom: Мұны әкімші ғана жасай алады.
            anna in newsroom: [2]
            bot → newsroom: Бұл істегі өзгерістерді енді мұнда хабарламаймын.
                Қалалық соттағы үш адамның ісі
                [Осында хабарлау]
            anna in newsroom: /unfollow нурлан
            bot → newsroom: Мұндағы жазылымдардың арасынан «нурлан» табылмады.

                Мұндағы жазылымдар:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
            # A guess is not followed before somebody has seen it.
            anna in newsroom: /follow city-2O27
            bot → newsroom: «city-2O27» деген іс жоқ.
                Ең ұқсастары:
                [Қалалық соттағы үш адамның ісі]
                [Қалалық соттағы екі адамның ісі]
            anna in newsroom: /follow xyzzy
            bot → newsroom: «xyzzy» деген іс жоқ.
                Істі іздеу үшін маған жеке чатта жазыңыз.

                «xyzzy» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
                [Алматы]
                [Кез келген қала]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_channel_follows_by_a_choice_in_private() {
    play_in(
        Language::En,
        expect![[r#"
            (editor reads en)
            (anna reads en)
            (boris reads en)
            # The bot is not in it yet: the application adds it when it is chosen.
            (news is a channel of anna, without the bot)
            anna: /follow city-2026
            bot → anna: You now follow this case. You will be told of every change.
                Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following]
                [For a group or channel]
            anna: [For a group or channel]
            bot → anna: Which group or channel should get every change in this case?
                Choose below, among those that you administer. If I am not there yet, Telegram adds me.
                The case of two at the city court
                [A group]
                [A channel]
            (anna chooses news)
            bot → anna: Every change in this case will be posted there from now on.
                I have said so there; any administrator can end this with the button under my messages.
                The case of two at the city court
                (the keyboard goes)
            bot → news: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            (editor posts: /move city-2026 27.02 | the judge is ill)
            (+60 s)
            bot → anna: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court

                The hearing will be on 27 February, not on 25 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 2.
                Change no. 4.
                [Correct an error]
            bot → news: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court

                The hearing will be on 27 February, not on 25 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Calendar file]
            # Nothing is read of what is written in a channel.
            news in news: /stop
            news in news: /unfollow@hearing_demo_bot city-2026
            boris in news: [Stop following here]
            bot answers → news: Only an administrator can do that here.
            boris in news: [The case]
            bot answers → news: https://t.me/hearing_demo_bot?start=c_city-2026
            (+2 min)
            # What is chosen once more follows once.
            anna: [For a group or channel]
            bot → anna: Which group or channel should get every change in this case?
                Choose below, among those that you administer. If I am not there yet, Telegram adds me.
                The case of two at the city court
                [A group]
                [A channel]
            (restart)
            (anna chooses news)
            bot → anna: This case is already followed there.
                The case of two at the city court
                (the keyboard goes)
            (news blocks the bot)
            (editor posts: /move city-2026 28.02 | the judge is ill)
            (+60 s)
            bot → anna: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court

                The hearing will be on 28 February, not on 27 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:04 (Almaty, local time), change no. 5
                [The case] [Stop following]
                [Calendar file]
            bot edits → editor: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Cannot be reached: 1 (blocked the bot or gone).
                Change no. 5.
                [Correct an error]
            (news unblocks the bot)
            bot → news: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court

                The hearing will be on 28 February, not on 27 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:04 (Almaty, local time), change no. 5
                [The case] [Stop following here]
                [Calendar file]
            (+1 s)
            anna in news: [Stop following here]
            bot → news: This case is no longer followed here.
                The case of two at the city court
                [Follow here]
            (editor posts: /move city-2026 2.03 | the judge is ill)
            (+60 s)
            bot → anna: MOVED: ~~Sat 28 Feb~~ → Mon 2 Mar, time not announced
                The case of two at the city court

                The hearing will be on 2 March, not on 28 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:05 (Almaty, local time), change no. 6
                [The case] [Stop following]
                [Calendar file]
            bot edits → editor: MOVED: ~~Sat 28 Feb~~ → Mon 2 Mar, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Change no. 6.
                [Correct an error]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_chat_is_chosen_only_by_its_administrators_and_where_the_bot_may_write() {
    play_in(
        Language::Ru,
        expect![[r#"
            (anna reads kk)
            (boris reads ru)
            (newsroom is a supergroup of anna)
            (yard is a group of anna, without the bot)
            (news is a channel of boris, without the bot)
            anna: /follow city-2026
            bot → anna: Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын.
                Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Жазылымнан шығу]
                [Топқа не арнаға]
            anna: [Топқа не арнаға]
            bot → anna: Бұл істегі әр өзгерісті қай топта не арнада хабарлайын?
                Төменнен таңдаңыз: өзіңіз әкімшісі болып тұрған топтар мен арналар көрсетіледі. Мен онда әлі жоқ болсам, Telegram мені қосады.
                Қалалық соттағы екі адамның ісі
                [Топ]
                [Арна]
            boris: /follow city-2026
            bot → boris: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Отписаться]
                [Для группы или канала]
            boris: [Для группы или канала]
            bot → boris: Какой группе или какому каналу сообщать обо всех изменениях в этом деле?
                Выберите ниже из тех, где вы администратор. Если меня там ещё нет, Telegram меня добавит.
                Дело двоих в городском суде
                [Группа]
                [Канал]
            # An application may show an old list, and rights may go while a choice is on its way.
            (boris chooses newsroom from an old list)
            bot → boris: Вы там не администратор, поэтому ничего не изменилось.
            (anna no longer administers newsroom)
            (anna chooses newsroom from an old list)
            bot → anna: Сіз ол чаттың әкімшісі емессіз, сондықтан ештеңе өзгерген жоқ.
            (anna chooses yard from an old list)
            bot → anna: Мен ол жерге жаза алмаймын, сондықтан ештеңе өзгерген жоқ.
                Мені сол жерге қосып (арнаға хабар жариялай алатын әкімші етіп), қайта таңдаңыз.
            (boris chooses news from an old list)
            bot → boris: Я не могу туда писать, поэтому ничего не изменилось.
                Добавьте меня туда (в канал администратором, который может публиковать сообщения) и выберите ещё раз.
            # The choice is still there, and a forum that is told in a topic stays there.
            (anna chooses yard)
            bot → anna: Енді бұл істегі әр өзгерісті сол чатта да хабарлаймын.
                Бұл туралы сонда жаздым; мұны кез келген әкімші хабарларымның астындағы түймемен тоқтата алады.
                Қалалық соттағы екі адамның ісі
                (the keyboard goes)
            bot → yard: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            boris in yard: [1]
            bot answers → yard: https://t.me/hearing_demo_bot?start=c_city-2026
            (courts is a supergroup of boris)
            (courts opens topic hearings)
            boris in courts/hearings: /follow city-2026
            bot → courts/hearings: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            (boris chooses courts)
            bot → boris: Об изменениях в этом деле я там уже сообщаю.
                Дело двоих в городском суде
                (the keyboard goes)
            # Where everything is paused, that is followed too, and is told later.
            boris in courts/hearings: /unfollow city-2026
            bot → courts/hearings: Об изменениях в этом деле здесь больше не сообщаю.
                Дело двоих в городском суде
                [Сообщать здесь]
            boris in courts/hearings: /stop
            bot → courts/hearings: Пауза.
                Сам я ничего сюда не пришлю, пока администратор не нажмёт «Возобновить» или не напишет /start. Подписки остаются; потом сообщу, что изменилось за это время.
                [Возобновить]
            boris: [Для группы или канала]
            bot → boris: Какой группе или какому каналу сообщать обо всех изменениях в этом деле?
                Выберите ниже из тех, где вы администратор. Если меня там ещё нет, Telegram меня добавит.
                Дело двоих в городском суде
                [Группа]
                [Канал]
            (boris chooses courts)
            bot → boris: Подписка на это дело там оформлена, но сообщения пока на паузе.
                Возобновить их можно кнопкой под моим последним сообщением в том чате.
                Дело двоих в городском суде
                (the keyboard goes)
            bot → courts: Подписка на это дело здесь оформлена, но мои сообщения здесь на паузе.
                Вот что известно:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.

                Пока я ничего сюда не присылаю. Возобновить может администратор: /start
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
                [Возобновить]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_or_throws_the_bot_out_follows_on() {
    play_in(
        Language::En,
        expect![[r#"
            (editor reads en)
            (newsroom is a group of anna)
            anna in newsroom: /follow city-2026
            bot → newsroom: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            (newsroom becomes a supergroup)
            (editor posts: /move city-2026 27.02 | the judge is ill)
            (+60 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → newsroom: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court

                The hearing will be on 27 February, not on 25 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Calendar file]
            anna in newsroom: /following
            bot → newsroom: Followed here:

                The case of two at the city court
                Next hearing: Fri 27 Feb, time not announced
                [The case of two at the city court]
            (newsroom opens topic courts)
            anna in newsroom/courts: /follow city-2026
            bot → newsroom/courts: Changes in this case will be posted in this topic from now on.
                Here is where it stands:

                The case of two at the city court
                Next hearing: Fri 27 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of 24 February, 09:01 (Almaty, local time), change no. 4
                [The case] [Stop following here]
                [Settings]
            (newsroom blocks the bot)
            (editor posts: /move city-2026 28.02 | the judge is ill)
            (+60 s)
            bot edits → editor: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court
                Sent. Told: 0.
                Cannot be reached: 1 (blocked the bot or gone).
                Change no. 5.
                [Correct an error]
            (newsroom unblocks the bot)
            bot → newsroom/courts: MOVED: ~~Fri 27 Feb~~ → Sat 28 Feb, time not announced
                The case of two at the city court

                The hearing will be on 28 February, not on 27 February. No time has been announced yet.
                Reported: the judge is ill

                Access: closed
                As of 24 February, 09:02 (Almaty, local time), change no. 5
                [The case] [Stop following here]
                [Calendar file]
            (+1 s)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn an_administrator_chooses_what_a_topic_is_told() {
    play_in(
        Language::En,
        expect![[r#"
            (editor reads en)
            (boris reads en)
            (newsroom is a supergroup of anna)
            (newsroom opens topic courts)
            anna in newsroom/courts: /follow city-2026
            bot → newsroom/courts: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            boris in newsroom/courts: /settings
            bot → newsroom/courts: Only an administrator can do that here.
            anna in newsroom/courts: /settings
            bot → newsroom/courts: SETTINGS
                Language: English

                Reminders: 7 days before, 1 day before, on the morning of the hearing

                Quiet hours: none

                How news comes:
                Dates and rooms of hearings: at once
                How hearings went: at once
                Verdict and stage: at once
                Access to the courtroom: at once
                Measure of restraint: at once
                Statements: at once

                Digest: none
                [Reminders] [Quiet hours]
                [How news comes] [Digest]
                [Time zone] [Language]
                [Ready-made settings]
            boris in newsroom: [Quiet hours]
            bot answers → newsroom: Only an administrator can do that here.
            anna in newsroom: [Quiet hours]
            bot edits → newsroom/courts: Quiet hours: none

                What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
                [22:00 to 08:00]
                [23:00 to 07:00]
                [21:00 to 09:00]
                [Back]
            anna in newsroom: [22:00 to 08:00]
            bot edits → newsroom/courts: Quiet hours: 22:00 to 08:00, Almaty time
                Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

                What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
                [21:00 to 08:00] [23:00 to 08:00]
                [22:00 to 07:00] [22:00 to 09:00]
                [Let urgent news wait too]
                [Time zone]
                [No quiet hours]
                [Back]
            anna in newsroom/courts: /settings Берлин
            bot → newsroom/courts: SETTINGS
                Language: English
                Time zone: Berlin

                Reminders: 7 days before, 1 day before, on the morning of the hearing

                Quiet hours: 22:00 to 08:00, Berlin time
                Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

                How news comes:
                Dates and rooms of hearings: at once
                How hearings went: at once
                Verdict and stage: at once
                Access to the courtroom: at once
                Measure of restraint: at once
                Statements: at once

                Digest: none
                [Reminders] [Quiet hours]
                [How news comes] [Digest]
                [Time zone] [Language]
                [Ready-made settings]
            anna in newsroom/courts: /settings 23-7
            bot → newsroom/courts: Quiet hours: 23:00 to 07:00, Berlin time
                Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

                What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
                [22:00 to 07:00] [00:00 to 07:00]
                [23:00 to 06:00] [23:00 to 08:00]
                [Let urgent news wait too]
                [Time zone]
                [No quiet hours]
                [Back]
            anna in newsroom: [Language]
            bot edits → newsroom/courts: SETTINGS
                Language: English
                Time zone: Berlin

                Reminders: 7 days before, 1 day before, on the morning of the hearing

                Quiet hours: 23:00 to 07:00, Berlin time
                Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

                How news comes:
                Dates and rooms of hearings: at once
                How hearings went: at once
                Verdict and stage: at once
                Access to the courtroom: at once
                Measure of restraint: at once
                Statements: at once

                Digest: none
                [Қазақша] [Русский] [English]
                [Back]
            anna in newsroom: [Қазақша]
            bot edits → newsroom/courts: БАПТАУЛАР
                Тіл: Қазақша
                Уақыт белдеуі: Берлин

                Отырыс туралы еске салу: 7 күн қалғанда, 1 күн қалғанда, отырыс күні таңертең

                Тыныштық сағаттары: 23:00–07:00 (уақыты: Берлин)
                Шұғыл хабар бұл кезде де келеді: бүгінгі не ертеңгі отырыс туралы, ертерек уақытқа ауыстырылған отырыс туралы және түзету туралы.

                Хабарлау тәсілі:
                Отырыстардың күні мен залы: бірден
                Отырыстың қалай өткені: бірден
                Үкім және іс сатысы: бірден
                Залға кіру: бірден
                Бұлтартпау шарасы: бірден
                Мәлімдемелер: бірден

                Шолу: жоқ
                [Еске салу] [Тыныштық сағаттары]
                [Хабарлау тәсілі] [Шолу]
                [Уақыт белдеуі] [Тіл]
                [Дайын баптаулар]
            # What can wait is told there in the morning.
            (+19 h)
            (editor posts: /statement city-2026 defence | We ask for an open hearing.)
            (+60 s)
            (+7 h)
            bot edits → editor: STATEMENT: defence
                The case of two at the city court
                Sent. Told: 0.
                Waiting until their quiet hours end: 1.
                Change no. 4.
                [Correct an error]
            bot → newsroom/courts: БҮГІН СОТ ОТЫРЫСЫ: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Залға кіру: жабық

                Соңғы дерек: 25 ақпан, 04:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
            bot → newsroom/courts: МӘЛІМДЕМЕ: қорғау тарабы
                Қалалық соттағы екі адамның ісі

                Қорғау тарабы
                We ask for an open hearing. (ағылшын тілінде)

                Бүгінгі отырыс: уақыты хабарланбаған. Әзірге хабар жоқ.
                Залға кіру: жабық
                Соңғы дерек: 25 ақпан, 04:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_channel_has_settings() {
    play_in(
        Language::Ru,
        expect![[r#"
            (boris reads ru)
            (anna reads ru)
            (news is a channel of anna)
            anna: /follow city-2026
            bot → anna: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Отписаться]
                [Для группы или канала]
            anna: [Для группы или канала]
            bot → anna: Какой группе или какому каналу сообщать обо всех изменениях в этом деле?
                Выберите ниже из тех, где вы администратор. Если меня там ещё нет, Telegram меня добавит.
                Дело двоих в городском суде
                [Группа]
                [Канал]
            (anna chooses news)
            bot → anna: Теперь обо всех изменениях в этом деле буду сообщать и там.
                Я уже написал туда об этом; любой администратор может отменить это кнопкой под моими сообщениями.
                Дело двоих в городском суде
                (the keyboard goes)
            bot → news: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            boris in news: [Настройки]
            bot answers → news: Здесь это может сделать только администратор.
            anna in news: [Настройки]
            bot → news: НАСТРОЙКИ
                Язык: Русский

                Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

                Тихие часы: нет

                Как сообщать новости:
                Даты и залы заседаний: сразу
                Итоги заседаний: сразу
                Приговор и стадия дела: сразу
                Доступ в зал: сразу
                Мера пресечения: сразу
                Заявления: сразу

                Сводка: нет
                [Напоминания] [Тихие часы]
                [Как сообщать] [Сводка]
                [Часовой пояс] [Язык]
                [Готовые настройки]
            boris in news: [Тихие часы]
            bot answers → news: Здесь это может сделать только администратор.
            anna in news: [Тихие часы]
            bot edits → news: Тихие часы: нет

                В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
                [с 22:00 до 08:00]
                [с 23:00 до 07:00]
                [с 21:00 до 09:00]
                [Назад]
            anna in news: [с 22:00 до 08:00]
            bot edits → news: Тихие часы: с 22:00 до 08:00 (время: Алматы)
                Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

                В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
                [с 21:00 до 08:00] [с 23:00 до 08:00]
                [с 22:00 до 07:00] [с 22:00 до 09:00]
                [Пусть срочное тоже ждёт]
                [Часовой пояс]
                [Без тихих часов]
                [Назад]
            news in news: /settings 21-6
        "#]],
    )
    .await;
}
