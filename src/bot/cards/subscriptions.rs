//! The cards of subscriptions to a person, a court or a city.

use crate::{
    domain::{
        callback::{Callback, SubscribePress},
        case::Case,
        language::Language,
        message::{Button, Message},
        news::News,
        reader::Reader,
        rich_text::RichText,
        subscription::{Subject, Subscription},
        views::{FollowState, Section},
    },
    flow::{delivery::SubscribedView, subscribe::Suggestion},
    text::{
        compose::blocks,
        subscriptions::{self, FoundCases},
    },
};

use super::{
    buttons,
    pages::{MESSAGE, NOTICE},
};

/// The most cases that an answer shows with buttons.
const MOST_CASES: usize = 8;

/// The most things that a search offers to subscribe to.
const MOST_SUGGESTED: usize = 6;

/// The first cases, each with whether its reader follows it, and how many there are.
type Cases<'a> = (&'a [(Case, FollowState)], usize);

/// To what in a case somebody can subscribe.
pub fn which(suggestions: &[Suggestion], language: Language) -> Message {
    let rows = suggestions.iter().take(buttons::MOST_CHOICES);
    let rows = rows.map(|one| vec![begin(one, language)]);
    Message::new(subscriptions::which(language), rows.collect())
}

/// What a search found, with buttons that subscribe to what its words name.
pub fn with_suggestions(
    mut found: Message,
    suggestions: &[Suggestion],
    language: Language,
) -> Message {
    let rows = suggestions.iter().take(MOST_SUGGESTED);
    found
        .rows
        .extend(rows.map(|one| vec![begin(one, language)]));
    found
}

/// The answer that nothing was found, and a button for each city in which the name may come.
pub fn with_cities(nothing: Message, suggestions: &[Suggestion], language: Language) -> Message {
    let Some(first) = suggestions.first() else {
        return nothing;
    };
    let asked = subscriptions::which_city(&first.subject, language);
    let mut rows = nothing.rows;
    rows.extend(suggestions.iter().map(|one| {
        let label = subscriptions::city(&one.subject, language);
        let press = Callback::Subscribe(one.press.clone());
        vec![buttons::labelled(&label, &press)]
    }));
    Message::new(blocks([nothing.text, asked]), rows)
}

/// A chat is subscribed now.
pub fn subscribed(to: &Subscription, cases: Cases<'_>, reader: Reader) -> Message {
    with_cases(subscriptions::subscribed, to, cases, reader)
}

/// A chat was subscribed already.
pub fn subscribed_already(to: &Subscription, cases: Cases<'_>, reader: Reader) -> Message {
    with_cases(subscriptions::subscribed_already, to, cases, reader)
}

fn with_cases(
    said: fn(&Subject, FoundCases<'_>, usize, Reader) -> RichText,
    to: &Subscription,
    (first, count): Cases<'_>,
    reader: Reader,
) -> Message {
    let language = reader.language;
    let cases: Vec<Case> = first.iter().map(|(case, _)| case.clone()).collect();
    let found = FoundCases {
        first: &cases,
        count,
    };
    let text = said(&to.subject, found, MESSAGE, reader);
    let shown = &cases[..cases.len().min(MOST_CASES)];
    let mut rows = buttons::cases(shown, language);
    for (row, (case, follows)) in rows.iter_mut().zip(first) {
        if *follows == FollowState::No {
            row.push(buttons::follow(&case.slug, reader.chat, language));
        }
    }
    rows.push(vec![end(to, language)]);
    Message::new(text, rows)
}

/// Subscriptions, each with a button that ends it.
pub fn which_to_end(several: &[Subscription], language: Language) -> Message {
    let text = subscriptions::list(several, MESSAGE, language);
    Message::new(text, ends(several, language))
}

/// There is a case that a subscription finds.
pub fn offer(view: &SubscribedView, reader: Reader) -> Message {
    let text = subscriptions::offer(&view.case, &view.by, reader);
    Message::new(text, under(view, reader))
}

/// A date of a hearing in such a case.
pub fn date(view: &SubscribedView, news: &News, reader: Reader) -> Message {
    let text = subscriptions::date((&view.case, news), &view.by, NOTICE, reader);
    Message::new(text, under(view, reader))
}

/// The buttons that end these subscriptions.
pub(super) fn ends(by: &[Subscription], language: Language) -> Vec<Vec<Button>> {
    by.iter().map(|one| vec![end(one, language)]).collect()
}

fn under(view: &SubscribedView, reader: Reader) -> Vec<Vec<Button>> {
    let language = reader.language;
    let first = vec![
        buttons::follow_found(&view.case.slug, reader.chat, language),
        buttons::show(&view.case, Section::Overview, language),
    ];
    let mut rows = vec![first];
    rows.extend(ends(&view.by, language));
    rows
}

fn begin(suggestion: &Suggestion, language: Language) -> Button {
    let label = subscriptions::begin(&suggestion.subject, language);
    buttons::labelled(&label, &Callback::Subscribe(suggestion.press.clone()))
}

fn end(subscription: &Subscription, language: Language) -> Button {
    let label = subscriptions::end(&subscription.subject, language);
    let press = Callback::Subscribe(SubscribePress::End(subscription.id));
    buttons::labelled(&label, &press)
}
