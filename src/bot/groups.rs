//! Groups and channels: their administrators decide what is followed there. Everything else the bot answers people one by
//! one, and says so in a group, rarely.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    courier::ButtonAnswer,
    domain::{
        callback::Callback,
        chat::{Asker, ChatKey},
        command::{AskCommand, Command},
        language::Language,
        rich_text::RichText,
        role::Rank,
    },
    flow::Turn,
    parse::line::{self, ParsedLine},
    store::{Error, Receipt},
    text::{leaving as leaving_words, replies},
};

use super::{
    Context,
    administrators::{self, AdministratorCheck},
    case_request::{CaseAction, CaseRequest},
    expiring::{ExpiringMap, InsertOutcome},
    followers,
    group_command::GroupCommand,
    leaving, links, noting,
    response::Response,
    settings, unfollowing,
    updates::{CallbackQuery, Card, IncomingMessage, MessageOrigin},
};

/// How long a chat that was answered is not answered again: else anybody could have the bot fill it.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// The most chats that are remembered for that time. Beyond it no other is answered until one of them may be again.
const MOST: usize = 10_000;

/// A rate limiter for answers that nobody asked for by name: one for each chat in that time. It is gone with the process.
pub struct ChatLimiter(Mutex<ExpiringMap<()>>);

impl Default for ChatLimiter {
    fn default() -> Self {
        Self(Mutex::new(ExpiringMap::new(EVERY, MOST)))
    }
}

