//! The response of a handler to an update: replies to send, a chat that is shown the state of cases, an update still to be
//! closed. One place carries it out.

use crate::{
    courier::{Outgoing, Reply, ReplyPurpose},
    domain::{
        chat::{Address, Asker, Chat, ChatId},
        message::{Document, Message, Photo, ReplyKeyboard},
        rich_text::RichText,
        role::Rank,
    },
    flow::Turn,
    store::{Error, Receipt},
};

use super::Context;

/// The reply to a chat that pauses, comes back or is forgotten.
pub(super) enum LeavingReply {
    /// In a new message.
    New(Message),
    /// In the place of the card whose button was pressed.
    InPlace(Message),
}

/// The response of a handler to an update: what is left to do for it.
#[must_use]
pub(super) struct Response {
    unused: Option<Receipt>,
    shown_to: Option<ChatId>,
    replies: Vec<Outgoing>,
}

impl Response {
    /// The use case closed the update.
    pub(super) const fn closed() -> Self {
        Self {
            unused: None,
            shown_to: None,
            replies: Vec::new(),
        }
    }

    /// Nothing was stored for the update, if its receipt is left; it is to be closed.
    pub(super) fn unused(receipt: impl Into<Option<Receipt>>) -> Self {
        Self {
            unused: receipt.into(),
            ..Self::closed()
        }
    }

    /// Tells what was done, or asks for a decision.
    pub(super) fn reply(self, asker: impl Into<Asker>, message: impl Into<Message>) -> Self {
        let asker = asker.into();
        self.say(asker.key(), asker.rank(), message)
    }

    /// The same, to an address, and as of this rank.
    pub(super) fn say(
        self,
        to: impl Into<Address>,
        rank: Rank,
        message: impl Into<Message>,
    ) -> Self {
        self.tell(to, rank, Reply::Send(message.into()))
    }

    /// Replies to a person with another keyboard in place of theirs.
    pub(super) fn with_keyboard(
        self,
        asker: Asker,
        text: RichText,
        keyboard: ReplyKeyboard,
    ) -> Self {
        self.tell(asker.key(), asker.rank(), Reply::Keyboard(text, keyboard))
    }

    /// Edits the card whose button was pressed, or sends a new message if Telegram no longer has the card.
    pub(super) fn put(
        self,
        asker: impl Into<Asker>,
        card: Option<i32>,
        message: impl Into<Message>,
    ) -> Self {
        let asker = asker.into();
        self.edit((asker.key(), asker.rank()), card, message)
    }

    /// The same, at an address, and as of this rank.
    pub(super) fn edit(
        self,
        (to, rank): (impl Into<Address>, Rank),
        card: Option<i32>,
        message: impl Into<Message>,
    ) -> Self {
        self.tell(to, rank, in_place_of(card, message.into()))
    }

    /// Replies to a wish to pause, to come back or to be forgotten.
    pub(super) fn respond(
        self,
        asker: Asker,
        to: impl Into<Address>,
        card: Option<i32>,
        said: LeavingReply,
    ) -> Self {
        let reply = match said {
            LeavingReply::InPlace(message) => in_place_of(card, message),
            LeavingReply::New(message) => Reply::Send(message),
        };
        self.tell(to, asker.rank(), reply)
    }

    /// Sends a file.
    pub(super) fn attach(self, to: impl Into<Address>, rank: Rank, document: Document) -> Self {
        self.tell(to, rank, Reply::Document(document))
    }

    /// Sends a picture.
    pub(super) fn picture(self, to: impl Into<Address>, rank: Rank, photo: Photo) -> Self {
        self.tell(to, rank, Reply::Photo(photo))
    }

    /// Shows an answer, which is dropped if its asker asks for something else before it has left.
    pub(super) fn show(
        self,
        to: impl Into<Address>,
        rank: Rank,
        message: impl Into<Message>,
    ) -> Self {
        self.with(
            to.into(),
            rank,
            ReplyPurpose::Shows,
            Reply::Send(message.into()),
        )
    }

    /// Notes that this chat is about to read the state of cases.
    pub(super) fn shown_to(self, asker: impl Into<Asker>) -> Self {
        let chat = asker.into().known().map(|chat| chat.id);
        self.shown_to_chat(chat)
    }

    /// The same, for a chat that was not stored before.
    pub(super) fn shown_to_chat(mut self, chat: impl Into<Option<ChatId>>) -> Self {
        self.shown_to = chat.into().or(self.shown_to);
        self
    }

    fn tell(self, to: impl Into<Address>, rank: Rank, reply: Reply) -> Self {
        self.with(to.into(), rank, ReplyPurpose::Tells, reply)
    }

    fn with(mut self, to: Address, rank: Rank, purpose: ReplyPurpose, reply: Reply) -> Self {
        self.replies.push(Outgoing {
            to,
            rank,
            purpose,
            reply,
        });
        self
    }
}

impl Turn<Asker> {
    /// Answers an update for which nothing is stored.
    pub(super) fn answer(self, message: impl Into<Message>) -> Response {
        self.answer_in_place_of(None, message)
    }

    /// The same, in the place of the card whose button was pressed, if one was.
    pub(super) fn answer_in_place_of(
        self,
        card: Option<i32>,
        message: impl Into<Message>,
    ) -> Response {
        let (asker, to) = (self.chat, self.address());
        let reply = in_place_of(card, message.into());
        Response::unused(self.receipt)
            .with(to, asker.rank(), ReplyPurpose::Shows, reply)
            .shown_to(asker)
    }
}

impl Turn<Chat> {
    /// Answers an editor's update for which nothing is stored.
    pub(super) fn answer(self, message: impl Into<Message>) -> Response {
        self.of_anybody().answer(message)
    }
}

impl Context {
    /// Carries out the response of a handler: notes what its chat may know now, queues its replies, and closes the update
    /// that its use case has not closed.
    pub(super) async fn finish(&self, response: Response) -> Result<(), Error> {
        if let Some(chat) = response.shown_to {
            self.store.follows().note_case_may_be_known(chat).await?;
        }
        for outgoing in response.replies {
            self.replies.queue(outgoing);
        }
        match response.unused {
            Some(receipt) => self.store.inbox().close_update(receipt).await,
            None => Ok(()),
        }
    }
}

fn in_place_of(card: Option<i32>, message: Message) -> Reply {
    match card {
        Some(card) => Reply::Edit(card, message),
        None => Reply::Send(message),
    }
}
