//! The plan basis: by which zone data and settings the stored dates were planned.

use crate::domain::zone;

use super::{Reader, Result, Tx};

/// By which zone data the stored instants were derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DerivedBy {
    /// The data in use, as far as is known.
    DataInUse,
    /// Other data, and nothing was planned anew since: an instant that differs is no damage.
    OtherData,
}

/// The basis of a database in which nothing was planned by settings yet.
pub(super) fn of_no_settings() -> String {
    zone::version().to_string()
}

/// The basis without the settings, so that everything is planned anew.
pub(super) fn without_settings(basis: &str) -> &str {
    basis.split(';').next().unwrap_or_default()
}

/// By which zone data the stored instants were derived.
pub(super) async fn derived_by(reader: &mut Reader) -> Result<DerivedBy> {
    let basis = plan_basis(reader).await?;
    let data = basis.as_deref().map(without_settings);
    Ok(match data {
        Some(data) if data != of_no_settings() => DerivedBy::OtherData,
        Some(_) | None => DerivedBy::DataInUse,
    })
}

/// The stored basis; `None` in a database that is not set up.
pub(super) async fn plan_basis(reader: &mut Reader) -> Result<Option<String>> {
    let basis = sqlx::query_scalar("select plan_basis from instance where id = 1")
        .fetch_optional(reader)
        .await?;
    Ok(basis)
}

/// Stores the basis.
pub(super) async fn save_plan_basis(tx: &mut Tx, basis: &str) -> Result<()> {
    sqlx::query("update instance set plan_basis = $1 where id = 1")
        .bind(basis)
        .execute(tx)
        .await?;
    Ok(())
}
