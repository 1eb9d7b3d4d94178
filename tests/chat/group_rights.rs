//! Who decides for a group: its administrators, by name or as the group itself; nobody else, and no channel.

use expect_test::expect;
use hearing_bot::domain::language::Language;

use super::play_in;

#[tokio::test]
async fn an_anonymous_administrator_stops_and_sets_what_a_group_follows() {
    play_in(
        Language::Ru,
        expect![[r#"
            (editor reads en)
            (newsroom is a supergroup of anna)
            newsroom in newsroom: /follow city-2026
            bot → newsroom: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            newsroom in newsroom: /settings 22-8
            bot → newsroom: Тихие часы: с 22:00 до 08:00 (время: Алматы)
                Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

                В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
                [с 21:00 до 08:00] [с 23:00 до 08:00]
                [с 22:00 до 07:00] [с 22:00 до 09:00]
                [Пусть срочное тоже ждёт]
                [Часовой пояс]
                [Без тихих часов]
                [Назад]
            newsroom in newsroom: /settings
            bot → newsroom: НАСТРОЙКИ
                Язык: Русский
                Часовой пояс: Алматы

                Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

                Тихие часы: с 22:00 до 08:00 (время: Алматы)
                Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

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
            # A press says who pressed, also of somebody who writes as the group.
            anna in newsroom: [Тихие часы]
            bot edits → newsroom: Тихие часы: с 22:00 до 08:00 (время: Алматы)
                Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

                В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
                [с 21:00 до 08:00] [с 23:00 до 08:00]
                [с 22:00 до 07:00] [с 22:00 до 09:00]
                [Пусть срочное тоже ждёт]
                [Часовой пояс]
                [Без тихих часов]
                [Назад]
            newsroom in newsroom: /unfollow city-2026
            bot → newsroom: Об изменениях в этом деле здесь больше не сообщаю.
                Дело двоих в городском суде
                [Сообщать здесь]
            newsroom in newsroom: /unfollow city-2026
            bot → newsroom: Подписки на это дело здесь не было.
                Дело двоих в городском суде
                [Сообщать здесь]
            newsroom in newsroom: /following
            bot → newsroom: Подписок здесь пока нет.
                Чтобы подписаться, напишите /follow и имя, суд или номер дела.
            (editor posts: /move city-2026 27.02)
            (+61 s)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
            newsroom in newsroom: /follow city-2026
            bot → newsroom: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            newsroom in newsroom: /stop
            bot → newsroom: Пауза.
                Сам я ничего сюда не пришлю, пока администратор не нажмёт «Возобновить» или не напишет /start. Подписки остаются; потом сообщу, что изменилось за это время.
                [Возобновить]
            newsroom in newsroom: /start
            bot → newsroom: Я снова пишу сюда. Если за время паузы что-то изменилось, сообщу следом.

                Подписки здесь:

                Дело двоих в городском суде
                Ближайшее заседание: пт, 27 февр., время не объявлено
                [Дело двоих в городском суде]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn whoever_is_no_administrator_stops_nothing_and_asks_nothing() {
    play_in(
        Language::Kk,
        expect![[r#"
            (editor reads en)
            (newsroom is a supergroup of anna)
            anna in newsroom: /follow city-2026
            bot → newsroom: Бұл істегі әр өзгерісті осында хабарлап отырамын. Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Осында хабарламау]
                [Баптаулар]
            boris in newsroom: /unfollow city-2026
            bot → newsroom: Мұны әкімші ғана жасай алады.
            # They are told so once an hour.
            boris in newsroom: /following
            boris in newsroom: /unfollow
            boris in newsroom: /settings
            (+61 min)
            boris in newsroom: /following
            bot → newsroom: Мұны әкімші ғана жасай алады.
            (+61 min)
            boris in newsroom: /settings 22-8
            bot → newsroom: Мұны әкімші ғана жасай алады.
            (+61 min)
            boris in newsroom: /stop
            bot → newsroom: Мұны әкімші ғана жасай алады.
            (+61 min)
            boris in newsroom: /forget
            bot → newsroom: Мұны әкімші ғана жасай алады.
            anna in newsroom: /following
            bot → newsroom: Мұндағы жазылымдар:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn whoever_writes_as_a_channel_is_no_administrator() {
    play_in(
        Language::Ru,
        expect![[r#"
            (editor reads en)
            (newsroom is a supergroup of anna)
            (news is a channel of anna)
            anna in newsroom: /follow city-2026
            bot → newsroom: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            news in newsroom: /unfollow city-2026
            bot → newsroom: Здесь это может сделать только администратор.
            (+61 min)
            news in newsroom: /settings 22-8
            bot → newsroom: Здесь это может сделать только администратор.
            (+61 min)
            news in newsroom: /following
            bot → newsroom: Здесь это может сделать только администратор.
            # Plain words are no command, and nobody is answered.
            news in newsroom: good morning
            anna in newsroom: /following
            bot → newsroom: Подписки здесь:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                [Дело двоих в городском суде]
        "#]],
    )
    .await;
}
