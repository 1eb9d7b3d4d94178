//! What a correction means: what was wrong, and what is right.

use crate::domain::{
    news::{Corrected, CorrectedFact, HearingStanding, News},
    rich_text::RichText,
    when::When,
};

use super::{
    compose::joined,
    dates::{self, when_it_was},
    kazakh::Ending,
    loader::say,
    shifts::ShiftContext,
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
