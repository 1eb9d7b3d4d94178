//! Court lists against the cases of a database: what is found, what is recorded, and that a second run changes nothing.

use std::{fs, path::Path};

use chrono::{DateTime, Utc};
use expect_test::{Expect, expect};
use hearing_bot::{
    app::{self, ListAction},
    config::Config,
    domain::event::{Event, Origin},
    store::{Purpose, Store},
};
use tempfile::TempDir;

use crate::process::{bot, outcome};

const LISTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lists");

/// The mapping of the bad lists and of those written here.
const MAPPINGS: &str = r#"
[court_lists.city]
court = "Городской суд"
zone = "Asia/Almaty"
separator = ";"
date_form = "day.month.year"
case = "Номер дела"
date = "Дата"
time = "Время"
room = "Зал"
surname = "Фамилия"
first_name = "Имя"

[court_lists.kazakh]
court = "Қалалық сот"
zone = "Asia/Almaty"
separator = ";"
date_form = "day.month.year"
case = "Іс нөмірі"
date = "Күні"
time = "Уақыты"
room = "Залы"
surname = "Тегі"
first_name = "Аты"

[court_lists.abroad]
court = "City Court"
zone = "America/New_York"
separator = "|"
date_form = "month/day/year"
case = 1
date = 2
time = 3
room = 4
surname = 5
first_name = 6
"#;

const HEADER: &str = "Номер дела;Дата;Время;Зал;Фамилия;Имя\n";

/// A folder with a database of three cases of a court, and the settings with the mappings.
struct Fixture {
    folder: TempDir,
    config: Config,
}

/// A case of the city court with this number and these hearings, each of a day and a time.
fn case(slug: &str, number: &str, hearings: &[(&str, &str)]) -> String {
    let mut text = format!(
        r#"slug = "{slug}"
title = {{ en = "Case {slug}", ru = "Дело {slug}", kk = "{slug} ісі" }}
number = "{number}"
as_of = "2026-02"

[court]
name = {{ en = "City Court", ru = "Городской суд", kk = "Қалалық сот" }}
city = {{ en = "Almaty", ru = "Алматы", kk = "Алматы" }}
zone = "Asia/Almaty"

[[people]]
key = "sarsenov"
name = {{ en = "Yerlan Sarsenov", ru = "Ерлан Сарсенов", kk = "Ерлан Сәрсенов" }}
role = "defendant"
"#
    );
    for (no, (day, time)) in (1..).zip(hearings) {
        let time = match *time {
            "" => String::new(),
            time => format!("time = {time}:00\n"),
        };
        text += &format!("\n[[hearings]]\nno = {no}\nday = {day}\n{time}");
    }
    text
}

fn now() -> DateTime<Utc> {
    "2026-02-20T05:00:00Z".parse().unwrap()
}

impl Fixture {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (database, key) = (path("hearing-bot.db"), path("hearing-bot.key"));
        let store = format!("[store]\ndatabase = {database:?}\nkey_file = {key:?}\n");
        fs::write(path("bot.toml"), store + MAPPINGS).unwrap();
        let config = Config::load(Some(&path("bot.toml"))).unwrap();
        let files = [
            ("alpha", "7521-26-00-1/45", &[("2026-02-27", "10:00")][..]),
            ("beta", "7521-26-00-1/61", &[("2026-02-24", "09:30")]),
            ("gamma", "7521-26-00-1/70", &[]),
        ]
        .map(|(slug, number, hearings)| {
            let file = path(&format!("{slug}.toml"));
            fs::write(&file, case(slug, number, hearings)).unwrap();
            file
        });
        let cases = app::read_cases(&files).unwrap();
        app::import(&config, &cases, now()).await.unwrap();
        Self { folder, config }
    }

    async fn imports(&self, file: &Path, mapping: &str, action: ListAction) -> String {
        let imported = app::import_list(&self.config, (file, mapping), action, now()).await;
        match imported {
            Ok((report, _)) => report,
            Err(error) => error.to_string(),
        }
        .replace(LISTS, "lists")
        .replace(self.folder.path().to_str().unwrap(), "folder")
    }

    /// What a list with these rows leads to.
    async fn lists(&self, rows: &str, action: ListAction) -> String {
        let file = self.folder.path().join("list.csv");
        fs::write(&file, format!("{HEADER}{rows}")).unwrap();
        self.imports(&file, "city", action).await
    }

    async fn log(&self, slug: &str) -> Vec<Event> {
        let store = &self.config.store;
        let (store, _) = Store::open(&store.database, &store.key_file, Purpose::Read)
            .await
            .unwrap();
        let stored = store.cases().case(&slug.parse().unwrap()).await.unwrap();
        let log = store.cases().case_log(stored.unwrap().id).await.unwrap();
        store.close().await;
        log
    }
}

