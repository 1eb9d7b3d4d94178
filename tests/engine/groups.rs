//! Groups and channels that follow: one post each, in its topic; what is wrong there is told to their administrators, once.

use std::collections::BTreeMap;

use hearing_bot::{
    bot::cards::notices::{render_notice, render_quote},
    demo::telegram::{ChatKind, Membership, Telegram},
    domain::{
        callback::{Callback, Wish},
        chat::{Asker, ChatKey, Topic},
        language::Language,
    },
    flow::delivery::{ComposeSettings, Composition, NoticeText, compose_batch},
    store::{Presence, Purpose, RawUpdate, Store},
};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    fixture::{adjourn, at, change_settings, fixture},
    served::{Listening, imported, until},
};

const GROUP: &str = "the newsroom";

/// A bot with an editor and one group, forum or channel that follows its case.
struct Stage {
    telegram: Telegram,
    bot: Listening,
    /// Beside the bot's own.
    store: Store,
    _dir: TempDir,
}

impl Stage {
    async fn open(kind: ChatKind) -> Self {
        Self::with_topic(kind, |_| None).await
    }

    async fn with_topic(kind: ChatKind, topic: fn(&Telegram) -> Option<i64>) -> Self {
        let telegram = Telegram::open().await.unwrap();
        let (dir, mut config) = imported(&telegram).await;
        for name in ["editor", "anna", "boris"] {
            telegram.speaks(name, "en");
        }
        config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
        config.delivery.undo_seconds = 0;
        let group = telegram.opens(kind, GROUP);
        // Boris administers it too, but has never spoken with the bot; Anna asks once, and follows nothing.
        for name in ["anna", "boris"] {
            telegram.makes_administrator(GROUP, name);
        }
        let bot = Listening::start(&config).await;
        let (database, key) = (&config.store.database, &config.store.key_file);
        let (store, _) = Store::open(database, key, Purpose::Tool).await.unwrap();
        let stage = Self {
            store,
            bot,
            telegram,
            _dir: dir,
        };
        let topic = topic(&stage.telegram).map(|topic| Topic(i32::try_from(topic).unwrap()));
        stage.follows(group, topic).await;
        stage.says("anna", "/start").await;
        stage.telegram.take_heard();
        stage
    }

    async fn follows(&self, group: i64, topic: Option<Topic>) {
        let (key, language) = (ChatKey(group), Language::En);
        let group = Asker::Stranger { key, language };
        let case = self.store.cases().case(&"city-2026".parse().unwrap()).await;
        let json = String::new();
        let receipt = RawUpdate { id: 1, json }.receipt();
        let case = case.unwrap().unwrap().id;
        let followed = self.store.follows().follow_case(
            group,
            topic,
            case,
            chrono::DateTime::UNIX_EPOCH,
            receipt,
        );
        followed.await.unwrap();
    }

    async fn says(&self, name: &str, line: &str) {
        self.telegram.says(name, line);
        self.telegram.settled(name).await.unwrap();
    }

    /// The editor moves the hearing, and everything that follows from it is done.
    async fn moves_to(&self, day: &str) {
        self.says("editor", &format!("/move city-2026 {day}")).await;
        self.telegram.taps("editor", "Send").unwrap();
        self.telegram.settled("editor").await.unwrap();
        self.catch_up().await;
    }

    async fn catch_up(&self) {
        self.bot.app.catch_up().await.unwrap();
        for name in ["editor", "anna"] {
            self.telegram.settled(name).await.unwrap();
        }
    }

    /// The first lines of what stands in the group, with its topic.
    fn posts(&self) -> Vec<(String, Option<i64>)> {
        let group = self.telegram.id_of(GROUP);
        let received = self.telegram.received(0).into_iter();
        let there = received.filter(|it| it.chat == group);
        there
            .map(|it| (it.text.lines().next().unwrap().to_owned(), it.thread))
            .collect()
    }

    /// What Anna was told of her group.
    fn anna(&self) -> Vec<String> {
        let heard = self.telegram.messages_of("anna").into_iter();
        let of_group = heard.filter(|it| {
            it.text
                .lines()
                .next()
                .is_some_and(|line| line.ends_with(GROUP))
        });
        of_group.map(|it| it.text).collect()
    }

