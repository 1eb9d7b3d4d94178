//! The handlers of editors' commands and buttons, and of the claim of ownership.

use crate::{
    domain::{
        chat::{Asker, Chat},
        command::{AskCommand, Audience, Command, PostCommand},
        language::Language,
        message::Message,
        role::Rank,
        warning::RepeatedWarnings,
    },
    flow::{
        Turn,
        change::{
            self, DraftOutcome, EditorLine, LineContext, UndoOutcome,
            plain::{self, PlainReading},
        },
        dialogue,
    },
    store::{DraftLookup, DraftSubmission, Error, OwnershipOutcome, Receipt},
    text::{commands as words, editor, posted, replies},
};

use super::{
    Context, answers,
    cards::{self, changes},
    claim::CodeCheck,
    profile, proposals,
    response::Response,
};

/// Proposes a change from an editor's line: its command, what follows that, and the whole of it. Its answer says what of
/// the text behind the line was not understood.
pub(super) async fn propose(
    context: &Context,
    turn: Turn<Chat>,
    (command, rest, line): (PostCommand, &str, &str),
    not_understood: &[String],
) -> Result<Response, Error> {
    let chat = turn.chat;
    let written = EditorLine {
        command,
        rest,
        line,
    };
    let (message, unused) = preview(context, turn, written, not_understood).await?;
    Ok(Response::unused(unused).reply(chat, message))
}

/// The card of what a line leads to, and what of the text behind it was not understood; the receipt comes back where nothing
/// was stored.
pub(super) async fn preview(
    context: &Context,
    turn: Turn<Chat>,
    written: EditorLine<'_>,
    not_understood: &[String],
) -> Result<(Message, Option<Receipt>), Error> {
    let reader = turn.reader();
    let settings = &context.changes;
    let (proposal, unused) = change::propose(&context.store, written, turn, settings).await?;
    let message = proposals::proposal(&proposal, not_understood, reader);
    Ok((message, unused))
}

/// Proposes a change from plain words.
pub(super) async fn propose_plain(
    context: &Context,
    turn: Turn<Chat>,
    reading: &PlainReading,
) -> Result<Response, Error> {
    let line = reading.line.line();
    let rest = line.split_once(' ').map_or("", |(_, rest)| rest);
    let written = (reading.command, rest, line.as_str());
    propose(context, turn, written, &reading.line.not_understood).await
}

/// Asks which of several cases plain words are about.
pub(super) async fn ask_which_case(
    context: &Context,
    turn: Turn<Chat>,
    several: (String, Vec<PlainReading>),
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let left: Vec<String> = several
        .1
        .iter()
        .take(1)
        .flat_map(|reading| reading.line.not_understood.clone())
        .collect();
    let question = plain::ask_which(&context.store, several, turn).await?;
    let message = proposals::proposal(&question, &left, reader);
    Ok(Response::closed().reply(chat, message))
}

/// Shows the preview of a draft in another language.
pub(super) async fn turn_page(
    context: &Context,
    turn: Turn<Chat>,
    (draft, page): (i64, Language),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, now, receipt) = (turn.chat, turn.now, turn.receipt);
    let around = LineContext {
        chat,
        now,
        settings: &context.changes,
    };
    let store = &context.store;
    let outcome = change::show(store, (draft, page), around).await?;
    let response = Response::unused(receipt);
    let DraftOutcome::Shown(shown, page) = outcome else {
        return Ok(proposals::of_draft(response, (chat, card), outcome, now));
    };
    let mut preview = changes::preview(&shown, page, Asker::from(chat).reader(now));
    // What a dialogue led to still leads back to it.
    if let DraftLookup::Draft(line) = store.drafts().draft_line(chat.id, draft).await?
        && let Some((id, answers)) = dialogue::of_line(store, chat, &line).await?
    {
        let back = cards::dialogue::way_back(id, answers, chat.language);
        preview.rows.push(back);
    }
    Ok(response.put(chat, card, preview))
}

