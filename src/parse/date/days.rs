//! Days and months with names, days told from today, and weekdays.

use super::{
    figures::exists,
    grammar::{Says, Step, WhichWeek},
    lex::Kind,
    numbers::{number, ordinal},
    vocabulary::Word,
};

/// Day and month with the month's name, and the day alone.
pub(super) fn day_and_month(rest: &[Kind], steps: &mut Vec<Step>) {
    let word = |words: &[Word], at: usize| {
        usize::from(matches!(rest.get(at), Some(Kind::Word(word)) if words.contains(word)))
    };
    if let Some((day, length)) = day(rest) {
        let ending = word(&[Word::Ordinal, Word::Ending, Word::OnDay], length);
        let month = length + ending + word(&[Word::On], length + ending);
        if let Some(Kind::Word(Word::Month(named))) = rest.get(month).copied() {
            let end = month + 1 + word(&[Word::Months], month + 1);
            steps.push(day_month(end, day, named));
        }
        if word(&[Word::Ordinal, Word::OnDay], length) == 1 {
            steps.push(if (1..=31).contains(&day) {
                Step::Say(length + 1, Says::DayOfMonth(day))
            } else {
                Step::Impossible(length + 1)
            });
        }
        // "24 или 25 декабря": the month is said once.
        let other = length + 1;
        if word(&[Word::Or, Word::Ordinal], length) == 1
            && let Some((_, second)) = rest.get(other..).and_then(self::day)
            && let Some(Kind::Word(Word::Month(named))) = rest.get(other + second).copied()
        {
            steps.push(day_month(length, day, named));
        }
    }
    if let [Kind::Word(Word::Month(month)), ..] = *rest {
        let the = 1 + word(&[Word::Months], 1);
        let the = the + word(&[Word::On], the);
        if let Some((day, length)) = rest.get(the..).and_then(self::day) {
            let end = the + length;
            let ending = word(&[Word::Ordinal, Word::Ending], end);
            steps.push(day_month(end + ending, day, month));
        }
    }
}

/// The day of a month, in one or two figures or as a place in an order.
fn day(rest: &[Kind]) -> Option<(u32, usize)> {
    match rest.first() {
        Some(Kind::Bare(day)) if day.length <= 2 => Some((day.value, 1)),
        _ => ordinal(rest),
    }
}

fn day_month(length: usize, day: u32, month: u32) -> Step {
    if exists((day, month)) {
        Step::Say(length, Says::DayMonth(vec![(day, month)]))
    } else {
        Step::Impossible(length)
    }
}

/// A year that is told from this one: "т.г.", "следующего года".
pub(super) fn year(rest: &[Kind], steps: &mut Vec<Step>) {
    use Word::{At, Current, Next, This, ThisYear, Year};
    let ahead = match rest {
        [Kind::Word(ThisYear), Kind::Word(Year), ..] => Some((2, 0)),
        [Kind::Word(ThisYear), ..] => Some((1, 0)),
        // "с. г.": the first of the two letters is also a preposition.
        [Kind::Word(This | Current | At), Kind::Word(Year), ..] => Some((2, 0)),
        [Kind::Word(Next), Kind::Word(Year), ..] => Some((2, 1)),
        _ => None,
    };
    steps.extend(ahead.map(|(length, years)| Step::Say(length, Says::YearAhead(years))));
}

/// Days told from today, and weekdays.
pub(super) fn relative(rest: &[Kind], steps: &mut Vec<Step>) {
    use Word::{After, Ahead, Coming, Day, Next, This, Week};
    let says = match *rest {
        [Kind::Word(Day), Kind::Word(After), Kind::Word(Ahead(1)), ..] => Some((3, Says::Ahead(2))),
        [Kind::Word(Ahead(days)), ..] => Some((1, Says::Ahead(days))),
        [Kind::Word(Next), Kind::Word(Week), ..] => Some((2, Says::Week(WhichWeek::Next))),
        [Kind::Word(This), Kind::Word(Week), ..] => Some((2, Says::Week(WhichWeek::This))),
        [Kind::Word(Next), Kind::Word(Word::Weekday(day)), ..] => {
            Some((2, Says::Pointed(WhichWeek::Next, day)))
        }
        [Kind::Word(This), Kind::Word(Word::Weekday(day)), ..] => {
            Some((2, Says::Pointed(WhichWeek::This, day)))
        }
        [Kind::Word(Coming), Kind::Word(Word::Weekday(day)), ..] => Some((2, Says::Weekday(day))),
        [Kind::Word(Word::Weekday(day)), ..] => Some((1, Says::Weekday(day))),
        _ => span(rest),
    };
    steps.extend(says.map(|(length, says)| Step::Say(length, says)));
}

/// "Через две недели", "екі аптадан кейін", "in a month", "a week from today".
fn span(rest: &[Kind]) -> Option<(usize, Says)> {
    let leads = usize::from(rest.first() == Some(&Kind::Word(Word::In)));
    let after = rest.get(leads..)?;
    let (count, unit) = match after {
        [Kind::Word(Word::A), unit, ..] => (Some(1), Some((unit, 1))),
        [first, unit, ..] if number(*first).is_some() => (number(*first), Some((unit, 1))),
        [unit, ..] if leads == 1 => (Some(1), Some((unit, 0))),
        _ => (None, None),
    };
    let (unit, at) = unit?;
    let says = match (count?, unit) {
        // "Через день" is in a day or every other day.
        (_, Kind::Word(Word::Day | Word::OfDay)) if at == 0 => None,
        (count, Kind::Word(Word::Day | Word::OfDay)) => Some(Says::Ahead(i64::from(count))),
        (count, Kind::Word(Word::Week)) => Some(Says::Ahead(7 * i64::from(count))),
        (1, Kind::Word(Word::Fortnight)) => Some(Says::Ahead(14)),
        (count, Kind::Word(Word::Months)) => Some(Says::MonthsAhead(count)),
        _ => None,
    }?;
    let end = leads + at + 1;
    let behind = match rest.get(end..)? {
        _ if leads == 1 => Some(0),
        [Kind::Word(Word::Later), ..] => Some(1),
        [
            Kind::Word(Word::At),
            Kind::Word(Word::Now | Word::Ahead(0)),
            ..,
        ] => Some(2),
        _ => None,
    }?;
    Some((end + behind, says))
}
