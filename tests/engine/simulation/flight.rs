//! A message on its way: claimed, composed, sent, answered, settled.

use hearing_bot::{
    courier::{Outcome, TrafficClass},
    domain::chat::{Chat, ChatId},
    flow::delivery::{Attempt, changed, settlement},
    store::{ClaimRequest, ClaimedNotice, NoticeKind, SettledNotice, Settlement},
};

use super::{
    Broken,
    telegram::{Fate, understood},
    world::{Event, World},
};

/// How long what was claimed may wait for the rate limiter before it is put back, in milliseconds.
const LONGEST_WAIT: i64 = 2_000;

pub(super) struct Flight {
    pub(super) claimed: ClaimedNotice,
    attempt: Attempt,
    /// Of what it reminds, if it does.
    date: Option<usize>,
    state: State,
    claimed_at: i64,
    /// When it will stand in the chat, if ever.
    arrives: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Claimed,
    Started(Outcome),
    Ended,
}

impl Flight {
    pub(super) fn is_owed_an_answer(&self) -> bool {
        matches!(self.state, State::Started(_))
    }

    pub(super) fn ends(&mut self) {
        self.state = State::Ended;
    }

    /// For the history.
    pub(super) fn words(&self, chats: &[Chat]) -> String {
        let of = self.claimed.chat.id;
        let chat = chats.iter().position(|chat| chat.id == of);
        let (revision, date, state) = (self.attempt.revision, self.date, self.state);
        format!(", chat {chat:?}, revision {revision}, date {date:?}, {state:?}")
    }
}