impl ChatLimiter {
    /// Whether this chat may be answered now; if so, it counts as answered.
    pub(super) fn allows(&self, chat: ChatKey, now: Instant) -> LimiterVerdict {
        let mut answered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if answered.get_mut(chat, now).is_some() {
            return LimiterVerdict::No;
        }
        match answered.insert(chat, (), now) {
            InsertOutcome::Yes => LimiterVerdict::Yes,
            InsertOutcome::Full => LimiterVerdict::No,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LimiterVerdict {
    Yes,
    No,
}

/// Handles a message in a group.
pub(super) async fn handle_message(
    context: &Context,
    message: &IncomingMessage,
    receipt: Receipt,
) -> Result<Response, Error> {
    let group = message.chat;
    if let Some(to) = message
        .migrate_to_chat_id
        .filter(|to| group.may_become(*to))
    {
        context
            .store
            .chats()
            .migrate_chat(group, to, receipt)
            .await?;
        return Ok(Response::closed());
    }
    let text = match (message.line(), message.origin) {
        (Some(text), MessageOrigin::Own) => text,
        // Whoever wrote what somebody passes on may have meant something else with it, or another bot. That the bot was
        // removed is told by a message too.
        (Some(_), MessageOrigin::Forwarded)
        | (None, MessageOrigin::Own | MessageOrigin::Forwarded) => {
            return Ok(Response::unused(receipt));
        }
    };
    // The bot is in it, whatever Telegram said when it was last written to.
    let asker = context.recognise(group, None).await?;
    let turn = Turn {
        topic: message.topic(),
        ..context.turn(asker, receipt)
    };
    if let ParsedLine::Command { command, rest } = line::read(text, &context.username)
        && let Some(command) = GroupCommand::of(command)
        && command.concerns(asker)
    {
        return of_administrator(context, turn, message, (command, &rest)).await;
    }
    let to = turn.address();
    let response = Response::unused(turn.receipt);
    if line::names(text, &context.username)
        && may_be_answered(context, group) == LimiterVerdict::Yes
    {
        let answer = replies::write_in_private(context.language_of(message.from.as_ref()));
        return Ok(response.show(to, Rank::Stranger, answer));
    }
    Ok(response)
}

/// Carries out the command of an administrator, and tells anybody else whom it is for.
async fn of_administrator(
    context: &Context,
    turn: Turn<Asker>,
    message: &IncomingMessage,
    (command, rest): (GroupCommand, &str),
) -> Result<Response, Error> {
    let asker = turn.chat;
    // Somebody who speaks as the group itself is one of its administrators, and more is not to be known of them.
    let speaks_as_group = message.sender_chat == Some(message.chat);
    let administers = match &message.from {
        _ if speaks_as_group => AdministratorCheck::Yes,
        Some(person) => administrators::administers(context, asker.key(), person.id).await,
        None => AdministratorCheck::No,
    };
    if let Some(no) = refusal(administers, asker.language()) {
        let to = turn.address();
        let response = Response::unused(turn.receipt);
        return Ok(match may_be_answered(context, asker.key()) {
            LimiterVerdict::Yes => response.show(to, asker.rank(), no),
            LimiterVerdict::No => response,
        });
    }
    match command {
        GroupCommand::Follow => {
            let request = CaseRequest {
                command: Command::Ask(AskCommand::Follow),
                words: rest,
                action: CaseAction::Follow,
            };
            followers::with_case(context, turn, request).await
        }
        GroupCommand::Unfollow => unfollowing::unfollow(context, turn, rest).await,
        GroupCommand::Following => followers::following(context, turn).await,
        GroupCommand::Note => noting::note(context, turn, rest).await,
        GroupCommand::Settings => settings::show(context, turn, rest).await,
        GroupCommand::Wish(wish) => leaving::handle_wish(context, turn, wish, None).await,
    }
}

/// The turn of an administrator who pressed a button in a group or channel, where they decide for all of it. Any other press
/// is answered here, and its receipt comes back. What a case looks like opens in a private chat, for here everybody would see
/// the page that one of them turns.
pub(super) async fn press(
    context: &Context,
    query: &CallbackQuery,
    card: &Card,
    callback: &Callback,
    receipt: Receipt,
) -> Result<Result<Turn<Asker>, Receipt>, Error> {
    let (group, language) = (card.chat, context.language_of(Some(&query.from)));
    let opens = |case| {
        let link = ButtonAnswer::Opens(links::link(context, case));
        context.replies.answer_button(group, query.id.clone(), link);
    };
    match callback {
        Callback::Follow(_)
        | Callback::Unfollow(_)
        | Callback::RemoveNote(..)
        | Callback::Subscribe(_)
        | Callback::Settings(_)
        | Callback::Wish(_) => {}
        Callback::Say(line) if asks_for_settings(context, line) => {}
        Callback::Show(slug, ..)
        | Callback::Calendar(slug, _)
        | Callback::Timeline(slug)
        | Callback::Share(slug) => {
            opens(Some(slug));
            return Ok(Err(receipt));
        }
        Callback::Cases(_) => {
            opens(None);
            return Ok(Err(receipt));
        }
        Callback::ChooseChat(_)
        | Callback::Speak(_)
        | Callback::Choose(..)
        | Callback::Say(_)
        | Callback::Export
        | Callback::Edit(_)
        | Callback::Own(_) => {
            context.answer_press(group, query, Some(&replies::old_button(language)));
            return Ok(Err(receipt));
        }
    }
    let asker = context.recognise(group, None).await?;
    let no = if matches!(callback, Callback::Wish(_)) && asker.known().is_none() {
        Some(leaving_words::nothing_kept(language))
    } else {
        let administers = administrators::administers(context, group, query.from.id).await;
        refusal(administers, language)
    };
    context.answer_press(group, query, no.as_ref());
    if no.is_some() {
        return Ok(Err(receipt));
    }
    Ok(Ok(Turn {
        topic: card.topic(),
        ..context.turn(asker, receipt)
    }))
}

fn asks_for_settings(context: &Context, line: &str) -> bool {
    match line::read(line, &context.username) {
        ParsedLine::Command { command, .. } => command == Command::Ask(AskCommand::Settings),
        ParsedLine::UnknownCommand(_) | ParsedLine::Words(_) | ParsedLine::NotForUs => false,
    }
}

/// What is said to who may not decide for a group; nothing to an administrator.
fn refusal(administers: AdministratorCheck, language: Language) -> Option<RichText> {
    match administers {
        AdministratorCheck::Yes => None,
        AdministratorCheck::No => Some(leaving_words::for_administrators(language)),
        AdministratorCheck::Unknown => Some(leaving_words::administrators_unknown(language)),
    }
}

/// Whether a group may be answered now what nobody in it had a right to ask.
fn may_be_answered(context: &Context, group: ChatKey) -> LimiterVerdict {
    context.groups.allows(group, context.clock.moment().steady)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    #[test]
    fn a_group_is_answered_once_in_a_while_and_each_for_itself() {
        let limiter = ChatLimiter::default();
        let begun = Instant::now();
        for (group, seconds, expected) in [
            (-1, 0, LimiterVerdict::Yes),
            (-1, 1, LimiterVerdict::No),
            (-2, 1, LimiterVerdict::Yes),
            (-1, 3_599, LimiterVerdict::No),
            (-1, 3_600, LimiterVerdict::Yes),
            (-1, 7_199, LimiterVerdict::No),
        ] {
            let now = begun + Duration::from_secs(seconds);
            assert_eq!(
                limiter.allows(ChatKey(group), now),
                expected,
                "{group}, {seconds}"
            );
        }
    }

    #[test]
    fn beyond_so_many_groups_no_other_is_answered_until_one_may_be_again() {
        let limiter = ChatLimiter::default();
        let begun = Instant::now();
        let groups = i64::try_from(MOST).unwrap();
        for group in 1..=groups {
            assert_eq!(limiter.allows(ChatKey(-group), begun), LimiterVerdict::Yes);
        }
        let last = ChatKey(-2 * groups);
        assert_eq!(limiter.allows(last, begun), LimiterVerdict::No);
        assert_eq!(limiter.allows(last, begun + EVERY), LimiterVerdict::Yes);
    }
}
