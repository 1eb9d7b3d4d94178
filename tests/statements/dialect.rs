//! The dialect that SQLite and PostgreSQL share, as far as a text shows it.

/// What a statement begins with that has something of SQLite's own in it, which is listed then.
pub(crate) const MARK: &str = "-- SQLite's own: ";

/// What only a marked statement may use: how it is listed, and how it is found.
const OWN: [(&str, &str); 16] = [
    ("json_each", "json_each("),
    ("json_group_array", "json_group_array("),
    ("json_object", "json_object("),
    ("json_array", "json_array("),
    ("json_valid", "json_valid("),
    ("hex", " hex("),
    ("unhex", "unhex("),
    ("as blob", " as blob"),
    ("->>", "->>"),
    ("limit -1", "limit -1"),
    ("indexed by", "indexed by "),
    ("cross join", "cross join "),
    ("typeof", "typeof("),
    ("pragma", "pragma_"),
    ("unixepoch", "unixepoch("),
    ("char", " char("),
];

/// What no statement uses, and what it uses instead.
const NOT: [(&str, &str); 5] = [
    ("iif(", "case"),
    ("ifnull(", "coalesce"),
    ("sum(state ", "sum(case"),
    ("group_concat(", "another statement"),
    (" glob ", "like"),
];

/// What is wrong, with statements that have it.
pub(crate) const BROKEN: [(&str, &str); 8] = [
    ("select iif(role is null, 1, 2) from editor", "iif("),
    ("select max(penalty_until, 1) from chat", "two arguments"),
    (
        "select id from chat where trouble is not 'told'",
        "is distinct",
    ),
    ("select id from chat where trouble is $1", "is distinct"),
    ("select max(id) from (select id from chat)", "a name"),
    (
        "-- SQLite's own: json_each, typeof.\nselect value from json_each($1)",
        "typeof",
    ),
    (
        "insert into run (job, last) values ($1, $2) on conflict (job) do update set last = last + 1",
        "last",
    ),
    (
        "insert into run (job, last) values ($1, $2) on conflict (job) do update set last = excluded.last where last > 1",
        "last",
    ),
];

/// Statements that are well.
pub(crate) const WELL: [&str; 4] = [
    "select max(id) from (select id from chat) as some where id is not null and id is distinct from $1",
    "-- SQLite's own: json_each.\nselect value from json_each($1)",
    "insert into run (job, last) values ($1, $2)
     on conflict (job) do update set last = case when run.last < excluded.last then excluded.last else run.last end
         where run.last > 1 returning last",
    "select max(coalesce(maybe_told, told)) from follow",
];

/// What of a statement another engine would not take and the statement does not say.
pub(crate) fn faults(statement: &str, columns: &[String]) -> Vec<String> {
    let (listed, text) = match statement.trim_start().strip_prefix(MARK) {
        Some(marked) => marked.split_once(".\n").unwrap_or((marked, "")),
        None => ("", statement),
    };
    let text = without_comments(text);
    let mut faults: Vec<String> = OWN
        .iter()
        .filter(|(name, found)| text.contains(found) != listed.split(", ").any(|own| own == *name))
        .map(|(name, _)| format!("{name} is used and not listed, or listed and not used"))
        .collect();
    let used = NOT.iter().filter(|(word, _)| text.contains(word));
    faults.extend(used.map(|(word, instead)| format!("{word} for {instead}")));
    faults.extend(two_arguments(&text));
    faults.extend(comparisons(&text));
    faults.extend(without_a_name(&text));
    faults.extend(unqualified(&text, columns));
    faults
}

fn without_comments(text: &str) -> String {
    let line = |line: &str| {
        line.split("--")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    text.lines().map(line).collect::<Vec<_>>().join(" ")
}

/// What stands in the brackets that open before `at`.
fn in_brackets(text: &str, at: usize) -> &str {
    let mut depth = 1;
    for (place, sign) in text[at..].char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at..at + place];
        }
    }
    &text[at..]
}

/// The parts of a list, without those of lists in it.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (place, sign) in list.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[from..place]);
                from = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[from..]);
    parts
}

fn two_arguments(text: &str) -> Option<String> {
    let of = |name: &'static str| {
        let found = text.match_indices(name);
        found.map(move |(at, _)| in_brackets(text, at + name.len()))
    };
    let mut all = of("max(").chain(of("min("));
    let found = all.find(|arguments| parts(arguments).len() > 1);
    found.map(|arguments| format!("the greater or lesser of two arguments: {arguments}"))
}

/// `is` with anything but null.
fn comparisons(text: &str) -> Option<String> {
    let found = text.match_indices(" is ").find(|(at, is)| {
        let after = &text[at + is.len()..];
        let after = after.strip_prefix("not ").unwrap_or(after);
        !["null", "distinct from "]
            .iter()
            .any(|word| after.starts_with(word))
    });
    found.map(|(at, _)| format!("`is` for `is distinct from`: {}", &text[at..]))
}

/// A query within `from` that has no name.
fn without_a_name(text: &str) -> Option<String> {
    let queries = ["from (", "join ("].into_iter().flat_map(|before| {
        let found = text.match_indices(before);
        found.map(move |(at, _)| at + before.len())
    });
    let unnamed = |at: &usize| {
        let query = in_brackets(text, *at);
        let after = text[at + query.len()..].trim_start_matches([')', ' ']);
        let is_named = text[at + query.len()..].starts_with(") as ");
        query.trim_start().starts_with("select")
            && !is_named
            && !after.starts_with("as materialized")
    };
    let mut queries = queries;
    let found = queries.find(unnamed);
    found.map(|at| format!("a query without a name: {}", in_brackets(text, at)))
}

/// A column that is read bare where a row is updated that was there: it may be that of either row.
fn unqualified(text: &str, columns: &[String]) -> Option<String> {
    let (_, after) = text.split_once("do update set ")?;
    let after = after.split(" returning ").next().unwrap_or_default();
    let (set, condition) = after.split_once(" where ").unwrap_or((after, ""));
    let assigned = parts(set);
    let values = assigned.iter().filter_map(|set| set.split_once('='));
    let read = values.map(|(_, value)| value).chain([condition]);
    let is_word = |sign: char| sign.is_ascii_alphanumeric() || "_.'$".contains(sign);
    let mut words = read.flat_map(|read| read.split(move |sign| !is_word(sign)));
    words
        .find(|word| columns.iter().any(|column| column == word))
        .map(|word| format!("{word} of which row?"))
}