/// “Send” on a preview, or “Take it back and send mine”, which names what waits.
pub(super) async fn send(
    context: &Context,
    turn: Turn<Chat>,
    (draft, instead_of): (i64, Option<i64>),
    repeated: RepeatedWarnings,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, now) = (turn.chat, turn.now);
    let sending = DraftSubmission {
        draft,
        instead_of,
        // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
        card: card.unwrap_or_default(),
        release_at: now + context.changes.window,
        // Whether anybody must approve it is found when it is sent.
        lapses_at: None,
    };
    let store = &context.store;
    let line = store.drafts().draft_line(chat.id, draft).await?;
    let tapped = (sending, repeated);
    let (outcome, unused) = change::tapped(store, turn, tapped, &context.changes).await?;
    if let DraftOutcome::Posted(_) | DraftOutcome::Soon = outcome {
        context.wake_scheduler.notify_one();
        if let DraftLookup::Draft(line) = line {
            dialogue::end(store, chat, &line).await?;
        }
    }
    let response = Response::unused(unused);
    Ok(proposals::of_draft(response, (chat, card), outcome, now))
}

/// “Undo”, or `/undo` for the last change.
pub(super) async fn undo(
    context: &Context,
    turn: Turn<Chat>,
    id: Option<i64>,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, reader) = (turn.chat, turn.reader());
    let (response, language) = (Response::closed(), chat.language);
    let response = match change::undo(&context.store, turn, id).await? {
        UndoOutcome::Own(own, change) => {
            let said = match change.as_deref() {
                Some(change) => posted::undone(change, reader),
                None => editor::discarded(language),
            };
            // Its card must not offer [Undo] any more, wherever it was pressed.
            response.put(chat, card.or(Some(own)), said)
        }
        UndoOutcome::Anothers(other) => {
            let said = posted::undone_anothers(&other.change, reader);
            proposals::taken_back(response.put(chat, card, said), &other, reader.now)
        }
        UndoOutcome::Which(several) => {
            response.reply(chat, changes::which_to_undo(&several, reader))
        }
        UndoOutcome::Nothing => response.reply(chat, replies::nothing_to_undo(language)),
        UndoOutcome::TooLate(case, Some(event)) => {
            response.reply(chat, cards::correcting::too_late(&case, event, language))
        }
        UndoOutcome::TooLate(case, None) => {
            response.reply(chat, replies::too_late_to_undo(&case, language))
        }
    };
    context.wake_scheduler.notify_one();
    Ok(response)
}

/// `/status`.
pub(super) async fn status(context: &Context, turn: Turn<Chat>) -> Result<Response, Error> {
    let alarms = context.alarms.status();
    let message = answers::status(context, &alarms, turn.chat, turn.now).await?;
    Ok(turn.answer(message))
}

/// `/claim CODE`: the first to bring the code that the bot printed is the owner.
pub(super) async fn claim(
    context: &Context,
    turn: Turn<Asker>,
    code: &str,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let language = asker.language();
    if code.is_empty() {
        return Ok(turn.answer(words::usage(Command::Ask(AskCommand::Claim), language)));
    }
    match context.claim.check_code(asker.key(), code) {
        CodeCheck::Right => {}
        CodeCheck::Wrong => return Ok(turn.answer(replies::wrong_code(language))),
        CodeCheck::Unheard => return Ok(turn.answer(replies::too_many_codes(language))),
    }
    match context
        .store
        .roles()
        .claim_ownership(asker, turn.now, turn.receipt)
        .await?
    {
        OwnershipOutcome::Granted => {}
        OwnershipOutcome::TooLate => {
            return Ok(Response::closed().reply(asker, replies::wrong_code(language)));
        }
    }
    // Only now: had it not been kept, the same update would come with the same code again.
    context.claim.used();
    let menu = profile::show_commands(context, asker.key(), Audience::Owners, language);
    if let Err(outcome) = menu.await {
        tracing::warn!(?outcome, "the owner's menu could not be set");
    }
    Ok(Response::closed().say(asker.key(), Rank::Editor, replies::claimed(language)))
}
