//! Callback data: one enum behind every button's data, so that what is written can always be read.

mod listed;
mod owner;

use super::{
    case_state::RejectionReason,
    dialogue::Press,
    hearing::{HearingAnswer, HearingNo, StillOnAnswer},
    language::Language,
    slug::Slug,
    views::Section,
    warning::RepeatedWarnings,
};

pub use listed::ListedPress;
pub use owner::OwnerCallback;

/// A callback: what a pressed button asks the bot to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// Follow a case.
    Follow(Slug),
    /// No longer follow a case.
    Unfollow(Slug),
    /// Show a page of a section of a case.
    Show(Slug, Section, u16),
    /// Show a page of the list of cases.
    Cases(u16),
    /// Speak this language.
    Speak(Language),
    /// Choose one of the lines that the bot offered.
    Choose(i64, u8),
    /// Pause, come back, or be forgotten.
    Wish(Wish),
    /// For editors alone.
    Edit(EditorCallback),
    /// For owners alone.
    Own(OwnerCallback),
}

/// A callback that editors alone may have carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorCallback {
    /// Send a draft.
    Send {
        /// The draft.
        draft: i64,
        /// The waiting change that is taken back for it.
        instead_of: Option<i64>,
        /// What to look at twice was repeated before.
        repeated: RepeatedWarnings,
    },
    /// An editor decides on a draft.
    Draft(i64, Decision),
    /// Show the message of a draft in this language.
    Preview(i64, Language),
    /// Take back a change that has not gone out yet.
    Undo(i64),
    /// Show another editor's change that is to be approved, in this language.
    ToApprove(i64, Language),
    /// Approve it.
    Approve(i64),
    /// Reject it for this reason, or be asked why.
    Reject(i64, Option<RejectionReason>),
    /// Decide on what a court list proposes.
    Listed(i64, ListedPress),
    /// An editor says what became of a hearing.
    Report(Slug, HearingNo, HearingAnswer),
    /// An editor says whether a hearing of this day is still on.
    StillOn(Slug, HearingNo, StillOnAnswer),
    /// Begin to put a post about a case together.
    Post(Slug),
    /// A button of a dialogue.
    Dialogue {
        /// The dialogue.
        id: i64,
        /// How many answers it had when the button was shown.
        answers: u8,
        /// The button.
        press: Press,
    },
}

/// A choice of a chat for itself: to pause, to come back, to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To hear nothing for a while.
    Stop,
    /// To hear again after a pause.
    Resume,
    /// To be asked whether to be forgotten.
    Forget,
    /// To be forgotten.
    Erase,
    /// Not to be, after all.
    Keep,
}

impl Wish {
    const ALL: [Self; 5] = [
        Self::Stop,
        Self::Resume,
        Self::Forget,
        Self::Erase,
        Self::Keep,
    ];

    fn letter(self) -> &'static str {
        match self {
            Self::Stop => "s",
            Self::Resume => "r",
            Self::Forget => "f",
            Self::Erase => "e",
            Self::Keep => "k",
        }
    }
}

impl Section {
    fn letter(self) -> &'static str {
        match self {
            Self::Overview => "c",
            Self::Hearings => "h",
            Self::People => "p",
            Self::Charges => "a",
            Self::Statements => "s",
            Self::Related => "r",
            Self::History => "l",
        }
    }
}

/// What an editor does with a draft, but for sending it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Change it first.
    Edit,
    /// Forget it.
    Discard,
    /// Read its line again, against the case as it is now.
    Anew,
}

impl Decision {
    const ALL: [Self; 3] = [Self::Edit, Self::Discard, Self::Anew];

    fn letter(self) -> &'static str {
        match self {
            Self::Edit => "e",
            Self::Discard => "d",
            Self::Anew => "a",
        }
    }
}

impl RejectionReason {
    fn letter(self) -> &'static str {
        match self {
            Self::Wrong => "w",
            Self::NotConfirmed => "n",
            Self::Wording => "t",
            Self::Dangerous => "d",
        }
    }
}

impl HearingAnswer {
    fn letter(self) -> &'static str {
        match self {
            Self::Held => "h",
            Self::AdjournedTo => "t",
            Self::Adjourned => "a",
            Self::Cancelled => "c",
            Self::NotKnown => "n",
        }
    }
}

impl StillOnAnswer {
    fn letter(self) -> &'static str {
        match self {
            Self::StillOn => "y",
            Self::AnotherDate => "d",
            Self::AnotherTime => "t",
            Self::Cancelled => "c",
            Self::NotKnown => "n",
        }
    }
}

impl Callback {
    /// The button's data: at most 64 bytes (Bot API, `InlineKeyboardButton`).
    pub fn data(&self) -> String {
        match self {
            Self::Follow(slug) => format!("f:{slug}"),
            Self::Unfollow(slug) => format!("u:{slug}"),
            Self::Show(slug, section, page) => format!("v:{}:{page}:{slug}", section.letter()),
            Self::Cases(page) => format!("k:{page}"),
            Self::Speak(language) => format!("l:{language}"),
            Self::Choose(id, option) => format!("o:{option}:{id}"),
            Self::Wish(wish) => format!("x:{}", wish.letter()),
            Self::Edit(callback) => callback.data(),
            Self::Own(callback) => callback.data(),
        }
    }

