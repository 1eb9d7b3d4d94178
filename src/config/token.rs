//! The bot's token, which is never printed.

use std::{env, fmt, path::Path};

use zeroize::Zeroizing;

use super::files;

/// A token from `@BotFather`. It is wiped from memory when it is no longer needed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<String>);

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// None is set.
    #[error(
        "there is no bot token. Open @BotFather in Telegram, send /newbot, and start again with the token it gives in \
         TELOXIDE_TOKEN, or in a file named in TELOXIDE_TOKEN_FILE. To see the bot without a token: hearing-bot demo"
    )]
    Missing,
    /// The file cannot be read.
    #[error("the token file {0}, named in TELOXIDE_TOKEN_FILE, cannot be read: {1}")]
    File(String, std::io::Error),
    /// Others than its owner may read or write the file.
    #[error(
        "others on this machine can read or write the token file {0}, named in TELOXIDE_TOKEN_FILE, and with the token \
         everything that is written to the bot. Let only yourself: chmod 600 {0} (a disk that knows no such rights is \
         mounted with umask=077)"
    )]
    Exposed(String),
    /// It does not look like one.
    #[error(
        "what is in {0} is not a bot token: @BotFather gives them as digits, a colon and letters"
    )]
    Malformed(&'static str),
}

impl Token {
    /// The token that the environment gives.
    ///
    /// # Errors
    /// If there is none, with how to get one.
    pub fn from_environment() -> Result<Self, TokenError> {
        if let Some(token) = env::var("TELOXIDE_TOKEN")
            .ok()
            .map(Zeroizing::new)
            .filter(|token| !token.trim().is_empty())
        {
            return Self::parse(&token).ok_or(TokenError::Malformed("TELOXIDE_TOKEN"));
        }
        let file = env::var("TELOXIDE_TOKEN_FILE").map_err(|_| TokenError::Missing)?;
        let path = Path::new(&file);
        let unreadable = |error| TokenError::File(file.clone(), error);
        let (_, found) = files::open(path).map_err(unreadable)?;
        if files::is_exposed(&found) {
            return Err(TokenError::Exposed(file));
        }
        let bytes = files::read(path).map(Zeroizing::new).map_err(unreadable)?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        Self::parse(text).ok_or(TokenError::Malformed(
            "the file named in TELOXIDE_TOKEN_FILE",
        ))
    }

    /// The token of a Telegram that accepts every token.
    pub fn of_the_stage() -> Self {
        Self(Zeroizing::new("1:stage".to_owned()))
    }

    /// A token in a text; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (id, secret) = text.split_once(':')?;
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        let is_secret = !secret.is_empty()
            && secret
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        (is_id && is_secret).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The characters, for the client of the Bot API.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}