fn is(report: &str, expected: &Expect) {
    expected.assert_eq(&format!("{report}\n"));
}

#[tokio::test]
async fn what_a_list_says_of_the_cases_here_is_said_line_by_line() {
    let fixture = Fixture::new().await;
    let rows = "7521-26-00-1/45;27.02.2026;10:00;зал № 5;Сарсенов;Ерлан
7521-26-00-1/45;27.02.2026;10:00;зал № 5;Тюлегенов;Марат
7521-26-00-1/45;27.02.2026;10:00;зал № 5;Тюлегенов;Марат
7521 26 00 1 61;02.03.2026;;2;Сарсенов;Е.
7521-26-00-1/70;03.03.2026;9.30;;;
7521-26-00-1/70;10.02.2026;9.30;;Сарсенов;Ерлан
7521-26-00-1/70;05.03.2026;9.30;;Ким;Анна
7521-26-00-1/90;04.03.2026;9.30;;Ким;Анна
7521-26-00-1/91;04.03.2026;9.30;;Ким;Анна
7521-26-00-1/91;04.03.2026;9.30;;Ли;Вера
";
    let report = fixture.lists(rows, ListAction::DryRun).await;
    is(
        &report,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 10 rows, from 2026-02-10 to 2026-03-05
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) has no room here and is in room 5
            line 5: beta: moved: hearing 1 (2026-02-24 09:30) is on 2026-03-02, time not announced, room 2
            line 6: gamma: new: 2026-03-03 09:30
            line 7: gamma: new: 2026-02-10 09:30
            line 8: gamma: doubtful: 2026-03-05 09:30: nobody in these rows is known in the case: the number may be wrong in the list or here
            not followed here: 2 cases with 2 hearings: 7521-26-00-1/90 (line 9), 7521-26-00-1/91 (line 10)
            0 as known, 2 new, 2 moved, 0 vanished, 1 doubtful, 0 wrong
            nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody
        "#]],
    );
    assert_eq!(fixture.log("gamma").await.len(), 0, "nothing was changed");
}

#[tokio::test]
async fn what_nobody_can_say_is_doubtful_and_what_is_missing_has_vanished() {
    let fixture = Fixture::new().await;
    let rows = "7521-26-00-1/45;02.03.2026;10:00;5;Сарсенов;Ерлан
7521-26-00-1/45;03.03.2026;10:00;5;Сарсенов;Ерлан
7521-26-00-1/80;20.02.2026;10:00;5;Сарсенов;Ерлан
";
    is(
        &fixture.lists(rows, ListAction::DryRun).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 3 rows, from 2026-02-20 to 2026-03-03
            line 2: alpha: doubtful: 2026-03-02 10:00, room 5: hearing 1 (2026-02-27 10:00) is not found in the list: it moved here, or this is another hearing
            line 3: alpha: doubtful: 2026-03-03 10:00, room 5: hearing 1 (2026-02-27 10:00) is not found in the list: it moved here, or this is another hearing
            beta: vanished: hearing 1 (2026-02-24 09:30) is not in the list; ask the court
            not followed here: 1 case with 1 hearing: 7521-26-00-1/80 (line 4)
            0 as known, 0 new, 0 moved, 1 vanished, 2 doubtful, 0 wrong
            nothing was changed, and there is nothing to change
        "#]],
    );
    // What is not found may stand in the row that is wrong.
    let rows = format!("{rows}7521-26-00-1/61;24.02;9:30;;;\n");
    is(
        &fixture.lists(&rows, ListAction::DryRun).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 3 rows, from 2026-02-20 to 2026-03-03
            line 2: alpha: doubtful: 2026-03-02 10:00, room 5: hearing 1 (2026-02-27 10:00) is not found in the list: it moved here, or this is another hearing
            line 3: alpha: doubtful: 2026-03-03 10:00, room 5: hearing 1 (2026-02-27 10:00) is not found in the list: it moved here, or this is another hearing
            wrong: beta: line 5, column 2 (`Дата`): `24.02` is not a date written as day.month.year: correct it, or date_form in the mapping
            not followed here: 1 case with 1 hearing: 7521-26-00-1/80 (line 4)
            0 as known, 0 new, 0 moved, 0 vanished, 2 doubtful, 1 wrong
            nothing was changed, and there is nothing to change
        "#]],
    );
}

