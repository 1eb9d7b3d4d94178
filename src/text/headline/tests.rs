//! No first line is longer than a lock screen shows, whatever happens in a case.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::domain::{
    access::AccessStatus,
    case::{Court, Description, Listing},
    case_state::{CaseState, Verdict},
    chat::ChatKind,
    event::Statement,
    hearing::{HearingNo, Status},
    language::Words,
    people::{Part, Person, Side},
    rich_text::RichText,
    stage::Stage,
};

use super::*;
use crate::domain::news::{Corrected, CorrectedFact, HearingStanding};

/// How many cases are made up.
const CASES: u64 = 10_000;

/// Numbers that look like chance and are the same each time (Steele, Lea, Flood: `SplitMix64`).
struct Chance(u64);

impl Chance {
    fn number(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.number(of.len())]
    }

    /// Within two years of the end of 2026, seldom with no time.
    fn when(&mut self, near: NaiveDate) -> When {
        let reach = self.one(&[1, 3, 40, 700]);
        let day =
            near + Days::new(self.number(reach) as u64) - Days::new(self.number(reach) as u64);
        match self.number(4) {
            0 => When::day(day),
            _ => When::at(
                day,
                NaiveTime::from_hms_opt(self.number(24) as u32, self.number(60) as u32, 0).unwrap(),
            ),
        }
    }

    fn name(&mut self) -> String {
        let words = self.number(4) + 1;
        let mut name: Vec<String> = Vec::new();
        for _ in 0..words {
            let letters = self.one(&[3, 8, 12, 30, 60]);
            let letter = self.one(&['ә', 'z', 'Ж', '𝄞', '&']);
            name.push(letter.to_string().repeat(letters));
        }
        name.join(" ")
    }

    fn hearing(&mut self, near: NaiveDate) -> Hearing {
        Hearing {
            no: HearingNo(1),
            when: self.when(near),
            date_revision: 1,
            status: Status::Set,
            room: None,
            note: None,
            changed_in: 1,
        }
    }

    fn room(&mut self) -> Option<String> {
        match self.number(4) {
            0 => None,
            1 => Some(self.number(1_000).to_string()),
            _ => Some(self.name()),
        }
    }

    fn custody(&mut self) -> Custody {
        Custody {
            status: self.one(&CustodyStatus::ALL),
            ..Custody::default()
        }
    }

    fn staged(&mut self) -> CurrentStage {
        CurrentStage {
            stage: self.one(&Stage::ALL),
            since: None,
            changed_in: 1,
        }
    }

    fn access(&mut self) -> Access {
        Access {
            status: self.one(&AccessStatus::ALL),
            ..Access::default()
        }
    }

    fn statement(&mut self) -> Statement {
        Statement {
            side: self.one(&Side::ALL),
            speaker: None,
            said: None,
            text: Words::default(),
            source: None,
        }
    }

    fn standing(&mut self, near: NaiveDate) -> HearingStanding {
        let when = self.when(near);
        let others = [HearingStanding::NotSet, HearingStanding::DateNotSet];
        let dated = [
            HearingStanding::On,
            HearingStanding::On,
            HearingStanding::Cancelled,
            HearingStanding::Held,
        ];
        match self.number(3) {
            0 => self.one(&others),
            _ => self.one(&dated)(when),
        }
    }

    fn corrected(&mut self, near: NaiveDate) -> CorrectedFact {
        match self.number(9) {
            0..=3 => CorrectedFact::Hearing {
                no: HearingNo(1),
                wrong: self.standing(near),
                right: self.standing(near),
            },
            4 => CorrectedFact::Room {
                hearing: Hearing {
                    room: self.room(),
                    ..self.hearing(near)
                },
                wrong: self.room(),
            },
            5 => CorrectedFact::Custody {
                person: "somebody".parse().unwrap(),
                wrong: self.custody(),
                right: self.custody(),
            },
            6 => CorrectedFact::Access {
                wrong: self.access(),
                right: self.access(),
            },
            7 => CorrectedFact::Statement {
                wrong: Some(self.statement()),
                right: Some(self.statement()).filter(|_| self.number(2) > 0),
            },
            _ => {
                let wrong = self.staged();
                CorrectedFact::Stage {
                    wrong: Some(wrong),
                    right: Some(self.staged()).filter(|right| right.stage != wrong.stage),
                }
            }
        }
    }

    fn news(&mut self, near: NaiveDate) -> News {
        match self.number(12) {
            0 => News::Verdict(Verdict {
                text: None,
                changed_in: 1,
            }),
            1 => News::Cancelled {
                from: self.when(near),
                hearing: self.hearing(near),
            },
            2 => News::Set {
                hearing: self.hearing(near),
                goes_on_from: None,
            },
            3 => News::Held(self.hearing(near)),
            4 => News::Access {
                from: self.access(),
                to: self.access(),
            },
            5 => News::Custody {
                person: "somebody".parse().unwrap(),
                from: self.custody(),
                to: self.custody(),
            },
            6 => News::Stage {
                from: Some(self.staged()).filter(|_| self.number(3) > 0),
                to: self.staged(),
            },
            7 => News::Statement(self.statement()),
            8 => News::Room {
                from: self.room(),
                hearing: Hearing {
                    room: self.room(),
                    ..self.hearing(near)
                },
                reason: None,
            },
            9 => News::Corrected(Box::new(Corrected {
                wrong: 1,
                told_in: 1,
                correction: 2,
                right: None,
                fact: self.corrected(near),
            })),
            10 => News::Adjourned {
                hearing: self.hearing(near),
                from: self.when(near),
                to: Some(self.hearing(near)).filter(|_| self.number(4) > 0),
            },
            _ => News::Shifted {
                from: self.when(near),
                to: self.hearing(near),
            },
        }
    }
}

