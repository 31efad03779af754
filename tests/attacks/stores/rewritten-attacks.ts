import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { verifyJournal } from "@opus/grant-workflow";
import type { Commit, EntryBody, JournalEntry, RowChange, StreamId } from "@opus/grant-workflow/store";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { type Attack, type AttackOutcome, broken } from "../attack.ts";
import { type Expected, outcomeOf } from "./attacked-file.ts";
import type { RecordedStore } from "./recorded-store.ts";
import { type Rewriting, rewrittenStore } from "./rewritten-store.ts";

const digest = (value: unknown) => `sha256:${sha256Hex(canonicalJson(value))}`;

/** Changes one entry: that of a stream which has some event. */
const inEntry =
  (stream: StreamId, event: string, change: (entry: JournalEntry) => Partial<EntryBody>) =>
  (entry: JournalEntry): Partial<EntryBody> | undefined =>
    entry.stream === stream && entry.event.type === event ? change(entry) : undefined;

const inOrder = (change: (entry: JournalEntry) => Partial<EntryBody>): Rewriting => ({
  entry: inEntry("case:B", "payment.order", change),
});
const withRows = (change: (row: RowChange) => RowChange, { registry, seals }: JournalEntry) => {
  const rows = registry.map(change);
  return { registry: rows, seals: { ...seals, rows: digest(rows) } };
};
const onReserve = (row: Exclude<RowChange, { op: "remove" }>) => ({
  ...row,
  value: { ...row.value, outcome: "reserve" },
});
const ofAnotherSum = (row: Exclude<RowChange, { op: "remove" }>) => ({
  ...row,
  value: { ...row.value, amount: "1500.00" },
});
const streamsOf = ({ streams }: Commit) => streams.map(({ stream }) => stream);
const forges = (commit: Commit): Rewriting => ({ more: () => [commit] });

