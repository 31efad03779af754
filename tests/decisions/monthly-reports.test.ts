import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, wordsOf } from "./test-call.ts";

const byTenth = {
  each: { period: "month", touched: "separate" },
  on: { day: 10, monthAfter: "period.end" },
  basis,
} as const;

/** The minimal programme with a report of each month; realisation runs from June to September 2026. */
function monthly(progress: object = byTenth, changes: object = {}): ProgrammeDocument {
  const { deadlines } = minimalProgramme();
  return minimalProgramme({
    progress: { basis },
    amendments: { basis },
    deadlines: { ...deadlines, progress },
    ...changes,
  } as Partial<ProgrammeDocument>);
}

/** The same, with a realisation that begins with the call. */
const early = monthly(byTenth, {
  calls: minimalProgramme().calls.map((call) => ({
    ...call,
    realisation: { from: "2026-03-02", to: "2026-09-30" },
  })),
});

const done = { done: "Warsztaty", spent: "400.00" };

async function agreed(document = monthly(), on?: string) {
  const call = await openCall(document);
  await lead(call, "A-1", "awarded");
  if (on !== undefined) await call.moveTo(on);
  await lead(call, "A-1", "agreed", "awarded");
  const view = () => call.view("A-1");
  return {
    call,
    view,
    months: async () => (await view()).context.progress.months,
    due: async () => (await view()).deadlines.find(({ name }) => name === "progress")?.dueAt,
    send: (type: string, month: string, more: object = {}) =>
      call.tell("A-1", type, type === "progress.submit" ? "applicant" : "accountant", {
        month,
        ...(type === "progress.submit" ? done : {}),
        ...more,
      }),
  };
}

