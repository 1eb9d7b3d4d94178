//! Telegram's HTML: the one place where text from outside is escaped.

use std::fmt;

/// The longest first line, in UTF-16 units: what a lock screen shows of a message.
pub(super) const FIRST_LINE: usize = 80;

/// A piece of a message, safe to send: what came from outside is escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Text that may hold anything. The Bot API's HTML mode reserves `<`, `>` and `&`; quotes matter in attributes.
    pub(super) fn escaped(text: &str) -> Self {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '&' => escaped.push_str("&amp;"),
                '"' => escaped.push_str("&quot;"),
                other => escaped.push(other),
            }
        }
        Self(escaped)
    }

    /// What Fluent made of escaped arguments and its own text, which a test keeps free of HTML.
    pub(super) fn composed(text: String) -> Self {
        Self(text)
    }

    /// With a capital: what stands first in its line.
    pub(super) fn capitalised(self) -> Self {
        let mut letters = self.0.chars();
        match letters.next() {
            Some(first) => Self(first.to_uppercase().chain(letters).collect()),
            None => self,
        }
    }

    /// In bold: how it is now.
    pub(super) fn bold(self) -> Self {
        Self(format!("<b>{self}</b>"))
    }

    /// Struck through: how it was.
    pub(super) fn struck(self) -> Self {
        Self(format!("<s>{self}</s>"))
    }

    /// A line that a tap copies.
    pub(super) fn code(text: &str) -> Self {
        Self(format!("<code>{}</code>", Self::escaped(text)))
    }

    /// A link, for an address that a browser opens; other text stays as it is.
    pub(super) fn link(self, url: &str) -> Self {
        if url.starts_with("https://") || url.starts_with("http://") {
            Self(format!("<a href=\"{}\">{self}</a>", Self::escaped(url)))
        } else {
            self
        }
    }

    /// How long Telegram takes it to be: UTF-16 units of what is left once tags and entities are read.
    pub(super) fn units(&self) -> usize {
        let (mut units, mut tag, mut entity) = (0, false, false);
        for c in self.0.chars() {
            match c {
                '<' => tag = true,
                '>' => tag = false,
                '&' => {
                    entity = true;
                    units += 1;
                }
                ';' if entity => entity = false,
                other if !tag && !entity => units += other.len_utf16(),
                _ => {}
            }
        }
        units
    }

    /// With the first line broken after the last sentence that a lock screen shows of it.
    pub(super) fn with_short_first_line(self) -> Self {
        let (mut units, mut depth, mut markup) = (0, 0_i32, None);
        let mut sentence = None;
        let first = self.0.lines().next().unwrap_or_default();
        let mut before = ' ';
        for (at, c) in first.char_indices() {
            if let Some(end) = markup {
                markup = (c != end).then_some(end);
                continue;
            }
            if c == '<' {
                depth += if first[at..].starts_with("</") { -1 } else { 1 };
                markup = Some('>');
                continue;
            }
            let ended = matches!(before, '.' | '?' | '!') && units <= FIRST_LINE;
            if c == ' ' && depth == 0 && ended {
                sentence = Some(at);
            }
            markup = (c == '&').then_some(';');
            units += c.len_utf16();
            before = c;
        }
        match sentence {
            Some(at) if units > FIRST_LINE => {
                Self(format!("{}\n{}", &self.0[..at], &self.0[at + 1..]))
            }
            Some(_) | None => self,
        }
    }

    /// Its lines, for what is too long; no markup of ours reaches over a line.
    pub(super) fn by_line(&self) -> impl Iterator<Item = Self> {
        self.0.lines().map(|line| Self(line.to_owned()))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The pieces that are not empty, with `separator` between them.
pub(super) fn joined(pieces: impl IntoIterator<Item = Html>, separator: &str) -> Html {
    let pieces: Vec<String> = pieces
        .into_iter()
        .filter(|piece| !piece.is_empty())
        .map(Html::into_string)
        .collect();
    Html(pieces.join(separator))
}

/// One piece a line.
pub(super) fn lines(pieces: impl IntoIterator<Item = Html>) -> Html {
    joined(pieces, "\n")
}

/// Blocks of lines, an empty line between them.
pub(super) fn blocks(pieces: impl IntoIterator<Item = Html>) -> Html {
    joined(pieces, "\n\n")
}

/// Text cut at a word, with a mark, so that it takes at most `most` UTF-16 units.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let (mut used, mut cut) = (0, 0);
    for (at, c) in text.char_indices() {
        if used < most {
            cut = at;
        }
        used += c.len_utf16();
        if used > most {
            let head = &text[..cut];
            let word = head
                .rfind(char::is_whitespace)
                .filter(|end| 2 * end > head.len());
            return format!("{}…", head[..word.unwrap_or(cut)].trim_end());
        }
    }
    text.to_owned()
}

