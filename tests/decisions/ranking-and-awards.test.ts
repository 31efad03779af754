import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, leadAll, score, submit } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { caseStream, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const withPool = (
  pool: string,
  fit: "strict" | "skipToNextFitting" = "skipToNextFitting",
): ProgrammeDocument => {
  const { calls, scoring } = minimalProgramme();
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool })),
    scoring: { ...scoring, ranking: { ...scoring.ranking, fit } },
  });
};

/** Applications of these amounts, ranked in the order given, the list published. */
async function ranked(document: ProgrammeDocument, ...amounts: readonly string[]): Promise<TestCall> {
  const call = await openCall(document);
  for (const [index, requested] of amounts.entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [10 - index, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}
const outcomes = async (call: TestCall) => (await rowsOf(call, "ranking")).map(({ value }) => value.outcome);
const decide = (call: TestCall, id: string, type: string) => call.tell(id, type, "decisionMaker");

describe("the ranking list", () => {
  it("is not published while an application waits to be assessed, and says which", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "scored");
    await lead(call, "A-3", "submitted");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    const answer = await call.tellCall("ranking.publish", "decisionMaker");
    expect(codesOf(answer)).toEqual(["OGW282"]);
    expect(wordsOf(answer)).toContain("S/003");
  });

  it("is not published while the call is open, nor by anybody but the decision maker, nor twice", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW203"]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    expect(codesOf(await call.tellCall("ranking.publish", "operator"))).toEqual(["OGW202"]);
    await call.mustCall("ranking.publish", "decisionMaker");
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW203"]);
  });

  it("leaves out an application that was withdrawn after it was scored", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "scored");
    await call.must("A-1", "application.withdraw", "applicant");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await call.callView()).context.call).toMatchObject({ ranked: 1, funded: 1 });
  });

  it.each<["strict" | "skipToNextFitting", string[]]>([
    ["strict", ["funded", "reserve", "reserve"]],
    ["skipToNextFitting", ["funded", "reserve", "funded"]],
  ])("with fit %s treats the rest of the pool as the programme says", async (fit, expected) => {
    expect(await outcomes(await ranked(withPool("3000.00", fit), "2000.00", "1500.00", "1000.00"))).toEqual(
      expected,
    );
  });

  it("takes amounts written without grosze for what they are", async () => {
    expect(await outcomes(await ranked(withPool("3500.00"), "2000", "1500.0"))).toEqual(["funded", "funded"]);
  });

  it("breaks a tie by the earlier of ten receipts, also where numbers outgrow their digits", async () => {
    const { calls } = minimalProgramme();
    const numbering = { prefix: "S/", digits: 1 };
    const document = minimalProgramme({
      calls: calls.map((call) => ({ ...call, numbering, pool: "9000.00" })),
    });
    const call = await openCall(document);
    for (let number = 1; number <= 10; number += 1) {
      await submit(call, `A-${number}`, { requested: "1000.00" });
      await call.must(`A-${number}`, "formalCheck.complete", "officer");
      await score(call, `A-${number}`, [8, 8]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const lines = await rowsOf(call, "ranking");
    const byRank = [...lines].sort((left, right) => Number(left.value.rank) - Number(right.value.rank));
    expect(byRank.slice(-2).map(({ key, value }) => [key, value.outcome])).toEqual([
      ["S/9", "funded"],
      ["S/10", "reserve"],
    ]);
  });
});

