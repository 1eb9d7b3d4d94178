//! The command dispatch: which command a line is, and who may use it.

use crate::{
    domain::{
        callback::Wish,
        chat::{Asker, Chat},
        command::{AskCommand, Command, OwnCommand, OwnerCommand},
        views::Section,
    },
    flow::{
        Turn,
        change::plain::{self, PlainOutcome},
    },
    parse::{
        command_words,
        line::{self, ParsedLine},
    },
    store::Error,
    text::{commands, owners as owner_words, replies},
};

use super::{
    Context,
    cards::{self, LINE},
    case_request::{CaseAction, CaseRequest},
    correcting, dialogue, editors,
    followers::{self, with_case},
    leaving, noting, owners, privacy, profile,
    response::Response,
    settings, unfollowing,
};

/// Handles a line.
pub(super) async fn handle_line(
    context: &Context,
    turn: Turn<Asker>,
    text: &str,
) -> Result<Response, Error> {
    let language = turn.chat.language();
    match line::read(text, &context.username) {
        ParsedLine::Command { command, rest } => act(context, turn, command, &rest, text).await,
        ParsedLine::UnknownCommand(_) => {
            let offered = commands::offered_to(followers::audience(turn.chat));
            let meant = command_words::meant(text, offered);
            Ok(turn.answer(cards::replies::unknown_command(&meant, language)))
        }
        ParsedLine::Words(words) => match turn.of_editor() {
            Ok(turn) => match dialogue::type_answer(context, turn, &words).await? {
                Ok(response) => Ok(response),
                Err(turn) => plain_words(context, turn, &words).await,
            },
            Err(turn) => followers::handle_text(context, turn, &words).await,
        },
        ParsedLine::NotForUs => Ok(Response::unused(turn.receipt)),
    }
}

/// Handles a line that replies to a message of that number: `/correct` is about what that one told of.
pub(super) async fn handle_reply(
    context: &Context,
    turn: Turn<Asker>,
    text: &str,
    replied: i32,
) -> Result<Response, Error> {
    match line::read(text, &context.username) {
        ParsedLine::Command {
            command: Command::Own(OwnCommand::Correct),
            rest,
        } => match turn.of_editor() {
            Ok(turn) => correcting::correct_replied(context, turn, (&rest, replied)).await,
            Err(turn) => no_editor(context, turn, None).await,
        },
        ParsedLine::Command { .. }
        | ParsedLine::UnknownCommand(_)
        | ParsedLine::Words(_)
        | ParsedLine::NotForUs => handle_line(context, turn, text).await,
    }
}

/// Handles a forwarded line. Its author may have meant something else, or another bot, and a thumb slips: it is searched for
/// as words, and a command in it is explained and not carried out.
pub(super) async fn forwarded(
    context: &Context,
    turn: Turn<Asker>,
    text: &str,
) -> Result<Response, Error> {
    match line::read(text, &context.username) {
        ParsedLine::Command { .. } => {
            let asked = replies::forwarded(&line::tidy(text), LINE, turn.chat.language());
            Ok(turn.answer(asked))
        }
        ParsedLine::Words(words) => followers::handle_text(context, turn, &words).await,
        ParsedLine::UnknownCommand(_) | ParsedLine::NotForUs => {
            handle_line(context, turn, text).await
        }
    }
}

/// Handles a text of an editor that is no command: a change in plain words, or else a search.
async fn plain_words(context: &Context, turn: Turn<Chat>, text: &str) -> Result<Response, Error> {
    match plain::read(&context.store, text, turn.now).await? {
        PlainOutcome::NotAPost => followers::handle_text(context, turn.of_anybody(), text).await,
        PlainOutcome::Line(reading) => editors::propose_plain(context, turn, &reading).await,
        PlainOutcome::SeveralCases { written, readings } => {
            editors::ask_which_case(context, turn, (written, readings)).await
        }
        PlainOutcome::MissingOfSeveral(readings) => {
            dialogue::begin_among(context, turn, &readings).await
        }
        PlainOutcome::Missing { reading, .. } => {
            dialogue::begin_with(context, turn, &reading).await
        }
    }
}

/// `/post`: a change in plain words behind it is read as such.
async fn post(context: &Context, turn: Turn<Chat>, rest: &str) -> Result<Response, Error> {
    match crate::parse::plain::read(rest) {
        Some(_) => plain_words(context, turn, rest).await,
        None => dialogue::begin(context, turn, rest).await,
    }
}

