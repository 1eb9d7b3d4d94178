//! An editor's answer to the question on the morning of a hearing: whether it is still on. “Yes” is a check, posted at once.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{
        case::Case,
        chat::Chat,
        dialogue::{Answer, Dialogue, Happening},
        event::Change,
        hearing::{Hearing, HearingNo, StillOnAnswer},
        reminder::is_confirmed,
        slug::Slug,
        when::local_day,
    },
    parse::post::{Post, PostAddress, PostKind},
    store::{Error, Store, StoredCase, SubmittedCheck, WaitingChange},
};

use super::super::Turn;

/// The button that was pressed.
#[derive(Clone, Copy, Debug)]
pub struct StillOnPress<'a> {
    /// Of which case.
    pub case: &'a Slug,
    /// Of which hearing.
    pub hearing: HearingNo,
    /// What it says.
    pub answer: StillOnAnswer,
    /// The message that it stands under; 0 for none.
    pub card: i32,
}

/// What an answer leads to.
#[derive(Debug)]
pub enum StillOnOutcome {
    /// A check is to be posted.
    Check(Box<StoredCase>, Hearing),
    /// The editor said as much as this line.
    Line(String),
    /// It is on another date or at another time: a dialogue asks for that.
    Details(Dialogue),
    /// Nothing is known yet.
    NotKnown,
    /// This editor's check waits out its undo window on the same card.
    Own,
    /// Another check of this case waits out its undo window.
    BeingConfirmed(Box<Case>),
    /// Something of the case was posted or checked today.
    Already(Box<Case>),
    /// The hearing is over, or on another day.
    NoLonger(Box<Case>),
    /// There is no such case any more.
    Gone,
}

/// Reads an editor's answer.
///
/// # Errors
/// If the store cannot be read.
pub async fn answer_still_on(
    store: &Store,
    chat: Chat,
    press: StillOnPress<'_>,
    now: DateTime<Utc>,
) -> Result<StillOnOutcome, Error> {
    let Some(stored) = store.cases().case(press.case).await? else {
        return Ok(StillOnOutcome::Gone);
    };
    let zone = stored.case.description.court.zone;
    let hearing = stored.case.state.hearing(press.hearing);
    let is_of_today =
        |hearing: &&Hearing| hearing.is_open() && hearing.when.day == local_day(now, zone);
    let Some(hearing) = hearing.filter(is_of_today).cloned() else {
        return Ok(StillOnOutcome::NoLonger(Box::new(stored.case)));
    };
    let line = |what| StillOnOutcome::Line(line(press.case, Some(hearing.no), what));
    let moved = || Dialogue::about(press.case.clone(), hearing.no, Happening::Moved);
    Ok(match press.answer {
        StillOnAnswer::StillOn => {
            let waiting = store.postings().waiting(stored.id).await?;
            match waiting
                .iter()
                .find(|other| other.change.change == Change::Check)
            {
                Some(check) if is_on_card(check, chat, press.card) => StillOnOutcome::Own,
                Some(_) => StillOnOutcome::BeingConfirmed(Box::new(stored.case)),
                // What waits may say that it is not: the preview shows it.
                None if !waiting.is_empty() => StillOnOutcome::Line(line_of_check(press.case)),
                None if is_confirmed(hearing.when, zone, stored.case.state.as_of) => {
                    StillOnOutcome::Already(Box::new(stored.case))
                }
                None => StillOnOutcome::Check(Box::new(stored), hearing),
            }
        }
        StillOnAnswer::AnotherDate => StillOnOutcome::Details(moved()),
        StillOnAnswer::AnotherTime => {
            let that_day = moved().answered(Answer::Day(hearing.when.day));
            StillOnOutcome::Details(that_day.unwrap_or_else(moved))
        }
        StillOnAnswer::Cancelled => line(PostKind::Cancel { reason: None }),
        StillOnAnswer::NotKnown => StillOnOutcome::NotKnown,
    })
}

/// Posts a check of a case at once: it is the change of `/checked`, without a preview. Returns the posting; `None` if the
/// editor has just lost the role.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn check(
    store: &Store,
    turn: Turn<Chat>,
    stored: &StoredCase,
    (card, window): (i32, TimeDelta),
) -> Result<Option<i64>, Error> {
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let check = SubmittedCheck {
        editor: chat.id,
        case: stored.id,
        seen: stored.case.state.revision,
        card,
        release_at: now + window,
    };
    let posting = store.postings().post_check(check, now, receipt).await?;
    if let Some(posting) = posting {
        tracing::info!(case = %stored.case.slug, posting, "a change is posted");
    }
    Ok(posting)
}

fn is_on_card(check: &WaitingChange, chat: Chat, card: i32) -> bool {
    check.posting.editor == Some(chat.id) && check.posting.card == card
}

fn line_of_check(case: &Slug) -> String {
    line(case, None, PostKind::Checked)
}

fn line(case: &Slug, hearing: Option<HearingNo>, what: PostKind) -> String {
    let address = PostAddress {
        case: case.clone(),
        hearing,
    };
    let post = Post {
        address,
        what,
        attribution: None,
    };
    post.canonical()
}
