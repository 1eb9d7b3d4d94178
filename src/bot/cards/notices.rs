//! Notices: what a chat is told without having asked.

use crate::{
    domain::{
        callback::EditorCallback,
        case::Case,
        case_state::ChangeRefusal,
        closing::KeepQuestion,
        hearing::{Hearing, HearingAnswer},
        language::Language,
        message::{Button, Message},
        news::{CorrectedFact, News},
        reader::Reader,
        reminder::{HearingQuestion, Leads, MorningCheck},
        rich_text::RichText,
        subscription::Subscription,
        views::{ChangeView, FollowState, Section},
    },
    flow::delivery::{NoticeView, SubscribedView},
    text::{
        appeal, closing as closing_words,
        compose::{blocks, lines},
        digest as digest_words, editor, in_place, labels, notice, posted, questions,
        subscriptions as subscription_words,
        together::{self, Piece},
    },
};

use super::{approval, buttons, correcting, pages::NOTICE, still_on, subscriptions};

/// The most cases with buttons under one message.
const MOST_ROWS: usize = 10;

/// What a chat reads of a notice; `None` if nothing is left to say, as of a hearing whose day has passed.
pub fn render_notice(view: &NoticeView, reader: Reader) -> Option<Message> {
    let language = reader.language;
    Some(match view {
        NoticeView::Change(view) => change(&view.case, &view.news, reader),
        NoticeView::Correction(view) => correction(&view.case, &view.news, reader),
        NoticeView::Corrected {
            carried,
            wrong,
            follows,
        } => {
            let text = in_place::corrected(carried, wrong, NOTICE, reader);
            let rows = match follows {
                FollowState::Yes => of_case(&carried.case, reader),
                FollowState::No => vec![vec![show_case(&carried.case, language)]],
            };
            Message::new(text, rows)
        }
        NoticeView::Reminder {
            case,
            hearing,
            leads,
            morning,
        } => return reminder(case, (hearing, *leads), *morning, reader),
        NoticeView::Closing(case, question) => closing(case, *question, reader),
        NoticeView::CarriedOver { case, first } => carried_over(case, first, reader),
        NoticeView::Offer(view) => subscriptions::offer(view, reader),
        NoticeView::Date(view, news) => subscriptions::date(view, news, reader),
        NoticeView::Digest(_) => return together(std::slice::from_ref(view), reader),
        NoticeView::Together(views) => return together(views, reader),
        NoticeView::Question {
            case,
            hearing,
            question: HearingQuestion::StillOn,
        } => still_on::question(case, hearing, reader),
        NoticeView::Question {
            case,
            hearing,
            question: HearingQuestion::Outcome,
        } => question(case, hearing, reader),
        NoticeView::ToApprove(asked) => approval::asks(asked, language, reader),
        NoticeView::Decided { how, .. } => approval::answered(how, reader),
        NoticeView::TakenBack(case) => taken_back(case, language),
        NoticeView::Refused(why, case) | NoticeView::RefusedOnCard(_, why, case) => {
            refused(*why, case, language)
        }
        NoticeView::Released { change, ledger, .. } => {
            let text = posted::released(change, ledger, reader);
            // A check has nothing that could be wrong.
            let is_check = change.news.is_empty();
            let correct = (!is_check)
                .then(|| vec![correcting::correct(&ledger.case, ledger.number, language)]);
            Message::new(text, correct.into_iter().collect())
        }
    })
}

/// What a correction quotes of the message that carried the error; `None` if it told of nothing that was wrong.
pub fn render_quote(carried: &ChangeView, wrong: &[News], reader: Reader) -> Option<RichText> {
    in_place::quote(carried, wrong, reader)
}

/// What is not as a follower knew it; where that is too much for one message, with a button that shows the rest.
pub fn change(case: &Case, news: &[News], reader: Reader) -> Message {
    let told = notice::change(case, news, NOTICE, reader);
    let rest = told.rest;
    let rest = rest.map(|rest| vec![buttons::show(case, rest, reader.language)]);
    let calendar = match case.state.hearings.is_empty() {
        true => cancelled_in_a_file(case, news, reader),
        false => Some(calendar_of(case, reader)),
    };
    let rows = rest
        .into_iter()
        .chain(of_case(case, reader))
        .chain(calendar);
    Message::new(told.text, rows.collect())
}

