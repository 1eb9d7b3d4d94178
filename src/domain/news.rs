//! The news for a chat: the difference between what it was told and how the case stands, and how urgent that is.

use chrono::{Days, NaiveDate};

use super::{
    access::Access,
    case_state::{CaseState, Verdict},
    event::Statement,
    hearing::{Hearing, HearingNo, Status},
    language::Words,
    people::Custody,
    slug::Slug,
    stage::{Stage, Staged},
    when::{Shift, When},
};

/// How many chats are told of a case before the other cases of its lane have their turn.
pub const SHARE: u32 = 500;

/// One thing that is not as a reader knew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The court gave its verdict.
    Verdict(Verdict),
    /// A hearing the reader counted on takes place another day or time.
    Shifted {
        /// As the reader knew it.
        from: When,
        /// As it is.
        to: Hearing,
    },
    /// A hearing the reader counted on is in another court room.
    Room {
        /// The room as the reader knew it.
        from: Option<String>,
        /// The hearing as it is.
        hearing: Hearing,
        /// What was said of that, where it is not said of a new date already.
        reason: Option<Words>,
    },
    /// A hearing the reader counted on was adjourned.
    Adjourned {
        /// The day the reader counted on, and what was said of the adjournment.
        hearing: Hearing,
        /// That day as the reader knew it.
        from: When,
        /// Where it goes on, if that is set.
        to: Option<Hearing>,
    },
    /// A hearing will not take place.
    Cancelled {
        /// As the reader knew it.
        from: When,
        /// As it is.
        hearing: Hearing,
    },
    /// A hearing the reader had not heard of is set.
    Set {
        /// The hearing.
        hearing: Hearing,
        /// The adjourned hearing that the reader knew to be waiting for this date.
        goes_on_from: Option<When>,
    },
    /// A hearing took place.
    Held(Hearing),
    /// Who may be in the court room.
    Access {
        /// As the reader knew it.
        from: Access,
        /// As it is.
        to: Access,
    },
    /// Whether a defendant is free.
    Custody {
        /// Whose.
        person: Slug,
        /// As the reader knew it.
        from: Custody,
        /// As it is.
        to: Custody,
    },
    /// The stage of the proceedings.
    Stage {
        /// As the reader knew it.
        from: Option<Staged>,
        /// As it is.
        to: Staged,
    },
    /// A side said something.
    Statement(Statement),
}

/// The order in which waiting messages leave; earlier variants first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Anything about a hearing today or tomorrow, one moved to an earlier day, and how a broadcast goes.
    Urgent,
    /// Any other change.
    Change,
    /// A reminder.
    Reminder,
}

impl News {
    /// What was said of it, if anything.
    pub fn note(&self) -> Option<&Words> {
        match self {
            Self::Verdict(verdict) => verdict.text.as_ref(),
            Self::Shifted { to: hearing, .. }
            | Self::Adjourned { hearing, .. }
            | Self::Cancelled { hearing, .. }
            | Self::Set { hearing, .. }
            | Self::Held(hearing) => hearing.note.as_ref(),
            Self::Room { reason, .. } => reason.as_ref(),
            Self::Access { to, .. } => to.reason.as_ref(),
            Self::Statement(statement) => Some(&statement.text),
            Self::Custody { .. } | Self::Stage { .. } => None,
        }
    }

    /// The number of the event that brought it to where it stands.
    pub fn changed_in(&self, case_state: &CaseState) -> u32 {
        match self {
            Self::Verdict(verdict) => verdict.changed_in,
            Self::Shifted { to: hearing, .. }
            | Self::Room { hearing, .. }
            | Self::Adjourned { hearing, .. }
            | Self::Cancelled { hearing, .. }
            | Self::Set { hearing, .. }
            | Self::Held(hearing) => hearing.changed_in,
            Self::Access { .. } => case_state.access_changed_in,
            Self::Custody { person, .. } => {
                let number = case_state.custody_changed_in.get(person);
                number.copied().unwrap_or_default()
            }
            Self::Stage { to, .. } => to.changed_in,
            Self::Statement(statement) => {
                let mut posted = case_state.statements.iter();
                let posted = posted.find(|posted| &posted.statement == statement);
                posted.map_or(0, |posted| posted.number)
            }
        }
    }

    /// Whether this cannot wait for its turn.
    pub fn is_urgent(&self, today: NaiveDate) -> bool {
        let near = |day: NaiveDate| (today..=today + Days::new(1)).contains(&day);
        let earlier = match self {
            Self::Shifted { from, to } => from.shift(to.when) == Shift::Earlier,
            Self::Room { .. }
            | Self::Adjourned { .. }
            | Self::Cancelled { .. }
            | Self::Set { .. }
            | Self::Held(_)
            | Self::Verdict(_)
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Statement(_) => false,
        };
        earlier || self.days().into_iter().any(near)
    }

