//! Proposals of court lists: the card of each, and its buttons. Whoever presses one first has it.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        callback::ListedPress,
        chat::{Asker, Chat},
        language::Language,
        message::Message,
        role::Rank,
        warning::RepeatedWarnings,
    },
    flow::{
        Turn,
        change::{self, LineContext},
    },
    store::{Error, ListProposal, TakeOutcome},
    text::{editor, listed as words},
};

use super::{Context, cards::listed as cards, editors, proposals, response::Response};

/// The most cards that wait for an editor at one time: the next comes when one of them is decided on.
const MOST_AT_ONCE: u32 = 5;

/// Shows editors what court lists propose, as much of it as may wait at one time.
///
/// # Errors
/// If the store failed; what was not shown is shown at the next call, or the next start.
pub async fn show_proposals(context: &Context, now: DateTime<Utc>) -> Result<(), Error> {
    let drafts = context.store.drafts();
    let editors = drafts.editors_to_show().await?;
    if editors.is_empty() {
        return Ok(());
    }
    while let Some(proposal) = drafts.next_listed(MOST_AT_ONCE).await? {
        for editor in &editors {
            let around = around(context, *editor, now);
            let Some(view) = change::listed(&context.store, &proposal, around).await? else {
                // It became so by another way.
                drafts.withdraw_listed(proposal.id).await?;
                break;
            };
            let reader = Asker::from(*editor).reader(now);
            let card = cards::proposal(&view, editor.language, reader);
            context.say(editor.key, Rank::Editor, card);
        }
        drafts.listed_is_shown(proposal.id).await?;
    }
    Ok(())
}

/// Handles a button of a proposal: it becomes a draft of whoever pressed it, or is discarded.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Chat>,
    (id, press): (i64, ListedPress),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, now) = (turn.chat, turn.now);
    let drafts = context.store.drafts();
    match press {
        ListedPress::Show(page) => {
            let said = match drafts.listed(id).await? {
                None => words::decided(chat.language).into(),
                Some(proposal) => match show(context, &proposal, (chat, page), now).await? {
                    Some(card) => card,
                    None => {
                        drafts.withdraw_listed(id).await?;
                        context.wake_scheduler.notify_one();
                        words::overtaken(chat.language).into()
                    }
                },
            };
            Ok(turn.of_anybody().answer_in_place_of(card, said))
        }
        ListedPress::Discard => {
            let discarded = drafts.discard_listed(id, turn.receipt).await?;
            context.wake_scheduler.notify_one();
            let said = match discarded {
                TakeOutcome::Taken => editor::discarded(chat.language),
                TakeOutcome::Gone => words::decided(chat.language),
            };
            Ok(Response::closed().put(chat, card, said))
        }
        ListedPress::Send | ListedPress::Edit => {
            if drafts.take_listed((id, chat.id), now).await? == TakeOutcome::Gone {
                let said = words::decided(chat.language);
                return Ok(turn.of_anybody().answer_in_place_of(card, said));
            }
            context.wake_scheduler.notify_one();
            if press == ListedPress::Send {
                let repeated = RepeatedWarnings::default();
                return editors::send(context, turn, (id, None), repeated, card).await;
            }
            let line = change::edit(&context.store, id, turn).await?;
            Ok(proposals::of_draft(
                Response::closed(),
                (chat, card),
                line,
                now,
            ))
        }
    }
}

async fn show(
    context: &Context,
    proposal: &ListProposal,
    (chat, page): (Chat, Language),
    now: DateTime<Utc>,
) -> Result<Option<Message>, Error> {
    let view = change::listed(&context.store, proposal, around(context, chat, now)).await?;
    let reader = Asker::from(chat).reader(now);
    Ok(view.map(|view| cards::proposal(&view, page, reader)))
}

fn around(context: &Context, chat: Chat, now: DateTime<Utc>) -> LineContext<'_> {
    LineContext {
        chat,
        now,
        settings: &context.changes,
    }
}