    /// Parses a button's data; `None` for data that no button of this version carries.
    pub fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let mut fields = rest.splitn(3, ':');
        let mut next = || fields.next();
        Some(match kind {
            "f" => Self::Follow(next()?.parse().ok()?),
            "u" => Self::Unfollow(next()?.parse().ok()?),
            "v" => {
                let letter = next()?;
                let section = Section::ALL
                    .into_iter()
                    .find(|section| section.letter() == letter)?;
                let page = next()?.parse().ok()?;
                Self::Show(next()?.parse().ok()?, section, page)
            }
            "k" => Self::Cases(next()?.parse().ok()?),
            "l" => Self::Speak(Language::from_tag(next()?)?),
            "o" => {
                let option = next()?.parse().ok()?;
                Self::Choose(next()?.parse().ok()?, option)
            }
            "x" => {
                let letter = next()?;
                let wish = Wish::ALL.into_iter().find(|wish| wish.letter() == letter)?;
                Self::Wish(wish)
            }
            "w" => Self::Own(OwnerCallback::read(next)?),
            _ => Self::Edit(EditorCallback::read(kind, next)?),
        })
    }
}

impl EditorCallback {
    fn data(&self) -> String {
        match self {
            Self::Draft(id, decision) => format!("d:{}:{id}", decision.letter()),
            Self::Preview(id, language) => format!("p:{language}:{id}"),
            Self::Undo(id) => format!("z:{id}"),
            Self::Send {
                draft,
                instead_of: None,
                repeated,
            } => format!("s:{draft}:{repeated}"),
            Self::Send {
                draft,
                instead_of: Some(of),
                repeated,
            } => format!("i:{draft}:{repeated}:{of}"),
            Self::ToApprove(id, language) => format!("c:{language}:{id}"),
            Self::Approve(id) => format!("a:{id}"),
            Self::Reject(id, None) => format!("b:{id}"),
            Self::Reject(id, Some(reason)) => format!("b:{id}:{}", reason.letter()),
            Self::Listed(id, press) => format!("q:{}:{id}", press.letter()),
            Self::Report(slug, hearing, report) => {
                format!("r:{}:{}:{slug}", report.letter(), hearing.0)
            }
            Self::StillOn(slug, hearing, answer) => {
                format!("m:{}:{}:{slug}", answer.letter(), hearing.0)
            }
            Self::Post(slug) => format!("n:{slug}"),
            Self::Dialogue { id, answers, press } => format!("g:{id}:{answers}:{}", press.data()),
        }
    }

    /// Parses the fields of a button's data.
    fn read<'a>(kind: &str, mut next: impl FnMut() -> Option<&'a str>) -> Option<Self> {
        Some(match kind {
            "d" => {
                let letter = next()?;
                let decision = Decision::ALL
                    .into_iter()
                    .find(|decision| decision.letter() == letter)?;
                Self::Draft(next()?.parse().ok()?, decision)
            }
            "p" => {
                let language = Language::from_tag(next()?)?;
                Self::Preview(next()?.parse().ok()?, language)
            }
            "z" => Self::Undo(next()?.parse().ok()?),
            "s" | "i" => Self::Send {
                draft: next()?.parse().ok()?,
                repeated: next()?.parse().ok()?,
                instead_of: match kind {
                    "s" => None,
                    _ => Some(next()?.parse().ok()?),
                },
            },
            "c" => {
                let language = Language::from_tag(next()?)?;
                Self::ToApprove(next()?.parse().ok()?, language)
            }
            "a" => Self::Approve(next()?.parse().ok()?),
            "b" => Self::Reject(next()?.parse().ok()?, rejection(next())?),
            "q" => {
                let press = ListedPress::read(next()?)?;
                Self::Listed(next()?.parse().ok()?, press)
            }
            "r" => {
                let letter = next()?;
                let report = HearingAnswer::ALL
                    .into_iter()
                    .find(|report| report.letter() == letter)?;
                let hearing = HearingNo(next()?.parse().ok()?);
                Self::Report(next()?.parse().ok()?, hearing, report)
            }
            "m" => {
                let letter = next()?;
                let answer = StillOnAnswer::ALL
                    .into_iter()
                    .find(|answer| answer.letter() == letter)?;
                let hearing = HearingNo(next()?.parse().ok()?);
                Self::StillOn(next()?.parse().ok()?, hearing, answer)
            }
            "n" => Self::Post(next()?.parse().ok()?),
            "g" => Self::Dialogue {
                id: next()?.parse().ok()?,
                answers: next()?.parse().ok()?,
                press: Press::read(next()?)?,
            },
            _ => return None,
        })
    }
}

/// The reason of a rejection, if one is given; `None` if it is none.
fn rejection(letter: Option<&str>) -> Option<Option<RejectionReason>> {
    let Some(letter) = letter else {
        return Some(None);
    };
    let mut reasons = RejectionReason::ALL.into_iter();
    reasons.find(|reason| reason.letter() == letter).map(Some)
}

#[cfg(test)]
mod tests;
