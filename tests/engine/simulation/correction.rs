//! What the editor corrects, and who must have heard of it in the end: whatever the weather, nobody is left with what was wrong.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use hearing_bot::{
    domain::{
        chat::ChatId,
        event::{AttributedChange, Change},
        hearing::{HearingNo, RoomChange},
        when::When,
    },
    flow::delivery::Exchange,
    store::{ClaimedNotice, NoticeKind, Settlement},
};

use super::{Broken, world::World};

/// The moves of the hearing and what was corrected of them.
#[derive(Default)]
pub(super) struct Moves {
    /// The moves that stand, each with its event and the day that is right of it; the first is how the hearing was set.
    pub(super) standing: Vec<(u32, NaiveDate)>,
    /// Each correction with the event that was wrong.
    pub(super) corrections: Vec<(u32, u32)>,
}

/// What the editor's waiting change does.
#[derive(Clone, Copy)]
pub(super) enum Pending {
    /// The hearing is moved to that day.
    Move(NaiveDate),
    /// The last move was wrong: it was to that day.
    Correct(NaiveDate),
    /// The last move was wrong: there was none, and the hearing is on this day.
    Withdraw(NaiveDate),
}

impl Pending {
    pub(super) fn day(self) -> NaiveDate {
        match self {
            Self::Move(day) | Self::Correct(day) | Self::Withdraw(day) => day,
        }
    }
}

/// A message that stands in a chat.
#[derive(Clone, Copy)]
pub(super) struct Sent {
    from: u32,
    to: u32,
    /// Whether it is in the store that it stands there.
    is_stored: bool,
    /// The revision from which it was corrected last.
    edited: u32,
    /// Whether it carried corrections alone, as to who followed no more.
    is_correction: bool,
    /// Telegram did not let it be edited.
    pub(super) is_stuck: bool,
}

pub(super) type Messages = BTreeMap<(ChatId, i32), Sent>;

impl Moves {
    /// A correction of the last move, if there is one: now and then to another day, now and then that there was none.
    pub(super) fn correction(
        &self,
        is_withdrawn: bool,
        later: NaiveDate,
        today: NaiveDate,
    ) -> Option<Pending> {
        let [.., (_, before), _] = self.standing.as_slice() else {
            return None;
        };
        Some(match is_withdrawn && *before > today {
            true => Pending::Withdraw(*before),
            false => Pending::Correct(later),
        })
    }

    /// The change that the editor posts.
    pub(super) fn change(&self, pending: Pending) -> AttributedChange {
        let moved = |day| Change::Move {
            room: RoomChange::Stays,
            hearing: HearingNo(1),
            to: When::day(day),
            reason: None,
        };
        let last = || self.standing.last().unwrap().0;
        match pending {
            Pending::Move(day) => moved(day).into(),
            Pending::Correct(day) => Change::Correct {
                event: last(),
                to: Some(Box::new(moved(day).into())),
            }
            .into(),
            Pending::Withdraw(_) => Change::Correct {
                event: last(),
                to: None,
            }
            .into(),
        }
    }

    /// It is released as that event.
    pub(super) fn released(&mut self, pending: Pending, number: u32) {
        match pending {
            Pending::Move(day) => self.standing.push((number, day)),
            Pending::Correct(day) => {
                let last = self.standing.last_mut().unwrap();
                last.1 = day;
                self.corrections.push((last.0, number));
            }
            Pending::Withdraw(_) => {
                let (event, _) = self.standing.pop().unwrap();
                self.corrections.push((event, number));
            }
        }
    }

    /// The corrections, each by its number, that prove a message wrong.
    fn of_wrong(&self, sent: Sent) -> impl Iterator<Item = u32> {
        let (from, to) = (sent.from, sent.to);
        let carried = move |number: u32| from < number && number <= to;
        let all = self.corrections.clone();
        let is_wrong = move |(event, number): &(u32, u32)| {
            let mut earlier = all.iter().filter(|(of, _)| of == event);
            let is_told = !sent.is_correction && carried(*event);
            *number > to && (is_told || earlier.any(|(_, number)| carried(*number)))
        };
        self.corrections
            .clone()
            .into_iter()
            .filter(is_wrong)
            .map(|(_, number)| number)
    }
}

impl World<'_> {
    /// What an exchange stored of messages.
    pub(super) fn stores(&mut self, exchange: &mut Exchange) {
        for settled in &mut exchange.settled {
            let Some(from) = from(&settled.claimed) else {
                continue;
            };
            if let Settlement::Delivered {
                revision,
                message,
                is_shared,
                ..
            } = settled.end
            {
                let (chat, to) = (settled.claimed.chat.id, revision);
                let sent = Sent {
                    from,
                    to,
                    is_stored: true,
                    edited: to,
                    is_correction: matches!(settled.claimed.what, NoticeKind::Correction { .. }),
                    is_stuck: is_shared,
                };
                self.messages.insert((chat, message), sent);
                self.followers.entry(chat).or_default().told.push(to);
                if self.broken == Broken::DeliveryIsNotKept {
                    settled.end = Settlement::Nothing { revision };
                }
            }
        }
    }

    /// Telegram has edited a message.
    pub(super) fn is_edited(
        &mut self,
        (chat, message): (ChatId, i32),
        revision: u32,
    ) -> Result<(), String> {
        let knows = self.followers.entry(chat).or_default().knows;
        let who = self.name(chat);
        let Some(sent) = self.messages.get_mut(&(chat, message)) else {
            return Ok(());
        };
        sent.edited = revision;
        let mut wrong = self.moves.of_wrong(*sent);
        if wrong.any(|number| number <= revision && number > knows) {
            return Err(format!(
                "P2: a message of {who} is corrected before they are told"
            ));
        }
        Ok(())
    }

    /// Whether nobody is left with what was wrong.
    pub(super) fn is_corrected(&self) -> Result<(), String> {
        let is_there = |chat: &ChatId| !self.forgotten.contains(chat);
        let stored = self.messages.iter().filter(|(_, sent)| sent.is_stored);
        for ((chat, _), sent) in stored.filter(|((chat, _), _)| is_there(chat)) {
            let (who, follower) = (self.name(*chat), &self.followers[chat]);
            for number in self.moves.of_wrong(*sent) {
                if follower.knows < number {
                    return Err(format!("P1: {who} is not told of correction {number}"));
                }
                let is_told = follower.told.iter().any(|told| *told >= number);
                if is_told && sent.edited < number && !sent.is_stuck {
                    let to = sent.to;
                    return Err(format!(
                        "P1: what {who} was told as of revision {to} still says what correction {number} is about"
                    ));
                }
            }
        }
        Ok(())
    }
}

/// The revision after which a notice carries events; `None` if it carries none.
fn from(claimed: &ClaimedNotice) -> Option<u32> {
    match claimed.what {
        NoticeKind::Change { told, .. } | NoticeKind::Correction { told } => Some(told),
        NoticeKind::Reminder(..)
        | NoticeKind::Digest
        | NoticeKind::Closing(_)
        | NoticeKind::CarriedOver { .. }
        | NoticeKind::Offer
        | NoticeKind::Date(..)
        | NoticeKind::Question(..)
        | NoticeKind::Posting(_)
        | NoticeKind::Edit { .. } => None,
    }
}
