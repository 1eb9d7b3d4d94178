-- The case of an appeal: `appeal` is a kind of posting. A constraint cannot be altered, so two tables are made anew.
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
    -- that never came, and messages that were corrected in their place, or could not be.
    told integer not null default 0,
    stopped integer not null default 0,
    unreachable integer not null default 0,
    doubted integer not null default 0,
    corrected integer not null default 0,
    uncorrected integer not null default 0,
    -- Among followers up to this id the silent ones are counted; null when all are.
    counted_to integer,
    -- Until when a second editor can approve a change that needs one; null where none needs to, or one has. Until its undo
    -- window ends `release_at` is the end of that; after it, as long as nobody has approved, this moment too, and `hearing_no`
    -- is empty, for the reminders of its hearing wait for the window only.
    lapses_at integer,
    constraint posting_state check (state in ('waiting', 'released', 'refused', 'undone')),
    constraint posting_kind check (
        kind in ('schedule', 'move', 'room', 'adjourn', 'cancel', 'held', 'access', 'custody', 'stage', 'verdict', 'appeal', 'statement', 'check', 'correct')),
    constraint posting_sealed_while_waiting check ((state = 'waiting') = (change is not null)),
    constraint posting_refused_why check ((state = 'refused') = (refusal is not null)),
    constraint posting_released_as check ((state = 'released') = (number is not null))
) strict;

insert into posting_anew (
    id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state, refusal, number, released, told,
    stopped, unreachable, doubted, corrected, uncorrected, counted_to, lapses_at)
select id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state, refusal, number, released, told,
    stopped, unreachable, doubted, corrected, uncorrected, counted_to, lapses_at
from posting;

drop table posting;

alter table posting_anew rename to posting;

create index posting_waiting on posting (release_at) where state = 'waiting';
create index posting_by_editor on posting (editor, release_at);
create index posting_by_case on posting (case_id) where state = 'waiting';
create index posting_uncounted on posting (case_id) where counted_to is not null;
create index posting_by_number on posting (case_id, number) where state = 'released';

-- Who follows a case follows that of its appeal too. Of a follow that came so and of which its chat was not told yet: from which
-- case.
alter table follow add column carried_from integer references court_case (id);

-- They are carried over by a broadcast of a new kind, of the case of the appeal.
create table broadcast_anew (
    id integer primary key autoincrement,
    kind text not null,
    case_id integer references court_case (id) on delete cascade,
    -- Of followers that are carried over: the case that they follow.
    from_case_id integer references court_case (id) on delete cascade,
    hearing_id integer references hearing (id) on delete cascade,
    date_revision integer,
    -- Of a reminder: the leads that it is of, longest first.
    leads text,
    posting_id integer references posting (id) on delete cascade,
    -- Of a digest: the choice of those whom it is for.
    preference_id integer references preference (id) on delete cascade,
    -- The event that the last correction of the case is about: the message that carried it is replied to.
    corrects integer,
    -- Of a change, an offer, a date or what is carried over: the kinds of news that it tells. One that was under way before kinds were known may tell
    -- any.
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
    -- Followers up to this id have their notices, or are carried over; null when all are. Of a correction for those who follow no
    -- more, of a digest, an offer and a date: chats.
    cursor integer,
    -- The same once more: where the two differ one is spoiled, and somebody would be passed over.
    cursor_again integer,
    -- What is called off: nothing more leaves, and its notices are cleared away in slices.
    void integer not null default 0,
    -- While its case cannot be read nothing leaves before; 0 otherwise.
    retry_at integer not null default 0,
    constraint broadcast_kind check (
        kind in (
            'change', 'reminder', 'question', 'posting', 'correction', 'edit', 'digest', 'closing', 'offer', 'date', 'carried')),
    constraint broadcast_from_of check ((kind = 'carried') = (from_case_id is not null)),
    constraint broadcast_case_of check ((kind = 'digest') = (case_id is null)),
    constraint broadcast_hearing_of check ((kind in ('reminder', 'question', 'date')) = (hearing_id is not null)),
    constraint broadcast_date_of check ((kind in ('reminder', 'date')) = (date_revision is not null)),
    constraint broadcast_leads_of check ((kind = 'reminder') = (leads is not null)),
    constraint broadcast_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint broadcast_preference_of check ((kind = 'digest') = (preference_id is not null)),
    constraint broadcast_void check (void in (0, 1))
) strict;

insert into broadcast_anew (
    id, kind, case_id, hearing_id, date_revision, leads, posting_id, preference_id, corrects, kinds, lane, round, served, deadline,
    urgent_from, since, cursor, cursor_again, void, retry_at)
select id, kind, case_id, hearing_id, date_revision, leads, posting_id, preference_id, corrects, kinds, lane, round, served,
    deadline, urgent_from, since, cursor, cursor_again, void, retry_at
from broadcast;

drop table broadcast;

alter table broadcast_anew rename to broadcast;

-- A later change falls into the broadcast that is there, and so does what is due again of the same reminders.
create unique index broadcast_one_change on broadcast (case_id) where kind = 'change';
create unique index broadcast_one_correction on broadcast (case_id) where kind = 'correction';
create unique index broadcast_one_edit on broadcast (case_id) where kind = 'edit';
create unique index broadcast_one_reminder on broadcast (hearing_id, date_revision, leads) where kind = 'reminder' and void = 0;
create unique index broadcast_one_digest on broadcast (preference_id) where kind = 'digest';
create unique index broadcast_one_offer on broadcast (case_id) where kind = 'offer';
create unique index broadcast_one_date on broadcast (hearing_id, date_revision) where kind = 'date';
create unique index broadcast_one_carried on broadcast (case_id, from_case_id) where kind = 'carried';
create unique index broadcast_one_closing on broadcast (case_id) where kind = 'closing';
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;
