//! A line of an editor becomes a draft, and the editor sees what it would do.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        approx::Approx,
        case::Case,
        chat::Chat,
        command::Command,
        event::{Change, Origin},
        message::Message,
        notice,
        slug::Slug,
        trap::{Circumstances, traps},
        when::{When, local_day},
    },
    reading::{
        date::{Clash, Unread},
        post::{self, Address, Addressed, Missing, Post, Reading, Unreadable, What},
    },
    search,
    store::{Error, NewDraft, Receipt, Store, StoredCase},
    text::{
        commands,
        editor::{self, Draft},
        lists, questions, replies, unclear,
    },
};

use super::{
    super::find,
    resolve::{Resolved, resolve},
};

/// What is around a line, beside its words.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Whose line it is.
    pub chat: Chat,
    /// The line as it was written.
    pub line: &'a str,
    /// Days on which courts rest.
    pub holidays: &'a [Approx],
    /// The time.
    pub now: DateTime<Utc>,
}

/// Reads an editor's line and answers with the preview of what it would do, or with what is missing, unclear or wrong.
///
/// # Errors
/// If the store failed; nothing was kept.
pub async fn propose(
    store: &Store,
    command: Command,
    rest: &str,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let language = around.chat.language;
    let (address, rest) = match post::address(rest) {
        Addressed::To { address, rest } => (address, rest),
        Addressed::Missing => return say(store, commands::usage(command, language), receipt).await,
        Addressed::NotACase { written, rest } => {
            return no_such_case(store, command, written, rest, around, receipt).await;
        }
        Addressed::NotANumber(_) => {
            return say(store, commands::usage(command, language), receipt).await;
        }
    };
    let Some(stored) = store.case(&address.case).await? else {
        let written = address.case.as_str().to_owned();
        return no_such_case(store, command, &written, rest, around, receipt).await;
    };
    let today = local_day(around.now, stored.case.description.court.zone);
    match post::read(command, address, rest, today, language) {
        Some(Reading::Post(post)) => draft(store, &stored, &post, around, receipt).await,
        Some(Reading::Several(posts)) => {
            which_date(store, &stored.case, &posts, today, around, receipt).await
        }
        Some(Reading::Missing(missing)) => {
            say(store, missing_words(command, missing, language), receipt).await
        }
        Some(Reading::Unreadable(unreadable)) => {
            unreadable_words(store, command, rest, unreadable, today, around, receipt).await
        }
        None => say(store, commands::usage(command, language), receipt).await,
    }
}

/// Decides what a post means, keeps it as a draft and shows its preview.
async fn draft(
    store: &Store,
    stored: &StoredCase,
    post: &Post,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let case = &stored.case;
    let language = around.chat.language;
    let today = local_day(around.now, case.description.court.zone);
    let change = match resolve(case, post, today) {
        Resolved::Change(change) => change,
        Resolved::WhichHearing(several) => {
            let lines: Vec<String> = several
                .iter()
                .map(|no| {
                    let address = Address {
                        case: case.slug.clone(),
                        hearing: Some(*no),
                    };
                    Post {
                        address,
                        what: post.what.clone(),
                    }
                    .canonical()
                })
                .collect();
            let hearings: Vec<_> = several
                .iter()
                .filter_map(|no| case.standing.hearing(*no))
                .collect();
            let id = store
                .offer(around.chat.id, &lines, around.now, receipt)
                .await?;
            return Ok(questions::which_hearing(id, &hearings, today, language));
        }
        Resolved::WhichPerson(several) => {
            let people: Vec<_> = several
                .iter()
                .filter_map(|key| case.description.person(key))
                .collect();
            let lines: Vec<String> = several
                .iter()
                .filter_map(|key| with_person(post, key))
                .map(|post| post.canonical())
                .collect();
            let id = store
                .offer(around.chat.id, &lines, around.now, receipt)
                .await?;
            return Ok(questions::which_person(id, &people, language));
        }
        Resolved::NoSuchPerson(asked) => {
            return say(store, questions::no_such_person(&asked, language), receipt).await;
        }
        Resolved::NoHearing => {
            return say(store, replies::no_hearing_meant(language), receipt).await;
        }
        Resolved::NotLater => {
            return say(store, commands::usage(Command::Move, language), receipt).await;
        }
    };
    preview(store, stored, change, around, receipt).await
}

async fn preview(
    store: &Store,
    stored: &StoredCase,
    change: Change,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let Around {
        chat,
        line,
        holidays,
        now,
    } = around;
    let case = &stored.case;
    let after = match case.standing.accept(change.clone(), Origin::Posted, now) {
        Ok((standing, _)) => Case {
            standing,
            ..case.clone()
        },
        Err(refusal) => {
            return say(
                store,
                replies::refused(refusal, case, chat.language),
                receipt,
            )
            .await;
        }
    };
    let news = notice::difference(&case.standing, &after.standing);
    let recipients = store.audience(stored.id).await?;
    let similar = similar(store, &case.slug).await?;
    let circumstances = Circumstances {
        now,
        holidays,
        similar: &similar,
        recipients,
        usual_recipients: store.usual_recipients().await?,
    };
    let traps = traps(case, &change, &circumstances);
    let new = NewDraft {
        editor: chat.id,
        case: stored.id,
        seen: case.standing.revision,
        change,
        line: line.to_owned(),
    };
    let id = store.draft(&new, now, receipt).await?;
    let draft = Draft {
        id,
        case: &after,
        news: &news,
        recipients,
        traps: &traps,
    };
    Ok(editor::preview(&draft, now, chat.language))
}

/// Other cases whose short names are easily taken for this one.
async fn similar(store: &Store, slug: &Slug) -> Result<Vec<Slug>, Error> {
    let slugs = store.slugs().await?;
    Ok(slugs
        .into_iter()
        .filter(|other| search::are_alike(slug.as_str(), other.as_str()))
        .collect())
}

async fn no_such_case(
    store: &Store,
    command: Command,
    written: &str,
    rest: &str,
    around: Around<'_>,
    receipt: Receipt,
) -> Result<Message, Error> {
    let language = around.chat.language;
    let nearest = find::nearest(store, written).await?;
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

async fn which_date(
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
        What::Move { to, .. } => Some(*to),
        What::Adjourn { to, .. } => *to,
        What::Delay { to, .. } => {
            let day = case
                .standing
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

fn with_person(post: &Post, key: &Slug) -> Option<Post> {
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

fn missing_words(
    command: Command,
    missing: Missing,
    language: crate::domain::language::Language,
) -> Message {
    match missing {
        Missing::Date | Missing::Time | Missing::Choice | Missing::Person | Missing::Text => {
            commands::usage(command, language)
        }
    }
}

async fn unreadable_words(
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
            unclear::unreadable_date(before_text, &understood, &left, language)
        }
        Unreadable::Time(Unread::Nothing { understood, left }) => {
            unclear::unreadable_time(before_text, &understood, &left, language)
        }
        Unreadable::Date(Unread::Impossible(piece))
        | Unreadable::Time(Unread::Impossible(piece)) => unclear::impossible(&piece, language),
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
        Unreadable::TwoTexts(twice) => unclear::two_texts(twice, language),
        Unreadable::AboutNoHearing(_) => commands::usage(command, language),
    };
    say(store, message, receipt).await
}

async fn say(store: &Store, message: Message, receipt: Receipt) -> Result<Message, Error> {
    store.close_update(receipt).await?;
    Ok(message)
}
