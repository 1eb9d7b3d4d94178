//! The query: what somebody typed to find a case.
//!
//! Names and numbers find; other words around them only rank, or do nothing.

use std::collections::BTreeSet;

use super::closeness::Closeness;
use super::entries::{is_patronymic, number_of};
use super::forms::Forms;
use super::layout::in_other_layouts;
use super::place::PartCode;
use super::query_word::{JoinedWords, Need, QueryWord, Reach};
use super::skeleton::{is_number, is_year, length};
use super::spelling::{Capitalisation, Spelling, WordBreak, spellings};
use super::vocabulary::{KnownWord, known};

/// The most words of a text that are read: a forwarded message may name the case far down.
const MOST_READ: usize = 64;

/// The most words that are searched for. Each costs a look-up; what eight do not find, more would not find better.
const MOST_WORDS: usize = 8;

/// The most neighbouring words that are searched for as one word.
const MOST_JOINED: usize = 24;

/// The fewest figures that are a whole number without its signs.
const WITHOUT_SIGNS_FROM: usize = 7;

/// Shorter prefixes match in a query of one or two words only.
const BEGINNING_AMONG_OTHERS: usize = 3;

/// A parsed query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<QueryWord>,
    joined: Vec<JoinedWords>,
    parts: Vec<PartCode>,
    initials: Vec<char>,
}

impl Query {
    /// Parses a query.
    pub fn new(text: &str) -> Self {
        let text = without_addresses(text);
        let spelt = spellings(&text, MOST_READ);
        let mut query = Self {
            words: Vec::new(),
            joined: Vec::new(),
            parts: Vec::new(),
            initials: Vec::new(),
        };
        for (at, word) in spelt.iter().enumerate() {
            let read = query.read(word, at == 0);
            query.words.push(read);
        }
        query.of_runs_of_figures(&spelt);
        query.forget_repeats();
        query.keep_the_most_telling(&spelt);
        query.promote(&spelt);
        query.join(&spelt);
        query
    }

    /// The same keys in other layouts of the keyboard, for when nothing was found: "jp,tr" for "озбек".
    pub fn in_other_layouts(text: &str) -> Vec<Self> {
        let texts = in_other_layouts(text);
        texts.iter().map(|text| Self::new(text)).collect()
    }

    /// The words in their order.
    pub fn words(&self) -> &[QueryWord] {
        &self.words
    }

