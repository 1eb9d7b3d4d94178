//! Lines as summonses, phones and tired people write them: the court room, no date in words, a reason without a bar.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn the_court_room_changes_and_the_date_stays() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        relative: /follow city-2026
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
        editor: /move city-2026 зал 5
        bot → editor: ROOM: ~~not announced~~ → 5
            Courtroom for the hearing of 25 February: 5.

            The case of two at the city court

            ЗАЛ: ~~хабарланбаған~~ → 5
            25 ақпандағы отырыстың залы: 5.

            ЗАЛ: ~~не объявлен~~ → 5
            Зал заседания 25 февраля: 5.

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ROOM: ~~not announced~~ → 5
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+2 min)
        bot edits → editor: ROOM: ~~not announced~~ → 5
            The case of two at the city court
            Out. Told: 1.
            Change no. 4.
        bot → relative: ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Зал заседания 25 февраля: 5.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
        relative: /hearings
        bot → relative: Заседания по вашим подпискам: сегодня и дальше

            Ср, 25 февр.
            Время не объявлено: Дело двоих в городском суде

            Время везде местное, по месту суда.
            [Все дела]
        editor: /move city-2026 25.02 room 5
        bot → editor: It is already recorded that way; nothing would change.
        editor: /move city-2026 27.02 10:00, 12-зал, судья ауырып қалды
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: судья ауырып қалды (in Kazakh)
            ROOM: ~~5~~ → 12
            Courtroom for the hearing of 27 February: 12. Announced before: 5.

            The case of two at the city court

            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: судья ауырып қалды
            ЗАЛ: ~~5~~ → 12
            27 ақпандағы отырыстың залы: 12. Бұрын хабарланғаны: 5.

            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Сообщают: судья ауырып қалды (на казахском)
            ЗАЛ: ~~5~~ → 12
            Зал заседания 27 февраля: 12. Раньше объявляли: 5.

            Not sent yet. 1 will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}

#[tokio::test]
async fn a_line_as_a_court_writes_it() {
    play(expect![[r#"
        (editor reads ru)
        editor: /move city-2026 15 декaбря 2026 года на 10 часов 00 минут
        bot → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → вт, 15 дек., 10:00
            Заседание пройдёт 15 декабря, а не 25 февраля. Начало в 10:00.

            Дело двоих в городском суде

            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 15 желтоқсан, сейсенбі, 10:00
            Отырыс 25 ақпанда емес, 15 желтоқсанда өтеді. Басталу уақыты: 10:00.

            MOVED: ~~Wed 25 Feb~~ → Tue 15 Dec, 10:00
            The hearing will be on 15 December, not on 25 February. It begins at 10:00.

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: /adjourn city-2026 на неопределённый срок, судья болен
        bot → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → дата не назначена
            Заседание 25 февраля отложено, новая дата не назначена. Когда она появится, вы получите сообщение.
            Сообщают: судья болен

            Дело двоих в городском суде

            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → күні белгіленбеген
            25 ақпандағы отырыс кейінге қалдырылды, жаңа күні белгіленген жоқ. Белгіленген кезде сізге хабарлаймын.
            Хабарланғаны: судья болен (орыс тілінде)

            ADJOURNED: ~~Wed 25 Feb~~ → date not set
            The hearing of 25 February is adjourned, and no new date is set. You will be told when there is one.
            Reported: судья болен (in Russian)

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: /move city-2026 без даты
        bot → editor: Слово «без даты» мне незнакомо. Вы имели в виду это?
            `/adjourn city-2026`
            [/adjourn city-2026]
        editor: /move city-2026 27.02, судья болен до 28.02
        bot → editor: Не удалось понять дату: «27.02, судья болен до 28.02».
            Что понятно: 27.02, до, 28.02
            Что непонятно: судья, болен
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`
            Причину пишите после черты, например так: `/move city-2026 27.02 10:00 | по решению суда`
        editor: /move city-2026 27.02.2062
        bot → editor: пн, 27 февр. 2062 г.: до этого дня больше трёх лет. Проверьте, пожалуйста, год.
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`
        editor: /move city-2026 27.02 зал 5, зал 6
        bot → editor: Здесь сказано и «зал 5», и «зал 6». Оставьте, пожалуйста, что-то одно.
    "#]])
    .await;
}
