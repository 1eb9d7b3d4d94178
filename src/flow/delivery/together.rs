//! What is said to one chat at one moment, put together: the soonest first.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{content::Said, notice_view::NoticeView};
use crate::domain::{
    hearing::HearingNo,
    news::News,
    slug::Slug,
    when::{When, local_day},
};

/// One view of all that is said; `None` if that is nothing. Of a hearing one reminder is enough, and none where its date is told
/// anyway; nor is it told twice that an appeal is another case; a digest that has nothing to say goes without saying.
pub(super) fn together(said: Vec<Said>, now: DateTime<Utc>) -> Option<NoticeView> {
    let mut views: Vec<NoticeView> = Vec::with_capacity(said.len());
    for one in said {
        let reminds_of_it = |other: &&mut NoticeView| {
            reminds_of(other).is_some() && reminds_of(other) == reminds_of(&one.view)
        };
        match (views.iter_mut().find(reminds_of_it), one.view) {
            (
                Some(NoticeView::Reminder { leads, .. }),
                NoticeView::Reminder { leads: more, .. },
            ) => *leads = leads.and(more),
            (_, view) => views.push(view),
        }
    }
    let carried: Vec<(Slug, Slug)> = views.iter().filter_map(carried_over).collect();
    let mut seen: Vec<(Slug, Slug)> = Vec::new();
    views.retain(|view| match carried_over(view) {
        Some(one) => {
            let is_new = !seen.contains(&one);
            seen.push(one);
            is_new
        }
        None => !is_told_by(view, &carried),
    });
    let told: Vec<(Slug, HearingNo)> = views.iter().flat_map(dates_in).collect();
    views.retain(|view| {
        reminds_of(view).is_none_or(|(case, no)| !told.iter().any(|it| (&it.0, it.1) == (case, no)))
    });
    views.sort_by_key(|view| soonest(view, now));
    match views.as_slice() {
        [] => None,
        [NoticeView::Digest(digest)] if !digest.is_worth_sending(now) => None,
        [NoticeView::Digest(_)] | [_, _, ..] => Some(NoticeView::Together(views)),
        [_] => views.pop(),
    }
}

/// The hearings whose date a view tells: a reminder would say it once more.
fn dates_in(view: &NoticeView) -> Vec<(Slug, HearingNo)> {
    let NoticeView::Change(change) = view else {
        return Vec::new();
    };
    let dated = change.news.iter().filter_map(|item| match item {
        News::Set { hearing, .. } | News::Shifted { to: hearing, .. } => Some(hearing.no),
        _ => None,
    });
    dated.map(|no| (change.case.slug.clone(), no)).collect()
}

/// The case of an appeal that a view tells of, and the one that it is of.
fn carried_over(view: &NoticeView) -> Option<(Slug, Slug)> {
    match view {
        NoticeView::CarriedOver { case, first } => Some((case.slug.clone(), first.slug.clone())),
        _ => None,
    }
}

/// Whether all that a view tells is said with one of these cases of appeals.
fn is_told_by(view: &NoticeView, carried: &[(Slug, Slug)]) -> bool {
    let NoticeView::Change(change) = view else {
        return false;
    };
    let is_told = |item: &News| match item {
        News::Appeal(linked) => {
            let mut carried = carried.iter();
            carried.any(|(appeal, first)| *appeal == linked.case && *first == change.case.slug)
        }
        _ => false,
    };
    change.news.iter().all(is_told)
}

fn reminds_of(view: &NoticeView) -> Option<(&Slug, HearingNo)> {
    match view {
        NoticeView::Reminder { case, hearing, .. } => Some((&case.slug, hearing.no)),
        _ => None,
    }
}

/// The nearest moment that somebody may have planned for because of it: where news names none, the case's next hearing. What is
/// about none comes last.
fn soonest(view: &NoticeView, now: DateTime<Utc>) -> (bool, Option<NaiveDateTime>) {
    let when = match view {
        NoticeView::Change(change) => {
            let days = change.news.iter().filter_map(News::day);
            let today = local_day(now, change.case.description.court.zone);
            let next = change.case.state.next(today);
            let named = days.map(begins).min();
            named.or_else(|| next.map(|hearing| begins(hearing.when)))
        }
        NoticeView::Date(_, news) => news.day().map(begins),
        NoticeView::Reminder { hearing, .. } => Some(begins(hearing.when)),
        _ => None,
    };
    (when.is_none(), when)
}

fn begins(when: When) -> NaiveDateTime {
    when.day.and_time(when.time.unwrap_or_default())
}
