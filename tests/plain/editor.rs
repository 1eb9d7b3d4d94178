//! An editor at work on the cases of the table, on 1 December 2026 at 14:00 in Almaty.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use hearing_bot::{
    app,
    config::Config,
    domain::{
        case::{Court, Description, Listing},
        chat::{Asker, Chat, ChatKey},
        command::Command,
        event::{AttributedChange, Change},
        language::{Language, Words},
        people::{Part, Person},
        role::Role,
        slug::Slug,
        when::When,
    },
    flow::{
        Turn,
        change::{
            self, ChangeSettings, EditorLine, Proposal, Question,
            plain::{self, PlainOutcome},
        },
        find,
    },
    parse::{
        line::{self, ParsedLine},
        plain::MissingPart,
        post::{self, ParsedAddress, ParsedPost},
    },
    store::{DraftLookup, Purpose, RawUpdate, Receipt, Store},
};
use serde::Deserialize;
use tempfile::TempDir;

/// The cases of the table with their one hearing, if they have one.
const CASES: [(&str, Option<&str>); 6] = [
    ("medeu-2025", Some("2026-12-10T10:00")),
    ("karaganda-2026", Some("2026-12-04T10:00")),
    ("oskemen-2025", Some("2026-12-01T16:00")),
    ("aktau-2026", Some("2026-11-30T10:00")),
    ("shymkent-2026", None),
    ("taraz-2026", None),
];

#[derive(Deserialize)]
struct File {
    cases: Vec<Made>,
}

/// A case as `search/cases.toml` writes one.
#[derive(Deserialize)]
struct Made {
    slug: String,
    number: Option<String>,
    title: String,
    court: String,
    city: String,
    people: Vec<String>,
}

pub(crate) struct Editor {
    store: Store,
    chat: Chat,
    settings: ChangeSettings,
    updates: AtomicI64,
    _dir: TempDir,
}

impl Editor {
    pub(crate) async fn new() -> Self {
        let dir = tempfile::tempdir_in("/dev/shm").unwrap();
        let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let config = Config::load(None).unwrap();
        let file: File = toml::from_str(include_str!("../search/cases.toml")).unwrap();
        for made in file.cases {
            if let Some((_, hearing)) = CASES.iter().find(|(slug, _)| *slug == made.slug) {
                import(&store, &config, &made, *hearing).await;
            }
        }
        let mut editor = Self {
            chat: Chat {
                role: Some(Role::Editor),
                ..speaking_russian(&store).await
            },
            store,
            settings: app::change_settings(&config),
            updates: AtomicI64::new(100),
            _dir: dir,
        };
        editor.chat.role = Some(Role::Editor);
        editor
    }

    /// What a text leads to, in the words of the table.
    pub(crate) async fn reads(&self, text: &str) -> String {
        let ParsedLine::Words(text) = line::read(text, "hearing_bot") else {
            return "a command".to_owned();
        };
        let (said, not_understood) = match plain::read(&self.store, &text, now()).await.unwrap() {
            PlainOutcome::NotAPost => return "search".to_owned(),
            PlainOutcome::Line(reading) => {
                let said = self.proposes(&reading.line.line()).await;
                (said, reading.line.not_understood)
            }
            PlainOutcome::Missing { missing, reading } => {
                let said = match missing {
                    MissingPart::Date => "asks date",
                    MissingPart::Time => "asks time",
                };
                (said.to_owned(), reading.line.not_understood)
            }
            PlainOutcome::MissingOfSeveral(_) => return "asks which case".to_owned(),
            PlainOutcome::SeveralCases { readings, .. } => {
                let lines: Vec<String> = readings
                    .iter()
                    .map(|one| canonical(&one.line.line()))
                    .collect();
                (format!("asks {}", lines.join(" or ")), Vec::new())
            }
        };
        match not_understood.is_empty() {
            true => said,
            false => format!("{said}; not understood: {}", not_understood.join(", ")),
        }
    }

    /// The line that a text becomes.
    pub(crate) async fn line(&self, text: &str) -> Option<String> {
        match plain::read(&self.store, text, now()).await.unwrap() {
            PlainOutcome::Line(reading) if reading.line.not_understood.is_empty() => {
                Some(reading.line.line())
            }
            _ => None,
        }
    }

