//! Answers put into words: what a use case found, as a message.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        alarm::AlarmStatus,
        callback::Callback,
        case::Case,
        chat::{Asker, Chat, ChatKind},
        message::Message,
        rich_text::RichText,
        slug::Slug,
        views::Section,
        when::local_day,
    },
    flow::{Turn, answer, follow::FollowOutcome, subscribe},
    store::{Error, FollowEffect, Presence, RemoveNoteEffect, StoredCase, UnfollowEffect},
    text::{self, status},
};

use super::{
    Context,
    cards::{
        self, groups, leaving,
        lists::{self, CASES_A_PAGE},
        notes, replies,
    },
};

/// A part of what is known of a case.
pub(super) async fn section(
    context: &Context,
    stored: &StoredCase,
    (part, page): (Section, u16),
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let view = answer::case(&context.store, stored, part, asker).await?;
    let reader = asker.reader(now);
    let section = cards::case::section(&view, part, page, reader);
    if part != Section::Overview || asker.editor().is_none() {
        return Ok(section);
    }
    Ok(cards::case::for_editors(
        section,
        &view.case,
        reader.language,
    ))
}

/// The greeting; whoever follows something is told where that stands instead: they may have been away.
pub(super) async fn welcome(
    context: &Context,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let followed = answer::following(&context.store, asker).await?;
    Ok(if followed.is_empty() {
        replies::welcome(asker.language())
    } else {
        lists::following(RichText::default(), (&followed, &[]), asker.reader(now))
    })
}

/// The greeting of somebody who came by a link to a case.
pub(super) async fn welcome_to(
    context: &Context,
    stored: &StoredCase,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let view = answer::case(&context.store, stored, Section::Overview, asker).await?;
    Ok(cards::case::welcome(&view, asker.reader(now)))
}

/// How the bot is doing: in figures, and what keeps notices or answers back and for how long.
pub(super) async fn status(
    context: &Context,
    alarms: &AlarmStatus,
    chat: Chat,
    now: DateTime<Utc>,
) -> Result<RichText, Error> {
    let figures = answer::figures(&context.store, now).await?;
    Ok(status::status(&figures, alarms, chat.language))
}

/// A page of the public cases.
pub(super) async fn cases(
    context: &Context,
    page: u16,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let size = u32::try_from(CASES_A_PAGE).unwrap_or(u32::MAX);
    let today = local_day(now, context.zone);
    let (list, paging) = answer::cases(&context.store, (page, size), today).await?;
    Ok(lists::cases(&list, paging, asker.reader(now)))
}

/// What is coming in the cases that a chat follows; in all public ones if it follows none.
pub(super) async fn hearings(
    context: &Context,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let today = local_day(now, context.zone);
    let (cases, scope) = answer::hearings(&context.store, asker, today).await?;
    Ok(lists::hearings(&cases, scope, asker.reader(now)))
}

/// What a chat follows and what it is subscribed to, beneath what else is said.
pub(super) async fn following(
    context: &Context,
    above: RichText,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let list = answer::following(&context.store, asker).await?;
    let known = subscribe::of_chat(&context.store, asker).await?;
    Ok(lists::following(above, (&list, &known), asker.reader(now)))
}

/// That a chat follows nothing of that kind, and what it follows.
pub(super) async fn not_followed(
    context: &Context,
    query: &str,
    asker: Asker,
    now: DateTime<Utc>,
) -> Result<Message, Error> {
    let language = asker.language();
    let above = match (asker, asker.key().kind()) {
        (Asker::Follower(_), ChatKind::Private) => text::lists::not_among_those(query, language),
        (Asker::Follower(_), ChatKind::Shared) => text::groups::not_among_those(query, language),
        (Asker::Known(_) | Asker::Stranger { .. }, _) => RichText::default(),
    };
    following(context, above, asker, now).await
}

/// That a chat follows a case by now, and where it stands.
pub(super) fn followed(following: &FollowOutcome, asker: Asker, now: DateTime<Utc>) -> Message {
    let (case, reader) = (&following.case, asker.reader(now));
    let is_stopped = following.presence == Presence::Stopped;
    let message = match (asker.key().kind(), following.effect) {
        (ChatKind::Private, FollowEffect::Begun) if is_stopped => {
            replies::followed_while_stopped(case, reader)
        }
        (ChatKind::Private, FollowEffect::Begun) => replies::followed(case, reader),
        (ChatKind::Private | ChatKind::Shared, FollowEffect::Kept) => replies::kept(case, reader),
        (ChatKind::Private, FollowEffect::Moved | FollowEffect::Unchanged) => {
            replies::followed_already(case, reader)
        }
        (ChatKind::Shared, FollowEffect::Begun) if is_stopped => {
            groups::followed_while_stopped(case, reader)
        }
        (ChatKind::Shared, FollowEffect::Begun) => groups::followed(case, reader),
        (ChatKind::Shared, FollowEffect::Moved) => groups::moved(case, reader),
        (ChatKind::Shared, FollowEffect::Unchanged) => groups::followed_already(case, reader),
    };
    match following.presence {
        Presence::Stopped => leaving::while_stopped(message, reader.chat, reader.language),
        Presence::Active | Presence::Unreachable => message,
    }
}

/// That a chat no longer follows a case; of one that cannot be read, without its title.
pub(super) fn unfollowed(effect: UnfollowEffect, case: Option<&Case>, asker: Asker) -> Message {
    let language = asker.language();
    let ended = match (asker.key().kind(), effect) {
        (ChatKind::Private, UnfollowEffect::Ended(_)) => replies::unfollowed(case, language),
        (ChatKind::Private, UnfollowEffect::Unchanged) => {
            replies::unfollowed_already(case, language)
        }
        (ChatKind::Shared, UnfollowEffect::Ended(_)) => groups::unfollowed(case, language),
        (ChatKind::Shared, UnfollowEffect::Unchanged) => groups::unfollowed_already(case, language),
    };
    match effect {
        UnfollowEffect::Ended(RemoveNoteEffect::Removed) => notes::went_with(ended, language),
        UnfollowEffect::Ended(RemoveNoteEffect::Unchanged) | UnfollowEffect::Unchanged => ended,
    }
}

/// That there is no such case, with the nearest.
pub(super) fn no_such_case(words: &str, near: &[Case], asker: Asker) -> Message {
    let language = asker.language();
    match asker.key().kind() {
        ChatKind::Private => lists::no_such_case(words, near, language),
        ChatKind::Shared => groups::no_such_case(words, near, Callback::Follow, language),
    }
}

/// That a search found several, of which one is meant for this. In a group or channel the button of each does it; a person is
/// shown the case first.
pub(super) fn several(turn: &Turn<Asker>, found: &[Case], press: fn(Slug) -> Callback) -> Message {
    match turn.chat.key().kind() {
        ChatKind::Private => lists::search_results(found, turn.reader()),
        ChatKind::Shared => groups::which(found, press, turn.reader()),
    }
}
