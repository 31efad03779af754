import { type BulkLine, createMemoryStore, type GrantWorkflow, verifyJournal } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score, submit } from "../decisions/journey.ts";
import { basis, openCall, type TestCall } from "../decisions/test-call.ts";

const officer = { role: "officer", id: "f-1" } as const;
const check = (id: string, more: object = {}) => ({
  id: `check-${id}`,
  type: "formalCheck.complete",
  case: id,
  actor: officer,
  payload: {},
  ...more,
});
const names = (count: number) => Array.from({ length: count }, (_, index) => `A-${index + 1}`);

/** An open call with so many submitted applications. */
async function submitted(count: number, store?: Store, given = minimalProgramme()): Promise<TestCall> {
  const call = await openCall(given, store === undefined ? {} : { store });
  for (const id of names(count)) await submit(call, id);
  return call;
}

const told = async (workflow: GrantWorkflow, commands: Iterable<unknown>, more: object = {}) => {
  const lines: BulkLine[] = [];
  const report = await workflow.bulk(commands, { onLine: (line) => void lines.push(line), ...more });
  return { report, lines, came: lines.map(({ line, came }) => `${line} ${came}`) };
};

/** How many entries of each case complete the check. */
async function checks(call: TestCall, count: number): Promise<readonly number[]> {
  const entries = await Promise.all(names(count).map((id) => call.workflow.history(`case:${id}`)));
  return entries.map((all) => all.filter(({ event }) => event.type === "formalCheck.complete").length);
}

