//! The first line of a correction: what was told wrong → what is right.

use super::{HeadlineContext, say};
use crate::{
    domain::{
        event::Statement,
        news::{Corrected, CorrectedFact, HearingStanding},
        people::CustodyStatus,
        rich_text::RichText,
        when::When,
    },
    text::{
        corrected::is_in_details,
        dates::{Year, brief_day, on},
        words,
    },
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
            CorrectedFact::Words if corrected.right.is_none() => {
                say!(language, "headline-withdrawn-words")
            }
            CorrectedFact::Words => say!(language, "headline-corrected-words"),
            CorrectedFact::Access { .. } | CorrectedFact::Custody { .. }
                if is_in_details(&corrected.fact) =>
            {
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
                let [old, new] = [wrong, right].map(|custody| match custody.status {
                    CustodyStatus::Unknown => say!(language, "measure-not-known"),
                    status => words::custody_status(status, language),
                });
                let (old, new) = (old.struck(), new.bold());
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
        }
    }

    /// “Old → new”, unless that says the opposite to whoever sees no strike and hears no arrow: “will not take place →
    /// Wednesday”.
    fn hearing(&self, wrong: HearingStanding, right: HearingStanding) -> RichText {
        use HearingStanding as Is;
        let language = self.language;
        match (wrong, right) {
            (Is::On(old), Is::On(new)) => {
                let (old, new) = (self.it_was_told(old, new).struck(), self.it_is(new));
                say!(language, "headline-corrected", old = old, new = new)
            }
            (_, Is::On(when)) if when.is_past(self.local) => {
                let new = self.it_is(when);
                say!(language, "headline-corrected-was-set", new = new)
            }
            (_, Is::On(when)) => {
                let new = self.it_is(when);
                say!(language, "headline-corrected-takes-place", new = new)
            }
            (_, Is::Held(when)) => {
                let day = self.it_was(when).bold();
                say!(language, "headline-corrected-held", day = day)
            }
            (_, Is::NotSet | Is::DateNotSet | Is::Cancelled(_)) => {
                let old = match wrong.when().or(right.when()) {
                    Some(when) => self.it_was(when),
                    None => self.standing(wrong),
                };
                let (old, new) = (old.struck(), self.standing(right).bold());
                say!(language, "headline-corrected", old = old, new = new)
            }
        }
    }

    /// The date that was told instead of `new`. That it had no time is said where the day is the same.
    fn it_was_told(&self, old: When, new: When) -> RichText {
        if old.day != new.day {
            return self.it_was(old);
        }
        let year = Year::of(old.day, self.local.date());
        let day = brief_day(old.day, year, self.shortness.old, self.language);
        on(&day, old, self.language)
    }

    fn statement(&self, wrong: Option<&Statement>, right: Option<&Statement>) -> RichText {
        let language = self.language;
        let [old, new] = [wrong, right]
            .map(|statement| statement.map(|statement| words::side(statement.side, language)));
        match (old, new) {
            (Some(old), Some(new)) if old != new => {
                let (old, new) = (old.struck(), new.bold());
                say!(language, "headline-corrected-side", old = old, new = new)
            }
            (_, Some(side)) => say!(language, "headline-corrected-statement", side = side),
            (side, None) => {
                let side = side.unwrap_or_default();
                say!(language, "headline-withdrawn-statement", side = side)
            }
        }
    }

    /// How a hearing stands; a date by itself.
    fn standing(&self, standing: HearingStanding) -> RichText {
        let language = self.language;
        match standing {
            HearingStanding::On(when) | HearingStanding::Held(when) => self.it_was(when),
            HearingStanding::DateNotSet => say!(language, "date-not-set"),
            HearingStanding::NotSet => say!(language, "standing-not-set"),
            HearingStanding::Cancelled(when) if when.is_past(self.local) => {
                say!(language, "standing-did-not-take-place")
            }
            HearingStanding::Cancelled(_) => say!(language, "standing-cancelled"),
        }
    }
}
