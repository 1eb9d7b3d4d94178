//! Rich text: plain text and spans with styles. Each face renders it in its own way: as entities, as HTML, as plain text.

use std::fmt;
use std::ops::Range;

use chrono::{DateTime, Utc};

/// The longest first line, in UTF-16 units: what a lock screen shows of a message.
pub const FIRST_LINE: usize = 80;

/// Rich text: a text and its spans. Its `Debug` shows sizes only, as that of a message does.
///
/// Of two spans that overlap, one lies within the other. They are sorted by their beginning, the outer one first.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RichText {
    text: String,
    spans: Vec<Span>,
}

/// A span: a part of a text and its style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where the part is, in bytes of the text.
    pub range: Range<usize>,
    /// How it is shown.
    pub style: Style,
}

/// The style of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// In bold: how it is now.
    Bold,
    /// Struck through: how it was.
    Struck,
    /// A line that a tap copies.
    Code,
    /// A link to this address.
    Link(String),
    /// This moment, which a phone shows by its own clock in place of the text.
    Moment(DateTime<Utc>),
}

impl RichText {
    /// Text without a style. It may have any characters, for it is never parsed as markup.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            spans: Vec::new(),
        }
    }

    /// A line that a tap copies.
    pub fn code(line: impl Into<String>) -> Self {
        Self::plain(line).styled(Style::Code)
    }

    /// In bold: how it is now.
    #[must_use]
    pub fn bold(self) -> Self {
        self.styled(Style::Bold)
    }

    /// Struck through: how it was.
    #[must_use]
    pub fn struck(self) -> Self {
        self.styled(Style::Struck)
    }

    /// A link, for an address that a browser opens; other text stays as it is.
    #[must_use]
    pub fn link(self, url: &str) -> Self {
        if url.starts_with("https://") || url.starts_with("http://") {
            self.styled(Style::Link(url.to_owned()))
        } else {
            self
        }
    }

    /// A moment, which a phone shows by its own clock; one that does not know how shows the text.
    #[must_use]
    pub fn at(self, moment: DateTime<Utc>) -> Self {
        self.styled(Style::Moment(moment))
    }

    /// The whole text in a style, around those that its parts have.
    fn styled(mut self, style: Style) -> Self {
        if !self.is_empty() {
            let range = 0..self.text.len();
            self.spans.insert(0, Span { range, style });
        }
        self
    }

    /// With a capital letter, for the beginning of a line.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        let Some(first) = self.text.chars().next() else {
            return self;
        };
        let capital = first.to_uppercase().to_string();
        // The capital of a letter may be of another length: ŉ becomes two.
        let moved = |at: usize| match at {
            0 => 0,
            at => at - first.len_utf8() + capital.len(),
        };
        for Span { range, .. } in &mut self.spans {
            *range = moved(range.start)..moved(range.end);
        }
        self.text.replace_range(..first.len_utf8(), &capital);
        self
    }

    /// Appends a text.
    pub fn push(&mut self, next: Self) {
        let offset = self.text.len();
        self.text.push_str(&next.text);
        self.spans
            .extend(next.spans.into_iter().map(|span| span.moved(offset)));
    }

    /// A part of it, with the styles that reach into that part.
    ///
    /// # Panics
    /// If the part is not within the text, or begins or ends within a character.
    #[must_use]
    pub fn slice(&self, part: Range<usize>) -> Self {
        let spans = self.spans.iter().filter_map(|span| {
            let range = span.range.start.max(part.start)..span.range.end.min(part.end);
            let within = || range.start - part.start..range.end - part.start;
            (range.start < range.end).then(|| Span {
                range: within(),
                style: span.style.clone(),
            })
        });
        Self {
            spans: spans.collect(),
            text: self.text[part].to_owned(),
        }
    }

    /// Its lines, each with the styles that reach into it.
    pub fn lines(&self) -> impl Iterator<Item = Self> {
        let mut end = 0;
        self.text.split_inclusive('\n').map(move |line| {
            let start = end;
            end += line.len();
            self.slice(start..end - usize::from(line.ends_with('\n')))
        })
    }

    /// Breaks the first line after the last sentence that a lock screen shows; a styled part is not broken.
    #[must_use]
    pub fn with_short_first_line(self) -> Self {
        let (mut units, mut before, mut sentence) = (0, ' ', None);
        let first = self.text.lines().next().unwrap_or_default();
        for (at, c) in first.char_indices() {
            let ended = matches!(before, '.' | '?' | '!') && units <= FIRST_LINE;
            let is_styled = || self.spans.iter().any(|span| span.range.contains(&at));
            if c == ' ' && ended && !is_styled() {
                sentence = Some(at);
            }
            units += c.len_utf16();
            before = c;
        }
        let (Some(at), true) = (sentence, units > FIRST_LINE) else {
            return self;
        };
        let mut broken = self.slice(0..at);
        broken.push(Self::plain("\n"));
        broken.push(self.slice(at + 1..self.text.len()));
        broken
    }

    /// The text alone.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The styles of its parts.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Its length as Telegram counts it: in UTF-16 units.
    pub fn units(&self) -> usize {
        self.text.encode_utf16().count()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl Span {
    fn moved(self, by: usize) -> Self {
        Self {
            range: self.range.start + by..self.range.end + by,
            ..self
        }
    }
}

impl fmt::Debug for RichText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RichText")
            .field("bytes", &self.text.len())
            .field("spans", &self.spans.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &RichText) -> Vec<(&str, &Style)> {
        let part = |span: &Span| &text.text[span.range.clone()];
        let spans = text.spans.iter();
        spans.map(|span| (part(span), &span.style)).collect()
    }

    fn some() -> RichText {
        let mut some = RichText::plain("ж").struck();
        some.push(RichText::plain("\n𝄞 "));
        some.push(RichText::code("x"));
        some.bold()
    }

    #[test]
    fn styles_lie_within_each_other_and_stay_on_their_text() {
        let text = some();
        assert_eq!(text.as_str(), "ж\n𝄞 x");
        assert_eq!(text.units(), 6);
        assert_eq!(
            shown(&text),
            [
                ("ж\n𝄞 x", &Style::Bold),
                ("ж", &Style::Struck),
                ("x", &Style::Code)
            ]
        );
        let empty = RichText::default().bold();
        assert_eq!((empty.is_empty(), empty.spans()), (true, [].as_slice()));
    }

    #[test]
    fn a_line_keeps_the_styles_that_reach_into_it() {
        let text = some();
        let lines: Vec<RichText> = text.lines().collect();
        let lines: Vec<_> = lines.iter().map(shown).collect();
        assert_eq!(
            lines,
            [
                [("ж", &Style::Bold), ("ж", &Style::Struck)],
                [("𝄞 x", &Style::Bold), ("x", &Style::Code)]
            ]
        );
        assert_eq!(RichText::plain("a\n\nb\n").lines().count(), 3);
        assert_eq!(RichText::default().lines().count(), 0);
    }

    #[test]
    fn a_capital_moves_what_comes_after_it() {
        let mut text = RichText::plain("ŉ").bold();
        text.push(RichText::plain("б").struck());
        let text = text.capitalised();
        assert_eq!(shown(&text), [("ʼN", &Style::Bold), ("б", &Style::Struck)]);
        assert_eq!(RichText::default().capitalised(), RichText::default());
    }

    #[test]
    fn a_first_line_ends_with_a_sentence_that_a_lock_screen_shows() {
        let broken = |text: &str| RichText::plain(text).with_short_first_line().text;
        let long = "a".repeat(60);
        assert_eq!(broken("One. Two."), "One. Two.");
        assert_eq!(
            broken(&format!("One. Two? {long} {long}. End.")),
            format!("One. Two?\n{long} {long}. End.")
        );
        let no_end = format!("One: {long} {long}");
        assert_eq!(broken(&no_end), no_end);
        let marked = format!("One. {long}");
        let rest = format!(" {long}");
        let mut styled = RichText::plain(&marked).bold();
        styled.push(RichText::plain(&rest));
        assert_eq!(styled.with_short_first_line().text, marked + &rest);
        let lines = format!("Short.\n{long}. {long}");
        assert_eq!(broken(&lines), lines);
    }

    #[test]
    fn only_web_addresses_become_links() {
        let links = |url| RichText::plain("text").link(url).spans().len();
        assert_eq!(links("https://a.kz/?a=1&b=\""), 1);
        assert_eq!(links("javascript:alert(1)"), 0);
    }

    #[test]
    fn debug_repeats_no_word() {
        assert_eq!(
            format!("{:?}", RichText::plain("a secret").bold()),
            "RichText { bytes: 8, spans: 1 }"
        );
    }
}
