//! Groups, channels, forums, and who is what there, as teloxide reads it.

use serde_json::json;
use teloxide::{
    RequestError,
    prelude::Requester,
    types::{ChatId, ChatMemberKind, ChatMemberUpdated, Update, UpdateKind, UserId},
};

use super::*;

const GROUP: &str = "the newsroom";

async fn updates(telegram: &Telegram) -> Vec<Update> {
    teloxide(telegram).get_updates().await.unwrap()
}

fn membership(update: &Update) -> &ChatMemberUpdated {
    let UpdateKind::MyChatMember(change) = &update.kind else {
        panic!("{update:?}")
    };
    change
}

#[tokio::test]
async fn the_bot_is_taken_in_promoted_restricted_and_thrown_out() {
    for (kind, cannot_write) in [
        (
            ChatKind::Supergroup,
            "Bad Request: not enough rights to send text messages to the chat",
        ),
        (
            ChatKind::Channel,
            "Bad Request: need administrator rights in the channel chat",
        ),
    ] {
        let telegram = Telegram::open().await.unwrap();
        let group = telegram.founds(kind, GROUP);
        assert_eq!(send(&telegram, group, "x").await.0, 403);
        telegram.makes_bot(GROUP, Membership::Administrator, "anna");
        assert_eq!(send(&telegram, group, "x").await.0, 200);
        telegram.makes_bot(GROUP, Membership::Restricted, "boris");
        let refused = (400, json!(cannot_write));
        assert_eq!(send(&telegram, group, "x").await, refused);
        telegram.makes_bot(GROUP, Membership::Out, "boris");
        assert_eq!(send(&telegram, group, "x").await.0, 403);

        let updates = updates(&telegram).await;
        let [promoted, restricted, out] = updates.as_slice() else {
            panic!("{updates:?}")
        };
        let promoted = membership(promoted);
        assert_eq!(promoted.from.first_name, "anna");
        assert_eq!(promoted.chat.id, ChatId(group));
        assert_eq!(promoted.old_chat_member.kind, ChatMemberKind::Left);
        let new = &promoted.new_chat_member.kind;
        assert!(matches!(new, ChatMemberKind::Administrator(_)), "{new:?}");
        let new = &membership(restricted).new_chat_member.kind;
        match (kind, new) {
            (ChatKind::Channel, ChatMemberKind::Administrator(bot)) => {
                assert!(!bot.can_post_messages);
            }
            (_, new) => assert!(matches!(new, ChatMemberKind::Restricted(_)), "{new:?}"),
        }
        let new = &membership(out).new_chat_member.kind;
        assert!(matches!(new, ChatMemberKind::Banned(_)), "{new:?}");
        assert_eq!(membership(out).from.first_name, "boris");
    }
}

#[tokio::test]
async fn people_are_members_until_they_are_made_administrators() {
    let (telegram, anna) = with_people().await;
    let boris = telegram.id_of("boris");
    let bot = teloxide(&telegram);
    let me = bot.get_me().await.unwrap().id;
    let group = ChatId(telegram.opens(ChatKind::Supergroup, GROUP));
    telegram.makes_administrator(GROUP, "anna");
    let user = |id| UserId(u64::try_from(id).unwrap());
    let member = async |id| bot.get_chat_member(group, id).await.map(|it| it.kind);
    assert!(member(user(anna)).await.unwrap().is_administrator());
    assert!(member(user(boris)).await.unwrap().is_member());
    assert!(member(me).await.unwrap().is_member());
    assert!(member(user(5)).await.is_err());
    let administrators = async || -> Vec<String> {
        let all = bot.get_chat_administrators(group).await.unwrap();
        all.into_iter().map(|it| it.user.first_name).collect()
    };
    assert_eq!(administrators().await, ["anna"]);
    telegram.makes_bot(GROUP, Membership::Administrator, "anna");
    assert_eq!(administrators().await, ["anna", "Hearings"]);
    let channel = ChatId(telegram.opens(ChatKind::Channel, "channel"));
    let in_channel = bot.get_chat_member(channel, me).await.unwrap();
    assert!(in_channel.kind.is_administrator());
    telegram.blocks(GROUP);
    assert!(member(user(anna)).await.is_err());
    let private = bot.get_chat_administrators(ChatId(anna)).await;
    assert!(private.is_err());
}

