//! The case of an appeal, as a line names it: it must be one that there is, and no other than it may be.

use crate::{
    domain::{
        case::{Case, Visibility},
        slug::Slug,
    },
    parse::post::{self, ParsedAddress, Post, PostAddress, PostKind},
    store::{Error, Store, StoredCase},
};

use super::{
    super::find,
    Question, UnclearLine,
    outcome::{AppealObstacle, ResolvedLine},
    purpose::LinePurpose,
};

/// What keeps a line from linking a case to that of its appeal, before the line is read any further; `None` if nothing does, or it
/// is for whoever reads it to say.
pub(super) async fn obstacle(
    store: &Store,
    first: &StoredCase,
    arguments: &str,
    purpose: &LinePurpose,
) -> Result<Option<ResolvedLine>, Error> {
    let (written, rest) = match post::attached_address(arguments) {
        ParsedAddress::To { address, rest } if address.hearing.is_none() => {
            if let Some(appeal) = store.cases().case(&address.case).await? {
                let obstacle = between(&first.case, &appeal.case, purpose);
                let unclear = |why| UnclearLine::Appeal(why, Box::new(first.case.clone()));
                return Ok(obstacle.map(unclear).map(ResolvedLine::Unclear));
            }
            (address.case.to_string(), rest)
        }
        ParsedAddress::NotACase { written, rest } => (written.to_owned(), rest),
        ParsedAddress::To { .. } | ParsedAddress::Misused => return Ok(None),
    };
    let mut nearest = find::closest(store, &written, Visibility::All).await?;
    nearest.retain(|other| other.id != first.id);
    if nearest.is_empty() {
        let unclear = UnclearLine::NoSuchCase(written);
        return Ok(Some(ResolvedLine::Unclear(unclear)));
    }
    let line = |appeal: &Slug| {
        let line = purpose.line(&Post {
            address: PostAddress {
                case: first.case.slug.clone(),
                hearing: None,
            },
            what: PostKind::Appeal {
                case: appeal.clone(),
            },
            attribution: None,
        });
        format!("{line} {rest}").trim_end().to_owned()
    };
    let lines = nearest.iter().map(|stored| line(&stored.case.slug));
    let lines = lines.collect();
    let cases = nearest.into_iter().map(|stored| stored.case).collect();
    let question = Question::Case(written, cases);
    Ok(Some(ResolvedLine::Question(lines, question)))
}

/// A correction that says what is linked already changes nothing, and is refused for that.
fn between(first: &Case, appeal: &Case, purpose: &LinePurpose) -> Option<AppealObstacle> {
    let is_linked = |from: &Case, to: &Case| {
        let linked = from.state.appeal.as_ref();
        linked.is_some_and(|linked| linked.case == to.slug)
    };
    let is_posted = matches!(purpose, LinePurpose::Post);
    if first.slug == appeal.slug {
        Some(AppealObstacle::Itself)
    } else if is_linked(appeal, first) || is_posted && is_linked(first, appeal) {
        Some(AppealObstacle::Linked)
    } else {
        None
    }
}
