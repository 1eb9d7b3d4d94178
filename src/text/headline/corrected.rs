//! The first line of a correction: what is right, and what was told instead of it, in words.

use super::{HeadlineContext, say};
use crate::{
    domain::{
        access::AccessStatus,
        event::Statement,
        news::{Corrected, CorrectedFact, HearingStanding, WrongDetails},
        people::{Custody, CustodyStatus},
        rich_text::RichText,
        slug::Slug,
        stage::CurrentStage,
        when::When,
    },
    text::{
        corrected::{has_no_report, is_in_details},
        names::Name,
        words,
    },
};

impl HeadlineContext<'_> {
    pub(super) fn corrected(&self, corrected: &Corrected) -> RichText {
        let language = self.language;
        match &corrected.fact {
            CorrectedFact::Hearing { wrong, right, .. } => self.hearing(corrected, *wrong, *right),
            CorrectedFact::Room { hearing, wrong } => {
                let (old, new) = self.rooms();
                let room = |room: &Option<String>, most| {
                    let room = room.as_deref();
                    room.map(|room| words::room(Some(room), most, language))
                };
                let right = self.instead(room(wrong, old), room(&hearing.room, new));
                say!(language, "headline-corrected-room", right = right)
            }
            CorrectedFact::Details(details) => self.details(*details, corrected.told_in),
            CorrectedFact::Access { right, .. } if is_in_details(&corrected.fact) => {
                let new = words::access(right.status, language).bold();
                say!(language, "headline-corrected-access-details", new = new)
            }
            CorrectedFact::Access { wrong, right } => {
                let [old, new] = [wrong, right].map(|access| match access.status {
                    AccessStatus::Unknown => None,
                    status => Some(words::access(status, language)),
                });
                let right = self.instead(old, new);
                say!(language, "headline-corrected-access", right = right)
            }
            CorrectedFact::Custody {
                person,
                wrong,
                right,
            } => self.restraint(person, wrong, right),
            CorrectedFact::Stage { wrong, right } => self.reached(*wrong, *right),
            CorrectedFact::Verdict { wrong, right } => match (wrong, right) {
                (None, _) => say!(language, "headline-corrected-verdict"),
                (_, None) => say!(language, "headline-corrected-no-verdict"),
                (Some(_), Some(_)) => say!(language, "headline-corrected-verdict-text"),
            },
            CorrectedFact::Appeal { wrong, right } => match (wrong, right) {
                (None, _) => say!(language, "headline-corrected-appeal"),
                (_, None) => say!(language, "headline-corrected-no-appeal"),
                (Some(_), Some(_)) => say!(language, "headline-corrected-other-appeal"),
            },
            // Who spoke for the side, or when.
            CorrectedFact::Statement { .. } if is_in_details(&corrected.fact) => {
                self.details(WrongDetails::Others, corrected.told_in)
            }
            CorrectedFact::Statement { wrong, right } => {
                self.attributed(wrong.as_ref(), right.as_ref())
            }
        }
    }

    /// Two stages may not fit: then what is right stands alone.
    fn reached(&self, wrong: Option<CurrentStage>, right: Option<CurrentStage>) -> RichText {
        let language = self.language;
        let [old, new] =
            [wrong, right].map(|stage| stage.map(|stage| words::stage(stage.stage, language)));
        match (old, new) {
            (Some(old), Some(new)) if old == new => {
                let new = new.bold();
                say!(language, "headline-corrected-stage-details", new = new)
            }
            (old, new) => {
                let old = old.filter(|_| new.is_none() || !self.is_cut());
                let right = self.instead(old, new);
                say!(language, "headline-corrected-stage", right = right)
            }
        }
    }

    /// Whether nothing else is left but to cut.
    fn is_cut(&self) -> bool {
        matches!(self.shortness.name, Name::Cut(_))
    }

    /// What is right, and that it is not what was told; of what was told in error, that it is not known.
    fn instead(&self, old: Option<RichText>, new: Option<RichText>) -> RichText {
        let language = self.language;
        match (old, new.map(RichText::bold)) {
            (Some(old), Some(new)) => say!(language, "corrected-instead", old = old, new = new),
            (None, new) => new.unwrap_or_default(),
            (Some(old), None) => say!(language, "corrected-in-error", old = old),
        }
    }

    fn hearing(
        &self,
        corrected: &Corrected,
        wrong: HearingStanding,
        right: HearingStanding,
    ) -> RichText {
        use HearingStanding as Is;
        let language = self.language;
        match (wrong, right) {
            // That the time was missing is no other date.
            (Is::On(old), Is::On(new)) if old.day != new.day || old.time.is_some() => {
                let (old, new) = (self.it_was(old), self.it_is(new));
                say!(language, "headline-corrected", old = old, new = new)
            }
            (_, Is::On(when)) if when.is_past(self.local) => {
                let new = self.it_was(when).bold();
                if has_no_report(&corrected.fact, self.case) {
                    say!(language, "headline-corrected-no-report", new = new)
                } else {
                    say!(language, "headline-corrected-was-set", new = new)
                }
            }
            (_, Is::On(when)) => {
                let new = self.it_is(when);
                say!(language, "headline-corrected-takes-place", new = new)
            }
            (_, Is::Held(when)) => {
                let day = self.it_was(when).bold();
                say!(language, "headline-corrected-held", day = day)
            }
            (_, Is::Cancelled(when)) => self.not_held(wrong, when),
            (Is::On(old), Is::DateNotSet) => {
                let old = self.it_was(old);
                say!(language, "headline-corrected-no-date", old = old)
            }
            (_, Is::DateNotSet) => say!(language, "headline-corrected-adjourned"),
            (_, Is::NotSet) => match wrong.when() {
                Some(old) => {
                    let old = self.it_was(old);
                    say!(language, "headline-corrected-not-set", old = old)
                }
                None => self.details(WrongDetails::Whole, corrected.told_in),
            },
        }
    }

    /// That a hearing does not take place, or did not: beside a day that was told wrong it is said that it was.
    fn not_held(&self, wrong: HearingStanding, when: When) -> RichText {
        let language = self.language;
        let is_past = when.is_past(self.local);
        let old = wrong.when().filter(|old| old.day != when.day);
        match (old.map(|old| self.it_was(old)), is_past) {
            (Some(old), false) => {
                say!(language, "headline-corrected-cancelled-wrong", old = old)
            }
            (Some(old), true) => {
                say!(
                    language,
                    "headline-corrected-did-not-take-place-wrong",
                    old = old
                )
            }
            (None, false) => {
                let old = self.it_was(when);
                say!(language, "headline-corrected-cancelled", old = old)
            }
            (None, true) => {
                let old = self.it_was(when);
                say!(language, "headline-corrected-did-not-take-place", old = old)
            }
        }
    }

    fn restraint(&self, person: &Slug, wrong: &Custody, right: &Custody) -> RichText {
        let language = self.language;
        let name = words::person_of(&self.case.description, person, language);
        let name = self.shortness.name.of(&name);
        let [old, new] = [wrong, right].map(|custody| match custody.status {
            CustodyStatus::Unknown => None,
            status => Some(words::custody_status(status, language)),
        });
        if wrong.status == right.status {
            let new = new.unwrap_or_default().bold();
            return say!(
                language,
                "headline-corrected-custody-details",
                person = name,
                new = new
            );
        }
        let right = match (old, new) {
            (Some(old), None) if self.is_cut() => {
                say!(language, "corrected-measure-in-error-short", old = old)
            }
            (Some(old), None) => say!(language, "corrected-measure-in-error", old = old),
            (old, new) => self.instead(old, new),
        };
        say!(
            language,
            "headline-corrected-custody",
            person = name,
            right = right
        )
    }

    /// Whose a statement is, and whose it was told to be.
    fn attributed(&self, wrong: Option<&Statement>, right: Option<&Statement>) -> RichText {
        let language = self.language;
        let [old, new] = [wrong, right]
            .map(|statement| statement.map(|statement| words::side(statement.side, language)));
        match (old, new) {
            (Some(old), Some(side)) if old == side => {
                say!(language, "headline-corrected-statement", side = side)
            }
            (old, Some(new)) => {
                let right = self.instead(old, Some(new));
                say!(language, "headline-corrected-side", right = right)
            }
            (side, None) => {
                let side = side.unwrap_or_default();
                say!(language, "headline-withdrawn-statement", side = side)
            }
        }
    }

    /// Which change was wrong, and of what nature that was.
    fn details(&self, details: WrongDetails, number: u32) -> RichText {
        let (language, number) = (self.language, u64::from(number));
        match details {
            WrongDetails::Words => say!(language, "headline-corrected-words", number = number),
            WrongDetails::Source => say!(language, "headline-corrected-source", number = number),
            WrongDetails::Others | WrongDetails::Whole => {
                say!(language, "headline-corrected-change", number = number)
            }
        }
    }
}
