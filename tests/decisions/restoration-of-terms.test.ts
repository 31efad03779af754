import { lettersOf, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, submit } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Restoration = NonNullable<ProgrammeDocument["restoration"]>;
type Term = Restoration["terms"][number]["term"];

const days = (amount: number) => ({ amount, unit: "day" as const, roll: "none" as const, basis });
const words = (text: string) => ({ pl: `${text} po polsku`, en: text });
const terms: readonly Term[] = ["supplement", "formalAppeal", "revision", "signing", "reportSupplement"];

/** Every term may be restored within 7 days, by the decision maker, as long as 30 days after it was missed. */
function document(changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument {
  const { deadlines, scoring, settlement } = minimalProgramme();
  return minimalProgramme({
    appeals: {
      formal: {
        grounds: [{ id: "misread", title: words("misread"), basis }],
        by: "decisionMaker",
        silence: "wait",
        basis,
      },
      basis,
    },
    scoring: { ...scoring, return: { silence: "standingVersion", basis } },
    settlement: { ...settlement, supplements: 2 },
    restoration: {
      terms: terms.map((term) => ({ term, withinDays: 7, by: "decisionMaker" as const, basis })),
      basis,
    },
    deadlines: {
      ...deadlines,
      revision: days(3),
      formalAppeal: days(5),
      formalAppealDecision: days(5),
      restoration: days(30),
      reportSupplement: days(5),
    },
    ...changes,
  });
}

const ask = (call: TestCall, ceasedOn: string, act: object) =>
  call.tell("A-1", "restoration.request", "applicant", { ceasedOn, cause: "in hospital", ...act });
const decide = (call: TestCall, how: "grant" | "refuse", who = actor("decisionMaker")) =>
  call.tell(
    "A-1",
    `restoration.${how}`,
    who.role,
    { reason: "the discharge letter says so" },
    { actor: who },
  );
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const lettersIn = async (call: TestCall) => (await lettersOf(call.store, "A-1")).map(({ letter }) => letter);
const proves = async (call: TestCall) =>
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
/** Moves the clock to the end of a term that runs. */
async function passes(call: TestCall, term: string): Promise<void> {
  const due = (await call.view("A-1")).deadlines.find(({ name }) => name === term);
  if (due === undefined) throw new Error(`${term} does not run`);
  await call.moveTo(due.dueAt);
}
const free = async (call: TestCall) => Number(await moneyIn(call, "call:spring/free"));

describe("the term for signing", () => {
  async function missed(given = document()): Promise<TestCall> {
    const call = await openCall(given);
    await lead(call, "A-1", "offered");
    await passes(call, "signing");
    return call;
  }

  it("frees no money when it passes, as long as it may be restored", async () => {
    const call = await missed();
    expect(await stateOf(call)).toEqual(["agreement.signingMissed.termMissed"]);
    expect(await rowsOf(call, "ends")).toEqual([]);
    const before = await free(call);
    expect((await lettersIn(call)).at(-1)).toBe("termMissed");
    await call.moveTo("2026-06-30T10:00:00+02:00");
    expect(await stateOf(call)).toEqual(["resigned"]);
    expect(await free(call)).toBe(before + 2000);
    await proves(call);
  });

  it("is restored with the signature that came with the request", async () => {
    const call = await missed();
    const today = call.clock.now().slice(0, 10);
    expect(codesOf(await ask(call, today, {}))).toEqual(["OGW970"]);
    const refused = await ask(call, today, { ...account, answers: [{ path: "/title", value: "x" }] });
    expect(wordsOf(refused)).toContain("Give: account");
    expect(codesOf(await ask(call, today, { account: "123" }))).toContain("OGW277");
    expect((await ask(call, today, account)).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["agreement.signingMissed.restorationAsked"]);
    expect((await decide(call, "grant")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["agreement.awaitingCountersignature"]);
    await call.must("A-1", "agreement.countersign", "operator");
    expect((await call.view("A-1")).context.restoration).toEqual({ requests: 1 });
    await proves(call);
  });

  it("is lost for good by a refusal, and the award goes back to its pool in the same commit", async () => {
    const call = await missed();
    const before = await free(call);
    await ask(call, call.clock.now().slice(0, 10), account);
    await decide(call, "refuse");
    expect(await stateOf(call)).toEqual(["resigned"]);
    expect(await free(call)).toBe(before + 2000);
    expect((await lettersIn(call)).slice(-2)).toEqual(["restorationRefused", "resigned"]);
    await proves(call);
  });

  it("lets the applicant resign meanwhile, and an act by the usual command comes too late", async () => {
    const call = await missed();
    const late = await call.tell("A-1", "agreement.sign", "applicant", account);
    expect(codesOf(late)).toEqual(["OGW203"]);
    await call.must("A-1", "agreement.resign", "applicant");
    expect(await stateOf(call)).toEqual(["resigned"]);
    await proves(call);
  });
});

describe("the term of an appeal", () => {
  async function missed(): Promise<TestCall> {
    const call = await openCall(document());
    await submit(call, "A-1", { requested: "900000.00" });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["rejectionAppeal.openToAppeal"]);
    await call.moveTo("2026-03-08T00:00:00+01:00");
    return call;
  }
  const appeal = { grounds: ["misread"], statement: "both signed" };

  it("does not end the case until its restoration can be asked for no more", async () => {
    const call = await missed();
    expect(await stateOf(call)).toEqual(["rejectionAppeal.formalAppealMissed.termMissed"]);
    expect(await rowsOf(call, "appeals")).toHaveLength(1);
    expect(await rowsOf(call, "ends")).toEqual([]);
    await call.moveTo("2026-04-20T00:00:00+02:00");
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    await proves(call);
  });

  it("is restored with the appeal that came with the request, which is then decided as any other", async () => {
    const call = await missed();
    expect(codesOf(await ask(call, "2026-03-07", { grounds: [], statement: "x" }))).toEqual(["OGW870"]);
    await ask(call, "2026-03-07", appeal);
    await decide(call, "grant");
    expect(await stateOf(call)).toEqual(["rejectionAppeal.underAppeal"]);
    expect((await rowsOf(call, "appeals"))[0]?.value).toMatchObject({ filed: true });
    const other = { actor: actor("decisionMaker", "another") };
    await call.must("A-1", "appeal.uphold", "decisionMaker", { reason: "read wrongly" }, other);
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    await proves(call);
  });

  it("lets the decision stand after a refusal", async () => {
    const call = await missed();
    await ask(call, "2026-03-07", appeal);
    await decide(call, "refuse");
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    await proves(call);
  });
});

describe("the term to revise a returned application", () => {
  async function missed(silence: "standingVersion" | "leaveUnconsidered"): Promise<TestCall> {
    const { scoring } = minimalProgramme();
    const call = await openCall(document({ scoring: { ...scoring, return: { silence, basis } } }));
    await lead(call, "A-1", "scored");
    await call.must("A-1", "review.return", "operator", {
      paths: ["/requested"],
      reason: "the sum is wrong",
    });
    await call.moveTo("2026-03-06T08:00:00+01:00");
    return call;
  }
  const revision = { answers: [{ path: "/requested", value: "1800.00" }] };

  it("is restored: the revised version stands, and its experts are asked anew", async () => {
    const call = await missed("standingVersion");
    expect(await stateOf(call)).toEqual(["scoring.revisionMissed.termMissed"]);
    expect(await rowsOf(call, "standings")).toEqual([]);
    await ask(call, "2026-03-05", revision);
    expect((await call.view("A-1")).context.scoring.revised ?? null).toBeNull();
    await decide(call, "grant");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect((await call.view("A-1")).context.scoring).toMatchObject({
      revised: { answersVersion: 2, requested: "1800.00" },
      allFiled: false,
    });
    await proves(call);
  });

  it("lets the version before stand where silence does, after a refusal or when nobody asks", async () => {
    const call = await missed("standingVersion");
    await ask(call, "2026-03-05", revision);
    await decide(call, "refuse");
    expect(await stateOf(call)).toEqual(["scoring.awaitingRanking"]);
    expect(await rowsOf(call, "standings")).toHaveLength(1);
    const other = await missed("standingVersion");
    await other.moveTo("2026-04-10T08:00:00+02:00");
    expect(await stateOf(other)).toEqual(["scoring.awaitingRanking"]);
    for (const one of [call, other]) await proves(one);
  });

  it("ends the application where silence does", async () => {
    const call = await missed("leaveUnconsidered");
    await ask(call, "2026-03-05", revision);
    await decide(call, "refuse");
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    await proves(call);
  });

  it("writes no version of the answers twice, though one that was refused stays", async () => {
    const call = await missed("standingVersion");
    await ask(call, "2026-03-05", revision);
    await decide(call, "refuse");
    await call.must("A-1", "review.return", "operator", { paths: ["/requested"], reason: "once more" });
    await call.must("A-1", "application.revise", "applicant", revision);
    expect((await call.view("A-1")).context.scoring.revised).toMatchObject({ answersVersion: 3 });
    await proves(call);
  });
});

describe("the term to supplement a report", () => {
  async function missed(): Promise<TestCall> {
    const call = await openCall(document());
    await lead(call, "A-1", "reported");
    await call.must("A-1", "report.requestSupplement", "accountant", { fields: ["/summary"] });
    await passes(call, "reportSupplement");
    return call;
  }
  const supplement = { report: [{ path: "/summary", value: "Odbyły się wszystkie warsztaty." }] };

  it("keeps the report from being settled until its restoration can be asked for no more", async () => {
    const call = await missed();
    expect(await stateOf(call)).toContain("execution.settlement.reportSupplementMissed.termMissed");
    expect(codesOf(await call.tell("A-1", "settlement.decide", "accountant", {}))).toEqual(["OGW203"]);
    await call.moveTo("2026-12-30T10:00:00+01:00");
    expect(await stateOf(call)).toContain("execution.settlement.underReportReview");
    await proves(call);
  });

  it("is restored with the supplement, and a refused one leaves its version unused", async () => {
    const call = await missed();
    const today = call.clock.now().slice(0, 10);
    expect(codesOf(await ask(call, today, { report: [{ path: "/spent", value: "1.00" }] }))).toEqual([
      "OGW288",
    ]);
    await ask(call, today, supplement);
    await decide(call, "refuse");
    expect((await call.view("A-1")).context.settlement.reportVersion).toBe(1);
    await call.must("A-1", "report.requestSupplement", "accountant", { fields: ["/summary"] });
    await passes(call, "reportSupplement");
    await ask(call, call.clock.now().slice(0, 10), supplement);
    await decide(call, "grant");
    expect((await call.view("A-1")).context.settlement).toMatchObject({ reportVersion: 3 });
    expect(await stateOf(call)).toContain("execution.settlement.underReportReview");
    await proves(call);
  });
});

describe("who restores", () => {
  it("is stated term by term, and legal offers it to nobody else", async () => {
    const given = document();
    const [supplement] = given.restoration?.terms ?? [];
    const call = await openCall(
      document({ restoration: { terms: [{ ...supplement, by: "officer" } as never], basis } }),
    );
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.moveTo("2026-03-20T10:00:00+01:00");
    await ask(call, "2026-03-19", { answers: [{ path: "/letterSigned", value: true }] });
    expect(codesOf(await decide(call, "grant"))).toEqual(["OGW971"]);
    const offered = async (role: "officer" | "decisionMaker") =>
      (await call.workflow.legalFor("case:A-1", actor(role))).map(({ type }) => type);
    expect(await offered("officer")).toContain("restoration.grant");
    expect(await offered("decisionMaker")).not.toContain("restoration.grant");
    expect((await decide(call, "grant", actor("officer"))).outcome).toBe("accepted");
  });

  it("is found by check where a term is stated twice, or is none of the programme's", () => {
    const found = (given: ProgrammeDocument) =>
      loadProgramme(JSON.stringify(given)).problems.map(({ code, pointer }) => `${code} ${pointer}`);
    const given = document();
    const [one] = given.restoration?.terms ?? [];
    expect(found(given)).toEqual([]);
    expect(found({ ...given, restoration: { terms: [one, one] as never, basis } })).toEqual([
      "OGW869 /restoration/terms/1/term",
    ]);
    const { formalAppeal: _, formalAppealDecision: __, ...kept } = given.deadlines;
    expect(found({ ...given, appeals: undefined, deadlines: kept as never } as never)).toEqual([
      "OGW869 /restoration/terms/1/term",
    ]);
  });
});
