import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import type { Attack } from "../attack.ts";
import { changeFile, fileAttack, outcomeOf, reportOn } from "./attacked-file.ts";
import type { RecordedStore } from "./recorded-store.ts";

/** Everything of a case, wherever it lies. */
const ALL_OF = (stream: string) => `
  DELETE FROM outbox WHERE stream = '${stream}'; DELETE FROM performed WHERE stream = '${stream}';
  DELETE FROM deadlines WHERE stream = '${stream}'; DELETE FROM records WHERE stream = '${stream}';
  DELETE FROM journal WHERE stream = '${stream}'; DELETE FROM streams WHERE id = '${stream}';
  UPDATE commits SET sender = NULL, command = NULL, stream = NULL, fingerprint = NULL, answer = NULL WHERE stream = '${stream}';`;

/** Puts what is left of commits and entries at 1, 2, 3…, as if nothing had ever been between. */
const CLOSE_GAPS = `
  CREATE TEMP TABLE places AS SELECT position AS old, row_number() OVER (ORDER BY position) AS new FROM journal;
  UPDATE journal SET position = -(SELECT new FROM places WHERE old = position);
  UPDATE journal SET position = -position;
  DELETE FROM commits WHERE position NOT IN (SELECT kept_in FROM journal);
  CREATE TEMP TABLE turns AS SELECT position AS old, row_number() OVER (ORDER BY position) AS new FROM commits;
  UPDATE journal SET kept_in = -(SELECT new FROM turns WHERE old = kept_in);
  UPDATE journal SET kept_in = -kept_in;
  UPDATE commits SET position = -(SELECT new FROM turns WHERE old = position);
  UPDATE commits SET position = -position;
  UPDATE commits SET last_entry = (SELECT max(position) FROM journal WHERE kept_in <= commits.position);`;

const SWAPS: Readonly<Record<string, string>> = {
  "the texts of two entries": swap("journal", "entry", "position", 3, 9),
  "text and hash of two entries": `${swap("journal", "entry", "position", 3, 9)}; ${swap("journal", "hash", "position", 3, 9)}`,
  "the snapshots of two cases": swap("streams", "snapshot", "position", 2, 3),
  "the values of two records": swap("records", "value", "position", 1, 3),
  "values and salts of two records": `${swap("records", "value", "position", 1, 3)}; ${swap("records", "salt", "position", 1, 3)}`,
  "the answers of two commands": swap("commits", "answer", "position", 5, 6),
  "the places of two commits": `UPDATE journal SET kept_in = CASE kept_in WHEN 5 THEN 6 ELSE 5 END WHERE kept_in IN (5, 6)`,
  "two points of the ranking": `UPDATE registry SET value = CASE key
      WHEN 'S/001' THEN (SELECT value FROM registry WHERE scope = 'spring/ranking' AND key = 'S/006')
      ELSE (SELECT value FROM registry WHERE scope = 'spring/ranking' AND key = 'S/001') END
    WHERE scope = 'spring/ranking' AND key IN ('S/001', 'S/006')`,
  "the accounts of two grants": `UPDATE registry SET value = iif(value = '{"amount":0}', '{"amount":200000}', '{"amount":0}')
    WHERE scope = 'spring/balances' AND key LIKE 'case:B/%'`,
};

function swap(table: string, column: string, key: string, one: number, other: number): string {
  const of = (place: number) => `(SELECT ${column} FROM ${table} WHERE ${key} = ${place})`;
  return `CREATE TEMP TABLE IF NOT EXISTS swapped (a, b); DELETE FROM swapped;
    INSERT INTO swapped VALUES (${of(one)}, ${of(other)});
    UPDATE ${table} SET ${column} = 'x' || ${key} WHERE ${key} IN (${one}, ${other});
    UPDATE ${table} SET ${column} = (SELECT b FROM swapped) WHERE ${key} = ${one};
    UPDATE ${table} SET ${column} = (SELECT a FROM swapped) WHERE ${key} = ${other}`;
}

