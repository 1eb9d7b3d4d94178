//! What thumbs, old cards and other bots lead to: the nearest command is offered, and nothing is done by itself.

use expect_test::expect;

use super::{is_done, play, stage};

#[tokio::test]
async fn a_misspelt_command_is_offered_as_it_was_meant_with_what_stands_behind_it() {
    play(expect![[r#"
        (relative reads ru)
        (journalist reads en)
        (observer reads kk)
        (editor reads en)
        relative: /folow city-2026
        bot → relative: Такой команды нет. Может быть, вы имели в виду:
            `/follow city-2026`
            [/follow city-2026]
        relative: [/follow city-2026]
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        relative: /casses
        bot → relative: Такой команды нет. Может быть, вы имели в виду:
            /cases
            [/cases]
        relative: /подписаться city-2026
        bot → relative: Такой команды нет. Может быть, вы имели в виду:
            `/follow city-2026`
            [/follow city-2026]
        journalist: /fol
        bot → journalist: I do not know this command. Did you mean this?
            /follow
            /following
            [/follow]
            [/following]
        journalist: /Follow_city_2026
        bot → journalist: I do not know this command. Did you mean this?
            `/follow city-2026`
            [/follow city-2026]
        observer: /жазылым
        bot → observer: Мұндай команда жоқ. Мүмкін, мынау шығар:
            /following
            [/following]
        observer: [/following]
        bot → observer: Сіз әзірге ешбір істің жаңалықтарына жазылмағансыз.
            Істі есім, сот не нөмір бойынша іздеңіз немесе тізімді ашыңыз: /cases
            [Барлық істер]
        # Nobody is offered what they may not do, and a word that means nothing is said to be none.
        journalist: /mov city-2026 27.02
        bot → journalist: I do not know this command. What I can do: /help
        journalist: /nonsense
        bot → journalist: I do not know this command. What I can do: /help
        editor: /mov city-2026 27.02 15:00 | says the court
        bot → editor: I do not know this command. Did you mean this?
            `/move city-2026 27.02 15:00 | says the court`
            [/move city-2026 27.02 15:00 | says the…]
        editor: [/move city-2026 27.02 15:00 | says the…]
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, 15:00
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. It begins at 15:00.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, 15:00
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 27 ақпанда өтеді. Басталу уақыты: 15:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 15:00
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Начало в 15:00.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        # Too long for a button: it can be copied.
        editor: /cancl city-2026 | the judge has fallen ill and the court has said so on its site
        bot → editor: I do not know this command. Did you mean this?
            `/cancel city-2026 | the judge has fallen ill and the court has said so on its site`
        # A command of another bot is none of ours.
        relative: /follow@otherbot city-2026
        relative: /folow@otherbot
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_no_text_is_answered_in_a_sentence() {
    play(expect![[r#"
        (relative reads en)
        (relative sends sticker)
        bot → relative: I only understand text. What I can do: /help
        (relative sends voice)
        bot → relative: I only understand text. What I can do: /help
        (relative sends photo)
        bot → relative: I only understand text. What I can do: /help
        (relative forwards: /follow city-2026)
        bot → relative: This message was forwarded to me, so I have not done what it says.
            If you mean it, send it yourself:
            `/follow city-2026`
        (relative forwards: asanov)
        bot → relative: The case of two at the city court

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
            [Share]
    "#]])
    .await;
}

#[tokio::test]
async fn who_reads_none_of_the_three_languages_reads_the_default_one() {
    play(expect![[r#"
        (chinese reads zh)
        (latin reads kk-Latn)
        (kazakh reads kk-KZ)
        (ukrainian reads uk)
        (english reads en-GB)
        chinese: /nonsense
        bot → chinese: Такой команды нет. Что я умею: /help
        latin: /nonsense
        bot → latin: Мұндай команда жоқ. Мен не істей аламын: /help
        kazakh: /nonsense
        bot → kazakh: Мұндай команда жоқ. Мен не істей аламын: /help
        ukrainian: /nonsense
        bot → ukrainian: Такой команды нет. Что я умею: /help
        english: /nonsense
        bot → english: I do not know this command. What I can do: /help
    "#]])
    .await;
}

#[tokio::test]
async fn an_old_card_works_as_of_now() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        relative: /case city-2026
        bot → relative: The case of two at the city court

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
            [Share]
        (+61 d)
        relative: [Hearings]
        bot edits → relative: The case of two at the city court
            Hearings

            Wed 25 Feb
            No report yet

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case]
        relative: [The case]
        bot edits → relative: The case of two at the city court

            Next hearing: none known.
            No report yet on the hearing of 25 February.
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
            [Share]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            No report yet on the hearing of 25 February.
            Access: closed
            Stage: trial (since early February 2026)

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
    "#]])
    .await;
}

/// Each press is answered, and of what they show only what was pressed last need be seen.
#[tokio::test]
async fn many_presses_at_once_are_all_answered() {
    let stage = stage().await;
    let telegram = stage.telegram();
    telegram.speaks("relative", "en");
    telegram.says("relative", "/case city-2026");
    telegram.settled("relative").await.unwrap();
    let card = telegram.messages_of("relative").pop().unwrap();
    for press in 0..20 {
        let label = if press % 2 == 0 { "Hearings" } else { "People" };
        telegram.taps_on("relative", card.id, label).unwrap();
    }
    telegram.settled("relative").await.unwrap();
    assert_eq!(telegram.unanswered(), Vec::<String>::new());
    let messages = telegram.messages_of("relative");
    assert_eq!(messages.len(), 1, "the card is turned over, not repeated");
    is_done(stage).await;
}
