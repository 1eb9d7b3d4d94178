//! The command line.

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    thread,
    time::Duration,
};

use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand};
use hearing_bot::{
    app::{self, App, Greeting, ListAction, Screen, StartError, ToolError},
    clock::Clock,
    config::{Config, Token},
    demo,
    domain::traffic_limits::TrafficLimits,
    log::ProcessLog,
};
use rustix::{
    fs::Mode,
    process::{Resource, Rlimit, setrlimit},
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::oneshot,
};
use tokio_util::sync::CancellationToken;

/// The signal to a process that writes past the size its files may have, on Linux (but for MIPS) and macOS.
const SIGXFSZ: i32 = 25;

/// How long a bot that stops waits for the reader of its log.
const LAST_LINES: Duration = Duration::from_millis(300);

/// How long a bot that starts waits for the reader of its standard output.
const GREETING: Duration = Duration::from_secs(1);

const UNWRITABLE: &str = "the standard output cannot be written";

/// Follows court cases: hearings, changes and reminders, told by a Telegram bot in Kazakh, Russian and English.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: CliCommand,
    /// The settings file; every setting is explained in config/default.toml.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum CliCommand {
    /// Run the bot. The token is read from `TELOXIDE_TOKEN` or the file named in `TELOXIDE_TOKEN_FILE`.
    Run,
    /// Watch the bot at work on its first case, then play on. Needs no token and no network.
    Demo {
        /// No pauses, and no prompt at the end.
        #[arg(long)]
        quick: bool,
    },
    /// Bring cases in from their files, or hearings from a court's list.
    Import {
        /// Case files; config/cases/README.md explains them. With --map court lists; config/lists/README.md explains those.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        list: ListArguments,
    },
    /// Write a case as a file, to the standard output.
    Export {
        /// The short name of the case.
        case: String,
    },
    /// Say who may post, and take that away.
    Roles {
        #[command(subcommand)]
        act: Roles,
    },
    /// What editors did, as it was recorded.
    Audit {
        #[command(subcommand)]
        act: AuditAct,
    },
    /// Look at everything that can be wrong: settings, case files, words, database.
    Check {
        /// Case files to look at.
        files: Vec<PathBuf>,
    },
}

/// How a court list is brought in.
#[derive(Args)]
struct ListArguments {
    /// The files are court lists, read by this mapping of the settings. What they say is shown, and nothing is
    /// changed.
    #[arg(long, value_name = "NAME")]
    map: Option<String>,
    /// Propose what is new or moved in the lists to the editors.
    #[arg(long, requires = "map")]
    apply: bool,
    /// Record what is new in the lists, and tell nobody.
    #[arg(long, requires = "map", conflicts_with = "apply")]
    silent: bool,
}

#[derive(Subcommand)]
enum AuditAct {
    /// Find an act that was changed, dropped, put in or moved, and name its number. Works while the bot runs.
    Verify {
        /// A head that owners were sent: it finds also what was cut off at the end, or made anew.
        #[arg(value_name = "HEAD")]
        head: Vec<String>,
    },
}

#[derive(Subcommand)]
enum Roles {
    /// Who has a role: Telegram id, role, and where it comes from.
    List,
    /// Take every role from a person, with what they had not released. Works while the bot runs.
    Revoke {
        /// The person's Telegram id, as `roles list` shows it.
        telegram_id: i64,
    },
}

