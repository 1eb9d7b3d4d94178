//! What an editor's step leads to, put into words.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        chat::{Asker, Chat},
        command::Command,
        language::Language,
        message::Message,
        reader::Reader,
        rich_text::RichText,
        views::Authorship,
    },
    flow::change::{
        AppealObstacle, ConflictView, DraftOutcome, Proposal, Question, UnclearLine,
        WithdrawnChange,
    },
    parse::{
        date::{Clash, DateError},
        post::{PostError, TextsError},
    },
    text::{commands, compose::blocks, editor, posted, questions, replies, unclear},
};

use super::{
    cards::{LINE, MESSAGE, changes, lists},
    response::Response,
};

/// What a line leads to. Of plain words, which became a line, some may not have been understood.
pub(super) fn proposal(proposal: &Proposal, not_understood: &[String], reader: Reader) -> Message {
    match proposal {
        Proposal::Preview(draft) => changes::preview_of_words(draft, not_understood, reader),
        Proposal::Question(offer, asked) => {
            let mut question = question(*offer, asked, reader.language);
            let left = editor::not_understood(not_understood, reader.language);
            question.text = blocks([question.text, left]);
            question
        }
        Proposal::Unclear(why) => unclear(why, reader.language),
    }
}

fn question(offer: i64, question: &Question, language: Language) -> Message {
    let asked = match question {
        Question::Case(written, nearest) => {
            return changes::which_case(offer, written, nearest, language);
        }
        Question::Date(dates, today) => questions::which_date(dates, *today, language),
        Question::Hearing(hearings, today) => questions::which_hearing(hearings, *today, language),
        Question::Person(people) => questions::which_person(people, language),
        Question::Line { written, line } => questions::is_this_meant(written, line, LINE, language),
    };
    changes::choice(offer, asked, language)
}

fn unclear(why: &UnclearLine, language: Language) -> Message {
    match why {
        UnclearLine::Usage(command) => commands::usage(*command, language).into(),
        UnclearLine::NoSuchCase(written) => lists::no_such_case(written, &[], language),
        UnclearLine::NoSuchPerson(written) => questions::no_such_person(written, language).into(),
        UnclearLine::NoHearing => replies::no_hearing_meant(language).into(),
        UnclearLine::Appeal(AppealObstacle::Itself, case) => {
            replies::appeal_of_itself(case, language).into()
        }
        UnclearLine::Appeal(AppealObstacle::Linked, _) => replies::appeal_linked(language).into(),
        UnclearLine::Refused(refusal, case) => replies::refused(*refusal, case, language).into(),
        UnclearLine::Unreadable {
            command,
            text,
            error,
            today,
        } => {
            let about = (*command, text.as_str(), *today);
            unreadable(error, about, language).into()
        }
    }
}

pub(super) fn unreadable(
    error: &PostError,
    about: (Command, &str, NaiveDate),
    language: Language,
) -> RichText {
    let of_date = (Some(about.0), about.1, about.2);
    match error {
        PostError::Date(error) => undated(error, of_date, unclear::unreadable_date, language),
        PostError::Time(error) => undated(error, of_date, unclear::unreadable_time, language),
        PostError::Choice { written, .. } | PostError::Extra(written) => {
            unclear::not_understood(written, about.0, language)
        }
        PostError::Attribution(written) => unclear::no_attribution(written, language),
        PostError::Texts(TextsError::Two(twice)) => unclear::two_texts(*twice, language),
        PostError::Texts(TextsError::TooLong {
            language: of,
            characters,
        }) => unclear::text_too_long(*of, *characters, language),
    }
}

/// Says of a date, or of a time, that nothing of it could be read.
type Unreadable = fn(Option<Command>, &str, (&[String], &[String]), Language) -> RichText;

pub(super) fn undated(
    error: &DateError,
    (command, text, today): (Option<Command>, &str, NaiveDate),
    unreadable: Unreadable,
    language: Language,
) -> RichText {
    match error {
        DateError::Nothing { understood, left } => {
            unreadable(command, text, (understood, left), language)
        }
        DateError::Impossible(piece) => unclear::impossible(piece, language),
        DateError::Far(day) => unclear::far(*day, today, language),
        DateError::Contradiction(Clash::Weekday { day, .. }) => {
            questions::contradicting_date(text, *day, today, language)
        }
        DateError::Contradiction(Clash::Two(one, other)) => {
            unclear::two_dates(one, other, language)
        }
    }
}

/// What became of a draft, on its card.
pub(super) fn of_draft(
    response: Response,
    (chat, card): (Chat, Option<i32>),
    outcome: DraftOutcome,
    now: DateTime<Utc>,
) -> Response {
    let language = chat.language;
    let reader = Asker::from(chat).reader(now);
    match outcome {
        DraftOutcome::Shown(draft, page) => {
            response.put(chat, card, changes::preview(&draft, page, reader))
        }
        DraftOutcome::SecondTap(draft, instead_of) => {
            response.put(chat, card, changes::second_tap(&draft, instead_of, reader))
        }
        DraftOutcome::Line(line) => {
            response.put(chat, card, editor::edit(&line, MESSAGE, language))
        }
        DraftOutcome::Discarded => response.put(chat, card, editor::discarded(language)),
        DraftOutcome::Gone => response.reply(chat, unclear::draft_is_gone(language)),
        DraftOutcome::Unreadable => {
            response.put(chat, card, unclear::draft_is_unreadable(language))
        }
        DraftOutcome::Conflict(why) => response.put(chat, card, not_sent(&why, reader)),
        DraftOutcome::NobodyToApprove(draft) => {
            response.put(chat, card, changes::nobody_to_approve(draft, language))
        }
        DraftOutcome::Posted(goes_out) => {
            let (id, change) = (goes_out.posting, &goes_out.change);
            let said = match goes_out.lapses_at {
                None => changes::goes_out(change, id, goes_out.seconds, reader),
                Some(until) => changes::awaits_approval(change, (id, until), reader),
            };
            let response = response.put(chat, card, said);
            match &goes_out.instead_of {
                Some(other) => taken_back(response, other, now),
                None => response,
            }
        }
        DraftOutcome::Soon => response,
    }
}

fn not_sent(why: &ConflictView, reader: Reader) -> Message {
    match why {
        ConflictView::Waiting {
            draft,
            repeated,
            waits,
        } => changes::in_the_way((*draft, *repeated), waits, reader),
        ConflictView::Changed {
            draft,
            refusal,
            meanwhile,
        } => changes::changed_meanwhile(*draft, *refusal, meanwhile, reader),
    }
}

/// Beside the message that its author gets of it: the card of what was taken back must not offer “Undo” any more.
pub(super) fn taken_back(
    response: Response,
    other: &WithdrawnChange,
    now: DateTime<Utc>,
) -> Response {
    let (author, change) = (other.author, &other.change);
    let reader = Asker::from(author).reader(now);
    let said = match other.by {
        Authorship::Own => posted::undone(change, reader),
        Authorship::Another => posted::undone_by_another(change, reader),
    };
    match other.card {
        0 => response,
        card => response.put(author, Some(card), said),
    }
}
