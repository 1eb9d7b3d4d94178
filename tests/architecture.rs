//! The table of modules in `src/lib.rs`, held against the code, and what else holds for every file of it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod architecture {
    pub(crate) mod circles;
    pub(crate) mod code;
    pub(crate) mod functions;
    pub(crate) mod messages;
    pub(crate) mod names;
    pub(crate) mod paths;
    pub(crate) mod rules;
    pub(crate) mod table;

    mod broken;
}

use std::{path::Path, sync::LazyLock};

use architecture::{circles, code::Code, messages, paths, rules};

static CODE: LazyLock<Code> = LazyLock::new(Code::of_this_project);

fn holds(rule: fn(&Code) -> Vec<String>) {
    let broken = rule(&CODE);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_module_uses_what_its_row_allows() {
    holds(rules::modules);
}

#[test]
fn a_crate_that_belongs_to_a_module_is_named_nowhere_else() {
    holds(rules::crates);
}

#[test]
fn text_knows_words_only() {
    holds(rules::words);
}

#[test]
fn the_time_is_read_in_one_place() {
    holds(rules::time);
}

#[test]
fn the_product_does_not_know_that_it_is_tested() {
    holds(rules::test_code);
}

#[test]
fn no_files_go_in_a_circle() {
    holds(circles::circles);
}

#[test]
fn a_file_has_one_subject() {
    holds(rules::files);
}

#[test]
fn every_message_is_said() {
    holds(messages::unsaid);
}

#[test]
fn a_function_fits_a_screen() {
    holds(rules::functions);
}

#[test]
fn a_path_in_a_document_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = paths::documents(root).into_iter();
    let dead = documents.flat_map(|(document, text)| {
        paths::dead(&document, &text, |path| paths::leads(root, path))
    });
    let dead: Vec<String> = dead.collect();
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}
