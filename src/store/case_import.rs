//! The import of a case file: the description of the case and, the first time, its history.

use chrono::{DateTime, Utc};

use crate::domain::{
    case::{Description, Listing},
    case_state::CaseState,
    event::Change,
    reminder::Plan,
    slug::Slug,
};

use super::{
    CaseId, CaseIndex, Cases, Result, Tx, audit, broadcasts, case_log,
    case_rows::{self, listing, load, save_case_state, save_description},
    closings, duplicates, hearings, names, replan, subscriptions, to_json,
};

/// The outcome of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// The case is new: its history is in the log.
    New,
    /// The case existed: only its description was replaced.
    Described,
}

impl Cases<'_> {
    /// Imports a case file. The first time, its history becomes the log, told to nobody; later, only the description is
    /// replaced.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn import_case(
        self,
        slug: &Slug,
        description: &Description,
        index: &CaseIndex,
        history: Vec<Change>,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<ImportOutcome> {
        let found_by = (description.listing, &index.names);
        let looked = subscriptions::look_through_all(self.store, found_by).await?;
        self.store
            .write(None, async |tx| {
                let (id, imported) = match case_rows::id_of(tx, slug).await? {
                    Some(id) => (id, ImportOutcome::Described),
                    None => (insert(tx, slug, description).await?, ImportOutcome::New),
                };
                let zone = description.court.zone;
                // One that could not be read was planned by nobody.
                let was_planned = match load(tx, id).await {
                    Ok(case) => case.description.court.zone == zone,
                    Err(error) if error.is_unreadable() => false,
                    Err(error) => return Err(error),
                };
                save_description(tx, id, description, now).await?;
                names::index(tx, id, index).await?;
                duplicates::keep(tx, id, description).await?;
                if imported == ImportOutcome::New {
                    let of = (id, CaseState::default());
                    let case_state = case_log::import(tx, of, history, now).await?;
                    save_case_state(tx, id, &case_state).await?;
                    hearings::project(tx, id, &case_state, zone, plan, now).await?;
                    closings::note(tx, id, (&case_state, zone), plan, now).await?;
                } else if !was_planned {
                    let case_state = load(tx, id).await?.state;
                    hearings::plan_open(tx, id, &case_state, zone, plan, now).await?;
                }
                if imported == ImportOutcome::New || !was_planned {
                    replan::is_planned_by_import(tx, id, now).await?;
                }
                subscriptions::match_case(self.store, tx, id, (found_by, &looked), now).await?;
                if description.listing == Listing::Unlisted {
                    broadcasts::let_go_untold(tx, id, now).await?;
                }
                audit::imported(tx, id, now).await?;
                Ok(imported)
            })
            .await
    }
}

async fn insert(tx: &mut Tx, slug: &Slug, description: &Description) -> Result<CaseId> {
    let id: i64 = sqlx::query_scalar(
        "insert into court_case (slug, listing, zone, description, case_state)
         values ($1, $2, $3, $4, $5) returning id",
    )
    .bind(slug.as_str())
    .bind(listing(description.listing))
    .bind(description.court.zone.name())
    .bind(to_json(description))
    .bind(to_json(&CaseState::default()))
    .fetch_one(tx)
    .await?;
    Ok(CaseId(id))
}
