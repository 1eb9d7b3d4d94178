//! What a court list proposes: a card for every editor, of which one is taken.

use std::fs;

use expect_test::{Expect, expect};
use hearing_bot::{
    app::{self, ListAction},
    casefile,
    config::Config,
    demo::stage::DemoStage,
};

use super::is_done;

const PROPOSED: &str = "proposed to the editors";

const MAPPING: &str = r#"
[court_lists.city]
court = "City Court"
zone = "Asia/Almaty"
separator = ";"
date_form = "day.month.year"
case = 1
date = 2
time = 3
room = 4
name = 5
"#;

/// A stage with two editors, on which a list with these rows is brought in between two conversations.
async fn play(before: Expect, (rows, action, done): (&str, ListAction, &str), after: Expect) {
    let case = include_str!("city-2026.toml");
    let case = case.replacen("as_of", "number = \"7521-26-00-1/45\"\nas_of", 1);
    let case = casefile::read("city-2026.toml", &case).unwrap();
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    let editors = ["editor", "colleague"];
    let mut stage = DemoStage::open(&[case], &editors, eve).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("bot.toml"), MAPPING).unwrap();
    let mappings = Config::load(Some(&path("bot.toml"))).unwrap().court_lists;
    let set = |config: &mut Config| config.court_lists = mappings;
    stage.restart_with(set).await.unwrap();
    let said = stage.play(before.data()).await.unwrap();
    before.assert_eq(&said);
    fs::write(path("list.csv"), rows).unwrap();
    let (list, config) = ((path("list.csv"), "city"), stage.config());
    let imported = app::import_list(config, (&list.0, list.1), action, eve).await;
    assert!(imported.unwrap().0.contains(done));
    let said = stage.play(after.data()).await.unwrap();
    is_done(stage).await;
    after.assert_eq(&said);
}

