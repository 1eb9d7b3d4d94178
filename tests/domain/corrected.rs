//! Whoever reads the news of a log with corrections knows how the case stands, whatever they were told wrong before.

use std::collections::BTreeMap;

use hearing_bot::domain::{
    access::AccessStatus,
    approval::HighRiskKind,
    case_state::{CaseState, CorrectedLog},
    event::{AttributedChange, Change},
    hearing::HearingNo,
    news::{CorrectedFact, HearingStanding, News},
    people::CustodyStatus,
    record::CaseRecord,
    when::When,
};
use proptest::prelude::*;

use crate::{change, moment};

/// A change, or the correction of an event, which may or may not apply: events are named blindly.
fn step() -> impl Strategy<Value = Change> {
    let right = prop::option::weighted(0.8, change());
    prop_oneof![
        2 => change(),
        1 => (1_u32..9, right).prop_map(|(event, right)| Change::Correct {
            event,
            to: right.map(AttributedChange::from).map(Box::new),
        }),
    ]
}

/// The record after each step that applied.
fn lived(steps: Vec<Change>) -> Vec<CaseRecord> {
    let mut records = vec![CaseRecord::default()];
    for step in steps {
        let record = records.last().unwrap();
        records.extend(record.accept_as_seen(step, u32::MAX, moment()));
    }
    records
}

/// The hearings that somebody who knows this state expects, each with its date.
fn expected(case_state: &CaseState) -> BTreeMap<HearingNo, When> {
    let open = case_state.hearings.iter();
    let open = open.filter(|hearing| hearing.is_open());
    open.map(|hearing| (hearing.no, hearing.when)).collect()
}

/// The hearing at which that one goes on in the end.
fn in_the_end(case_state: &CaseState, no: HearingNo) -> HearingNo {
    let hearing = case_state.hearing(no);
    let goes_on = hearing.and_then(|hearing| case_state.continuation(hearing));
    goes_on.map_or(no, |hearing| hearing.no)
}

/// The dates that a reader of the news expects who knew this state, which should have been `right`: a hearing that goes on is
/// the same for them, whatever its number.
fn told(known: &CaseState, right: &CaseState, news: &[News]) -> Vec<When> {
    let mut dates = expected(known);
    for item in news {
        match item {
            News::Corrected(corrected) => {
                if let CorrectedFact::Hearing {
                    no,
                    wrong,
                    right: is,
                } = &corrected.fact
                {
                    let known = in_the_end(known, *no);
                    let was = match wrong {
                        HearingStanding::On(when) => Some(*when),
                        HearingStanding::NotSet
                        | HearingStanding::DateNotSet
                        | HearingStanding::Cancelled(_)
                        | HearingStanding::Held(_) => None,
                    };
                    // Else what they know of it was told later.
                    if dates.get(&known).copied() == was {
                        dates.remove(&known);
                        if let HearingStanding::On(when) = is {
                            dates.insert(in_the_end(right, *no), *when);
                        }
                    }
                }
            }
            News::Shifted { to: hearing, .. } | News::Set { hearing, .. } => {
                dates.insert(hearing.no, hearing.when);
            }
            News::Adjourned { hearing, to, .. } => {
                dates.remove(&hearing.no);
                dates.extend(to.iter().map(|to| (to.no, to.when)));
            }
            News::Cancelled { hearing, .. } | News::Held(hearing) => {
                dates.remove(&hearing.no);
            }
            News::Room { .. }
            | News::Verdict(_)
            | News::Access { .. }
            | News::Custody { .. }
            | News::Stage { .. }
            | News::Appeal(_)
            | News::Statement(_) => {}
        }
    }
    sorted(dates)
}

fn sorted(dates: BTreeMap<HearingNo, When>) -> Vec<When> {
    let mut dates: Vec<When> = dates.into_values().collect();
    dates.sort_by_key(|when| (when.day, when.time));
    dates
}

/// Who may be in the court room, and whether somebody is free, for a reader of the news who knew this state.
fn knows(case_state: &CaseState, news: &[News]) -> (AccessStatus, CustodyStatus) {
    let person = "one".parse().unwrap();
    let mut access = case_state.access.status;
    let mut custody = case_state.custody_of(&person).status;
    for item in news {
        match item {
            News::Access { to, .. } => access = to.status,
            News::Custody { to, .. } => custody = to.status,
            News::Corrected(corrected) => match &corrected.fact {
                // What is known of it by now was told later.
                CorrectedFact::Access { wrong, right } if wrong.status == access => {
                    access = right.status;
                }
                CorrectedFact::Custody { wrong, right, .. } if wrong.status == custody => {
                    custody = right.status;
                }
                _ => {}
            },
            _ => {}
        }
    }
    (access, custody)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn whoever_was_told_wrong_knows_what_is_right(
        steps in prop::collection::vec(step(), 1..12), known in 0_usize..12,
    ) {
        let records = lived(steps);
        let now = records.last().unwrap();
        let known = &records[known.min(records.len() - 1)].state;
        let news = now.news_since(known.revision, None).unwrap();
        let why = || format!("told {}: {:?}\n{:?}", known.revision, news, now.log);
        let right = CorrectedLog::of(&now.log, u32::MAX).sum(known.revision).unwrap();
        let expects = told(known, &right, &news);
        prop_assert_eq!(expects, sorted(expected(&now.state)), "{}", why());
        prop_assert_eq!(knows(known, &news), knows(&now.state, &[]), "{}", why());
    }

    #[test]
    fn a_log_with_corrections_adds_up_to_the_record(
        steps in prop::collection::vec(step(), 1..14),
    ) {
        for record in lived(steps) {
            let sum = CaseState::replay(&record.log, record.state.revision);
            prop_assert_eq!(sum.as_ref(), Ok(&record.state));
        }
    }

    /// A correction of what said nothing is of the kinds of the change that it sets in its place.
    #[test]
    fn a_correction_is_as_risky_as_the_change_itself(
        steps in prop::collection::vec(step(), 1..10),
        right in change().prop_filter("a check says nothing", |right| *right != Change::Check),
    ) {
        let before = lived(steps).pop().unwrap();
        let checked = before.accept_as_seen(Change::Check, u32::MAX, moment()).unwrap();
        let to = Some(Box::new(AttributedChange::from(right.clone())));
        let correction = Change::Correct { event: checked.state.revision, to };
        let posted = before.accept_as_seen(right.clone(), u32::MAX, moment());
        let corrected = checked.accept_as_seen(correction.clone(), u32::MAX, moment());
        prop_assert_eq!(posted.is_ok(), corrected.is_ok());
        if let (Ok(posted), Ok(corrected)) = (posted, corrected) {
            let kinds = HighRiskKind::of(&right, &before.state, &posted.state);
            let found = HighRiskKind::of(&correction, &checked.state, &corrected.state);
            prop_assert_eq!(kinds, found);
        }
    }
}
