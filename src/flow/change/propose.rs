//! A line of an editor becomes a draft, and the editor sees what it would do.

use crate::{
    domain::{
        case::Case,
        command::Command,
        event::{Change, Origin},
        message::Message,
        notice,
        trap::{Circumstances, traps},
        when::local_day,
    },
    reading::post::{self, Address, Addressed, Post, Reading},
    store::{Error, NewDraft, Receipt, Store, StoredCase},
    text::{
        commands,
        editor::{self, Draft},
        questions, replies,
    },
};

use super::{
    super::{find, twins::twins},
    Around,
    resolve::{Resolved, resolve},
    say, unclear,
    waiting::{Looking, Waits, waiting},
};

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
            return unclear::no_such_case(store, command, written, rest, around, receipt).await;
        }
        Addressed::NotANumber(_) => {
            return say(store, commands::usage(command, language), receipt).await;
        }
    };
    let Some(stored) = store.case(&address.case).await? else {
        let written = address.case.as_str().to_owned();
        return unclear::no_such_case(store, command, &written, rest, around, receipt).await;
    };
    let today = local_day(around.now, stored.case.description.court.zone);
    match post::read(command, address, rest, today, language) {
        Some(Reading::Post(post)) => draft(store, &stored, &post, around, receipt).await,
        Some(Reading::Several(posts)) => {
            unclear::which_date(store, &stored.case, &posts, today, around, receipt).await
        }
        Some(Reading::Missing(_)) => say(store, commands::usage(command, language), receipt).await,
        Some(Reading::Unreadable(unreadable)) => {
            unclear::unreadable(store, command, rest, unreadable, today, around, receipt).await
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
                .filter_map(|key| unclear::with_person(post, key))
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
        broadcast,
        window,
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
    let silent = store.silent_followers(stored.id).await?;
    let twins = twins(store, stored).await?;
    let twins: Vec<_> = twins.into_iter().map(|twin| twin.slug).collect();
    let similar = find::similar(store, &case.slug).await?;
    let circumstances = Circumstances {
        now,
        holidays,
        twins: &twins,
        similar: &similar,
        recipients,
        usual_recipients: store.usual_recipients().await?,
    };
    let traps = traps(case, &change, &circumstances);
    let looking = Looking { chat, window, now };
    let (waits, in_the_way) = waiting(store, stored, &change, looking).await?;
    let waits: Vec<_> = waits.iter().map(Waits::shown).collect();
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
        silent,
        broadcast,
        traps: &traps,
        waiting: &waits,
        in_the_way,
    };
    Ok(editor::preview(&draft, now, chat.language))
}
