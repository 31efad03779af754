import { toCivilDate } from "@opus/grant-rules/calendar";
import { needObject, needText } from "@opus/grant-rules/errors";
import { factAt } from "../answers/index.ts";
import type { ListedName } from "../document/lists-schema.ts";
import { trailClass } from "../document/record-class-schema.ts";
import { statedCall } from "../document/stated-call.ts";
import { hostHash } from "../host/host-defaults.ts";
import { recordReader } from "../insight/record-reader.ts";
import type { StreamId } from "../journal/entry.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { CaseContext } from "../lifecycle/case/grant-machine.ts";
import { caseRecords } from "../lifecycle/ground/case-records.ts";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import type { ListedRow } from "../lifecycle/ground/public-lists.ts";
import { loadKeptProgramme } from "../programme/kept-programme.ts";
import type { Programme } from "../programme/programme.ts";
import type { Store } from "../store/store.ts";
import { type Edition, editionsIn } from "./list-editions.ts";
import type { ListChange, ListedState, PublishedLine, PublishedList } from "./published-list.ts";

/** What lists are made of: a store's reads. */
type ListStore = Pick<Store, "journal" | "load" | "records" | "programme">;

const STORE = { of: "publishedListsOf", name: "the store", is: "a store such as createMemoryStore gives" };
const CALL = { of: "publishedListsOf", name: "the call", is: "the id of a call" };

/**
 * Every list that a call has published, in the order of publication: the formal list, the ranking, the reserve list, and
 * corrected ones with what has changed. Lines, places, points and sums are those of the entry that published them;
 * titles and names are read from the answers that stand, so that what was erased is gone from them. They come from what the
 * form does not keep as personal; from a personal field only where the programme says that applicants of this kind write
 * an organisation's name there, and on a formal list only once an officer has passed the application, so that no name of
 * a person comes onto a list.
 *
 * @param call id of the call, such as `spring`
 * @throws OgwError OGW340 when the journal does not prove a list, OGW306 and OGW308 when the store has lost or changed the
 * version that the call pins.
 * @example
 * ```ts
 * import { createMemoryStore, printList, publishedListsOf } from "@opus/grant-workflow";
 *
 * const lists = await publishedListsOf(createMemoryStore(), "spring");
 * const last = lists.findLast(({ kind }) => kind === "ranking");
 * if (last !== undefined) printList(last, { lang: "pl", format: "html" });
 * ```
 */
export async function publishedListsOf(store: ListStore, call: string): Promise<readonly PublishedList[]> {
  needObject(store, STORE, ["journal", "load", "records", "programme"]);
  needText(call, CALL);
  const entries = await store.journal(`call:${call}`);
  const first = entries[0];
  if (first === undefined) return [];
  const programme = await loadKeptProgramme(store, first.programme.hash);
  const editions = editionsIn(entries, programme, hostHash());
  const told = await toldOf(store, programme, editions);
  return editions.map((edition) => listOf(edition, { call, programme, told, editions }));
}

/** What lists tell of an application beside their own lines. */
interface Told {
  readonly title: string | null;
  readonly name: string | null;
  /** Whether the name is told only once an officer has looked whether the applicant is of the kind that it says. */
  readonly onceChecked: boolean;
}

const nothing: Told = { title: null, name: null, onceChecked: false };

interface ListParts {
  readonly call: string;
  readonly programme: Programme;
  readonly told: ReadonlyMap<string, Told>;
  readonly editions: readonly Edition[];
}

function listOf(edition: Edition, parts: ListParts): PublishedList {
  const { kind, entry, lines } = edition;
  const { programme, call, editions } = parts;
  const { document, version, hash, id } = programme;
  const before = editions.find((one) => one.kind === kind && one.edition === edition.edition - 1);
  return {
    kind,
    edition: edition.edition,
    call: { id: call, title: statedCall(document, call)?.title ?? { pl: call, en: call } },
    programme: { id, version, hash, title: document.title, operator: document.operator },
    at: entry.at,
    on: toCivilDate(entry.at, document.zone),
    entry: { stream: entry.stream, seq: entry.seq, hash: entry.hash },
    list: edition.list,
    reason: edition.reason,
    lines: [...lines].map(([number, row]) => lineOf(number, row, edition, parts)).toSorted(inOrder),
    changes: before === undefined ? [] : changesOf(before.lines, lines),
    overContracting: kind === "ranking" ? (statedCall(document, call)?.overContracting ?? null) : null,
    shows: {
      points: kind !== "formal" && document.lists?.points === true,
      names: Object.keys(document.lists?.names ?? {}).length > 0,
      pools: kind !== "formal" && document.scoring.ranking.pools !== undefined,
    },
  };
}

