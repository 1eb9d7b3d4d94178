//! The greeting: what the person who starts the bot must be told, once and plainly.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use crate::{config::Config, store::KeyFile};

use super::warnings;

/// Who reads what the bot prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Whoever runs the bot, once.
    Terminal,
    /// Whoever may read a log: what is secret does not belong there.
    Log,
}

/// The greeting.
#[derive(Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Whether a key file was made.
    pub(super) key_file: KeyFile,
    /// The code that makes its sender the owner, while there is none.
    pub(super) claim_code: Option<String>,
    /// Where it is written down rather than in a log.
    pub(super) claim_file: PathBuf,
    /// The bot's name at Telegram.
    pub(super) username: String,
}

impl Greeting {
    /// The greeting in sentences, without secrets for a log.
    pub fn words(&self, config: &Config, screen: Screen) -> String {
        let mut words = format!(
            "@{} is running on {}.",
            self.username,
            config.store.database.display()
        );
        if self.key_file == KeyFile::Made {
            let key = config.store.key_file.display();
            words.push_str(&format!(
                "\nA new key was written to {key}. Keep a copy of it, and not with the database: without the key nobody \
                 can be told anything."
            ));
        }
        if let Some(warning) = warnings::key_beside(config) {
            words.push_str(&format!("\nNote: {warning}."));
        }
        if let Some(code) = &self.claim_code {
            words.push_str(&self.how_to_claim(code, screen));
        }
        words
    }

    fn how_to_claim(&self, code: &str, screen: Screen) -> String {
        let (username, file) = (&self.username, self.claim_file.display());
        match screen {
            Screen::Terminal => {
                format!("\nThere is no owner yet. Write to @{username}: /claim {code}")
            }
            Screen::Log => match write_down(&self.claim_file, code) {
                Ok(()) => format!(
                    "\nThere is no owner yet. Write to @{username}: /claim and the code that is in {file}"
                ),
                Err(error) => format!(
                    "\nThere is no owner yet, and the code for /claim cannot be written to {file}: {error}. Start the bot \
                     from a terminal once, or name your Telegram id under [editors] owners."
                ),
            },
        }
    }
}

/// Writes the code into a new file that only its owner can read.
fn write_down(file: &Path, secret: &str) -> std::io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut written = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    writeln!(written, "{secret}")?;
    written.persist(file)?;
    Ok(())
}
