//! What of a case was told wrong: where what it was said to be is not what it should have been.

use crate::domain::{
    case_state::{CaseState, Verdict},
    hearing::{HearingNo, Status},
    slug::Slug,
    stage::CurrentStage,
};

use super::{CorrectedFact, HearingStanding};

/// Every thing that is not in `right` as it is in `wrong`.
pub(super) fn facts(wrong: &CaseState, right: &CaseState) -> Vec<CorrectedFact> {
    let mut facts = hearings(wrong, right);
    let verdicts = [wrong, right].map(|state| state.verdict.as_ref());
    if verdicts[0].map(|verdict| &verdict.text) != verdicts[1].map(|verdict| &verdict.text) {
        let [wrong, right] = verdicts.map(Option::<&Verdict>::cloned);
        facts.push(CorrectedFact::Verdict { wrong, right });
    }
    if wrong.access != right.access {
        let (wrong, right) = (wrong.access.clone(), right.access.clone());
        facts.push(CorrectedFact::Access { wrong, right });
    }
    let mut people: Vec<&Slug> = wrong.custody.keys().chain(right.custody.keys()).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        let [wrong, right] = [wrong, right].map(|state| state.custody_of(person));
        if wrong != right {
            let person = person.clone();
            facts.push(CorrectedFact::Custody {
                person,
                wrong,
                right,
            });
        }
    }
    let stages = [wrong.stage, right.stage];
    let said = |stage: CurrentStage| (stage.stage, stage.since);
    if stages[0].map(said) != stages[1].map(said) {
        let [wrong, right] = stages;
        facts.push(CorrectedFact::Stage { wrong, right });
    }
    let appeals = [wrong, right].map(|state| state.appeal.as_ref().map(|linked| &linked.case));
    if appeals[0] != appeals[1] {
        let [wrong, right] = appeals.map(Option::<&Slug>::cloned);
        facts.push(CorrectedFact::Appeal { wrong, right });
    }
    let mut numbers: Vec<u32> = [wrong, right]
        .iter()
        .flat_map(|state| state.statements.iter().map(|posted| posted.number))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        let [wrong, right] = [wrong, right].map(|state| {
            let mut statements = state.statements.iter();
            let posted = statements.find(|posted| posted.number == number);
            posted.map(|posted| posted.statement.clone())
        });
        if wrong != right {
            facts.push(CorrectedFact::Statement { wrong, right });
        }
    }
    facts
}

fn hearings(wrong: &CaseState, right: &CaseState) -> Vec<CorrectedFact> {
    let mut numbers: Vec<HearingNo> = [wrong, right]
        .iter()
        .flat_map(|state| state.hearings.iter().map(|hearing| hearing.no))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut facts = Vec::new();
    for no in numbers {
        let [was, is] = [wrong, right].map(|state| HearingStanding::of(state, no));
        // Where it goes on from another hearing, it is said of that one.
        if was != is && ![wrong, right].iter().any(|state| continues(state, no)) {
            let (wrong, right) = (was, is);
            facts.push(CorrectedFact::Hearing { no, wrong, right });
        }
        if let (Some(was), Some(is)) = (wrong.hearing(no), right.hearing(no))
            && was.is_open()
            && is.is_open()
            && was.room != is.room
        {
            facts.push(CorrectedFact::Room {
                hearing: is.clone(),
                wrong: was.room.clone(),
            });
        }
    }
    facts
}

/// Whether another hearing goes on at that one.
fn continues(case_state: &CaseState, no: HearingNo) -> bool {
    let mut hearings = case_state.hearings.iter();
    hearings.any(|hearing| hearing.status == Status::Adjourned { to: Some(no) })
}
