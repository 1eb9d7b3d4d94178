//! The driver of delivery in the simulation: the machine is the product's, every action takes some time, and what leaves is
//! a flight to the simulated Telegram.

use std::sync::Arc;

use hearing_bot::{
    courier::{Outcome, RefusalReason},
    domain::{chat::ChatId, message::Message, reader::Reader, rich_text::RichText},
    flow::delivery::{
        Action, ComposeSettings, ComposedMessage, Composition, Departure, Event as Ended, Exchange,
        NoticeText, NoticeView, Part, compose_batch,
    },
    store::{ClaimedNotice, NoticeKind, Settlement},
};

use super::{
    Broken,
    history::{end, kind},
    telegram::{Fate, Weather, understood},
    timing::LATEST,
    world::{Event, World},
};

/// How long an action takes at most before it is executed, and then until its end is known, in milliseconds.
const LONGEST_ACTION: i64 = 300;

/// A message that left.
pub(super) struct Flight {
    departure: Departure,
    /// The revision that its text is of.
    revision: u32,
    state: State,
    /// When it will stand in the chat, if ever.
    arrives: Option<i64>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// It waits for a driver that dawdles.
    Ready,
    Sent(Outcome),
    /// The bot knows how it ended, and has not stored it.
    Answered,
    Over,
}

impl Flight {
    pub(super) fn chat(&self) -> ChatId {
        self.departure.claimed.chat.id
    }

    /// Whether a crash now leaves in doubt whether it arrived; it is over for who sent it.
    pub(super) fn is_cut_off(&mut self) -> Option<ChatId> {
        let state = std::mem::replace(&mut self.state, State::Over);
        matches!(state, State::Sent(_) | State::Answered).then(|| self.chat())
    }

    /// It never leaves; what was claimed for it.
    pub(super) fn is_over(&mut self) -> ClaimedNotice {
        self.state = State::Over;
        self.departure.claimed.clone()
    }

    /// The notices that it says.
    pub(super) fn says(&self) -> impl Iterator<Item = &ClaimedNotice> {
        let parts = self.departure.composed.parts.iter();
        let said = parts.zip(self.departure.claimed.all());
        said.filter(|(part, _)| matches!(part, Part::Said(_)))
            .map(|(_, notice)| notice)
    }

    /// Whether it is for a notice of that kind, among others.
    pub(super) fn is_of(&self, kind: impl Fn(&NoticeKind) -> bool) -> bool {
        let mut claimed = self.departure.claimed.all();
        claimed.any(|claimed| kind(&claimed.what))
    }

    /// What it tells.
    fn words(&self) -> String {
        let (kind, revision) = (kind(&self.departure.claimed), self.revision);
        format!("{kind} as of revision {revision}")
    }
}

