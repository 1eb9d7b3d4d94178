//! The stage of a demo: the real bot on a temporary database against the small Telegram, with a clock that is moved by hand.

use std::{error::Error, io, sync::Arc};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{
    app::{self, App, Greeting, Screen, StartError, ToolError},
    casefile::CaseFile,
    clock::{Clock, ManualClock},
    config::{Config, ConfigError, Token},
    domain::{chat::ChatKey, zone::Zone},
};

use super::{
    limits::{self, LIMITS},
    telegram::{ActionError, Observation, Telegram},
    transcript::{Cue, TranscriptEntry, TranscriptError, bot_lines, read},
};

/// A bot and the people around it.
pub struct DemoStage {
    telegram: Telegram,
    config: Config,
    clock: Clock,
    manual: ManualClock,
    zone: Zone,
    bot: Option<RunningBot>,
    // Removed with everything in it when the play is over.
    _folder: TempDir,
}

/// A bot that is running.
struct RunningBot {
    app: Arc<App>,
    greeting: Greeting,
    stop: CancellationToken,
    listening: JoinHandle<()>,
}

/// Why a play could not go on.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// The script says something unclear.
    #[error("the script, {0}")]
    Unclear(#[from] TranscriptError),
    /// Somebody could not do what the script says.
    #[error(transparent)]
    Stuck(#[from] ActionError),
    /// The bot did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The cases could not be brought in.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// The settings.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A direction asks for what cannot be.
    #[error("{name} cannot do this: {act}")]
    NoScene {
        /// Who was to do it.
        name: String,
        /// What they were to do.
        act: String,
    },
    /// A step failed.
    #[error(transparent)]
    Step(Box<dyn Error + Send + Sync>),
    /// The machine gave no room or no port.
    #[error("no stage could be set up: {0}")]
    Io(#[from] io::Error),
}

impl DemoStage {
    /// A stage with these cases, where the people named are owners and it is `now`.
    ///
    /// # Errors
    /// Why the bot did not start.
    pub async fn open(
        cases: &[CaseFile],
        owners: &[&str],
        now: DateTime<Utc>,
    ) -> Result<Self, StageError> {
        let telegram = Telegram::open().await?;
        let (clock, manual) = Clock::manual(now);
        telegram.goes_by(manual.right_clock());
        let folder = TempDir::new()?;
        let mut config = Config::load(None)?;
        config.store.database = folder.path().join("bot.db");
        config.store.key_file = folder.path().join("bot.key");
        config.telegram.api_url = telegram.url();
        limits::settle(&mut config);
        config.editors.owners = owners
            .iter()
            .map(|name| ChatKey(telegram.id_of(name)))
            .collect();
        app::import(&config, cases, now).await?;
        let zone = config.court.time_zone;
        let mut stage = Self {
            telegram,
            config,
            clock,
            manual,
            zone,
            bot: None,
            _folder: folder,
        };
        stage.start().await?;
        Ok(stage)
    }

    /// Plays a transcript and returns it with what the bot really said.
    ///
    /// # Errors
    /// Where the play could not go on.
    pub async fn play(&mut self, script: &str) -> Result<String, StageError> {
        let mut written = String::new();
        for entry in read(script)? {
            written += &self.written(&entry);
            written.extend(self.perform(&entry).await?.iter().map(bot_lines));
        }
        Ok(written)
    }

    /// An entry as it stands in what is played: what is counted in it is counted now.
    pub fn written(&self, entry: &TranscriptEntry) -> String {
        let Some(Cue::TapsSinceStart(name)) = &entry.cue else {
            return entry.written.clone();
        };
        let taps = self.telegram.taps_since_start(name);
        let unit = if taps == 1 { "tap" } else { "taps" };
        format!("({name}: {taps} {unit} since /start)\n")
    }

    /// Does what one entry of a transcript says, and returns what the bot said to it. What different people heard at the
    /// same moment is in the order of their names; what one of them heard is in the order in which it came.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn perform(
        &mut self,
        entry: &TranscriptEntry,
    ) -> Result<Vec<Observation>, StageError> {
        let telegram = &self.telegram;
        match &entry.cue {
            None | Some(Cue::TapsSinceStart(_)) => return Ok(Vec::new()),
            Some(Cue::Says { name, text }) => {
                telegram.says(name, text);
                telegram.settled(name).await?;
            }
            Some(Cue::Forwards { name, text }) => {
                telegram.forwards(name, text);
                telegram.settled(name).await?;
            }
            Some(Cue::Replies { name, part, text }) => {
                telegram.replies(name, part, text)?;
                telegram.settled(name).await?;
            }
            Some(Cue::TypesInline { name, text }) => telegram.types_inline(name, text).await?,
            Some(Cue::Edits { name, text }) => {
                telegram.edits(name, text)?;
                telegram.settled(name).await?;
            }
            Some(Cue::Deletes { name, part }) => telegram.deletes(name, part)?,
            Some(Cue::RefusesEdits(name)) => telegram.refuses_edits(name),
            Some(Cue::Sends {
                name,
                field,
                caption,
                parts,
            }) => {
                telegram.sends(name, field, caption.as_deref(), *parts);
                telegram.settled(name).await?;
            }
            Some(Cue::Taps { name, label }) => {
                telegram.taps(name, label)?;
                telegram.settled(name).await?;
            }
            Some(Cue::Follows { name, case }) => return self.follow(name, case).await,
            Some(Cue::Posts { name, text }) => return self.post(name, text).await,
            Some(Cue::Blocks(name)) => {
                telegram.blocks(name);
                telegram.settled(name).await?;
            }
            Some(Cue::Unblocks(name)) => {
                telegram.unblocks(name);
                telegram.settled(name).await?;
            }
            Some(Cue::InGroup(cue)) => self.gather(cue).await?,
            Some(Cue::Reads { name, language }) => telegram.speaks(name, language),
            Some(Cue::Clock(local)) => self.move_to(self.zone.instant(*local)).await?,
            Some(Cue::Passes(time)) => self.move_to(self.manual.now() + *time).await?,
            Some(Cue::Restart) => self.restart_with(|_| {}).await?,
        }
        self.catch_up().await?;
        let mut heard = self.telegram.take_heard();
        heard.sort_by(|one, other| one.chat.cmp(&other.chat));
        Ok(heard)
    }

    /// The time on the stage, on the court's clock.
    pub fn now(&self) -> NaiveDateTime {
        self.zone.local(self.manual.now())
    }

    /// The bot is stopped and started with other settings.
    ///
    /// # Errors
    /// Why it did not start.
    pub async fn restart_with(
        &mut self,
        change: impl FnOnce(&mut Config),
    ) -> Result<(), StageError> {
        self.stop().await;
        change(&mut self.config);
        self.start().await
    }

    /// The bot is stopped, these cases are imported, and it is started again.
    ///
    /// # Errors
    /// Why they could not be imported, or it did not start.
    pub async fn imports(&mut self, cases: &[CaseFile]) -> Result<(), StageError> {
        self.stop().await;
        app::import(&self.config, cases, self.manual.now()).await?;
        self.start().await
    }

    /// The bot is down until then.
    ///
    /// # Errors
    /// Why it did not start.
    pub async fn is_down_until(&mut self, at: DateTime<Utc>) -> Result<(), StageError> {
        self.stop().await;
        self.manual.set(at);
        self.start().await
    }

    /// Somebody sets the bot's clock ahead of everybody else's, or behind it by what is negative.
    pub fn sets_the_clock_ahead(&self, by: TimeDelta) {
        self.manual.is_ahead(by);
    }

    /// The Telegram of this stage.
    pub fn telegram(&self) -> &Telegram {
        &self.telegram
    }

    /// The settings the bot runs with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What the bot says to whoever starts it at a terminal; nothing while it is down.
    pub fn greeting(&self) -> String {
        let bot = self.bot.as_ref();
        bot.map(|bot| bot.greeting.words(&self.config, Screen::Terminal))
            .unwrap_or_default()
    }

    /// What was left undone: updates unread, buttons unanswered, calls that no Telegram knows. Empty after a good play.
    pub fn left_undone(&self) -> Vec<String> {
        let mut left = self.telegram.surprises();
        left.extend(
            self.telegram
                .unanswered()
                .into_iter()
                .map(|label| format!("no answer to [{label}]")),
        );
        if self.telegram.unread() > 0 {
            left.push(format!("{} updates were not read", self.telegram.unread()));
        }
        left
    }

    /// Ends the play in order.
    pub async fn close(mut self) {
        self.stop().await;
    }

    /// Moves the clock, stopping at every moment on the way at which something is due.
    async fn move_to(&self, target: DateTime<Utc>) -> Result<(), StageError> {
        while let Some(next) = self.catch_up().await?.filter(|next| *next < target) {
            let next = next.max(self.manual.now() + TimeDelta::milliseconds(1));
            self.manual.set(next);
        }
        self.manual.set(target);
        Ok(())
    }

    pub(super) async fn catch_up(&self) -> Result<Option<DateTime<Utc>>, StageError> {
        let Some(bot) = &self.bot else {
            return Ok(None);
        };
        // The bot goes by its own clock, which may be set.
        let ahead = self.clock.now() - self.manual.now();
        let next = bot.app.catch_up().await;
        let next = next.map_err(|e| StageError::Step(e.into()))?;
        Ok(next.map(|next| next - ahead))
    }

    async fn start(&mut self) -> Result<(), StageError> {
        let token = Token::of_the_stage();
        let (clock, stop) = (self.clock.clone(), CancellationToken::new());
        let (app, greeting) = App::open(&self.config, &token, clock, LIMITS, &stop).await?;
        let app = Arc::new(app);
        let listening = tokio::spawn({
            let (app, stop) = (Arc::clone(&app), stop.clone());
            async move {
                // The small Telegram accepts every token.
                let _ = app.listen(&stop).await;
            }
        });
        self.bot = Some(RunningBot {
            app,
            greeting,
            stop,
            listening,
        });
        Ok(())
    }

    async fn stop(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.stop.cancel();
            let _ = bot.listening.await;
            bot.app.close().await;
        }
    }
}
