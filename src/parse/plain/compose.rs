//! The line that a plain post becomes, once it is known which of its words name the case.

use std::ops::Range;

use super::{
    PlainPost,
    clauses::{Clause, ClauseKind, Label},
    language,
    meaning::InText,
    particles,
};
use crate::{
    domain::{attribution::Attribution, command::PostCommand, hearing::HearingNo, slug::Slug},
    parse::date,
};

/// The signs that a line keeps for itself.
const BARS: [char; 4] = ['|', '｜', '¦', '│'];

/// The line of a plain post, in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainLine {
    /// The command and the case.
    pub head: String,
    /// The date, as written; empty for none.
    pub sitting: String,
    /// The reason and the source, each with its bar; empty for none.
    pub tail: String,
    /// The words that were not understood.
    pub not_understood: Vec<String>,
}

impl PlainLine {
    /// The line.
    pub fn line(&self) -> String {
        let sitting = Some(&self.sitting).filter(|sitting| !sitting.is_empty());
        let sitting = sitting.map_or(String::new(), |sitting| format!(" {sitting}"));
        format!("{}{sitting}{}", self.head, self.tail)
    }
}

/// Stretches of words that are a reason, and those that are not understood.
#[derive(Default)]
struct Remainder {
    reason: Vec<Range<usize>>,
    not_understood: Vec<Range<usize>>,
}

impl PlainPost {
    /// The line about a case, or one of its hearings; `named` says of each of [`plain_words`](Self::plain_words) whether it names it.
    pub fn line(&self, case: &Slug, hearing: Option<HearingNo>, named: &[bool]) -> PlainLine {
        let mut is_named = vec![false; self.words.len()];
        for (at, named) in self.plain(|_| true).into_iter().zip(named) {
            if let Some(is) = is_named.get_mut(at) {
                *is = *named;
            }
        }
        let remainder = self.remainder(&is_named);
        let reason = self.reason(&remainder.reason);
        let status = self.status.map(|status| format!(" {}", status.word()));
        let source = self.source.as_ref().map(|source| match source {
            Attribution::By(voice) => voice.word(),
            Attribution::Link(link) => link.as_str(),
        });
        let source = source.map(|source| format!(" | source: {source}"));
        let not_understood = remainder.not_understood.iter();
        let not_understood = not_understood.map(|range| self.written(range).to_owned());
        let takes_reason = self.command != PostCommand::Checked;
        let (reason, unused) = match takes_reason {
            true => (reason, None),
            false => (
                String::new(),
                Some(reason).filter(|reason| !reason.is_empty()),
            ),
        };
        PlainLine {
            head: format!(
                "/{} {case}{}{}",
                self.command.word(),
                hearing.map_or(String::new(), |no| format!("#{}", no.0)),
                status.unwrap_or_default()
            ),
            sitting: self.sitting.clone(),
            tail: language::marked(&reason, self.language) + &source.unwrap_or_default(),
            not_understood: not_understood.chain(unused).collect(),
        }
    }

    /// The places of the plain words in some clauses.
    pub(super) fn plain(&self, of: impl Fn(&Clause) -> bool) -> Vec<usize> {
        let clauses = self.clauses.iter().filter(|clause| of(clause));
        let words = clauses.flat_map(|clause| clause.words.clone());
        words.filter(|at| self.is(*at, Label::Plain)).collect()
    }

    pub(super) fn is(&self, at: usize, label: Label) -> bool {
        self.labels.get(at) == Some(&label)
    }

    /// A stretch of words as it was written, without bars.
    pub(super) fn written(&self, range: &Range<usize>) -> &str {
        let start = self.words.get(range.start).map(|word| word.range.start);
        let end = range.end.checked_sub(1).and_then(|at| self.words.get(at));
        let end = end.map(|word| word.range.end);
        let written = start
            .zip(end)
            .and_then(|(start, end)| self.text.get(start..end));
        written.unwrap_or_default()
    }