function lineOf(
  number: string,
  row: ListedRow,
  { kind }: Edition,
  { programme: { document }, told }: ListParts,
): PublishedLine {
  const pool = (document.scoring.ranking.pools ?? []).find(({ id }) => id === row.pool);
  const { title, name, onceChecked } = told.get(row.case) ?? nothing;
  const isChecked = kind !== "formal" || row.standing === "passed";
  return {
    number,
    place: row.place ?? null,
    title,
    name: onceChecked && !isChecked ? null : name,
    standing: row.standing,
    points: document.lists?.points === true ? (row.points ?? null) : null,
    amount: row.amount ?? null,
    beyond: row.beyond === true,
    pool: pool === undefined ? null : { id: pool.id, title: pool.title },
  };
}

/** By pool and place where there are places; by number on a formal list. */
function inOrder(left: PublishedLine, right: PublishedLine): number {
  return (
    compared(left.pool?.id ?? "", right.pool?.id ?? "") ||
    (left.place ?? 0) - (right.place ?? 0) ||
    left.number.length - right.number.length ||
    compared(left.number, right.number)
  );
}

const compared = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1);

function changesOf(
  before: ReadonlyMap<string, ListedRow>,
  after: ReadonlyMap<string, ListedRow>,
): readonly ListChange[] {
  const numbers = [...new Set([...before.keys(), ...after.keys()])].toSorted(compared);
  return numbers.flatMap((number) => {
    const [was, is] = [stateOf(before.get(number)), stateOf(after.get(number))];
    const isSame =
      was?.place === is?.place &&
      was?.standing === is?.standing &&
      was?.amount === is?.amount &&
      was?.beyond === is?.beyond;
    return isSame ? [] : [{ number, before: was, after: is }];
  });
}

function stateOf(row: ListedRow | undefined): ListedState | null {
  if (row === undefined) return null;
  return {
    place: row.place ?? null,
    standing: row.standing,
    amount: row.amount ?? null,
    beyond: row.beyond === true,
  };
}

async function toldOf(
  store: ListStore,
  programme: Programme,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, Told>> {
  const cases = new Set(editions.flatMap(({ lines }) => [...lines.values()].map((row) => row.case)));
  const told = new Map<string, Told>();
  for (const id of cases) told.set(id, await toldOfCase(store, programme, id));
  return told;
}

async function toldOfCase(store: ListStore, { document }: Programme, id: string): Promise<Told> {
  const stream: StreamId = `case:${id}`;
  const kept = await store.load(stream);
  if (kept === undefined) return nothing;
  // The engine alone writes snapshots, and it writes the context of the case machine.
  const context = readSnapshot(stream, kept).context as unknown as CaseContext;
  const { answersVersion, applicantKind } = standingFacts(context);
  const records = await store.records(stream);
  const openly = records.filter((record) => record.class === trailClass);
  const read = (from: typeof records, path: string | undefined) => {
    const answers = caseRecords(recordReader(from)).answers(answersVersion);
    const value = path === undefined ? undefined : factAt(answers, path);
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  const stated = nameOfKind(document, applicantKind);
  return {
    title: read(openly, document.facts.title),
    // What the form keeps as personal is read for a kind alone of which the programme says that it is an organisation's.
    name: typeof stated === "object" ? read(records, stated.organisation) : read(openly, stated),
    onceChecked: typeof stated === "object",
  };
}

function nameOfKind(document: Programme["document"], kind: string | null): ListedName | undefined {
  const names = document.lists?.names ?? {};
  return kind !== null && Object.hasOwn(names, kind) ? names[kind] : undefined;
}
