//! What followers are told without having asked: changes and reminders.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::{
    case::Case, hearing::Hearing, language::Language, message::Message, notice::News,
    press::Section,
};

use super::{
    buttons,
    dates::{local_at, today_at},
    headline::{first_line, headline},
    html::{Html, blocks, lines},
    loader::say,
    meaning, pages, stands, words,
};

/// The most first lines that a notice carries; what else changed is counted and stands in the case.
const MOST_HEADLINES: usize = 5;

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

/// A hearing that is near; `None` once its day at the court has passed.
pub fn reminder(
    case: &Case,
    hearing: &Hearing,
    now: DateTime<Utc>,
    language: Language,
) -> Option<Message> {
    let today = today_at(case, now);
    let days = u64::try_from((hearing.when.day - today).num_days()).ok()?;
    let first = first_line(|shortness| {
        let when = shortness.when(hearing.when, today, language).bold();
        match days {
            0 => say!(language, "headline-today", when = when),
            1 => say!(language, "headline-tomorrow", when = when),
            _ => say!(language, "headline-in-days", days = days, when = when),
        }
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

/// The next hearing, where the news itself does not say it.
fn next_unless_told(case: &Case, news: &[News], local: NaiveDateTime, language: Language) -> Html {
    let says_it = news.iter().any(|item| match item {
        News::Set { .. } | News::Shifted { .. } | News::Adjourned { .. } => true,
        News::Verdict(_)
        | News::Cancelled { .. }
        | News::Held(_)
        | News::Access { .. }
        | News::Custody { .. }
        | News::Stage { .. }
        | News::Statement(_) => false,
    });
    if says_it {
        Html::default()
    } else {
        stands::next_hearing(case, local, language)
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
