//! Offline commands of the command line: import, export, check.

use std::{
    io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use crate::{
    casefile::{self, CaseFile, Difference, Faults},
    config::Config,
    courtlist::ListFault,
    domain::{
        audit::{AuditFault, NotAHead},
        duplicate::DuplicateReason,
        slug::{InvalidSlug, Slug},
    },
    flow::{
        duplicates::Duplicate,
        import::{self, ImportSummary},
    },
    store::{Error, ImportOutcome, KeyFile, OpenError, Purpose, Store},
};

/// The error of an offline command. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ToolError {
    /// A case file cannot be read at all.
    #[error("the case file {0} cannot be read: {1}")]
    Unreadable(String, io::Error),
    /// There is no such mapping of a court list.
    #[error("{0}")]
    NoMapping(String),
    /// A court list cannot be read.
    #[error("{0}: {1}")]
    List(String, ListFault),
    /// What is wrong with case files, line by line.
    #[error("{0}")]
    Faults(Faults),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A use of the database.
    #[error(transparent)]
    Store(#[from] Error),
    /// There is no database yet.
    #[error("there is no database {0} yet: `import` or `run` makes one")]
    NoDatabase(String),
    /// The argument is no short name.
    #[error(transparent)]
    NotASlug(#[from] InvalidSlug),
    /// Nobody with that Telegram id has a role; and where else one may be named.
    #[error("{0} has no role: `hearing-bot roles list` shows who has one{1}")]
    NoRole(i64, String),
    /// The argument is no head of the audit.
    #[error(transparent)]
    NotAHead(#[from] NotAHead),
    /// The audit is not as it was.
    #[error(
        "{fault}.{stands} Whoever did this can write the database's file; a backup has the audit as it was",
        fault = .0,
        stands = untouched(.0)
    )]
    Audit(AuditFault),
    /// No case has that name.
    #[error("there is no case `{0}` in this database")]
    NoSuchCase(Slug),
}

// Not as a source: it is said already, and would be said twice.
impl From<AuditFault> for ToolError {
    fn from(fault: AuditFault) -> Self {
        Self::Audit(fault)
    }
}

/// What of the audit is as it was in spite of a fault, if that is known.
fn untouched(fault: &AuditFault) -> &'static str {
    match fault {
        AuditFault::Missing(_)
        | AuditFault::Impossible(_)
        | AuditFault::Changed(_)
        | AuditFault::Cut(_) => " Nothing before it was touched.",
        AuditFault::Anew(_)
        | AuditFault::Dropped { .. }
        | AuditFault::Event(_)
        | AuditFault::Person(_) => "",
    }
}

/// Reads all case files before any is imported.
///
/// # Errors
/// Every fault of every file.
pub fn read_cases(paths: &[PathBuf]) -> Result<Vec<CaseFile>, ToolError> {
    let mut files = Vec::new();
    let mut faults = Faults::default();
    for path in paths {
        if path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("csv"))
        {
            return Err(ToolError::NoMapping(format!(
                "{} seems to be a court list: name its mapping with --map NAME. config/lists/README.md explains mappings",
                path.display()
            )));
        }
        let text = std::fs::read_to_string(path)
            .map_err(|error| ToolError::Unreadable(path.display().to_string(), error))?;
        match casefile::read(&path.display().to_string(), &text) {
            Ok(file) => files.push(file),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(ToolError::Faults(faults))
    }
}

/// Imports cases.
///
/// # Errors
/// If the database failed.
pub async fn import(
    config: &Config,
    files: &[CaseFile],
    now: DateTime<Utc>,
) -> Result<Vec<ImportSummary>, ToolError> {
    let (store, _) = open(config, Purpose::Tool).await?;
    let plan = config.plan();
    let mut reports = Vec::new();
    for file in files {
        reports.push(import::bring_in(&store, file, &plan, now).await?);
    }
    store.close().await;
    Ok(reports)
}

/// The summary of an import in sentences, with what it left for an editor to post.
pub fn import_summary(slug: &Slug, report: &ImportSummary, now: DateTime<Utc>) -> String {
    let mut words = match report.imported {
        // Reminders are planned by this clock, and nobody else says whether it is right.
        ImportOutcome::New => format!(
            "{slug}: imported, with its history; this machine’s clock says {} UTC",
            now.format("%Y-%m-%d %H:%M")
        ),
        ImportOutcome::Described => {
            format!("{slug}: its people, charges and texts are as in the file now")
        }
    };
    for difference in &report.differences {
        let what = match difference {
            Difference::Stage => "the stage".to_owned(),
            Difference::Access => "access to the court room".to_owned(),
            Difference::Verdict => "the verdict".to_owned(),
            Difference::Appeal => "the case of the appeal".to_owned(),
            Difference::Custody(person) => format!("the custody of {person}"),
            Difference::Hearing(no) => format!("hearing {}", no.0),
        };
        words.push_str(&format!(
            "\n  {what} differs from the file and was left alone; an editor can post it"
        ));
    }
    for Duplicate { slug, reason } in &report.duplicates {
        let why = match reason {
            DuplicateReason::Number => "it has the same number",
            DuplicateReason::Defendants => "it is against the same people",
        };
        words.push_str(&format!(
            "\n  it may be the same case as {slug}: {why}. Followers of one are not told of the other"
        ));
    }
    words
}

/// A case as a file.
///
/// # Errors
/// If there is no such case, or the database failed.
pub async fn export(config: &Config, slug: &str) -> Result<String, ToolError> {
    let slug: Slug = slug.parse()?;
    must_exist(config)?;
    let (store, _) = open(config, Purpose::Read).await?;
    let stored = store
        .cases()
        .case(&slug)
        .await?
        .ok_or(ToolError::NoSuchCase(slug))?;
    store.close().await;
    Ok(CaseFile::from_case(&stored.case).to_toml())
}

/// Fails where there is no database: exporting and checking make none.
pub(super) fn must_exist(config: &Config) -> Result<(), ToolError> {
    let database = &config.store.database;
    if database.exists() {
        Ok(())
    } else {
        Err(ToolError::NoDatabase(database.display().to_string()))
    }
}

pub(super) async fn open(config: &Config, purpose: Purpose) -> Result<(Store, KeyFile), OpenError> {
    let (database, key): (&Path, &Path) = (&config.store.database, &config.store.key_file);
    Store::open(database, key, purpose).await
}
