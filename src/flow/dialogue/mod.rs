//! The dialogue in which an editor puts a post together. It ends in a line, which is proposed like any other.

mod begin;
mod kept;
mod line;
mod typed;

use chrono::{NaiveDate, TimeDelta};

use crate::{
    domain::{
        attribution::Attribution,
        case::Case,
        chat::Chat,
        dialogue::{Answer, Dialogue, Press, Step},
        language::Words,
        when::{When, local_day},
    },
    parse::{plain, post::Post},
    store::{Error, Store},
};

use super::Turn;
use kept::{keep, kept};
use typed::Typed;

pub use begin::{begin, begin_about, begin_among, begin_on, begin_with};
pub use typed::TypedError;

/// How long after its last question a dialogue takes what its editor types for the answer: later they mean something else.
const TAKES_TEXT_FOR: TimeDelta = TimeDelta::hours(2);

/// The most cases that are offered.
const MOST_CASES: u32 = 6;

/// A question of a dialogue, as it is shown.
#[derive(Debug)]
pub struct DialogueView {
    /// The dialogue's id.
    pub id: i64,
    /// The answers so far.
    pub dialogue: Dialogue,
    /// Its case, once it is known.
    pub case: Option<Case>,
    /// The court's day; the bot's own while no case is known.
    pub today: NaiveDate,
    /// What is offered beside what is always offered.
    pub offers: Offers,
    /// Why what was typed is no answer.
    pub error: Option<TypedError>,
}

/// What a question offers in this dialogue.
#[derive(Debug, Default)]
pub struct Offers {
    /// Cases to choose from.
    pub cases: Vec<Case>,
    /// What a typed date or time can mean.
    pub dates: Vec<When>,
    /// How many fortnights ahead the days that are offered begin.
    pub fortnight: u8,
}

/// The outcome of a press, or of a typed answer.
#[derive(Debug)]
pub enum DialogueOutcome {
    /// The next question. What was stored has closed the update.
    Asks(Box<DialogueView>),
    /// All is said: this is to be proposed. The update is still open.
    Says {
        /// The dialogue's id.
        id: i64,
        /// How many answers it has.
        answers: u8,
        /// The post.
        post: Box<Post>,
        /// Whose it is.
        turn: Turn<Chat>,
    },
    /// It is given up.
    Cancelled,
    /// It ended before.
    Old(Turn<Chat>),
}

/// Handles a press under the question that was asked after so many answers: a button of an earlier question answers that
/// one anew. `words` is the text of the reason that was pressed, in three languages.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn press(
    store: &Store,
    turn: Turn<Chat>,
    (id, answers): (i64, u8),
    (press, words): (Press, Option<Words>),
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let kept = kept(store, turn.chat).await?;
    let Some((_, kept)) = kept.into_iter().find(|(kept, _)| *kept == id) else {
        return Ok(DialogueOutcome::Old(turn));
    };
    let is_of_a_longer = usize::from(answers) > kept.dialogue.answers().len();
    if is_of_a_longer && press != Press::Cancel {
        // Its question is no longer answered: another card has changed what comes before it.
        return go_on(store, turn, (Some(id), kept.dialogue), today).await;
    }
    let asked = kept.dialogue.back_to(usize::from(answers));
    let answered = match press {
        Press::Cancel => {
            let drafts = store.drafts();
            drafts.end_dialogue(turn.chat.id, id, turn.receipt).await?;
            return Ok(DialogueOutcome::Cancelled);
        }
        Press::Days(fortnight) => {
            let offers = Offers {
                fortnight,
                ..Offers::default()
            };
            return ask(store, turn, (Some(id), asked), (offers, None), today).await;
        }
        Press::Back => Some(asked.back_to(asked.answers().len().saturating_sub(1))),
        Press::Skip => asked.skipped(),
        Press::Finish => asked.finished(),
        Press::Case(slug) => asked.answered(Answer::Case(slug)),
        Press::Happening(happening) => asked.answered(Answer::Happening(happening)),
        Press::Day(day) => asked.answered(Answer::Day(day)),
        Press::Time(time) => asked.answered(Answer::Time(Some(time))),
        Press::Access(status) => asked.answered(Answer::Access(status)),
        Press::Person(key) => asked.answered(Answer::Person(key)),
        Press::Custody(status) => asked.answered(Answer::Custody(status)),
        Press::Stage(stage) => asked.answered(Answer::Stage(stage)),
        Press::Side(side) => asked.answered(Answer::Side(side)),
        Press::Reason(_) => asked.answered(Answer::Text(words)),
        Press::Source(voice) => asked.answered(Answer::Source(Some(Attribution::By(voice)))),
    };
    // A button of another question cannot have been under this one: the question is asked again.
    let dialogue = answered.unwrap_or(asked);
    go_on(store, turn, (Some(id), dialogue), today).await
}

