//! What a court list proposes: a card for every editor, of which one is taken.

use std::fs;

use expect_test::{Expect, expect};
use hearing_bot::{
    app::{self, ListAction},
    casefile,
    config::Config,
    demo::stage::DemoStage,
};

use tempfile::TempDir;

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

/// A stage with two editors, and a folder in which lists are put down.
struct ListStage {
    stage: DemoStage,
    folder: TempDir,
}

impl ListStage {
    async fn open() -> Self {
        let case = include_str!("city-2026.toml");
        let case = case.replacen("as_of", "number = \"7521-26-00-1/45\"\nas_of", 1);
        let case = casefile::read("city-2026.toml", &case).unwrap();
        let eve = "2026-02-24T04:00:00Z".parse().unwrap();
        let editors = ["editor", "colleague"];
        let mut stage = DemoStage::open(&[case], &editors, eve).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.toml");
        fs::write(&path, MAPPING).unwrap();
        let mappings = Config::load(Some(&path)).unwrap().court_lists;
        let set = |config: &mut Config| config.court_lists = mappings;
        stage.restart_with(set).await.unwrap();
        Self { stage, folder }
    }

    async fn play(&mut self, conversation: Expect) {
        let said = self.stage.play(conversation.data()).await.unwrap();
        conversation.assert_eq(&said);
    }

    /// Brings in a list with these rows; what is reported of it.
    async fn brings(&self, rows: &str, action: ListAction) -> String {
        let list = self.folder.path().join("list.csv");
        fs::write(&list, rows).unwrap();
        let config = self.stage.config();
        let now = config.court.time_zone.instant(self.stage.now());
        let imported = app::import_list(config, (&list, "city"), action, now).await;
        imported.unwrap().0 + "\n"
    }

    /// Presses a button of the first card of this case that an editor was shown: of an older list than the last.
    async fn presses_the_first(&self, name: &str, label: &str) {
        let telegram = self.stage.telegram();
        let cards = telegram.messages_of(name).into_iter();
        let mut cards = cards.filter(|card| card.buttons.iter().flatten().any(|it| it == label));
        telegram
            .taps_on(name, cards.next().unwrap().id, label)
            .unwrap();
        telegram.settled(name).await.unwrap();
    }
}

