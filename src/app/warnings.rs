//! What is allowed and still unwise, for who starts the bot or a tool.

use crate::{config::Config, courier, store};

/// Everything there is to warn of, a sentence or two each.
pub fn warnings(config: &Config) -> Vec<String> {
    [key_beside(config), plain_address(config)]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn key_beside(config: &Config) -> Option<String> {
    let (database, key) = (&config.store.database, &config.store.key_file);
    store::is_key_beside(database, key).then(|| {
        format!(
            "the key file {} lies on the same disk as the database {}: whoever takes that disk can read who follows. Move \
             the key to another disk and name its new place under [store] key_file; without the key nobody can be told \
             anything, so keep a copy of it",
            key.display(),
            database.display()
        )
    })
}

pub(super) fn plain_address(config: &Config) -> Option<String> {
    courier::is_plain_and_distant(&config.telegram.api_url).then(|| {
        "telegram.api_url, over which TELOXIDE_API_URL wins, begins with http:// and leads out of this network: everybody on \
         the way can read the token, every chat's id and every text. Use https://, or a Bot API server near this machine"
            .to_owned()
    })
}
