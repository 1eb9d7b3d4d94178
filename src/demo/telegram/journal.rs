//! What every chat received, and whether the bot could have learnt of it.

use std::{collections::HashSet, sync::Arc};

use super::observation::ObservationKind;

/// One message or edit that reached a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// The running number of the call among all that send or edit, in the order in which they came in. The journal
    /// itself is in the order in which they reached the chats.
    pub call: u64,
    /// The chat's id.
    pub chat: i64,
    /// [`ObservationKind::Sent`] or [`ObservationKind::Edited`].
    pub how: ObservationKind,
    /// As a reader sees it; equal texts are kept once.
    pub text: Arc<str>,
    /// What the bot could have learnt of it.
    pub end: CallEnd,
    /// The topic of a forum that it stands in.
    pub thread: Option<i64>,
    /// Whether it came without a sound.
    pub is_silent: bool,
    /// Whether the bot offered to pay for it.
    pub is_paid: bool,
}

/// How a delivered call ended for the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallEnd {
    /// An answer was given to a connection that stood.
    Clean,
    /// No answer, one that cannot be read, or one to a sender who had hung up.
    Ambiguous,
}

/// Every delivered call, in the order of arrival.
#[derive(Default)]
pub(super) struct Journal {
    pub(super) received: Vec<JournalEntry>,
    texts: HashSet<Arc<str>>,
    pub(super) calls: u64,
    /// The call that is being carried out, and how it will end.
    current: Option<(u64, CallEnd)>,
}

impl Journal {
    /// Counts a call that came in.
    pub(super) fn count(&mut self) -> u64 {
        self.calls += 1;
        self.calls
    }

    /// From now on what is noted is of this call.
    pub(super) fn begin(&mut self, call: u64, end: CallEnd) {
        self.current = Some((call, end));
    }

    /// Notes what reached a chat.
    pub(super) fn note(
        &mut self,
        chat: i64,
        how: ObservationKind,
        text: &str,
        manner: SendOptions,
    ) {
        let Some((call, end)) = self.current else {
            return;
        };
        let text = match self.texts.get(text) {
            Some(text) => Arc::clone(text),
            None => {
                let text: Arc<str> = text.into();
                self.texts.insert(Arc::clone(&text));
                text
            }
        };
        self.received.push(JournalEntry {
            call,
            chat,
            how,
            text,
            end,
            thread: manner.thread,
            is_silent: manner.is_silent,
            is_paid: manner.is_paid,
        });
    }

    /// The answer to the call that was noted at this place has reached the bot after all.
    pub(super) fn answered(&mut self, place: usize) {
        if let Some(received) = self.received.get_mut(place) {
            received.end = CallEnd::Clean;
        }
    }
}

/// What a call says of the way in which its message is to come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SendOptions {
    pub(super) thread: Option<i64>,
    pub(super) is_silent: bool,
    pub(super) is_paid: bool,
}