#[tokio::test]
async fn a_row_that_is_shifted_may_be_of_any_case_and_a_year_that_is_mistyped_widens_no_list() {
    let fixture = Fixture::new().await;
    // Unquoted, the name of a company makes its number that of no case here.
    let rows = "7521-26-00-1/45;02.03.2026;10:00;5;Сарсенов;Ерлан
ТОО Ромашка; филиал;7521-26-00-1/45;27.02.2026;10:00;5;Сарсенов;Ерлан
7521-26-00-1/80;20.02.2026;10:00;5;Сарсенов;Ерлан
";
    is(
        &fixture.lists(rows, ListAction::DryRun).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 2 rows, from 2026-02-20 to 2026-03-02
            line 2: alpha: doubtful: 2026-03-02 10:00, room 5: hearing 1 (2026-02-27 10:00) is not found in the list: it moved here, or this is another hearing
            wrong: alpha: line 3: it has 8 fields of 6: a field with a separator in it must stand in quotes
            wrong: alpha: line 3, column 1 (`Номер дела`): the number of the case is missing
            wrong: alpha: line 3, column 2 (`Дата`): `…` is not a date written as day.month.year: correct it, or date_form in the mapping
            not followed here: 1 case with 1 hearing: 7521-26-00-1/80 (line 4)
            0 as known, 0 new, 0 moved, 0 vanished, 1 doubtful, 1 wrong
            nothing was changed, and there is nothing to change
        "#]],
    );
    // One hundred years late.
    let rows = "7521-26-00-1/61;20.02.2026;10:00;5;Сарсенов;Ерлан
7521-26-00-1/80;02.03.2126;10:00;5;Сарсенов;Ерлан
";
    is(
        &fixture.lists(rows, ListAction::DryRun).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 2 rows, from 2026-02-20 to 2126-03-02
            line 2: beta: new: 2026-02-20 10:00, room 5
            not followed here: 1 case with 1 hearing: 7521-26-00-1/80 (line 3)
            0 as known, 1 new, 0 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody
        "#]],
    );
}

#[tokio::test]
async fn what_was_not_read_of_a_list_is_said() {
    let fixture = Fixture::new().await;
    let header = "Список дел;;;;;;\nНомер дела;Дата;Время;Зал;Фамилия;Имя;Результат\n";
    let list = format!(
        "{header}Дело № 7521-26-00-1/45 (2);27.02.2026;10:00;;Сарсенов;Ерлан;\n\
         7521-26-00-1/61;24.02.2026;завтра;;;;\n\
         Жалоба 3 по делу 7521-26-00-1/70;03.03.2026;10:00;;;;\n\
         Итого: 3 дела;;;;;;\nсняты: 7521-26-00-1/70;;;;;;\n"
    );
    let file = fixture.folder.path().join("list.csv");
    fs::write(&file, list).unwrap();
    is(
        &fixture.imports(&file, "city", ListAction::DryRun).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 2 rows, from 2026-02-27 to 2026-03-03
            wrong: beta: line 4, column 3 (`Время`): `…` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            wrong: gamma: line 5: the number of the case stands here, and this was not read as a row of it
            wrong: gamma: line 7: the number of the case stands here, and this was not read as a row of it
            passed over, such as titles and totals: 3 lines: 1, 6, 7
            not followed here: 1 case with 1 hearing: … 3 … … 7521-26-00-1/70 (line 5)
            the column `Результат` is not read: what it says to be put off or called off is taken for a hearing; set status in the mapping
            1 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 3 wrong
            nothing was changed, and there is nothing to change
        "#]],
    );
    let elsewhere = fixture.folder.path().join("elsewhere.toml");
    let mappings = MAPPINGS.replace("Городской суд", "Сельский суд");
    let store = fs::read_to_string(fixture.folder.path().join("bot.toml")).unwrap();
    let store = store.split_once("\n[court_lists").unwrap().0.to_owned();
    fs::write(&elsewhere, store + &mappings).unwrap();
    let config = Config::load(Some(&elsewhere)).unwrap();
    let imported = app::import_list(&config, (&file, "city"), ListAction::DryRun, now()).await;
    let (report, _) = imported.unwrap();
    let said = "no case here is of the court `Сельский суд` of the mapping; there are `City Court`";
    assert!(report.contains(said), "{report}");
}