const SCHEMA: Readonly<Record<string, string>> = {
  "a trigger that raises a payment":
    "CREATE TRIGGER more AFTER INSERT ON outbox BEGIN UPDATE registry SET value = '{}' WHERE key = 'none'; END",
  "a trigger that undoes what is performed":
    "CREATE TRIGGER again AFTER INSERT ON performed BEGIN DELETE FROM performed WHERE stream = 'none'; END",
  "a trigger on deadlines":
    "CREATE TRIGGER late AFTER INSERT ON deadlines BEGIN UPDATE deadlines SET due_ms = 0 WHERE stream = 'none'; END",
  "a table of its own": "CREATE TABLE notes (text)",
  "a view of its own": "CREATE VIEW everything AS SELECT * FROM journal",
  "an index of its own": "CREATE INDEX more ON journal (hash)",
  "a table that stands before a store's":
    "ALTER TABLE records RENAME TO kept; CREATE VIEW records AS SELECT * FROM kept",
  "no index of commands": "DROP INDEX commits_by_command",
  "no index of what is ready": "DROP INDEX outbox_ready",
  "no view of answers": "DROP VIEW answers",
  "no marks of performance": "DROP TABLE performed",
  "no erasures": "DROP TABLE erasures",
  "another index under its name":
    "DROP INDEX commits_by_command; CREATE INDEX commits_by_command ON commits (sender)",
  "one column more": "ALTER TABLE streams ADD COLUMN note TEXT",
  "columns that are not strict": `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'streams'; PRAGMA writable_schema = RESET`,
  "no check of revisions": `PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (revision > 0)', '') WHERE name = 'streams'; PRAGMA writable_schema = RESET`,
};

