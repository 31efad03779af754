import { sha256Hex as sha256 } from "@opus/grant-rules";
import {
  createGrantWorkflow,
  type Effect,
  type GrantWorkflow,
  parseProgramme,
  verifyJournal,
  type WorkProblem,
} from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, createSimulatedClock } from "@opus/grant-workflow-testing";
import { type Attack, type AttackOutcome, broken } from "../attack.ts";
import { changeFile } from "./attacked-file.ts";
import type { RecordedStore } from "./recorded-store.ts";

/** A worker's view of a file that was changed. */
interface Worked {
  readonly performed: readonly Effect[];
  readonly problems: readonly WorkProblem[];
}

/** Payments by the sum that a bank would have been told of. */
const isPayment = ({ type }: Effect) => type === "orderPayment";

/** What somebody puts into the outbox or the list of deadlines, to have it done. */
const FORGED: Readonly<Record<string, string>> = {
  "a payment that was made, put back":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 10, 0)",
  "a payment that points at a letter":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 9, 0)",
  "a payment that points at no entry":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 99, 0)",
  "a payment that points at no effect":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 10, 7)",
  "a payment of no case":
    "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:Z', 'payment.orderPayment', 1, 0)",
  "a letter turned into a payment":
    "UPDATE outbox SET kind = 'payment.orderPayment' WHERE stream = 'case:D' AND seq = 2",
  "a payment in an entry that was put at the end": `INSERT INTO journal
      SELECT 900, 72, stream, 99, hash, 'sha256:forged', replace(entry, '"seq":10', '"seq":99') FROM journal WHERE stream = 'case:B' AND seq = 10;
    INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 99, 0)`,
  "a sum edited in the entry": `UPDATE journal SET entry = replace(entry, '"2000.00"', '"9000.00"') WHERE stream = 'case:C' AND seq = 10;
    UPDATE outbox SET set_aside = 0, ready_ms = 0 WHERE kind = 'payment.orderPayment'`,
  "an entry that was put under the pointer of another": `UPDATE outbox SET set_aside = 0, ready_ms = 0, seq = 11 WHERE kind = 'payment.orderPayment'`,
};

/** Texts hashed anew, so that a store which only hashes what it reads finds nothing. */
function rehash(database: Parameters<Exclude<Parameters<typeof changeFile>[1], string>>[0], stream: string) {
  const row = database
    .prepare("SELECT seq, entry FROM journal WHERE stream = ? AND seq = 10")
    .get(stream) as { readonly seq: number; readonly entry: string };
  const entry = row.entry.replaceAll('"2000.00"', '"9000.00"');
  const hash = `sha256:${sha256(entry)}`;
  database
    .prepare("UPDATE journal SET entry = ?, hash = ? WHERE stream = ? AND seq = 10")
    .run(entry, hash, stream);
}

/** What is done on forged work, and what is not. */
export function workAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return [
    ...Object.entries(FORGED).map(([what, sql]) =>
      outboxAttack(recorded, what, (database) => database.exec(sql)),
    ),
    outboxAttack(recorded, "a sum edited in an entry in the middle of its chain, hashed anew", (database) => {
      rehash(database, "case:B");
      database.exec(
        "DELETE FROM performed WHERE stream = 'case:B' AND seq = 10; INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (300, 'case:B', 'payment.orderPayment', 10, 0)",
      );
    }),
    outboxAttack(recorded, "a sum edited in the last entry of a chain, hashed anew", (database) => {
      rehash(database, "case:C");
      database.exec("UPDATE outbox SET set_aside = 0, ready_ms = 0 WHERE kind = 'payment.orderPayment'");
    }),
    ...deadlineAttacks(recorded),
    ...putBackAttacks(recorded),
  ];
}

