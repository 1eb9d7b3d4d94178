//! The table of modules in `src/lib.rs`, held against the code: who may use whom, and what is named in one place only.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each module and the modules it may use. `lib.rs` draws the same picture.
const MODULES: [(&str, &[&str]); 16] = [
    ("domain", &[]),
    ("clock", &["domain"]),
    ("log", &[]),
    ("config", &["domain"]),
    ("store", &["domain"]),
    ("text", &["domain"]),
    ("parse", &["domain"]),
    ("search", &["domain"]),
    ("casefile", &["domain"]),
    ("courier", &["domain", "clock"]),
    (
        "flow",
        &[
            "domain", "store", "text", "parse", "search", "casefile", "courier",
        ],
    ),
    (
        "bot",
        &[
            "domain", "clock", "store", "text", "parse", "courier", "flow",
        ],
    ),
    (
        "app",
        &[
            "domain", "clock", "config", "store", "text", "casefile", "courier", "flow", "bot",
        ],
    ),
    ("demo", &["domain", "clock", "config", "casefile", "app"]),
    ("main", &["app", "clock", "config", "demo", "log"]),
    ("lib", &[]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with its module and its text, comments and test modules left out.
fn code() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let read = |path: PathBuf| {
        let inside = path.strip_prefix(&root).unwrap().to_owned();
        let first = inside
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap()
            .to_owned();
        let module = first.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap();
        let code = product
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code = code.collect::<Vec<_>>().join("\n");
        (inside, module, code)
    };
    let is_test = |path: &PathBuf| {
        path.components()
            .any(|part| part.as_os_str().to_string_lossy().starts_with("tests"))
    };
    files
        .into_iter()
        .filter(|path| !is_test(path))
        .map(read)
        .collect()
}

fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let is_start = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        is_start && code[at + word.len()..].starts_with("::")
    })
}

/// The modules of ours that a file names, as `crate::module` or, in a grouped import, one level in.
fn rooms_used(code: &str) -> Vec<&'static str> {
    let ours = |module: &str| {
        ["crate::", "hearing_bot::"].iter().any(|root| {
            code.contains(&format!("{root}{module}::")) || {
                let opening = format!("{root}{{");
                let mut grouped = code.split(opening.as_str()).skip(1);
                grouped.any(|rest| {
                    let group = rest.split("};").next().unwrap_or(rest);
                    group.lines().any(|line| {
                        let line = line.trim();
                        line.starts_with(&format!("{module}::")) || line == format!("{module},")
                    })
                })
            }
        })
    };
    MODULES
        .iter()
        .map(|(module, _)| *module)
        .filter(|module| ours(module))
        .collect()
}

#[test]
fn rooms_use_only_whom_they_may() {
    let mut wrong = Vec::new();
    for (path, module, code) in code() {
        let allowed = MODULES
            .iter()
            .find(|(name, _)| *name == module)
            .map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            panic!("{} is in no module of the table", path.display())
        };
        for used in rooms_used(&code) {
            if used != module && !allowed.contains(&used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_belongs_to_one_room_is_named_nowhere_else() {
    let mut wrong = Vec::new();
    for (path, module, code) in code() {
        let mut only = |word: &str, modules: &[&str]| {
            if names(&code, word) && !modules.contains(&module.as_str()) {
                wrong.push(format!("{} names {word}", path.display()));
            }
        };
        only("sqlx", &["store"]);
        only("teloxide", &["bot", "courier", "app"]);
        only("icu", &["domain", "text", "search"]);
        only("i18n_embed", &["text"]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_has_one_subject() {
    let long: Vec<String> = code()
        .into_iter()
        .filter(|(_, _, code)| code.lines().count() > 400)
        .map(|(path, _, code)| format!("{}: {} lines", path.display(), code.lines().count()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}
