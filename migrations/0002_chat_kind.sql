-- Before a change is sent, its editor sees how many people and how many groups would be told: what a chat is could else be read
-- from its sealed id only, one by one. A chat that was stored before counts as a person's until it asks for something again.
alter table chat add column kind text not null default 'private'
    constraint chat_kind check (kind in ('private', 'shared'));
