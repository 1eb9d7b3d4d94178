//! What a correction means: what was wrong, and what is right.

use crate::domain::{
    language::Language,
    news::{Corrected, CorrectedFact, HearingStanding, News},
    reader::Reader,
    rich_text::RichText,
    views::ChangeView,
    when::When,
};

use super::{
    compose::{blocks, fits_beside, joined, lines},
    dates::{self, when_it_was},
    headline::headline,
    kazakh::Ending,
    loader::say,
    meaning,
    shifts::ShiftContext,
    words,
};

/// That something was wrong, and of a hearing what is right.
pub(super) fn meaning(corrected: &Corrected, told: ShiftContext) -> RichText {
    let right = match &corrected.fact {
        CorrectedFact::Hearing { right, .. } => standing(*right, told),
        CorrectedFact::Room { .. }
        | CorrectedFact::Verdict { .. }
        | CorrectedFact::Access { .. }
        | CorrectedFact::Custody { .. }
        | CorrectedFact::Stage { .. }
        | CorrectedFact::Statement { .. }
        | CorrectedFact::Words => RichText::default(),
    };
    joined([was_wrong(corrected, told), right], " ")
}

fn was_wrong(corrected: &Corrected, told: ShiftContext) -> RichText {
    let language = told.language;
    let number = u64::from(corrected.wrong);
    match (&corrected.right, &corrected.fact) {
        (None, _) => say!(language, "means-withdrawn", number = number),
        (
            Some(_),
            CorrectedFact::Hearing {
                wrong: HearingStanding::On(old),
                ..
            },
        ) => say!(
            language,
            "means-corrected-date",
            number = number,
            old = when_it_was(*old, told.local.date(), language)
        ),
        (Some(_), _) => say!(language, "means-corrected", number = number),
    }
}

fn standing(right: HearingStanding, told: ShiftContext) -> RichText {
    let language = told.language;
    let day = |when: When| told.day(when, Ending::Of);
    match right {
        HearingStanding::On(when) => {
            let new = dates::when(when, told.local.date(), language);
            say!(language, "means-right-date", new = new)
        }
        HearingStanding::DateNotSet => say!(language, "means-right-no-date"),
        HearingStanding::NotSet => say!(language, "means-right-not-set"),
        HearingStanding::Cancelled(when) if when.is_past(told.local) => {
            say!(language, "means-was-cancelled", old = day(when))
        }
        HearingStanding::Cancelled(when) => say!(language, "means-cancelled", old = day(when)),
        HearingStanding::Held(when) => say!(language, "means-held", day = day(when)),
    }
}

/// What is right as news of its own, where its words say it; nothing of a hearing, or where nothing is right of it.
pub(super) fn right(corrected: &Corrected) -> Option<News> {
    match corrected.fact.clone() {
        CorrectedFact::Hearing { .. } | CorrectedFact::Words => None,
        CorrectedFact::Room { hearing, .. } => Some(News::Room {
            from: None,
            hearing,
            reason: None,
        }),
        CorrectedFact::Verdict { right, .. } => right.map(News::Verdict),
        CorrectedFact::Access { wrong, right } => Some(News::Access {
            from: wrong,
            to: right,
        }),
        CorrectedFact::Custody {
            person,
            wrong,
            right,
        } => Some(News::Custody {
            person,
            from: wrong,
            to: right,
        }),
        CorrectedFact::Stage { right, .. } => right.map(|to| News::Stage { from: None, to }),
        CorrectedFact::Statement { right, .. } => right.map(News::Statement),
    }
}

/// A message that carried what was wrong, corrected in its place.
///
/// Its first lines, those that were wrong struck, under them what is right, and what it explained of the others, if so many
/// UTF-16 units are enough for that.
pub fn in_place(carried: &ChangeView, wrong: &[News], most: usize, reader: Reader) -> RichText {
    let (language, case) = (reader.language, &carried.case);
    let told = carried.news.iter().map(|item| {
        let line = headline(item, case, reader);
        if is_wrong(item, wrong) {
            RichText::plain(line.as_str()).struck()
        } else {
            line
        }
    });
    let right = wrong.iter().map(|item| headline(item, case, reader));
    let title = RichText::plain(words::title(case, language));
    let head = lines(told.chain(right).chain([title]));
    let corrected_in = wrong.iter().map(|item| item.changed_in(&case.state));
    let said = corrected_in
        .max()
        .map(|number| say!(language, "corrected-in-place", number = u64::from(number)));
    let others = carried.news.iter().filter(|item| !is_wrong(item, wrong));
    let others: Vec<RichText> = others
        .map(|item| lines(meaning::explained(item, case, reader)))
        .collect();
    let said = said.unwrap_or_default();
    let fit = fits_beside(most, head.units() + said.units(), &others);
    blocks(
        [head]
            .into_iter()
            .chain(others.into_iter().take(fit))
            .chain([said]),
    )
}

/// The first line of a message that was wrong, as its reader was told it; `None` if none was.
pub fn quote(carried: &ChangeView, wrong: &[News], reader: Reader) -> Option<RichText> {
    let mut told = carried.news.iter();
    let wrong = told.find(|item| is_wrong(item, wrong))?;
    Some(headline(wrong, &carried.case, reader))
}

fn is_wrong(item: &News, wrong: &[News]) -> bool {
    wrong.iter().any(|wrong| wrong.is_about_the_same(item))
}

/// Under a correction to somebody who does not follow the case any more.
pub fn no_longer_follows(language: Language) -> RichText {
    say!(language, "told-before")
}