#[tokio::test]
async fn one_editor_sends_it_and_the_other_reads_that_it_is_decided() {
    let rows = "7521-26-00-1/45;25.02.2026;15:00;5;А. Асанов\n";
    let meet = expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (relative reads kk)
        (relative follows city-2026)
        editor: /undo
        bot → editor: There is nothing to take back.
        colleague: /undo
        bot → colleague: Отменять нечего.
    "#]];
    play(
        meet,
        (rows, ListAction::Apply, PROPOSED),
        expect![[r#"
            (+1 min)
            bot → colleague: Из расписания заседаний суда («city»). Ещё не отправлено.

                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:00.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                English
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Ещё не отправлено. Получат сообщение: 1.
                По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.
                [Отправить] [Исправить] [Не отправлять]
            bot → editor: From the court list “city”. Not sent yet.

                TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:00.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            colleague: [Отправить]
            bot edits → colleague: Этот пункт уже разобран редакцией, или его больше нет в расписании суда.
            (+60 s)
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct]
            bot → relative: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот
                [Іс карточкасы] [Жазылымнан шығу]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn it_is_edited_or_discarded_by_whoever_comes_first() {
    let rows = "7521-26-00-1/45;25.02.2026;15:00;;А. Асанов
7521-26-00-1/45;02.03.2026;;<b>;Ү. Үсенов
7521-26-00-1/45;03.03.2026;;=1+1;
";
    let meet = expect![[r#"
        (editor reads kk)
        (colleague reads ru)
        editor: /undo
        bot → editor: Қайтарып алатын ештеңе жоқ.
        colleague: /undo
        bot → colleague: Отменять нечего.
    "#]];
    play(
        meet,
        (rows, ListAction::Apply, PROPOSED),
        expect![[r#"
            (+1 min)
            bot → colleague: Из расписания заседаний суда («city»). Ещё не отправлено.

                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:00.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                English
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            bot → colleague: Из расписания заседаний суда («city»). Ещё не отправлено.

                НАЗНАЧЕНО ЗАСЕДАНИЕ: пн, 2 мар., время не объявлено
                Дело двоих в городском суде

                Новое заседание назначено на 2 марта. Время пока не объявлено.
                Зал: <b>

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                Қазақша
                СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 2 наурыз, дүйсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Жаңа сот отырысы 2 наурызға тағайындалды. Уақыты әлі хабарланған жоқ.
                Зал: <b>

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                English
                HEARING SET: Mon 2 Mar, time not announced
                The case of two at the city court

                A new hearing is set for 2 March. No time has been announced yet.
                Courtroom: <b>

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            bot → colleague: Из расписания заседаний суда («city»). Ещё не отправлено.

                НАЗНАЧЕНО ЗАСЕДАНИЕ: вт, 3 мар., время не объявлено
                Дело двоих в городском суде

                Новое заседание назначено на 3 марта. Время пока не объявлено.
                Зал: =1+1

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                Қазақша
                СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 3 наурыз, сейсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Жаңа сот отырысы 3 наурызға тағайындалды. Уақыты әлі хабарланған жоқ.
                Зал: =1+1

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                English
                HEARING SET: Tue 3 Mar, time not announced
                The case of two at the city court

                A new hearing is set for 3 March. No time has been announced yet.
                Courtroom: =1+1

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            bot → editor: Сот отырыстарының кестесінен алынды («city»). Әлі жіберілген жоқ.

                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:00.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                English
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            bot → editor: Сот отырыстарының кестесінен алынды («city»). Әлі жіберілген жоқ.

                СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 2 наурыз, дүйсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Жаңа сот отырысы 2 наурызға тағайындалды. Уақыты әлі хабарланған жоқ.
                Зал: <b>

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                НАЗНАЧЕНО ЗАСЕДАНИЕ: пн, 2 мар., время не объявлено
                Дело двоих в городском суде

                Новое заседание назначено на 2 марта. Время пока не объявлено.
                Зал: <b>

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                English
                HEARING SET: Mon 2 Mar, time not announced
                The case of two at the city court

                A new hearing is set for 2 March. No time has been announced yet.
                Courtroom: <b>

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            bot → editor: Сот отырыстарының кестесінен алынды («city»). Әлі жіберілген жоқ.

                СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 3 наурыз, сейсенбі, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Жаңа сот отырысы 3 наурызға тағайындалды. Уақыты әлі хабарланған жоқ.
                Зал: =1+1

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                НАЗНАЧЕНО ЗАСЕДАНИЕ: вт, 3 мар., время не объявлено
                Дело двоих в городском суде

                Новое заседание назначено на 3 марта. Время пока не объявлено.
                Зал: =1+1

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4
                Источник: суд

                English
                HEARING SET: Tue 3 Mar, time not announced
                The case of two at the city court

                A new hearing is set for 3 March. No time has been announced yet.
                Courtroom: =1+1

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            colleague: [Исправить]
            bot edits → colleague: Пришлите исправленную строку:
                `/schedule city-2026 2026-03-03 room "=1+1" | source: court`
            editor: [Жібермеу]
            bot edits → editor: Мұны редактор қарап қойған немесе ол сот кестесінде енді жоқ.
        "#]],
    )
    .await;
}

#[tokio::test]
async fn what_is_recorded_in_silence_is_told_to_nobody_and_read_by_whoever_asks() {
    let rows = "7521-26-00-1/45;25.02.2026;;;А. Асанов
7521-26-00-1/45;20.02.2026;10:00;;А. Асанов
7521-26-00-1/45;02.03.2026;11:00;5;А. Асанов
";
    let meet = expect![[r#"
        (editor reads en)
        (relative reads en)
        (journalist reads ru)
        (relative follows city-2026)
    "#]];
    play(
        meet,
        (rows, ListAction::Silent, "recorded"),
        expect![[r#"
            (+1 min)
            relative: /hearings
            bot → relative: Hearings in the cases you follow: today and later

                Wed 25 Feb
                Time not announced: The case of two at the city court

                Mon 2 Mar
                11:00: The case of two at the city court

                Times are local time at each court.
                [All cases]
            (editor posts: /delay city-2026#1 15:00 | says the court)
            (+60 s)
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court
                Sent. Told: 1.
                Change no. 6.
                [Correct]
            bot → relative: TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court

                The hearing of 25 February begins at 15:00.
                Reported: says the court

                Access: closed
                As of 24 February, 09:02 (Almaty, local time), change no. 6
                [The case] [Stop following]
            (journalist follows city-2026)
            journalist: /history city-2026
            bot → journalist: Дело двоих в городском суде
                История

                № 6, вт, 24 февр.
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:00
                Как сообщается: says the court (на английском)

                № 5, исходные сведения
                НАЗНАЧЕНО ЗАСЕДАНИЕ: пн, 2 мар., 11:00
                Зал: 5

                № 4, исходные сведения
                БЫЛО НАЗНАЧЕНО ЗАСЕДАНИЕ: пт, 20 февр., 10:00

                № 3, исходные сведения
                НАЗНАЧЕНО ЗАСЕДАНИЕ: ср, 25 февр., время не объявлено

                № 2, исходные сведения
                ДОСТУП В ЗАЛ: закрыт
                Возражение: Адвокаты возражают.

                № 1, исходные сведения
                СТАДИЯ: главное судебное разбирательство

                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 6
                [Карточка дела]
        "#]],
    )
    .await;
}