    /// The joined words.
    pub fn joined(&self) -> &[JoinedWords] {
        &self.joined
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| word.need == Need::Unsought) && self.joined.is_empty()
    }

    /// The places of the required words, as a bit set.
    pub(super) fn required(&self) -> u64 {
        self.places_of(|word| word.need == Need::Required)
    }

    /// The places of the words that are searched for, as a bit set.
    pub(super) fn sought(&self) -> u64 {
        self.places_of(QueryWord::is_sought)
    }

    fn places_of(&self, is_one: impl Fn(&QueryWord) -> bool) -> u64 {
        let words = self.words.iter().enumerate();
        words
            .filter(|(_, word)| is_one(word))
            .fold(0, |places, (at, _)| places | 1 << at)
    }

    /// The parts that the query names: lawyer, judge and so on.
    pub(super) fn parts(&self) -> &[PartCode] {
        &self.parts
    }

    /// Single letters: a name may stand for each.
    pub(super) fn initials(&self) -> &[char] {
        &self.initials
    }

    fn read(&mut self, word: &Spelling, is_first: bool) -> QueryWord {
        let is_capital = word.capitalisation == Capitalisation::Capital;
        let (need, reach) = if is_number(&word.settled) {
            let telling = length(&word.settled) >= 3 && !is_year(&word.settled);
            let need = if telling {
                Need::Required
            } else {
                Need::Optional
            };
            (need, Reach::Exact)
        } else if is_initial(word, is_capital) {
            self.initials.extend(word.settled.chars().next());
            (Need::Unsought, Reach::Exact)
        } else {
            match known(word) {
                Some(KnownWord::Role(part)) => {
                    self.parts.push(part.into());
                    (Need::Unsought, Reach::Exact)
                }
                // Рахмет is a name too.
                Some(KnownWord::Talk(_)) => (Need::Optional, Reach::Exact),
                // "суд над Ли", "дело Болата"
                Some(KnownWord::Filler) if is_capital && !is_first => (Need::Optional, Reach::Name),
                Some(KnownWord::Filler) => (Need::Unsought, Reach::Name),
                Some(KnownWord::Matter) => (Need::Unsought, Reach::Surname),
                None if is_patronymic(&word.settled) => (Need::Optional, Reach::Father),
                None => (Need::Required, Reach::Any),
            }
        };
        QueryWord {
            settled: word.settled.clone(),
            typed: word.typed.clone(),
            need,
            reach,
        }
    }

    /// Joins figures that stand together into one number.
    fn of_runs_of_figures(&mut self, spelt: &[Spelling]) {
        let mut from = 0;
        while from < spelt.len() {
            let is_in = |at: &usize| {
                let continues = *at == from || spelt[*at].after == WordBreak::Join;
                let letter_between = length(&spelt[*at].settled) == 1
                    && *at > from
                    && spelt
                        .get(at + 1)
                        .is_some_and(|next| is_number(&next.settled));
                continues && (is_number(&spelt[*at].settled) || letter_between)
            };
            let to = (from..spelt.len())
                .find(|at| !is_in(at))
                .unwrap_or(spelt.len());
            if to >= from + 2 {
                let run: Vec<&str> = spelt[from..to]
                    .iter()
                    .map(|word| word.settled.as_str())
                    .collect();
                let whole = run.concat();
                let mut filed = BTreeSet::from([number_of(&run)]);
                if whole.len() >= WITHOUT_SIGNS_FROM {
                    filed.insert(whole.clone());
                }
                self.joined.push(JoinedWords {
                    words: from..to,
                    filed,
                    whole,
                });
                for word in &mut self.words[from..to] {
                    word.need = Need::Unsought;
                }
                // The run is looked for, not its figures; it is missed once.
                self.words[from].need = Need::Required;
                self.words[from].reach = Reach::Run;
            }
            from = to.max(from + 1);
        }
    }

    /// Removes repetitions: a case has each of its words once.
    fn forget_repeats(&mut self) {
        for at in 1..self.words.len() {
            let (before, rest) = self.words.split_at_mut(at);
            let word = &mut rest[0];
            if word.reach != Reach::Run && before.contains(word) {
                word.need = Need::Unsought;
            }
        }
    }

    /// Keeps the most telling words of many: those that begin with a capital letter or are figures, and the first others.
    fn keep_the_most_telling(&mut self, spelt: &[Spelling]) {
        let sought = |words: &[QueryWord]| -> Vec<usize> {
            let sought = words.iter().enumerate();
            sought
                .filter(|(_, word)| word.need == Need::Required)
                .map(|(at, _)| at)
                .collect()
        };
        let mut places = sought(&self.words);
        places.sort_by_key(|at| {
            spelt[*at].capitalisation == Capitalisation::Small && !is_number(&spelt[*at].settled)
        });
        for at in places.into_iter().skip(MOST_WORDS) {
            self.words[at].need = Need::Unsought;
        }
        let optional = self
            .words
            .iter_mut()
            .filter(|word| word.need == Need::Optional);
        for word in optional.skip(MOST_WORDS) {
            word.need = Need::Unsought;
        }
    }

    /// Searches for a patronymic, or a word that is somebody's surname too, where there is nothing else to search for.
    fn promote(&mut self, spelt: &[Spelling]) {
        if self.words.iter().any(|word| word.need == Need::Required) {
            self.rank_given_name();
            return;
        }
        for word in &mut self.words {
            if word.need == Need::Optional && !is_number(&word.settled) {
                word.need = Need::Required;
                // By itself it is as good a name as any.
                if word.reach == Reach::Father {
                    word.reach = Reach::Any;
                }
            }
        }
        let few = spelt.len() <= 3;
        let is_asked = |word: &QueryWord| word.need == Need::Required;
        if few && !self.words.iter().any(is_asked) {
            let named = self.words.iter().any(|word| word.reach == Reach::Name);
            let meant = if named { Reach::Name } else { Reach::Surname };
            for word in &mut self.words {
                if word.reach == meant {
                    word.need = Need::Required;
                }
            }
        }
    }

    /// Beside a name and nothing else a word of questions may be the given name: "болат ермеков".
    fn rank_given_name(&mut self) {
        if self.words.len() > 2 {
            return;
        }
        for word in &mut self.words {
            if word.need == Need::Unsought && word.reach == Reach::Name {
                word.need = Need::Optional;
            }
        }
    }

    /// Joins neighbouring words, which may be one, or a short name.
    fn join(&mut self, spelt: &[Spelling]) {
        let widths = BTreeSet::from([2, 3, spelt.len().clamp(2, 6)]);
        for width in widths {
            for from in 0..(spelt.len() + 1).saturating_sub(width) {
                let words = from..from + width;
                let is_sought = |word: &QueryWord| word.need != Need::Unsought;
                let apart = spelt[from + 1..words.end]
                    .iter()
                    .any(|word| word.after == WordBreak::Stop);
                let whole: String = spelt[words.clone()]
                    .iter()
                    .map(|word| word.settled.as_str())
                    .collect();
                let known = self.joined.iter().any(|joined| joined.words == words);
                let figures = spelt[words.clone()]
                    .iter()
                    .all(|word| is_number(&word.settled));
                if apart
                    || known
                    || figures
                    || !(4..=32).contains(&length(&whole))
                    || !self.words[words.clone()].iter().any(is_sought)
                    || self.joined.len() >= MOST_JOINED
                {
                    continue;
                }
                let forms = Forms::of(&whole);
                let nominative = forms.all().iter().copied();
                let filed = nominative.flat_map(|form| [form.to_owned(), format!("{form}a")]);
                self.joined.push(JoinedWords {
                    words,
                    filed: filed.collect(),
                    whole,
                });
            }
        }
    }
}

impl Query {
    /// The closeness of a word of this query to a folded one: among other words a prefix must be longer.
    pub fn closeness(&self, word: &QueryWord, to: &str) -> Option<Closeness> {
        let found = word.closeness(to)?;
        let alone = self.words.len() <= 2;
        let long = length(&word.settled) >= BEGINNING_AMONG_OTHERS;
        (found != Closeness::Prefix || long || alone).then_some(found)
    }
}

/// A single letter, or two that are one: Т., Zh., Ю.
fn is_initial(word: &Spelling, is_capital: bool) -> bool {
    let one = length(&word.settled) == 1 || matches!(word.settled.as_str(), "ia" | "iu" | "ts");
    one && (is_capital || known(word).is_none())
}

/// The text without links and addresses: their words are nobody's name.
fn without_addresses(text: &str) -> String {
    let is_word = |word: &&str| {
        let is_mail = word.find('@').is_some_and(|at| at > 0);
        !word.contains("://") && !word.starts_with("www.") && !is_mail
    };
    let words: Vec<&str> = text.split_whitespace().filter(is_word).collect();
    words.join(" ")
}
