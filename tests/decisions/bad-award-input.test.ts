import { type Answer, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, score, submit } from "./journey.ts";
import { listed, pooledProgramme } from "./pooled-call.ts";
import { basis, codesOf, openCall, type TestCall } from "./test-call.ts";

const { calls, deadlines, scoring } = minimalProgramme();
const expert = (id: string) => ({ actor: actor("expert", id) });
const file = (call: TestCall, id: string, by: string, need = 8) =>
  call.tell(id, "review.record", "expert", card(need), expert(by));

/** A pool of 5000 zł whose rest is offered. */
const offering = () =>
  minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "5000.00" })),
    deadlines: { ...deadlines, partialOffer: { ...deadlines.signing } },
    scoring: {
      ...scoring,
      ranking: {
        ...{ ties: ["earlierSubmission"], fit: "strict" },
        offer: { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" },
      },
    },
  });
const offered = async () => {
  const call = await listed(offering(), ["A", "3500.00"], ["B", "2000.00"], ["C", "1000.00"]);
  return call;
};
const inReview = async (changes: Partial<ProgrammeDocument["scoring"]> = {}) => {
  const call = await openCall(minimalProgramme({ scoring: { ...scoring, ...changes } }));
  await lead(call, "A", "eligible");
  return call;
};
const bound = async () => {
  const call = await inReview({ assignment: { by: "hand", declaration: "withCard", basis } });
  const relations = [{ party: "applicant-A", as: "board" }];
  await call.mustCall("expert.appoint", "operator", { expert: "e-1", relations });
  return call;
};
const tied = async () => {
  const fit = { openTie: "stop", fit: "strict" } as const;
  const ranking = { ties: [{ criterion: "need" }], ...fit };
  const document = minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "2000.00" })),
    scoring: { ...scoring, ranking },
  });
  const call = await openCall(document);
  for (const id of ["A", "B"]) {
    await submit(call, id, { requested: "2000.00" });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [8, 8]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
};

interface Slip {
  readonly setUp: () => Promise<TestCall>;
  readonly sent: (call: TestCall) => Promise<Answer>;
  readonly codes: readonly string[];
  /** A command that is legal instead, or undefined where nothing has to be done. */
  readonly instead?: string;
}

const publish = (call: TestCall) => call.tellCall("ranking.publish", "decisionMaker");

const slips: Readonly<Record<string, Slip>> = {
  "two officers on one card: the second of them": {
    setUp: async () => {
      const call = await inReview();
      await file(call, "A", "e-1");
      await call.must("A", "review.void", "operator", { expert: "e-1", reason: "Pomyłka." });
      await file(call, "A", "e-2");
      return call;
    },
    sent: (call) => call.tell("A", "review.void", "operator", { expert: "e-1", reason: "Pomyłka." }),
    codes: ["OGW687"],
    instead: "review.record",
  },
  "a card after its lock": {
    setUp: async () => {
      const call = await inReview();
      await file(call, "A", "e-1");
      return call;
    },
    sent: (call) => file(call, "A", "e-1", 9),
    codes: ["OGW232"],
  },
  "a card when none is missing": {
    setUp: async () => {
      const call = await inReview();
      for (const id of ["e-1", "e-2"]) await file(call, "A", id);
      return call;
    },
    sent: (call) => file(call, "A", "e-3"),
    codes: ["OGW685"],
  },
  "an expert from the applicant's board who is assigned": {
    setUp: bound,
    sent: (call) => call.tell("A", "experts.assign", "operator", { experts: ["e-1"] }),
    codes: ["OGW252"],
    instead: "experts.assign",
  },
  "a card of an expert who joined the applicant's board since": {
    setUp: async () => {
      const call = await inReview({ assignment: { by: "hand", declaration: "withCard", basis } });
      await call.mustCall("expert.appoint", "operator", { expert: "e-1" });
      await call.must("A", "experts.assign", "operator", { experts: ["e-1"] });
      const relations = [{ party: "applicant-A", as: "board" }];
      await call.mustCall("expert.declare", "expert", { relations }, expert("e-1"));
      return call;
    },
    sent: (call) => file(call, "A", "e-1"),
    codes: ["OGW252"],
    instead: "review.recuse",
  },
  "a ranking with a card missing": {
    setUp: async () => {
      const call = await inReview();
      await file(call, "A", "e-1");
      await call.moveTo("2026-03-20T16:00:00+01:00");
      return call;
    },
    sent: publish,
    codes: ["OGW282"],
  },
  "a partial offer accepted after its term, before anybody told of its passing": {
    setUp: async () => {
      const call = await offered();
      await call.must("B", "offer.make", "decisionMaker");
      call.clock.set("2026-04-20T12:00:00+02:00");
      return call;
    },
    sent: (call) => call.tell("B", "offer.accept", "applicant"),
    codes: ["OGW272"],
  },
  "the same once it has passed": {
    setUp: async () => {
      const call = await offered();
      await call.must("B", "offer.make", "decisionMaker");
      await call.moveTo("2026-04-20T12:00:00+02:00");
      return call;
    },
    sent: (call) => call.tell("B", "offer.accept", "applicant"),
    codes: ["OGW203"],
    instead: "application.withdraw",
  },
  "an award over the pool: the whole where a part was offered": {
    setUp: offered,
    sent: (call) => call.tell("B", "award.grant", "decisionMaker"),
    codes: ["OGW241"],
    instead: "offer.make",
  },
  "an award over the pool: from the reserve, with nothing free": {
    setUp: async () => {
      const call = await listed(pooledProgramme(), ["N-1", "5000.00"], ["N-2", "3000.00"]);
      await call.must("N-2", "reserve.place", "decisionMaker");
      return call;
    },
    sent: (call) => call.tell("N-2", "reserve.promote", "decisionMaker", { overrule: "pilne" }),
    codes: ["OGW242"],
    instead: "application.withdraw",
  },
  "a tie that nobody breaks": { setUp: tied, sent: publish, codes: ["OGW657"], instead: "tie.settle" },
  "a resignation after signing": {
    setUp: async () => {
      const call = await offered();
      await lead(call, "A", "agreed", "ranked");
      return call;
    },
    sent: (call) => call.tell("A", "agreement.resign", "applicant"),
    codes: ["OGW203"],
    instead: "agreement.terminate",
  },
  "a deadline told before its time": {
    setUp: offered,
    sent: (call) => call.tell("A", "deadline.signing.passed", "system"),
    codes: ["OGW203"],
  },
  "a deadline delivered twice": {
    setUp: async () => {
      const call = await offered();
      await call.must("B", "offer.make", "decisionMaker");
      await call.moveTo("2026-04-20T12:00:00+02:00");
      return call;
    },
    sent: (call) => call.tell("B", "deadline.partialOffer.passed", "system"),
    codes: ["OGW203"],
  },
  "a deadline delivered out of order: that of the agreement before there is one": {
    setUp: async () => {
      const call = await offered();
      await call.must("B", "offer.make", "decisionMaker");
      return call;
    },
    sent: (call) => call.tell("B", "deadline.signing.passed", "system"),
    codes: ["OGW203"],
  },
};

