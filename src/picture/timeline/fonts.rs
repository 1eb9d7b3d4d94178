//! The typeface: Golos Text in two weights, compiled in (`config/fonts`).

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};

use crate::domain::invisible::{is_invisible, is_joiner};

/// How the typeface is called.
pub(super) const FAMILY: &str = "Golos Text";

/// What stands for characters that the typeface does not have, as editors mark what cannot be read. It has neither U+FFFD nor a
/// square.
const REPLACEMENT: &str = "[?]";

const REGULAR: &[u8] = include_bytes!("../../../config/fonts/GolosText-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../config/fonts/GolosText-Bold.ttf");

static FACES: LazyLock<[FontRef<'static>; 2]> = LazyLock::new(|| {
    [REGULAR, BOLD].map(|bytes| FontRef::new(bytes).expect("the fonts are compiled in"))
});

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    for bytes in [REGULAR, BOLD] {
        database.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    database.set_serif_family(FAMILY);
    database.set_sans_serif_family(FAMILY);
    database.set_cursive_family(FAMILY);
    database.set_fantasy_family(FAMILY);
    database.set_monospace_family(FAMILY);
    Arc::new(database)
});

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The fonts, for whoever draws.
pub(super) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}

/// How wide a line is, in the unit of its size.
pub(super) fn width(text: &str, weight: Weight, size: f32) -> f32 {
    let face = face(weight);
    let (letters, metrics) = (
        face.charmap(),
        face.glyph_metrics(Size::new(size), LocationRef::default()),
    );
    let advances = text.chars().map(|letter| {
        let glyph = letters.map(letter).unwrap_or_default();
        metrics.advance_width(glyph).unwrap_or(size)
    });
    advances.sum()
}

/// A text of which every character can be drawn: what shows nothing is left out, what breaks a line is a space, and what the
/// typeface lacks is a [`REPLACEMENT`], several in a row are one.
pub(super) fn drawable(text: &str) -> String {
    let mut drawable = String::new();
    for letter in text.chars() {
        if letter.is_whitespace() || letter.is_control() {
            let space = if letter == '\u{a0}' { letter } else { ' ' };
            drawable.push(space);
        } else if !is_invisible(letter) && is_drawn(letter) {
            drawable.push(letter);
        } else if !is_invisible(letter) && !is_joiner(letter) && !drawable.ends_with(REPLACEMENT) {
            drawable.push_str(REPLACEMENT);
        }
    }
    drawable
}

/// Whether both weights have the character.
fn is_drawn(letter: char) -> bool {
    FACES
        .iter()
        .all(|face| face.charmap().map(letter).is_some())
}

fn face(weight: Weight) -> &'static FontRef<'static> {
    let [regular, bold] = &*FACES;
    match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_typeface_has_is_kept_and_what_it_lacks_is_seen() {
        let kept = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё ₸ № “” «» – — … ’ → 0123456789 \u{a0} ÄÖÜßéçşı";
        assert_eq!(drawable(kept), kept);
        assert_eq!(
            drawable("✓ 中 א 👩‍⚖️"),
            format!("{0} {0} {0} {0}", REPLACEMENT)
        );
        assert_eq!(drawable("a\u{85}b\u{2029}c\r\nd\te"), "a b c  d e");
        assert_eq!(drawable("a\u{202e}b\u{0}c\u{ad}\u{200b}\u{feff}d"), "ab cd");
        assert!(REPLACEMENT.chars().all(is_drawn));
    }

    #[test]
    fn bold_letters_are_wider() {
        let width = |weight| width("Заседание", weight, 30.0);
        assert!(width(Weight::Bold) > width(Weight::Regular));
        assert!((100.0..200.0).contains(&width(Weight::Regular)));
    }
}
