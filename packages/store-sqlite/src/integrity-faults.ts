import type { DatabaseSync } from "node:sqlite";
import { DatabaseSync as Database } from "node:sqlite";
import type { StoreFault, StreamId } from "@opus/grant-workflow/store";
import { countFaults } from "./count-faults.ts";
import { queueFaults } from "./queue-faults.ts";
import { SCHEMA } from "./store-schema.ts";

/** What the file is, beyond what it lets anybody read: its schema, its pages, what belongs to nothing, its counts. */
export function integrityFaults(database: DatabaseSync, limit: number): StoreFault[] {
  const found: StoreFault[] = [];
  for (const faults of [schemaFaults, pageFaults, orphans, countFaults, queueFaults]) {
    for (const fault of faults(database)) {
      if (found.length >= limit) return found;
      found.push(fault);
    }
  }
  return found;
}

type SchemaItem = readonly [type: string, name: string, sql: string | null];
/** SQLite's own, made by `ANALYZE` and by unique columns. */
const OF_SQLITE = /^sqlite_(stat|autoindex)/;

/** Tables, indexes, views and triggers that are not those that every store has. */
function* schemaFaults(database: DatabaseSync): Iterable<StoreFault> {
  const expected = new Map(schemaOf(emptyStore()).map((item) => [item[1], item]));
  for (const [type, name, sql] of schemaOf(database)) {
    const own = expected.get(name);
    expected.delete(name);
    if (own !== undefined && own[0] === type && own[2] === sql) continue;
    const foreign = own === undefined;
    yield {
      kind: "schema",
      key: `${type} ${name}`,
      problem: foreign
        ? {
            pl: "plik ma coś, czego nie ma żaden magazyn: to mógł dodać tylko ktoś z zewnątrz",
            en: "the file has something that no store has, so somebody else has added it",
          }
        : { pl: "jest inne niż w każdym magazynie", en: "it is not as every store has it" },
    };
  }
  for (const [type, name] of expected.values()) {
    yield {
      kind: "schema",
      key: `${type} ${name}`,
      problem: { pl: "brakuje tego w pliku", en: "the file lacks it" },
    };
  }
}

function schemaOf(database: DatabaseSync): readonly SchemaItem[] {
  const rows = database.prepare("SELECT type, name, sql FROM sqlite_schema").all();
  return rows
    .map((row) => [String(row.type), String(row.name), row.sql === null ? null : String(row.sql)] as const)
    .filter(([, name]) => !OF_SQLITE.test(name));
}

let known: DatabaseSync | undefined;

/** A store with nothing in it, to compare with. */
function emptyStore(): DatabaseSync {
  if (known === undefined) {
    known = new Database(":memory:");
    known.exec(SCHEMA);
  }
  return known;
}

/** What SQLite itself finds in its pages and indexes. */
function* pageFaults(database: DatabaseSync): Iterable<StoreFault> {
  for (const row of database.prepare("PRAGMA integrity_check(20)").all()) {
    const text = String(row.integrity_check);
    if (text === "ok") continue;
    yield { kind: "schema", key: "PRAGMA integrity_check", problem: { pl: text, en: text } };
  }
}

const NO_STREAM = {
  pl: "należy do strumienia, którego nie ma",
  en: "it belongs to a stream that is not there",
};
const NO_SET = { pl: "należy do zbioru, którego nie ma", en: "it belongs to a set that is not there" };
const NO_COMMIT = {
  pl: "zatwierdzenia, z którym powstał, nie ma",
  en: "the commit that brought it is not there",
};

/** Rows that point at what is not there. */
const ORPHANS: readonly (readonly [sql: string, problem: StoreFault["problem"]])[] = [
  ["SELECT 'entry ' || seq, stream FROM journal WHERE stream NOT IN (SELECT id FROM streams)", NO_STREAM],
  ["SELECT 'record ' || id, stream FROM records WHERE stream NOT IN (SELECT id FROM streams)", NO_STREAM],
  [
    "SELECT 'deadline ' || name, stream FROM deadlines WHERE stream NOT IN (SELECT id FROM streams)",
    NO_STREAM,
  ],
  [
    "SELECT 'outbox ' || stream || '#' || seq || '#' || idx, stream FROM outbox WHERE stream NOT IN (SELECT id FROM streams)",
    NO_STREAM,
  ],
  [
    "SELECT 'performed ' || stream || '#' || seq || '#' || idx, stream FROM performed WHERE stream NOT IN (SELECT id FROM streams)",
    NO_STREAM,
  ],
  [
    "SELECT 'answer ' || command, stream FROM commits WHERE command IS NOT NULL AND (stream IS NULL OR stream NOT IN (SELECT id FROM streams))",
    NO_STREAM,
  ],
  [
    "SELECT 'row ' || scope || ' ' || key, NULL FROM registry WHERE scope NOT IN (SELECT scope FROM registry_scopes)",
    NO_SET,
  ],
  [
    "SELECT 'entry ' || stream || '#' || seq, stream FROM journal WHERE kept_in NOT IN (SELECT position FROM commits)",
    NO_COMMIT,
  ],
];

function* orphans(database: DatabaseSync): Iterable<StoreFault> {
  for (const [sql, problem] of ORPHANS) {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    for (const row of statement.iterate()) {
      const [key, stream] = row as unknown as readonly [string, StreamId | null];
      yield { kind: "orphan", key: String(key), ...(stream === null ? {} : { stream }), problem };
    }
  }
}
