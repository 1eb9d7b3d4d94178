//! What goes out comes in again: as a file, and as a case.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use crate::domain::{case::Case, event::Origin};

use super::{super::*, generators};

/// The case that a first import of a file makes, one accepted change after the other.
fn imported(file: &CaseFile) -> Case {
    let mut standing = Standing::default();
    for change in file.history() {
        let said = format!("{change:?}");
        let accepted = standing.accept(change, Origin::Imported, DateTime::<Utc>::UNIX_EPOCH);
        (standing, _) = accepted.unwrap_or_else(|refusal| panic!("{refusal:?}: {said}"));
    }
    Case {
        slug: file.slug.clone(),
        description: file.description(),
        standing,
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
        prop_assert_eq!(file.differences(&case.standing), []);
        prop_assert_eq!(CaseFile::from_case(&case), as_exported(file));
    }
}

#[test]
fn what_is_unknown_makes_no_entry() {
    let text = super::with(&[
        ("status = \"detained\"", "status = \"unknown\""),
        ("[stage]", "[access]\nstatus = \"unknown\"\n\n[stage]"),
    ]);
    let file = read("f.toml", &text).unwrap();
    let case = imported(&file);
    assert_eq!(case.standing.custody.len(), 0);
    assert_eq!(case.standing.access_changed_in, 0);
}