/** Histories that contradict themselves, or what they lead to. */
const FOUND: Readonly<Record<string, Rewriting>> = {
  "an order of twice the sum": inOrder(({ postings }) => ({
    postings: postings.map((one) => ({ ...one, amount: one.amount * 2 })),
  })),
  "an order that moves nothing": inOrder(() => ({ postings: [] })),
  "an order for another case": inOrder(({ effects }) => ({
    effects: effects.map((one) => ({ ...one, case: "A" })),
  })),
  "an order of another sum than is booked": inOrder(({ effects }) => ({
    effects: effects.map((one) => ({ ...one, params: { ...one.params, amount: "9000.00" } })),
  })),
  "an order that asks the bank for nothing": inOrder(() => ({ effects: [] })),
  "an order that asks the bank twice": inOrder(({ effects }) => ({
    effects: effects.flatMap((one, index) => [one, { ...one, id: one.id.replace(/\d+$/, `${index + 1}`) }]),
  })),
  "an order with a balance of its own": inOrder((entry) =>
    withRows((row) => (row.op === "remove" ? row : { ...row, value: { amount: 7 } }), entry),
  ),
  "an order that skips a state": inOrder(() => ({ to: { execution: { payment: "paid" } } })),
  "an order from another state": inOrder(() => ({ from: "draft" })),
  "an order of another machine": inOrder(() => ({ machine: { id: "call", version: 1 } })),
  "an order of a later version": inOrder(() => ({ machine: { id: "grant", version: 9 } })),
  "an order under another programme": inOrder(({ programme }) => ({
    programme: { ...programme, hash: digest("other") },
  })),
  "an order that sets a deadline": inOrder(({ deadlines }) => ({
    deadlines: { ...deadlines, set: [{ name: "report", dueAt: "2099-01-01T00:00:00.000Z" }] },
  })),
  "an order that leaves its deadline running": inOrder(({ deadlines }) => ({
    deadlines: { ...deadlines, cleared: [] },
  })),
  "an order with another event": inOrder(() => ({
    event: { type: "payment.confirm", paidOn: "2026-03-20" },
  })),
  "an order that seals another snapshot": inOrder(({ seals }) => ({
    seals: { ...seals, snapshot: digest("other") },
  })),
  "an order that seals other deadlines": inOrder(({ seals }) => ({
    seals: { ...seals, deadlines: digest("other") },
  })),
  "an order that seals other rows": inOrder(({ seals }) => ({ seals: { ...seals, rows: digest("other") } })),
  "an order that cites a record nobody brought": inOrder(({ seals }) => ({
    seals: { ...seals, records: [{ id: "account/9", commitment: digest("x") }] },
  })),
  "an award of more than the list has": {
    entry: inEntry("case:B", "award.grant", ({ event }) => ({ event: { ...event, amount: "5000.00" } })),
  },
  "a place before its own": {
    entry: inEntry("case:B", "award.grant", ({ event }) => ({ event: { ...event, rank: 1 } })),
  },
  "a number that was given to another": {
    entry: inEntry("case:B", "application.submit", ({ event }) => ({ event: { ...event, number: "S/001" } })),
  },
  "a receipt under another number": {
    entry: inEntry("case:H", "application.submit", (entry) =>
      withRows((row) => ({ ...row, key: "S/088" }), entry),
    ),
    commit: (commit) => ({
      ...commit,
      seen: commit.seen.map((seen) =>
        "key" in seen && seen.key === "S/008" && seen.scope.endsWith("receipts")
          ? { ...seen, key: "S/088" }
          : seen,
      ),
    }),
  },
  "a receipt for another case": {
    entry: inEntry("case:H", "application.submit", (entry) =>
      withRows((row) => (row.op === "remove" ? row : { ...row, value: { ...row.value, case: "I" } }), entry),
    ),
  },
  "an agreement of another sum": {
    entry: inEntry("case:B", "agreement.countersign", (entry) =>
      withRows(
        (row) => (row.op === "remove" ? row : { ...row, value: { ...row.value, amount: "1.00" } }),
        entry,
      ),
    ),
  },
  "an end of another kind": {
    entry: inEntry("case:G", "application.withdraw", (entry) =>
      withRows(
        (row) => (row.op === "remove" ? row : { ...row, value: { ...row.value, end: "late" } }),
        entry,
      ),
    ),
  },
  "a list that funds one less": {
    entry: inEntry("call:spring", "ranking.publish", (entry) =>
      withRows((row) => (row.op !== "remove" && row.key === "S/002" ? onReserve(row) : row), entry),
    ),
  },
  "a list that gives another sum": {
    entry: inEntry("call:spring", "ranking.publish", (entry) =>
      withRows((row) => (row.op !== "remove" && row.key === "S/002" ? ofAnotherSum(row) : row), entry),
    ),
  },
  "a list that counts one more": {
    entry: inEntry("call:spring", "ranking.publish", ({ event }) => ({ event: { ...event, ranked: 9 } })),
  },
  "a greater pool": {
    entry: inEntry("call:spring", "call.announce", ({ event }) => ({
      event: { ...event, pool: "90000.00" },
    })),
  },
  "an accepted settlement without its account": {
    entry: inEntry("case:A", "settlement.decide", ({ postings }) => ({ postings: postings.slice(2) })),
  },
  "a paid case left out": { keeps: (commit) => !streamsOf(commit).includes("case:B") },
  "a paid case left out, its call's part kept": {
    keeps: (commit) => !streamsOf(commit).every((stream) => stream === "case:B"),
    commit: (commit) => ({
      ...commit,
      streams: commit.streams.filter(({ stream }) => stream !== "case:B"),
      records: commit.records.filter(({ stream }) => stream !== "case:B"),
    }),
  },
  "a payment left out": {
    keeps: (commit) =>
      !commit.streams.some(({ entries }) =>
        entries.some(({ entry }) => entry.stream === "case:B" && entry.event.type === "payment.order"),
      ),
  },
  "a call left out": { keeps: (commit) => !streamsOf(commit).includes("call:spring") },
  "no programme": { programme: false },
  "an award that its call was not told of": {
    commit: (commit) => ({ ...commit, streams: commit.streams.slice(0, 1) }),
  },
  "applications that their call alone knows of": {
    commit: (commit) => ({
      ...commit,
      streams: commit.streams.length > 1 ? commit.streams.slice(1) : commit.streams,
      records: commit.streams.length > 1 ? [] : commit.records,
    }),
  },
  "records of another salt": {
    commit: (commit) => ({ ...commit, records: commit.records.map((one) => ({ ...one, salt: "00" })) }),
  },
  "records of another class": {
    commit: (commit) => ({ ...commit, records: commit.records.map((one) => ({ ...one, class: "payment" })) }),
  },
  "records kept for ever": {
    commit: (commit) => ({
      ...commit,
      records: commit.records.map((one) => ({ ...one, keepUntil: "9998-12-31" })),
    }),
  },
  "records left out": { commit: (commit) => ({ ...commit, records: [] }) },
  "answers under other senders": {
    commit: (commit) => ({
      ...commit,
      ...(commit.answer === undefined ? {} : { answer: { ...commit.answer, sender: "operator:x" } }),
    }),
  },
  "answers that tell of other deadlines": {
    commit: (commit) => ({
      ...commit,
      ...(commit.answer === undefined
        ? {}
        : {
            answer: {
              ...commit.answer,
              answer: {
                ...commit.answer.answer,
                deadlines: [{ name: "x", dueAt: "2099-01-01T00:00:00.000Z" }],
              },
            },
          }),
    }),
  },
  "snapshots that hold one member more": {
    snapshot: (text) => text.replace('"context":{', '"context":{" ":1,'),
  },
  "snapshots of another revision": {
    snapshot: (text) => text.replace(/"revision":\d+/, '"revision":99'),
  },
  "a stream of a kind that is none": forges(
    aCommit({ id: "f", streams: [firstWrite("grant:Z" as StreamId)] }),
  ),
  "a call that no programme names": forges(aCommit({ id: "f", streams: [firstWrite("call:winter")] })),
  "a case of a programme that nobody keeps": forges(aCommit({ id: "f", streams: [firstWrite("case:Z")] })),
  "a payment of a case that never was": forges(
    aCommit({
      id: "f",
      streams: [
        firstWrite("case:Z", {
          event: { type: "payment.order" },
          effects: [{ stage: "payment", type: "orderPayment", params: { amount: "9000.00" } }],
        }),
      ],
    }),
  ),
  "an entry of another's making at the end of a paid case": {
    more: (last) => {
      const before = last.get("case:B");
      return before === undefined ? [] : [aCommit({ id: "f", streams: [followUp(before)] })];
    },
  },
  "a payment put at the end of a paid case": {
    more: (last) => {
      const before = last.get("case:B");
      const order = { stage: "payment", type: "orderPayment", params: { amount: "9000.00" } };
      return before === undefined
        ? []
        : [aCommit({ id: "f", streams: [followUp(before, { effects: [order] })] })];
    },
  },
  "a row put into the ranking by a case": {
    more: (last) => {
      const before = last.get("case:I");
      const row: RowChange = {
        op: "insert",
        scope: "spring/ranking",
        key: "S/009",
        version: 1,
        value: { case: "I", rank: 9, outcome: "funded", amount: "9.00" },
      };
      return before === undefined ? [] : [aCommit({ id: "f", streams: [followUp(before, { rows: [row] })] })];
    },
  },
  "money put onto an account": {
    more: (last) => {
      const before = last.get("case:I");
      const posting = { source: "spring", line: "grant" };
      const postings = [
        { ...posting, account: "call:spring/free", amount: -5 },
        { ...posting, account: "case:I/paid", amount: 5 },
      ];
      return before === undefined ? [] : [aCommit({ id: "f", streams: [followUp(before, { postings })] })];
    },
  },
};

