//! Days and months with names, days relative to today, and weekdays.

use super::{
    figures::exists,
    lexeme::LexemeKind,
    numbers::{number, ordinal},
    piece::{ParseStep, PieceMeaning, WeekReference},
    word::Word,
};

/// Day and month with the month's name, and the day alone.
pub(super) fn day_and_month(rest: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    let word = |words: &[Word], at: usize| {
        usize::from(matches!(rest.get(at), Some(LexemeKind::Word(word)) if words.contains(word)))
    };
    if let Some((day, length)) = day(rest) {
        let ending = word(
            &[Word::Ordinal, Word::Ending, Word::FromEnding, Word::OnDay],
            length,
        );
        let month = length + ending + word(&[Word::On], length + ending);
        if let Some(LexemeKind::Word(Word::Month(named))) = rest.get(month).copied() {
            let end = month + 1 + word(&[Word::Months], month + 1);
            steps.push(day_month(end, day, named));
        }
        if word(&[Word::Ordinal, Word::OnDay], length) == 1 {
            steps.push(if (1..=31).contains(&day) {
                ParseStep::Say(length + 1, PieceMeaning::DayOfMonth(day))
            } else {
                ParseStep::Impossible(length + 1)
            });
        }
        // "24 или 25 декабря": the month is said once.
        let other = length + 1;
        if word(&[Word::Or, Word::Ordinal], length) == 1
            && let Some((_, second)) = rest.get(other..).and_then(self::day)
            && let Some(LexemeKind::Word(Word::Month(named))) = rest.get(other + second).copied()
        {
            steps.push(day_month(length, day, named));
        }
    }
    if let [LexemeKind::Word(Word::Month(month)), ..] = *rest {
        let the = 1 + word(&[Word::Months], 1);
        let the = the + word(&[Word::On], the);
        if let Some((day, length)) = rest.get(the..).and_then(self::day) {
            let end = the + length;
            let ending = word(&[Word::Ordinal, Word::Ending, Word::FromEnding], end);
            steps.push(day_month(end + ending, day, month));
        }
    }
}

/// The day of a month, in one or two figures or as a place in an order.
fn day(rest: &[LexemeKind]) -> Option<(u32, usize)> {
    match rest.first() {
        Some(LexemeKind::Bare(day)) if day.length <= 2 => Some((day.value, 1)),
        _ => ordinal(rest),
    }
}

fn day_month(length: usize, day: u32, month: u32) -> ParseStep {
    if exists((day, month)) {
        ParseStep::Say(length, PieceMeaning::DayMonth(vec![(day, month)]))
    } else {
        ParseStep::Impossible(length)
    }
}

/// A year relative to this one: "т.г.", "следующего года".
pub(super) fn year(rest: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    use Word::{Current, Next, S, This, ThisYear, Year};
    let ahead = match rest {
        [LexemeKind::Word(ThisYear), LexemeKind::Word(Year), ..] => Some((2, 0)),
        [LexemeKind::Word(ThisYear), ..] => Some((1, 0)),
        // "с. г.": the first of the two letters is also a preposition.
        [
            LexemeKind::Word(This | Current | S),
            LexemeKind::Word(Year),
            ..,
        ] => Some((2, 0)),
        [LexemeKind::Word(Next), LexemeKind::Word(Year), ..] => Some((2, 1)),
        _ => None,
    };
    steps.extend(
        ahead.map(|(length, years)| ParseStep::Say(length, PieceMeaning::YearAhead(years))),
    );
}

/// Days relative to today, and weekdays.
pub(super) fn relative(rest: &[LexemeKind], steps: &mut Vec<ParseStep>) {
    use Word::{After, Ahead, Coming, Day, Next, This, Week};
    let says = match *rest {
        [
            LexemeKind::Word(Day),
            LexemeKind::Word(After),
            LexemeKind::Word(Ahead(1)),
            ..,
        ] => Some((3, PieceMeaning::Ahead(2))),
        [LexemeKind::Word(Ahead(days)), ..] => Some((1, PieceMeaning::Ahead(days))),
        [LexemeKind::Word(Next), LexemeKind::Word(Week), ..] => {
            Some((2, PieceMeaning::Week(WeekReference::Next)))
        }
        [LexemeKind::Word(This), LexemeKind::Word(Week), ..] => {
            Some((2, PieceMeaning::Week(WeekReference::This)))
        }
        [
            LexemeKind::Word(Next),
            LexemeKind::Word(Word::Weekday(day)),
            ..,
        ] => Some((2, PieceMeaning::Pointed(WeekReference::Next, day))),
        [
            LexemeKind::Word(This),
            LexemeKind::Word(Word::Weekday(day)),
            ..,
        ] => Some((2, PieceMeaning::Pointed(WeekReference::This, day))),
        [
            LexemeKind::Word(Coming),
            LexemeKind::Word(Word::Weekday(day)),
            ..,
        ] => Some((2, PieceMeaning::Weekday(day))),
        [LexemeKind::Word(Word::Weekday(day)), ..] => Some((1, PieceMeaning::Weekday(day))),
        _ => span(rest),
    };
    steps.extend(says.map(|(length, says)| ParseStep::Say(length, says)));
}

/// "Через две недели", "екі аптадан кейін", "in a month", "a week from today".
fn span(rest: &[LexemeKind]) -> Option<(usize, PieceMeaning)> {
    let leads = usize::from(rest.first() == Some(&LexemeKind::Word(Word::In)));
    let after = rest.get(leads..)?;
    let (count, unit) = match after {
        [LexemeKind::Word(Word::A), unit, ..] => (Some(1), Some((unit, 1))),
        [first, unit, ..] if number(*first).is_some() => (number(*first), Some((unit, 1))),
        [unit, ..] if leads == 1 => (Some(1), Some((unit, 0))),
        _ => (None, None),
    };
    let (unit, at) = unit?;
    let says = match (count?, unit) {
        // "Через день" is in a day or every other day.
        (_, LexemeKind::Word(Word::Day | Word::OfDay)) if at == 0 => None,
        (count, LexemeKind::Word(Word::Day | Word::OfDay)) => {
            Some(PieceMeaning::Ahead(i64::from(count)))
        }
        (count, LexemeKind::Word(Word::Week)) => Some(PieceMeaning::Ahead(7 * i64::from(count))),
        (1, LexemeKind::Word(Word::Fortnight)) => Some(PieceMeaning::Ahead(14)),
        (count, LexemeKind::Word(Word::Months)) => Some(PieceMeaning::MonthsAhead(count)),
        _ => None,
    }?;
    let end = leads + at + 1;
    let behind = match rest.get(end..)? {
        _ if leads == 1 => Some(0),
        [LexemeKind::Word(Word::Later), ..] => Some(1),
        [
            LexemeKind::Word(Word::From),
            LexemeKind::Word(Word::Now | Word::Ahead(0)),
            ..,
        ] => Some(2),
        _ => None,
    }?;
    Some((end + behind, says))
}
