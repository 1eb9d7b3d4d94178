//! The dialogue in which an editor puts a post together, question by question; and from whom a change is known.

use hearing_bot::{
    bot::cards::{case as case_cards, changes, dialogue as cards, notices},
    domain::{
        access::AccessStatus,
        attribution::{Attribution, Voice},
        dialogue::{Answer, Dialogue, Happening, Step},
        event::{AttributedChange, Change, Origin},
        hearing::{HearingNo, RoomChange},
        language::{Language, Words},
        people::{CustodyStatus, Part, Side},
        stage::Stage,
        views::DraftView,
        warning::Warning,
    },
    flow::dialogue::{DialogueView, Offers},
    text::{dialogue as words, questions, unclear},
};

use crate::{
    Golden,
    fixture::{after, case, draft, news, reader, slug, when},
    limits::assert_fits,
};

/// A dialogue about the case of the fixture, with these answers behind what happened.
fn dialogue(happening: Happening, answers: impl IntoIterator<Item = Answer>) -> Dialogue {
    let (case, _) = case();
    let begun = [Answer::Case(case.slug), Answer::Happening(happening)];
    begun
        .into_iter()
        .chain(answers)
        .fold(Dialogue::default(), |dialogue, answer| {
            dialogue.answered(answer).unwrap()
        })
}

fn asked(dialogue: Dialogue, offers: Offers) -> DialogueView {
    let (case, _) = case();
    DialogueView {
        id: 7,
        case: dialogue.case().map(|_| case),
        dialogue,
        today: when("2026-02-24").day,
        offers,
        error: None,
    }
}

fn link() -> Attribution {
    Attribution::Link(
        "https://www.example.kz/news/1"
            .to_owned()
            .try_into()
            .unwrap(),
    )
}

pub(super) fn questions(golden: &mut Golden) {
    golden.chapter("Putting a post together");
    let (case, _) = case();
    let mut ask = |title: &str, dialogue: Dialogue, offers: fn() -> Offers| {
        golden.shows(title, |language| {
            let view = asked(dialogue.clone(), offers());
            cards::question(&view, None, language)
        });
    };
    let none = Offers::default;
    ask("which case", Dialogue::default(), || Offers {
        cases: vec![self::case().0],
        ..Offers::default()
    });
    let of_case = Dialogue::default().answered(Answer::Case(case.slug.clone()));
    ask("what happened", of_case.unwrap(), none);
    let day = || Answer::Day(when("2026-02-27").day);
    let time = || Answer::Time(when("2026-02-27 10:00").time);
    let reason = || Answer::Text(Some(words::reason_in_all(usual()[0])));
    ask("which day", dialogue(Happening::Moved, []), none);
    ask("which day, later", dialogue(Happening::Moved, []), || {
        Offers {
            fortnight: 1,
            ..Offers::default()
        }
    });
    ask("which of two days", dialogue(Happening::Moved, []), || {
        Offers {
            dates: vec![when("2026-02-27"), when("2026-03-06")],
            ..Offers::default()
        }
    });
    ask("what time", dialogue(Happening::Moved, [day()]), none);
    ask(
        "which of two times",
        dialogue(Happening::Moved, [day()]),
        || Offers {
            dates: vec![when("2026-02-27 03:00"), when("2026-02-27 15:00")],
            ..Offers::default()
        },
    );
    ask("what time, delayed", dialogue(Happening::Delayed, []), none);
    ask(
        "which room",
        dialogue(Happening::Moved, [day(), time()]),
        none,
    );
    let room = || Answer::Room(RoomChange::To("5".to_owned()));
    ask(
        "why",
        dialogue(Happening::Moved, [day(), time(), room()]),
        none,
    );
    let said = [
        day(),
        Answer::Time(None),
        Answer::Room(RoomChange::Stays),
        reason(),
    ];
    ask("who says so", dialogue(Happening::Moved, said), none);
    for (title, happening) in [
        ("what came of it", Happening::Held),
        ("what the verdict says", Happening::Verdict),
        ("who may be there", Happening::Access),
        ("whose custody", Happening::Custody),
        ("which stage", Happening::Stage),
        ("which side", Happening::Statement),
        ("who says that all is so", Happening::Checked),
        ("which room, moved", Happening::Room),
        ("why, no date", Happening::Adjourned),
        ("why, cancelled", Happening::Cancelled),
    ] {
        ask(title, dialogue(happening, []), none);
    }
    let noted = dialogue(
        Happening::Scheduled,
        [day(), time(), Answer::Room(RoomChange::Stays)],
    );
    ask("anything to add", noted, none);
    let side = Answer::Side(Side::Defence);
    ask(
        "what was said",
        dialogue(Happening::Statement, [side]),
        none,
    );
    let person = || Answer::Person(case.description.people[0].key.clone());
    ask(
        "which custody",
        dialogue(Happening::Custody, [person()]),
        none,
    );
    let custody = Answer::Custody(CustodyStatus::Detained);
    ask(
        "where",
        dialogue(Happening::Custody, [person(), custody]),
        none,
    );
    let closed = || Answer::Access(AccessStatus::Closed);
    let objection = dialogue(Happening::Access, [closed(), reason()]);
    ask("who objects", objection, none);
    let objects = Answer::Objection(Some(Words::only(Language::Ru, "защита против")));
    let objected = dialogue(Happening::Access, [closed(), reason(), objects]);
    ask("who says so, with an objection", objected, none);
    let stage = Answer::Stage(Stage::Appeal);
    let known = [stage, Answer::Source(Some(link()))];
    let done = dialogue(Happening::Stage, known);
    assert_eq!(done.step(), Step::Done);
    golden.shows("known from a page", |language| {
        words::question(&done, Some(&case), when("2026-02-24").day, language)
    });
    for reason in usual() {
        let text = Answer::Text(Some(words::reason_in_all(reason)));
        let said = dialogue(Happening::Cancelled, [text]);
        golden.shows(&format!("{reason:?}"), |language| {
            words::question(&said, Some(&case), when("2026-02-24").day, language)
        });
    }
    golden.shows("no such source", |language| {
        unclear::no_attribution("my cousin", language)
    });
    golden.shows("no name of a room", |language| words::no_room(40, language));
    golden.shows("under the card of a case, to editors", |language| {
        case_cards::for_editors(words::over(language).into(), &case, language)
    });
    golden.shows("given up", words::cancelled);
    golden.shows("over", words::over);
}

