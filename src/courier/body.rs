//! The body of an answer, of limited length, and as text that a JSON parser takes; and its date.

use chrono::{DateTime, Datelike, Utc};
use reqwest::Response;

/// The most bytes of an answer that are read. A hundred updates are some hundred thousand; an endless answer would fill the
/// memory.
const MOST: usize = 8 << 20;

/// How every answer of the Bot API begins, without spaces.
const BEGINNING: &[u8] = br#"{"ok":"#;

/// Reads the body; of one that is too long only the beginning, which no parser will take.
pub(super) async fn of(mut response: Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        let left = MOST - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(left)]);
        if chunk.len() > left {
            tracing::warn!(
                bytes = MOST,
                "an answer is too long; the rest of it is not read"
            );
            break;
        }
    }
    Ok(body)
}

/// Whether the Bot API wrote this, and no gateway on the way.
pub(super) fn is_telegrams(body: &[u8]) -> bool {
    let mut bytes = body.iter().filter(|byte| !byte.is_ascii_whitespace());
    BEGINNING.iter().all(|byte| bytes.next() == Some(byte))
}

/// The body as text, with everything replaced that no JSON parser takes.
///
/// Telegram passes on invalid UTF-8 from whoever sent it. Control characters are legal in JSON only between tokens, where
/// they mean no more than a space.
pub fn readable(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    if text.bytes().any(|byte| byte < b' ') {
        text.replace(|letter: char| letter < ' ', " ")
    } else {
        text.into_owned()
    }
}

/// Parses the `Date` of an answer, which every server with a clock should send (RFC 9110, section 6.6.1). A year has four
/// digits (section 5.6.7): to a later one no time could be added.
pub(super) fn date(date: &str) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(date).ok()?.to_utc();
    (1970..=9999).contains(&date.year()).then_some(date)
}