    /// A stretch with the marks that belong to its first and last word: quotation marks, a bracket that opens within it.
    fn quoted(&self, range: &Range<usize>) -> &str {
        let written = self.written(range);
        let Some(start) = self.words.get(range.start).map(|word| word.range.start) else {
            return written;
        };
        let (before, after) = (
            self.text.get(..start),
            self.text.get(start + written.len()..),
        );
        let before = before.unwrap_or_default();
        let opening = before.trim_end_matches(|letter: char| "<«“„\"'№#".contains(letter));
        let after = after.unwrap_or_default();
        let closes = |letter: char| {
            let is_open = written.matches('(').count() > written.matches(')').count();
            ">»”\"'%".contains(letter) || (letter == ')' && is_open)
        };
        let closing = after.trim_start_matches(closes);
        let end = start + written.len() + after.len() - closing.len();
        self.text.get(opening.len()..end).unwrap_or(written)
    }

    /// What is left of each clause beside the name of the case.
    fn remainder(&self, is_named: &[bool]) -> Remainder {
        let is_in = |clause: &Clause| clause.words.clone().any(|at| is_named[at]);
        let in_head = self
            .clauses
            .iter()
            .any(|clause| clause.kind == ClauseKind::Head && is_in(clause));
        let names_only = |clause: &&Clause| {
            let mut plain = clause.words.clone().filter(|at| self.is(*at, Label::Plain));
            clause.kind == ClauseKind::Open && is_in(clause) && plain.all(|at| is_named[at])
        };
        let names: Vec<&Clause> = self.clauses.iter().filter(names_only).collect();
        let mut left = Remainder::default();
        let first_head = self
            .clauses
            .iter()
            .position(|clause| clause.kind == ClauseKind::Head);
        for (at, clause) in self.clauses.iter().enumerate() {
            match clause.kind {
                ClauseKind::Head if self.in_text == InText::Yes => {
                    self.text_of_head(clause, is_named, &mut left);
                }
                ClauseKind::Head => self.left_of_head(clause, is_named, &mut left),
                ClauseKind::Open if names.contains(&clause) => {}
                // "Ахметов срочно: перенесли"
                ClauseKind::Open
                    if !in_head
                        && names.is_empty()
                        && Some(at) < first_head
                        && is_in(clause)
                        && !self.says_something(clause, is_named) =>
                {
                    self.left_of_head(clause, is_named, &mut left);
                }
                ClauseKind::Open | ClauseKind::Reason => {
                    left.reason.extend(self.without_joint(clause.words.clone()));
                }
                ClauseKind::Empty => {
                    // "…, the prosecutor fell ill (again)"
                    let is_beside = left
                        .reason
                        .last()
                        .is_some_and(|before| before.end == clause.words.start);
                    let fills = clause.words.clone().all(|at| self.is(at, Label::Filler));
                    left.reason
                        .extend((is_beside && fills).then(|| clause.words.clone()));
                }
                ClauseKind::Date => {}
            }
        }
        left
    }

    /// Whether a clause has two and more words that name nothing: it says something by itself.
    fn says_something(&self, clause: &Clause, is_named: &[bool]) -> bool {
        let words = clause.words.clone();
        let others = words.filter(|at| self.is(*at, Label::Plain) && !is_named[*at]);
        others.count() > 1
    }

