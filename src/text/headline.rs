//! What changed, in one line: the first line of a notice, which is all that a lock screen shows.

use chrono::NaiveDate;

use crate::domain::{
    case::Case,
    hearing::Hearing,
    language::Language,
    notice::News,
    when::{Shift, When},
};

use super::{
    dates::{time, when, when_it_was},
    html::Html,
    loader::say,
    words,
};

/// The line for one item of news.
pub(super) fn headline(news: &News, case: &Case, today: NaiveDate, language: Language) -> Html {
    let old = |was: When| when_it_was(was, today, language).struck();
    let new = |hearing: &Hearing| when(hearing.when, today, language).bold();
    match news {
        News::Verdict(_) => say!(language, "headline-verdict"),
        News::Shifted { from, to } => shifted(*from, to, today, language),
        News::Adjourned { from, to, .. } => match to {
            Some(to) => say!(
                language,
                "headline-adjourned",
                old = old(*from),
                new = new(to)
            ),
            None => {
                let new = say!(language, "date-not-set").bold();
                say!(
                    language,
                    "headline-adjourned-no-date",
                    old = old(*from),
                    new = new
                )
            }
        },
        News::Cancelled { from, .. } => say!(language, "headline-cancelled", old = old(*from)),
        News::Set { hearing, .. } => say!(language, "headline-set", new = new(hearing)),
        News::Held(hearing) => {
            let day = when_it_was(hearing.when, today, language);
            say!(language, "headline-held", day = day)
        }
        News::Access { from, to } => {
            let new = words::access(to.status, language).bold();
            if from.status == to.status {
                return say!(language, "headline-access-details", new = new);
            }
            let old = words::access(from.status, language).struck();
            say!(language, "headline-access", old = old, new = new)
        }
        News::Custody { person, from, to } => {
            let person = words::person_of(&case.description, person, language);
            let new = words::custody(to.status, language).bold();
            if from.status == to.status {
                return say!(
                    language,
                    "headline-custody-details",
                    person = person,
                    new = new
                );
            }
            let old = words::custody(from.status, language).struck();
            say!(
                language,
                "headline-custody",
                person = person,
                old = old,
                new = new
            )
        }
        News::Stage { from, to } => {
            let old = match from {
                Some(from) => words::stage(from.stage, language),
                None => say!(language, "stage-unknown"),
            };
            let new = words::stage(to.stage, language).bold();
            say!(language, "headline-stage", old = old.struck(), new = new)
        }
        News::Statement(statement) => {
            let side = words::side(statement.side, language);
            say!(language, "headline-statement", side = side)
        }
    }
}

fn shifted(from: When, to: &Hearing, today: NaiveDate, language: Language) -> Html {
    let old = when_it_was(from, today, language).struck();
    let new = when(to.when, today, language).bold();
    match from.shift(to.when) {
        Shift::LaterDay | Shift::None => say!(language, "headline-moved", old = old, new = new),
        Shift::Earlier => say!(language, "headline-moved-earlier", old = old, new = new),
        Shift::LaterToday => {
            let new = to
                .when
                .time
                .map_or(new, |at| Html::escaped(&time(at)).bold());
            say!(language, "headline-delayed", old = old, new = new)
        }
        Shift::TimeAnnounced => say!(language, "headline-time-announced", new = new),
        Shift::TimeWithdrawn => say!(language, "headline-time-withdrawn", old = old, new = new),
    }
}