/** All that a store holds of entries, in text. */
async function kept(call: TestCall): Promise<string> {
  const streams = [...(await call.store.streams())].sort();
  return JSON.stringify(await Promise.all(streams.map((stream) => call.store.journal(stream))));
}

describe("what nobody should send between cards and award", () => {
  it.each(Object.entries(slips))("%s is refused, with reasons, and nothing is lost", async (_, slip) => {
    const call = await slip.setUp();
    const before = await kept(call);
    const answer = await slip.sent(call);
    expect(codesOf(answer)).toEqual(slip.codes);
    if (answer.outcome !== "refused") return;
    for (const { message } of answer.reasons)
      expect([message.pl.length > 10, message.en.length > 10, message.pl === message.en]).toEqual([
        true,
        true,
        false,
      ]);
    // Something is legal instead, or a reason says what to do, or that nothing need be done.
    const legal = answer.legal.map(({ type }) => type);
    if (slip.instead !== undefined) expect(legal).toContain(slip.instead);
    expect(legal.length > 0 || answer.reasons.some(({ remedy }) => remedy !== undefined)).toBe(true);
    expect(await kept(call)).toBe(before);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  const quotaOf = (atLeast: number) =>
    pooledProgramme({
      quota: [
        {
          ...{ id: "large", title: { pl: "Duże", en: "Large" }, kind: { rule: "is-large" }, atLeast },
          per: "call",
        },
      ],
    });

  it("a quota larger than the money of the call is found before anybody applies", () => {
    const { problems } = loadProgramme(JSON.stringify(quotaOf(50)));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW184", "/scoring/ranking/quota/0/atLeast"],
    ]);
  });

  it("a quota larger than the call: all of the kind come in, the rest goes by rank, and the list says so", async () => {
    const call = await listed(
      quotaOf(5),
      ["N-1", "2500.00"],
      ["N-2", "2500.00"],
      ["N-3", "2500.00", "ngo", 80],
    );
    const rows = (await call.store.rows({ scope: "spring/ranking" })).rows;
    expect(Object.fromEntries(rows.map(({ value }) => [value.case, value.outcome]))).toEqual({
      ...{ "N-1": "funded", "N-2": "reserve", "N-3": "funded" },
    });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });
});

describe("what nobody should state", () => {
  const problemsOf = (changes: Partial<ProgrammeDocument["scoring"]>) =>
    loadProgramme(JSON.stringify(minimalProgramme({ scoring: { ...scoring, ...changes } }))).problems;
  const [need, ...others] = scoring.criteria;
  const criterion = (changes: object) => [{ ...need, ...changes }, ...others] as typeof scoring.criteria;

  it.each([
    ["minima above a maximum", { criteria: criterion({ min: 11 }) }, "OGW166", "/scoring/criteria/0/min"],
    [
      "a step that the maximum is no multiple of",
      { criteria: criterion({ step: "0.3" }) },
      "OGW682",
      "/scoring/criteria/0/max",
    ],
    [
      "a minimum that together with the others nobody below the threshold has",
      { threshold: 21 },
      "OGW166",
      "/scoring/threshold",
    ],
  ] as const)(
    "%s is found, with the place, what follows and what to do in both languages",
    (_, changes, code, at) => {
      const found = problemsOf(changes);
      expect(found.map((problem) => [problem.code, problem.pointer])).toEqual([[code, at]]);
      for (const { message, remedy } of found)
        for (const text of [message, remedy])
          expect([(text?.pl ?? "").length > 5, text?.pl === text?.en]).toEqual([true, false]);
    },
  );
});
