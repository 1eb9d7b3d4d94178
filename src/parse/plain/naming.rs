//! Which words of a plain post may name its case.

use super::{
    PlainPost,
    clauses::{Clause, ClauseKind},
};

/// The most words that are asked for the name of a case by themselves.
const MOST_SINGLE: usize = 3;

/// The most clauses that are asked.
const MOST_CLAUSES: usize = 2;

/// Words of a text that may name its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamingWords {
    /// The words, to be searched for.
    pub text: String,
    /// How much of them must name it.
    pub rule: NamingRule,
}

/// How much of some words must name a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamingRule {
    /// All of them.
    Whole,
    /// Some of them.
    Part,
}

impl PlainPost {
    /// What may name the case, the likeliest first.
    pub fn naming(&self) -> Vec<NamingWords> {
        let of_head = self.plain(|clause| clause.kind == ClauseKind::Head);
        let mut naming = Vec::new();
        naming.extend(self.naming_words(&of_head, NamingRule::Part));
        let open = |clause: &&Clause| clause.kind == ClauseKind::Open;
        let each = |rule| {
            let clauses = self.clauses.iter().filter(open).take(MOST_CLAUSES);
            clauses.filter_map(move |clause| {
                let words = self.plain(|other| other == clause);
                self.naming_words(&words, rule)
            })
        };
        naming.extend(each(NamingRule::Whole));
        if of_head.len() > 1 {
            let mut single = of_head.clone();
            single.sort_by_key(|at| !self.is_capital(*at));
            let single = single.into_iter().take(MOST_SINGLE);
            naming.extend(single.filter_map(|at| self.naming_words(&[at], NamingRule::Whole)));
        }
        naming.extend(each(NamingRule::Part));
        naming
    }

    /// The words that may be part of the name of a case, in their order.
    pub fn plain_words(&self) -> Vec<&str> {
        let plain = self.plain(|_| true).into_iter();
        plain.map(|at| self.written(&(at..at + 1))).collect()
    }

    fn is_capital(&self, at: usize) -> bool {
        self.written(&(at..at + 1)).starts_with(char::is_uppercase)
    }

    fn naming_words(&self, places: &[usize], rule: NamingRule) -> Option<NamingWords> {
        let words = places.iter().map(|at| self.written(&(*at..*at + 1)));
        let text = words.collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(NamingWords { text, rule })
    }
}
