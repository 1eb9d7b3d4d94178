//! Checks of a case file that TOML cannot make: whether its parts fit each other.

mod texts;

use std::collections::HashSet;

use toml::de::DeTable;

use crate::domain::{approx::ApproxDate, people::Part, slug::Slug};

use super::{
    CaseFile, Fault, Faults, HearingStatus,
    fault::{PathStep, line_of, written},
};

use PathStep::{Item, Key};

/// Everything in a file that does not fit.
pub(super) fn faults(name: &str, text: &str, file: &CaseFile) -> Faults {
    let mut check = Check {
        name,
        text,
        file,
        faults: Faults::default(),
    };
    check.texts();
    check.as_of();
    check.people();
    check.charges();
    check.sources_and_speakers();
    check.hearings();
    check.faults
}

struct Check<'a> {
    name: &'a str,
    text: &'a str,
    file: &'a CaseFile,
    faults: Faults,
}

impl Check<'_> {
    fn wrong(&mut self, steps: &[PathStep<'_>], what: String) {
        let document = DeTable::parse(self.text);
        let line = document.map_or(1, |document| line_of(self.text, document.get_ref(), steps));
        self.faults.push(Fault {
            file: self.name.to_owned(),
            line,
            key: written(steps),
            what,
        });
    }

    fn as_of(&mut self) {
        if let ApproxDate::DayOfSomeYear { .. } = self.file.as_of {
            let what = "says no year: how old all this is would be unknown; write 2026-02-27, 2026-02 early, 2026-02 or 2026";
            self.wrong(&[Key("as_of")], what.to_owned());
        }
    }

    fn people(&mut self) {
        let file = self.file;
        let defendants: Vec<&Slug> = defendants(file).collect();
        let mut seen = HashSet::new();
        for (index, person) in file.people.iter().enumerate() {
            if !seen.insert(&person.key) {
                let what = format!(
                    "`{}` is the key of somebody else too; each person has a key",
                    person.key
                );
                self.wrong(&[Key("people"), Item(index), Key("key")], what);
            }
            if !person.lawyer_for.is_empty() && person.role != Part::Lawyer {
                let what = "only a lawyer is somebody's lawyer: set role = \"lawyer\"".to_owned();
                self.wrong(&[Key("people"), Item(index), Key("lawyer_for")], what);
            }
            for (place, client) in person.lawyer_for.iter().enumerate() {
                let at = [Key("people"), Item(index), Key("lawyer_for"), Item(place)];
                self.among(&at, client, &defendants, "defendant");
            }
        }
        for (index, entry) in file.custody.iter().enumerate() {
            self.among(
                &[Key("custody"), Item(index), Key("person")],
                &entry.person,
                &defendants,
                "defendant",
            );
            if file.custody[..index]
                .iter()
                .any(|earlier| earlier.person == entry.person)
            {
                let what = format!(
                    "`{}` has a custody already; each defendant has one",
                    entry.person
                );
                self.wrong(&[Key("custody"), Item(index), Key("person")], what);
            }
        }
    }

    fn charges(&mut self) {
        let file = self.file;
        let defendants: Vec<&Slug> = defendants(file).collect();
        for (index, charge) in file.charges.iter().enumerate() {
            for (place, accused) in charge.against.iter().enumerate() {
                let at = [Key("charges"), Item(index), Key("against"), Item(place)];
                self.among(&at, accused, &defendants, "defendant");
            }
            for (place, accused) in charge.implied_against.iter().enumerate() {
                let at = [
                    Key("charges"),
                    Item(index),
                    Key("implied_against"),
                    Item(place),
                ];
                self.among(&at, accused, &defendants, "defendant");
            }
        }
    }

    fn sources_and_speakers(&mut self) {
        let file = self.file;
        let sources: Vec<&Slug> = file.sources.iter().map(|source| &source.key).collect();
        let people: Vec<&Slug> = file.people.iter().map(|person| &person.key).collect();
        for (index, source) in file.sources.iter().enumerate() {
            if file.sources[..index]
                .iter()
                .any(|earlier| earlier.key == source.key)
            {
                let what = format!("`{}` is the key of another source too", source.key);
                self.wrong(&[Key("sources"), Item(index), Key("key")], what);
            }
        }
        for (at, source) in named_sources(file) {
            self.among(&at, source, &sources, "source");
        }
        for (index, statement) in file.statements.iter().enumerate() {
            if let Some(speaker) = &statement.speaker {
                self.among(
                    &[Key("statements"), Item(index), Key("speaker")],
                    speaker,
                    &people,
                    "person",
                );
            }
        }
    }

    fn among(&mut self, at: &[PathStep<'_>], key: &Slug, known: &[&Slug], kind: &str) {
        if known.contains(&key) {
            return;
        }
        let known: Vec<&str> = known.iter().map(|slug| slug.as_str()).collect();
        let allowed = if known.is_empty() {
            "it has none".to_owned()
        } else {
            known.join(", ")
        };
        self.wrong(
            at,
            format!("`{key}` is no {kind} of this case; these are: {allowed}"),
        );
    }

    fn hearings(&mut self) {
        let file = self.file;
        for (index, hearing) in file.hearings.iter().enumerate() {
            let at = |key| [Key("hearings"), Item(index), Key(key)];
            let expected = u32::try_from(index).unwrap_or(u32::MAX) + 1;
            if hearing.no != expected {
                self.wrong(
                    &at("no"),
                    format!(
                        "is {}; hearings are numbered 1, 2, 3 …: {expected}",
                        hearing.no
                    ),
                );
            }
            let Some(next) = hearing.continued_by else {
                continue;
            };
            if hearing.status != HearingStatus::Adjourned {
                let what =
                    "only an adjourned hearing goes on: set status = \"adjourned\"".to_owned();
                self.wrong(&at("continued_by"), what);
            }
            match file.hearings.iter().find(|other| other.no == next) {
                Some(other) if other.no > hearing.no && other.day > hearing.day => {}
                Some(_) => {
                    let what = format!("hearing {next} does not come after hearing {}", hearing.no);
                    self.wrong(&at("continued_by"), what);
                }
                None => self.wrong(&at("continued_by"), format!("there is no hearing {next}")),
            }
            if file.hearings[..index]
                .iter()
                .any(|earlier| earlier.continued_by == Some(next))
            {
                let what = format!("hearing {next} continues another hearing already");
                self.wrong(&at("continued_by"), what);
            }
        }
    }
}

fn defendants(file: &CaseFile) -> impl Iterator<Item = &Slug> {
    file.people
        .iter()
        .filter(|person| person.role == Part::Defendant)
        .map(|person| &person.key)
}

/// Each source that the file names, and where.
fn named_sources(file: &CaseFile) -> Vec<(Vec<PathStep<'static>>, &Slug)> {
    let mut named = Vec::new();
    for (index, person) in file.people.iter().enumerate() {
        for (fact, background) in person.background.iter().enumerate() {
            let at = vec![
                Key("people"),
                Item(index),
                Key("background"),
                Item(fact),
                Key("source"),
            ];
            named.extend(background.source.as_ref().map(|source| (at, source)));
        }
    }
    let at = |list, index| vec![Key(list), Item(index), Key("source")];
    let charges = file.charges.iter().map(|charge| charge.source.as_ref());
    let episodes = file.episodes.iter().map(|episode| episode.source.as_ref());
    let statements = file
        .statements
        .iter()
        .map(|statement| statement.source.as_ref());
    let related = file.related.iter().map(|related| related.source.as_ref());
    let lists = charges
        .enumerate()
        .map(|(index, source)| (at("charges", index), source));
    let lists = lists.chain(
        episodes
            .enumerate()
            .map(|(index, source)| (at("episodes", index), source)),
    );
    let lists = lists.chain(
        statements
            .enumerate()
            .map(|(index, source)| (at("statements", index), source)),
    );
    let lists = lists.chain(
        related
            .enumerate()
            .map(|(index, source)| (at("related", index), source)),
    );
    named.extend(lists.filter_map(|(at, source)| Some((at, source?))));
    named
}