describe("an award", () => {
  it("is refused before the list is published and for an application that it does not fund", async () => {
    const early = await openCall();
    await lead(early, "A-1", "scored");
    expect(codesOf(await decide(early, "A-1", "award.grant"))).toEqual(["OGW240"]);
    const call = await ranked(withPool("2000.00"), "2000.00", "1500.00");
    expect(codesOf(await decide(call, "A-2", "award.grant"))).toEqual(["OGW241"]);
    expect(codesOf(await decide(call, "A-1", "reserve.place"))).toEqual(["OGW241"]);
    expect((await decide(call, "A-1", "award.grant")).outcome).toBe("accepted");
    expect(await moneyIn(call, "case:A-1/committed")).toBe("2000.00");
    expect((await call.callView()).context.call.awards).toBe(1);
  });

  it("frees its money when it is declined, and the reserve may have it", async () => {
    const call = await ranked(withPool("2000.00"), "2000.00", "1500.00");
    await decide(call, "A-1", "award.grant");
    await decide(call, "A-2", "reserve.place");
    expect(codesOf(await decide(call, "A-2", "reserve.promote"))).toEqual(["OGW242"]);
    await call.must("A-1", "agreement.resign", "applicant");
    expect(await moneyIn(call, "case:A-1/committed")).toBe("0.00");
    expect(await moneyIn(call, "call:spring/free")).toBe("2000.00");
    expect((await call.callView()).context.call.awards).toBe(0);
    expect((await decide(call, "A-2", "reserve.promote")).outcome).toBe("accepted");
    expect(await moneyIn(call, "case:A-2/committed")).toBe("1500.00");
    expect(await moneyIn(call, "call:spring/free")).toBe("500.00");
    expect((await call.callView()).context.call.awards).toBe(1);
  });

  it("frees its money when the agreement is not signed in time", async () => {
    const call = await ranked(withPool("2000.00"), "2000.00", "1500.00");
    await decide(call, "A-1", "award.grant");
    await decide(call, "A-2", "reserve.place");
    await call.must("A-1", "agreement.offer", "operator");
    await call.moveTo("2026-04-30T10:00:00+02:00");
    expect((await call.view("A-1")).state).toEqual(["resigned"]);
    expect((await decide(call, "A-2", "reserve.promote")).outcome).toBe("accepted");
  });

  it("frees its money when it is withdrawn before it was granted", async () => {
    const call = await ranked(withPool("2000.00"), "2000.00", "1500.00");
    await decide(call, "A-2", "reserve.place");
    await call.must("A-1", "application.withdraw", "applicant");
    expect((await decide(call, "A-2", "reserve.promote")).outcome).toBe("accepted");
  });
});

