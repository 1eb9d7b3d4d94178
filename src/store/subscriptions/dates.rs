//! The dates that somebody is told by a subscription who followed the case until now.

use chrono::{DateTime, Utc};

use crate::domain::{chat::ChatId, news};

use super::{
    super::{CaseId, Error, Result, Store, Tx, broadcasts},
    matches,
};

/// Tells a chat that follows a case no more, but has it by a subscription, the dates of its hearings since the revision that it was
/// told last. What waited for it went with the follow. Of a case that cannot be read, none.
pub(in crate::store) async fn tell_untold_dates(
    store: &Store,
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    told: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let by = matches::subscriptions_of_case(tx, chat, case).await?;
    if by.is_empty() {
        return Ok(());
    }
    let untold = async {
        let told = told.try_into().map_err(|_| Error::Unreadable("follow"))?;
        let stored = store.cases().case_by_id(case).await?.case;
        let log = store.cases().case_log(case).await?;
        let dates = news::dates_since(&log, &stored.state, told);
        let dates = dates.map_err(|_| store.cases().log_is_impossible(case))?;
        Ok::<_, Error>((dates, stored.description.court.zone))
    };
    match untold.await {
        Ok((dates, zone)) => {
            let dates: Vec<_> = dates
                .iter()
                .map(|(hearing, item)| (hearing, item))
                .collect();
            broadcasts::tell_dates_to(tx, (case, chat), (&dates, zone), now).await
        }
        // What cannot be read keeps nobody from leaving.
        Err(error) if error.is_unreadable() => Ok(()),
        Err(error) => Err(error),
    }
}
