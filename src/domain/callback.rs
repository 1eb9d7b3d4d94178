//! Callback data: one enum behind every button's data, so that what is written can always be read.

use super::{
    hearing::{HearingAnswer, HearingNo},
    language::Language,
    slug::Slug,
    views::Section,
};

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
    /// An editor decides on a draft.
    Draft(i64, Decision),
    /// Show the message of a draft in this language.
    Preview(i64, Language),
    /// Take back a change that has not gone out yet.
    Undo(i64),
    /// Send a draft and take back the waiting change that conflicts with it.
    SendInstead {
        /// The draft.
        draft: i64,
        /// The waiting change.
        of: i64,
    },
    /// Choose one of the lines that the bot offered.
    Choose(i64, u8),
    /// An editor says what became of a hearing.
    Report(Slug, HearingNo, HearingAnswer),
    /// Pause, come back, or be forgotten.
    Wish(Wish),
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

/// What an editor does with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Send it.
    Send,
    /// Change it first.
    Edit,
    /// Forget it.
    Discard,
    /// Read its line again, against the case as it is now.
    Anew,
}

impl Decision {
    const ALL: [Self; 4] = [Self::Send, Self::Edit, Self::Discard, Self::Anew];

    fn letter(self) -> &'static str {
        match self {
            Self::Send => "s",
            Self::Edit => "e",
            Self::Discard => "d",
            Self::Anew => "a",
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

impl Callback {
    /// The button's data: at most 64 bytes (Bot API, `InlineKeyboardButton`).
    pub fn data(&self) -> String {
        match self {
            Self::Follow(slug) => format!("f:{slug}"),
            Self::Unfollow(slug) => format!("u:{slug}"),
            Self::Show(slug, section, page) => format!("v:{}:{page}:{slug}", section.letter()),
            Self::Cases(page) => format!("k:{page}"),
            Self::Speak(language) => format!("l:{language}"),
            Self::Draft(id, decision) => format!("d:{}:{id}", decision.letter()),
            Self::Preview(id, language) => format!("p:{language}:{id}"),
            Self::Undo(id) => format!("z:{id}"),
            Self::SendInstead { draft, of } => format!("i:{draft}:{of}"),
            Self::Choose(id, option) => format!("o:{option}:{id}"),
            Self::Report(slug, hearing, report) => {
                format!("r:{}:{}:{slug}", report.letter(), hearing.0)
            }
            Self::Wish(wish) => format!("x:{}", wish.letter()),
        }
    }

    /// Parses a button's data; `None` for data that no button of this version carries.
    pub fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let mut fields = rest.splitn(3, ':');
        let mut next = || fields.next();
        match kind {
            "f" => Some(Self::Follow(next()?.parse().ok()?)),
            "u" => Some(Self::Unfollow(next()?.parse().ok()?)),
            "v" => {
                let letter = next()?;
                let section = Section::ALL
                    .into_iter()
                    .find(|section| section.letter() == letter)?;
                let page = next()?.parse().ok()?;
                Some(Self::Show(next()?.parse().ok()?, section, page))
            }
            "k" => Some(Self::Cases(next()?.parse().ok()?)),
            "l" => Some(Self::Speak(Language::from_tag(next()?)?)),
            "d" => {
                let letter = next()?;
                let decision = Decision::ALL
                    .into_iter()
                    .find(|decision| decision.letter() == letter)?;
                Some(Self::Draft(next()?.parse().ok()?, decision))
            }
            "p" => {
                let language = Language::from_tag(next()?)?;
                Some(Self::Preview(next()?.parse().ok()?, language))
            }
            "z" => Some(Self::Undo(next()?.parse().ok()?)),
            "i" => Some(Self::SendInstead {
                draft: next()?.parse().ok()?,
                of: next()?.parse().ok()?,
            }),
            "o" => {
                let option = next()?.parse().ok()?;
                Some(Self::Choose(next()?.parse().ok()?, option))
            }
            "r" => {
                let letter = next()?;
                let report = HearingAnswer::ALL
                    .into_iter()
                    .find(|report| report.letter() == letter)?;
                let hearing = HearingNo(next()?.parse().ok()?);
                Some(Self::Report(next()?.parse().ok()?, hearing, report))
            }
            "x" => {
                let letter = next()?;
                let wish = Wish::ALL.into_iter().find(|wish| wish.letter() == letter)?;
                Some(Self::Wish(wish))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_and_fits() {
        let slug: Slug = "a-slug-of-thirty-two-characters-".parse().unwrap();
        let mut callbacks = vec![
            Callback::Follow(slug.clone()),
            Callback::Unfollow(slug.clone()),
            Callback::Cases(u16::MAX),
            Callback::Undo(i64::MAX),
            Callback::SendInstead {
                draft: i64::MAX,
                of: i64::MAX,
            },
            Callback::Choose(i64::MAX, u8::MAX),
        ];
        callbacks.extend(Wish::ALL.map(Callback::Wish));
        callbacks.extend(Language::ALL.map(Callback::Speak));
        callbacks.extend(Language::ALL.map(|language| Callback::Preview(i64::MAX, language)));
        callbacks.extend(Decision::ALL.map(|decision| Callback::Draft(i64::MAX, decision)));
        callbacks
            .extend(Section::ALL.map(|section| Callback::Show(slug.clone(), section, u16::MAX)));
        callbacks.extend(
            HearingAnswer::ALL
                .map(|report| Callback::Report(slug.clone(), HearingNo(u32::MAX), report)),
        );
        for callback in callbacks {
            let data = callback.data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(Callback::read(&data), Some(callback), "{data}");
        }
    }

    #[test]
    fn what_no_button_carries_is_nothing() {
        for data in [
            "",
            "x",
            "f:",
            "f:A",
            "v:q:1:slug",
            "v:c:1",
            "k:-1",
            "probe",
            "l:fr",
            "d:s:x",
            "x:x",
            "o:256:1",
        ] {
            assert_eq!(Callback::read(data), None, "{data}");
        }
    }
}
