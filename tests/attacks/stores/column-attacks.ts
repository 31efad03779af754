import type { Attack } from "../attack.ts";
import { fileAttack } from "./attacked-file.ts";
import type { RecordedStore } from "./recorded-store.ts";

/** A column by its table, and the code that names its edit; `work` for how work stands, which follows from nothing. */
type Columns = Readonly<Record<string, readonly string[] | "work">>;

/** Every column that proves something, or is proved. */
const COLUMNS: Readonly<Record<string, Columns>> = {
  streams: {
    id: ["OGW519", "OGW500", "OGW503", "OGW518"],
    revision: ["OGW503", "OGW506"],
    head: ["OGW503"],
    snapshot: ["OGW506"],
  },
  commits: {
    position: ["OGW522", "OGW519", "OGW521"],
    id: ["OGW521"],
    last_entry: ["OGW522", "OGW521"],
    sender: ["OGW517"],
    command: ["OGW517"],
    stream: ["OGW519"],
    answer: ["OGW517", "OGW510"],
  },
  journal: {
    position: ["OGW522"],
    kept_in: ["OGW519", "OGW522", "OGW521"],
    stream: ["OGW519", "OGW510"],
    seq: ["OGW510", "OGW500"],
    previous: ["OGW510"],
    hash: ["OGW510"],
    entry: ["OGW510"],
  },
  registry_scopes: { scope: ["OGW519", "OGW508"], version: ["OGW508"] },
  registry: {
    scope: ["OGW519", "OGW508"],
    key: ["OGW508"],
    version: ["OGW508"],
    value: ["OGW508", "OGW510"],
    entry: ["OGW508"],
  },
  records: {
    stream: ["OGW519", "OGW504"],
    seq: ["OGW504"],
    id: ["OGW504"],
    class: ["OGW504"],
    salt: ["OGW504"],
    value: ["OGW504", "OGW510"],
    keep_until: ["OGW504"],
  },
  deadlines: {
    due_ms: ["OGW522"],
    stream: ["OGW519", "OGW509"],
    name: ["OGW509"],
    due_at: ["OGW509"],
  },
  outbox: {
    stream: ["OGW519", "OGW516"],
    kind: ["OGW516"],
    seq: ["OGW516"],
    idx: ["OGW516"],
    position: ["OGW522"],
    set_aside: ["OGW522", "OGW516", "OGW518"],
  },
  performed: { stream: ["OGW519", "OGW516"], seq: ["OGW516"], idx: ["OGW516"] },
  programmes: { hash: ["OGW507"], document: ["OGW507"] },
};

/** Edits that keep a value of its type: another text, another number. */
const OTHER = (column: string) => `iif(typeof(${column}) = 'integer', ${column} + 1000, ${column} || 'x')`;

/** Every column edited in its first and in its last row. */
export function columnAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return Object.entries(COLUMNS).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, codes]) =>
      (["first", "last"] as const)
        .filter((which) => which === "first" || !SINGLE.has(table))
        .map((which) => {
          const order = which === "first" ? "" : "DESC";
          const found = codes === "work" ? false : codes;
          const row = `WHERE (${KEYS[table]}) = (SELECT ${KEYS[table]} FROM ${table}
            WHERE ${column} IS NOT NULL ORDER BY ${KEYS[table]} ${order} LIMIT 1)`;
          const sql = `UPDATE ${table} SET ${column} = ${OTHER(column)} ${row}`;
          return fileAttack(`edits ${table}.${column} of the ${which} row`, recorded, sql, { found });
        }),
    ),
  );
}

const SINGLE: ReadonlySet<string> = new Set(["programmes"]);
const KEYS: Readonly<Record<string, string>> = {
  streams: "position",
  commits: "position",
  journal: "position",
  registry_scopes: "scope",
  registry: "scope, key",
  records: "position",
  deadlines: "stream, name",
  outbox: "position",
  performed: "stream, seq, idx",
  erasures: "before",
  programmes: "hash",
};

/** Texts that break whoever reads them carelessly. */
const TEXTS: Readonly<Record<string, string>> = {
  "nothing at all": "''",
  "half of an object": `'{"a":'`,
  "a number too great for any": `'{"amount":1e400}'`,
  "half of a surrogate pair": `'{"amount":"\\ud800"}'`,
  "a list nested 20 000 deep":
    "replace(hex(zeroblob(10000)), '0', '[') || replace(hex(zeroblob(10000)), '0', ']')",
  "an object that is no object": "'null'",
  "a name that JavaScript swallows": `'{"__proto__":{"amount":1}}'`,
};

const JSON_COLUMNS = [
  ["streams", "snapshot"],
  ["journal", "entry"],
  ["registry", "value"],
  ["records", "value"],
  ["commits", "answer"],
  ["programmes", "document"],
] as const;

/** Texts that are no JSON, or none that was ever written, in every column that holds JSON. */
export function textAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return JSON_COLUMNS.flatMap(([table, column]) =>
    Object.entries(TEXTS).map(([what, sql]) =>
      fileAttack(
        `puts ${what} into ${table}.${column}`,
        recorded,
        `UPDATE ${table} SET ${column} = ${sql} WHERE (${KEYS[table]}) =
          (SELECT ${KEYS[table]} FROM ${table} WHERE ${column} IS NOT NULL ORDER BY ${KEYS[table]} LIMIT 1 OFFSET ${table === "programmes" ? 0 : 3})`,
      ),
    ),
  );
}

/** A row of each table deleted, its first and its last. */
export function deletionAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return Object.entries(KEYS)
    .filter(([table]) => table !== "erasures")
    .flatMap(([table, keys]) =>
      (["", "DESC"] as const)
        .filter((order) => order === "" || !SINGLE.has(table))
        .map((order) =>
          fileAttack(
            `deletes the ${order === "" ? "first" : "last"} row of ${table}`,
            recorded,
            `DELETE FROM ${table} WHERE (${keys}) =
              (SELECT ${keys} FROM ${table} ORDER BY ${keys} ${order} LIMIT 1)`,
          ),
        ),
    );
}
