//! Lines as summonses, phones and tired people write them: the court room, no date in words, a reason without a bar.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn the_court_room_changes_and_the_date_stays() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        editor: /move city-2026 зал 5
        bot → editor: ROOM: ~~not announced~~ → 5
            The case of two at the city court

            Courtroom for the hearing of 25 February: 5.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ЗАЛ: ~~хабарланбаған~~ → 5
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың залы: 5.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Зал заседания 25 февраля: 5.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ROOM: ~~not announced~~ → 5
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+2 min)
        bot edits → editor: ROOM: ~~not announced~~ → 5
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ЗАЛ: ~~не объявлен~~ → 5
            Дело двоих в городском суде

            Зал заседания 25 февраля: 5.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /hearings
        bot → relative: Заседания по вашим подпискам: сегодня и позже

            Ср, 25 февр.
            Время не объявлено: Дело двоих в городском суде

            Время заседаний местное, по месту суда.
            [Все дела]
            [В календарь]
        editor: /move city-2026 25.02 room 5
        bot → editor: It is already recorded that way; nothing would change.
        editor: /move city-2026 27.02 10:00, 12-зал, судья ауырып қалды
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            ROOM: ~~5~~ → 12
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: судья ауырып қалды (in Kazakh)

            Courtroom for the hearing of 27 February: 12. Announced before: 5.

            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            ЗАЛ: ~~5~~ → 12
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: судья ауырып қалды

            27 ақпандағы отырыстың залы: 12. Бұрын аталған зал: 5.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            ЗАЛ: ~~5~~ → 12
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 10:00.
            Как сообщается: судья ауырып қалды (на казахском)

            Зал заседания 27 февраля: 12. Раньше объявляли: 5.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
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
            Дело двоих в городском суде

            Заседание пройдёт 15 декабря, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 15 желтоқсан, сейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 15 желтоқсанда өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            MOVED: ~~Wed 25 Feb~~ → Tue 15 Dec, 10:00
            The case of two at the city court

            The hearing will be on 15 December, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • не указаны ни причина, ни источник

            Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
            [Отправить] [Исправить] [Не отправлять]
        editor: /adjourn city-2026 на неопределённый срок, судья болен
        bot → editor: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 25 февраля отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.
            Как сообщается: судья болен

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.
            Хабарланғаны: судья болен (орыс тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            ADJOURNED: ~~Wed 25 Feb~~ → new date not known
            The case of two at the city court

            The hearing of 25 February has been adjourned. No new date is known yet; you will be told when there is one.
            Reported: судья болен (in Russian)

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

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
            Причину пишите после вертикальной черты, например так: `/move city-2026 27.02 10:00 | по решению суда`
        editor: /move city-2026 27.02.2062
        bot → editor: До этого дня больше трёх лет (пн, 27 февр. 2062 г.). Проверьте, пожалуйста, год.
            Можно так: `27.02`; `27.02.2026 10:00`; `завтра 9:30`
        editor: /move city-2026 27.02 зал 5, зал 6
        bot → editor: Здесь сказано и «зал 5», и «зал 6». Оставьте, пожалуйста, что-то одно.
    "#]])
    .await;
}
