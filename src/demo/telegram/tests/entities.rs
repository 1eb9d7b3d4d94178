//! What the courier makes of rich text arrives as its writer meant it.

use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    test_runner::{Config, TestRunner},
};

use super::*;
use crate::{
    courier::{Courier, Outcome},
    domain::{
        chat::ChatKey,
        message::{Message, Sound},
        rich_text::RichText,
    },
};

/// What texts are made of: letters of one unit and of two, an emoji made of several, what HTML minds, lines.
const WORDS: [&str; 8] = ["a", "ж", "𝄞", "👩\u{200d}🚀", "<b>&", "x y", "é", "—"];

/// A text as it is written, and as a reader of plain text must see it.
#[derive(Clone, Debug)]
enum Piece {
    Plain(&'static str),
    Code(&'static str),
    Bold(Vec<Piece>),
    Struck(Vec<Piece>),
    Link(Vec<Piece>),
}

/// Code within a link is left out: Telegram shows only one of them, and nobody writes it.
fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let plain = select(WORDS.to_vec()).prop_map(Piece::Plain);
    let link = vec(plain.clone(), 1..3).prop_map(Piece::Link);
    let code = select(WORDS.to_vec()).prop_map(Piece::Code);
    let leaf = prop_oneof![4 => plain, 1 => code, 1 => link];
    let piece = leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(Piece::Bold),
            vec(inner, 1..4).prop_map(Piece::Struck),
        ]
    });
    vec(piece, 1..6)
}

fn written(pieces: &[Piece]) -> RichText {
    let mut text = RichText::default();
    for piece in pieces {
        text.push(match piece {
            Piece::Plain(word) => RichText::plain(*word),
            Piece::Code(word) => RichText::code(*word),
            Piece::Bold(inner) => written(inner).bold(),
            Piece::Struck(inner) => written(inner).struck(),
            Piece::Link(inner) => written(inner).link("https://e.org/"),
        });
    }
    text
}

/// Each word with the mark around it, if it has one.
fn marked(pieces: &[Piece], mark: &'static str, words: &mut Vec<(&'static str, &'static str)>) {
    for piece in pieces {
        match piece {
            Piece::Plain(word) => words.push((mark, word)),
            Piece::Code(word) => words.push(("`", word)),
            Piece::Bold(inner) | Piece::Link(inner) => marked(inner, mark, words),
            Piece::Struck(inner) => marked(inner, "~~", words),
        }
    }
}

/// Struck words that stand together are struck in one; each code is by itself.
fn meant(pieces: &[Piece]) -> String {
    let (mut words, mut shown, mut open) = (Vec::new(), String::new(), "");
    marked(pieces, "", &mut words);
    for (mark, word) in words {
        if mark != open || mark == "`" {
            shown.push_str(open);
            shown.push_str(mark);
            open = mark;
        }
        shown.push_str(word);
    }
    shown + open
}

#[test]
fn what_is_written_is_what_a_reader_sees() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (telegram, anna) = runtime.block_on(with_people());
    let courier = Courier::connect("1:x", &telegram.url()).unwrap();
    let refused = courier.refused();
    let mut runner = TestRunner::new(Config::with_cases(200));
    let arrives = |pieces: Vec<Piece>| {
        let message = Message {
            text: written(&pieces),
            rows: Vec::new(),
            sound: Sound::Loud,
        };
        let outcome = runtime.block_on(courier.send(ChatKey(anna).into(), &message));
        prop_assert!(matches!(outcome, Outcome::Delivered { .. }), "{outcome:?}");
        let heard = telegram.take_heard();
        let heard: Vec<String> = heard.into_iter().map(|heard| heard.text).collect();
        prop_assert_eq!(heard, [meant(&pieces)]);
        Ok(())
    };
    runner.run(&pieces(), arrives).unwrap();
    assert_eq!(*refused.borrow(), 0);
    assert_eq!(telegram.surprises(), [""; 0]);
}
