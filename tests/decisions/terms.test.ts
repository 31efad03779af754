import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport, submit } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Terms = ProgrammeDocument["deadlines"];
const days = (amount: number, more: object = {}) =>
  ({ amount, unit: "day", roll: "nextWorkingDay", basis, ...more }) as const;

/** The minimal programme with some of its terms stated another way. */
function withTerms(terms: object, changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  const { deadlines } = minimalProgramme();
  return minimalProgramme({ deadlines: { ...deadlines, ...terms } as Terms, ...changes });
}
const dueOf = async (call: TestCall, name: string) =>
  (await call.view("A-1")).deadlines.find((one) => one.name === name)?.dueAt;
const proved = async (call: TestCall) =>
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });

describe("a term that is counted from another event than its own", () => {
  it("is counted from what happened before it", async () => {
    const call = await openCall(withTerms({ payment: days(30, { from: "agreement.offer" }) }));
    await lead(call, "A-1", "offered");
    await call.moveTo("2026-03-24T10:00:00+01:00");
    await lead(call, "A-1", "agreed", "offered");
    // Offered on 20 March, 30 days on is Sunday, 19 April.
    expect(await dueOf(call, "payment")).toBe("2026-04-20T22:00:00.000Z");
    await proved(call);
  });

  it("waits for an event to come, and runs from it", async () => {
    const call = await openCall(withTerms({ report: days(10, { from: "payment.confirm" }) }));
    await lead(call, "A-1", "ordered");
    await call.moveTo("2026-10-02T08:00:00+02:00");
    expect((await call.view("A-1")).state).toContain("execution.settlement.awaitingReport");
    expect(await dueOf(call, "report")).toBeUndefined();
    await call.must("A-1", "payment.confirm", "accountant", { paidOn: "2026-10-01" });
    // The day on which the money left, not the day on which somebody said so; 11 October is a Sunday.
    expect(await dueOf(call, "report")).toBe("2026-10-12T22:00:00.000Z");
    await call.moveTo("2026-10-13T00:30:00+02:00");
    expect((await call.view("A-1")).state).toContain("execution.settlement.awaitingOverdueReport");
    await proved(call);
  });

  it("is counted from what is known beforehand: the opening of its call", async () => {
    const call = await openCall(withTerms({ payment: days(100, { from: "call.opening" }) }));
    await lead(call, "A-1", "agreed");
    const opened = minimalProgramme().calls[0]?.opensAt.slice(0, 10) ?? "";
    const due = new Date(Date.parse(`${opened}T00:00:00Z`) + 100 * 86_400_000).toISOString().slice(0, 10);
    expect((await dueOf(call, "payment"))?.slice(0, 10)).toBe(due);
  });

  it("is counted by the call that the case is of, and not by another of the programme", async () => {
    const { calls } = minimalProgramme();
    const [spring] = calls;
    if (spring === undefined) throw new Error("no call");
    const other = {
      ...spring,
      id: "autumn",
      numbering: { prefix: "J/", digits: 3 },
      realisation: { from: "2026-07-01", to: "2026-08-31" },
    };
    const call = await openCall(minimalProgramme({ calls: [other, spring] }));
    await lead(call, "A-1", "agreed");
    expect(await dueOf(call, "realisation")).toBe("2026-09-30T22:00:00.000Z");
  });

  it("takes the latest of several, once all have happened", async () => {
    const from = ["agreement.countersign", "project.start"];
    const call = await openCall(
      withTerms({ payment: { fromLatest: from, amount: 8, unit: "workingDay", roll: "none", basis } }),
    );
    await lead(call, "A-1", "agreed");
    // Realisation starts on Monday, 1 June; 4 June is Corpus Christi.
    expect(await dueOf(call, "payment")).toBe("2026-06-12T22:00:00.000Z");
  });

  it("is capped by a day that does not roll, and the cap is applied after rolling", async () => {
    const call = await openCall(withTerms({ report: days(30, { from: "project.end", atLatest: "10-25" }) }));
    await lead(call, "A-1", "paid");
    await call.moveTo("2026-10-02T08:00:00+02:00");
    // 25 October is a Sunday, on which clocks go back.
    expect(await dueOf(call, "report")).toBe("2026-10-25T23:00:00.000Z");
  });

  it("falls on a fixed day of the year after, and of the month after", async () => {
    const yearAfter = { on: { day: "02-20", yearAfter: "project.end" }, basis };
    const call = await openCall(withTerms({ report: yearAfter }));
    await lead(call, "A-1", "paid");
    await call.moveTo("2026-10-02T08:00:00+02:00");
    expect(await dueOf(call, "report")).toBe("2027-02-20T23:00:00.000Z");
    const monthAfter = {
      on: { day: 31, monthAfter: "agreement.countersign" },
      roll: "nextWorkingDay",
      basis,
    };
    const other = await openCall(withTerms({ payment: monthAfter }));
    await lead(other, "A-1", "agreed");
    expect(await dueOf(other, "payment")).toBe("2026-04-30T22:00:00.000Z");
  });

  /** The minimal programme, whose form asks for the day of an event. */
  const withEvent = (terms: object) => {
    const form = minimalProgramme().form as { required: string[]; properties: object };
    const title = { pl: "Dzień imprezy", en: "Day of the event" };
    const dated = {
      ...form,
      required: [...form.required, "eventOn"],
      properties: { ...form.properties, eventOn: { type: "string", format: "date", "x-title": title } },
    };
    return withTerms(terms, { form: dated });
  };
  const ofEvent = { fact: "eventOn" };

  it("runs back from a day of the application, its own day not counted, and rolls earlier", async () => {
    const call = await openCall(withEvent({ payment: { before: ofEvent, amount: 9, unit: "day", basis } }));
    await submit(call, "A-1", { eventOn: "2026-06-13" });
    await lead(call, "A-1", "agreed", "submitted");
    // 4 June is Corpus Christi: the last day on which it is possible is the one before.
    expect(await dueOf(call, "payment")).toBe("2026-06-03T22:00:00.000Z");
    await proved(call);
  });

  it.each([
    ["0001-01-01", "1970-01-01T12:00:00.000Z"],
    ["1980-06-13", "1970-01-01T12:00:00.000Z"],
    ["9999-12-31", "5999-12-31T12:00:00.000Z"],
  ])(
    "is over, or far away, where the applicant states a day beyond all calendars: %s",
    async (eventOn, due) => {
      for (const start of [{ before: ofEvent }, { from: ofEvent, roll: "nextWorkingDay" }]) {
        const call = await openCall(withEvent({ payment: { ...start, amount: 9, unit: "day", basis } }));
        await submit(call, "A-1", { eventOn });
        await lead(call, "A-1", "agreed", "submitted");
        expect(await dueOf(call, "payment")).toBe(due);
        await proved(call);
      }
    },
  );

  it("follows the end of realisation that was amended", async () => {
    const call = await openCall(
      withTerms({ report: days(5, { from: "project.end" }) }, { amendments: { basis } }),
    );
    await lead(call, "A-1", "paid");
    const amendment = { realisationTo: "2026-09-15", change: "Sala była zajęta we wrześniu." };
    await call.must("A-1", "amendment.request", "applicant", amendment);
    await call.must("A-1", "amendment.approve", "operator");
    await call.moveTo("2026-09-16T08:00:00+02:00");
    // 20 September is a Sunday.
    expect(await dueOf(call, "report")).toBe("2026-09-21T22:00:00.000Z");
  });

  it("is the first of several ways whose rule holds, as the application said when it was submitted", async () => {
    const [sample] = minimalProgramme().rules as [Record<string, unknown>];
    const small = {
      ...sample,
      id: "small-grant",
      severity: "advisory",
      moments: ["submission"],
      require: { "<": [{ var: "requested" }, 3000] },
    };
    const report = [{ when: { rule: "small-grant" }, ...days(10) }, days(40)];
    const rules = [...minimalProgramme().rules, small];
    for (const [requested, due] of [
      ["2000.00", "2026-10-12T22:00:00.000Z"],
      ["4000.00", "2026-11-09T23:00:00.000Z"],
    ]) {
      const call = await openCall(withTerms({ report }, { rules } as Partial<ProgrammeDocument>));
      await submit(call, "A-1", { requested });
      await lead(call, "A-1", "paid", "submitted");
      await call.moveTo("2026-10-02T08:00:00+02:00");
      expect(await dueOf(call, "report")).toBe(due);
      await proved(call);
    }
  });
});

