//! Proposing a change: an editor's line becomes a draft, and the editor sees its preview.

use chrono::NaiveDate;

use crate::{
    domain::{
        chat::Chat,
        command::{Command, PostCommand},
        event::AttributedChange,
        language::Language,
        views::{ChangeView, DraftView},
        warning::{RepeatedWarnings, WarningContext, warnings},
        when::local_day,
    },
    parse::post::{self, ParsedAddress, ParsedPost, Post, PostAddress, PostError},
    store::{DraftConflict, DraftLookup, Error, NewDraft, Receipt, Store, StoredCase},
};

use super::{
    super::{Turn, duplicates::duplicates, find},
    ChangeSettings, DraftOutcome, LineContext, Proposal, Question, UnclearLine,
    outcome::ResolvedLine,
    resolve::{ResolvedPost, resolve},
    send::not_sent,
    unclear,
    waiting::{ProjectedChange, project},
};

/// An editor's line, split into its command and the rest.
#[derive(Clone, Copy, Debug)]
pub struct EditorLine<'a> {
    /// Its command.
    pub command: PostCommand,
    /// What follows the command.
    pub rest: &'a str,
    /// The whole line, as it was written.
    pub line: &'a str,
}

/// Reads an editor's line: the preview of its draft, or what is missing, ambiguous or wrong. The receipt comes back where
/// nothing was stored.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn propose(
    store: &Store,
    written: EditorLine<'_>,
    turn: Turn<Chat>,
    settings: &ChangeSettings,
) -> Result<(Proposal, Option<Receipt>), Error> {
    let Turn { chat, now, receipt } = turn;
    let around = LineContext {
        chat,
        now,
        settings,
    };
    match read(store, written, around).await? {
        ResolvedLine::Draft(stored, change) => {
            let line = written.line.to_owned();
            draft(store, &stored, (change, line), around, receipt).await
        }
        ResolvedLine::Question(lines, question) => {
            let offer = store
                .drafts()
                .keep_choices(chat.id, &lines, now, receipt)
                .await?;
            Ok((Proposal::Question(offer, question), None))
        }
        ResolvedLine::Unclear(unclear) => Ok((Proposal::Unclear(unclear), Some(receipt))),
    }
}

/// Parses a line and resolves it against its case.
async fn read(
    store: &Store,
    written: EditorLine<'_>,
    around: LineContext<'_>,
) -> Result<ResolvedLine, Error> {
    let command = written.command;
    let usage = || ResolvedLine::Unclear(UnclearLine::Usage(Command::Post(command)));
    let (address, rest) = match post::address(written.rest) {
        ParsedAddress::To { address, rest } => (address, rest),
        ParsedAddress::NotACase { written, rest } => {
            return unclear::no_such_case(store, command, (written, rest)).await;
        }
        ParsedAddress::Misused => return Ok(usage()),
    };
    let Some(stored) = store.cases().case(&address.case).await? else {
        let written = address.case.as_str();
        return unclear::no_such_case(store, command, (written, rest)).await;
    };
    let today = local_day(around.now, stored.case.description.court.zone);
    let language = around.chat.language;
    Ok(match post::read(command, address, rest, today, language) {
        ParsedPost::Post(post) => {
            let resolved = resolve(&stored.case, &post, today);
            to_resolved_line(stored, &post, resolved, today)
        }
        ParsedPost::Several(posts) => unclear::which_date(&stored.case, &posts, today),
        ParsedPost::Unreadable(PostError::Choice {
            written,
            nearest: Some(nearest),
        }) => {
            let line = nearest.canonical();
            let question = Question::Line {
                written,
                line: line.clone(),
            };
            ResolvedLine::Question(vec![line], question)
        }
        ParsedPost::Unreadable(error) => {
            let text = rest.split('|').next().unwrap_or(rest).trim();
            ResolvedLine::Unclear(UnclearLine::Unreadable {
                command,
                text: text.to_owned(),
                error,
                today,
            })
        }
        ParsedPost::Misused => usage(),
    })
}

