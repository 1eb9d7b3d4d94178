//! What becomes of a candidate, by what is known of it: pure.

use chrono::{DateTime, Utc};

use crate::domain::{
    hearing::HearingNo,
    reminder::{HearingQuestion, Leads},
    views::FollowState,
};

use super::{
    super::{CaseId, Claimable, Error, NoticeKind, Result, to_millis},
    rows::{BroadcastRow, ChatRow, HearingRow, NoticeRow},
};

/// A notice that may leave next.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) notice: &'a NoticeRow,
    pub(super) broadcast: &'a BroadcastRow,
    /// None where its chat is gone or cannot be read.
    pub(super) chat: Option<&'a ChatRow>,
}

/// What cannot be read of a candidate, and the error.
pub(super) enum CandidateError {
    Chat(Error),
    Follow(Error),
    Broadcast(Error),
    /// That was noted.
    Case,
}

impl BroadcastRow {
    /// Whether its notices may leave now.
    pub(super) fn may_leave(&self, what: Claimable) -> bool {
        let is_of_the_clock = matches!(
            self.kind.as_str(),
            "reminder" | "question" | "digest" | "closing"
        );
        let is_claimable = match what {
            Claimable::Everything => true,
            Claimable::NothingOfTheClock => !is_of_the_clock,
        };
        is_claimable && self.is_held_back == 0
    }

    /// Its place among what leaves in one message. A digest is first, for it takes along what is held for it.
    pub(super) fn place(&self) -> impl Ord + use<> {
        (
            self.kind != "digest",
            self.lane,
            self.round,
            self.deadline,
            self.id,
        )
    }

    /// Whether the hearing that it is about is not as it was set by that date any more.
    fn is_moved_or_over(&self, now: DateTime<Utc>) -> bool {
        self.hearing.as_ref().is_some_and(|hearing| {
            !hearing.is_open()
                || self.date_revision != Some(hearing.date_revision)
                || hearing.past_from <= to_millis(now)
        })
    }
}

impl HearingRow {
    fn is_open(&self) -> bool {
        self.state == "set"
    }
}

impl ChatRow {
    fn is_silent(&self) -> bool {
        matches!(self.state.as_str(), "stopped" | "unreachable")
    }
}

impl Candidate<'_> {
    /// A date waits until its chat hears again: nothing else of a silent chat does.
    pub(super) fn waits_in_silence(&self) -> bool {
        self.is_for_silent() && self.broadcast.kind == "date"
    }

    fn is_for_silent(&self) -> bool {
        self.chat.is_some_and(ChatRow::is_silent)
    }

    /// Whether it is out of date, and is dropped.
    pub(super) fn is_stale(&self, now: DateTime<Utc>) -> bool {
        let broadcast = self.broadcast;
        let (follows, is_concerned) = (self.notice.follows != 0, self.notice.is_concerned != 0);
        let is_over = || broadcast.is_moved_or_over(now);
        match broadcast.kind.as_str() {
            "date" => follows || is_over() || !is_concerned,
            _ if self.is_for_silent() => true,
            "change" | "carried" => !follows,
            "reminder" => !follows || is_over(),
            "question" => broadcast.hearing.as_ref().is_some_and(|of| !of.is_open()),
            "offer" => follows || !is_concerned,
            _ => !is_concerned,
        }
    }
}

/// The kind of a notice of a change, if anything may be left to tell: whoever was not told that they were carried over is told that.
pub(super) fn change(
    row: &NoticeRow,
    revision: u32,
) -> std::result::Result<Option<NoticeKind>, CandidateError> {
    let unreadable = || CandidateError::Follow(Error::Unreadable("follow"));
    let maybe = of_the_follow(row.maybe_told)?;
    let told = of_the_follow(row.told)?.ok_or_else(unreadable)?;
    if told > revision {
        // Nobody can have been told of what has not happened.
        return Err(unreadable());
    }
    if let Some(first) = row.carried_from {
        let first = CaseId(first);
        return Ok(Some(NoticeKind::CarriedOver { first, told }));
    }
    let is_known = told == revision && maybe.is_none();
    Ok((!is_known).then_some(NoticeKind::Change { told, maybe }))
}

/// The kind of a notice that is not of a change.
pub(super) fn about(
    Candidate {
        notice, broadcast, ..
    }: Candidate<'_>,
) -> Result<NoticeKind> {
    let unreadable = || Error::Unreadable("broadcast");
    let of = || broadcast.hearing.as_ref().ok_or_else(unreadable);
    let hearing = || of().and_then(|of| number(of.no, "hearing").map(HearingNo));
    match broadcast.kind.as_str() {
        "reminder" => {
            // Those that cannot be read may be any.
            let leads = broadcast
                .leads
                .as_deref()
                .and_then(|leads| leads.parse().ok());
            Ok(NoticeKind::Reminder(
                hearing()?,
                leads.unwrap_or(Leads::ALL),
            ))
        }
        "digest" => Ok(NoticeKind::Digest),
        "offer" => Ok(NoticeKind::Offer),
        "date" => {
            let date_revision = broadcast.date_revision.ok_or_else(unreadable)?;
            Ok(NoticeKind::Date(
                hearing()?,
                number(date_revision, "hearing")?,
            ))
        }
        "question" => {
            let question = match of()?.asked {
                // So far it was only asked whether it is still on.
                0 => HearingQuestion::StillOn,
                _ => HearingQuestion::Outcome,
            };
            Ok(NoticeKind::Question(hearing()?, question))
        }
        "posting" => Ok(NoticeKind::Posting(
            broadcast.posting.ok_or_else(unreadable)?,
        )),
        "correction" => Ok(NoticeKind::Correction {
            told: number(notice.told.ok_or_else(unreadable)?, "delivery")?,
        }),
        "edit" => Ok(NoticeKind::Edit {
            told: number(notice.told.ok_or_else(unreadable)?, "delivery")?,
            follows: if notice.follows == 0 {
                FollowState::No
            } else {
                FollowState::Yes
            },
        }),
        _ => Err(unreadable()),
    }
}

