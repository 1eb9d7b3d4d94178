//! What editors may do, and how somebody becomes the owner.

use crate::{
    domain::{
        callback::{Decision, HearingAnswer},
        chat::{Asker, Chat},
        command::Command,
        hearing::HearingNo,
        language::Language,
        role::Rank,
        slug::Slug,
    },
    flow::{
        Turn, answer,
        change::{self, Answered, CardAfter, LineContext, OtherCard, Surroundings, Undo, Written},
    },
    store::{Error, FoundDraft, Ownership, Sending},
    text::{commands as words, replies, unclear},
};

use super::{Context, claim::Code, commands, handled::Handled, profile};

/// A line that would change a case.
pub(super) async fn propose(
    context: &Context,
    turn: Turn<Chat>,
    command: Command,
    rest: &str,
    line: &str,
) -> Result<Handled, Error> {
    let chat = turn.chat;
    let written = Written {
        command,
        rest,
        line,
    };
    let (message, unused) =
        change::propose(&context.store, written, turn, surroundings(context)).await?;
    Ok(Handled::unused(unused).reply(chat, message))
}

/// The message of a draft in another language.
pub(super) async fn turn_page(
    context: &Context,
    turn: Turn<Chat>,
    (draft, page): (i64, Language),
    card: Option<i32>,
) -> Result<Handled, Error> {
    let (chat, now, receipt) = (turn.chat, turn.now, turn.receipt);
    let around = LineContext {
        chat,
        now,
        surroundings: surroundings(context),
    };
    let after = change::turn(&context.store, (draft, page), around).await?;
    Ok(show(Handled::unused(receipt), chat, card, after))
}

fn surroundings(context: &Context) -> Surroundings<'_> {
    Surroundings {
        holidays: &context.holidays,
        broadcast: context.broadcast,
        window: context.undo_window,
    }
}

/// A button of a preview.
pub(super) async fn decide(
    context: &Context,
    turn: Turn<Chat>,
    (draft, decision): (i64, Decision),
    card: Option<i32>,
) -> Result<Handled, Error> {
    let (chat, store) = (turn.chat, &context.store);
    match decision {
        Decision::Send => send(context, turn, (draft, None), card).await,
        Decision::Edit => {
            let after = change::edit(store, chat, draft, turn.receipt).await?;
            Ok(show(Handled::closed(), chat, card, after))
        }
        Decision::Discard => {
            let after = change::discard(store, chat, draft, turn.receipt).await?;
            Ok(show(Handled::closed(), chat, card, after))
        }
        Decision::Anew => match store.draft_line(chat.id, draft).await? {
            FoundDraft::Draft(line) => commands::said(context, turn.of_anybody(), &line).await,
            FoundDraft::Gone => Ok(turn.answer(unclear::draft_is_gone(chat.language))),
            FoundDraft::Unreadable => Ok(turn.answer(unclear::draft_is_unreadable(chat.language))),
        },
    }
}

/// “Send” on a preview, or “Take it back and send mine”, which names what waits.
pub(super) async fn send(
    context: &Context,
    turn: Turn<Chat>,
    (draft, instead_of): (i64, Option<i64>),
    card: Option<i32>,
) -> Result<Handled, Error> {
    let chat = turn.chat;
    let sending = Sending {
        draft,
        instead_of,
        // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
        card: card.unwrap_or_default(),
        release_at: turn.now + context.undo_window,
    };
    let after = change::send(&context.store, turn, sending).await?;
    context.kept.notify_one();
    Ok(show(Handled::closed(), chat, card, after))
}

/// “Undo”, or `/undo` for the last change.
pub(super) async fn undo(
    context: &Context,
    turn: Turn<Chat>,
    id: Option<i64>,
    card: Option<i32>,
) -> Result<Handled, Error> {
    let chat = turn.chat;
    let handled = Handled::closed();
    let handled = match change::undo(&context.store, turn, id).await? {
        // Its card must not offer [Undo] any more, wherever it was pressed.
        Undo::Own(own, message) => handled.put(chat, card.or(Some(own)), message),
        Undo::Anothers { said, other } => show_other(handled.put(chat, card, said), other),
        Undo::Which(message) | Undo::No(message) => handled.reply(chat, message),
    };
    context.kept.notify_one();
    Ok(handled)
}

/// What an editor says became of a hearing.
pub(super) async fn report(
    context: &Context,
    turn: Turn<Chat>,
    case: &Slug,
    (hearing, report): (HearingNo, HearingAnswer),
) -> Result<Handled, Error> {
    let chat = turn.chat;
    match change::report_hearing(&context.store, chat, case, hearing, report).await? {
        Answered::Line(line) => commands::said(context, turn.of_anybody(), &line).await,
        Answered::Message(message) => Ok(turn.answer(message)),
        Answered::Old => Ok(turn.answer(unclear::case_is_gone(chat.language))),
    }
}

/// `/status`.
pub(super) async fn status(context: &Context, turn: Turn<Chat>) -> Result<Handled, Error> {
    let alarms = context.alarms.status();
    let message = answer::status(&context.store, &alarms, turn.chat, turn.now).await?;
    Ok(turn.answer(message))
}

/// `/claim CODE`: the first to bring the code that the bot printed is the owner.
pub(super) async fn claim(
    context: &Context,
    turn: Turn<Asker>,
    code: &str,
) -> Result<Handled, Error> {
    let asker = turn.chat;
    let language = asker.language();
    if code.is_empty() {
        return Ok(turn.answer(words::usage(Command::Claim, language)));
    }
    match context.claim.look(asker.key(), code) {
        Code::Right => {}
        Code::Wrong => return Ok(turn.answer(replies::wrong_code(language))),
        Code::Unheard => return Ok(turn.answer(replies::too_many_codes(language))),
    }
    match context.store.claim_ownership(asker, turn.receipt).await? {
        Ownership::Granted => {}
        Ownership::TooLate => {
            return Ok(Handled::closed().reply(asker, replies::wrong_code(language)));
        }
    }
    // Only now: had it not been kept, the same update would come with the same code again.
    context.claim.used();
    if let Err(outcome) = profile::show_editor_commands(context, asker.key(), language).await {
        tracing::warn!(?outcome, "the owner's menu could not be set");
    }
    Ok(Handled::closed().say(asker, Rank::Editor, replies::claimed(language)))
}

fn show(handled: Handled, chat: Chat, card: Option<i32>, after: CardAfter) -> Handled {
    match after {
        CardAfter::Becomes(message) => handled.put(chat, card, message),
        CardAfter::Instead { becomes, other } => {
            show_other(handled.put(chat, card, becomes), other)
        }
        CardAfter::Soon => handled,
        CardAfter::Old => handled.reply(chat, unclear::draft_is_gone(chat.language)),
    }
}

/// Beside the message that its author gets of it: the card of what was taken back must not offer [Undo] any more.
fn show_other(handled: Handled, other: OtherCard) -> Handled {
    let OtherCard {
        chat,
        card,
        becomes,
    } = other;
    match card {
        0 => handled,
        card => handled.put(chat, Some(card), becomes),
    }
}
