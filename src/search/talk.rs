//! Small talk, which names no case: greetings, thanks, and the wish to hear no more.

use super::layout::in_other_layouts;
use super::spelling::{Spelling, spellings};
use super::vocabulary::{KnownWord, SmallTalk, known, nearly};

/// The most words of a text that are checked.
const MOST_WORDS: usize = 12;

/// Beginnings of words that stand one behind the other, in their skeletons, of whoever wants to hear no more.
const NO_MORE: &[&[&str]] = &[
    &["ne", "prisila"],
    &["ne", "posila"],
    &["ne", "otpravl"],
    &["ne", "piši"],
    &["ne", "nado", "pisa"],
    &["otmen", "podpisk"],
    &["otmen", "rassilk"],
    &["otkaz", "podpisk"],
    &["jazilimnan", "ši"],
    &["jaziludan", "bas"],
    &["jazilimnan", "bas"],
    &["jazilimdi", "jo"],
    &["habarlama", "jiberme"],
    &["kankel", "subskript"],
    &["opt", "out"],
    &["no", "more", "mes"],
    &["dont", "uant"],
    &["not", "uant"],
    &["habar", "kerek", "emes"],
    &["habar", "kajet", "emes"],
    &["ne", "hoču", "poluč"],
    &["ne", "nujni"],
    &["bolše", "ne", "nado"],
    &["ne", "nado", "bolše"],
    &["dont", "send"],
    &["do", "not", "send"],
    &["leave", "me", "alone"],
];

/// Questions that are asked of a person, and here of the bot.
const HOW_ARE_YOU: &[&[&str]] = &[&["kak", "dela"], &["hou", "are", "iou"]];
const WHO_ARE_YOU: &[&[&str]] = &[
    &["kto", "ti"],
    &["ti", "kto"],
    &["ti", "bot"],
    &["uho", "are", "iou"],
    &["are", "iou", "a", "bot"],
];

/// Words for "stop", which may be followed by one more word.
const STOPS: &[&str] = &["stop", "toktat"];

/// Beginnings of words for "unsubscribe", anywhere in a text.
const UNSUBSCRIBES: &[&str] = &["otpis", "otpiš", "unsubskr"];

/// Recognises small talk; `None` for a text that may name a case.
pub fn talk(text: &str) -> Option<SmallTalk> {
    let words = spellings(text, MOST_WORDS + 1);
    if words.is_empty() {
        return sign(text);
    }
    if wants_no_more(&words) {
        return Some(SmallTalk::Stop);
    }
    if words.len() > MOST_WORDS {
        return None;
    }
    let known: Option<Vec<KnownWord>> = words.iter().map(known).collect();
    let known = known?;
    let asks = |phrases: &[&[&str]]| phrases.iter().any(|phrase| says(&words, phrase));
    if words.len() <= 4 && asks(WHO_ARE_YOU) {
        Some(SmallTalk::Help)
    } else if words.len() <= 4 && asks(HOW_ARE_YOU) {
        Some(SmallTalk::Greeting)
    } else {
        most_telling(known)
    }
}

/// Recognises thanks and the wish to hear no more among words of which none was found.
pub fn talk_within(text: &str) -> Option<SmallTalk> {
    let words = spellings(text, MOST_WORDS);
    let talk = words.iter().filter_map(|word| match known(word) {
        Some(KnownWord::Talk(talk)) => {
            matches!(talk, SmallTalk::Thanks | SmallTalk::Stop).then_some(talk)
        }
        Some(KnownWord::Filler | KnownWord::Matter | KnownWord::Role(_)) | None => None,
    });
    talk.max()
}

/// Recognises misspelt small talk, or small talk in the other keyboard layout, where no name was found as it was typed.
pub fn nearly_talk(text: &str) -> Option<SmallTalk> {
    let misspelt = |text: &str| -> Option<SmallTalk> {
        let words = spellings(text, MOST_WORDS + 1);
        let read = |word: &Spelling| known(word).or_else(|| nearly(word).map(KnownWord::Talk));
        let read: Option<Vec<KnownWord>> = words.iter().map(read).collect();
        most_telling(read.filter(|read| read.len() <= MOST_WORDS)?)
    };
    misspelt(text).or_else(|| in_other_layouts(text).iter().find_map(|text| talk(text)))
}

fn wants_no_more(words: &[Spelling]) -> bool {
    let subscribed = |with: &&str| words.iter().any(|word| word.settled.starts_with(*with));
    NO_MORE.iter().any(|phrase| says(words, phrase))
        || UNSUBSCRIBES.iter().any(subscribed)
        || (words.len() == 2 && STOPS.contains(&words[0].settled.as_str()))
}

/// Whether words that begin so stand one behind the other.
fn says(words: &[Spelling], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).any(|words| {
        let mut pairs = words.iter().zip(phrase);
        pairs.all(|(word, with)| word.settled.starts_with(with))
    })
}

/// The strongest small talk of a text; a word on the matter itself outweighs a call for help or a "no".
fn most_telling(known: Vec<KnownWord>) -> Option<SmallTalk> {
    let is_of_the_matter = known
        .iter()
        .any(|known| matches!(known, KnownWord::Matter | KnownWord::Role(_)));
    let talk = known.into_iter().filter_map(|known| match known {
        KnownWord::Talk(talk) => Some(talk),
        KnownWord::Filler | KnownWord::Matter | KnownWord::Role(_) => None,
    });
    let strongest = talk.max();
    strongest.filter(|talk| !is_of_the_matter || !matches!(talk, SmallTalk::Ok | SmallTalk::Help))
}

/// A text of signs alone.
fn sign(text: &str) -> Option<SmallTalk> {
    let is_picture = |letter: char| matches!(letter, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{203c}' | '\u{2049}');
    if text.contains(['🙏', '🤲', '💐', '🤝']) {
        Some(SmallTalk::Thanks)
    } else if text.chars().any(is_picture) || is_smile(text) {
        Some(SmallTalk::Ok)
    } else {
        None
    }
}

/// Brackets for a smile, or a plus for yes.
fn is_smile(text: &str) -> bool {
    let text = text.trim();
    let smiles = |letter: char| matches!(letter, ')' | '(' | ':' | ';' | '-' | '=' | '^' | '_');
    text == "+" || (text.contains(')') && text.chars().all(smiles))
}
