//! The cases that the table of queries is asked of.

use hearing_bot::{
    casefile,
    config::Config,
    domain::{
        case::{Court, Description, Listing},
        language::Words,
        people::{Part, Person},
        slug::Slug,
    },
    flow::{find, import},
    store::{Purpose, Store},
};
use serde::Deserialize;
use tempfile::TempDir;

use super::generated;

/// A case as `cases.toml` writes one.
#[derive(Deserialize)]
pub(crate) struct Made {
    pub(crate) slug: String,
    pub(crate) number: Option<String>,
    pub(crate) listing: Option<String>,
    pub(crate) title: String,
    pub(crate) court: String,
    pub(crate) city: String,
    pub(crate) people: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    cases: Vec<Made>,
}

impl Made {
    fn described(&self) -> Description {
        Description {
            title: words(&self.title),
            number: self.number.clone(),
            listing: match self.listing.as_deref() {
                Some("unlisted") => Listing::Unlisted,
                _ => Listing::Public,
            },
            court: Court {
                name: words(&self.court),
                city: words(&self.city),
                zone: "Asia/Almaty".parse().unwrap(),
                also: vec![],
            },
            summary: None,
            as_of: "2026".parse().unwrap(),
            people: self.people.iter().enumerate().map(person).collect(),
            charges: vec![],
            episodes: vec![],
            statements: vec![],
            related: vec![],
            sources: vec![],
        }
    }
}

/// "Russian / Kazakh / English".
fn words(text: &str) -> Words {
    let [ru, kk, en] = text.split(" / ").collect::<Vec<_>>().try_into().unwrap();
    Words {
        en: Some(en.to_owned()),
        ru: Some(ru.to_owned()),
        kk: Some(kk.to_owned()),
    }
}

fn person((at, written): (usize, &String)) -> Person {
    let (role, name) = written.split_once(": ").unwrap();
    Person {
        key: format!("p{at}").parse().unwrap(),
        name: words(name),
        transliterated: vec![],
        also: vec![],
        role: match role {
            "defendant" => Part::Defendant,
            "lawyer" => Part::Lawyer,
            "judge" => Part::Judge,
            "witness" => Part::Witness,
            "expert" => Part::Expert,
            other => panic!("{other} is no role of the table"),
        },
        lawyer_for: vec![],
        age: None,
        from: None,
        occupation: None,
        note: None,
        background: vec![],
    }
}

/// A store with the shipped case, those written by hand and the generated ones.
pub(crate) async fn open() -> (Store, TempDir) {
    let dir = tempfile::tempdir_in("/dev/shm").unwrap();
    let (store, _) = Store::open(
        &dir.path().join("bot.db"),
        &dir.path().join("bot.key"),
        Purpose::Serve,
    )
    .await
    .unwrap();
    let plan = Config::load(None).unwrap().plan();
    let now = "2026-02-20T05:00:00Z".parse().unwrap();
    let shipped = include_str!("../../config/cases/almaty-2025.toml");
    let shipped = casefile::read("almaty-2025.toml", shipped).unwrap();
    import::bring_in(&store, &shipped, &plan, now)
        .await
        .unwrap();
    let manual: File = toml::from_str(include_str!("cases.toml")).unwrap();
    for made in generated::cases().into_iter().chain(manual.cases) {
        let slug: Slug = made.slug.parse().unwrap();
        let description = made.described();
        let index = find::index(&slug, &description);
        store
            .cases()
            .import_case(&slug, &description, &index, vec![], &plan, now)
            .await
            .unwrap();
    }
    (store, dir)
}
