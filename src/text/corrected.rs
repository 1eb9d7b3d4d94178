//! What a correction means: what was wrong, and what is right.

use crate::domain::{
    case::Case,
    news::{Corrected, CorrectedFact, HearingStanding, News},
    rich_text::RichText,
    stage::Stage,
    when::When,
};

use super::{
    compose::joined,
    dates,
    kazakh::Ending,
    loader::say,
    shifts::{self, ShiftContext},
    words,
};

/// What stands before what is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeadIn {
    /// Which change was wrong, and the date that it gave.
    Whole,
    /// Which change was wrong: of several things told wrong by it, the date may be none that it gave.
    NoDate,
    /// Nothing of the change: that it was wrong has been said.
    Said,
}

impl LeadIn {
    /// The lead-in of an item among others: that a change was wrong is said once, before the first thing that was.
    pub(super) fn of(news: &[News], at: usize) -> Self {
        let Some(News::Corrected(of)) = news.get(at) else {
            return Self::Whole;
        };
        let is_same = |one: &&Corrected| one.wrong == of.wrong;
        if corrections(&news[..at]).any(|one| is_same(&one)) {
            return Self::Said;
        }
        let told_wrong = corrections(news).filter(is_same);
        let things = told_wrong.filter(|one| !goes_with_a_date(&one.fact));
        if things.count() > 1 {
            Self::NoDate
        } else {
            Self::Whole
        }
    }
}

fn corrections(news: &[News]) -> impl Iterator<Item = &Corrected> {
    news.iter().filter_map(|item| match item {
        News::Corrected(corrected) => Some(&**corrected),
        _ => None,
    })
}

/// Whether a change that gave one wrong date may be wrong of this too.
fn goes_with_a_date(fact: &CorrectedFact) -> bool {
    matches!(
        fact,
        CorrectedFact::Room { .. }
            | CorrectedFact::Hearing {
                wrong: HearingStanding::NotSet,
                ..
            }
    )
}

/// Whether the thing itself was told right, and wrong was something that was said of it.
pub(super) fn is_in_details(fact: &CorrectedFact) -> bool {
    match fact {
        CorrectedFact::Words => true,
        CorrectedFact::Verdict { wrong, right } => wrong.is_some() && right.is_some(),
        CorrectedFact::Access { wrong, right } => wrong.status == right.status,
        CorrectedFact::Custody { wrong, right, .. } => wrong.status == right.status,
        CorrectedFact::Hearing { .. }
        | CorrectedFact::Room { .. }
        | CorrectedFact::Stage { .. }
        | CorrectedFact::Statement { .. } => false,
    }
}

/// That something was wrong, and what is right where no other news says it.
pub(super) fn meaning(
    corrected: &Corrected,
    lead_in: LeadIn,
    case: &Case,
    told: ShiftContext,
) -> RichText {
    let language = told.language;
    let right = match &corrected.fact {
        CorrectedFact::Hearing { wrong, right, .. } => {
            let is_dated = names_date(corrected, lead_in);
            standing((*wrong, *right), is_dated.then_some(case), told)
        }
        CorrectedFact::Verdict { right: None, .. } => no_verdict(case, told),
        // By now there is one.
        CorrectedFact::Stage { right: None, .. } if case.state.stage.is_some() => {
            RichText::default()
        }
        CorrectedFact::Stage { right: None, .. } => say!(language, "means-right-no-stage"),
        CorrectedFact::Statement { wrong, right } => match (wrong, right) {
            (_, None) => {
                let number = u64::from(corrected.told_in);
                say!(language, "means-right-no-statement", number = number)
            }
            (Some(wrong), Some(right)) if wrong.side != right.side => {
                let side = words::side(wrong.side, language);
                say!(language, "means-wrong-side", side = side)
            }
            (_, Some(_)) => RichText::default(),
        },
        CorrectedFact::Room { .. }
        | CorrectedFact::Verdict { .. }
        | CorrectedFact::Access { .. }
        | CorrectedFact::Custody { .. }
        | CorrectedFact::Stage { .. }
        | CorrectedFact::Words => RichText::default(),
    };
    joined([was_wrong(corrected, lead_in, told), right], " ")
}