/// Takes what an editor typed for the answer to the newest question that waits for one; gives the turn back where none does.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn type_answer(
    store: &Store,
    turn: Turn<Chat>,
    text: &str,
    today: NaiveDate,
) -> Result<Result<DialogueOutcome, Turn<Chat>>, Error> {
    let newest = kept(store, turn.chat).await?;
    let newest = newest.into_iter().max_by_key(|(_, kept)| kept.asked);
    let Some((id, kept)) = newest.filter(|(_, kept)| turn.now - kept.asked < TAKES_TEXT_FOR) else {
        return Ok(Err(turn));
    };
    if kept.answered_by == turn.receipt.number() {
        // A crash came between this answer, the last one, and its preview.
        return go_on(store, turn, (Some(id), kept.dialogue), today)
            .await
            .map(Ok);
    }
    let case = case_of(store, &kept.dialogue).await?;
    let today = case.as_ref().map_or(today, |case| of_court(case, &turn));
    let language = turn.chat.language;
    if kept.dialogue.step() == Step::Case && plain::read(text).is_some() {
        // A change in plain words names its case itself.
        return Ok(Err(turn));
    }
    let typed = if kept.dialogue.step() == Step::Case {
        typed::case(store, &kept.dialogue, text).await?
    } else {
        let about = (&kept.dialogue, case.as_ref());
        match typed::answer(about, text, today, language) {
            Some(typed) => typed,
            None => return Ok(Err(turn)),
        }
    };
    let asked = (Some(id), kept.dialogue);
    take(store, turn, asked, typed, today).await.map(Ok)
}

/// Goes on with what was typed.
async fn take(
    store: &Store,
    turn: Turn<Chat>,
    (id, asked): (Option<i64>, Dialogue),
    typed: Typed,
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    match typed {
        Typed::Answered(dialogue) => go_on(store, turn, (id, dialogue), today).await,
        Typed::Offers(dialogue, offers) => {
            ask(store, turn, (id, dialogue), (offers, None), today).await
        }
        Typed::Not(error) => {
            let offers = (Offers::default(), Some(error));
            ask(store, turn, (id, asked), offers, today).await
        }
    }
}

/// The finished dialogue that led to this line, and how many answers it has.
///
/// # Errors
/// If the store failed.
pub async fn of_line(store: &Store, chat: Chat, line: &str) -> Result<Option<(i64, u8)>, Error> {
    let kept = kept(store, chat).await?.into_iter();
    let mut led = kept.filter(|(_, kept)| {
        let post = line::post(&kept.dialogue);
        post.is_some_and(|post| post.canonical() == line)
    });
    Ok(led.next().map(|(id, kept)| (id, count(&kept.dialogue))))
}

/// Ends the dialogue that led to this line: its draft is sent or discarded.
///
/// # Errors
/// If the store failed.
pub async fn end(store: &Store, chat: Chat, line: &str) -> Result<(), Error> {
    match of_line(store, chat, line).await? {
        Some((id, _)) => store.drafts().end_dialogue(chat.id, id, None).await,
        None => Ok(()),
    }
}

/// Asks the next question, or says the line if none is left.
async fn go_on(
    store: &Store,
    turn: Turn<Chat>,
    (id, dialogue): (Option<i64>, Dialogue),
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let Some(post) = line::post(&dialogue) else {
        return ask(
            store,
            turn,
            (id, dialogue),
            (Offers::default(), None),
            today,
        )
        .await;
    };
    let answers = count(&dialogue);
    let of = (turn.chat, turn.now, turn.receipt.number());
    let kept = keep(store, of, (id, dialogue), None).await?;
    Ok(DialogueOutcome::Says {
        id: kept,
        answers,
        post: Box::new(post),
        turn,
    })
}

/// Keeps the dialogue and asks its next question.
async fn ask(
    store: &Store,
    turn: Turn<Chat>,
    (id, mut dialogue): (Option<i64>, Dialogue),
    (mut offers, mut error): (Offers, Option<TypedError>),
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let case = case_of(store, &dialogue).await?;
    if case.is_none() && dialogue.case().is_some() {
        // Another one is to be chosen.
        (dialogue, error) = (Dialogue::default(), Some(TypedError::CaseIsGone));
    }
    if dialogue.step() == Step::Case && offers.cases.is_empty() {
        offers.cases = recent_cases(store, today).await?;
    }
    let today = case.as_ref().map_or(today, |case| of_court(case, &turn));
    let Turn {
        chat, now, receipt, ..
    } = turn;
    let kept = (id, dialogue.clone());
    let of = (chat, now, receipt.number());
    let id = keep(store, of, kept, Some(receipt)).await?;
    Ok(DialogueOutcome::Asks(Box::new(DialogueView {
        id,
        dialogue,
        case,
        today,
        offers,
        error,
    })))
}

async fn case_of(store: &Store, dialogue: &Dialogue) -> Result<Option<Case>, Error> {
    let Some(slug) = dialogue.case() else {
        return Ok(None);
    };
    let stored = store.cases().case(slug).await?;
    Ok(stored.map(|stored| stored.case))
}

/// The cases that editors posted about last, then those whose hearings come next.
async fn recent_cases(store: &Store, today: NaiveDate) -> Result<Vec<Case>, Error> {
    let mut recent = store.cases().posted_about(MOST_CASES).await?;
    let coming = store.cases().public_cases(today, 0, MOST_CASES).await?;
    for stored in coming.cases {
        if recent.iter().all(|other| other.id != stored.id) {
            recent.push(stored);
        }
    }
    recent.truncate(MOST_CASES as usize);
    Ok(recent.into_iter().map(|stored| stored.case).collect())
}

fn of_court(case: &Case, turn: &Turn<Chat>) -> NaiveDate {
    local_day(turn.now, case.description.court.zone)
}

fn count(dialogue: &Dialogue) -> u8 {
    u8::try_from(dialogue.answers().len()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
