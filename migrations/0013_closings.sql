-- The cases that have come to their end: closed, with no hearing that is open. Their followers are asked after some months whether to
-- keep following. With another stage or a hearing the row goes, and with it all that was asked.
create table closing (
    case_id integer primary key references court_case (id) on delete cascade,
    -- When that became known here.
    closed_at integer not null,
    -- When its followers are looked through next; null when all who are left have said to keep following.
    look_at integer
) strict;

create index closing_by_look on closing (look_at) where look_at is not null;

insert into closing (case_id, closed_at, look_at)
select court_case.id, event.recorded, event.recorded
from court_case join event
    on event.case_id = court_case.id
        and event.number = case when json_valid(case_state) then case_state ->> '$.stage.changed_in' end
where case when json_valid(case_state) then case_state ->> '$.stage.stage' end = 'closed'
    and not exists (select 1 from hearing where hearing.case_id = court_case.id and hearing.state = 'set');

-- What a follower of such a case was asked, and whether they said to keep following. It goes with the follow.
create table closed_follow (
    case_id integer not null references closing (case_id) on delete cascade,
    chat_id integer not null,
    state text not null,
    -- Of who was warned: the last day, at the court, on which they follow.
    last_day text,
    primary key (case_id, chat_id),
    foreign key (case_id, chat_id) references follow (case_id, chat_id) on delete cascade,
    constraint closed_follow_state check (state in ('asked', 'warned', 'kept')),
    constraint closed_follow_last_day check ((state = 'warned') = (last_day is not null))
) strict, without rowid;

-- These questions are broadcasts of a new kind. A constraint cannot be altered, so the table is made anew.
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
    constraint broadcast_kind check (kind in ('change', 'reminder', 'question', 'posting', 'correction', 'edit', 'digest', 'closing')),
    constraint broadcast_case_of check ((kind = 'digest') = (case_id is null)),
    constraint broadcast_hearing_of check ((kind in ('reminder', 'question')) = (hearing_id is not null)),
    constraint broadcast_date_of check ((kind = 'reminder') = (date_revision is not null)),
    constraint broadcast_leads_of check ((kind = 'reminder') = (leads is not null)),
    constraint broadcast_posting_of check ((kind = 'posting') = (posting_id is not null)),
    constraint broadcast_preference_of check ((kind = 'digest') = (preference_id is not null)),
    constraint broadcast_void check (void in (0, 1))
) strict;

insert into broadcast_anew (
    id, kind, case_id, hearing_id, date_revision, leads, posting_id, preference_id, corrects, kinds, lane, round, served, deadline,
    urgent_from, since, cursor, cursor_again, void, retry_at)
select id, kind, case_id, hearing_id, date_revision, leads, posting_id, preference_id, corrects, kinds, lane, round, served, deadline,
    urgent_from, since, cursor, cursor_again, void, retry_at
from broadcast;

drop table broadcast;

alter table broadcast_anew rename to broadcast;

-- A later change falls into the broadcast that is there, and so does what is due again of the same reminders.
create unique index broadcast_one_change on broadcast (case_id) where kind = 'change';
create unique index broadcast_one_correction on broadcast (case_id) where kind = 'correction';
create unique index broadcast_one_edit on broadcast (case_id) where kind = 'edit';
create unique index broadcast_one_reminder on broadcast (hearing_id, date_revision, leads) where kind = 'reminder' and void = 0;
create unique index broadcast_one_digest on broadcast (preference_id) where kind = 'digest';
create unique index broadcast_one_closing on broadcast (case_id) where kind = 'closing';
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;
