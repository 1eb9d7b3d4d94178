//! A change that waits for a second editor comes to its end: every card of it says so, and offers nothing any more.

use expect_test::{Expect, expect};
use hearing_bot::domain::callback::{Callback, EditorCallback};

use super::{approval, is_done, play_with_two_editors, roles};

#[tokio::test]
async fn nobody_approves_it_and_a_restart_lies_between() {
    roles::play_on(
        approval::stage(&["editor", "colleague", "third"]).await,
        expect![[r#"
            (editor reads ru)
            (colleague reads kk)
            (third reads en)
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
            third: /undo
            bot → third: There is nothing to take back.
            (editor posts: /cancel city-2026 | говорит суд)
            bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            bot → third: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            (restart)
            (third deletes [Please check and approve])
            (+2 h)
            bot edits → colleague: Мерзімі өтті: өзгерісті уақытында ешкім мақұлдамады, хабар жіберілген жоқ.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot edits → editor: Не отправлено: никто из других редакторов не одобрил это вовремя.
                Можно написать и отправить заново.
                Дело двоих в городском суде
                [Карточка дела]
            bot → editor: Не отправлено: никто из других редакторов не одобрил это вовремя.
                Можно написать и отправить заново.
                Дело двоих в городском суде
                [Карточка дела]
            third: /audit
            bot → third: Who did what
                6. Tue 24 Feb, 10:00 not sent because nobody approved it in time: `city-2026`
                5. Tue 24 Feb, 09:00 sent: `city-2026`, `cancel`, by editor (no. number1)
                4. Tue 24 Feb, 09:00 role given: owner, holder editor (no. number1)
                3. Tue 24 Feb, 09:00 role given: owner, holder third (no. number2)
                2. Tue 24 Feb, 09:00 role given: owner, holder colleague (no. number3)
                1. Tue 24 Feb, 09:00 brought in from a file: `city-2026`

                Times are rounded down to the hour.

                Checksum of the record: `6 hash1`
                Keep this message. With this checksum, whoever runs me can check whether any entry up to now has been changed or removed since: `hearing-bot audit verify 6 hash1`
        "#]],
    )
    .await;
}

#[tokio::test]
async fn whoever_is_asked_while_it_is_taken_back_is_told_so() {
    approval::play(
        &["editor", "colleague", "third"],
        expect![[r#"
            (editor reads en)
            (colleague reads kk)
            (third reads ru)
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
            third: /undo
            bot → third: Отменять нечего.
            (editor posts: /cancel city-2026 | says the court)
            bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: says the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            bot → third: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: says the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: says the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: says the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            third: /undo
            bot edits → colleague: Өзгеріс қайтарып алынған: мақұлдайтын ештеңе жоқ.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Another editor took your change back. No follower was told.
            bot → editor: Another editor took your change back. No follower was told.
                The case of two at the city court
                [The case]
            bot → third: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде
                Отменено. Сообщение никто не получил. Автору придёт сообщение, что его изменение отменил другой редактор.
            bot edits → third: Изменение отменили, одобрять больше нечего.
                Дело двоих в городском суде
                [Карточка дела]
            (+2 h)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_correction_is_taken_back_by_another_editor() {
    play_with_two_editors(expect![[r#"
        (editor reads kk)
        (colleague reads ru)
        (relative reads en)
        (relative follows city-2026)
        (editor posts: /move city-2026 27.02 10:00 | сот айтады)
        (+61 s)
        bot edits → editor: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 10:00
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 1.
            4-өзгеріс.
            [Қатені түзету]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 10:00
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 10:00.
            Reported: сот айтады (in Kazakh)

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        (editor posts: /correct city-2026 4 28.02 10:00 | сот айтады)
        colleague: /undo
        bot → colleague: ИСПРАВЛЕНИЕ: сб, 28 февр., 10:00 (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Отменено. Сообщение никто не получил. Автору придёт сообщение, что его изменение отменил другой редактор.
        bot edits → editor: ТҮЗЕТУ: 28 ақпан, сенбі, 10:00 (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
        bot → editor: Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
            Қалалық соттағы екі адамның ісі
            [Іс карточкасы]
        (+2 min)
        colleague: /undo
        bot → colleague: Отменять нечего.
        (editor posts: /correct city-2026 4 withdraw)
        (+30 s)
        colleague: /undo
        bot → colleague: ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
            Дело двоих в городском суде
            Отменено. Сообщение никто не получил. Автору придёт сообщение, что его изменение отменил другой редактор.
        bot edits → editor: ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
            Қалалық соттағы екі адамның ісі
            Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
        bot → editor: Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
            Қалалық соттағы екі адамның ісі
            [Іс карточкасы]
        (+2 min)
    "#]])
    .await;
}

/// Another editor presses [Approve] on a card that their application shows as it was.
async fn pressed_late(before: Expect, after: Expect) {
    let mut stage = approval::stage(&["editor", "colleague", "third"]).await;
    stage.play("(editor reads en)\n(colleague reads en)\n(third reads en)\ncolleague: /undo\nthird: /undo\n(editor posts: /cancel city-2026)").await.unwrap();
    let posting = approval::waiting(&stage).await;
    let said = stage.play(before.data()).await.unwrap();
    before.assert_eq(&said);
    let approve = Callback::Edit(EditorCallback::Approve(posting)).data();
    stage.telegram().taps_data("third", &approve).unwrap();
    stage.telegram().settled("third").await.unwrap();
    let said = stage.play(after.data()).await.unwrap();
    is_done(stage).await;
    after.assert_eq(&said);
}

#[tokio::test]
async fn a_press_that_comes_late_reads_what_was_decided() {
    for (before, after) in [
        (
            expect![[r#"
                (third reads kk)
                colleague: [Approve]
                bot edits → colleague: CANCELLED: ~~Wed 25 Feb~~
                    The case of two at the city court
                    Approved.
                    Goes out in 60 seconds. Until then only editors see it.
                bot edits → third: Another editor has already approved it.
                    The case of two at the city court
                    [The case]
            "#]],
            expect![[r#"
                (+1 s)
                bot edits → third: Бұл өзгерісті басқа редактор мақұлдап қойған.
                    Қалалық соттағы екі адамның ісі
                    [Іс карточкасы]
            "#]],
        ),
        (
            expect![[r#"
                (third reads ru)
                editor: [Undo]
                bot edits → colleague: It was taken back: there is nothing to approve.
                    The case of two at the city court
                    [The case]
                bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                    The case of two at the city court
                    Taken back. Nobody was told.
                bot edits → third: It was taken back: there is nothing to approve.
                    The case of two at the city court
                    [The case]
            "#]],
            expect![[r#"
                (+1 s)
                bot edits → third: Изменение отменили, одобрять больше нечего.
                    Дело двоих в городском суде
                    [Карточка дела]
            "#]],
        ),
        (
            expect![[r#"
                (third reads kk)
                (+2 h)
                bot edits → colleague: Too late: nobody approved it in time, so it did not go out.
                    The case of two at the city court
                    [The case]
                bot edits → editor: Not sent: no other editor approved it in time.
                    You can write it and send it again.
                    The case of two at the city court
                    [The case]
                bot → editor: Not sent: no other editor approved it in time.
                    You can write it and send it again.
                    The case of two at the city court
                    [The case]
                bot edits → third: Too late: nobody approved it in time, so it did not go out.
                    The case of two at the city court
                    [The case]
            "#]],
            expect![[r#"
                (+1 s)
                bot edits → third: Мерзімі өтті: өзгерісті уақытында ешкім мақұлдамады, хабар жіберілген жоқ.
                    Қалалық соттағы екі адамның ісі
                    [Іс карточкасы]
            "#]],
        ),
    ] {
        pressed_late(before, after).await;
    }
}
