//! The tags and entities of Telegram's HTML, each read where it begins.

/// The tags, each with the style it stands for: `strong` is `b`.
const STYLES: [(&str, &str); 16] = [
    ("a", "a"),
    ("b", "b"),
    ("blockquote", "blockquote"),
    ("code", "code"),
    ("del", "s"),
    ("em", "i"),
    ("i", "i"),
    ("ins", "u"),
    ("pre", "pre"),
    ("s", "s"),
    ("span", "tg-spoiler"),
    ("strike", "s"),
    ("strong", "b"),
    ("tg-spoiler", "tg-spoiler"),
    ("tg-time", "tg-time"),
    ("u", "u"),
];

/// A tag that was opened.
pub(super) struct Open {
    pub(super) tag: String,
    pub(super) style: &'static str,
    pub(super) argument: String,
}

/// The tag that opens at `begin`, and where its text begins.
pub(super) fn start_tag(html: &str, begin: usize) -> Result<(Open, usize), String> {
    let mut at = skip_while(html, begin + 1, |c| !is_space(c) && c != b'>');
    if at == html.len() {
        return Err(format!("Unclosed start tag at byte offset {begin}"));
    }
    let tag = html[begin + 1..at].to_ascii_lowercase();
    let Some((_, style)) = STYLES.iter().find(|(known, _)| *known == tag) else {
        return Err(format!(
            "Unsupported start tag \"{tag}\" at byte offset {begin}"
        ));
    };
    let mut argument = String::new();
    loop {
        at = skip_while(html, at, is_space);
        if byte(html, at) == b'>' {
            break;
        }
        let (name, value, end) = attribute(html, begin, at, &tag)?;
        at = end;
        match (tag.as_str(), name) {
            ("a", "href") | ("code" | "span", "class") => argument = value,
            ("blockquote", "expandable") => name.clone_into(&mut argument),
            ("tg-time", "unix" | "format") => argument += &format!("{name}={value} "),
            _ => {}
        }
    }
    if tag == "span" && argument != "tg-spoiler" {
        return Err(format!(
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
        ));
    }
    let open = Open {
        tag,
        style,
        argument,
    };
    Ok((open, at + 1))
}

/// Where the text after the end tag at `begin` goes on, if that tag closes `open`.
pub(super) fn end_tag(html: &str, begin: usize, open: &Open) -> Result<usize, String> {
    let expected = &open.tag;
    let name_end = skip_while(html, begin + 2, |c| !is_space(c) && c != b'>');
    let end = skip_while(html, name_end, is_space);
    if byte(html, end) != b'>' {
        return Err(format!("Unclosed end tag at byte offset {begin}"));
    }
    let found = html[begin + 2..name_end].to_ascii_lowercase();
    if !found.is_empty() && found != *expected {
        return Err(format!(
            "Unmatched end tag at byte offset {begin}, expected \"</{expected}>\", found \"</{found}>\""
        ));
    }
    Ok(end + 1)
}

/// The character that an entity at the head of `text` stands for, and the entity's length; the `;` may be missing.
pub(super) fn decoded(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let (character, length) = if let Some(number) = body.strip_prefix("#x") {
        let digits = number
            .bytes()
            .take_while(u8::is_ascii_hexdigit)
            .take(8)
            .count();
        let code = u32::from_str_radix(&number[..digits], 16).ok()?;
        (char::from_u32(code)?, 3 + digits)
    } else if let Some(number) = body.strip_prefix('#') {
        let digits = number
            .bytes()
            .take_while(u8::is_ascii_digit)
            .take(8)
            .count();
        let code = number[..digits].parse().ok()?;
        (char::from_u32(code)?, 2 + digits)
    } else {
        let letters = body.bytes().take_while(u8::is_ascii_alphabetic).count();
        let character = match &body[..letters] {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => return None,
        };
        (character, 1 + letters)
    };
    if character == '\0' {
        return None;
    }
    Some((character, length + usize::from(byte(text, length) == b';')))
}

/// The byte there, and 0 past the end, as the server's own C strings have it.
pub(super) fn byte(html: &str, at: usize) -> u8 {
    html.as_bytes().get(at).copied().unwrap_or(0)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0)
}

fn skip_while(html: &str, mut at: usize, skipped: impl Fn(u8) -> bool) -> usize {
    while at < html.len() && skipped(byte(html, at)) {
        at += 1;
    }
    at
}

/// One attribute: its name, its value (empty for a bare name) and where it ends.
fn attribute<'a>(
    html: &'a str,
    begin: usize,
    from: usize,
    tag: &str,
) -> Result<(&'a str, String, usize), String> {
    let name_end = skip_while(html, from, |c| {
        !is_space(c) && !matches!(c, b'=' | b'>' | b'/' | b'"' | b'\'')
    });
    let name = &html[from..name_end];
    if name.is_empty() {
        return Err(format!(
            "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
        ));
    }
    let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
    let at = skip_while(html, name_end, is_space);
    match byte(html, at) {
        0 => return Err(unclosed()),
        b'=' => {}
        _ => return Ok((name, String::new(), at)),
    }
    let at = skip_while(html, at + 1, is_space);
    let (value, end) = match byte(html, at) {
        0 => return Err(unclosed()),
        quote @ (b'"' | b'\'') => {
            let end = skip_while(html, at + 1, |c| c != quote);
            (all_decoded(&html[at + 1..end]), end + 1)
        }
        _ => {
            let end = skip_while(html, at, |c| {
                c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-')
            });
            if !is_space(byte(html, end)) && byte(html, end) != b'>' {
                return Err(format!("Unexpected end of name token at byte offset {at}"));
            }
            (html[at..end].to_ascii_lowercase(), end)
        }
    };
    if end >= html.len() {
        return Err(format!("Unclosed start tag at byte offset {begin}"));
    }
    Ok((name, value, end))
}

fn all_decoded(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let (character, length) = decoded(rest).unwrap_or((next, next.len_utf8()));
        result.push(character);
        rest = &rest[length..];
    }
    result
}
