//! Callbacks of buttons. Every callback is answered at once; an old button works again or says that it is old; rights are
//! checked anew each time.

use crate::{
    domain::{
        callback::{Callback, Decision, EditorCallback, OwnerCallback},
        chat::{Asker, Chat},
        dialogue::Dialogue,
        hearing::{HearingAnswer, HearingNo},
        slug::Slug,
    },
    flow::{
        self, Turn,
        change::{self, HearingReport},
    },
    store::{DraftLookup, Error, Receipt},
    text::{questions, replies, unclear},
};

use super::{
    Context, answers, approval, calendar, choosing, commands, correcting, dialogue, editors,
    followers, groups, leaving, listed, noting, owners, privacy, proposals, response::Response,
    settings, sharing, still_on, subscribing, timeline, unfollowing, updates::CallbackQuery,
};

/// Handles a callback query.
pub(super) async fn handle_callback(
    context: &Context,
    query: &CallbackQuery,
    receipt: Receipt,
) -> Result<Response, Error> {
    // A private chat has the id of the person in it.
    let person = query.from.id;
    let key = query.message.as_ref().map_or(person, |card| card.chat);
    let Some(callback) = query.data.as_deref().and_then(Callback::read) else {
        let old = replies::old_button(context.language_of(Some(&query.from)));
        context.answer_press(key, query, Some(&old));
        return Ok(Response::unused(receipt));
    };
    if let Some(card) = query.message.as_ref().filter(|_| key != person) {
        return match groups::press(context, query, card, &callback, receipt).await? {
            Ok(turn) => act(context, turn, callback, card.message_id).await,
            Err(receipt) => Ok(Response::unused(receipt)),
        };
    }
    context.answer_press(key, query, None);
    let asker = context.recognise(key, Some(&query.from)).await?;
    let card = query.message.as_ref().and_then(|card| card.message_id);
    act(context, context.turn(asker, receipt), callback, card).await
}

/// Carries out what a button asks for.
async fn act(
    context: &Context,
    turn: Turn<Asker>,
    callback: Callback,
    card: Option<i32>,
) -> Result<Response, Error> {
    let asker = turn.chat;
    let store = &context.store;
    match callback {
        Callback::Follow(slug) => match store.cases().case(&slug).await? {
            Some(case) => followers::follow(context, turn, &case).await,
            None => Ok(turn.answer(unclear::case_is_gone(asker.language()))),
        },
        Callback::Unfollow(slug) => match store.cases().case(&slug).await {
            Ok(Some(case)) => unfollowing::no_longer(context, turn, &case).await,
            Ok(None) => Ok(turn.answer(unclear::case_is_gone(asker.language()))),
            Err(Error::CaseUnreadable) => {
                unfollowing::unfollow_unread(context, turn, slug.as_str()).await
            }
            Err(error) => Err(error),
        },
        Callback::RemoveNote(slug, note) => {
            noting::remove(context, turn, (&slug, note), card).await
        }
        Callback::ChooseChat(slug) => choosing::ask(context, turn, &slug).await,
        Callback::Show(slug, section, page) => {
            let Some(case) = store.cases().case(&slug).await? else {
                return Ok(turn.answer(unclear::case_is_gone(asker.language())));
            };
            let message =
                answers::section(context, &case, (section, page), asker, turn.now).await?;
            Ok(turn.answer_in_place_of(card, message))
        }
        Callback::Cases(page) => {
            let message = answers::cases(context, page, asker, turn.now).await?;
            Ok(turn.answer_in_place_of(card, message))
        }
        Callback::Speak(language) => {
            store
                .chats()
                .choose_language(asker, language, turn.receipt)
                .await?;
            Ok(Response::closed().reply(asker, replies::language_set(language)))
        }
        Callback::Say(line) => commands::handle_line(context, turn, &line).await,
        Callback::Calendar(slug, hearing) => calendar::press(context, turn, &slug, hearing).await,
        Callback::Timeline(slug) => timeline::press(context, turn, &slug).await,
        Callback::Share(slug) => sharing::press(context, turn, &slug).await,
        Callback::Export => privacy::export(context, turn).await,
        Callback::Settings(press) => settings::press(context, turn, press, card).await,
        Callback::Subscribe(press) => subscribing::press(context, turn, press).await,
        Callback::Wish(wish) => leaving::handle_wish(context, turn, wish, card).await,
        Callback::Choose(id, option) => choose(context, turn, (id, option)).await,
        Callback::Edit(callback) => match turn.of_editor() {
            Ok(turn) => edit(context, turn, callback, card).await,
            Err(turn) => commands::no_editor(context, turn, card).await,
        },
        Callback::Own(callback) => own(context, turn, callback, card).await,
    }
}

