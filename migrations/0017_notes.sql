-- Why a chat follows a case, in its own words: sealed, with the id in it, so that no two look alike. A table of its own, for few
-- follows have a note and every broadcast goes through them. A note goes with its follow.
create table follow_note (
    id integer primary key,
    case_id integer not null,
    chat_id integer not null,
    sealed blob not null,
    constraint follow_note_one unique (case_id, chat_id),
    foreign key (case_id, chat_id) references follow (case_id, chat_id) on delete cascade
) strict;

create index follow_note_by_chat on follow_note (chat_id);