#[tokio::test]
async fn a_person_speaks_and_presses_in_a_group() {
    let (telegram, anna) = with_people().await;
    let group = telegram.opens(ChatKind::Supergroup, GROUP);
    telegram.says_in(GROUP, "anna", "/follow x");
    let args = json!({ "chat_id": group, "text": "x",
        "reply_markup": { "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] } });
    call(&telegram, "sendMessage", args).await;
    telegram.taps_in(GROUP, "anna", "A").unwrap();
    let updates = updates(&telegram).await;
    for update in &updates {
        let from = update.from().unwrap();
        assert_eq!(i64::try_from(from.id.0).unwrap(), anna);
        assert_eq!(update.chat().unwrap().id, ChatId(group));
    }
    assert_eq!(updates.len(), 2);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_says_where_it_went() {
    let telegram = Telegram::open().await.unwrap();
    let old = telegram.opens(ChatKind::Group, GROUP);
    telegram.makes_administrator(GROUP, "anna");
    let new = telegram.migrates(GROUP);
    assert_ne!(old, new);
    let refused = teloxide(&telegram).send_message(ChatId(old), "x").await;
    let refused = refused.unwrap_err();
    assert!(
        matches!(refused, RequestError::MigrateToChatId(ChatId(to)) if to == new),
        "{refused:?}"
    );
    let (status, words) = send(&telegram, old, "x").await;
    let expected = "Bad Request: group chat was upgraded to a supergroup chat";
    assert_eq!((status, words), (400, json!(expected)));
    assert_eq!(send(&telegram, new, "x").await.0, 200);
    assert_eq!(telegram.messages_of(GROUP).len(), 1);
    assert_eq!(telegram.id_of(GROUP), new);

    let updates = updates(&telegram).await;
    let moves: Vec<_> = updates
        .iter()
        .map(|update| {
            let UpdateKind::Message(message) = &update.kind else {
                panic!("{update:?}")
            };
            let (to, from) = (message.migrate_to_chat_id(), message.migrate_from_chat_id());
            (message.chat.id.0, to.map(|id| id.0), from.map(|id| id.0))
        })
        .collect();
    assert_eq!(moves, [(old, Some(new), None), (new, None, Some(old))]);
}

#[tokio::test]
async fn a_topic_takes_messages_until_it_is_closed_or_deleted() {
    let telegram = Telegram::open().await.unwrap();
    let forum = telegram.opens(ChatKind::Supergroup, GROUP);
    let topic = telegram.opens_topic(GROUP);
    let send = async || {
        let args = json!({ "chat_id": forum, "text": "x", "message_thread_id": topic });
        call(&telegram, "sendMessage", args).await
    };
    let (status, sent) = send().await;
    assert_eq!((status, &sent["message_thread_id"]), (200, &json!(topic)));
    assert_eq!(telegram.received(0)[0].thread, Some(topic));
    telegram.says_in_topic(GROUP, topic, "anna", "/case x");
    telegram.closes_topic(GROUP, topic);
    assert_eq!(send().await, (400, json!("Bad Request: TOPIC_CLOSED")));
    telegram.deletes_topic(GROUP, topic);
    let gone = "Bad Request: message thread not found";
    assert_eq!(send().await, (400, json!(gone)));

    let updates = updates(&telegram).await;
    let UpdateKind::Message(message) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert!(message.is_topic_message);
    let thread = message.thread_id.unwrap();
    assert_eq!(i64::from(thread.0.0), topic);
}

#[tokio::test]
async fn who_writes_as_the_group_is_nobody_else() {
    let telegram = Telegram::open().await.unwrap();
    let group = telegram.opens(ChatKind::Supergroup, GROUP);
    telegram.says_in(GROUP, GROUP, "/follow x");
    let updates = updates(&telegram).await;
    let UpdateKind::Message(message) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert!(message.from.as_ref().unwrap().is_anonymous());
    assert_eq!(message.sender_chat.as_ref().unwrap().id, ChatId(group));
}

#[tokio::test]
async fn a_person_chooses_among_the_chats_that_they_administer() {
    let (telegram, anna) = with_people().await;
    let chosen = |chat: &str, list| telegram.chooses("anna", chat, list);
    let channel = telegram.founds(ChatKind::Channel, "channel");
    telegram.founds(ChatKind::Supergroup, GROUP);
    telegram.makes_administrator("channel", "anna");
    assert!(chosen("channel", ChatList::Current).is_err());

    let rights = json!({ "can_manage_chat": true, "can_post_messages": true });
    let request = json!({
        "request_id": 5, "chat_is_channel": true,
        "user_administrator_rights": rights, "bot_administrator_rights": rights,
    });
    let ask = async |chat: i64| {
        let keyboard = json!([[{ "text": "A channel", "request_chat": request }]]);
        let args =
            json!({ "chat_id": chat, "text": "x", "reply_markup": { "keyboard": keyboard } });
        call(&telegram, "sendMessage", args).await
    };
    assert_eq!(ask(anna).await.0, 200);
    let shown = telegram.take_heard().pop().unwrap();
    assert_eq!(shown.buttons, [["A channel"]]);
    assert!(chosen(GROUP, ChatList::Current).is_err(), "no button asks");
    chosen("channel", ChatList::Current).unwrap();

    telegram.takes_administrator("channel", "anna");
    assert!(chosen("channel", ChatList::Current).is_err());
    chosen("channel", ChatList::Outdated).unwrap();
    let updates = updates(&telegram).await;
    let [taken_in, first, second] = updates.as_slice() else {
        panic!("{updates:?}")
    };
    let new = &membership(taken_in).new_chat_member.kind;
    assert!(matches!(new, ChatMemberKind::Administrator(_)), "{new:?}");
    for update in [first, second] {
        let UpdateKind::Message(message) = &update.kind else {
            panic!("{update:?}")
        };
        let shared = message.shared_chat().unwrap();
        assert_eq!((shared.request_id.0, shared.chat_id.0), (5, channel));
        assert_eq!(message.chat.id, ChatId(anna));
    }

    let gone = json!({ "chat_id": anna, "text": "x", "reply_markup": { "remove_keyboard": true } });
    call(&telegram, "sendMessage", gone).await;
    assert!(
        telegram.take_heard()[0]
            .text
            .ends_with("(the keyboard goes)")
    );
    assert!(chosen("channel", ChatList::Outdated).is_err());
    assert!(telegram.surprises().is_empty());
    let forum = telegram.opens(ChatKind::Supergroup, "forum");
    assert_eq!(ask(forum).await.0, 400);
    assert_eq!(telegram.surprises().len(), 1);
}

#[tokio::test]
async fn a_pressed_button_opens_the_bot_alone() {
    let (telegram, anna) = with_people().await;
    let args = json!({ "chat_id": anna, "text": "x",
        "reply_markup": { "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] } });
    call(&telegram, "sendMessage", args).await;
    telegram.taps("anna", "A").unwrap();
    telegram.take_heard();
    let answer = async |url: &str| {
        let args = json!({ "callback_query_id": "1", "url": url });
        call(&telegram, "answerCallbackQuery", args).await.0
    };
    for refused in [
        "https://example.org/?start=x",
        "https://t.me/another_bot?start=x",
        "https://t.me/hearing_demo_bot?start=",
    ] {
        assert_eq!(answer(refused).await, 400, "{refused}");
    }
    let taken = "https://t.me/hearing_demo_bot?start=x";
    assert_eq!(answer(taken).await, 200);
    assert_eq!(telegram.take_heard()[0].text, taken);
}
