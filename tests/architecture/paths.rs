//! A path in a document, or in the documentation of the code, leads to a file or folder.

use std::{fs, path::Path};

/// Where paths begin, besides the modules of `src`, by which its documentation calls its files.
const TOP: [&str; 7] = [
    ".ci",
    ".github",
    "benches",
    "config",
    "migrations",
    "src",
    "tests",
];

const DOCUMENTS: [&str; 4] = [
    ".github/CONTRIBUTING.md",
    "README.md",
    "benches/README.md",
    "src/flow/delivery/promises.md",
];

/// Every document that a person reads, with its text, and the documentation of every file of `src`.
pub(crate) fn documents(root: &Path) -> Vec<(String, String)> {
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let documents = DOCUMENTS.iter().map(|path| (path.to_string(), read(path)));
    let sources = sources(&root.join("src")).into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let comments = text.lines().map(str::trim_start).map(|line| {
            let is_comment = line.starts_with("//");
            if is_comment { line } else { "" }
        });
        let comments: Vec<&str> = comments.collect();
        let path = path.strip_prefix(root).unwrap().display().to_string();
        (path, comments.join("\n"))
    });
    documents.chain(sources).collect()
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let found = paths.flat_map(|path| {
        if path.is_dir() {
            sources(&path)
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            vec![path]
        } else {
            Vec::new()
        }
    });
    found.collect()
}

/// A line for each path that leads nowhere.
pub(crate) fn dead(document: &str, text: &str, leads: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = (1..).zip(text.lines());
    let found = lines.flat_map(|(number, line)| {
        let quoted = line.split('`').skip(1).step_by(2);
        let dead = quoted.filter(|quoted| is_path(quoted) && !leads(quoted));
        dead.map(move |path| format!("{document}:{number}: `{path}`"))
    });
    found.collect()
}

fn is_path(quoted: &str) -> bool {
    let known = |char: char| char.is_ascii_alphanumeric() || "_-./".contains(char);
    quoted.contains('/') && !quoted.starts_with('/') && quoted.chars().all(known)
}

/// Whether there is such a file or folder: from the top, or by a module's name from `src` on, where `.rs` may be left out. What
/// begins with neither is no path of ours.
pub(crate) fn leads(root: &Path, path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    let in_src = root.join("src").join(path);
    let exists =
        root.join(path).exists() || in_src.exists() || in_src.with_extension("rs").exists();
    let begins_here = TOP.contains(&first)
        || root.join("src").join(first).exists()
        || root.join("src").join(first).with_extension("rs").exists();
    exists || !begins_here
}
