//! Reading and checking the audit.

use sqlx::{FromRow, Row, sqlite::SqliteRow};

use crate::domain::{
    audit::{
        AuditEntry, AuditFault, AuditHead, AuditKind, AuditPerson, AuditRow, NotedHead, commitment,
        event_digest, verify,
    },
    chat::ChatId,
};

use super::super::{Audit, Error, Reader, Result, Table, from_millis};

/// A row as an owner reads it, with the chats that stand beside it.
#[derive(FromRow)]
struct EntryRow {
    number: i64,
    hour: i64,
    kind: String,
    case_slug: Option<String>,
    detail: Option<String>,
    event: Option<i64>,
    by_whom: Option<Vec<u8>>,
    by_chat: Option<i64>,
    of_whom: Option<Vec<u8>>,
    of_chat: Option<i64>,
}

/// An event that was released, with the digest that its act has.
struct ReleasedEvent {
    act: i64,
    digest: Vec<u8>,
    /// When it was recorded, how it came into the log, and what it says; `None` where there is none any more.
    stored: Option<(i64, Vec<u8>, Vec<u8>)>,
}

impl ReleasedEvent {
    fn is_as_released(&self) -> bool {
        let stored = self.stored.as_ref();
        stored.is_some_and(|(recorded, origin, change)| {
            event_digest(*recorded, origin, change)[..] == self.digest
        })
    }
}

/// A row of who did an act.
type PersonRow = (i64, String, i64, Vec<u8>);

impl Audit<'_> {
    /// The acts from a number down, the last first, at most so many; one that cannot be read is left out.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn acts(self, up_to: i64, most: u32) -> Result<Vec<AuditEntry>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select audit.number, audit.hour, audit.kind, audit.case_slug, audit.detail, audit.event,
                         audit.by_whom, by_person.chat_id as by_chat,
                         audit.of_whom, of_person.chat_id as of_chat
                     from audit
                     left join audit_person as by_person
                         on by_person.number = audit.number and by_person.part = 'by'
                     left join audit_person as of_person
                         on of_person.number = audit.number and of_person.part = 'of'
                     where audit.number <= $1 order by audit.number desc limit +$2",
                )
                .bind(up_to)
                .bind(i64::from(most))
                .fetch_all(reader)
                .await?)
            })
            .await?;
        Ok(self.store.read_each(Table::Audit, &rows, entry).read)
    }

    /// The head, as it stands: it is not checked.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn head(self) -> Result<AuditHead> {
        let last: Option<(i64, Vec<u8>)> = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_as("select number, hash from audit order by number desc limit 1")
                        .fetch_optional(reader)
                        .await?,
                )
            })
            .await?;
        let Some((number, hash)) = last else {
            return Ok(AuditHead::default());
        };
        let hash = hash.try_into().map_err(|_| Error::Unreadable("audit"))?;
        Ok(AuditHead { number, hash })
    }

    /// Checks every act, the event that it released, who did it, and that the acts lead to the head that was noted, if one was.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn verify(
        self,
        noted: Option<NotedHead>,
    ) -> Result<std::result::Result<AuditHead, AuditFault>> {
        let (rows, events, people) = self
            .store
            .read(async |reader| {
                let (rows, events) = (rows(reader).await?, events(reader).await?);
                Ok((rows, events, people(reader).await?))
            })
            .await?;
        let head = match verify(&rows, noted) {
            Ok(head) => head,
            Err(fault) => return Ok(Err(fault)),
        };
        let mut events = events.iter();
        let found = events.find(|event| !event.is_as_released());
        let found = found.map(|event| AuditFault::Event(event.act));
        let found = found.or_else(|| people.iter().find_map(|person| fault_of(&rows, person)));
        let found = found.or_else(|| dropped(&rows, people.len()));
        Ok(found.map_or(Ok(head), Err))
    }
}

/// What is wrong with a person: they stand with no act, or with another's.
fn fault_of(rows: &[AuditRow], (number, part, chat, salt): &PersonRow) -> Option<AuditFault> {
    let at = rows.binary_search_by_key(number, |row| row.number);
    let Some(row) = at.ok().and_then(|at| rows.get(at)) else {
        return Some(AuditFault::Missing(*number));
    };
    let held = match part.as_str() {
        "by" => row.by.as_ref(),
        _ => row.of.as_ref(),
    };
    let is_theirs = held.is_some_and(|held| *held == commitment(salt, ChatId(*chat)));
    (!is_theirs).then_some(AuditFault::Person(*number))
}

