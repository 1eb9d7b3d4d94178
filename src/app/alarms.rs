//! The one place that says what keeps notices or answers back: in the owners' chats and on the standard error.

use std::time::{Duration, Instant};

use crate::{
    courier::Reply,
    domain::{
        alarm::{Audience, Phase, Told},
        chat::ChatKey,
        language::Language,
        role::Rank,
    },
    store::Error,
    text::alarm::{alarm, line},
};

use super::App;

/// How long to wait at most before it is asked again what there is to tell.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// What was told.
pub(super) struct Telling {
    /// How many lines.
    pub(super) count: usize,
    /// When there is next something to tell, if nothing happens before.
    pub(super) next: Option<Instant>,
}

impl App {
    /// Tells the owners of alarms as they come, last and go.
    pub(super) async fn keep_telling_owners(&self) {
        loop {
            let next = self.tell_of_alarms().await.next;
            let now = self.clock.moment().steady;
            let wait = next.map_or(LOOK_AGAIN, |next| next.saturating_duration_since(now));
            tokio::select! {
                () = self.alarms.rung() => {}
                () = tokio::time::sleep(wait.min(LOOK_AGAIN)) => {}
            }
        }
    }

    /// Tells what there is to tell by now. It writes nothing: there may be no room.
    pub(super) async fn tell_of_alarms(&self) -> Telling {
        let (told, next) = self.alarms.step();
        let count = told.len();
        if count == 0 {
            return Telling { count, next };
        }
        let owners = self.owners().await;
        for told in told {
            log(told);
            if told.alarm.audience() == Audience::WhoeverLooks {
                continue;
            }
            for (owner, language) in &owners {
                let alarm = Reply::Send(alarm(told, *language));
                self.replies.push(*owner, Rank::Editor, alarm);
            }
        }
        Telling { count, next }
    }

    /// Everybody who has the role, also those whom the bot believes not to reach, and those whom the settings name, unless
    /// the role was taken from them since; if that cannot be read, all whom the settings name.
    async fn owners(&self) -> Vec<(ChatKey, Language)> {
        let read = async {
            let former = self.store.former_editors().await?;
            Ok::<_, Error>((self.store.owners().await?, former))
        };
        let (mut owners, former) = read.await.unwrap_or_else(|error| {
            tracing::error!(%error, "the owners cannot be read; those in the settings are told");
            (Vec::new(), Vec::new())
        });
        for named in &self.desk.owners {
            let is_former = former.iter().any(|chat| chat.key == *named);
            if !is_former && !owners.iter().any(|(owner, _)| owner == named) {
                owners.push((*named, self.desk.default_language));
            }
        }
        owners
    }
}

fn log(told: Told) {
    let (alarm, line) = (told.alarm, line(told));
    match (told.phase, told.alarm.audience()) {
        (Phase::Begins | Phase::Lasts, Audience::Owners) => {
            tracing::error!(?alarm, "alarm: {line}");
        }
        // No error: it is as somebody set it up.
        (Phase::Begins | Phase::Lasts, Audience::WhoeverLooks) => {
            tracing::warn!(?alarm, "alarm: {line}");
        }
        (Phase::Ends, _) => tracing::warn!(?alarm, "alarm over: {line}"),
    }
}
