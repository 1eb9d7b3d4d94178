//! P4: only who follows, hears and is not forgotten is told, whatever people wish and in whatever order.

use std::collections::HashMap;

use hearing_bot::{config::Config, demo::telegram::Telegram, domain::chat::ChatKey};
use tempfile::TempDir;

use crate::{
    chance::Chance,
    served::{Listening, imported},
};

const PEOPLE: [&str; 3] = ["anna", "boris", "vera"];

/// What is broken on purpose, to see that it is looked at.
#[derive(Clone, Copy, PartialEq)]
enum Broken {
    Nothing,
    /// Nobody tells the bot that somebody wants to be forgotten.
    ForgetIsForgotten,
    /// Nobody tells the bot that somebody wants silence.
    StopIsForgotten,
}

/// What somebody wishes, and knows.
#[derive(Clone, Copy, Default)]
struct Person {
    /// The bot keeps something of them.
    is_known: bool,
    follows: bool,
    is_stopped: bool,
    is_blocking: bool,
    /// The change that they last heard of, if they follow.
    knows: usize,
    /// How many notices they have got.
    told: usize,
}

struct World {
    telegram: Telegram,
    bot: Listening,
    people: HashMap<&'static str, Person>,
    changes: usize,
    _dir: TempDir,
    _config: Config,
}

impl World {
    async fn open() -> Self {
        let telegram = Telegram::open().await.unwrap();
        let (dir, mut config) = imported(&telegram).await;
        for name in PEOPLE.iter().chain(&["editor"]) {
            telegram.speaks(name, "en");
        }
        config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
        config.delivery.undo_seconds = 0;
        let bot = Listening::start(&config).await;
        let world = Self {
            telegram,
            bot,
            people: PEOPLE.map(|name| (name, Person::default())).into(),
            changes: 0,
            _dir: dir,
            _config: config,
        };
        for name in PEOPLE {
            world.says(name, "/help").await;
        }
        world
    }

    async fn says(&self, name: &str, line: &str) {
        if self.telegram.taps(name, line).is_err() {
            self.telegram.says(name, line);
        }
        self.telegram.settled(name).await.unwrap();
    }

    /// Something happens; whether everybody then heard what they were to hear, and nothing else.
    async fn live(&mut self, step: i64, name: &'static str, broken: Broken) -> Result<(), String> {
        let changes = self.changes;
        let mut person = self.people[name];
        match step {
            // Who blocks the bot says nothing.
            1..=6 if person.is_blocking => {}
            1 => {
                self.says(name, "/follow city-2026").await;
                if !person.follows {
                    person.knows = changes;
                }
                person.follows = true;
                person.is_known = true;
            }
            2 => {
                self.says(name, "/unfollow city-2026").await;
                person.follows = false;
            }
            3 => {
                if broken != Broken::StopIsForgotten {
                    self.says(name, "/stop").await;
                }
                // Whoever would be told nothing has nothing to pause.
                person.is_stopped = person.is_known;
            }
            4 => {
                self.says(name, "/start").await;
                person.is_stopped = false;
            }
            5 => self.says(name, "/case city-2026").await,
            6 => {
                if broken != Broken::ForgetIsForgotten {
                    self.says(name, "/forget").await;
                    if person.is_known {
                        self.says(name, "Erase everything").await;
                    }
                }
                person = Person {
                    is_known: false,
                    follows: false,
                    is_stopped: false,
                    ..person
                };
            }
            7 => {
                self.telegram.blocks(name);
                self.telegram.settled(name).await.unwrap();
                person.is_blocking = true;
            }
            8 => {
                self.telegram.unblocks(name);
                self.telegram.settled(name).await.unwrap();
                person.is_blocking = false;
            }
            _ => {
                self.changes += 1;
                let day = 1 + self.changes % 28;
                let month = 4 + self.changes / 28;
                let line = format!("/move city-2026 {day}.{month:02} | says the court");
                self.says("editor", &line).await;
                self.says("editor", "Send").await;
                // It may be earlier than before, or on a day of rest.
                if self.telegram.taps("editor", "Send all the same").is_ok() {
                    self.telegram.settled("editor").await.unwrap();
                }
            }
        }
        self.people.insert(name, person);
        self.bot.app.catch_up().await.unwrap();
        self.everybody_heard_what_they_were_to(step)
    }

    fn everybody_heard_what_they_were_to(&mut self, step: i64) -> Result<(), String> {
        for (name, person) in &mut self.people {
            let hears = person.follows && !person.is_stopped && !person.is_blocking;
            if hears && person.knows != self.changes {
                person.told += 1;
                person.knows = self.changes;
            }
            let messages = self.telegram.messages_of(name).into_iter();
            let told = messages.filter(|it| it.text.starts_with("MOVED")).count();
            if told != person.told {
                let expected = person.told;
                return Err(format!("P4: {name} has {told} of {expected} after {step}"));
            }
        }
        Ok(())
    }

    async fn close(self) {
        self.bot.stop().await.close().await;
    }
}

async fn run(seeds: std::ops::Range<u64>, broken: Broken) -> Result<(), String> {
    for seed in seeds {
        let mut chance = Chance::of(seed);
        let mut world = World::open().await;
        let mut lived = Ok(());
        for _ in 0..70 {
            let (step, name) = (chance.within(0..11), chance.one_of(&PEOPLE));
            lived = world.live(step, name, broken).await;
            if lived.is_err() {
                break;
            }
        }
        world.close().await;
        lived.map_err(|error| format!("seed {seed}: {error}"))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn p4_holds_whatever_people_wish() {
    assert_eq!(run(0..6, Broken::Nothing).await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_that_is_not_granted_is_seen() {
    for broken in [Broken::ForgetIsForgotten, Broken::StopIsForgotten] {
        assert!(run(0..6, broken).await.is_err());
    }
}