const OTHERS: Readonly<Record<string, string>> = {
  "a row of the outbox that points at nothing":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (900, 'case:B', 'payment.orderPayment', 11, 5)",
  "a payment order that points at a letter":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (901, 'case:B', 'payment.orderPayment', 2, 0)",
  "a payment that was made, put back":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (30, 'case:B', 'payment.orderPayment', 10, 0)",
  "a payment order of a case that is not there":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (902, 'case:Z', 'payment.orderPayment', 1, 0)",
  "a payment order deleted, as if it had never been asked for":
    "DELETE FROM outbox WHERE kind = 'payment.orderPayment'",
  "a payment order marked as performed":
    "INSERT INTO performed SELECT stream, seq, idx FROM outbox WHERE kind = 'payment.orderPayment'",
  "a mark of performance of nothing": "INSERT INTO performed VALUES ('case:B', 3, 0)",
  "a mark of performance of no stream": "INSERT INTO performed VALUES ('case:Z', 1, 0)",
  "a queue that nobody may begin": "UPDATE outbox SET ready_ms = NULL WHERE set_aside = 0",
  "a queue that waits for ever": "UPDATE outbox SET ready_ms = 99999999999999 WHERE ready_ms = 0",
  "a deadline put in":
    "INSERT INTO deadlines (due_ms, stream, name, due_at) VALUES (0, 'case:A', 'payment', '1970-01-01T00:00:00.000Z')",
  "a deadline of no stream":
    "INSERT INTO deadlines (due_ms, stream, name, due_at) VALUES (0, 'case:Z', 'payment', '1970-01-01T00:00:00.000Z')",
  "a deadline moved in list and index":
    "UPDATE deadlines SET due_ms = 4070908800000, due_at = '2099-01-01T00:00:00.000Z' WHERE name = 'payment'",
  "a deadline taken away with its stream's last one": "DELETE FROM deadlines WHERE stream = 'case:D'",
  "a record of no stream":
    "INSERT INTO records (stream, seq, id, class, salt, value, keep_until) VALUES ('case:Z', 1, 'a', 'trail', '00', '1', '9999-12-31')",
  "a record that no entry promised":
    "INSERT INTO records (stream, seq, id, class, salt, value, keep_until) VALUES ('case:A', 1, 'a', 'trail', '00', '1', '9999-12-31')",
  "the account that is paid to": `UPDATE records SET value = '{"account":"61109010140000071219812875"}' WHERE id = 'account' AND stream = 'case:C'`,
  "all records of a case deleted": "DELETE FROM records WHERE stream = 'case:A'",
  "the trail of a case deleted, as if it had been erased":
    "DELETE FROM records WHERE stream = 'case:A' AND class = 'trail'; INSERT INTO erasures VALUES ('2090-01-01')",
  "a record kept for longer": "UPDATE records SET keep_until = '2999-12-31' WHERE class <> 'trail'",
  "a record to be erased tomorrow": "UPDATE records SET keep_until = '2026-01-02'",
  "a receipt put in": `INSERT INTO registry VALUES ('spring/receipts', 'S/009', 1, '{"case":"I","number":"S/009"}', 'case:I#1')`,
  "a place of the ranking put in": `INSERT INTO registry VALUES ('spring/ranking', 'S/008', 1, '{"case":"H","outcome":"funded"}', 'call:spring#12')`,
  "a set of a call that is not there": `INSERT INTO registry_scopes VALUES ('autumn/receipts', 1); INSERT INTO registry VALUES ('autumn/receipts', 'S/001', 1, '{"case":"A"}', 'case:A#2')`,
  "an empty set of a call that is not there": "INSERT INTO registry_scopes VALUES ('autumn/receipts', 3)",
  "a set that has seen fewer writes":
    "UPDATE registry_scopes SET version = version - 1 WHERE scope = 'spring/balances'",
  "an earlier balance, from the entry that wrote it": `UPDATE registry SET version = 1, entry = 'case:A#6',
    value = '{"amount":200000}' WHERE key = 'case:A/committed/spring/grant'`,
  "a row removed long ago, from the entry that wrote it": `INSERT INTO registry VALUES ('spring/reserve', '000000006', 1,
    '{"amount":"2000.00","case":"F","number":"S/006"}', 'call:spring#12')`,
  "a first entry that is no JSON, of a case that rows of its call tell of":
    "UPDATE journal SET entry = '{' WHERE stream = 'case:B' AND seq = 1",
  "a first entry of another stream's name, of a case that rows of its call tell of":
    "UPDATE journal SET entry = replace(entry, 'case:B', 'case:Z') WHERE stream = 'case:B' AND seq = 1",
  "somebody who decides among the applicants, in a row that is no JSON":
    "INSERT INTO registry VALUES ('spring/applicants', 'officer-1', 1, '{', 'case:A#1')",
  "somebody who decides among the applicants, in a row that is nothing":
    "INSERT INTO registry VALUES ('spring/applicants', 'officer-1', 1, 'null', 'case:A#1')",
  "a programme of nobody under a false hash": "INSERT INTO programmes VALUES ('sha256:0', '{}')",
  "a programme with a text of its own": `UPDATE programmes SET document = replace(document, '"10000.00"', '"90000.00"')`,
  "a commit without entries":
    "INSERT INTO commits (position, id, last_entry, last_effect) VALUES (900, 'x', 900, 900)",
  "an answer of a command that was never sent": `UPDATE commits SET sender = 'applicant:applicant-B', command = 'mine', stream = 'case:B',
    fingerprint = '', answer = '{"outcome":"accepted"}' WHERE position = 2`,
  "an answer that tells of another entry": `UPDATE commits SET answer = json_set(answer, '$.seq', 99) WHERE position = 5`,
  "an answer that tells of another stream": `UPDATE commits SET answer = json_set(answer, '$.stream', 'case:B') WHERE position = 5`,
  "an answer taken away, so that its command would be decided again":
    "UPDATE commits SET sender = NULL, command = NULL, stream = NULL, fingerprint = NULL, answer = NULL WHERE position = 5",
  "a refusal for an acceptance": `UPDATE commits SET answer = json_set(answer, '$.outcome', 'refused') WHERE position = 5`,
  "effects that begin again at the places of others":
    "UPDATE commits SET last_effect = 0 WHERE position = (SELECT max(position) FROM commits)",
  "half of all commits deleted": "DELETE FROM commits WHERE position > 36",
  "a call deleted, its cases left": ALL_OF("call:spring"),
  "a paid case deleted whole": ALL_OF("case:B"),
  "a paid case deleted whole, gaps closed": ALL_OF("case:B") + CLOSE_GAPS,
  "a paid case deleted with its rows, gaps closed": `${ALL_OF("case:B")} DELETE FROM registry WHERE entry LIKE 'case:B#%';
    UPDATE registry_scopes SET version = (SELECT count(*) FROM registry WHERE registry.scope = registry_scopes.scope); ${CLOSE_GAPS}`,
  "a rejected case deleted with its rows, gaps closed": `${ALL_OF("case:G")} DELETE FROM registry WHERE entry LIKE 'case:G#%'; ${CLOSE_GAPS}`,
  "a draft deleted whole": ALL_OF("case:I"),
  "everything but programmes deleted but the schema":
    "DELETE FROM journal WHERE seq > 1; DELETE FROM outbox; DELETE FROM performed",
  "a tail cut": "DELETE FROM journal WHERE stream = 'case:B' AND seq = 11",
  "a tail cut, the snapshot's revision wound back": `DELETE FROM journal WHERE stream = 'case:B' AND seq = 11;
    UPDATE streams SET revision = 10, head = (SELECT hash FROM journal WHERE stream = 'case:B' AND seq = 10) WHERE id = 'case:B'`,
  "two streams under each other's names": `UPDATE streams SET id = CASE id WHEN 'case:A' THEN 'case:x' ELSE id END;
    UPDATE streams SET id = CASE id WHEN 'case:B' THEN 'case:A' ELSE id END;
    UPDATE streams SET id = CASE id WHEN 'case:x' THEN 'case:B' ELSE id END`,
};

