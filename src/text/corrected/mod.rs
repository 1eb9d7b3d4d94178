//! What a correction means: what was wrong, and what is right.

mod lead_in;

use chrono::NaiveDateTime;

use crate::domain::{
    access::AccessStatus,
    attribution::Attribution,
    case::Case,
    case_state::LinkedAppeal,
    command::{AskCommand, Command},
    event::{AttributedChange, Statement},
    language::Language,
    news::{Corrected, CorrectedFact, HearingStanding, News, WrongDetails},
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

pub(super) use lead_in::LeadIn;

/// Whether the thing itself was told right, and wrong was something that was said of it.
pub(super) fn is_in_details(fact: &CorrectedFact) -> bool {
    match fact {
        CorrectedFact::Details(_) => true,
        CorrectedFact::Verdict { wrong, right } => wrong.is_some() && right.is_some(),
        CorrectedFact::Access { wrong, right } => wrong.status == right.status,
        CorrectedFact::Custody { wrong, right, .. } => wrong.status == right.status,
        CorrectedFact::Stage { wrong, right } => {
            wrong.map(|stage| stage.stage) == right.map(|stage| stage.stage)
        }
        CorrectedFact::Statement { wrong, right } => {
            let said = |of: &Option<Statement>| of.clone().map(|of| (of.side, of.text));
            said(wrong) == said(right)
        }
        CorrectedFact::Hearing { .. }
        | CorrectedFact::Room { .. }
        | CorrectedFact::Appeal { .. } => false,
    }
}

/// Whether it is a statement of the side that was told, and its words were wrong.
fn is_in_words(fact: &CorrectedFact) -> bool {
    matches!(fact, CorrectedFact::Statement { wrong: Some(wrong), right: Some(right) }
        if wrong.side == right.side && wrong.text != right.text)
}

/// Whether it is not known what is right of it, which is said in other words than that it is known no longer.
pub(super) fn is_not_known(fact: &CorrectedFact) -> bool {
    match fact {
        CorrectedFact::Room { hearing, .. } => hearing.room.is_none(),
        CorrectedFact::Access { right, .. } => right.status == AccessStatus::Unknown,
        CorrectedFact::Hearing { .. }
        | CorrectedFact::Verdict { .. }
        | CorrectedFact::Custody { .. }
        | CorrectedFact::Stage { .. }
        | CorrectedFact::Appeal { .. }
        | CorrectedFact::Statement { .. }
        | CorrectedFact::Details(_) => false,
    }
}

/// Whether a hearing stands by now as is right of it: nobody has reported on it since.
pub(super) fn has_no_report(fact: &CorrectedFact, case: &Case) -> bool {
    matches!(fact, CorrectedFact::Hearing { no, right, .. } if HearingStanding::of(&case.state, *no) == *right)
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
            let stands = standing((*wrong, *right), is_dated.then_some(case), told);
            joined([stands, no_report(corrected, case, told)], " ")
        }
        CorrectedFact::Room { hearing, .. } if is_not_known(&corrected.fact) => {
            let day = told.day(hearing.when, Ending::Of);
            say!(language, "means-right-no-room", day = day)
        }
        CorrectedFact::Access { .. } if is_not_known(&corrected.fact) => {
            say!(language, "means-right-no-access")
        }
        CorrectedFact::Verdict { right: None, .. } => no_verdict(case, told),
        // By now there is one.
        CorrectedFact::Stage { right: None, .. } if case.state.stage.is_some() => {
            RichText::default()
        }
        CorrectedFact::Stage { right: None, .. } => say!(language, "means-right-no-stage"),
        // No first line has room for every two stages.
        CorrectedFact::Stage {
            wrong: Some(wrong), ..
        } if !is_in_details(&corrected.fact) => {
            let old = words::stage(wrong.stage, language);
            say!(language, "means-wrong", old = old)
        }
        CorrectedFact::Appeal { wrong: Some(_), .. } => wrong_appeal(language),
        CorrectedFact::Statement { wrong, right } => match (wrong, right) {
            (_, None) => {
                let number = u64::from(corrected.told_in);
                say!(language, "means-right-no-statement", number = number)
            }
            (Some(wrong), Some(right)) if wrong.side != right.side => {
                let [old, new] = [wrong, right].map(|of| words::side(of.side, language));
                say!(language, "means-wrong-side", old = old, new = new)
            }
            (Some(_), Some(_)) => say!(language, "means-right-words"),
            (None, Some(_)) => RichText::default(),
        },
        CorrectedFact::Details(details) if says_what_is_right(*details, corrected) => {
            say!(language, "means-right-words")
        }
        CorrectedFact::Room { .. }
        | CorrectedFact::Verdict { .. }
        | CorrectedFact::Access { .. }
        | CorrectedFact::Custody { .. }
        | CorrectedFact::Stage { .. }
        | CorrectedFact::Appeal { .. }
        | CorrectedFact::Details(_) => RichText::default(),
    };
    joined([was_wrong(corrected, lead_in, told), right], " ")
}

