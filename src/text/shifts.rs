//! What a new date means, in a sentence: of what is to come in the future tense, of what is over in the past.

use chrono::NaiveDateTime;

use crate::domain::{
    language::Language,
    when::{Shift, When},
};

use super::{
    dates::{day_with, time},
    html::{Html, joined},
    kazakh::Ending,
    loader::say,
};

/// When and in which language it is told; the court's clock says what is over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) local: NaiveDateTime,
    pub(super) language: Language,
}

impl Told {
    /// A hearing's day, for a sentence.
    pub(super) fn day(self, when: When, ending: Ending) -> String {
        day_with(when.day, self.local.date(), ending, self.language)
    }

    /// When a hearing begins, or was to begin.
    fn begins(self, when: When) -> Html {
        let language = self.language;
        match when.time {
            Some(at) if when.is_past(self.local) => {
                say!(language, "was-to-begin-at", time = time(at))
            }
            Some(at) => say!(language, "begins-at", time = time(at)),
            None => say!(language, "no-time-announced"),
        }
    }
}

/// A hearing was set, perhaps for what was adjourned with no date.
pub(super) fn set(new: When, goes_on_from: Option<When>, told: Told) -> Html {
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
            new = told.day(new, Ending::On)
        ),
        None if past => say!(language, "means-was-set", new = told.day(new, Ending::To)),
        None => say!(language, "means-set", new = told.day(new, Ending::To)),
    };
    joined([sentence, told.begins(new)], " ")
}

/// A hearing goes on another day. That it is over for its own day is only said of one that may have begun.
pub(super) fn adjourned(from: When, to: When, told: Told) -> Html {
    let language = told.language;
    let old = told.day(from, Ending::Of);
    let new = |ending| told.day(to, ending);
    let today = told.local.date();
    let may_have_begun = from.is_past(told.local) || (from.time.is_none() && from.day == today);
    let sentence = if to.is_past(told.local) {
        say!(
            language,
            "means-was-adjourned",
            old = old,
            new = new(Ending::To)
        )
    } else if may_have_begun {
        say!(
            language,
            "means-adjourned",
            old = old,
            new = new(Ending::On)
        )
    } else {
        say!(language, "means-put-off", old = old, new = new(Ending::On))
    };
    joined([sentence, told.begins(to)], " ")
}

/// A hearing has another date or time.
pub(super) fn shifted(from: When, to: When, told: Told) -> Html {
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

fn another_time(shift: Shift, to: When, (old, new): (String, String), told: Told) -> Html {
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

fn time_announced(to: When, new: String, told: Told) -> Html {
    let language = told.language;
    let day = told.day(to, Ending::Of);
    if to.is_past(told.local) {
        say!(language, "means-time-was-announced", day = day, new = new)
    } else {
        say!(language, "means-time-announced", day = day, new = new)
    }
}

fn time_withdrawn(to: When, told: Told) -> Html {
    let language = told.language;
    if to.is_past(told.local) {
        let day = told.day(to, Ending::To);
        say!(language, "means-time-was-withdrawn", day = day)
    } else {
        let day = told.day(to, Ending::On);
        say!(language, "means-time-withdrawn", day = day)
    }
}

fn another_day(from: When, to: When, told: Told) -> Html {
    let language = told.language;
    let days = |ending| (told.day(from, ending), told.day(to, ending));
    let sentence = if to.is_past(told.local) {
        let (old, new) = days(Ending::To);
        say!(language, "means-was-moved", old = old, new = new)
    } else {
        let (old, new) = days(Ending::On);
        if from.shift(to) == Shift::Earlier {
            say!(language, "means-moved-earlier", old = old, new = new)
        } else {
            say!(language, "means-moved", old = old, new = new)
        }
    };
    joined([sentence, told.begins(to)], " ")
}
