-- The latest moment in the log is looked up at every start: the clock may have been set back meanwhile.
create index event_by_time on event (recorded);
