//! What holds for any text.

use proptest::prelude::*;

use super::*;

/// Whether the store would have read the name at all.
fn is_candidate(query: &Query, name: &FoldedText) -> bool {
    query.words().iter().all(|asked| {
        let keys = asked.keys();
        asked.lookup() != Lookup::Alike
            || name.words().iter().any(|word| {
                word.starts_with(asked.folded()) || !self::keys(word).is_disjoint(&keys)
            })
    })
}

/// Whether nothing in the query is a word that people say around names.
fn are_all_names(query: &Query) -> bool {
    let sought: Vec<&str> = query
        .words()
        .iter()
        .filter(|word| word.lookup() == Lookup::Alike)
        .map(QueryWord::folded)
        .collect();
    let mut words = query.words().iter();
    // What is said twice is looked for once.
    words.all(|word| sought.contains(&word.folded())) && !query.is_empty()
}

/// Whether a word may be a name that is written otherwise: "many" and "dear" are words that people say, and nobody's name with a
/// letter wrong.
fn may_be_another(word: &QueryWord) -> bool {
    word.closeness(&format!("{}z", word.folded())).is_some()
}

#[test]
fn every_character_folds_to_what_folds_to_itself() {
    for letter in '\0'..='\u{2ffff}' {
        let once = fold(&format!("a{letter}b")).to_string();
        assert_eq!(fold(&once).to_string(), once, "U+{:04X}", u32::from(letter));
    }
}

/// Names as they come: some words of letters of all three scripts.
fn name() -> impl Strategy<Value = String> {
    let letter = "[a-zа-яёәғқңөұүһіäöüğşñıáúý'ʼ-]";
    proptest::string::string_regex(&format!("({letter}{{1,12}} ){{1,4}}")).unwrap()
}

proptest! {
    #[test]
    fn any_text_is_folded_once_and_bounded(text in prop_oneof![any::<String>(), name(), "[a-zьё0-9 -]{0,900}", "[a-zь]{0,300}"]) {
        let once = fold(&text);
        prop_assert_eq!(&fold(&once.to_string()), &once);
        prop_assert!(once.words().len() <= 16);
        for word in once.words() {
            prop_assert!((1..=32).contains(&word.chars().count()), "{}", word);
            prop_assert!(keys(word).iter().all(|key| (1..=10).contains(&key.chars().count())));
        }
        let query = Query::new(&text);
        for query in Query::in_other_layouts(&text).iter().chain([&query]) {
            let sought = query.words().iter().filter(|word| word.lookup() == Lookup::Alike);
            prop_assert!(sought.count() <= 16);
            prop_assert!(query.words().len() <= 64 && query.joined().len() <= 64);
            for word in query.words() {
                prop_assert!(word.keys().len() <= 300 && word.halves().len() <= 400);
            }
        }
        talk(&text);
        nearly_talk(&text);
        prop_assert!(slug_keys(&text).len() <= 180);
        nearest(&text, [text.as_str(), "almaty-2025"], 3);
    }

    #[test]
    fn a_name_is_found_by_itself_and_by_each_of_its_words(text in name()) {
        let name = fold(&text);
        for query in name.words().iter().chain([&text]) {
            let asked = Query::new(query);
            if are_all_names(&asked) && asked.words().len() <= 4 {
                prop_assert_eq!(found(query, &text), Some(Closeness::Exact), "{}", query);
                prop_assert!(is_candidate(&asked, &name));
            }
        }
    }

    #[test]
    fn a_name_is_found_with_a_letter_wrong(
        text in name(), word in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), typed in proptest::option::of("[a-z]"),
    ) {
        let name = fold(&text);
        let mut words = name.words().to_vec();
        let long: Vec<usize> = (0..words.len()).filter(|index| words[*index].chars().count() >= 5).collect();
        prop_assume!(!long.is_empty());
        let index = *word.get(&long);
        let mut letters: Vec<char> = words[index].chars().collect();
        let place = place.index(letters.len());
        letters.splice(place..=place, typed.iter().flat_map(|letter| letter.chars()));
        words[index] = letters.into_iter().collect();
        for asked in [words[index].clone(), words.join(" ")] {
            let query = Query::new(&asked);
            if are_all_names(&query) && query.words().iter().all(may_be_another) {
                prop_assert!(found(&asked, &text).is_some(), "{} for {}", asked, name);
                prop_assert!(is_candidate(&query, &name), "{} for {}", asked, name);
            }
        }
    }

    #[test]
    fn short_names_that_are_alike_have_a_key_in_common(
        slug in prop_oneof!["[a-z0-9-]{1,31}", "([aeiou]|sh|zh|kh|shch|yu|[0-9-]){1,7}", "([a-z]|sh|zh|kh|ts|ya){9,15}"], place in any::<prop::sample::Index>(), typed in "[a-z0-9-]{0,1}", leaves in any::<bool>(),
    ) {
        let mut letters: Vec<char> = slug.chars().collect();
        let place = place.index(letters.len());
        let end = if leaves { place } else { place + 1 };
        letters.splice(place..end, typed.chars());
        let other: String = letters.into_iter().collect();
        if are_alike(&slug, &other) {
            prop_assert!(!slug_keys(&slug).is_disjoint(&slug_keys(&other)), "{} {}", slug, other);
        }
    }

    #[test]
    fn what_matches_is_a_candidate(word in "[aeonrsktbi]{3,10}", edits in prop::collection::vec((any::<prop::sample::Index>(), "[aeonrsktbi]{0,2}"), 0..3), ending in "(|a|om|ov|ova|nin|ka|ev)") {
        let mut letters: Vec<char> = word.chars().collect();
        for (place, new) in edits {
            let place = place.index(letters.len().max(1)).min(letters.len().saturating_sub(1));
            if !letters.is_empty() {
                letters.splice(place..=place, new.chars());
            }
        }
        let asked = letters.into_iter().collect::<String>() + &ending;
        let query = Query::new(&asked);
        let name = fold(&word);
        let mut asked = query.words().iter();
        if asked.any(|asked| name.words().iter().any(|word| query.closeness(asked, word).is_some())) {
            prop_assert!(is_candidate(&query, &name), "{:?} for {}", query, name);
        }
    }
}