describe("a term that is counted from the delivery of a letter", () => {
  const supplement = {
    from: "letter.supplementRequested.delivered",
    amount: 4,
    unit: "workingDay",
    roll: "none",
    basis,
  };
  const asked = async (deemedAfter: number | "never") => {
    const call = await openCall(withTerms({ supplement }, { delivery: { deemedAfter, basis } }));
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
    return call;
  };

  it("runs from the day on which the letter counts as delivered, and from the recorded one instead", async () => {
    const call = await asked(14);
    // Sent on 2 March, so deemed delivered on the 16th.
    expect(await dueOf(call, "supplement")).toBe("2026-03-20T23:00:00.000Z");
    await call.moveTo("2026-03-06T10:00:00+01:00");
    expect((await call.view("A-1")).legal.map(({ type }) => type)).toContain("delivery.record");
    const record = (payload: object) => call.tell("A-1", "delivery.record", "officer", payload);
    const letter = "supplementRequested";
    expect(wordsOf(await record({ letter: "receipt", deliveredOn: "2026-03-05" }))).toContain(
      "„supplementRequested”",
    );
    expect(codesOf(await record({ letter, deliveredOn: "2026-03-07" }))).toEqual(["OGW273"]);
    expect(codesOf(await record({ letter, deliveredOn: "2026-03-01" }))).toEqual(["OGW275"]);
    expect(codesOf(await record({ letter: "receipt", deliveredOn: "2026-03-05" }))).toEqual(["OGW246"]);
    expect((await record({ letter, deliveredOn: "2026-03-05" })).outcome).toBe("accepted");
    expect(await dueOf(call, "supplement")).toBe("2026-03-11T23:00:00.000Z");
    await proved(call);
  });

  it("waits until somebody records it where the programme deems nothing", async () => {
    const call = await asked("never");
    expect(await dueOf(call, "supplement")).toBeUndefined();
    await call.moveTo("2026-03-09T10:00:00+01:00");
    await call.must("A-1", "delivery.record", "officer", {
      letter: "supplementRequested",
      deliveredOn: "2026-03-09",
    });
    expect(await dueOf(call, "supplement")).toBe("2026-03-13T23:00:00.000Z");
    await call.moveTo("2026-03-14T00:30:00+01:00");
    expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
    await proved(call);
  });

  it("may be recorded once the letter was sent, and not before", async () => {
    const call = await openCall(withTerms({ supplement }, { delivery: { deemedAfter: 14, basis } }));
    await submit(call, "A-1", { letterSigned: false });
    const legal = async () => (await call.view("A-1")).legal.map(({ type }) => type);
    expect(await legal()).not.toContain("delivery.record");
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await legal()).toContain("delivery.record");
  });

  it.each(["letter.repaymentDue.delivered", "settlement.decide"])(
    "of a call for return, or from the settlement (%s): money is due so many days after it",
    async (from) => {
      const repayment = { from, amount: 14, unit: "day", roll: "none", basis };
      const call = await openCall(withTerms({ repayment }, { delivery: { deemedAfter: 7, basis } }));
      await lead(call, "A-1", "paid");
      await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, spent: "1900.00" } });
      await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
      const isOfLetter = from.startsWith("letter");
      // Settled on 20 March: 14 days of it; a letter counts as delivered on the 27th, or when somebody says.
      expect(await dueOf(call, "repayment")).toBe(
        isOfLetter ? "2026-04-10T22:00:00.000Z" : "2026-04-03T22:00:00.000Z",
      );
      if (isOfLetter) {
        await call.moveTo("2026-03-25T10:00:00+01:00");
        const payload = { letter: "repaymentDue", deliveredOn: "2026-03-24" };
        await call.must("A-1", "delivery.record", "officer", payload);
        expect(await dueOf(call, "repayment")).toBe("2026-04-07T22:00:00.000Z");
      }
      await proved(call);
    },
  );

  it("leaves no deadline behind where it never ran", async () => {
    const call = await asked("never");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    const entries = await call.workflow.history(caseStream("A-1"));
    expect(entries.flatMap(({ deadlines }) => deadlines.cleared)).toEqual([]);
    await proved(call);
  });

  it("is not recorded where no term counts from it", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await call.view("A-1")).legal.map(({ type }) => type)).not.toContain("delivery.record");
    const payload = { letter: "supplementRequested", deliveredOn: "2026-03-02" };
    expect(codesOf(await call.tell("A-1", "delivery.record", "officer", payload))).toEqual(["OGW246"]);
  });
});

