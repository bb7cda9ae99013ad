CREATE TABLE rehearsals (
    id TEXT PRIMARY KEY,
    created_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    rehearsal_id TEXT REFERENCES rehearsals (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE events (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL CHECK (seq >= 0),
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session_id, seq)
);

CREATE FUNCTION events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only';
END
$$;

CREATE TRIGGER events_are_append_only BEFORE UPDATE ON events
FOR EACH ROW EXECUTE FUNCTION events_are_append_only();

CREATE TABLE drafts (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
