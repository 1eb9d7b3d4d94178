-- The states of a notice, compared one by one. SQLite makes the list of an `in` within a CHECK anew for each row that is written
-- (`sqlite3CodeRhsOfIN` keeps it only outside of a table's own expressions), which was a third of what a fan-out took. A constraint
-- cannot be altered, so the table is made anew.
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
    constraint notice_state check (
        state = 'waiting' or state = 'sending' or state = 'held' or state = 'later' or state = 'barred' or state = 'failed'
        or state = 'unreadable'),
    constraint notice_later_until check (state = 'held' or (state = 'later') = (not_before is not null)),
    constraint notice_sending_since check ((state = 'sending') = (claimed is not null)),
    constraint notice_along check (along = 0 or along = 1)
) strict, without rowid;

insert into notice_anew (broadcast_id, chat_id, state, not_before, claimed, revision, revived, message, along)
select broadcast_id, chat_id, state, not_before, claimed, revision, revived, message, along from notice;

drop table notice;

alter table notice_anew rename to notice;

-- Two messages on their way to one chat could arrive in either order.
create unique index notice_one_in_flight on notice (chat_id) where state = 'sending' and along = 0;
create index notice_sending on notice (chat_id) where state = 'sending';
create index notice_queue on notice (broadcast_id, chat_id) where state = 'waiting';
create index notice_later on notice (not_before) where state = 'later';
create index notice_held on notice (not_before) where state = 'held';
create index notice_by_chat on notice (chat_id);
