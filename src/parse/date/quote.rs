//! What was written, quoted to whoever wrote it.

use super::{Clash, DateError, lexeme::Lexeme, piece::Piece};

/// Two pieces that cannot both be, as written.
pub(super) fn two(first: &Piece, second: &Piece, tokens: &[Lexeme]) -> DateError {
    DateError::Contradiction(Clash::Two(
        text(tokens, first.start, first.end),
        text(tokens, second.start, second.end),
    ))
}

pub(super) fn left_over(pieces: &[Piece], left: &Piece, tokens: &[Lexeme]) -> DateError {
    let others = pieces.iter().filter(|piece| *piece != left);
    DateError::Nothing {
        understood: others
            .map(|piece| text(tokens, piece.start, piece.end))
            .collect(),
        left: vec![text(tokens, left.start, left.end)],
    }
}

/// Tokens as they were written.
pub(super) fn text(tokens: &[Lexeme], start: usize, end: usize) -> String {
    let written = tokens.iter().skip(start).take(end.saturating_sub(start));
    let written: Vec<&str> = written
        .map(|token| token.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    written.join(" ")
}
