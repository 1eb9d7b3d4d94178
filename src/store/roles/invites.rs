//! Invitations: links that make whoever opens one first an editor.
//!
//! The secret of a link has 128 bits of the system's randomness, and only its SHA-256 is kept. What many tries could find is
//! bounded by the sender limiter (`bot/sender_limiter`), which lets each sender write so many messages a minute: at a million
//! senders that never sleep, one link would be found in some 10^23 years.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::domain::{
    chat::{Asker, ChatId},
    role::{Role, RoleOrigin},
};

use super::{
    super::{
        Error, Receipt, Result, Roles, Store, Tx, audit,
        presence::{hear_again, stored_presence},
        random_id, to_millis,
    },
    grant, is_editor,
    revocation::is_owner,
};

/// How long an invitation is open.
const OPEN_FOR: TimeDelta = TimeDelta::hours(24);

/// Bytes of a secret.
const SECRET: usize = 16;

/// An invitation that was just made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewInvite {
    /// Its id, for the button that withdraws it.
    pub id: i64,
    /// What its link carries: 32 hexadecimal digits. It is kept nowhere.
    pub secret: String,
}

/// The withdrawal of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteWithdrawal {
    /// It opens nothing any more.
    Withdrawn,
    /// It was opened or withdrawn before, or has expired.
    Gone,
}

/// What became of an invitation that somebody opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteOutcome {
    /// Whoever opened it is an editor now, and it is spent.
    Granted {
        /// Their chat.
        editor: ChatId,
        /// Who made the invitation.
        owner: ChatId,
    },
    /// Whoever opened it has a role already; it is not spent, if it is one.
    NotNeeded,
    /// It opens nothing: there was none such, or none any more.
    Refused,
}

impl Roles<'_> {
    /// Makes an invitation; `None` if its maker has just lost the role of an owner.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn make_invite(
        self,
        owner: ChatId,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Option<NewInvite>> {
        let mut bytes = [0; SECRET];
        getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
        let secret: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let (id, expires) = (random_id(), now + OPEN_FOR);
        self.store
            .write(Some(receipt), async |tx| {
                if !is_owner(tx, owner).await? {
                    return Ok(None);
                }
                insert(tx, (id, owner), &hash(&secret), expires).await?;
                audit::invite_made(tx, owner, now).await?;
                Ok(Some(NewInvite { id, secret }))
            })
            .await
    }

    /// Withdraws an invitation that this owner made.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn withdraw_invite(
        self,
        owner: ChatId,
        id: i64,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<InviteWithdrawal> {
        self.store
            .write(Some(receipt), async |tx| {
                if delete_open(tx, (owner, id), now).await? == 0 {
                    return Ok(InviteWithdrawal::Gone);
                }
                audit::invite_withdrawn(tx, owner, now).await?;
                Ok(InviteWithdrawal::Withdrawn)
            })
            .await
    }

    /// Opens an invitation: the first who does is an editor from then on, and hears from the bot if they had paused it. One
    /// that was opened, has expired or was made up is refused alike.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn open_invite(
        self,
        asker: Asker,
        secret: &str,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<InviteOutcome> {
        let hash = hash(secret);
        self.store
            .write(Some(receipt), async |tx| {
                self.store.spend_invite(tx, asker, &hash, now).await
            })
            .await
    }
}

impl Store {
    async fn spend_invite(
        &self,
        tx: &mut Tx,
        asker: Asker,
        hash: &[u8],
        now: DateTime<Utc>,
    ) -> Result<InviteOutcome> {
        if let Some(known) = self.known(tx, asker.key()).await?
            && is_editor(tx, known).await?
        {
            return Ok(InviteOutcome::NotNeeded);
        }
        let Some((id, owner)) = find(tx, hash, now).await? else {
            return Ok(InviteOutcome::Refused);
        };
        delete(tx, id).await?;
        let editor = self.keep_chat(tx, asker).await?;
        let granted = (Role::Editor, RoleOrigin::Invite);
        grant(tx, editor, granted, Some(ChatId(owner)), now).await?;
        let presence = stored_presence(tx, editor).await?;
        if presence.as_deref() == Some(b"stopped".as_slice()) {
            hear_again(self, tx, editor, now).await?;
        }
        Ok(InviteOutcome::Granted {
            editor,
            owner: ChatId(owner),
        })
    }
}

/// Checks a row: it is the id, and a hash of its length.
pub(in crate::store) fn check_invite((_, hash): (i64, Vec<u8>)) -> Result<()> {
    let is_one = hash.len() == 32;
    is_one.then_some(()).ok_or(Error::Unreadable("invite"))
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

async fn insert(
    tx: &mut Tx,
    (id, owner): (i64, ChatId),
    hash: &[u8],
    expires: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into invite (id, owner, secret_hash, expires) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(owner.0)
        .bind(hash)
        .bind(to_millis(expires))
        .execute(tx)
        .await?;
    Ok(())
}

/// The open invitation of that hash, with who made it and still is an owner. One that was made while the clock was ahead is not
/// open for longer.
async fn find(tx: &mut Tx, hash: &[u8], now: DateTime<Utc>) -> Result<Option<(i64, i64)>> {
    let found = sqlx::query_as(
        "select invite.id, invite.owner
         from invite join editor on editor.chat_id = invite.owner
         where invite.secret_hash = $1 and invite.expires > $2 and invite.expires <= $3 and editor.role = 'owner'",
    )
    .bind(hash)
    .bind(to_millis(now))
    .bind(to_millis(now + OPEN_FOR))
    .fetch_optional(tx)
    .await?;
    Ok(found)
}

async fn delete(tx: &mut Tx, id: i64) -> Result<()> {
    sqlx::query("delete from invite where id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes an invitation of that owner; returns how many: one or none.
async fn delete_open(tx: &mut Tx, (owner, id): (ChatId, i64), now: DateTime<Utc>) -> Result<u64> {
    let deleted = sqlx::query("delete from invite where id = $1 and owner = $2 and expires > $3")
        .bind(id)
        .bind(owner.0)
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected())
}
