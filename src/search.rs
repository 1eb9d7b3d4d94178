//! Finding a name in three scripts, inflected, and with a letter wrong.
//!
//! Every word is folded to one Latin skeleton, so that Өзбек, Озбек and Ozbek are the same word. The store keeps each
//! folded word of a case under its [`keys`] and looks a word of a question up by the same: two words share a key
//! if they differ by at most one letter, so the look-up is exact, whatever the number of names. [`cost`] then says how well
//! two words agree.

use std::collections::BTreeSet;

/// Endings that names take in Russian and Kazakh sentences, and that surnames have or drop, folded.
const ENDINGS: [&str; 51] = [
    "a", "u", "e", "i", "oi", "ei", "om", "em", "im", "ov", "ova", "ovu", "ovoi", "ovim", "ove",
    "ovi", "ev", "eva", "evu", "evoi", "evim", "eve", "evi", "nin", "din", "tin", "ga", "ge", "ka",
    "ke", "na", "ne", "ni", "di", "ti", "da", "de", "ta", "te", "nan", "nen", "dan", "den", "tan",
    "ten", "men", "ben", "pen", "ski", "skogo", "skom",
];

/// What is left of a word without its ending has at least so many letters.
const SHORTEST_STEM: usize = 3;

/// A name is found by its beginning from so many letters on.
const SHORTEST_BEGINNING: usize = 2;

/// From so many letters on, one may be wrong.
const ONE_WRONG_FROM: usize = 4;

/// From so many letters on, two may be wrong, if the first keys still meet.
const TWO_WRONG_FROM: usize = 9;

/// Words are compared and kept up to so many letters.
const LONGEST: usize = 40;

/// Words of a question that are looked up.
pub const MOST_WORDS: usize = 6;

/// Letters of a word from which keys are made: what differs further back is found all the same.
const KEY_LETTERS: usize = 7;

/// The folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    let separate = |c: char| !(c.is_alphanumeric() || is_joined(c));
    let folded = text
        .split(separate)
        .map(fold)
        .filter(|word| !word.is_empty());
    folded.collect()
}

/// The keys under which a name's word is kept, and by which a question's word is looked up.
pub fn keys(word: &str) -> BTreeSet<String> {
    stems(word)
        .iter()
        .flat_map(|stem| deletions(stem))
        .collect()
}

/// How well a question's word and a name's word agree: 0 is the same word, more is worse, `None` not at all.
pub fn cost(asked: &str, name: &str) -> Option<u32> {
    if asked == name {
        return Some(0);
    }
    let (asked_stems, name_stems) = (stems(asked), stems(name));
    if asked_stems.iter().any(|stem| name_stems.contains(stem)) {
        return Some(1);
    }
    if asked.chars().count() >= SHORTEST_BEGINNING && name.starts_with(asked) {
        return Some(2);
    }
    // A wrong digit is another number.
    if asked.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let nearest = asked_stems
        .iter()
        .flat_map(|asked| {
            name_stems
                .iter()
                .filter_map(|name| wrong_letters(asked, name))
        })
        .min()?;
    Some(2 + 2 * nearest)
}

/// The `most` candidates that are most like a text, best first; none that is nothing like it.
pub fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    most: usize,
) -> Vec<&'a str> {
    let asked = words(text).concat();
    let mut scored: Vec<_> = candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&asked, &words(candidate).concat()),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.7)
        .collect();
    scored.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(a.cmp(b)));
    scored
        .into_iter()
        .take(most)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// Whether two short names are easily taken for one another: a letter wrong, or the same but for the digits.
pub fn are_alike(one: &str, other: &str) -> bool {
    let letters = |name: &str| {
        name.chars()
            .filter(|c| !c.is_ascii_digit())
            .collect::<String>()
    };
    one != other && (strsim::osa_distance(one, other) <= 1 || letters(one) == letters(other))
}

/// How many letters are wrong, if no more than may be.
fn wrong_letters(one: &str, other: &str) -> Option<u32> {
    let shorter = one.chars().count().min(other.chars().count());
    let allowed = match shorter {
        0..ONE_WRONG_FROM => return None,
        ONE_WRONG_FROM..TWO_WRONG_FROM => 1,
        _ => 2,
    };
    let wrong = strsim::osa_distance(one, other);
    (wrong <= allowed).then(|| u32::try_from(wrong).unwrap_or(u32::MAX))
}

