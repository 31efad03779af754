import { letterOf, type ProgrammeDocument, printLetter, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, lead, submit } from "./journey.ts";
import { pooledProgramme } from "./pooled-call.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
type Silence = NonNullable<Scoring["return"]>["silence"];

const term = { amount: 3, unit: "day", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;

/** A programme that returns applications, with other settings of scoring. */
function returning(changes: Partial<Scoring> = {}, silence: Silence = "standingVersion"): ProgrammeDocument {
  const { scoring, deadlines } = minimalProgramme();
  return minimalProgramme({
    scoring: { ...scoring, return: { silence, basis }, ...changes },
    deadlines: { ...deadlines, revision: term },
  });
}

async function checked(document = returning()): Promise<TestCall> {
  const call = await openCall(document);
  await lead(call, "A-1", "eligible");
  return call;
}
const by = (id: string) => ({ actor: actor("expert", id) });
const file = (call: TestCall, expert: string, need: number, method = need) =>
  call.tell("A-1", "review.record", "expert", card(need, method), by(expert));
const bothFile = async (call: TestCall, first = 8, second = 8) => {
  await file(call, "e-1", first);
  await file(call, "e-2", second);
};
const giveBack = (call: TestCall, fields: readonly string[] = ["/requested"]) =>
  call.tell("A-1", "review.return", "operator", { paths: fields, reason: "Kwota nie zgadza się z opisem." });
const revise = (call: TestCall, path = "/requested", value: unknown = "1800.00") =>
  call.tell("A-1", "application.revise", "applicant", { answers: [{ path, value }] });
const recuse = (call: TestCall, expert: string) =>
  call.tell("A-1", "review.recuse", "expert", { reason: "other" }, by(expert));
/** The answers that stand, as an expert sees them. */
const answersOf = async (call: TestCall) => {
  const { answersVersion } = (({ revised }) => revised ?? { answersVersion: 1 })(
    (await call.view("A-1")).context.scoring,
  );
  const records = await call.store.records("case:A-1");
  return records.find(({ id }) => id === `answers/${answersVersion}`)?.value;
};
const stateOf = async (call: TestCall) => (await call.view("A-1")).state[0];
const publish = async (call: TestCall) => {
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call.tellCall("ranking.publish", "decisionMaker");
};
const lettersOf = async (call: TestCall) =>
  (await call.store.journal("case:A-1")).flatMap(({ effects }) =>
    effects.flatMap(({ id, type, params }) =>
      type === "notifyApplicant" ? [{ id, name: String(params.letter) }] : [],
    ),
  );
/** After the term that begins on 2 March 2026 and before the call closes. */
const afterTerm = "2026-03-06T08:00:00+01:00";
const waits = "scoring.awaitingRevision";
const open = "scoring.underMeritReview";
const ranked = "scoring.awaitingRanking";

describe("an application returned during merit review", () => {
  it("comes back with a new version on which the cards of the old one count nowhere", async () => {
    const call = await checked();
    await bothFile(call);
    expect(await rowsOf(call, "standings")).toHaveLength(1);
    expect((await giveBack(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe(waits);
    expect((await call.view("A-1")).deadlines).toMatchObject([{ name: "revision" }]);
    expect(await rowsOf(call, "standings")).toEqual([]);
    expect((await revise(call)).outcome).toBe("accepted");
    const { context, deadlines } = await call.view("A-1");
    expect(await stateOf(call)).toBe(open);
    expect(deadlines).toEqual([]);
    expect(await answersOf(call)).toMatchObject({ requested: "1800.00", title: "Wspólne podwórko" });
    expect(context.scoring).toMatchObject({
      expertsNeeded: 2,
      allFiled: false,
      assessment: null,
      standing: null,
      returned: null,
      revised: { answersVersion: 2, requested: "1800.00" },
    });
    await file(call, "e-1", 7);
    expect(await stateOf(call)).toBe(open);
    expect(codesOf(await file(call, "e-3", 7))).toEqual(["OGW685"]);
    await file(call, "e-2", 9);
    expect(await stateOf(call)).toBe(ranked);
    expect((await rowsOf(call, "standings"))[0]?.value).toMatchObject({ requested: "1800.00" });
    const cards = (await call.view("A-1")).context.scoring.cards;
    expect(cards.map(({ expert, version }) => [expert, version])).toEqual([
      ["e-1", 2],
      ["e-2", 2],
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps the list waiting until it is answered, and is awarded what the revision asks for", async () => {
    const call = await checked();
    await bothFile(call);
    await giveBack(call);
    await revise(call);
    await bothFile(call);
    await giveBack(call, ["/title"]);
    await call.moveTo("2026-03-04T08:00:00+01:00");
    await revise(call, "/title", "Nowy tytuł");
    expect((await publish(call)).outcome).toBe("refused");
    await bothFile(call);
    expect((await call.tellCall("ranking.publish", "decisionMaker")).outcome).toBe("accepted");
    await call.must("A-1", "award.grant", "decisionMaker");
    expect((await call.view("A-1")).context.scoring.award).toBe("1800.00");
    expect(codesOf(await giveBack(call))).toEqual(["OGW203"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("tells the applicant which fields, why, until when, and what silence means", async () => {
    const call = await checked();
    await giveBack(call);
    const sent = (await lettersOf(call)).find(({ name }) => name === "calledToRevise");
    const letter = await letterOf(call.store, sent?.id ?? "");
    const page = printLetter(letter, { lang: "pl", format: "markdown" });
    for (const words of ["Kwota nie zgadza się z opisem.", "w dotychczasowym brzmieniu", "do 5 marca 2026"])
      expect(page.replaceAll("\u00a0", " ")).toContain(words);
    expect(letter.toMend).toMatchObject([{ pointer: "/requested" }]);
    await revise(call);
    expect((await lettersOf(call)).map(({ name }) => name)).toContain("revisionReceived");
  });

  it.each([
    ["no card", [], open],
    ["one card", [8], open],
    ["a result", [8, 8], ranked],
    ["a result below the threshold", [1, 1], "scoring.provisionallyBelow"],
  ] as const)(
    "goes on with %s where it was, when silence lets the old version stand",
    async (_, points, to) => {
      const call = await checked();
      for (const [index, each] of points.entries()) await file(call, `e-${index + 1}`, each);
      const before = (await call.view("A-1")).context.scoring;
      const rows = [await rowsOf(call, "standings"), await rowsOf(call, "held")].map((each) =>
        each.map(({ key, value }) => [key, value]),
      );
      await giveBack(call);
      expect([await rowsOf(call, "standings"), await rowsOf(call, "held")]).toEqual([[], []]);
      await call.moveTo(afterTerm);
      expect(await stateOf(call)).toBe(to);
      const now = [await rowsOf(call, "standings"), await rowsOf(call, "held")];
      expect(now.map((each) => each.map(({ key, value }) => [key, value]))).toEqual(rows);
      const { context } = await call.view("A-1");
      expect(context.scoring).toEqual({ ...before, written: before.written + 1 });
      expect(await answersOf(call)).toMatchObject({ requested: "2000.00" });
      expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    },
  );

  it("goes back to people who settle, and to the interview, with its result", async () => {
    const diverging = await checked(
      returning({ divergence: { measure: "points", moreThan: 5, then: "operatorDecides" } }),
    );
    await bothFile(diverging, 10, 1);
    await giveBack(diverging);
    await diverging.moveTo(afterTerm);
    expect(await stateOf(diverging)).toBe("scoring.cardsDiverge");
    const title = { pl: "Rozmowa", en: "Interview" };
    const criteria = [{ id: "answers", title, max: 10 }];
    const invited = await checked(
      returning({ interview: { title, criteria, threshold: 5, combine: "add", basis } }),
    );
    await bothFile(invited);
    await giveBack(invited);
    await invited.moveTo(afterTerm);
    expect(await stateOf(invited)).toBe("scoring.awaitingInterview");
    await invited.must("A-1", "interview.record", "committee", { scores: { answers: 8 }, minutes: "Tak." });
    await giveBack(invited);
    await revise(invited);
    expect((await invited.view("A-1")).context.scoring.rounds).toEqual([]);
    await bothFile(invited);
    expect(await stateOf(invited)).toBe("scoring.awaitingInterview");
  });

  it("is left unconsidered by silence, where the programme says so, and told so", async () => {
    const call = await checked(returning({}, "leaveUnconsidered"));
    await bothFile(call);
    await giveBack(call);
    await call.moveTo(afterTerm);
    expect(await stateOf(call)).toBe("leftUnconsidered");
    const sent = (await lettersOf(call)).at(-1);
    expect(sent?.name).toBe("leftUnconsidered");
    const page = printLetter(await letterOf(call.store, sent?.id ?? ""), { lang: "en", format: "markdown" });
    expect(page).toContain("no revision came within the term");
    expect(await rowsOf(call, "standings")).toEqual([]);
    expect((await publish(call)).outcome).toBe("accepted");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("takes a recusal while it waits, and comes back as the cards that are left have it", async () => {
    const call = await checked(returning({ recused: { then: "countTheRest", atLeast: 1 } }));
    await bothFile(call, 0, 8);
    await giveBack(call);
    expect((await recuse(call, "e-1")).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe(waits);
    expect(await rowsOf(call, "standings")).toEqual([]);
    await call.moveTo(afterTerm);
    expect(await stateOf(call)).toBe(ranked);
    expect(await rowsOf(call, "standings")).toHaveLength(1);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });
});

describe("a return", () => {
  it("is not there without the setting", async () => {
    const call = await checked(minimalProgramme());
    expect(codesOf(await giveBack(call))).toEqual(["OGW203"]);
  });

  it("names fields of the applicant that the form has", async () => {
    const call = await checked();
    expect((await giveBack(call, ["/none"])).outcome).toBe("refused");
    expect(codesOf(await giveBack(call, ["/siteIsPublic"]))).toEqual(["OGW770"]);
    expect((await giveBack(call, [])).outcome).toBe("refused");
    expect(await stateOf(call)).toBe(open);
  });

  it("sent twice by one click is one return; a second click finds it returned already", async () => {
    const call = await checked();
    const payload = { paths: ["/requested"], reason: "Kwota." };
    const twice = () => call.tell("A-1", "review.return", "operator", payload, { id: "click" });
    expect(await twice()).toMatchObject({ outcome: "accepted" });
    await twice();
    const entries = await call.store.journal("case:A-1");
    expect(entries.filter(({ event }) => event.type === "review.return")).toHaveLength(1);
    expect(codesOf(await giveBack(call))).toEqual(["OGW203"]);
  });

  it("is closed once the list is published", async () => {
    const call = await checked();
    await bothFile(call);
    await publish(call);
    expect(await stateOf(call)).toBe(ranked);
    expect(codesOf(await giveBack(call))).toEqual(["OGW686"]);
  });

  it("is the operator's alone, and tells the applicant nothing of points", async () => {
    const call = await checked();
    await bothFile(call);
    expect(
      codesOf(await call.tell("A-1", "review.return", "officer", { paths: ["/title"], reason: "x" })),
    ).toEqual(["OGW202"]);
    await giveBack(call);
    const { applicant } = (await call.view("A-1")).context.submission;
    const own = actor("applicant", applicant);
    const seen = await call.workflow.caseFor("A-1", own);
    expect(seen?.context.scoring.returned).toEqual({ paths: ["/requested"] });
    expect(JSON.stringify([seen, await call.workflow.historyFor("case:A-1", own)])).not.toContain("reached");
  });
});

describe("a revision", () => {
  it.each([
    ["a field that was not named", "/title", "Inny", "OGW771"],
    ["an officer's field", "/siteIsPublic", true, "OGW771"],
    ["an amount that a rule of the formal check refuses", "/requested", "5000.01", "OGW250"],
    ["no amount", "/requested", "0.00", "OGW250"],
  ])("is refused with %s, and changes nothing", async (_, path, value, code) => {
    const call = await checked();
    await giveBack(call);
    const answer = await revise(call, path, value);
    expect(codesOf(answer)).toContain(code);
    expect(wordsOf(answer)).not.toBe("");
    expect(await answersOf(call)).toMatchObject({ requested: "2000.00" });
    expect(await stateOf(call)).toBe(waits);
    expect((await revise(call)).outcome).toBe("accepted");
  });

  it("answers for rules that read what it changes, and for no others", async () => {
    const text = (words: string) => ({ pl: words, en: words });
    const bonus = {
      ...{ id: "public-place", title: text("Premia"), kind: "scoring", moments: ["draft", "scoring"] },
      score: { if: [{ and: [{ "===": [{ var: "title" }, "Park"] }, { var: "siteIsPublic" }] }, 5, 2] },
      ...{ points: { max: 5 }, basis },
      messages: { met: text("bonus"), notMet: text("no bonus"), undetermined: text("not known") },
    };
    const base = returning();
    const document = { ...base, rules: [...base.rules, bonus] } as unknown as ProgrammeDocument;
    const given = await openCall(document);
    await submit(given, "A-1", { title: "Park" });
    const points = [{ rule: "public-place", points: 4, reason: "Seen on the spot." }];
    await given.must("A-1", "formalCheck.complete", "officer", { points });
    await giveBack(given);
    // Whether the place is public is as open as it was; a person has given the points for it.
    expect((await revise(given)).outcome).toBe("accepted");
    const certain = await openCall(document);
    await submit(certain, "A-1", { title: "Skwer" });
    await certain.must("A-1", "formalCheck.complete", "officer");
    await giveBack(certain, ["/title"]);
    // With the new title nobody could tell the points any more.
    expect(codesOf(await revise(certain, "/title", "Park"))).toEqual(["OGW250"]);
    expect((await revise(certain, "/title", "Plac")).outcome).toBe("accepted");
  });

  it("is refused where it leaves a required field blank", async () => {
    const call = await checked();
    await giveBack(call, ["/title"]);
    expect(codesOf(await revise(call, "/title", ""))).toEqual(["OGW774"]);
  });

  it("is refused where it changes who is behind the application", async () => {
    const base = returning();
    const form = base.form as { readonly properties: Record<string, object> };
    const nip = { type: "string", format: "nip", "x-title": { pl: "NIP", en: "Tax number" } };
    const document = {
      ...base,
      form: { ...form, properties: { ...form.properties, nip } },
      applicants: { entity: { applicant: "nip" } },
    } as unknown as ProgrammeDocument;
    const call = await openCall(document);
    await submit(call, "A-1", { nip: "9900000106" });
    await call.must("A-1", "formalCheck.complete", "officer");
    await giveBack(call, ["/nip", "/requested"]);
    expect(codesOf(await revise(call, "/nip", "9900000201"))).toEqual(["OGW772"]);
    expect((await revise(call)).outcome).toBe("accepted");
  });

  it("is refused where it takes away what an officer has looked at", async () => {
    const base = returning();
    const form = base.form as { readonly properties: Record<string, object> };
    const inspected = { type: "boolean", "x-source": "officer", "x-title": { pl: "Obejrzane", en: "Seen" } };
    const place = { type: "string", maxLength: 50, "x-title": { pl: "Miejsce", en: "Place" } };
    const items = {
      type: "object",
      additionalProperties: false,
      properties: { place, inspected },
    };
    const places = { type: "array", maxItems: 5, "x-title": { pl: "Miejsca", en: "Places" }, items };
    const document = {
      ...base,
      form: { ...form, properties: { ...form.properties, places } },
    } as unknown as ProgrammeDocument;
    const call = await openCall(document);
    await submit(call, "A-1", { places: [{ place: "Park" }, { place: "Skwer" }] });
    const findings = [{ path: "/places/1/inspected", value: true }];
    await call.must("A-1", "formalCheck.complete", "officer", { findings });
    await giveBack(call, ["/places"]);
    expect(codesOf(await revise(call, "/places", [{ place: "Park" }]))).toEqual(["OGW773"]);
    expect((await revise(call, "/places/0/place", "Las")).outcome).toBe("accepted");
  });

  it("is refused where no amount above zero follows from it", async () => {
    const base = returning();
    const call = await checked({
      ...base,
      // No rule of this programme asks about the amount, so that nothing else refuses it.
      rules: base.rules.filter((rule) => !JSON.stringify(rule).includes("requested")),
    } as ProgrammeDocument);
    await giveBack(call);
    expect(codesOf(await revise(call, "/requested", "0.00"))).toEqual(["OGW775"]);
    expect((await revise(call, "/requested", "0.01")).outcome).toBe("accepted");
  });

  it("may come on paper where the term waits for it, with the day by which it is in time", async () => {
    const base = returning();
    const inTimeBy = { by: "postmark", waitsDays: 7 } as const;
    const document = { ...base, deadlines: { ...base.deadlines, revision: { ...term, inTimeBy } } };
    const call = await checked(document);
    const record = (filedOn: string, path = "/requested", value: unknown = "1800.00") =>
      call.tell("A-1", "application.recordRevision", "officer", { answers: [{ path, value }], filedOn });
    await bothFile(call);
    await giveBack(call);
    await call.moveTo("2026-03-09T08:00:00+01:00");
    expect(codesOf(await revise(call))).toEqual(["OGW248"]);
    expect(codesOf(await record("2026-03-06"))).toEqual(["OGW248"]);
    expect(codesOf(await record("2026-03-10"))).toEqual(["OGW273"]);
    expect(codesOf(await record("2026-03-05", "/title", "Inny"))).toEqual(["OGW771"]);
    expect((await record("2026-03-05")).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe(open);
    expect(await answersOf(call)).toMatchObject({ requested: "1800.00" });
    await bothFile(call);
    expect(await stateOf(call)).toBe(ranked);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
    const other = await checked();
    await giveBack(other);
    const told = { answers: [{ path: "/requested", value: "1.00" }], filedOn: "2026-03-02" };
    expect(codesOf(await other.tell("A-1", "application.recordRevision", "officer", told))).toEqual([
      "OGW247",
    ]);
  });

  it("may lead into another pool, which its new version belongs to", async () => {
    const pools = pooledProgramme();
    const { scoring, deadlines } = returning();
    const call = await openCall({
      ...pools,
      scoring: { ...pools.scoring, return: scoring.return },
      deadlines: { ...pools.deadlines, revision: deadlines.revision },
    } as ProgrammeDocument);
    await submit(call, "A-1", { applicantKind: "ngo" });
    await call.must("A-1", "formalCheck.complete", "officer");
    await bothFile(call);
    expect((await rowsOf(call, "standings"))[0]?.value).toMatchObject({ pool: "ngos" });
    await giveBack(call, ["/applicantKind"]);
    await revise(call, "/applicantKind", "group");
    await bothFile(call);
    expect((await rowsOf(call, "standings"))[0]?.value).toMatchObject({ pool: "groups" });
    expect((await publish(call)).outcome).toBe("accepted");
    expect((await rowsOf(call, "ranking"))[0]?.value).toMatchObject({ pool: "groups", outcome: "funded" });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("forgets where a person placed the version before, and asks anew", async () => {
    const pools = pooledProgramme();
    const { scoring, deadlines } = returning();
    const call = await openCall({
      ...pools,
      scoring: { ...pools.scoring, return: scoring.return },
      deadlines: { ...pools.deadlines, revision: deadlines.revision },
    } as ProgrammeDocument);
    // An organisation for so many people is taken by both pools.
    await submit(call, "A-1", { applicantKind: "ngo", participants: 1000 });
    await call.must("A-1", "formalCheck.complete", "officer");
    await bothFile(call);
    const place = () =>
      call.tell("A-1", "placement.decide", "operator", {
        pool: "groups",
        reason: "A group does most of it.",
      });
    expect((await place()).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.scoring.placed).toMatchObject({ pool: "groups" });
    await giveBack(call);
    await revise(call);
    expect((await call.view("A-1")).context.scoring.placed).toEqual({});
    await bothFile(call);
    expect((await place()).outcome).toBe("accepted");
  });

  it("is refused after its term, which decides", async () => {
    const call = await checked();
    await giveBack(call);
    call.clock.set(afterTerm);
    expect(codesOf(await revise(call))).toEqual(["OGW272"]);
  });

  it("is nobody's but the applicant's", async () => {
    const call = await checked();
    await giveBack(call);
    const other = { actor: actor("applicant", "somebody") };
    const payload = { answers: [{ path: "/requested", value: "1.00" }] };
    expect((await call.tell("A-1", "application.revise", "applicant", payload, other)).outcome).toBe(
      "refused",
    );
  });
});

it("lets a third expert file again on the new version, whose card of the old one is kept", async () => {
  const divergence = { measure: "points", moreThan: 3, then: "thirdDecides" } as const;
  const call = await checked(returning({ divergence }));
  for (const version of [1, 2]) {
    await bothFile(call, 8, 4);
    expect((await file(call, "e-3", 6)).outcome).toBe("accepted");
    if (version === 1) await giveBack(call);
    if (version === 1) await revise(call);
  }
  const kept = (await call.store.records("case:A-1")).map(({ id }) => id).filter((id) => id.endsWith("e-3"));
  expect([kept.length, kept[0]]).toEqual([2, "card/e-3"]);
  expect((await verifyJournal(call.store)).faults).toEqual([]);
});

/** What of a case rests on its cards and answers, whichever version it is. */
async function resultOf(call: TestCall) {
  const { state, context } = await call.view("A-1");
  const { assessment, standing, expertsNeeded, allFiled, ruling, agreed, recommended } = context.scoring;
  const rows = async (set: string) => (await rowsOf(call, set)).map(({ value }) => value);
  return {
    ...{ state, assessment, standing, expertsNeeded, allFiled, ruling, agreed, recommended },
    standings: await rows("standings"),
    held: await rows("held"),
  };
}

it("after a return and a revision the same cards come to what they come to on an application that was so from the start", async () => {
  const points = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 3 });
  const third = { divergence: { measure: "points", moreThan: 6, then: "thirdDecides" } } as const;
  const filed = async (call: TestCall, given: readonly number[]) => {
    for (const [index, each] of given.entries()) await file(call, `e-${index + 1}`, each);
  };
  await fc.assert(
    fc.asyncProperty(points, points, async (old, given) => {
      const revised = await checked(returning(third));
      await filed(revised, old);
      await giveBack(revised);
      await revise(revised);
      await filed(revised, given);
      const fromStart = await openCall(returning(third));
      await submit(fromStart, "A-1", { requested: "1800.00" });
      await fromStart.must("A-1", "formalCheck.complete", "officer");
      await filed(fromStart, given);
      expect(await resultOf(revised)).toEqual(await resultOf(fromStart));
    }),
    { numRuns: 15 },
  );
});