    /// What a line leads to: its canonical form, whose draft holds the same change.
    pub(crate) async fn proposes(&self, line: &str) -> String {
        let written = canonical(line);
        match self.proposal(line).await {
            Proposal::Preview(draft) => {
                let change = self.drafted(draft.id).await;
                let Proposal::Preview(again) = self.proposal(&written).await else {
                    return format!("{written} is no line");
                };
                assert_eq!(self.drafted(again.id).await, change, "{line}");
                written
            }
            Proposal::Question(_, Question::Line { line, .. }) => format!("asks {line}"),
            Proposal::Question(_, Question::Date(..)) => format!("asks {written}"),
            Proposal::Question(_, question) => format!("asks {question:?}"),
            Proposal::Unclear(why) => format!("refuses: {why:?}"),
        }
    }

    async fn proposal(&self, line: &str) -> Proposal {
        let ParsedLine::Command {
            command: Command::Post(command),
            rest,
        } = line::read(line, "hearing_bot")
        else {
            panic!("{line} is no command");
        };
        let turn = Turn {
            chat: self.chat,
            topic: None,
            now: now(),
            receipt: self.receipt(),
        };
        let written = EditorLine {
            command,
            rest: &rest,
            line,
        };
        change::propose(&self.store, written, turn, &self.settings)
            .await
            .unwrap()
            .0
    }

    pub(crate) async fn change(&self, line: &str) -> Option<AttributedChange> {
        match self.proposal(line).await {
            Proposal::Preview(draft) => Some(self.drafted(draft.id).await),
            _ => None,
        }
    }

    async fn drafted(&self, id: i64) -> AttributedChange {
        match self.store.drafts().drafted(self.chat.id, id).await.unwrap() {
            DraftLookup::Draft(draft) => draft.change,
            other => panic!("{other:?}"),
        }
    }

    fn receipt(&self) -> Receipt {
        let id = self.updates.fetch_add(1, Ordering::Relaxed);
        RawUpdate {
            id,
            json: String::new(),
        }
        .receipt()
    }
}

pub(crate) fn now() -> DateTime<Utc> {
    "2026-12-01T09:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// The canonical form of a line, or both of an ambiguous one.
fn canonical(line: &str) -> String {
    let ParsedLine::Command {
        command: Command::Post(command),
        rest,
    } = line::read(line, "hearing_bot")
    else {
        return format!("no command: {line}");
    };
    let ParsedAddress::To { address, rest } = post::address(&rest) else {
        return format!("no case: {line}");
    };
    match post::read(command, address, rest, today(), Language::Ru) {
        ParsedPost::Post(post) => post.canonical(),
        ParsedPost::Several(posts) => {
            let each: Vec<String> = posts.iter().map(post::Post::canonical).collect();
            each.join(" or ")
        }
        ParsedPost::Misused | ParsedPost::Unreadable(_) => format!("no post: {line}"),
    }
}

async fn speaking_russian(store: &Store) -> Chat {
    let stranger = Asker::Stranger {
        key: ChatKey(1),
        language: Language::Ru,
    };
    let receipt = RawUpdate {
        id: 1,
        json: String::new(),
    }
    .receipt();
    store
        .chats()
        .choose_language(stranger, Language::Ru, receipt)
        .await
        .unwrap();
    store
        .chats()
        .find_chat(ChatKey(1))
        .await
        .unwrap()
        .unwrap()
        .0
}

async fn import(store: &Store, config: &Config, made: &Made, hearing: Option<&str>) {
    let slug: Slug = made.slug.parse().unwrap();
    let description = described(made);
    let index = find::index(&slug, &description);
    let schedule = |at: &str| {
        let at: chrono::NaiveDateTime = format!("{at}:00").parse().unwrap();
        Change::Schedule {
            when: When::at(at.date(), at.time()),
            room: None,
            note: None,
        }
    };
    let history = hearing.map(schedule).into_iter().collect();
    let known = "2026-11-20T05:00:00Z".parse().unwrap();
    store
        .cases()
        .import_case(&slug, &description, &index, history, &config.plan(), known)
        .await
        .unwrap();
}

fn described(made: &Made) -> Description {
    Description {
        title: words(&made.title),
        number: made.number.clone(),
        listing: Listing::Public,
        court: Court {
            name: words(&made.court),
            city: words(&made.city),
            zone: "Asia/Almaty".parse().unwrap(),
            also: vec![],
        },
        summary: None,
        as_of: "2026".parse().unwrap(),
        people: made.people.iter().enumerate().map(person).collect(),
        charges: vec![],
        episodes: vec![],
        statements: vec![],
        related: vec![],
        sources: vec![],
    }
}

/// "Russian / Kazakh / English".
fn words(text: &str) -> Words {
    let [ru, kk, en] = text.split(" / ").collect::<Vec<_>>().try_into().unwrap();
    let some = |text: &str| Some(text.to_owned());
    Words {
        en: some(en),
        ru: some(ru),
        kk: some(kk),
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