#[tokio::test]
async fn a_wrong_row_of_a_case_here_is_named_however_many_others_are_wrong() {
    let fixture = Fixture::new().await;
    let strangers = "7521-26-00-9/1;27.02.2026;утром;;;\n".repeat(150);
    let rows = format!("{strangers}7521-26-00-1/61;24.02.2026;утром;;;\n");
    let report = fixture.lists(&rows, ListAction::DryRun).await;
    assert!(report.contains("wrong: beta: line 152,"), "{report}");
    assert!(report.contains("wrong: 50 more"), "{report}");
}

#[tokio::test]
async fn of_a_list_whose_dates_seem_to_have_another_form_nothing_is_recorded() {
    let fixture = Fixture::new().await;
    let rows = "7521-26-00-1/70;03.02.2026;9.30;зал 2;Сарсенов;Ерлан
7521-26-00-1/80;02.27.2026;9.30;зал 2;Сарсенов;Ерлан
";
    let report = fixture.lists(rows, ListAction::Silent).await;
    assert!(
        report.contains("in another form: what is said above may be of other days"),
        "{report}"
    );
    assert_eq!(fixture.log("gamma").await.len(), 0);
    let rows = rows.replace("02.27.2026", "27.02.2026, среда");
    let report = fixture.lists(&rows, ListAction::Apply).await;
    assert!(
        report.contains("is not of the weekday beside it"),
        "{report}"
    );
    assert_eq!(fixture.log("gamma").await.len(), 0);
}

#[tokio::test]
async fn a_past_hearing_of_a_case_that_waits_for_a_date_is_an_editors_to_tell() {
    let fixture = Fixture::new().await;
    let adjourned = case("delta", "7521-26-00-1/99", &[("2026-02-10", "10:00")]);
    let file = fixture.folder.path().join("delta.toml");
    fs::write(&file, adjourned + "status = \"adjourned\"\n").unwrap();
    let cases = app::read_cases(&[file]).unwrap();
    app::import(&fixture.config, &cases, now()).await.unwrap();
    let rows = "7521-26-00-1/99;18.02.2026;15:00;5;Сарсенов;Ерлан\n";
    is(
        &fixture.lists(rows, ListAction::Apply).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 1 row, from 2026-02-18 to 2026-02-18
            line 2: delta: new: 2026-02-18 15:00, room 5; not proposed, for it is past, while followers wait for a date: post what became of it
            0 as known, 1 new, 0 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing more was proposed
        "#]],
    );
    is(
        &fixture.lists(rows, ListAction::Silent).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 1 row, from 2026-02-18 to 2026-02-18
            line 2: delta: new: 2026-02-18 15:00, room 5; left to an editor, for followers must hear of it
            0 as known, 1 new, 0 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing was recorded
        "#]],
    );
}

