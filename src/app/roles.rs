//! The commands `roles list` and `roles revoke`, also beside a running bot.
//!
//! Telegram ids are shown here and nowhere else: this is the terminal of who runs the bot.

use chrono::{DateTime, Utc};

use crate::{
    config::Config,
    domain::{
        chat::ChatKey,
        role::{Role, RoleOrigin},
    },
    store::{Purpose, Revocation},
};

use super::offline::{ToolError, must_exist, open};

/// Everybody's roles, a line each: the Telegram id, the role, where it comes from.
///
/// # Errors
/// If there is no database, or it cannot be opened or read.
pub async fn list(config: &Config) -> Result<String, ToolError> {
    must_exist(config)?;
    let (store, _) = open(config, Purpose::Read).await?;
    let (grants, former) = (
        store.roles().grants().await?,
        store.roles().former_editors().await?,
    );
    store.close().await;
    let mut lines: Vec<String> = grants
        .iter()
        .map(|grant| {
            let id = grant.key.map_or_else(
                || "(a row that does not open)".to_owned(),
                |key| key.0.to_string(),
            );
            format!("{id}\t{}\t{}", grant.role.word(), grant.origin.word())
        })
        .collect();
    let known: Vec<ChatKey> = grants.iter().filter_map(|grant| grant.key).collect();
    let named = config.editors.owners.iter();
    lines.extend(named.filter(|owner| !known.contains(owner)).map(|owner| {
        // What was taken away only a start gives back.
        let from = if former.iter().any(|former| former.key == *owner) {
            "the next start"
        } else {
            "the first message"
        };
        let role = Role::Owner.word();
        format!("{}\t{role}\tsettings, from {from} on", owner.0)
    }));
    if lines.is_empty() {
        lines.push("nobody has a role; `run` says how to become the owner".to_owned());
    }
    Ok(lines.join("\n"))
}

/// Revokes every role of a person, with their drafts and changes that are not released, and says what was done and what is
/// left to do.
///
/// # Errors
/// If there is no database, it cannot be opened or written, or the person has no role.
pub async fn revoke(config: &Config, id: i64, now: DateTime<Utc>) -> Result<String, ToolError> {
    must_exist(config)?;
    let key = ChatKey(id);
    let (store, _) = open(config, Purpose::Tool).await?;
    let revoked = store.roles().revoke_roles(key, now).await?;
    let has_owner = store.roles().has_owner().await?;
    store.close().await;
    let named = where_named(config, key);
    let Some(revoked) = revoked else {
        return Err(ToolError::NoRole(id, named.unwrap_or_default()));
    };
    let mut words = revocation_summary(id, &revoked);
    if let Some(named) = named {
        words.push_str(&named);
    } else if !has_owner && config.editors.owners.is_empty() {
        words.push_str("\nNobody is owner now: the next start of `run` says how to become it.");
    }
    Ok(words)
}

fn revocation_summary(id: i64, revoked: &Revocation) -> String {
    let role = |(role, origin): &(Role, RoleOrigin)| format!("{} ({})", role.word(), origin.word());
    let roles: Vec<String> = revoked.roles.iter().map(role).collect();
    format!(
        "{id} is no longer: {}.\nTaken back with it: drafts {}, changes that waited {}. What was released stays.",
        roles.join(", "),
        revoked.drafts,
        revoked.postings
    )
}

/// What is left to do about a person whom the settings name.
fn where_named(config: &Config, key: ChatKey) -> Option<String> {
    let place = &config.editors.set_in;
    config.editors.owners.contains(&key).then(|| {
        format!(
            "\neditors.owners, set in {place}, names this id: take it out there too, or the next start makes it an owner \
             again."
        )
    })
}
