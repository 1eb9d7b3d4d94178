-- When its case file last changed what is described, in milliseconds; null where that was before this was kept, or never. A file
-- for calendars says since when a case stands as it does.
alter table court_case add column described integer;