/** What only heads find: what is consistent in itself, and what is told by nothing else. */
const WITH_HEADS: Readonly<Record<string, string>> = {
  "a draft deleted whole, gaps closed": ALL_OF("case:I") + CLOSE_GAPS,
  "marks of performance deleted and places put back": `INSERT INTO outbox (position, stream, kind, seq, idx)
      VALUES (30, 'case:B', 'payment.orderPayment', 10, 0);
    DELETE FROM performed WHERE stream = 'case:B' AND seq = 10 AND idx = 0`,
};

/** Rows put in, deleted, swapped, and a schema that is another. */
export function fileAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return [
    ...Object.entries(SWAPS).map(([what, sql]) => fileAttack(`swaps ${what}`, recorded, sql)),
    ...Object.entries(SCHEMA).map(([what, sql]) => fileAttack(`leaves ${what}`, recorded, sql)),
    ...Object.entries(OTHERS).map(([what, sql]) => fileAttack(`leaves ${what}`, recorded, sql)),
    ...Object.entries(WITH_HEADS).map(([what, sql]) =>
      fileAttack(`leaves ${what}`, recorded, sql, { found: false }),
    ),
    ...damagedFiles(recorded),
  ];
}

/** Files that SQLite itself wrote otherwise: cut short, with bytes of their own. */
function damagedFiles(recorded: () => RecordedStore): readonly Attack[] {
  const damages: Readonly<Record<string, (path: string) => void>> = {
    "cuts the file in half": (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    "cuts the last page off": (path) => truncateSync(path, readFileSync(path).length - 4096),
    "empties the file": (path) => truncateSync(path, 0),
    "writes zeros over a page in the middle": (path) => overwrite(path, 0.5, 0),
    "writes zeros over a page near the end": (path) => overwrite(path, 0.9, 0),
    "writes noise over a page in the middle": (path) => overwrite(path, 0.4, 0xa7),
    "writes over the head of the file": (path) => overwrite(path, 0, 0x20),
    "says that it is of another kind": (path) =>
      changeFile(path, "PRAGMA application_id = 1; CREATE TABLE x (y)"),
    "says that it is of a later version": (path) =>
      changeFile(path, "PRAGMA user_version = 99; CREATE TABLE x (y)"),
    "says that it is of an earlier version": (path) =>
      changeFile(path, "PRAGMA user_version = 3; CREATE TABLE x (y)"),
  };
  return Object.entries(damages).map(([name, damage]) => ({
    name,
    run() {
      const path = recorded().copy();
      damage(path);
      return outcomeOf(recorded(), (heads) => reportOn(path, heads), { found: true });
    },
  }));
}

function overwrite(path: string, share: number, byte: number): void {
  const bytes = readFileSync(path);
  const page = Math.floor((bytes.length / 4096) * share);
  bytes.fill(byte, page * 4096, (page + 1) * 4096);
  writeFileSync(path, bytes);
}
