//! The first line of a correction: what was told wrong → what is right.

use super::{HeadlineContext, say};
use crate::{
    domain::{
        event::Statement,
        news::{Corrected, CorrectedFact, HearingStanding},
        rich_text::RichText,
        when::When,
    },
    text::words,
};

impl HeadlineContext<'_> {
    pub(super) fn corrected(&self, corrected: &Corrected) -> RichText {
        let language = self.language;
        match &corrected.fact {
            CorrectedFact::Hearing { wrong, right, .. } => self.hearing(*wrong, *right),
            CorrectedFact::Room { hearing, wrong } => {
                let (old, new) = self.rooms(wrong.as_deref(), hearing.room.as_deref());
                say!(language, "headline-corrected-room", old = old, new = new)
            }
            CorrectedFact::Access { wrong, right } if wrong.status == right.status => {
                say!(language, "headline-corrected-words")
            }
            CorrectedFact::Access { wrong, right } => {
                let old = words::access(wrong.status, language).struck();
                let new = words::access(right.status, language).bold();
                say!(language, "headline-corrected-access", old = old, new = new)
            }
            CorrectedFact::Custody {
                person,
                wrong,
                right,
            } => {
                let person = words::person_of(&self.case.description, person, language);
                let person = self.shortness.name.of(&person);
                let old = words::custody_status(wrong.status, language).struck();
                let new = words::custody_status(right.status, language).bold();
                say!(
                    language,
                    "headline-corrected-custody",
                    person = person,
                    old = old,
                    new = new
                )
            }
            CorrectedFact::Stage { wrong, right } => {
                let [old, new] = [wrong, right].map(|stage| match stage {
                    Some(stage) => words::stage(stage.stage, language),
                    None => say!(language, "stage-unknown"),
                });
                let (old, new) = (old.struck(), new.bold());
                say!(language, "headline-corrected-stage", old = old, new = new)
            }
            CorrectedFact::Verdict { wrong, right } => match (wrong, right) {
                (None, _) => say!(language, "headline-corrected-verdict"),
                (_, None) => say!(language, "headline-corrected-no-verdict"),
                (Some(_), Some(_)) => say!(language, "headline-corrected-verdict-text"),
            },
            CorrectedFact::Statement { wrong, right } => {
                self.statement(wrong.as_ref(), right.as_ref())
            }
            CorrectedFact::Words => say!(language, "headline-corrected-words"),
        }
    }

    fn hearing(&self, wrong: HearingStanding, right: HearingStanding) -> RichText {
        let language = self.language;
        match (wrong, right) {
            // Unstruck, “will not take place → Wednesday” says the opposite.
            (HearingStanding::Cancelled(_), HearingStanding::On(when))
                if !when.is_past(self.local) =>
            {
                let new = self.it_is(when);
                say!(language, "headline-corrected-takes-place", new = new)
            }
            _ => {
                let old = self.standing(wrong, |when| self.it_was(when)).struck();
                let new = self.right_standing(right);
                say!(language, "headline-corrected", old = old, new = new)
            }
        }
    }

    fn statement(&self, wrong: Option<&Statement>, right: Option<&Statement>) -> RichText {
        let language = self.language;
        match right {
            Some(right) => {
                let side = words::side(right.side, language);
                say!(language, "headline-corrected-statement", side = side)
            }
            None => {
                let side = wrong.map(|wrong| words::side(wrong.side, language));
                let side = side.unwrap_or_default();
                say!(language, "headline-withdrawn-statement", side = side)
            }
        }
    }

    /// What is right, in bold: a date is that by itself.
    fn right_standing(&self, right: HearingStanding) -> RichText {
        let said = self.standing(right, |when| self.it_is(when));
        match right {
            HearingStanding::On(_) => said,
            HearingStanding::NotSet
            | HearingStanding::DateNotSet
            | HearingStanding::Cancelled(_)
            | HearingStanding::Held(_) => said.bold(),
        }
    }

    fn standing(&self, standing: HearingStanding, dated: impl Fn(When) -> RichText) -> RichText {
        let language = self.language;
        match standing {
            HearingStanding::On(when) => dated(when),
            HearingStanding::DateNotSet => say!(language, "date-not-set"),
            HearingStanding::NotSet => say!(language, "standing-not-set"),
            HearingStanding::Cancelled(when) if when.is_past(self.local) => {
                say!(language, "standing-did-not-take-place")
            }
            HearingStanding::Cancelled(_) => say!(language, "standing-cancelled"),
            HearingStanding::Held(_) => say!(language, "standing-held"),
        }
    }
}
