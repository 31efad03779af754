import {
  checklistOf,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  printLetter,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Section = ProgrammeDocument["eligibility"];
type Row = NonNullable<Section["checklist"]>[number];

const words = (text: string) => ({ pl: `${text} po polsku`, en: text });
const row = (id: string, settings: Partial<Row> = {}): Row => ({ id, title: words(id), basis, ...settings });

const rows: readonly Row[] = [
  row("amount", { rule: "amount-in-range" }),
  row("titled", { no: "supplement", fields: ["title"] }),
  row("entitled", { no: "reject" }),
  row("inTime", { no: "leaveUnconsidered", fields: ["participants"] }),
  row("site", { rule: "site-public" }),
];

const document = (checklist: readonly Row[] = rows, section: Partial<Section> = {}): ProgrammeDocument => {
  const { eligibility } = minimalProgramme();
  return minimalProgramme({ eligibility: { ...eligibility, checklist: [...checklist], ...section } });
};

const answer = (call: TestCall, answers: readonly object[]) =>
  call.tell("A-1", "checklist.answer", "officer", { answers });
const yes = (...ids: readonly string[]) => ids.map((id) => ({ row: id, answer: "yes" }));
const no = (id: string, reason = `not ${id}`) => ({ row: id, answer: "no", reason });
const conclude = (call: TestCall, payload = {}) =>
  call.tell("A-1", "formalCheck.complete", "officer", payload);
const own = async (call: TestCall) => (await call.view("A-1")).context.eligibility;
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const lastEvent = async (call: TestCall) => (await call.workflow.history("case:A-1")).at(-1)?.event;

async function submitted(given: ProgrammeDocument = document(), changes = {}): Promise<TestCall> {
  const call = await openCall(given);
  await submit(call, "A-1", changes);
  return call;
}

describe("a formal check with a checklist", () => {
  it("is concluded only once every row has an answer, and names those that wait", async () => {
    const call = await submitted();
    const refused = await conclude(call);
    expect(codesOf(refused)).toEqual(["OGW860", "OGW860", "OGW860"]);
    expect(wordsOf(refused)).toContain("titled");
    await answer(call, yes("titled", "entitled"));
    expect(wordsOf(await conclude(call))).toContain("inTime");
    await answer(call, yes("inTime"));
    expect((await conclude(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect(await lastEvent(call)).toMatchObject({
      rows: { amount: "yes", titled: "yes", entitled: "yes", inTime: "yes", site: "notApplicable" },
    });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each([
    ["entitled", "formallyRejected"],
    ["inTime", "leftUnconsidered"],
  ])("ends an application by the row %s as %s, though another could be mended", async (id, state) => {
    const call = await submitted();
    const others = ["entitled", "inTime"].filter((one) => one !== id);
    await answer(call, [...yes(...others), no("titled"), no(id)]);
    await conclude(call);
    expect(await stateOf(call)).toEqual([state]);
  });

  it("asks for a supplement of the fields of a row, and asks of that row anew", async () => {
    const call = await submitted();
    await answer(call, [...yes("entitled", "inTime"), no("titled")]);
    await conclude(call);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    expect((await own(call)).supplementPaths).toEqual(["/title"]);
    const patch = (path: string, value: unknown) =>
      call.tell("A-1", "application.supplement", "applicant", { answers: [{ path, value }] });
    expect(codesOf(await patch("/participants", 50))).toEqual(["OGW221"]);
    expect((await patch("/title", "Another title")).outcome).toBe("accepted");
    // The row about the whole application waits too, the one of a field that stayed as it was does not.
    expect((await own(call)).checklist).toEqual({ inTime: "yes" });
    expect(wordsOf(await conclude(call))).toContain("entitled");
    await answer(call, [...yes("entitled"), no("titled")]);
    await conclude(call);
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("lets an answer be changed with a reason until then", async () => {
    const call = await submitted();
    await answer(call, [...yes("titled", "inTime"), no("entitled")]);
    const silent = await answer(call, yes("entitled"));
    expect(codesOf(silent)).toEqual(["OGW862"]);
    expect(wordsOf(silent)).toContain("is answered already; changing that needs a reason");
    expect(
      wordsOf(
        await answer(
          call,
          [no("titled")].map(({ reason: _, ...rest }: object & { reason?: string }) => rest),
        ),
      ),
    ).toContain("answered already");
    expect(wordsOf(await answer(call, [{ row: "siteSeen", answer: "no" }]))).not.toContain(
      "answered already",
    );
    await answer(call, [{ row: "entitled", answer: "yes", reason: "found the letter" }]);
    expect(await lastEvent(call)).toMatchObject({ answers: { entitled: "yes" }, before: { entitled: "no" } });
    await conclude(call);
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect(codesOf(await answer(call, [no("entitled")]))).toEqual(["OGW203"]);
  });

  it.each([
    ["an unknown row", [{ row: "other", answer: "yes" }], ["OGW861"]],
    ["a row that a rule decides", [{ row: "amount", answer: "yes" }], ["OGW861"]],
    ["a row twice", [...yes("titled"), no("titled")], ["OGW861"]],
    ["a no without a reason", [{ row: "titled", answer: "no" }], ["OGW862"]],
    [
      "a row that is said not to apply without a reason",
      [{ row: "titled", answer: "notApplicable" }],
      ["OGW862"],
    ],
  ])("refuses %s", async (_, answers, codes) => {
    const call = await submitted();
    expect(codesOf(await answer(call, answers))).toEqual(codes);
    expect((await own(call)).checklist).toBeUndefined();
  });

  it("asks of a row only where its rule says that it applies", async () => {
    const conditional = row("siteSeen", { no: "reject", when: { rule: "site-public" } });
    const call = await submitted(document([conditional]));
    expect(codesOf(await answer(call, yes("siteSeen")))).toEqual(["OGW861"]);
    await conclude(call);
    expect(await lastEvent(call)).toMatchObject({ outcome: "eligible", rows: { siteSeen: "notApplicable" } });

    const there = await submitted(document([conditional]), { needsSite: true });
    const findings = [{ path: "/siteIsPublic", value: true }];
    expect(codesOf(await conclude(there, { findings }))).toEqual(["OGW860"]);
    await answer(there, [{ row: "siteSeen", answer: "notApplicable", reason: "indoors" }]);
    // What the finding says applies is answered by yes or no.
    expect(codesOf(await conclude(there, { findings }))).toEqual(["OGW860"]);
    await answer(there, [{ row: "siteSeen", answer: "yes", reason: "seen" }]);
    expect((await conclude(there, { findings })).outcome).toBe("accepted");
  });

  it("keeps a row open whose rule waits for a person, who rules when the check is concluded", async () => {
    const call = await submitted(document([row("site", { rule: "site-public" })]), { needsSite: true });
    await conclude(call);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    expect(await lastEvent(call)).toMatchObject({ rows: { site: "open" } });
    await conclude(call, { rulings: [{ rule: "site-public", does: "warn", reason: "it is" }] });
    expect(await lastEvent(call)).toMatchObject({ outcome: "eligible", rows: { site: "yes" } });
  });

  it("tells the applicant of answers only once the check is concluded", async () => {
    const call = await submitted();
    await answer(call, [...yes("entitled", "inTime"), no("titled")]);
    const applicant = (await call.view("A-1")).context.submission.applicant;
    const asker = { role: "applicant", id: applicant } as const;
    const seen = await call.workflow.caseFor("A-1", asker);
    expect(JSON.stringify(seen)).not.toContain("titled");
    expect(JSON.stringify(await call.workflow.historyFor("case:A-1", asker))).not.toContain(
      "checklist.answer",
    );
    await conclude(call);
    const then = await call.workflow.caseFor("A-1", asker);
    expect(then?.records["rows/1"]).toEqual([{ row: "titled", answer: "no", reason: "not titled" }]);
  });
});

describe("letters about a checklist", () => {
  const printed = async (call: TestCall, name: string) => {
    const found = (await lettersOf(call.store, "A-1")).find((one) => one.letter === name);
    if (found === undefined) throw new Error(`no letter ${name}`);
    return printLetter(found, { lang: "en", format: "markdown" });
  };

  it.each([
    ["entitled", "formallyRejected"],
    ["inTime", "leftUnconsidered"],
    ["titled", "supplementRequested"],
  ])("name the row %s and the reason in %s", async (id, name) => {
    const call = await submitted();
    await answer(call, [...yes(...["titled", "entitled", "inTime"].filter((one) => one !== id)), no(id)]);
    await conclude(call);
    const text = await printed(call, name);
    expect(text).toContain(`${id}: no. not ${id}`);
    expect(text).toContain("Basis: Regulations");
    expect(text).toContain(`Row of the checklist: ${id}`);
  });

  it("name the row that a rule decides beside the rule", async () => {
    const call = await submitted(document(), { requested: "9000.00" });
    await answer(call, yes("titled", "entitled", "inTime"));
    await conclude(call);
    expect(await printed(call, "formallyRejected")).toContain("Row of the checklist: amount");
  });
});

describe("the checklist of a case", () => {
  const linesFor = async (call: TestCall, role: "officer" | "applicant") => {
    const id = role === "applicant" ? (await call.view("A-1")).context.submission.applicant : "o-1";
    const shown = await call.workflow.caseFor("A-1", { role, id });
    if (shown === undefined) throw new Error("nothing shown");
    const entries = await call.workflow.historyFor("case:A-1", { role, id });
    return checklistOf(call.programme, shown, entries).map(({ row: name, answer: given, reason }) => [
      name,
      given,
      reason,
    ]);
  };

  it("shows what rules say before anybody has concluded, to the officer and not to the applicant", async () => {
    const call = await submitted(document(), { requested: "9000.00", needsSite: true });
    await answer(call, [...yes("entitled"), no("titled")]);
    expect(await linesFor(call, "officer")).toEqual([
      ["amount", "no", null],
      ["titled", "no", "not titled"],
      ["entitled", "yes", null],
      ["inTime", "open", null],
      ["site", "open", null],
    ]);
    expect(await linesFor(call, "applicant")).toEqual([]);
    await answer(call, yes("inTime"));
    await conclude(call);
    expect(await linesFor(call, "applicant")).toEqual(await linesFor(call, "officer"));
    expect((await linesFor(call, "applicant")).slice(1, 2)).toEqual([["titled", "no", "not titled"]]);
  });

  it("keeps what an officer found for the rules of its rows, also while a supplement is looked at", async () => {
    const call = await submitted(document(), { needsSite: true });
    await answer(call, [...yes("entitled", "inTime"), no("titled")]);
    await conclude(call, { findings: [{ path: "/siteIsPublic", value: true }] });
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    await call.tell("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/title", value: "Another title" }],
    });
    expect(await linesFor(call, "officer")).toEqual([
      ["amount", "yes", null],
      ["titled", "open", null],
      ["entitled", "open", null],
      ["inTime", "yes", null],
      ["site", "yes", null],
    ]);
  });
});

describe("a checklist that makes no sense", () => {
  const found = (checklist: readonly Row[], section: Partial<Section> = {}) =>
    loadProgramme(JSON.stringify(document(checklist, section)))
      .problems.filter(({ code }) => code === "OGW863" || code === "OGW170")
      .map(({ code, pointer }) => `${code} ${pointer}`);
  const at = "/eligibility/checklist/0";

  it.each<[string, Row, string]>([
    ["a rule that does not exist", row("one", { rule: "nothing" }), `OGW863 ${at}/rule`],
    ["a rule of another moment", row("one", { rule: "indicator-reached" }), `OGW863 ${at}/rule`],
    ["what a rule says itself", row("one", { rule: "amount-in-range", no: "reject" }), `OGW863 ${at}/no`],
    ["nothing that follows", row("one"), `OGW863 ${at}/no`],
    ["nothing to mend", row("one", { no: "supplement" }), `OGW863 ${at}/fields`],
    [
      "a field that does not exist",
      row("one", { no: "reject", fields: ["nothing"] }),
      `OGW863 ${at}/fields/0`,
    ],
    [
      "a field of an officer",
      row("one", { no: "reject", fields: ["siteIsPublic"] }),
      `OGW863 ${at}/fields/0`,
    ],
    [
      "a condition that does not exist",
      row("one", { no: "reject", when: { rule: "x" } }),
      `OGW863 ${at}/when/rule`,
    ],
  ])("is found for %s", (_, one, problem) => {
    expect(found([one])).toEqual([problem]);
  });

  it("is found for two rows of one name or one rule, and for what nobody may supplement", () => {
    expect(found([row("one", { no: "reject" }), row("one", { no: "reject" })])).toEqual([
      "OGW170 /eligibility/checklist/1/id",
    ]);
    const rule = "amount-in-range";
    expect(found([row("one", { rule }), row("two", { rule })])).toEqual([
      "OGW863 /eligibility/checklist/1/rule",
    ]);
    expect(found([row("one", { no: "supplement", fields: ["title"] })], { supplements: 0 })).toEqual([
      `OGW863 ${at}/no`,
    ]);
    expect(found(rows)).toEqual([]);
  });
});

describe("the term of a supplement", () => {
  const term = (amount: number) => ({ amount, unit: "day", roll: "none", basis }) as const;
  const several = (supplement: ProgrammeDocument["deadlines"]["supplement"], supplements = 3) => {
    const { deadlines, eligibility } = minimalProgramme();
    return minimalProgramme({
      deadlines: { ...deadlines, supplement },
      eligibility: { ...eligibility, supplements },
    });
  };
  const dueAt = async (call: TestCall) => (await call.view("A-1")).deadlines.map((one) => one.dueAt);
  const patch = (call: TestCall, title: string) =>
    call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: title === "now" }],
    });

  it("may be another for each, the last way for the rest", async () => {
    const call = await submitted(
      several([{ when: { supplement: 1 }, ...term(7) }, { when: { supplement: 2 }, ...term(3) }, term(1)]),
      { letterSigned: false },
    );
    const due: unknown[] = [];
    for (const _ of [1, 2, 3]) {
      await conclude(call);
      due.push(...(await dueAt(call)));
      await patch(call, "later");
    }
    expect(due).toEqual(["2026-03-09T23:00:00.000Z", "2026-03-05T23:00:00.000Z", "2026-03-03T23:00:00.000Z"]);
    await conclude(call);
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is found to be of no supplement that there is", () => {
    const found = (document: ProgrammeDocument) =>
      loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found(several([{ when: { supplement: 2 }, ...term(3) }, term(5)], 1))).toEqual([
      "OGW864 /deadlines/supplement/0/when/supplement",
    ]);
    const { deadlines } = minimalProgramme();
    const ofReport = [{ when: { supplement: 1 }, ...term(3) }, term(5)];
    expect(found(minimalProgramme({ deadlines: { ...deadlines, reportSupplement: ofReport } }))).toEqual([
      "OGW864 /deadlines/reportSupplement/0/when/supplement",
    ]);
  });
});