#[tokio::test]
async fn a_backfill_records_what_is_new_once_and_leaves_the_rest_to_an_editor() {
    let fixture = Fixture::new().await;
    let rows = "7521-26-00-1/45;27.02.2026;15:00;5;Сарсенов;Ерлан
7521-26-00-1/61;24.02.2026;9:30;;Сарсенов;Ерлан
7521-26-00-1/70;03.02.2026;9.30;зал 2;Сарсенов;Ерлан
7521-26-00-1/70;03.03.2026;;;Сарсенов;Ерлан
";
    is(
        &fixture.lists(rows, ListAction::Silent).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 4 rows, from 2026-02-03 to 2026-03-03
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-02-27 15:00, room 5; left to an editor, for followers must hear of it
            line 4: gamma: new: 2026-02-03 09:30, room 2; recorded
            line 5: gamma: new: 2026-03-03, time not announced; recorded
            1 as known, 2 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nobody is told of what was recorded
        "#]],
    );
    let log = fixture.log("gamma").await;
    assert_eq!(log.len(), 2);
    assert!(log.iter().all(|event| event.origin == Origin::Imported));
    let alpha = fixture.log("alpha").await;
    is(
        &fixture.lists(rows, ListAction::Silent).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 4 rows, from 2026-02-03 to 2026-03-03
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-02-27 15:00, room 5; left to an editor, for followers must hear of it
            3 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing was recorded
        "#]],
    );
    assert_eq!(fixture.log("gamma").await, log);
    assert_eq!(fixture.log("alpha").await, alpha);
}

#[tokio::test]
async fn what_is_new_or_moved_is_proposed_once_whatever_becomes_of_it() {
    let fixture = Fixture::new().await;
    let rows = "7521-26-00-1/45;27.02.2026;15:00;5;Сарсенов;Ерлан
7521-26-00-1/61;24.02.2026;9:30;;Сарсенов;Ерлан
7521-26-00-1/70;03.02.2026;9.30;зал 2;Сарсенов;Ерлан
7521-26-00-1/70;03.03.2026;;;Сарсенов;Ерлан
";
    is(
        &fixture.lists(rows, ListAction::Apply).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 4 rows, from 2026-02-03 to 2026-03-03
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-02-27 15:00, room 5; proposed to the editors
            line 4: gamma: new: 2026-02-03 09:30, room 2; not proposed, for it is past: --silent records it
            line 5: gamma: new: 2026-03-03, time not announced; proposed to the editors
            1 as known, 2 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nobody is told of anything yet: what is proposed goes out when an editor sends it
        "#]],
    );
    is(
        &fixture.lists(rows, ListAction::Apply).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 4 rows, from 2026-02-03 to 2026-03-03
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-02-27 15:00, room 5; proposed before, and waits for an editor
            line 4: gamma: new: 2026-02-03 09:30, room 2; not proposed, for it is past: --silent records it
            line 5: gamma: new: 2026-03-03, time not announced; proposed before, and waits for an editor
            1 as known, 2 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing more was proposed
        "#]],
    );
    let open = |most| {
        let store = &fixture.config.store;
        async move {
            let opened = Store::open(&store.database, &store.key_file, Purpose::Tool).await;
            let (store, _) = opened.unwrap();
            let mut proposals = Vec::new();
            while let Some(proposal) = store.drafts().next_listed(most).await.unwrap() {
                store.drafts().listed_is_shown(proposal.id).await.unwrap();
                proposals.push(proposal);
            }
            (store, proposals)
        }
    };
    let (store, shown) = open(1).await;
    assert_eq!(shown.len(), 1, "no more than one at a time");
    let drafts = store.drafts();
    let receipt = hearing_bot::store::Receipt::of(1);
    drafts.discard_listed(shown[0].id, receipt).await.unwrap();
    store.close().await;
    // The list says otherwise by now: what it said before is withdrawn.
    let other = rows.replace("03.03.2026", "04.03.2026");
    is(
        &fixture.lists(&other, ListAction::Apply).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 4 rows, from 2026-02-03 to 2026-03-04
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-02-27 15:00, room 5; proposed before, and an editor has discarded it: it is not proposed again
            line 4: gamma: new: 2026-02-03 09:30, room 2; not proposed, for it is past: --silent records it
            line 5: gamma: new: 2026-03-04, time not announced; proposed to the editors
            withdrawn: 1 proposal of this list before, which it says no longer
            1 as known, 2 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nobody is told of anything yet: what is proposed goes out when an editor sends it
        "#]],
    );
    let (store, shown) = open(9).await;
    let lines: Vec<_> = shown.iter().map(|it| it.change.change.date()).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    store.close().await;
}

