-- Who looked at whose data, newest first, of everybody or of some offices: the audit page.
create index view_log_time on view_log (viewed_at, id);
