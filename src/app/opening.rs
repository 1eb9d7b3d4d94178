//! Opening the bot: the database, the courier, and everything on top of them.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use tokio::sync::{Notify, OnceCell};
use tokio_util::sync::CancellationToken;

use super::{
    App, Delivery, DeliveryContext, Greeting, StartError,
    failures::Failures,
    start::{claim_code, claim_file, limiter, who_are_we},
    steps::replan_by_a_right_clock,
    warnings,
};
use crate::{
    bot::{
        AdministratorCache, AlarmBoard, ChatLimiter, Context, InlineMode, InlineQueue, Menus,
        OwnerClaim, PollingHealth, Profile, SenderLimiter, draw_picture, render_notice,
        render_quote,
    },
    clock::Clock,
    config::{Config, Token},
    courier::{Courier, Replies},
    domain::{
        clock_check::ClockVerdict,
        reminder::Plan,
        traffic_limits::{SenderLimits, TrafficLimits},
    },
    flow::{change::ChangeSettings, delivery::ComposeSettings},
    store::{Error, KeyFile, OpenError, Purpose, Store},
};

impl App {
    /// Opens everything. Waits for Telegram as long as it takes, saying so, or until `stop`. On an error, what was opened is
    /// closed.
    ///
    /// # Errors
    /// Each in a sentence for the owner.
    pub async fn open(
        config: &Config,
        token: &Token,
        clock: Clock,
        limits: TrafficLimits,
        stop: &CancellationToken,
    ) -> Result<(Self, Greeting), StartError> {
        let (database, key_file) = (&config.store.database, &config.store.key_file);
        let (store, key_file) = tokio::select! {
            opened = Store::open(database, key_file, Purpose::Serve) => opened?,
            () = stop.cancelled() => return Err(StartError::Stopped),
        };
        let open_on = || {
            Self::open_on(
                (store.clone(), key_file),
                config,
                token,
                clock.clone(),
                limits,
            )
        };
        let opening = async {
            match open_on().await {
                // What a start writes may fit where the reserve was.
                Err(StartError::Open(OpenError::Full(_))) => open_on().await,
                opened => opened,
            }
        };
        let opened = tokio::select! {
            opened = opening => opened,
            () = stop.cancelled() => Err(StartError::Stopped),
        };
        if opened.is_err() {
            store.close().await;
        }
        opened
    }

    async fn open_on(
        (store, key_file): (Store, KeyFile),
        config: &Config,
        token: &Token,
        clock: Clock,
        limits: TrafficLimits,
    ) -> Result<(Self, Greeting), StartError> {
        let store = store.with_defaults(config.chat_defaults());
        let damaged = |error| StartError::of(error, &config.store.database);
        let claim = begun(&store, config, clock.now()).await.map_err(damaged)?;
        let (courier, bot) = connect(config, token, &clock).await?;
        let plan = config.plan();
        let planned = planned(&store, &plan, &clock).await.map_err(damaged)?;
        let limiter = limiter(&store, config, &clock, limits.chats);
        let limiter = Arc::new(Mutex::new(limiter.await.map_err(damaged)?));
        let greeting = claim.greeting(key_file, bot.username.clone());
        let notices = courier.for_broadcasts(config.broadcast_rate());
        let changes = Arc::new(change_settings(config));
        let delivery = Delivery::resume(
            store.clone(),
            DeliveryContext {
                courier: notices.clone(),
                limiter: Arc::clone(&limiter),
                compose: Arc::new(ComposeSettings {
                    render_notice,
                    render_quote,
                    plan: plan.clone(),
                    changes: Arc::clone(&changes),
                }),
            },
            config.quarantine(),
            clock.moment(),
        );
        let delivery = delivery.await.map_err(damaged)?;
        let replies = Replies::new(courier.clone(), Arc::clone(&limiter), draw_picture);
        let parts = (&store, &courier, &replies);
        let settings = (limits.senders, changes);
        let context = context(config, parts, clock, (bot, claim), settings);
        let app = Self {
            database: config.store.database.clone(),
            key_file: config.store.key_file.clone(),
            clock: context.clock.clone(),
            alarms: context.alarms.clone(),
            wake_scheduler: Arc::clone(&context.wake_scheduler),
            polling_health: PollingHealth::new(context.clock.clone()),
            store,
            courier,
            replies,
            context,
            plan,
            planned,
            sweep: config.housekeeping.sweep.clone(),
            audit_head: config.editors.audit_head.clone(),
            zone: config.court.time_zone,
            poll_seconds: config.telegram.poll_seconds,
            troubled: delivery.troubled(),
            served: delivery.served(),
            delivery: tokio::sync::Mutex::new(delivery),
            failures: Failures::default(),
            monitor: Mutex::default(),
            pending: Mutex::default(),
            notices,
            limiter,
            wake_delivery: Notify::new(),
        };
        Ok((app, greeting))
    }
}