function outboxAttack(
  recorded: () => RecordedStore,
  what: string,
  change: Exclude<Parameters<typeof changeFile>[1], string>,
): Attack {
  return {
    name: `has a worker find ${what}`,
    async run(): Promise<AttackOutcome> {
      const path = recorded().copy();
      changeFile(path, change);
      const { performed, problems } = await work(recorded(), path);
      if (performed.some(isPayment)) broken("the payment was ordered");
      if (!problems.some(({ error }) => /\[OGW5/.test(String(error)) || /\[OGW327/.test(String(error))))
        broken("nobody is told");
      if (!performed.some(({ id }) => id.startsWith("case:D#"))) broken("other effects stand still");
      return "held";
    },
  };
}

function deadlineAttacks(recorded: () => RecordedStore): readonly Attack[] {
  const forged = {
    "a deadline put in before the true ones":
      "INSERT INTO deadlines (due_ms, stream, name, due_at) VALUES (0, 'case:D', 'signing', '1970-01-01T00:00:00.000Z')",
    "a deadline moved before its day":
      "UPDATE deadlines SET due_ms = 0, due_at = '1970-01-01T00:00:00.000Z' WHERE stream = 'case:D' AND name = 'payment'",
    "a deadline of a stream that is not there":
      "INSERT INTO deadlines (due_ms, stream, name, due_at) VALUES (0, 'case:Z', 'signing', '1970-01-01T00:00:00.000Z')",
  };
  return Object.entries(forged).map(([what, sql]) => ({
    name: `has a worker find ${what}`,
    async run(): Promise<AttackOutcome> {
      const early = recorded().copy();
      changeFile(early, sql);
      const before = await entriesOf(early);
      const { problems: told } = await work(recorded(), early, "2026-03-21T08:00:00.000Z", true);
      if ((await entriesOf(early)) !== before) broken("a deadline passed that was not due");
      const late = recorded().copy();
      changeFile(late, sql);
      const { problems } = await work(recorded(), late, "2026-04-20T08:00:00.000Z", true);
      if ((await entriesOf(late)) === before) broken("the true deadline was held up");
      const isTold = [...told, ...problems].some(({ at }) => at === "deadline");
      if (!what.endsWith("not there") && !isTold) broken("nobody is told");
      return "held";
    },
  }));
}

/** What is edited for one act, of which case, and how it is put back. */
const EDITS: Readonly<Record<string, readonly [caseId: string, edit: string, back: string]>> = {
  "the sum of an agreement": ["D", ...both("streams", "snapshot", "id = 'case:D'", '"2000.00"', '"9000.00"')],
  "an applicant": ["D", ...both("streams", "snapshot", "id = 'case:D'", '"applicant-D"', '"applicant-X"')],
  "a state, so that it is paid again": [
    "C",
    ...both("streams", "snapshot", "id = 'case:C'", '"payment":"ordered"', '"payment":"awaitingOrder"'),
  ],
  "the balance of a grant": [
    "D",
    ...both("registry", "value", "key LIKE 'case:D/committed/%'", "200000", "900000"),
  ],
};

/** Something is edited, an act rests on it, and the edit is put back. */
function putBackAttacks(recorded: () => RecordedStore): readonly Attack[] {
  return Object.entries(EDITS).map(([what, [caseId, edit, back]]) => ({
    name: `edits ${what}, has its money ordered, and puts it back`,
    async run(): Promise<AttackOutcome> {
      const path = recorded().copy();
      changeFile(path, edit);
      const ordered = await order(recorded(), path, caseId);
      changeFile(path, back);
      if (!ordered) return "held";
      const store = createSqliteStore({ path, access: "readOnly" });
      const { valid } = await verifyJournal(store);
      await store.close();
      if (valid) broken("money was ordered on what was edited, and the proof finds nothing");
      return "held";
    },
  }));
}

function both(table: string, column: string, where: string, from: string, to: string): [string, string] {
  const change = (one: string, other: string) =>
    `UPDATE ${table} SET ${column} = replace(${column}, '${one}', '${other}') WHERE ${where}`;
  return [change(from, to), change(to, from)];
}

/** Orders the payment of a case; whether it was accepted. */
async function order(recorded: RecordedStore, path: string, caseId: string): Promise<boolean> {
  return onFile(recorded, path, "2026-03-21T08:00:00.000Z", async (workflow) => {
    try {
      const sent = { type: "payment.order", case: caseId, actor: actor("accountant"), payload: {} } as const;
      return (await workflow.send(sent)).outcome === "accepted";
    } catch {
      // What it was to rest on is not as it was sealed.
      return false;
    }
  });
}

async function work(
  recorded: RecordedStore,
  path: string,
  now = "2026-03-21T08:00:00.000Z",
  deadlines = false,
): Promise<Worked> {
  const performed: Effect[] = [];
  const problems: WorkProblem[] = [];
  await onFile(recorded, path, now, (workflow) =>
    workflow.work({
      effects: { perform: async (effect) => void performed.push(effect) },
      deadlines,
      until: "idle",
      onProblem: (problem) => void problems.push(problem),
    }),
  );
  return { performed, problems };
}

async function onFile<T>(
  { programme }: RecordedStore,
  path: string,
  now: string,
  act: (workflow: GrantWorkflow) => Promise<T>,
): Promise<T> {
  const store = createSqliteStore({ path });
  const workflow = createGrantWorkflow({
    programmes: [parseProgramme(programme.document)],
    store,
    clock: createSimulatedClock(now),
  });
  try {
    return await act(workflow);
  } finally {
    await workflow.close();
    await store.close();
  }
}

async function entriesOf(path: string): Promise<number> {
  const store = createSqliteStore({ path, access: "readOnly" });
  const { entries } = await verifyJournal(store);
  await store.close();
  return entries;
}