    /// The days on which a reader who has not heard of it would be in the wrong place.
    fn days(&self) -> Vec<NaiveDate> {
        match self {
            Self::Shifted { from, to } => vec![from.day, to.when.day],
            Self::Adjourned { from, to, .. } => std::iter::once(from.day)
                .chain(to.as_ref().map(|hearing| hearing.when.day))
                .collect(),
            Self::Cancelled { from, .. } => vec![from.day],
            Self::Set { hearing, .. } | Self::Room { hearing, .. } => vec![hearing.when.day],
            Self::Held(_)
            | Self::Verdict(_)
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Statement(_) => Vec::new(),
        }
    }

    /// The nearest day that somebody may have planned for because of it.
    pub fn day(&self) -> Option<When> {
        match self {
            Self::Shifted { from, to } => Some(if from.day < to.when.day {
                *from
            } else {
                to.when
            }),
            Self::Adjourned { from, .. } | Self::Cancelled { from, .. } => Some(*from),
            Self::Set { hearing, .. } | Self::Room { hearing, .. } | Self::Held(hearing) => {
                Some(hearing.when)
            }
            Self::Verdict(_)
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Statement(_) => None,
        }
    }

    /// The hearings of which it says how they stand.
    fn hearings(&self) -> Vec<HearingNo> {
        match self {
            Self::Shifted { to: hearing, .. }
            | Self::Cancelled { hearing, .. }
            | Self::Set { hearing, .. }
            | Self::Held(hearing) => vec![hearing.no],
            Self::Adjourned { hearing, to, .. } => std::iter::once(hearing.no)
                .chain(to.as_ref().map(|next| next.no))
                .collect(),
            Self::Room { .. }
            | Self::Verdict(_)
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Statement(_) => Vec::new(),
        }
    }

    /// Its place among several: what a reader must act on comes first.
    fn rank(&self) -> u8 {
        match self {
            Self::Verdict(_) => 0,
            Self::Shifted { .. } | Self::Adjourned { .. } | Self::Cancelled { .. } => 1,
            Self::Set { .. } => 2,
            Self::Room { .. } => 3,
            Self::Held(_) => 4,
            Self::Access { .. } => 5,
            Self::Custody { .. } => 6,
            Self::Stage { .. } => 7,
            Self::Statement(_) => 8,
        }
    }
}

/// What a reader who knows `before` must be told to know `now`, what to act on first. Empty when nothing a reader
/// would notice has changed, such as a hearing moved and moved back.
pub fn difference(before: &CaseState, now: &CaseState) -> Vec<News> {
    let mut news = Vec::new();
    for hearing in &now.hearings {
        match before.hearing(hearing.no) {
            Some(known) => {
                news.extend(of_a_known_hearing(known, hearing, now));
                news.extend(of_its_room(known, hearing));
            }
            None => news.extend(of_a_new_hearing(hearing, before, now)),
        }
    }
    if let Some(verdict) = now
        .verdict
        .as_ref()
        .filter(|verdict| before.verdict.as_ref() != Some(verdict))
    {
        news.push(News::Verdict(verdict.clone()));
    }
    if before.access != now.access {
        news.push(News::Access {
            from: before.access.clone(),
            to: now.access.clone(),
        });
    }
    for (person, to) in &now.custody {
        let from = before.custody_of(person);
        if &from != to {
            news.push(News::Custody {
                person: person.clone(),
                from,
                to: to.clone(),
            });
        }
    }
    if let Some(to) = now
        .stage
        .filter(|to| before.stage.map(|from| from.stage) != Some(to.stage))
    {
        let stage = News::Stage {
            from: before.stage,
            to,
        };
        // A verdict says which stage it is.
        if !is_told(&news, &stage) {
            news.push(stage);
        }
    }
    let told = |number| {
        before
            .statements
            .iter()
            .any(|posted| posted.number == number)
    };
    let unheard = now.statements.iter().filter(|posted| !told(posted.number));
    news.extend(unheard.map(|posted| News::Statement(posted.statement.clone())));
    news.sort_by_key(News::rank);
    news
}

/// What a reader must be told who surely knows `before`, and may have seen the case as any of `seen` since.
///
/// What they may have seen is set right too, though nothing has changed since what they surely know.
pub fn differences(before: &CaseState, seen: &[CaseState], now: &CaseState) -> Vec<News> {
    let mut news = difference(before, now);
    for seen in seen {
        for item in difference(seen, now) {
            if !is_told(&news, &item) {
                news.push(item);
            }
        }
    }
    news.sort_by_key(News::rank);
    news
}