describe("a bulk of commands", () => {
  it("decides each by itself and tells of each: done, refused, not found, moved on since", async () => {
    const call = await submitted(4);
    await call.must("A-2", "formalCheck.complete", "officer");
    const { report, lines, came } = await told(call.workflow, [
      check("A-1"),
      check("A-2"),
      check("A-9"),
      check("A-3", { expectedRevision: 1 }),
      check("A-4", { actor: { role: "accountant", id: "k-1" } }),
      { ...check("A-4"), id: undefined },
      "no command",
      check("A-4"),
    ]);
    expect(came).toEqual([
      "1 done",
      "2 refused",
      "3 notFound",
      "4 conflict",
      "5 refused",
      "6 refused",
      "7 refused",
      "8 done",
    ]);
    expect(lines[0]?.answer).toMatchObject({ outcome: "accepted", stream: "case:A-1", seq: 3 });
    expect(lines[1]?.answer).toMatchObject({ outcome: "refused", legal: expect.any(Array) });
    expect(report).toMatchObject({ lines: 8, done: 2, repeated: 0, refused: 6, isInterrupted: false });
    expect(report.reasons.map(({ code, count, lines: places }) => [code, count, places])).toEqual([
      ["OGW910", 2, [6, 7]],
      ["OGW202", 1, [5]],
      ["OGW203", 1, [2]],
      ["OGW204", 1, [3]],
      ["OGW301", 1, [4]],
    ]);
    expect(report.reasons[0]?.title).toEqual({
      pl: "Polecenie zbiorcze nie ma identyfikatora",
      en: "A command of a bulk has no id",
    });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("does nothing twice that is sent twice, in one bulk or in two", async () => {
    const call = await submitted(3);
    const commands = names(3).map((id) => check(id));
    expect((await told(call.workflow, [...commands, ...commands])).report).toMatchObject({
      done: 3,
      repeated: 3,
    });
    expect((await told(call.workflow, commands)).report).toMatchObject({ done: 0, repeated: 3 });
    expect(await checks(call, 3)).toEqual([1, 1, 1]);
  });

  it("holds each case to the same guards: who is kept from one decides on another", async () => {
    const apart = [{ one: ["officer"], other: ["decisionMaker"], basis }];
    const call = await openCall(minimalProgramme({ roles: { apart } }));
    for (const [id, who] of [
      ["A-1", "x-1"],
      ["A-2", "x-2"],
    ] as const) {
      await submit(call, id);
      await call.must(id, "formalCheck.complete", "officer", {}, { actor: { role: "officer", id: who } });
      await score(call, id, [8, 8]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const actor = { role: "decisionMaker", id: "x-1" } as const;
    const award = (id: string) => ({ id: `award-${id}`, type: "award.grant", case: id, actor });
    const { came, report } = await told(call.workflow, [award("A-1"), award("A-2")]);
    expect(came).toEqual(["1 refused", "2 done"]);
    expect(report.reasons.map(({ code }) => code)).toEqual(["OGW909"]);
  });

  it("loses and doubles nothing when its store fails at any commit, and is sent again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (at, concurrency) => {
          const inner = createMemoryStore();
          let left = Number.POSITIVE_INFINITY;
          const failing: Store = {
            ...inner,
            commit: (commit) => {
              left -= 1;
              return left < 0 ? Promise.reject(new Error("the disk is gone")) : inner.commit(commit);
            },
          };
          const { inTurn: _, ...store } = failing;
          const call = await submitted(6, store as Store);
          const commands = names(6).map((id) => check(id));
          left = at - 1;
          await expect(told(call.workflow, commands, { concurrency })).rejects.toThrow("the disk is gone");
          left = Number.POSITIVE_INFINITY;
          const { report } = await told(call.workflow, commands, { concurrency });
          expect(report).toMatchObject({ lines: 6, refused: 0, done: 6 - report.repeated });
          expect(await checks(call, 6)).toEqual([1, 1, 1, 1, 1, 1]);
          expect((await verifyJournal(inner)).faults).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("ends at its signal, after what is under way, and says so", async () => {
    const call = await submitted(5);
    const signal = new AbortController();
    const commands = names(5).map((id) => check(id));
    const { report } = await told(call.workflow, commands, {
      concurrency: 1,
      signal: signal.signal,
      onLine: ({ line }: BulkLine) => {
        if (line === 2) signal.abort();
      },
    });
    expect(report).toMatchObject({ lines: 2, done: 2, isInterrupted: true });
    expect((await told(call.workflow, commands)).report).toMatchObject({ done: 3, repeated: 2 });
  });

  it("has no more under way than it may, and takes commands as it needs them", async () => {
    const call = await submitted(6);
    let [given, answered, most] = [0, 0, 0];
    function* source() {
      for (const id of names(6)) {
        given += 1;
        most = Math.max(most, given - answered);
        yield check(id);
      }
    }
    await call.workflow.bulk(source(), {
      concurrency: 2,
      onLine: () => {
        answered += 1;
      },
    });
    expect([given, answered]).toEqual([6, 6]);
    expect(most).toBeLessThanOrEqual(3);
  });

  it("is told what is none of its options", async () => {
    const { workflow } = await submitted(0);
    await expect(workflow.bulk(7 as never)).rejects.toThrow("[OGW328] bulk, commands");
    await expect(workflow.bulk([], { concurrency: 0 })).rejects.toThrow("[OGW328] bulk, concurrency");
    await expect(workflow.bulk([], { onLine: 7 as never })).rejects.toThrow("[OGW328] bulk, onLine");
    expect(await workflow.bulk([])).toMatchObject({ lines: 0, reasons: [] });
  });
});

describe("a hostile bulk", () => {
  it("of a thousand duplicates, of others' calls and of cases that there are not does one thing once", async () => {
    const call = await submitted(1);
    function* hostile() {
      for (let place = 0; place < 1000; place += 1) yield check("A-1");
      for (let place = 0; place < 500; place += 1)
        yield check(`other-${place}`, { id: `other-${place}`, call: "autumn" });
      yield { ...check("A-1"), id: "x".repeat(100_000) };
      yield { ...check("A-1"), id: "proto", __proto__: { type: "award.grant" } };
    }
    const { report } = await told(call.workflow, hostile());
    expect(report).toMatchObject({ lines: 1502, done: 1, repeated: 999, refused: 502 });
    expect(report.reasons.every(({ lines }) => lines.length <= 20)).toBe(true);
    expect(await checks(call, 1)).toEqual([1]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("tells an applicant nothing of others' cases", async () => {
    const call = await submitted(3);
    const actor = { role: "applicant", id: "applicant-A-1" } as const;
    const withdraw = (id: string) => ({ id: `w-${id}`, type: "application.withdraw", case: id, actor });
    const { lines, came } = await told(call.workflow, names(3).map(withdraw));
    expect(came).toEqual(["1 done", "2 refused", "3 refused"]);
    for (const { answer } of lines.slice(1)) expect(answer).toMatchObject({ code: "OGW206", legal: [] });
  });
});
