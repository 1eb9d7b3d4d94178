//! An unlisted case is there for whoever knows its short name, and for editors; for nobody else it makes a difference.

use std::sync::LazyLock;

use hearing_bot::{
    app, casefile,
    config::Config,
    demo::telegram::{Observation, Telegram},
    domain::{case::Visibility, chat::ChatKey},
    flow::{find, import},
    store::Store,
};
use proptest::prelude::*;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::{
    fixture::{at, folder, open},
    served::{Listening, config},
};

const SLUG: &str = "zhanaozen-2026";
const TITLES: [&str; 3] = [
    "The secret matter of Zhumabekov",
    "Тайное дело Жумабекова",
    "Жұмабековтің құпия ісі",
];

fn case(listing: &str) -> casefile::CaseFile {
    let [en, ru, kk] = TITLES;
    let head = format!(
        "slug = \"{SLUG}\"\nlisting = \"{listing}\"\ntitle = {{ en = \"{en}\", ru = \"{ru}\", kk = \"{kk}\" }}\nas_of = \"2026\"\n"
    );
    let known = include_str!("../chat/city-2026.toml");
    let rest = &known[known.find("[court]").unwrap()..];
    casefile::read("unlisted.toml", &(head + rest)).unwrap()
}

/// A bot for which an unlisted case is there or not, with a public one beside it.
struct Told {
    telegram: Telegram,
    bot: Listening,
    _dir: TempDir,
}

impl Told {
    async fn with(cases: &[casefile::CaseFile]) -> Self {
        let telegram = Telegram::open().await.unwrap();
        let dir = folder();
        let mut config = config(dir.path(), &telegram);
        config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
        app::import(&config, cases, at("2026-02-20T10:00"))
            .await
            .unwrap();
        let bot = Listening::start(&config).await;
        Self {
            telegram,
            bot,
            _dir: dir,
        }
    }

    async fn says(&self, name: &str, line: &str) -> Vec<Observation> {
        self.telegram.speaks(name, "en");
        self.telegram.says(name, line);
        self.telegram.settled(name).await.unwrap();
        self.telegram.take_heard()
    }
}

/// Everything in the short name and the titles that somebody may try: beginnings, words, and one letter left out.
fn tries() -> Vec<String> {
    let mut tries: Vec<String> = (1..SLUG.len()).map(|end| SLUG[..end].to_owned()).collect();
    tries.extend((0..SLUG.len()).map(|at| format!("{}{}", &SLUG[..at], &SLUG[at + 1..])));
    tries.extend(SLUG.split('-').map(str::to_owned));
    for title in TITLES {
        tries.push(title.to_owned());
        tries.extend(title.split(' ').map(str::to_owned));
    }
    tries
}

#[tokio::test(flavor = "multi_thread")]
async fn for_strangers_an_unlisted_case_makes_no_difference() {
    let public =
        || casefile::read("city-2026.toml", include_str!("../chat/city-2026.toml")).unwrap();
    let without = Told::with(&[public()]).await;
    let with = Told::with(&[public(), case("unlisted")]).await;
    let listed = Told::with(&[public(), case("public")]).await;
    let mut differ = 0;
    let mut lines: Vec<String> = tries();
    for command in ["case", "history", "follow", "unfollow"] {
        let some = ["2026", "zhanaozen", "zhanaozen-202", "Жумабеков", "secret"];
        lines.extend(some.map(|words| format!("/{command} {words}")));
    }
    lines.extend(
        [
            "/cases",
            "/hearings",
            "/following",
            "/start c_zhanaozen",
            "/move 2026 27.02",
        ]
        .map(str::to_owned),
    );
    for (number, line) in lines.iter().enumerate() {
        // Whoever asks much is answered late.
        let name = format!("stranger{number}");
        let expected = without.says(&name, line).await;
        assert!(!expected.is_empty(), "{line}");
        assert_eq!(with.says(&name, line).await, expected, "{line}");
        differ += usize::from(listed.says(&name, line).await != expected);
    }
    assert!(
        differ > lines.len() / 2,
        "a public case is found by most of these"
    );

    for line in [
        SLUG.to_owned(),
        format!("/case {SLUG}"),
        format!("/start c_{SLUG}"),
    ] {
        let answer = with.says("friend", &line).await;
        assert!(answer[0].text.contains(TITLES[0]), "{line}");
    }
    for line in [
        "zhanaozen",
        "secret zhumabekov",
        "/case zhanaozn-2026",
        "/move zhanaozen-2025 27.02",
    ] {
        let answer = with.says("editor", line).await;
        let shown = format!("{answer:?}");
        assert!(shown.contains("The secret matter"), "{line}: {shown}");
    }
    for told in [without, with, listed] {
        told.bot.stop().await.close().await;
    }
}

/// A store with nothing but an unlisted case, for many questions.
static STORE: LazyLock<(Runtime, Store, TempDir)> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap();
    let (store, dir) = runtime.block_on(async {
        let dir = folder();
        let store = open(&dir).await;
        let plan = Config::load(None).unwrap().plan();
        let now = at("2026-02-20T10:00");
        import::bring_in(&store, &case("unlisted"), &plan, now)
            .await
            .unwrap();
        (store, dir)
    });
    (runtime, store, dir)
});

/// What people write who half know a name: some of its words, cut, with letters wrong, left out or added.
fn half_known() -> impl Strategy<Value = String> {
    let whole: Vec<String> = TITLES
        .iter()
        .map(|&title| title.to_owned())
        .chain([SLUG.to_owned()])
        .collect();
    let words: Vec<String> = whole
        .iter()
        .flat_map(|text| text.split([' ', '-']))
        .map(str::to_owned)
        .collect();
    let known = prop_oneof![
        prop::sample::select(whole),
        prop::collection::vec(prop::sample::select(words), 1..4).prop_map(|words| words.join(" ")),
    ];
    let slip = (
        any::<prop::sample::Index>(),
        "[a-zа-я0-9 -]{0,2}",
        0..3_usize,
    );
    (
        known,
        prop::collection::vec(slip, 0..3),
        any::<prop::sample::Index>(),
        any::<bool>(),
    )
        .prop_map(|(known, slips, cut, is_cut)| {
            let mut letters: Vec<char> = known.chars().collect();
            for (place, typed, gone) in slips {
                let place = place.index(letters.len() + 1);
                letters.splice(place..(place + gone).min(letters.len()), typed.chars());
            }
            if is_cut {
                letters.truncate(cut.index(letters.len() + 1));
            }
            letters.into_iter().collect()
        })
}

proptest! {
    #[test]
    fn nobody_but_an_editor_comes_upon_an_unlisted_case(text in half_known()) {
        let (runtime, store, _) = &*STORE;
        let found = |visible| runtime.block_on(find::closest(store, &text, visible)).unwrap().len();
        prop_assume!(text.trim() != SLUG && text.trim() != format!("c_{SLUG}"));
        prop_assert_eq!(found(Visibility::Public), 0, "{}", text);
        if TITLES.contains(&text.as_str()) {
            prop_assert!(found(Visibility::All) > 0, "{}", text);
        }
    }
}
