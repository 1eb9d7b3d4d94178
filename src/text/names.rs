//! A person's name where there is little room.

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Whole.
    Whole,
    /// The given names as their initials: `Д. Жақашов`.
    Initials,
    /// The same, with the surname cut so that the name takes at most so many UTF-16 units.
    Cut(usize),
}

/// With these a patronymic ends, so that the surname stood first.
const PATRONYMICS: [&str; 10] = [
    "ович", "евич", "овна", "евна", "ұлы", "қызы", "улы", "кызы", "ovich", "ovna",
];

impl Name {
    /// The name, so written.
    pub(super) fn of(self, name: &str) -> String {
        match self {
            Self::Whole => name.to_owned(),
            Self::Initials => shorter(name, str::to_owned),
            Self::Cut(most) => {
                let units = |text: &str| text.encode_utf16().count();
                let over = units(&shorter(name, str::to_owned)).saturating_sub(most);
                shorter(name, |surname| match over {
                    0 => surname.to_owned(),
                    _ => cut(surname, units(surname).saturating_sub(over)),
                })
            }
        }
    }
}

fn shorter(name: &str, write: impl Fn(&str) -> String) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let initial = |word: &&str| word.chars().next().map(|first| format!("{first}."));
    let last = words
        .last()
        .map_or_else(String::new, |it| it.to_lowercase());
    match words.as_slice() {
        [surname, given @ ..]
            if given.len() > 1 && PATRONYMICS.iter().any(|end| last.ends_with(end)) =>
        {
            let given = given.iter().filter_map(initial);
            std::iter::once(write(surname))
                .chain(given)
                .collect::<Vec<_>>()
                .join(" ")
        }
        [given @ .., surname] => {
            let given = given.iter().filter_map(initial).take(2);
            given.chain([write(surname)]).collect::<Vec<_>>().join(" ")
        }
        [] => String::new(),
    }
}

/// At most so many UTF-16 units, the mark included, and always a letter before it.
fn cut(surname: &str, most: usize) -> String {
    let (mut kept, mut used) = (String::new(), 1);
    for letter in surname.chars() {
        used += letter.len_utf16();
        if used > most.max(2) {
            break;
        }
        kept.push(letter);
    }
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_become_initials_and_then_the_surname_is_cut() {
        for (name, initials, cut) in [
            ("Бейбарыс Жолдасов", "Б. Жолдасов", "Б. Жолд…"),
            ("Сатыбалды", "Сатыбалды", "Сатыбал…"),
            ("Ашимов Талгат Маратович", "Ашимов Т. М.", "А… Т. М."),
            ("Anna Maria Petrova", "A. M. Petrova", "A. M. P…"),
        ] {
            assert_eq!(Name::Whole.of(name), name);
            assert_eq!(Name::Initials.of(name), initials);
            assert_eq!(Name::Cut(8).of(name), cut);
            assert_eq!(Name::Cut(40).of(name), initials);
        }
    }
}
