//! What a court list says of a case, in a sentence each. Nobody's name is in it.

use crate::domain::{
    court_list::{Doubt, Finding, ListedSitting, Mapping},
    hearing::Hearing,
    when::When,
};

/// What a finding says; `None` if there is nothing to say.
pub(super) fn said(finding: &Finding, mapping: &Mapping) -> Option<String> {
    Some(match finding {
        Finding::AsKnown => return None,
        Finding::New(listed) => format!("new: {}", sitting(listed)),
        Finding::Moved(hearing, listed) => {
            format!("moved: {} is on {}", known(hearing), sitting(listed))
        }
        Finding::OtherRoom(hearing, listed) if hearing.room.is_none() => format!(
            "moved: {} has no room here and is in room {}",
            known(hearing),
            listed.room().unwrap_or_default().escape_debug()
        ),
        Finding::OtherRoom(hearing, listed) => format!(
            "moved: {} is in room {}",
            known(hearing),
            listed.room().unwrap_or_default().escape_debug()
        ),
        Finding::Vanished(hearing) => {
            format!(
                "vanished: {} is not in the list; ask the court",
                known(hearing)
            )
        }
        Finding::CalledOff(hearing, _) => {
            format!(
                "vanished: {} does not take place by the list, or did not; ask the court, and post it",
                known(hearing)
            )
        }
        Finding::Doubtful(Some(listed), doubt) => {
            format!("doubtful: {}: {}", sitting(listed), why(doubt, mapping))
        }
        Finding::Doubtful(None, doubt) => format!("doubtful: {}", why(doubt, mapping)),
    })
}

fn why(doubt: &Doubt, mapping: &Mapping) -> String {
    match doubt {
        Doubt::WhichMoved(hearings) => {
            let hearings: Vec<String> = hearings.iter().map(known).collect();
            format!(
                "it is new, or one of these moved, which are not in the list: {}",
                hearings.join("; ")
            )
        }
        Doubt::MovedToWhich(hearing) => format!(
            "{} is not found in the list: it moved here, or this is another hearing",
            known(hearing)
        ),
        Doubt::NoTime(hearing) => format!(
            "{} has a time here and none in the list, which takes no time back",
            known(hearing)
        ),
        Doubt::IsOver(hearing) => format!(
            "{} is cancelled or adjourned here, and the list has it still",
            known(hearing)
        ),
        Doubt::AnotherTime(hearing) => format!(
            "{} is of that day: this is it at another time, or another hearing",
            known(hearing)
        ),
        Doubt::TwoRooms => "its rows are in two court rooms".to_owned(),
        Doubt::TwoStatuses => {
            "one of its rows says that it takes place, another that it does not".to_owned()
        }
        Doubt::TooFar => {
            "it is a year ahead, ten years back or 300 days from all others: the year may be mistyped".to_owned()
        }
        Doubt::NoTimeBeside => {
            "the list has the case on that day at a time too: this is the same hearing, or another".to_owned()
        }
        Doubt::NobodyKnown => {
            "nobody in these rows is known in the case: the number may be wrong in the list or here".to_owned()
        }
        Doubt::TwoCases => "another case of this court has the same number here".to_owned(),
        Doubt::TooMany => {
            "the list has more hearings of it than any case has: the column of its number may be another".to_owned()
        }
        Doubt::OtherZone(zone) => format!(
            "its court is in {} by its case file, and in {} by the mapping",
            zone.name(),
            mapping.zone.name()
        ),
    }
}

fn sitting(listed: &ListedSitting) -> String {
    let room = listed.room();
    let room = room.map_or(String::new(), |room| {
        format!(", room {}", room.escape_debug())
    });
    format!("{}{room}", date(listed.when))
}

fn known(hearing: &Hearing) -> String {
    let room = hearing.room.as_deref();
    let room = room.map_or(String::new(), |room| {
        format!(", room {}", room.escape_debug())
    });
    format!("hearing {} ({}{room})", hearing.no.0, date(hearing.when))
}

fn date(when: When) -> String {
    match when.time {
        Some(time) => format!("{} {}", when.day, time.format("%H:%M")),
        None => format!("{}, time not announced", when.day),
    }
}
