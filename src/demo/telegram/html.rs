//! Telegram's HTML: what it accepts, what it counts, and how a message looks as plain text.
//!
//! The rules and the words of the errors are those of the Bot API's server, which is more forgiving than a browser in
//! some places (a bare `&` is text) and less in others (an unknown tag is an error).

use super::tags::{Open, byte, decoded, end_tag, start_tag};

/// A message's content. Two that are equal are "not modified" to Telegram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The text without its tags: what Telegram counts and stores.
    pub(super) text: String,
    /// The text with the marks that a reader of plain text needs: `~~struck~~` and `` `code` ``.
    pub(super) shown: String,
    spans: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    from: usize,
    to: usize,
    style: &'static str,
    argument: String,
}

impl Content {
    /// Text as it stands, sent without a parse mode.
    pub(super) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            shown: text.to_owned(),
            spans: Vec::new(),
        }
    }

    /// Reads HTML; the error is Telegram's, without its "can't parse entities: ".
    pub(super) fn from_html(html: &str) -> Result<Self, String> {
        let mut content = Self::default();
        let mut open: Vec<(Open, usize)> = Vec::new();
        let mut at = 0;
        while let Some(next) = html[at..].chars().next() {
            if next == '<' && byte(html, at + 1) == b'/' {
                let (tag, from) = open
                    .pop()
                    .ok_or_else(|| format!("Unexpected end tag at byte offset {at}"))?;
                at = end_tag(html, at, &tag)?;
                content.close(tag, from);
            } else if next == '<' {
                let (tag, end) = start_tag(html, at)?;
                at = end;
                content.shown.push_str(mark(tag.style));
                open.push((tag, content.text.len()));
            } else {
                let (character, length) = decoded(&html[at..]).unwrap_or((next, next.len_utf8()));
                content.text.push(character);
                content.shown.push(character);
                at += length;
            }
        }
        if let Some((Open { tag, .. }, _)) = open.pop() {
            return Err(format!(
                "Can't find end tag corresponding to start tag \"{tag}\""
            ));
        }
        content.spans.sort();
        Ok(content)
    }

    /// The length that Telegram limits, in UTF-16 units.
    pub(super) fn length(&self) -> usize {
        self.text.encode_utf16().count()
    }

    fn close(&mut self, tag: Open, from: usize) {
        self.shown.push_str(mark(tag.style));
        let to = self.text.len();
        if from < to {
            self.spans.push(Span {
                from,
                to,
                style: tag.style,
                argument: tag.argument,
            });
        }
    }
}

fn mark(style: &str) -> &'static str {
    match style {
        "s" => "~~",
        "code" => "`",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, proptest};

    use super::*;

    proptest! {
        #[test]
        fn nothing_makes_it_panic(html in r#"(<|>|/|&|#|x|=|"|'|a|b|s| |ж|span|class|lt;|[0-9]{1,9}){0,30}"#) {
            if let Ok(content) = Content::from_html(&html) {
                prop_assert!(content.length() <= html.len());
            }
        }
    }

    #[test]
    fn reads_what_telegram_reads() {
        for (html, text, shown) in [
            ("plain", "plain", "plain"),
            ("<b>a</b> <I>b</I>", "a b", "a b"),
            ("<s>Wed</s> → <b>Fri</b>", "Wed → Fri", "~~Wed~~ → Fri"),
            ("<del>x</del><strike>y</strike>", "xy", "~~x~~~~y~~"),
            ("<code>/case</code>", "/case", "`/case`"),
            (
                r#"<pre><code class="language-rust">x</code></pre>"#,
                "x",
                "`x`",
            ),
            (
                r#"<a href="https://e.org/?a=1&amp;b=2">here</a>"#,
                "here",
                "here",
            ),
            ("<a href=tg>x</a>", "x", "x"),
            ("<blockquote expandable>q</blockquote>", "q", "q"),
            (r#"<span class='tg-spoiler'>s</span>"#, "s", "s"),
            (
                r#"<tg-time unix="1772186400" format="wDT">10:00</tg-time>"#,
                "10:00",
                "10:00",
            ),
            (
                "a &lt;b&gt; &amp; &quot;c&quot;",
                "a <b> & \"c\"",
                "a <b> & \"c\"",
            ),
            ("&#1040;&#x4d8; &lt x", "АӘ < x", "АӘ < x"),
            (
                "AT&T, &nbsp; &#0; &",
                "AT&T, &nbsp; &#0; &",
                "AT&T, &nbsp; &#0; &",
            ),
            ("<b>x</>", "x", "x"),
        ] {
            let content = Content::from_html(html).unwrap();
            assert_eq!(
                (content.text.as_str(), content.shown.as_str()),
                (text, shown),
                "{html}"
            );
        }
    }

    #[test]
    fn refuses_what_telegram_refuses() {
        for (html, error) in [
            ("ә<br>", r#"Unsupported start tag "br" at byte offset 2"#),
            ("a < b", r#"Unsupported start tag "" at byte offset 2"#),
            ("x <b", "Unclosed start tag at byte offset 2"),
            ("<a href", r#"Unclosed start tag "a" at byte offset 0"#),
            (r#"<a href="x""#, "Unclosed start tag at byte offset 0"),
            (r#"<a href="x>y"#, "Unclosed start tag at byte offset 0"),
            (
                "<a =x>y</a>",
                r#"Empty attribute name in the tag "a" at byte offset 0"#,
            ),
            (
                "<a href=x/>y</a>",
                "Unexpected end of name token at byte offset 8",
            ),
            (
                "<span>x</span>",
                r#"Tag "span" must have class "tg-spoiler" at byte offset 0"#,
            ),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("<b>x</b", "Unclosed end tag at byte offset 4"),
            (
                "<b>ж<i>x</b></i>",
                r#"Unmatched end tag at byte offset 9, expected "</i>", found "</b>""#,
            ),
            (
                "<b>x",
                r#"Can't find end tag corresponding to start tag "b""#,
            ),
        ] {
            assert_eq!(Content::from_html(html).unwrap_err(), error, "{html}");
        }
    }

    #[test]
    fn length_is_counted_without_tags_in_utf16() {
        let content = Content::from_html("<b>ә</b>😀&lt;").unwrap();
        assert_eq!(content.length(), 4);
    }

    #[test]
    fn equal_content_is_what_looks_equal() {
        let read = |html| Content::from_html(html).unwrap();
        assert_eq!(read("<strong>x</strong>"), read("<b>x</b><i></i>"));
        assert_eq!(read("<b><i>x</i></b>"), read("<i><b>x</b></i>"));
        assert_ne!(read("<b>x</b>"), read("x"));
        assert_ne!(read("<a href='1'>x</a>"), read("<a href='2'>x</a>"));
    }
}
