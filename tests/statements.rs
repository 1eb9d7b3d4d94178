//! Every statement of the store is one that SQLite takes on the schema that the migrations make.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use sqlx::{AssertSqlSafe, Connection, Executor, SqlSafeStr, SqliteConnection};
use syn::visit::{self, Visit};

/// The statements that stand whole in the code. What `format!` completes is no literal of its own, and is not seen here.
#[derive(Default)]
struct Statements(Vec<String>);

impl Visit<'_> for Statements {
    fn visit_lit_str(&mut self, literal: &syn::LitStr) {
        let text = literal.value();
        let begins = |word: &&str| text.trim_start().starts_with(*word);
        if ["select ", "insert ", "update ", "delete ", "with "]
            .iter()
            .any(begins)
        {
            self.0.push(text);
        }
    }

    /// Documentation is no statement, whatever word it begins with.
    fn visit_attribute(&mut self, _: &syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &syn::ItemMod) {
        let is_for_tests = module.ident == "tests";
        if !is_for_tests {
            visit::visit_item_mod(self, module);
        }
    }
}

fn statements(folder: &Path) -> Vec<String> {
    let mut statements = Statements::default();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            statements.0.extend(self::statements(&path));
        } else {
            let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
            statements.visit_file(&file);
        }
    }
    statements.0
}

/// Those of `statements` that SQLite does not take, with what it says.
async fn refused(statements: Vec<String>) -> Vec<String> {
    let mut database = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    sqlx::migrate!().run(&mut database).await.unwrap();
    // What a repair keeps rows in meanwhile.
    database
        .execute("create temp table kept (row)")
        .await
        .unwrap();
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

#[tokio::test]
async fn every_statement_of_the_store_fits_the_schema() {
    let statements = statements(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store"));
    assert!(statements.len() > 250, "{}", statements.len());
    let refused = refused(statements).await;
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[tokio::test]
async fn one_that_does_not_is_seen() {
    let statements = ["select slug from court_case", "select slag from court_case"];
    let refused = refused(statements.map(str::to_owned).into()).await;
    assert_eq!(refused.len(), 1, "{refused:?}");
}
