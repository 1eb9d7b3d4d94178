//! Two cities of one name, with a case in each: what a subscription to the one brings of the other.

use expect_test::{Expect, expect};
use hearing_bot::{
    casefile::{self, CaseFile},
    demo::stage::DemoStage,
};

use super::play_on;

/// A case of a city court in a city of these names in English, Russian and Kazakh, and in this zone.
fn case(slug: &str, court: [&str; 3], city: [&str; 3], zone: &str) -> CaseFile {
    let [en, ru, kk] = city;
    let [court_en, court_ru, court_kk] = court;
    let text = format!(
        r#"
slug = "{slug}"
title = {{ en = "The case of {slug}", ru = "Дело {slug}", kk = "{slug} ісі" }}
as_of = "2026-02"

[court]
name = {{ en = "{court_en}", ru = "{court_ru}", kk = "{court_kk}" }}
city = {{ en = "{en}", ru = "{ru}", kk = "{kk}" }}
zone = "{zone}"

[[people]]
key = "omarov"
name = {{ en = "B. Omarov", ru = "Б. Омаров", kk = "Б. Омаров" }}
role = "defendant"

[[hearings]]
no = 1
day = 2026-03-20
"#
    );
    casefile::read("case.toml", &text).unwrap()
}

async fn play(cases: &[CaseFile], conversation: Expect) {
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    let stage = DemoStage::open(cases, &["editor"], eve).await.unwrap();
    play_on(stage, conversation).await;
}

/// Only in Russian are they called alike.
#[tokio::test]
async fn two_cities_that_one_language_calls_alike() {
    let cases = [
        case(
            "north-2026",
            [
                "North Kazakhstan Court",
                "Северо-Казахстанский суд",
                "Солтүстік Қазақстан соты",
            ],
            ["Petropavl", "Петропавловск", "Петропавл"],
            "Asia/Almaty",
        ),
        case(
            "kamchatka-2026",
            ["Kamchatka Court", "Камчатский суд", "Камчатка соты"],
            [
                "Petropavlovsk-Kamchatsky",
                "Петропавловск",
                "Петропавл-Камчатский",
            ],
            "Asia/Kamchatka",
        ),
    ];
    play(
        &cases,
        expect![[r#"
            (relative reads ru)
            (observer reads kk)
            (editor reads en)
            relative: /follow Петропавловск
            bot → relative: Найдено:

                Дело north-2026
                Ближайшее заседание: пт, 20 мар., время не объявлено

                Дело kamchatka-2026
                Ближайшее заседание: пт, 20 мар., время не объявлено
                [Дело north-2026]
                [Дело kamchatka-2026]
                [Подписка: Петропавловск]
            relative: [Подписка: Петропавловск]
            bot → relative: Буду сообщать здесь о новых делах по подписке:
                • Петропавловск, все суды
                По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.

                Таких дел сейчас: 2

                Дело kamchatka-2026
                Ближайшее заседание: пт, 20 мар., время не объявлено

                Дело north-2026
                Ближайшее заседание: пт, 20 мар., время не объявлено
                [Дело kamchatka-2026] [Подписаться]
                [Дело north-2026] [Подписаться]
                [Отписаться: Петропавловск]
            observer: /follow Петропавл
            bot → observer: Табылғаны:

                north-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған

                kamchatka-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
                [north-2026 ісі]
                [kamchatka-2026 ісі]
                [Жазылым: Петропавл]
                [Жазылым: Петропавл-Камчатский]
            observer: [Жазылым: Петропавл]
            bot → observer: Мына жазылым бойынша жаңа істерді осында хабарлап отырамын:
                • Петропавл, барлық сот
                Ондай іс бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын; бәрін біліп отыру үшін сол істің жаңалықтарына жазылыңыз.

                Қазір ондай істер: 1

                north-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
                [north-2026 ісі] [Жазылу]
                [Жазылымнан шығу: Петропавл]
            observer: /follow Сейтқалиев
            bot → observer: «Сейтқалиев» деген іс жоқ.
                Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

                «Сейтқалиев» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
                [Барлық істер]
                [Петропавл-Камчатский]
                [Петропавл]
                [Кез келген қала]
            relative: /follow Сейткалиев
            bot → relative: Дела «Сейткалиев» нет.
                Напишите имя, суд или номер дела либо откройте список: /cases

                Могу сообщить, если появится дело, в котором есть имя «Сейткалиев». В каком городе?
                [Все дела]
                [Петропавловск]
                [Любой город]
            (editor posts: /move kamchatka-2026 19.03)
            (+61 s)
            bot edits → editor: MOVED EARLIER: ~~Fri 20 Mar~~ → Thu 19 Mar, time not announced
                The case of kamchatka-2026
                Recorded. There was nobody to tell.
                Change no. 2.
                [Correct an error]
            bot → relative: БУДЕТ РАНЬШЕ: ~~пт, 20 мар.~~ → чт, 19 мар., время не объявлено
                Дело kamchatka-2026

                Заседание пройдёт раньше, чем объявлялось: 19 марта, а не 20 марта. Время пока не объявлено.

                Данные на 24 февраля, 16:01 (Петропавловск, местное время), изменение № 2

                По подписке: Петропавловск, все суды
                По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
                [Подписаться на дело] [Карточка дела]
                [Отписаться: Петропавловск]
        "#]],
    )
    .await;
}

/// In every language they are called alike: nothing tells them apart but their courts.
#[tokio::test]
async fn two_cities_that_every_language_calls_alike() {
    let aksu = ["Aksu", "Аксу", "Ақсу"];
    let cases = [
        case(
            "aksu-2026",
            [
                "Aksu City Court",
                "Аксуский городской суд",
                "Ақсу қалалық соты",
            ],
            aksu,
            "Asia/Almaty",
        ),
        case(
            "akmola-2026",
            ["Stepnogorsk Court", "Степногорский суд", "Степногорск соты"],
            aksu,
            "Asia/Almaty",
        ),
    ];
    play(
        &cases,
        expect![[r#"
            (observer reads kk)
            (editor reads en)
            observer: /follow Ақсу
            bot → observer: Табылғаны:

                aksu-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған

                akmola-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
                [aksu-2026 ісі]
                [akmola-2026 ісі]
                [Жазылым: Ақсу]
            observer: [Жазылым: Ақсу]
            bot → observer: Мына жазылым бойынша жаңа істерді осында хабарлап отырамын:
                • Ақсу, барлық сот
                Ондай іс бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын; бәрін біліп отыру үшін сол істің жаңалықтарына жазылыңыз.

                Қазір ондай істер: 2

                akmola-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған

                aksu-2026 ісі
                Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
                [akmola-2026 ісі] [Жазылу]
                [aksu-2026 ісі] [Жазылу]
                [Жазылымнан шығу: Ақсу]
            observer: /follow Сейтқалиев
            bot → observer: «Сейтқалиев» деген іс жоқ.
                Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

                «Сейтқалиев» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
                [Барлық істер]
                [Ақсу]
                [Кез келген қала]
        "#]],
    )
    .await;
}
