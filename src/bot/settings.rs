//! The handlers of `/settings` and of the buttons of its card.

use crate::{
    domain::{
        callback::{SettingsPage, SettingsPress},
        chat::Asker,
        language::Language,
        message::Message,
        preferences::{Choice, NoHours, Preferences},
    },
    flow::{Turn, settings},
    parse::quiet_hours::quiet_hours,
    search::{ZoneMatch, zones_meant},
    store::Error,
    text::settings::{self as text, SettingsView},
};

use super::{Context, cards::settings as cards, response::Response};

/// `/settings`, perhaps with quiet hours or a city behind it.
pub(super) async fn show(
    context: &Context,
    turn: Turn<Asker>,
    words: &str,
) -> Result<Response, Error> {
    let language = turn.chat.language();
    match quiet_hours(words) {
        Some(Ok(hours)) => {
            let choice = Choice::Quiet(Some(hours));
            return press(context, turn, SettingsPress::Choose(choice), None).await;
        }
        Some(Err(NoHours)) => return Ok(turn.answer(text::no_hours(language))),
        None => {}
    }
    if !words.trim().is_empty() {
        return in_city(context, turn, words).await;
    }
    let chosen = settings::chosen(&context.store, turn.chat).await?;
    let message = card(context, (SettingsPage::All, &chosen), language);
    Ok(turn.answer(message))
}

/// The time zone of a city that somebody named: of several, or where none is called so, one is to be chosen.
async fn in_city(context: &Context, turn: Turn<Asker>, words: &str) -> Result<Response, Error> {
    let language = turn.chat.language();
    let asks = match zones_meant(words) {
        ZoneMatch::Named(places) => match places.as_slice() {
            [place] => {
                let choice = Choice::Zone(place.zone);
                return press(context, turn, SettingsPress::Choose(choice), None).await;
            }
            places => cards::places(places, text::which_city(words, language), language),
        },
        ZoneMatch::Near(places) => {
            let none = text::no_such_city(words, !places.is_empty(), language);
            cards::places(&places, none, language)
        }
    };
    Ok(turn.answer(asks))
}

/// A button of the card, which is edited in its place.
pub(super) async fn press(
    context: &Context,
    turn: Turn<Asker>,
    press: SettingsPress,
    at: Option<i32>,
) -> Result<Response, Error> {
    let (asker, store) = (turn.chat, &context.store);
    let to = (turn.address(), asker.rank());
    let before = settings::chosen(store, asker).await?;
    let page = press.page();
    match press {
        SettingsPress::Open(page) => {
            let message = card(context, (page, &before), asker.language());
            Ok(turn.answer_in_place_of(at, message))
        }
        SettingsPress::Speak(language) => {
            let chats = store.chats();
            chats.choose_language(asker, language, turn.receipt).await?;
            let message = card(context, (page, &before), language);
            Ok(Response::closed().edit(to, at, message))
        }
        SettingsPress::Choose(choice) => {
            let after = before.with(choice, store.defaults());
            settings::choose(store, &after, turn).await?;
            context.wake_scheduler.notify_one();
            let message = card(context, (page, &after), asker.language());
            Ok(Response::closed().edit(to, at, message))
        }
    }
}

fn card(
    context: &Context,
    (page, chosen): (SettingsPage, &Preferences),
    language: Language,
) -> Message {
    let defaults = context.store.defaults();
    let city = cards::city(chosen.zone.unwrap_or(defaults.zone), language);
    let of = SettingsView {
        chosen,
        defaults,
        city: &city,
        language,
    };
    cards::page(page, of)
}