/// What is wrong if more people are gone than were forgotten.
fn dropped(rows: &[AuditRow], people: usize) -> Option<AuditFault> {
    let held = rows.iter().flat_map(|row| [&row.by, &row.of]).flatten();
    let gone = held.count().saturating_sub(people) as u64;
    let forgotten = rows.iter().map(AuditRow::forgotten).sum();
    (gone > forgotten).then_some(AuditFault::Dropped { gone, forgotten })
}

/// Checks a row: it has a number, a kind, and a hash of its length.
pub(in crate::store) fn check_act((_, kind, hash): (i64, String, Vec<u8>)) -> Result<()> {
    let is_one = kind_of(&kind).is_some() && hash.len() == 32;
    is_one.then_some(()).ok_or(Error::Unreadable("audit"))
}

fn kind_of(word: &str) -> Option<AuditKind> {
    AuditKind::ALL.into_iter().find(|kind| kind.word() == word)
}

fn entry(row: EntryRow) -> Result<AuditEntry> {
    let kind = kind_of(&row.kind).ok_or(Error::Unreadable("audit"))?;
    let person = |commitment: Option<Vec<u8>>, chat: Option<i64>| match (commitment, chat) {
        (_, Some(chat)) => AuditPerson::Known(ChatId(chat)),
        (Some(_), None) => AuditPerson::Forgotten,
        (None, None) => AuditPerson::Nobody,
    };
    Ok(AuditEntry {
        number: row.number,
        hour: from_millis(row.hour),
        kind,
        case: row.case_slug,
        detail: row.detail,
        event: row.event,
        by: person(row.by_whom, row.by_chat),
        of: person(row.of_whom, row.of_chat),
    })
}

/// Every row in the order of the numbers, as its bytes are.
async fn rows(reader: &mut Reader) -> Result<Vec<AuditRow>> {
    let rows = sqlx::query(
        "select number, hour, kind, case_slug, detail, posting, event, digest, by_whom, of_whom, hash
         from audit order by number",
    )
    .fetch_all(reader)
    .await?;
    let read = |row: &SqliteRow| {
        Ok(AuditRow {
            number: row.try_get_unchecked(0)?,
            hour: row.try_get_unchecked(1)?,
            kind: row.try_get_unchecked(2)?,
            case: row.try_get_unchecked(3)?,
            detail: row.try_get_unchecked(4)?,
            posting: row.try_get_unchecked(5)?,
            event: row.try_get_unchecked(6)?,
            digest: row.try_get_unchecked(7)?,
            by: row.try_get_unchecked(8)?,
            of: row.try_get_unchecked(9)?,
            hash: row.try_get_unchecked(10)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Every event of which an act has the digest, in the order of the acts.
async fn events(reader: &mut Reader) -> Result<Vec<ReleasedEvent>> {
    let rows = sqlx::query(
        "select audit.number, audit.digest, event.recorded, event.origin, event.change
         from audit
         left join court_case on court_case.slug = audit.case_slug
         left join event on event.case_id = court_case.id and event.number = audit.event
         where audit.digest is not null order by audit.number",
    )
    .fetch_all(reader)
    .await?;
    let read = |row: &SqliteRow| {
        let recorded: Option<i64> = row.try_get_unchecked(2)?;
        let stored = match recorded {
            Some(recorded) => Some((
                recorded,
                row.try_get_unchecked(3)?,
                row.try_get_unchecked(4)?,
            )),
            None => None,
        };
        Ok(ReleasedEvent {
            act: row.try_get_unchecked(0)?,
            digest: row.try_get_unchecked(1)?,
            stored,
        })
    };
    rows.iter().map(read).collect()
}

/// Every person that stands with an act.
async fn people(reader: &mut Reader) -> Result<Vec<PersonRow>> {
    let people =
        sqlx::query_as("select number, part, chat_id, salt from audit_person order by number")
            .fetch_all(reader)
            .await?;
    Ok(people)
}