fn case(name: &str) -> Case {
    let words = |text: &str| Words {
        en: Some(text.to_owned()),
        ru: Some(text.to_owned()),
        kk: Some(text.to_owned()),
    };
    Case {
        slug: "made-up".parse().unwrap(),
        description: Description {
            title: words("made up"),
            number: None,
            listing: Listing::Public,
            court: Court {
                name: words("court"),
                city: words("city"),
                zone: "Asia/Almaty".parse().unwrap(),
                also: Vec::new(),
            },
            summary: None,
            as_of: "2026".parse().unwrap(),
            people: vec![Person {
                key: "somebody".parse().unwrap(),
                name: words(name),
                transliterated: Vec::new(),
                also: Vec::new(),
                role: Part::Defendant,
                lawyer_for: Vec::new(),
                age: None,
                from: None,
                occupation: None,
                note: None,
                background: Vec::new(),
            }],
            charges: Vec::new(),
            episodes: Vec::new(),
            statements: Vec::new(),
            related: Vec::new(),
            sources: Vec::new(),
        },
        state: CaseState::default(),
    }
}

/// The line as it is read when the court's clock shows this.
fn headline_at(news: &News, case: &Case, local: NaiveDateTime, language: Language) -> RichText {
    let now = case.description.court.zone.instant(local);
    headline(
        news,
        case,
        Reader {
            language,
            chat: ChatKind::Private,
            zone: None,
            now,
        },
    )
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn assert_short(line: &RichText, what: &dyn std::fmt::Debug) {
    let units = line.units();
    assert!(
        (1..=FIRST_LINE).contains(&units),
        "{units}: {} for {what:?}",
        line.as_str()
    );
}

#[test]
fn no_first_line_is_longer_than_a_lock_screen_shows() {
    let mut chance = Chance(20_260_225);
    let near = day("2026-12-24");
    for _ in 0..CASES {
        let (case, news) = (case(&chance.name()), chance.news(near));
        let local = near.and_hms_opt(chance.number(24) as u32, 0, 0).unwrap();
        for language in Language::ALL {
            assert_short(&headline_at(&news, &case, local, language), &news);
            let now = case.description.court.zone.instant(local);
            let wrong = wrong_headline(
                &news,
                &case,
                Reader {
                    language,
                    chat: ChatKind::Private,
                    zone: None,
                    now,
                },
            );
            let word = say!(language, "in-place-wrong", line = "");
            assert!(wrong.as_str().starts_with(word.as_str()), "{news:?}");
        }
    }
}

/// Whether a text has that day with a month beside it, and that year.
fn says(text: &str, day: NaiveDate) -> (bool, bool) {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let number = day.day().to_string();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let has_day = words
        .windows(2)
        .any(|pair| pair[0] == number && is_word(pair[1]));
    (has_day, words.contains(&day.year().to_string().as_str()))
}

#[test]
fn every_date_of_another_year_says_its_year() {
    let mut chance = Chance(20_261_231);
    let near = day("2026-12-24");
    let mut dates = 0;
    for _ in 0..CASES {
        let (case, news) = (case(&chance.name()), chance.news(near));
        let local = (near + Days::new(chance.number(16) as u64)).and_time(NaiveTime::MIN);
        let told = match &news {
            News::Shifted { from, to } => vec![*from, to.when],
            News::Adjourned { from, to, .. } => [Some(*from), to.as_ref().map(|to| to.when)]
                .into_iter()
                .flatten()
                .collect(),
            News::Cancelled { from, .. } => vec![*from],
            News::Set { hearing, .. } | News::Held(hearing) => vec![hearing.when],
            News::Verdict(_)
            | News::Room { .. }
            | News::Access { .. }
            | News::Custody { .. }
            | News::Stage { .. }
            | News::Appeal(_)
            | News::Statement(_)
            | News::Corrected(_) => continue,
        };
        for language in Language::ALL {
            let line = headline_at(&news, &case, local, language)
                .as_str()
                .to_owned();
            // A time that was announced stands by itself, with the date as it is.
            let sides: Vec<&str> = line.split('→').collect();
            let told = if sides.len() == 1 {
                &told[told.len() - 1..]
            } else {
                &told
            };
            for (side, when) in sides.iter().zip(told) {
                let (has_day, has_year) = says(side, when.day);
                let is_another = when.day.year() != local.year();
                assert_eq!(has_day && is_another, has_year, "{when:?}, {local}: {line}");
                dates += u32::from(has_day);
            }
        }
    }
    assert!(dates > 15_000, "{dates}");
}

#[test]
fn no_reminder_begins_with_more_than_a_lock_screen_shows() {
    for today in [day("2026-05-13"), day("2026-12-24")] {
        for days in 0..=365 {
            let when = When::day(today + Days::new(days));
            for language in Language::ALL {
                let line = first_line(|shortness| {
                    let when = shortness.when(when, today, language).bold();
                    say!(language, "headline-in-days", days = days, when = when)
                });
                assert_short(&line, &when);
            }
        }
    }
}

#[test]
fn what_is_too_long_is_shortened_in_order() {
    let at = |day: &str, time: &str| When::at(day.parse().unwrap(), time.parse().unwrap());
    let local = day("2026-12-20").and_hms_opt(9, 0, 0).unwrap();
    let case = case("Бейбарыс Жолдасов");
    let line = |news: &News, language| {
        headline_at(news, &case, local, language)
            .as_str()
            .to_owned()
    };
    let moved = |from: When, to: When| News::Shifted {
        from,
        to: Hearing {
            when: to,
            ..Chance(1).hearing(to.day)
        },
    };
    let timeless = |day: &str| When::day(day.parse().unwrap());
    for (from, to, language, expected) in [
        (
            at("2026-12-24", "10:00:00"),
            at("2026-12-25", "11:00:00"),
            Language::Kk,
            "КҮНІ АУЫСТЫРЫЛДЫ: 24 желтоқсан, бейсенбі, 10:00 → 25 желтоқсан, жұма, 11:00",
        ),
        (
            at("2026-12-24", "10:00:00"),
            timeless("2026-12-25"),
            Language::Kk,
            "КҮНІ АУЫСТЫРЫЛДЫ: 24 жел., бс, 10:00 → 25 жел., жм, уақыты хабарланбаған",
        ),
        (
            at("2026-12-24", "10:00:00"),
            timeless("2027-01-12"),
            Language::Kk,
            "КҮНІ АУЫСТЫРЫЛДЫ: 24 жел., бс, 10:00 → 2027 ж. 12 қаң., сс, уақыты хабарланбаған",
        ),
        (
            at("2027-02-24", "10:00:00"),
            timeless("2027-02-26"),
            Language::Ru,
            "ПЕРЕНЕСЕНО: 24 февр. 2027 г., 10:00 → пт, 26 февр. 2027 г., время не объявлено",
        ),
    ] {
        assert_eq!(line(&moved(from, to), language), expected);
    }
    let custody = |from, to| News::Custody {
        person: "somebody".parse().unwrap(),
        from: Custody {
            status: from,
            ..Custody::default()
        },
        to: Custody {
            status: to,
            ..Custody::default()
        },
    };
    let room = News::Room {
        from: Some("Зал судебных заседаний № 5 на втором этаже нового здания".to_owned()),
        hearing: Hearing {
            room: Some("12".to_owned()),
            ..Chance(1).hearing(local.date())
        },
        reason: None,
    };
    assert_eq!(
        line(&room, Language::Ru),
        "ЗАЛ: Зал судебных заседаний № 5 на втором этаже нового здания → 12"
    );
    assert_eq!(
        line(
            &custody(CustodyStatus::Detained, CustodyStatus::Pledge),
            Language::Kk
        ),
        "БҰЛТАРТПАУ ШАРАСЫ: Б. Жолдасов: күзетпен ұстау → ешқайда кетпеу туралы қолхат"
    );
    assert_eq!(
        line(
            &custody(CustodyStatus::Detained, CustodyStatus::AtLiberty),
            Language::Ru
        ),
        "НА СВОБОДЕ: Бейбарыс Жолдасов"
    );
}