describe("reports of each month", () => {
  it("each have a day of their own, which the view tells", async () => {
    const { view } = await agreed();
    expect((await view()).terms.find(({ name }) => name === "progress")?.repetitions).toEqual([
      { of: "2026-06", dueAt: "2026-07-10T22:00:00.000Z", lastDay: "2026-07-10" },
      { of: "2026-07", dueAt: "2026-08-10T22:00:00.000Z", lastDay: "2026-08-10" },
      { of: "2026-08", dueAt: "2026-09-10T22:00:00.000Z", lastDay: "2026-09-10" },
      { of: "2026-09", dueAt: "2026-10-10T22:00:00.000Z", lastDay: "2026-10-10" },
    ]);
  });

  it("are filed, accepted, overdue and waived each by itself, and the journal says of which", async () => {
    const { call, months, send, due } = await agreed();
    await call.moveTo("2026-08-11T01:00:00+02:00");
    const late = { is: "overdue", late: true, spent: null, version: 0 };
    expect(await months()).toEqual({ "2026-06": late, "2026-07": late });
    const history = await call.workflow.history(caseStream("A-1"));
    const passed = history.filter(({ event }) => event.type === "deadline.progress.passed");
    expect(passed.map(({ event }) => event.of)).toEqual([["2026-06"], ["2026-07"]]);
    const mayAccept = async () =>
      (await call.view("A-1")).legal.some(({ type }) => type === "progress.accept");
    expect(await mayAccept()).toBe(false);
    await send("progress.submit", "2026-06", { spent: "300.50" });
    expect(await mayAccept()).toBe(true);
    await send("progress.accept", "2026-06");
    expect(await mayAccept()).toBe(false);
    await send("progress.omit", "2026-07");
    await send("progress.omit", "2026-09");
    expect(await months()).toEqual({
      "2026-06": { is: "accepted", late: true, spent: "300.50", version: 1 },
      "2026-07": { ...late, is: "omitted" },
      "2026-09": { is: "omitted", late: false, spent: null, version: 0 },
    });
    expect(await due()).toBe("2026-09-10T22:00:00.000Z");
    await call.moveTo("2026-09-01T10:00:00+02:00");
    await send("progress.submit", "2026-08");
    expect(await due()).toBeUndefined();
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("may be filed anew until they are accepted, and what was done lies beside the journal", async () => {
    const { call, months, send } = await agreed();
    await call.moveTo("2026-07-01T10:00:00+02:00");
    await send("progress.submit", "2026-06");
    await send("progress.submit", "2026-06", { spent: "500.00" });
    expect(await months()).toEqual({ "2026-06": { is: "filed", late: false, spent: "500.00", version: 2 } });
    const records = (await call.store.records(caseStream("A-1"))).filter(({ id }) =>
      id.startsWith("progress"),
    );
    expect(records.map(({ id, value }) => [id, value])).toEqual([
      ["progress/2026-06/1", { done: "Warsztaty" }],
      ["progress/2026-06/2", { done: "Warsztaty" }],
    ]);
  });

  it.each([
    ["of a month that the project has not", "progress.submit", "2026-10", "OGW249"],
    ["of a month that is no month", "progress.submit", "2026-13", "OGW201"],
    ["of a month that is not over", "progress.submit", "2026-07", "OGW273"],
    ["accepted before it is filed", "progress.accept", "2026-06", "OGW249"],
    ["waived for a month beyond the project", "progress.omit", "2027-06", "OGW249"],
  ])("are refused: %s", async (_, type, month, code) => {
    const { call, send } = await agreed();
    await call.moveTo("2026-07-09T10:00:00+02:00");
    const answer = await send(type, month);
    expect(codesOf(answer)).toEqual([code]);
    expect(wordsOf(answer)).not.toMatch(/undefined/);
  });

  it("come and go with an amended end, while those filed stay", async () => {
    const { call, months, send, view } = await agreed();
    await call.moveTo("2026-07-01T10:00:00+02:00");
    await send("progress.submit", "2026-06");
    const amend = async (realisationTo: string) => {
      await call.must("A-1", "amendment.request", "applicant", { change: "…", realisationTo });
      await call.must("A-1", "amendment.approve", "operator");
      const { terms } = await view();
      return terms.find(({ name }) => name === "progress")?.repetitions?.map(({ of }) => of);
    };
    expect(await amend("2026-07-15")).toEqual(["2026-07"]);
    expect(await amend("2026-08-20")).toEqual(["2026-07", "2026-08"]);
    expect(Object.keys(await months())).toEqual(["2026-06"]);
  });

  it("are due never before there is an agreement, though realisation began before it", async () => {
    const { view } = await agreed(early, "2026-05-20T10:00:00+02:00");
    // March and April are due when May is, in which the agreement was concluded.
    const [term] = (await view()).terms.filter(({ name }) => name === "progress");
    expect(term?.repetitions?.slice(0, 4).map(({ of, lastDay }) => [of, lastDay])).toEqual([
      ["2026-03", "2026-06-10"],
      ["2026-04", "2026-06-10"],
      ["2026-05", "2026-06-10"],
      ["2026-06", "2026-07-10"],
    ]);
  });

  it("that are due on one day are overdue together, each by its name", async () => {
    const { call } = await agreed(early, "2026-05-20T10:00:00+02:00");
    await call.moveTo("2026-06-11T01:00:00+02:00");
    const last = (await call.workflow.history(caseStream("A-1"))).at(-1);
    expect(last?.event).toMatchObject({ of: ["2026-03", "2026-04", "2026-05"] });
    expect(last?.effects.map(({ params }) => params.letter)).toEqual(["progressOverdue"]);
  });

  it("end with the settlement, whatever is missing", async () => {
    const { call, view } = await agreed();
    await lead(call, "A-1", "paid", "agreed");
    await call.moveTo("2026-10-02T08:00:00+02:00");
    await call.must("A-1", "report.submit", "applicant", { report: soundReport });
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    expect((await view()).state).toEqual(["funded"]);
    expect((await view()).deadlines).toEqual([]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("are the operator's and the accountant's to see, and nobody's who scored", async () => {
    const { call, send } = await agreed();
    await call.moveTo("2026-07-01T10:00:00+02:00");
    await send("progress.submit", "2026-06");
    const seen = async (role: "operator" | "accountant" | "monitor" | "committee") =>
      Object.keys((await call.workflow.caseFor("A-1", actor(role)))?.context.progress.months ?? {});
    expect(await Promise.all((["operator", "accountant", "monitor"] as const).map(seen))).toEqual(
      [1, 2, 3].map(() => ["2026-06"]),
    );
    expect(await seen("committee")).toEqual([]);
  });
});
