//! The import of a court list: what it says of the cases here, and what is done about it.

use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use chrono::{DateTime, Utc};
use rustix::fs::OFlags;

use crate::{
    config::Config,
    courtlist::Loss,
    domain::court_list::Mapping,
    flow::court_list::{self, ListView},
    store::{Purpose, Store},
};

use super::{
    list_report::{self, ListAction},
    offline::{ToolError, must_exist, open},
};

/// Imports a court list by the mapping of that name: what was found and done, line by line, and whether something of it was wrong.
///
/// # Errors
/// If there is no such mapping or the list cannot be read; or the database failed.
pub async fn import_list(
    config: &Config,
    (path, mapping): (&Path, &str),
    action: ListAction,
    now: DateTime<Utc>,
) -> Result<(String, bool), ToolError> {
    let named = (mapping, mapping_of(config, mapping)?);
    let name = path.display().to_string();
    let file = opened(path).map_err(|error| ToolError::List(name.clone(), error.into()))?;
    must_exist(config)?;
    let purpose = match action {
        ListAction::DryRun => Purpose::Read,
        ListAction::Apply | ListAction::Silent => Purpose::Tool,
    };
    let (store, _) = open(config, purpose).await?;
    let imported = act(&store, (file, named), action, config, now).await;
    store.close().await;
    let list = imported.map_err(|error| match error {
        ListError::Tool(error) => error,
        ListError::List(fault) => ToolError::List(name.clone(), fault),
    })?;
    let words = list_report::report(&list, (&name, named), action);
    Ok((words, list.wrong > 0))
}

/// What went wrong: the list, or the work on it.
enum ListError {
    List(crate::courtlist::ListFault),
    Tool(ToolError),
}

impl<E: Into<ToolError>> From<E> for ListError {
    fn from(error: E) -> Self {
        Self::Tool(error.into())
    }
}

async fn act(
    store: &Store,
    (file, (name, mapping)): (File, (&str, &Mapping)),
    action: ListAction,
    config: &Config,
    now: DateTime<Utc>,
) -> Result<ListView, ListError> {
    let read = court_list::read(store, file, mapping, now).await?;
    let mut list = read.map_err(ListError::List)?;
    match (action, list.loss) {
        (ListAction::DryRun, _) | (_, Loss::DateForm | Loss::OtherRows) => {}
        (ListAction::Apply, Loss::OneRow) => {
            court_list::propose(store, &mut list, name, now).await?;
        }
        (ListAction::Silent, Loss::OneRow) => {
            court_list::record(store, &mut list, &config.plan(), now).await?;
        }
    }
    Ok(list)
}

fn mapping_of<'a>(config: &'a Config, name: &str) -> Result<&'a Mapping, ToolError> {
    let known = config.court_lists.get(name);
    known.ok_or_else(|| {
        let names: Vec<&str> = config.court_lists.keys().map(String::as_str).collect();
        let there = match (names.as_slice(), &config.file) {
            ([], None) => "no settings file is named: add --config FILE with one in it".to_owned(),
            ([], Some(file)) => format!("{} has none", file.display()),
            (names, _) => format!("there are {}", names.join(", ")),
        };
        ToolError::NoMapping(format!(
            "there is no mapping [court_lists.{}]; {there}. config/lists/README.md explains mappings",
            name.escape_debug()
        ))
    })
}

/// Opens a file without blocking on a pipe or a device, which may have no end.
fn opened(path: &Path) -> io::Result<File> {
    let at_once = OFlags::NONBLOCK.bits().cast_signed();
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(at_once)
        .open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::other("it is no regular file"))
    }
}
