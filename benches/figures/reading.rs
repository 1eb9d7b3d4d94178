//! What the worst line costs: 4,096 characters of each kind, behind each command and alone.

use std::time::Instant;

use hearing_bot::{
    app,
    clock::Clock,
    config::Config,
    domain::{
        case::Visibility,
        chat::{Chat, ChatKey},
        command::Command,
        role::Role,
    },
    flow::{
        Turn,
        change::{self, EditorLine, plain},
        find,
    },
    parse::line::{self, ParsedLine},
    store::{RawUpdate, Store},
};

use crate::{
    Row,
    fixture::{EDITOR, Followers, fixture, open, speaking_english},
    row, run,
};

/// The most that Telegram lets a message have (Bot API, `sendMessage`).
const LONGEST: usize = 4_096;

/// What a line is filled with: each is repeated until the line is full.
pub(crate) const FILLINGS: [&str; 33] = [
    "а",
    "a ",
    "Asanov ",
    "asanov usenov city court almaty trial two 2026 ",
    "под домашним арестом ",
    "домашний орест ",
    "house-arrest-",
    "қамауға алынған ",
    "закрты ",
    "правозащитники ",
    "1",
    "1 ",
    "1.",
    "27.02 ",
    "27.02.2026 10:00 ",
    "03/04 завтра в 3 ",
    "келесі жұма күні ",
    "в на 3 ",
    "| ",
    "a|",
    "ru: ",
    "ru:a|kk:ә|en:b|",
    "a\n",
    "- ",
    "-",
    ", . ",
    "(",
    "а\u{301}\u{308}",
    "\u{301}",
    "ьъ",
    "x",
    "\u{fdfa}",
    "👩‍👩‍👧‍👦",
];

pub(crate) fn measure() -> Vec<Row> {
    let (dearest, of) = run(worst(lines()));
    let (plain, words) = run(worst(plain_words()));
    let of_line = |what, milliseconds: f64, of: String| {
        let measured = format!("{milliseconds:.1} ms ({of})");
        row(what, "≤ 10 ms", measured, milliseconds <= 10.0)
    };
    vec![
        of_line(
            "the worst line of 4,096 characters, of every command",
            dearest,
            of,
        ),
        of_line("the worst post in plain words", plain, words),
    ]
}

/// Lines of the greatest length, of every command and of none, each with what it is called.
fn lines() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for filling in FILLINGS {
        for lead in ["", "city-2026 ", "city-2026 Asanov "] {
            let commands = Command::all().map(|command| format!("/{} {lead}", command.word()));
            for beginning in commands.chain([lead.to_owned()]) {
                let of = beginning.split(' ').next().unwrap_or_default();
                let called = format!("{of} {}", filling.escape_debug());
                lines.push((called, line(&beginning, filling)));
            }
        }
    }
    lines
}

/// What a post in plain words begins with: each says a change.
const CHANGES: [&str; 4] = [
    "Asanov moved ",
    "перенесли Асанова ",
    "Асанов ісі қалды ",
    "moved ",
];

/// The most that is read as a post in plain words, in characters and in words (`parse/plain`).
const PLAIN: (usize, usize) = (300, 40);

/// Posts in plain words, as long as they are read.
fn plain_words() -> Vec<(String, String)> {
    let mut posts = Vec::new();
    for filling in FILLINGS {
        for beginning in CHANGES {
            let endless = line(beginning, filling);
            let long: String = endless.chars().take(PLAIN.0).collect();
            let words: Vec<&str> = long.split(' ').take(PLAIN.1).collect();
            let called = format!("{beginning}{}", filling.escape_debug());
            posts.push((called, words.join(" ")));
        }
    }
    posts
}

/// A line of the greatest length: a beginning, and the filling until it is full.
pub(crate) fn line(beginning: &str, filling: &str) -> String {
    let endless = filling.chars().cycle();
    beginning.chars().chain(endless).take(LONGEST).collect()
}

/// The milliseconds that the line costs which costs most, and what it is called.
async fn worst(lines: Vec<(String, String)>) -> (f64, String) {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: 0,
    })
    .await;
    let store = open(fixture.dir.path()).await;
    let editor = speaking_english(&store, ChatKey(EDITOR)).await;
    let chat = Chat {
        role: Some(Role::Owner),
        ..editor
    };
    let mut worst = (0.0, String::new());
    for (called, text) in lines {
        // The least of five: what else runs on the machine is no property of the line.
        let mut least = f64::INFINITY;
        for _ in 0..5 {
            let begun = Instant::now();
            answer(&store, chat, &text, &fixture.config).await;
            least = least.min(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        if least > worst.0 {
            worst = (least, called);
        }
    }
    store.close().await;
    worst
}

/// What the bot does for a line, as far as that grows with it.
async fn answer(store: &Store, chat: Chat, text: &str, config: &Config) {
    let now = Clock::machine().now();
    let words = match line::read(text, "hearing_bot") {
        ParsedLine::Command {
            command: Command::Ask(_) | Command::Own(_) | Command::Owner(_),
            rest,
        } => rest,
        ParsedLine::Command {
            command: Command::Post(command),
            rest,
        } => {
            let settings = app::change_settings(config);
            let arrived = RawUpdate {
                id: 1,
                json: String::new(),
            };
            let written = EditorLine {
                command,
                rest: &rest,
                line: text,
            };
            let turn = Turn {
                chat,
                topic: None,
                now,
                receipt: arrived.receipt(),
            };
            change::propose(store, written, turn, &settings)
                .await
                .unwrap();
            return;
        }
        ParsedLine::Words(words) => {
            plain::read(store, &words, now).await.unwrap();
            words
        }
        ParsedLine::UnknownCommand(_) | ParsedLine::NotForUs => return,
    };
    find::interpret(store, &words, Visibility::All)
        .await
        .unwrap();
}
