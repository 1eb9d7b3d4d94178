//! The log of the process: lines for the standard error, written by a thread of its own.
//!
//! Neither a full disk nor a slow or missing reader blocks whoever logs: lines that cannot be written are counted, and their
//! number is logged once lines can be written again.

use std::{
    collections::VecDeque,
    env,
    io::{self, IsTerminal, Write},
    mem,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// How many lines wait at most for a reader that is slow or stuck.
const LONGEST_QUEUE: usize = 1000;

/// The log of the process. When it is dropped, it waits a while for the lines that are queued.
pub struct ProcessLog {
    lines: LogQueue,
    patience: Duration,
}

/// The queue of lines to write. A clone is of the same queue.
#[derive(Clone, Default)]
struct LogQueue(Arc<SharedQueue>);

#[derive(Default)]
struct SharedQueue {
    state: Mutex<QueueState>,
    changed: Condvar,
}

#[derive(Default)]
struct QueueState {
    queue: VecDeque<LogLine>,
    /// How many lines were lost that the log does not mention yet.
    lost: u64,
    /// Whether a line has left the queue and is not written yet.
    writing: bool,
}

/// A line, and how many it stands for.
struct LogLine {
    text: Vec<u8>,
    stands_for: u64,
}

impl ProcessLog {
    /// Starts the log: what `RUST_LOG` asks for, else everything from this level on, and where a panic happened. At the end
    /// it waits at most `patience` for the lines that are queued.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn start(level: &str, patience: Duration) -> io::Result<Self> {
        let log = Self::to(io::stderr(), patience)?;
        let lines = log.lines.clone();
        let asked = env::var("RUST_LOG").ok();
        let written = tracing_subscriber::fmt::layer()
            .with_writer(move || lines.clone())
            // A service manager's log is no terminal.
            .with_ansi(io::stderr().is_terminal())
            .with_target(false)
            // They would be printed by what panics where the standard error cannot be written.
            .log_internal_errors(false);
        tracing_subscriber::registry()
            .with(written)
            .with(filter(asked.as_deref(), level))
            .init();
        // What a panic says may hold what somebody wrote; where it happened says enough.
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string);
            tracing::error!(place, "a panic");
        }));
        Ok(log)
    }

    fn to(output: impl Write + Send + 'static, patience: Duration) -> io::Result<Self> {
        let lines = LogQueue::default();
        let queued = lines.clone();
        thread::Builder::new()
            .name("log".to_owned())
            .spawn(move || queued.write_to(output))?;
        Ok(Self { lines, patience })
    }

    /// Adds a line that is no log event: what the process itself has to say.
    pub fn say(&self, words: &str) {
        self.lines.push(format!("{words}\n").into_bytes());
    }
}

/// What is asked for by levels, such as `warn,hearing_bot::store=debug`; everything from `level` on where nothing is, or where a
/// part is neither a level nor that of a module. Filters of spans are not understood: they take a compiler of regular expressions.
fn filter(asked: Option<&str>, level: &str) -> Targets {
    let parts = asked.unwrap_or_default().split(',').map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    // Of anything else `Targets` would make the name of a module that there is not.
    let is_clear = |part: &&str| match part.split_once('=') {
        Some((module, level)) => !module.contains(['[', '{']) && is_level(level),
        None => is_level(part),
    };
    let asked = match parts.iter().all(is_clear) && !parts.is_empty() {
        true => parts.join(",").parse().ok(),
        false => None,
    };
    asked.unwrap_or_else(|| level.parse().unwrap_or_default())
}

fn is_level(word: &str) -> bool {
    // No word at all is one for it.
    !word.is_empty() && word.parse::<LevelFilter>().is_ok()
}

impl Drop for ProcessLog {
    fn drop(&mut self) {
        let SharedQueue { state, changed } = &*self.lines.0;
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_owed = |state: &mut QueueState| state.writing || !state.queue.is_empty();
        // What is not written by then is not worth waiting for.
        drop(changed.wait_timeout_while(state, self.patience, is_owed));
    }
}

