//! What followers are told without having asked: changes and reminders.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::domain::{
    case::Case,
    hearing::{Hearing, HearingNo},
    language::Language,
    message::Message,
    notice::News,
    press::Section,
    reminder::Lead,
};

use super::{
    buttons,
    dates::{local_at, time, today_at},
    headline::{first_line, headline},
    html::{Html, blocks, lines},
    loader::say,
    meaning, pages, stands, words,
};

/// The most first lines that a notice carries; what else changed is counted and stands in the case.
const MOST_HEADLINES: usize = 5;

/// So much later a reminder may come than its lead says before it says less than that.
const HARDLY_LATE: TimeDelta = TimeDelta::minutes(15);

/// What is not as a follower knew it: the first lines, the case, what it means and why, as of when.
pub fn change(case: &Case, news: &[News], now: DateTime<Utc>, language: Language) -> Message {
    let local = local_at(case, now);
    let told = news.len().min(MOST_HEADLINES);
    let headlines = news[..told]
        .iter()
        .map(|item| headline(item, case, local, language));
    let more = more_changes(news.len() - told, language);
    let title = Html::escaped(&words::title(case, language));
    let head = lines(headlines.chain([more, title]));
    let tail = lines([
        next_unless_told(case, news, local, language),
        access_unless_told(case, news, language),
        stands::as_of(case, now, language),
    ]);
    let most = words::LONGEST_TEXT / told.max(1);
    let explained: Vec<Html> = news[..told]
        .iter()
        .map(|item| meaning::explained(item, case, most, local, language))
        .filter(|part| !part.is_empty())
        .collect();
    let fits = pages::fits_beside(head.units() + tail.units(), &explained);
    let body = explained.into_iter().take(fits);
    message(
        case,
        blocks([head].into_iter().chain(body).chain([tail])),
        language,
    )
}

/// A hearing that is near; `None` once its day at the court has passed. One for which an hour counts says how many are left:
/// another of the same day has said the day.
pub fn reminder(
    case: &Case,
    hearing: &Hearing,
    lead: Option<Lead>,
    now: DateTime<Utc>,
    language: Language,
) -> Option<Message> {
    let today = today_at(case, now);
    let days = u64::try_from((hearing.when.day - today).num_days()).ok()?;
    let in_hours = match lead {
        Some(Lead::Hours(_)) => in_hours(case, hearing, now, language),
        Some(Lead::Days(_) | Lead::Morning) | None => None,
    };
    let first = in_hours.unwrap_or_else(|| {
        first_line(|shortness| {
            let when = shortness.when(hearing.when, today, language).bold();
            match days {
                0 => say!(language, "headline-today", when = when),
                1 => say!(language, "headline-tomorrow", when = when),
                _ => say!(language, "headline-in-days", days = days, when = when),
            }
        })
    });
    let head = lines([first, Html::escaped(&words::title(case, language))]);
    let body = lines([
        stands::court(case, language),
        words::courtroom(hearing, language),
        stands::access_if_known(case, language),
    ]);
    let as_of = stands::as_of(case, now, language);
    Some(message(case, blocks([head, body, as_of]), language))
}

/// How many hours are left; `None` where no time was announced, or it has passed.
fn in_hours(
    case: &Case,
    hearing: &Hearing,
    now: DateTime<Utc>,
    language: Language,
) -> Option<Html> {
    let left = hearing.when.begins(case.description.court.zone)? - now;
    let minutes = u64::try_from(left.num_minutes())
        .ok()
        .filter(|left| *left > 0)?;
    let hours = minutes.div_ceil(60);
    let at = Html::escaped(&time(hearing.when.time?)).bold();
    let is_late = TimeDelta::hours(hours.cast_signed()) - left > HARDLY_LATE;
    Some(if is_late {
        say!(language, "headline-within-hours", hours = hours, time = at)
    } else {
        say!(language, "headline-in-hours", hours = hours, time = at)
    })
}

fn message(case: &Case, html: Html, language: Language) -> Message {
    let row = vec![
        buttons::show(&case.slug, Section::Card, language),
        buttons::unfollow(&case.slug, language),
    ];
    buttons::loud(html, vec![row])
}

fn more_changes(count: usize, language: Language) -> Html {
    if count == 0 {
        Html::default()
    } else {
        say!(language, "more-changes", count = count)
    }
}

/// The next hearing, where the news itself does not say it: another hearing of the case may come before those it names.
fn next_unless_told(case: &Case, news: &[News], local: NaiveDateTime, language: Language) -> Html {
    let dated: Vec<Option<HearingNo>> = news.iter().filter_map(date_in).collect();
    let mut ahead = case.standing.ahead(local.date());
    let is_told = match ahead.find(|hearing| !hearing.when.is_past(local)) {
        Some(next) => dated.contains(&Some(next.no)),
        None => !dated.is_empty(),
    };
    if is_told {
        Html::default()
    } else {
        stands::next_hearing(case, local, language)
    }
}

/// The hearing of which an item says the date, or that there is none; `None` where it is about something else.
fn date_in(item: &News) -> Option<Option<HearingNo>> {
    match item {
        News::Set { hearing, .. } | News::Shifted { to: hearing, .. } => Some(Some(hearing.no)),
        News::Adjourned { to, .. } => Some(to.as_ref().map(|hearing| hearing.no)),
        News::Room { .. }
        | News::Verdict(_)
        | News::Cancelled { .. }
        | News::Held(_)
        | News::Access { .. }
        | News::Custody { .. }
        | News::Stage { .. }
        | News::Statement(_) => None,
    }
}

/// Who may be in the court room, where that is known and not the news.
fn access_unless_told(case: &Case, news: &[News], language: Language) -> Html {
    if news.iter().any(|item| matches!(item, News::Access { .. })) {
        Html::default()
    } else {
        stands::access_if_known(case, language)
    }
}
