//! Proposing a change: an editor's line becomes a draft, and the editor sees its preview.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        case::Case,
        case_state::CaseState,
        chat::Chat,
        command::{Command, PostCommand},
        event::{AttributedChange, Change},
        language::Language,
        ledger::{Audience, SilentFollowers},
        news::{self, News},
        views::{ChangeView, DraftView},
        warning::{RepeatedWarnings, WarningContext, warnings},
        when::local_day,
        zone::Zone,
    },
    parse::post::{self, ParsedAddress},
    store::{CaseId, DraftConflict, DraftLookup, Error, NewDraft, Receipt, Store, StoredCase},
};

use super::{
    super::{Turn, duplicates::duplicates, find},
    ChangeSettings, DraftOutcome, LineContext, Proposal, UnclearLine, appeal,
    outcome::ResolvedLine,
    purpose::LinePurpose,
    read::read,
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
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let around = LineContext {
        chat,
        now,
        settings,
    };
    let resolved = find_and_read(store, written, around).await?;
    keep(store, (resolved, written.line), around, receipt).await
}

/// Stores what a line leads to, if anything.
pub(super) async fn keep(
    store: &Store,
    (resolved, line): (ResolvedLine, &str),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(Proposal, Option<Receipt>), Error> {
    let LineContext { chat, now, .. } = around;
    match resolved {
        ResolvedLine::Draft(stored, change) => {
            let line = line.to_owned();
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

/// Finds the case of a line, and reads it.
async fn find_and_read(
    store: &Store,
    written: EditorLine<'_>,
    around: LineContext<'_>,
) -> Result<ResolvedLine, Error> {
    let command = written.command;
    let usage = || ResolvedLine::Unclear(UnclearLine::Usage(Command::Post(command)));
    let (address, rest) = match post::address(written.rest) {
        ParsedAddress::To { address, rest } => (address, rest),
        ParsedAddress::NotACase { written, rest } => {
            return unclear::no_such_case(store, Command::Post(command), (written, rest)).await;
        }
        ParsedAddress::Misused => return Ok(usage()),
    };
    let Some(stored) = store.cases().case(&address.case).await? else {
        let written = address.case.as_str();
        return unclear::no_such_case(store, Command::Post(command), (written, rest)).await;
    };
    if command == PostCommand::Appeal {
        let obstacle = appeal::obstacle(store, &stored, rest, &LinePurpose::Post).await?;
        if let Some(obstacle) = obstacle {
            return Ok(obstacle);
        }
    }
    let today = local_day(around.now, stored.case.description.court.zone);
    let line = (command, address, rest);
    let reader = (today, around.chat.language);
    Ok(read(stored, line, &LinePurpose::Post, reader))
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
    let news = (&*projected.news, after.description.court.zone);
    let (mut audience, silent) = audience(store, stored.id, (&change.change, news), now).await?;
    if !news::new_dates(&before.state, &after.state, news.0).is_empty() {
        audience.subscribers = store.subscriptions().told_dates_of(stored.id).await?;
    }
    let appeal = new_appeal(store, &before.state, &after.state).await?;
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
        appeal,
        messages_per_second: settings.messages_per_second,
        silent,
        broadcast_rate: settings.broadcast_rate,
        warnings,
        waiting: projected.waiting,
        in_the_way: projected.in_the_way,
    })
}

/// The case of an appeal that is linked by a change.
async fn new_appeal(
    store: &Store,
    before: &CaseState,
    after: &CaseState,
) -> Result<Option<Case>, Error> {
    let Some(linked) = after.new_appeal_since(before) else {
        return Ok(None);
    };
    Ok(store.cases().case(linked).await?.map(|stored| stored.case))
}

/// Who would be told of a change, and who hears nothing: a correction is told also to those who were told what was wrong and
/// follow no more.
async fn audience(
    store: &Store,
    case: CaseId,
    (change, news): (&Change, (&[News], Zone)),
    now: DateTime<Utc>,
) -> Result<(Audience, SilentFollowers), Error> {
    let follows = store.follows();
    let (audience, silent) = (
        follows.audience(case, news, now).await?,
        follows.silent_followers(case).await?,
    );
    let Change::Correct { event, .. } = change else {
        return Ok((audience, silent));
    };
    let (former, silent_former) = follows.former(case, *event).await?;
    Ok((audience.and_former(former), silent.and(silent_former)))
}