describe("the reserve list", () => {
  it("is promoted in its order where the programme is strict", async () => {
    const call = await ranked(withPool("2000.00", "strict"), "2000.00", "1900.00", "500.00");
    await decide(call, "A-1", "award.grant");
    for (const id of ["A-2", "A-3"]) await decide(call, id, "reserve.place");
    await call.must("A-1", "agreement.resign", "applicant");
    const jump = await decide(call, "A-3", "reserve.promote");
    expect(codesOf(jump)).toEqual(["OGW243"]);
    expect(wordsOf(jump)).toContain("S/002");
    await call.must("A-2", "application.withdraw", "applicant");
    expect((await decide(call, "A-3", "reserve.promote")).outcome).toBe("accepted");
    expect(await outcomes(call)).toEqual(["funded", "reserve", "promoted"]);
  });

  it("lets the next that fits pass where the programme skips, but not past one that fits too", async () => {
    const call = await ranked(withPool("3000.00"), "1000.00", "2000.00", "2500.00", "900.00", "800.00");
    await decide(call, "A-1", "award.grant");
    for (const id of ["A-3", "A-4", "A-5"]) await decide(call, id, "reserve.place");
    await call.must("A-1", "agreement.resign", "applicant");
    expect(codesOf(await decide(call, "A-3", "reserve.promote"))).toEqual(["OGW242"]);
    expect(codesOf(await decide(call, "A-5", "reserve.promote"))).toEqual(["OGW243"]);
    expect((await decide(call, "A-4", "reserve.promote")).outcome).toBe("accepted");
    expect(codesOf(await decide(call, "A-5", "reserve.promote"))).toEqual(["OGW242"]);
  });

  it("may have all that the pool has left, to the grosz, and not one grosz more", async () => {
    const promoted = async (asked: string) => {
      const call = await ranked(withPool("2000.00"), "2000.00", asked);
      await decide(call, "A-1", "award.grant");
      await decide(call, "A-2", "reserve.place");
      await call.must("A-1", "agreement.resign", "applicant");
      return [codesOf(await decide(call, "A-2", "reserve.promote")), await moneyIn(call, "call:spring/free")];
    };
    expect(await promoted("2000.00")).toEqual([[], "0.00"]);
    expect(await promoted("2000.01")).toEqual([["OGW242"], "2000.00"]);
  });

  it("closes only after contracting, and contracting only after every award is settled one way", async () => {
    const call = await ranked(withPool("2000.00"), "2000.00", "1500.00");
    await decide(call, "A-1", "award.grant");
    await decide(call, "A-2", "reserve.place");
    expect(codesOf(await decide(call, "A-2", "reserve.close"))).toEqual(["OGW244"]);
    const early = await call.tellCall("contracting.close", "operator");
    expect(codesOf(early)).toEqual(["OGW280"]);
    await lead(call, "A-1", "agreed", "awarded");
    await call.mustCall("contracting.close", "operator");
    expect(codesOf(await decide(call, "A-2", "reserve.promote"))).not.toEqual([]);
    await call.must("A-2", "reserve.close", "decisionMaker");
    expect((await call.view("A-2")).state).toEqual(["reserve"]);
    expect(await rowsOf(call, "ends")).toMatchObject([{ key: "S/002", value: { end: "reserve" } }]);
    expect(await rowsOf(call, "reserve")).toEqual([]);
  });

  it("keeps the call from the archive until everybody has ended", async () => {
    const call = await ranked(withPool("2000.00"), "2000.00");
    await lead(call, "A-1", "agreed", "ranked");
    await call.mustCall("contracting.close", "operator");
    expect(codesOf(await call.tellCall("call.archive", "operator"))).toEqual(["OGW281"]);
    await call.must("A-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    expect((await call.tellCall("call.archive", "operator")).outcome).toBe("accepted");
    expect(codesOf(await call.tellCall("call.archive", "operator"))).toEqual(["OGW203"]);
  });
});

describe("an agreement", () => {
  const rule = minimalProgramme().rules[0] as Record<string, unknown>;
  const withRule = (require: unknown, severity = "blocking") =>
    minimalProgramme({
      rules: [
        ...minimalProgramme().rules,
        { ...rule, id: "letter-kept", severity, moments: ["agreement"], require },
      ],
    });

  it.each<[string, ProgrammeDocument, string[]]>([
    [
      "is refused by a blocking rule that is not met",
      withRule({ "<": [{ var: "requested" }, 1000] }),
      ["OGW250"],
    ],
    [
      "is refused while a blocking rule cannot be told, and says that a person has to decide",
      withRule({ var: "siteIsPublic" }),
      ["OGW250", "OGW296"],
    ],
    ["is not stopped by an advisory rule", withRule({ "<": [{ var: "requested" }, 1000] }, "advisory"), []],
  ])("%s", async (_, document, codes) => {
    const call = await openCall(document);
    await lead(call, "A-1", "awarded");
    expect(codesOf(await call.tell("A-1", "agreement.offer", "operator"))).toEqual(codes);
  });

  it("cannot be signed at its deadline or later, even before time was told of it", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const [signing] = (await call.view("A-1")).deadlines;
    if (signing === undefined) throw new Error("no deadline for signing");
    call.clock.set(signing.dueAt);
    expect((await call.tell("A-1", "agreement.sign", "applicant", account)).outcome).toBe("refused");
    await call.workflow.passDeadlines();
    expect((await call.view("A-1")).state).toEqual(["resigned"]);
  });

  it("can be signed a millisecond before its deadline", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const [signing] = (await call.view("A-1")).deadlines;
    call.clock.set(new Date(Date.parse(signing?.dueAt ?? "") - 1).toISOString());
    expect((await call.tell("A-1", "agreement.sign", "applicant", account)).outcome).toBe("accepted");
  });

  it("is refused without an account, and keeps the account out of the journal", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    expect(codesOf(await call.tell("A-1", "agreement.sign", "applicant", {}))).toEqual(["OGW201"]);
    await call.must("A-1", "agreement.sign", "applicant", account);
    expect(JSON.stringify(await call.workflow.history("case:A-1"))).not.toContain(account.account);
  });

  it("is refused with an account whose digits do not check, which is not repeated", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const zeros = "0".repeat(26);
    for (const wrong of [
      zeros,
      `PL04${"0".repeat(24)}`,
      "61109010140000071219812875",
      "DE89370400440532013001",
      "x",
    ]) {
      const answer = await call.tell("A-1", "agreement.sign", "applicant", { account: wrong });
      expect([wrong, codesOf(answer)]).toEqual([wrong, ["OGW277"]]);
      if (wrong !== "x") expect(JSON.stringify(answer)).not.toContain(wrong);
    }
  });

  it.each([
    ["PL 61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874"],
    ["61-1090-1014-0000-0712-1981-2874", "61109010140000071219812874"],
    ["de89 3704 0044 0532 0130 00", "DE89370400440532013000"],
  ])("keeps the account %s in one form", async (written, kept) => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    await call.must("A-1", "agreement.sign", "applicant", { account: written });
    const records = await call.store.records(caseStream("A-1"));
    expect(records.find(({ id }) => id === "account")?.value).toEqual({ account: kept });
  });

  it("once both have signed it cannot be declined, only terminated", async () => {
    const call = await openCall();
    await lead(call, "A-1", "agreed");
    expect(codesOf(await call.tell("A-1", "agreement.resign", "applicant"))).toEqual(["OGW203"]);
    expect(codesOf(await call.tell("A-1", "application.withdraw", "applicant"))).toEqual(["OGW203"]);
  });
});

