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