describe("a term that is capped by a day of the application", () => {
  const withDay = (atLatest: object, required: readonly string[] = ["lastOn"]) => {
    const { form, deadlines, ...others } = minimalProgramme();
    const { properties, required: usual, ...rest } = form as { properties: object; required: string[] };
    const day = { type: "string", format: "date", "x-title": { pl: "Ostatni dzień", en: "Last day" } };
    return {
      ...others,
      form: { ...rest, required: [...usual, ...required], properties: { ...properties, lastOn: day } },
      deadlines: { ...deadlines, supplement: days(20, { atLatest }) },
    } as unknown as ProgrammeDocument;
  };
  const asked = async (document: ProgrammeDocument, lastOn?: string) => {
    const call = await openCall(document);
    await submit(call, "A-1", { letterSigned: false, lastOn });
    await call.must("A-1", "formalCheck.complete", "officer");
    return call;
  };

  it("ends on that day, and not before where nobody gave it", async () => {
    const capped = await asked(withDay({ fact: "lastOn" }), "2026-03-07");
    // A Saturday, which stands.
    expect(await dueOf(capped, "supplement")).toBe("2026-03-07T23:00:00.000Z");
    await proved(capped);
    const blank = await asked(withDay({ fact: "lastOn" }, []));
    expect(await dueOf(blank, "supplement")).toBe("2026-03-23T23:00:00.000Z");
  });

  it("moves with the answer, in a term that runs after the supplement", async () => {
    const { deadlines, ...document } = withDay({ fact: "lastOn" });
    const report = days(30, { from: "project.end", atLatest: { fact: "lastOn" } });
    const call = await openCall({ ...document, deadlines: { ...deadlines, report } } as never);
    await submit(call, "A-1", { lastOn: undefined });
    await call.must("A-1", "formalCheck.complete", "officer");
    const answers = [{ path: "/lastOn", value: "2026-10-10" }];
    await call.must("A-1", "application.supplement", "applicant", { answers });
    await lead(call, "A-1", "paid", "submitted");
    await call.moveTo("2026-10-02T08:00:00+02:00");
    expect(await dueOf(call, "report")).toBe("2026-10-10T22:00:00.000Z");
    await proved(call);
  });

  it.each<[string, object, string]>([
    ["a field that there is not", { fact: "lastDay" }, "/deadlines/supplement/atLatest/fact"],
    ["a field that is no date", { fact: "participants" }, "/deadlines/supplement/atLatest/fact"],
    ["a calculation that there is not", { calc: "lastDay" }, "/deadlines/supplement/atLatest/calc"],
  ])("is found by check where it is %s", (_, atLatest, pointer) => {
    const loaded = loadProgramme(JSON.stringify(withDay(atLatest)));
    const problems = "problems" in loaded ? loaded.problems : [];
    expect(problems.map((one) => [one.code, one.pointer])).toEqual([["OGW162", pointer]]);
  });
});

