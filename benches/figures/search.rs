//! A search over a hundred thousand cases and half a million names.

use std::{collections::BTreeSet, path::Path, time::Instant};

use hearing_bot::{
    casefile,
    clock::Clock,
    domain::{case::Visibility, case_state::CaseState},
    flow::{
        find::{self, SearchOutcome, TextMeaning},
        import,
    },
    store::IndexedWord,
};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

use crate::{
    Row,
    fixture::{open, plan},
    quantile,
    reading::{FILLINGS, line},
    row, run,
};

const CASES: usize = 100_000;

/// Parts of made-up names in two scripts: their combinations are as alike as real ones.
const PARTS: [(&str, &str); 24] = [
    ("ас", "as"),
    ("бек", "bek"),
    ("дар", "dar"),
    ("ер", "er"),
    ("жан", "zhan"),
    ("кай", "kai"),
    ("лан", "lan"),
    ("мур", "mur"),
    ("нур", "nur"),
    ("оз", "oz"),
    ("рай", "rai"),
    ("сул", "sul"),
    ("таг", "tag"),
    ("ул", "ul"),
    ("хан", "khan"),
    ("шын", "shyn"),
    ("ай", "ai"),
    ("бол", "bol"),
    ("гал", "gal"),
    ("дос", "dos"),
    ("жол", "zhol"),
    ("кен", "ken"),
    ("мар", "mar"),
    ("сер", "ser"),
];

pub(crate) fn measure() -> Vec<Row> {
    let Searched { found, nothing } = run(search());
    let milliseconds =
        |figure, p99: f64| row(figure, "≤ 10 ms", format!("{p99:.1} ms"), p99 <= 10.0);
    vec![
        milliseconds("search over 100,000 cases and 500,000 names, p99", found),
        milliseconds("a search there that finds nothing, p99", nothing),
    ]
}

/// A name of three parts, in Cyrillic and in Latin letters.
fn name(number: usize) -> (String, String) {
    let mut rest = number.wrapping_mul(2_654_435_761) % 331_776;
    let (mut cyrillic, mut latin) = (String::new(), String::new());
    for _ in 0..4 {
        let (one, other) = PARTS[rest % PARTS.len()];
        cyrillic += one;
        latin += other;
        rest /= PARTS.len();
    }
    (cyrillic, latin)
}

/// One of two dozen given names, each of which a fifth of all cases has.
fn given(number: usize) -> (String, String) {
    let (cyrillic, latin) = PARTS[number % PARTS.len()];
    (format!("{cyrillic}ат"), format!("{latin}at"))
}

/// A given name and a name, in both scripts.
fn whole_name(number: usize) -> (String, String) {
    let ((given, given_latin), (name, latin)) = (given(number), name(number));
    (format!("{given} {name}"), format!("{given_latin} {latin}"))
}

fn file(number: usize) -> String {
    use std::fmt::Write;
    let mut text = format!(
        "slug = \"case-{number}\"\ntitle = {{ en = \"Case {number}\", ru = \"Дело {number}\", kk = \"Іс {number}\" }}\n\
         as_of = \"2026\"\n[court]\nname = {{ en = \"Court\", ru = \"Суд\", kk = \"Сот\" }}\ncity = {{ en = \"City\", ru = \"Город\", kk = \"Қала\" }}\n\
         zone = \"Asia/Almaty\"\n[stage]\nstage = \"trial\"\n"
    );
    for person in 0..5 {
        let (cyrillic, latin) = whole_name(number * 5 + person);
        write!(
            text,
            "[[people]]\nkey = \"p{person}\"\nname = {{ en = \"{latin}\", ru = \"{cyrillic}\", kk = \"{cyrillic}\" }}\nrole = \"defendant\"\n"
        )
        .unwrap();
    }
    text
}

/// Milliseconds, at the 99th percentile.
struct Searched {
    /// Of searches that find something.
    found: f64,
    /// Of searches that find nothing, and of the short names that are looked for then.
    nothing: f64,
}