/// The word, and what is left of it without each ending it may have.
fn stems(word: &str) -> BTreeSet<&str> {
    let without = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let long_enough = without.filter(|stem| stem.chars().count() >= SHORTEST_STEM);
    long_enough.chain([word]).collect()
}

/// The first letters of a word, and the same with each one of them left out: two words that differ by one letter have
/// one of these in common. Short words have only themselves.
fn deletions(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().take(KEY_LETTERS).collect();
    let mut keys = vec![letters.iter().collect()];
    if letters.len() >= ONE_WRONG_FROM {
        for left_out in 0..letters.len() {
            let kept = letters
                .iter()
                .enumerate()
                .filter(|(place, _)| *place != left_out);
            keys.push(kept.map(|(_, letter)| letter).collect());
        }
    }
    keys
}

/// One word's skeleton: the same for every script and for the usual ways to write Cyrillic in Latin letters.
fn fold(word: &str) -> String {
    let mut folded: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_joined(*c))
        .map(latin)
        .collect();
    // Each rule makes the word shorter, so this ends; until it does, a skeleton folds to itself.
    loop {
        let next = RULES
            .iter()
            .fold(folded.clone(), |word, (from, to)| word.replace(from, to));
        let next = e_without_its_y(&once(&next));
        if next == folded {
            break;
        }
        folded = next;
    }
    folded.chars().take(LONGEST).collect()
}

/// Two letters for one sound, and the letter that stands for it here. Kazakh q and Russian k are one sound to who
/// searches.
const RULES: [(&str, &str); 9] = [
    ("shch", "sh"),
    ("sch", "sh"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
];

/// A letter in any of the scripts as Latin letters.
fn latin(c: char) -> &'static str {
    match c {
        'а' | 'ә' | 'a' | 'ä' | 'á' | 'à' => "a",
        'б' | 'b' => "b",
        'в' | 'v' | 'w' => "v",
        'г' | 'ғ' | 'g' | 'ğ' | 'ǵ' => "g",
        'д' | 'd' => "d",
        'е' | 'ё' | 'э' | 'e' | 'é' => "e",
        'ж' | 'j' => "j",
        'з' | 'z' => "z",
        'и' | 'й' | 'і' | 'ы' | 'i' | 'y' | 'ı' | 'ý' | 'í' => "i",
        'к' | 'қ' | 'k' | 'q' => "k",
        'л' | 'l' => "l",
        'м' | 'm' => "m",
        'н' | 'ң' | 'n' | 'ñ' | 'ń' => "n",
        'о' | 'ө' | 'o' | 'ö' | 'ó' => "o",
        'п' | 'p' => "p",
        'р' | 'r' => "r",
        'с' | 's' => "s",
        'т' | 't' => "t",
        'у' | 'ұ' | 'ү' | 'u' | 'ú' | 'ü' | 'ū' => "u",
        'ф' | 'f' => "f",
        'х' | 'һ' | 'h' => "h",
        'ц' | 'c' => "c",
        'ч' | 'ç' => "ch",
        'ш' | 'щ' | 'ş' => "sh",
        'ю' => "iu",
        'я' => "ia",
        'x' => "ks",
        '0' => "0",
        '1' => "1",
        '2' => "2",
        '3' => "3",
        '4' => "4",
        '5' => "5",
        '6' => "6",
        '7' => "7",
        '8' => "8",
        '9' => "9",
        _ => "",
    }
}

/// Signs that stand inside a word and are no letter: the hard and soft sign, apostrophes, joining marks.
fn is_joined(c: char) -> bool {
    matches!(
        c,
        'ь' | 'ъ' | '\'' | '’' | 'ʼ' | '`' | '\u{301}' | '\u{306}' | '\u{307}'
    )
}

/// The same letter twice is once: Nurpeissov, Евгений.
fn once(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup_by(|one, other| one == other && !one.is_ascii_digit());
    letters.into_iter().collect()
}

