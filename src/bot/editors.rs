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
        answer,
        change::{self, Answered, CardAfter, LineContext, OtherCard, Undo, Written},
    },
    store::{Error, FoundDraft, Ownership, Receipt, Sending},
    text::{commands as words, replies, unclear},
};

use super::{Context, claim::Code, commands, profile};

/// A line that would change a case.
pub(super) async fn propose(
    context: &Context,
    chat: Chat,
    command: Command,
    rest: &str,
    line: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let written = Written {
        command,
        rest,
        line,
    };
    let message = change::propose(&context.store, written, around(context, chat), receipt).await?;
    context.reply(chat, message);
    Ok(())
}

/// The message of a draft in another language.
pub(super) async fn turn(
    context: &Context,
    chat: Chat,
    (draft, page): (i64, Language),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let after = change::turn(
        &context.store,
        (draft, page),
        around(context, chat),
        receipt,
    )
    .await?;
    show(context, chat, card, after);
    Ok(())
}

fn around(context: &Context, chat: Chat) -> LineContext<'_> {
    LineContext {
        chat,
        holidays: &context.holidays,
        broadcast: context.broadcast,
        window: context.undo_window,
        now: context.clock.now(),
    }
}

/// A button of a preview.
pub(super) async fn decide(
    context: &Context,
    chat: Chat,
    (draft, decision): (i64, Decision),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    match decision {
        Decision::Send => send(context, chat, (draft, None), card, receipt).await,
        Decision::Edit => edit(context, chat, draft, card, receipt).await,
        Decision::Discard => discard(context, chat, draft, card, receipt).await,
        Decision::Anew => match context.store.draft_line(chat.id, draft).await? {
            FoundDraft::Draft(line) => {
                commands::said(context, Asker::Known(chat), &line, receipt).await
            }
            FoundDraft::Gone => {
                let gone = unclear::draft_is_gone(chat.language);
                context.answer(Asker::Known(chat), gone, receipt).await
            }
            FoundDraft::Unreadable => {
                let unreadable = unclear::draft_is_unreadable(chat.language);
                context
                    .answer(Asker::Known(chat), unreadable, receipt)
                    .await
            }
        },
    }
}

/// “Send” on a preview, or “Take it back and send mine”, which names what waits.
pub(super) async fn send(
    context: &Context,
    chat: Chat,
    (draft, instead_of): (i64, Option<i64>),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let now = context.clock.now();
    let sending = Sending {
        draft,
        instead_of,
        // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
        card: card.unwrap_or_default(),
        release_at: now + context.undo_window,
    };
    let after = change::send(&context.store, chat, sending, now, receipt).await?;
    show(context, chat, card, after);
    context.kept.notify_one();
    Ok(())
}

/// “Edit” on a preview.
async fn edit(
    context: &Context,
    chat: Chat,
    draft: i64,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let after = change::edit(&context.store, chat, draft, receipt).await?;
    show(context, chat, card, after);
    Ok(())
}

/// “Discard” on a preview.
async fn discard(
    context: &Context,
    chat: Chat,
    draft: i64,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let after = change::discard(&context.store, chat, draft, receipt).await?;
    show(context, chat, card, after);
    Ok(())
}

/// “Undo”, or `/undo` for the last change.
pub(super) async fn undo(
    context: &Context,
    chat: Chat,
    id: Option<i64>,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    match change::undo(&context.store, chat, id, context.clock.now(), receipt).await? {
        // Its card must not offer [Undo] any more, wherever it was pressed.
        Undo::Own(own, message) => context.put(chat, card.or(Some(own)), message),
        Undo::Anothers { said, other } => {
            context.put(chat, card, said);
            show_other(context, other);
        }
        Undo::Which(message) | Undo::No(message) => context.reply(chat, message),
    }
    context.kept.notify_one();
    Ok(())
}

/// What an editor says became of a hearing.
pub(super) async fn report(
    context: &Context,
    chat: Chat,
    case: &Slug,
    (hearing, report): (HearingNo, HearingAnswer),
    receipt: Receipt,
) -> Result<(), Error> {
    let asker = Asker::Known(chat);
    match change::report_hearing(&context.store, chat, case, hearing, report).await? {
        Answered::Line(line) => commands::said(context, asker, &line, receipt).await,
        Answered::Message(message) => context.answer(asker, message, receipt).await,
        Answered::Old => {
            let gone = unclear::case_is_gone(chat.language);
            context.answer(asker, gone, receipt).await
        }
    }
}

/// `/status`.
pub(super) async fn status(context: &Context, chat: Chat, receipt: Receipt) -> Result<(), Error> {
    let message = answer::status(
        &context.store,
        &context.alarms.status(),
        chat,
        context.clock.now(),
    )
    .await?;
    context.answer(Asker::Known(chat), message, receipt).await
}

/// `/claim CODE`: the first to bring the code that the bot printed is the owner.
pub(super) async fn claim(
    context: &Context,
    asker: Asker,
    code: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    if code.is_empty() {
        return context
            .answer(
                asker,
                words::usage(Command::Claim, asker.language()),
                receipt,
            )
            .await;
    }
    match context.claim.look(asker.key(), code) {
        Code::Right => {}
        Code::Wrong => {
            let wrong = replies::wrong_code(asker.language());
            return context.answer(asker, wrong, receipt).await;
        }
        Code::Unheard => {
            let unheard = replies::too_many_codes(asker.language());
            return context.answer(asker, unheard, receipt).await;
        }
    }
    match context.store.claim_ownership(asker, receipt).await? {
        Ownership::Granted => {}
        Ownership::TooLate => {
            context.reply(asker, replies::wrong_code(asker.language()));
            return Ok(());
        }
    }
    // Only now: had it not been kept, the same update would come with the same code again.
    context.claim.used();
    if let Err(outcome) =
        profile::show_editor_commands(context, asker.key(), asker.language()).await
    {
        tracing::warn!(?outcome, "the owner's menu could not be set");
    }
    context.say(
        asker.key(),
        Rank::Editor,
        replies::claimed(asker.language()),
    );
    Ok(())
}

fn show(context: &Context, chat: Chat, card: Option<i32>, after: CardAfter) {
    match after {
        CardAfter::Becomes(message) => context.put(chat, card, message),
        CardAfter::Instead { becomes, other } => {
            context.put(chat, card, becomes);
            show_other(context, other);
        }
        CardAfter::Soon => {}
        CardAfter::Old => context.reply(chat, unclear::draft_is_gone(chat.language)),
    }
}

/// Beside the message that its author gets of it: the card of what was taken back must not offer [Undo] any more.
fn show_other(context: &Context, other: OtherCard) {
    let OtherCard {
        chat,
        card,
        becomes,
    } = other;
    if card != 0 {
        context.put(chat, Some(card), becomes);
    }
}
