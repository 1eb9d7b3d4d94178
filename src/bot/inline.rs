//! Inline queries: what somebody types behind the bot's name in any chat. Each is answered at once or never, with public cases
//! alone, and none is stored: Telegram sends one with every few letters, and forgets it after half a minute.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    courier::{LogThrottle, Outcome, RefusalReason},
    domain::{chat::Asker, message::InlineAnswer, reader::Reader, slug::Slug},
    flow::share,
    store::Error,
    text::share as words,
};

use super::{Context, cards, links, phone_language, updates::InlineQuery};

/// The most cases in an answer.
const MOST_CASES: u32 = 10;

/// The most people who wait for an answer; whoever comes then has to type one more letter.
const MOST_WAITING: usize = 256;

/// The most answers under way.
const AT_WORK: usize = 16;

/// The queue of inline queries. Of one person only what they typed last waits.
#[derive(Default)]
pub struct InlineQueue {
    state: Mutex<QueueState>,
}

#[derive(Default)]
struct QueueState {
    waiting: VecDeque<InlineQuery>,
    workers: usize,
    /// Counts what was not answered: anybody can type without end.
    unanswered: LogThrottle,
}

impl InlineQueue {
    fn state(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next query; with none left, a worker ends.
    fn next(&self) -> Option<InlineQuery> {
        let mut state = self.state();
        let next = state.waiting.pop_front();
        if next.is_none() {
            state.workers -= 1;
        }
        next
    }
}

/// What becomes of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pushed {
    /// It waits for those who are at work.
    Waits,
    /// It waits, and there is to be one more worker.
    NeedsWorker,
    /// Too many wait.
    Dropped,
}

impl QueueState {
    fn push(&mut self, query: InlineQuery) -> Pushed {
        let mut waiting = self.waiting.iter_mut();
        if let Some(older) = waiting.find(|waiting| waiting.from.id == query.from.id) {
            *older = query;
            return Pushed::Waits;
        }
        if self.waiting.len() == MOST_WAITING {
            return Pushed::Dropped;
        }
        self.waiting.push_back(query);
        if self.workers == AT_WORK {
            return Pushed::Waits;
        }
        self.workers += 1;
        Pushed::NeedsWorker
    }
}

/// Queues a query for an answer.
pub(super) fn push(context: &Arc<Context>, query: InlineQuery) {
    let pushed = context.inline.state().push(query);
    match pushed {
        Pushed::Waits => {}
        Pushed::NeedsWorker => {
            tokio::spawn(work(Arc::clone(context)));
        }
        Pushed::Dropped => note_unanswered(context, "too many wait"),
    }
}

/// Answers until none waits.
async fn work(context: Arc<Context>) {
    while let Some(query) = context.inline.next() {
        let context = Arc::clone(&context);
        // A panic ends there.
        if tokio::spawn(async move { answer(&context, &query).await })
            .await
            .is_err()
        {
            tracing::error!("answering an inline query panicked");
        }
    }
}

async fn answer(context: &Context, query: &InlineQuery) {
    let failed = match of_query(context, query).await {
        Ok(answer) => match context.courier.answer_inline(&query.id, &answer).await {
            // Something else was typed meanwhile, or too long has passed.
            Outcome::Delivered { .. } | Outcome::Refused(RefusalReason::Expired) => return,
            outcome => format!("{outcome:?}"),
        },
        Err(error) => error.to_string(),
    };
    note_unanswered(context, &failed);
}

fn note_unanswered(context: &Context, why: &str) {
    let now = context.clock.moment().steady;
    if let Some(unanswered) = context.inline.state().unanswered.add(now) {
        tracing::warn!(
            unanswered,
            last = why,
            "inline queries could not be answered"
        );
    }
}

async fn of_query(context: &Context, query: &InlineQuery) -> Result<InlineAnswer, Error> {
    let reader = reader(context, query).await?;
    let typed = query.query.as_deref().unwrap_or_default();
    let today = context.zone.local(reader.now).date();
    let nothing = |above: String| InlineAnswer {
        results: Vec::new(),
        above: Some(above),
    };
    Ok(
        match share::public_cases(&context.store, typed, (MOST_CASES, today)).await {
            Ok(cases) if cases.is_empty() => nothing(words::nothing_found(reader.language)),
            Ok(cases) => {
                let link = |slug: &Slug| links::link(context, Some(slug));
                cards::share::results(&cases, link, reader)
            }
            Err(Error::CaseUnreadable) => nothing(words::cannot_be_read(reader.language)),
            Err(error) => return Err(error),
        },
    )
}

/// Who types, as a reader. Of somebody new nothing is stored.
async fn reader(context: &Context, query: &InlineQuery) -> Result<Reader, Error> {
    let known = context.store.chats().asker(query.from.id).await?;
    let language = phone_language(Some(&query.from)).unwrap_or(context.default_language);
    let asker = known.unwrap_or(Asker::Stranger {
        key: query.from.id,
        language,
    });
    Ok(asker.reader(context.clock.now()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(person: i64, words: &str) -> InlineQuery {
        let json = format!(r#"{{"id":"1","from":{{"id":{person}}},"query":"{words}"}}"#);
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn of_one_person_only_the_last_words_wait() {
        let queue = InlineQueue::default();
        let mut state = queue.state();
        let pushed = ["о", "оз", "озб"].map(|words| state.push(typed(1, words)));
        let expected = [Pushed::NeedsWorker, Pushed::Waits, Pushed::Waits];
        assert_eq!(pushed, expected);
        drop(state);
        assert_eq!(queue.next().unwrap().query.as_deref(), Some("озб"));
        assert!(queue.next().is_none());
        assert_eq!(queue.state().workers, 0);
    }

    #[test]
    fn what_waits_and_what_is_at_work_is_bounded() {
        let queue = InlineQueue::default();
        let mut state = queue.state();
        let pushed: Vec<Pushed> = (0..1_000)
            .map(|person| state.push(typed(person, "x")))
            .collect();
        let count = |of| pushed.iter().filter(|pushed| **pushed == of).count();
        assert_eq!(count(Pushed::NeedsWorker), AT_WORK);
        assert_eq!(count(Pushed::Dropped), 1_000 - MOST_WAITING);
        assert_eq!(
            (state.workers, state.waiting.len()),
            (AT_WORK, MOST_WAITING)
        );
    }
}
