//! A bot at work in this process, on a real database, against the small Telegram.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use hearing_bot::{
    app::{self, App},
    casefile,
    clock::{Clock, ManualClock},
    config::{Config, Token},
    demo::{
        limits::{LIMITS, MESSAGES_PER_SECOND},
        telegram::Telegram,
    },
    domain::traffic_limits::TrafficLimits,
};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::fixture::{at, folder};

/// How long a test waits before it takes its bot for stuck. How long work takes is no failure: beside others, on a busy
/// machine, ten thousand updates need minutes.
const PATIENCE: Duration = Duration::from_secs(600);

/// A folder with a case, and settings for a bot on it.
pub(crate) async fn imported(telegram: &Telegram) -> (TempDir, Config) {
    let dir = folder();
    let config = imported_into(dir.path(), telegram).await;
    (dir, config)
}

pub(crate) async fn imported_into(dir: &Path, telegram: &Telegram) -> Config {
    let config = config(dir, telegram);
    let case = casefile::read("city-2026.toml", include_str!("../chat/city-2026.toml")).unwrap();
    let now = at("2026-02-20T10:00");
    app::import(&config, &[case], now).await.unwrap();
    config
}

pub(crate) fn config(dir: &Path, telegram: &Telegram) -> Config {
    let mut config = Config::load(None).unwrap();
    config.store.database = dir.join("bot.db");
    config.store.key_file = dir.join("bot.key");
    config.telegram.api_url = telegram.url();
    // The day on which these bots live; while it is not moved on.
    telegram.set_time(at("2026-02-24T10:00"));
    config
}

/// A bot that listens until it is stopped.
pub(crate) struct Listening {
    pub(crate) app: Arc<App>,
    pub(crate) manual: ManualClock,
    stop: CancellationToken,
    ends: JoinHandle<()>,
}

impl Listening {
    pub(crate) async fn start(config: &Config) -> Self {
        let mut config = config.clone();
        config.delivery.messages_per_second = MESSAGES_PER_SECOND;
        Self::within(&config, LIMITS).await
    }

    /// One that reads and sends no more than it may.
    pub(crate) async fn within(config: &Config, limits: TrafficLimits) -> Self {
        let (clock, manual) = Clock::manual(at("2026-02-24T10:00"));
        let token = Token::of_the_stage();
        let stop = CancellationToken::new();
        let opened = App::open(config, &token, clock, limits, &stop).await;
        let app = Arc::new(opened.unwrap().0);
        let ends = tokio::spawn({
            let (app, stop) = (Arc::clone(&app), stop.clone());
            async move { app.listen(&stop).await.unwrap() }
        });
        Self {
            app,
            manual,
            stop,
            ends,
        }
    }

    /// Stops listening; what was taken is done. The database stays open, so that its log stays too.
    pub(crate) async fn stop(self) -> Arc<App> {
        self.stop.cancel();
        self.ends.await.unwrap();
        self.app
    }
}

/// Waits until this is so.
pub(crate) async fn until(is_so: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < PATIENCE, "waited in vain");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
