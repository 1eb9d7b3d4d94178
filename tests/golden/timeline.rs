//! The picture of a case's course: its words among all others, whole pictures as SVG, and that each can be read: nothing
//! overlaps, nothing leaves the picture, every character is in the typeface.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use chrono::Days;
use expect_test::expect_file;
use hearing_bot::{
    domain::{
        event::{Change, Origin},
        hearing::HearingNo,
        language::{Language, Words},
        people::{Custody, CustodyStatus, Fact},
        stage::Stage,
        timeline::{Entry, EntryDate, FEWEST_ROWS, Happening, HearingStanding, Row, Timeline},
    },
    picture::timeline as picture,
    text::timeline as words,
};
use proptest::prelude::*;
use resvg::{
    tiny_skia::Pixmap,
    usvg::{self, Node, fontdb::Database},
};
use skrifa::{FontRef, MetadataProvider};

use crate::{
    Golden,
    courses::{self, Course, schedule},
    fixture::{approx, at, reader, slug, when},
};

/// Telegram's limit (<https://core.telegram.org/bots/api#sendphoto>), in UTF-16 units.
const CAPTION: usize = 1024;

pub(super) fn pictures(golden: &mut Golden) {
    golden.chapter("The course of a case");
    for (name, course) in courses::all() {
        // What no case file may have is in no golden file either.
        if name == "long" {
            continue;
        }
        golden.shows(&format!("under the picture: {name}"), |language| {
            let reader = reader(language);
            words::caption(&course.timeline_at(reader.now), CAPTION, reader)
        });
    }
    let more = more_of_hearings();
    for (name, timeline) in [
        ("everything", courses::of_everything().timeline()),
        ("more", more.timeline()),
        ("more, later", more.timeline_at(at("2026-03-20T05:00:00Z"))),
        ("verdict", courses::with_verdict().timeline()),
    ] {
        golden.writes(&format!("in the picture: {name}"), |language| {
            in_words(&timeline, language)
        });
    }
    golden.writes("events that are left out", |language| {
        let count = |count| words::left_out(count, language);
        [1, 2, 5, 21].map(count).join("\n")
    });
}

/// What the other courses have no example of.
fn more_of_hearings() -> Course {
    let mut course = courses::one();
    let adjourn = |hearing, to: &str| Change::Adjourn {
        hearing: HearingNo(hearing),
        to: Some(crate::fixture::when(to)),
        room: None,
        note: None,
        reason: None,
    };
    let evening = "2026-02-27T13:00:00Z";
    course.add(Origin::Posted, evening, adjourn(1, "2026-03-02"));
    course.add(Origin::Posted, evening, schedule("2026-03-03"));
    course.add(Origin::Posted, evening, adjourn(3, "2026-03-09"));
    course.add(Origin::Posted, evening, schedule("2026-03-12"));
    course.add(Origin::Posted, evening, schedule("2026-03-13"));
    let cancel = Change::Cancel {
        hearing: HearingNo(5),
        reason: None,
    };
    course.add(Origin::Posted, "2026-03-02T16:00:00Z", cancel);
    course
}

fn in_words(timeline: &Timeline, language: Language) -> String {
    let head = words::head(timeline, language);
    let mut said = vec![head.kind, head.title];
    said.extend(head.court.into_iter().chain(head.as_of));
    for entry in &timeline.entries {
        let entry = words::entry(entry, timeline, language);
        said.push(format!("{} | {}", entry.date, entry.label));
        let details = entry.details.into_iter();
        said.extend(details.map(|detail| format!("    {detail}")));
    }
    said.extend(words::outlook(timeline, language));
    said.extend(words::closing(timeline, language));
    said.join("\n")
}

#[test]
fn a_course_is_that_picture_in_each_language() {
    for (name, course) in [
        ("first", courses::first()),
        ("everything", courses::of_everything()),
        ("verdict", courses::with_verdict()),
    ] {
        for language in Language::ALL {
            let drawing = picture::draw(&course.timeline(), language);
            let svg = drawing.svg();
            let path = format!("timeline/{name}-{language}.svg");
            expect_file![path].assert_eq(svg);
        }
    }
}

