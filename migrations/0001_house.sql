-- Times are milliseconds since 1970 in UTC; days and times of day are text, on the court's clock.
-- Ids of chats, drafts and postings are random, so that their order says nothing.

-- What this database is: one row.
create table house (
    id integer primary key check (id = 1),
    -- A known text, sealed: tells a wrong key before anything is read with it.
    key_check blob not null,
    -- What reminders and questions were computed from: the zone data's version and the settings.
    plan_basis text not null,
    -- The newest update that Telegram was told has arrived, and when.
    last_update integer not null default 0,
    last_update_at integer not null default 0
) strict;

-- The one place where a chat's Telegram id stands, sealed.
create table chat (
    id integer primary key,
    key_no integer not null,
    sealed blob not null,
    language text not null,
    state text not null,
    -- After Telegram asked to wait: nothing leaves for this chat before.
    held_until integer not null default 0,
    -- How often in a row Telegram said that there is no such chat.
    not_found integer not null default 0,
    constraint chat_sealed_once unique (sealed),
    constraint chat_language check (language in ('en', 'ru', 'kk')),
    constraint chat_state check (state in ('active', 'paused'))
) strict;

create table editor (
    chat_id integer primary key references chat (id) on delete cascade,
    role text not null,
    constraint editor_role check (role in ('editor', 'owner'))
) strict;

create table court_case (
    id integer primary key,
    slug text not null,
    listing text not null,
    zone text not null,
    revision integer not null,
    -- The case file's part, as JSON.
    description text not null,
    -- What the log adds up to, as JSON: kept so that no reader has to add it up. `check` compares the two.
    standing text not null,
    constraint court_case_slug unique (slug),
    constraint court_case_listing check (listing in ('public', 'unlisted')),
    constraint court_case_revision check (revision >= 0)
) strict;

-- The log. What happened is never changed, only added to.
create table event (
    case_id integer not null references court_case (id) on delete cascade,
    number integer not null,
    recorded integer not null,
    origin text not null,
    -- Who posted it; emptied when that chat is forgotten.
    editor integer references chat (id) on delete set null,
    change text not null,
    primary key (case_id, number),
    constraint event_number check (number >= 1),
    constraint event_origin check (origin in ('imported', 'posted'))
) strict, without rowid;

create index event_by_editor on event (editor) where editor is not null;

create trigger event_is_append_only
before update of case_id, number, recorded, origin, change on event
begin
    select raise(abort, 'the log is append-only');
end;

-- Each hearing as the standing has it, for what is asked by date.
create table hearing (
    id integer primary key,
    case_id integer not null references court_case (id) on delete cascade,
    no integer not null,
    day text not null,
    time text,
    date_revision integer not null,
    state text not null,
    -- From then on it is over if nothing else is known; derived from day, time and zone.
    past_from integer not null,
    -- When to ask the editors what became of it; null when there is nothing to ask.
    ask_at integer,
    asked integer not null default 0,
    constraint hearing_once unique (case_id, no),
    constraint hearing_state check (state in ('set', 'held', 'adjourned', 'cancelled')),
    constraint hearing_asked check (asked between 0 and 2)
) strict;

create index hearing_open_by_day on hearing (day, time) where state = 'set';
create index hearing_to_ask on hearing (ask_at) where ask_at is not null;

-- The reminders still to come, one row for all who will get it.
create table reminder (
    hearing_id integer not null references hearing (id) on delete cascade,
    lead text not null,
    date_revision integer not null,
    due integer not null,
    primary key (hearing_id, lead)
) strict, without rowid;

create index reminder_by_due on reminder (due);

-- The folded words by which a case is found.
create table name (
    word text not null,
    case_id integer not null references court_case (id) on delete cascade,
    primary key (word, case_id)
) strict, without rowid;

create index name_by_case on name (case_id);

-- Two words that differ by a letter have a key in common. A word no case has any more is harmless here.
create table name_key (
    key text not null,
    word text not null,
    primary key (key, word)
) strict, without rowid;

