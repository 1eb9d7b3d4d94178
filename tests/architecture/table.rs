//! The table in `src/lib.rs`: which modules there are, and whom each may use.

use std::collections::BTreeMap;

/// Each module with those that it may use.
pub(crate) type Table = BTreeMap<String, Vec<String>>;

/// Reads the rows: the module's name in backticks, what it is, whom it may use.
pub(crate) fn read(lib: &str) -> Table {
    let rows = lib.lines().filter_map(|line| line.strip_prefix("//! | "));
    let rows = rows.filter_map(|row| {
        let cells: Vec<&str> = row.trim_end_matches('|').split(" | ").collect();
        let name = cells.first()?.split('`').nth(1)?;
        let [_, _, allowed] = cells[..] else {
            panic!("a row of the table has three cells: {row}");
        };
        Some((name.to_owned(), allowed.trim().to_owned()))
    });
    let rows: BTreeMap<String, String> = rows.collect();
    let allowed = |row: &str| -> Vec<String> {
        let list = |names: &str| -> Vec<String> {
            let names = names.split(", ").map(str::trim);
            names.map(str::to_owned).collect()
        };
        match row.strip_prefix("all but ") {
            Some(names) => {
                let names = list(names);
                let all = rows.keys().filter(|name| !names.contains(name));
                all.cloned().collect()
            }
            None if row == "nothing of ours" => Vec::new(),
            None => list(row),
        }
    };
    rows.iter()
        .map(|(name, row)| (name.clone(), allowed(row)))
        .collect()
}
