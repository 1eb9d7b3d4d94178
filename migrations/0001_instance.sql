-- Times are milliseconds since 1970 in UTC; days and times of day are text, on the court's clock.
-- Ids of chats, drafts and postings are random, so that their order says nothing.

-- What this database is: one row.
create table instance (
    id integer primary key check (id = 1),
    -- A known text, sealed: tells a wrong key before anything is read with it.
    key_check blob not null,
    -- What reminders and questions were computed from: the zone data's version and the settings.
    plan_basis text not null,
    -- The updates that Telegram was told have arrived last, sealed: asked for what comes after a number that is spoiled, it
    -- would drop what people write.
    last_batch blob,
    -- After Telegram asked the whole bot to wait: nothing leaves before.
    penalty_until integer not null default 0,
    -- While deliveries past their use are removed: those of chats up to this id were looked at.
    swept integer,
    -- And then the chats of which nothing is kept any more.
    swept_chats integer
) strict;

-- The one place where a chat's Telegram id stands, sealed.
create table chat (
    id integer primary key,
    sealed blob not null,
    language text not null,
    -- Whether that was chosen. Until then it is the phone's, and changes with it.
    language_chosen integer not null default 0,
    state text not null,
    -- After Telegram asked to wait: nothing leaves for this chat before.
    penalty_until integer not null default 0,
    -- On how many days in a row Telegram said that there is no such chat, and when it is tried again.
    not_found integer not null default 0,
    retry_at integer not null default 0,
    -- What its administrators are to be told: that the bot may not write there, or that its topic is closed. Once they were
    -- told of the former, that is remembered until something arrives again.
    trouble text,
    constraint chat_trouble check (trouble in ('barred', 'topic', 'told')),
    constraint chat_sealed_once unique (sealed),
    constraint chat_language check (language in ('en', 'ru', 'kk')),
    constraint chat_language_chosen check (language_chosen in (0, 1)),
    -- Stopped: it asked for silence. Unreachable: it blocked the bot, or is gone.
    constraint chat_state check (state in ('active', 'stopped', 'unreachable'))
) strict;

-- Of those who do not hear there are few, and they are counted for every change.
create index chat_silent on chat (id) where state <> 'active';
create index chat_missing on chat (id) where not_found > 0;
create index chat_penalised on chat (penalty_until) where penalty_until > 0;
create index chat_in_trouble on chat (id) where trouble in ('barred', 'topic');

-- The roles that people have, by where each comes from. With none, what was given there was taken away, and its menu may
-- still be shown; the settings give theirs again at the next start, if they still do.
create table role_grant (
    chat_id integer not null references chat (id) on delete cascade,
    origin text not null,
    role text,
    primary key (chat_id, origin),
    constraint role_grant_origin check (origin in ('settings', 'claim')),
    constraint role_grant_role check (role in ('editor', 'owner'))
) strict, without rowid;

-- Everybody who has a role, with the highest of theirs: an owner is an editor too, and comes later in the alphabet. Any other
-- word is no role.
create view editor (chat_id, role) as
select chat_id, max(role) from role_grant where role in ('editor', 'owner') group by chat_id;

create table court_case (
    id integer primary key,
    slug text not null,
    listing text not null,
    zone text not null,
    -- The case file's part, as JSON: what is described, and as of when.
    description text not null,
    -- What the log adds up to, as JSON: kept so that no reader has to add it up. `check` compares the two.
    case_state text not null,
    constraint court_case_slug unique (slug),
    constraint court_case_listing check (listing in ('public', 'unlisted'))
) strict;

-- The log. What happened is never changed, only added to. Who posted it is nobody's business once it is released.
create table event (
    case_id integer not null references court_case (id) on delete cascade,
    number integer not null,
    recorded integer not null,
    origin text not null,
    change text not null,
    primary key (case_id, number),
    constraint event_number check (number >= 1),
    constraint event_origin check (origin in ('imported', 'posted'))
) strict, without rowid;

create trigger event_is_append_only
before update on event
begin
    select raise(abort, 'the log is append-only');
end;

-- A case and its revision: how many entries its log has. Nobody counts them anywhere else, so nothing can disagree on it but
-- the state, which every reader compares.
create view case_of_log (id, slug, description, case_state, revision) as
select id, slug, description, case_state,
    coalesce((select max(number) from event where event.case_id = court_case.id), 0)
from court_case;