/// Handles the choice of one of the lines that the bot offered.
async fn choose(
    context: &Context,
    turn: Turn<Asker>,
    (id, option): (i64, u8),
) -> Result<Response, Error> {
    let asker = turn.chat;
    let offered = match asker.known() {
        Some(chat) => {
            context
                .store
                .drafts()
                .chosen_line(chat.id, id, option)
                .await?
        }
        None => None,
    };
    match offered {
        Some(line) => commands::handle_line(context, turn, &line).await,
        None => Ok(turn.answer(unclear::offer_is_gone(asker.language()))),
    }
}

/// Handles an owner's button.
async fn own(
    context: &Context,
    turn: Turn<Asker>,
    callback: OwnerCallback,
    card: Option<i32>,
) -> Result<Response, Error> {
    match turn.of_owner() {
        Ok(turn) => owners::handle_callback(context, turn, callback, card).await,
        Err(turn) => commands::no_owner(context, turn, card).await,
    }
}

/// Handles an editor's button.
async fn edit(
    context: &Context,
    turn: Turn<Chat>,
    callback: EditorCallback,
    card: Option<i32>,
) -> Result<Response, Error> {
    match callback {
        EditorCallback::Draft(id, decision) => decide(context, turn, (id, decision), card).await,
        EditorCallback::Preview(id, page) => {
            editors::turn_page(context, turn, (id, page), card).await
        }
        EditorCallback::Send {
            draft,
            instead_of,
            repeated,
        } => editors::send(context, turn, (draft, instead_of), repeated, card).await,
        EditorCallback::ToApprove(id, page) => {
            approval::show(context, turn, (id, page), card).await
        }
        EditorCallback::Approve(id) => approval::answer(context, turn, (id, None), card).await,
        EditorCallback::Reject(id, None) => Ok(approval::ask_why(turn, id, card)),
        EditorCallback::Reject(id, reason) => {
            approval::answer(context, turn, (id, reason), card).await
        }
        EditorCallback::Listed(id, press) => listed::press(context, turn, (id, press), card).await,
        EditorCallback::Undo(id) => editors::undo(context, turn, Some(id), card).await,
        EditorCallback::Report(slug, hearing, report) => {
            report_hearing(context, turn, &slug, (hearing, report)).await
        }
        EditorCallback::StillOn(slug, hearing, answer) => {
            still_on::answer(context, turn, &slug, (hearing, answer), card).await
        }
        EditorCallback::Correct(slug, event, press) => {
            correcting::press(context, turn, (&slug, event), press, card).await
        }
        EditorCallback::Post(slug) => dialogue::begin_on(context, turn, slug).await,
        EditorCallback::Dialogue { id, answers, press } => {
            dialogue::press(context, turn, (id, answers), press, card).await
        }
    }
}

/// Handles a button of a preview.
async fn decide(
    context: &Context,
    turn: Turn<Chat>,
    (draft, decision): (i64, Decision),
    card: Option<i32>,
) -> Result<Response, Error> {
    let (chat, now, store) = (turn.chat, turn.now, &context.store);
    let became = |outcome| proposals::of_draft(Response::closed(), (chat, card), outcome, now);
    match decision {
        Decision::Edit => Ok(became(change::edit(store, draft, turn).await?)),
        Decision::Discard => {
            let line = store.drafts().draft_line(chat.id, draft).await?;
            let discarded = change::discard(store, draft, turn).await?;
            if let DraftLookup::Draft(line) = line {
                flow::dialogue::end(store, chat, &line).await?;
            }
            Ok(became(discarded))
        }
        Decision::Anew => match store.drafts().draft_line(chat.id, draft).await? {
            DraftLookup::Draft(line) => {
                commands::handle_line(context, turn.of_anybody(), &line).await
            }
            DraftLookup::Gone => Ok(turn.answer(unclear::draft_is_gone(chat.language))),
            DraftLookup::Unreadable => Ok(turn.answer(unclear::draft_is_unreadable(chat.language))),
        },
    }
}

/// Handles the answer to the question about a hearing's outcome: one that stands for a line is handled as that line.
async fn report_hearing(
    context: &Context,
    turn: Turn<Chat>,
    case: &Slug,
    (hearing, answer): (HearingNo, HearingAnswer),
) -> Result<Response, Error> {
    let language = turn.chat.language;
    match change::report_hearing(&context.store, case, hearing, answer).await? {
        HearingReport::Line(line) => commands::handle_line(context, turn.of_anybody(), &line).await,
        HearingReport::Details(happening) => {
            let about = Dialogue::about(case.clone(), hearing, happening);
            dialogue::begin_about(context, turn, about).await
        }
        HearingReport::NotKnown => Ok(turn.answer(questions::outcome_not_known(language))),
        HearingReport::Old => Ok(turn.answer(unclear::case_is_gone(language))),
    }
}
