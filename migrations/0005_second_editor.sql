-- Until when a second editor can approve a change that needs one; null where none needs to, or one has. Until its undo window
-- ends `release_at` is the end of that; after it, as long as nobody has approved, this moment too, and `hearing_no` is empty, for
-- the reminders of its hearing wait for the window only.
alter table posting add column lapses_at integer;
