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
    compose::{blocks, joined, lines},
    dates::{self, when_it_was},
    headline::headline,
    kazakh::Ending,
    loader::say,
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

/// A message that carried what was wrong, corrected in its place: its first lines, those that were wrong struck, and under them
/// what is right.
pub fn in_place(carried: &ChangeView, wrong: &[News], reader: Reader) -> RichText {
    let language = reader.language;
    let told = carried.news.iter().map(|item| {
        let line = headline(item, &carried.case, reader);
        if is_wrong(item, wrong) {
            RichText::plain(line.as_str()).struck()
        } else {
            line
        }
    });
    let right = wrong
        .iter()
        .map(|item| headline(item, &carried.case, reader));
    let title = RichText::plain(words::title(&carried.case, language));
    let number = wrong
        .iter()
        .map(|item| item.changed_in(&carried.case.state))
        .max();
    let number = u64::from(number.unwrap_or_default());
    blocks([
        lines(told.chain(right).chain([title])),
        say!(language, "corrected-in-place", number = number),
    ])
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