fn main() -> ExitCode {
    // Whatever is made, SQLite's own files too, is for the owner alone.
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    keep_memory_private();
    let arguments = Cli::parse();
    // The log of a running bot is read by its owner, if by anybody; a tool at the terminal speaks for itself.
    let (level, patience) = match arguments.command {
        CliCommand::Run => ("info", LAST_LINES),
        CliCommand::Demo { .. }
        | CliCommand::Import { .. }
        | CliCommand::Export { .. }
        | CliCommand::Roles { .. }
        | CliCommand::Audit { .. }
        | CliCommand::Check { .. } => ("warn", Duration::MAX),
    };
    let log = match ProcessLog::start(level, patience) {
        Ok(log) => log,
        Err(error) => {
            // Nothing is left to do if not even that can be written.
            let _ = writeln!(io::stderr(), "hearing-bot: the log: {error}");
            return ExitCode::FAILURE;
        }
    };
    match act(arguments, &log) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log.say(&format!("hearing-bot: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Keeps memory private: in it are the key, the token and whoever follows. No core dump is written, and no other process of
/// the same user reads it.
fn keep_memory_private() {
    // Nobody may forbid a process to take this from itself.
    let (current, maximum) = (Some(0), Some(0));
    let _ = setrlimit(Resource::Core, Rlimit { current, maximum });
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[tokio::main]
async fn act(arguments: Cli, log: &ProcessLog) -> anyhow::Result<()> {
    // A file that may not grow any more must be an error of that write, not the end of the process.
    let _limit = signal(SignalKind::from_raw(SIGXFSZ)).context("signals cannot be handled")?;
    let zone_data = app::choose_zone_data();
    let settings = || {
        let config = Config::load(arguments.config.as_deref())?;
        zone_data.log();
        Ok::<_, anyhow::Error>(config)
    };
    match arguments.command {
        CliCommand::Run => run(&settings()?).await,
        CliCommand::Demo { quick: true } => demo::terminal::show(demo::terminal::Pace::Quick).await,
        CliCommand::Demo { quick: false } => {
            demo::terminal::show(demo::terminal::Pace::Human).await
        }
        CliCommand::Import { files, list } => match &list.map {
            Some(map) => import_lists(&settings()?, (&files, map), list.action(), log).await,
            None => import(&settings()?, &files, log).await,
        },
        CliCommand::Export { case } => {
            let text = app::export(&settings()?, &case).await?;
            io::stdout().write_all(text.as_bytes()).context(UNWRITABLE)
        }
        CliCommand::Roles { act: Roles::List } => say(&app::list_roles(&settings()?).await?),
        CliCommand::Roles {
            act: Roles::Revoke { telegram_id },
        } => say(&app::revoke_roles(&settings()?, telegram_id, Clock::machine().now()).await?),
        CliCommand::Audit {
            act: AuditAct::Verify { head },
        } => {
            let head = head.join(" ");
            let noted = Some(head.as_str()).filter(|head| !head.is_empty());
            say(&app::verify_audit(&settings()?, noted).await?)
        }
        CliCommand::Check { files } => check(&settings()?, &files, log).await,
    }
}

async fn run(config: &Config) -> anyhow::Result<()> {
    let token = Token::from_environment()?;
    let clock = Clock::machine();
    let stop = CancellationToken::new();
    tokio::spawn(app::stop_on_signal(stop.clone()));
    let opened = App::open(config, &token, clock, TrafficLimits::default(), &stop).await;
    let (app, greeting) = match opened {
        Err(StartError::Stopped) => return Ok(()),
        opened => opened?,
    };
    greet(&greeting, config).await;
    // In a task of its own: what runs in `main` is not a worker's, and each thing it waits for wakes another thread.
    tokio::spawn(async move { app.run(stop).await })
        .await
        .context("the bot stopped unexpectedly")??;
    Ok(())
}

/// Prints the greeting. A bot runs also if that cannot be printed: the log says the same, without the secrets.
async fn greet(greeting: &Greeting, config: &Config) {
    let screen = if io::stdout().is_terminal() {
        Screen::Terminal
    } else {
        Screen::Log
    };
    let words = greeting.words(config, screen);
    let (told, written) = oneshot::channel();
    // A reader that is stuck holds nothing but this thread.
    let speaker = thread::Builder::new().spawn(move || told.send(say(&words)));
    drop(speaker);
    let why = match tokio::time::timeout(GREETING, written).await {
        Ok(Ok(Ok(()))) => return,
        Ok(Ok(Err(error))) => format!("{error:#}"),
        Ok(Err(_)) | Err(_) => "nobody reads the standard output".to_owned(),
    };
    tracing::warn!("{why}");
    // A code that no terminal could show is in the file that this names.
    for line in greeting.words(config, Screen::Log).lines() {
        tracing::warn!("{line}");
    }
}

async fn import(config: &Config, files: &[PathBuf], log: &ProcessLog) -> anyhow::Result<()> {
    let cases = app::read_cases(files)?;
    let now = Clock::machine().now();
    let reports = app::import(config, &cases, now).await?;
    for (case, report) in cases.iter().zip(&reports) {
        say(&app::import_summary(&case.slug, report, now))?;
    }
    warn(config, log, now);
    Ok(())
}

impl ListArguments {
    fn action(&self) -> ListAction {
        if self.apply {
            ListAction::Apply
        } else if self.silent {
            ListAction::Silent
        } else {
            ListAction::DryRun
        }
    }
}

/// Imports court lists, and fails at the end if something in them was wrong.
async fn import_lists(
    config: &Config,
    (files, map): (&[PathBuf], &str),
    action: ListAction,
    log: &ProcessLog,
) -> anyhow::Result<()> {
    let now = Clock::machine().now();
    let mut wrong = Vec::new();
    for file in files {
        let (report, is_wrong) = app::import_list(config, (file, map), action, now).await?;
        say(&report)?;
        wrong.extend(is_wrong.then(|| file.display().to_string()));
    }
    warn(config, log, now);
    if wrong.is_empty() {
        return Ok(());
    }
    anyhow::bail!("rows are wrong in {}: they were left out", wrong.join(", "))
}

/// Prints warnings, which stop nothing.
fn warn(config: &Config, log: &ProcessLog, now: DateTime<Utc>) {
    for warning in app::warnings(config, now) {
        log.say(&format!("hearing-bot: {warning}"));
    }
}

async fn check(config: &Config, files: &[PathBuf], log: &ProcessLog) -> anyhow::Result<()> {
    app::read_cases(files)?;
    let now = Clock::machine().now();
    let wrong = match app::check(config, now).await {
        // A file is looked at before its first import too.
        Err(error @ ToolError::NoDatabase(_)) if !files.is_empty() => {
            return say(&format!(
                "the settings, {} case files and the words are in order; {error}",
                files.len()
            ));
        }
        checked => checked?,
    };
    warn(config, log, now);
    if wrong.is_empty() {
        let database = config.store.database.display();
        return say(&format!(
            "the settings, {} case files, the words and {database} are in order",
            files.len()
        ));
    }
    anyhow::bail!("{}", wrong.join("\n"))
}

fn say(text: &str) -> anyhow::Result<()> {
    writeln!(io::stdout(), "{text}").context(UNWRITABLE)
}
