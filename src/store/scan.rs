//! The scan: every row of every table, parsed as its users parse it. It is what `check` reports, and it tells that a row was
//! repaired.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;
use sqlx::{FromRow, Row, sqlite::SqliteRow};

use crate::domain::{case_state::CaseState, event::AttributedChange, reminder::Lead};

use super::{
    CaseId, Cases, Error, Presence, Result, Store, Table, audit, broadcasts,
    case_rows::CaseRow,
    chats::{language_of, role_of},
    closings, from_json,
    hearing_row::{when_of, zone_of},
    plan_basis::{DerivedBy, derived_by},
    preferences, roles, to_count, to_millis,
};

/// The verdict on a log of events: whether replaying it gives the stored state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogVerdict {
    /// It gives the stored state.
    Fits,
    /// It gives another state.
    Differs,
    /// The event of this number does not apply.
    Impossible(u32),
}

impl Cases<'_> {
    /// Compares the replay of a case's log with its stored state.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn check_log(self, id: CaseId) -> Result<LogVerdict> {
        let stands = self.case_by_id(id).await?.case.state;
        Ok(
            match CaseState::replay(&self.case_log(id).await?, u32::MAX) {
                Ok(sum) if sum == stands => LogVerdict::Fits,
                Ok(_) => LogVerdict::Differs,
                Err(number) => LogVerdict::Impossible(number),
            },
        )
    }
}

/// What is read of the rows of a table that have no function of their own; the first column is the id.
const NAMES: &str = "select case_id, word || places from name";
const INVITES: &str = "select id, secret_hash from invite";
const AUDIT: &str = "select number, kind, hash from audit";
const AUDIT_PEOPLE: &str = "select chat_id, part from audit_person";
const FOLLOWS: &str = "select chat_id, told, maybe_told, topic, carried_from from follow";
const CLOSINGS: &str = "select case_id, closed_at, look_at from closing";
const CLOSED_FOLLOWS: &str = "select chat_id, state, last_day from closed_follow";
const DELIVERIES: &str = "select chat_id, from_revision, to_revision, message from delivery";
const UPDATES: &str = "select id, sealed from inbox";
const CHOICES: &str = "select id, lines from choice";
const NOTICE_STATES: [&str; 7] = [
    "waiting",
    "later",
    "held",
    "sending",
    "barred",
    "failed",
    "unreadable",
];
const RUNS: &str = "select cast(0 as bigint), job from run";
const INSTANCE: &str = "select id, last_batch from instance";
const REMINDERS: &str = "select hearing_id, date_revision, lead, state from reminder";
const CHATS: &str = "select id, sealed, language, state from chat";
const ZONES: &str = "select id, zone from court_case";
const ENDS: &str =
    "select hearing.id, hearing.day, hearing.time, court_case.zone, hearing.past_from
    from hearing join court_case on court_case.id = hearing.case_id where hearing.state = 'set'";

impl Store {
    /// Parses every row, and returns how many of each table are unreadable or implausible, where there are any. From then on
    /// these are the known ones.
    ///
    /// # Errors
    /// If the database failed.
    pub async fn read_through(&self, now: DateTime<Utc>) -> Result<BTreeMap<Table, u64>> {
        let mut found = BTreeMap::new();
        for table in Table::ALL {
            let mut unreadable = self.read_table(table).await?;
            let untyped = self.of_another_type(table.name()).await?;
            // Which they are is not looked for: mostly they are among those.
            let more = untyped.saturating_sub(unreadable.len());
            unreadable.extend((0_i64..).take(more).map(|nth| i64::MIN + nth));
            if !unreadable.is_empty() {
                found.insert(table, unreadable);
            }
        }
        let implausible = self.implausible(now).await?;
        for (table, rows) in implausible.into_iter().chain(self.underived().await?) {
            if !rows.is_empty() {
                let all = found.entry(table).or_default();
                all.extend(rows);
                all.sort_unstable();
                all.dedup();
            }
        }
        let count = |(table, rows): (&Table, &Vec<i64>)| (*table, rows.len() as u64);
        let counts = found.iter().map(count).collect();
        self.known_unreadable(found);
        Ok(counts)
    }

