//! Buttons. Every press is answered at once; an old button works again or says that it is old; rights are checked anew
//! on every press.

use teloxide::types::CallbackQuery;

use crate::{
    courier::Reply,
    domain::{
        chat::{Chat, ChatKey},
        message::Message,
        press::{Decision, Press},
    },
    flow::{
        answer,
        change::{self, Answered},
        follow,
    },
    store::{Error, Receipt},
    text::{replies, unclear},
};

use super::{Desk, commands, editors};

/// A button was pressed.
pub(super) async fn pressed(
    desk: &Desk,
    query: CallbackQuery,
    receipt: Receipt,
) -> Result<(), Error> {
    // A private chat has the id of the person in it.
    let person = ChatKey(i64::try_from(query.from.id.0).unwrap_or_default());
    let key = query
        .message
        .as_ref()
        .map_or(person, |message| ChatKey(message.chat().id.0));
    let press = query
        .data
        .as_deref()
        .and_then(Press::read)
        .filter(|_| key == person);
    let Some(press) = press else {
        let text = Some(replies::old_button(desk.language_of(Some(&query.from))));
        desk.replies.push(
            key,
            Reply::Answer {
                callback_id: query.id.0,
                text,
            },
        );
        return desk.store.close_update(receipt).await;
    };
    desk.replies.push(
        key,
        Reply::Answer {
            callback_id: query.id.0,
            text: None,
        },
    );
    let chat = desk.meet(key, Some(&query.from)).await?;
    let card = query.message.as_ref().map(|message| message.id().0);
    act(desk, chat, press, card, receipt).await
}

async fn act(
    desk: &Desk,
    chat: Chat,
    press: Press,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let now = desk.clock.now();
    let store = &desk.store;
    match press {
        Press::Follow(slug) => match store.case(&slug).await? {
            Some(case) => {
                let message = follow::begin(store, &case, chat, now, receipt).await?;
                desk.reply(chat, message);
                Ok(())
            }
            None => {
                desk.answer(chat, unclear::case_is_gone(chat.language), receipt)
                    .await
            }
        },
        Press::Unfollow(slug) => match store.case(&slug).await? {
            Some(case) => {
                let message = follow::end(store, &case, chat, receipt).await?;
                desk.reply(chat, message);
                Ok(())
            }
            None => {
                desk.answer(chat, unclear::case_is_gone(chat.language), receipt)
                    .await
            }
        },
        Press::Show(slug, section, page) => {
            let Some(case) = store.case(&slug).await? else {
                return desk
                    .answer(chat, unclear::case_is_gone(chat.language), receipt)
                    .await;
            };
            let message = answer::section(store, &case, section, page, chat, now).await?;
            show(desk, chat, card, message, receipt).await
        }
        Press::Cases(page) => {
            let message = answer::cases(store, page, chat, desk.zone, now).await?;
            show(desk, chat, card, message, receipt).await
        }
        Press::Speak(language) => {
            store.speak(chat.id, language, receipt).await?;
            desk.reply(chat, replies::language_set(language));
            Ok(())
        }
        Press::Choose(id, option) => match store.offered(chat.id, id, option).await? {
            Some(line) => commands::said(desk, chat, &line, receipt).await,
            None => {
                desk.answer(chat, unclear::offer_is_gone(chat.language), receipt)
                    .await
            }
        },
        Press::Draft(..) | Press::Undo(_) | Press::Report(..) if chat.role.is_none() => {
            desk.answer(chat, replies::not_an_editor(chat.language), receipt)
                .await
        }
        Press::Draft(id, Decision::Send) => editors::send(desk, chat, id, card, receipt).await,
        Press::Draft(id, Decision::Edit) => editors::edit(desk, chat, id, card, receipt).await,
        Press::Draft(id, Decision::Discard) => {
            editors::discard(desk, chat, id, card, receipt).await
        }
        Press::Undo(id) => editors::undo(desk, chat, Some(id), card, receipt).await,
        Press::Report(slug, hearing, report) => {
            match change::report(store, chat, &slug, hearing, report).await? {
                Answered::Line(line) => commands::said(desk, chat, &line, receipt).await,
                Answered::Message(message) => desk.answer(chat, message, receipt).await,
                Answered::Old => {
                    let gone = unclear::case_is_gone(chat.language);
                    desk.answer(chat, gone, receipt).await
                }
            }
        }
    }
}

/// Shows something in the place of the message whose button was pressed.
async fn show(
    desk: &Desk,
    chat: Chat,
    card: Option<i32>,
    message: Message,
    receipt: Receipt,
) -> Result<(), Error> {
    desk.store.may_look(chat.id).await?;
    desk.put(chat, card, message);
    desk.store.close_update(receipt).await
}
