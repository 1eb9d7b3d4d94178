//! The difference between what a chat was told and the case as it is.

use super::{News, corrected::corrected};
use crate::domain::{
    case_state::{CaseState, CorrectedLog},
    event::Event,
    hearing::{Hearing, HearingNo, Status},
    stage::Stage,
};

/// What a reader who knows `before` must be told to know `now`, what to act on first. Empty when nothing a reader
/// would notice has changed, such as a hearing moved and moved back.
pub fn difference(before: &CaseState, now: &CaseState) -> Vec<News> {
    let mut news = Vec::new();
    for hearing in &now.hearings {
        match before.hearing(hearing.no) {
            Some(known) => {
                news.extend(of_a_known_hearing(known, hearing, now));
                news.extend(of_its_room(known, hearing));
            }
            None => news.extend(of_a_new_hearing(hearing, before, now)),
        }
    }
    if let Some(verdict) = now
        .verdict
        .as_ref()
        .filter(|verdict| before.verdict.as_ref().map(|known| &known.text) != Some(&verdict.text))
    {
        news.push(News::Verdict(verdict.clone()));
    }
    if before.access != now.access {
        news.push(News::Access {
            from: before.access.clone(),
            to: now.access.clone(),
        });
    }
    for (person, to) in &now.custody {
        let from = before.custody_of(person);
        if &from != to {
            news.push(News::Custody {
                person: person.clone(),
                from,
                to: to.clone(),
            });
        }
    }
    if let Some(to) = now
        .stage
        .filter(|to| before.stage.map(|from| from.stage) != Some(to.stage))
    {
        let stage = News::Stage {
            from: before.stage,
            to,
        };
        // A verdict says which stage it is.
        if !is_told(&news, &stage) {
            news.push(stage);
        }
    }
    let linked = now.new_appeal_since(before).and(now.appeal.clone());
    news.extend(linked.map(News::Appeal));
    let told = |statement| {
        let mut told = before.statements.iter();
        told.any(|posted| &posted.statement == statement)
    };
    let unheard = now.statements.iter();
    let unheard = unheard.filter(|posted| !told(&posted.statement));
    news.extend(unheard.map(|posted| News::Statement(posted.statement.clone())));
    news.sort_by_key(News::rank);
    news
}

/// The news for a reader who surely knows revision `told` of a case and may know those from `maybe` on, up to the end of its
/// log, which adds up to `now`.
///
/// What they may have seen is corrected too, even if it is now as in `told`. What they knew counts as if it had never been
/// wrong: what was is news of its own, and everybody else hears what is right alone.
///
/// # Errors
/// The number of an event that does not apply, as only in a damaged log.
pub fn since(
    log: &[Event],
    now: &CaseState,
    (told, maybe): (u32, Option<u32>),
) -> Result<Vec<News>, u32> {
    let by_each = by_each_they_may_know(log, now, (told, maybe))?;
    let mut news = Vec::new();
    for (place, items) in by_each.into_iter().enumerate() {
        for item in items {
            if place == 0 || !is_told(&news, &item) {
                news.push(item);
            }
        }
    }
    news.sort_by_key(News::rank);
    Ok(news)
}

/// The same with what differs from each revision that they may know, also where one of these says it: what they saw last may have
/// been of a later day than what they surely know.
///
/// # Errors
/// The number of an event that does not apply, as only in a damaged log.
pub fn since_each(
    log: &[Event],
    now: &CaseState,
    known: (u32, Option<u32>),
) -> Result<Vec<News>, u32> {
    Ok(by_each_they_may_know(log, now, known)?.concat())
}

/// What differs from the revision that they surely know, with what was wrong, then from each that they may know.
fn by_each_they_may_know(
    log: &[Event],
    now: &CaseState,
    (told, maybe): (u32, Option<u32>),
) -> Result<Vec<Vec<News>>, u32> {
    let log = &log[..log.partition_point(|event| event.number <= now.revision)];
    let by_now = CorrectedLog::of(log, now.revision);
    let sum = |revision| by_now.sum(revision).map_err(|(number, _)| number);
    let mut surely = corrected(log, &by_now, (told, maybe), now.revision)?;
    surely.extend(difference(&sum(told)?, now));
    let mut by_each = vec![surely];
    for seen in maybe.map_or(0..0, |maybe| maybe..now.revision) {
        by_each.push(difference(&sum(seen)?, now));
    }
    Ok(by_each)
}

