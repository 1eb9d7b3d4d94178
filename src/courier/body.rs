//! The body of an answer, as text in which JSON can be found.

/// The body with everything that no JSON parser takes replaced: bytes that are no UTF-8, as Telegram passes them on from whoever
/// sent them, and control characters, which JSON has only between its tokens, where they mean no more than a space.
pub fn readable(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    if text.bytes().any(|byte| byte < b' ') {
        text.replace(|letter: char| letter < ' ', " ")
    } else {
        text.into_owned()
    }
}
