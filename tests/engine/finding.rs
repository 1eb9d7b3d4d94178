//! What is looked up for a search and for a preview stays little, however many cases there are.

use hearing_bot::{
    casefile,
    domain::{case::Visibility, slug::Slug},
    flow::{
        find::{self, SearchOutcome},
        import,
    },
    search::slug_keys,
    store::Store,
};

use crate::fixture::{at, description, folder, open};

/// As many cases as a search could drown in, all of one court and named alike, and two that stand alone.
async fn alike(store: &Store) {
    let slugs = (0..120).map(|number| format!("almaty-{}-case", 1000 + number));
    for slug in slugs.chain(["tractor".to_owned(), "traktor".to_owned()]) {
        let slug: Slug = slug.parse().unwrap();
        let plan = hearing_bot::config::Config::load(None).unwrap().plan();
        let index = find::index(&slug, &description());
        let now = at("2026-02-20T10:00");
        store
            .cases()
            .import_case(&slug, &description(), &index, vec![], &plan, now)
            .await
            .unwrap();
    }
}

fn slugs(found: &[Slug]) -> Vec<&str> {
    found.iter().map(Slug::as_str).collect()
}

#[tokio::test]
async fn a_preview_compares_few_short_names_and_misses_none() {
    let dir = folder();
    let store = open(&dir).await;
    alike(&store).await;
    let similar = async |slug: &str| find::similar(&store, &slug.parse().unwrap()).await.unwrap();
    assert_eq!(slugs(&similar("tractor").await), ["traktor"]);
    let found = similar("almaty-1007-case").await;
    assert!((8..=50).contains(&found.len()), "{}", found.len());
    let keys = slug_keys("almaty-1007-case");
    let looked_at = store
        .names()
        .slugs_like(&keys, Visibility::All)
        .await
        .unwrap();
    assert!(looked_at.len() <= 50, "{}", looked_at.len());
}

#[tokio::test]
async fn a_misspelt_short_name_among_many_alike_is_found() {
    let dir = folder();
    let store = open(&dir).await;
    alike(&store).await;
    for (typed, meant) in [
        ("almaty-1007-cas", "almaty-1007-case"),
        ("Almaty 1007 case", "almaty-1007-case"),
        ("алматы-1070-casee", "almaty-1070-case"),
        ("trактор", "tractor"),
    ] {
        let found = find::closest(&store, typed, Visibility::Public)
            .await
            .unwrap();
        let found: Vec<_> = found.iter().map(|found| found.case.slug.as_str()).collect();
        assert!(
            found.contains(&meant) && found.len() <= 3,
            "{typed}: {found:?}"
        );
    }
    // What is said again and again is what is said once.
    let meant = async |text: &str| {
        let found = find::closest(&store, text, Visibility::Public)
            .await
            .unwrap();
        let slugs = found.into_iter().map(|found| found.case.slug.to_string());
        slugs.collect::<Vec<_>>()
    };
    assert_eq!(meant(&"almaty ".repeat(600)).await, meant("almaty").await);
}

#[tokio::test]
async fn a_word_of_every_case_is_looked_up_as_few_rows() {
    let dir = folder();
    let store = open(&dir).await;
    alike(&store).await;
    let asked = async |word: &str| {
        let keys = hearing_bot::search::keys(word);
        store.names().words_like(word, &keys).await.unwrap()
    };
    let words = asked("a").await;
    assert!(words.contains(&"almati".to_owned()), "{words:?}");
    let short_names = asked("almati10").await;
    assert!(
        (100..=300).contains(&short_names.len()),
        "{}",
        short_names.len()
    );
}

/// A case of somebody called so.
async fn of(store: &Store, name: &str, slug: &str) {
    let said = |word: &str| format!("{{ en = \"{word}\", ru = \"{word}\", kk = \"{word}\" }}");
    let text = format!(
        "slug = \"{slug}\"\nas_of = \"2026\"\ntitle = {}\n[court]\nname = {}\ncity = {}\nzone = \"Asia/Almaty\"\n\
         [[people]]\nkey = \"one\"\nname = {}\nrole = \"defendant\"\n",
        said("The case"),
        said("Court"),
        said("City"),
        said(name)
    );
    let file = casefile::read("case.toml", &text).unwrap();
    let plan = hearing_bot::config::Config::load(None).unwrap().plan();
    import::bring_in(store, &file, &plan, at("2026-02-20T10:00"))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_given_name_that_is_a_word_of_questions_is_looked_up() {
    let dir = folder();
    let store = open(&dir).await;
    of(&store, "Болат Ермеков", "bolat").await;
    of(&store, "Азамат Сериков", "azamat").await;
    of(&store, "Қайсар Өзбек", "kaisar").await;
    for (asked, meant) in [
        ("Болат", "bolat"),
        ("bolat?", "bolat"),
        ("болат ермеков", "bolat"),
        ("дело Болата", "bolat"),
        ("когда суд над Болатом?", "bolat"),
        ("азамат", "azamat"),
        ("суд над Азаматом", "azamat"),
        ("Азаматтың ісі", "azamat"),
        ("azamat serikov", "azamat"),
        ("Қайсар ісі қашан болады", "kaisar"),
    ] {
        let SearchOutcome::Found(found) = find::lookup(&store, asked, Visibility::Public)
            .await
            .unwrap()
        else {
            panic!("{asked}: nothing is found");
        };
        let slugs: Vec<_> = found
            .iter()
            .map(|found| found.stored.case.slug.as_str())
            .collect();
        assert_eq!(slugs, [meant], "{asked}");
    }
}

#[tokio::test]
async fn among_many_of_one_surname_the_given_name_ranks_though_it_is_a_word_of_questions() {
    let dir = folder();
    let store = open(&dir).await;
    let others = [
        "Серик",
        "Ерлан",
        "Нурлан",
        "Марат",
        "Асхат",
        "Талгат",
        "Данияр",
        "Руслан",
        "Арман",
        "Тимур",
    ];
    for (number, given) in others.iter().enumerate() {
        of(
            &store,
            &format!("{given} Ермеков"),
            &format!("other-{number}"),
        )
        .await;
    }
    for (given, slug) in [
        ("Болат", "bolat"),
        ("Азамат", "azamat"),
        ("Мырза", "myrza"),
        ("Болсын", "bolsyn"),
    ] {
        of(&store, &format!("{given} Ермеков"), slug).await;
        for asked in [
            format!("{given} Ермеков"),
            format!("{} ермеков", given.to_lowercase()),
            format!("Ермеков {given}"),
        ] {
            let SearchOutcome::Found(found) = find::lookup(&store, &asked, Visibility::Public)
                .await
                .unwrap()
            else {
                panic!("{asked}: nothing is found");
            };
            assert_eq!(found[0].stored.case.slug.as_str(), slug, "{asked}");
        }
    }
}
