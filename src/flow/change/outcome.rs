//! The outcomes of an editor's steps, as data.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::ChangeRefusal,
        chat::Chat,
        command::Command,
        dialogue::Happening,
        event::AttributedChange,
        hearing::Hearing,
        language::Language,
        people::Person,
        views::{Authorship, ChangeView, DraftView, WaitingView},
        warning::RepeatedWarnings,
        when::When,
    },
    parse::post::PostError,
    store::StoredCase,
};

/// A resolved line: what to do with it, before anything is stored.
pub(super) enum ResolvedLine {
    /// Store this change as a draft.
    Draft(Box<StoredCase>, AttributedChange),
    /// Store these lines, of which the editor chooses one.
    Question(Vec<String>, Question),
    /// Nothing.
    Unclear(UnclearLine),
}

/// The outcome of a line.
#[derive(Debug)]
pub enum Proposal {
    /// It is stored as a draft.
    Preview(Box<DraftView>),
    /// It is ambiguous: the unambiguous lines are stored under this id, and the editor chooses one.
    Question(i64, Question),
    /// It cannot be carried out.
    Unclear(UnclearLine),
}

/// A question back to the editor.
#[derive(Debug)]
pub enum Question {
    /// Which of the nearest cases these words name.
    Case(String, Vec<Case>),
    /// Which of these dates, asked on this day.
    Date(Vec<When>, NaiveDate),
    /// Which of these hearings, asked on this day.
    Hearing(Vec<Hearing>, NaiveDate),
    /// Which of these people.
    Person(Vec<Person>),
    /// Whether this line is meant, for a word is not known.
    Line {
        /// The word.
        written: String,
        /// The line with the word that is known.
        line: String,
    },
}

/// Why a line cannot be carried out.
#[derive(Debug)]
pub enum UnclearLine {
    /// Something is missing that the command needs.
    Usage(Command),
    /// These words name no case, nor nearly.
    NoSuchCase(String),
    /// Nobody of that name is a defendant.
    NoSuchPerson(String),
    /// There is no hearing it could be about.
    NoHearing,
    /// The case that it names is not that of an appeal of this one.
    Appeal(AppealObstacle, Box<Case>),
    /// The change does not apply to the case.
    Refused(ChangeRefusal, Box<Case>),
    /// Something of it cannot be read.
    Unreadable {
        /// The command.
        command: Command,
        /// The text before the reason.
        text: String,
        /// What is wrong.
        error: PostError,
        /// The court's day.
        today: NaiveDate,
    },
}

/// Why a case cannot be linked to another as that of its appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppealObstacle {
    /// It is the same.
    Itself,
    /// They are linked already.
    Linked,
}

/// The outcome of a button of a draft.
#[derive(Debug)]
pub enum DraftOutcome {
    /// It is shown in this language.
    Shown(Box<DraftView>, Language),
    /// Its line is given back to be corrected.
    Line(String),
    /// It is forgotten.
    Discarded,
    /// It is too old.
    Gone,
    /// It was damaged.
    Unreadable,
    /// It conflicts, and is not posted.
    Conflict(ConflictView),
    /// Another editor must approve this draft, and there is none.
    NobodyToApprove(i64),
    /// There is something to look at twice, and nothing is sent yet: it is sent in the place of that waiting change, if any,
    /// after a second tap.
    SecondTap(Box<DraftView>, Option<i64>),
    /// It is posted: it is released when its undo window ends.
    Posted(Box<PostedChange>),
    /// It was sent already; its card soon shows what became of it.
    Soon,
}

/// The view of a conflict: why a draft cannot be posted.
#[derive(Debug)]
pub enum ConflictView {
    /// A waiting change to the same thing.
    Waiting {
        /// The draft.
        draft: i64,
        /// What to look at twice was repeated before.
        repeated: RepeatedWarnings,
        /// What waits.
        waits: Box<WaitingView>,
    },
    /// The case has changed since its editor saw it.
    Changed {
        /// The draft.
        draft: i64,
        /// Why it no longer applies.
        refusal: ChangeRefusal,
        /// The case as it is, and what changed in between.
        meanwhile: Box<ChangeView>,
    },
}

/// A posted change within its undo window.
#[derive(Debug)]
pub struct PostedChange {
    /// The id that its buttons carry.
    pub posting: i64,
    /// What it is for a follower.
    pub change: ChangeView,
    /// How long it can be taken back, in seconds.
    pub seconds: u64,
    /// Until when a second editor must approve it; `None` where none needs to.
    pub lapses_at: Option<DateTime<Utc>>,
    /// The change that was withdrawn for it.
    pub instead_of: Option<WithdrawnChange>,
}

/// A withdrawn change, and the card of its author.
#[derive(Debug)]
pub struct WithdrawnChange {
    /// Its author.
    pub author: Chat,
    /// Their card; 0 for none.
    pub card: i32,
    /// Who withdrew it, as its author sees them.
    pub by: Authorship,
    /// What it was for a follower.
    pub change: ChangeView,
}

/// The outcome of an undo.
#[derive(Debug)]
pub enum UndoOutcome {
    /// The editor's own change is gone; the card it had, and what it was, if that can be read.
    Own(i32, Option<Box<ChangeView>>),
    /// Another editor's is gone.
    Anothers(Box<WithdrawnChange>),
    /// Several wait, of other editors, each with its number: one must be named.
    Which(Vec<(i64, ChangeView)>),
    /// There is nothing.
    Nothing,
    /// It has been sent already, about this case, as the event of that number if there is anything in it to correct.
    TooLate(Box<Case>, Option<u32>),
}

/// The outcome of an editor's answer to the question about a hearing.
#[derive(Debug)]
pub enum HearingReport {
    /// The editor said as much as this line.
    Line(String),
    /// This happened; its details are still to be said.
    Details(Happening),
    /// Nothing is known yet.
    NotKnown,
    /// There is no such case any more.
    Old,
}
