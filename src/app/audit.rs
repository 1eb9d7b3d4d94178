//! The command `audit verify`, also beside a running bot: it only reads.

use crate::{config::Config, domain::audit::NotedHead, store::Purpose};

use super::offline::{ToolError, must_exist, open};

/// Checks the audit, and that it leads to the head that somebody noted, if one is given.
///
/// # Errors
/// What is wrong with it; or if there is no database, or it cannot be opened or read.
pub async fn verify(config: &Config, noted: Option<&str>) -> Result<String, ToolError> {
    let noted = noted.map(str::parse::<NotedHead>).transpose()?;
    must_exist(config)?;
    let (store, _) = open(config, Purpose::Read).await?;
    let verified = store.audit().verify(noted).await;
    store.close().await;
    let head = verified??;
    let compared = match noted {
        Some(_) => "they lead to the head that was given",
        None => "compare the head with one that owners were sent",
    };
    Ok(format!(
        "every act is as it was appended, and {compared}; head: {head}"
    ))
}
