import { commitment } from "@opus/grant-rules";
import type { Commit, Inventory, PersonalRecord, Store, StoreReads } from "@opus/grant-workflow/store";
import { aCommit, firstWrite, sampleSender, type WriteParts } from "./sample-commit.ts";

/** Scope of the rows of {@link aFullCommit}. */
export const SCOPE = "2015/receipts";
/** When its deadline is due. */
export const DUE = "2015-04-01T10:00:00.000Z";
const LATER = "2016-01-01T00:00:00.000Z";

/** A record that an entry brings, which its stream keeps until the end of 2020, and what its entry says of it. */
export function aRecord(
  stream: PersonalRecord["stream"],
  id = "answers/1",
  seq = 1,
  value: PersonalRecord["value"] = "Łucja",
) {
  const salt = "00112233445566778899aabbccddeeff";
  const kept = { class: "application", salt, value, keepUntil: "2020-12-31" };
  const record: PersonalRecord = { stream, seq, id, ...kept };
  return { record, promise: { id, class: "application", commitment: commitment(salt, value) } };
}

/** A commit to `case:A` with one of everything. */
export function aFullCommit(parts: WriteParts = {}): Commit {
  const { record, promise } = aRecord("case:A", "answers/1", 1, { name: "Łucja", tags: ["a"] });
  const write = firstWrite("case:A", {
    event: { type: "application.edit", answers: { tags: ["a"] } },
    rows: [{ op: "insert", scope: SCOPE, key: "a", version: 1, value: { tags: ["a"] } }],
    deadlines: { set: [{ name: "signing", dueAt: DUE }] },
    effects: [{ params: { tags: ["a"] } }, { type: "notifyOperator" }],
    records: [promise],
    ...parts,
  });
  return aCommit({ id: "1", streams: [write], records: [record] });
}

/** What a view hands out of the data of {@link aFullCommit}, by the call that does. */
export async function everythingRead(reads: StoreReads): Promise<Readonly<Record<string, unknown>>> {
  return {
    load: await reads.load("case:A"),
    journal: await reads.journal("case:A"),
    journalPage: await reads.journal("case:A", { after: 1, limit: 1 }),
    entries: await reads.entries(),
    entriesPage: await reads.entries({ after: 1, limit: 1 }),
    streams: await reads.streams(),
    streamsPage: await reads.streams({ after: "case:A", limit: 1 }),
    whole: await reads.rows({ scope: SCOPE }),
    key: await reads.rows({ scope: SCOPE, key: "a" }),
    range: await reads.rows({ scope: SCOPE, from: "a", below: "b" }),
    records: await reads.records("case:A"),
    deadlines: await reads.deadlines("case:A"),
    programme: await reads.programme("sha256:a"),
    inventory: await everythingListed(reads.inventory),
  };
}

async function everythingListed(inventory: Inventory): Promise<Readonly<Record<string, unknown>>> {
  return {
    commits: await inventory.commits(),
    commitsPage: await inventory.commits({ after: 1, limit: 1 }),
    records: await inventory.records("case:A"),
    effects: await inventory.effects("case:A"),
    scopes: await inventory.scopes(),
    rows: await inventory.rows(SCOPE),
    programmes: await inventory.programmes(),
    erasures: await inventory.erasures(),
  };
}

/** Everything that a store hands out of it, by the call that does. */
export async function everything(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const read = await store.read(({ rows }) =>
    rows.length > 0
      ? undefined
      : {
          answer: { sender: sampleSender, commandId: "1" },
          streams: ["case:A"],
          rows: [{ scope: SCOPE }, { scope: SCOPE, key: "a" }],
          records: "case:A",
          deadlines: "case:A",
          entries: [{ stream: "case:A", seq: 1 }],
        },
  );
  return {
    ...(await everythingRead(store)),
    read: { ...read, streams: [...read.streams] },
    answer: await store.answer(sampleSender, "1"),
    due: await store.due(LATER),
    outbox: await store.outbox(),
    setAside: await store.outbox({ isSetAside: true }),
    others: await store.outbox({ isSetAside: false }),
  };
}
