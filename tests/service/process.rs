//! A process of the binary: what it prints, how it ends.

use std::{
    io::Read,
    path::Path,
    process::{Command, Stdio},
    sync::{Arc, Condvar, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How long anything may take that is not the stop.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// How long a service manager's stop may take.
const STOP: Duration = Duration::from_secs(8);

/// How a process ended and all that it printed.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A process that is running; it is killed when this is dropped.
pub(crate) struct Running {
    pub(crate) id: u32,
    end: mpsc::Receiver<Option<i32>>,
    has_ended: bool,
    stdout: Printed,
    stderr: Printed,
}

/// What was printed so far, and whether that is all.
#[derive(Clone, Default)]
struct Printed(Arc<(Mutex<(String, bool)>, Condvar)>);

/// `hearing-bot` with these arguments, in a folder, with nothing of ours in its environment.
pub(crate) fn bot(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearing-bot"));
    command.args(arguments).current_dir(folder);
    for (name, _) in std::env::vars() {
        let ours = ["HEARING_BOT", "TELOXIDE", "RUST_LOG"];
        if ours.iter().any(|ours| name.starts_with(ours)) {
            command.env_remove(name);
        }
    }
    command
}

/// What came of `hearing-bot` with these arguments.
pub(crate) fn outcome(folder: &Path, arguments: &[&str]) -> Ended {
    Running::start(bot(folder, arguments)).ended()
}

impl Ended {
    /// What it printed, of one that ended well.
    pub(crate) fn said(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:?}");
        &self.stdout
    }
}

impl Running {
    pub(crate) fn start(mut command: Command) -> Self {
        command.stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = Printed::of(child.stdout.take().unwrap());
        let stderr = Printed::of(child.stderr.take().unwrap());
        let (ended, end) = mpsc::channel();
        let id = child.id();
        thread::spawn(move || {
            let status = child.wait().unwrap();
            // Nobody waits any longer if the test has failed.
            let _ = ended.send(status.code());
        });
        Self {
            id,
            end,
            has_ended: false,
            stdout,
            stderr,
        }
    }

    /// Waits until the standard output has these words and the line with them is whole, and returns all of it.
    pub(crate) fn prints(&self, words: &str) -> String {
        assert!(
            self.may_print(words),
            "no “{words}” in: {}{}",
            self.stdout.now(),
            self.stderr.now()
        );
        self.stdout.now()
    }

    /// Waits until the standard output has these words and the line with them is whole, or has ended without.
    pub(crate) fn may_print(&self, words: &str) -> bool {
        has_line(&self.stdout.wait_for(words), words)
    }

    /// The same of the standard error.
    pub(crate) fn logs(&self, words: &str) -> String {
        let text = self.stderr.wait_for(words);
        let printed = self.stdout.now();
        assert!(has_line(&text, words), "no “{words}” in: {text}{printed}");
        text
    }

    /// Waits for the end.
    pub(crate) fn ended(self) -> Ended {
        self.ended_within(PATIENCE)
    }

    /// Asks it to end, as a service manager does, and waits for the end.
    pub(crate) fn stopped(self) -> Ended {
        self.stopped_by("-TERM")
    }

    /// Asks it to end with this signal, and waits for the end.
    pub(crate) fn stopped_by(self, signal: &str) -> Ended {
        self.signal(signal);
        self.ended_within(STOP)
    }

    /// Kills it with no chance to do anything about it, and waits until it is gone.
    pub(crate) fn killed(self) -> Ended {
        self.signal("-KILL");
        self.ended_within(STOP)
    }

    fn ended_within(mut self, time: Duration) -> Ended {
        let Ok(code) = self.end.recv_timeout(time) else {
            panic!("still running; {}{}", self.stdout.now(), self.stderr.now())
        };
        self.has_ended = true;
        Ended {
            code,
            stdout: self.stdout.all(),
            stderr: self.stderr.all(),
        }
    }

    pub(crate) fn signal(&self, signal: &str) {
        let sent = Command::new("kill")
            .args([signal, &self.id.to_string()])
            .status();
        assert!(sent.unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.has_ended {
            let id = self.id.to_string();
            let _ = Command::new("kill").args(["-KILL", &id]).status();
        }
    }
}

/// Whether these words are in a text, and the line with them is whole.
fn has_line(text: &str, words: &str) -> bool {
    let found = text.find(words);
    found.is_some_and(|at| text[at..].contains('\n'))
}

impl Printed {
    fn of(mut pipe: impl Read + Send + 'static) -> Self {
        let printed = Self::default();
        let filled = printed.clone();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let mut some = [0; 4096];
            loop {
                let read = pipe.read(&mut some).unwrap_or(0);
                bytes.extend_from_slice(&some[..read]);
                let (printed, rung) = &*filled.0;
                *printed.lock().unwrap() = (String::from_utf8_lossy(&bytes).into(), read == 0);
                rung.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        printed
    }

    fn wait_for(&self, words: &str) -> String {
        self.wait(|text, is_all| is_all || has_line(text, words))
    }

    fn all(&self) -> String {
        self.wait(|_, is_all| is_all)
    }

    fn now(&self) -> String {
        self.0.0.lock().unwrap().0.clone()
    }

    /// What was printed once that is enough, or when patience is at its end.
    fn wait(&self, is_enough: impl Fn(&str, bool) -> bool) -> String {
        let (printed, rung) = &*self.0;
        let until = Instant::now() + PATIENCE;
        let mut printed = printed.lock().unwrap();
        while !is_enough(&printed.0, printed.1) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            (printed, _) = rung.wait_timeout(printed, left).unwrap();
        }
        printed.0.clone()
    }
}
