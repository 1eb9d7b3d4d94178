//! hearing-bot follows court cases: it keeps hearing dates, tells followers what changed, reminds them in time, and
//! answers where a case stands.
//!
//! One binary, one SQLite file, one key file, at most one settings file. Three paths run through it, each in a file or folder
//! of [`flow`]:
//!
//! ```text
//! an editor's line ── bot ──▶ flow/change ─▶ domain ─▶ store ─┐  on release, one transaction: event, case state, broadcast
//!                                                             ├▶ fan-out ─▶ outbox ─▶ flow/delivery ─▶ courier ─▶ Telegram
//! the clock ─────── app ──▶ flow/schedule ──────────▶ store ──┘  one transaction: reminders that are due, broadcast
//!
//! a question ──────── bot ──▶ flow/answer ─▶ store
//!                        └──▶ text ─▶ bot/cards ─▶ courier ─▶ the same chat, at once
//! ```
//!
//! `domain` decides and is pure; `store` commits a decision together with its outbox, in one transaction; `delivery` sends.
//! What happened in a case is an append-only log of events; the state of a case is the sum of its log. What a chat is told is
//! never stored: it is the difference between the revision of the case that this chat was told and the case as it is when the
//! message is composed.
//!
//! What is promised, what proves it and what does not hold stands in `src/flow/delivery/promises.md`; how to add a command, a
//! message, a table or a setting in `.github/CONTRIBUTING.md`.
//!
//! The modules in reading order, and whom each may use; `tests/architecture.rs` holds the code to it:
//!
//! | module | is | may use |
//! |---|---|---|
//! | [`domain`] | plain data and functions: no async, no SQL, no Telegram | nothing of ours |
//! | [`clock`] | the one place that reads the time, by the wall clock and the monotonic one; checks the wall clock against Telegram's | domain |
//! | [`log`] | the log of the process, on the standard error | nothing of ours |
//! | [`config`] | settings: defaults, file, environment | domain |
//! | [`store`] | the database, with inbox and outbox; all SQL | domain |
//! | [`text`] | every word the bot says (its texts: `config/locales`): domain → rich text, for any face; no message, button or page | domain |
//! | [`parse`] | the parsers of what people write: text → domain | domain |
//! | [`search`] | what people type → the case that is meant, or the time zone; small talk | domain |
//! | [`casefile`] | a case in a TOML file, with its own parser of dates (`casefile/dates`) | domain |
//! | [`courtlist`] | the reader of court lists: a file as a court exports it, by a mapping of its columns → rows | domain |
//! | [`courier`] | the client of the Bot API: one request → Telegram → an outcome; the rate limiter with its circuit breaker; back-off; the queue of replies | domain, clock |
//! | [`flow`] | the use cases, one file or folder for each path: what was found and decided, as data | domain, store, parse, search, casefile, courtlist, courier |
//! | [`calendar`] | the calendar file, another face: hearings as a calendar takes them | domain, text |
//! | [`picture`] | pictures, another face, as PNGs: a link as a code, the course of a case in its own typeface | domain, text |
//! | [`bot`] | Telegram's face: the dispatcher and the handlers of updates, commands and callbacks; what `flow` found or decided, in words of `text`, as cards with buttons and pages (`bot/cards`) | domain, clock, store, text, parse, search, courier, flow, calendar, picture |
//! | [`app`] | where the parts meet: the loops (polling, scheduler, delivery), the monitor with its alarms, the ordered stop | domain, clock, config, store, text, casefile, courtlist, courier, flow, bot |
//! | [`demo`] | a small Telegram on loopback and the stories played on it | domain, clock, config, casefile, app |
//! | `main` | the command line | app, clock, config, demo, domain, log |
//!
//! # A change, from an editor's line to a follower's chat
//!
//! `/adjourn almaty-2025 27.02`, then “Send”:
//!
//! 1. `bot/inbound` polls Telegram and stores each update that is to be handled in the inbox, sealed, before it is confirmed
//!    to Telegram (`store/inbox`; the number of an update is its idempotency key). `bot/dispatcher` hands it to a handler
//!    (`bot::handle`): updates of one chat in order, chats independent of each other. Its use case closes the inbox row in its
//!    own transaction, so it is applied once. If it stored nothing, `bot/response` closes the row; after a fault,
//!    `bot/dispatcher`. What somebody only types behind the bot's name in another chat is stored nowhere (`bot/inline`).
//! 2. `bot/commands` finds the handler of a command, here in `bot/editors`; plain words (“отложили Асанова на 27.02”) become
//!    such a line first (`parse/plain`, `flow/change/plain`). `flow/change/propose` has the line parsed
//!    (`parse/post`, its dates and times by `parse::date::parse`), finds the hearing that is meant (`flow/change/resolve`), lets
//!    `domain` say whether the change applies, and stores a draft (`store/drafts`). It returns the preview as data
//!    (`domain/views`); through `bot/proposals`, `bot/cards/changes` makes a card of it in words of `text/editor`: the notice
//!    itself, as followers will read it, in all three languages (with a button for each where one card does not hold them).
//!    `/post` comes to the same: `domain/dialogue` asks one question after the other, `flow/dialogue` reads what is typed and makes
//!    a line of the answers, which is proposed.
//!    What a court list says (`courtlist`, `domain/court_list`) comes to it too: `flow/court_list` proposes it, `bot/listed` shows
//!    each proposal to the editors, and it becomes a draft of whoever takes it (`store/list_proposals`).
//! 3. “Send” comes back as a callback (`bot/callbacks`, `domain/callback`). `flow/change/tap` asks for a second tap where there is
//!    something to look at twice (`domain/warning`); `flow/change/send` makes the draft a posting
//!    (`store/postings`), which only editors see until its undo window ends; any editor may take it back until then. Where the
//!    settings ask for a second editor (`domain/approval`), the others are asked (`flow/change/approval`, `store/approvals`), and it
//!    is released only when one has approved it.
//!    Each act of an editor is appended to the audit in the transaction that does it (`domain/audit`, `store/audit`).
//! 4. When it ends, the scheduler (`app/steps`) calls `flow::change::step`. `store/release` decides once more, on the case
//!    as it is at that moment, and commits in one transaction: the event, the new state, the hearings by date with their
//!    reminders, and a broadcast if it is news. A change that no longer applies is refused, and its editor told.
//! 5. Fan-out: `flow/fan_out` makes a notice for each follower (`store/fan_out`), in slices, so that no other writer waits
//!    for long; who wants it later has one that is held (`domain/preferences`). These notices are the outbox.
//!    Where an appeal is linked, it makes them follow that case too (`store/fan_out/carried_over`).
//!    Whoever does not follow the case but subscribed to a person, a court or a city in it (`domain/subscription`) is told the date
//!    alone (`domain/news/dates`, `store/broadcasts/subscribed`); what is subscribed to is matched with the names in a case when the
//!    case is imported (`search/naming`, `store/subscriptions`), which offers it to them.
//! 6. Delivery: `flow/delivery/machine` decides what to do next, without I/O; `app/delivery` does it, each action in a task,
//!    and tells the machine how it ended (the simulation in `tests/engine` is another such driver). Notices are claimed
//!    (`store/outbox`, `store/queue`), most urgent first; each is composed from the case as it is by now
//!    (`flow/delivery/compose`, `domain/news`), as data of which `bot/cards/notices` makes a message in words of `text/notice`
//!    (handed in by `app`, so that `flow` knows no words); what else waits for the same chat goes along in the same message; it waits for the rate limiter (`flow/delivery/departures`,
//!    `courier/rate_limiter`) and is sent; Telegram's answer is classified as an outcome (`courier/outcome`: delivered, a 429,
//!    a block, in doubt …); `flow/delivery/settlement` decides what it means, and that is settled (`store/settle`).
//!
//!    `kill -9`: a claim is committed before anything is sent, and its settlement no later than the next claim for the same
//!    chat. So a kill between sending and settling leaves a claimed notice that is known to be in doubt: the next start keeps
//!    its chat in quarantine for what is left of `quarantine_seconds` since the claim (`flow/delivery/quarantine`); then the
//!    notice returns to the queue (`bring_back` in `store/outbox`), the ledger counts it as perhaps twice, and the case is
//!    told as it is by then. `tests/engine/edges.rs` and `tests/service/kill` prove it.
//!
//!    429: classified in `courier/outcome`. The rate limiter penalises the chat, or the whole bot
//!    (`courier/rate_limiter/scope_detector`), the notices of the chat are postponed (`store/settle`), and the penalty
//!    outlives a restart (`store/penalties`). Replies are retried by their own policy (`courier/replies/retry`), polling by
//!    its own (`bot/polling_retry`).
//! 7. The editor's own message reports the progress, and ends as a ledger.
//!
//! The log follows it: the line "a change is posted" has the `update` and the `posting`, "a change is released" the
//! `posting`, the `case`, its `revision` and the `broadcast`, and what is said of one notice of it the `broadcast`.
//!
//! # A tick, from the clock to a reminder
//!
//! 1. `app/steps` has one `tick`, and each step of it takes `now` and returns when it must next run; the scheduler sleeps
//!    until the earliest of these moments, at most a minute, or until it is notified that something was stored.
//! 2. `flow/schedule` begins what has become due since the last run. Which reminders a date has is decided when the date is
//!    stored (`domain/reminder`, `store/hearings`), which of them a chat wants and when they leave by what it chose
//!    (`domain/preferences`, `store/preferences`); `store/reminders` begins, in one transaction, at most one broadcast for
//!    each (hearing, date revision, lead) that is due; several leads of one hearing that are due together are one. Digests begin here too (`store/digests`),
//!    and so does what followers of closed cases are asked (`store/closings`): whether to keep following, by `domain/closing`.
//! 3. From there it is a broadcast like any other: `flow/fan_out`, then [`flow::delivery`].
//! 4. Questions to editors (`flow/schedule`) and the nightly sweep (`flow/sweep`) are steps of the same tick. When a date is
//!    stored, the first question about it is planned beside its reminders (`domain/reminder/questions`); each that is asked
//!    plans the next (`store/questions`): on the morning whether the hearing is still on, after it what became of it, twice.
//!    “Still on” is a check, posted at once (`flow/change/still_on`); a reminder of that day says if there was none. These, and the notices of reminders and questions, wait while the machine's clock is wrong ([`clock`],
//!    `domain/clock_check`); releases and the notices of changes go on.
//!
//! # A question, from a chat to its answer
//!
//! 1. As above to `bot::handle`. `bot/commands` for a command, `bot/followers` for any other text: it searches for a case by
//!    name, court or number in any script (`flow/find`, [`search`], `store/names`).
//!    In a group the administrators ask for all of it (`bot/groups`): the chat of the turn is the group, and it is answered in the
//!    topic where that was written, which is where the case is told (`follow.topic`). For a channel, where nothing is read, one of
//!    them chooses it in their private chat (`bot/choosing`).
//! 2. `flow/find` reads the state of the case (`store/cases`, readers only); `flow/answer` adds its log where the section shows
//!    it (`store/case_log`), whether the chat follows it, and its note on why (`store/notes`), as data (`domain/views`).
//! 3. `bot/answers` has `bot/cards/case` make a card of it: `text` says it in the chat's language (`text/overview`,
//!    `text/sections`), the card takes as much of it as a message holds (`bot/cards/pages`) and puts buttons under it
//!    (`bot/cards/buttons`). Nothing but `text` has words for a chat.
//! 4. `courier/replies` sends it in the order of that chat, editors before followers before strangers; of the rate limit one
//!    half is kept for answers and one for notices while both wait. An answer is not kept on the disk: one that a crash cuts
//!    off is asked for again.

pub mod app;
pub mod bot;
pub mod calendar;
pub mod casefile;
pub mod clock;
pub mod config;
pub mod courier;
pub mod courtlist;
pub mod demo;
pub mod domain;
pub mod flow;
pub mod log;
pub mod parse;
pub mod picture;
pub mod search;
pub mod store;
pub mod text;
