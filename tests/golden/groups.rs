//! What groups and channels read where they follow cases, and who chooses one.

use hearing_bot::{
    bot::cards::{self, groups},
    domain::{
        callback::Callback,
        chat::ChatKind,
        message::{ChatChoice, ReplyKeyboard},
        rich_text::RichText,
    },
    text::groups as words,
};

use crate::{
    Golden,
    fixture::{case, following, list, reader, reader_here},
};

/// In a group or channel.
pub(super) fn here(golden: &mut Golden) {
    golden.chapter("Groups and channels");
    let (case, _) = case();
    let both = [case.clone(), case.clone()];
    golden.shows("followed here", |language| {
        groups::followed(&case, reader(language))
    });
    golden.shows("followed here while stopped", |language| {
        let card = groups::followed_while_stopped(&case, reader(language));
        cards::leaving::while_stopped(card, ChatKind::Shared, language)
    });
    golden.shows("moved here", |language| {
        groups::moved(&case, reader(language))
    });
    golden.shows("followed here already", |language| {
        groups::followed_already(&case, reader(language))
    });
    golden.shows("unfollowed here", |language| {
        groups::unfollowed(Some(&case), language)
    });
    golden.shows("unfollowed here already", |language| {
        groups::unfollowed_already(Some(&case), language)
    });
    golden.shows("following here", |language| {
        following(
            RichText::default(),
            &list(&both[..1], 2),
            reader_here(language),
        )
    });
    golden.shows("following nothing here", |language| {
        following(RichText::default(), &list(&[], 0), reader_here(language))
    });
    golden.shows("not among what is followed here", |language| {
        let not_among = words::not_among_those("<асан>", language);
        following(not_among, &list(&both[..1], 0), reader_here(language))
    });
    golden.shows("which is to be followed here", |language| {
        groups::which(&both, Callback::Follow, reader(language))
    });
    golden.shows("no such case to follow here", |language| {
        groups::no_such_case("demos", &both[..1], Callback::Follow, language)
    });
    golden.shows("nothing like it to follow here", |language| {
        groups::no_such_case("demos", &[], Callback::Follow, language)
    });
}

/// In the private chat of whoever chooses one.
pub(super) fn choosing(golden: &mut Golden) {
    let (case, _) = case();
    golden.shows("which chat is to follow", |language| {
        words::choose(&case, language)
    });
    golden.writes("which chat is to follow, the keyboard", |language| {
        let numbers = [(ChatChoice::Group, 2), (ChatChoice::Channel, 3)];
        let ReplyKeyboard::Requests(buttons) = groups::choices(numbers, language) else {
            panic!("there is a keyboard");
        };
        let labels = buttons
            .into_iter()
            .map(|button| format!("[{}]", button.label));
        labels.collect::<Vec<_>>().join("\n")
    });
    golden.shows("the chosen chat follows", |language| {
        words::chosen_follows(&case, language)
    });
    golden.shows("the chosen chat follows and is stopped", |language| {
        words::chosen_is_stopped(&case, language)
    });
    golden.shows("the chosen chat followed already", |language| {
        words::chosen_follows_already(&case, language)
    });
    golden.shows(
        "chosen by no administrator",
        words::chosen_by_no_administrator,
    );
    golden.shows("chosen where the bot cannot write", words::chosen_is_closed);
    golden.shows("the chosen chat is not known", words::chosen_is_unknown);
}
