//! Inflection: the words that an inflected word may come from, by the case endings of Russian and Kazakh, and surnames made
//! of names.
//!
//! There is no dictionary: a word gives every form that its ending allows, and two words are one name if they have a form in
//! common. So "Өзбектің" meets "Озбекова" in "ozbek", and nobody has to decide whether Тагай is a stem.

use super::skeleton::{is_number, is_vowel, length};

/// The forms of a word: the word itself and every shorter one that it may be an inflection of.
pub(super) struct Forms<'a> {
    all: Vec<&'a str>,
    cases: usize,
}

impl<'a> Forms<'a> {
    pub(super) fn of(word: &'a str) -> Self {
        let mut all = vec![word];
        if is_number(word) {
            return Self { all, cases: 1 };
        }
        strip(&mut all, &[KAZAKH_CASES, KAZAKH_PLURAL, RUSSIAN_CASES]);
        let cases = all.len();
        strip(&mut all, &[ADJECTIVES, SURNAMES]);
        Self { all, cases }
    }

    /// All of them, surnames made of a name among them.
    pub(super) fn all(&self) -> &[&'a str] {
        &self.all
    }

    /// Those of which the word may be a case: the same name, and no other made of it.
    pub(super) fn cases(&self) -> &[&'a str] {
        &self.all[..self.cases]
    }

    /// The shortest.
    pub(super) fn stem(&self) -> &'a str {
        let shortest = self.all.iter().min_by_key(|form| form.len());
        shortest.copied().unwrap_or_default()
    }
}

/// Adds what is left of the forms without the endings of each layer in turn.
fn strip(forms: &mut Vec<&str>, layers: &[&[Endings]]) {
    for layer in layers {
        for index in 0..forms.len() {
            let form = forms[index];
            for left in layer.iter().flat_map(|endings| endings.stripped(form)) {
                if !forms.contains(&left) {
                    forms.push(left);
                }
            }
        }
    }
}

struct Endings {
    endings: &'static [&'static str],
    after: StemSound,
    /// How many letters have to be left: short names end like inflected ones (Галым, Карим, Асем).
    leaves: usize,
}

/// The sound before an ending; Kazakh chooses between -да and -та, -ның, -дың and -тың by it.
enum StemSound {
    Any,
    Vowel,
    Consonant,
    Hard,
    Soft,
    /// Written as a voiced sound and heard as a hard one.
    Voiced,
}

const KAZAKH_CASES: &[Endings] = &[
    Endings {
        endings: &[
            "tin", "ka", "ke", "ti", "ta", "te", "tan", "ten", "pen", "tiki", "tagi", "tegi",
        ],
        after: StemSound::Hard,
        leaves: 4,
    },
    Endings {
        endings: &[
            "nin", "din", "ga", "ge", "ni", "di", "da", "de", "dan", "den", "nan", "nen", "men",
            "ben", "niki", "diki", "dagi", "degi",
        ],
        after: StemSound::Soft,
        leaves: 4,
    },
    // Names of three letters: Кимнің, Цойға.
    Endings {
        endings: &["nin", "din", "tin", "ga", "ge", "ka", "ke"],
        after: StemSound::Consonant,
        leaves: 3,
    },
    Endings {
        endings: &["din", "ga"],
        after: StemSound::Vowel,
        leaves: 3,
    },
    // "Ашировдың" and "Ашировға" are as common as they are wrong.
    Endings {
        endings: &["nin", "din", "ga", "di", "da", "dan", "men", "ben"],
        after: StemSound::Voiced,
        leaves: 4,
    },
    // After "ұлы" and "қызы": Сәбитұлына, Сәбитұлын, Сәбитұлында.
    Endings {
        endings: &["n", "na", "ne", "nda", "nde"],
        after: StemSound::Vowel,
        leaves: 6,
    },
];

/// A family: Әшіровтер.
const KAZAKH_PLURAL: &[Endings] = &[
    Endings {
        endings: &["tar", "ter"],
        after: StemSound::Hard,
        leaves: 4,
    },
    Endings {
        endings: &["lar", "ler", "dar", "der"],
        after: StemSound::Soft,
        leaves: 4,
    },
];

const RUSSIAN_CASES: &[Endings] = &[
    Endings {
        endings: &["a", "e", "i", "u"],
        after: StemSound::Any,
        leaves: 3,
    },
    Endings {
        endings: &["em"],
        after: StemSound::Vowel,
        leaves: 3,
    },
    Endings {
        endings: &["om"],
        after: StemSound::Consonant,
        leaves: 3,
    },
    Endings {
        endings: &["oi"],
        after: StemSound::Consonant,
        leaves: 4,
    },
    Endings {
        endings: &["im", "imi", "ih", "oe", "ogo", "omu", "aia", "uiu"],
        after: StemSound::Consonant,
        leaves: 5,
    },
];

/// Districts: Алмалы and Алмалинский, Медеу and Медеуский, Наурызбай and Наурызбайский.
const ADJECTIVES: &[Endings] = &[Endings {
    endings: &["sk", "insk", "isk", "usk"],
    after: StemSound::Any,
    leaves: 4,
}];

const SURNAMES: &[Endings] = &[Endings {
    endings: &["ov", "ev", "uli", "kizi"],
    after: StemSound::Any,
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

impl StemSound {
    fn allows(&self, left: &str) -> bool {
        left.chars().next_back().is_some_and(|last| match self {
            Self::Any => true,
            Self::Vowel => is_vowel(last),
            Self::Consonant => !is_vowel(last),
            Self::Hard => is_hard(last),
            Self::Soft => !is_hard(last),
            Self::Voiced => matches!(last, 'v' | 'b' | 'g' | 'd'),
        })
    }
}

fn is_hard(letter: char) -> bool {
    matches!(
        letter,
        'b' | 'č' | 'd' | 'f' | 'g' | 'h' | 'k' | 'p' | 's' | 'š' | 't' | 'v'
    )
}
