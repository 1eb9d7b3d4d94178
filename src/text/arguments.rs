//! The arguments of a message. Fluent formats text alone, so a mark stands in for each argument that is text; what it
//! stands for comes in its place afterwards, with its styles.

use std::ops::RangeInclusive;

use crate::domain::rich_text::RichText;

/// The marks, one for each argument: the private use area, of which the languages' files hold nothing.
pub(super) const MARKS: RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';

/// The arguments that are text, in their order.
///
/// What comes from outside never goes through Fluent and is never searched for marks: whatever it holds, it is text.
#[derive(Default)]
pub(super) struct Arguments(Vec<RichText>);

impl Arguments {
    /// What Fluent is given for an argument.
    pub(super) fn give<A: Argument>(&mut self, argument: A) -> A::Given {
        argument.given(self)
    }

    /// What Fluent made, with the arguments in place of their marks.
    pub(super) fn fill(&self, formatted: &str) -> RichText {
        let mut filled = RichText::default();
        let mut begin = 0;
        for (at, mark) in formatted.match_indices(|c| MARKS.contains(&c)) {
            let argument = MARKS
                .zip(&self.0)
                .find(|(other, _)| mark.starts_with(*other));
            let Some((_, argument)) = argument else {
                continue;
            };
            filled.push(RichText::plain(&formatted[begin..at]));
            filled.push(argument.clone());
            begin = at + mark.len();
        }
        filled.push(RichText::plain(&formatted[begin..]));
        filled
    }

    fn mark(&mut self, argument: RichText) -> String {
        let mark = MARKS.clone().nth(self.0.len());
        self.0.push(argument);
        mark.map(String::from).unwrap_or_default()
    }
}

/// What can be an argument: text and rich text, of which a mark is given, and numbers, which stay numbers so that plurals
/// work.
pub(super) trait Argument {
    /// What Fluent is given.
    type Given;

    /// The argument as it is given.
    fn given(self, arguments: &mut Arguments) -> Self::Given;
}

impl Argument for RichText {
    type Given = String;

    fn given(self, arguments: &mut Arguments) -> String {
        arguments.mark(self)
    }
}

impl Argument for &str {
    type Given = String;

    fn given(self, arguments: &mut Arguments) -> String {
        arguments.mark(RichText::plain(self))
    }
}

impl Argument for String {
    type Given = Self;

    fn given(self, arguments: &mut Arguments) -> Self {
        arguments.mark(RichText::plain(self))
    }
}

impl Argument for u64 {
    type Given = Self;

    fn given(self, _: &mut Arguments) -> Self {
        self
    }
}

impl Argument for u32 {
    type Given = Self;

    fn given(self, _: &mut Arguments) -> Self {
        self
    }
}

impl Argument for usize {
    type Given = Self;

    fn given(self, _: &mut Arguments) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{language::Language, rich_text::Style},
        text::loader::say,
    };

    #[test]
    fn no_text_from_outside_can_forge_a_style_or_another_argument() {
        let forged: String = MARKS.take(3).chain(['<', 'b', '>']).collect();
        let state = RichText::plain(forged.as_str());
        let since = RichText::plain("𝄞").bold();
        let said = say!(Language::En, "state-since", state = state, since = since);
        let [span] = said.spans() else {
            panic!("{:?}", said.spans())
        };
        assert_eq!(&said.as_str()[span.range.clone()], "𝄞");
        assert_eq!(span.style, Style::Bold);
        assert!(said.as_str().starts_with(&forged));
    }
}