async fn search() -> Searched {
    let memory = tempfile::tempdir_in("/dev/shm").unwrap();
    let store = open(memory.path()).await;
    let first = casefile::read("case.toml", &file(0)).unwrap();
    import::bring_in(&store, &first, &plan(), Clock::machine().now())
        .await
        .unwrap();
    store.close().await;
    drop(store);
    fill(&memory.path().join("bot.db")).await;
    let store = open(memory.path()).await;
    let mut samples = Vec::new();
    for number in (0..CASES * 5).step_by(997) {
        let (cyrillic, latin) = name(number);
        let mut misspelt = cyrillic.clone();
        misspelt.pop();
        misspelt.push('у');
        let misspelt_twice = format!("ы{}", misspelt.split_at('а'.len_utf8()).1);
        let (whole, whole_latin) = whole_name(number);
        let asked = [
            format!("когда суд над {cyrillic}?"),
            format!("{} {}", given(number).0, given(number + 1).0),
            given(number).1,
        ];
        let written = [
            cyrillic,
            latin,
            misspelt,
            misspelt_twice,
            whole,
            whole_latin,
        ];
        for query in written.into_iter().chain(asked) {
            let begun = Instant::now();
            let found = find::lookup(&store, &query, Visibility::Public)
                .await
                .unwrap();
            samples.push(begun.elapsed().as_secs_f64() * 1_000.0);
            assert!(matches!(found, SearchOutcome::Found(_)), "{query}");
        }
    }
    let mut in_vain = Vec::new();
    for query in nowhere() {
        let begun = Instant::now();
        let found = find::interpret(&store, &query, Visibility::Public)
            .await
            .unwrap();
        in_vain.push(begun.elapsed().as_secs_f64() * 1_000.0);
        let in_vain = !matches!(found, TextMeaning::Search(SearchOutcome::Found(_)));
        assert!(in_vain || query.len() > 100, "{query}");
    }
    store.close().await;
    Searched {
        found: quantile(&mut samples, 0.99),
        nothing: quantile(&mut in_vain, 0.99),
    }
}

/// What no case has: names with too many letters wrong, a short name that does not exist, numbers of no case; and lines of
/// the greatest length, of which some find a word.
fn nowhere() -> Vec<String> {
    let mut queries: Vec<String> = FILLINGS
        .into_iter()
        .map(|filling| line("", filling))
        .collect();
    for number in (0..CASES * 5).step_by(4_999) {
        let (cyrillic, latin) = name(number);
        queries.extend([
            format!("щщщ{cyrillic}щщщ"),
            format!("zzvvzz{latin}"),
            format!("zzz{latin} vvv{cyrillic}"),
            format!("case zzvvzz{latin}"),
            format!("case {}", CASES * 2 + number),
            format!("cose-{number}-2026"),
        ]);
    }
    queries
}

/// The other cases: by import, one by one, this would take an hour.
async fn fill(database: &Path) {
    let options = SqliteConnectOptions::new().filename(database);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    sqlx::query(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1 - 1)
         insert into court_case (id, slug, listing, zone, description, case_state)
         select 1 + i, 'case-' || i, listing, zone, description, case_state from n, court_case where id = 1",
    )
    .bind(i64::try_from(CASES).unwrap())
    .execute(&pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into event (case_id, number, recorded, origin, change)
         select court_case.id, number, recorded, origin, change from court_case, event
         where event.case_id = 1 and court_case.id > 1",
    )
    .execute(&pool)
    .await
    .unwrap();
    let (mut names, mut keys, mut slug_keys) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for number in 1..CASES {
        let case = casefile::read("case.toml", &file(number)).unwrap();
        let description = case.description_over(&CaseState::default());
        let index = find::index(&case.slug, &description);
        slug_keys.extend(index.slug_keys.into_iter().map(|key| (key, number + 1)));
        for IndexedWord {
            word,
            keys: of_word,
            places,
        } in index.words
        {
            keys.extend(of_word.into_iter().map(|key| (key, word.clone())));
            names.push((word, number + 1, places));
        }
    }
    names.sort();
    for rows in names.chunks(50_000) {
        let rows = serde_json::to_string(rows).unwrap();
        sqlx::query(
            "insert into name (word, case_id, places) select value ->> 0, value ->> 1, value ->> 2 from json_each($1) where true
             on conflict do nothing",
        )
        .bind(rows)
        .execute(&pool)
        .await
        .unwrap();
    }
    let keys: Vec<_> = keys.into_iter().collect();
    for rows in keys.chunks(50_000) {
        let rows = serde_json::to_string(rows).unwrap();
        sqlx::query(
            "insert into name_key (key, word) select value ->> 0, value ->> 1 from json_each($1) where true
             on conflict do nothing",
        )
        .bind(rows)
        .execute(&pool)
        .await
        .unwrap();
    }
    let slug_keys: Vec<_> = slug_keys.into_iter().collect();
    for rows in slug_keys.chunks(50_000) {
        let rows = serde_json::to_string(rows).unwrap();
        sqlx::query(
            "insert into slug_key (key, case_id) select value ->> 0, value ->> 1 from json_each($1) where true
             on conflict do nothing",
        )
        .bind(rows)
        .execute(&pool)
        .await
        .unwrap();
    }
    pool.close().await;
}