describe("an act that is barred until a day", () => {
  const bars = [{ act: "agreement.offer", until: days(6, { from: "ranking.publish" }) }];

  it("is refused before, with the day, and not among what is legal", async () => {
    const call = await openCall(minimalProgramme({ bars } as Partial<ProgrammeDocument>));
    await lead(call, "A-1", "awarded");
    const early = await call.tell("A-1", "agreement.offer", "operator");
    expect(codesOf(early)).toEqual(["OGW245"]);
    // Published on Friday, 20 March; six days on is Thursday.
    expect(wordsOf(early)).toContain("2026-03-27 00:00");
    const legal = async () => (await call.workflow.legal(caseStream("A-1"))).map(({ type }) => type);
    expect(await legal()).not.toContain("agreement.offer");
    await call.moveTo("2026-03-26T23:59:00+01:00");
    expect(codesOf(await call.tell("A-1", "agreement.offer", "operator"))).toEqual(["OGW245"]);
    await call.moveTo("2026-03-27T00:00:00+01:00");
    expect(await legal()).toContain("agreement.offer");
    await call.must("A-1", "agreement.offer", "operator");
    await proved(call);
  });

  it("waits for what its day is counted from", async () => {
    const until = days(6, { from: "payment.confirm" });
    const late = [{ act: "report.submit", until }];
    const call = await openCall(minimalProgramme({ bars: late } as Partial<ProgrammeDocument>));
    await lead(call, "A-1", "agreed");
    const early = await call.tell("A-1", "report.submit", "applicant", { report: soundReport });
    expect(codesOf(early)).toEqual(["OGW245"]);
    expect(wordsOf(early)).toContain("payment.confirm");
  });
});

