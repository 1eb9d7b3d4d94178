//! A line of an editor becomes a draft, and the editor sees what it would do.

use crate::{
    domain::{
        chat::Chat,
        command::Command,
        event::Change,
        language::Language,
        message::Message,
        news,
        warning::{Circumstances, warnings},
        when::local_day,
    },
    parse::post::{self, Addressed, ParsedPost, Post, PostAddress},
    store::{Error, FoundDraft, InTheWay, NewDraft, Receipt, Store, StoredCase},
    text::{
        commands,
        editor::{self, Draft},
        questions, replies, unclear as unclear_text,
    },
};

use super::{
    super::Turn,
    super::{find, twins::twins},
    CardAfter, LineContext, Surroundings,
    resolve::{Resolved, resolve},
    send::refused,
    unclear,
    waiting::{Outlook, Waits, outlook},
};

/// A line as it came.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// Its command.
    pub command: Command,
    /// What follows the command.
    pub rest: &'a str,
    /// All of it, as it was written.
    pub line: &'a str,
}

/// Reads an editor's line and answers with the preview of what it would do, or with what is missing, unclear or wrong. The
/// receipt comes back where nothing was kept.
///
/// # Errors
/// If the store failed; nothing was kept.
pub async fn propose(
    store: &Store,
    written: Written<'_>,
    turn: Turn<Chat>,
    surroundings: Surroundings<'_>,
) -> Result<(Message, Option<Receipt>), Error> {
    let Turn { chat, now, receipt } = turn;
    let around = LineContext {
        chat,
        now,
        surroundings,
    };
    let Written {
        command,
        rest,
        line,
    } = written;
    let language = around.chat.language;
    let (address, rest) = match post::address(rest) {
        Addressed::To { address, rest } => (address, rest),
        Addressed::Missing => return Ok((commands::usage(command, language), Some(receipt))),
        Addressed::NotACase { written, rest } => {
            return unclear::no_such_case(store, command, written, rest, around, receipt).await;
        }
        Addressed::NotANumber(_) => {
            return Ok((commands::usage(command, language), Some(receipt)));
        }
    };
    let Some(stored) = store.case(&address.case).await? else {
        let written = address.case.as_str().to_owned();
        return unclear::no_such_case(store, command, &written, rest, around, receipt).await;
    };
    let today = local_day(around.now, stored.case.description.court.zone);
    match post::read(command, address, rest, today, language) {
        Some(ParsedPost::Post(post)) => draft(store, &stored, (&post, line), around, receipt).await,
        Some(ParsedPost::Several(posts)) => {
            unclear::which_date(store, &stored.case, &posts, today, around, receipt).await
        }
        Some(ParsedPost::Missing(_)) => Ok((commands::usage(command, language), Some(receipt))),
        Some(ParsedPost::Unreadable(unreadable)) => {
            unclear::unreadable(store, command, rest, unreadable, today, around, receipt).await
        }
        None => Ok((commands::usage(command, language), Some(receipt))),
    }
}

