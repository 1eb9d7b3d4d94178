//! A case: its card, and its sections a page at a time.

use crate::{
    domain::{
        callback::{Callback, EditorCallback, SubscribePress},
        case::Case,
        chat::ChatKind,
        command::{AskCommand, Command},
        language::Language,
        message::{Button, Message},
        reader::Reader,
        timeline::Timeline,
        views::{CaseView, FollowState, Section},
    },
    text::{
        compose::{blocks, lines},
        labels,
        lists::page_line,
        overview, sections, subscriptions, timeline,
    },
};

use super::{
    buttons,
    pages::{self, MESSAGE},
};

/// The most items on a page, however short they are: a page is to be read on a phone.
const MOST_ITEMS: usize = 10;

/// The card: where a case stands.
pub fn card(view: &CaseView, reader: Reader) -> Message {
    let text = overview::overview(view, MESSAGE, reader);
    Message::new(text, rows(view, reader.language))
}

/// The card to somebody who came for this case, with a choice of languages.
pub fn welcome(view: &CaseView, reader: Reader) -> Message {
    let mut rows = rows(view, reader.language);
    rows.push(buttons::languages());
    Message::new(overview::welcome(view, MESSAGE, reader), rows)
}

/// A page of a section, or the card.
pub fn section(view: &CaseView, section: Section, page: u16, reader: Reader) -> Message {
    let Some(words) = sections::section(view, section, reader) else {
        return card(view, reader);
    };
    let (case, language) = (&view.case, reader.language);
    let (shown, paging) = pages::page(&words.items, MOST_ITEMS, page);
    let shown = sections::together(shown, section, case, language);
    let head = lines([words.heading, page_line(paging, language)]);
    let body = [head].into_iter().chain(shown).chain([words.freshness]);
    let turn = |page| Callback::Show(case.slug.clone(), section, page);
    let card = vec![buttons::show(case, Section::Overview, language)];
    let subscribe = (section == Section::People).then(|| {
        let press = Callback::Subscribe(SubscribePress::Open(case.slug.clone()));
        vec![buttons::button(subscriptions::open(language), &press)]
    });
    let rows = pages::turning(paging, turn, language)
        .into_iter()
        .chain(subscribe)
        .chain([card]);
    Message::new(blocks(body), rows.collect())
}

/// A card with the button that begins a post about its case.
pub fn for_editors(mut card: Message, case: &Case, language: Language) -> Message {
    let press = EditorCallback::Post(case.slug.clone());
    let post = buttons::for_editors(labels::post(language), press);
    card.rows.insert(0, vec![post]);
    card
}

/// What stands under the picture of a case's course: the same in words. No button edits it, for a picture stays one.
pub fn under_timeline(timeline: &Timeline, reader: Reader) -> Message {
    let (case, language) = (&timeline.case, reader.language);
    let line = format!("/{} {}", Command::Ask(AskCommand::Case).word(), case.slug);
    let label = labels::section(Section::Overview, case, language);
    let card = buttons::button(label, &Callback::Say(line));
    let calendar = buttons::calendar(&case.slug, None, language);
    Message::new(
        timeline::caption(timeline, pages::CAPTION, reader),
        vec![vec![card, calendar]],
    )
}

/// In a group or channel nothing but a link to it is shown.
const CHAT: ChatKind = ChatKind::Private;

fn rows(view: &CaseView, language: Language) -> Vec<Vec<Button>> {
    let case = &view.case;
    let show = |section| buttons::show(case, section, language);
    let follow = match view.follows {
        FollowState::Yes => buttons::unfollow(&case.slug, CHAT, language),
        FollowState::No => buttons::follow(&case.slug, CHAT, language),
    };
    let appeal = view.appeal.iter().map(|appeal| {
        let press = Callback::Show(appeal.slug.clone(), Section::Overview, 0);
        vec![buttons::button(labels::appeal(language), &press)]
    });
    let number = case.description.number.as_deref();
    let number = number.map(|number| buttons::copy_number(number, language));
    let share = buttons::share(&case.slug, language);
    let own = [
        vec![follow],
        vec![
            buttons::calendar(&case.slug, None, language),
            buttons::timeline(&case.slug, language),
        ],
        vec![show(Section::Hearings), show(Section::History)],
        vec![show(Section::People), show(Section::Charges)],
        vec![show(Section::Statements), show(Section::Related)],
        [share].into_iter().chain(number).collect(),
    ];
    own.into_iter().chain(appeal).collect()
}