    async fn read_table(&self, table: Table) -> Result<Vec<i64>> {
        match table {
            Table::Chat => self.chat_rows().await,
            Table::Role => self.role_rows().await,
            Table::Invite => self.each(INVITES, roles::check_invite).await,
            Table::Audit => self.each(AUDIT, audit::check_act).await,
            Table::AuditPerson => self.plain(AUDIT_PEOPLE).await,
            Table::Preference => self.each(preferences::ROWS, preferences::check).await,
            Table::Case => self.case_rows().await,
            Table::Event => self.event_rows().await,
            Table::Hearing => self.hearing_rows().await,
            Table::Reminder => self.reminder_rows().await,
            Table::Picture => self.picture_rows().await,
            Table::Name => self.plain(NAMES).await,
            Table::Follow => self.numbers(FOLLOWS).await,
            Table::Closing => self.each(CLOSINGS, closings::check).await,
            Table::ClosedFollow => self.each(CLOSED_FOLLOWS, closings::check_asked).await,
            Table::FollowNote => self.note_rows().await,
            Table::Draft => self.draft_rows().await,
            Table::ListProposal => self.proposal_rows().await,
            Table::Posting => self.posting_rows().await,
            Table::Subscription => self.subscription_rows().await,
            Table::Broadcast => self.broadcast_rows().await,
            Table::Notice => self.notice_rows().await,
            Table::Delivery => self.numbers(DELIVERIES).await,
            Table::Inbox => {
                let read = |(id, sealed): (i64, Vec<u8>)| self.update_of(id, &sealed).map(drop);
                self.each(UPDATES, read).await
            }
            Table::Choice => {
                let read = |(_, lines): (i64, Vec<u8>)| self.lines_of(&lines).map(drop);
                self.each(CHOICES, read).await
            }
            Table::Run => self.plain(RUNS).await,
            Table::Instance => {
                let read = |(_, batch): (i64, Option<Vec<u8>>)| match batch {
                    Some(batch) => self.batch_of(&batch).map(drop),
                    None => Ok(()),
                };
                self.each(INSTANCE, read).await
            }
        }
    }

    /// The ids of the unreadable rows of a query.
    pub(super) async fn each<R>(
        &self,
        rows: &'static str,
        read: impl Fn(R) -> Result<()> + Send,
    ) -> Result<Vec<i64>>
    where
        R: for<'row> FromRow<'row, SqliteRow>,
    {
        self.read(async |reader| {
            let mut unreadable = Vec::new();
            let mut rows = sqlx::query(rows).fetch(reader);
            while let Some(row) = rows.try_next().await? {
                let is_read = R::from_row(&row).map_err(Error::from).and_then(&read);
                if is_read.is_err() {
                    unreadable.push(row.try_get_unchecked(0).unwrap_or_default());
                }
            }
            Ok(unreadable)
        })
        .await
    }

    /// Checks rows of which only the text must be valid.
    async fn plain(&self, rows: &'static str) -> Result<Vec<i64>> {
        self.each(rows, |_: (i64, String)| Ok(())).await
    }

    /// Checks rows of non-negative numbers.
    async fn numbers(&self, rows: &'static str) -> Result<Vec<i64>> {
        self.each(rows, |NumberColumns(numbers)| {
            let fits = |number: &i64| u32::try_from(*number).is_ok();
            let all = numbers.iter().flatten().all(fits);
            all.then_some(()).ok_or(Error::Unreadable("number"))
        })
        .await
    }

    async fn chat_rows(&self) -> Result<Vec<i64>> {
        type Row = (i64, Vec<u8>, Vec<u8>, Vec<u8>);
        let read = |(_, sealed, language, state): Row| {
            language_of(&language).ok_or(Error::Unreadable("language"))?;
            Presence::of(&state)?;
            self.key_of(&sealed).map(drop)
        };
        self.each(CHATS, read).await
    }

