//! Choosing a group or channel that is to follow a case: from a private chat, for in a channel the bot reads nothing.
//!
//! A button of the person's keyboard opens the list of those that they administer, and Telegram tells the bot which one they
//! chose, with the number of the button. That number is all that is kept: it says which case is meant, and of which list.

use serde::Serialize;
use teloxide::requests::Payload;

use crate::{
    courier::{Outcome, RefusalReason},
    domain::{
        chat::{Asker, ChatKey, ChatKind},
        language::Language,
        message::{ChatChoice, ReplyKeyboard},
        rich_text::RichText,
        slug::Slug,
        views::FollowState,
    },
    flow::{Turn, answer, follow},
    store::{CaseId, Error, Presence},
    text::{groups, leaving, unclear},
};

use super::{
    Context,
    administrators::{self, AdministratorCheck},
    answers, cards,
    members::{self, BotRights},
    response::Response,
    updates::{ChatMember, ChatShared},
};

/// `getChatMember`, of whose result no more is parsed than is needed.
#[derive(Clone, Serialize)]
struct GetChatMember {
    chat_id: i64,
    user_id: i64,
}

impl Payload for GetChatMember {
    type Output = ChatMember;

    const NAME: &'static str = "GetChatMember";
}

/// Asks a person which group or channel is to follow a case.
pub(super) async fn ask(
    context: &Context,
    turn: Turn<Asker>,
    case: &Slug,
) -> Result<Response, Error> {
    let (asker, language) = (turn.chat, turn.chat.language());
    let stored = context.store.cases().case(case).await?;
    let numbered = stored.and_then(|stored| Some((numbers(stored.id)?, stored.case)));
    let Some((numbers, case)) = numbered else {
        return Ok(turn.answer(unclear::case_is_gone(language)));
    };
    let keyboard = cards::groups::choices(numbers, language);
    let question = groups::choose(&case, language);
    Ok(Response::unused(turn.receipt).with_keyboard(asker, question, keyboard))
}

/// Makes the group or channel that a person chose follow the case that was meant, if they administer it and the bot may write
/// there; what else could be chosen, an application may have shown from an old list. It is said in both places.
pub(super) async fn chosen(
    context: &Context,
    turn: Turn<Asker>,
    shared: ChatShared,
) -> Result<Response, Error> {
    let (person, language) = (turn.chat, turn.chat.language());
    let (case, choice) = meant(shared.request_id);
    let cases = context.store.cases().readable_cases(vec![case]).await?;
    let Some(stored) = cases.into_iter().next() else {
        return Ok(turn.answer(unclear::case_is_gone(language)));
    };
    if let Some(no) = objection(context, person.key(), (shared.chat_id, choice), language).await {
        return Ok(turn.answer(no));
    }
    let chat = context.recognise(shared.chat_id, None).await?;
    let done =
        |response: Response, said| response.with_keyboard(person, said, ReplyKeyboard::Removed);
    // A forum that is told in a topic is told there still.
    if answer::follows(&context.store, chat, stored.id).await? == FollowState::Yes {
        let said = groups::chosen_follows_already(&stored.case, language);
        return Ok(done(Response::unused(turn.receipt), said));
    }
    let now = turn.now;
    let following = follow::begin(&context.store, &stored, Turn { chat, ..turn }).await?;
    let said = match following.presence {
        Presence::Stopped => groups::chosen_is_stopped(&following.case, language),
        Presence::Active | Presence::Unreachable => {
            groups::chosen_follows(&following.case, language)
        }
    };
    let card = answers::followed(&following, chat, now);
    let response = Response::closed().shown_to_chat(following.chat);
    Ok(done(response, said).say(chat.key(), chat.rank_when_following(), card))
}

/// What speaks against a chat that a person chose, in words for them.
async fn objection(
    context: &Context,
    person: ChatKey,
    (chat, choice): (ChatKey, ChatChoice),
    language: Language,
) -> Option<RichText> {
    if chat.kind() == ChatKind::Private {
        return Some(groups::chosen_is_closed(language));
    }
    match bots_rights(context, chat, choice).await {
        Ok(BotRights::Writes) => {}
        Ok(BotRights::Silent | BotRights::Gone)
        | Err(Outcome::Refused(RefusalReason::Gone | RefusalReason::NotFound)) => {
            return Some(groups::chosen_is_closed(language));
        }
        Err(outcome) => {
            tracing::info!(
                ?outcome,
                "what the bot may do in a chosen chat is not to be known"
            );
            return Some(groups::chosen_is_unknown(language));
        }
    }
    match administrators::administers_now(context, chat, person).await {
        AdministratorCheck::Yes => None,
        AdministratorCheck::No => Some(groups::chosen_by_no_administrator(language)),
        AdministratorCheck::Unknown => Some(leaving::administrators_unknown(language)),
    }
}

/// What the bot may do in a group or channel.
async fn bots_rights(
    context: &Context,
    chat: ChatKey,
    choice: ChatChoice,
) -> Result<BotRights, Outcome> {
    let question = GetChatMember {
        chat_id: chat.0,
        user_id: context.id.0,
    };
    let member = context.replies.request(chat, &question).await?;
    // Of a status that is not known it shows when something is sent.
    Ok(members::rights(&member, choice).unwrap_or(BotRights::Writes))
}

/// The numbers of the buttons by which a person chooses for a case; `None` for a case whose id is too high: Telegram gives back
/// 32 bits with a sign (Bot API, `KeyboardButtonRequestChat`).
fn numbers(case: CaseId) -> Option<[(ChatChoice, i32); 2]> {
    let number = i32::try_from(case.number()).ok()?.checked_mul(2)?;
    Some([
        (ChatChoice::Group, number),
        (ChatChoice::Channel, number + 1),
    ])
}

/// What the button of that number is for.
fn meant(number: i32) -> (CaseId, ChatChoice) {
    let choice = if number & 1 == 0 {
        ChatChoice::Group
    } else {
        ChatChoice::Channel
    };
    (CaseId::of_number((number >> 1).into()), choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_button_says_what_it_is_for() {
        let highest = i64::from(i32::MAX) / 2;
        for case in [1, 2, 3, highest].map(CaseId::of_number) {
            for (choice, number) in numbers(case).unwrap() {
                assert_eq!(meant(number), (case, choice));
            }
        }
        for too_high in [highest + 1, i64::MAX].map(CaseId::of_number) {
            assert_eq!(numbers(too_high), None);
        }
    }
}
