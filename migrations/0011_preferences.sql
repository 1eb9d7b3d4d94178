-- Preferences: what chats chose, each choice once for all who made it, so that a row says nothing of who that is.
create table preference (
    id integer primary key,
    -- As JSON, always written in the same way.
    content text not null,
    -- When the next digest of those who chose this is due; null where they want none.
    digest_at integer,
    constraint preference_content_once unique (content)
) strict;

create index preference_by_digest on preference (digest_at) where digest_at is not null;

-- What the chat chose; null where that is nothing.
alter table chat add column preference_id integer references preference (id);

create index chat_by_preference on chat (preference_id) where preference_id is not null;

-- Digests have a lane before that of edits.
-- A broadcast knows what kinds of news it tells and which reminders it is of, for not everybody wants each; and a digest is of no
-- case. A constraint cannot be altered, so two tables are made anew.
create table broadcast_anew (
    id integer primary key autoincrement,
    kind text not null,
    case_id integer references court_case (id) on delete cascade,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    -- Of a reminder: the leads that it is of, longest first.
    leads text,
    posting_id integer references posting (id) on delete cascade,
    -- Of a digest: the choice of those whom it is for.
    preference_id integer references preference (id) on delete cascade,
    -- The event that the last correction of the case is about: the message that carried it is replied to.
    corrects integer,
    -- Of a change: the kinds of news that it tells. One that was under way before kinds were known may tell any.
    kinds integer not null default 127,
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
    -- Followers up to this id have their notices; null when all have. Of a correction for those who follow no more, and of a
    -- digest: chats.
    cursor integer,
    -- The same once more: where the two differ one is spoiled, and somebody would be passed over.
    cursor_again integer,
    -- What is called off: nothing more leaves, and its notices are cleared away in slices.
    void integer not null default 0,
    -- While its case cannot be read nothing leaves before; 0 otherwise.
    retry_at integer not null default 0,
    constraint broadcast_kind check (kind in ('change', 'reminder', 'question', 'posting', 'correction', 'edit', 'digest')),
    constraint broadcast_case_of check ((kind = 'digest') = (case_id is null)),
    constraint broadcast_hearing_of check ((kind in ('reminder', 'question')) = (hearing_id is not null)),
    constraint broadcast_date_of check ((kind = 'reminder') = (date_revision is not null)),
    constraint broadcast_leads_of check ((kind = 'reminder') = (leads is not null)),
    constraint broadcast_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint broadcast_preference_of check ((kind = 'digest') = (preference_id is not null)),
    constraint broadcast_void check (void in (0, 1))
) strict;

insert into broadcast_anew (
    id, kind, case_id, hearing_id, date_revision, leads, posting_id, corrects, lane, round, served, deadline, urgent_from, since,
    cursor, cursor_again, void, retry_at)
select id, kind, case_id, hearing_id, date_revision, case when kind = 'reminder' then '7d 3d 1d morning 2h 1h' end, posting_id,
    corrects, case when lane = 3 then 4 else lane end, round, served, deadline, urgent_from, since, cursor, cursor_again, void,
    retry_at
from broadcast;

drop table broadcast;

alter table broadcast_anew rename to broadcast;

-- A later change falls into the broadcast that is there, and so does what is due again of the same reminders.
create unique index broadcast_one_change on broadcast (case_id) where kind = 'change';
create unique index broadcast_one_correction on broadcast (case_id) where kind = 'correction';
create unique index broadcast_one_edit on broadcast (case_id) where kind = 'edit';
create unique index broadcast_one_reminder on broadcast (hearing_id, date_revision, leads) where kind = 'reminder' and void = 0;
create unique index broadcast_one_digest on broadcast (preference_id) where kind = 'digest';
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;

create table notice_anew (
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
    -- Where another editor was asked to approve a change: a card that is edited when it is decided, and waits for that.
    message integer,
    -- It is on its way in the same message as another of its chat.
    along integer not null default 0,
    primary key (broadcast_id, chat_id),
    -- Held: by the quiet hours of its chat until a moment, or, without one, until its digest. Barred: the bot may not write
    -- there. Failed: Telegram will not take it, and that is our fault. Unreadable: nobody can say any more where its chat is.
    constraint notice_state check (state in ('waiting', 'later', 'held', 'sending', 'barred', 'failed', 'unreadable')),
    constraint notice_later_until check (state = 'held' or (state = 'later') = (not_before is not null)),
    constraint notice_sending_since check ((state = 'sending') = (claimed is not null)),
    constraint notice_along check (along in (0, 1))
) strict, without rowid;

insert into notice_anew (broadcast_id, chat_id, state, not_before, claimed, revision, revived, message)
select broadcast_id, chat_id, state, not_before, claimed, revision, revived, message from notice;

drop table notice;

alter table notice_anew rename to notice;

-- Two messages on their way to one chat could arrive in either order.
create unique index notice_one_in_flight on notice (chat_id) where state = 'sending' and along = 0;
create index notice_sending on notice (chat_id) where state = 'sending';
create index notice_queue on notice (broadcast_id, chat_id) where state = 'waiting';
create index notice_later on notice (not_before) where state = 'later';
create index notice_held on notice (not_before) where state = 'held';
create index notice_by_chat on notice (chat_id);

-- Some messages tell of several cases: what one of them carried is not corrected in its place, for the rest would be lost.
alter table delivery add column shared integer not null default 0
    constraint delivery_shared check (shared in (0, 1));
