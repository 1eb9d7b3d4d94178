//! Passing a case on: `/share`, and the bot's name typed in any chat.

use std::io::Cursor;

use expect_test::expect;
use hearing_bot::demo::telegram::InjectedFault;
use serde_json::json;

use super::{is_done, play, play_on, stage, stage_with};

/// A case in no list.
const UNLISTED: &str = r#"
slug = "quiet-2026"
title = { en = "The quiet case", ru = "Тихое дело", kk = "Тыныш іс" }
listing = "unlisted"
as_of = "2026-02"

[court]
name = { en = "City Court", ru = "Городской суд", kk = "Қалалық сот" }
city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
zone = "Asia/Almaty"
"#;

#[tokio::test]
async fn a_case_and_the_bot_are_passed_on_by_link_and_picture() {
    play(expect![[r#"
        (relative reads en)
        relative: /share city-2026
        bot → relative: [picture of 656 × 656]
            The case of two at the city court

            Let others scan the code, or pass on the link. Whoever opens it can see where the case stands and follow it.

            https://t.me/hearing_demo_bot?start=c_city-2026

            The link does not show who passed it on.
            [Copy link]
            [Send a case card]
        relative: /share
        bot → relative: [picture of 592 × 592]
            The link to this bot.
            Whoever opens it can see the list of cases and follow any of them.

            https://t.me/hearing_demo_bot?start=cases

            The link does not show who passed it on.
            [Copy link]
            [Send a case card]
        (observer reads ru)
        observer: /share осанов
        bot → observer: [picture of 656 × 656]
            Дело двоих в городском суде

            Покажите код или перешлите ссылку. Кто откроет ссылку, увидит, что известно по делу, и сможет подписаться.

            https://t.me/hearing_demo_bot?start=c_city-2026

            По ссылке не видно, кто ею поделился.
            [Скопировать ссылку]
            [Отправить карточку]
        observer: /поделиться городской
        bot → observer: Такой команды нет. Может быть, вы имели в виду:
            `/share городской`
            [/share городской]
        (lawyer reads kk)
        lawyer: /share city-2026
        bot → lawyer: [picture of 656 × 656]
            Қалалық соттағы екі адамның ісі

            Кодты көрсетіңіз немесе сілтемені жіберіңіз. Сілтемені ашқан адам іс бойынша не белгілі екенін көріп, істің жаңалықтарына жазыла алады.

            https://t.me/hearing_demo_bot?start=c_city-2026

            Сілтемеден оны кім жібергені көрінбейді.
            [Сілтемені көшіру]
            [Карточканы жіберу]
        lawyer: /share
        bot → lawyer: [picture of 592 × 592]
            Осы боттың сілтемесі.
            Оны ашқан адам істер тізімін көріп, кез келген істің жаңалықтарына жазыла алады.

            https://t.me/hearing_demo_bot?start=cases

            Сілтемеден оны кім жібергені көрінбейді.
            [Сілтемені көшіру]
            [Карточканы жіберу]
        lawyer: /share жоқ іс
        bot → lawyer: «жоқ іс» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
            [Барлық істер]
    "#]])
    .await;
}

#[tokio::test]
async fn a_button_on_the_card_gets_the_link_and_one_copies_the_number() {
    play(expect![[r#"
        (relative reads en)
        relative: city-2026
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
        relative: [Share]
        bot → relative: [picture of 656 × 656]
            The case of two at the city court

            Let others scan the code, or pass on the link. Whoever opens it can see where the case stands and follow it.

            https://t.me/hearing_demo_bot?start=c_city-2026

            The link does not show who passed it on.
            [Copy link]
            [Send a case card]
    "#]])
    .await;
}

#[tokio::test]
async fn an_unlisted_case_is_passed_on_with_a_warning_and_asked_for_in_no_chat() {
    let stage = stage_with(UNLISTED).await;
    let conversation = expect![[r#"
        (relative reads en)
        relative: /share quiet-2026
        bot → relative: [picture of 656 × 656]
            The quiet case

            Let others scan the code, or pass on the link. Whoever opens it can see where the case stands and follow it.

            https://t.me/hearing_demo_bot?start=c_quiet-2026

            This case is not on the list of cases: only people who have the link can find it.
            The link does not show who passed it on.
            [Copy link]
        (relative types inline: quiet-2026)
        bot offers → relative: nothing
            [No such case on the list. Search in the bot]
        (relative types inline: quiet)
        bot offers → relative: nothing
            [No such case on the list. Search in the bot]
        (observer reads ru)
        observer: /share quiet-2026
        bot → observer: [picture of 656 × 656]
            Тихое дело

            Покажите код или перешлите ссылку. Кто откроет ссылку, увидит, что известно по делу, и сможет подписаться.

            https://t.me/hearing_demo_bot?start=c_quiet-2026

            Этого дела нет в списке дел: найти его может только тот, у кого есть ссылка.
            По ссылке не видно, кто ею поделился.
            [Скопировать ссылку]
        (observer types inline: тихое дело)
        bot offers → observer: nothing
            [Такого дела в списке нет. Искать в боте]
        (lawyer reads kk)
        lawyer: /share quiet-2026
        bot → lawyer: [picture of 656 × 656]
            Тыныш іс

            Кодты көрсетіңіз немесе сілтемені жіберіңіз. Сілтемені ашқан адам іс бойынша не белгілі екенін көріп, істің жаңалықтарына жазыла алады.

            https://t.me/hearing_demo_bot?start=c_quiet-2026

            Бұл іс істер тізімінде жоқ: оны тек сілтемесі бар адам таба алады.
            Сілтемеден оны кім жібергені көрінбейді.
            [Сілтемені көшіру]
        (lawyer types inline: тыныш)
        bot offers → lawyer: nothing
            [Тізімде мұндай іс жоқ. Боттан іздеу]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn public_cases_are_offered_in_any_chat() {
    play(expect![[r#"
        (relative reads en)
        (relative types inline: asanov)
        bot offers → relative: The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            | The case of two at the city court
            |
            | Next hearing: Wed 25 Feb, time not announced
            | Access: closed
            | Stage: trial (since early February 2026)
            | Court: City Court
            |
            | Objection: The lawyers object.
            |
            | Defendants:
            | A. Asanov: no information on measure of restraint or lawyer
            | U. Usenov: no information on measure of restraint or lawyer
            |
            | As of February 2026, from the sources (change no. 3). Local time: Almaty.
            | No editor has updated or confirmed this yet.
            |
            | This message will not change. Whoever follows the case is told of changes.
            | [Open in the bot]
        (relative types inline)
        bot offers → relative: The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            | The case of two at the city court
            |
            | Next hearing: Wed 25 Feb, time not announced
            | Access: closed
            | Stage: trial (since early February 2026)
            | Court: City Court
            |
            | Objection: The lawyers object.
            |
            | Defendants:
            | A. Asanov: no information on measure of restraint or lawyer
            | U. Usenov: no information on measure of restraint or lawyer
            |
            | As of February 2026, from the sources (change no. 3). Local time: Almaty.
            | No editor has updated or confirmed this yet.
            |
            | This message will not change. Whoever follows the case is told of changes.
            | [Open in the bot]
        (observer reads ru)
        (observer types inline: осанов)
        bot offers → observer: Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            | Дело двоих в городском суде
            |
            | Ближайшее заседание: ср, 25 февр., время не объявлено
            | Доступ в зал: закрыт
            | Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            | Суд: Городской суд
            |
            | Возражение: Адвокаты возражают.
            |
            | Подсудимые:
            | А. Асанов: сведений о мере пресечения и об адвокате нет
            | У. Усенов: сведений о мере пресечения и об адвокате нет
            |
            | Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            | Редакторы эти сведения пока не обновляли и не подтверждали.
            |
            | Это сообщение не обновится. Об изменениях узнают те, кто подписан на дело.
            | [Открыть в боте]
        (lawyer reads kk)
        (lawyer types inline: city-2026)
        bot offers → lawyer: Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            | Қалалық соттағы екі адамның ісі
            |
            | Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            | Залға кіру: жабық
            | Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            | Сот: Қалалық сот
            |
            | Қарсы пікір: Адвокаттар қарсы.
            |
            | Сотталушылар:
            | А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            | Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            |
            | Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            | Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            |
            | Бұл хабар жаңармайды. Өзгерістер істің жаңалықтарына жазылғандарға хабарланады.
            | [Ботта ашу]
        (lawyer types inline: 😀😀😀)
        bot offers → lawyer: nothing
            [Тізімде мұндай іс жоқ. Боттан іздеу]
        (relative follows city-2026)
        relative: /note city-2026 | for me alone
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: for me alone
            [The case] [Remove note]
        (relative types inline: city-2026)
        bot offers → relative: The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            | The case of two at the city court
            |
            | Next hearing: Wed 25 Feb, time not announced
            | Access: closed
            | Stage: trial (since early February 2026)
            | Court: City Court
            |
            | Objection: The lawyers object.
            |
            | Defendants:
            | A. Asanov: no information on measure of restraint or lawyer
            | U. Usenov: no information on measure of restraint or lawyer
            |
            | As of February 2026, from the sources (change no. 3). Local time: Almaty.
            | No editor has updated or confirmed this yet.
            |
            | This message will not change. Whoever follows the case is told of changes.
            | [Open in the bot]
    "#]])
    .await;
}

/// Others read it on later days.
#[tokio::test]
async fn a_card_says_of_a_hearing_of_today_on_which_day_it_is() {
    play(expect![[r#"
        (relative reads en)
        (observer reads ru)
        (lawyer reads kk)
        (Wed 25 Feb 2026, 11:00)
        (relative types inline: asanov)
        bot offers → relative: The case of two at the city court
            Today’s hearing: time not announced. No report yet.
            | The case of two at the city court
            |
            | Hearing: Wed 25 Feb, time not announced. No report yet.
            | Access: closed
            | Stage: trial (since early February 2026)
            | Court: City Court
            |
            | Objection: The lawyers object.
            |
            | Defendants:
            | A. Asanov: no information on measure of restraint or lawyer
            | U. Usenov: no information on measure of restraint or lawyer
            |
            | As of February 2026, from the sources (change no. 3). Local time: Almaty.
            | No editor has updated or confirmed this yet.
            |
            | This message will not change. Whoever follows the case is told of changes.
            | [Open in the bot]
        (observer types inline: asanov)
        bot offers → observer: Дело двоих в городском суде
            Сегодняшнее заседание: время не объявлено. Сообщений пока нет.
            | Дело двоих в городском суде
            |
            | Заседание: ср, 25 февр., время не объявлено. Сообщений пока нет.
            | Доступ в зал: закрыт
            | Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            | Суд: Городской суд
            |
            | Возражение: Адвокаты возражают.
            |
            | Подсудимые:
            | А. Асанов: сведений о мере пресечения и об адвокате нет
            | У. Усенов: сведений о мере пресечения и об адвокате нет
            |
            | Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            | Редакторы эти сведения пока не обновляли и не подтверждали.
            |
            | Это сообщение не обновится. Об изменениях узнают те, кто подписан на дело.
            | [Открыть в боте]
        (lawyer types inline: asanov)
        bot offers → lawyer: Қалалық соттағы екі адамның ісі
            Бүгінгі отырыс: уақыты хабарланбаған. Әзірге хабар жоқ.
            | Қалалық соттағы екі адамның ісі
            |
            | Отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған. Әзірге хабар жоқ.
            | Залға кіру: жабық
            | Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            | Сот: Қалалық сот
            |
            | Қарсы пікір: Адвокаттар қарсы.
            |
            | Сотталушылар:
            | А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            | Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            |
            | Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            | Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            |
            | Бұл хабар жаңармайды. Өзгерістер істің жаңалықтарына жазылғандарға хабарланады.
            | [Ботта ашу]
    "#]])
    .await;
}

#[tokio::test]
async fn an_unlisted_case_does_not_hide_a_public_one() {
    let stage = stage_with(&UNLISTED.replace("quiet-2026", "asanov")).await;
    let conversation = expect![[r#"
        (relative reads en)
        (relative types inline: asanov)
        bot offers → relative: The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            | The case of two at the city court
            |
            | Next hearing: Wed 25 Feb, time not announced
            | Access: closed
            | Stage: trial (since early February 2026)
            | Court: City Court
            |
            | Objection: The lawyers object.
            |
            | Defendants:
            | A. Asanov: no information on measure of restraint or lawyer
            | U. Usenov: no information on measure of restraint or lawyer
            |
            | As of February 2026, from the sources (change no. 3). Local time: Almaty.
            | No editor has updated or confirmed this yet.
            |
            | This message will not change. Whoever follows the case is told of changes.
            | [Open in the bot]
    "#]];
    play_on(stage, conversation).await;
}

/// What somebody posts in the chat with the bot through the bot are not their own words.
#[tokio::test]
async fn a_card_posted_in_the_chat_with_the_bot_is_no_question_and_no_answer() {
    let mut stage = stage().await;
    let begun = stage.play("editor: /post").await.unwrap();
    assert!(begun.contains("bot → editor"), "{begun}");
    let card = "The case of two at the city court\n\nNext hearing: Wed 25 Feb, time not announced";
    for (name, next) in [("relative", "/language"), ("editor", "city-2026")] {
        stage.telegram().posts_through_bot(name, card, &json!({}));
        let said = stage.play(&format!("{name}: {next}")).await.unwrap();
        let answers = said.matches(&format!("→ {name}")).count();
        assert_eq!(answers, 1, "{said}");
    }
    // One that is passed on asks for its case.
    let origin = json!({ "type": "hidden_user", "sender_user_name": "somebody", "date": 1 });
    let forwarded = json!({ "forward_origin": origin });
    stage
        .telegram()
        .posts_through_bot("relative", card, &forwarded);
    let said = stage.play("relative: /language").await.unwrap();
    assert_eq!(said.matches("→ relative").count(), 2, "{said}");
    is_done(stage).await;
}

#[tokio::test]
async fn of_what_is_typed_fast_or_long_the_last_is_answered() {
    let mut stage = stage().await;
    let long = "о".repeat(300);
    for _ in 0..99 {
        stage.telegram().asks_inline("relative", &long);
    }
    let said = stage.play("(relative types inline: асанов)").await.unwrap();
    assert_eq!(said.matches("bot offers → relative").count(), 1, "{said}");
    stage.telegram().asks_inline("relative", &long);
    let said = stage.play("relative: /language").await.unwrap();
    assert_eq!(said.matches("bot offers → relative: nothing").count(), 1);
    is_done(stage).await;
}

#[tokio::test]
async fn where_telegram_takes_no_picture_its_words_come_alone() {
    let mut stage = stage().await;
    for refusal in [
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: not enough rights to send photos to the chat",
    ] {
        let telegram = stage.telegram();
        telegram.fails_for("relative", InjectedFault::Refused(refusal));
        let said = stage.play("relative: /share city-2026").await.unwrap();
        assert!(said.contains("?start=c_city-2026"), "{said}");
        assert!(!said.contains("[picture"), "{said}");
    }
    is_done(stage).await;
}

#[tokio::test]
async fn the_picture_is_the_link() {
    let mut stage = stage().await;
    stage
        .play("relative: /share city-2026\nrelative: /share")
        .await
        .unwrap();
    let links: Vec<String> = stage
        .telegram()
        .photos()
        .iter()
        .map(|png| read(png))
        .collect();
    let bot = "https://t.me/hearing_demo_bot?start=";
    assert_eq!(links, [format!("{bot}c_city-2026"), format!("{bot}cases")]);
    is_done(stage).await;
}

/// The text of the only code in a picture.
fn read(png: &[u8]) -> String {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (frame.width as usize, frame.height as usize);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let grids = picture.detect_grids();
    grids[0].decode().unwrap().1
}
