//! Appending: a row behind the last, with its hash, and who it was.

use chrono::{DateTime, Utc};
use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::{
    audit::{AuditHash, AuditKind, AuditRow, chained, commitment},
    chat::ChatId,
};

use super::super::{CaseId, Result, Tx, to_hour};

/// Bytes of a salt.
const SALT: usize = 16;

/// Greater numbers are damage: there are not so many acts.
const MOST: i64 = 1 << 48;

/// An act to be appended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act<'a> {
    pub(super) kind: AuditKind,
    pub(super) case: Option<CaseId>,
    /// What sort of change, or which role.
    pub(super) detail: Option<&'a str>,
    pub(super) posting: Option<i64>,
    /// The number of the event.
    pub(super) event: Option<u32>,
    /// The digest of that event.
    pub(super) digest: Option<AuditHash>,
    pub(super) by: Option<ChatId>,
    pub(super) of: Option<ChatId>,
}

impl Act<'_> {
    /// An act of that kind, of nobody and about nothing.
    pub(super) const fn of_kind(kind: AuditKind) -> Self {
        Self {
            kind,
            case: None,
            detail: None,
            posting: None,
            event: None,
            digest: None,
            by: None,
            of: None,
        }
    }
}

/// Appends an act.
pub(super) async fn append(tx: &mut Tx, act: Act<'_>, now: DateTime<Utc>) -> Result<()> {
    let (last, before) = match last(tx).await? {
        // Whatever bytes stand there, the chain goes on from them: damage of one row stops nobody from posting.
        Some(row) => (
            row.try_get_unchecked(0)?,
            row.try_get_unchecked(1).unwrap_or_default(),
        ),
        None => (0, vec![0; 32]),
    };
    let case = match act.case {
        Some(case) => slug(tx, case).await?,
        None => None,
    };
    let (by, of) = (act.by.map(salted), act.of.map(salted));
    let hash_of = |person: &Option<Salted>| person.as_ref().map(|it| it.commitment.clone());
    let mut row = AuditRow {
        number: last + 1,
        hour: to_hour(now),
        kind: act.kind.word().into(),
        case: case.map(String::into_bytes),
        detail: act.detail.map(Into::into),
        posting: act.posting,
        event: act.event.map(i64::from),
        digest: act.digest.map(Vec::from),
        by: hash_of(&by),
        of: hash_of(&of),
        hash: Vec::new(),
    };
    row.hash = chained(&before, &row).to_vec();
    insert(tx, &row).await?;
    for (part, person) in [("by", by), ("of", of)] {
        if let Some(person) = person {
            insert_person(tx, (row.number, part), &person).await?;
        }
    }
    Ok(())
}

/// A person, and what the chain holds of them.
struct Salted {
    chat: ChatId,
    salt: [u8; SALT],
    commitment: Vec<u8>,
}

fn salted(chat: ChatId) -> Salted {
    let mut salt = [0; SALT];
    getrandom::fill(&mut salt).expect("the operating system gives random numbers");
    Salted {
        chat,
        salt,
        commitment: commitment(&salt, chat).to_vec(),
    }
}

/// The number and the hash of the last act.
async fn last(tx: &mut Tx) -> Result<Option<SqliteRow>> {
    let row = sqlx::query(
        "select number, hash from audit where number < $1 order by number desc limit 1",
    )
    .bind(MOST)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// The short name of a case, if it can be read.
async fn slug(tx: &mut Tx, case: CaseId) -> Result<Option<String>> {
    let slug: Option<Vec<u8>> = sqlx::query_scalar("select slug from court_case where id = $1")
        .bind(case.0)
        .fetch_optional(tx)
        .await?;
    Ok(slug.map(|slug| String::from_utf8_lossy(&slug).into_owned()))
}

async fn insert(tx: &mut Tx, row: &AuditRow) -> Result<()> {
    let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
    sqlx::query(
        "insert into audit
             (number, hour, kind, case_slug, detail, posting, event, digest, by_whom, of_whom, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(row.number)
    .bind(row.hour)
    .bind(text(&row.kind))
    .bind(row.case.as_ref().map(text))
    .bind(row.detail.as_ref().map(text))
    .bind(row.posting)
    .bind(row.event)
    .bind(&row.digest)
    .bind(&row.by)
    .bind(&row.of)
    .bind(&row.hash)
    .execute(tx)
    .await?;
    Ok(())
}

async fn insert_person(tx: &mut Tx, (number, part): (i64, &str), person: &Salted) -> Result<()> {
    sqlx::query("insert into audit_person (number, part, chat_id, salt) values ($1, $2, $3, $4)")
        .bind(number)
        .bind(part)
        .bind(person.chat.0)
        .bind(person.salt.as_slice())
        .execute(tx)
        .await?;
    Ok(())
}
