import { OgwError } from "@opus/grant-rules/errors";
import { callScope } from "../decide/stream-names.ts";
import { callScopes } from "../decide/subject.ts";
import { rebuildRegistry, registryFaults } from "../journal/check-registry.ts";
import { checkStream, type JournalFault } from "../journal/check-stream.ts";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Store } from "../ports/store-port.ts";
import { loadProgramme } from "../programme/load-programme.ts";
import type { Programme } from "../programme/programme.ts";

/** What proving a whole store came to. */
export interface JournalReport {
  readonly valid: boolean;
  readonly streams: number;
  readonly entries: number;
  readonly faults: readonly JournalFault[];
}

/**
 * Proves a whole store: hash chains, snapshots, records, deadlines, all states by replay under the programme versions that the
 * entries pin, and the sets of every call, which must follow from the entries too. A stream that cannot even be read
 * is a fault, and the others are proved all the same.
 */
export async function verifyJournal(store: Store): Promise<JournalReport> {
  const streams = await store.streams();
  const programmes = new Map<string, Programme | undefined>();
  const faults: JournalFault[] = [];
  const entries: JournalEntry[] = [];
  for (const stream of streams) {
    const journal = await readJournal(store, stream);
    if ("fault" in journal) {
      faults.push(journal.fault);
      continue;
    }
    entries.push(...journal.entries);
    const hash = journal.entries[0]?.programme.hash ?? "";
    if (!programmes.has(hash)) programmes.set(hash, await keptProgramme(store, hash));
    const programme = programmes.get(hash);
    const stored = {
      stream,
      entries: journal.entries,
      snapshot: await store.load(stream),
      records: await store.records(stream),
      deadlines: await store.deadlines(stream),
    };
    faults.push(...checkStream(stored, programme));
    if (programme === undefined && journal.entries.length > 0) faults.push(programmeMissing(stream, hash));
  }
  if (faults.length === 0) faults.push(...(await setFaults(store, streams, entries)));
  return { valid: faults.length === 0, streams: streams.length, entries: entries.length, faults };
}

async function readJournal(
  store: Store,
  stream: StreamId,
): Promise<{ readonly entries: readonly JournalEntry[] } | { readonly fault: JournalFault }> {
  try {
    return { entries: await store.journal(stream) };
  } catch (cause) {
    if (!OgwError.isInstance(cause) || !/^OGW5/.test(cause.code)) throw cause;
    const { code, message } = cause;
    return {
      fault: { stream, seq: 0, code, message: { pl: `${stream}: ${message}`, en: `${stream}: ${message}` } },
    };
  }
}

async function setFaults(
  store: Store,
  streams: readonly StreamId[],
  entries: readonly JournalEntry[],
): Promise<readonly JournalFault[]> {
  const rebuilt = rebuildRegistry(entries);
  const calls = streams.filter((stream) => stream.startsWith("call:")).map((stream) => stream.slice(5));
  const scopes = new Set([
    ...rebuilt.keys(),
    ...calls.flatMap((call) => callScopes.map((scope) => callScope(call, scope))),
  ]);
  const faults: JournalFault[] = [];
  for (const scope of [...scopes].sort()) {
    const { rows } = await store.registry(scope);
    faults.push(...registryFaults(scope, rows, rebuilt.get(scope) ?? new Map()));
  }
  return faults;
}

async function keptProgramme(store: Store, hash: string): Promise<Programme | undefined> {
  const text = await store.programme(hash);
  // Loading, unlike parsing, takes a text that was damaged for what it is: no programme.
  const programme = text === undefined ? undefined : loadProgramme(text).programme;
  return programme?.hash === hash ? programme : undefined;
}

function programmeMissing(stream: JournalFault["stream"], hash: string): JournalFault {
  return {
    stream,
    seq: 0,
    code: "OGW507",
    message: {
      pl: `${stream}: w magazynie nie ma programu ${hash} albo został zmieniony.`,
      en: `${stream}: the store has no programme ${hash}, or it was changed.`,
    },
  };
}
