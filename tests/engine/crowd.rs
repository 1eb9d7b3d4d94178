//! P16 where updates come in: whatever a crowd keeps waiting, an editor is heard and answered.

use hearing_bot::{
    config::Config,
    demo::telegram::{AdministratorQueries, BOT_USERNAME, ChatKind, Telegram},
    domain::{
        callback::{Callback, Wish},
        chat::{Asker, ChatKey},
        language::Language,
        traffic_limits::TrafficLimits,
    },
    store::{Purpose, RawUpdate, Store},
};
use serde_json::json;
use tempfile::TempDir;

use crate::served::{Listening, imported, until};

/// More than the room for strangers, and by so many that the rest is not soon done though Telegram never answers.
const CROWD: i64 = 2_300;

/// How many updates of strangers may wait.
const ROOM: usize = 2_000;

/// More than there are places for handlers, and few enough that none of it is given up before an editor is answered.
const FEW: i64 = 40;

/// A bot on a Telegram that keeps the questions about a crowd of groups unanswered, so that their updates wait, and an
/// editor.
struct Stage {
    crowd: i64,
    telegram: Telegram,
    store: Store,
    config: Config,
    _dir: TempDir,
}

impl Stage {
    async fn open(crowd: i64) -> Self {
        let telegram = Telegram::open().await.unwrap();
        let (dir, mut config) = imported(&telegram).await;
        config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
        telegram.opens_many(ChatKind::Group, -crowd..=-1);
        telegram.administrators(AdministratorQueries::Withheld);
        let (database, key) = (&config.store.database, &config.store.key_file);
        let (store, _) = Store::open(database, key, Purpose::Tool).await.unwrap();
        Self {
            crowd,
            telegram,
            store,
            config,
            _dir: dir,
        }
    }

    /// The groups of the crowd follow a case.
    async fn follow(&self) {
        let case = self.store.cases().case(&"city-2026".parse().unwrap()).await;
        let case = case.unwrap().unwrap().id;
        for group in self.groups() {
            let language = Language::En;
            let key = ChatKey(group);
            let group = Asker::Stranger { key, language };
            let json = String::new();
            let receipt = RawUpdate { id: 1, json }.receipt();
            let followed = self.store.follows().follow_case(
                group,
                None,
                case,
                chrono::DateTime::UNIX_EPOCH,
                receipt,
            );
            followed.await.unwrap();
        }
    }

    /// Of each of them something is kept, and none follows anything.
    async fn speak(&self) {
        for group in self.groups() {
            let (key, language) = (ChatKey(group), Language::En);
            let group = Asker::Stranger { key, language };
            let json = String::new();
            let receipt = RawUpdate { id: 1, json }.receipt();
            let spoke = self.store.chats().choose_language(group, language, receipt);
            spoke.await.unwrap();
        }
    }

    /// Somebody writes in each of them what only an administrator may say, and after them all an editor asks.
    fn everybody_writes(&self) {
        for group in self.groups() {
            self.telegram.push(
                "message",
                &json!({
                    "message_id": 1, "date": 0, "text": format!("/start@{BOT_USERNAME}"),
                    "chat": { "id": group, "type": "group", "title": "a group" },
                    "from": { "id": 1 - group, "is_bot": false, "first_name": "Somebody" },
                }),
            );
        }
        self.telegram.says("editor", "/help");
    }

    /// The same with a button of their own making, by strangers in groups that follow nothing.
    fn strangers_press(&self) {
        let data = Callback::Wish(Wish::Resume).data();
        for group in self.groups() {
            self.telegram.push(
                "callback_query",
                &json!({
                    "id": "1", "chat_instance": "1", "data": data,
                    "message": {
                        "message_id": 1, "date": 0, "text": "a message",
                        "chat": { "id": group, "type": "group", "title": "a group" },
                    },
                    "from": { "id": 1 - group, "is_bot": false, "first_name": "Somebody" },
                }),
            );
        }
        self.telegram.says("editor", "/help");
    }

    fn groups(&self) -> impl Iterator<Item = i64> + use<> {
        (1..=self.crowd).map(|number| -number)
    }

    async fn waiting(&self) -> usize {
        self.store.inbox().kept_updates().await.unwrap().len()
    }

    fn answers_to_editor(&self) -> usize {
        self.telegram.messages_of("editor").len()
    }

    /// Telegram answers at last, and everything that waited is done.
    async fn goes_on(self, bot: Listening) {
        self.telegram.administrators(AdministratorQueries::Told);
        until(async || self.telegram.unread() == 0 && self.waiting().await == 0).await;
        bot.stop().await.close().await;
        self.store.close().await;
        assert_eq!(self.telegram.surprises(), [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p16_an_editor_is_heard_and_answered_behind_a_crowd_of_followers_and_each_of_them_later() {
    let stage = Stage::open(CROWD).await;
    stage.follow().await;
    stage.everybody_writes();
    let bot = Listening::start(&stage.config).await;
    until(async || stage.answers_to_editor() == 1).await;
    assert!(stage.waiting().await > ROOM);
    let telegram = stage.telegram.clone();
    stage.goes_on(bot).await;
    let answered = telegram.received(0).into_iter().map(|it| it.chat);
    let mut answered: Vec<i64> = answered.filter(|chat| *chat < 0).collect();
    answered.sort_unstable();
    assert!(
        answered.into_iter().eq(-CROWD..=-1),
        "each is answered once"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_never_stop_the_fetching_and_beyond_their_room_they_are_not_kept() {
    let stage = Stage::open(CROWD).await;
    stage.speak().await;
    stage.strangers_press();
    let bot = Listening::within(&stage.config, TrafficLimits::default()).await;
    until(async || stage.answers_to_editor() == 1).await;
    // The editor's own may not be closed yet.
    let waiting = stage.waiting().await;
    assert!((1..=ROOM + 1).contains(&waiting), "{waiting}");
    stage.goes_on(bot).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_finds_a_handler_while_those_of_all_others_wait_for_telegram() {
    let stage = Stage::open(FEW).await;
    stage.follow().await;
    stage.everybody_writes();
    let bot = Listening::start(&stage.config).await;
    until(async || stage.answers_to_editor() == 1).await;
    let few = usize::try_from(FEW).unwrap();
    assert!(stage.waiting().await >= few, "none of the crowd is done");
    stage.goes_on(bot).await;
}
