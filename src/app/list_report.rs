//! The report on a court list, in sentences: a line for each thing that it says. Nobody's name is in it.

use std::fmt;

use crate::{
    courtlist::{Loss, masked},
    domain::{
        court_list::{Doubt, Finding, ListedSitting, Mapping},
        hearing::Hearing,
        slug::Slug,
        when::When,
    },
    flow::court_list::{FindingOutcome, ListView, OtherCases},
};

/// What is done about a court list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListAction {
    /// It is said what would be done.
    DryRun,
    /// What is new or moved is proposed to the editors.
    Apply,
    /// What is new is recorded, and told to nobody.
    Silent,
}

/// How many of the cases that are not followed here are named.
const MOST_OTHERS: usize = 5;

/// The report on a list.
pub(super) fn report(
    list: &ListView,
    (file, (name, mapping)): (&str, (&str, &Mapping)),
    action: ListAction,
) -> String {
    let mut lines = vec![format!(
        "{file}, read by [court_lists.{name}]: {}",
        extent(list)
    )];
    let mut counts = Counts::default();
    for case in &list.cases {
        let slug = &case.stored.case.slug;
        for (finding, outcome) in &case.findings {
            counts.add(finding);
            let said = said(finding, mapping);
            lines.extend(said.map(|said| line(finding.line(), slug, &said, *outcome)));
        }
    }
    lines.extend(list.faults.iter().map(|fault| format!("wrong: {fault}")));
    if list.unnamed > 0 {
        lines.push(format!("wrong: {} more", list.unnamed));
    }
    lines.extend(others(&list.others));
    if !list.without_number.is_empty() {
        let slugs: Vec<&str> = list.without_number.iter().map(Slug::as_str).collect();
        lines.push(format!(
            "not compared, for their case files have no number: {}",
            slugs.join(", ")
        ));
    }
    let wrong = list.wrong;
    lines.push(format!("{counts}, {wrong} wrong"));
    lines.push(conclusion(list, action, &counts).to_owned());
    lines.join("\n")
}

/// How many findings there are of each kind.
#[derive(Default)]
struct Counts {
    new: u64,
    moved: u64,
    vanished: u64,
    doubtful: u64,
    known: u64,
}

impl Counts {
    fn add(&mut self, finding: &Finding) {
        *match finding {
            Finding::New(_) => &mut self.new,
            Finding::Moved(..) | Finding::OtherRoom(..) => &mut self.moved,
            Finding::Vanished(_) => &mut self.vanished,
            Finding::Doubtful(..) => &mut self.doubtful,
            Finding::AsKnown => &mut self.known,
        } += 1;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            new,
            moved,
            vanished,
            doubtful,
            known,
        } = self;
        write!(
            f,
            "{known} as known, {new} new, {moved} moved, {vanished} vanished, {doubtful} doubtful"
        )
    }
}

fn extent(list: &ListView) -> String {
    let rows = counted(list.rows, "row");
    match list.days.ends() {
        Some((first, last)) => format!("{rows}, from {first} to {last}"),
        None => "no row that can be used".to_owned(),
    }
}

fn line(line: Option<u64>, slug: &Slug, said: &str, outcome: FindingOutcome) -> String {
    let place = line.map_or(String::new(), |line| format!("line {line}: "));
    let done = match outcome {
        FindingOutcome::Nothing => "",
        FindingOutcome::Recorded => "; recorded",
        FindingOutcome::ForAnEditor => "; left to an editor, for followers must hear of it",
        FindingOutcome::Proposed => "; proposed to the editors",
        FindingOutcome::Waits => "; proposed before, and waits for an editor",
        FindingOutcome::Discarded => {
            "; proposed before, and an editor has discarded it: it is not proposed again"
        }
        FindingOutcome::Past => "; not proposed, for it is past: --silent records it",
        FindingOutcome::PastAndAwaited => {
            "; not proposed, for it is past, while followers wait for a date: post what became of it"
        }
        FindingOutcome::FollowersAreBehind => {
            "; not recorded, for followers are being told of an earlier change: import the list again later"
        }
        FindingOutcome::ChangedMeanwhile => {
            "; the case changed at this moment: import the list again"
        }
    };
    format!("{place}{slug}: {said}{done}")
}

/// What a finding says; `None` if there is nothing to say.
fn said(finding: &Finding, mapping: &Mapping) -> Option<String> {
    Some(match finding {
        Finding::AsKnown => return None,
        Finding::New(listed) => format!("new: {}", sitting(listed)),
        Finding::Moved(hearing, listed) => {
            format!("moved: {} is on {}", known(hearing), sitting(listed))
        }
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
            "{} was on that day: this is it at another time, or another hearing",
            known(hearing)
        ),
        Doubt::TwoRooms => "its rows are in two court rooms".to_owned(),
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

fn others(others: &OtherCases) -> Option<String> {
    let OtherCases {
        cases,
        hearings,
        first,
    } = others;
    if *cases == 0 {
        return None;
    }
    let named = first.iter().take(MOST_OTHERS);
    let named: Vec<String> = named
        .map(|(line, number)| format!("{} (line {line})", masked(number)))
        .collect();
    let more = if *cases > named.len() as u64 {
        ", …"
    } else {
        ""
    };
    Some(format!(
        "not followed here: {} with {}: {}{more}",
        counted(*cases, "case"),
        counted(*hearings, "hearing"),
        named.join(", ")
    ))
}

/// So many of what is called so, by its regular plural.
fn counted(count: u64, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {one}{plural}")
}

fn conclusion(list: &ListView, action: ListAction, counts: &Counts) -> &'static str {
    match (action, list.loss) {
        (ListAction::DryRun, Loss::OtherRows) => {
            "nothing was changed, and nothing can be before the list is whole"
        }
        (_, Loss::OtherRows) => "nothing was changed, for the list is not whole",
        (ListAction::DryRun, Loss::OneRow) if counts.new + counts.moved == 0 => {
            "nothing was changed, and there is nothing to change"
        }
        (ListAction::DryRun, Loss::OneRow) => {
            "nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody"
        }
        (ListAction::Apply, Loss::OneRow) => {
            "nobody is told of anything yet: what is proposed goes out when an editor sends it"
        }
        (ListAction::Silent, Loss::OneRow) => "nobody is told of what was recorded",
    }
}
