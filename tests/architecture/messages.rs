//! The messages that the bot never says: people translate and read them for nothing.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, Visibility};

use super::code::{Code, File, Target};

/// The messages of the English file; a test demands that the others have the same.
const MESSAGES: &str = include_str!("../../config/locales/en/bot.ftl");

/// A line for each message that no product code says.
pub(crate) fn unsaid(code: &Code) -> Vec<String> {
    unsaid_of(code, MESSAGES)
}

/// The same of any messages. What a function says that no product code calls is not said either; the compiler sees to
/// those that are not public.
fn unsaid_of(code: &Code, messages: &str) -> Vec<String> {
    let files: Vec<&File> = code
        .files
        .iter()
        .filter(|file| file.module.first().is_some_and(|first| first == "text"))
        .collect();
    let mut said = BTreeSet::new();
    for file in &files {
        literals(file.product.parse().unwrap(), &mut said);
    }
    let ids = messages.lines().filter_map(|line| line.split_once(" ="));
    let unsaid = ids
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter(|id| !said.contains(&format!("{id:?}")))
        .map(|id| format!("no code says {id}"));
    // Telegram's cards are public for the golden file only.
    let cards = code.files.iter();
    let cards = cards.filter(|file| {
        file.module
            .starts_with(&["bot", "cards"].map(str::to_owned))
    });
    let uncalled = files.iter().copied().chain(cards).flat_map(|file| {
        let public = public_functions(file).into_iter();
        let uncalled = public.filter(|(name, line)| !is_called(code, file, name, *line));
        uncalled
            .map(|(name, line)| format!("{}:{line} {name} is called by no product code", file.path))
    });
    unsaid.chain(uncalled).collect()
}

fn literals(stream: TokenStream, found: &mut BTreeSet<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                found.insert(literal.to_string());
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// The functions that anybody may call, with their lines.
fn public_functions(file: &File) -> Vec<(String, usize)> {
    let items = syn::parse_file(&file.product).unwrap().items;
    let public = items.into_iter().filter_map(|item| match item {
        Item::Fn(function) if matches!(function.vis, Visibility::Public(_)) => {
            let name = function.sig.ident;
            Some((name.to_string(), name.span().start().line))
        }
        _ => None,
    });
    public.collect()
}

/// Whether a function is named anywhere but where it stands and where it is only shown to others.
fn is_called(code: &Code, of: &File, function: &str, line: usize) -> bool {
    let target = Some(Target::Ours(of.module.clone()));
    code.files.iter().any(|file| {
        file.names.iter().any(|name| {
            !name.shown
                && name.path.last().is_some_and(|last| last == function)
                && (file.path != of.path || name.line != line)
                && code.target(file, name) == target
        })
    })
}

#[test]
fn a_message_that_nobody_says_and_one_that_nobody_hears_are_seen() {
    let text = "
        pub fn greets() { say!(language, \"hello\") }
        pub fn parts() { say!(language, \"farewell\") }
        // \"in-a-comment\"
        #[cfg(test)]
        mod tests { fn f() { super::parts(); say!(language, \"in-a-test\"); } }
    ";
    let face = "use crate::text::words;\nfn f() { words::greets(); }";
    let cards = "pub fn list() {}\npub fn page() { list() }";
    let texts = [
        ("bot/cards.rs", cards),
        ("text/words.rs", text),
        ("face.rs", face),
        ("text/mod.rs", "pub mod words;"),
        ("lib.rs", "pub mod bot;\npub mod text;"),
    ];
    let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let messages =
        "hello = Hello\nfarewell = Bye\n    .more = so long\nin-a-comment = A\nin-a-test = B";
    let unsaid = unsaid_of(&Code::of(&texts), messages);
    let wanted = [
        "no code says in-a-comment",
        "no code says in-a-test",
        "text/words.rs:3 parts is called by no product code",
        "bot/cards.rs:2 page is called by no product code",
    ];
    assert_eq!(unsaid, wanted);
}
