/** Marks a SQLite file as ours: "OGWF" in ASCII, kept in `PRAGMA application_id`. */
export const APPLICATION_ID = 0x4f475746;

/** Kept in `PRAGMA user_version`; raised by every change of the tables. */
export const SCHEMA_VERSION = 6;

/**
 * The tables of version 6.
 *
 * `journal.entry` is the canonical JSON that was hashed into `journal.hash`, `streams.snapshot` the one that the last
 * entry of the stream seals; nothing else in the store is proof. Every tree more costs a page per commit, so there are
 * few indexes, and those of work alone hold few rows or are written with it.
 *
 * - `commits` counts: its last row says where the next entry and the next effect stand, so that no place is used twice.
 *   The answer of a commit lies in its row; `answers` shows those that there are.
 * - `deadlines` lie in the order of their moments, `due_ms` in milliseconds since 1970, so that those due stand
 *   together however many there are.
 * - `outbox` points at effects that wait, by their index in an entry; `performed` at those that were performed, so that
 *   each effect of the journal has one place in one of both, and none is lost or done again unseen.
 *   Effects of one stream and kind (`<stage>.<type>`) that are not set aside are a queue. Its first alone has
 *   `ready_ms`: the moment from which it may be claimed, 0 for one that was never tried.
 * - `erasures` are the days before which values were erased: nothing else may be missing from `records`.
 * - Rows of `records` are never deleted: those that are `erased` have blanks in the place of salt and value, as many as
 *   there were bytes, and so have erased fingerprints. SQLite writes them over what was there, and moves no row to another
 *   page. Moving rows leaves copies behind that `secure_delete` does not reach.
 * - `drafts` are beside the journal and its proof: one of a stream at most, each save in the place of the one before.
 * - `lease_until` and `lease_token` say until when a piece of work is whose.
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
  last_effect INTEGER NOT NULL,
  sender      TEXT,
  command     TEXT,
  stream      TEXT,
  fingerprint TEXT,
  answer      TEXT
) STRICT;
CREATE UNIQUE INDEX commits_by_command ON commits (sender, command) WHERE command IS NOT NULL;
CREATE VIEW answers AS
  SELECT sender, command, stream, fingerprint, answer FROM commits WHERE command IS NOT NULL;

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

CREATE TABLE records (
  position   INTEGER PRIMARY KEY,
  stream     TEXT NOT NULL REFERENCES streams (id),
  seq        INTEGER NOT NULL,
  id         TEXT NOT NULL,
  class      TEXT NOT NULL,
  salt       TEXT NOT NULL,
  value      TEXT NOT NULL,
  keep_until TEXT NOT NULL,
  erased     INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  UNIQUE (stream, id)
) STRICT;

CREATE TABLE deadlines (
  due_ms      INTEGER NOT NULL,
  stream      TEXT NOT NULL REFERENCES streams (id),
  name        TEXT NOT NULL,
  due_at      TEXT NOT NULL,
  lease_until INTEGER,
  lease_token TEXT,
  PRIMARY KEY (due_ms, stream, name),
  UNIQUE (stream, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_leased ON deadlines (lease_token) WHERE lease_token IS NOT NULL;

CREATE TABLE outbox (
  position    INTEGER PRIMARY KEY,
  stream      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  idx         INTEGER NOT NULL,
  ready_ms    INTEGER DEFAULT 0,
  after_ms    INTEGER NOT NULL DEFAULT 0,
  attempts    INTEGER NOT NULL DEFAULT 0,
  reason      TEXT,
  set_aside   INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1)),
  lease_until INTEGER,
  lease_token TEXT,
  FOREIGN KEY (stream, seq) REFERENCES journal (stream, seq)
) STRICT;
CREATE UNIQUE INDEX outbox_queues ON outbox (stream, kind, seq, idx) WHERE set_aside = 0;
CREATE INDEX outbox_set_aside ON outbox (stream, seq, idx) WHERE set_aside = 1;
CREATE INDEX outbox_ready ON outbox (kind, ready_ms) WHERE ready_ms IS NOT NULL;
CREATE INDEX outbox_leased ON outbox (lease_token) WHERE lease_token IS NOT NULL;

CREATE TABLE performed (
  stream TEXT NOT NULL,
  seq    INTEGER NOT NULL,
  idx    INTEGER NOT NULL,
  PRIMARY KEY (stream, seq, idx),
  FOREIGN KEY (stream, seq) REFERENCES journal (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
  before TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE programmes (
  hash     TEXT PRIMARY KEY,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  stream     TEXT PRIMARY KEY REFERENCES streams (id),
  revision   INTEGER NOT NULL CHECK (revision > 0),
  text       TEXT NOT NULL,
  saved_by   TEXT NOT NULL,
  keep_until TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