#[tokio::test]
async fn of_a_list_that_is_not_whole_nothing_is_recorded() {
    let fixture = Fixture::new().await;
    let rows =
        "7521-26-00-1/70;03.03.2026;9.30;;Сарсенов;Ерлан\n7521-26-00-1/70;04.03.2026;9.30;\"5;;\n";
    is(
        &fixture.lists(rows, ListAction::Silent).await,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 1 row, from 2026-03-03 to 2026-03-03
            line 2: gamma: new: 2026-03-03 09:30
            wrong: line 3, column 4: a quote opens here and never closes: nothing from here on was read
            0 as known, 1 new, 0 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, for the list is not whole
        "#]],
    );
    assert_eq!(fixture.log("gamma").await.len(), 0);
}

#[tokio::test]
async fn lists_that_clerks_exported_are_imported_by_a_mapping_alone() {
    let fixture = Fixture::new().await;
    let mut said = String::new();
    for (name, mapping) in [
        ("semicolons-utf8-mark.csv", "kazakh"),
        ("semicolons-utf8.csv", "kazakh"),
        ("pipes.txt", "abroad"),
    ] {
        let file = Path::new(LISTS).join("good").join(name);
        said += &fixture.imports(&file, mapping, ListAction::DryRun).await;
        said += "\n\n";
    }
    is(
        &said,
        &expect![[r#"
            lists/good/semicolons-utf8-mark.csv, read by [court_lists.kazakh]: 3 rows, from 2026-02-27 to 2026-03-05
            line 2: alpha: doubtful: 2026-02-27 10:00, room 5: nobody in these rows is known in the case: the number may be wrong in the list or here
            not followed here: 2 cases with 2 hearings: 7521-26-00-1/82 (line 3), 7521-26-00-1/90 (line 4)
            0 as known, 0 new, 0 moved, 0 vanished, 1 doubtful, 0 wrong
            nothing was changed, and there is nothing to change

            lists/good/semicolons-utf8.csv, read by [court_lists.kazakh]: 3 rows, from 2026-02-27 to 2026-03-05
            line 2: alpha: doubtful: 2026-02-27 10:00, room 5: nobody in these rows is known in the case: the number may be wrong in the list or here
            not followed here: 2 cases with 2 hearings: 7521-26-00-1/82 (line 3), 7521-26-00-1/90 (line 4)
            0 as known, 0 new, 0 moved, 0 vanished, 1 doubtful, 0 wrong
            nothing was changed, and there is nothing to change

            lists/good/pipes.txt, read by [court_lists.abroad]: 6 rows, from 2017-09-27 to 2017-10-03
            not followed here: 4 cases with 5 hearings: 17-CR-004512 (line 1), 17-CR-004530 (line 3), 17-CR-004561 (line 4), 17-CR-004588 (line 6)
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing was changed, and there is nothing to change


        "#]],
    );
}

#[tokio::test]
async fn each_bad_list_has_a_clear_answer() {
    let fixture = Fixture::new().await;
    let mut files: Vec<_> = fs::read_dir(Path::new(LISTS).join("bad"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut said = String::new();
    for file in files {
        said += &fixture.imports(&file, "city", ListAction::DryRun).await;
        said += "\n\n";
    }
    is(
        &said,
        &expect![[r#"
            lists/bad/blank-lines.csv: it has no rows

            lists/bad/cut-utf8.csv, read by [court_lists.city]: no row that can be used
            wrong: line 2: the file ends within this row: it was cut off, and what stands in it is not to be believed
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, and nothing can be before the list is whole

            lists/bad/dates.csv, read by [court_lists.city]: no row that can be used
            wrong: alpha: line 2, column 2 (`Дата`): `30.02.2026`, read as day.month.year, is a day that there is not
            wrong: alpha: line 3, column 2 (`Дата`): `02/27/2026`, read as day.month.year, is in a month 27: correct it, or date_form in the mapping
            wrong: alpha: line 4, column 2 (`Дата`): `2026` is not a date written as day.month.year: correct it, or date_form in the mapping
            wrong: alpha: line 5, column 2 (`Дата`): `27.02.26` is not a date written as day.month.year: correct it, or date_form in the mapping
            wrong: alpha: line 6, column 2 (`Дата`): `27.02.20260` is not a date written as day.month.year: correct it, or date_form in the mapping
            wrong: alpha: line 7, column 2 (`Дата`): the date is missing
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 6 wrong
            nothing was changed, and nothing can be while dates seem to be written in another form

            lists/bad/empty.csv: it has no rows

            lists/bad/half-row.csv, read by [court_lists.city]: 2 rows, from 2026-02-27 to 2026-02-27
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) has no room here and is in room 5
            line 4: gamma: new: 2026-02-27 10:00, room 5
            wrong: beta: line 3: it has 2 fields of 6: a row is whole or none
            wrong: beta: line 3, column 2 (`Дата`): `02.03` is not a date written as day.month.year: correct it, or date_form in the mapping
            0 as known, 1 new, 1 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody

            lists/bad/no-case-number.csv, read by [court_lists.city]: no row that can be used
            wrong: line 2, column 1 (`Номер дела`): the number of the case is missing
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, and there is nothing to change

            lists/bad/nul.csv, read by [court_lists.city]: 1 row, from 2026-02-27 to 2026-02-27
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) has no room here and is in room 5
            wrong: line 3: it has NUL bytes: save the list as "CSV UTF-8"
            0 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody

            lists/bad/odd-utf16.txt, read by [court_lists.city]: no row that can be used
            wrong: line 2: the file ends within this row: it was cut off, and what stands in it is not to be believed
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, and nothing can be before the list is whole

            lists/bad/only-header.csv: it has a header and no rows

            lists/bad/only-mark.csv: it has no rows

            lists/bad/open-quote.csv, read by [court_lists.city]: 1 row, from 2026-02-27 to 2026-02-27
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) has no room here and is in room 5
            wrong: line 3, column 4: a quote opens here and never closes: nothing from here on was read
            0 as known, 0 new, 1 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, and nothing can be before the list is whole

            lists/bad/other-separator.csv: its first line has one column where 6 were looked for, separated by semicolons. It seems to be separated by commas: set separator = "," in the mapping

            lists/bad/question-marks.csv, read by [court_lists.city]: 1 row, from 2026-03-05 to 2026-03-05
            wrong: line 2, column 5 (`Фамилия`): a `?` stands for a letter that was lost when the list was saved: save it as "CSV UTF-8"
            wrong: line 2, column 6 (`Имя`): a `?` stands for a letter that was lost when the list was saved: save it as "CSV UTF-8"
            wrong: alpha: line 3, column 5 (`Фамилия`): a `?` stands for a letter that was lost when the list was saved: save it as "CSV UTF-8"
            not followed here: 1 case with 1 hearing: 7521-26-00-1/90 (line 4)
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 2 wrong
            nothing was changed, and there is nothing to change

            lists/bad/spreadsheet.csv: it is a workbook and no list: save it as "CSV UTF-8"

            lists/bad/times.csv, read by [court_lists.city]: no row that can be used
            wrong: alpha: line 2, column 3 (`Время`): `25:00` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            wrong: alpha: line 3, column 3 (`Время`): `10:60` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            wrong: alpha: line 4, column 3 (`Время`): `…` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            wrong: alpha: line 5, column 3 (`Время`): `10` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            wrong: alpha: line 6, column 3 (`Время`): `24:00` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty where none is announced, or put the word into time_words
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 5 wrong
            nothing was changed, and there is nothing to change

            lists/bad/too-many-fields.csv, read by [court_lists.city]: no row that can be used
            wrong: alpha: line 2: it has 8 fields of 6: a field with a separator in it must stand in quotes
            0 as known, 0 new, 0 moved, 0 vanished, 0 doubtful, 1 wrong
            nothing was changed, and there is nothing to change

            lists/bad/two-dates.csv, read by [court_lists.city]: 2 rows, from 2026-02-27 to 2026-02-28
            line 2: alpha: moved: hearing 1 (2026-02-27 10:00) has no room here and is in room 5
            line 3: alpha: new: 2026-02-28 10:00, room 5
            0 as known, 1 new, 1 moved, 0 vanished, 0 doubtful, 0 wrong
            nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody

            lists/bad/wrong-column.csv: no column is called `Номер дела`; there are `Дело №`, `Дата`, `Время`, `Фамилия`, `Зал`, `Имя`, the nearest first


        "#]],
    );
}

#[tokio::test]
async fn the_binary_says_what_a_list_says_and_fails_where_rows_are_wrong() {
    let fixture = Fixture::new().await;
    let folder = fixture.folder.path();
    let list = format!("{LISTS}/bad/half-row.csv");
    let import = ["--config", "bot.toml", "import", &list];
    let ended = outcome(folder, &[&import[..], &["--map", "city"]].concat());
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(
        ended
            .stdout
            .contains("wrong: beta: line 3: it has 2 fields of 6"),
        "{ended:?}"
    );
    assert!(ended.stderr.contains("rows are wrong in"), "{ended:?}");
    assert!(
        !format!("{ended:?}").contains("Сарсенов"),
        "a name is printed"
    );
    let ended = outcome(folder, &[&import[..], &["--map", "almaty"]].concat());
    assert!(
        ended.stderr.contains("there are abroad, city, kazakh"),
        "{ended:?}"
    );
    let ended = outcome(folder, &import);
    assert!(ended.stderr.contains("--map NAME"), "{ended:?}");
    let ended = outcome(folder, &[&import[..], &["--silent"]].concat());
    assert_eq!(ended.code, Some(2), "{ended:?}");
    // A device has no end, and a pipe may have none.
    let ended = outcome(
        folder,
        &[
            "--config",
            "bot.toml",
            "import",
            "/dev/zero",
            "--map",
            "city",
        ],
    );
    assert!(ended.stderr.contains("it is no regular file"), "{ended:?}");
    let whole = folder.join("whole.csv");
    fs::write(&whole, format!("{HEADER}7521-26-00-1/70;03.03.2026;;;;\n")).unwrap();
    let mut command = bot(folder, &["--config", "bot.toml", "import", "whole.csv"]);
    let ended = command
        .args(["--map", "city", "--silent"])
        .output()
        .unwrap();
    assert!(ended.status.success(), "{ended:?}");
}

#[tokio::test]
async fn of_100_000_rows_the_report_stays_readable() {
    let fixture = Fixture::new().await;
    let mut rows = String::new();
    for row in 0..100_000 {
        let (case, day) = (1_000 + row / 4, 1 + row % 28);
        rows += &format!("7521-26-00-2/{case};{day:02}.03.2026;10:00;5;Сарсенов;Ерлан\n");
    }
    // What is said of the cases here stands at its end.
    rows += "7521-26-00-1/45;02.03.2026;10:00;5;Сарсенов;Ерлан\n7521-26-00-1/61;24.02.2026;9:30;5;Сарсенов;Ерлан\n";
    let report = fixture.lists(&rows, ListAction::Apply).await;
    is(
        &report,
        &expect![[r#"
            folder/list.csv, read by [court_lists.city]: 100002 rows, from 2026-02-24 to 2026-03-28
            line 100002: alpha: moved: hearing 1 (2026-02-27 10:00) is on 2026-03-02 10:00, room 5; proposed to the editors
            line 100003: beta: moved: hearing 1 (2026-02-24 09:30) has no room here and is in room 5; proposed to the editors
            not followed here: 25000 cases with 100000 hearings: 7521-26-00-2/1000 (line 2), 7521-26-00-2/1001 (line 6), 7521-26-00-2/1002 (line 10), 7521-26-00-2/1003 (line 14), 7521-26-00-2/1004 (line 18), …
            0 as known, 0 new, 2 moved, 0 vanished, 0 doubtful, 0 wrong
            nobody is told of anything yet: what is proposed goes out when an editor sends it
        "#]],
    );
}
