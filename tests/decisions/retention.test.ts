import {
  createMemoryStore,
  eraseRecords,
  loadProgramme,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { withRecords } from "../engine/tampered-store.ts";
import { lead, soundReport, submit } from "./journey.ts";
import { basis, caseStream, openCall, type TestCall } from "./test-call.ts";

const year = { amount: 1, unit: "year", roll: "none", basis } as const;
const earliest = ["settlement.decide", "case.end"];

/** The minimal programme, which keeps the bank account until a term ends. */
function keeping(until: object, changes: object = {}): ProgrammeDocument {
  const { recordClasses } = minimalProgramme();
  const { title } = recordClasses.payment;
  return minimalProgramme({
    recordClasses: { ...recordClasses, payment: { title, until, basis } },
    ...changes,
  } as Partial<ProgrammeDocument>);
}

const keptUntil = async ({ store }: TestCall) =>
  (await store.records(caseStream("A-1"))).find(({ id }) => id === "account")?.keepUntil;
/** The minimal programme, which asks for a contact and keeps it as stated. */
function withContact(kept: object): ProgrammeDocument {
  const { recordClasses, form } = minimalProgramme();
  const shape = form as { readonly properties: Record<string, object> };
  const contact = { ...shape.properties.title, "x-personal": "contact" };
  const title = { pl: "Kontakt", en: "Contact" };
  return minimalProgramme({
    form: { ...form, properties: { ...shape.properties, contact } },
    recordClasses: { ...recordClasses, contact: { title, ...kept, basis } },
  } as never);
}
const contactKept = async ({ store }: TestCall, id: string) =>
  (await store.records(caseStream(id))).find((one) => one.class === "contact")?.keepUntil;

const proved = async ({ store }: TestCall) =>
  expect(await verifyJournal(store)).toMatchObject({ valid: true, faults: [] });

async function settled(call: TestCall): Promise<void> {
  await lead(call, "A-1", "paid");
  await call.moveTo("2026-10-02T08:00:00+02:00");
  await call.must("A-1", "report.submit", "applicant", { report: soundReport });
  await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
}

describe("how long records are kept, by a term of the programme's", () => {
  it("is not known before the event, and known for all records of the class when it comes", async () => {
    const call = await openCall(keeping({ ...year, fromEarliest: earliest }));
    await lead(call, "A-1", "paid");
    expect(await keptUntil(call)).toBe("9999-12-31");
    await proved(call);
    const other = await openCall(keeping({ ...year, fromEarliest: earliest }));
    await settled(other);
    expect(await keptUntil(other)).toBe("2027-10-02");
    await proved(other);
  });

  it("is counted from the realisation in its call from the very first entry of an application", async () => {
    const call = await openCall(withContact({ countedFrom: "realisationEnd", keepYears: 5 }));
    await call.must("A-1", "application.start", "applicant", {
      call: "spring",
      answers: { contact: "Jan Kowalski" },
    });
    expect(await contactKept(call, "A-1")).toBe("2031-09-30");
    await proved(call);
  });

  it("runs from the end of the case, whichever it is", async () => {
    const call = await openCall(keeping({ ...year, fromNextJanuary: "case.end", amount: 5 }));
    await lead(call, "A-1", "signed");
    await call.must("A-1", "agreement.resign", "applicant");
    expect((await call.view("A-1")).state).toEqual(["resigned"]);
    expect(await keptUntil(call)).toBe("2031-12-31");
    await proved(call);
  });

  it("moves with the end of the project that was amended", async () => {
    const call = await openCall(
      keeping({ ...year, fromNextJanuary: "project.end" }, { amendments: { basis } }),
    );
    await lead(call, "A-1", "paid");
    expect(await keptUntil(call)).toBe("2027-12-31");
    const days = await openCall(keeping({ ...year, from: "project.end" }, { amendments: { basis } }));
    await lead(days, "A-1", "paid");
    expect(await keptUntil(days)).toBe("2027-09-30");
    await days.must("A-1", "amendment.request", "applicant", {
      change: "Wcześniej",
      realisationTo: "2026-08-15",
    });
    await days.must("A-1", "amendment.approve", "operator");
    expect(await keptUntil(days)).toBe("2027-08-15");
    await proved(days);
  });

  it("is what erases, first counted and then done, and the journal proves what is gone", async () => {
    const call = await openCall(keeping({ ...year, fromEarliest: earliest }));
    await settled(call);
    const clock = createSimulatedClock("2027-11-01T08:00:00.000Z");
    const due = (on: string, dryRun: boolean) => eraseRecords(call.store, { on, dryRun, clock });
    expect((await due("2027-10-02", true)).classes).toEqual([]);
    expect((await due("2027-10-03", true)).classes).toEqual([{ class: "payment", records: 1, streams: 1 }]);
    expect(await due("2027-10-03", false)).toMatchObject({ erased: true, records: 1 });
    expect(await keptUntil(call)).toBeUndefined();
    await proved(call);
  });

  it("is a fault of the store where a record has another day than follows from the journal", async () => {
    const call = await openCall(keeping({ ...year, fromEarliest: earliest }));
    await settled(call);
    const store = withRecords(call.store, (record) =>
      record.id === "account" ? { keepUntil: "2027-01-01" } : {},
    );
    const { faults } = await verifyJournal(store);
    expect(faults.map(({ code }) => code)).toEqual(["OGW504"]);
  });

  it("keeps a draft that was never filed from the closing of its call", async () => {
    const call = await openCall(withContact({ until: { ...year, from: "case.end" } }));
    await call.must("A-1", "application.start", "applicant", {
      call: "spring",
      answers: { contact: "Jan Kowalski" },
    });
    expect(await contactKept(call, "A-1")).toBe("2027-03-20");
    await submit(call, "A-2", { contact: "Jan Kowalski" });
    expect(await contactKept(call, "A-2")).toBe("9999-12-31");
    await call.must("A-2", "application.withdraw", "applicant");
    expect(await contactKept(call, "A-2")).toBe("2027-03-02");
    await proved(call);
  });
});

describe("what check says of retention", () => {
  const found = (until: object, more: object = {}) => {
    const document = keeping(until);
    const { payment } = document.recordClasses;
    const recordClasses = { ...document.recordClasses, payment: { ...payment, ...more } };
    return loadProgramme(JSON.stringify({ ...document, recordClasses })).problems.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  };
  const at = "/recordClasses/payment";

  it.each([
    ["nothing of what always comes", { ...year, from: "case.end" }, []],
    ["nothing of the earliest of several", { ...year, fromEarliest: earliest }, []],
    ["an event of some cases", { ...year, from: "settlement.decide" }, [`OGW728 ${at}/until/from`]],
    ["the latest of several", { ...year, fromLatest: earliest }, [`OGW728 ${at}/until/fromLatest/0`]],
    ["an event that there is not", { ...year, from: "monitoring.schedule" }, [`OGW175 ${at}/until/from`]],
    ["no start", year, [`OGW174 ${at}/until`]],
    ["a day before the call", { on: { date: "2020-01-01" }, basis }, [`OGW198 ${at}/until/on/date`]],
    [
      "repetition",
      { ...year, from: "case.end", each: { period: "month", touched: "joined" } },
      [`OGW724 ${at}/until/each`],
    ],
    [
      "a condition alone",
      { ...year, from: "case.end", when: { rule: "amount-within-range" } },
      [`OGW176 ${at}/until`],
    ],
  ])("%s", (_, until, problems) => {
    const rules = found(until).filter((one) => !one.includes("/when/rule"));
    expect(rules).toEqual(problems);
  });

  it("is said when it is stated twice, or not at all", () => {
    expect(found({ ...year, from: "case.end" }, { keepYears: 5 })).toEqual([`OGW727 ${at}/keepYears`]);
    const { recordClasses, ...document } = minimalProgramme();
    const { keepYears: _, ...payment } = recordClasses.payment;
    const stated = { ...document, recordClasses: { ...recordClasses, payment } };
    expect(
      loadProgramme(JSON.stringify(stated)).problems.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([["OGW727", at]]);
  });
});

describe("today, for what is erased", () => {
  // In Kiritimati, 14 hours ahead, it is two in the morning of the next day.
  const clock = createSimulatedClock("2026-12-31T12:00:00.000Z");

  it("is that of the programme's zone", async () => {
    const [spring] = minimalProgramme().calls;
    const far = { opensAt: "2026-03-02T09:00:00+14:00", closesAt: "2026-03-20T16:00:00+14:00" };
    const call = await openCall({
      ...minimalProgramme(),
      zone: "Pacific/Kiritimati",
      calls: [{ ...spring, ...far }],
    } as never);
    expect(await eraseRecords(call.store, { on: "2027-01-01", dryRun: true, clock })).toMatchObject({
      on: "2027-01-01",
    });
    await expect(
      eraseRecords(call.store, { on: "2027-01-01", dryRun: true, clock, zone: "Europe/Warsaw" }),
    ).rejects.toMatchObject({ code: "OGW345" });
  });

  it("is Warsaw's in a store that holds no call", async () => {
    await expect(
      eraseRecords(createMemoryStore(), { on: "2027-01-01", dryRun: true, clock }),
    ).rejects.toMatchObject({ code: "OGW345" });
  });
});
