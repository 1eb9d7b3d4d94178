//! Callbacks of buttons. Every press is answered at once; an old button works again or says that it is old; rights are
//! checked anew on every press.

use crate::{
    domain::{callback::Callback, chat::Asker},
    flow::{answer, follow},
    store::{Error, Receipt},
    text::{replies, unclear},
};

use super::{Context, commands, editors, followers, groups, leaving, updates::CallbackQuery};

/// A button was pressed.
pub(super) async fn pressed(
    context: &Context,
    query: CallbackQuery,
    receipt: Receipt,
) -> Result<(), Error> {
    // A private chat has the id of the person in it.
    let person = query.from.id;
    let key = query.message.as_ref().map_or(person, |card| card.chat);
    let callback = query.data.as_deref().and_then(Callback::read);
    let callback = match callback {
        Some(Callback::Wish(wish)) if key != person => {
            return groups::pressed(context, query, key, wish, receipt).await;
        }
        callback => callback.filter(|_| key == person),
    };
    let Some(callback) = callback else {
        let text = Some(replies::old_button(context.language_of(Some(&query.from))));
        context.replies.answer_button(key, query.id, text);
        return context.store.close_update(receipt).await;
    };
    context.replies.answer_button(key, query.id, None);
    let asker = context.recognise(key, Some(&query.from)).await?;
    let card = query.message.and_then(|card| card.message_id);
    act(context, asker, callback, card, receipt).await
}

async fn act(
    context: &Context,
    asker: Asker,
    callback: Callback,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let now = context.clock.now();
    let store = &context.store;
    match callback {
        Callback::Follow(slug) => match store.case(&slug).await? {
            Some(case) => {
                let message = follow::begin(store, &case, asker, now, receipt).await?;
                context.say(asker.key(), asker.rank_when_following(), message);
                Ok(())
            }
            None => {
                context
                    .answer(asker, unclear::case_is_gone(asker.language()), receipt)
                    .await
            }
        },
        Callback::Unfollow(slug) => match store.case(&slug).await {
            Ok(Some(case)) => {
                let message = follow::end(store, &case, asker, receipt).await?;
                context.reply(asker, message);
                Ok(())
            }
            Ok(None) => {
                context
                    .answer(asker, unclear::case_is_gone(asker.language()), receipt)
                    .await
            }
            Err(Error::CaseUnreadable) => {
                followers::unfollow_unread(context, asker, slug.as_str(), receipt).await
            }
            Err(error) => Err(error),
        },
        Callback::Show(slug, section, page) => {
            let Some(case) = store.case(&slug).await? else {
                return context
                    .answer(asker, unclear::case_is_gone(asker.language()), receipt)
                    .await;
            };
            let message = answer::section(store, &case, section, page, asker, now).await?;
            context
                .answer_in_place_of(card, asker, message, receipt)
                .await
        }
        Callback::Cases(page) => {
            let message = answer::cases(store, page, asker, context.zone, now).await?;
            context
                .answer_in_place_of(card, asker, message, receipt)
                .await
        }
        Callback::Speak(language) => {
            store.choose_language(asker, language, receipt).await?;
            context.reply(asker, replies::language_set(language));
            Ok(())
        }
        Callback::Wish(wish) => {
            if let Some(said) = leaving::pressed(context, asker, wish, receipt).await? {
                context.respond(asker, asker.key(), card, said);
            }
            Ok(())
        }
        Callback::Choose(id, option) => {
            let offered = match asker.known() {
                Some(chat) => store.chosen_line(chat.id, id, option).await?,
                None => None,
            };
            match offered {
                Some(line) => commands::said(context, asker, &line, receipt).await,
                None => {
                    context
                        .answer(asker, unclear::offer_is_gone(asker.language()), receipt)
                        .await
                }
            }
        }
        Callback::Draft(id, decision) => match asker.editor() {
            Some(chat) => editors::decide(context, chat, (id, decision), card, receipt).await,
            None => commands::no_editor(context, asker, card, receipt).await,
        },
        Callback::Preview(id, page) => match asker.editor() {
            Some(chat) => editors::turn(context, chat, (id, page), card, receipt).await,
            None => commands::no_editor(context, asker, card, receipt).await,
        },
        Callback::SendInstead { draft, of } => match asker.editor() {
            Some(chat) => editors::send(context, chat, (draft, Some(of)), card, receipt).await,
            None => commands::no_editor(context, asker, card, receipt).await,
        },
        Callback::Undo(id) => match asker.editor() {
            Some(chat) => editors::undo(context, chat, Some(id), card, receipt).await,
            None => commands::no_editor(context, asker, card, receipt).await,
        },
        Callback::Report(slug, hearing, report) => match asker.editor() {
            Some(chat) => editors::report(context, chat, &slug, (hearing, report), receipt).await,
            None => commands::no_editor(context, asker, card, receipt).await,
        },
    }
}