    async fn close(self) {
        assert!(self.telegram.surprises().is_empty());
        assert_eq!(self.telegram.messages_of("boris"), []);
        self.store.close().await;
        self.bot.stop().await.close().await;
    }
}

const TO_27: &str = "MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced";
const TO_2: &str = "MOVED: ~~Fri 27 Feb~~ → Mon 2 Mar, time not announced";

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_gets_one_post_of_each_change() {
    let stage = Stage::open(ChatKind::Channel).await;
    stage.moves_to("27.02").await;
    stage.moves_to("2.03").await;
    let posts = [(TO_27.to_owned(), None), (TO_2.to_owned(), None)];
    assert_eq!(stage.posts(), posts);
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_kept_until_it_is_closed_or_gone() {
    for leaves in [Telegram::closes_topic, Telegram::deletes_topic] {
        let stage = Stage::with_topic(ChatKind::Supergroup, |telegram| {
            Some(telegram.opens_topic(GROUP))
        });
        let stage = stage.await;
        stage.moves_to("27.02").await;
        let (_, topic) = stage.posts()[0];
        assert!(topic.is_some());
        leaves(&stage.telegram, GROUP, topic.unwrap());
        stage.moves_to("2.03").await;
        stage.moves_to("3.03").await;

        let topics: Vec<Option<i64>> = stage.posts().into_iter().map(|(_, topic)| topic).collect();
        assert_eq!(topics, [topic, None, None]);
        let [told] = stage.anna().try_into().unwrap();
        assert!(told.contains("closed or deleted"), "{told}");
        stage.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_bot_may_not_write_it_goes_on_once_it_may() {
    for kind in [ChatKind::Supergroup, ChatKind::Channel] {
        let stage = Stage::open(kind).await;
        stage
            .telegram
            .makes_bot(GROUP, Membership::Restricted, "anna");
        stage.moves_to("27.02").await;
        stage.moves_to("2.03").await;
        assert_eq!(stage.posts(), []);
        let [told] = stage.anna().try_into().unwrap();
        assert!(told.contains("I am not allowed to write there"), "{told}");
        let card = stage.telegram.messages_of("editor").pop().unwrap();
        assert!(
            card.text.contains("where the bot may not write: 1"),
            "{card:?}"
        );

        stage
            .telegram
            .makes_bot(GROUP, Membership::Administrator, "anna");
        stage.telegram.settled("anna").await.unwrap();
        stage.telegram.settled(GROUP).await.unwrap();
        stage.catch_up().await;
        let both = "MOVED: ~~Wed 25 Feb~~ → Mon 2 Mar, time not announced";
        assert_eq!(stage.posts(), [(both.to_owned(), None)], "{kind:?}");

        // That it was told is of then.
        stage
            .telegram
            .makes_bot(GROUP, Membership::Restricted, "anna");
        stage.moves_to("3.03").await;
        assert_eq!(stage.anna().len(), 2);
        stage.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_hidden_in_the_name_of_a_group_is_said_back() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    let name = "the\u{202e} yard\u{2066}\u{61c}";
    let yard = stage.telegram.opens(ChatKind::Supergroup, name);
    stage.telegram.makes_administrator(name, "anna");
    stage.follows(yard, None).await;
    stage
        .telegram
        .makes_bot(name, Membership::Restricted, "anna");
    stage.moves_to("27.02").await;
    let told = stage.telegram.messages_of("anna").pop().unwrap().text;
    assert!(told.starts_with("I CANNOT WRITE: the yard\n"), "{told:?}");
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_throws_the_bot_out_and_takes_it_in_again_is_told_what_it_missed() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    stage.telegram.makes_bot(GROUP, Membership::Out, "anna");
    stage.moves_to("27.02").await;
    stage.telegram.makes_bot(GROUP, Membership::Member, "anna");
    stage.telegram.settled(GROUP).await.unwrap();
    stage.catch_up().await;
    assert_eq!(stage.posts(), [(TO_27.to_owned(), None)]);
    stage.moves_to("2.03").await;
    assert_eq!(stage.posts()[1..], [(TO_2.to_owned(), None)]);
    assert!(stage.anna().is_empty());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_was_taken_for_gone_is_revived_by_whoever_speaks_there() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    let key = ChatKey(stage.telegram.id_of(GROUP));
    let presence = async || stage.store.chats().find_chat(key).await.unwrap().unwrap().1;
    let (group, _) = stage.store.chats().find_chat(key).await.unwrap().unwrap();
    let json = String::new();
    let receipt = RawUpdate { id: 1, json }.receipt();
    let lost = stage.store.chats().mark_unreachable(group.id, receipt);
    lost.await.unwrap();
    stage.telegram.says_in(GROUP, "anna", "/cases");
    until(async || presence().await == Presence::Active).await;
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_becomes_a_supergroup_keeps_following() {
    let stage = Stage::open(ChatKind::Group).await;
    let old = stage.telegram.id_of(GROUP);
    stage.moves_to("27.02").await;
    // Nobody becomes a person.
    let somebody = ChatKey(77);
    let chat = json!({ "id": old, "type": "group", "title": GROUP });
    stage.telegram.push(
        "message",
        &json!({ "message_id": 901, "date": 0, "chat": chat, "migrate_to_chat_id": somebody.0 }),
    );
    stage.telegram.settled(GROUP).await.unwrap();
    assert!(
        stage
            .store
            .chats()
            .find_chat(somebody)
            .await
            .unwrap()
            .is_none()
    );
    let new = stage.telegram.migrates(GROUP);
    let known = async |id| {
        stage
            .store
            .chats()
            .find_chat(ChatKey(id))
            .await
            .unwrap()
            .is_some()
    };
    until(async || known(new).await).await;
    assert!(!known(old).await);
    stage.moves_to("2.03").await;
    assert_eq!(stage.posts(), [(TO_2.to_owned(), None)]);
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_answered_when_the_bot_is_named_once_an_hour_and_leaves_no_row() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    let telegram = &stage.telegram;
    let strange = telegram.opens(ChatKind::Supergroup, "the yard");
    let answers = async || {
        telegram.settled("the yard").await.unwrap();
        telegram.messages_of("the yard").len()
    };
    for line in ["/help", "/cases@another_bot", "when is the hearing?"] {
        telegram.says_in("the yard", "anna", line);
        assert_eq!(answers().await, 0, "{line}");
    }
    for line in ["/help@hearing_demo_bot", "@hearing_demo_bot, when?"] {
        telegram.says_in("the yard", "anna", line);
        assert_eq!(answers().await, 1, "{line}");
    }
    telegram.says_in(GROUP, "anna", "@hearing_demo_bot");
    telegram.settled(GROUP).await.unwrap();
    assert_eq!(stage.posts().len(), 1, "each for itself");
    let known = stage
        .store
        .chats()
        .find_chat(ChatKey(strange))
        .await
        .unwrap();
    assert!(known.is_none());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_pause_and_erase_their_group() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    let telegram = &stage.telegram;
    let group = ChatKey(telegram.id_of(GROUP));
    let says = async |name: &str, line: &str| {
        telegram.says_in(GROUP, name, line);
        telegram.settled(GROUP).await.unwrap();
    };
    let presses = async |name: &str, label: &str| {
        telegram.taps_in(GROUP, name, label).unwrap();
        telegram.settled(GROUP).await.unwrap();
    };
    let presence = async || {
        let known = stage.store.chats().find_chat(group).await.unwrap();
        known.map(|(_, presence)| presence)
    };
    says("stranger", "/stop@hearing_demo_bot").await;
    assert_eq!(presence().await, Some(Presence::Active));
    telegram.forwards_in(GROUP, "anna", "/stop@hearing_demo_bot");
    telegram.settled(GROUP).await.unwrap();
    assert_eq!(presence().await, Some(Presence::Active));
    says("anna", "/stop@hearing_demo_bot").await;
    assert_eq!(presence().await, Some(Presence::Stopped));
    let posts = stage.posts().len();
    stage.moves_to("27.02").await;
    assert_eq!(stage.posts().len(), posts);
    presses("stranger", "Resume").await;
    assert_eq!(presence().await, Some(Presence::Stopped));
    presses("anna", "Resume").await;
    stage.catch_up().await;
    assert_eq!(stage.posts().pop(), Some((TO_27.to_owned(), None)));

    // Somebody who speaks as the group itself is one of its administrators.
    let chat = json!({ "id": group.0, "type": "supergroup", "title": GROUP });
    telegram.push(
        "message",
        &json!({
            "message_id": 900, "date": 0, "chat": chat, "sender_chat": chat, "text": "/forget",
            "from": { "id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot" },
        }),
    );
    telegram.settled(GROUP).await.unwrap();
    presses("stranger", "Erase everything").await;
    assert_eq!(presence().await, Some(Presence::Active));
    presses("anna", "Erase everything").await;
    assert_eq!(presence().await, None);
    let posts = stage.posts().len();
    stage.moves_to("2.03").await;
    says("anna", "/stop").await;
    assert_eq!((stage.posts().len(), presence().await), (posts, None));
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_administers_a_group_is_asked_once_in_a_while_and_only_where_something_is_kept() {
    let stage = Stage::open(ChatKind::Supergroup).await;
    let telegram = &stage.telegram;
    let strange = telegram.opens(ChatKind::Supergroup, "the yard");
    telegram.makes_administrator("the yard", "anna");
    let presses = async |chat: i64, name: &str, person: &str| {
        for number in 0..5 {
            telegram.push(
                "callback_query",
                &json!({
                    "id": number.to_string(), "chat_instance": "1",
                    "data": Callback::Wish(Wish::Erase).data(),
                    "message": {
                        "message_id": 1, "date": 0, "text": "a message",
                        "chat": { "id": chat, "type": "supergroup", "title": name },
                    },
                    "from": { "id": telegram.id_of(person), "is_bot": false, "first_name": person },
                }),
            );
        }
        telegram.settled(name).await.unwrap();
    };
    presses(strange, "the yard", "anna").await;
    assert_eq!(telegram.asked_for_administrators(), 0);
    assert_eq!(telegram.messages_of("the yard"), [], "nothing was erased");

    let group = telegram.id_of(GROUP);
    presses(group, GROUP, "stranger").await;
    telegram.says_in(GROUP, "stranger", "/stop@hearing_demo_bot");
    telegram.settled(GROUP).await.unwrap();
    assert_eq!(telegram.asked_for_administrators(), 1);
    stage.bot.manual.set(at("2026-02-24T10:02"));
    presses(group, GROUP, "stranger").await;
    assert_eq!(telegram.asked_for_administrators(), 2);
    assert!(
        stage
            .store
            .chats()
            .find_chat(ChatKey(group))
            .await
            .unwrap()
            .is_some()
    );
    stage.close().await;
}

/// What is composed once for many is composed once for those who read the same.
#[tokio::test]
async fn a_person_and_a_group_that_are_told_together_have_buttons_of_their_own() {
    let fixture = fixture().await;
    let now = at("2026-02-25T09:00");
    let editor = fixture.editor(1).await;
    for key in [2, -3, 4, -5] {
        fixture.follower(key).await;
    }
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim(now).await;
    let settings = ComposeSettings {
        render_notice,
        render_quote,
        plan: fixture.plan.clone(),
        changes: change_settings(),
    };
    let composed = compose_batch(&fixture.store, claimed, &settings, now).await;
    let mut read: BTreeMap<i64, String> = BTreeMap::new();
    for (claimed, composition) in composed.notices {
        if let Composition::Composed(message) = composition
            && let Some(NoticeText::New(message)) = &message.text
        {
            let last = message.rows.first().and_then(|row| row.last());
            let label = last.map(|button| button.label.clone());
            read.insert(claimed.chat.key.0, label.unwrap_or_default());
        }
    }
    for (key, expected) in [
        (2, "Stop following"),
        (-3, "Stop following here"),
        (4, "Stop following"),
        (-5, "Stop following here"),
    ] {
        assert_eq!(read[&key], expected, "{key}");
    }
}
