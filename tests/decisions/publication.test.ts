import {
  type CallDocument,
  loadProgramme,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliestClosing, lastPublicationDay } from "../../packages/core/src/document/publication-times.ts";
import { soundAnswers } from "./journey.ts";
import { basis, codesOf, rowsOf, type TestCall, testCall, wordsOf } from "./test-call.ts";

const words = (text: string) => ({ pl: `${text} po polsku`, en: text });
const places = [
  { id: "bip", title: words("bulletin") },
  { id: "website", title: words("website") },
];

/** The test programme, whose call opens on 2 March at 9:00 and closes on 20 March at 16:00. */
const published = (
  settings: Partial<NonNullable<CallDocument["published"]>> = {},
  call: Partial<CallDocument> = {},
): ProgrammeDocument =>
  minimalProgramme({
    calls: minimalProgramme().calls.map((one) => ({
      ...one,
      published: { places, leastDays: 15, tooShort: "refuse", basis, ...settings },
      ...call,
    })),
  });

const OPENS = "2026-03-02T09:00:00+01:00";
const record = (call: TestCall, place: string, day: string, more = {}) =>
  call.tellCall("publication.record", "operator", { place, day, ...more });

async function announced(document = published()): Promise<TestCall> {
  const call = await testCall(document);
  await call.mustCall("call.announce", "operator");
  return call;
}

describe("a call that states where it is published", () => {
  it("opens once every place has its day, at its opening or when the last day is recorded", async () => {
    const early = await announced();
    for (const { id } of places) expect((await record(early, id, "2026-02-01")).outcome).toBe("accepted");
    await early.moveTo(OPENS);
    expect((await early.callView()).state).toEqual(["open"]);

    const late = await announced();
    await record(late, "bip", "2026-02-01");
    await late.moveTo(OPENS);
    expect((await late.callView()).state).toEqual(["awaitingPublication"]);
    expect(codesOf(await late.tell("A", "application.start", "applicant", { call: "spring" }))).toEqual([
      "OGW218",
    ]);
    await record(late, "website", "2026-03-02");
    const view = await late.callView();
    expect(view.state).toEqual(["open"]);
    expect(view.context.call).toMatchObject({ placesLeft: 0, publishedOn: "2026-03-02" });
    expect(view.context.call.closesAt).toBeUndefined();
    expect(await rowsOf(late, "publications")).toEqual(
      [
        { key: "announcement/bip", value: { day: "2026-02-01" }, version: 1 },
        { key: "announcement/website", value: { day: "2026-03-02" }, version: 1 },
      ].map((row) => expect.objectContaining(row)),
    );
    expect(await verifyJournal(late.store)).toMatchObject({ valid: true });
  });

  it("takes no day after which it would last too short, until it is extended", async () => {
    const call = await announced();
    await record(call, "bip", "2026-02-01");
    await call.moveTo("2026-03-05T12:00:00+01:00");
    // 20 March closes at 16:00, so that 19 March is the last whole day: 4 March + 15.
    const refused = await record(call, "website", "2026-03-05");
    expect(codesOf(refused)).toEqual(["OGW279"]);
    expect(wordsOf(refused)).toContain("to the end of 2026-03-20");
    const { closesAt } = { closesAt: "2026-03-21T00:00:00+01:00" };
    await call.mustCall("call.extend", "decisionMaker", { closesAt, reason: "published late" });
    expect((await record(call, "website", "2026-03-05")).outcome).toBe("accepted");
    expect((await call.callView()).deadlines).toEqual([
      { name: "callClosing", dueAt: "2026-03-20T23:00:00.000Z" },
    ]);
    const last = await announced();
    await last.moveTo("2026-03-04T12:00:00+01:00");
    for (const { id } of places) expect((await record(last, id, "2026-03-04")).outcome).toBe("accepted");
  });

  it("moves its closing by itself where the programme says so, and to the end of the day", async () => {
    const call = await announced(published({ tooShort: "postpone" }));
    await call.moveTo("2026-03-14T12:00:00+01:00");
    await record(call, "bip", "2026-03-01");
    await record(call, "website", "2026-03-14");
    const view = await call.callView();
    // The clocks change on 29 March: the end of that day is 22:00 UTC.
    expect(view.deadlines).toEqual([{ name: "callClosing", dueAt: "2026-03-29T22:00:00.000Z" }]);
    await call.must("A", "application.start", "applicant", { call: "spring" });
    const { submission } = (await call.view("A")).context;
    expect(submission.closesAt).toBe("2026-03-29T22:00:00.000Z");
  });

  it("corrects a day as long as it is not open, and then no more", async () => {
    const call = await announced();
    await record(call, "bip", "2026-01-10");
    expect(codesOf(await record(call, "bip", "2026-01-10"))).toEqual(["OGW696"]);
    expect((await record(call, "bip", "2026-01-20")).outcome).toBe("accepted");
    expect((await call.callView()).context.call).toMatchObject({ placesLeft: 1, publishedOn: "2026-01-20" });
    await record(call, "website", "2026-01-20");
    await call.moveTo(OPENS);
    expect(codesOf(await record(call, "bip", "2026-01-21"))).toEqual(["OGW696"]);
  });

  it("takes no other place, no day to come, none before the announcement may appear", async () => {
    const call = await announced(published({ notBefore: "2026-01-15" }));
    const unknown = await record(call, "radio", "2026-01-20");
    expect(codesOf(unknown)).toEqual(["OGW696"]);
    expect(wordsOf(unknown)).toContain("bip, website");
    expect(codesOf(await record(call, "bip", "2026-02-02"))).toEqual(["OGW273"]);
    expect(codesOf(await record(call, "bip", "2026-01-14"))).toEqual(["OGW275"]);
    for (const payload of [undefined, null, "bip", { place: "bip" }])
      expect(codesOf(await call.tellCall("publication.record", "operator", payload as never))).toContain(
        "OGW201",
      );
    const plain = await announced(minimalProgramme());
    expect(codesOf(await record(plain, "bip", "2026-01-20"))).toEqual(["OGW696"]);
    await plain.moveTo(OPENS);
    expect((await plain.callView()).state).toEqual(["open"]);
  });

  it("is not opened when it would have closed already", async () => {
    const call = await announced();
    await call.moveTo("2026-03-21T12:00:00+01:00");
    for (const { id } of places) {
      const answer = await record(call, id, "2026-02-01");
      expect(codesOf(answer)).toEqual(["OGW276"]);
    }
  });
});

