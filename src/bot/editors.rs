//! What editors may do, and how somebody becomes the owner.

use crate::{
    domain::{
        callback::{Decision, HearingAnswer},
        chat::{Asker, Chat},
        command::{AskCommand, Command, PostCommand},
        hearing::HearingNo,
        language::Language,
        role::Rank,
        slug::Slug,
    },
    flow::{
        Turn,
        change::{self, Answered, LineContext, Surroundings, Undo, Written},
    },
    store::{Error, FoundDraft, Ownership, Sending},
    text::{commands as words, editor, posted, questions, replies, unclear},
};

use super::{
    Context, answers, cards::changes, claim::Code, commands, handled::Handled, profile, proposals,
};

/// A line that would change a case.
pub(super) async fn propose(
    context: &Context,
    turn: Turn<Chat>,
    command: PostCommand,
    rest: &str,
    line: &str,
) -> Result<Handled, Error> {
    let chat = turn.chat;
    let written = Written {
        command,
        rest,
        line,
    };
    let reader = turn.reader();
    let around = surroundings(context);
    let (proposal, unused) = change::propose(&context.store, written, turn, around).await?;
    let message = proposals::proposal(&proposal, reader);
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
    let outcome = change::show(&context.store, (draft, page), around).await?;
    let handled = Handled::unused(receipt);
    Ok(proposals::of_draft(handled, (chat, card), outcome, now))
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
    let (chat, now, store) = (turn.chat, turn.now, &context.store);
    let became = |outcome| proposals::of_draft(Handled::closed(), (chat, card), outcome, now);
    match decision {
        Decision::Send => send(context, turn, (draft, None), card).await,
        Decision::Edit => Ok(became(change::edit(store, draft, turn).await?)),
        Decision::Discard => Ok(became(change::discard(store, draft, turn).await?)),
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
    let (chat, now) = (turn.chat, turn.now);
    let sending = Sending {
        draft,
        instead_of,
        // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
        card: card.unwrap_or_default(),
        release_at: now + context.undo_window,
    };
    let outcome = change::send(&context.store, turn, sending).await?;
    context.kept.notify_one();
    let handled = Handled::closed();
    Ok(proposals::of_draft(handled, (chat, card), outcome, now))
}

/// “Undo”, or `/undo` for the last change.
pub(super) async fn undo(
    context: &Context,
    turn: Turn<Chat>,
    id: Option<i64>,
    card: Option<i32>,
) -> Result<Handled, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let (handled, language) = (Handled::closed(), chat.language);
    let handled = match change::undo(&context.store, turn, id).await? {
        Undo::Own(own, change) => {
            let said = match change.as_deref() {
                Some(change) => posted::undone(change, reader),
                None => editor::discarded(language),
            };
            // Its card must not offer [Undo] any more, wherever it was pressed.
            handled.put(chat, card.or(Some(own)), said)
        }
        Undo::Anothers(other) => {
            let said = posted::undone_anothers(&other.change, reader);
            proposals::taken_back(handled.put(chat, card, said), &other, reader.now)
        }
        Undo::Which(several) => handled.reply(chat, changes::which_to_undo(&several, reader)),
        Undo::Nothing => handled.reply(chat, replies::nothing_to_undo(language)),
        Undo::TooLate(case) => handled.reply(chat, replies::too_late_to_undo(&case, language)),
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
    let language = chat.language;
    match change::report_hearing(&context.store, case, hearing, report).await? {
        Answered::Line(line) => commands::said(context, turn.of_anybody(), &line).await,
        Answered::NewDate(case) => Ok(turn.answer(questions::which_new_date(&case, language))),
        Answered::NotKnown => Ok(turn.answer(questions::outcome_not_known(language))),
        Answered::Old => Ok(turn.answer(unclear::case_is_gone(language))),
    }
}

/// `/status`.
pub(super) async fn status(context: &Context, turn: Turn<Chat>) -> Result<Handled, Error> {
    let alarms = context.alarms.status();
    let message = answers::status(context, &alarms, turn.chat, turn.now).await?;
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
        return Ok(turn.answer(words::usage(Command::Ask(AskCommand::Claim), language)));
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
