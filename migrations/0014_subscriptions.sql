-- Subscriptions: to a person, a court or a city, never a follow. What they are to is sealed, with the id in it, so that no two
-- look alike: a row says no more than that a chat has one.
create table subscription (
    id integer primary key,
    chat_id integer not null references chat (id) on delete cascade,
    topic integer,
    sealed blob not null
) strict;

create index subscription_by_chat on subscription (chat_id);

-- The public cases that are one of those, as a follow says which case its chat follows.
create table subscription_match (
    case_id integer not null references court_case (id) on delete cascade,
    chat_id integer not null references chat (id) on delete cascade,
    subscription_id integer not null references subscription (id) on delete cascade,
    -- Its chat was shown the case, or was offered it.
    offered integer not null default 0,
    -- As the case is described now; else it was one, and is not offered once more if it becomes one again.
    current integer not null default 1,
    primary key (case_id, chat_id, subscription_id),
    constraint subscription_match_offered check (offered in (0, 1)),
    constraint subscription_match_current check (current in (0, 1))
) strict, without rowid;

create index subscription_match_by_chat on subscription_match (chat_id, case_id);
create index subscription_match_by_subscription on subscription_match (subscription_id);

-- Two kinds of broadcasts more: a case is offered to those who subscribed to something in it, and a date of one of its hearings is
-- told to them. A constraint cannot be altered, so the table is made anew.
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
    -- Of a change, an offer or a date: the kinds of news that it tells. One that was under way before kinds were known may tell
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
    -- Followers up to this id have their notices; null when all have. Of a correction for those who follow no more, of a digest, an
    -- offer and a date: chats.
    cursor integer,
    -- The same once more: where the two differ one is spoiled, and somebody would be passed over.
    cursor_again integer,
    -- What is called off: nothing more leaves, and its notices are cleared away in slices.
    void integer not null default 0,
    -- While its case cannot be read nothing leaves before; 0 otherwise.
    retry_at integer not null default 0,
    constraint broadcast_kind check (
        kind in (
            'change', 'reminder', 'question', 'posting', 'correction', 'edit', 'digest', 'closing', 'offer', 'date')),
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
create unique index broadcast_one_closing on broadcast (case_id) where kind = 'closing';
create index broadcast_queue on broadcast (lane, round, deadline, id) where void = 0 and retry_at = 0;
create index broadcast_retry on broadcast (retry_at) where retry_at > 0;
create index broadcast_by_hearing on broadcast (hearing_id) where hearing_id is not null;
create index broadcast_by_posting on broadcast (posting_id) where posting_id is not null;