describe("an extension", () => {
  const extend = (call: TestCall, closesAt: string) =>
    call.tellCall("call.extend", "operator", { closesAt, reason: "the system was down" });

  async function open(): Promise<TestCall> {
    const call = await announced();
    for (const { id } of places) await record(call, id, "2026-02-01");
    await call.moveTo(OPENS);
    return call;
  }

  it("moves the closing forward, for those who submit and for terms counted from it", async () => {
    const call = await open();
    await call.must("A", "application.start", "applicant", { call: "spring" });
    expect((await extend(call, "2026-03-25T16:00:00+01:00")).outcome).toBe("accepted");
    await call.moveTo("2026-03-24T12:00:00+01:00");
    expect((await call.callView()).state).toEqual(["open"]);
    await call.must("A", "application.submit", "applicant", { answers: soundAnswers });
    expect((await call.view("A")).state).not.toContain("late");
    await call.moveTo("2026-03-25T16:00:00+01:00");
    expect((await call.callView()).state).toEqual(["underAssessment"]);
    const entries = await call.workflow.history("call:spring");
    const told = entries.find(({ event }) => event.type === "call.extend");
    expect(told?.event).toMatchObject({
      notice: 1,
      before: "2026-03-20T15:00:00.000Z",
      closesAt: "2026-03-25T15:00:00.000Z",
    });
    expect(told?.effects.map(({ type, params }) => [type, params])).toEqual([
      ["publishNotice", { call: "spring", notice: 1 }],
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("moves the terms of submitted applications that run from the closing, and no others", async () => {
    const { deadlines } = minimalProgramme();
    const counted = { amount: 5, unit: "day", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
    const supplement = { ...counted, from: "call.closing" };
    const lacking = { answers: { ...soundAnswers, letterSigned: false } };
    const askedFor = async (document: ProgrammeDocument) => {
      const call = await announced(document);
      for (const { id } of places) await record(call, id, "2026-02-01");
      await call.moveTo(OPENS);
      await call.must("A", "application.start", "applicant", { call: "spring" });
      await call.must("A", "application.submit", "applicant", lacking);
      await call.must("A", "formalCheck.complete", "officer");
      const before = (await call.view("A")).deadlines;
      expect((await extend(call, "2026-03-25T16:00:00+01:00")).outcome).toBe("accepted");
      await call.moveTo("2026-03-03T12:00:00+01:00");
      expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
      return { call, before, after: (await call.view("A")).deadlines };
    };
    const moved = await askedFor({ ...published(), deadlines: { ...deadlines, supplement } });
    // Five days from 20 March; from 25 March they end on 30 March, when summer time has begun.
    expect(moved.before).toEqual([{ name: "supplement", dueAt: "2026-03-25T23:00:00.000Z" }]);
    expect(moved.after).toEqual([{ name: "supplement", dueAt: "2026-03-30T22:00:00.000Z" }]);
    const entries = await moved.call.workflow.history("case:A");
    expect(entries.at(-1)).toMatchObject({
      event: { type: "call.extended" },
      deadlines: { cleared: [], set: [{ name: "supplement", dueAt: "2026-03-30T22:00:00.000Z" }] },
    });
    // Until the new day it is in time, which would have been too late before.
    await moved.call.moveTo("2026-03-30T12:00:00+02:00");
    expect((await moved.call.view("A")).state).toEqual(["eligibility.awaitingSupplement"]);
    await moved.call.moveTo("2026-03-31T00:00:00+02:00");
    expect((await moved.call.view("A")).state).toEqual(["leftUnconsidered"]);

    const other = await askedFor(published());
    expect(other.after).toEqual(other.before);
  });

  it("never shortens, never comes after the closing or the last day of realisation", async () => {
    const call = await open();
    for (const at of ["2026-03-20T15:59:59+01:00", "2026-03-20T16:00:00+01:00"]) {
      expect(codesOf(await extend(call, at))).toEqual(["OGW697"]);
    }
    expect(codesOf(await extend(call, "2027-12-31T12:00:00+01:00"))).toEqual(["OGW697"]);
    expect((await extend(call, "2026-03-20T16:00:01+01:00")).outcome).toBe("accepted");
    call.clock.set("2026-03-20T16:00:01+01:00");
    expect(codesOf(await extend(call, "2026-03-28T16:00:00+01:00"))).toEqual(["OGW697"]);
    await call.moveTo("2026-03-20T16:00:01+01:00");
    expect((await extend(call, "2026-03-28T16:00:00+01:00")).outcome).toBe("refused");
  });

  it("is published, as corrections are, and each place has its day", async () => {
    const call = await open();
    const correct = (toDetriment: boolean) =>
      call.tellCall("call.correct", "operator", {
        correction: "by post too",
        toDetriment,
        reason: "many asked",
      });
    expect(codesOf(await record(call, "bip", "2026-03-02", { notice: 1 }))).toEqual(["OGW696"]);
    await extend(call, "2026-03-25T16:00:00+01:00");
    expect((await correct(true)).outcome).toBe("accepted");
    await record(call, "bip", "2026-03-02", { notice: 1 });
    await record(call, "website", "2026-03-02", { notice: 2 });
    expect((await rowsOf(call, "publications")).map(({ key }) => key)).toEqual([
      "announcement/bip",
      "announcement/website",
      "notice-0001/bip",
      "notice-0002/website",
    ]);
    expect((await call.callView()).context.call).toMatchObject({
      notices: 2,
      placesLeft: 0,
      publishedOn: "2026-02-01",
    });
    await call.must("A", "application.start", "applicant", { call: "spring", answers: soundAnswers });
    expect((await correct(true)).outcome).toBe("accepted");
    await call.must("A", "application.submit", "applicant");
    const refused = await correct(true);
    expect(codesOf(refused)).toEqual(["OGW698"]);
    expect(wordsOf(refused)).toContain("call.annul");
    expect((await correct(false)).outcome).toBe("accepted");
  });
});

describe("the check", () => {
  const codes = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("finds a call that can never be published in time, places named twice, days below the act", () => {
    expect(codes(published({ notBefore: "2026-03-04" }))).toEqual([]);
    expect(codes(published({ notBefore: "2026-03-05" }))).toEqual(["OGW798 /calls/0/closesAt"]);
    const twice = [...places, { id: "bip", title: words("again") }];
    expect(codes(published({ places: twice }))).toEqual(["OGW170 /calls/0/published/places/2/id"]);
    const byAct = (leastDays: number) => ({
      ...published({ leastDays }),
      legalRegime: "udppOpenCall" as const,
    });
    expect(codes(byAct(20))).toEqual(["OGW799 /calls/0/published/leastDays"]);
    expect(codes(byAct(21))).toEqual([]);
  });
});

it("a call closes in time exactly when it was published by the last day that allows it", () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
  const hours = fc.integer({ min: -72, max: 72 });
  const zones = fc.constantFrom("Europe/Warsaw", "UTC", "America/New_York");
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 60 }),
      hours,
      zones,
      fc.boolean(),
      (published, leastDays, off, zone, closesAtInclusive) => {
        const earliest = Date.parse(earliestClosing(published, leastDays, zone));
        const call = { closesAt: new Date(earliest + off * 1_800_000).toISOString(), closesAtInclusive };
        expect(published <= lastPublicationDay(call, leastDays, zone)).toBe(off >= 0);
      },
    ),
  );
});
