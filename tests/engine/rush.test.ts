import {
  type Answer,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { openCall, rowsOf, type TestCall } from "../decisions/test-call.ts";

const MANY = 60;
const ids = Array.from({ length: MANY }, (_, index) => `A-${index}`);
const number = (index: number) => `S/${String(index + 1).padStart(3, "0")}`;

/** Drafts of as many applicants. */
async function drafts(store: Store): Promise<TestCall> {
  const call = await openCall(undefined, { store });
  for (const id of ids) await lead(call, id, "draft");
  return call;
}

const submit = ({ workflow }: TestCall, id: string): Promise<Answer> =>
  workflow
    .as(actor("applicant", `applicant-${id}`))
    .case(id)
    .application.submit();

/** A store that takes a moment, as one in another process does. */
function remote(kept: Store): Store {
  const after = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    ...kept,
    read: (next) => after().then(() => kept.read(next)),
    commit: (commit) => after().then(() => kept.commit(commit)),
  };
}

describe.each([
  ["memory", () => createMemoryStore()],
  ["a store that takes its time", () => remote(createMemoryStore())],
  ["SQLite", () => createSqliteStore({ path: ":memory:" })],
])("a rush on %s", (_, create) => {
  it("of submissions in one call is taken in the order of arrival, with numbers without gap or double", async () => {
    const call = await drafts(create());
    const answers = await Promise.all(ids.map((id) => submit(call, id)));
    expect(answers.filter(({ outcome }) => outcome === "refused")).toEqual([]);
    const rows = await rowsOf(call, "receipts");
    expect(rows.map(({ key, value }) => [key, value.case])).toEqual(
      ids.map((id, index) => [number(index), id]),
    );
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("of edits of one draft is taken in the order of arrival", async () => {
    const call = await openCall(undefined, { store: create() });
    await lead(call, "A-1", "draft");
    const edit = (turn: number) =>
      call.workflow
        .as(actor("applicant", "applicant-A-1"))
        .case("A-1")
        .application.edit({ answers: { title: `Tytuł ${turn}` } });
    const turns = Array.from({ length: 20 }, (_, turn) => turn);
    const answers = await Promise.all(turns.map(edit));
    const seqs = answers.map((answer) => (answer.outcome === "accepted" ? answer.seq : 0));
    expect(seqs).toEqual(turns.map((turn) => turn + 2));
    const shown = await call.workflow.caseFor("A-1", actor("applicant", "applicant-A-1"));
    expect(shown?.answers.title).toBe("Tytuł 19");
  });

  it("keeps answering everybody when one of them fails, is refused, or is no command", async () => {
    const call = await drafts(create());
    const [first = "", ...others] = ids;
    const nonsense = call.workflow.sendJson({
      type: "application.submitt",
      case: first,
      actor: actor("applicant"),
    });
    const stranger = call.workflow.as(actor("applicant", "ewa")).case(first).application.submit();
    const taken = await Promise.all(others.map((id) => submit(call, id)));
    expect((await nonsense).outcome).toBe("refused");
    expect((await stranger).outcome).toBe("refused");
    expect(taken.every(({ outcome }) => outcome === "accepted")).toBe(true);
    const rows = await rowsOf(call, "receipts");
    expect(rows.map(({ key }) => key)).toEqual(others.map((_, index) => number(index)));
  });
});

it("reads once for each of a rush that nobody has met before, as when they come one by one", async () => {
  const kept = createMemoryStore();
  await drafts(kept);
  let reads = 0;
  const store: Store = {
    ...kept,
    read(next) {
      reads += 1;
      return kept.read(next);
    },
  };
  // An engine that knows nothing of these cases yet.
  const call = await openCall(undefined, { store });
  reads = 0;
  const answers = await Promise.all(ids.map((id) => submit(call, id)));
  expect(answers.every(({ outcome }) => outcome === "accepted")).toBe(true);
  expect(reads).toBe(ids.length);
});

it("counts the instant at which a command was received, however long it waits for its turn", async () => {
  const kept = createMemoryStore();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHolding = false;
  const store: Store = {
    ...kept,
    commit: (commit) => (isHolding ? held : Promise.resolve()).then(() => kept.commit(commit)),
  };
  const call = await openCall(undefined, { store });
  for (const id of ["A-1", "A-2"]) await lead(call, id, "draft");
  call.clock.set("2026-03-20T15:59:59.999+01:00");
  isHolding = true;
  const answers = [submit(call, "A-1"), submit(call, "A-2")];
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  call.clock.set("2026-03-20T16:00:05+01:00");
  release();
  const inTime = { state: ["eligibility.underFormalCheck"], at: "2026-03-20T14:59:59.999Z" };
  expect(await Promise.all(answers)).toMatchObject([inTime, inTime]);
});

describe("several engines on one store", () => {
  it("lose nothing of a rush: who was slower waits a drawn moment and tries again", async () => {
    const store = remote(createMemoryStore());
    const call = await drafts(store);
    const waits: number[] = [];
    const engine = () =>
      createGrantWorkflow({
        programmes: [call.programme],
        store,
        clock: {
          now: () => call.clock.now(),
          wait: async (milliseconds) => {
            waits.push(milliseconds);
            for (let turn = 0; turn < milliseconds; turn += 1) await Promise.resolve();
          },
        },
        ids: createSeededIds("tests"),
      });
    const engines = [call.workflow, engine(), engine(), engine()];
    const answers = await Promise.all(
      ids.map((id, index) => submit({ ...call, workflow: engines[index % 4] ?? call.workflow }, id)),
    );
    expect(answers.every(({ outcome }) => outcome === "accepted")).toBe(true);
    const rows = await rowsOf(call, "receipts");
    expect(rows.map(({ key }) => key)).toEqual(ids.map((_, index) => number(index)));
    expect(waits.length).toBeGreaterThan(0);
    expect(waits.every((wait) => wait >= 0 && wait <= 250)).toBe(true);
    expect((await verifyJournal(store)).faults).toEqual([]);
  });
});

describe("commands of other streams", () => {
  it("go on while one waits for its store", async () => {
    const kept = createMemoryStore();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHolding = false;
    const store: Store = {
      ...kept,
      async commit(commit) {
        if (isHolding && commit.streams[0]?.stream === "case:A-1") await held;
        return kept.commit(commit);
      },
    };
    const call = await openCall(undefined, { store });
    for (const id of ["A-1", "A-2"]) await lead(call, id, "draft");
    const edit = (id: string) =>
      call.tell(id, "application.edit", "applicant", { answers: { title: "Nowy tytuł" } });
    await Promise.all([edit("A-1"), edit("A-2")]);
    isHolding = true;
    const slow = edit("A-1");
    let isSlowDone = false;
    void slow.then(() => {
      isSlowDone = true;
    });
    expect((await edit("A-2")).outcome).toBe("accepted");
    expect(isSlowDone).toBe(false);
    release();
    expect((await slow).outcome).toBe("accepted");
  });
});

describe("close()", () => {
  it("waits for what runs, and takes nothing more", async () => {
    const call = await drafts(remote(createMemoryStore()));
    const sent = ids.map((id) => submit(call, id));
    const closed = call.workflow.close();
    await expect(submit(call, "A-0")).rejects.toMatchObject({ code: "OGW309" });
    await expect(call.workflow.work()).rejects.toMatchObject({ code: "OGW309" });
    let answered = 0;
    const count = () => {
      answered += 1;
    };
    for (const one of sent) void one.then(count);
    await closed;
    expect(answered).toBe(ids.length);
    for (const one of sent) expect((await one).outcome).toBe("accepted");
  });

  it("ends a worker that would go on for ever", async () => {
    const call = await openCall();
    const worked = call.workflow.work({ every: 600_000 });
    await call.workflow.close();
    expect(await worked).toMatchObject({ deadlines: 0 });
  });
});