impl World<'_> {
    pub(super) async fn claim(&mut self) -> Result<(), String> {
        let limit = match self.limiter.available(self.steady()) {
            Ok(allowed) => u32::try_from(allowed.min(8)).unwrap(),
            Err(later) => {
                let later = self.millis(later);
                self.at(later, Event::Claim);
                return Ok(());
            }
        };
        let under_way = self.flights.iter().filter(|it| it.state != State::Ended);
        let mut busy: Vec<ChatId> = under_way.map(|it| it.claimed.chat.id).collect();
        let steady = self.steady();
        busy.extend(self.quarantine.chats(steady));
        let claim = ClaimRequest {
            limit,
            busy: &busy,
            what: self.claimable(),
        };
        let claimed = self
            .store
            .outbox()
            .claim_notices(claim, self.wall())
            .await
            .unwrap();
        if claimed.is_empty() {
            let wakes = self.store.outbox().next_notice_at().await.unwrap();
            let wakes = wakes.map(|at| self.millis_of_wall(at));
            let quarantine_ends = self.quarantine.next_end().map(|at| self.millis(at));
            if let Some(next) = wakes.into_iter().chain(quarantine_ends).min() {
                self.at(next, Event::Claim);
            }
            return Ok(());
        }
        for claimed in claimed {
            self.depart(claimed).await?;
        }
        self.at(self.now, Event::Claim);
        Ok(())
    }

    /// Composes a notice and lets it leave, as soon as the rate limiter does.
    async fn depart(&mut self, claimed: ClaimedNotice) -> Result<(), String> {
        let attempt = Attempt {
            revision: self.revision,
            keep_until: self.wall(),
            again: None,
        };
        let date = match claimed.what {
            NoticeKind::Change { told, maybe } => {
                let now = self.store.cases().case_by_id(self.case).await.unwrap();
                let now = now.case.state;
                let news = changed(self.store, self.case, &now, told, maybe).await;
                if news.unwrap().is_empty() {
                    let revision = self.revision;
                    self.settle(claimed, Settlement::Nothing { revision }).await;
                    return Ok(());
                }
                None
            }
            NoticeKind::Reminder(_) if self.drops_reminders() => {
                let revision = self.revision;
                self.settle(claimed, Settlement::Nothing { revision }).await;
                return Ok(());
            }
            NoticeKind::Reminder(_) => Some(self.dates.len() - 1),
            // What an editor is told is not looked at.
            NoticeKind::Question(_) | NoticeKind::Posting(_) => {
                let outcome = Outcome::Delivered { message_id: None };
                let end = settlement(attempt, outcome);
                self.settle(claimed, end).await;
                return Ok(());
            }
        };
        if !self.followers[&claimed.chat.id].follows {
            return Err("P4: claimed for a chat that does not follow".to_owned());
        }
        let pause = if self.broken == Broken::Dawdling {
            self.chance.within(100_000..400_000)
        } else {
            self.chance.within(0..1_500)
        };
        self.flights.push(Flight {
            claimed,
            attempt,
            date,
            state: State::Claimed,
            claimed_at: self.now,
            arrives: None,
        });
        self.at(self.now + pause, Event::Start(self.flights.len() - 1));
        Ok(())
    }

    fn drops_reminders(&self) -> bool {
        self.broken == Broken::RemindersAreDropped && self.now < self.jumped + 1_000
    }

    pub(super) async fn start(&mut self, number: usize) -> Result<(), String> {
        let flight = &self.flights[number];
        if flight.state == State::Ended {
            return Ok(());
        }
        let (chat, claimed_at) = (flight.claimed.chat, flight.claimed_at);
        let now = self.steady();
        if let Err(later) = self.limiter.take(chat.key, TrafficClass::Broadcast, now) {
            let at = self.millis(later);
            if at - claimed_at <= LONGEST_WAIT || self.broken == Broken::Dawdling {
                self.at(at, Event::Start(number));
                return Ok(());
            }
            let wait = chrono::TimeDelta::milliseconds(at - self.now);
            self.end(number, Settlement::PostponeChat { wait }).await;
            return Ok(());
        }
        let follower = &self.followers[&chat.id];
        if !follower.follows && self.now - follower.left > 5_000 {
            return Err("P4: sent long after the chat ceased to follow".to_owned());
        }
        let now = self.now;
        let is_on_its_way = |other: &Flight| {
            other.claimed.chat.id == chat.id && other.arrives.is_some_and(|at| at > now)
        };
        if self.flights.iter().any(is_on_its_way) {
            return Err(format!(
                "P2: a second message to a chat with one on its way, at {now} ms"
            ));
        }
        let weather = self.weather();
        let Fate {
            arrives,
            answers,
            outcome,
        } = self
            .telegram
            .request(chat.id, now, weather, &mut self.chance)?;
        let flight = &mut self.flights[number];
        flight.state = State::Started(outcome);
        flight.arrives = arrives;
        if let Some(arrives) = arrives {
            self.at(arrives, Event::Arrive(number));
        }
        self.at(answers, Event::Answer(number));
        Ok(())
    }

    pub(super) fn arrive(&mut self, number: usize) -> Result<(), String> {
        let flight = &mut self.flights[number];
        flight.arrives = None;
        let revision = flight.attempt.revision;
        let follower = self.followers.entry(flight.claimed.chat.id).or_default();
        if follower.seen > revision {
            let now = self.now;
            return Err(format!("P2: an older revision after a newer, at {now} ms"));
        }
        follower.seen = revision;
        follower.knows = follower.knows.max(revision);
        match flight.date {
            Some(date) => *follower.reminders.entry(date).or_default() += 1,
            None => follower.changes.push(revision),
        }
        Ok(())
    }

    pub(super) async fn answer(&mut self, number: usize) {
        let flight = &self.flights[number];
        let State::Started(outcome) = flight.state else {
            return;
        };
        let (chat, attempt) = (flight.claimed.chat, flight.attempt);
        self.telegram.heard(chat.id, &outcome, self.now);
        if outcome == Outcome::InDoubt {
            self.followers.entry(chat.id).or_default().ambiguous += 1;
        }
        let outcome = understood(outcome, self.broken, &mut self.chance);
        let now = self.steady();
        if outcome == Outcome::InDoubt {
            self.quarantine.begin(chat.id, now);
        }
        self.limiter.note(chat.key, &outcome, now);
        let penalties = self.limiter.penalties();
        self.limiter.kept_penalties(penalties.len());
        for (chat, until) in penalties {
            let until = self.moment().on_the_wall(until);
            self.store.outbox().keep_penalty(chat, until).await.unwrap();
        }
        let end = settlement(attempt, outcome);
        self.end(number, end).await;
    }

    async fn end(&mut self, number: usize, end: Settlement) {
        self.flights[number].ends();
        let claimed = self.flights[number].claimed.clone();
        self.settle(claimed, end).await;
        self.at(self.now, Event::Claim);
    }

    async fn settle(&mut self, claimed: ClaimedNotice, end: Settlement) {
        let settled = [SettledNotice { claimed, end }];
        self.store
            .outbox()
            .settle(&settled, self.wall())
            .await
            .unwrap();
    }
}