/// Whether whoever reads the news learns how that stands of which the item is.
fn is_told(news: &[News], item: &News) -> bool {
    let hearings = item.hearings();
    if !hearings.is_empty() {
        let told: Vec<HearingNo> = news.iter().flat_map(News::hearings).collect();
        return hearings.iter().all(|no| told.contains(no));
    }
    news.iter().any(|known| match (known, item) {
        (
            News::Room { hearing, .. } | News::Set { hearing, .. },
            News::Room { hearing: of, .. },
        ) => hearing.no == of.no,
        (News::Verdict(_), News::Verdict(_))
        | (News::Access { .. }, News::Access { .. })
        | (News::Stage { .. }, News::Stage { .. }) => true,
        (News::Verdict(_), News::Stage { to, .. }) => to.stage == Stage::Verdict,
        (News::Custody { person, .. }, News::Custody { person: other, .. }) => person == other,
        (News::Statement(statement), News::Statement(other)) => statement == other,
        _ => false,
    })
}

/// The lane of a notice that carries this news.
pub fn lane(news: &[News], today: NaiveDate) -> Lane {
    if news.iter().any(|item| item.is_urgent(today)) {
        Lane::Urgent
    } else {
        Lane::Change
    }
}

/// When what was not urgent on `today` becomes so: the day before the first hearing day that it names begins.
pub fn urgent_from(news: &[News], today: NaiveDate) -> Option<NaiveDate> {
    let ahead = news.iter().flat_map(News::days).filter(|day| *day > today);
    ahead.min().map(|day| day - Days::new(1))
}

fn of_a_known_hearing(known: &Hearing, hearing: &Hearing, now: &CaseState) -> Option<News> {
    if !known.is_open() {
        // It was over when the reader last heard; only where it goes on can have become known, and that is told with
        // the hearing that was set for it.
        return None;
    }
    let from = known.when;
    match hearing.status {
        Status::Set if from == hearing.when => None,
        Status::Set => Some(News::Shifted {
            from,
            to: hearing.clone(),
        }),
        Status::Adjourned { .. } => {
            // A continuation that was called off again leaves the reader with no date.
            let goes_on = now.continuation(hearing);
            let to = goes_on
                .filter(|next| next.status != Status::Cancelled)
                .cloned();
            Some(News::Adjourned {
                hearing: hearing.clone(),
                from,
                to,
            })
        }
        Status::Cancelled => Some(News::Cancelled {
            from,
            hearing: hearing.clone(),
        }),
        Status::Held => Some(News::Held(hearing.clone())),
    }
}

/// The room of a hearing that is to come and was to come when the reader last heard.
fn of_its_room(known: &Hearing, hearing: &Hearing) -> Option<News> {
    let is_other = known.is_open() && hearing.is_open() && known.room != hearing.room;
    is_other.then(|| News::Room {
        from: known.room.clone(),
        hearing: hearing.clone(),
        reason: hearing.note.clone().filter(|_| known.when == hearing.when),
    })
}

fn of_a_new_hearing(hearing: &Hearing, before: &CaseState, now: &CaseState) -> Option<News> {
    let origin = now.hearings.iter().find(
        |other| matches!(other.status, Status::Adjourned { to: Some(no) } if no == hearing.no),
    );
    match hearing.status {
        Status::Set => {
            let known = origin.and_then(|origin| before.hearing(origin.no));
            match known {
                // The adjournment itself is news, and says where it goes on.
                Some(known) if known.is_open() => None,
                Some(known) => Some(News::Set {
                    hearing: hearing.clone(),
                    goes_on_from: Some(known.when),
                }),
                None if origin.is_some_and(|origin| leads_from_known(origin, before, now)) => None,
                None => Some(News::Set {
                    hearing: hearing.clone(),
                    goes_on_from: None,
                }),
            }
        }
        Status::Held => Some(News::Held(hearing.clone())),
        // Set and called off between two messages: nothing the reader knew of, nothing to come to.
        Status::Adjourned { .. } | Status::Cancelled => None,
    }
}

/// Whether a chain of adjournments that led to `hearing` began at one the reader counted on.
fn leads_from_known(hearing: &Hearing, before: &CaseState, now: &CaseState) -> bool {
    let earlier = now.hearings.iter().find(
        |other| matches!(other.status, Status::Adjourned { to: Some(no) } if no == hearing.no),
    );
    earlier.is_some_and(|earlier| match before.hearing(earlier.no) {
        Some(known) => known.is_open(),
        None => leads_from_known(earlier, before, now),
    })
}
