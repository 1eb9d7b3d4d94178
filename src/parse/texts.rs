//! The parser of localized texts: `ru: … | kk: …`, or one text whose letters tell its language.

use crate::domain::language::{LONGEST_TEXT, Language, Words};

/// The language marks. `kz` is not the language's code, but many write it.
const MARKS: [(&str, Language); 4] = [
    ("kk:", Language::Kk),
    ("kz:", Language::Kk),
    ("ru:", Language::Ru),
    ("en:", Language::En),
];

/// Why localized texts are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextsError {
    /// There are two in this language.
    Two(Language),
    /// One is too long.
    TooLong {
        /// Its language.
        language: Language,
        /// How long it is, in characters.
        characters: usize,
    },
}

/// Parses what stands after the first `|`. A text without a mark is in the language that its letters tell, else in the
/// editor's own. An empty text is `None`.
///
/// # Errors
///
/// Why they are refused.
pub(super) fn read(text: &str, own: Language) -> Result<Option<Words>, TextsError> {
    let mut words = Words::default();
    for part in text.split('|').flat_map(parts) {
        let (language, text) = match mark(&part) {
            Some((language, text)) => (language, text.trim()),
            None => (language_of(part.trim(), own), part.trim()),
        };
        if text.is_empty() {
            continue;
        }
        let slot = words.slot(language);
        if slot.is_some() {
            return Err(TextsError::Two(language));
        }
        let characters = text.chars().count();
        if characters > LONGEST_TEXT {
            return Err(TextsError::TooLong {
                language,
                characters,
            });
        }
        *slot = Some(text.to_owned());
    }
    Ok((!words.is_empty()).then_some(words))
}

/// The canonical form, which parses to the same texts: it begins with ` |`, or is empty for none.
pub(super) fn canonical(words: Option<&Words>) -> String {
    let texts = Language::ALL.into_iter().filter_map(|language| {
        let text = words?.get(language)?;
        Some(format!(" | {language}: {text}"))
    });
    texts.collect()
}

/// Splits a text before each line that begins with a mark.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in text.lines() {
        match parts.last_mut() {
            Some(part) if mark(line).is_none() => {
                part.push('\n');
                part.push_str(line);
            }
            Some(_) | None => parts.push(line.to_owned()),
        }
    }
    parts
}

fn mark(part: &str) -> Option<(Language, &str)> {
    let part = part.trim_start();
    MARKS.into_iter().find_map(|(mark, language)| {
        let (head, rest) = part.split_at_checked(mark.len())?;
        head.eq_ignore_ascii_case(mark).then_some((language, rest))
    })
}

/// The language of a text by its letters. Cyrillic without a Kazakh letter is not English, whoever writes it.
fn language_of(text: &str, own: Language) -> Language {
    let lower = text.to_lowercase();
    let has = |is: fn(char) -> bool| lower.chars().any(is);
    let kazakh = has(|letter| "әғқңөұүһі".contains(letter));
    let cyrillic = has(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
    let letters = has(char::is_alphabetic);
    if kazakh {
        Language::Kk
    } else if letters && !cyrillic {
        Language::En
    } else if cyrillic && own == Language::En {
        Language::Ru
    } else {
        own
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::*;

    fn words(kk: &str, ru: &str, en: &str) -> Option<Words> {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Some(Words {
            kk: text(kk),
            ru: text(ru),
            en: text(en),
        })
    }

    #[test]
    fn a_text_takes_the_language_of_its_mark_its_letters_or_its_writer() {
        for (text, own, expected) in [
            (
                "ru: болен | en: unwell",
                Language::Kk,
                words("", "болен", "unwell"),
            ),
            (
                "RU: болен\nKK: ауырды\nen: unwell",
                Language::Ru,
                words("ауырды", "болен", "unwell"),
            ),
            ("Kz: ауырды", Language::Ru, words("ауырды", "", "")),
            ("стало плохо", Language::Ru, words("", "стало плохо", "")),
            ("стало плохо", Language::En, words("", "стало плохо", "")),
            ("жазбада бар", Language::Kk, words("жазбада бар", "", "")),
            (
                "Өзін нашар сезінді",
                Language::Ru,
                words("Өзін нашар сезінді", "", ""),
            ),
            ("ҮКІМ", Language::En, words("ҮКІМ", "", "")),
            (
                "unwell, says a lawyer",
                Language::Ru,
                words("", "", "unwell, says a lawyer"),
            ),
            ("№ 12", Language::Kk, words("№ 12", "", "")),
            (
                "болен | en: unwell",
                Language::Ru,
                words("", "болен", "unwell"),
            ),
            (
                "болен | unwell | Өзін нашар сезінді",
                Language::Ru,
                words("Өзін нашар сезінді", "болен", "unwell"),
            ),
            ("a\nb\n\nc", Language::En, words("", "", "a\nb\n\nc")),
            ("ru: a: b", Language::En, words("", "a: b", "")),
            ("kk:| |ru: да", Language::En, words("", "да", "")),
            ("", Language::En, None),
            (" | kk: ", Language::En, None),
        ] {
            assert_eq!(read(text, own), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn two_texts_in_one_language_are_refused() {
        for (text, language) in [
            ("ru: a | ru: b", Language::Ru),
            ("болен | ru: нездоров", Language::Ru),
            ("unwell | en: ill", Language::En),
            ("kk: a\nkz: b", Language::Kk),
        ] {
            assert_eq!(
                read(text, Language::Ru),
                Err(TextsError::Two(language)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_goes_out_whole_or_not_at_all() {
        for letters in ["a", "я", "😀", "и\u{306}", "👩\u{200d}🚀"] {
            let one = letters.chars().count();
            for most in [LONGEST_TEXT - 1, LONGEST_TEXT, LONGEST_TEXT + 1] {
                let text: String = letters.chars().cycle().take(most).collect();
                let read = read(&format!("kk: жоқ | ru:  {text}\n "), Language::En);
                let expected = match most {
                    ..=LONGEST_TEXT => Ok(words("жоқ", &text, "")),
                    _ => Err(TextsError::TooLong {
                        language: Language::Ru,
                        characters: LONGEST_TEXT + 1,
                    }),
                };
                assert_eq!(read, expected, "{most} of {one}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_was_read_reads_back(text in "(kk:|ru:|EN:|\\||\n| |[a-zа-яәқі.:]{1,6}){0,20}") {
            if let Ok(words) = read(&text, Language::Ru) {
                let canonical = canonical(words.as_ref());
                let after = canonical.strip_prefix(" |").unwrap_or("");
                prop_assert_eq!(read(after, Language::En), Ok(words), "{:?}", canonical);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            let _ = read(&text, Language::Kk);
        }
    }
}
