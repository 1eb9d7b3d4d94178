//! Each rule is seen to fail: made-up sources that break it, and next to them what it lets pass.

use std::path::Path;

use super::{circles::circles, code::Code, paths, rules};

type Rule = fn(&Code) -> Vec<String>;

const TABLE: &str = "
//! | module | is | may use |
//! |---|---|---|
//! | [`clock`] | the time | nothing of ours |
//! | [`law`] | what holds | nothing of ours |
//! | [`store`] | where it is kept | law |
//! | [`flow`] | what happens | law, store |
//! | [`face`] | what is seen | all but store |
";

/// What a rule says of these files, beside the table and an empty file for each module that has none.
fn said(rule: Rule, files: &[(&str, &str)]) -> String {
    let mut texts = vec![("lib.rs".to_owned(), TABLE.to_owned())];
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    texts.extend(files.iter().map(owned));
    for module in ["clock", "law", "store", "flow", "face"] {
        let stands = |(path, _): &(String, String)| path.split(['/', '.']).next() == Some(module);
        if !texts.iter().any(stands) {
            texts.push((format!("{module}.rs"), String::new()));
        }
    }
    rule(&Code::of(&texts)).join("\n")
}

/// Each of these texts breaks the rule on its last line where it stands in `law.rs`.
fn breaks(rule: Rule, how: &str, texts: &[&str]) {
    for text in texts {
        let line = text.lines().count();
        let wanted = format!("law.rs:{line} {how}");
        assert_eq!(said(rule, &[("law.rs", text)]), wanted, "{text}");
    }
}

/// None of these texts breaks the rule where it stands in `law.rs`.
fn passes(rule: Rule, texts: &[&str]) {
    for text in texts {
        assert_eq!(said(rule, &[("law.rs", text)]), "", "{text}");
    }
}

#[test]
fn a_module_that_may_not_be_used_is_seen_however_it_is_named() {
    breaks(
        rules::modules,
        "uses store",
        &[
            "use crate::store;",
            "use crate::store::Case;",
            "use crate::store::*;",
            "use crate::{self, store::{self, Case}};",
            "use crate::{\n    store as kept};",
            "use self::super::store::Case as Other;",
            "pub use crate::store::Case;",
            "pub(crate) use super::{store::Case};",
            "fn f(of: Vec<crate::store::Case>) {}",
            "fn f(of: &dyn crate::store::Keeps) {}",
            "fn f() {\n    use super::store as kept; }",
            "fn f() {\n    g::<crate::store::Case>(); }",
            "fn f() {\n    [1].iter().map(::hearing_bot::store::f); }",
            "fn f() {\n    assert!(x, \"{}\", crate::store::f(y)); }",
            "mod inner {\n    use super::super::store::Case; }",
            "#[derive(crate::store::Kept)] struct S;",
        ],
    );
    breaks(
        rules::modules,
        "uses *",
        &["use crate::*;", "use crate as all;"],
    );
    passes(
        rules::modules,
        &[
            "// use crate::store::Case;",
            "/// [`crate::store`] keeps it.\nfn f() {}",
            "fn f(store: u8) -> u8 { store }",
            "fn f() -> &'static str { \"crate::store\" }",
            "#[cfg(test)]\nmod tests { use crate::store::Case; }",
        ],
    );
}

#[test]
fn what_stands_behind_test_code_is_seen() {
    let hidden = "#[cfg(test)]\nmod tests {}\nuse crate::store::Case;";
    breaks(rules::modules, "uses store", &[hidden]);
}

#[test]
fn a_module_that_another_shows_is_seen() {
    let flow = ("flow.rs", "pub use crate::store::Case;");
    let store = ("store.rs", "pub struct Case;");
    let said = said(
        rules::modules,
        &[flow, store, ("face.rs", "use crate::flow::Case;")],
    );
    assert_eq!(said, "face.rs:1 uses store");
}

