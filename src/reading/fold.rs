//! Letters as people type them: any case, ё or е, Kazakh letters or the Russian ones nearest to them.

/// The form in which two spellings of a word are compared. It drops combining marks, so that a decomposed й equals и.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .map(|letter| match letter {
            'ё' => 'е',
            'й' | 'і' => 'и',
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            '’' | 'ʼ' | '`' => '\'',
            '–' | '—' | '−' | '‑' => '-',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_to_one_form() {
        for (left, right) in [
            ("ҚЫРКҮЙЕК", "кыркуиек"),
            ("Жұма", "жума"),
            ("ещё", "еще"),
            ("мама\u{438}\u{306}", "мамай"),
            ("о’clock", "о'clock"),
        ] {
            assert_eq!(fold(left), fold(right));
        }
    }
}
