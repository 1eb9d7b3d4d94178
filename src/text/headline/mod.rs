//! What changed, in one line: the first line of a notice, which is all that a lock screen shows.

mod corrected;
mod shortness;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::{
    access::Access,
    case::Case,
    hearing::Hearing,
    language::Language,
    news::News,
    people::{Custody, CustodyStatus},
    reader::Reader,
    rich_text::{FIRST_LINE, RichText},
    slug::Slug,
    stage::CurrentStage,
    when::{Shift, StartState, When},
};

use super::{
    dates::{Year, brief_day, time, time_or_none, was_on},
    loader::say,
    names::Name,
    words,
};

use shortness::Shortness;
pub(super) use shortness::first_line;

/// The line for one item of news, by the court's clock: what is over is told in the past.
pub(super) fn headline(news: &News, case: &Case, reader: Reader) -> RichText {
    headline_of_then(news, case, case.state.as_of, reader)
}

/// [`headline`] of what became known at a moment, perhaps only now.
pub(super) fn headline_of_then(
    news: &News,
    case: &Case,
    known: Option<DateTime<Utc>>,
    reader: Reader,
) -> RichText {
    written(news, case, (known, reader), |line| line)
}

/// [`headline`] of what was wrong: struck, behind a word that says so to whoever sees no strike. It is shortened if both fit
/// then; where they do not, no lock screen shows what is edited.
pub(super) fn wrong_headline(news: &News, case: &Case, reader: Reader) -> RichText {
    let wrong = |line: RichText| {
        let struck = RichText::plain(line.as_str()).struck();
        say!(reader.language, "in-place-wrong", line = struck)
    };
    let line = written(news, case, (case.state.as_of, reader), wrong);
    if line.units() <= FIRST_LINE {
        line
    } else {
        wrong(headline(news, case, reader))
    }
}

fn written(
    news: &News,
    case: &Case,
    (known, reader): (Option<DateTime<Utc>>, Reader),
    write: impl Fn(RichText) -> RichText,
) -> RichText {
    let local = reader.local(case);
    let known = known.map_or(local, |known| {
        case.description.court.local(known).min(local)
    });
    first_line(|shortness| {
        let line = HeadlineContext {
            case,
            known,
            local,
            language: reader.language,
            shortness,
        };
        write(line.of(news))
    })
}

/// What a first line is written with.
struct HeadlineContext<'a> {
    case: &'a Case,
    /// When the news became known, or later.
    known: NaiveDateTime,
    /// When it is told.
    local: NaiveDateTime,
    language: Language,
    shortness: Shortness,
}

