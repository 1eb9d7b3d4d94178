//! Whatever somebody typed, each message that says it back fits Telegram.

use hearing_bot::{
    bot::cards::{LINE, MESSAGE, changes, lists},
    domain::{
        command::{Command, PostCommand},
        language::Language,
        message::Message,
        trouble::Trouble,
    },
    text::{self, editor, questions, replies, trouble, unclear},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    fixture::{case, following, list, reader, when},
    limits::assert_fits,
};

/// What Telegram lets a person send in one message, in UTF-16 units.
const TYPED: usize = 4_096;

/// What people type, and what nobody but an attacker does: marks of HTML, letters of two units, emoji made of several, words
/// and lines without an end.
const PIECES: [&str; 10] = [
    "a",
    "ә",
    " ",
    "\n",
    "<b>",
    "&amp;",
    "\"",
    "𝄞",
    "👩‍👩‍👧",
    "слово ",
];

/// The longest of them, in UTF-16 units: every line has one piece at least.
const LONGEST_PIECE: usize = 8;

fn line() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES.to_vec()), 1..6);
    (pieces, LONGEST_PIECE..TYPED).prop_map(|(pieces, most)| {
        let (mut line, mut units) = (String::new(), 0);
        for piece in pieces.into_iter().cycle() {
            units += piece.encode_utf16().count();
            if units > most {
                break;
            }
            line.push_str(piece);
        }
        line
    })
}

/// Every message in which something stands that was typed.
fn all(typed: &str, language: Language) -> Vec<Message> {
    let (case, _) = case();
    let today = when("2026-02-25").day;
    let (id, words, cases) = (i64::MAX, vec![typed.to_owned(); 3], vec![case; 3]);
    let followed = list(&vec![cases[0].clone(); 100], 7);
    let not_among = text::lists::not_among_those(typed, language);
    let mut all = vec![
        unclear::unreadable_date(
            Some(Command::Post(PostCommand::Move)),
            typed,
            (&words, &words),
            language,
        )
        .into(),
        unclear::unreadable_time(
            Some(Command::Post(PostCommand::Delay)),
            typed,
            (&words, &words),
            language,
        )
        .into(),
        unclear::impossible(typed, language).into(),
        unclear::two_dates(typed, typed, language).into(),
        changes::choice(
            id,
            questions::is_this_meant(typed, typed, LINE, language),
            language,
        ),
        changes::which_case(id, typed, &cases, language),
        questions::contradicting_date(typed, today, today, language).into(),
        questions::no_such_person(typed, language).into(),
        lists::nothing_found(typed, &cases, language),
        lists::nothing_found(typed, &[], language),
        lists::no_such_case(typed, &cases, language),
        following(not_among, &followed, reader(language)),
        lists::search_results(&cases, reader(language)),
        replies::forwarded(typed, LINE, language).into(),
        replies::edited(typed, LINE, language).into(),
        editor::edit(typed, MESSAGE, language).into(),
        trouble::trouble(Trouble::Barred, Some(typed.to_owned()), language).into(),
    ];
    let commands = Command::all();
    all.extend(commands.map(|command| unclear::not_understood(typed, command, language).into()));
    all
}

fn assert_all_fit(typed: &str) {
    for language in Language::ALL {
        for (nth, message) in all(typed, language).iter().enumerate() {
            assert_fits(message, &format!("{nth} {language}"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_typed_fits_where_it_is_said_back(typed in line()) {
        assert_all_fit(&typed);
    }
}

#[test]
fn the_longest_that_can_be_typed_fits() {
    for piece in PIECES {
        let most = TYPED / piece.encode_utf16().count();
        assert_all_fit(&piece.repeat(most));
    }
}

#[test]
fn a_line_to_be_corrected_is_given_back_whole_or_not_at_all() {
    for language in Language::ALL {
        let mut told = [0, 0];
        for length in 3_700..=TYPED {
            let line = format!("/cancel demo {}.", "я".repeat(length - 14));
            let message = editor::edit(&line, MESSAGE, language).into();
            assert_fits(&message, "edit");
            told[usize::from(message.text.as_str().contains(&line))] += 1;
            assert!(
                message.text.as_str().contains(&line) || !message.text.as_str().contains("яяя")
            );
        }
        assert!(told[0] < 60 && told[1] > 0, "{language}: {told:?}");
    }
}
