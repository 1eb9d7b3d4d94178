//! The buttons of a dialogue.

use chrono::{NaiveDate, NaiveTime};

use super::{
    super::{
        access::AccessStatus,
        attribution::Voice,
        people::{CustodyStatus, Side},
        slug::Slug,
        stage::Stage,
    },
    Happening,
};

/// A press of a button of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// This case.
    Case(Slug),
    /// This happened.
    Happening(Happening),
    /// On this day.
    Day(NaiveDate),
    /// At this time.
    Time(NaiveTime),
    /// These may be in the court room.
    Access(AccessStatus),
    /// This person's custody.
    Person(Slug),
    /// This custody.
    Custody(CustodyStatus),
    /// This stage.
    Stage(Stage),
    /// This side.
    Side(Side),
    /// For this reason.
    Reason(UsualReason),
    /// This voice says so.
    Source(Voice),
    /// Nothing is said of that.
    Skip,
    /// Nothing more is said: the preview.
    Finish,
    /// The question before.
    Back,
    /// No post after all.
    Cancel,
    /// The days from so many fortnights on.
    Days(u8),
}

/// A reason that courts often give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsualReason {
    /// A defendant is unwell.
    DefendantUnwell,
    /// The judge is ill or busy.
    JudgeAbsent,
    /// A lawyer did not come.
    LawyerAbsent,
    /// A witness did not come.
    WitnessAbsent,
    /// A defendant was not brought to the court.
    NotBrought,
    /// A party asked for it.
    OnRequest,
}

impl UsualReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::DefendantUnwell,
        Self::JudgeAbsent,
        Self::LawyerAbsent,
        Self::WitnessAbsent,
        Self::NotBrought,
        Self::OnRequest,
    ];
}

/// The form of a day and of a time in a button's data.
const DAY: &str = "%Y%m%d";
const TIME: &str = "%H%M";

impl Press {
    /// The reason that it gives, if it gives one.
    pub fn reason(&self) -> Option<UsualReason> {
        if let Self::Reason(reason) = self {
            Some(*reason)
        } else {
            None
        }
    }

    /// What a button's data says of it: a letter, then its value.
    pub fn data(&self) -> String {
        match self {
            Self::Case(slug) => format!("c{slug}"),
            Self::Happening(happening) => format!("h{}", place(&Happening::ALL, happening)),
            Self::Day(day) => format!("d{}", day.format(DAY)),
            Self::Time(time) => format!("t{}", time.format(TIME)),
            Self::Access(status) => format!("a{}", place(&AccessStatus::ALL, status)),
            Self::Person(key) => format!("p{key}"),
            Self::Custody(status) => format!("u{}", place(&CustodyStatus::ALL, status)),
            Self::Stage(stage) => format!("g{}", place(&Stage::ALL, stage)),
            Self::Side(side) => format!("e{}", place(&Side::ALL, side)),
            Self::Reason(reason) => format!("r{}", place(&UsualReason::ALL, reason)),
            Self::Source(voice) => format!("v{}", place(&Voice::ALL, voice)),
            Self::Skip => "s".to_owned(),
            Self::Finish => "f".to_owned(),
            Self::Back => "b".to_owned(),
            Self::Cancel => "x".to_owned(),
            Self::Days(page) => format!("w{page}"),
        }
    }

    /// Parses what [`data`](Self::data) wrote.
    pub fn read(data: &str) -> Option<Self> {
        let (letter, value) = data.split_at_checked(1)?;
        Some(match letter {
            "c" => Self::Case(value.parse().ok()?),
            "h" => Self::Happening(at(&Happening::ALL, value)?),
            "d" => Self::Day(NaiveDate::parse_from_str(value, DAY).ok()?),
            "t" => Self::Time(NaiveTime::parse_from_str(value, TIME).ok()?),
            "a" => Self::Access(at(&AccessStatus::ALL, value)?),
            "p" => Self::Person(value.parse().ok()?),
            "u" => Self::Custody(at(&CustodyStatus::ALL, value)?),
            "g" => Self::Stage(at(&Stage::ALL, value)?),
            "e" => Self::Side(at(&Side::ALL, value)?),
            "r" => Self::Reason(at(&UsualReason::ALL, value)?),
            "v" => Self::Source(at(&Voice::ALL, value)?),
            "w" => Self::Days(value.parse().ok()?),
            "s" if value.is_empty() => Self::Skip,
            "f" if value.is_empty() => Self::Finish,
            "b" if value.is_empty() => Self::Back,
            "x" if value.is_empty() => Self::Cancel,
            _ => return None,
        })
    }
}

/// The place of a value in the list of all: buttons that were sent keep their meaning as long as that list only grows.
fn place<T: PartialEq>(all: &[T], value: &T) -> usize {
    all.iter()
        .position(|each| each == value)
        .unwrap_or_default()
}

fn at<T: Copy>(all: &[T], place: &str) -> Option<T> {
    all.get(place.parse::<usize>().ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_press_reads_back() {
        let slug: Slug = "a-slug-of-thirty-two-characters-".parse().unwrap();
        let mut presses = vec![
            Press::Case(slug.clone()),
            Press::Person(slug),
            Press::Day("2026-02-27".parse().unwrap()),
            Press::Time("09:30:00".parse().unwrap()),
            Press::Skip,
            Press::Finish,
            Press::Back,
            Press::Cancel,
            Press::Days(u8::MAX),
        ];
        presses.extend(Happening::ALL.map(Press::Happening));
        presses.extend(AccessStatus::ALL.map(Press::Access));
        presses.extend(CustodyStatus::ALL.map(Press::Custody));
        presses.extend(Stage::ALL.map(Press::Stage));
        presses.extend(Side::ALL.map(Press::Side));
        presses.extend(UsualReason::ALL.map(Press::Reason));
        presses.extend(Voice::ALL.map(Press::Source));
        for press in presses {
            assert_eq!(Press::read(&press.data()), Some(press));
        }
        for data in ["", "q", "sx", "h14", "h-1", "d20260230", "t2500", "cA", "é"] {
            assert_eq!(Press::read(data), None, "{data}");
        }
    }
}
