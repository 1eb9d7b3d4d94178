-- The messages with what a correction is about that Telegram did not let be edited: their readers have the correction all the same.
alter table posting add column uncorrected integer not null default 0;
