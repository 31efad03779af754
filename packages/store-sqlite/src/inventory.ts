import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";
import type {
  EffectPlace,
  Inventory,
  JournalEntry,
  JsonObject,
  KeptAnswer,
  KeptCommit,
  Page,
  Readable,
  StreamId,
} from "@opus/grant-workflow/store";
import { atOneMoment } from "./ensure-schema.ts";
import { integrityFaults } from "./integrity-faults.ts";
import { type EntryRow, entryOfRow } from "./kept-entry.ts";
import { limitOf, parsed, type RecordColumns, type RegistryColumns, recordOf, rowOf } from "./read-rows.ts";
import type { ReadStatements } from "./read-statements.ts";

/** Everything that the file holds. */
export function inventoryOf(
  database: DatabaseSync,
  statements: ReadStatements,
  run: <T>(read: () => T) => Promise<T>,
): Inventory {
  return {
    commits: (page = {}) => run(() => atOneMoment(database, () => commitsAfter(statements, page))),
    records: (stream) =>
      run(() =>
        columnsOf<RecordColumns>(statements.records.all(stream)).map((columns) =>
          readable(columns[1], () => recordOf(stream, columns)),
        ),
      ),
    effects: (stream) => run(() => effectPlaces(statements, stream)),
    scopes: (page = {}) =>
      run(() =>
        columnsOf<[string, number]>(statements.scopes.all(page.after ?? "", limitOf(page))).map(
          ([scope, version]) => ({ scope, version }),
        ),
      ),
    rows: (scope, page = {}) =>
      run(() =>
        columnsOf<RegistryColumns>(
          page.after === undefined
            ? statements.firstRows.all(scope, limitOf(page))
            : statements.rowsAfter.all(scope, page.after, limitOf(page)),
        ).map(([key, ...columns]) => readable(key ?? "", () => rowOf(scope, key ?? "", columns))),
      ),
    programmes: (page = {}) =>
      run(() =>
        columnsOf<[string]>(statements.programmes.all(page.after ?? "", limitOf(page))).map(([hash]) => hash),
      ),
    erasures: () => run(() => columnsOf<[string]>(statements.erasures.all()).map(([before]) => before)),
    integrity: (limit) => run(() => atOneMoment(database, () => integrityFaults(database, limit))),
  };
}

type CommitColumns = readonly [
  position: number,
  id: string,
  lastEntry: number,
  sender: string | null,
  command: string | null,
  fingerprint: string,
  answer: string,
];

/** Commits with the entries that lie between the last one of the commit before and their own. */
function commitsAfter(statements: ReadStatements, page: Page<number>): KeptCommit[] {
  const { after = 0 } = page;
  const [before = 0] = (statements.lastCommitUpTo.get(after) ?? []) as unknown as readonly number[];
  const commits = columnsOf<CommitColumns>(statements.commits.all(after, limitOf(page)));
  const entries = new Map<number, Readable<JournalEntry>[]>();
  const rows = statements.entriesUpTo.iterate(before, commits.at(-1)?.[2] ?? before);
  for (const [stream, seq, previous, hash, text, keptIn] of rows as unknown as Iterable<
    readonly [...EntryRow, number]
  >) {
    const kept = entries.get(keptIn) ?? [];
    entries.set(keptIn, kept);
    kept.push(readable(`${stream}#${seq}`, () => entryOfRow([stream, seq, previous, hash, text])));
  }
  return commits.map((columns) => {
    const [position, id] = columns;
    const answer = answerOf(columns);
    const commit = { position, id, entries: entries.get(position) ?? [] };
    return answer === undefined ? commit : { ...commit, answer };
  });
}

function answerOf([, , , sender, command, fingerprint, answer]: CommitColumns):
  | Readable<KeptAnswer>
  | undefined {
  if (command === null) return undefined;
  const place = `answer to command ${JSON.stringify(command)} of ${sender}`;
  return readable(command, () => ({
    sender: sender ?? "",
    commandId: command,
    fingerprint,
    answer: parsed<JsonObject>(answer, place),
  }));
}

function effectPlaces(statements: ReadStatements, stream: StreamId): EffectPlace[] {
  const rows = columnsOf<[number, number, string | null, EffectPlace["standing"]]>(
    statements.effectPlaces.all(stream, stream, stream),
  );
  return rows.map(([seq, idx, kind, standing]) => {
    const id = `${stream}#${seq}#${idx}`;
    return kind === null ? { id, standing } : { id, kind, standing };
  });
}

/** What is read, or that it cannot be. */
function readable<T>(name: string, read: () => T): Readable<T> {
  try {
    return read();
  } catch (fault) {
    if (!OgwError.isInstance(fault)) throw fault;
    return { name, fault };
  }
}

function columnsOf<Columns extends readonly unknown[]>(rows: readonly unknown[]): readonly Columns[] {
  return rows as readonly Columns[];
}
