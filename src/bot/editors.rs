//! What editors may do, and how somebody becomes the owner.

use crate::{
    domain::{
        chat::{Asker, Chat},
        command::Command,
        hearing::HearingNo,
        language::Language,
        press::{Decision, Report},
        role::Rank,
        slug::Slug,
    },
    flow::{
        answer,
        change::{self, Answered, Around, OtherCard, Pressed, Undo, Written},
    },
    store::{Error, Ownership, Receipt, Sending, Taken},
    text::{commands as words, replies, unclear},
};

use super::{Desk, claim::Code, commands, profile};

/// A line that would change a case.
pub(super) async fn propose(
    desk: &Desk,
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
    let message = change::propose(&desk.store, written, around(desk, chat), receipt).await?;
    desk.reply(chat, message);
    Ok(())
}

/// The message of a draft in another language.
pub(super) async fn turn(
    desk: &Desk,
    chat: Chat,
    (draft, page): (i64, Language),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let pressed = change::turn(&desk.store, (draft, page), around(desk, chat), receipt).await?;
    show(desk, chat, card, pressed);
    Ok(())
}

fn around(desk: &Desk, chat: Chat) -> Around<'_> {
    Around {
        chat,
        holidays: &desk.holidays,
        broadcast: desk.broadcast,
        window: desk.undo_window,
        now: desk.clock.now(),
    }
}

/// A button of a preview.
pub(super) async fn decide(
    desk: &Desk,
    chat: Chat,
    (draft, decision): (i64, Decision),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    match decision {
        Decision::Send => send(desk, chat, (draft, None), card, receipt).await,
        Decision::Edit => edit(desk, chat, draft, card, receipt).await,
        Decision::Discard => discard(desk, chat, draft, card, receipt).await,
        Decision::Anew => match desk.store.line(chat.id, draft).await? {
            Taken::Draft(line) => commands::said(desk, Asker::Known(chat), &line, receipt).await,
            Taken::Gone => {
                let gone = unclear::draft_is_gone(chat.language);
                desk.answer(Asker::Known(chat), gone, receipt).await
            }
            Taken::Unreadable => {
                let unreadable = unclear::draft_is_unreadable(chat.language);
                desk.answer(Asker::Known(chat), unreadable, receipt).await
            }
        },
    }
}

/// “Send” on a preview, or “Take it back and send mine”, which names what waits.
pub(super) async fn send(
    desk: &Desk,
    chat: Chat,
    (draft, instead_of): (i64, Option<i64>),
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let now = desk.clock.now();
    let sending = Sending {
        draft,
        instead_of,
        // Without a card there is nowhere to put [Undo]; `/undo` works all the same.
        card: card.unwrap_or_default(),
        release_at: now + desk.undo_window,
    };
    let pressed = change::send(&desk.store, chat, sending, now, receipt).await?;
    show(desk, chat, card, pressed);
    desk.kept.notify_one();
    Ok(())
}

/// “Edit” on a preview.
async fn edit(
    desk: &Desk,
    chat: Chat,
    draft: i64,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let pressed = change::edit(&desk.store, chat, draft, receipt).await?;
    show(desk, chat, card, pressed);
    Ok(())
}

/// “Discard” on a preview.
async fn discard(
    desk: &Desk,
    chat: Chat,
    draft: i64,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let pressed = change::discard(&desk.store, chat, draft, receipt).await?;
    show(desk, chat, card, pressed);
    Ok(())
}

/// “Undo”, or `/undo` for the last change.
pub(super) async fn undo(
    desk: &Desk,
    chat: Chat,
    id: Option<i64>,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    match change::undo(&desk.store, chat, id, desk.clock.now(), receipt).await? {
        // Its card must not offer [Undo] any more, wherever it was pressed.
        Undo::Own(own, message) => desk.put(chat, card.or(Some(own)), message),
        Undo::Anothers { said, other } => {
            desk.put(chat, card, said);
            show_other(desk, other);
        }
        Undo::Which(message) | Undo::No(message) => desk.reply(chat, message),
    }
    desk.kept.notify_one();
    Ok(())
}

/// What an editor says became of a hearing.
pub(super) async fn report(
    desk: &Desk,
    chat: Chat,
    case: &Slug,
    (hearing, report): (HearingNo, Report),
    receipt: Receipt,
) -> Result<(), Error> {
    let asker = Asker::Known(chat);
    match change::report(&desk.store, chat, case, hearing, report).await? {
        Answered::Line(line) => commands::said(desk, asker, &line, receipt).await,
        Answered::Message(message) => desk.answer(asker, message, receipt).await,
        Answered::Old => {
            let gone = unclear::case_is_gone(chat.language);
            desk.answer(asker, gone, receipt).await
        }
    }
}

/// `/status`.
pub(super) async fn status(desk: &Desk, chat: Chat, receipt: Receipt) -> Result<(), Error> {
    let message =
        answer::status(&desk.store, &desk.alarms.status(), chat, desk.clock.now()).await?;
    desk.answer(Asker::Known(chat), message, receipt).await
}

/// `/claim CODE`: the first to bring the code that the bot printed is the owner.
pub(super) async fn claim(
    desk: &Desk,
    asker: Asker,
    code: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    if code.is_empty() {
        return desk
            .answer(
                asker,
                words::usage(Command::Claim, asker.language()),
                receipt,
            )
            .await;
    }
    match desk.claim.look(asker.key(), code) {
        Code::Right => {}
        Code::Wrong => {
            let wrong = replies::wrong_code(asker.language());
            return desk.answer(asker, wrong, receipt).await;
        }
        Code::Unheard => {
            let unheard = replies::too_many_codes(asker.language());
            return desk.answer(asker, unheard, receipt).await;
        }
    }
    match desk.store.claim_ownership(asker, receipt).await? {
        Ownership::Granted => {}
        Ownership::TooLate => {
            desk.reply(asker, replies::wrong_code(asker.language()));
            return Ok(());
        }
    }
    // Only now: had it not been kept, the same update would come with the same code again.
    desk.claim.used();
    if let Err(outcome) = profile::show_editor_commands(desk, asker.key(), asker.language()).await {
        tracing::warn!(?outcome, "the owner's menu could not be set");
    }
    desk.say(
        asker.key(),
        Rank::Editor,
        replies::claimed(asker.language()),
    );
    Ok(())
}

fn show(desk: &Desk, chat: Chat, card: Option<i32>, pressed: Pressed) {
    match pressed {
        Pressed::Becomes(message) => desk.put(chat, card, message),
        Pressed::Instead { becomes, other } => {
            desk.put(chat, card, becomes);
            show_other(desk, other);
        }
        Pressed::Soon => {}
        Pressed::Old => desk.reply(chat, unclear::draft_is_gone(chat.language)),
    }
}

/// Beside the message that its author gets of it: the card of what was taken back must not offer [Undo] any more.
fn show_other(desk: &Desk, other: OtherCard) {
    let OtherCard {
        chat,
        card,
        becomes,
    } = other;
    if card != 0 {
        desk.put(chat, Some(card), becomes);
    }
}
