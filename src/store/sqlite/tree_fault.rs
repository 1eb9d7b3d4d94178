//! Parsing the lines of SQLite's check: what is wrong with the tree of a table or an index, and whether it can be repaired.

use super::integrity::table_of;

/// A fault that SQLite's check reports.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TreeFault<'a> {
    /// A row violates the types of its table: whoever reads it meets that.
    Row,
    /// An index does not agree with its table, perhaps on the row of this number.
    Index(&'a str, Option<&'a str>),
    /// The rows of a table are not in their order.
    Order(&'a str),
    /// The same for the table whose tree begins on this page.
    OrderOfTree(i64),
    /// Anything else: pages, the schema, the bot's own row.
    Structure,
}

/// Whether a line of SQLite's check is about what can be repaired, or at least costs no more than a row.
pub(super) fn can_be_repaired(line: &str) -> bool {
    match fault(line) {
        TreeFault::Row | TreeFault::Index(..) | TreeFault::Order(_) => true,
        // The first is the list of all tables.
        TreeFault::OrderOfTree(page) => page > 1,
        TreeFault::Structure => false,
    }
}

/// The wording is that of `PRAGMA integrity_check` (SQLite 3.51, `pragma.c` and `btree.c`).
pub(super) fn fault(line: &str) -> TreeFault<'_> {
    if table_of(line).is_some() {
        return TreeFault::Row;
    }
    for of_an_index in [
        " missing from index ",
        " values differ from index ",
        "rowid not at end-of-record for row ",
        "wrong # of entries in index ",
        "non-unique entry in index ",
    ] {
        if line.contains(of_an_index)
            && let Some((_, index)) = line.rsplit_once(" index ")
        {
            let numbered = line.strip_prefix("row ");
            let row = numbered.and_then(|row| row.split(' ').next());
            return TreeFault::Index(index, row);
        }
    }
    if let Some((_, table)) = line.split_once("row not in PRIMARY KEY order for ") {
        return TreeFault::Order(table);
    }
    if line.ends_with(" out of order") && line.contains(": Rowid ") {
        let page = line.strip_prefix("Tree ");
        let page = page.and_then(|page| page.split(' ').next()?.parse().ok());
        return page.map_or(TreeFault::Structure, TreeFault::OrderOfTree);
    }
    TreeFault::Structure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_repaired_is_told_from_what_cannot() {
        for (line, expected) in [
            (
                "row 7 missing from index follow_by_chat",
                TreeFault::Index("follow_by_chat", Some("7")),
            ),
            (
                "row 7 values differ from index chat_penalised",
                TreeFault::Index("chat_penalised", Some("7")),
            ),
            (
                "wrong # of entries in index sqlite_autoindex_chat_1",
                TreeFault::Index("sqlite_autoindex_chat_1", None),
            ),
            (
                "non-unique entry in index broadcast_one_change",
                TreeFault::Index("broadcast_one_change", None),
            ),
            (
                "row not in PRIMARY KEY order for follow",
                TreeFault::Order("follow"),
            ),
            (
                "Tree 5 page 9 cell 3: Rowid 77 out of order",
                TreeFault::OrderOfTree(5),
            ),
            ("NULL value in chat.language", TreeFault::Row),
            ("non-INTEGER value in follow.told", TreeFault::Row),
            ("NULL value in instance.penalty_until", TreeFault::Structure),
            (
                "Tree 5 page 9 cell 3: Extends off end of page",
                TreeFault::Structure,
            ),
            ("Page 12: never used", TreeFault::Structure),
            ("database disk image is malformed", TreeFault::Structure),
        ] {
            assert_eq!(fault(line), expected, "{line}");
        }
        assert!(!can_be_repaired(
            "Tree 1 page 1 cell 3: Rowid 77 out of order"
        ));
    }
}