/// Carries out a command: all of them on one screen.
async fn act(
    context: &Context,
    turn: Turn<Asker>,
    command: Command,
    rest: &str,
    text: &str,
) -> Result<Response, Error> {
    tracing::Span::current().record("command", command.word());
    let asker = turn.chat;
    let about = |action| CaseRequest {
        command,
        words: rest,
        action,
    };
    match command {
        Command::Ask(command) => match command {
            AskCommand::Start => followers::start(context, turn, rest).await,
            AskCommand::Help => {
                let help = commands::help(followers::audience(asker), asker.language());
                Ok(turn.answer(help))
            }
            AskCommand::Language => Ok(turn.answer(cards::replies::choose_language())),
            AskCommand::Settings => settings::show(context, turn, rest).await,
            AskCommand::Cases => followers::cases(context, turn).await,
            AskCommand::Case => {
                with_case(context, turn, about(CaseAction::Show(Section::Overview))).await
            }
            AskCommand::History => {
                with_case(context, turn, about(CaseAction::Show(Section::History))).await
            }
            AskCommand::Follow => with_case(context, turn, about(CaseAction::Follow)).await,
            AskCommand::Unfollow => unfollowing::unfollow(context, turn, rest).await,
            AskCommand::Hearings => followers::hearings(context, turn).await,
            AskCommand::Following => followers::following(context, turn).await,
            AskCommand::Calendar => followers::calendar(context, turn, rest).await,
            AskCommand::Timeline => with_case(context, turn, about(CaseAction::Timeline)).await,
            AskCommand::Share => followers::share(context, turn, about(CaseAction::Share)).await,
            AskCommand::Note => noting::note(context, turn, rest).await,
            AskCommand::Stop => leaving::handle_wish(context, turn, Wish::Stop, None).await,
            AskCommand::Privacy => Ok(privacy::show(turn)),
            AskCommand::Export => privacy::export(context, turn).await,
            AskCommand::Forget => leaving::handle_wish(context, turn, Wish::Forget, None).await,
            AskCommand::Claim => editors::claim(context, turn, rest).await,
        },
        Command::Post(command) => match turn.of_editor() {
            Ok(turn) => {
                let line = line::tidy(text);
                editors::propose(context, turn, (command, rest, &line), &[]).await
            }
            Err(turn) => no_editor(context, turn, None).await,
        },
        Command::Own(command) => match turn.of_editor() {
            Ok(turn) => edit(context, turn, command, rest).await,
            Err(turn) => no_editor(context, turn, None).await,
        },
        Command::Owner(command) => own(context, turn, command).await,
    }
}

/// Carries out an editor's command that posts no line.
async fn edit(
    context: &Context,
    turn: Turn<Chat>,
    command: OwnCommand,
    rest: &str,
) -> Result<Response, Error> {
    match command {
        OwnCommand::Post => post(context, turn, rest).await,
        OwnCommand::Correct => correcting::correct(context, turn, rest, None).await,
        OwnCommand::Undo => editors::undo(context, turn, None, None).await,
        OwnCommand::Status => editors::status(context, turn).await,
    }
}

/// Carries out an owner's command.
async fn own(
    context: &Context,
    turn: Turn<Asker>,
    command: OwnerCommand,
) -> Result<Response, Error> {
    match turn.of_owner() {
        Ok(turn) => owners::act(context, turn, command).await,
        Err(turn) => no_owner(context, turn, None).await,
    }
}

/// Says that this is for editors, in the place of the card whose button was pressed, so that it no longer offers what is
/// refused.
pub(super) async fn no_editor(
    context: &Context,
    turn: Turn<Asker>,
    card: Option<i32>,
) -> Result<Response, Error> {
    let asker = turn.chat;
    // Whoever was one may still be shown their menu.
    if let Some(chat) = asker.known() {
        profile::tidy_menu(context, chat).await;
    }
    Ok(turn.answer_in_place_of(card, replies::not_an_editor(asker.language())))
}

/// Says that this is for owners, in the place of the card whose button was pressed; to whoever has no role, that it is for
/// editors, as of everything of theirs.
pub(super) async fn no_owner(
    context: &Context,
    turn: Turn<Asker>,
    card: Option<i32>,
) -> Result<Response, Error> {
    match turn.of_editor() {
        Ok(turn) => {
            let said = owner_words::not_an_owner(turn.chat.language);
            Ok(turn.of_anybody().answer_in_place_of(card, said))
        }
        Err(turn) => no_editor(context, turn, card).await,
    }
}
