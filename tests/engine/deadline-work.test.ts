import { createGrantWorkflow, type GrantWorkflow, OgwError, type WorkProblem } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { submit } from "../decisions/journey.ts";
import { caseStream, openCall, type TestCall } from "../decisions/test-call.ts";

const DUE = "2026-03-19T10:00:00+01:00";

/** Cases that each wait for a supplement that will not come. */
async function waiting(...ids: readonly string[]): Promise<TestCall> {
  const call = await openCall();
  for (const id of ids) {
    await submit(call, id, { letterSigned: false });
    await call.must(id, "formalCheck.complete", "officer");
  }
  return call;
}

async function untilIdle(workflow: GrantWorkflow) {
  const problems: WorkProblem[] = [];
  const report = await workflow.work({ until: "idle", onProblem: (problem) => void problems.push(problem) });
  return { ...report, problems };
}

describe("work on deadlines", () => {
  it("passes all that are due, and those that become due by it", async () => {
    const call = await waiting("A", "B", "C");
    call.clock.set("2026-12-01T10:00:00+01:00");
    const { deadlines } = await untilIdle(call.workflow);
    // The call closes as well.
    expect(deadlines).toBe(4);
    for (const id of ["A", "B", "C"]) expect((await call.view(id)).state).toEqual(["leftUnconsidered"]);
    expect(await untilIdle(call.workflow)).toMatchObject({ deadlines: 0, problems: [] });
  });

  it("passes what chains on one case one after the other", async () => {
    const call = await openCall();
    const { lead } = await import("../decisions/journey.ts");
    await lead(call, "A-1", "paid");
    call.clock.set("2027-05-01T12:00:00+02:00");
    await untilIdle(call.workflow);
    const history = await call.workflow.history(caseStream("A-1"));
    expect(history.slice(-2).map(({ event }) => event.dueAt)).toEqual([
      "2026-09-30T22:00:00.000Z",
      "2026-10-30T23:00:00.000Z",
    ]);
  });

  it("is shared by workers: each deadline passes once, by one of them", async () => {
    const call = await waiting(...Array.from({ length: 12 }, (_, index) => `A-${index}`));
    call.clock.set(DUE);
    let tried = 0;
    const { commit } = call.store;
    Object.assign(call.store, {
      commit: (one: Parameters<typeof commit>[0]) => {
        tried += 1;
        return commit(one);
      },
    });
    const reports = await Promise.all([1, 2, 3].map(() => untilIdle(call.workflow)));
    expect(reports.reduce((sum, { deadlines }) => sum + deadlines, 0)).toBe(12);
    expect(tried).toBe(12);
  });

  it("goes on where one case is damaged, names it, and tries it again later", async () => {
    const call = await waiting("A", "B", "C");
    call.clock.set(DUE);
    const { read } = call.store;
    const words = { subject: "case:B", problem: "damaged", remedy: "Restore it from a backup" };
    Object.assign(call.store, {
      read: (next: Parameters<typeof read>[0]) =>
        read((loaded) => {
          if (loaded.streams.has("case:B")) throw new OgwError({ code: "OGW303", ...words });
          return next(loaded);
        }),
    });
    const { deadlines, problems } = await untilIdle(call.workflow);
    expect(deadlines).toBe(2);
    expect(problems).toMatchObject([
      { at: "deadline", stream: "case:B", name: "supplement", error: { code: "OGW303" } },
    ]);
    Object.assign(call.store, { read });
    expect(await untilIdle(call.workflow)).toMatchObject({ deadlines: 1, problems: [] });
  });

  it("goes on until its signal, and looks again after each wait", async () => {
    const call = await waiting("A");
    const stop = new AbortController();
    let waits = 0;
    const clock = {
      now: () => call.clock.now(),
      async wait() {
        waits += 1;
        if (waits === 5) call.clock.set(DUE);
        if (waits === 50) stop.abort();
      },
    };
    const workflow = createGrantWorkflow({ programmes: [call.programme], store: call.store, clock });
    const report = await workflow.work({ signal: stop.signal });
    expect(report).toEqual({ deadlines: 1, performed: 0, failed: 0, setAside: 0 });
    expect((await call.view("A")).state).toEqual(["leftUnconsidered"]);
    expect(await workflow.work({ signal: stop.signal })).toMatchObject({ deadlines: 0 });
  });
});
