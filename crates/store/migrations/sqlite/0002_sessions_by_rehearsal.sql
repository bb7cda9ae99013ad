CREATE INDEX sessions_by_rehearsal ON sessions (rehearsal_id, created_at);
