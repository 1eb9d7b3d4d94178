//! Lanes: the priorities of the queue of notices, and when a notice moves into a faster one.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    news::News,
    when::{When, begins, local_day},
    zone::Zone,
};

/// The fair share of a round: how many chats are told of a case before the other cases of its lane have their turn.
pub const SHARE: u32 = 500;

/// The priority of a notice; earlier variants leave first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Anything about a hearing today or tomorrow, one moved to an earlier day, and how a broadcast goes.
    Urgent,
    /// Any other change.
    Change,
    /// A reminder.
    Reminder,
    /// A digest.
    Digest,
    /// What was told wrong is corrected in its place, after its chat was told so.
    Edit,
}

/// The urgency of a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Urgency {
    /// Its lane.
    pub lane: Lane,
    /// Earlier ones go first within a lane.
    pub deadline: DateTime<Utc>,
    /// When it becomes urgent if it has not gone out by then.
    pub urgent_from: Option<DateTime<Utc>>,
}

impl Urgency {
    /// The urgency of a broadcast that tells something more: the faster lane, the earlier deadline and the earlier moment of
    /// becoming urgent of both, so that neither is told later than it would be alone.
    #[must_use]
    pub fn merged(self, with: Self) -> Self {
        let moments = [self.urgent_from, with.urgent_from];
        Self {
            lane: self.lane.min(with.lane),
            deadline: self.deadline.min(with.deadline),
            urgent_from: moments.into_iter().flatten().min(),
        }
    }
}

/// The urgency of news of a case whose court is in that zone.
pub fn of_news(news: &[News], zone: Zone, now: DateTime<Utc>) -> Urgency {
    let today = local_day(now, zone);
    let ends = news.iter().filter_map(News::day);
    let ends = ends.map(|when| when.is_past_from(zone));
    Urgency {
        lane: lane_of(news, today),
        deadline: ends.min().unwrap_or(now),
        urgent_from: urgent_from(news, today).map(|day| begins(day, zone)),
    }
}

/// The urgency of a reminder: it is urgent from the day before the hearing on. `None` for a day that has none before it.
pub fn of_reminder(when: When, zone: Zone, now: DateTime<Utc>) -> Option<Urgency> {
    let eve = when.day.checked_sub_days(Days::new(1))?;
    Some(Urgency {
        lane: if local_day(now, zone) >= eve {
            Lane::Urgent
        } else {
            Lane::Reminder
        },
        deadline: when.is_past_from(zone),
        urgent_from: Some(begins(eve, zone)),
    })
}

/// The turn of a broadcast in its lane (round-robin).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its round; a lower one goes first.
    pub round: i64,
    /// How many chats were told in it.
    pub served: i64,
}

impl Turn {
    /// The turn after so many more chats: with its [`SHARE`] a broadcast begins the next round. Reminders have no rounds: the
    /// nearest hearing goes first.
    #[must_use]
    pub fn after(self, lane: Lane, chats: i64) -> Self {
        let share = i64::from(SHARE);
        let served = (self.served.rem_euclid(share)).saturating_add(chats);
        let rounds = match lane {
            Lane::Urgent | Lane::Change => served / share,
            Lane::Reminder | Lane::Digest | Lane::Edit => 0,
        };
        Self {
            round: self.round.saturating_add(rounds),
            served: served % share,
        }
    }
}

fn lane_of(news: &[News], today: NaiveDate) -> Lane {
    if news.iter().any(|item| item.is_urgent(today)) {
        Lane::Urgent
    } else {
        Lane::Change
    }
}

/// When news that is not urgent on `today` becomes urgent: on the day before the first hearing day that it names.
fn urgent_from(news: &[News], today: NaiveDate) -> Option<NaiveDate> {
    let ahead = news.iter().flat_map(News::days).filter(|day| *day > today);
    ahead.min().map(|day| day - Days::new(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_that_are_told_together_neither_is_told_later_than_alone() {
        let at = |minute| DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minute);
        let urgency = |lane, deadline, urgent_from: Option<i64>| Urgency {
            lane,
            deadline: at(deadline),
            urgent_from: urgent_from.map(at),
        };
        for (one, other, both) in [
            (
                urgency(Lane::Change, 2, None),
                urgency(Lane::Urgent, 3, None),
                urgency(Lane::Urgent, 2, None),
            ),
            (
                urgency(Lane::Reminder, 3, Some(1)),
                urgency(Lane::Change, 2, None),
                urgency(Lane::Change, 2, Some(1)),
            ),
            (
                urgency(Lane::Urgent, 2, Some(4)),
                urgency(Lane::Urgent, 2, Some(3)),
                urgency(Lane::Urgent, 2, Some(3)),
            ),
        ] {
            assert_eq!(one.merged(other), both);
            assert_eq!(other.merged(one), both);
            assert_eq!(one.merged(one), one);
        }
    }

    #[test]
    fn a_broadcast_begins_the_next_round_with_its_share_and_reminders_have_none() {
        let share = i64::from(SHARE);
        let turn = |round, served| Turn { round, served };
        for (before, lane, chats, after) in [
            (turn(3, 0), Lane::Change, share - 1, turn(3, share - 1)),
            (turn(3, share - 1), Lane::Urgent, 1, turn(4, 0)),
            (turn(3, 10), Lane::Urgent, 2 * share, turn(5, 10)),
            (turn(3, 10), Lane::Reminder, 2 * share, turn(3, 10)),
            // A row that cannot be: it costs nobody a turn.
            (turn(3, -1), Lane::Change, 1, turn(4, 0)),
            (
                turn(i64::MAX, share - 1),
                Lane::Change,
                1,
                turn(i64::MAX, 0),
            ),
        ] {
            assert_eq!(before.after(lane, chats), after, "{before:?} {chats}");
        }
    }
}