pub(super) fn of_the_follow<T: TryFrom<i64>>(
    kept: Option<i64>,
) -> std::result::Result<Option<T>, CandidateError> {
    let read = kept.map(|kept| number(kept, "follow"));
    read.transpose().map_err(CandidateError::Follow)
}

fn number<T: TryFrom<i64>>(kept: i64, of: &'static str) -> Result<T> {
    T::try_from(kept).map_err(|_| Error::Unreadable(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as they come from the database: a hearing whose date was set once, and is over at 100.
    fn broadcast(kind: &str, hearing: &str) -> BroadcastRow {
        let row = format!(r#"[7, "{kind}", 1, null, "3d", 1, {hearing}, 2, 0, 0, 0, 0]"#);
        serde_json::from_str(&row).unwrap()
    }

    fn notice(follows: bool, is_concerned: bool) -> NoticeRow {
        let [follows, is_concerned] = [follows, is_concerned].map(u8::from);
        let row =
            format!("[7, 9, null, {follows}, null, null, null, null, null, {is_concerned}, 0]");
        serde_json::from_str(&row).unwrap()
    }

    fn chat(state: &str) -> ChatRow {
        serde_json::from_str(&format!(r#"[9, "", "{state}", "kk", null, null]"#)).unwrap()
    }

    const SET: &str = r#"[3, "set", 1, 100, 0]"#;
    const HELD: &str = r#"[3, "held", 1, 100, 0]"#;
    const MOVED: &str = r#"[3, "set", 2, 100, 0]"#;

    #[test]
    fn a_notice_is_stale_once_it_no_longer_concerns_its_chat() {
        let [before, at_the_end] = [99, 100].map(|at| DateTime::from_timestamp_millis(at).unwrap());
        let (follower, other) = ((true, true), (false, true));
        for (kind, hearing, (follows, is_concerned), now, is_stale) in [
            ("change", "null", follower, before, false),
            ("change", "null", other, before, true),
            ("carried", "null", other, before, true),
            ("reminder", SET, follower, before, false),
            ("reminder", SET, other, before, true),
            ("reminder", SET, follower, at_the_end, true),
            ("reminder", HELD, follower, before, true),
            ("reminder", MOVED, follower, before, true),
            ("question", SET, other, at_the_end, false),
            ("question", MOVED, other, before, false),
            ("question", HELD, other, before, true),
            ("offer", "null", other, before, false),
            ("offer", "null", follower, before, true),
            ("offer", "null", (false, false), before, true),
            ("date", SET, other, before, false),
            ("date", SET, follower, before, true),
            ("date", SET, other, at_the_end, true),
            ("date", MOVED, other, before, true),
            ("date", SET, (false, false), before, true),
            ("correction", "null", other, before, false),
            ("correction", "null", (false, false), before, true),
            ("edit", "null", (true, false), before, true),
            ("digest", "null", other, before, false),
            ("posting", "null", other, before, false),
        ] {
            let (broadcast, notice) = (broadcast(kind, hearing), notice(follows, is_concerned));
            for state in ["active", "stopped", "unreachable"] {
                let chat = chat(state);
                let candidate = Candidate {
                    notice: &notice,
                    broadcast: &broadcast,
                    chat: Some(&chat),
                };
                let is_silent = state != "active";
                // A date is kept for whoever is silent now.
                let is_dropped = is_stale || (is_silent && kind != "date");
                let case = format!("{kind} {hearing} {follows} {is_concerned} {now} {state}");
                assert_eq!(candidate.is_stale(now), is_dropped, "{case}");
                let waits = is_silent && kind == "date";
                assert_eq!(candidate.waits_in_silence(), waits, "{case}");
            }
        }
    }

    #[test]
    fn what_the_clock_decides_and_what_is_held_back_does_not_leave() {
        for kind in ["reminder", "question", "digest", "closing"] {
            let row = broadcast(kind, SET);
            assert!(row.may_leave(Claimable::Everything), "{kind}");
            assert!(!row.may_leave(Claimable::NothingOfTheClock), "{kind}");
        }
        let mut row = broadcast("change", "null");
        assert!(row.may_leave(Claimable::NothingOfTheClock));
        row.is_held_back = 1;
        assert!(!row.may_leave(Claimable::Everything));
    }

    #[test]
    fn a_digest_stands_before_what_it_takes_along() {
        let (digest, change) = (broadcast("digest", "null"), broadcast("change", "null"));
        let (sooner, later) = (broadcast("reminder", SET), broadcast("reminder", SET));
        let later = BroadcastRow {
            deadline: Some(9),
            ..later
        };
        assert!(digest.place() < change.place());
        assert!(sooner.place() < later.place());
    }
}
