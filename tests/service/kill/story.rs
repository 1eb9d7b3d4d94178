//! A bot that is killed, and the people who talk to it.

use std::{
    fs,
    time::{Duration, Instant},
};

use chrono::{Days, NaiveDate};
use hearing_bot::{
    clock::Clock,
    demo::telegram::{RandomFaults, SeededRandom, Telegram, VisibleMessage},
};
use tempfile::TempDir;

use super::checks::{Account, answers, number_after};
use crate::process::{self, Ended, Running, bot, outcome};

const TOKEN: &str = "424242:AAkilltest";
const CASE: &str = include_str!("../../chat/city-2026.toml");
const EDITOR: &str = "editor";
/// Longer than a quarantine and all that comes after it.
const QUIET: Duration = Duration::from_secs(90);

/// How long to go on listening when everyone knows: what is told again for no reason comes after a quarantine.
const AFTERWARDS: Duration = Duration::from_secs(20);

/// A bot that is killed, and the people who do not know it.
pub(crate) struct Story {
    pub(crate) folder: TempDir,
    pub(crate) telegram: Telegram,
    pub(crate) weather: Option<RandomFaults>,
    dice: SeededRandom,
    today: NaiveDate,
    people: Vec<Person>,
    posted: u32,
    /// The date of the change that was sent last.
    pub(crate) last_date: Option<String>,
    /// The message on which “Send” was pressed and which asks to look again, and the date of its change.
    asked_again: Option<(i64, String)>,
    account: Account,
    kills: usize,
}

/// The button under what is to be looked at twice, and what of that there may be in a line of this story.
const AGAIN: &str = "Send all the same";
const LOOK_TWICE: [&str; 4] = [
    "it is a weekend",
    "it is a public holiday",
    "it is a day of rest",
    "the hearing would be earlier",
];

fn has(message: &VisibleMessage, label: &str) -> bool {
    message.buttons.iter().flatten().any(|it| it == label)
}

struct Person {
    name: String,
    id: i64,
    follows: bool,
}

impl Story {
    /// A case that so many people follow, and a bot that is not running.
    pub(crate) async fn begin(seed: u64, people: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let telegram = Telegram::open().await.unwrap();
        let today = Clock::machine().now().date_naive();
        let far = today + Days::new(400);
        let case = CASE.replace("day = 2026-02-25", &format!("day = {far}"));
        fs::write(folder.path().join("case.toml"), case).unwrap();
        outcome(folder.path(), &["import", "case.toml"]).said();
        telegram.speaks(EDITOR, "en");
        let people = (0..people).map(|nth| {
            let name = format!("follower {nth}");
            telegram.speaks(&name, "en");
            let id = telegram.id_of(&name);
            Person {
                name,
                id,
                follows: false,
            }
        });
        let mut story = Self {
            people: people.collect(),
            folder,
            telegram,
            weather: None,
            dice: SeededRandom::new(seed),
            today,
            posted: 0,
            last_date: None,
            asked_again: None,
            account: Account::default(),
            kills: 0,
        };
        let running = story.start();
        for nth in 0..story.people.len() {
            story.toggles(nth);
        }
        story.settle().await;
        let card = story.telegram.messages_of(&story.people[0].name);
        story.account.first_revision = number_after(&card[0].text, "change no. ").unwrap();
        story.log(&running.stopped());
        story
    }

    pub(crate) fn start(&mut self) -> Running {
        self.account.lives.push(self.telegram.calls());
        let editor = self.telegram.id_of(EDITOR);
        let mut bot = bot(self.folder.path(), &["run"]);
        bot.env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", self.telegram.url())
            .env("HEARING_BOT__EDITORS__OWNERS", format!("[{editor}]"))
            .env("HEARING_BOT__DELIVERY__UNDO_SECONDS", "0")
            .env("HEARING_BOT__DELIVERY__QUARANTINE_SECONDS", "18")
            .env("HEARING_BOT__DELIVERY__MESSAGES_PER_SECOND", "1000");
        Running::start(bot)
    }

    pub(crate) fn kill(&mut self, running: Running) {
        self.kills += 1;
        self.log(&running.killed());
    }

    fn log(&mut self, ended: &Ended) {
        let errors = ended.stderr.lines().filter(|line| line.contains("ERROR"));
        self.account.errors.extend(errors.map(str::to_owned));
    }

    /// A person asks for the opposite of what they asked for last.
    fn toggles(&mut self, nth: usize) {
        let person = &mut self.people[nth];
        person.follows = !person.follows;
        let command = if person.follows {
            "/follow"
        } else {
            "/unfollow"
        };
        self.account.asked += 1;
        self.telegram
            .says(&person.name, &format!("{command} city-2026"));
    }

    /// The editor writes of a change; each has a number in its words and a time of its own.
    pub(crate) fn posts(&mut self) {
        self.posted += 1;
        self.asked_again = None;
        let (n, days) = (self.posted, u64::from(self.posted % 300));
        let day = (self.today + Days::new(401 + days)).format("%d.%m.%Y");
        let (hour, minute) = (10 + n / 300 / 60, n / 300 % 60);
        let line = format!("/move city-2026 {day} {hour}:{minute:02} | report {n}.");
        self.telegram.says(EDITOR, &line);
    }