/// Balgabayeva and Балгабаева, Yevgeni and Evgeni: an i before an e at the beginning or after a vowel is how English
/// readers are told to say it.
fn e_without_its_y(word: &str) -> String {
    let mut kept = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let silent = letter == 'i'
            && letters.peek() == Some(&'e')
            && kept
                .chars()
                .next_back()
                .is_none_or(|before| "aeiou".contains(before));
        if !silent {
            kept.push(letter);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(word: &str) -> String {
        let found = words(word);
        assert_eq!(found.len(), 1, "{word}: {found:?}");
        found.concat()
    }

    #[test]
    fn every_spelling_of_a_name_is_one_word() {
        let names: [&[&str]; 14] = [
            &["Озбек", "Өзбек", "Ozbek", "OZBEK", "Özbek"],
            &["Кайсар", "Қайсар", "Kaysar", "Kaisar", "Qaysar", "Qaisar"],
            &["Аскар", "Асқар", "Askar", "Asqar"],
            &["Нурмаган", "Нұрмаған", "Nurmagan", "Nurmağan", "Nurmaghan"],
            &["Абдуали", "Әбдуәлі", "Abduali"],
            &["Талгат", "Талғат", "Talgat"],
            &["Аширов", "Әшіров", "Ashirov"],
            &["Тагай", "Тағай", "Tagai", "Tagay"],
            &["Дуйсенбек", "Дүйсенбек", "Duysenbek", "Duisenbek"],
            &["Жакашов", "Жақашов", "Zhakashov", "Jakashov"],
            &["Нурпеисов", "Нұрпейісов", "Nurpeisov", "Nurpeissov"],
            &["Балгабаева", "Балғабаева", "Balgabaeva", "Balgabayeva"],
            &["Евгений", "Evgeny", "Evgeniy", "Yevgeniy"],
            &["Жовтис", "Zhovtis"],
        ];
        for spellings in names {
            for spelling in spellings {
                assert_eq!(one(spelling), one(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn a_name_is_found_as_people_write_it() {
        for (asked, name) in [
            ("озбек", "Өзбек"),
            ("Nurmaganov", "Нұрмаған"),
            ("нұрмаған", "Nurmaganov"),
            ("нурм", "Нурмаганов"),
            ("Озбека", "Озбек"),
            ("Нурмагану", "Нурмаган"),
            ("Тагаем", "Тагай"),
            ("Өзбектің", "Өзбек"),
            ("Тағайға", "Тағай"),
            ("Жанар", "Жанара"),
            ("Janara", "Zhanar"),
            ("алмалы", "Алмалинский"),
            ("Uzbek", "Ozbek"),
            ("Нурмоган", "Нурмаган"),
            ("Балгабева", "Балгабаева"),
            ("2025", "2025"),
        ] {
            let (asked, name) = (one(asked), one(name));
            assert!(cost(&asked, &name).is_some(), "{asked} {name}");
        }
    }

    #[test]
    fn different_names_are_not_one_another() {
        for (asked, name) in [
            ("Тагай", "Талгат"),
            ("Озбек", "Оспан"),
            ("Аскар", "Кайсар"),
            ("та", "Астана"),
            ("к", "Кайсар"),
            ("2025", "2024"),
            ("Жовтис", "Жакашов"),
        ] {
            let (asked, name) = (one(asked), one(name));
            assert_eq!(cost(&asked, &name), None, "{asked} {name}");
        }
    }

    #[test]
    fn the_nearest_short_names_are_offered() {
        let slugs = ["almaty-2025", "astana-2024", "karaganda-7"];
        assert_eq!(
            nearest("almati-2025", slugs, 3).first(),
            Some(&"almaty-2025")
        );
        assert_eq!(
            nearest("алматы 2025", slugs, 3).first(),
            Some(&"almaty-2025")
        );
        assert!(nearest("zzz", slugs, 3).is_empty());
    }

    proptest! {
        #[test]
        fn a_skeleton_folds_to_itself(text in "\\PC{0,60}") {
            for word in words(&text) {
                prop_assert_eq!(fold(&word), word);
            }
        }

        #[test]
        fn a_letter_wrong_still_shares_a_key(name in "[а-яәғқңөұүһі]{5,12}", place in 0_usize..12, wrong in "[а-я]") {
            let name = fold(&name);
            let mut letters: Vec<char> = name.chars().collect();
            prop_assume!(letters.len() >= 5);
            let place = place % letters.len();
            letters[place] = latin(wrong.chars().next().unwrap()).chars().next().unwrap_or('o');
            let asked = fold(&letters.into_iter().collect::<String>());
            prop_assume!(wrong_letters(&asked, &name).is_some_and(|wrong| wrong <= 1));
            prop_assert!(cost(&asked, &name).is_some());
            prop_assert!(!keys(&name).is_disjoint(&keys(&asked)), "{} {}", name, asked);
        }
    }
}
