//! Editors: previews, undo, questions back.

use expect_test::expect;

use hearing_bot::demo::telegram::{InjectedFault, PenaltyScope};

use super::{play, play_on, stage};

#[tokio::test]
async fn undo_inside_the_window() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
        (relative follows city-2026)
        editor: /cancel city-2026
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+30 s)
        editor: [Undo]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Taken back. Nobody was told.
        (+10 min)
        editor: /undo
        bot → editor: There is nothing to take back.
    "#]])
    .await;
}

#[tokio::test]
async fn undo_after_the_window() {
    play(expect![[r#"
        (relative reads ru)
        (editor reads en)
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
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 4` Everyone who got it will be told what is right.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn edit_discard_and_an_old_preview() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 28.02 | reported by a lawyer
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Sat 28 Feb, time not announced
            The case of two at the city court

            The hearing will be on 28 February, not on 25 February. No time has been announced yet.
            Reported: reported by a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 28 ақпан, сенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 28 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: reported by a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → сб, 28 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 28 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: reported by a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Edit]
        bot edits → editor: Send the corrected line:
            `/move city-2026 28.02 | reported by a lawyer`
        editor: /move city-2026 27.02 | reported by a lawyer
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: reported by a lawyer

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: reported by a lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: reported by a lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /checked city-2026
        bot → editor: CHECKED: no change
            The case of two at the city court

            Not sent yet. Nothing changes for followers, so nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Recorded in 60 seconds. Until then you can undo it.
            [Undo]
        (+60 s)
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 24 February, 09:01 (Almaty, local time), change no. 4
        editor: /status
        bot → editor: Status
            Cases: 1
            Cases followed, counted in each chat: 0
            Changes not yet sent: 0
            Messages waiting: 0
            Being sent: 0
            In doubt, to be sent again: 0
            Given up: 0

            Last changes:
            city-2026, change no. 4: told 0, waiting 0, paused 0, unreachable 0
    "#]])
    .await;
}

#[tokio::test]
async fn editors_are_asked_what_happened() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        editor: /start
        bot → editor: I follow court cases.
            When you follow a case, I tell you at once about every change, and remind you of a hearing 7 days before, 1 day before and on the morning of the hearing.

            To find a case, write a name, a court or a case number, or open the list: /cases

            Until you follow a case, subscribe to a name, a court or a city, or choose a language or another setting, I keep nothing about you. After that I keep the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here, but not your name; /forget erases it all. Telegram itself sees what you write here. In full: /privacy
            [All cases]
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
        (Wed 25 Feb 2026, 20:00)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [В календарь]
        editor: [Not known yet]
        bot → editor: All right. Until there is a report, followers read “no report yet”.
        (Thu 26 Feb 2026, 09:00)
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        relative: /case city-2026
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: сведений нет.
            О заседании 25 февраля сообщений пока нет.
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        editor: [Adjourned, no date]
        bot → editor: ADJOURNED: Wed 25 Feb → new date not known
            The case of two at the city court

            The hearing of 25 February has been adjourned. No new date is known yet; you will be told when there is one.

            Access: closed
            As of 26 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: 25 ақпан, сәрсенбі → жаңа күні белгісіз
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.

            Залға кіру: жабық
            Соңғы дерек: 26 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОТЛОЖЕНО: ср, 25 февр. → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 25 февраля отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Доступ в зал: закрыт
            Данные на 26 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ADJOURNED: Wed 25 Feb → new date not known
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: ADJOURNED: Wed 25 Feb → new date not known
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: ОТЛОЖЕНО: ср, 25 февр. → новая дата неизвестна
            Дело двоих в городском суде

            Заседание 25 февраля отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.

            Доступ в зал: закрыт
            Данные на 26 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        (Fri 27 Feb 2026, 09:00)
    "#]])
    .await;
}

#[tokio::test]
async fn stage_verdict_statement_and_custody() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads en)
        (relative follows city-2026)
        editor: /statement city-2026 защита | ru: Защита просит оправдать. | en: The defence asks for an acquittal.
        bot → editor: STATEMENT: defence
            The case of two at the city court

            Defence
            The defence asks for an acquittal.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            МӘЛІМДЕМЕ: қорғау тарабы
            Қалалық соттағы екі адамның ісі

            Қорғау тарабы
            Защита просит оправдать. (орыс тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ЗАЯВЛЕНИЕ: сторона защиты
            Дело двоих в городском суде

            Сторона защиты
            Защита просит оправдать.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: STATEMENT: defence
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /held city-2026#1 | the sides spoke
        bot → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court

            The hearing of 25 February took place.
            Reported: the sides spoke

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс өтті.
            Хабарланғаны: the sides spoke (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            СОСТОЯЛОСЬ: ср, 25 февр.
            Дело двоих в городском суде

            Заседание 25 февраля состоялось.
            Как сообщается: the sides spoke (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 5

            Please check:
            • the day of this hearing is still to come

            Your own change to this case is waiting:
            STATEMENT: defence
            Posted 0 s ago, goes out in 60 s.

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /verdict city-2026 | kk: Үкім жарияланды.
        bot → editor: VERDICT GIVEN
            The case of two at the city court

            The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
            The verdict, as reported: Үкім жарияланды. (in Kazakh)

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 6

            Қазақша
            ҮКІМ ШЫҒАРЫЛДЫ
            Қалалық соттағы екі адамның ісі

            Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
            Хабарланған үкім: Үкім жарияланды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            ПРИГОВОР ВЫНЕСЕН
            Дело двоих в городском суде

            Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
            Приговор, как сообщается: Үкім жарияланды. (на казахском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 6

            Your own change to this case is waiting:
            STATEMENT: defence
            Posted 0 s ago, goes out in 60 s.
            and 1 more

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: VERDICT GIVEN
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /stage city-2026 verdict
        bot → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court

            The court has given its verdict.

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 7

            Қазақша
            ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → үкім шығарылды
            Қалалық соттағы екі адамның ісі

            Сот үкім шығарды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 7-өзгеріс

            Русский
            СТАДИЯ: ~~главное судебное разбирательство~~ → приговор вынесен
            Дело двоих в городском суде

            Суд вынес приговор.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 7

            Please check:
            • no reason or source is given

            Your own change to this case is waiting:
            STATEMENT: defence
            Posted 0 s ago, goes out in 60 s.
            and 2 more

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: STATEMENT: defence
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot edits → editor: VERDICT GIVEN
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot edits → editor: STAGE: ~~trial~~ → verdict given
            The case of two at the city court
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → relative: ҮКІМ ШЫҒАРЫЛДЫ
            ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі
            МӘЛІМДЕМЕ: қорғау тарабы
            Қалалық соттағы екі адамның ісі

            Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
            Хабарланған үкім: Үкім жарияланды.

            25 ақпандағы отырыс өтті.
            Хабарланғаны: the sides spoke (ағылшын тілінде)

            Қорғау тарабы
            Защита просит оправдать. (орыс тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 7-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        relative: [Іс карточкасы]
        bot edits → relative: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: мәлімет жоқ.
            Хабарланған үкім: Үкім жарияланды.
            Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
            Залға кіру: жабық
            Істің сатысы: үкім шығарылды
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Іс кімге қатысты:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Соңғы өзгерістер:
            № 7, 24 ақпан, сейсенбі
            ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → үкім шығарылды
            № 6, 24 ақпан, сейсенбі
            ҮКІМ ШЫҒАРЫЛДЫ
            № 5, 24 ақпан, сейсенбі
            ОТЫРЫС ӨТТІ: 25 ақпан, сәрсенбі

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 7-өзгеріс
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
    "#]])
    .await;
}

#[tokio::test]
async fn an_ambiguous_date_is_asked_about() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 03/04 10:00
        bot → editor: Which date is meant?
            [Wed 4 Mar, 10:00]
            [Fri 3 Apr, 10:00]
        editor: [Fri 3 Apr, 10:00]
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 3 Apr, 10:00
            The case of two at the city court

            The hearing will be on 3 April, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 3 сәуір, жұма, 10:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 3 сәуірде өтеді. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 3 апр., 10:00
            Дело двоих в городском суде

            Заседание пройдёт 3 апреля, а не 25 февраля. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
        editor: /move city-2026 next Friday
        bot → editor: Which date is meant?
            [Fri 27 Feb, time not announced]
            [Fri 6 Mar, time not announced]
    "#]])
    .await;
}

#[tokio::test]
async fn where_two_hearings_fit_it_asks() {
    play(expect![[r#"
        (editor reads en)
        editor: /schedule city-2026 25.02 15:00
        bot → editor: HEARING SET: Wed 25 Feb, 15:00
            The case of two at the city court

            A new hearing is set for 25 February. It begins at 15:00.

            Next hearing: Wed 25 Feb, time not announced
            That day also: 15:00
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 25 ақпан, сәрсенбі, 15:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 25 ақпанға тағайындалды. Басталу уақыты: 15:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Сол күні тағы: 15:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., 15:00
            Дело двоих в городском суде

            Новое заседание назначено на 25 февраля. Начало в 15:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            В тот же день ещё: 15:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • the case has another hearing on the same day: Wed 25 Feb, time not announced
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: Please look again before it goes out:
            • the case has another hearing on the same day: Wed 25 Feb, time not announced

            HEARING SET: Wed 25 Feb, 15:00
            The case of two at the city court

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send all the same]
            [Back to the preview] [Discard]
        editor: [Send all the same]
        bot edits → editor: HEARING SET: Wed 25 Feb, 15:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: HEARING SET: Wed 25 Feb, 15:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /cancel city-2026 | says the court
        bot → editor: Which hearing is meant?
            [Wed 25 Feb, time not announced]
            [Wed 25 Feb, 15:00]
        editor: [Wed 25 Feb, 15:00]
        bot → editor: CANCELLED: ~~Wed 25 Feb, 15:00~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: says the court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі, 15:00~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: says the court (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр., 15:00~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: says the court (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}

#[tokio::test]
async fn the_same_news_twice_is_news_once() {
    play(expect![[r#"
        (editor reads en)
        # It is closed already; what was said of it stays.
        editor: /access city-2026 closed
        bot → editor: It is already recorded that way; nothing would change.
        editor: /schedule city-2026 5.03 10:00
        bot → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court

            A new hearing is set for 5 March. It begins at 10:00.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 5 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 5 наурызға тағайындалды. Басталу уақыты: 10:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: чт, 5 мар., 10:00
            Дело двоих в городском суде

            Новое заседание назначено на 5 марта. Начало в 10:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /schedule city-2026 5.03 10:00
        bot → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court

            A new hearing is set for 5 March. It begins at 10:00.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 5 наурыз, бейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 5 наурызға тағайындалды. Басталу уақыты: 10:00.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: чт, 5 мар., 10:00
            Дело двоих в городском суде

            Новое заседание назначено на 5 марта. Начало в 10:00.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Your own change to this case is waiting:
            HEARING SET: Thu 5 Mar, 10:00
            Posted 0 s ago, goes out in 60 s.
            Both are about the same thing: yours can only replace it.

            Not sent yet. Nobody follows this case: nobody will be told.
            [Take it back and send mine]
            [Edit] [Discard]
        (+60 s)
        bot edits → editor: HEARING SET: Thu 5 Mar, 10:00
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /cancel city-2026#1
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.

            Next hearing: Thu 5 Mar, 10:00
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.

            Ең жақын отырыс: 5 наурыз, бейсенбі, 10:00
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.

            Ближайшее заседание: чт, 5 мар., 10:00
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /undo
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Taken back. Nobody was told.
        editor: /undo
        bot → editor: There is nothing to take back.
    "#]])
    .await;
}

#[tokio::test]
async fn editors_are_asked_of_a_late_hearing_next_morning_and_never_at_night() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 25.02.2026 21:30 | says the court
        bot → editor: TIME ANNOUNCED: Wed 25 Feb, 21:30
            The case of two at the city court

            The hearing of 25 February begins at 21:30.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 21:30
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыстың басталу уақыты: 21:30.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 21:30
            Дело двоих в городском суде

            Заседание 25 февраля начнётся в 21:30.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 21:30
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+60 s)
        bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 21:30
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (Wed 25 Feb 2026, 23:59)
        bot → editor: STILL ON? TODAY, 21:30
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        (Thu 26 Feb 2026, 08:59)
        (Thu 26 Feb 2026, 09:00)
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        (Fri 27 Feb 2026, 08:59)
        (Fri 27 Feb 2026, 09:00)
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        (Sat 28 Feb 2026, 21:00)
    "#]])
    .await;
}

/// Telegram holds the editor's chat until after midnight.
#[tokio::test]
async fn a_question_that_could_not_leave_in_time_is_not_asked_at_night() {
    let mut stage = stage().await;
    let until_noon = "editor: /language\n(Wed 25 Feb 2026, 12:00)";
    stage.play(until_noon).await.unwrap();
    let four_hours = InjectedFault::TooMany {
        retry_after: 4 * 60 * 60,
        scope: PenaltyScope::Chat,
    };
    stage.telegram().fails_for("editor", four_hours);
    let conversation = expect![[r#"
        (Thu 26 Feb 2026, 00:30)
        (restart)
        (Thu 26 Feb 2026, 06:59)
        (Thu 26 Feb 2026, 07:00)
        bot → editor: Что известно о заседании 25 февраля?
            Дело двоих в городском суде
            [Состоялось]
            [Продолжится, дата известна]
            [Отложено, даты нет]
            [Не состоялось]
            [Пока неизвестно]
        (Thu 26 Feb 2026, 09:00)
        bot → editor: Что известно о заседании 25 февраля?
            Дело двоих в городском суде
            [Состоялось]
            [Продолжится, дата известна]
            [Отложено, даты нет]
            [Не состоялось]
            [Пока неизвестно]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn a_day_of_rest_is_a_trap_wherever_the_law_moved_it() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 04.01.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon, 4 Jan 2027, time not announced
            The case of two at the city court

            The hearing will be on 4 January 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 4 қаң., дс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 4 қаңтарда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 4 янв. 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 4 января 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a day of rest: the public holiday of 2 January 2027 falls on a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: /move city-2026 15.03.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon, 15 Mar 2027, time not announced
            The case of two at the city court

            The hearing will be on 15 March 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 15 нау., дс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 15 наурызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 15 мар. 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 15 марта 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a public holiday

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: /move city-2026 24.03.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Wed, 24 Mar 2027, time not announced
            The case of two at the city court

            The hearing will be on 24 March 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 24 нау., ср, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 24 наурызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → ср, 24 мар. 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 24 марта 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a day of rest: the public holiday of 21 March 2027 falls on a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: /move city-2026 10.05.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon, 10 May 2027, time not announced
            The case of two at the city court

            The hearing will be on 10 May 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 10 мам., дс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 10 мамырда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 10 мая 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 10 мая 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a day of rest: the public holiday of 9 May 2027 falls on a weekend

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        # A day of rest that is no holiday by law.
        editor: /move city-2026 07.01.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu, 7 Jan 2027, time not announced
            The case of two at the city court

            The hearing will be on 7 January 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 7 қаң., бс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 7 қаңтарда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 7 янв. 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 7 января 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • it is a day of rest

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        # Holidays no more, or never moved.
        editor: /move city-2026 30.08.2027 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon, 30 Aug 2027, time not announced
            The case of two at the city court

            The hearing will be on 30 August 2027, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2027 жылғы 30 там., дс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2027 жылғы 30 тамызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 30 авг. 2027 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 30 августа 2027 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: /move city-2026 31.08.2026 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon 31 Aug, time not announced
            The case of two at the city court

            The hearing will be on 31 August, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 31 тамыз, дүйсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 31 тамызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 31 авг., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 31 августа, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: /move city-2026 10.01.2028 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Mon, 10 Jan 2028, time not announced
            The case of two at the city court

            The hearing will be on 10 January 2028, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақп., ср~~ → 2028 жылғы 10 қаң., дс, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 2028 жылғы 10 қаңтарда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пн, 10 янв. 2028 г., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 10 января 2028 года, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}
