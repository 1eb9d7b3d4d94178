-- Corrections. A constraint cannot be altered, so three tables are made anew.

-- `correct` is a kind of posting, and the ledger of one counts the earlier messages that were corrected in their place.
create table posting_anew (
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
    -- How it went so far: chats told, chats that want to hear nothing, chats that cannot be reached, answers of Telegram
    -- that never came, and messages that were corrected in their place.
    told integer not null default 0,
    stopped integer not null default 0,
    unreachable integer not null default 0,
    doubted integer not null default 0,
    corrected integer not null default 0,
    -- Among followers up to this id the silent ones are counted; null when all are.
    counted_to integer,
    -- Until when a second editor can approve a change that needs one; null where none needs to, or one has. Until its undo
    -- window ends `release_at` is the end of that; after it, as long as nobody has approved, this moment too, and `hearing_no`
    -- is empty, for the reminders of its hearing wait for the window only.
    lapses_at integer,
    constraint posting_state check (state in ('waiting', 'released', 'refused', 'undone')),
    constraint posting_kind check (
        kind in ('schedule', 'move', 'room', 'adjourn', 'cancel', 'held', 'access', 'custody', 'stage', 'verdict', 'statement', 'check', 'correct')),
    constraint posting_sealed_while_waiting check ((state = 'waiting') = (change is not null)),
    constraint posting_refused_why check ((state = 'refused') = (refusal is not null)),
    constraint posting_released_as check ((state = 'released') = (number is not null))
) strict;

insert into posting_anew (
    id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state, refusal, number, released, told,
    stopped, unreachable, doubted, counted_to, lapses_at)
select id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state, refusal, number, released, told,
    stopped, unreachable, doubted, counted_to, lapses_at
from posting;

drop table posting;

alter table posting_anew rename to posting;

create index posting_waiting on posting (release_at) where state = 'waiting';
create index posting_by_editor on posting (editor, release_at);
create index posting_by_case on posting (case_id) where state = 'waiting';
create index posting_uncounted on posting (case_id) where counted_to is not null;
create index posting_by_number on posting (case_id, number) where state = 'released';

-- A correction is told to those who follow no more by a broadcast of its own, and edits have one too: both one a case, which
-- takes in whatever comes while it is under way.
create table broadcast_anew (
    id integer primary key autoincrement,
    kind text not null,
    case_id integer not null references court_case (id) on delete cascade,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    posting_id integer references posting (id) on delete cascade,
    -- The event that the last correction of the case is about: the message that carried it is replied to.
    corrects integer,
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
    -- Followers up to this id have their notices; null when all have. Of a correction for those who follow no more: chats.
    cursor integer,
    -- The same once more: where the two differ one is spoiled, and somebody would be passed over.
    cursor_again integer,
    -- What is called off: nothing more leaves, and its notices are cleared away in slices.
    void integer not null default 0,
    -- While its case cannot be read nothing leaves before; 0 otherwise.
    retry_at integer not null default 0,
    constraint broadcast_kind check (kind in ('change', 'reminder', 'question', 'posting', 'correction', 'edit')),
    constraint broadcast_hearing_of check ((kind in ('reminder', 'question')) = (hearing_id is not null)),
    constraint broadcast_date_of check ((kind = 'reminder') = (date_revision is not null)),
    constraint broadcast_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint broadcast_void check (void in (0, 1))
) strict;

insert into broadcast_anew (
    id, kind, case_id, hearing_id, date_revision, posting_id, lane, round, served, deadline, urgent_from, since, cursor,
    cursor_again, void, retry_at)
select id, kind, case_id, hearing_id, date_revision, posting_id, lane, round, served, deadline, urgent_from, since, cursor,
    cursor_again, void, retry_at
from broadcast;

drop table broadcast;

alter table broadcast_anew rename to broadcast;

-- A later change falls into the broadcast that is there, and so does a later reminder of the same date.
create unique index broadcast_one_change on broadcast (case_id) where kind = 'change';
create unique index broadcast_one_correction on broadcast (case_id) where kind = 'correction';
create unique index broadcast_one_edit on broadcast (case_id) where kind = 'edit';
create unique index broadcast_one_reminder on broadcast (hearing_id, date_revision) where kind = 'reminder' and void = 0;
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;

-- What a chat was told, one row a message, for corrections: a message carried each event after the revision that it was
-- composed from, up to the one that it was composed to. A reminder carries none, and shows a date all the same. Kept until some
-- days after the last hearing to come.
create table delivery_anew (
    chat_id integer not null references chat (id) on delete cascade,
    case_id integer not null references court_case (id) on delete cascade,
    kind text not null,
    from_revision integer not null,
    to_revision integer not null,
    -- Its number in the chat; 0 where Telegram did not tell.
    message integer not null,
    keep_until integer not null,
    -- What it says was wrong and its chat was told so: it is to be corrected in its place.
    wrong integer not null default 0,
    -- Up to which revision it was corrected in its place, or cannot be.
    corrected_to integer not null default 0,
    -- Made in great numbers and looked for only by a correction or when a chat is forgotten: one tree is enough.
    primary key (chat_id, case_id, kind, to_revision, message),
    constraint delivery_kind check (kind in ('change', 'reminder', 'correction')),
    constraint delivery_wrong check (wrong in (0, 1)),
    constraint delivery_forward check (from_revision <= to_revision)
) strict, without rowid;

insert into delivery_anew (chat_id, case_id, kind, from_revision, to_revision, message, keep_until)
select chat_id, case_id, kind, from_revision, to_revision, message, keep_until from delivery;

drop table delivery;

alter table delivery_anew rename to delivery;

-- The corrections of a case: each with the event that it is about. A spoiled entry of the log is none.
create view correction (case_id, number, wrong) as
select case_id, number, change ->> 'event' from event
where case when json_valid(change) then change ->> 'change' end = 'correct';

-- What a court list says of a case and no editor has posted: each waits as a card that any editor may take. One that was decided on
-- stays, so that the same list does not propose it again.
create table list_proposal (
    id integer primary key,
    case_id integer not null references court_case (id) on delete cascade,
    -- The case's revision that the list was compared with.
    seen integer not null,
    -- The name of the list's mapping.
    list text not null,
    -- The change, and the line that posts the same, for [Edit]: both sealed.
    change blob not null,
    line blob not null,
    -- Its place among those of all lists, in the order of their rows.
    place integer not null,
    state text not null default 'waiting',
    -- The hour.
    created integer not null,
    -- Shown: editors have its card. Decided: one of them took it or discarded it; which of them is in no row.
    constraint list_proposal_state check (state in ('waiting', 'shown', 'decided'))
) strict;

create index list_proposal_by_case on list_proposal (case_id);
create index list_proposal_open on list_proposal (place) where state <> 'decided';