fn was_wrong(corrected: &Corrected, lead_in: LeadIn, told: ShiftContext) -> RichText {
    let language = told.language;
    let number = u64::from(corrected.told_in);
    let dated = date_told(corrected, told).filter(|_| names_date(corrected, lead_in));
    match (lead_in, dated) {
        (LeadIn::Said, Some(old)) => say!(language, "means-wrong-date", old = old),
        (LeadIn::Said, None) => RichText::default(),
        (LeadIn::Whole, Some(old)) => {
            say!(language, "means-corrected-date", number = number, old = old)
        }
        (LeadIn::NoDate, Some(old)) => joined(
            [
                say!(language, "means-corrected", number = number),
                say!(language, "means-wrong-date", old = old),
            ],
            " ",
        ),
        (LeadIn::Whole | LeadIn::NoDate, None) => match (&corrected.fact, &corrected.right) {
            // What is right says it.
            (CorrectedFact::Statement { right: None, .. }, _) => RichText::default(),
            (_, None) => say!(language, "means-withdrawn", number = number),
            (fact, Some(_)) if is_in_details(fact) => {
                say!(language, "means-corrected-details", number = number)
            }
            (_, Some(_)) => say!(language, "means-corrected", number = number),
        },
    }
}

/// Whether the date that was told wrong stands before what is right. Of a change that is withdrawn as a whole it does not.
fn names_date(corrected: &Corrected, lead_in: LeadIn) -> bool {
    let is_dated = matches!(
        corrected.fact,
        CorrectedFact::Hearing {
            wrong: HearingStanding::On(_),
            ..
        }
    );
    is_dated && (lead_in == LeadIn::Said || corrected.right.is_some())
}

/// The date of a hearing that was told wrong, as it was told.
fn date_told(corrected: &Corrected, told: ShiftContext) -> Option<RichText> {
    match corrected.fact {
        CorrectedFact::Hearing {
            wrong: HearingStanding::On(old),
            ..
        } => Some(dates::when(old, told.local.date(), told.language)),
        _ => None,
    }
}

/// What is right of a hearing; with its case where the date that was told wrong stands before it.
fn standing(
    (wrong, right): (HearingStanding, HearingStanding),
    dated: Option<&Case>,
    told: ShiftContext,
) -> RichText {
    use HearingStanding as Is;
    let language = told.language;
    let day = |when: When| told.day(when, Ending::Of);
    let new = |when: When| dates::when(when, told.local.date(), language);
    let sentence = match (wrong, right) {
        (Is::On(_), Is::On(when)) if dated.is_some() => {
            say!(language, "means-right-date", new = new(when))
        }
        (Is::NotSet, Is::On(when)) => shifts::set(when, None, told),
        (_, Is::On(when)) if when.is_past(told.local) => shifts::set(when, None, told),
        (_, Is::On(when)) => say!(language, "means-right-takes-place", new = new(when)),
        (_, Is::DateNotSet) => say!(language, "means-right-no-date"),
        (_, Is::NotSet) => say!(language, "means-right-not-set"),
        (_, Is::Cancelled(when)) if when.is_past(told.local) => {
            say!(language, "means-was-cancelled", old = day(when))
        }
        (_, Is::Cancelled(when)) => say!(language, "means-cancelled", old = day(when)),
        (_, Is::Held(when)) => say!(language, "means-held", day = day(when)),
    };
    let none = dated.and_then(|case| none_that_day(wrong, right, case, told));
    joined(none.into_iter().chain([sentence]), " ")
}

/// That nothing is on the day that was told wrong, where what is right is about another day.
fn none_that_day(
    wrong: HearingStanding,
    right: HearingStanding,
    case: &Case,
    told: ShiftContext,
) -> Option<RichText> {
    let (HearingStanding::On(old), HearingStanding::Cancelled(on) | HearingStanding::Held(on)) =
        (wrong, right)
    else {
        return None;
    };
    let mut hearings = case.state.hearings.iter();
    let is_another = hearings.any(|hearing| hearing.when.day == old.day);
    (on.day != old.day && old.day >= told.local.date() && !is_another)
        .then(|| say!(told.language, "means-none-that-day"))
}

/// That no verdict is known, where none is by now; and what a conviction would be worth.
fn no_verdict(case: &Case, told: ShiftContext) -> RichText {
    let language = told.language;
    let stage = case.state.stage.map(|current| current.stage);
    let is_known = match stage {
        Some(Stage::Verdict | Stage::Appeal | Stage::Cassation) => true,
        Some(Stage::Investigation | Stage::Preliminary | Stage::Trial | Stage::Closed) | None => {
            case.state.verdict.is_some()
        }
    };
    let none = (!is_known).then(|| say!(language, "means-right-no-verdict"));
    joined(none.into_iter().chain([say!(language, "presumption")]), " ")
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
