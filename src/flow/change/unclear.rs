//! What an editor is asked back when a line names no case, can mean several things, or cannot be read.

use chrono::NaiveDate;

use crate::{
    domain::{
        case::{Case, Visible},
        command::Command,
        message::Message,
        slug::Slug,
        when::When,
    },
    reading::{
        date::{Clash, Unread},
        post::{Post, Unfit, Unreadable, What},
    },
    store::{Error, Receipt, Store},
    text::{commands, lists, questions, unclear},
};

use super::{super::find, Around, say};

pub(super) async fn no_such_case(
    store: &Store,
    command: Command,
    written: &str,
    rest: &str,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let language = around.chat.language;
    let nearest = find::meant(store, written, Visible::All).await?;
    if nearest.is_empty() {
        return say(store, lists::no_such_case(written, &[], language), receipt).await;
    }
    let lines: Vec<String> = nearest
        .iter()
        .map(|stored| {
            format!("/{} {} {rest}", command.word(), stored.case.slug)
                .trim_end()
                .to_owned()
        })
        .collect();
    let cases: Vec<Case> = nearest.into_iter().map(|stored| stored.case).collect();
    let id = store
        .offer(around.chat.id, &lines, around.now, receipt)
        .await?;
    Ok(unclear::which_of_the_nearest(id, written, &cases, language))
}

pub(super) async fn which_date(
    store: &Store,
    case: &Case,
    posts: &[Post],
    today: NaiveDate,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let dates: Vec<When> = posts
        .iter()
        .filter_map(|post| date_of(case, post, today))
        .collect();
    let lines: Vec<String> = posts.iter().map(Post::canonical).collect();
    let id = store
        .offer(around.chat.id, &lines, around.now, receipt)
        .await?;
    Ok(questions::which_date(
        id,
        &dates,
        today,
        around.chat.language,
    ))
}

/// The date that one reading of an ambiguous line gives; a time with no day is on the day of the hearing it is about.
fn date_of(case: &Case, post: &Post, today: NaiveDate) -> Option<When> {
    match &post.what {
        What::Schedule { when, .. } => Some(*when),
        What::Move { to, .. } => to.when(),
        What::Adjourn { to, .. } => *to,
        What::Delay { to, .. } => {
            let day = case
                .state
                .next(today)
                .map_or(today, |hearing| hearing.when.day);
            Some(When::at(day, *to))
        }
        What::Cancel { .. }
        | What::Held { .. }
        | What::Access { .. }
        | What::Custody { .. }
        | What::Stage { .. }
        | What::Verdict { .. }
        | What::Statement { .. }
        | What::Checked => None,
    }
}

pub(super) fn with_person(post: &Post, key: &Slug) -> Option<Post> {
    match &post.what {
        What::Custody { status, place, .. } => {
            let (person, status, place) = (key.to_string(), *status, place.clone());
            Some(Post {
                address: post.address.clone(),
                what: What::Custody {
                    person,
                    status,
                    place,
                },
            })
        }
        What::Schedule { .. }
        | What::Move { .. }
        | What::Adjourn { .. }
        | What::Delay { .. }
        | What::Cancel { .. }
        | What::Held { .. }
        | What::Access { .. }
        | What::Stage { .. }
        | What::Verdict { .. }
        | What::Statement { .. }
        | What::Checked => None,
    }
}

pub(super) async fn unreadable(
    store: &Store,
    command: Command,
    rest: &str,
    unreadable: Unreadable,
    today: NaiveDate,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let language = around.chat.language;
    let before_text = rest.split('|').next().unwrap_or(rest).trim();
    let message = match unreadable {
        Unreadable::Date(Unread::Nothing { understood, left }) => {
            unclear::unreadable_date(command, before_text, (&understood, &left), language)
        }
        Unreadable::Time(Unread::Nothing { understood, left }) => {
            unclear::unreadable_time(command, before_text, (&understood, &left), language)
        }
        Unreadable::Date(Unread::Impossible(piece))
        | Unreadable::Time(Unread::Impossible(piece)) => unclear::impossible(&piece, language),
        Unreadable::Date(Unread::Far(day)) | Unreadable::Time(Unread::Far(day)) => {
            unclear::far(day, today, language)
        }
        Unreadable::Date(Unread::Contradiction(clash))
        | Unreadable::Time(Unread::Contradiction(clash)) => match clash {
            Clash::Weekday { day, .. } => {
                questions::contradicting_date(before_text, day, today, language)
            }
            Clash::Two(one, other) => unclear::two_dates(&one, &other, language),
        },
        Unreadable::Choice {
            written,
            nearest: Some(nearest),
        } => {
            let line = nearest.canonical();
            let id = store
                .offer(
                    around.chat.id,
                    std::slice::from_ref(&line),
                    around.now,
                    receipt,
                )
                .await?;
            return Ok(unclear::is_this_meant(id, &written, &line, language));
        }
        Unreadable::Choice {
            written,
            nearest: None,
        }
        | Unreadable::Extra(written) => unclear::not_understood(&written, command, language),
        Unreadable::Texts(Unfit::Two(twice)) => unclear::two_texts(twice, language),
        Unreadable::Texts(Unfit::TooLong {
            language: of,
            characters,
        }) => unclear::text_too_long(of, characters, language),
        Unreadable::AboutNoHearing(_) => commands::usage(command, language),
    };
    say(store, message, receipt).await
}