/// Decides what a post means, keeps it as a draft and shows its preview.
async fn draft(
    store: &Store,
    stored: &StoredCase,
    (post, line): (&Post, &str),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Message, Option<Receipt>), Error> {
    let case = &stored.case;
    let language = around.chat.language;
    let today = local_day(around.now, case.description.court.zone);
    let change = match resolve(case, post, today) {
        Resolved::Change(change) => change,
        Resolved::WhichHearing(several) => {
            let lines: Vec<String> = several
                .iter()
                .map(|no| {
                    let address = PostAddress {
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
                .filter_map(|no| case.state.hearing(*no))
                .collect();
            let id = store
                .keep_choices(around.chat.id, &lines, around.now, receipt)
                .await?;
            return Ok((
                questions::which_hearing(id, &hearings, today, language),
                None,
            ));
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
                .keep_choices(around.chat.id, &lines, around.now, receipt)
                .await?;
            return Ok((questions::which_person(id, &people, language), None));
        }
        Resolved::NoSuchPerson(asked) => {
            return Ok((questions::no_such_person(&asked, language), Some(receipt)));
        }
        Resolved::NoHearing => {
            return Ok((replies::no_hearing_meant(language), Some(receipt)));
        }
        Resolved::NotLater => {
            return Ok((commands::usage(Command::Move, language), Some(receipt)));
        }
    };
    preview(store, stored, (change, line), around, receipt).await
}

async fn preview(
    store: &Store,
    stored: &StoredCase,
    (change, line): (Change, &str),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Message, Option<Receipt>), Error> {
    let LineContext { chat, now, .. } = around;
    let seen = stored.case.state.revision;
    let outlook = match outlook(store, stored, (&change, seen), around.looking()).await? {
        Ok(outlook) => outlook,
        Err(refusal) => {
            let refused = replies::refused(refusal, &stored.case, chat.language);
            return Ok((refused, Some(receipt)));
        }
    };
    let new = NewDraft {
        editor: chat.id,
        case: stored.id,
        seen,
        change,
        line: line.to_owned(),
    };
    let id = store.keep_draft(&new, now, receipt).await?;
    let shown = (id, &new.change, chat.language);
    let message = shown_as(store, stored, shown, &outlook, around).await?;
    Ok((message, None))
}

/// Shows the message of a draft in another language, as it would be by now.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn turn(
    store: &Store,
    (id, page): (i64, Language),
    around: LineContext<'_>,
) -> Result<CardAfter, Error> {
    let chat = around.chat;
    let draft = match store.drafted(chat.id, id).await? {
        FoundDraft::Draft(draft) => draft,
        FoundDraft::Gone => return Ok(CardAfter::Old),
        FoundDraft::Unreadable => {
            let said = unclear_text::draft_is_unreadable(chat.language);
            return Ok(CardAfter::Becomes(said));
        }
    };
    let stored = store.case_by_id(draft.case).await?;
    let (change, seen) = (&draft.change, draft.seen);
    let outlook = outlook(store, &stored, (change, seen), around.looking()).await?;
    Ok(CardAfter::Becomes(match outlook {
        Ok(outlook) => shown_as(store, &stored, (id, change, page), &outlook, around).await?,
        Err(refusal) => {
            let case = draft.case;
            let obstacle = InTheWay::Case {
                case,
                seen,
                refusal,
            };
            refused(store, id, &obstacle, around.looking()).await?
        }
    }))
}

/// The preview of a draft, of whose pages it may be one.
async fn shown_as(
    store: &Store,
    stored: &StoredCase,
    (id, change, page): (i64, &Change, Language),
    outlook: &Outlook,
    around: LineContext<'_>,
) -> Result<Message, Error> {
    let LineContext {
        chat,
        now,
        surroundings,
    } = around;
    let (before, after) = (&outlook.before, &outlook.after);
    let news = news::difference(&before.state, &after.state);
    let recipients = store.count_followers(stored.id).await?;
    let silent = store.silent_followers(stored.id).await?;
    let twins = twins(store, stored).await?;
    let twins: Vec<_> = twins.into_iter().map(|twin| twin.slug).collect();
    let similar = find::similar(store, &before.slug).await?;
    let circumstances = Circumstances {
        now,
        holidays: surroundings.holidays,
        twins: &twins,
        similar: &similar,
        recipients,
        usual_recipients: store.usual_recipients().await?,
    };
    let warnings = warnings(before, change, &circumstances);
    let waits: Vec<_> = outlook.waits.iter().map(Waits::shown).collect();
    let draft = Draft {
        id,
        case: after,
        news: &news,
        recipients,
        silent,
        broadcast: surroundings.broadcast,
        warnings: &warnings,
        waiting: &waits,
        in_the_way: outlook.in_the_way,
    };
    Ok(editor::preview(&draft, page, now, chat.language))
}
