//! The handlers of owners' commands and buttons.

use crate::{
    domain::{
        callback::OwnerCallback,
        chat::{Chat, ChatId},
        command::OwnerCommand,
        person::Person,
        role::RoleOrigin,
    },
    flow::Turn,
    store::{Error, InviteWithdrawal, RemovalOutcome, Revocation},
    text::owners::{self, Lost},
};

use super::{Context, audit, cards, names, profile, response::Response};

/// Carries out an owner's command.
pub(super) async fn act(
    context: &Context,
    turn: Turn<Chat>,
    command: OwnerCommand,
) -> Result<Response, Error> {
    match command {
        OwnerCommand::Invite => invite(context, turn).await,
        OwnerCommand::Editors => {
            let people = names::members(context).await?;
            let list = cards::owners::editors(&people, turn.chat.language);
            Ok(turn.answer(list))
        }
        OwnerCommand::Audit => {
            let page = audit::page(context, &turn, 0).await?;
            Ok(turn.answer(page))
        }
    }
}

/// Handles an owner's button.
pub(super) async fn handle_callback(
    context: &Context,
    turn: Turn<Chat>,
    callback: OwnerCallback,
    card: Option<i32>,
) -> Result<Response, Error> {
    let language = turn.chat.language;
    match callback {
        OwnerCallback::AskToRemove(of) => ask_to_remove(context, turn, of, card).await,
        OwnerCallback::Remove(of) => remove(context, turn, of, card).await,
        OwnerCallback::Audit(page) => {
            let page = audit::page(context, &turn, page).await?;
            Ok(turn.of_anybody().answer_in_place_of(card, page))
        }
        OwnerCallback::Keep => {
            let people = names::members(context).await?;
            let list = cards::owners::editors(&people, language);
            Ok(turn.of_anybody().answer_in_place_of(card, list))
        }
        OwnerCallback::WithdrawInvite(id) => {
            let (roles, owner) = (context.store.roles(), turn.chat);
            let said = match roles
                .withdraw_invite(owner.id, id, turn.now, turn.receipt)
                .await?
            {
                InviteWithdrawal::Withdrawn => owners::invite_withdrawn(language),
                InviteWithdrawal::Gone => owners::invite_gone(language),
            };
            Ok(Response::closed().put(owner, card, said))
        }
    }
}

/// `/invite`.
async fn invite(context: &Context, turn: Turn<Chat>) -> Result<Response, Error> {
    let (owner, language) = (turn.chat, turn.chat.language);
    let roles = context.store.roles();
    let made = roles.make_invite(owner.id, turn.now, turn.receipt).await?;
    let response = Response::closed();
    Ok(match made {
        Some(invite) => response.reply(
            owner,
            cards::owners::invitation(&invite, &context.username, language),
        ),
        None => response.reply(owner, owners::not_an_owner(language)),
    })
}

/// The second tap is asked for.
async fn ask_to_remove(
    context: &Context,
    turn: Turn<Chat>,
    of: ChatId,
    card: Option<i32>,
) -> Result<Response, Error> {
    let language = turn.chat.language;
    let people = names::members(context).await?;
    let message = match people.iter().find(|(person, _)| person.chat == of) {
        // It is said before the question what its answer would be; the store decides all the same.
        Some((person, standing)) => match standing.origin {
            RoleOrigin::Settings => owners::by_settings(person, language).into(),
            RoleOrigin::Claim | RoleOrigin::Invite => {
                cards::owners::remove_question(person, language)
            }
        },
        None => cards::owners::removed_before(&people, language),
    };
    Ok(turn.of_anybody().answer_in_place_of(card, message))
}

async fn remove(
    context: &Context,
    turn: Turn<Chat>,
    of: ChatId,
    card: Option<i32>,
) -> Result<Response, Error> {
    let (owner, language, store) = (turn.chat, turn.chat.language, &context.store);
    let members = store.roles().members().await?;
    let member = members.into_iter().find(|member| member.chat.id == of);
    let response = Response::closed();
    let removal = store
        .roles()
        .remove_member(owner.id, of, turn.now, turn.receipt);
    let outcome = removal.await?;
    let person = match &member {
        Some(member) => names::person(context, member.chat).await,
        // Whose chat cannot be read has a number, and can be removed too.
        None => Person {
            chat: of,
            name: None,
        },
    };
    Ok(match outcome {
        RemovalOutcome::Removed(revocation) => {
            context.wake_scheduler.notify_one();
            let lost = lost(&revocation);
            let response = response.put(owner, card, owners::removed(&person, lost, language));
            let Some(member) = member else {
                return Ok(response);
            };
            profile::tidy_menu(context, member.chat).await;
            response.reply(member.chat, owners::role_ended(lost, member.chat.language))
        }
        RemovalOutcome::LastOwner => response.put(owner, card, owners::last_owner(language)),
        RemovalOutcome::BySettings => {
            response.put(owner, card, owners::by_settings(&person, language))
        }
        RemovalOutcome::NoRole => {
            let people = names::members(context).await?;
            response.put(
                owner,
                card,
                cards::owners::removed_before(&people, language),
            )
        }
        RemovalOutcome::NotAnOwner => response.put(owner, card, owners::not_an_owner(language)),
    })
}

fn lost(revocation: &Revocation) -> Lost {
    Lost {
        drafts: revocation.drafts,
        changes: revocation.postings,
    }
}