/// Connects to Telegram and asks for the bot's identity. From its first answer on, Telegram's clock is a reference clock.
async fn connect(
    config: &Config,
    token: &Token,
    clock: &Clock,
) -> Result<(Courier, Profile), StartError> {
    for warning in warnings::of_the_settings(config, clock.now()) {
        tracing::warn!("{warning}");
    }
    let courier = Courier::connect(token.reveal(), &config.telegram.api_url)?;
    let courier = courier.with_clock(clock.clone());
    let bot = who_are_we(&courier).await?;
    if bot.inline_mode == InlineMode::Off {
        tracing::info!(
            "cases cannot be posted from any chat by typing the bot's name: @BotFather allows that with /setinline"
        );
    }
    Ok((courier, bot))
}

/// The claim of ownership that is offered while there is no owner.
struct OfferedClaim {
    code: Option<String>,
    /// Where the code is written down.
    file: PathBuf,
}

impl OfferedClaim {
    fn greeting(&self, key_file: KeyFile, username: String) -> Greeting {
        Greeting {
            key_file,
            claim_code: self.code.clone(),
            claim_file: self.file.clone(),
            username,
        }
    }
}

/// Plans the reminders by these settings, if the clock is right.
async fn planned(store: &Store, plan: &Plan, clock: &Clock) -> Result<OnceCell<()>, Error> {
    let planned = OnceCell::new();
    if clock.verdict() == ClockVerdict::Right {
        replan_by_a_right_clock(store, plan, clock.now()).await?;
        planned.set(()).ok();
    }
    Ok(planned)
}

/// What a start does to the database, and the claim that it offers.
async fn begun(store: &Store, config: &Config, now: DateTime<Utc>) -> Result<OfferedClaim, Error> {
    store.drafts().show_listed_again().await?;
    offered_claim(store, config, now).await
}

/// Makes a code if there is no owner. The code of an earlier run is no longer valid.
async fn offered_claim(
    store: &Store,
    config: &Config,
    now: DateTime<Utc>,
) -> Result<OfferedClaim, Error> {
    let owners = &config.editors.owners;
    store.roles().follow_settings(owners, now).await?;
    let has_owner = !owners.is_empty() || store.roles().has_owner().await?;
    let file = claim_file(&config.store.database);
    let _ = std::fs::remove_file(&file);
    Ok(OfferedClaim {
        code: (!has_owner).then(claim_code),
        file,
    })
}

/// The settings of changes.
pub fn change_settings(config: &Config) -> ChangeSettings {
    ChangeSettings {
        holidays: config.holidays(),
        broadcast_rate: config.broadcast_rate(),
        messages_per_second: config.broadcasts_per_second(),
        window: config.undo_window(),
        second_for: config.editors.second_for.clone(),
        approval: config.approval(),
    }
}

/// The context of the handlers.
fn context(
    config: &Config,
    (store, courier, replies): (&Store, &Courier, &Replies),
    clock: Clock,
    (bot, claim): (Profile, OfferedClaim),
    (limits, changes): (SenderLimits, Arc<ChangeSettings>),
) -> Arc<Context> {
    Arc::new(Context {
        store: store.clone(),
        courier: courier.clone(),
        replies: replies.clone(),
        alarms: AlarmBoard::new(clock.clone()),
        clock,
        id: bot.id,
        username: bot.username,
        inline_mode: bot.inline_mode,
        owners: config.editors.owners.clone(),
        default_language: config.language.default,
        zone: config.court.time_zone,
        changes,
        wake_scheduler: Arc::new(Notify::new()),
        senders: SenderLimiter::new(limits),
        inline: InlineQueue::default(),
        groups: ChatLimiter::default(),
        returns: ChatLimiter::default(),
        administrators: AdministratorCache::default(),
        menus: Menus::default(),
        claim: match claim.code {
            Some(code) => OwnerClaim::new(code, claim.file),
            None => OwnerClaim::default(),
        },
    })
}
