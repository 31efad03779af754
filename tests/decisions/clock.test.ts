import {
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  printLetter,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLeft, lastDayAfter } from "../../packages/core/src/lifecycle/clock/moved-terms.ts";
import { submit } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const clock: NonNullable<ProgrammeDocument["clock"]> = {
  extend: [{ term: "supplement", atMostDays: 14, times: 1, by: ["officer", "operator"], basis }],
  suspend: {
    terms: ["supplement"],
    causes: [{ id: "systemDown", title: { pl: "Awaria systemu", en: "The system was down" } }],
    by: ["officer", "operator"],
    basis,
  },
  basis,
};
const term = { amount: 7, unit: "day", roll: "nextWorkingDay", basis } as const;

const document = (changes: Partial<ProgrammeDocument> = {}, supplement: object = term): ProgrammeDocument => {
  const { deadlines } = minimalProgramme();
  return minimalProgramme({
    clock,
    deadlines: { ...deadlines, supplement: supplement as typeof term },
    ...changes,
  });
};

/** An application that was called on 2 March 2026, a Monday, to be supplemented. */
async function called(given: ProgrammeDocument = document()): Promise<TestCall> {
  const call = await openCall(given);
  await submit(call, "A-1", { letterSigned: false });
  await call.must("A-1", "formalCheck.complete", "officer");
  expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
  return call;
}

const extend = (call: TestCall, until: string, name = "supplement") =>
  call.tell("A-1", "term.extend", "officer", { term: name, until, reason: "the bank was closed" });
const suspend = (call: TestCall, cause = "systemDown") =>
  call.tell("A-1", "clock.suspend", "officer", { cause, reason: "since the morning" });
const resume = (call: TestCall) => call.tell("A-1", "clock.resume", "officer", { reason: "it works again" });
const mended = (call: TestCall) =>
  call.tell("A-1", "application.supplement", "applicant", {
    answers: [{ path: "/letterSigned", value: true }],
  });
const dueAt = async (call: TestCall) =>
  (await call.view("A-1")).deadlines.find(({ name }) => name === "supplement")?.dueAt;
const legal = async (call: TestCall) => (await call.view("A-1")).legal.map(({ type }) => type);
const day = (date: string, hour = "10:00") => `2026-03-${date}T${hour}:00+01:00`;
const endOf = (date: string) =>
  new Date(Date.parse(`2026-03-${date}T00:00:00+01:00`) + 86_400_000).toISOString();