/// A list with these rows is brought in between two conversations.
async fn play(before: Expect, (rows, action, done): (&str, ListAction, &str), after: Expect) {
    let mut stage = ListStage::open().await;
    stage.play(before).await;
    assert!(stage.brings(rows, action).await.contains(done));
    stage.play(after).await;
    is_done(stage.stage).await;
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
                [Correct an error]
            bot → relative: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
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

                Hearing times are local time at each court.
                [All cases]
                [Calendar file]
            (editor posts: /delay city-2026#1 15:00 | says the court)
            (+60 s)
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court
                Sent. Told: 1.
                Change no. 6.
                [Correct an error]
            bot → relative: TIME ANNOUNCED: Wed 25 Feb, 15:00
                The case of two at the city court

                The hearing of 25 February begins at 15:00.
                Reported: says the court

                Access: closed
                As of 24 February, 09:02 (Almaty, local time), change no. 6
                [The case] [Stop following]
                [Calendar file]
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

#[tokio::test]
async fn its_line_is_set_right_and_sent() {
    let rows = "7521-26-00-1/45;25.02.2026;15:00;5;А. Асанов\n";
    let meet = expect![[r#"
        (editor reads en)
        (colleague reads kk)
        (relative reads ru)
        editor: /undo
        bot → editor: There is nothing to take back.
        colleague: /undo
        bot → colleague: Қайтарып алатын ештеңе жоқ.
        (relative follows city-2026)
    "#]];
    play(
        meet,
        (rows, ListAction::Apply, PROPOSED),
        expect![[r#"
            (+1 min)
            bot → colleague: Сот отырыстарының кестесінен алынды («city»). Әлі жіберілген жоқ.

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

                English
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Хабар алатындар саны: 1.
                Тілдер бойынша: орыс тілі 1. Адам саны: 1. Тарату шамамен 1 секунд алады.
                [Жіберу] [Түзету] [Жібермеу]
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
                By language: Russian 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Edit]
            bot edits → editor: Send the corrected line:
                `/move city-2026#1 2026-02-25 15:00 room "5" | source: court`
            # Whoever comes later reads that it is taken, although nothing was sent yet.
            colleague: [Түзету]
            bot edits → colleague: Мұны редактор қарап қойған немесе ол сот кестесінде енді жоқ.
            editor: /delay city-2026#1 15:30 room 5 | source: court
            bot → editor: TIME ANNOUNCED: Wed 25 Feb, 15:30
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:30.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Source: the court

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 15:30
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 15:30.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:30
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:30.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Источник: суд

                Not sent yet. 1 will be told.
                By language: Russian 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:30
                ROOM: ~~not announced~~ → 5
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            (+61 s)
            bot edits → editor: TIME ANNOUNCED: Wed 25 Feb, 15:30
                ROOM: ~~not announced~~ → 5
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → relative: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 15:30
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 15:30.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 4
                Источник: суд
                [Карточка дела] [Отписаться]
                [В календарь]
        "#]],
    )
    .await;
    let meet = expect![[r#"
        (editor reads kk)
        (colleague reads en)
        editor: /undo
        bot → editor: Қайтарып алатын ештеңе жоқ.
        colleague: /undo
        bot → colleague: There is nothing to take back.
    "#]];
    play(
        meet,
        (rows, ListAction::Apply, PROPOSED),
        expect![[r#"
            (+1 min)
            bot → colleague: From the court list “city”. Not sent yet.

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

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            bot → editor: Сот отырыстарының кестесінен алынды («city»). Әлі жіберілген жоқ.

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

                English
                TIME ANNOUNCED: Wed 25 Feb, 15:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 15:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            editor: [Түзету]
            bot edits → editor: Түзетілген жолды жіберіңіз:
                `/move city-2026#1 2026-02-25 15:00 room "5" | source: court`
            editor: /delay city-2026#1 14:30 | source: court
            bot → editor: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 14:30
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 14:30.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 14:30
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 14:30.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
                Источник: суд

                English
                TIME ANNOUNCED: Wed 25 Feb, 14:30
                The case of two at the city court

                The hearing of 25 February begins at 14:30.

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4
                Source: the court

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            editor: [Жіберу]
            bot edits → editor: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 14:30
                Қалалық соттағы екі адамның ісі
                60 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
                [Қайтарып алу]
            # Meanwhile it is on its way.
            colleague: [Discard]
            bot edits → colleague: An editor has already decided on this, or the court list no longer says it.
            (+61 s)
            bot edits → editor: УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 14:30
                Қалалық соттағы екі адамның ісі
                Тіркелді. Хабарлайтын жазылушы болмады.
                4-өзгеріс.
                [Қатені түзету]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_newer_list_overtakes_the_card_of_an_older_one() {
    let row = |time: &str| format!("7521-26-00-1/45;25.02.2026;{time};5;А. Асанов\n");
    let mut stage = ListStage::open().await;
    stage
        .play(expect![[r#"
            (editor reads en)
            (colleague reads ru)
            editor: /undo
            bot → editor: There is nothing to take back.
            colleague: /undo
            bot → colleague: Отменять нечего.
        "#]])
        .await;
    let mut reports = stage.brings(&row("15:00"), ListAction::Apply).await;
    stage
        .play(expect![[r#"
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

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
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

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
        "#]])
        .await;
    // The same list once more proposes nothing anew; another time does.
    reports += &stage.brings(&row("15:00"), ListAction::Apply).await;
    stage
        .play(expect![[r#"
        (+2 min)
    "#]])
        .await;
    reports += &stage.brings(&row("16:00"), ListAction::Apply).await;
    stage
        .play(expect![[r#"
            (+3 min)
            bot → colleague: Из расписания заседаний суда («city»). Ещё не отправлено.

                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 16:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 16:00.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 4
                Источник: суд

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 16:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 16:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                English
                TIME ANNOUNCED: Wed 25 Feb, 16:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 16:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:03 (Almaty, local time), change no. 4
                Source: the court

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            bot → editor: From the court list “city”. Not sent yet.

                TIME ANNOUNCED: Wed 25 Feb, 16:00
                ROOM: ~~not announced~~ → 5
                The case of two at the city court

                The hearing of 25 February begins at 16:00.

                Courtroom for the hearing of 25 February: 5.

                Access: closed
                As of 24 February, 09:03 (Almaty, local time), change no. 4
                Source: the court

                Қазақша
                УАҚЫТЫ ХАБАРЛАНДЫ: 25 ақпан, сәрсенбі, 16:00
                ЗАЛ: ~~хабарланбаған~~ → 5
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыстың басталу уақыты: 16:00.

                25 ақпандағы отырыстың залы: 5.

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 4-өзгеріс
                Дереккөзі: сот

                Русский
                ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 16:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде

                Заседание 25 февраля начнётся в 16:00.

                Зал заседания 25 февраля: 5.

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 4
                Источник: суд

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
        "#]])
        .await;
    let folder = stage.folder.path().to_str().unwrap().to_owned();
    expect![[r#"
        folder/list.csv, read by [court_lists.city]: 1 row, from 2026-02-25 to 2026-02-25
        line 1: city-2026: moved: hearing 1 (2026-02-25, time not announced) is on 2026-02-25 15:00, room 5; proposed to the editors
        0 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
        nobody is told of anything yet: what is proposed goes out when an editor sends it
        folder/list.csv, read by [court_lists.city]: 1 row, from 2026-02-25 to 2026-02-25
        line 1: city-2026: moved: hearing 1 (2026-02-25, time not announced) is on 2026-02-25 15:00, room 5; proposed before, and waits for an editor
        0 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
        nothing more was proposed
        folder/list.csv, read by [court_lists.city]: 1 row, from 2026-02-25 to 2026-02-25
        line 1: city-2026: moved: hearing 1 (2026-02-25, time not announced) is on 2026-02-25 16:00, room 5; proposed to the editors
        withdrawn: 1 proposal of this list before, which it says no longer
        0 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
        nobody is told of anything yet: what is proposed goes out when an editor sends it
    "#]].assert_eq(&reports.replace(&folder, "folder"));
    stage.presses_the_first("editor", "Send").await;
    stage.presses_the_first("colleague", "Исправить").await;
    stage
        .play(expect![[r#"
            (+1 s)
            bot edits → colleague: Этот пункт уже разобран редакцией, или его больше нет в расписании суда.
            bot edits → editor: An editor has already decided on this, or the court list no longer says it.
            colleague: [Отправить]
            bot edits → colleague: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 16:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
                [Отменить]
            (+61 s)
            bot edits → colleague: ОБЪЯВЛЕНО ВРЕМЯ: ср, 25 февр., 16:00
                ЗАЛ: ~~не объявлен~~ → 5
                Дело двоих в городском суде
                Записано. Сообщать было некому.
                Изменение № 4.
                [Исправить ошибку]
        "#]])
        .await;
    is_done(stage.stage).await;
}