/// Text whose line breaks are spaces, cut as [`shortened`] cuts it.
pub(super) fn in_one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > 4 * most {
            break;
        }
    }
    shortened(&line, most)
}

/// What a message's argument becomes: text is escaped, numbers stay numbers so that plurals work.
pub(super) trait Argument {
    /// What Fluent is given.
    type Given;

    /// The argument, safe to stand in HTML.
    fn given(self) -> Self::Given;
}

impl Argument for Html {
    type Given = String;

    fn given(self) -> String {
        self.0
    }
}

impl Argument for &str {
    type Given = String;

    fn given(self) -> String {
        Html::escaped(self).0
    }
}

impl Argument for String {
    type Given = String;

    fn given(self) -> String {
        Html::escaped(&self).0
    }
}

impl Argument for u64 {
    type Given = Self;

    fn given(self) -> Self {
        self
    }
}

impl Argument for u32 {
    type Given = Self;

    fn given(self) -> Self {
        self
    }
}

impl Argument for usize {
    type Given = Self;

    fn given(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_is_escaped_once() {
        let html = Html::escaped("<b>\"Суд & Ко\"</b>").bold();
        assert_eq!(
            html.to_string(),
            "<b>&lt;b&gt;&quot;Суд &amp; Ко&quot;&lt;/b&gt;</b>"
        );
        assert_eq!(html.clone().given(), html.to_string());
    }

    #[test]
    fn only_web_addresses_become_links() {
        let link = |url| Html::escaped("text").link(url).to_string();
        assert_eq!(
            link("https://a.kz/?a=1&b=\""),
            "<a href=\"https://a.kz/?a=1&amp;b=&quot;\">text</a>"
        );
        assert_eq!(link("javascript:alert(1)"), "text");
    }

    #[test]
    fn length_is_what_telegram_counts() {
        assert_eq!(Html::escaped("a<&>б").bold().units(), 5);
        assert_eq!(Html::escaped("𝄞;x").units(), 4);
    }

    #[test]
    fn a_first_line_ends_with_a_sentence_that_a_lock_screen_shows() {
        let broken = |text: &str| Html::composed(text.to_owned()).with_short_first_line().0;
        let long = "a".repeat(60);
        assert_eq!(broken("One. Two."), "One. Two.");
        assert_eq!(
            broken(&format!("One. Two? {long} {long}. End.")),
            format!("One. Two?\n{long} {long}. End.")
        );
        let no_end = format!("One: {long} {long}");
        assert_eq!(broken(&no_end), no_end);
        let marked = format!("<b>One. {long}</b> {long}");
        assert_eq!(broken(&marked), marked);
        let lines = format!("Short.\n{long}. {long}");
        assert_eq!(broken(&lines), lines);
    }

    #[test]
    fn long_text_is_cut_at_a_word() {
        assert_eq!(shortened("three little words", 18), "three little words");
        assert_eq!(shortened("three little words", 16), "three little…");
        assert_eq!(shortened("𝄞𝄞𝄞", 4), "𝄞…");
        assert_eq!(shortened("three", 5), "three");
        assert_eq!(shortened("threes", 5), "thre…");
        assert_eq!(in_one_line(" three\n\nlittle words", 13), "three little…");
    }
}
