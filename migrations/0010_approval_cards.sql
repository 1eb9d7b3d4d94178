-- Where another editor was asked to approve a change: a card that is edited when it is decided, and waits for that.
alter table notice add column message integer;