/// The typeface, read anew, and nothing else.
fn database() -> Arc<Database> {
    let mut database = Database::new();
    for weight in ["Regular", "Bold"] {
        database.load_font_data(font(weight));
    }
    Arc::new(database)
}

fn font(weight: &str) -> Vec<u8> {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/fonts");
    fs::read(fonts.join(format!("GolosText-{weight}.ttf"))).unwrap()
}

/// A text, its size and the box around what is drawn of it.
type DrawnText = (String, f32, usvg::Rect);

/// How wide and how high a picture is, and its texts.
fn texts(svg: &str) -> ((f32, f32), Vec<DrawnText>) {
    let options = usvg::Options {
        fontdb: database(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).unwrap();
    let nodes = tree.root().children().iter();
    let texts = nodes.filter_map(|node| match node {
        Node::Text(text) => {
            let chunk = &text.chunks()[0];
            let size = chunk.spans()[0].font_size().get();
            Some((chunk.text().to_owned(), size, text.abs_bounding_box()))
        }
        Node::Group(_) | Node::Path(_) | Node::Image(_) => None,
    });
    let size = (tree.size().width(), tree.size().height());
    (size, texts.collect())
}

/// What is wrong with a picture.
fn faults(svg: &str) -> Vec<String> {
    let ((width, height), texts) = texts(svg);
    let mut faults = Vec::new();
    let fonts = ["Regular", "Bold"].map(font);
    let fonts = fonts.each_ref().map(|font| FontRef::new(font).unwrap());
    for (at, (text, size, bounds)) in texts.iter().enumerate() {
        if *size < 28.0 {
            faults.push(format!("too small for a phone: {text}"));
        }
        // A margin at each side.
        if bounds.left() < 40.0 || bounds.right() > width - 40.0 {
            faults.push(format!("leaves the picture: {text}"));
        }
        if bounds.top() < 20.0 || bounds.bottom() > height - 20.0 {
            faults.push(format!("above or below the picture: {text}"));
        }
        for (other, _, beside) in &texts[at + 1..] {
            let apart = bounds.right() <= beside.left()
                || beside.right() <= bounds.left()
                || bounds.bottom() <= beside.top() + 1.0
                || beside.bottom() <= bounds.top() + 1.0;
            if !apart {
                faults.push(format!("overlap: {text} / {other}"));
            }
        }
        let lacks = |letter: &char| {
            fonts
                .iter()
                .any(|font| font.charmap().map(*letter).is_none())
        };
        if let Some(letter) = text.chars().find(lacks) {
            faults.push(format!("not in the typeface: {}", letter.escape_unicode()));
        }
    }
    if texts.is_empty() {
        faults.push("nothing to read".to_owned());
    }
    faults
}

#[test]
fn every_picture_can_be_read() {
    for (name, course) in courses::all() {
        for language in Language::ALL {
            let drawing = picture::draw(&course.timeline(), language);
            let svg = drawing.svg();
            assert_eq!(faults(svg), Vec::<String>::new(), "{name}, {language}");
            assert!(!svg.contains("<image"), "{name}");
            let ((width, height), _) = texts(svg);
            assert!(width == 1080.0 && height <= 2160.0, "{name}: {height}");
        }
    }
}

#[test]
fn a_picture_is_a_png_of_its_size() {
    let drawing = picture::draw(&courses::first().timeline(), Language::Kk);
    let png = picture::png(drawing.svg()).unwrap();
    let drawn = Pixmap::decode_png(&png).unwrap();
    assert_eq!(drawn.width(), 1080);
    // Telegram takes no photo of more than ten megabytes.
    assert!(png.len() < 1_000_000, "{}", png.len());
    let pixels = drawn.pixels().iter();
    let colours: BTreeSet<_> = pixels.map(|it| [it.red(), it.green(), it.blue()]).collect();
    assert!(colours.len() > 50, "nothing is drawn");
}

/// The first entry, the last and the next hearing stay, in their order, and what is left out is counted.
#[test]
fn what_is_left_out_is_in_the_middle_and_counted() {
    let half_over = [("half over", courses::half_over())];
    for (name, course) in courses::all().into_iter().chain(half_over) {
        let timeline = course.timeline();
        let all: Vec<&Entry> = timeline.entries.iter().collect();
        for most in FEWEST_ROWS..70 {
            let rows = timeline.rows(most);
            assert!(rows.len() <= most, "{name}: {} of {most}", rows.len());
            let mut at = 0;
            let mut shown = Vec::new();
            for row in &rows {
                match row {
                    Row::Entry(entry) => {
                        assert_eq!(*entry, all[at], "{name}");
                        shown.push(*entry);
                        at += 1;
                    }
                    Row::LeftOut(count) => {
                        assert!(
                            *count > 1,
                            "{name}: one takes no more room than that it is left out"
                        );
                        at += count;
                    }
                }
            }
            assert_eq!(at, all.len(), "{name}");
            assert_eq!(shown.first(), all.first(), "{name}");
            assert_eq!(shown.last(), all.last(), "{name}");
            let next = |entry: &&&Entry| entry.is_next();
            assert_eq!(shown.iter().find(next), all.iter().find(next), "{name}");
            let placed = |entry: &&&Entry| entry.date.has_a_place();
            assert_eq!(shown.iter().find(placed), all.iter().find(placed), "{name}");
        }
    }
}

#[test]
fn what_comes_after_the_next_hearing_is_left_out_first() {
    let timeline = courses::half_over().timeline();
    let count = timeline.entries.len();
    let next = timeline.entries.iter().position(Entry::is_next).unwrap();
    let after = count - next - 1;
    assert!(next >= 19 && after == 19, "{next} {after}");
    for most in FEWEST_ROWS..count {
        let rows = timeline.rows(most);
        let is_next = |row: &Row<'_>| matches!(row, Row::Entry(entry) if entry.is_next());
        let at = rows.iter().position(is_next).unwrap();
        let (before, later) = (&rows[..at], &rows[at + 1..]);
        if before.iter().any(|row| matches!(row, Row::LeftOut(_))) {
            let [Row::LeftOut(left), Row::Entry(last)] = later else {
                panic!("{most}: {later:?}");
            };
            assert_eq!((*left, Some(*last)), (after - 1, timeline.entries.last()));
        }
    }
}

#[test]
fn no_hearing_of_the_next_day_hides_another() {
    let mut course = courses::of_hearings(20);
    let (day, now) = (
        course.case.state.hearings.last().unwrap().when.day,
        course.log.last().unwrap().recorded.to_rfc3339(),
    );
    for when in [
        format!("{day} 10:00"),
        format!("{day} 15:00"),
        (day + Days::new(1)).to_string(),
        (day + Days::new(2)).to_string(),
    ] {
        course.add(Origin::Posted, &now, courses::schedule(&when));
    }
    let timeline = course.timeline();
    let next: Vec<&Entry> = timeline.entries.iter().filter(|it| it.is_next()).collect();
    assert_eq!(next.len(), 3);
    // Two more than always stay.
    for most in FEWEST_ROWS + 2..timeline.entries.len() {
        let rows = timeline.rows(most);
        let shown = |entry: &&&Entry| rows.contains(&Row::Entry(entry));
        assert_eq!(next.iter().filter(shown).count(), 3, "{most}: {rows:?}");
    }
    // Beside texts that leave hardly any room for them too.
    for length in (0..300).step_by(5) {
        course.case.description.episodes = [None, Some("2024-01")]
            .map(|date| Fact {
                when: date.map(approx),
                side: None,
                text: Words::only(Language::Ru, "ы".repeat(length)),
                source: None,
            })
            .into();
        let caption = words::caption(&course.timeline(), CAPTION, reader(Language::Ru));
        for time in ["10:00", "15:00"] {
            assert!(
                caption.as_str().contains(time),
                "{length}: {}",
                caption.as_str()
            );
        }
    }
}

/// What corrects the report of an adjournment says nothing of whether the hearing had begun.
#[test]
fn a_hearing_that_was_put_off_did_not_begin_by_a_correction() {
    let mut course = Course::empty();
    course.add(
        Origin::Posted,
        "2026-02-20T05:00:00Z",
        courses::schedule("2026-02-25 10:00"),
    );
    let adjourned = |reason: &str| Change::Adjourn {
        hearing: HearingNo(1),
        to: Some(when("2026-02-27")),
        room: None,
        note: None,
        reason: Some(Words::only(Language::Ru, reason)),
    };
    course.add(
        Origin::Posted,
        "2026-02-24T05:00:00Z",
        adjourned("судья болен"),
    );
    let standings = |course: &Course| {
        let hearings = course.timeline().entries.into_iter();
        let mut standings = hearings.filter_map(|entry| {
            let Happening::Hearing { standing, .. } = entry.what else {
                return None;
            };
            Some(standing)
        });
        standings.next()
    };
    let put_off = Some(HearingStanding::PutOff(HearingNo(2)));
    assert_eq!(standings(&course), put_off);
    for (wrong, right) in [
        (2, adjourned("адвокат болен")),
        (1, courses::schedule("2026-02-25 11:00")),
    ] {
        course.correct("2026-02-26T05:00:00Z", wrong, Some(right));
        assert_eq!(standings(&course), put_off, "{wrong}");
    }
}

/// By its digest a picture is known that was sent before.
#[test]
fn another_course_or_language_has_another_digest() {
    let digest = |course: Course, language| picture::draw(&course.timeline(), language).digest();
    let one = digest(courses::one(), Language::Ru);
    assert_eq!(one.len(), 64);
    assert_eq!(one, digest(courses::one(), Language::Ru));
    assert_ne!(one, digest(courses::one(), Language::Kk));
    assert_ne!(one, digest(courses::first(), Language::Ru));
}

#[test]
fn a_corrected_event_is_told_as_it_is_right() {
    let mut course = courses::one();
    course.add(
        Origin::Posted,
        "2026-02-11T05:00:00Z",
        Change::Verdict { text: None },
    );
    course.correct("2026-02-12T05:00:00Z", 2, None);
    let timeline = course.timeline();
    assert_eq!(timeline.entries.len(), 1, "the verdict is withdrawn");
    assert_eq!(timeline.now, at("2026-02-12T05:00:00Z"));
    assert!(timeline.entries[0].is_next());
}

#[test]
fn a_hearing_whose_day_has_passed_is_the_next_one_no_more() {
    let course = courses::one();
    let (before, after) = (
        course.timeline(),
        course.timeline_at(at("2027-01-01T05:00:00Z")),
    );
    assert!(before.entries.iter().any(Entry::is_next));
    assert!(!after.entries.iter().any(Entry::is_next));
    for language in Language::ALL {
        let digest = |timeline| picture::draw(timeline, language).digest();
        assert_ne!(digest(&before), digest(&after), "{language}");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[а-яәғқңөұүһіА-Я]{1,16}",
        2 => "[a-zA-Z0-9№₸“”«»–—…→.,:;()-]{1,40}",
        1 => "[<>&\"'\u{0}\u{7}\u{85}\u{2028}\u{2029}\u{202e}\u{200b}\u{200d}\u{fe0f}\u{301}\u{a0}✓中א👩]{1,6}",
    ];
    proptest::collection::vec(word, 1..40).prop_map(|words| words.join(" "))
}

fn any_date() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![
        Just(None),
        Just(Some("--06-15")),
        Just(Some("2016")),
        Just(Some("2025-06")),
        Just(Some("2026-02 early")),
        Just(Some("2026-02-25")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_course_can_be_read_and_told(
        title in any_text(),
        court in any_text(),
        texts in proptest::collection::vec((any_date(), any_text()), 0..20),
        hearings in 0..20u32,
        language in prop_oneof![Just(Language::En), Just(Language::Ru), Just(Language::Kk)],
    ) {
        let mut course = courses::of_hearings(hearings);
        course.case.description.title = Words::only(Language::Kk, title.chars().take(120).collect::<String>());
        course.case.description.court.name = Words::only(Language::Ru, court.chars().take(200).collect::<String>());
        for (date, text) in texts {
            course.case.description.episodes.push(Fact {
                when: date.map(approx),
                side: None,
                text: Words::only(Language::Ru, text),
                source: None,
            });
        }
        let timeline = course.timeline();
        let drawing = picture::draw(&timeline, language);
        prop_assert_eq!(faults(drawing.svg()), Vec::<String>::new());
        let caption = words::caption(&timeline, CAPTION, reader(language));
        prop_assert!(caption.units() <= CAPTION, "{} units", caption.units());
    }
}

/// What was made known on the day of a hearing, by when it was recorded.
#[test]
fn what_is_known_of_one_day_stands_in_the_order_of_its_record() {
    for hearing in ["2026-02-27 10:00", "2026-02-27"] {
        let mut course = Course::empty();
        course.add(Origin::Posted, "2026-02-20T05:00:00Z", schedule(hearing));
        let held = Change::Held {
            hearing: HearingNo(1),
            outcome: None,
        };
        let verdict = |text| Change::Verdict {
            text: Some(Words::only(Language::En, text)),
        };
        let stage = Change::Stage {
            stage: Stage::Verdict,
            since: None,
        };
        // From noon on, in Almaty.
        for (now, change) in [
            ("2026-02-27T07:00:00Z", held),
            ("2026-02-27T07:05:00Z", verdict("acquitted")),
            ("2026-02-27T07:06:00Z", stage),
        ] {
            course.add(Origin::Posted, now, change);
        }
        let kinds = |course: &Course| {
            let entries = course.timeline().entries.into_iter();
            let kinds = entries.map(|entry| match entry.what {
                Happening::Hearing { .. } => "hearing",
                Happening::Verdict(_) => "verdict",
                Happening::Stage(_) => "stage",
                other => panic!("{other:?}"),
            });
            kinds.collect::<Vec<_>>()
        };
        assert_eq!(kinds(&course), ["hearing", "verdict", "stage"], "{hearing}");
        // What is right became known later.
        course.correct("2026-03-02T05:00:00Z", 3, Some(verdict("convicted")));
        assert_eq!(kinds(&course), ["hearing", "stage", "verdict"], "{hearing}");
        let last = course.timeline().entries.pop().unwrap();
        assert_eq!(last.date, EntryDate::KnownSince(when("2026-03-02").day));
    }
}

/// In one day, from one source.
#[test]
fn a_measure_that_returns_is_told_again_and_one_of_several_once() {
    let mut course = Course::empty();
    let [one, other] = ["one", "other"].map(slug);
    let (held, house) = (CustodyStatus::Detained, CustodyStatus::HouseArrest);
    for (person, status) in [
        (&one, held),
        (&other, held),
        (&one, house),
        (&other, house),
        (&one, held),
    ] {
        let custody = Custody {
            status,
            place: None,
            since: None,
        };
        let person = person.clone();
        let change = Change::Custody { person, custody };
        course.add(Origin::Posted, "2026-02-20T05:00:00Z", change);
    }
    let entries = course.timeline().entries.into_iter();
    let told = entries.map(|entry| match entry.what {
        Happening::Custody { people, custody } => (people, custody.status),
        other => panic!("{other:?}"),
    });
    let told: Vec<_> = told.collect();
    let both = vec![one.clone(), other];
    assert_eq!(
        told,
        [(both.clone(), held), (both, house), (vec![one], held)]
    );
}
