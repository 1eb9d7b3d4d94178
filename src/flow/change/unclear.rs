//! Questions back to the editor about a line that names no case or is ambiguous, with the lines that would be the answers.

use chrono::NaiveDate;

use crate::{
    domain::{
        case::{Case, Visibility},
        command::Command,
        slug::Slug,
        when::When,
    },
    parse::post::{Post, PostKind},
    store::{Error, Store},
};

use super::{super::find, Question, UnclearLine, outcome::ResolvedLine, purpose::LinePurpose};

pub(super) async fn no_such_case(
    store: &Store,
    command: Command,
    (written, rest): (&str, &str),
) -> Result<ResolvedLine, Error> {
    let nearest = find::closest(store, written, Visibility::All).await?;
    let written = written.to_owned();
    if nearest.is_empty() {
        return Ok(ResolvedLine::Unclear(UnclearLine::NoSuchCase(written)));
    }
    let line = |slug: &Slug| format!("/{} {slug} {rest}", command.word());
    let lines = nearest.iter().map(|stored| line(&stored.case.slug));
    let lines = lines.map(|line| line.trim_end().to_owned()).collect();
    let cases = nearest.into_iter().map(|stored| stored.case).collect();
    Ok(ResolvedLine::Question(
        lines,
        Question::Case(written, cases),
    ))
}

pub(super) fn which_date(
    case: &Case,
    posts: &[Post],
    purpose: &LinePurpose,
    today: NaiveDate,
) -> ResolvedLine {
    let about = |post: &Post| purpose.about(post.clone());
    let dates = posts
        .iter()
        .filter_map(|post| date_of(case, &about(post), today));
    let question = Question::Date(dates.collect(), today);
    ResolvedLine::Question(
        posts.iter().map(|post| purpose.line(post)).collect(),
        question,
    )
}

/// The date that one reading of an ambiguous line gives; a time with no day is on the day of the hearing it is about.
fn date_of(case: &Case, post: &Post, today: NaiveDate) -> Option<When> {
    match &post.what {
        PostKind::Schedule { when, .. } => Some(*when),
        PostKind::Move { to, .. } => to.when(),
        PostKind::Adjourn { to, .. } => *to,
        PostKind::Delay { to, .. } => {
            let named = post.address.hearing.and_then(|no| case.state.hearing(no));
            let meant = named.or_else(|| case.state.next(today));
            let day = meant.map_or(today, |hearing| hearing.when.day);
            Some(When::at(day, *to))
        }
        PostKind::Cancel { .. }
        | PostKind::Held { .. }
        | PostKind::Access { .. }
        | PostKind::Custody { .. }
        | PostKind::Stage { .. }
        | PostKind::Verdict { .. }
        | PostKind::Appeal { .. }
        | PostKind::Statement { .. }
        | PostKind::Checked => None,
    }
}

pub(super) fn with_person(post: &Post, key: &Slug) -> Option<Post> {
    let PostKind::Custody { status, place, .. } = &post.what else {
        return None;
    };
    Some(Post {
        what: PostKind::Custody {
            person: key.to_string(),
            status: *status,
            place: place.clone(),
        },
        ..post.clone()
    })
}