#[test]
fn the_table_has_every_module_and_no_other() {
    let added = ("extra/mod.rs", "");
    assert_eq!(
        said(rules::modules, &[added]),
        "extra/mod.rs: extra is not in the table"
    );
    let table = "//! | [`law`] | what holds | store |\n//! | [`gone`] | nothing | law |";
    let texts = [("lib.rs", table), ("law.rs", "")];
    let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let said = rules::modules(&Code::of(&texts));
    let wanted = [
        "lib.rs: there is no module gone",
        "lib.rs: law may use store, which is no module",
    ];
    assert_eq!(said, wanted);
}

#[test]
fn a_crate_outside_its_module_is_seen() {
    breaks(
        rules::crates,
        "names sqlx",
        &[
            "use sqlx::Row;",
            "use ::sqlx::Row;",
            "use sqlx as db;",
            "use {std::fs, sqlx::Row};",
            "fn f() {\n    sqlx::query(x); }",
            "fn f() {\n    let row: Vec<sqlx::Row> = x; }",
            "fn f() {\n    sqlx::query!(\"select\"); }",
            "#[derive(sqlx::FromRow)] struct S;",
        ],
    );
    breaks(rules::crates, "names teloxide", &["pub use teloxide::Bot;"]);
    assert_eq!(said(rules::crates, &[("store.rs", "use sqlx::Row;")]), "");
    let zone = [
        ("domain/mod.rs", ""),
        ("domain/zone/mod.rs", ""),
        ("domain/when.rs", ""),
    ];
    for path in [
        "domain/zone/mod.rs",
        "domain/zone/data.rs",
        "domain/when.rs",
        "law.rs",
    ] {
        let mut files = zone.to_vec();
        files.retain(|(other, _)| *other != path);
        files.push((path, "use jiff::Timestamp;"));
        let wanted = match path.starts_with("domain/zone") {
            true => String::new(),
            false => format!("{path}:1 names jiff"),
        };
        assert_eq!(said(rules::crates, &files), wanted);
    }
    let shown = ("store.rs", "pub use sqlx::Row;");
    let said = said(
        rules::crates,
        &[shown, ("face.rs", "use crate::store::Row;")],
    );
    assert_eq!(said, "face.rs:1 names sqlx");
}

#[test]
fn a_message_or_a_button_among_words_is_seen() {
    let domain = [
        ("domain/mod.rs", "pub mod callback;\npub mod message;"),
        ("domain/callback.rs", "pub enum Callback { Keep }"),
        (
            "domain/message.rs",
            "pub struct Message;\npub struct Button;\npub enum Broadcast { Free }",
        ),
    ];
    let said_of = |path, text| {
        let files = [domain.as_slice(), &[(path, text)]].concat();
        said(rules::words, &files)
    };
    for (what, text) in [
        ("Message", "use crate::domain::message::Message;"),
        (
            "Message",
            "use crate::domain::{message::{Broadcast, Message as Said}};",
        ),
        (
            "Message",
            "use crate::domain::message;\nfn f() -> message::Message {}",
        ),
        (
            "Button",
            "fn f(under: Vec<crate::domain::message::Button>) {}",
        ),
        (
            "Callback",
            "fn f() {\n    g(crate::domain::callback::Callback::Keep); }",
        ),
    ] {
        let line = text.lines().count();
        let wanted = format!("text/replies.rs:{line} names {what}");
        assert_eq!(said_of("text/replies.rs", text), wanted, "{text}");
        assert_eq!(said_of("face.rs", text), "", "{text}");
    }
    let words = "use crate::domain::message::Broadcast;\nenum Message { Said }";
    assert_eq!(said_of("text/replies.rs", words), "");
}

#[test]
fn a_clock_that_is_read_elsewhere_is_seen() {
    breaks(
        rules::time,
        "reads the time",
        &[
            "fn f() {\n    chrono::Utc::now(); }",
            "use std::time::SystemTime;\nfn f() { SystemTime::now(); }",
            "use std::time::Instant as Steady;\nfn f() { Steady::now(); }",
            "fn f() {\n    x.get_or_insert_with(Instant::now); }",
            "fn f() {\n    tokio::time::Instant::now(); }",
            "fn f() {\n    begun.elapsed(); }",
        ],
    );
    passes(
        rules::time,
        &["fn f() { clock.now(); }", "fn f() { Moment::now(); }"],
    );
    let clock = "fn f() { Instant::now(); }";
    assert_eq!(said(rules::time, &[("clock.rs", clock)]), "");
}

