//! The handler of invitations that somebody opens.

use crate::{
    domain::{
        chat::Asker,
        command::Audience,
        person::{Person, PersonNumber},
        role::Rank,
    },
    flow::Turn,
    store::{Error, InviteOutcome},
    text::owners,
};

use super::{Context, cards, profile, response::Response};

/// Handles `/start` with an invitation. Who made it is told; neither of them reads or is told a name, but both a number by
/// which they recognise each other.
pub(super) async fn open(
    context: &Context,
    turn: Turn<Asker>,
    secret: &str,
) -> Result<Response, Error> {
    let (asker, language) = (turn.chat, turn.chat.language());
    let roles = context.store.roles();
    let response = Response::closed();
    match roles
        .open_invite(asker, secret, turn.now, turn.receipt)
        .await?
    {
        InviteOutcome::Refused => Ok(response.reply(asker, owners::invite_refused(language))),
        InviteOutcome::NotNeeded => Ok(response.reply(asker, owners::invite_not_needed(language))),
        InviteOutcome::Granted { editor, owner } => {
            context.wake_scheduler.notify_one();
            let menu = profile::show_commands(context, asker.key(), Audience::Editors, language);
            if let Err(outcome) = menu.await {
                tracing::warn!(?outcome, "a new editor's menu could not be set");
            }
            let welcome = owners::invited(PersonNumber::of(editor), language);
            let response = response.say(asker.key(), Rank::Editor, welcome);
            let owner = context.store.chats().chat(owner).await?;
            let person = Person {
                chat: editor,
                name: None,
            };
            let opened = cards::owners::invite_opened(&person, owner.language);
            Ok(response.reply(owner, opened))
        }
    }
}
