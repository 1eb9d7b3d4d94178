//! What goes out comes in again: as a file, and as a case.

use chrono::{DateTime, Utc};
use expect_test::expect;
use proptest::prelude::*;

use crate::domain::{
    case::Case,
    event::{Change, Origin},
};

use super::{super::*, generators};

/// The case that a first import of a file makes, one accepted change after the other.
fn imported(file: &CaseFile) -> Case {
    let mut case_state = CaseState::default();
    for change in file.history() {
        let said = format!("{change:?}");
        let accepted = case_state.accept(change, Origin::Imported, DateTime::<Utc>::UNIX_EPOCH);
        (case_state, _) = accepted.unwrap_or_else(|refusal| panic!("{refusal:?}: {said}"));
    }
    Case {
        slug: file.slug.clone(),
        description: file.description(),
        state: case_state,
    }
}

/// The same file without what says only that nothing is known, and with custody in the order of the people.
fn as_exported(mut file: CaseFile) -> CaseFile {
    file.access.take_if(|access| *access == Access::default());
    file.custody.retain(CustodyEntry::says_something);
    let place = |entry: &CustodyEntry| {
        let mut people = file.people.iter();
        people.position(|person| person.key == entry.person)
    };
    file.custody.sort_by_key(place);
    file
}

proptest! {
    #[test]
    fn a_file_reads_back_as_written(file in generators::file()) {
        let text = file.to_toml();
        prop_assert_eq!(read("f.toml", &text), Ok(file), "{}", text);
    }

    #[test]
    fn an_import_and_an_export_are_the_identity(file in generators::file()) {
        let case = imported(&file);
        prop_assert_eq!(file.differences(&case.state), []);
        prop_assert_eq!(CaseFile::from_case(&case), as_exported(file));
    }
}

#[test]
fn a_file_is_written_as_a_person_would() {
    let text = super::with(&[
        ("day = 2026-02-27", "day = 2026-02-27\ntime = 10:00:00"),
        ("title = { en = \"riots\" }", "title.en = 'say \"no\"'"),
        (
            "[[sources]]",
            "[verdict]\n[access]\nstatus = 'closed'\nobjections = [{ ru = 'нет' }, { en = 'no' }]\n[[sources]]",
        ),
        (
            "age = 58",
            "background = [{ when = '2016', text.en = \"one\\ntwo\" }]",
        ),
    ]);
    let file = read("f.toml", &text).unwrap();
    expect![[r#"
        slug = "small"
        title = { en = "A case", ru = "Дело", kk = "Іс" }
        number = "7514"
        as_of = "2026-02-25"
        verdict = {}

        [court]
        name = { en = "A court", ru = "Суд", kk = "Сот" }
        city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
        zone = "Asia/Almaty"

        [stage]
        stage = "trial"
        since = "2026-02 early"

        [access]
        status = "closed"
        objections = [
          { ru = "нет" },
          { en = "no" },
        ]

        [[sources]]
        key = "paper"
        title = { en = "A newspaper" }

        [[people]]
        key = "one"
        name = { en = "One", ru = "Один", kk = "Бір" }
        role = "defendant"
        background = [{ when = "2016", text = { en = """
        one
        two""" } }]

        [[people]]
        key = "two"
        name = { en = "Two", ru = "Два", kk = "Екі" }
        role = "lawyer"
        lawyer_for = ["one"]

        [[custody]]
        person = "one"
        status = "detained"

        [[charges]]
        title = { en = 'say "no"' }
        against = ["one"]
        source = "paper"

        [[hearings]]
        no = 1
        day = 2026-02-25
        status = "adjourned"
        continued_by = 2

        [[hearings]]
        no = 2
        day = 2026-02-27
        time = 10:00:00

        [[statements]]
        side = "defence"
        speaker = "two"
        text = { en = "He did nothing." }
        source = "paper"
    "#]]
    .assert_eq(&file.to_toml());
}

/// What only a file brought is as old as the file says, whenever it was brought in; what an editor looked at is of that day
/// at the court.
#[test]
fn a_case_is_as_old_as_its_file_until_an_editor_looks_at_it() {
    let mut case = imported(&read("f.toml", super::SMALL).unwrap());
    assert_eq!(case.state.as_of, None);
    let late = "2026-11-26T20:00:00Z".parse().unwrap();
    let checked = case.state.accept(Change::Check, Origin::Posted, late);
    (case.state, _) = checked.unwrap();
    assert_eq!(case.state.as_of, Some(late));
    let lived = CaseFile::from_case(&case).as_of.to_string();
    assert_eq!(lived, "2026-11-27", "it is past midnight in Almaty");
}

#[test]
fn what_is_unknown_makes_no_entry() {
    let text = super::with(&[
        ("status = \"detained\"", "status = \"unknown\""),
        ("[stage]", "[access]\nstatus = \"unknown\"\n\n[stage]"),
    ]);
    let file = read("f.toml", &text).unwrap();
    let case = imported(&file);
    assert_eq!(case.state.custody.len(), 0);
    assert_eq!(case.state.access_changed_in, 0);
}
