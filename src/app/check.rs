//! The command `check`: what is wrong in the translations, in the file, in the rows. It changes nothing, and names nobody.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::{
    config::Config,
    domain::slug::Slug,
    store::{self, LogVerdict, OpenError, Purpose, Store, Table},
    text,
};

use super::offline::{ToolError, must_exist, open};

/// Checks the translations and the database, and returns a line for each fault.
///
/// # Errors
/// If the database cannot be opened or read.
pub async fn check(config: &Config, now: DateTime<Utc>) -> Result<Vec<String>, ToolError> {
    must_exist(config)?;
    let mut wrong = text::missing();
    let database = config.store.database.display();
    let found = store::examine(&config.store.database).await?;
    if !found.damage.is_empty() {
        wrong.extend(
            found
                .damage
                .iter()
                .map(|line| format!("{database}: {line}")),
        );
        wrong.push(if found.can_be_repaired() {
            format!(
                "{database}: its indexes do not agree with its tables: the next start with `run` makes them anew, and then \
                 `check` says whether rows are lost"
            )
        } else {
            format!("{database} is damaged: restore it from a backup")
        });
    }
    let store = match open(config, Purpose::Read).await {
        Ok((store, _)) => store,
        // That was said.
        Err(OpenError::Damaged { .. } | OpenError::ToRepair { .. }) if !found.damage.is_empty() => {
            return Ok(wrong);
        }
        Err(error) => return Err(error.into()),
    };
    let looked_at = look_at(&store, found.rows, now).await;
    store.close().await;
    wrong.extend(looked_at?);
    Ok(wrong)
}

async fn look_at(
    store: &Store,
    mut refused: BTreeMap<String, u64>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, store::Error> {
    let mut wrong = Vec::new();
    let unreadable = store.read_through(now).await?;
    for table in Table::ALL {
        // What SQLite refuses in a row is mostly what cannot be read in it.
        let rows = unreadable.get(&table).copied().unwrap_or_default();
        let rows = rows.max(refused.remove(table.name()).unwrap_or_default());
        if rows > 0 {
            wrong.push(sentence(table, rows));
        }
    }
    let others = refused
        .iter()
        .map(|(table, rows)| format!("`{table}`: {rows} rows hold what they must not. {RESTORE}."));
    wrong.extend(others);
    for slug in store.cases().slugs().await? {
        wrong.extend(check_log(store, &slug).await?);
    }
    Ok(wrong)
}

/// The fault in the log of a case, if the log and the case can be read at all.
async fn check_log(store: &Store, slug: &Slug) -> Result<Option<String>, store::Error> {
    let Some(stored) = store.cases().readable_case(slug).await? else {
        return Ok(None);
    };
    Ok(match store.cases().check_log(stored.id).await {
        Ok(LogVerdict::Fits) => None,
        Ok(LogVerdict::Differs) => Some(format!(
            "{slug}: the case does not stand as its log adds up. {RESTORE}."
        )),
        Ok(LogVerdict::Impossible(number)) => Some(format!(
            "{slug}: entry {number} of the log does not fit. {RESTORE}."
        )),
        // That was counted.
        Err(error) if error.is_unreadable() => None,
        Err(error) => return Err(error),
    })
}

const RESTORE: &str = "Restore a backup";

/// A sentence on rows that cannot be read: which, what follows, and what to do.
fn sentence(table: Table, rows: u64) -> String {
    let (name, them) = (table.name(), if rows == 1 { "row" } else { "rows" });
    let (follows, to_do) = (what_follows(table), what_to_do(table));
    format!("`{name}`: {rows} {them} cannot be read or hold what cannot be: {follows}. {to_do}.")
}

/// What follows where rows of a table cannot be read.
fn what_follows(table: Table) -> &'static str {
    match table {
        Table::Chat => {
            "where the number or the state cannot be read nothing is sent, and the ledger counts that chat as \
             unreachable; where the language cannot, it is told in the bot's own; everybody else is told"
        }
        Table::Preference => {
            "whoever chose these is told as those who chose nothing: of everything, at once"
        }
        Table::Role => "these people have no role",
        Table::Invite => "these invitations open nothing",
        Table::Audit => {
            "these acts are not shown to owners, and `audit verify` names the first of them"
        }
        Table::AuditPerson => "of these acts nobody can say who did them",
        Table::Case => {
            "what is to be told of these cases waits, and so do changes of them; other cases go on"
        }
        Table::Event => {
            "nobody can say how these cases stood, so what is to be told of them waits; other cases go on"
        }
        Table::Hearing => {
            "these hearings are not kept as their cases have them, so reminders of them may not come or come on a wrong day"
        }
        Table::Reminder => "these reminders may not come, or come twice",
        Table::Picture => "these pictures are drawn and sent anew",
        Table::Name => "these cases are not found by some of their words",
        Table::Follow => "these followers are not told of these cases",
        Table::Closing => "the followers of these cases may not be asked whether to keep following",
        Table::ClosedFollow => {
            "these followers are not asked again whether to keep following, and follow on"
        }
        Table::FollowNote => {
            "these notes are not shown, and whoever wrote one reads so when they ask for it"
        }
        Table::Subscription => {
            "of these subscriptions nobody is told; whoever has one can subscribe once more"
        }
        Table::Draft => {
            "these drafts cannot be sent, and their editors read so when they press a button"
        }
        Table::ListProposal => "what court lists propose in them is shown to no editor",
        Table::Posting => "these changes are refused, and their editors are told",
        Table::Broadcast => "what these were to tell is called off",
        Table::Notice => "these messages are not sent",
        Table::Delivery => "a correction may not find these messages",
        Table::Inbox => {
            "these updates are closed at the next start, and whoever wrote them is not answered"
        }
        Table::Choice => "these buttons say that they are too old",
        Table::Run => "some nightly work may be done once too often",
        Table::Instance => {
            "where it stopped with Telegram, or for how long it was asked to wait, is not known, so it begins anew with all \
             that Telegram has"
        }
    }
}