describe("a term that a decision extends", () => {
  it("ends on the later day, with the reason in a letter and in the journal", async () => {
    const call = await called();
    expect(await dueAt(call)).toBe(endOf("09"));
    expect((await extend(call, "2026-03-16")).outcome).toBe("accepted");
    expect(await dueAt(call)).toBe(endOf("16"));
    await call.moveTo(day("12"));
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
    expect((await mended(call)).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.clock).toEqual({ decided: 1 });
    const letters = await lettersOf(call.store, "A-1");
    const letter = letters.find((one) => one.letter === "termExtended");
    expect(letter).toMatchObject({ remarks: ["the bank was closed"] });
    expect(letter && printLetter(letter, { lang: "pl", format: "markdown" })).toMatch(/16\smarca\s2026/);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is left by no deadline that passed on its old day, and by the one of its new day", async () => {
    const call = await called();
    await extend(call, "2026-03-16");
    await call.moveTo(day("17"));
    expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each([
    ["to the day on which it ends", "2026-03-09"],
    ["to an earlier day", "2026-03-05"],
    ["by more days than the programme states", "2026-03-24"],
  ])("is not moved %s", async (_, until) => {
    const call = await called();
    const refused = await extend(call, until);
    expect(codesOf(refused)).toEqual(["OGW865"]);
    expect(wordsOf(refused)).toContain("Give a day from 2026-03-10 to 2026-03-23");
    expect(await dueAt(call)).toBe(endOf("09"));
  });

  it("is extended no more often than stated, and only while it runs", async () => {
    const call = await called();
    expect(codesOf(await extend(call, "2026-03-16", "signing"))).toEqual(["OGW865"]);
    await extend(call, "2026-03-16");
    expect(wordsOf(await extend(call, "2026-03-20"))).toContain("as many times as the programme allows (1)");
    const late = await called();
    late.clock.set(day("10"));
    expect(wordsOf(await extend(late, "2026-03-16"))).toContain("does not run or is over");
  });

  it("moves again when the event that it counts from turns out so late that it lasts longer by itself", async () => {
    const from = { ...term, from: "letter.supplementRequested.delivered" };
    const call = await called(document({ delivery: { deemedAfter: 14, basis } }, from));
    const delivered = (deliveredOn: string) =>
      call.must("A-1", "delivery.record", "officer", { letter: "supplementRequested", deliveredOn });
    await call.moveTo(day("06"));
    await delivered("2026-03-03");
    expect(await dueAt(call)).toBe(endOf("10"));
    await extend(call, "2026-03-12");
    await delivered("2026-03-04");
    expect(await dueAt(call)).toBe(endOf("12"));
    await delivered("2026-03-06");
    expect(await dueAt(call)).toBe(endOf("13"));
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("a clock that a decision suspends", () => {
  it("stands still, and then runs for the days that were left", async () => {
    const call = await called();
    await call.moveTo(day("05"));
    expect(await legal(call)).toEqual(expect.arrayContaining(["term.extend", "clock.suspend"]));
    expect((await suspend(call)).outcome).toBe("accepted");
    expect(await dueAt(call)).toBeUndefined();
    expect(await legal(call)).toContain("clock.resume");
    expect(await legal(call)).not.toContain("clock.suspend");
    await call.moveTo(day("19"));
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
    await resume(call);
    // Four days were left after 5 March.
    expect(await dueAt(call)).toBe(endOf("23"));
    await call.moveTo(day("24"));
    expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
    const letters = (await lettersOf(call.store, "A-1")).map(({ letter }) => letter);
    expect(letters).toEqual(expect.arrayContaining(["clockSuspended", "clockResumed"]));
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps working days as working days, and the hour at which the term ends", async () => {
    const call = await called(
      document({}, { ...term, amount: 3, unit: "workingDay", roll: "none", cutOff: "15:00" }),
    );
    expect(await dueAt(call)).toBe(new Date(day("05", "15:00")).toISOString());
    await call.moveTo(day("04"));
    await suspend(call);
    await call.moveTo(day("13"));
    await resume(call);
    // One working day was left; 13 March is a Friday.
    expect(await dueAt(call)).toBe(new Date(day("16", "15:00")).toISOString());
  });

  it("lets the act be done meanwhile, and is forgotten with it", async () => {
    const call = await called();
    await suspend(call);
    expect((await mended(call)).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.clock).toEqual({ decided: 1 });
    expect(codesOf(await resume(call))).toEqual(["OGW203"]);
  });

  it("is suspended for no other cause, not twice, and resumed only once it stands still", async () => {
    const call = await called();
    expect(wordsOf(await suspend(call, "holidays"))).toContain("systemDown");
    expect(codesOf(await resume(call))).toEqual(["OGW866"]);
    await suspend(call);
    expect(codesOf(await suspend(call))).toEqual(["OGW866"]);
    expect(codesOf(await extend(call, "2026-03-12"))).toEqual(["OGW865"]);
    call.clock.set(day("20"));
    const over = await called();
    over.clock.set(day("20"));
    expect(wordsOf(await suspend(over))).toContain("No term runs");
  });

  it("counts what was left to the day, and later days of resumption never end earlier", () => {
    const { deadlines, ...rest } = document();
    const march = fc
      .integer({ min: 0, max: 60 })
      .map((days) => new Date(Date.UTC(2026, 2, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const units = fc.constantFrom("day", "workingDay", "week");
    const rolls = fc.constantFrom("none", "nextWorkingDay");
    fc.assert(
      fc.property(march, march, march, units, rolls, (start, one, other, unit, roll) => {
        const stated = { ...rest, deadlines: { ...deadlines, supplement: { ...term, unit, roll } } } as never;
        const [stopped, ...resumed] = [start, one, other].toSorted() as [string, string, string];
        const last = lastDayAfter(stopped, 9, "supplement", stated);
        const left = daysLeft(stopped, last, "supplement", stated);
        expect(lastDayAfter(stopped, left, "supplement", stated)).toBe(last);
        const [first = "", second = ""] = resumed.map((day) => lastDayAfter(day, left, "supplement", stated));
        expect(first >= last && second >= first).toBe(true);
      }),
    );
  });
});

describe("check", () => {
  const found = (changes: object) =>
    loadProgramme(JSON.stringify(document({ clock: { ...clock, ...changes } }))).problems.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  it.each([
    ["nothing", { extend: undefined, suspend: undefined }, ["OGW867 /clock"]],
    [
      "a term twice",
      { extend: [...(clock.extend ?? []), ...(clock.extend ?? [])] },
      ["OGW867 /clock/extend/1/term"],
    ],
    [
      "a term that the programme does not have",
      { extend: [{ term: "revision", atMostDays: 3, times: 1, by: ["officer"], basis }] },
      ["OGW867 /clock/extend/0/term"],
    ],
  ])("finds a clock that states %s", (_, changes, problems) => {
    expect(found(changes)).toEqual(problems);
  });

  it("finds nothing wrong with a sound one", () => {
    expect(found({})).toEqual([]);
  });
});

describe("more time that is asked for", () => {
  const onRequest = (changes: object = {}): ProgrammeDocument => {
    const [extension] = clock.extend ?? [];
    return document({
      clock: { ...clock, extend: [{ ...extension, onRequest: true, ...changes } as never] },
    });
  };
  const request = (call: TestCall, until: string) =>
    call.tell("A-1", "extension.request", "applicant", {
      ...{ term: "supplement", until, reason: "the bank was closed" },
    });
  const refuse = (call: TestCall) =>
    call.tell("A-1", "extension.refuse", "officer", { reason: "that is no reason" });
  const asksUntil = async (call: TestCall) => (await call.view("A-1")).terms[0]?.askedUntil;

  it("does not stop the term, and is answered by an extension", async () => {
    const call = await called(onRequest());
    expect(await legal(call)).toContain("extension.request");
    expect(await legal(call)).not.toContain("extension.refuse");
    expect((await request(call, "2026-03-16")).outcome).toBe("accepted");
    expect(await dueAt(call)).toBe(endOf("09"));
    expect(await asksUntil(call)).toBe("2026-03-16");
    expect(await legal(call)).not.toContain("extension.request");
    expect(codesOf(await request(call, "2026-03-17"))).toEqual(["OGW972"]);
    expect((await extend(call, "2026-03-13")).outcome).toBe("accepted");
    expect(await dueAt(call)).toBe(endOf("13"));
    expect(await asksUntil(call)).toBeUndefined();
    expect((await lettersOf(call.store, "A-1")).slice(-2).map(({ letter }) => letter)).toEqual([
      "extensionAsked",
      "termExtended",
    ]);
    const asked = (await call.store.journal("case:A-1")).flatMap(({ effects }) =>
      effects.filter(({ type }) => type === "askOperator"),
    );
    expect(asked.map(({ params }) => params)).toEqual([{ term: "supplement", until: "2026-03-16" }]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is refused with reasons, and the term ends on its day", async () => {
    const call = await called(onRequest());
    expect(codesOf(await refuse(call))).toEqual(["OGW973"]);
    await request(call, "2026-03-16");
    expect((await refuse(call)).outcome).toBe("accepted");
    const letter = (await lettersOf(call.store, "A-1")).at(-1);
    expect(letter).toMatchObject({ letter: "extensionRefused", remarks: ["that is no reason"] });
    expect(await dueAt(call)).toBe(endOf("09"));
    await call.moveTo(day("10"));
    expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is asked for within the term, for a day that is possible, and only where the programme says so", async () => {
    const call = await called(onRequest());
    expect(wordsOf(await request(call, "2026-03-24"))).toContain("from 2026-03-10 to 2026-03-23");
    const other = await called();
    expect(codesOf(await request(other, "2026-03-16"))).toEqual(["OGW203"]);
    await call.moveTo(day("10"));
    expect(codesOf(await request(call, "2026-03-16"))).toEqual(["OGW203"]);
  });

  it("is forgotten with the term: an act in time, or its end, leaves no request behind", async () => {
    const call = await called(onRequest());
    await request(call, "2026-03-16");
    await mended(call);
    expect((await call.view("A-1")).context.clock).toEqual({ requests: 1 });
    expect(codesOf(await refuse(call))).toEqual(["OGW203"]);
  });

  it("is decided by whom the programme names", async () => {
    const call = await called(onRequest({ by: ["operator"] }));
    await request(call, "2026-03-16");
    expect(codesOf(await refuse(call))).toEqual(["OGW971"]);
    expect(codesOf(await extend(call, "2026-03-13"))).toEqual(["OGW971"]);
    const granted = await call.tell("A-1", "term.extend", "operator", {
      ...{ term: "supplement", until: "2026-03-13", reason: "granted" },
    });
    expect(granted.outcome).toBe("accepted");
  });
});

describe("a suspension with a longest time", () => {
  const bounded = document({
    clock: { ...clock, suspend: { ...clock.suspend, longestDays: 10 } as never },
  });

  it("has the operator reminded once it is over, and resumes nothing", async () => {
    const call = await called(bounded);
    await suspend(call);
    await call.moveTo(day("12", "23:00"));
    const reminders = async () =>
      (await call.store.journal("case:A-1")).flatMap(({ effects }) =>
        effects.filter(({ type }) => type === "remindOperator"),
      );
    expect(await reminders()).toEqual([]);
    await call.moveTo(day("13", "00:00"));
    expect((await reminders()).map(({ params }) => params)).toEqual([
      { deadline: "suspension", dueAt: endOf("12") },
    ]);
    expect(await dueAt(call)).toBeUndefined();
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
    await resume(call);
    expect(await dueAt(call)).toBe(endOf("20"));
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("reminds nobody of one that was resumed, or whose act was done", async () => {
    const call = await called(bounded);
    await suspend(call);
    await resume(call);
    expect((await call.view("A-1")).deadlines.map(({ name }) => name)).toEqual(["supplement"]);
    const other = await called(bounded);
    await suspend(other);
    await mended(other);
    expect((await other.view("A-1")).deadlines).toEqual([]);
    expect((await other.view("A-1")).context.clock).not.toHaveProperty("overAt");
  });
});
