//! The lists of `tests/lists/courts`, which were made by somebody who did not know the reader, each read by a mapping alone.

use std::{
    fmt::Write,
    fs::{self, File},
    path::Path,
};

use expect_test::expect_file;
use hearing_bot::{
    config::Config,
    courtlist::{ListReader, Read, Row},
    domain::court_list::{ListedStatus, tidy_room},
};

#[test]
fn lists_of_twelve_courts_are_read_by_a_mapping_alone() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lists/courts"));
    let config = Config::load(Some(&folder.join("mappings.toml"))).unwrap();
    let mut said = String::new();
    for (name, mapping) in &config.court_lists {
        let file = ["csv", "txt"].map(|end| folder.join(format!("{name}.{end}")));
        let file = file.into_iter().find(|file| file.exists()).unwrap();
        let mut reader = ListReader::open(File::open(file).unwrap(), mapping).unwrap();
        writeln!(said, "{name}").unwrap();
        while let Some(read) = reader.next().unwrap() {
            match read {
                Read::Row(row) => writeln!(said, "{}", words(&row)),
                Read::Wrong(fault) => writeln!(said, "wrong: {fault}"),
                Read::Passed(passed) => writeln!(said, "{}: no row", passed.line),
            }
            .unwrap();
        }
    }
    assert_eq!(
        config.court_lists.len(),
        fs::read_dir(folder).unwrap().count() - 2
    );
    expect_file![folder.join("read.txt")].assert_eq(&said);
}

fn words(row: &Row) -> String {
    let time = row.when.time;
    let time = time.map_or("-".to_owned(), |time| time.format("%H:%M").to_string());
    let room = row.room.as_deref().and_then(tidy_room);
    let status = match row.status {
        ListedStatus::On => "",
        ListedStatus::Off => ", off",
    };
    let (case, person) = (
        row.case.replace('\n', " "),
        row.person.as_deref().unwrap_or("-"),
    );
    format!(
        "{}: {case}, {} {time}, room {}, {}{status}",
        row.line,
        row.when.day,
        room.as_deref().unwrap_or("-"),
        person.replace('\n', " ")
    )
}
