-- The pictures that Telegram keeps of the courses of cases, one for each case and language: the digest of what is drawn in it, and
-- the name by which this bot, and no other, can send it once more. A name says nothing of whom it was sent to.
create table picture (
    id integer primary key,
    case_id integer not null references court_case (id) on delete cascade,
    language text not null,
    digest text not null,
    file_id text not null,
    constraint picture_one unique (case_id, language),
    constraint picture_language check (language in ('en', 'ru', 'kk')),
    -- SHA-256 in hexadecimal digits.
    constraint picture_digest check (length(digest) = 64),
    constraint picture_file check (file_id <> '')
) strict;
