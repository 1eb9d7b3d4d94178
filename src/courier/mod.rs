//! One notice to Telegram and back: an outcome.
