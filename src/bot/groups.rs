//! Messages in groups: the bot answers people one by one, and says so in a group, rarely.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    domain::{
        callback::Wish,
        chat::{Address, Asker, ChatKey},
        command::{AskCommand, Command},
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
    expiring::{ExpiringMap, InsertOutcome},
    leaving,
    response::Response,
    updates::{CallbackQuery, IncomingMessage, MessageOrigin},
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
    let is_asked = line::names(text, &context.username);
    if let ParsedLine::Command { command, .. } = line::read(text, &context.username)
        && matches!(
            command,
            Command::Ask(AskCommand::Start)
                | Command::Ask(AskCommand::Stop)
                | Command::Ask(AskCommand::Forget)
        )
        && let asker = context.recognise(group, None).await?
        && asker.known().is_some()
    {
        return wished(context, context.turn(asker, receipt), message, command).await;
    }
    // The bot is in it, whatever Telegram said when it was last written to.
    context.recognise(group, None).await?;
    let response = Response::unused(receipt);
    if is_asked
        && context.groups.allows(group, context.clock.moment().steady) == LimiterVerdict::Yes
    {
        let answer = replies::write_in_private(context.language_of(message.from.as_ref()));
        return Ok(response.show(address(message), Rank::Stranger, answer));
    }
    Ok(response)
}

/// Handles the wish of a member that the group pause, resume or be forgotten.
async fn wished(
    context: &Context,
    turn: Turn<Asker>,
    message: &IncomingMessage,
    command: Command,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let (group, to) = (asker.key(), address(message));
    // Somebody who speaks as the group itself is one of its administrators, and more is not to be known of them.
    let speaks_as_group = message.sender_chat == Some(message.chat);
    let administers = match &message.from {
        _ if speaks_as_group => AdministratorCheck::Yes,
        Some(person) => administrators::administers(context, group, person.id).await,
        None => AdministratorCheck::No,
    };
    let no = match administers {
        AdministratorCheck::Yes => None,
        AdministratorCheck::No => Some(leaving_words::for_administrators(asker.language())),
        AdministratorCheck::Unknown => {
            Some(leaving_words::administrators_unknown(asker.language()))
        }
    };
    if let Some(no) = no {
        let response = Response::unused(turn.receipt);
        return Ok(
            match context.groups.allows(group, context.clock.moment().steady) {
                LimiterVerdict::Yes => response.show(to, asker.rank(), no),
                LimiterVerdict::No => response,
            },
        );
    }
    let respond = |response: Response, said| response.respond(asker, to, None, said);
    Ok(if command == Command::Ask(AskCommand::Stop) {
        respond(Response::closed(), leaving::stop(context, turn).await?)
    } else if command == Command::Ask(AskCommand::Forget) {
        respond(Response::unused(turn.receipt), leaving::ask(asker))
    } else {
        match leaving::resume(context, turn).await? {
            Ok(said) => respond(Response::closed(), said).shown_to(asker),
            Err(turn) => Response::unused(turn.receipt),
        }
    })
}

/// Handles a button about pausing or being forgotten in a group: it is for administrators, if the group is stored.
pub(super) async fn handle_callback(
    context: &Context,
    query: &CallbackQuery,
    group: ChatKey,
    wish: Wish,
    receipt: Receipt,
) -> Result<Response, Error> {
    let language = context.language_of(Some(&query.from));
    let asker = context.recognise(group, None).await?;
    let administers = match asker.known() {
        Some(_) => Some(administrators::administers(context, group, query.from.id).await),
        None => None,
    };
    let no = match administers {
        Some(AdministratorCheck::Yes) => None,
        Some(AdministratorCheck::No) => Some(leaving_words::for_administrators(language)),
        Some(AdministratorCheck::Unknown) => Some(leaving_words::administrators_unknown(language)),
        None => Some(leaving_words::nothing_kept(language)),
    };
    let may = no.is_none();
    context.answer_press(group, query, no.as_ref());
    if !may {
        return Ok(Response::unused(receipt));
    }
    let card = query.message.as_ref().and_then(|card| card.message_id);
    leaving::handle_wish(context, context.turn(asker, receipt), wish, card).await
}

/// The address of an answer to a message: in a forum, its topic.
fn address(message: &IncomingMessage) -> Address {
    Address {
        chat: message.chat,
        topic: message.topic(),
    }
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