impl World<'_> {
    /// There may be something new to deliver.
    pub(super) fn wakes(&mut self) {
        self.machine.wake();
        self.at(self.now, Event::Deliver);
    }

    /// A step of the machine.
    pub(super) fn deliver(&mut self) -> Result<(), String> {
        let claimable = self.claimable();
        self.machine.claims(claimable);
        let now = self.moment();
        let step = self.machine.step(&mut self.limiter, now);
        for action in step.actions {
            match action {
                Action::Send(departure) => self.depart(departure)?,
                action @ (Action::Exchange(_) | Action::Compose(_)) => {
                    self.actions.push(Some(action));
                    let takes = self.chance.within(0..LONGEST_ACTION);
                    self.at(self.now + takes, Event::Execute(self.actions.len() - 1));
                }
            }
        }
        if let Some(next) = step.next {
            let next = self.millis_of_wall(next);
            self.at(next, Event::Deliver);
        }
        Ok(())
    }

    /// Executes an action; how it ended is known later.
    pub(super) async fn execute(&mut self, number: usize) -> Result<(), String> {
        let ended = match self.actions[number].take() {
            None => return Ok(()),
            Some(Action::Exchange(exchange)) => self.exchange(exchange).await?,
            Some(Action::Compose(claimed)) => self.compose(claimed).await,
            Some(Action::Send(_)) => unreachable!("it left at once"),
        };
        self.ended.push(Some(ended));
        let takes = self.chance.within(0..LONGEST_ACTION);
        self.at(self.now + takes, Event::Ended(self.ended.len() - 1));
        Ok(())
    }

    /// The machine learns how an action ended.
    pub(super) fn hear(&mut self, number: usize) {
        if let Some(ended) = self.ended[number].take() {
            self.learn(ended);
        }
    }

    pub(super) fn learn(&mut self, ended: Ended) {
        let now = self.moment();
        self.machine.on(ended, &mut self.limiter, now);
        self.at(self.now, Event::Deliver);
    }

    async fn exchange(&mut self, mut exchange: Exchange) -> Result<Ended, String> {
        let settled = exchange.settled.clone();
        for over in &settled {
            let is_it = |flight: &&mut Flight| {
                flight.chat() == over.claimed.chat.id && flight.state == State::Answered
            };
            for flight in self.flights.iter_mut().filter(is_it) {
                flight.state = State::Over;
            }
        }
        let is_lost = self.broken == Broken::CommitIsLost && self.chance.within(0..4) == 0;
        if is_lost {
            exchange.settled.clear();
        }
        self.stores(&mut exchange);
        self.forgets(&mut exchange);
        let exchanged = exchange.run(self.store, self.wall()).await.unwrap();
        exchange.settled = settled;
        self.note_exchange(&exchange, is_lost, &exchanged);
        let claimed = exchanged.claimed.iter().flat_map(ClaimedNotice::all);
        for claimed in claimed {
            self.says_goodbye(claimed.chat.id);
            self.may_tell_date(claimed, 0)?;
            self.may_offer(claimed, 0)?;
            if !is_looked_at(claimed) {
                continue;
            }
            let chat = claimed.chat.id;
            // An earlier world that broke a promise may have left something for somebody of its own.
            let follower = self.followers.get(&chat);
            if follower.is_some_and(|follower| !follower.follows) {
                let who = self.name(chat);
                return Err(format!("P4: claimed for {who}, who does not follow"));
            }
        }
        Ok(Ended::Exchanged(exchange, Some(exchanged)))
    }

    async fn compose(&mut self, claimed: Vec<ClaimedNotice>) -> Ended {
        let wall = self.wall();
        let settings = ComposeSettings {
            render_notice: in_a_word,
            render_quote: |_, _, _| None,
            plan: self.plan.clone(),
            changes: crate::fixture::change_settings(),
        };
        let batch = compose_batch(self.store, claimed, &settings, wall).await;
        let mut notices = batch.notices;
        for (claimed, composition) in &mut notices {
            let Composition::Composed(composed) = composition else {
                continue;
            };
            let revisions = composed.parts.iter().filter_map(revision_of);
            let revisions: Vec<u32> = revisions.collect();
            if let Some(revision) = revisions.first() {
                self.composed_from.insert(claimed.chat.id, *revision);
            }
            let is_dropped = self.leaves_out(claimed)
                || (self.drops_reminders() && claimed.all().all(is_reminder));
            let parts = composed.parts.iter().zip(claimed.all());
            let parts = parts.map(|(part, notice)| match part {
                Part::Said(attempt) if is_dropped => Part::Unsaid(Settlement::Nothing {
                    revision: attempt.revision,
                }),
                Part::Said(attempt) if self.broken == Broken::TextIsMisdated => {
                    let mut attempt = *attempt;
                    attempt.revision = notice.revision;
                    Part::Said(attempt)
                }
                part => part.clone(),
            });
            let parts = parts.collect();
            let says = composed.text.is_some() && !is_dropped;
            let changed = ComposedMessage {
                text: says.then(|| NoticeText::New(word())),
                parts,
                span: composed.span.clone(),
            };
            if is_dropped || self.broken == Broken::TextIsMisdated {
                *composition = Composition::Composed(Arc::new(changed));
            }
        }
        self.note_composed(&notices);
        Ended::Composed(notices)
    }

    fn leaves_out(&self, claimed: &ClaimedNotice) -> bool {
        match self.broken {
            Broken::OnlyFollowersAreCorrected => {
                matches!(claimed.what, NoticeKind::Correction { .. })
            }
            Broken::DateIsToldEarly => claimed.all().any(is_date),
            // The fan-out holds them, so that there is nothing to forget before they are claimed.
            Broken::QuietHoursDrop => {
                let (_, since) = self.dated;
                claimed.all().any(is_date) && self.now > since + LATEST
            }
            Broken::DigestIsToldEarly => {
                let mut with = claimed.all();
                let has_digest = with.any(|it| it.what == NoticeKind::Digest);
                has_digest && claimed.all().any(is_date)
            }
            _ => false,
        }
    }

    fn drops_reminders(&self) -> bool {
        self.broken == Broken::RemindersAreDropped && self.now < self.jumped + 1_000
    }

    fn depart(&mut self, departure: Departure) -> Result<(), String> {
        let number = self.flights.len();
        if let (Broken::EditGoesFirst, NoticeKind::Change { .. }, Some(carrier)) = (
            self.broken,
            departure.claimed.what,
            departure.claimed.carrier,
        ) {
            let (chat, revision) = (departure.claimed.chat.id, departure.claimed.revision);
            self.is_edited((chat, carrier.message), revision)?;
        }
        self.flights.push(Flight {
            revision: self
                .composed_from
                .get(&departure.claimed.chat.id)
                .copied()
                .unwrap_or_default(),
            departure,
            state: State::Ready,
            arrives: None,
        });
        if self.broken == Broken::Dawdling {
            let pause = self.chance.within(100_000..400_000);
            self.at(self.now + pause, Event::Start(number));
            return Ok(());
        }
        self.start(number)
    }

    /// The request is made.
    pub(super) fn start(&mut self, number: usize) -> Result<(), String> {
        let (flight, now) = (&self.flights[number], self.now);
        if flight.state == State::Over || self.is_dropped(number)? {
            return Ok(());
        }
        let flight = &self.flights[number];
        let chat = flight.chat();
        let (who, what) = (self.name(chat), flight.words());
        let is_looked_at = is_looked_at(&flight.departure.claimed);
        self.note(&format!("{who} is sent {what}"));
        if is_looked_at {
            let follower = self.followers.entry(chat).or_default();
            if !follower.follows && now - follower.left > 5_000 {
                return Err(format!("P4: sent long after {who} ceased to follow"));
            }
        }
        for claimed in self.flights[number].says() {
            self.may_tell_date(claimed, 5_000)?;
            self.may_offer(claimed, 5_000)?;
        }
        self.is_in_time(&self.flights[number])?;
        self.is_one_message(number)?;
        let is_on_its_way =
            |other: &Flight| other.chat() == chat && other.arrives.is_some_and(|at| at > now);
        if self.flights.iter().any(is_on_its_way) {
            return Err(format!("P2: a second message to {who} with one on its way"));
        }
        let weather = self.weather();
        let Fate {
            arrives,
            answers,
            outcome,
        } = self
            .telegram
            .request(chat, now, weather, &mut self.chance)
            .map_err(|broken| format!("{broken}, to {who}"))?;
        let is_edit = matches!(
            self.flights[number].departure.claimed.what,
            NoticeKind::Edit { .. }
        );
        let is_refused = is_edit && weather == Weather::Bad && self.chance.within(0..10) == 0;
        let (arrives, outcome) = match outcome {
            Outcome::Delivered { .. } if is_refused => {
                (None, Outcome::Refused(RefusalReason::Lost))
            }
            Outcome::Delivered { .. } => {
                let message_id = i32::try_from(number + 1).ok();
                (arrives, Outcome::Delivered { message_id })
            }
            other => (arrives, other),
        };
        let flight = &mut self.flights[number];
        flight.state = State::Sent(outcome);
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
        let (revision, chat) = (flight.revision, flight.chat());
        let what = flight.words();
        let claimed = flight.departure.claimed.clone();
        match claimed.what {
            // It says no more than its chat was told.
            NoticeKind::Edit { told, .. } => {
                let message = claimed.carrier.unwrap().message;
                return self.is_edited((chat, message), told);
            }
            NoticeKind::Question(..)
            | NoticeKind::Posting(_)
            | NoticeKind::Closing(_)
            | NoticeKind::CarriedOver { .. } => return Ok(()),
            NoticeKind::Change { .. }
            | NoticeKind::Offer
            | NoticeKind::Date(..)
            | NoticeKind::Correction { .. }
            | NoticeKind::Reminder(..)
            | NoticeKind::Digest => {}
        }
        if flight.is_of(|what| *what == NoticeKind::Digest) {
            self.digest_arrives(chat)?;
        }
        self.is_told_at_once(chat, revision)?;
        let said = self.flights[number].says();
        let most = match self.broken {
            Broken::MergeForgetsOne => 1,
            _ => usize::MAX,
        };
        let said = said
            .take(most)
            .map(|notice| notice.what)
            .filter(|what| *what != NoticeKind::Digest);
        let (subscribed, said): (Vec<_>, Vec<_>) =
            said.partition(|what| matches!(what, NoticeKind::Date(..) | NoticeKind::Offer));
        let (reminders, changes): (Vec<_>, Vec<_>) = said
            .into_iter()
            .partition(|what| matches!(what, NoticeKind::Reminder(..)));
        for what in subscribed {
            match what {
                NoticeKind::Date(_, date) => self.date_arrives(chat, date)?,
                _ => self.offer_arrives(chat),
            }
        }
        let (reminds, tells) = (!reminders.is_empty(), !changes.is_empty());
        if !reminds && !tells {
            // A digest of nothing new.
            return Ok(());
        }
        let who = self.name(chat);
        self.note(&format!("{who} gets {what}"));
        let follower = self.followers.entry(chat).or_default();
        if follower.seen > revision {
            let seen = follower.seen;
            return Err(format!(
                "P2: {who} gets revision {revision} after revision {seen}"
            ));
        }
        follower.seen = revision;
        follower.knows = follower.knows.max(revision);
        if reminds {
            let date = usize::try_from(revision - 1).unwrap();
            *follower.reminders.entry(date).or_default() += 1;
        }
        if tells {
            follower.changes.push(revision);
        }
        Ok(())
    }

    pub(super) fn answer(&mut self, number: usize) {
        let flight = &mut self.flights[number];
        let State::Sent(outcome) = flight.state else {
            return;
        };
        flight.state = State::Answered;
        let departure = flight.departure.clone();
        let chat = departure.claimed.chat.id;
        if let (NoticeKind::Edit { .. }, Outcome::Refused(RefusalReason::Lost)) =
            (departure.claimed.what, outcome)
        {
            let message = departure.claimed.carrier.unwrap().message;
            if let Some(sent) = self.messages.get_mut(&(chat, message)) {
                sent.is_stuck = true;
            }
        }
        self.telegram.heard(chat, &outcome, self.now);
        if outcome == Outcome::InDoubt {
            flight.state = State::Over;
            self.followers.entry(chat).or_default().ambiguous += 1;
            self.is_doubted(chat);
        }
        let outcome = understood(outcome, self.broken, &mut self.chance);
        let who = self.name(chat);
        self.note(&format!("delivery hears of {who}: {}", end(outcome)));
        self.learn(Ended::Answered(departure, outcome));
    }
}

