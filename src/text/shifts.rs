//! What a new date means, in a sentence: of what is to come in the future tense, of what is over in the past.

use chrono::NaiveDateTime;

use crate::domain::{
    language::Language,
    rich_text::RichText,
    when::{Shift, StartState, When},
};

use super::{
    compose::joined,
    dates::{day_with, time},
    kazakh::Ending,
    loader::say,
};

/// When and in which language it is told; the court's clock says what is over.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShiftContext {
    pub(super) local: NaiveDateTime,
    pub(super) language: Language,
}

impl ShiftContext {
    /// A hearing's day, for a sentence.
    pub(super) fn day(self, when: When, ending: Ending) -> String {
        day_with(when.day, self.local.date(), ending, self.language)
    }

    /// When a hearing begins, or was to begin.
    fn begins(self, when: When) -> RichText {
        let language = self.language;
        match when.time {
            Some(at) if when.is_past(self.local) => {
                say!(language, "was-to-begin-at", time = time(at))
            }
            Some(at) => say!(language, "begins-at", time = time(at)),
            None => self.no_time(when),
        }
    }

    fn no_time(self, when: When) -> RichText {
        let language = self.language;
        if when.is_past(self.local) {
            say!(language, "no-time-was-announced")
        } else {
            say!(language, "no-time-announced")
        }
    }

    /// A hearing's day with its time, for a sentence that names another day too.
    fn day_and_time(self, when: When, ending: Ending) -> RichText {
        let (day, language) = (self.day(when, ending), self.language);
        match when.time {
            Some(at) => say!(language, "day-at", day = day, time = time(at)),
            None => RichText::plain(day),
        }
    }
}

/// A hearing was set, perhaps for what was adjourned with no date.
pub(super) fn set(new: When, goes_on_from: Option<When>, told: ShiftContext) -> RichText {
    let language = told.language;
    let past = new.is_past(told.local);
    let sentence = match goes_on_from {
        Some(old) if past => say!(
            language,
            "means-was-to-go-on",
            old = told.day(old, Ending::Of),
            new = told.day(new, Ending::To)
        ),
        Some(old) => say!(
            language,
            "means-set-goes-on",
            old = told.day(old, Ending::Of),
            new = told.day(new, Ending::To)
        ),
        None if past => say!(language, "means-was-set", new = told.day(new, Ending::To)),
        None => say!(language, "means-set", new = told.day(new, Ending::To)),
    };
    joined([sentence, told.begins(new)], " ")
}

/// A hearing was adjourned to another day. That it continues is not said of one that had not begun.
pub(super) fn adjourned(from: When, begun: StartState, to: When, told: ShiftContext) -> RichText {
    let language = told.language;
    let old = told.day(from, Ending::Of);
    let new = |ending| told.day_and_time(to, ending);
    let sentence = if begun == StartState::NotYet {
        say!(language, "means-put-off", old = old, new = new(Ending::To))
    } else if to.is_past(told.local) {
        say!(
            language,
            "means-was-adjourned",
            old = old,
            new = new(Ending::To)
        )
    } else {
        say!(
            language,
            "means-adjourned",
            old = old,
            new = new(Ending::On)
        )
    };
    let no_time = to.time.is_none().then(|| told.no_time(to));
    joined([Some(sentence), no_time].into_iter().flatten(), " ")
}

/// A hearing has another date or time.
pub(super) fn shifted(from: When, to: When, told: ShiftContext) -> RichText {
    match (from.shift(to), from.time, to.time) {
        (Shift::LaterToday | Shift::Earlier, Some(old), Some(new)) if from.day == to.day => {
            another_time(from.shift(to), to, (time(old), time(new)), told)
        }
        (Shift::TimeAnnounced, _, Some(new)) => time_announced(to, time(new), told),
        (Shift::TimeWithdrawn, ..) => time_withdrawn(to, told),
        (
            Shift::Earlier
            | Shift::LaterDay
            | Shift::LaterToday
            | Shift::TimeAnnounced
            | Shift::None,
            ..,
        ) => another_day(from, to, told),
    }
}

fn another_time(
    shift: Shift,
    to: When,
    (old, new): (String, String),
    told: ShiftContext,
) -> RichText {
    let language = told.language;
    let day = told.day(to, Ending::Of);
    if to.is_past(told.local) {
        say!(
            language,
            "means-time-was-changed",
            day = day,
            old = old,
            new = new
        )
    } else if shift == Shift::Earlier {
        say!(
            language,
            "means-earlier-that-day",
            day = day,
            old = old,
            new = new
        )
    } else {
        say!(language, "means-delayed", day = day, old = old, new = new)
    }
}

fn time_announced(to: When, new: String, told: ShiftContext) -> RichText {
    let language = told.language;
    let day = told.day(to, Ending::Of);
    if to.is_past(told.local) {
        say!(language, "means-time-was-announced", day = day, new = new)
    } else {
        say!(language, "means-time-announced", day = day, new = new)
    }
}

fn time_withdrawn(to: When, told: ShiftContext) -> RichText {
    let language = told.language;
    if to.is_past(told.local) {
        let day = told.day(to, Ending::To);
        say!(language, "means-time-was-withdrawn", day = day)
    } else {
        let day = told.day(to, Ending::On);
        say!(language, "means-time-withdrawn", day = day)
    }
}

fn another_day(from: When, to: When, told: ShiftContext) -> RichText {
    let language = told.language;
    let days = |of, ending| (told.day(from, of), told.day(to, ending));
    let sentence = if to.is_past(told.local) {
        let (old, new) = days(Ending::From, Ending::To);
        say!(language, "means-was-moved", old = old, new = new)
    } else {
        let (old, new) = days(Ending::On, Ending::On);
        if from.shift(to) == Shift::Earlier {
            say!(language, "means-moved-earlier", old = old, new = new)
        } else {
            say!(language, "means-moved", old = old, new = new)
        }
    };
    joined([sentence, told.begins(to)], " ")
}
