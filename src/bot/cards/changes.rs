//! An editor's change: its preview, what is asked back, and what became of it.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        callback::{Callback, Decision, EditorCallback},
        case::Case,
        case_state::ChangeRefusal,
        language::Language,
        message::{Button, Message},
        reader::Reader,
        rich_text::RichText,
        views::{ChangeView, DraftView, Section, WaitingView},
        warning::RepeatedWarnings,
    },
    text::{
        approval,
        compose::blocks,
        editor, labels, posted,
        questions::{self, Choice},
        waiting,
    },
};

use super::{
    buttons,
    pages::{MESSAGE, NOTICE},
};

/// The preview card: in every language the notice that followers get, to the letter.
///
/// Under it stands what to look at twice and how many will be told. Where one card does not hold all three notices, it shows
/// the one in `page`, and buttons that show the others.
pub fn preview(draft: &DraftView, page: Language, reader: Reader) -> Message {
    let below = editor::waiting_and_recipients(draft, reader);
    card(draft, page, below, reader)
}

/// The same card with something else to decide, and with what is said of that above and under it.
pub(super) fn to_decide_on(
    draft: &DraftView,
    page: Language,
    ((above, said), rows): ((RichText, RichText), Vec<Vec<Button>>),
    turn: impl Fn(Language) -> EditorCallback,
    reader: Reader,
) -> Message {
    let below = blocks([editor::waiting_and_recipients(draft, reader), said]);
    shown(draft, page, ((above, below), rows), turn, reader)
}

/// The preview card of a change in plain words, which also says what of them was not understood.
pub fn preview_of_words(draft: &DraftView, not_understood: &[String], reader: Reader) -> Message {
    let below = blocks([
        editor::not_understood(not_understood, reader.language),
        editor::waiting_and_recipients(draft, reader),
    ]);
    card(draft, reader.language, below, reader)
}

fn card(draft: &DraftView, page: Language, below: RichText, reader: Reader) -> Message {
    let rows = decisions(draft, reader.language);
    let turn = |page| EditorCallback::Preview(draft.id, page);
    shown(
        draft,
        page,
        ((RichText::default(), below), rows),
        turn,
        reader,
    )
}

fn shown(
    draft: &DraftView,
    page: Language,
    ((above, below), mut rows): ((RichText, RichText), Vec<Vec<Button>>),
    turn: impl Fn(Language) -> EditorCallback,
    reader: Reader,
) -> Message {
    let card = blocks([
        above.clone(),
        editor::told_in_all(draft, NOTICE, reader),
        editor::warnings(draft, MESSAGE, reader),
        below.clone(),
    ]);
    if card.units() <= MESSAGE {
        return Message::new(card, rows);
    }
    let shown = editor::told_in(page, draft, NOTICE, reader);
    let room = MESSAGE.saturating_sub(above.units() + shown.units() + below.units());
    let others = Language::ALL.into_iter().filter(|other| *other != page);
    let page_in = |other| buttons::for_editors(labels::own_name(other).to_owned(), turn(other));
    rows.push(others.map(page_in).collect());
    Message::new(
        blocks([above, shown, editor::warnings(draft, room, reader), below]),
        rows,
    )
}

/// What to look at twice, once more, before a draft is sent: in the place of a waiting change, if there is one.
pub fn second_tap(draft: &DraftView, instead_of: Option<i64>, reader: Reader) -> Message {
    let language = reader.language;
    let repeated = RepeatedWarnings::of(&draft.warnings);
    let anyway = labels::send_anyway(language);
    let back = EditorCallback::Preview(draft.id, language);
    let rows = vec![
        vec![buttons::send(draft.id, instead_of, repeated, anyway)],
        vec![
            buttons::for_editors(labels::to_the_preview(language), back),
            buttons::decide(draft.id, Decision::Discard, language),
        ],
    ];
    Message::new(editor::second_tap(draft, MESSAGE, reader), rows)
}

