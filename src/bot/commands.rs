//! A line that somebody wrote: which command it is, and who may say it.

use crate::{
    domain::{chat::Asker, command::Command, press::Section},
    reading::line::{self, Line},
    store::{Error, Receipt},
    text::{commands, replies},
};

use super::{
    Desk, editors,
    followers::{self, With},
    leaving, profile,
};

/// Somebody wrote a line.
pub(super) async fn said(
    desk: &Desk,
    asker: Asker,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    match line::read(text, &desk.username) {
        Line::Command { command, rest } => act(desk, asker, command, &rest, text, receipt).await,
        Line::UnknownCommand(_) => {
            desk.answer(asker, replies::unknown_command(asker.language()), receipt)
                .await
        }
        Line::Words(words) => followers::hear(desk, asker, &words, receipt).await,
        Line::NotForUs => desk.store.close_update(receipt).await,
    }
}

/// Somebody passed on a line. Whoever wrote it may have meant something else with it, or somebody else's bot, and a thumb
/// slips: it is read as words, and what it would do is said and not done.
pub(super) async fn forwarded(
    desk: &Desk,
    asker: Asker,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    match line::read(text, &desk.username) {
        Line::Command { .. } => {
            let asked = replies::forwarded(&line::tidy(text), asker.language());
            desk.answer(asker, asked, receipt).await
        }
        Line::UnknownCommand(_) | Line::Words(_) | Line::NotForUs => {
            said(desk, asker, text, receipt).await
        }
    }
}

/// Every command on one screen.
async fn act(
    desk: &Desk,
    asker: Asker,
    command: Command,
    rest: &str,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let asked = followers::Asked {
        asker,
        command,
        words: rest,
    };
    match command {
        Command::Start => followers::start(desk, asker, rest, receipt).await,
        Command::Help => {
            let help = commands::help(followers::audience(asker), asker.language());
            desk.answer(asker, help, receipt).await
        }
        Command::Language => {
            desk.answer(asker, replies::choose_language(), receipt)
                .await
        }
        Command::Cases => followers::cases(desk, asker, receipt).await,
        Command::Case => {
            followers::with_case(desk, asked, With::Show(Section::Card), receipt).await
        }
        Command::History => {
            followers::with_case(desk, asked, With::Show(Section::History), receipt).await
        }
        Command::Follow => followers::with_case(desk, asked, With::Follow, receipt).await,
        Command::Unfollow => followers::unfollow(desk, asker, rest, receipt).await,
        Command::Hearings => followers::hearings(desk, asker, receipt).await,
        Command::Following => followers::following(desk, asker, receipt).await,
        Command::Stop => {
            let said = leaving::stop(desk, asker, receipt).await?;
            desk.respond(asker, asker.key(), None, said);
            Ok(())
        }
        Command::Forget => {
            let said = leaving::ask(desk, asker, receipt).await?;
            desk.respond(asker, asker.key(), None, said);
            Ok(())
        }
        Command::Claim => editors::claim(desk, asker, rest, receipt).await,
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
                editors::propose(desk, chat, command, rest, &line, receipt).await
            }
            None => no_editor(desk, asker, None, receipt).await,
        },
        Command::Undo => match asker.editor() {
            Some(chat) => editors::undo(desk, chat, None, None, receipt).await,
            None => no_editor(desk, asker, None, receipt).await,
        },
        Command::Status => match asker.editor() {
            Some(chat) => editors::status(desk, chat, receipt).await,
            None => no_editor(desk, asker, None, receipt).await,
        },
    }
}

/// Says that this is for editors: in the place of the card whose button was pressed, which no longer offers what is refused.
pub(super) async fn no_editor(
    desk: &Desk,
    asker: Asker,
    card: Option<i32>,
    receipt: Receipt,
) -> Result<(), Error> {
    let no = replies::not_an_editor(asker.language());
    desk.answer_in_place_of(card, asker, no, receipt).await?;
    // Whoever was one may still be shown their menu.
    if let Some(chat) = asker.known() {
        profile::tidy_menu(desk, chat).await;
    }
    Ok(())
}