describe("what is legal on an application that awaits the list", () => {
  const typesOf = async (call: TestCall, actorRole?: "decisionMaker" | "operator") => {
    const stream = caseStream("A-1");
    const legal =
      actorRole === undefined
        ? await call.workflow.legal(stream)
        : await call.workflow.legalFor(stream, { role: actorRole, id: "somebody" });
    return legal.map(({ type }) => type);
  };
  const afterwards = ["award.grant", "reserve.place"];
  const before = ["review.recuse", "review.reopen", "review.void"];

  it("is no act that the list leads to before it is published, and no card opened anew afterwards", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    const scored = await score(call, "A-1", [8, 8]);
    const told = scored.outcome === "accepted" ? scored.legal.map(({ type }) => type) : [];
    expect(told).toEqual(expect.arrayContaining(["application.withdraw"]));
    for (const shown of [told, await typesOf(call), await typesOf(call, "decisionMaker")])
      expect(shown.filter((type) => afterwards.includes(type))).toEqual([]);
    expect((await typesOf(call)).filter((type) => before.includes(type))).toEqual(before);
    const early = await call.tell("A-1", "award.grant", "decisionMaker");
    expect(codesOf(early)).toEqual(["OGW240"]);
    expect(early.legal.map(({ type }) => type)).not.toContain("award.grant");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    // Its line of the list funds it, so that waiting is not offered.
    expect((await typesOf(call)).filter((type) => afterwards.includes(type))).toEqual(["award.grant"]);
    expect(await typesOf(call, "decisionMaker")).toContain("award.grant");
    expect(await typesOf(call)).not.toContain("review.reopen");
    const late = await call.tell("A-1", "review.reopen", "operator", { expert: "expert-1", reason: "late" });
    expect(codesOf(late)).toEqual(["OGW686"]);
  });
});

describe("a call", () => {
  it("is not annulled once its list is published, whether or not anything was signed", async () => {
    const call = await ranked(withPool("3000.00"), "2000.00", "1500.00");
    const refused = await call.tellCall("call.annul", "operator", { reason: "no money after all" });
    expect(codesOf(refused)).toEqual(["OGW289"]);
    expect(wordsOf(refused)).toContain("agreement.terminate");
    expect(refused.legal.map(({ type }) => type)).not.toContain("call.annul");
  });
});
