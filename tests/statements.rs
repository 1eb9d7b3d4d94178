//! Every statement of the store is one that SQLite takes on the schema that the migrations make, and is written as another
//! engine takes it too, or says what of SQLite's own is in it. Each stands in a function of its own, or in a list of constants that
//! one function runs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod statements {
    pub(crate) mod dialect;
    pub(crate) mod found;
}

use std::{collections::BTreeMap, fs, path::Path};

use sqlx::{AssertSqlSafe, Connection, Executor, SqlSafeStr, SqliteConnection};

use statements::{
    dialect,
    found::{Function, functions, functions_of, statements},
};

/// A database with the schema that the migrations make.
async fn migrated() -> SqliteConnection {
    let mut database = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    sqlx::migrate!().run(&mut database).await.unwrap();
    // What a repair keeps rows in meanwhile.
    database
        .execute("create temp table kept (row)")
        .await
        .unwrap();
    database
}

/// Those of `statements` that SQLite does not take, with what it says.
async fn refused(statements: Vec<String>) -> Vec<String> {
    let mut database = migrated().await;
    let mut refused = Vec::new();
    for statement in statements {
        let prepared = database
            .prepare(AssertSqlSafe(statement.clone()).into_sql_str())
            .await;
        if let Err(error) = prepared {
            refused.push(format!("{error}: {statement}"));
        }
    }
    refused
}

/// Those of `statements` in which SQLite would go through a JSON list for each row of something else. It knows nothing of how long such
/// a list is, and joins with it by going through it where it is not told to look it up.
async fn go_through_lists(statements: Vec<String>) -> Vec<String> {
    let mut database = migrated().await;
    let mut found = Vec::new();
    for statement in statements {
        let plan = AssertSqlSafe(format!("explain query plan {statement}"));
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(plan).fetch_all(&mut database).await.unwrap();
        let is_inner = |(at, (_, of, _, step)): (usize, &(i64, i64, i64, String))| {
            let mut outer = plan[..at].iter().filter(|(_, other, ..)| other == of);
            step.starts_with("SCAN json_each")
                && outer.any(|(.., step)| step.starts_with("SCAN") || step.starts_with("SEARCH"))
        };
        if plan.iter().enumerate().any(is_inner) {
            found.push(statement);
        }
    }
    found
}

#[tokio::test]
async fn no_list_is_gone_through_for_each_row() {
    let statements = statements("src/store").into_iter();
    let lists = statements.filter(|(_, statement)| statement.contains("json_each"));
    let lists: Vec<String> = lists.map(|(_, statement)| statement).collect();
    assert!(lists.len() > 30, "{}", lists.len());
    let found = go_through_lists(lists).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// By the index of what waits, which it changes, SQLite would find all first and change it then.
#[tokio::test]
async fn a_range_is_marked_by_the_key_of_the_notices() {
    let statements = statements("src/store/outbox").into_iter();
    let mut marks =
        statements.filter(|(_, text)| text.contains("'sending'") && text.contains("chat_id <="));
    let (_, mark) = marks.next().unwrap();
    let plan = AssertSqlSafe(format!("explain query plan {mark}"));
    let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(plan)
        .fetch_all(&mut migrated().await)
        .await
        .unwrap();
    let steps: Vec<&str> = plan.iter().map(|(.., step)| step.as_str()).collect();
    assert_eq!(
        steps,
        ["SEARCH notice USING PRIMARY KEY (broadcast_id=? AND chat_id>? AND chat_id<?)"]
    );
}

#[tokio::test]
async fn a_list_that_is_gone_through_for_each_row_is_seen() {
    let statements = [
        "select chat.id from chat left join (
             select value ->> 0 as id, value ->> 1 as state from json_each($1)) as one on one.id = chat.id",
        "update notice set along = one.along
         from (select value ->> 0 as chat_id, value ->> 1 as along from json_each($1)) as one
         where notice.broadcast_id = $2 and notice.chat_id = one.chat_id",
        "select chat.id from json_each($1) as one cross join chat on chat.id = one.value",
        "select id from chat where id in (select value from json_each($1))",
        "with one as materialized (select value ->> 0 as id from json_each($1))
         select chat.id from chat left join one on one.id = chat.id",
    ];
    let found = go_through_lists(statements.map(str::to_owned).into()).await;
    assert_eq!(found, statements[..2]);
}

/// The columns of every table.
async fn columns() -> Vec<String> {
    sqlx::query_scalar(
        "select distinct column.name from sqlite_schema as made, pragma_table_info(made.name) as column
         where made.type = 'table'",
    )
    .fetch_all(&mut migrated().await)
    .await
    .unwrap()
}