/// The resolved line of a parsed post.
fn to_resolved_line(
    stored: StoredCase,
    post: &Post,
    resolved: ResolvedPost,
    today: NaiveDate,
) -> ResolvedLine {
    let case = &stored.case;
    match resolved {
        ResolvedPost::Change(change) => {
            let attribution = post.attribution.clone();
            let change = AttributedChange {
                change,
                attribution,
            };
            ResolvedLine::Draft(Box::new(stored), change)
        }
        ResolvedPost::WhichHearing(several) => {
            let line = |no| {
                let address = PostAddress {
                    case: case.slug.clone(),
                    hearing: Some(no),
                };
                Post {
                    address,
                    ..post.clone()
                }
                .canonical()
            };
            let hearings = several.iter().filter_map(|no| case.state.hearing(*no));
            let question = Question::Hearing(hearings.cloned().collect(), today);
            ResolvedLine::Question(several.iter().map(|no| line(*no)).collect(), question)
        }
        ResolvedPost::WhichPerson(several) => {
            let with = |key| unclear::with_person(post, key);
            let lines = several.iter().filter_map(with);
            let lines = lines.map(|post| post.canonical()).collect();
            let people = several
                .iter()
                .filter_map(|key| case.description.person(key));
            ResolvedLine::Question(lines, Question::Person(people.cloned().collect()))
        }
        ResolvedPost::NoSuchPerson(asked) => {
            ResolvedLine::Unclear(UnclearLine::NoSuchPerson(asked))
        }
        ResolvedPost::NoHearing => ResolvedLine::Unclear(UnclearLine::NoHearing),
        ResolvedPost::NotLater => {
            ResolvedLine::Unclear(UnclearLine::Usage(Command::Post(PostCommand::Move)))
        }
    }
}

/// Stores a change as a draft, if it applies, and previews it.
async fn draft(
    store: &Store,
    stored: &StoredCase,
    (change, line): (AttributedChange, String),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Proposal, Option<Receipt>), Error> {
    let LineContext { chat, now, .. } = around;
    let seen = stored.case.state.revision;
    let looking = around.looking();
    let projected = match project(store, stored, (&change, seen), None, looking).await? {
        Ok(projected) => projected,
        Err(refusal) => {
            let unclear = UnclearLine::Refused(refusal, Box::new(stored.case.clone()));
            return Ok((Proposal::Unclear(unclear), Some(receipt)));
        }
    };
    let new = NewDraft {
        editor: chat.id,
        case: stored.id,
        seen,
        change,
        line,
    };
    let id = store.drafts().keep_draft(&new, now, receipt).await?;
    let preview = preview(store, stored, (id, &new.change), projected, around).await?;
    Ok((Proposal::Preview(Box::new(preview)), None))
}

/// Previews a draft in another language, against the case as it is by now.
///
/// # Errors
/// If the store failed; nothing was changed.
pub async fn show(
    store: &Store,
    (id, page): (i64, Language),
    around: LineContext<'_>,
) -> Result<DraftOutcome, Error> {
    let draft = match store.drafts().drafted(around.chat.id, id).await? {
        DraftLookup::Draft(draft) => draft,
        DraftLookup::Gone => return Ok(DraftOutcome::Gone),
        DraftLookup::Unreadable => return Ok(DraftOutcome::Unreadable),
    };
    let stored = store.cases().case_by_id(draft.case).await?;
    let (change, seen) = (&draft.change, draft.seen);
    let projected = project(store, &stored, (change, seen), None, around.looking()).await?;
    Ok(match projected {
        Ok(projected) => {
            let preview = preview(store, &stored, (id, change), projected, around).await?;
            DraftOutcome::Shown(Box::new(preview), page)
        }
        Err(refusal) => {
            let case = draft.case;
            let obstacle = DraftConflict::Case {
                case,
                seen,
                refusal,
            };
            let draft = (id, RepeatedWarnings::default());
            DraftOutcome::Conflict(not_sent(store, draft, &obstacle, around.looking()).await?)
        }
    })
}

/// Makes the preview of a draft, or of a posting.
pub(super) async fn preview(
    store: &Store,
    stored: &StoredCase,
    (id, change): (i64, &AttributedChange),
    projected: ProjectedChange,
    around: LineContext<'_>,
) -> Result<DraftView, Error> {
    let LineContext { now, settings, .. } = around;
    let (before, after) = (&projected.before, projected.after);
    let audience = store.follows().audience(stored.id).await?;
    let duplicates = duplicates(store, stored).await?;
    let duplicates: Vec<_> = duplicates
        .into_iter()
        .map(|duplicate| duplicate.slug)
        .collect();
    let similar = find::similar(store, &before.slug).await?;
    let context = WarningContext {
        now,
        holidays: &settings.holidays,
        duplicates: &duplicates,
        similar: &similar,
        recipients: audience.total(),
        usual_recipients: store.postings().usual_recipients().await?,
    };
    let warnings = warnings(before, change, &after.state, &context);
    Ok(DraftView {
        id,
        change: ChangeView {
            news: projected.news,
            case: after,
        },
        audience,
        messages_per_second: settings.messages_per_second,
        silent: store.follows().silent_followers(stored.id).await?,
        broadcast_rate: settings.broadcast_rate,
        warnings,
        waiting: projected.waiting,
        in_the_way: projected.in_the_way,
    })
}