fn was_wrong(corrected: &Corrected, lead_in: LeadIn, told: ShiftContext) -> RichText {
    let language = told.language;
    let number = u64::from(corrected.told_in);
    let dated = date_told(corrected, told).filter(|_| names_date(corrected, lead_in));
    match (lead_in, dated) {
        (LeadIn::Said, Some(old)) => say!(language, "means-wrong", old = old),
        (LeadIn::Said, None) => RichText::default(),
        (LeadIn::Whole, Some(old)) => {
            say!(language, "means-corrected-date", number = number, old = old)
        }
        (LeadIn::NoDate, Some(old)) => joined(
            [
                say!(language, "means-corrected", number = number),
                say!(language, "means-wrong", old = old),
            ],
            " ",
        ),
        (LeadIn::Whole | LeadIn::NoDate, None) => match (&corrected.fact, &corrected.right) {
            // What is right says it.
            (CorrectedFact::Statement { right: None, .. }, _) => RichText::default(),
            (fact, _) if is_in_words(fact) => {
                say!(language, "means-corrected-statement", number = number)
            }
            // A verdict was given: that it was is not to be disregarded.
            (fact @ CorrectedFact::Verdict { .. }, _) if is_in_details(fact) => {
                say!(language, "means-corrected-verdict-text", number = number)
            }
            (_, None) => say!(language, "means-withdrawn", number = number),
            (CorrectedFact::Details(WrongDetails::Words), _) => {
                say!(language, "means-corrected-words", number = number)
            }
            (CorrectedFact::Details(WrongDetails::Source), _) => {
                say!(language, "means-corrected-source", number = number)
            }
            (CorrectedFact::Details(WrongDetails::Others | WrongDetails::Whole), _) => {
                say!(language, "means-corrected", number = number)
            }
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

/// That nobody has reported on a hearing by now that is over: that its date is right is not that it took place.
fn no_report(corrected: &Corrected, case: &Case, told: ShiftContext) -> RichText {
    let Some(when) = unreported(corrected, case, told.local) else {
        return RichText::default();
    };
    let day = told.day(when, Ending::Of);
    say!(told.language, "no-report-yet", day = day)
}

/// When a hearing was to be that is over, and of which it is said that nobody has reported on it.
pub(super) fn unreported(corrected: &Corrected, case: &Case, local: NaiveDateTime) -> Option<When> {
    match corrected.fact {
        CorrectedFact::Hearing {
            right: HearingStanding::On(when),
            ..
        } if when.is_past(local) && has_no_report(&corrected.fact, case) => Some(when),
        _ => None,
    }
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

/// That who follows a case since it was told wrong follows it still.
fn wrong_appeal(language: Language) -> RichText {
    let following = format!("/{}", Command::Ask(AskCommand::Following).word());
    say!(language, "means-wrong-appeal", following = following)
}

/// Whether there are words that are right instead of what was said of a change, or somebody from whom it is known.
fn says_what_is_right(details: WrongDetails, corrected: &Corrected) -> bool {
    let right = corrected.right.as_ref();
    let words = right.and_then(AttributedChange::words).is_some();
    match details {
        WrongDetails::Words => words,
        WrongDetails::Source => words || source(corrected).is_some(),
        WrongDetails::Others | WrongDetails::Whole => false,
    }
}

/// From whom a change is known, where that was wrong and nothing else is said of it.
pub(super) fn source(corrected: &Corrected) -> Option<&Attribution> {
    let right = corrected.right.as_ref()?;
    match corrected.fact {
        CorrectedFact::Details(WrongDetails::Source) if right.words().is_none() => {
            right.attribution.as_ref()
        }
        _ => None,
    }
}

/// What is right as news of its own, where its words say it; nothing of a hearing, or where nothing is right of it.
pub(super) fn right(corrected: &Corrected) -> Option<News> {
    match corrected.fact.clone() {
        CorrectedFact::Hearing { .. } | CorrectedFact::Details(_) => None,
        CorrectedFact::Appeal { right, .. } => right.map(|case| {
            News::Appeal(LinkedAppeal {
                case,
                changed_in: corrected.correction,
            })
        }),
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