    /// The editor sends what they wrote last, if the bot shows it in time. What was sent before and is not out yet is
    /// not in a draft: a draft of an older state would be refused, so they write again.
    pub(crate) async fn sends(&mut self, patience: Duration) -> bool {
        let began = Instant::now();
        while let Some(left) = patience.checked_sub(began.elapsed()) {
            if let Some((id, date)) = self.asked_again.clone() {
                let asks = || {
                    let messages = self.telegram.messages_of(EDITOR);
                    messages
                        .iter()
                        .any(|message| message.id == id && has(message, AGAIN))
                };
                if !comes(left, asks).await {
                    return false;
                }
                self.telegram.taps_on(EDITOR, id, AGAIN).unwrap();
                return self.is_sent(date);
            }
            let words = format!("report {}.", self.posted);
            let draft = || {
                let messages = self.telegram.messages_of(EDITOR);
                messages
                    .into_iter()
                    .rev()
                    .find(|message| has(message, "Send") && message.text.contains(&words))
            };
            if !comes(left, || draft().is_some()).await {
                return false;
            }
            let draft = draft().unwrap();
            let (old, new) = draft
                .text
                .lines()
                .next()
                .unwrap()
                .split_once(" → ")
                .unwrap();
            if self
                .last_date
                .as_deref()
                .is_none_or(|date| old.contains(&format!("~~{date}~~")))
            {
                let new = new.to_owned();
                self.telegram.taps_on(EDITOR, draft.id, "Send").unwrap();
                if LOOK_TWICE.iter().any(|trap| draft.text.contains(trap)) {
                    self.asked_again = Some((draft.id, new));
                    continue;
                }
                return self.is_sent(new);
            }
            self.posts();
        }
        false
    }

    fn is_sent(&mut self, date: String) -> bool {
        self.asked_again = None;
        self.account.sent.push(self.posted);
        self.last_date = Some(date);
        true
    }

    /// One life: something happens, and a moment later it is over.
    pub(crate) async fn round(&mut self) {
        let running = self.start();
        for _ in 0..self.dice.below(4) {
            let nth = self.dice.below(self.people.len() as u64);
            self.toggles(usize::try_from(nth).unwrap());
        }
        let moment = self.dice.below(5);
        if moment > 0 {
            self.posts();
        }
        if moment > 1 && self.sends(Duration::from_secs(2)).await && moment > 2 {
            let before = self.telegram.received(0).len();
            let telegram = self.telegram.clone();
            // One message is the answer to the editor, the next a notice.
            let begun = || telegram.received(before).len() > 1;
            comes(Duration::from_secs(1), begun).await;
        }
        let millis = self.dice.below(400);
        tokio::time::sleep(Duration::from_millis(millis)).await;
        self.kill(running);
    }

    /// Waits until the bot has come to the end of everything that anybody said.
    pub(crate) async fn settle(&self) {
        for person in &self.people {
            self.telegram.settled(&person.name).await.unwrap();
        }
        self.telegram.settled(EDITOR).await.unwrap();
    }

    /// How it ends: who asks in quiet weather is answered; one more change leaves in the old weather and meets one more
    /// kill; and the last one meets nothing. What is wrong then.
    pub(crate) async fn end(mut self) -> Vec<String> {
        self.telegram.random_faults(None);
        let running = self.start();
        self.settle().await;
        let mut problems = self.answers_five().await;
        let split = |follows| {
            let people = self.people.iter().filter(|it| it.follows == follows);
            people.map(|person| person.id).collect::<Vec<i64>>()
        };
        (self.account.following, self.account.others) = (split(true), split(false));

        self.posts();
        assert!(self.sends(process::PATIENCE).await, "no draft");
        let before = self.telegram.calls();
        self.telegram.random_faults(self.weather.clone());
        let is_leaving = || self.telegram.calls() > before + 1;
        comes(process::PATIENCE, is_leaving).await;
        self.kill(running);
        self.telegram.random_faults(None);
        let running = self.start();
        self.everyone_knows().await;

        self.posts();
        assert!(self.sends(process::PATIENCE).await, "no draft");
        self.everyone_knows().await;
        tokio::time::sleep(AFTERWARDS).await;
        self.log(&running.stopped());
        self.account.received = self.telegram.received(0);
        problems.extend(self.account.problems());
        let checked = outcome(self.folder.path(), &["check"]);
        if checked.code != Some(0) {
            problems.push(format!("check: {checked:?}"));
        }
        problems.extend(self.telegram.surprises());
        self.prints_figures();
        problems
    }

    /// Some people ask, and each is answered once.
    async fn answers_five(&mut self) -> Vec<String> {
        let (asked, before) = (5, self.telegram.calls());
        for nth in 0..asked {
            self.toggles(nth);
        }
        self.settle().await;
        let mut received = self.telegram.received(0);
        // What comes late is of before.
        received.retain(|it| it.call > before);
        let answers = answers(&received);
        let wrong = (answers != asked).then(|| format!("P5: {answers} answers to {asked} who ask"));
        Vec::from_iter(wrong)
    }

    /// Waits until who follows knows what was sent last, or for so long that they never will.
    async fn everyone_knows(&mut self) {
        let is_told = || {
            self.account.received = self.telegram.received(0);
            self.account.is_told()
        };
        comes(QUIET, is_told).await;
    }

    #[expect(
        clippy::print_stderr,
        reason = "the figures of a run, for whoever asks for them"
    )]
    fn prints_figures(&self) {
        let (kills, calls, refused) = (self.kills, self.telegram.calls(), self.telegram.refused());
        let figures = self.account.figures();
        eprintln!("{kills} kills, {calls} calls, {refused} of them 429, {figures}");
    }
}

/// Whether something comes to be in time.
pub(crate) async fn comes(patience: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let began = Instant::now();
    while !is_so() {
        if began.elapsed() > patience {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    true
}
