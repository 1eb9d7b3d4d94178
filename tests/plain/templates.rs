//! A change said in plain words, in a few ways, and as a line.

use std::fmt::Write;

use chrono::{Days, NaiveDate, NaiveTime};
use hearing_bot::domain::attribution::Voice;
use proptest::prelude::{Strategy, prop};

/// A change to be said.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    command: &'static str,
    day: NaiveDate,
    time: Option<NaiveTime>,
    room: Option<u32>,
    reason: Option<usize>,
    source: Option<Voice>,
}

/// Reasons that a court gives, in each language.
const REASONS: [[&str; 3]; 3] = [
    [
        "судья в отпуске",
        "не доставили подсудимого",
        "заболел прокурор; ждут замену",
    ],
    [
        "судья ауырып қалды",
        "куә келмеді",
        "қорғаушы жаңа құжат әкелді",
    ],
    [
        "judge on leave",
        "no escort for the defendant",
        "the prosecutor fell ill (again)",
    ],
];

pub(crate) fn said() -> impl Strategy<Value = Said> {
    let command = prop::sample::select(vec!["move", "adjourn", "schedule"]);
    let time = prop::option::of((8_u32..19, 0_u32..12));
    let source = prop::option::of(prop::sample::select(Voice::ALL.to_vec()));
    let rest = (
        prop::option::of(1_u32..40),
        prop::option::of(0_usize..3),
        source,
    );
    (command, 1_u64..300, time, rest).prop_map(|(command, ahead, time, (room, reason, source))| {
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        Said {
            command,
            day: today + Days::new(ahead),
            time: time.and_then(|(hour, twelfth)| NaiveTime::from_hms_opt(hour, twelfth * 5, 0)),
            room,
            reason,
            source,
        }
    })
}

impl Said {
    /// The same in Russian, Kazakh and English words, each with the line.
    pub(crate) fn in_words(&self) -> Vec<(String, String)> {
        let russian = match self.command {
            "move" => ["перенесли Ахметова", "дело Ахметова перенесено"],
            "adjourn" => ["отложили Ахметова", "заседание по Ахметову отложено"],
            _ => [
                "назначили заседание по Сабитулы",
                "Сабитулы: заседание назначено",
            ],
        };
        let english = match self.command {
            "move" => ["Akhmetov moved", "The Akhmetov hearing has been moved"],
            "adjourn" => ["Akhmetov adjourned", "Akhmetov's trial was adjourned"],
            _ => ["Sabituly hearing scheduled", "hearing set for Sabituly"],
        };
        let kazakh = match self.command {
            "move" => ["Ахметов ісі", "ауыстырылды"],
            "adjourn" => ["Ахметов ісі", "қалдырылды"],
            _ => ["Сәбитұлының соты", "тағайындалды"],
        };
        let mut all = Vec::new();
        for begun in russian {
            all.push((self.russian(begun), self.line(0)));
        }
        all.push((self.kazakh(kazakh), self.line(1)));
        for begun in english {
            all.push((self.english(begun), self.line(2)));
        }
        all
    }

    fn line(&self, language: usize) -> String {
        let case = match self.command {
            "schedule" => "shymkent-2026",
            _ => "medeu-2025",
        };
        let mut line = format!("/{} {case} {}", self.command, self.day);
        self.add(&mut line, " ", " room ", "");
        if let Some(reason) = self.reason {
            let mark = ["ru", "kk", "en"][language];
            write!(line, " | {mark}: {}", REASONS[language][reason]).unwrap();
        }
        if let Some(source) = self.source {
            write!(line, " | source: {}", source.word()).unwrap();
        }
        line
    }

    /// Adds the time and the room behind their words.
    fn add(&self, text: &mut String, at: &str, room: &str, after_room: &str) {
        if let Some(time) = self.time {
            write!(text, "{at}{}", time.format("%H:%M")).unwrap();
        }
        if let Some(no) = self.room {
            write!(text, "{room}{no}{after_room}").unwrap();
        }
    }

    fn russian(&self, begun: &str) -> String {
        let mut text = format!("{begun} на {}", self.day.format("%d.%m.%Y"));
        self.add(&mut text, " в ", ", зал ", "");
        let source = self.source.map(|source| match source {
            Voice::Lawyer => ", по словам адвоката",
            Voice::Court => ", сообщил суд",
            Voice::Observer => ", говорит наблюдатель",
        });
        self.ended(text, 0, source)
    }

    fn kazakh(&self, [begun, ended]: [&str; 2]) -> String {
        let mut text = format!("{begun} {} күніне {ended}", self.day.format("%d.%m.%Y"));
        self.add(&mut text, " сағат ", ", ", "-зал");
        let source = self.source.map(|source| match source {
            Voice::Lawyer => ", адвокаттың айтуынша",
            Voice::Court => ", сот хабарлады",
            Voice::Observer => ", бақылаушының айтуынша",
        });
        self.ended(text, 1, source)
    }

    fn english(&self, begun: &str) -> String {
        let mut text = format!("{begun} to {}", self.day.format("%-d %B %Y"));
        self.add(&mut text, " at ", ", room ", "");
        let source = self.source.map(|source| match source {
            Voice::Lawyer => ", says a lawyer",
            Voice::Court => ", according to the court",
            Voice::Observer => ", an observer reports",
        });
        self.ended(text, 2, source)
    }

    fn ended(&self, text: String, language: usize, source: Option<&str>) -> String {
        let reason = self
            .reason
            .map(|reason| format!(", {}", REASONS[language][reason]));
        text + &reason.unwrap_or_default() + source.unwrap_or_default()
    }
}
