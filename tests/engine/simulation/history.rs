//! The history of a world, for who has to find out why a promise broke.

use hearing_bot::{
    courier::{Outcome, RefusalReason},
    domain::chat::ChatId,
    flow::delivery::{Composition, Exchange, Exchanged},
    store::{ClaimedNotice, NoticeKind, SettledNotice, Settlement},
};

use super::world::World;

impl World<'_> {
    /// Adds a line.
    pub(super) fn note(&mut self, what: &str) {
        self.history += &format!("\n{:>18}  {what}", time(self.now));
    }

    /// The promise that broke, then the history that ends with it.
    pub(super) fn told(&self, broken: &str) -> String {
        let now = time(self.now);
        format!("{broken}{}\n{now:>18}  {broken}", self.history)
    }

    /// The name of somebody.
    pub(super) fn name(&self, chat: ChatId) -> String {
        match self.chats.iter().position(|known| known.id == chat) {
            Some(place) => format!("follower {place}"),
            None => "the editor".to_owned(),
        }
    }

    /// Adds what an exchange stored and claimed, unless it did neither.
    pub(super) fn note_exchange(
        &mut self,
        exchange: &Exchange,
        is_lost: bool,
        exchanged: &Exchanged,
    ) {
        let settled = exchange.settled.iter();
        let done: Vec<String> = settled.map(|settled| self.settled(settled)).collect();
        self.note_all(if is_lost { "LOSES" } else { "stores" }, &done);
        let penalties = exchange.penalties.iter().map(|(key, _)| {
            let chat = key.and_then(|key| self.chats.iter().find(|chat| chat.key == key));
            match (key, chat) {
                (None, _) => "a penalty of everybody".to_owned(),
                (Some(_), Some(chat)) => format!("a penalty of {}", self.name(chat.id)),
                (Some(_), None) => "a penalty of the editor".to_owned(),
            }
        });
        let penalties: Vec<String> = penalties.collect();
        self.note_all("stores", &penalties);
        let claimed = exchanged.claimed.iter();
        let claimed: Vec<String> = claimed.map(|claimed| self.claimed(claimed)).collect();
        self.note_all("claims", &claimed);
    }

    /// Adds what nothing is sent of: whatever else was composed is told when it is sent.
    pub(super) fn note_composed(&mut self, notices: &[(ClaimedNotice, Composition)]) {
        let composed = notices.iter().filter_map(|(claimed, composition)| {
            let what = match composition {
                Composition::Failed => "it cannot be read now".to_owned(),
                Composition::Composed(composed) if composed.text.is_some() => return None,
                Composition::Composed(_) => "nothing to say now".to_owned(),
            };
            Some(format!("{}: {what}", self.claimed(claimed)))
        });
        let composed: Vec<String> = composed.collect();
        self.note_all("composes", &composed);
    }

    fn note_all(&mut self, verb: &str, what: &[String]) {
        if !what.is_empty() {
            self.note(&format!("delivery {verb} {}", what.join("; ")));
        }
    }

    fn claimed(&self, claimed: &ClaimedNotice) -> String {
        let kinds: Vec<String> = claimed.all().map(kind).collect();
        format!(
            "{} for {}",
            kinds.join(" with "),
            self.name(claimed.chat.id)
        )
    }

    fn settled(&self, settled: &SettledNotice) -> String {
        let end = match &settled.end {
            Settlement::Delivered { revision, .. } => {
                format!("delivered, as of revision {revision}")
            }
            Settlement::Nothing { revision } => {
                format!("nothing to say, as of revision {revision}")
            }
            Settlement::Held { until: Some(_) } => "held by quiet hours".to_owned(),
            Settlement::Held { until: None } => "held for the digest".to_owned(),
            Settlement::NextReport { .. } => "delivered, and more will follow".to_owned(),
            Settlement::Edited { is_done: true } => "edited".to_owned(),
            Settlement::Edited { is_done: false } => "cannot be edited".to_owned(),
            Settlement::NotSent => "not sent".to_owned(),
            Settlement::PostponeNotice { wait } => format!("put off for {} s", wait.num_seconds()),
            Settlement::PostponeChat { wait } => {
                format!("put off with its chat for {} s", wait.num_seconds())
            }
            Settlement::Gone => "the bot is blocked".to_owned(),
            Settlement::NotFound { .. } => "no such chat".to_owned(),
            Settlement::Moved { .. } => "the chat has another id".to_owned(),
            Settlement::NoTopic => "no such topic".to_owned(),
            Settlement::Barred => "not allowed".to_owned(),
            Settlement::Failed => "not taken".to_owned(),
            Settlement::CaseUnreadable { .. } => "its case cannot be read".to_owned(),
            Settlement::InDoubt { revision } => format!("in doubt, as of revision {revision}"),
        };
        format!("{}: {end}", self.claimed(&settled.claimed))
    }
}

/// What is told.
pub(super) fn kind(claimed: &ClaimedNotice) -> String {
    match claimed.what {
        NoticeKind::Change { told, maybe: None } => format!("a change (told {told})"),
        NoticeKind::Change {
            told,
            maybe: Some(maybe),
        } => format!("a change (told {told}, maybe {maybe})"),
        NoticeKind::Reminder(..) => "a reminder".to_owned(),
        NoticeKind::Digest => "a digest".to_owned(),
        NoticeKind::Closing(_) => "a question whether to keep following".to_owned(),
        NoticeKind::CarriedOver { .. } => "that it follows an appeal".to_owned(),
        NoticeKind::Offer => "an offer".to_owned(),
        NoticeKind::Date(..) => "a date".to_owned(),
        NoticeKind::Question(..) => "a question".to_owned(),
        NoticeKind::Posting(_) => "a report".to_owned(),
        NoticeKind::Correction { told } => format!("a correction (told {told})"),
        NoticeKind::Edit { .. } => {
            let message = claimed.carrier.map(|carrier| carrier.message);
            format!("an edit of message {}", message.unwrap_or_default())
        }
    }
}

/// How a request ended.
pub(super) fn end(outcome: Outcome) -> String {
    match outcome {
        Outcome::Delivered { .. } => "delivered".to_owned(),
        Outcome::RetryAfter { after, .. } => format!("refused, wait {} s", after.as_secs()),
        Outcome::InDoubt => "no answer came".to_owned(),
        Outcome::NotSent => "it could not leave".to_owned(),
        Outcome::Refused(RefusalReason::Gone) => "the bot is blocked".to_owned(),
        Outcome::Refused(why) => format!("refused ({why:?})"),
    }
}

/// A time of the world: `0:54.562`, `2:00:54.562`, `11 d 10:00:00`, and `.007` where it is not the full second.
fn time(millis: i64) -> String {
    let (seconds, millis) = (millis / 1_000, millis % 1_000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let (days, hours) = (hours / 24, hours % 24);
    match (days, hours) {
        (0, 0) => format!("{minutes}:{seconds:02}.{millis:03}"),
        (0, _) => format!("{hours}:{minutes:02}:{seconds:02}.{millis:03}"),
        _ if millis == 0 => format!("{days} d {hours:02}:{minutes:02}:{seconds:02}"),
        _ => format!("{days} d {hours:02}:{minutes:02}:{seconds:02}.{millis:03}"),
    }
}

#[test]
fn times_of_a_world_are_read_easily() {
    for (millis, expected) in [
        (0, "0:00.000"),
        (54_562, "0:54.562"),
        (7_254_562, "2:00:54.562"),
        (986_400_000, "11 d 10:00:00"),
        (986_400_007, "11 d 10:00:00.007"),
    ] {
        assert_eq!(time(millis), expected);
    }
}