#[tokio::test]
async fn every_statement_of_the_store_fits_the_schema() {
    let statements = statements("src/store");
    assert!(statements.len() > 250, "{}", statements.len());
    let statements = statements.into_iter().map(|(_, statement)| statement);
    let refused = refused(statements.collect()).await;
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[tokio::test]
async fn one_that_does_not_is_seen() {
    let statements = ["select slug from court_case", "select slag from court_case"];
    let refused = refused(statements.map(str::to_owned).into()).await;
    assert_eq!(refused.len(), 1, "{refused:?}");
}

/// `src/store/sqlite` is as a whole what another engine would have to bring.
fn is_shared(file: &str) -> bool {
    !file.starts_with("sqlite/")
}

#[tokio::test]
async fn a_statement_is_in_the_dialect_that_engines_share_or_says_what_is_not() {
    let columns = columns().await;
    let mut broken = Vec::new();
    for (file, statement) in statements("src/store") {
        if is_shared(&file) {
            let faults = dialect::faults(&statement, &columns).into_iter();
            broken.extend(faults.map(|fault| format!("{file}: {fault}: {statement}")));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[tokio::test]
async fn what_is_of_another_dialect_is_seen() {
    let columns = columns().await;
    for (statement, expected) in dialect::BROKEN {
        let faults = dialect::faults(statement, &columns);
        assert!(
            faults.iter().any(|fault| fault.contains(expected)),
            "{statement}: {faults:?}"
        );
    }
    for statement in dialect::WELL {
        let faults = dialect::faults(statement, &columns);
        assert!(faults.is_empty(), "{statement}: {faults:?}");
    }
}

/// What is wrong with a function of the store.
fn is_mixed(function: &Function) -> Option<String> {
    let Function { name, .. } = function;
    match function.statements() {
        0 | 1 if function.is_marked && function.decides => Some(format!(
            "{name}: a statement of SQLite's own among decisions"
        )),
        0 | 1 => None,
        several => Some(format!("{name}: {several} statements")),
    }
}

#[test]
fn a_function_has_one_statement_and_one_of_sqlites_own_has_nothing_else() {
    let functions = functions("src/store");
    let of_statements = functions.iter().filter(|(_, it)| it.statements() > 0);
    assert!(of_statements.count() > 200);
    let mixed = functions
        .iter()
        .filter_map(|(file, function)| Some(format!("{file}: {}", is_mixed(function)?)));
    let mixed: Vec<String> = mixed.collect();
    assert!(mixed.is_empty(), "{}", mixed.join("\n"));
}

#[test]
fn a_function_of_several_statements_or_of_one_with_policy_is_seen() {
    for (code, expected) in [
        (
            "fn f() { sqlx::query(\"select 1\"); sqlx::query_as::<_, T>(\"select 2\"); }",
            Some("f: 2 statements"),
        ),
        (
            "impl S { fn f() { for it in [\"select 1\", \"select 2\"] { sqlx::query(it); } } }",
            Some("f: 2 statements"),
        ),
        (
            "fn f() { sqlx::query_scalar(A); g(|tx| sqlx::query(B)); }",
            Some("f: 2 statements"),
        ),
        (
            "fn f() { if it { sqlx::query(\"-- SQLite's own: typeof.\nselect typeof(1)\"); } }",
            Some("f: a statement of SQLite's own among decisions"),
        ),
        (
            "fn f() { fn g() { sqlx::query(A); } if it { sqlx::query(\"select 1\"); } }",
            None,
        ),
        (
            "fn f() { sqlx::query(\"-- SQLite's own: typeof.\nselect typeof(1)\").bind(a == b); }",
            None,
        ),
    ] {
        let functions = functions_of(&syn::parse_file(code).unwrap());
        let mixed: Vec<String> = functions.iter().filter_map(is_mixed).collect();
        assert_eq!(mixed.join("\n"), expected.unwrap_or_default(), "{code}");
    }
}

#[test]
fn the_list_of_what_a_second_engine_brings_is_true() {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for (file, statement) in statements("src/store") {
        if is_shared(&file) && statement.contains(dialect::MARK) {
            *counted.entry(file).or_default() += 1;
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let head = fs::read_to_string(root.join("src/store/mod.rs")).unwrap();
    let row = |line: &str| {
        let mut cells = line.strip_prefix("//! | `")?.split('|');
        let file = cells.next()?.trim().trim_end_matches('`').to_owned();
        Some((file, cells.next()?.trim().parse().ok()?))
    };
    let listed: BTreeMap<String, usize> = head.lines().filter_map(row).collect();
    assert_eq!(listed, counted);
}
