//! Who is forgotten, whatever waits or is on its way for them: nothing is sent to them from then on, and in the end no file says
//! who it was.

use hearing_bot::{
    domain::chat::{Asker, ChatId},
    flow::delivery::Event as Ended,
};

use super::{
    Broken,
    follower::receipt,
    world::{CHATS, Event, TROUBLED, World},
};
use crate::engine::forget::{found, sealed};

/// Whether somebody is forgotten in that world.
pub(super) fn has_farewell(seed: u64) -> bool {
    seed % 5 == 2
}

impl World<'_> {
    pub(super) fn plan_farewell(&mut self) {
        let place = usize::try_from(self.chance.within(0..4)).unwrap() % CHATS;
        let last = self.chance.one_of(&[TROUBLED, 3 * 86_400_000]);
        let when = self.chance.within(1..last);
        if self.chance.within(0..2) == 0 {
            self.at(when, Event::Forget(place));
        } else {
            self.is_leaving = Some((self.chats[place].id, when));
        }
    }

    /// Who is about to leave does so while something is on its way to them.
    pub(super) fn says_goodbye(&mut self, claimed: ChatId) {
        if let Some((chat, from)) = self.is_leaving
            && chat == claimed
            && self.now >= from
        {
            self.is_leaving = None;
            let place = self.chats.iter().position(|known| known.id == chat);
            let later = self.chance.within(0..1_000);
            self.at(self.now + later, Event::Forget(place.unwrap()));
        }
    }

    pub(super) async fn forget(&mut self, place: usize) {
        let chat = self.chats[place];
        self.note(&format!("follower {place} is forgotten"));
        let (chats, now) = (self.store.chats(), self.wall());
        if self.broken == Broken::ForgettingKeeps {
            let asker = Asker::Known(chat);
            chats.stop_chat(asker, receipt(), now).await.unwrap();
        } else {
            chats.forget_chat(chat.key, now, receipt()).await.unwrap();
        }
        self.forgotten.insert(chat.id);
        let follower = self.followers.entry(chat.id).or_default();
        (follower.follows, follower.is_steady, follower.left) = (false, false, self.now);
        self.subscribers.remove(&chat.id);
        self.chosen.remove(&chat.id);
        self.pressing.remove(&chat.id);
        self.wakes();
    }

    /// Whether this is done by somebody who is there no more.
    pub(super) fn is_of_the_forgotten(&self, event: Event) -> bool {
        event
            .whose()
            .is_some_and(|place| self.forgotten.contains(&self.chats[place].id))
    }

    /// What is to be sent to whoever was forgotten meanwhile is dropped, as the driver does it; whether it was.
    pub(super) fn is_dropped(&mut self, number: usize) -> Result<bool, String> {
        let flight = &self.flights[number];
        let chat = flight.chat();
        let is_erased = self.store.chats().is_erased(chat);
        if is_erased && self.broken != Broken::ErasedIsSent {
            let who = self.name(chat);
            self.note(&format!("{who} is sent nothing, for they were forgotten"));
            let claimed = self.flights[number].is_over();
            self.learn(Ended::Erased(claimed));
            return Ok(true);
        }
        if self.forgotten.contains(&chat) {
            let who = self.name(chat);
            return Err(format!("P11: sent to {who}, who was forgotten"));
        }
        Ok(false)
    }

    /// Whether no file says who was forgotten. Of one row in some thousands SQLite keeps a copy for a while, but not of several.
    pub(super) async fn is_without_trace(&self) -> Result<(), String> {
        let key_file = self.folder.join("bot.key");
        let of = |chat: &ChatId| {
            let known = self.chats.iter().find(|known| known.id == *chat).unwrap();
            let sealed = sealed(&key_file, known.key.0);
            [chat.0.to_be_bytes().to_vec(), sealed]
        };
        let needles: Vec<Vec<u8>> = self.forgotten.iter().flat_map(of).collect();
        if needles.is_empty() {
            return Ok(());
        }
        // What was settled after they were forgotten was written beside what was deleted.
        assert!(self.store.purge_deleted().await.unwrap());
        match found(self.folder, &needles).len() {
            0 | 1 => Ok(()),
            traces => Err(format!("P11: traces of who was forgotten: {traces}")),
        }
    }
}

impl Event {
    /// The follower who does it, if one does.
    fn whose(self) -> Option<usize> {
        match self {
            Self::Follow(chat)
            | Self::Unfollow(chat)
            | Self::Block(chat)
            | Self::Unblock(chat)
            | Self::Ask(chat)
            | Self::Choose(chat)
            | Self::Move(chat)
            | Self::Subscribe(chat)
            | Self::Unsubscribe(chat)
            | Self::Pause(chat)
            | Self::Resume(chat)
            | Self::FollowOther(chat)
            | Self::Forget(chat) => Some(chat),
            Self::Post(_)
            | Self::Undo
            | Self::Import(_)
            | Self::Crash
            | Self::Jump(_)
            | Self::Tick
            | Self::Deliver
            | Self::Execute(_)
            | Self::Ended(_)
            | Self::Start(_)
            | Self::Arrive(_)
            | Self::Answer(_) => None,
        }
    }
}
