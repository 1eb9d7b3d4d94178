//! Where the bot may no longer write: whom it tells so, and what is told there once it may again.

use expect_test::expect;
use hearing_bot::domain::language::Language;

use super::play_in;

#[tokio::test]
async fn a_channel_in_which_it_may_not_post_gets_what_it_missed_once_it_may() {
    play_in(
        Language::Ru,
        expect![[r#"
            (editor reads en)
            (anna reads ru)
            (news is a channel of anna, without the bot)
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
            (anna keeps the bot from writing in news)
            (editor posts: /move city-2026 27.02)
            (+1 min)
            bot → anna: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                [Карточка дела] [Отписаться]
                [В календарь]
            bot → anna: НЕ МОГУ ПИСАТЬ: news
                Мне нельзя туда писать, поэтому я не могу сообщать об изменениях в делах, на которые там подписаны. Разрешите мне отправлять сообщения, и дальше я продолжу сам: напишу, что известно по этим делам на тот момент.
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Groups or channels where the bot may not write: 1.
                Change no. 4.
                [Correct an error]
            (editor posts: /move city-2026 2.03)
            (+1 min)
            bot → anna: ПЕРЕНЕСЕНО: ~~пт, 27 февр.~~ → пн, 2 мар., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 2 марта, а не 27 февраля. Время пока не объявлено.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
                [Карточка дела] [Отписаться]
                [В календарь]
            bot edits → editor: MOVED: ~~Fri 27 Feb~~ → Mon 2 Mar, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Groups or channels where the bot may not write: 1.
                Change no. 5.
                [Correct an error]
            (anna lets the bot write in news)
            bot → news: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 2 мар., время не объявлено
                Дело двоих в городском суде

                Заседание пройдёт 2 марта, а не 25 февраля. Время пока не объявлено.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
                [Карточка дела] [Не сообщать здесь]
                [В календарь]
            (+1 min)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_group_that_bars_it_and_takes_it_out_is_told_what_it_missed() {
    play_in(
        Language::Kk,
        expect![[r#"
            (editor reads en)
            (anna reads kk)
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
            (anna keeps the bot from writing in newsroom)
            (editor posts: /move city-2026 27.02)
            (+1 min)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 0.
                Groups or channels where the bot may not write: 1.
                Change no. 4.
                [Correct an error]
            (anna removes the bot from newsroom)
            (editor posts: /move city-2026 2.03)
            (+1 min)
            bot edits → editor: MOVED: ~~Fri 27 Feb~~ → Mon 2 Mar, time not announced
                The case of two at the city court
                Sent. Told: 0.
                Cannot be reached: 1 (blocked the bot or gone).
                Change no. 5.
                [Correct an error]
            (anna lets the bot write in newsroom)
            bot → newsroom: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 2 наурыз, дүйсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Отырыс 25 ақпанда емес, 2 наурызда өтеді. Уақыты әлі хабарланған жоқ.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
            (+1 min)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn what_was_told_in_a_deleted_topic_goes_to_the_general_one() {
    play_in(
        Language::Kk,
        expect![[r#"
            (editor reads en)
            (anna reads kk)
            (newsroom is a supergroup of anna)
            (newsroom opens topic courts)
            anna in newsroom/courts: /follow city-2026
            bot → newsroom/courts: Бұл істегі әр өзгерісті осында хабарлап отырамын. Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Осында хабарламау]
                [Баптаулар]
            (newsroom deletes topic courts)
            (editor posts: /move city-2026 27.02)
            (+1 min)
            bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → newsroom: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Осында хабарламау]
                [Күнтізбеге]
            anna in newsroom: /following
            bot → newsroom: Мұндағы жазылымдар:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 27 ақпан, жұма, уақыты хабарланбаған
                [Қалалық соттағы екі адамның ісі]
        "#]],
    )
    .await;
}
