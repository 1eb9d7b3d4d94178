//! What the binary is built upon, held to `deny.toml`: licences, places it comes from, crates that it must not have.
//!
//! `cargo deny check bans licenses sources` reads the same file and sees more; it is a program of its own that takes minutes
//! to install. This needs no network.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path, process::Command};

use serde::Deserialize;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

/// A package of `Cargo.lock` or of `cargo metadata`. What is part of this repository has no source.
#[derive(Deserialize)]
struct Package {
    name: String,
    source: Option<String>,
    license: Option<String>,
}

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

fn deny() -> Deny {
    toml::from_str(&read("deny.toml")).unwrap()
}

/// Everything that may be built, on whatever machine.
fn locked() -> Vec<Package> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    toml::from_str::<Lock>(&read("Cargo.lock")).unwrap().package
}

/// Everything that is built on this machine: its sources lie here, so their licences can be read.
fn built_here() -> Vec<Package> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    let printed = |command: &mut Command| {
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    };
    let rustc = printed(Command::new("rustc").arg("-vV"));
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = printed(
        Command::new(env!("CARGO"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["metadata", "--locked", "--offline", "--format-version", "1"])
            .args(["--filter-platform", host.unwrap()]),
    );
    let metadata: Metadata = serde_json::from_str(&metadata).unwrap();
    metadata.packages
}

/// Whether an SPDX expression holds with these licences: `MIT OR Apache-2.0`, `(A OR B) AND C`; `/` is an old OR.
fn is_free(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ");
    let spaced = spaced.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let holds = any_of(&mut rest, allowed);
    holds && rest.is_empty()
}

fn any_of(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut holds = all_of(rest, allowed);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        holds |= all_of(rest, allowed);
    }
    holds
}

fn all_of(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut holds = one(rest, allowed);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        holds &= one(rest, allowed);
    }
    holds
}

fn one(rest: &mut &[&str], allowed: &[String]) -> bool {
    let (license, after) = match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let holds = any_of(rest, allowed);
            let [")", after @ ..] = *rest else {
                return false;
            };
            *rest = after;
            return holds;
        }
        [license, "WITH", exception, after @ ..] => (format!("{license} WITH {exception}"), after),
        [license, after @ ..] => ((*license).to_owned(), after),
        [] => return false,
    };
    *rest = after;
    allowed.contains(&license)
}

/// Whether a package comes from a place that is allowed, or from here.
fn is_known(source: Option<&str>, sources: &Sources) -> bool {
    let Some(source) = source else { return true };
    match source.split_once('+') {
        Some(("registry" | "sparse", registry)) => {
            sources.allow_registry.iter().any(|known| known == registry)
        }
        Some(("git", repository)) => {
            let repository = repository.split(['?', '#']).next();
            sources
                .allow_git
                .iter()
                .any(|known| Some(known.as_str()) == repository)
        }
        _ => false,
    }
}

#[test]
fn every_licence_is_one_that_may_be_built_upon() {
    let allowed = deny().licenses.allow;
    let packages = built_here();
    assert!(packages.len() > 100, "{} packages", packages.len());
    let is_wrong = |package: &&Package| {
        let license = package.license.as_deref();
        !license.is_some_and(|license| is_free(license, &allowed))
    };
    let wrong = packages.iter().filter(is_wrong);
    let wrong: Vec<String> = wrong
        .map(|package| format!("{}: {:?}", package.name, package.license))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_package_comes_from_a_place_that_is_known() {
    let sources = deny().sources;
    let packages = locked();
    let wrong = packages
        .iter()
        .filter(|package| !is_known(package.source.as_deref(), &sources));
    let wrong: Vec<&str> = wrong.map(|package| package.name.as_str()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_banned_is_not_there() {
    let packages = locked();
    for banned in deny().bans.deny {
        let is_there = packages.iter().any(|package| package.name == banned.name);
        assert!(!is_there, "{}: {}", banned.name, banned.reason);
    }
}

#[test]
fn what_deny_does_not_allow_is_seen() {
    let allowed = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-3.0-only/MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", true),
        ("(MIT OR Unicode-3.0) AND GPL-3.0-only", false),
        ("Apache-2.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT WITH Classpath-exception-2.0", false),
        ("MIT)", false),
        ("", false),
    ] {
        assert_eq!(is_free(expression, &allowed), expected, "{expression}");
    }
    let sources = deny().sources;
    for (source, expected) in [
        (None, true),
        (
            Some("registry+https://github.com/rust-lang/crates.io-index"),
            true,
        ),
        (Some("registry+https://example.org/index"), false),
        (
            Some("git+https://github.com/teloxide/teloxide?branch=master#0123"),
            false,
        ),
    ] {
        assert_eq!(is_known(source, &sources), expected, "{source:?}");
    }
}