/// What was wrong of what somebody was told who follows no more.
fn correction(case: &Case, news: &[News], reader: Reader) -> Message {
    let language = reader.language;
    let before = in_place::no_longer_follows(reader);
    let told = notice::change(case, news, NOTICE - before.units() - 2, reader);
    let rows = [vec![show_case(case, language)]].into_iter();
    let rows = rows.chain(cancelled_in_a_file(case, news, reader));
    Message::new(blocks([told.text, before]), rows.collect())
}

/// The button for the file in which a hearing is cancelled that is none, and was to come by what was told last.
fn cancelled_in_a_file(case: &Case, news: &[News], reader: Reader) -> Option<Vec<Button>> {
    let today = reader.today(case);
    let was_to_come = |news: &News| {
        let News::Corrected(corrected) = news else {
            return false;
        };
        let CorrectedFact::Hearing { wrong, .. } = &corrected.fact else {
            return false;
        };
        wrong.when().is_some_and(|when| when.day >= today)
    };
    let is_withdrawn = case.state.has_withdrawn_hearings() && news.iter().any(was_to_come);
    is_withdrawn.then(|| calendar_of(case, reader))
}

fn calendar_of(case: &Case, reader: Reader) -> Vec<Button> {
    vec![buttons::calendar(&case.slug, None, reader.language)]
}

/// A hearing that is near; `None` once its day at the court has passed.
pub fn reminder(
    case: &Case,
    of: (&Hearing, Leads),
    morning: MorningCheck,
    reader: Reader,
) -> Option<Message> {
    let text = notice::reminder(case, of, morning, reader)?;
    let (hearing, _) = of;
    let calendar = buttons::calendar(&case.slug, Some(hearing.no), reader.language);
    let mut rows = of_case(case, reader);
    rows.push(vec![calendar]);
    Some(Message::new(text, rows))
}

/// Asks whether to keep following a case that is at its end.
pub fn closing(case: &Case, question: KeepQuestion, reader: Reader) -> Message {
    let (slug, language) = (&case.slug, reader.language);
    let answers = vec![
        buttons::keep_following(slug, language),
        buttons::unfollow(slug, reader.chat, language),
    ];
    let text = closing_words::question(case, question, reader);
    Message::new(text, vec![answers, vec![show_case(case, language)]])
}

/// Its reader follows the case of an appeal too.
fn carried_over(case: &Case, first: &Case, reader: Reader) -> Message {
    let rows = vec![
        buttons::unfollow(&case.slug, reader.chat, reader.language),
        show_case(case, reader.language),
    ];
    Message::new(appeal::carried_over(case, first, reader), vec![rows])
}

/// What is said of several cases at once; `None` if nothing is left to say.
fn together(views: &[NoticeView], reader: Reader) -> Option<Message> {
    let said = views
        .iter()
        .filter_map(|view| Some((view, piece(view, reader)?)));
    let said: Vec<_> = said.collect();
    let is_reminder = |view: &NoticeView| matches!(view, NoticeView::Reminder { .. });
    let reminders = said.iter().filter(|(view, _)| is_reminder(view)).count();
    let pieces = said.into_iter().map(|(_, piece)| piece);
    let (cases, pieces): (Vec<&Case>, Vec<Piece>) = pieces.unzip();
    let digest = views.iter().find_map(|view| match view {
        NoticeView::Digest(digest) => Some(digest),
        _ => None,
    });
    if pieces.is_empty() && digest.is_none() {
        return None;
    }
    let subscribed: Vec<&SubscribedView> = views.iter().filter_map(subscribed_in).collect();
    let is_offered = |case: &Case| subscribed.iter().any(|view| view.case.slug == case.slug);
    let mut by: Vec<Subscription> = Vec::new();
    for one in subscribed.iter().flat_map(|view| &view.by) {
        if by.iter().all(|other| other.id != one.id) {
            by.push(one.clone());
        }
    }
    let mut rows: Vec<Vec<Button>> = Vec::new();
    let mut shown: Vec<Case> = Vec::new();
    for case in cases {
        if shown.iter().all(|other| other.slug != case.slug) {
            shown.push(case.clone());
        }
    }
    shown.truncate(MOST_ROWS);
    let titles = buttons::cases(&shown, reader.language);
    for (case, mut row) in shown.iter().zip(titles) {
        row.push(if is_offered(case) {
            buttons::follow(&case.slug, reader.chat, reader.language)
        } else {
            buttons::unfollow(&case.slug, reader.chat, reader.language)
        });
        rows.push(row);
    }
    rows.extend(subscriptions::ends(&by, reader.language));
    let text = match digest {
        Some(digest) => {
            rows.push(vec![buttons::settings(reader.language)]);
            let head = digest_words::headline(digest, pieces.len() - reminders, reader);
            let lists = digest_words::lists(digest, NOTICE, reader);
            let most = NOTICE.saturating_sub(head.units() + lists.units());
            let changed = together::together(pieces, most, reader.language);
            blocks([head, changed, lists])
        }
        None => together::together(pieces, NOTICE, reader.language),
    };
    Some(Message::new(text, rows))
}

