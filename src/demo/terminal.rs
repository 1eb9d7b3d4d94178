//! The first case as a chat in the terminal: the story is played, then whoever watches plays on.

use std::{
    io::{self, BufRead, Write},
    time::Duration,
};

use anyhow::Context;
use chrono::{DateTime, Utc};

use crate::casefile::{self, CaseFile};

use super::{
    stage::DemoStage,
    telegram::{Observation, ObservationKind},
    transcript::{Cue, TranscriptEntry, read, time_passes},
};

/// The whole file of the first case.
pub const FIRST_CASE: &str = include_str!("../../config/cases/almaty-2025.toml");

/// What happened from 24 to 27 February 2026, as the people around the bot lived it.
pub const STORY: &str = include_str!("stories/first_case.txt");

/// The day before which the story begins.
const BEGINS: (i32, u32, u32) = (2026, 2, 25);

/// How far the clock can be moved at once.
const LONGEST_WAIT: chrono::TimeDelta = chrono::TimeDelta::days(366);

/// How a person is asked to play on.
const INVITATION: &str = "\
Now you: write as any of them, press a button by its number, move the clock.
    relative> /case almaty-2025
    editor> /move almaty-2025 2.03 10:00
    editor> 1
    > +1h
An empty line or Ctrl-D ends it.
";

/// How fast the story goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As one can read it; afterwards there is a prompt.
    Human,
    /// At once, and that is all.
    Quick,
}

/// The file of the first case.
///
/// # Panics
/// If the file that this binary was built with has a fault, which a test would have shown.
pub fn first_case() -> CaseFile {
    match casefile::read("almaty-2025.toml", FIRST_CASE) {
        Ok(file) => file,
        Err(faults) => panic!("the first case has faults:\n{faults}"),
    }
}

/// A stage on the eve of 25 February 2026, with the case as it stood then and one editor.
///
/// # Errors
/// If no stage could be set up.
pub async fn first_stage() -> Result<DemoStage, super::stage::StageError> {
    let file = first_case();
    let zone = file.court.zone;
    let (year, month, day) = BEGINS;
    let begins = chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let eve: DateTime<Utc> = zone.instant(
        begins
            .pred_opt()
            .unwrap_or(begins)
            .and_hms_opt(9, 0, 0)
            .unwrap_or_default(),
    );
    DemoStage::open(&[file.as_it_stood_before(begins)], &["editor"], eve).await
}

/// Plays the story, and lets a person play on.
///
/// # Errors
/// If the play could not go on, or the terminal was closed.
pub async fn show(pace: Pace) -> anyhow::Result<()> {
    let mut stage = first_stage().await?;
    let mut out = io::stdout();
    for entry in read(STORY)? {
        print(&mut out, &stage.written(&entry))?;
        for heard in stage.perform(&entry).await? {
            let lines = spoken(&heard);
            wait(pace, &lines).await;
            print(&mut out, &lines)?;
        }
    }
    if pace == Pace::Human {
        print(&mut out, &format!("\n{INVITATION}"))?;
        play_on(&mut stage, &mut out).await?;
    }
    stage.close().await;
    Ok(())
}

async fn play_on(stage: &mut DemoStage, out: &mut io::Stdout) -> anyhow::Result<()> {
    loop {
        let now = stage.now();
        print(out, &format!("{} | ", now.format("%a %-d %b %Y, %H:%M")))?;
        let mut line = String::new();
        let read = io::stdin()
            .lock()
            .read_line(&mut line)
            .context("the terminal was closed")?;
        let line = line.trim();
        if read == 0 || line.is_empty() || line == "quit" || line == "exit" {
            return print(out, "\n");
        }
        let Some(cue) = typed(line) else {
            print(
                out,
                "Begin with who speaks, as in `relative> /cases`, or move the clock: `> +60 s`, `> +10 min`, `> +1h`, `> +2d`.\n",
            )?;
            continue;
        };
        match stage
            .perform(&TranscriptEntry {
                written: String::new(),
                cue: Some(cue),
            })
            .await
        {
            Ok(heard) => {
                for heard in heard {
                    print(out, &spoken(&heard))?;
                }
            }
            Err(failure) => print(out, &format!("{failure}\n"))?,
        }
    }
}

/// What somebody types: `name> text`, `name> 2` for the second button, `> +1h` for the clock.
fn typed(line: &str) -> Option<Cue> {
    let (name, said) = line.split_once('>').or_else(|| line.split_once(':'))?;
    let (name, said) = (name.trim(), said.trim());
    if name.is_empty() {
        return time_passes(said)
            .filter(|time| *time <= LONGEST_WAIT)
            .map(Cue::Passes);
    }
    if said.is_empty() || name.contains(char::is_whitespace) {
        return None;
    }
    let name = name.to_owned();
    let label = said
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let is_number = said.bytes().all(|byte| byte.is_ascii_digit());
    Some(match label.or(is_number.then_some(said)) {
        Some(label) => Cue::Taps {
            name,
            label: label.to_owned(),
        },
        None => Cue::Says {
            name,
            text: said.to_owned(),
        },
    })
}

/// What somebody heard, its buttons numbered.
fn spoken(heard: &Observation) -> String {
    let how = match heard.how {
        ObservationKind::Sent => "bot →",
        ObservationKind::Edited => "bot edits →",
        ObservationKind::Toast => "bot answers →",
        ObservationKind::Offered => "bot offers →",
        ObservationKind::SentSilently => "bot, without a sound →",
        ObservationKind::Deleted => "bot deletes →",
    };
    let mut lines = format!(
        "{how} {}: {}",
        heard.chat,
        heard.text.replace('\n', "\n    ")
    );
    let mut number = 0;
    for row in &heard.buttons {
        let labels: Vec<String> = row
            .iter()
            .map(|label| {
                number += 1;
                format!("[{number} {label}]")
            })
            .collect();
        lines.push_str("\n    ");
        lines.push_str(&labels.join(" "));
    }
    lines.push('\n');
    lines
        .lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

/// About as long as it takes to glance over a message, so that the whole story stays under a minute.
async fn wait(pace: Pace, lines: &str) {
    if pace == Pace::Human {
        let letters = u64::try_from(lines.chars().count())
            .unwrap_or(1_000)
            .min(1_000);
        tokio::time::sleep(Duration::from_millis(300 + letters)).await;
    }
}

fn print(out: &mut io::Stdout, text: &str) -> anyhow::Result<()> {
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context("the terminal was closed")
}
