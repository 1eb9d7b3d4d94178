//! Rich text put together of pieces, line by line and block by block; and plain text cut to what there is room for.

use crate::domain::rich_text::RichText;

/// What is left free for the empty lines between blocks.
const MARGIN: usize = 40;

/// The pieces that are not empty, with `separator` between them.
pub(super) fn joined(pieces: impl IntoIterator<Item = RichText>, separator: &str) -> RichText {
    let mut joined = RichText::default();
    for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
        if !joined.is_empty() {
            joined.push(RichText::plain(separator));
        }
        joined.push(piece);
    }
    joined
}

/// One piece a line.
pub fn lines(pieces: impl IntoIterator<Item = RichText>) -> RichText {
    joined(pieces, "\n")
}

/// A line of a list.
pub(super) fn item(text: RichText) -> RichText {
    joined([RichText::plain("• "), text], "")
}

/// Blocks of lines, an empty line between them.
pub fn blocks(pieces: impl IntoIterator<Item = RichText>) -> RichText {
    joined(pieces, "\n\n")
}

/// How many of the pieces come first into so many UTF-16 units, an empty line between them.
pub fn fits<'a>(pieces: impl IntoIterator<Item = &'a RichText>, room: usize) -> usize {
    let mut used = 0;
    let fits = pieces.into_iter().take_while(|piece| {
        used += piece.units() + 2;
        used <= room
    });
    fits.count()
}

/// How many of the pieces come first into a text of `most` UTF-16 units beside `around` units of others.
pub(super) fn fits_beside<'a>(
    most: usize,
    around: usize,
    pieces: impl IntoIterator<Item = &'a RichText>,
) -> usize {
    fits(pieces, most.saturating_sub(MARGIN + around))
}

/// Text cut at a word, with a mark, so that it takes at most `most` UTF-16 units.
pub fn shortened(text: &str, most: usize) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_takes_no_line() {
        let empty = RichText::default();
        let text = lines([
            empty.clone(),
            RichText::plain("𝄞").bold(),
            empty.clone().bold(),
            RichText::plain("x").struck(),
            empty,
        ]);
        let spans = text
            .spans()
            .iter()
            .map(|span| &text.as_str()[span.range.clone()]);
        assert_eq!(spans.collect::<Vec<_>>(), ["𝄞", "x"]);
        assert_eq!(text.as_str(), "𝄞\nx");
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
