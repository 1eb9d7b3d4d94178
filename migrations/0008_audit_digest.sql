-- What an event said when it was released: SHA-256 of its row. Whoever changes the event later leaves this as it was. A row without
-- one has the hash that it always had.
alter table audit add column digest blob;
