//! The words that an inflected word may come from: case endings of Russian and Kazakh, surnames made of names.
//!
//! No dictionary stands behind it: a word gives every form that its ending allows, and two words are one name if they have a
//! form in common. So "Өзбектің" meets "Озбекова" in "ozbek", and nobody has to decide whether Тагай is a stem.

use super::fold::{is_number, is_vowel, length};

/// The word itself and every shorter form that it may be an inflection of.
pub(super) fn forms(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    if is_number(word) {
        return forms;
    }
    for layer in [KAZAKH_CASES, RUSSIAN_CASES, ADJECTIVES, SURNAMES] {
        for index in 0..forms.len() {
            let form = forms[index];
            for left in layer.iter().flat_map(|endings| endings.stripped(form)) {
                if !forms.contains(&left) {
                    forms.push(left);
                }
            }
        }
    }
    forms
}

/// The shortest of the forms of a word.
pub(super) fn stem(word: &str) -> &str {
    forms(word)
        .into_iter()
        .min_by_key(|form| form.len())
        .unwrap_or(word)
}

struct Endings {
    endings: &'static [&'static str],
    after: After,
    /// How many letters have to be left: short names end like inflected ones (Галым, Карим, Асем).
    leaves: usize,
}

/// The sound before an ending; Kazakh chooses between -да and -та, -ның, -дың and -тың by it.
enum After {
    Any,
    Vowel,
    Consonant,
    Hard,
    Soft,
}

const KAZAKH_CASES: &[Endings] = &[
    Endings {
        endings: &["tin", "ka", "ke", "ti", "ta", "te", "tan", "ten", "pen"],
        after: After::Hard,
        leaves: 4,
    },
    Endings {
        endings: &[
            "nin", "din", "ga", "ge", "ni", "di", "da", "de", "dan", "den", "nan", "nen", "men",
            "ben",
        ],
        after: After::Soft,
        leaves: 4,
    },
    Endings {
        endings: &["uli", "kizi"],
        after: After::Any,
        leaves: 3,
    },
];

const RUSSIAN_CASES: &[Endings] = &[
    Endings {
        endings: &["a", "e", "i", "u"],
        after: After::Any,
        leaves: 3,
    },
    Endings {
        endings: &["em"],
        after: After::Vowel,
        leaves: 3,
    },
    Endings {
        endings: &["om", "oi"],
        after: After::Consonant,
        leaves: 4,
    },
    Endings {
        endings: &["im", "ih", "ogo", "omu", "aia", "uiu"],
        after: After::Consonant,
        leaves: 5,
    },
];

/// Districts: Алмалы and Алмалинский, Медеу and Медеуский, Наурызбай and Наурызбайский.
const ADJECTIVES: &[Endings] = &[Endings {
    endings: &["sk", "insk", "isk", "usk"],
    after: After::Any,
    leaves: 4,
}];

const SURNAMES: &[Endings] = &[Endings {
    endings: &["ov", "ev"],
    after: After::Any,
    leaves: 3,
}];

impl Endings {
    fn stripped<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.endings
            .iter()
            .filter_map(move |ending| word.strip_suffix(ending))
            .filter(|left| length(left) >= self.leaves && self.after.allows(left))
    }
}

impl After {
    fn allows(&self, left: &str) -> bool {
        left.chars().next_back().is_some_and(|last| match self {
            Self::Any => true,
            Self::Vowel => is_vowel(last),
            Self::Consonant => !is_vowel(last),
            Self::Hard => is_hard(last),
            Self::Soft => !is_hard(last),
        })
    }
}

fn is_hard(letter: char) -> bool {
    matches!(
        letter,
        'b' | 'č' | 'd' | 'f' | 'g' | 'h' | 'k' | 'p' | 's' | 'š' | 't' | 'v'
    )
}