describe("a calendar that the document changes", () => {
  const holidays = {
    base: "PL",
    saturdays: "working",
    add: [{ on: "2026-03-16", title: { pl: "Dzień urzędu", en: "Office day" } }],
    remove: [{ on: "06-04", to: "2026-12-31" }],
  };

  it("counts the document's own days off", async () => {
    const supplement = { amount: 2, unit: "workingDay", roll: "none", basis };
    const document = withTerms({ supplement }, { holidays } as Partial<ProgrammeDocument>);
    const call = await openCall(document);
    await call.moveTo("2026-03-13T10:00:00+01:00");
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    // Saturday works, Sunday and the added Monday are free.
    expect(await dueOf(call, "supplement")).toBe("2026-03-17T23:00:00.000Z");
  });

  it("and rules count by the same days off", () => {
    const [sample] = minimalProgramme().rules as [Record<string, unknown>];
    const require = {
      "===": [{ "workdays.add": [{ date: "2026-03-13" }, 1, "PL"] }, { date: "2026-03-14" }],
    };
    const rules = [{ ...sample, id: "saturday", moments: ["submission"], severity: "advisory", require }];
    const verdictOf = (document: ProgrammeDocument) => {
      const { programme, problems } = loadProgramme(JSON.stringify(document));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const facts = programme?.rules.normalise({}, { closed: true }).facts ?? ({} as never);
      return programme?.rules.evaluate(facts, "submission").map(({ verdict }) => verdict);
    };
    const changes = { rules } as Partial<ProgrammeDocument>;
    expect(verdictOf(minimalProgramme(changes))).toEqual(["notMet"]);
    expect(verdictOf(minimalProgramme({ ...changes, holidays } as Partial<ProgrammeDocument>))).toEqual([
      "met",
    ]);
  });
});

