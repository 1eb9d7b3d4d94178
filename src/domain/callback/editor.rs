//! The callbacks of editors' buttons.

use super::ListedPress;
use crate::domain::{
    case_state::RejectionReason,
    dialogue::Press,
    hearing::{HearingAnswer, HearingNo, StillOnAnswer},
    language::Language,
    slug::Slug,
    warning::RepeatedWarnings,
};

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
    /// An editor corrects the event of that number.
    Correct(Slug, u32, CorrectionPress),
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
    pub(super) const ALL: [Self; 3] = [Self::Edit, Self::Discard, Self::Anew];

    fn letter(self) -> &'static str {
        match self {
            Self::Edit => "e",
            Self::Discard => "d",
            Self::Anew => "a",
        }
    }
}

/// What an editor does with an event that was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionPress {
    /// Look at what it says by now.
    Show,
    /// Change what it says.
    Change,
    /// Withdraw it.
    Withdraw,
    /// Look at the others.
    Others,
}

impl CorrectionPress {
    pub(super) const ALL: [Self; 4] = [Self::Show, Self::Change, Self::Withdraw, Self::Others];

    fn letter(self) -> &'static str {
        match self {
            Self::Show => "s",
            Self::Change => "c",
            Self::Withdraw => "w",
            Self::Others => "o",
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

impl EditorCallback {
    pub(super) fn data(&self) -> String {
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
            Self::Correct(slug, event, press) => format!("e:{}:{event}:{slug}", press.letter()),
            Self::Post(slug) => format!("n:{slug}"),
            Self::Dialogue { id, answers, press } => format!("g:{id}:{answers}:{}", press.data()),
        }
    }

    /// Parses the fields of a button's data.
    pub(super) fn read<'a>(kind: &str, mut next: impl FnMut() -> Option<&'a str>) -> Option<Self> {
        Some(match kind {
            "d" => {
                let decision = by_letter(Decision::ALL, Decision::letter, next()?)?;
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
                let report = by_letter(HearingAnswer::ALL, HearingAnswer::letter, next()?)?;
                let hearing = HearingNo(next()?.parse().ok()?);
                Self::Report(next()?.parse().ok()?, hearing, report)
            }
            "m" => {
                let answer = by_letter(StillOnAnswer::ALL, StillOnAnswer::letter, next()?)?;
                let hearing = HearingNo(next()?.parse().ok()?);
                Self::StillOn(next()?.parse().ok()?, hearing, answer)
            }
            "e" => {
                let press = by_letter(CorrectionPress::ALL, CorrectionPress::letter, next()?)?;
                let event = next()?.parse().ok()?;
                Self::Correct(next()?.parse().ok()?, event, press)
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

/// Which of these has that letter.
fn by_letter<const COUNT: usize, T: Copy>(
    all: [T; COUNT],
    letter_of: impl Fn(T) -> &'static str,
    letter: &str,
) -> Option<T> {
    all.into_iter().find(|one| letter_of(*one) == letter)
}

/// The reason of a rejection, if one is given; `None` if it is none.
fn rejection(letter: Option<&str>) -> Option<Option<RejectionReason>> {
    let Some(letter) = letter else {
        return Some(None);
    };
    let mut reasons = RejectionReason::ALL.into_iter();
    reasons.find(|reason| reason.letter() == letter).map(Some)
}