-- Each hearing as the state has it, for what is asked by date.
create table hearing (
    id integer primary key,
    case_id integer not null references court_case (id) on delete cascade,
    no integer not null,
    day text not null,
    time text,
    date_revision integer not null,
    -- When that date was made known.
    known_from integer not null default 0,
    state text not null,
    -- From then on it is over if nothing else is known; derived from day, time and zone.
    past_from integer not null,
    -- When to ask the editors what became of it; null when there is nothing to ask.
    ask_at integer,
    asked integer not null default 0,
    -- When an import planned it, by a clock that nobody confirmed; null once a running bot has looked at that.
    import_planned integer,
    constraint hearing_once unique (case_id, no),
    constraint hearing_state check (state in ('set', 'held', 'adjourned', 'cancelled')),
    constraint hearing_asked check (asked between 0 and 2)
) strict;

create index hearing_open_by_day on hearing (day, time) where state = 'set';
create index hearing_import_planned on hearing (case_id) where import_planned is not null;
create index hearing_to_ask on hearing (ask_at) where ask_at is not null;

-- The reminders of a hearing's date, one row for all who will get it: kept until the hearing is over, so that none is sent
-- twice, whatever settings and zones say meanwhile.
create table reminder (
    hearing_id integer not null references hearing (id) on delete cascade,
    lead text not null,
    date_revision integer not null,
    due integer not null,
    state text not null default 'waiting',
    primary key (hearing_id, lead),
    constraint reminder_state check (state in ('waiting', 'sent', 'skipped'))
) strict, without rowid;

create index reminder_by_due on reminder (due) where state = 'waiting';

-- The folded words by which a case is found, and where in it they stand: of whose name, of the court's, of its number.
create table name (
    word text not null,
    case_id integer not null references court_case (id) on delete cascade,
    places text not null,
    primary key (word, case_id)
) strict, without rowid;

create index name_by_case on name (case_id);

-- Two words that differ by a letter have a key in common. A word no case has any more is harmless here.
create table name_key (
    key text not null,
    word text not null,
    primary key (key, word)
) strict, without rowid;

-- Two short names that are easily taken for one another have a key in common.
create table slug_key (
    key text not null,
    case_id integer not null references court_case (id) on delete cascade,
    primary key (key, case_id)
) strict, without rowid;

create index slug_key_by_case on slug_key (case_id);

-- Possible duplicates share a key: a number, a defendant.
create table duplicate_key (
    key text not null,
    case_id integer not null references court_case (id) on delete cascade,
    primary key (key, case_id)
) strict, without rowid;

create index duplicate_key_by_case on duplicate_key (case_id);

-- Who follows what, and the revision of the case that this chat last knew.
create table follow (
    case_id integer not null references court_case (id) on delete cascade,
    chat_id integer not null references chat (id) on delete cascade,
    -- Where to tell it, in a forum; null for the general topic and everywhere else.
    topic integer,
    told integer not null,
    -- The first later revision that it may know: from an answer, a reminder, or a message of which nobody knows whether
    -- it arrived.
    maybe_told integer,
    primary key (case_id, chat_id)
) strict, without rowid;

create index follow_by_chat on follow (chat_id);

-- What an editor has in hand but not sent.
create table draft (
    id integer primary key,
    editor integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    -- The case's revision that the editor was shown.
    seen integer not null,
    -- The change, and the line as it was written, for [Edit]: both sealed.
    change blob not null,
    line blob not null,
    -- The hour: when somebody wrote is nobody's business.
    created integer not null
) strict;

create index draft_by_editor on draft (editor);

-- What an editor has sent: waiting out the undo window, then released or refused.
create table posting (
    id integer primary key,
    -- Emptied when that chat is forgotten.
    editor integer references chat (id) on delete set null,
    case_id integer not null references court_case (id) on delete cascade,
    seen integer not null,
    -- What sort of change it is, and the hearing it is about, whose reminders wait meanwhile: looked at while it waits.
    kind text not null,
    hearing_no integer,
    -- The change, sealed, as long as it waits: released it is in the log, taken back or refused it is nobody's any more.
    change blob,
    -- The message with the [Undo] button.
    card integer not null,
    -- The hour of it, once it is taken back or refused.
    release_at integer not null,
    -- Its place in the sequence of all postings, for those that are released at the same moment.
    sequence integer not null,
    state text not null,
    refusal text,
    -- The event it became, and when.
    number integer,
    released integer,
    -- How it went so far: chats told, chats that want to hear nothing, chats that cannot be reached, and answers of Telegram
    -- that never came.
    told integer not null default 0,
    stopped integer not null default 0,
    unreachable integer not null default 0,
    doubted integer not null default 0,
    -- Among followers up to this id the silent ones are counted; null when all are.
    counted_to integer,
    constraint posting_state check (state in ('waiting', 'released', 'refused', 'undone')),
    constraint posting_kind check (
        kind in ('schedule', 'move', 'room', 'adjourn', 'cancel', 'held', 'access', 'custody', 'stage', 'verdict', 'statement', 'check')),
    constraint posting_sealed_while_waiting check ((state = 'waiting') = (change is not null)),
    constraint posting_refused_why check ((state = 'refused') = (refusal is not null)),
    constraint posting_released_as check ((state = 'released') = (number is not null))
) strict;