#[test]
fn code_for_tests_in_the_product_is_seen() {
    breaks(
        rules::test_code,
        "is for tests only",
        &[
            "#[cfg(test)] fn f() {}",
            "fn f() {\n    if cfg!(test) {} }",
            "#[cfg(any(unix, test))] fn f() {}",
            "#[cfg(not(test))] fn f() {}",
            "#[cfg_attr(test, derive(Debug))] struct S;",
            "#[test] fn f() {}",
        ],
    );
    let before = "#[cfg(test)]\nmod tests {}\nfn f() {}";
    assert_eq!(
        said(rules::test_code, &[("law.rs", before)]),
        "law.rs:1 is for tests only"
    );
    passes(
        rules::test_code,
        &["fn f() {}\n#[cfg(test)]\nmod tests { #[test] fn t() {} }"],
    );
}

#[test]
fn files_in_a_circle_are_seen() {
    let face = ("face.rs", "use crate::flow::a::A;\npub struct Face;");
    let whole = (
        "flow/mod.rs",
        "mod a;\nmod b;\npub use b::B;\nstruct Whole;",
    );
    let a = ("flow/a.rs", "pub struct A(super::B, super::Whole);");
    let b = ("flow/b.rs", "pub struct B;");
    assert_eq!(said(circles, &[face, whole, a, b]), "");

    let siblings = ("flow/b.rs", "use super::a::A;\npub struct B;");
    let wanted = "a circle of 2 files:\n    flow/a.rs uses flow/b.rs\n    flow/b.rs uses flow/a.rs";
    assert_eq!(said(circles, &[face, whole, a, siblings]), wanted);

    let modules = ("flow/b.rs", "pub struct B(crate::face::Face);");
    let wanted = "a circle of 3 files:\n    face.rs uses flow/a.rs\n    flow/a.rs uses flow/b.rs\n    \
                  flow/b.rs uses face.rs";
    assert_eq!(said(circles, &[face, whole, a, modules]), wanted);
}

#[test]
fn a_long_file_is_seen() {
    let long = "\n".repeat(351);
    assert_eq!(
        said(rules::files, &[("law.rs", &long)]),
        "law.rs: 351 lines"
    );
    let tests = "#[cfg(test)]\nmod tests {".to_owned() + &"\n".repeat(349) + "}";
    assert_eq!(
        said(rules::files, &[("law.rs", &tests)]),
        "law.rs: 351 lines"
    );
    passes(rules::files, &[&"\n".repeat(350)]);
}

#[test]
fn a_long_function_is_seen() {
    let lines = |name: &str, lines: usize| format!("fn {name}() {{{}}}\n", "\n".repeat(lines - 1));
    let long = lines("long", 81);
    assert_eq!(
        said(rules::functions, &[("law.rs", &long)]),
        "law.rs: long: 81 lines"
    );
    let inside = format!("impl S {{ {} }} trait T {{ {long} }}", lines("short", 80));
    assert_eq!(
        said(rules::functions, &[("law.rs", &inside)]),
        "law.rs: long: 81 lines"
    );
    let six: String = ["a", "b", "c", "d", "e", "f"]
        .map(|name| lines(name, 61))
        .concat();
    passes(rules::functions, &[&six]);
    let seven = six + &lines("g", 61);
    assert_eq!(
        said(rules::functions, &[("law.rs", &seven)])
            .lines()
            .count(),
        7
    );
}

#[test]
fn a_path_that_leads_nowhere_is_seen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = "See `domain/news` and `tests/architecture.rs`, `src/lib.rs`,\n`domain/gone` and `tests/gone.rs`;\n\
                `cargo test` plays `1/105`, `2n/r` and `config/locales/{en,ru}`.";
    let dead = paths::dead("law.md", text, |path| paths::leads(root, path));
    assert_eq!(
        dead,
        ["law.md:2: `domain/gone`", "law.md:2: `tests/gone.rs`"]
    );
}