impl HeadlineContext<'_> {
    fn of(&self, news: &News) -> RichText {
        let language = self.language;
        match news {
            News::Verdict(_) => say!(language, "headline-verdict"),
            News::Shifted { from, to } => self.shifted(*from, to.when),
            News::Adjourned { hearing, from, to } => {
                self.adjourned(*from, hearing.when.begun(self.known), to.as_ref())
            }
            News::Cancelled { from, .. } if from.is_past(self.local) => {
                let old = self.it_was(*from);
                say!(language, "headline-did-not-take-place", old = old)
            }
            News::Cancelled { from, .. } => {
                let old = self.it_was(*from).struck();
                say!(language, "headline-cancelled", old = old)
            }
            News::Set { hearing, .. } => {
                let new = self.it_is(hearing.when);
                if hearing.when.is_past(self.local) {
                    say!(language, "headline-was-set", new = new)
                } else {
                    say!(language, "headline-set", new = new)
                }
            }
            News::Room { from, hearing, .. } => self.room(from.as_deref(), hearing.room.as_deref()),
            News::Held(hearing) => {
                let day = self.it_was(hearing.when);
                say!(language, "headline-held", day = day)
            }
            News::Access { from, to } => self.access(from, to),
            News::Custody { person, from, to } => self.custody(person, from, to),
            News::Stage { from, to } => self.stage(*from, *to),
            News::Appeal(_) => say!(language, "headline-appeal"),
            News::Statement(statement) => {
                let side = words::side(statement.side, language);
                say!(language, "headline-statement", side = side)
            }
            News::Corrected(corrected) => self.corrected(corrected),
        }
    }

    fn it_is(&self, when: When) -> RichText {
        self.shortness
            .when(when, self.local.date(), self.language)
            .bold()
    }

    /// A hearing as it was. Its year too is said unless it is the present one, beside whatever date.
    fn it_was(&self, was: When) -> RichText {
        let year = Year::of(was.day, self.local.date());
        let day = brief_day(was.day, year, self.shortness.old, self.language);
        was_on(&day, was, self.language)
    }

    /// A hearing as it was, struck: of one that has another time on the same day the time alone, since the day stands.
    fn it_no_longer_is(&self, was: When, is: When) -> RichText {
        let Some(at) = was.time.filter(|_| was.day == is.day) else {
            return self.it_was(was).struck();
        };
        let language = self.language;
        let year = Year::of(was.day, self.local.date());
        let day = brief_day(was.day, year, self.shortness.old, language);
        let at = RichText::plain(time(at)).struck();
        say!(language, "when-day-time", day = day, time = at)
    }

    fn shifted(&self, from: When, to: When) -> RichText {
        let language = self.language;
        let (old, new) = (self.it_no_longer_is(from, to), self.it_is(to));
        let past = to.is_past(self.local);
        let today = to.day == self.local.date();
        let at = || time_or_none(to, language).bold();
        match from.shift(to) {
            Shift::Earlier if past && from.day == to.day => {
                say!(language, "headline-time-changed", old = old, new = at())
            }
            Shift::Earlier if !past && from.day == to.day => {
                say!(language, "headline-moved-earlier", old = old, new = at())
            }
            Shift::Earlier if !past => {
                say!(language, "headline-moved-earlier", old = old, new = new)
            }
            Shift::LaterDay | Shift::Earlier | Shift::None => {
                say!(language, "headline-moved", old = old, new = new)
            }
            Shift::LaterToday if today && !past => {
                say!(language, "headline-delayed", old = old, new = at())
            }
            Shift::LaterToday => {
                say!(language, "headline-time-changed", old = old, new = at())
            }
            Shift::TimeAnnounced if past => {
                say!(language, "headline-time-was-announced", new = new)
            }
            Shift::TimeAnnounced => say!(language, "headline-time-announced", new = new),
            Shift::TimeWithdrawn => {
                let new = say!(language, "new-time-not-announced").bold();
                say!(language, "headline-time-withdrawn", old = old, new = new)
            }
        }
    }

    /// The date of what may have begun is not struck: that hearing may have taken place.
    fn adjourned(&self, from: When, begun: StartState, to: Option<&Hearing>) -> RichText {
        let language = self.language;
        let Some(to) = to else {
            let old = match begun {
                StartState::NotYet => self.it_was(from).struck(),
                StartState::Possible => self.it_was(from),
            };
            let new = say!(language, "date-not-set").bold();
            return say!(language, "headline-adjourned-no-date", old = old, new = new);
        };
        let (old, new) = (self.it_was(from), self.it_is(to.when));
        if begun == StartState::NotYet {
            say!(language, "headline-put-off", old = old.struck(), new = new)
        } else if to.when.is_past(self.local) {
            say!(language, "headline-continuation", old = old, new = new)
        } else {
            say!(language, "headline-adjourned", old = old, new = new)
        }
    }

    fn room(&self, from: Option<&str>, to: Option<&str>) -> RichText {
        let language = self.language;
        let (old, new) = self.rooms();
        let old = words::room(from, old, language).struck();
        let new = match to {
            Some(_) => words::room(to, new, language),
            None => say!(language, "room-no-longer-known"),
        };
        say!(language, "headline-room", old = old, new = new.bold())
    }

    /// How long the names of two rooms may be: that of the one that it was is cut more than that of the one that it is.
    fn rooms(&self) -> (usize, usize) {
        match self.shortness.name {
            Name::Whole | Name::Initials => (FIRST_LINE, FIRST_LINE),
            Name::Cut(most) => (most / 2, most),
        }
    }

    fn access(&self, from: &Access, to: &Access) -> RichText {
        let language = self.language;
        let new = words::access(to.status, language).bold();
        if from.status == to.status {
            return say!(language, "headline-access-details", new = new);
        }
        let old = words::access(from.status, language).struck();
        say!(language, "headline-access", old = old, new = new)
    }

    /// Neither to be free nor to serve a sentence is a measure of restraint: each has a label of its own, and what comes
    /// after it replaces no measure.
    fn custody(&self, person: &Slug, from: &Custody, to: &Custody) -> RichText {
        let language = self.language;
        let person = words::person_of(&self.case.description, person, language);
        let person = self.shortness.name.of(&person);
        match to.status {
            CustodyStatus::AtLiberty => {
                let person = RichText::plain(person).bold();
                return say!(language, "headline-at-liberty", person = person);
            }
            CustodyStatus::ServingSentence => {
                let person = RichText::plain(person).bold();
                return say!(language, "headline-serving-sentence", person = person);
            }
            CustodyStatus::Detained
            | CustodyStatus::HouseArrest
            | CustodyStatus::Pledge
            | CustodyStatus::Bail
            | CustodyStatus::Unknown => {}
        }
        let new = words::measure(to.status, language)
            .unwrap_or_default()
            .bold();
        match words::measure(from.status, language).filter(|_| from.status != to.status) {
            Some(old) => say!(
                language,
                "headline-custody",
                person = person,
                old = old.struck(),
                new = new
            ),
            None => say!(
                language,
                "headline-custody-details",
                person = person,
                new = new
            ),
        }
    }

    fn stage(&self, from: Option<CurrentStage>, to: CurrentStage) -> RichText {
        let language = self.language;
        let new = words::stage(to.stage, language).bold();
        let old = match from {
            Some(from) if from.stage == to.stage => {
                return say!(language, "headline-stage-details", new = new);
            }
            Some(from) => words::stage(from.stage, language),
            None => say!(language, "stage-unknown"),
        };
        say!(language, "headline-stage", old = old.struck(), new = new)
    }
}

#[cfg(test)]
mod tests;
