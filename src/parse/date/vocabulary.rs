//! The words of a date in Kazakh, Russian and English, and what each means.

use std::{collections::HashMap, sync::LazyLock};

use chrono::Weekday;

use strsim::osa_distance;

use super::words::{FORMS, KAZAKH_ENDINGS, STEMS, is_of_dates};
use crate::parse::fold::{fold, in_one_script};

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u32),
    Weekday(Weekday),
    /// So many days from today: today, tomorrow, yesterday.
    Ahead(i64),
    /// A number written out.
    Number(u32),
    /// A place in an order, as in "двадцать четвёртого" or "половина одиннадцатого".
    Nth(u32),
    /// Half of the hour that leads to this one: "полодиннадцатого".
    HalfTo(u32),
    /// No day is set.
    NoDate,
    /// No time was announced.
    NoTime,
    /// English "a", one in "in a week".
    A,
    Next,
    This,
    /// The nearest to come.
    Coming,
    Week,
    /// Two weeks.
    Fortnight,
    /// The span of a month.
    Months,
    Day,
    /// From today on: "a week from now".
    Now,
    /// Russian "дня": of days, or of the hours after noon.
    OfDay,
    /// Follows what it belongs to and adds nothing: "жұма күні", "27 числа".
    OnDay,
    /// Before a span: "через", "in".
    In,
    /// After a span: "кейін", "later".
    Later,
    /// English "after", in "the day after tomorrow".
    After,
    /// Before a time, and before other things too.
    At,
    /// Before a day.
    On,
    /// English "to", before a day or an hour.
    To,
    /// Before a day or an hour up to which something lasts.
    Until,
    /// Kazakh "дейін", behind it.
    UntilThen,
    /// Between two things of which only one can be.
    Or,
    Hour,
    Minute,
    /// Half of an hour, before it: "половина".
    Half,
    Quarter,
    /// Russian "без", English "to" in "quarter to ten".
    Without,
    Past,
    /// Kazakh "жарым": half past.
    HalfPast,
    Part(DayPart),
    Noon,
    Year,
    /// This year, in one word: "т.г.", "биыл".
    ThisYear,
    /// Russian "текущий".
    Current,
    /// The ending of a day's number.
    Ordinal,
    /// A Kazakh case ending, set off from figures by a hyphen.
    Ending,
    /// A court room.
    Room,
    /// No court room was announced.
    NoRoom,
    /// What a room is for: "зал судебных заседаний".
    OfHearings,
    /// A name of rooms: "большой".
    Size,
    /// `№`
    NumberSign,
    /// Makes what stands beside it vague, or another clock's: "примерно", "по московскому времени".
    Vague,
}

/// A part of the day, as it is said together with an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    /// Ante meridiem.
    Am,
    /// Post meridiem.
    Pm,
    Morning,
    /// "дня": from late morning to early evening.
    Day,
    Evening,
    Night,
}

/// What a word means; `None` for one that dates are not made of. Letters of another script that look right count as right.
pub(super) fn meaning(written: &str) -> Option<Word> {
    let listed = |word: &str| MEANINGS.get(&spelling(word)).copied();
    listed(written).or_else(|| in_one_script(written).find_map(|word| listed(&word)))
}

/// Every form of every word. A form listed as itself goes before one made of a stem and an ending: "күні" is no "күн".
static MEANINGS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let made = STEMS.iter().flat_map(|(word, stems)| {
        stems.split(' ').flat_map(move |stem| {
            let endings = KAZAKH_ENDINGS.split_whitespace().chain(Some(""));
            endings.map(move |ending| (spelling(&format!("{stem}{ending}")), *word))
        })
    });
    let listed = FORMS
        .iter()
        .flat_map(|(word, forms)| forms.split(' ').map(|form| (spelling(form), *word)));
    made.chain(listed).collect()
});

/// Whether a word that means nothing is nearly one of a date: "чтверг", "декбря".
pub(super) fn is_nearly_of_dates(written: &str) -> bool {
    let spelling = spelling(written);
    let length = spelling.chars().take(LONGEST_NEAR + 1).count();
    let most = match length {
        0..4 => return false,
        4..7 => 1,
        7..=LONGEST_NEAR => 2,
        _ => return false,
    };
    NEAR.iter().any(|(known, known_length)| {
        known_length.abs_diff(length) <= most && osa_distance(known, &spelling) <= most
    })
}

/// No form is longer.
const LONGEST_NEAR: usize = 16;

/// The forms that a slip of the finger may have been meant for, and their lengths.
static NEAR: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let listed = FORMS.iter().chain(STEMS);
    let of_dates = listed.filter(|(word, _)| is_of_dates(*word));
    let forms = of_dates.flat_map(|(_, forms)| forms.split(' ').map(spelling));
    let forms = forms.map(|form| (form.chars().count(), form));
    let forms = forms.filter(|(length, _)| *length >= 4);
    forms.map(|(length, form)| (form, length)).collect()
});

/// How a word is looked up: `a.m.` is `am`.
fn spelling(word: &str) -> String {
    fold(word).replace('.', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_means_two_things() {
        for (word, forms) in FORMS.iter().chain(STEMS) {
            for form in forms.split(' ') {
                assert_eq!(meaning(form), Some(*word), "{form}");
            }
        }
    }
}