    /// Words before the last that states the change, its date or its case are not understood, unless they are marked as a
    /// reason; words behind it are one.
    fn left_of_head(&self, clause: &Clause, is_named: &[bool], left: &mut Remainder) {
        let words = clause.words.clone();
        let is_name = |at: usize| self.is(at, Label::Plain) && is_named[at];
        let states = |at: &usize| {
            [Label::Change, Label::Date, Label::Included]
                .iter()
                .any(|label| self.is(*at, *label))
        };
        let mut anchor = words.clone().rfind(states).map_or(words.start, |at| at + 1);
        // A name behind the date is the case's, if none stands before.
        if !words.clone().take_while(|at| *at < anchor).any(is_name)
            && let Some(first) = words.clone().find(|at| is_name(*at))
        {
            let is_of_name = |at: &usize| is_name(*at) || self.is(*at, Label::Filler);
            let last = (first..words.end).take_while(is_of_name).last();
            let named: Vec<usize> = (first..=last.unwrap_or(first))
                .filter(|at| is_name(*at))
                .collect();
            anchor = anchor.max(named.last().map_or(first, |at| at + 1));
        }
        let is_left = |at: &usize| {
            matches!(self.labels.get(*at), Some(Label::Plain | Label::Filler)) && !is_name(*at)
        };
        let mut at = words.start;
        while at < anchor {
            let end = (at..anchor).find(|at| !is_left(at)).unwrap_or(anchor);
            let of_run = self.words.get(at..end).unwrap_or_default();
            let is_reason =
                of_run.iter().any(particles::ends_reason) || particles::marker(of_run).is_some();
            if is_reason {
                left.reason.extend(self.without_fillers(at..end, Side::End));
            } else {
                left.not_understood
                    .extend(self.without_fillers(at..end, Side::Both));
            }
            at = end.max(at) + 1;
        }
        match self.begins_like_a_date(anchor..words.end) {
            true => left
                .not_understood
                .extend(self.without_fillers(anchor..words.end, Side::Both)),
            false => left.reason.extend(self.without_joint(anchor..words.end)),
        }
    }

    /// Whether words that end a change with no date begin like one.
    fn begins_like_a_date(&self, range: Range<usize>) -> bool {
        let first = range.clone().find(|at| !self.is(*at, Label::Filler));
        let first = first.map_or("", |at| self.written(&(at..at + 1)));
        self.sitting.is_empty() && date::may_be_of_a_date(first)
    }

    /// What a word like "приговорили" and its clause say, without the case.
    fn text_of_head(&self, clause: &Clause, is_named: &[bool], left: &mut Remainder) {
        let mut at = clause.words.start;
        while at < clause.words.end {
            let is_name = |at: &usize| self.is(*at, Label::Plain) && is_named[*at];
            let end = (at..clause.words.end)
                .find(is_name)
                .unwrap_or(clause.words.end);
            let has_more = (at..end).any(|at| !self.is(at, Label::Filler));
            if has_more {
                left.reason.push(at..end);
            }
            at = end + 1;
        }
    }

    /// A stretch without the words at its beginning that only join it; `None` if nothing is left that says more.
    fn without_joint(&self, range: Range<usize>) -> Option<Range<usize>> {
        let says_more = range
            .clone()
            .any(|at| !self.is(at, Label::Filler) && !self.is(at, Label::Included));
        let start = range
            .clone()
            .find(|at| !particles::is_joint(&self.words[*at]))?;
        says_more.then_some(start..range.end)
    }

    /// A stretch without fillers at its ends; `None` if nothing else is in it.
    fn without_fillers(&self, range: Range<usize>, side: Side) -> Option<Range<usize>> {
        let is_filler = |at: &usize| self.is(*at, Label::Filler);
        let first = range.clone().find(|at| !is_filler(at))?;
        let last = range.clone().rfind(|at| !is_filler(at))?;
        Some(match side {
            Side::Both => first..last + 1,
            Side::End => first..range.end,
        })
    }

    /// The reason: neighbouring stretches as they were written, with what stands between them.
    fn reason(&self, stretches: &[Range<usize>]) -> String {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for stretch in stretches {
            match runs.last_mut() {
                Some(before) if before.end == stretch.start => before.end = stretch.end,
                Some(_) | None => runs.push(stretch.clone()),
            }
        }
        let between = match self.in_text {
            InText::Yes => " ",
            InText::No => "; ",
        };
        let texts: Vec<&str> = runs.iter().map(|run| self.quoted(run)).collect();
        let text = texts.join(between);
        text.replace(BARS, "").trim().to_owned()
    }
}

/// Which fillers go.
#[derive(Clone, Copy)]
enum Side {
    Both,
    End,
}