describe("how long records are kept", () => {
  it.each([
    ["recorded", "2031-03-02"],
    ["nextJanuary", "2031-12-31"],
    ["realisationEnd", "2031-09-30"],
    ["nextJanuaryAfterRealisation", "2031-12-31"],
  ] as const)("counts from %s", async (countedFrom, until) => {
    const { recordClasses } = minimalProgramme();
    const assessment = { ...recordClasses.assessment, countedFrom };
    const call = await openCall(minimalProgramme({ recordClasses: { ...recordClasses, assessment } }));
    await lead(call, "A-1", "scored");
    const cards = (await call.store.records(caseStream("A-1"))).filter((one) => one.class === "assessment");
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map(({ keepUntil }) => keepUntil))).toEqual(new Set([until]));
    await proved(call);
  });
});

describe("terms that make no sense are found", () => {
  const findings = (terms: object, changes: object = {}) => {
    const { problems } = loadProgramme(JSON.stringify(withTerms(terms, changes)));
    return problems.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const delivered = "letter.supplementRequested.delivered";
  const [rule] = minimalProgramme().rules as [{ id: string }];
  const when = { rule: rule.id };

  it.each<[string, object, object, string[]]>([
    [
      "two starts",
      { report: days(3, { from: "project.end", before: "project.end" }) },
      {},
      ["OGW174 /deadlines/report/before"],
    ],
    ["no length", { report: { from: "project.end", basis } }, {}, ["OGW174 /deadlines/report"]],
    ["no roll", { report: { amount: 3, unit: "day", basis } }, {}, ["OGW174 /deadlines/report"]],
    [
      "a roll towards the event",
      { report: days(3, { before: "project.end" }) },
      {},
      ["OGW174 /deadlines/report/roll"],
    ],
    [
      "hours from a day",
      { report: { from: "project.end", amount: 3, unit: "hour", basis } },
      {},
      ["OGW174 /deadlines/report/unit"],
    ],
    [
      "no amount of anything but days",
      { report: { amount: 0, unit: "workingDay", roll: "none", basis } },
      {},
      ["OGW174 /deadlines/report/amount"],
    ],
    ["0 days, the event's own day", { report: days(0, { from: "project.end" }) }, {}, []],
    [
      "a day that no year has",
      { report: { on: { day: "04-31", yearAfter: "project.end" }, basis } },
      {},
      ["OGW156 /deadlines/report/on/day"],
    ],
    [
      "a cap that no year has",
      { report: days(3, { from: "project.end", atLatest: "02-30" }) },
      {},
      ["OGW156 /deadlines/report/atLatest"],
    ],
    [
      "an amount beside a fixed day",
      { report: { on: { date: "2026-12-01" }, amount: 3, basis } },
      {},
      ["OGW174 /deadlines/report/amount"],
    ],
    [
      "an unknown event",
      { report: days(3, { from: "project.ends" }) },
      {},
      ["OGW175 /deadlines/report/from"],
    ],
    [
      "an event of a stage that is off",
      { report: days(3, { from: "monitoring.recordVisit" }) },
      {},
      ["OGW175 /deadlines/report/from"],
    ],
    [
      "an event that comes later",
      { signing: days(3, { from: "payment.confirm" }) },
      {},
      ["OGW175 /deadlines/signing/from"],
    ],
    ["a way that is never reached", { report: [days(3), days(4)] }, {}, ["OGW176 /deadlines/report/1"]],
    ["no way that always holds", { report: [days(3, { when })] }, {}, ["OGW176 /deadlines/report/0"]],
    [
      "an unknown rule",
      { report: [days(3, { when: { rule: "no-such" } }), days(4)] },
      {},
      ["OGW176 /deadlines/report/0/when/rule"],
    ],
    [
      "a delivery without its rule",
      { supplement: days(3, { from: delivered }) },
      {},
      ["OGW177 /deadlines/supplement/from"],
    ],
    [
      "a rule of deliveries that nothing uses",
      {},
      { delivery: { deemedAfter: 14, basis } },
      ["OGW177 /delivery"],
    ],
    [
      "a bar on no command",
      {},
      { bars: [{ act: "agreement.sing", until: days(3, { from: "award.grant" }) }] },
      ["OGW178 /bars/0/act"],
    ],
    [
      "a term that waits for its own end",
      { report: days(3, { from: "deadline.report.passed" }) },
      {},
      ["OGW175 /deadlines/report/from"],
    ],
    [
      "terms that wait for each other",
      {
        report: days(3, { fromLatest: ["project.end", "deadline.overdueReport.passed"] }),
        overdueReport: days(3, { from: "deadline.report.passed" }),
      },
      {},
      ["OGW175 /deadlines/report/fromLatest/1"],
    ],
    [
      "a bar until the act itself",
      {},
      { bars: [{ act: "agreement.sign", until: days(3, { from: "agreement.sign" }) }] },
      ["OGW175 /bars/0/until/from"],
    ],
    [
      "a bar without a start",
      {},
      { bars: [{ act: "agreement.sign", until: days(3) }] },
      ["OGW174 /bars/0/until"],
    ],
    [
      "a bar that ends when the term to act is over",
      {},
      { bars: [{ act: "agreement.sign", until: days(7, { from: "agreement.offer" }) }] },
      ["OGW737 /bars/0/until"],
    ],
    [
      "a bar until a day after the one on which the act is due",
      { signing: { on: { date: "2026-05-04" }, basis } },
      { bars: [{ act: "agreement.sign", until: { on: { date: "2026-05-05" }, basis } }] },
      ["OGW737 /bars/0/until"],
    ],
    [
      "a bar that leaves a day to act",
      {},
      { bars: [{ act: "agreement.sign", until: days(4, { from: "agreement.offer" }) }] },
      [],
    ],
    [
      "a bar that is counted from another event than the term",
      {},
      { bars: [{ act: "agreement.sign", until: days(30, { from: "award.grant" }) }] },
      [],
    ],
    [
      "a field that is no date",
      { report: days(3, { from: { fact: "title" } }) },
      {},
      ["OGW162 /deadlines/report/from/fact"],
    ],
    [
      "a calculation that is not there",
      { report: days(3, { from: { calc: "lastDay" } }) },
      {},
      ["OGW162 /deadlines/report/from/calc"],
    ],
    [
      "a misspelt member of a way",
      { report: [days(3, { form: "project.end" })] },
      {},
      ["OGW154 /deadlines/report/0/form"],
    ],
    [
      "a day off that is one already",
      {},
      { holidays: { base: "PL", add: [{ on: "2026-05-01", title: { pl: "a", en: "b" } }] } },
      ["OGW179 /holidays/add/0/on"],
    ],
    [
      "a working day removed",
      {},
      { holidays: { base: "PL", remove: [{ on: "2026-05-05" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a day of every year removed that is no holiday",
      {},
      { holidays: { base: "PL", remove: [{ on: "05-05" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a holiday removed before it was one",
      {},
      { holidays: { base: "PL", remove: [{ on: "12-24", to: "2024-12-31" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a holiday removed since it is one",
      {},
      { holidays: { base: "PL", remove: [{ on: "12-24", from: "2025-01-01" }] } },
      [],
    ],
    [
      "a holiday of every year added",
      {},
      { holidays: { base: "PL", add: [{ on: "01-06", title: { pl: "a", en: "b" } }] } },
      ["OGW179 /holidays/add/0/on"],
    ],
    [
      "a free Saturday added",
      {},
      { holidays: { base: "PL", add: [{ on: "2026-05-09", title: { pl: "a", en: "b" } }] } },
      ["OGW179 /holidays/add/0/on"],
    ],
    [
      "a working Saturday made free",
      {},
      {
        holidays: {
          base: "PL",
          saturdays: "working",
          add: [{ on: "2026-05-09", title: { pl: "a", en: "b" } }],
        },
      },
      [],
    ],
    [
      "a working Saturday removed",
      {},
      { holidays: { base: "PL", saturdays: "working", remove: [{ on: "2026-05-09" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a day added for one year in which it is none",
      {},
      {
        holidays: {
          base: "PL",
          add: [{ on: "11-02", title: { pl: "a", en: "b" } }],
          remove: [{ on: "2026-11-02" }],
        },
      },
      [],
    ],
    [
      "one day in two ways of writing",
      {},
      {
        holidays: {
          base: "PL",
          add: [
            { on: "11-02", title: { pl: "a", en: "b" } },
            { on: "2026-11-02", title: { pl: "a", en: "b" } },
          ],
        },
      },
      ["OGW179 /holidays/add/1/on"],
    ],
    [
      "one day at two times",
      {},
      {
        holidays: {
          base: "PL",
          remove: [
            { on: "01-06", to: "2026-12-31" },
            { on: "01-06", from: "2029-01-01" },
          ],
        },
      },
      [],
    ],
    [
      "times of one day that overlap",
      {},
      {
        holidays: {
          base: "PL",
          remove: [
            { on: "01-06", to: "2026-12-31" },
            { on: "01-06", from: "2026-01-01" },
          ],
        },
      },
      ["OGW179 /holidays/remove/1/on"],
    ],
    [
      "a date that is dated",
      {},
      { holidays: { base: "PL", remove: [{ on: "2026-01-06", from: "2026-01-01" }] } },
      ["OGW179 /holidays/remove/0/from"],
    ],
    [
      "a day that does not come while its change holds",
      {},
      { holidays: { base: "PL", remove: [{ on: "01-06", from: "2026-02-01", to: "2026-12-31" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a moveable feast removed in the one year in which it falls on the day",
      {},
      { holidays: { base: "PL", remove: [{ on: "06-04", from: "2026-01-01", to: "2026-12-31" }] } },
      [],
    ],
    [
      "a moveable feast removed in a year in which it falls on another",
      {},
      { holidays: { base: "PL", remove: [{ on: "06-04", from: "2027-01-01", to: "2027-12-31" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "a day before the calendar begins",
      {},
      { holidays: { base: "PL", remove: [{ on: "1980-05-01" }] } },
      ["OGW179 /holidays/remove/0/on"],
    ],
    [
      "Saturdays that work at no time",
      {},
      { holidays: { base: "PL", saturdays: {} } },
      ["OGW179 /holidays/saturdays"],
    ],
    [
      "Saturdays that stop before they begin",
      {},
      { holidays: { base: "PL", saturdays: { workingFrom: "2027-01-01", workingUntil: "2026-01-01" } } },
      ["OGW179 /holidays/saturdays/workingUntil"],
    ],
    [
      "a change that ends before it starts",
      {},
      { holidays: { base: "PL", remove: [{ on: "01-06", from: "2027-01-01", to: "2026-01-01" }] } },
      ["OGW179 /holidays/remove/0/to"],
    ],
    [
      "a day changed twice",
      {},
      { holidays: { base: "PL", remove: [{ on: "01-06" }, { on: "01-06" }] } },
      ["OGW179 /holidays/remove/1/on"],
    ],
  ])("%s", (_, terms, changes, expected) => {
    expect(findings(terms, changes)).toEqual(expected);
  });

  it("and realisation may begin while the call is open, not before", () => {
    const [call] = minimalProgramme().calls as [ProgrammeDocument["calls"][number]];
    const starting = (from: string) =>
      findings({}, { calls: [{ ...call, realisation: { from, to: "2026-09-30" } }] });
    expect(starting("2026-03-02")).toEqual([]);
    expect(starting("2026-03-01")).toEqual(["OGW165 /calls/0/realisation/from"]);
  });
});
