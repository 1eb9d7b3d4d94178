//! Bad input: what is wrong, and what to do.

use expect_test::expect;

use super::{is_done, play, stage};

#[tokio::test]
async fn an_unknown_case_and_the_nearest() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        relative: /case citi-2025
        bot → relative: There is no case “citi-2025”.
            The closest names:
            [The case of two at the city court]
            [All cases]
        relative: /follow qqqq
        bot → relative: There is no case “qqqq”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “qqqq”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: xyzzy
        bot → relative: Nothing found for “xyzzy”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        editor: /move citty-2026 27.02
        bot → editor: There is no case “citty-2026”. Is it one of these?
            [The case of two at the city court]
        editor: [The case of two at the city court]
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}

#[tokio::test]
async fn an_editor_names_a_case_as_a_search_would() {
    play(expect![[r#"
        (editor reads en)
        editor: /cancel Усенов | карантин
        bot → editor: There is no case “Усенов”. Is it one of these?
            [The case of two at the city court]
        editor: /cancel Petrov
        bot → editor: There is no case “petrov”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
    "#]])
    .await;
}

#[tokio::test]
async fn dates_that_cannot_be_read() {
    play(expect![[r#"
        (editor reads en)
        editor: /move city-2026 27 sometime
        bot → editor: I could not read a date in “27 sometime”.
            Understood: 27
            I do not understand: sometime
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`
            A reason goes after a bar, like this: `/move city-2026 27.02 10:00 | by decision of the court`
        editor: /move city-2026 31.02
        bot → editor: There is no such date or time: “31.02”.
            These work: `27.02`; `27.02.2026 10:00`; `tomorrow 9:30`
        editor: /move city-2026 пятница 26.02.2026
        bot → editor: “пятница 26.02.2026”: the day of the week does not fit the date.
            This date is: Thu 26 Feb
        editor: /delay city-2026 soon
        bot → editor: I could not read a time in “soon”.
            I do not understand: soon
            These work: `15:00`; `9:30`; `10`
            A reason goes after a bar, like this: `/delay city-2026 15:00 | by decision of the court`
        editor: /adjourn city-2026 24.02
        bot → editor: A hearing can only continue on a later day.
            For another time on the same day: `/delay city-2026 15:00`
        editor: /move city-2026 25.02
        bot → editor: It is already recorded that way; nothing would change.
        editor: /access city-2026 closd
        bot → editor: I do not know “closd”. Is this what you mean?
            `/access city-2026 closed`
            [/access city-2026 closed]
        editor: /cancel city-2026 says the court
        bot → editor: CANCELLED: ~~Wed 25 Feb~~
            The case of two at the city court

            The hearing of 25 February will not take place.
            Reported: says the court

            Next hearing: none known.
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
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

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
    "#]])
    .await;
}

#[tokio::test]
async fn a_command_with_nothing_after_it() {
    play(expect![[r#"
        (relative reads kk)
        (editor reads ru)
        relative: /case
        bot → relative: /case: іс бойынша не белгілі
            Былай жазыңыз: `/case іс`
            Мысалы: `/case city-2026`
        relative: /follow
        bot → relative: /follow: істің жаңалықтарына жазылу
            Былай жазыңыз: `/follow іс`
            Мысалы: `/follow city-2026`
        editor: /move
        bot → editor: /move: заседание перенесено на другую дату
            Как написать: `/move дело дата [время] [| причина]`
            Например: `/move city-2026 27.02 10:00 | по решению суда`
        editor: /adjourn
        bot → editor: /adjourn: заседание продолжится в другой день или отложено
            Как написать: `/adjourn дело [дата [время]] [| причина]`
            Например: `/adjourn city-2026 27.02 | по ходатайству адвоката`
        editor: /statement city-2026
        bot → editor: /statement: заявление стороны, суда или наблюдателей
            Как написать: `/statement дело prosecution/defence/court/observer | текст`
            Например: `/statement city-2026 defence | обвинение необоснованно`
        editor: /custody city-2026
        bot → editor: /custody: мера пресечения или свобода
            Как написать: `/custody дело имя in-custody/house-arrest/undertaking/bail/at-liberty/serving-sentence/unknown [| место]`
            Например: `/custody city-2026 Асанов house-arrest | Алматы`
    "#]])
    .await;
}

#[tokio::test]
async fn a_stranger_at_the_editors_commands() {
    play(expect![[r#"
        (relative reads ru)
        relative: /move city-2026 27.02
        bot → relative: Эта команда для редакторов. Что доступно всем: /help
        relative: /undo
        bot → relative: Эта команда для редакторов. Что доступно всем: /help
        relative: /claim ABCDEFGH
        bot → relative: Этот код неверен или уже использован.
        relative: /nonsense
        bot → relative: Такой команды нет. Что я умею: /help
        relative: /start c_nothing
        bot → relative: Дела «nothing» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases
            [Все дела]
    "#]])
    .await;
}

/// What turns a line round is taken out of a reason, and of the line that is given back.
#[tokio::test]
async fn nothing_hidden_in_a_line_is_said_back() {
    let stage = stage().await;
    let telegram = stage.telegram();
    telegram.speaks("editor", "en");
    let line = "/cancel city-2026 | not\u{202e} cancelled\u{2066} says\u{61c} the court\u{7}";
    telegram.says("editor", line);
    telegram.settled("editor").await.unwrap();
    let said = telegram.messages_of("editor").pop().unwrap().text;
    let reason = "Reported: not cancelled says the court\n";
    assert!(said.contains(reason), "{said:?}");
    telegram.taps("editor", "Edit").unwrap();
    telegram.settled("editor").await.unwrap();
    let back = telegram.messages_of("editor").pop().unwrap().text;
    let line = "`/cancel city-2026 | not cancelled says the court`";
    assert!(back.contains(line), "{back:?}");
    is_done(stage).await;
}