    async fn role_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, role, _): (i64, Option<String>, String)| {
            let is_one = role.is_none_or(|role| role_of(&role).is_some());
            is_one.then_some(()).ok_or(Error::Unreadable("role"))
        };
        self.each("select chat_id, role, origin from role_grant", read)
            .await
    }

    async fn case_rows(&self) -> Result<Vec<i64>> {
        let mut unreadable = self
            .each(
                "select id, slug, revision, description, case_state from case_of_log",
                |row: CaseRow| row.read().map(drop),
            )
            .await?;
        let zone = |(_, zone): (i64, String)| zone_of(&zone).map(drop);
        unreadable.extend(self.each(ZONES, zone).await?);
        unreadable.sort_unstable();
        unreadable.dedup();
        Ok(unreadable)
    }

    async fn event_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, number, origin, change): (i64, i64, String, String)| {
            to_count(number, "event")?;
            from_json::<AttributedChange>(&change, "change")?;
            one_of(&origin, &["imported", "posted"])
        };
        self.each("select case_id, number, origin, change from event", read)
            .await
    }

    async fn hearing_rows(&self) -> Result<Vec<i64>> {
        let read = |row: (i64, i64, i64, String, Option<String>, String)| {
            let (_, no, date_revision, day, time, state) = row;
            to_count(no, "hearing")?;
            to_count(date_revision, "hearing")?;
            one_of(&state, &["set", "held", "adjourned", "cancelled"])?;
            when_of(&day, time.as_deref()).map(drop)
        };
        let mut unreadable = self
            .each(
                "select id, no, date_revision, day, time, state from hearing",
                read,
            )
            .await?;
        let by = self.read(derived_by).await?;
        let ends = |(_, day, time, zone, past_from): HearingsEnd| {
            if by == DerivedBy::OtherData {
                return Ok(());
            }
            let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
            let when = when_of(&text(&day), time.as_ref().map(text).as_deref());
            // What of these cannot be read is counted where it stands.
            let (Ok(when), Ok(zone)) = (when, zone_of(&text(&zone))) else {
                return Ok(());
            };
            let fits = to_millis(when.is_past_from(zone)) == past_from;
            fits.then_some(()).ok_or(Error::Unreadable("hearing"))
        };
        let wrong = self.each(ENDS, ends).await?;
        unreadable.extend(wrong);
        unreadable.sort_unstable();
        unreadable.dedup();
        Ok(unreadable)
    }

    async fn reminder_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, date_revision, lead, state): (i64, i64, String, String)| {
            to_count(date_revision, "reminder")?;
            one_of(&state, &["waiting", "sent", "skipped"])?;
            let lead = lead.parse::<Lead>();
            lead.map(drop).map_err(|_| Error::Unreadable("lead"))
        };
        self.each(REMINDERS, read).await
    }

    async fn notice_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, revision, state): (i64, Option<i64>, String)| {
            revision.map_or(Ok(0), |revision| to_count(revision, "notice"))?;
            one_of(&state, &NOTICE_STATES)
        };
        self.each("select chat_id, revision, state from notice", read)
            .await
    }

    async fn broadcast_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, kind, date_revision): (i64, String, Option<i64>)| {
            date_revision.map_or(Ok(0), |revision| to_count(revision, "broadcast"))?;
            one_of(&kind, &broadcasts::KINDS)
        };
        self.each("select id, kind, date_revision from broadcast", read)
            .await
    }
}

/// A row with a hearing's id, day, time, the court's zone, and when it is over.
type HearingsEnd = (i64, Vec<u8>, Option<Vec<u8>>, Vec<u8>, i64);

/// Checks that a word is one of those that are allowed.
fn one_of(word: &str, words: &[&str]) -> Result<()> {
    let is_one = words.contains(&word);
    is_one.then_some(()).ok_or(Error::Unreadable("word"))
}

/// Every column of a row but the first.
struct NumberColumns(Vec<Option<i64>>);

impl<'row> FromRow<'row, SqliteRow> for NumberColumns {
    fn from_row(row: &'row SqliteRow) -> std::result::Result<Self, sqlx::Error> {
        let columns = 1..row.len();
        columns
            .map(|column| row.try_get(column))
            .collect::<std::result::Result<_, _>>()
            .map(Self)
    }
}
