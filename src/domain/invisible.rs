//! Invisible characters, which change how a line reads.

use icu::properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory},
};

/// Whether a character shows nothing by itself.
///
/// That is a format character (Unicode's category Cf, such as the marks that turn the direction of a line), a control
/// character that is no space, or one that is to be passed over in display. What words and emoji are made of is not among
/// them: the two joiners, and the selectors of a variant.
pub fn is_invisible(letter: char) -> bool {
    if is_joiner(letter) {
        return false;
    }
    // Nearly all letters are of these, and the tables of the others are slow to search.
    if matches!(letter, ' '..='~' | '\u{400}'..='\u{52f}') {
        return false;
    }
    match CodePointMapData::<GeneralCategory>::new().get(letter) {
        GeneralCategory::Format => true,
        GeneralCategory::Control => !letter.is_whitespace(),
        _ => CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter),
    }
}

/// Whether a character is part of words and emoji only: a joiner, or the selector of a variant.
pub fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_or_hides_is_invisible_and_what_people_write_is_not() {
        let turning = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
        let others = "\u{61c}\u{200b}\u{200e}\u{200f}\u{2060}\u{2064}\u{feff}\u{ad}\u{206a}\u{fff9}\u{e0041}\u{180e}\
            \u{7}\u{1b}\u{7f}\u{9b}\u{34f}\u{115f}\u{3164}\u{ffa0}";
        for letter in turning.chain(others.chars()) {
            assert!(is_invisible(letter), "{}", letter.escape_unicode());
        }
        for letter in
            "Aя Әң ؟א، 1\t\n\r\u{a0}\u{2028}👩\u{200d}❤\u{fe0f}\u{200c}—№«»\u{301}".chars()
        {
            assert!(!is_invisible(letter), "{}", letter.escape_unicode());
        }
    }
}