fn usual() -> [hearing_bot::domain::dialogue::UsualReason; 6] {
    hearing_bot::domain::dialogue::UsualReason::ALL
}

pub(super) fn attributions(golden: &mut Golden) {
    golden.chapter("From whom it is known");
    let (before, _) = case();
    for (title, attribution) in [
        ("a lawyer", Attribution::By(Voice::Lawyer)),
        ("the court", Attribution::By(Voice::Court)),
        ("an observer", Attribution::By(Voice::Observer)),
        ("a page", link()),
    ] {
        let reason = words::reason_in_all(usual()[0]);
        let change = AttributedChange {
            change: Change::Cancel {
                hearing: HearingNo(2),
                reason: Some(reason),
            },
            attribution: Some(attribution),
        };
        let now = reader(Language::En).now;
        let (state, _) = before.state.accept(change, Origin::Posted, now).unwrap();
        let mut case = before.clone();
        case.state = state;
        let news = news(&before, &case);
        golden.shows(title, |language| {
            notices::change(&case, &news, reader(language))
        });
    }
    let moved = after(
        &before,
        Change::Cancel {
            hearing: HearingNo(2),
            reason: None,
        },
    );
    let news = news(&before, &moved);
    for (title, instead_of) in [
        ("a second tap", None),
        ("a second tap, in its place", Some(3)),
    ] {
        golden.shows(title, |language| {
            let draft = DraftView {
                warnings: vec![
                    Warning::InThePast,
                    Warning::SimilarCase(slug("demo-2")),
                    Warning::NoSource,
                ],
                ..draft(&moved, &news)
            };
            changes::second_tap(&draft, instead_of, reader(language))
        });
    }
}

#[test]
fn of_more_defendants_than_buttons_the_rest_are_asked_for_by_name() {
    let mut view = asked(dialogue(Happening::Custody, []), Offers::default());
    let people = &mut view.case.as_mut().unwrap().description.people;
    people.retain(|person| person.role == Part::Defendant);
    let everybody: Vec<_> = people.iter().cycle().take(300).cloned().collect();
    people.clone_from(&everybody);
    for language in Language::ALL {
        let which = questions::which_person(&everybody, language);
        for asks in [
            cards::question(&view, None, language),
            changes::choice(7, which, language),
        ] {
            assert_fits(&asks, "more defendants than buttons");
            let says_so = questions::not_all_fit(language);
            assert!(asks.text.as_str().ends_with(says_so.as_str()));
        }
    }
}