impl LogQueue {
    fn state(&self) -> MutexGuard<'_, QueueState> {
        let state = self.0.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, text: Vec<u8>) {
        let mut state = self.state();
        // One place is for the line that says how many were lost.
        if state.queue.len() + 1 >= LONGEST_QUEUE {
            state.lost += 1;
            return;
        }
        let lost = mem::take(&mut state.lost);
        if lost > 0 {
            state.queue.push_back(LogLine::of_the_lost(lost));
        }
        let stands_for = 1;
        state.queue.push_back(LogLine { text, stands_for });
        self.0.changed.notify_all();
    }

    /// Waits for the next line.
    fn next(&self) -> LogLine {
        let mut state = self.state();
        loop {
            if let Some(line) = state.queue.pop_front() {
                state.writing = true;
                return line;
            }
            let changed = self.0.changed.wait(state);
            state = changed.unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn write_to(&self, mut output: impl Write) {
        loop {
            let line = self.next();
            let written = output.write_all(&line.text).and_then(|()| output.flush());
            let mut state = self.state();
            state.writing = false;
            if written.is_err() {
                state.lost += line.stands_for;
            }
            self.0.changed.notify_all();
        }
    }
}

/// An event is written whole, in one call; whoever logs never hears of an error.
impl Write for LogQueue {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.push(event.to_vec());
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl LogLine {
    /// Half a line may stand before it.
    fn of_the_lost(lost: u64) -> Self {
        let text = format!("\nhearing-bot: lines of this log that could not be written: {lost}\n");
        Self {
            text: text.into_bytes(),
            stands_for: lost,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A log on a disk that is full, or in a pipe whose reader takes a line only when it is told to.
    struct Reader {
        takes: mpsc::Receiver<io::Result<()>>,
        read: Arc<Mutex<String>>,
    }

    impl Write for Reader {
        fn write(&mut self, line: &[u8]) -> io::Result<usize> {
            let gone = io::ErrorKind::BrokenPipe;
            self.takes.recv().unwrap_or_else(|_| Err(gone.into()))?;
            let line = String::from_utf8_lossy(line);
            self.read.lock().unwrap().push_str(&line);
            Ok(line.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    type Takes = mpsc::Sender<io::Result<()>>;

    fn log(patience: Duration) -> (ProcessLog, Takes, Arc<Mutex<String>>) {
        let (tells, takes) = mpsc::channel();
        let read = Arc::<Mutex<String>>::default();
        let reader = Reader {
            takes,
            read: Arc::clone(&read),
        };
        (ProcessLog::to(reader, patience).unwrap(), tells, read)
    }

    fn full() -> io::Result<()> {
        Err(io::ErrorKind::StorageFull.into())
    }

    #[test]
    fn what_a_stuck_reader_does_not_take_is_counted_and_stops_nobody() {
        let (log, tells, read) = log(Duration::MAX);
        log.say("0");
        // The reader is stuck on the first line. One that begins to read only later makes room once, and what was lost by then
        // is said in between.
        while !log.lines.state().writing {
            thread::yield_now();
        }
        for number in 1..3 * LONGEST_QUEUE {
            log.say(&number.to_string());
        }
        let kept = log.lines.state().queue.len();
        assert!(kept < LONGEST_QUEUE, "{kept}");
        for _ in 0..4 * LONGEST_QUEUE {
            tells.send(Ok(())).unwrap();
        }
        let lost = log.lines.state().lost;
        assert!(lost as usize >= 2 * LONGEST_QUEUE, "{lost}");
        while !log.lines.state().queue.is_empty() {
            thread::yield_now();
        }
        log.say("the reader reads again");
        drop(log);
        let read = read.lock().unwrap();
        let end = format!("could not be written: {lost}\nthe reader reads again\n");
        assert!(
            read.starts_with("0\n1\n2\n") && read.ends_with(&end),
            "{}",
            read.len()
        );
    }

    #[test]
    fn what_a_full_disk_does_not_take_is_counted_once() {
        let (log, tells, read) = log(Duration::MAX);
        for taken in [
            Ok(()),
            full(),
            full(),
            full(),
            full(),
            full(),
            Ok(()),
            Ok(()),
        ] {
            tells.send(taken).unwrap();
        }
        for word in ["before", "one", "two", "three", "after"] {
            log.say(word);
            while log.lines.state().writing || !log.lines.state().queue.is_empty() {
                thread::yield_now();
            }
        }
        drop(log);
        let counted = "\nhearing-bot: lines of this log that could not be written: 3\n";
        assert_eq!(*read.lock().unwrap(), format!("before\n{counted}after\n"));
    }

    #[test]
    fn what_is_asked_for_in_vain_leaves_the_level_as_it_is() {
        use tracing::Level;
        let store = "hearing_bot::store";
        let logs = |asked, level: Level| filter(asked, "info").would_enable(store, &level);
        let highest = |asked| {
            let levels = [Level::ERROR, Level::WARN, Level::INFO, Level::DEBUG];
            levels.into_iter().rev().find(|level| logs(asked, *level))
        };
        for (asked, expected) in [
            (None, Some(Level::INFO)),
            (Some("debug"), Some(Level::DEBUG)),
            (Some("off"), None),
            (Some("warn,hearing_bot::store=debug"), Some(Level::DEBUG)),
            (Some("warn,hearing_bot::bot=debug"), Some(Level::WARN)),
            (Some("debug, "), Some(Level::DEBUG)),
            (Some(""), Some(Level::INFO)),
            (Some(" ,"), Some(Level::INFO)),
            (Some("inof"), Some(Level::INFO)),
            (Some("hearing_bot"), Some(Level::INFO)),
            (Some("hearing_bot="), Some(Level::INFO)),
            (Some("hearing_bot=loud"), Some(Level::INFO)),
            (Some("hearing_bot[posting]=debug"), Some(Level::INFO)),
            (Some("[{update=1}]=debug"), Some(Level::INFO)),
        ] {
            assert_eq!(highest(asked), expected, "{asked:?}");
        }
    }

    #[test]
    fn the_end_is_not_waited_for_where_nobody_reads() {
        let (log, tells, read) = log(Duration::ZERO);
        log.say("for nobody");
        drop(log);
        assert_eq!(*read.lock().unwrap(), "");
        drop(tells);
    }
}
