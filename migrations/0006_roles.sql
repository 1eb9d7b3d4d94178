-- Owners invite editors: a role may come from an invitation too. A constraint cannot be altered, so the table is made anew.
drop view editor;

create table role_grant_anew (
    chat_id integer not null references chat (id) on delete cascade,
    origin text not null,
    role text,
    primary key (chat_id, origin),
    constraint role_grant_origin check (origin in ('settings', 'claim', 'invite')),
    constraint role_grant_role check (role in ('editor', 'owner'))
) strict, without rowid;

insert into role_grant_anew (chat_id, origin, role) select chat_id, origin, role from role_grant;

drop table role_grant;

alter table role_grant_anew rename to role_grant;

-- Everybody who has a role, with the highest of theirs: an owner is an editor too, and comes later in the alphabet. Any other
-- word is no role.
create view editor (chat_id, role) as
select chat_id, max(role) from role_grant where role in ('editor', 'owner') group by chat_id;

-- Links that make whoever opens one first an editor: open, not spent. Of the secret in it only a hash is kept.
create table invite (
    id integer primary key,
    -- Who made it. It works as long as they are an owner.
    owner integer not null references chat (id) on delete cascade,
    secret_hash blob not null,
    -- From then on it is refused, and swept at night.
    expires integer not null,
    constraint invite_secret_once unique (secret_hash)
) strict;

create index invite_by_owner on invite (owner);

-- What editors did, an act a row: only added to. Each row's hash covers the row and the hash before it, so a change anywhere
-- shows in every later one, and the last of them in what owners were sent. Nothing here names anybody.
create table audit (
    number integer primary key,
    -- The hour: the order is in the number, and when somebody held their phone is nobody's business.
    hour integer not null,
    kind text not null,
    -- By its short name, so that a row says the same whatever becomes of other tables.
    case_slug text,
    -- What sort of change, or which role.
    detail text,
    posting integer,
    event integer,
    -- Commitments to who did it, and to whom: SHA-256 of a salt and the chat, which stand in `audit_person`.
    by_whom blob,
    of_whom blob,
    hash blob not null,
    constraint audit_number check (number >= 1)
) strict;

create trigger audit_is_append_only
before update on audit
begin
    select raise(abort, 'the audit is append-only');
end;

create trigger audit_is_never_cut
before delete on audit
begin
    select raise(abort, 'the audit is append-only');
end;

-- Who it was. Of whoever is forgotten it goes, and with the salt what could tell whose commitment it was.
create table audit_person (
    number integer not null,
    part text not null,
    chat_id integer not null references chat (id) on delete cascade,
    salt blob not null,
    primary key (number, part),
    constraint audit_person_part check (part in ('by', 'of'))
) strict, without rowid;

create index audit_person_by_chat on audit_person (chat_id);