/// Whether the news already covers the subject of this item: the same hearing, the same person's custody, and so on.
fn is_told(news: &[News], item: &News) -> bool {
    let hearings = item.hearings();
    if !hearings.is_empty() {
        let told: Vec<HearingNo> = news.iter().flat_map(News::hearings).collect();
        return hearings.iter().all(|no| told.contains(no));
    }
    news.iter().any(|known| match (known, item) {
        (News::Corrected(corrected), item) => corrected.covers(item),
        (
            News::Room { hearing, .. } | News::Set { hearing, .. },
            News::Room { hearing: of, .. },
        ) => hearing.no == of.no,
        (News::Verdict(_), News::Verdict(_))
        | (News::Access { .. }, News::Access { .. })
        | (News::Appeal(_), News::Appeal(_))
        | (News::Stage { .. }, News::Stage { .. }) => true,
        (News::Verdict(_), News::Stage { to, .. }) => to.stage == Stage::Verdict,
        (News::Custody { person, .. }, News::Custody { person: other, .. }) => person == other,
        (News::Statement(statement), News::Statement(other)) => statement == other,
        _ => false,
    })
}

fn of_a_known_hearing(known: &Hearing, hearing: &Hearing, now: &CaseState) -> Option<News> {
    if !known.is_open() {
        // It was over when the reader last heard; only where it goes on can have become known, and that is told with
        // the hearing that was set for it.
        return None;
    }
    let from = known.when;
    match hearing.status {
        Status::Set if from == hearing.when => None,
        Status::Set => Some(News::Shifted {
            from,
            to: hearing.clone(),
        }),
        Status::Adjourned { .. } => {
            // A continuation that was called off again leaves the reader with no date.
            let goes_on = now.continuation(hearing);
            let to = goes_on
                .filter(|next| next.status != Status::Cancelled)
                .cloned();
            Some(News::Adjourned {
                hearing: hearing.clone(),
                from,
                to,
            })
        }
        Status::Cancelled => Some(News::Cancelled {
            from,
            hearing: hearing.clone(),
        }),
        Status::Held => Some(News::Held(hearing.clone())),
    }
}

/// The room of a hearing that is to come and was to come when the reader last heard.
fn of_its_room(known: &Hearing, hearing: &Hearing) -> Option<News> {
    let is_other = known.is_open() && hearing.is_open() && known.room != hearing.room;
    is_other.then(|| News::Room {
        from: known.room.clone(),
        hearing: hearing.clone(),
        reason: hearing.note.clone().filter(|_| known.when == hearing.when),
    })
}

fn of_a_new_hearing(hearing: &Hearing, before: &CaseState, now: &CaseState) -> Option<News> {
    let origin = now.hearings.iter().find(
        |other| matches!(other.status, Status::Adjourned { to: Some(no) } if no == hearing.no),
    );
    match hearing.status {
        Status::Set => {
            let known = origin.and_then(|origin| before.hearing(origin.no));
            match known {
                // The adjournment itself is news, and says where it goes on.
                Some(known) if known.is_open() => None,
                Some(known) => Some(News::Set {
                    hearing: hearing.clone(),
                    goes_on_from: Some(known.when),
                }),
                None if origin.is_some_and(|origin| leads_from_known(origin, before, now)) => None,
                None => Some(News::Set {
                    hearing: hearing.clone(),
                    goes_on_from: None,
                }),
            }
        }
        Status::Held => Some(News::Held(hearing.clone())),
        // Set and called off between two messages: nothing the reader knew of, nothing to come to.
        Status::Adjourned { .. } | Status::Cancelled => None,
    }
}

/// Whether a chain of adjournments that led to `hearing` began at one the reader counted on.
fn leads_from_known(hearing: &Hearing, before: &CaseState, now: &CaseState) -> bool {
    let earlier = now.hearings.iter().find(
        |other| matches!(other.status, Status::Adjourned { to: Some(no) } if no == hearing.no),
    );
    earlier.is_some_and(|earlier| match before.hearing(earlier.no) {
        Some(known) => known.is_open(),
        None => leads_from_known(earlier, before, now),
    })
}
