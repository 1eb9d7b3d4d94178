//! A line that somebody wrote: which command it is, and who may say it.

use crate::{
    domain::{callback::Section, chat::Asker, command::Command},
    parse::line::{self, ParsedLine},
    store::{Error, Receipt},
    text::{commands, replies},
};

use super::{
    Context, editors,
    followers::{self, CaseAction},
    leaving, profile,
};

/// Somebody wrote a line.
pub(super) async fn said(
    context: &Context,
    asker: Asker,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    match line::read(text, &context.username) {
        ParsedLine::Command { command, rest } => {
            act(context, asker, command, &rest, text, receipt).await
        }
        ParsedLine::UnknownCommand(_) => {
            context
                .answer(asker, replies::unknown_command(asker.language()), receipt)
                .await
        }
        ParsedLine::Words(words) => followers::hear(context, asker, &words, receipt).await,
        ParsedLine::NotForUs => context.store.close_update(receipt).await,
    }
}

/// Somebody passed on a line. Whoever wrote it may have meant something else with it, or somebody else's bot, and a thumb
/// slips: it is read as words, and what it would do is said and not done.
pub(super) async fn forwarded(
    context: &Context,
    asker: Asker,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    match line::read(text, &context.username) {
        ParsedLine::Command { .. } => {
            let asked = replies::forwarded(&line::tidy(text), asker.language());
            context.answer(asker, asked, receipt).await
        }
        ParsedLine::UnknownCommand(_) | ParsedLine::Words(_) | ParsedLine::NotForUs => {
            said(context, asker, text, receipt).await
        }
    }
}

/// Every command on one screen.
async fn act(
    context: &Context,
    asker: Asker,
    command: Command,
    rest: &str,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let asked = followers::CaseRequest {
        asker,
        command,
        words: rest,
    };
    match command {
        Command::Start => followers::start(context, asker, rest, receipt).await,
        Command::Help => {
            let help = commands::help(followers::audience(asker), asker.language());
            context.answer(asker, help, receipt).await
        }
        Command::Language => {
            context
                .answer(asker, replies::choose_language(), receipt)
                .await
        }
        Command::Cases => followers::cases(context, asker, receipt).await,
        Command::Case => {
            followers::with_case(context, asked, CaseAction::Show(Section::Card), receipt).await
        }
        Command::History => {
            followers::with_case(context, asked, CaseAction::Show(Section::History), receipt).await
        }
        Command::Follow => followers::with_case(context, asked, CaseAction::Follow, receipt).await,
        Command::Unfollow => followers::unfollow(context, asker, rest, receipt).await,
        Command::Hearings => followers::hearings(context, asker, receipt).await,
        Command::Following => followers::following(context, asker, receipt).await,
        Command::Stop => {
            let said = leaving::stop(context, asker, receipt).await?;
            context.respond(asker, asker.key(), None, said);
            Ok(())
        }
        Command::Forget => {
            let said = leaving::ask(context, asker, receipt).await?;
            context.respond(asker, asker.key(), None, said);
            Ok(())
        }
        Command::Claim => editors::claim(context, asker, rest, receipt).await,
        Command::Schedule
        | Command::Move
        | Command::Adjourn
        | Command::Delay
        | Command::Cancel
        | Command::Held
        | Command::Access
        | Command::Custody
        | Command::Stage
        | Command::Verdict
        | Command::Statement
        | Command::Checked => match asker.editor() {
            Some(chat) => {
                let line = line::tidy(text);
                editors::propose(context, chat, command, rest, &line, receipt).await
            }
            None => no_editor(context, asker, None, receipt).await,
        },
        Command::Undo => match asker.editor() {
            Some(chat) => editors::undo(context, chat, None, None, receipt).await,
            None => no_editor(context, asker, None, receipt).await,
        },
        Command::Status => match asker.editor() {
            Some(chat) => editors::status(context, chat, receipt).await,
            None => no_editor(context, asker, None, receipt).await,
        },
    }
}

/// Says that this is for editors: in the place of the card whose button was pressed, which no longer offers what is refused.
pub(super) async fn no_editor(
    context: &Context,
    asker: Asker,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let no = replies::not_an_editor(asker.language());
    context.answer_in_place_of(card, asker, no, receipt).await?;
    // Whoever was one may still be shown their menu.
    if let Some(chat) = asker.known() {
        profile::tidy_menu(context, chat).await;
    }
    Ok(())
}
