//! The picture of the course of a case: drawn as an SVG, given as a PNG.
//!
//! The same course in the same language has the same SVG, byte by byte. Everything in it is a shape or a text in the typeface
//! that is compiled in: no font of the system is looked up and no other file is read.

mod figure;
mod fonts;
mod layout;
mod palette;
mod render;
mod shapes;
mod style;
mod svg;
mod wrap;

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::domain::{language::Language, timeline::Timeline};

pub use render::Undrawable;

/// A picture, as an SVG.
pub struct Drawing(String);

/// Draws the course of a case, with the words of a language.
pub fn draw(timeline: &Timeline, language: Language) -> Drawing {
    Drawing(svg::written(&layout::of(timeline, language)))
}

impl Drawing {
    /// The SVG.
    pub fn svg(&self) -> &str {
        &self.0
    }

    /// What is drawn, in 64 hexadecimal digits (SHA-256): another picture has another, and so has that of another version, whose
    /// typeface or drawing may be another.
    pub fn digest(&self) -> String {
        let drawn = Sha256::new_with_prefix(env!("CARGO_PKG_VERSION"));
        let mut digits = String::new();
        for byte in drawn.chain_update(&self.0).finalize() {
            // Writing into a `String` does not fail.
            let _ = write!(digits, "{byte:02x}");
        }
        digits
    }
}

/// The PNG of a picture by its SVG. It takes some tens of milliseconds of the processor: not for an asynchronous task.
///
/// # Errors
/// If it cannot be drawn, as only a fault of ours can make it.
pub fn png(svg: &str) -> Result<Vec<u8>, Undrawable> {
    render::png(svg)
}