create index posting_waiting on posting (release_at) where state = 'waiting';
create index posting_by_editor on posting (editor, release_at);
create index posting_by_case on posting (case_id) where state = 'waiting';
create index posting_uncounted on posting (case_id) where counted_to is not null;
create index posting_by_number on posting (case_id, number) where state = 'released';

-- One thing to tell, to everybody whom it concerns: what it is, how urgent, and how far it has come.
create table broadcast (
    id integer primary key autoincrement,
    kind text not null,
    case_id integer not null references court_case (id) on delete cascade,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    posting_id integer references posting (id) on delete cascade,
    -- Which goes first: smaller lanes, then earlier rounds, then earlier deadlines.
    lane integer not null,
    -- Round-robin within a lane: a case that has used up its share of a round goes into the next one.
    round integer not null default 0,
    -- How much of the share of this round is used up.
    served integer not null default 0,
    deadline integer not null,
    -- From then on it belongs in the most urgent lane.
    urgent_from integer,
    -- Since when somebody waits for it.
    since integer not null,
    -- Followers up to this id have their notices; null when all have.
    cursor integer,
    -- The same once more: where the two differ one is spoiled, and somebody would be passed over.
    cursor_again integer,
    -- What is called off: nothing more leaves, and its notices are cleared away in slices.
    void integer not null default 0,
    -- While its case cannot be read nothing leaves before; 0 otherwise.
    retry_at integer not null default 0,
    constraint broadcast_kind check (kind in ('change', 'reminder', 'question', 'posting')),
    constraint broadcast_hearing_of check ((kind in ('reminder', 'question')) = (hearing_id is not null)),
    constraint broadcast_date_of check ((kind = 'reminder') = (date_revision is not null)),
    constraint broadcast_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint broadcast_void check (void in (0, 1))
) strict;

-- A later change falls into the broadcast that is there, and so does a later reminder of the same date.
create unique index broadcast_one_change on broadcast (case_id) where kind = 'change';
create unique index broadcast_one_reminder on broadcast (hearing_id, date_revision) where kind = 'reminder' and void = 0;
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;

-- One chat's copy of a broadcast, until it is told: a reference, never a text.
create table notice (
    broadcast_id integer not null references broadcast (id) on delete cascade,
    chat_id integer not null references chat (id) on delete cascade,
    state text not null,
    not_before integer,
    claimed integer,
    -- The revision of the case when it was last claimed, until it is recorded how that ended: what its chat knows if it
    -- arrived.
    revision integer,
    -- The chat came back after this was claimed: that it is gone is old news then.
    revived integer not null default 0,
    primary key (broadcast_id, chat_id),
    -- Barred: the bot may not write there. Failed: Telegram will not take it, and that is our fault. Unreadable: nobody
    -- can say any more where its chat is.
    constraint notice_state check (state in ('waiting', 'later', 'sending', 'barred', 'failed', 'unreadable')),
    constraint notice_later_until check ((state = 'later') = (not_before is not null)),
    constraint notice_sending_since check ((state = 'sending') = (claimed is not null))
) strict, without rowid;

-- Two messages on their way to one chat could arrive in either order.
create unique index notice_one_in_flight on notice (chat_id) where state = 'sending';
create index notice_queue on notice (broadcast_id, chat_id) where state = 'waiting';
create index notice_later on notice (not_before) where state = 'later';
create index notice_by_chat on notice (chat_id);

-- What a chat was told, one row a message, for corrections, which will read it: a message carried each event after the
-- revision that it was composed from, up to the one that it was composed to. A reminder carries none, and shows a date all
-- the same. Kept until some days after the last hearing to come.
create table delivery (
    chat_id integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    kind text not null,
    from_revision integer not null,
    to_revision integer not null,
    -- Its number in the chat; 0 where Telegram did not tell.
    message integer not null,
    keep_until integer not null,
    -- Made in great numbers and looked for only by a correction or when a chat is forgotten: one tree is enough.
    primary key (chat_id, case_id, kind, to_revision, message),
    constraint delivery_kind check (kind in ('change', 'reminder')),
    constraint delivery_forward check (from_revision <= to_revision)
) strict, without rowid;

-- Updates that Telegram was told have arrived and that nobody has handled yet, sealed.
create table inbox (
    id integer primary key,
    sealed blob not null
) strict;

-- Lines that the bot offered somebody to say, sealed.
create table choice (
    id integer primary key,
    chat_id integer not null references chat (id) on delete cascade,
    lines blob not null,
    -- The hour.
    created integer not null
) strict;

create index choice_by_chat on choice (chat_id);

-- When recurring work last ran.
create table run (
    job text primary key,
    last integer not null
) strict, without rowid;
