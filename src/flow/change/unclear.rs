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
    parse::{
        date::{Clash, DateError},
        post::{Post, PostError, PostKind, Unfit},
    },
    store::{Error, Receipt, Store},
    text::{commands, lists, questions, unclear},
};

use super::{super::find, LineContext};

pub(super) async fn no_such_case(
    store: &Store,
    command: Command,
    written: &str,
    rest: &str,
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Message, Option<Receipt>), Error> {
    let language = around.chat.language;
    let nearest = find::meant(store, written, Visible::All).await?;
    if nearest.is_empty() {
        return Ok((lists::no_such_case(written, &[], language), Some(receipt)));
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
        .keep_choices(around.chat.id, &lines, around.now, receipt)
        .await?;
    Ok((
        unclear::which_of_the_nearest(id, written, &cases, language),
        None,
    ))
}

pub(super) async fn which_date(
    store: &Store,
    case: &Case,
    posts: &[Post],
    today: NaiveDate,
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Message, Option<Receipt>), Error> {
    let dates: Vec<When> = posts
        .iter()
        .filter_map(|post| date_of(case, post, today))
        .collect();
    let lines: Vec<String> = posts.iter().map(Post::canonical).collect();
    let id = store
        .keep_choices(around.chat.id, &lines, around.now, receipt)
        .await?;
    Ok((
        questions::which_date(id, &dates, today, around.chat.language),
        None,
    ))
}

/// The date that one reading of an ambiguous line gives; a time with no day is on the day of the hearing it is about.
fn date_of(case: &Case, post: &Post, today: NaiveDate) -> Option<When> {
    match &post.what {
        PostKind::Schedule { when, .. } => Some(*when),
        PostKind::Move { to, .. } => to.when(),
        PostKind::Adjourn { to, .. } => *to,
        PostKind::Delay { to, .. } => {
            let day = case
                .state
                .next(today)
                .map_or(today, |hearing| hearing.when.day);
            Some(When::at(day, *to))
        }
        PostKind::Cancel { .. }
        | PostKind::Held { .. }
        | PostKind::Access { .. }
        | PostKind::Custody { .. }
        | PostKind::Stage { .. }
        | PostKind::Verdict { .. }
        | PostKind::Statement { .. }
        | PostKind::Checked => None,
    }
}

pub(super) fn with_person(post: &Post, key: &Slug) -> Option<Post> {
    match &post.what {
        PostKind::Custody { status, place, .. } => {
            let (person, status, place) = (key.to_string(), *status, place.clone());
            Some(Post {
                address: post.address.clone(),
                what: PostKind::Custody {
                    person,
                    status,
                    place,
                },
            })
        }
        PostKind::Schedule { .. }
        | PostKind::Move { .. }
        | PostKind::Adjourn { .. }
        | PostKind::Delay { .. }
        | PostKind::Cancel { .. }
        | PostKind::Held { .. }
        | PostKind::Access { .. }
        | PostKind::Stage { .. }
        | PostKind::Verdict { .. }
        | PostKind::Statement { .. }
        | PostKind::Checked => None,
    }
}

pub(super) async fn unreadable(
    store: &Store,
    command: Command,
    rest: &str,
    unreadable: PostError,
    today: NaiveDate,
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Message, Option<Receipt>), Error> {
    let language = around.chat.language;
    let before_text = rest.split('|').next().unwrap_or(rest).trim();
    let message = match unreadable {
        PostError::Date(DateError::Nothing { understood, left }) => {
            unclear::unreadable_date(command, before_text, (&understood, &left), language)
        }
        PostError::Time(DateError::Nothing { understood, left }) => {
            unclear::unreadable_time(command, before_text, (&understood, &left), language)
        }
        PostError::Date(DateError::Impossible(piece))
        | PostError::Time(DateError::Impossible(piece)) => unclear::impossible(&piece, language),
        PostError::Date(DateError::Far(day)) | PostError::Time(DateError::Far(day)) => {
            unclear::far(day, today, language)
        }
        PostError::Date(DateError::Contradiction(clash))
        | PostError::Time(DateError::Contradiction(clash)) => match clash {
            Clash::Weekday { day, .. } => {
                questions::contradicting_date(before_text, day, today, language)
            }
            Clash::Two(one, other) => unclear::two_dates(&one, &other, language),
        },
        PostError::Choice {
            written,
            nearest: Some(nearest),
        } => {
            let line = nearest.canonical();
            let id = store
                .keep_choices(
                    around.chat.id,
                    std::slice::from_ref(&line),
                    around.now,
                    receipt,
                )
                .await?;
            return Ok((unclear::is_this_meant(id, &written, &line, language), None));
        }
        PostError::Choice {
            written,
            nearest: None,
        }
        | PostError::Extra(written) => unclear::not_understood(&written, command, language),
        PostError::Texts(Unfit::Two(twice)) => unclear::two_texts(twice, language),
        PostError::Texts(Unfit::TooLong {
            language: of,
            characters,
        }) => unclear::text_too_long(of, characters, language),
        PostError::AboutNoHearing(_) => commands::usage(command, language),
    };
    Ok((message, Some(receipt)))
}
