//! The body of an answer, as text in which JSON can be found.

/// The body with what no JSON parser takes replaced.
///
/// Bytes that are no UTF-8 Telegram passes on from whoever sent them; control characters JSON has only between its tokens,
/// where they mean no more than a space.
pub fn readable(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    if text.bytes().any(|byte| byte < b' ') {
        text.replace(|letter: char| letter < ' ', " ")
    } else {
        text.into_owned()
    }
}