/// What a view tells of subscriptions, if it does.
fn subscribed_in(view: &NoticeView) -> Option<&SubscribedView> {
    match view {
        NoticeView::Offer(view) | NoticeView::Date(view, _) => Some(view),
        _ => None,
    }
}

/// What is said of one case among several.
fn piece(view: &NoticeView, reader: Reader) -> Option<(&Case, Piece)> {
    match view {
        NoticeView::Change(ChangeView { case, news }) => {
            let whole = notice::change(case, news, NOTICE, reader).text;
            let brief = together::brief_change(case, news, reader);
            Some((case, Piece { whole, brief }))
        }
        NoticeView::Reminder {
            case,
            hearing,
            leads,
            morning,
        } => {
            let whole = notice::reminder(case, (hearing, *leads), *morning, reader)?;
            let brief = together::brief_reminder(case, (hearing, *leads), reader)?;
            Some((case, Piece { whole, brief }))
        }
        NoticeView::CarriedOver { case, first } => {
            let whole = appeal::carried_over(case, first, reader);
            let brief = appeal::brief_carried_over(case, first, reader);
            Some((case, Piece { whole, brief }))
        }
        NoticeView::Offer(view) => {
            let whole = subscription_words::offer(&view.case, &view.by, reader);
            let brief = subscription_words::brief_offer(&view.case, &view.by, reader.language);
            Some((&view.case, Piece { whole, brief }))
        }
        NoticeView::Date(view, news) => {
            let (case, by) = (&view.case, view.by.as_slice());
            let whole = subscription_words::date((case, news), by, NOTICE, reader);
            let told = together::brief_change(case, std::slice::from_ref(news), reader);
            let brief = lines([told, subscription_words::why(by, reader.language)]);
            Some((case, Piece { whole, brief }))
        }
        _ => None,
    }
}

/// Asks an editor what became of a hearing, with a button for each answer.
pub fn question(case: &Case, hearing: &Hearing, reader: Reader) -> Message {
    let row = |answer: HearingAnswer| {
        let press = EditorCallback::Report(case.slug.clone(), hearing.no, answer);
        let label = labels::answer(answer, reader.language);
        vec![buttons::for_editors(label, press)]
    };
    let text = questions::outcome_question(case, hearing, reader);
    Message::new(text, HearingAnswer::ALL.map(row).into())
}

/// Another editor took the reader's change back.
pub fn taken_back(case: &Case, language: Language) -> Message {
    let text = posted::taken_back(case, language);
    Message::new(text, vec![vec![show_case(case, language)]])
}

/// The reader's change no longer applied.
pub fn refused(why: ChangeRefusal, case: &Case, language: Language) -> Message {
    let text = editor::no_longer_applies(why, case, language);
    Message::new(text, vec![vec![show_case(case, language)]])
}

/// Under what a follower is told: how to read on, and how to stop it.
fn of_case(case: &Case, reader: Reader) -> Vec<Vec<Button>> {
    let unfollow = buttons::unfollow(&case.slug, reader.chat, reader.language);
    vec![vec![show_case(case, reader.language), unfollow]]
}

fn show_case(case: &Case, language: Language) -> Button {
    buttons::show(case, Section::Overview, language)
}
