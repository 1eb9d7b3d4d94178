//! One case that was brought in twice, and cases of one title.

use expect_test::expect;
use hearing_bot::{casefile, demo::stage::DemoStage};

use super::play_on;

/// A case of the city court under another short name, with what is replaced in its file.
fn like_city(slug: &str, replaced: &[(&str, &str)]) -> casefile::CaseFile {
    let mut file = include_str!("city-2026.toml").replace("city-2026", slug);
    for (old, new) in replaced {
        assert!(file.contains(old), "{old}");
        file = file.replace(old, new);
    }
    casefile::read(slug, &file).unwrap()
}

async fn stage(cases: &[casefile::CaseFile]) -> DemoStage {
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    DemoStage::open(cases, &["editor"], eve).await.unwrap()
}

#[tokio::test]
async fn one_case_brought_in_twice_is_a_trap_and_two_buttons() {
    let number = ("[court]", "number = \"7514-25-00-1/105\"\n\n[court]");
    let cases = [
        like_city("city-2026", &[number]),
        like_city("two-at-city", &[number]),
    ];
    let conversation = expect![[r#"
        (editor reads en)
        (relative reads ru)
        relative: /cases
        bot → relative: Дела: сначала ближайшие заседания

            Дело двоих в городском суде (city-2026)
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Дело двоих в городском суде (two-at-city)
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде (city-2026)]
            [Дело двоих в городском… (two-at-city)]
        relative: asanov
        bot → relative: Найдено:

            Дело двоих в городском суде (city-2026)
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Дело двоих в городском суде (two-at-city)
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде (city-2026)]
            [Дело двоих в городском… (two-at-city)]
            [Подписка: А. Асанов, Алматы]
        relative: /hearings
        bot → relative: Заседания: сегодня и позже

            Ср, 25 февр.
            Время не объявлено: Дело двоих в городском суде (city-2026)
            Время не объявлено: Дело двоих в городском суде (two-at-city)

            Время заседаний местное, по месту суда.
            [Все дела]
        editor: /move two-city 12.03.2026 | says the court
        bot → editor: There is no case “two-city”. Is it one of these?
            [The case of two at the… (two-at-city)]
            [The case of two at the… (city-2026)]
        editor: /move two-at-city 12.03.2026 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, time not announced
            The case of two at the city court

            The hearing will be on 12 March, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • another case may be the same one: `city-2026`. Its followers will not be told

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
    "#]];
    play_on(stage(&cases).await, conversation).await;
}

#[tokio::test]
async fn cases_of_one_title_are_told_apart_by_court_or_number() {
    let other_court = [
        ("City Court", "District Court"),
        ("Городской суд", "Районный суд"),
        ("Қалалық сот\"", "Аудандық сот\""),
    ];
    let other_people = [
        ("Asanov", "Ermekov"),
        ("Асанов", "Ермеков"),
        ("Usenov", "Isaev"),
    ];
    let cases = [
        like_city("city-2026", &[]),
        like_city("district-2026", &[&other_court[..], &other_people].concat()),
    ];
    let conversation = expect![[r#"
        (editor reads en)
        (relative reads kk)
        relative: /cases
        bot → relative: Істер (отырысы жақындары жоғарыда)

            Қалалық соттағы екі адамның ісі (Қалалық сот)
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған

            Қалалық соттағы екі адамның ісі (Аудандық сот)
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            [Қалалық соттағы екі… (Қалалық сот)]
            [Қалалық соттағы екі… (Аудандық сот)]
        editor: /cases
        bot → editor: Cases, nearest hearing first

            The case of two at the city court (City Court)
            Next hearing: Wed 25 Feb, time not announced

            The case of two at the city court (District Court)
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the… (City Court)]
            [The case of two at… (District Court)]
        editor: /hearings
        bot → editor: Hearings: today and later

            Wed 25 Feb
            Time not announced: The case of two at the city court (City Court)
            Time not announced: The case of two at the city court (District Court)

            Hearing times are local time at each court.
            [All cases]
        # Another court and other people: no trap.
        editor: /move district-2026 12.03.2026 | says the court
        bot → editor: MOVED: ~~Wed 25 Feb~~ → Thu 12 Mar, time not announced
            The case of two at the city court

            The hearing will be on 12 March, not on 25 February. No time has been announced yet.
            Reported: says the court

            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 12 наурыз, бейсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Отырыс 25 ақпанда емес, 12 наурызда өтеді. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: says the court (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → чт, 12 мар., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 12 марта, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Discard]
        bot edits → editor: Discarded. Nobody was told.
    "#]];
    play_on(stage(&cases).await, conversation).await;
    let numbered = |number: &str| ("[court]", format!("number = \"{number}\"\n\n[court]"));
    let (one, other) = (numbered("1-105/2026"), numbered("1-106/2026"));
    let cases = [
        like_city("city-2026", &[(one.0, &one.1)]),
        like_city("city-2026-2", &[(other.0, &other.1)]),
    ];
    let conversation = expect![[r#"
        (editor reads en)
        (relative reads ru)
        relative: /cases
        bot → relative: Дела: сначала ближайшие заседания

            Дело двоих в городском суде (1-105/2026)
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Дело двоих в городском суде (1-106/2026)
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде (1-105/2026)]
            [Дело двоих в городском суде (1-106/2026)]
        editor: /hearings
        bot → editor: Hearings: today and later

            Wed 25 Feb
            Time not announced: The case of two at the city court (1-105/2026)
            Time not announced: The case of two at the city court (1-106/2026)

            Hearing times are local time at each court.
            [All cases]
    "#]];
    play_on(stage(&cases).await, conversation).await;
}
