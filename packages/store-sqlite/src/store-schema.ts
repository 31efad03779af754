/** Marks a SQLite file as ours: "OGWF" in ASCII, kept in `PRAGMA application_id`. */
export const APPLICATION_ID = 0x4f475746;

/** Kept in `PRAGMA user_version`; raised by every change of the tables. */
export const SCHEMA_VERSION = 2;

/**
 * The tables of version 2, the first for journal format 1 as it is final.
 *
 * `journal.entry` is the canonical JSON that was hashed into `journal.hash`, `streams.snapshot` the one that the last
 * entry of the stream seals; nothing else in the store is proof. `commits` counts: its last row says where the next
 * entry and the next effect stand, so that no place is used twice. `due_ms` is `due_at` in milliseconds since 1970, for
 * the order of deadlines. `outbox` points at effects that wait, by their index in an entry; those performed are known
 * from the journal. Every tree more costs a page per commit, so there are few indexes.
 */
export const SCHEMA = `
CREATE TABLE streams (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision > 0),
  head     TEXT NOT NULL,
  snapshot TEXT NOT NULL
) STRICT;

CREATE TABLE commits (
  position    INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  last_entry  INTEGER NOT NULL,
  last_effect INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
  position INTEGER PRIMARY KEY,
  kept_in  INTEGER NOT NULL REFERENCES commits (position),
  stream   TEXT NOT NULL REFERENCES streams (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  previous TEXT CHECK ((previous IS NULL) = (seq = 1)),
  hash     TEXT NOT NULL,
  entry    TEXT NOT NULL,
  UNIQUE (stream, seq)
) STRICT;

CREATE TABLE registry_scopes (
  scope   TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE registry (
  scope   TEXT NOT NULL REFERENCES registry_scopes (scope),
  key     TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  value   TEXT NOT NULL,
  entry   TEXT NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  command     TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  answer      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
  position   INTEGER PRIMARY KEY,
  stream     TEXT NOT NULL REFERENCES streams (id),
  id         TEXT NOT NULL,
  class      TEXT NOT NULL,
  salt       TEXT NOT NULL,
  value      TEXT NOT NULL,
  keep_until TEXT NOT NULL,
  UNIQUE (stream, id)
) STRICT;

CREATE TABLE deadlines (
  stream TEXT NOT NULL REFERENCES streams (id),
  name   TEXT NOT NULL,
  due_at TEXT NOT NULL,
  due_ms INTEGER NOT NULL,
  PRIMARY KEY (stream, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_by_moment ON deadlines (due_ms, stream, name);

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY,
  stream   TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  idx      INTEGER NOT NULL,
  UNIQUE (stream, seq, idx),
  FOREIGN KEY (stream, seq) REFERENCES journal (stream, seq)
) STRICT;

CREATE TABLE programmes (
  hash     TEXT PRIMARY KEY,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
