import { lettersOf, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Comments = NonNullable<NonNullable<ProgrammeDocument["agreement"]>["comments"]>;

const place = (id: string) => ({ id, title: { pl: `${id} po polsku`, en: id } });
const term = { amount: 7, unit: "day", roll: "none", cutOff: "24:00", basis } as const;

function document(
  changes: Partial<Comments> = {},
  others: Partial<ProgrammeDocument> = {},
): ProgrammeDocument {
  const { deadlines } = minimalProgramme();
  return minimalProgramme({
    agreement: { comments: { places: [place("bip"), place("board")], late: "refuse", basis, ...changes } },
    deadlines: { ...deadlines, comments: term },
    ...others,
  });
}

const own = async (call: TestCall) => (await call.view("A-1")).context.agreement;
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const publish = (call: TestCall, at: string, day: string) =>
  call.tell("A-1", "application.recordPublication", "operator", { place: at, day });
const comment = (call: TestCall, receivedOn: string, from?: string) =>
  call.tell("A-1", "comment.record", "officer", {
    receivedOn,
    text: "The square is taken then.",
    ...(from === undefined ? {} : { from }),
  });
const consider = (call: TestCall, reason = "It is held indoors.") =>
  call.tell("A-1", "comments.consider", "operator", { reason });
const offer = (call: TestCall) => call.tell("A-1", "agreement.offer", "operator");

/** A call whose one application is awarded and published in both places, the last of them on 1 April. */
async function published(given: ProgrammeDocument = document()): Promise<TestCall> {
  const call = await openCall(given);
  await lead(call, "A-1", "awarded");
  await call.moveTo("2026-04-01T10:00:00+02:00");
  await publish(call, "bip", "2026-03-31");
  await publish(call, "board", "2026-04-01");
  return call;
}

const WITHIN = "2026-04-05T10:00:00+02:00";
const AFTER = "2026-04-09T10:00:00+02:00";

describe("an application that is published for comments", () => {
  it("waits for every place, and counts its term from the last day, which is not counted", async () => {
    const call = await openCall(document());
    await lead(call, "A-1", "awarded");
    await call.moveTo("2026-04-01T10:00:00+02:00");
    await publish(call, "board", "2026-04-01");
    expect(await stateOf(call)).toEqual(["agreement.inPreparation"]);
    await publish(call, "bip", "2026-03-31");
    expect(await stateOf(call)).toEqual(["agreement.underComments"]);
    const { deadlines } = await call.view("A-1");
    expect(deadlines).toMatchObject([{ name: "comments", dueAt: "2026-04-08T22:00:00.000Z" }]);
  });

  it("has no agreement before the term is over, and says what is legal then", async () => {
    const call = await published();
    expect(codesOf(await offer(call))).toEqual(["OGW203"]);
    await call.moveTo(AFTER);
    expect(await stateOf(call)).toEqual(["agreement.afterComments"]);
    expect((await offer(call)).outcome).toBe("accepted");
  });

  it("waits until comments that came in time are considered, and tells the applicant why", async () => {
    const call = await published();
    await call.moveTo(WITHIN);
    expect((await comment(call, "2026-04-04", "A neighbour")).outcome).toBe("accepted");
    await call.moveTo(AFTER);
    expect(await stateOf(call)).toEqual(["agreement.consideringComments"]);
    expect(codesOf(await offer(call))).toEqual(["OGW203"]);
    await consider(call);
    expect(await own(call)).toMatchObject({ comments: { recorded: 1, toConsider: 0, considered: 1 } });
    const letters = await lettersOf(call.store, "A-1");
    const considered = letters.find(({ letter }) => letter === "commentsConsidered");
    expect(considered?.remarks).toEqual(["It is held indoors."]);
    expect(JSON.stringify(letters)).not.toContain("The square");
    expect((await offer(call)).outcome).toBe("accepted");
  });

  it("takes in after the term what came in time, up to its last day, and considers it anew", async () => {
    const call = await published();
    await call.moveTo(AFTER);
    expect((await comment(call, "2026-04-08")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["agreement.consideringComments"]);
    await comment(call, "2026-04-02");
    await consider(call);
    await comment(call, "2026-04-03");
    expect(await stateOf(call)).toEqual(["agreement.consideringComments"]);
    await consider(call, "This one, too.");
    expect(await own(call)).toMatchObject({ comments: { recorded: 3, toConsider: 0, considered: 2 } });
    const kept = (await call.store.records("case:A-1")).map(({ id }) => id);
    expect(kept.filter((id) => id.startsWith("comment")).sort()).toEqual([
      "comment/1",
      "comment/2",
      "comment/3",
      "commentsConsidered/1",
      "commentsConsidered/2",
    ]);
  });

  it("refuses a late comment with the last day, or notes it without waiting for it", async () => {
    const strict = await published();
    await strict.moveTo(AFTER);
    const refused = await comment(strict, "2026-04-09");
    expect(codesOf(refused)).toEqual(["OGW831"]);
    expect(wordsOf(refused)).toContain("2026-04-08");
    expect(await own(strict)).toMatchObject({ comments: { recorded: 0 } });
    const lenient = await published(document({ late: "note" }));
    await lenient.moveTo(AFTER);
    expect((await comment(lenient, "2026-04-09")).outcome).toBe("accepted");
    expect(await stateOf(lenient)).toEqual(["agreement.afterComments"]);
    expect(await own(lenient)).toMatchObject({ comments: { recorded: 1, toConsider: 0 } });
  });

  it("refuses places that the programme does not have, days that cannot be, and the same day twice", async () => {
    const call = await published();
    const codes = async (at: string, day: string) => codesOf(await publish(call, at, day));
    expect(await codes("gazette", "2026-04-01")).toEqual(["OGW830"]);
    expect(await codes("bip", "2026-03-31")).toEqual(["OGW830"]);
    expect(await codes("bip", "2026-04-02")).toEqual(["OGW273"]);
    expect(await codes("bip", "2026-01-01")).toEqual(["OGW275"]);
    expect(codesOf(await comment(call, "2026-03-30"))).toEqual(["OGW275"]);
    expect(codesOf(await comment(call, "2026-04-02"))).toEqual(["OGW273"]);
    expect((await comment(call, "2026-03-31")).outcome).toBe("accepted");
  });

  it("moves its term with a day that is recorded anew", async () => {
    const call = await published();
    await call.moveTo("2026-04-03T10:00:00+02:00");
    expect(await publish(call, "bip", "2026-04-03")).toMatchObject({ outcome: "accepted" });
    const { deadlines } = await call.view("A-1");
    expect(deadlines).toMatchObject([{ name: "comments", dueAt: "2026-04-10T22:00:00.000Z" }]);
    await call.moveTo(AFTER);
    expect(await stateOf(call)).toEqual(["agreement.underComments"]);
  });

  it("shows who commented, and what, to those who consider it and to nobody else", async () => {
    const call = await published();
    await comment(call, "2026-04-01", "A neighbour");
    const shown = async (role: "applicant" | "officer" | "operator" | "decisionMaker" | "expert") => {
      const id = role === "applicant" ? (await call.view("A-1")).context.submission.applicant : `${role}-9`;
      return JSON.stringify((await call.workflow.caseFor("A-1", { role, id })) ?? {});
    };
    for (const role of ["officer", "operator", "decisionMaker"] as const)
      expect(await shown(role)).toContain("A neighbour");
    for (const role of ["applicant", "expert"] as const) {
      expect(await shown(role)).not.toContain("A neighbour");
      expect(await shown(role)).not.toContain("The square");
    }
    expect(await shown("applicant")).toContain('"recorded":1');
  });

  it("is proved by its journal", async () => {
    const call = await published();
    await comment(call, "2026-04-01", "A neighbour");
    await call.moveTo(AFTER);
    await consider(call);
    const report = await verifyJournal(call.store);
    expect(report).toMatchObject({ ok: true, faults: [] });
  });
});

describe("the check of comments", () => {
  const found = (given: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(given)).problems.map(({ code, pointer }) => `${code} ${pointer}`);
  const small = { legalRegime: "udppSmallGrant" } as const;
  const withTerm = (comments: ProgrammeDocument["deadlines"]["comments"]) => ({
    deadlines: { ...minimalProgramme().deadlines, comments },
  });

  it("takes what is whole, and misses the term or finds it idle", () => {
    expect(found(document())).toEqual([]);
    expect(found(document({}, small))).toEqual([]);
    expect(found(document({}, { deadlines: minimalProgramme().deadlines }))).toEqual([
      "OGW167 /deadlines/comments",
    ]);
    expect(found(minimalProgramme(withTerm(term)))).toEqual(["OGW167 /deadlines/comments"]);
  });

  it("finds places of one name", () => {
    expect(found(document({ places: [place("bip"), place("bip")] })).map((one) => one.slice(0, 6))).toEqual([
      "OGW170",
    ]);
  });

  it("warns a small grant without comments, or with fewer days than the act has", () => {
    expect(found(minimalProgramme(small))).toEqual(["OGW832 /legalRegime"]);
    expect(found(document({}, { ...small, ...withTerm({ ...term, amount: 6 }) }))).toEqual([
      "OGW833 /deadlines/comments/amount",
    ]);
    expect(found(document({}, { ...small, ...withTerm([{ ...term, amount: 5 }]) }))).toEqual([
      "OGW833 /deadlines/comments/0/amount",
    ]);
    expect(found(document({}, withTerm({ ...term, amount: 6 })))).toEqual([]);
  });
});