-- Who follows what, and the revision of the case that this chat last knew.
create table follow (
    case_id integer not null references court_case (id) on delete cascade,
    chat_id integer not null references chat (id) on delete cascade,
    told integer not null,
    -- A later revision that it may have been told, in a message of which nobody knows whether it arrived.
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
    change text not null,
    -- The line as it was written, for [Edit], sealed.
    line blob not null,
    created integer not null
) strict;

create index draft_by_editor on draft (editor);

-- What an editor has sent: waiting out the undo window, then released or refused.
create table posting (
    id integer primary key,
    editor integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    seen integer not null,
    change text not null,
    -- The hearing it is about, whose reminders wait meanwhile.
    hearing_no integer,
    -- The message with the [Undo] button.
    card integer not null,
    release_at integer not null,
    -- Its place among all postings, for those that are released at the same moment.
    turn integer not null,
    state text not null,
    refusal text,
    -- The event it became, and how many chats were to be told.
    number integer,
    recipients integer,
    constraint posting_state check (state in ('waiting', 'released', 'refused', 'undone')),
    constraint posting_refused_why check ((state = 'refused') = (refusal is not null)),
    constraint posting_released_as check ((state = 'released') = (number is not null))
) strict;

create index posting_waiting on posting (release_at) where state = 'waiting';
create index posting_by_editor on posting (editor, release_at);
create index posting_by_case on posting (case_id) where state = 'waiting';

-- A change or a reminder on its way to becoming notices, slice by slice.
create table fanout (
    id integer primary key autoincrement,
    case_id integer not null references court_case (id) on delete cascade,
    kind text not null,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    lane integer not null,
    deadline integer not null,
    -- Chats up to this id are done.
    cursor integer not null default -1,
    constraint fanout_kind check (kind in ('change', 'reminder')),
    constraint fanout_reminder_of check ((kind = 'reminder') = (hearing_id is not null)),
    constraint fanout_date_of check ((kind = 'reminder') = (date_revision is not null))
) strict;

-- One thing to tell one chat: a reference, never a text.
create table notice (
    id integer primary key autoincrement,
    kind text not null,
    chat_id integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    posting_id integer references posting (id) on delete cascade,
    -- Which goes first: smaller lanes, then earlier deadlines.
    lane integer not null,
    deadline integer not null,
    state text not null,
    not_before integer not null default 0,
    claimed integer,
    constraint notice_kind check (kind in ('change', 'reminder', 'question', 'posting')),
    constraint notice_hearing_of check ((kind in ('reminder', 'question')) = (hearing_id is not null)),
    constraint notice_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint notice_state check (state in ('waiting', 'sending', 'failed')),
    constraint notice_sending_since check ((state = 'sending') = (claimed is not null))
) strict;

-- A later change falls into the notice that is there.
create unique index notice_one_change on notice (case_id, chat_id) where kind = 'change';
-- A reminder of one date goes to a chat once at a time.
create unique index notice_one_reminder on notice (hearing_id, date_revision, chat_id) where kind = 'reminder';
-- Two messages on their way to one chat could arrive in either order.
create unique index notice_one_in_flight on notice (chat_id) where state = 'sending';
create index notice_queue on notice (lane, deadline, id) where state = 'waiting';
create index notice_by_chat on notice (chat_id);

-- What was delivered, from which revision, as which message; kept until some days after the hearings it names.
create table delivery (
    id integer primary key,
    chat_id integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    kind text not null,
    revision integer not null,
    message integer not null,
    keep_until integer not null,
    constraint delivery_kind check (kind in ('change', 'reminder'))
) strict;

create index delivery_by_age on delivery (keep_until);
create index delivery_by_chat on delivery (chat_id);
create index delivery_by_case on delivery (case_id, revision);

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
    created integer not null
) strict;

create index choice_by_chat on choice (chat_id);

-- When recurring work last ran.
create table run (
    job text primary key,
    last integer not null
) strict, without rowid;
