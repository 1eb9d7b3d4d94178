//! Taking back what another editor sent.

use expect_test::expect;

use super::play_with_two_editors;

#[tokio::test]
async fn another_editor_takes_back_what_waits() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        editor: /cancel city-2026 | reported by a lawyer
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: reported by a lawyer

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: reported by a lawyer (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: reported by a lawyer (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+30 s)
        colleague: /undo
        bot → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде
            Отменено. Сообщение никто не получил. Автору придёт сообщение, что его изменение отменил другой редактор.
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → editor: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        editor: /undo
        bot → editor: There is nothing to take back.
        (+10 min)
        colleague: /case city-2026
        bot → colleague: Дело двоих в городском суде

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
            [Сообщить об изменении]
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
    "#]])
    .await;
}

#[tokio::test]
async fn of_several_that_wait_one_is_named() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        editor: /cancel city-2026 | reported by a lawyer
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: reported by a lawyer

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: reported by a lawyer (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: reported by a lawyer (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /access city-2026 open
        bot → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.

            Next hearing: none known.
            As of 24 February, 09:00 (Almaty, local time), change no. 5

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.

            Ең жақын отырыс: мәлімет жоқ.
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.

            Ближайшее заседание: сведений нет.
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 5

            Please check:
            • no reason or source is given

            Your own change to this case is waiting:
            CANCELLED: ~~Wed 25 Feb~~
            Posted 0 s ago, goes out in 60 s.

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        colleague: /undo
        bot → colleague: Қай өзгерісті қайтарып аласыз?

            1. ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            2. ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі
            [Қайтарып алу 1] [Қайтарып алу 2]
        colleague: [2]
        bot edits → colleague: ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі
            Қайтарып алынды. Хабарды ешкім алған жоқ. Бұл өзгерісті сіз қайтарып алғаныңыз туралы авторына хабарланады.
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → editor: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        colleague: /undo
        bot → colleague: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі
            Қайтарып алынды. Хабарды ешкім алған жоқ. Бұл өзгерісті сіз қайтарып алғаныңыз туралы авторына хабарланады.
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → editor: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        colleague: /undo
        bot → colleague: Қайтарып алатын ештеңе жоқ.
    "#]])
    .await;
}

#[tokio::test]
async fn a_forwarded_command_is_given_back_and_not_carried_out() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (relative reads ru)
        editor: /cancel city-2026 | reported by a lawyer
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: reported by a lawyer

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
            Қалалық соттағы екі адамның ісі

            25 ақпандағы отырыс болмайды.
            Хабарланғаны: reported by a lawyer (ағылшын тілінде)

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
            Дело двоих в городском суде

            Заседание 25 февраля не состоится.
            Как сообщается: reported by a lawyer (на английском)

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (editor forwards: /undo)
        bot → editor: This message was forwarded to me, so I have not done what it says.
            If you mean it, send it yourself:
            `/undo`
        (editor forwards: /move city-2026 28.02)
        bot → editor: This message was forwarded to me, so I have not done what it says.
            If you mean it, send it yourself:
            `/move city-2026 28.02`
        (editor forwards: ／undo@hearing_demo_bot)
        bot → editor: This message was forwarded to me, so I have not done what it says.
            If you mean it, send it yourself:
            `／undo@hearing_demo_bot`
        (relative forwards: /follow city-2026)
        bot → relative: Это пересланное сообщение, поэтому я ничего не сделал.
            Если вы этого хотите, отправьте сами:
            `/follow city-2026`
        (relative forwards: /claim ABCDEFGH)
        bot → relative: Это пересланное сообщение, поэтому я ничего не сделал.
            Если вы этого хотите, отправьте сами:
            `/claim ABCDEFGH`
        (relative forwards: Усенов)
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
        (+61 s)
        bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
    "#]])
    .await;
}

#[tokio::test]
async fn a_change_that_is_out_is_out_for_everybody() {
    play_with_two_editors(expect![[r#"
        (editor reads en)
        (colleague reads ru)
        editor: /access city-2026 open | says the court
        bot → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court

            The hearing is open to the public.
            Reason, as reported: says the court

            Next hearing: Wed 25 Feb, time not announced
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            ЗАЛҒА КІРУ: ~~жабық~~ → ашық
            Қалалық соттағы екі адамның ісі

            Залға кез келген адам кіре алады.
            Хабарланған негізі: says the court (ағылшын тілінде)

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            В зал может войти любой желающий.
            Основание, как сообщается: says the court (на английском)

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        editor: /checked city-2026
        bot → editor: CHECKED: no change
            The case of two at the city court

            Your own change to this case is waiting:
            ACCESS: ~~closed~~ → open
            Posted 0 s ago, goes out in 60 s.

            Not sent yet. Nothing changes for followers, so nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Recorded in 60 seconds. Until then you can undo it.
            [Undo]
        colleague: /undo
        bot → colleague: Какое изменение отменить?

            1. ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
            Дело двоих в городском суде

            2. ПРОВЕРЕНО: без изменений
            Дело двоих в городском суде
            [Отменить 1] [Отменить 2]
        (+61 s)
        bot edits → editor: ACCESS: ~~closed~~ → open
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        bot edits → editor: CHECKED: no change
            The case of two at the city court
            Noted: nothing has changed.
            As of 24 February, 09:01 (Almaty, local time), change no. 5
        colleague: [1]
        bot → colleague: Сообщение уже ушло, отменить его нельзя.
            Если в нём ошибка, исправьте её: `/correct city-2026 4` Все, кто получил сообщение, узнают, как правильно.
            [Исправить ошибку]
        colleague: /undo
        bot → colleague: Отменять нечего.
    "#]])
    .await;
}
