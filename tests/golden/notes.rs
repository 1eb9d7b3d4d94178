//! What is said of notes on followed cases.

use hearing_bot::{
    bot::cards::{self, notes},
    domain::{
        chat::ChatKind,
        command::{AskCommand, Command},
        note::{LONGEST_NOTE, Note, NoteFault, NoteId},
        rich_text::RichText,
        views::{CaseList, CaseView, FollowState},
    },
    flow::note::{NoteOutcome, NoteRemoval},
    store::NoteLookup,
    text::{commands, notes as words},
};

use crate::{
    Golden,
    fixture::{case, case_view, following, list, reader, reader_here},
};

fn note() -> Note {
    Note::new("<b>брат</b> & \"друг\"").unwrap()
}

/// Writing one, reading it, and its end.
pub(super) fn noting(golden: &mut Golden) {
    golden.chapter("Notes on followed cases");
    let (case, history) = case();
    for (name, chat) in [("", ChatKind::Private), (" here", ChatKind::Shared)] {
        golden.shows(&format!("how notes are written{name}"), |language| {
            let usage = commands::usage(Command::Ask(AskCommand::Note), language);
            words::how(usage, chat, language)
        });
    }
    let there = || NoteLookup::Note(NoteId(1), note());
    for (name, outcome) in [
        ("a note is kept", NoteOutcome::Kept(NoteId(1), note())),
        ("a note", NoteOutcome::Shown(there())),
        ("no note", NoteOutcome::Shown(NoteLookup::None)),
        (
            "a note that cannot be read",
            NoteOutcome::Shown(NoteLookup::Unreadable(NoteId(1))),
        ),
        (
            "a note without a text",
            NoteOutcome::Refused(NoteFault::Empty, NoteLookup::None),
        ),
        (
            "a note that is too long",
            NoteOutcome::Refused(NoteFault::TooLong(4_096), there()),
        ),
        ("a note on what is not followed", NoteOutcome::NotFollowed),
    ] {
        golden.shows(name, |language| {
            notes::outcome(&outcome, &case, reader(language))
        });
    }
    for (name, outcome) in [
        ("a note is kept here", NoteOutcome::Kept(NoteId(1), note())),
        (
            "a note on what is not followed here",
            NoteOutcome::NotFollowed,
        ),
    ] {
        golden.shows(name, |language| {
            notes::outcome(&outcome, &case, reader_here(language))
        });
    }
    golden.shows("a note is removed", |language| {
        notes::after_removal(&NoteRemoval::Removed, Some(&case), reader(language))
    });
    for (name, case) in [("", Some(&case)), (" of what cannot be read", None)] {
        golden.shows(&format!("a note was replaced{name}"), |language| {
            notes::after_removal(&NoteRemoval::NotThere(there()), case, reader(language))
        });
    }
    golden.shows("a note is gone with what was followed", |language| {
        let ended = cards::replies::unfollowed(Some(&case), language);
        notes::went_with(ended, language)
    });
    golden.shows("a note on one of several", |language| {
        words::which(&[case.clone(), case.clone()], language)
    });
    golden.shows("a note on none of several", |language| {
        words::none_followed(ChatKind::Private, language)
    });
    golden.shows("a note on none of several here", |language| {
        words::none_followed(ChatKind::Shared, language)
    });
    golden.shows("where a note begins", |language| {
        let nothing = cards::lists::no_such_case("мой брат", &[], language);
        notes::with_bar(nothing, language)
    });
    golden.shows("card with a note", |language| {
        let view = CaseView {
            note: Some(note()),
            ..case_view(&case, &history, FollowState::Yes)
        };
        cards::case::card(&view, reader(language))
    });
    golden.shows("following with a note", |language| {
        let long = Note::new(&"слово ".repeat(LONGEST_NOTE / 6)).unwrap();
        let list = CaseList {
            notes: [(case.slug.clone(), long)].into(),
            ..list(std::slice::from_ref(&case), 0)
        };
        following(RichText::default(), &list, reader(language))
    });
}
