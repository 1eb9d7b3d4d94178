//! The report on a court list, in sentences: a line for each thing that it says. Nobody's name is in it.

use std::fmt;

use crate::{
    courtlist::{Loss, masked},
    domain::{
        court_list::{Finding, Mapping},
        slug::Slug,
    },
    flow::court_list::{FindingOutcome, ListView, OtherCases, PassedLines},
};

use super::list_findings::said;

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

/// How many of the lines that are no rows are named.
const MOST_PASSED: usize = 20;

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
    lines.extend(list.faults.iter().map(|wrong| {
        let of = wrong
            .of
            .as_ref()
            .map(|slug| format!("{slug}: "))
            .unwrap_or_default();
        format!("wrong: {of}{}", wrong.fault)
    }));
    if list.unnamed > 0 {
        lines.push(format!("wrong: {} more", list.unnamed));
    }
    lines.extend(passed(&list.passed));
    lines.extend(others(&list.others));
    lines.extend(of_no_case(list, mapping));
    lines.extend(list.unread_status.as_ref().map(|header| {
        format!(
            "the column `{}` is not read: what it says to be put off or called off is taken for a hearing; set status in the mapping",
            header.escape_debug()
        )
    }));
    if list.withdrawn > 0 {
        let proposals = counted(list.withdrawn, "proposal");
        lines.push(format!(
            "withdrawn: {proposals} of this list before, which it says no longer"
        ));
    }
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
            Finding::Vanished(_) | Finding::CalledOff(..) => &mut self.vanished,
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

fn passed(passed: &PassedLines) -> Option<String> {
    let named = passed.first.iter().take(MOST_PASSED);
    let named: Vec<String> = named.map(u64::to_string).collect();
    let more = more(passed.count, named.len());
    (passed.count > 0).then(|| {
        format!(
            "passed over, such as titles and totals: {}: {}{more}",
            counted(passed.count, "line"),
            named.join(", ")
        )
    })
}

/// Whether there are more than those that are named.
fn more(count: u64, named: usize) -> &'static str {
    if count > named as u64 { ", …" } else { "" }
}

/// What to do where no case is of the list's court.
fn of_no_case(list: &ListView, mapping: &Mapping) -> Option<String> {
    let courts: Vec<String> = list
        .other_courts
        .iter()
        .map(|court| format!("`{}`", court.escape_debug()))
        .collect();
    (!courts.is_empty()).then(|| {
        format!(
            "no case here is of the court `{}` of the mapping; there are {}",
            mapping.court.escape_debug(),
            courts.join(", ")
        )
    })
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
    let more = more(*cases, named.len());
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
    let outcomes = list.cases.iter().flat_map(|case| &case.findings);
    let is = |wanted| outcomes.clone().any(|(_, outcome)| *outcome == wanted);
    match (action, list.loss) {
        (ListAction::DryRun, Loss::OtherRows) => {
            "nothing was changed, and nothing can be before the list is whole"
        }
        (_, Loss::OtherRows) => "nothing was changed, for the list is not whole",
        (ListAction::DryRun, Loss::DateForm) => {
            "nothing was changed, and nothing can be while dates seem to be written in another form"
        }
        (_, Loss::DateForm) => {
            "nothing was changed, for dates seem to be written in another form: what is said above may be of other days"
        }
        (ListAction::DryRun, Loss::OneRow) if counts.new + counts.moved == 0 => {
            "nothing was changed, and there is nothing to change"
        }
        (ListAction::DryRun, Loss::OneRow) => {
            "nothing was changed: --apply proposes it to the editors, --silent records what is new and tells nobody"
        }
        (ListAction::Apply, Loss::OneRow) if is(FindingOutcome::Proposed) => {
            "nobody is told of anything yet: what is proposed goes out when an editor sends it"
        }
        (ListAction::Apply, Loss::OneRow) => "nothing more was proposed",
        (ListAction::Silent, Loss::OneRow) if is(FindingOutcome::Recorded) => {
            "nobody is told of what was recorded"
        }
        (ListAction::Silent, Loss::OneRow) => "nothing was recorded",
    }
}