/// A question about a line that can mean several things: a button for each says the line that was kept for it.
pub fn choice(offer: i64, asked: Choice, language: Language) -> Message {
    let Choice {
        mut question,
        labels,
    } = asked;
    if labels.len() > buttons::MOST_CHOICES {
        question = blocks([question, questions::not_all_fit(language)]);
    }
    let rows = (0..=u8::MAX).zip(labels).map(|(option, label)| {
        let press = Callback::Choose(offer, option);
        vec![buttons::labelled(&label, &press)]
    });
    Message::new(question, rows.take(buttons::MOST_CHOICES).collect())
}

/// [`choice`] of the cases whose names are nearest to a word.
pub fn which_case(offer: i64, written: &str, nearest: &[Case], language: Language) -> Message {
    let most = buttons::LONGEST_LABEL;
    let asked = questions::which_of_the_nearest(written, nearest, most, language);
    choice(offer, asked, language)
}

/// It waits for so many seconds, in which it can be taken back.
pub fn goes_out(change: &ChangeView, posting: i64, seconds: u64, reader: Reader) -> Message {
    let undo = buttons::for_editors(labels::undo(reader.language), EditorCallback::Undo(posting));
    Message::new(posted::goes_out(change, seconds, reader), vec![vec![undo]])
}

/// It waits for another editor to approve it; meanwhile it can be taken back.
pub fn awaits_approval(
    change: &ChangeView,
    (posting, until): (i64, DateTime<Utc>),
    reader: Reader,
) -> Message {
    let undo = buttons::for_editors(labels::undo(reader.language), EditorCallback::Undo(posting));
    Message::new(approval::asked(change, until, reader), vec![vec![undo]])
}

/// Another editor must approve a draft, and there is none.
pub fn nobody_to_approve(draft: i64, language: Language) -> Message {
    Message::new(approval::nobody(language), vec![again(draft, language)])
}

/// Asks which of several changes that wait is to be taken back: each has a button with its number.
pub fn which_to_undo(waiting: &[(i64, ChangeView)], reader: Reader) -> Message {
    let row = (1..).zip(waiting).map(|(number, (posting, _))| {
        let number: u32 = number;
        let label = format!("{} {number}", labels::undo(reader.language));
        buttons::for_editors(label, EditorCallback::Undo(*posting))
    });
    let changes = waiting.iter().map(|(_, change)| change);
    Message::new(posted::which_to_undo(changes, reader), vec![row.collect()])
}

/// A draft was not sent: what waits is about the same thing.
pub fn in_the_way(
    (draft, repeated): (i64, RepeatedWarnings),
    waits: &WaitingView,
    reader: Reader,
) -> Message {
    let language = reader.language;
    let label = labels::send_instead(language);
    let instead = buttons::send(draft, Some(waits.id), repeated, label);
    Message::new(
        waiting::in_the_way(waits, reader),
        vec![vec![instead], again(draft, language)],
    )
}

/// A draft was not sent: the case is another by now.
pub fn changed_meanwhile(
    draft: i64,
    refusal: ChangeRefusal,
    meanwhile: &ChangeView,
    reader: Reader,
) -> Message {
    let language = reader.language;
    let mut row = again(draft, language);
    row.push(buttons::show(&meanwhile.case, Section::Overview, language));
    let text = waiting::changed_meanwhile(refusal, meanwhile, reader);
    Message::new(text, vec![row])
}

fn decisions(draft: &DraftView, language: Language) -> Vec<Vec<Button>> {
    let decide = |decision| buttons::decide(draft.id, decision, language);
    let [edit, discard] = [Decision::Edit, Decision::Discard].map(decide);
    let send = |label| {
        let repeated = RepeatedWarnings::default();
        buttons::send(draft.id, draft.in_the_way, repeated, label)
    };
    let mut rows = match draft.in_the_way {
        Some(_) => vec![
            vec![send(labels::send_instead(language))],
            vec![edit, discard],
        ],
        None => vec![vec![send(labels::send(language)), edit, discard]],
    };
    if draft.wants_channel() {
        let slug = &draft.change.case.slug;
        rows.push(vec![buttons::choose_chat(slug, language)]);
    }
    rows
}

fn again(draft: i64, language: Language) -> Vec<Button> {
    [Decision::Anew, Decision::Discard]
        .map(|decision| buttons::decide(draft, decision, language))
        .into()
}