/// Whether what is told is looked at: what an editor is told is not.
fn is_looked_at(claimed: &ClaimedNotice) -> bool {
    match claimed.what {
        NoticeKind::Change { .. } | NoticeKind::Reminder(..) => true,
        // And a digest does not say of what it is.
        NoticeKind::Digest
        | NoticeKind::Closing(_)
        | NoticeKind::CarriedOver { .. }
        | NoticeKind::Offer
        | NoticeKind::Date(..)
        | NoticeKind::Question(..)
        | NoticeKind::Posting(_)
        | NoticeKind::Correction { .. }
        | NoticeKind::Edit { .. } => false,
    }
}

fn is_reminder(claimed: &ClaimedNotice) -> bool {
    matches!(claimed.what, NoticeKind::Reminder(..))
}

fn is_date(claimed: &ClaimedNotice) -> bool {
    matches!(claimed.what, NoticeKind::Date(..))
}

fn revision_of(part: &Part) -> Option<u32> {
    match part {
        // A digest is of no revision.
        Part::Said(attempt) => Some(attempt.revision).filter(|revision| *revision > 0),
        Part::Unsaid(_) => None,
    }
}

fn in_a_word(_: &NoticeView, _: Reader) -> Option<Message> {
    Some(word())
}

fn word() -> Message {
    Message::from(RichText::plain("word"))
}
