//! What the person who starts the bot must be told, once and plainly.

use chrono::{DateTime, Utc};

use crate::{config::Config, store::KeyFile};

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// Whether a key file was made.
    pub(super) key_file: KeyFile,
    /// The code that makes its sender the owner, while there is none.
    pub(super) claim_code: Option<String>,
    /// The bot's name at Telegram.
    pub(super) username: String,
    /// The last entry of the database, if the clock stands before it.
    pub(super) clock_wrong_until: Option<DateTime<Utc>>,
}

impl Greeting {
    /// In sentences.
    pub fn words(&self, config: &Config) -> String {
        let mut words = format!(
            "@{} is running on {}.",
            self.username,
            config.store.database.display()
        );
        if self.key_file == KeyFile::Made {
            let key = config.store.key_file.display();
            words.push_str(&format!(
                "\nA new key was written to {key}. Move it off this disk and name its new place under [store] key_file: \
                 whoever has both files can read who follows, and without the key nobody can."
            ));
        }
        if let Some(code) = &self.claim_code {
            words.push_str(&format!(
                "\nThere is no owner yet. Write to @{}: /claim {code}",
                self.username
            ));
        }
        if let Some(latest) = self.clock_wrong_until {
            words.push_str(&format!(
                "\nThe clock stands before the last entry of the database, {}. Nothing is sent until it is past it. Set \
                 the clock; or, if it is right, start with `run --trust-clock`.",
                latest.format("%F %T UTC")
            ));
        }
        words
    }
}
