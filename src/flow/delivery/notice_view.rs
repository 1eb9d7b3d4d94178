//! What a notice says, as data, and what puts it into words.

use std::sync::Arc;

use crate::{
    domain::{
        case::Case,
        case_state::ChangeRefusal,
        closing::KeepQuestion,
        digest::Digest,
        hearing::Hearing,
        ledger::Ledger,
        message::Message,
        news::News,
        reader::Reader,
        reminder::{HearingQuestion, Leads, MorningCheck, Plan},
        rich_text::RichText,
        subscription::Subscription,
        views::{ChangeView, FollowState},
    },
    flow::change::{ApprovalAnswer, ApprovalView, ChangeSettings},
};

/// The view of a notice: what it says, as data.
#[derive(Debug)]
pub enum NoticeView {
    /// What changed since its reader was last told.
    Change(ChangeView),
    /// The same, to somebody who follows no more: what they were told was wrong.
    Correction(ChangeView),
    /// What a message carried, corrected in its place.
    Corrected {
        /// What it said.
        carried: ChangeView,
        /// Whether its reader follows the case still.
        follows: FollowState,
        /// What was wrong in it, of the case as its reader knows it by then.
        wrong: Box<ChangeView>,
    },
    /// There is a case with something that its reader subscribed to.
    Offer(Box<SubscribedView>),
    /// A date of a hearing in such a case: no other news than that.
    Date(Box<SubscribedView>, News),
    /// A hearing is near.
    Reminder {
        /// Of which case.
        case: Case,
        /// Which.
        hearing: Hearing,
        /// By which leads.
        leads: Leads,
        /// Whether it was confirmed on its morning.
        morning: MorningCheck,
    },
    /// Whether to keep following a case that is at its end.
    Closing(Case, KeepQuestion),
    /// The case of an appeal, which its reader follows too from now on.
    CarriedOver {
        /// That case.
        case: Case,
        /// The case that it is of.
        first: Box<Case>,
    },
    /// How all that its reader follows stands.
    Digest(Digest),
    /// Several of these at once, the soonest first.
    Together(Vec<NoticeView>),
    /// A question about a hearing.
    Question {
        /// Of which case.
        case: Case,
        /// Which.
        hearing: Hearing,
        /// What is asked.
        question: HearingQuestion,
    },
    /// Another editor's change, which the reader is asked to approve.
    ToApprove(Box<ApprovalView>),
    /// Another editor's change, which the reader was asked to approve, is decided on.
    Decided {
        /// The message that it stands in.
        card: i32,
        /// How.
        how: ApprovalAnswer,
    },
    /// Another editor took the reader's change of this case back.
    TakenBack(Case),
    /// The reader's change no longer applied to this case.
    Refused(ChangeRefusal, Case),
    /// The same, on the card of the change, which offers nothing any more.
    RefusedOnCard(i32, ChangeRefusal, Case),
    /// The reader's change is on its way.
    Released {
        /// The message that it stands in.
        card: i32,
        /// What it is for a follower.
        change: ChangeView,
        /// How many were told.
        ledger: Ledger,
    },
}

/// A case that is found by subscriptions of its reader.
#[derive(Debug)]
pub struct SubscribedView {
    /// The case.
    pub case: Case,
    /// Those: at least one.
    pub by: Vec<Subscription>,
}

/// Puts a notice into words; `None` if nothing is left to say.
pub type NoticeRenderer = fn(&NoticeView, Reader) -> Option<Message>;

/// The first line of a message that was wrong, for a quote; `None` if none was.
pub type QuoteRenderer = fn(&ChangeView, &[News], Reader) -> Option<RichText>;

/// The settings of composing, the same for every notice.
#[derive(Clone, Debug)]
pub struct ComposeSettings {
    /// Puts a notice into words.
    pub render_notice: NoticeRenderer,
    /// Puts what a reply quotes into words.
    pub render_quote: QuoteRenderer,
    /// When editors are asked about a hearing.
    pub plan: Plan,
    /// What the preview of a change rests on.
    pub changes: Arc<ChangeSettings>,
}