/** Histories that are sound in themselves: what somebody who can write the whole store can always write. */
const NOTED: Readonly<Record<string, { readonly rewriting: Rewriting; readonly heads?: "earlier" }>> = {
  "another accountant": { rewriting: inOrder(() => ({ actor: { role: "accountant", id: "someone-else" } })) },
  "another hour": { rewriting: inOrder(() => ({ at: "2026-03-20T15:00:00.001Z" })) },
  "no verdicts of rules": {
    rewriting: { entry: inEntry("case:B", "formalCheck.complete", () => ({ verdicts: [] })) },
    heads: "earlier",
  },
  "another id of a command": {
    rewriting: inOrder(({ command }) => ({ command: { ...command, id: "other" } })),
  },
  "a draft left out": {
    rewriting: { keeps: (commit) => !streamsOf(commit).includes("case:I") },
    heads: "earlier",
  },
  "the last act left out": {
    rewriting: {
      keeps: (commit) =>
        !commit.streams.some(({ entries }) =>
          entries.some(({ entry }) => entry.event.type === "settlement.decide"),
        ),
    },
  },
  "nothing of what happened after the ranking": {
    rewriting: {
      keeps: (commit) =>
        commit.streams.every(({ entries }) =>
          entries.every(
            ({ entry: { event } }) =>
              !/^(award|reserve|agreement|payment|report|settlement)/.test(event.type),
          ),
        ),
    },
  },
  "nothing at all": { rewriting: { keeps: () => false }, heads: "earlier" },
};

/** Histories written anew from end to end, in a store in memory. */
export function rewrittenAttacks(recorded: () => RecordedStore): readonly Attack[] {
  const attack = (name: string, rewriting: Rewriting, expected: Expected): Attack => ({
    name,
    async run(): Promise<AttackOutcome> {
      const store = await rewrittenStore(recorded(), rewriting);
      if (store === undefined) return "held";
      return outcomeOf(
        recorded(),
        (heads) => verifyJournal(store, heads === undefined ? {} : { heads }),
        expected,
      );
    },
  });
  return [
    {
      name: "writes history anew as it was, which is no attack",
      async run(): Promise<AttackOutcome> {
        const store = await rewrittenStore(recorded(), {});
        if (store === undefined) broken("the store refuses its own history");
        const { heads } = recorded();
        const { faults } = await verifyJournal(store, { heads });
        if (faults.length > 0) broken(`the proof finds ${faults[0]?.message.en}`);
        return "held";
      },
    },
    ...Object.entries(FOUND).map(([what, rewriting]) =>
      attack(`writes history anew with ${what}`, rewriting, { found: true }),
    ),
    ...Object.entries(NOTED).map(([what, { rewriting, heads }]) =>
      attack(`writes history anew with ${what}`, rewriting, {
        found: false,
        ...(heads === undefined ? {} : { heads }),
      }),
    ),
  ];
}