/// What to do about rows of a table that cannot be read.
fn what_to_do(table: Table) -> &'static str {
    match table {
        Table::Chat => {
            "If the key file was changed, put the lines back that it had; if not, restore a backup, or leave it so: \
             whoever writes to the bot again can follow again"
        }
        Table::Preference => "Nothing is to be done: they can choose anew with /settings",
        Table::Role => "Name the owners in the settings and start again, or restore a backup",
        Table::Audit | Table::AuditPerson => RESTORE,
        Table::Invite => "Nothing is to be done: an owner makes a new one with /invite",
        Table::Case => {
            "The running bot sets right what follows from a log that can be read; if it does not, bring the case files in \
             again with `import`, or restore a backup"
        }
        Table::Event => RESTORE,
        Table::Hearing => {
            "The running bot sets them right where the case and its log can be read; if it does not, post their dates once \
             more, or restore a backup"
        }
        Table::Reminder => {
            "The running bot plans them anew where it can; if it does not, post the dates of the hearings once more, or \
             restore a backup"
        }
        Table::Picture => "Nothing is to be done",
        Table::Name => "Bring the case files in again with `import`",
        Table::Follow => "Restore a backup; or they unfollow and follow again",
        Table::Closing | Table::ClosedFollow => "Nothing is to be done: nobody is let go by them",
        Table::FollowNote => "Restore a backup; or they write them again",
        Table::Subscription => "Restore a backup; or they subscribe again",
        Table::Draft => "Nothing is to be done: they are written anew",
        Table::ListProposal => "Nothing is to be done: import the court list again",
        Table::Posting => "Nothing is to be done: they are posted anew",
        Table::Broadcast => "Post it once more, or restore a backup",
        Table::Notice => "Post what they were to tell once more, or restore a backup",
        Table::Delivery => "Nothing is to be done: they are removed in time",
        Table::Inbox => "Nothing is to be done: they can write again",
        Table::Choice => "Nothing is to be done: the question is asked anew",
        Table::Run => "Nothing is to be done",
        Table::Instance => "Nothing is to be done: the next start sets it right",
    }
}
