//! The course of a case as a picture: `/timeline`, and the button that asks for the same.

use std::collections::BTreeSet;

use expect_test::expect;
use hearing_bot::demo::telegram::InjectedFault;

use super::{is_done, play, stage};

#[tokio::test]
async fn the_course_of_a_case_is_seen_and_told_in_three_languages() {
    play(expect![[r#"
        (relative reads en)
        relative: /timeline city-2026
        bot → relative: [picture of 1080 × 768]
            Timeline of the case
            The case of two at the city court

            • Early February 2026 · Stage: trial
            • Next hearing: Wed, 25 Feb 2026, time not announced

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Calendar file]
        (observer reads ru)
        observer: /timeline осанов
        bot → observer: [picture of 1080 × 768]
            Хронология дела
            Дело двоих в городском суде

            • Начало февраля 2026 года · Стадия: главное судебное разбирательство
            • Ближайшее заседание: ср, 25 февр. 2026 г., время не объявлено

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [В календарь]
        (lawyer reads kk)
        lawyer: city-2026
        bot → lawyer: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
        lawyer: [Хронология]
        bot → lawyer: [picture of 1080 × 768]
            Істің хронологиясы
            Қалалық соттағы екі адамның ісі

            • 2026 жылғы ақпан айының басы · Істің сатысы: басты сот талқылауы
            • Ең жақын отырыс: 2026 жылғы 25 ақпан, сәрсенбі, уақыты хабарланбаған

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Күнтізбеге]
        lawyer: [Іс карточкасы]
        bot → lawyer: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
    "#]])
    .await;
}

#[tokio::test]
async fn each_change_has_another_picture() {
    play(expect![[r#"
        (relative reads en)
        (editor posts: /move city-2026 27.02 10:00 | says the court)
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 4.
            [Исправить ошибку]
        relative: /timeline city-2026
        bot → relative: [picture of 1080 × 772]
            Timeline of the case
            The case of two at the city court

            • Early February 2026 · Stage: trial
            • Next hearing: Fri, 27 Feb 2026, 10:00

            As of 24 February 2026, 09:01 (Almaty, local time), change no. 4
            [The case] [Calendar file]
        (editor posts: /custody city-2026 asanov house-arrest)
        (+61 s)
        bot edits → editor: МЕРА ПРЕСЕЧЕНИЯ: А. Асанов: ~~неизвестна~~ → домашний арест
            Дело двоих в городском суде
            Записано. Сообщать было некому.
            Изменение № 5.
            [Исправить ошибку]
        relative: /timeline city-2026
        bot → relative: [picture of 1080 × 1055]
            Timeline of the case
            The case of two at the city court

            • Early February 2026 · Stage: trial
            • Became known on 24 February 2026 · Measure of restraint: house arrest (A. Asanov)
            • Next hearing: Fri, 27 Feb 2026, 10:00

            Everyone is presumed innocent unless and until a conviction takes legal effect.

            As of 24 February 2026, 09:02 (Almaty, local time), change no. 5
            [The case] [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn what_names_no_case_is_told_so() {
    play(expect![[r#"
        (relative reads en)
        relative: /timeline
        bot → relative: /timeline: the timeline of a case, as a picture
            Write it like this: `/timeline case-name`
            For example: `/timeline city-2026`
        relative: /timeline no such case
        bot → relative: There is no case “no such case”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /timeline city-20266
        bot → relative: There is no case “city-20266”.
            The closest names:
            [The case of two at the city court]
            [All cases]
        relative: /timelin city-2026
        bot → relative: I do not know this command. Did you mean this?
            `/timeline city-2026`
            [/timeline city-2026]
        (observer reads ru)
        observer: /хронология
        bot → observer: Такой команды нет. Может быть, вы имели в виду:
            /timeline
            [/timeline]
        observer: /timeline 😀
        bot → observer: Дела «😀» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases
            [Все дела]
        (lawyer reads kk)
        lawyer: /timeline
        bot → lawyer: /timeline: істің хронологиясы сурет түрінде
            Былай жазыңыз: `/timeline іс`
            Мысалы: `/timeline city-2026`
        lawyer: /timeline жоқ іс
        bot → lawyer: «жоқ іс» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
            [Барлық істер]
    "#]])
    .await;
}

/// The picture that Telegram keeps is sent once more, to whoever reads that language, and drawn anew where it is kept no more.
#[tokio::test]
async fn a_picture_is_drawn_once_for_all_who_read_its_language() {
    let mut stage = stage().await;
    for name in ["relative", "observer", "relative"] {
        let lines = format!("({name} reads en)\n{name}: /timeline city-2026");
        let said = stage.play(&lines).await.unwrap();
        assert!(said.contains("[picture of 1080 × "), "{said}");
        assert_eq!(stage.telegram().photos().len(), 1, "drawn for {name}");
    }
    stage
        .play("(lawyer reads kk)\nlawyer: /timeline city-2026")
        .await
        .unwrap();
    assert_eq!(stage.telegram().photos().len(), 2, "one a language");

    // As after a move to another bot.
    stage.telegram().forgets_photos();
    for _ in 0..2 {
        let said = stage.play("relative: /timeline city-2026").await.unwrap();
        assert_eq!(said.matches("[picture of 1080 × ").count(), 1, "{said}");
        assert_eq!(stage.telegram().photos().len(), 1, "drawn anew, once");
    }
    is_done(stage).await;
}

#[tokio::test]
async fn where_telegram_takes_no_picture_the_course_is_told_in_words() {
    let mut stage = stage().await;
    stage.play("(relative reads en)").await.unwrap();
    for refusal in [
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: not enough rights to send photos to the chat",
    ] {
        let telegram = stage.telegram();
        telegram.fails_for("relative", InjectedFault::Refused(refusal));
        let said = stage.play("relative: /timeline city-2026").await.unwrap();
        assert!(said.contains("Timeline of the case"), "{said}");
        assert!(said.contains("Next hearing: "), "{said}");
        assert!(!said.contains("[picture"), "{said}");
    }
    is_done(stage).await;
}

#[tokio::test]
async fn what_is_drawn_is_a_picture() {
    let mut stage = stage().await;
    stage.play("relative: /timeline city-2026").await.unwrap();
    let photos = stage.telegram().photos();
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&photos[0]));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.width, 1080);
    let colours: BTreeSet<&[u8]> = pixels.chunks_exact(4).collect();
    assert!(colours.len() > 50, "{}", colours.len());
    is_done(stage).await;
}
