import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { assessed, outcomesOf, pooledProgramme } from "./pooled-call.ts";
import { basis, caseStream, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const keptOf = async (call: TestCall, id: string, name: string) =>
  (await call.store.records(caseStream(id))).find((record) => record.id.startsWith(name))?.value;

describe("what was written down beside a decision is kept with it", () => {
  it("the protocol of a vote", async () => {
    const { scoring } = minimalProgramme();
    const residents = {
      ...{ id: "residents", title: { pl: "Głosowanie", en: "Vote" }, by: "residents" as const },
      votes: { as: "inProportion" as const, each: 50, points: 1, most: 10 },
      ...{ threshold: 0, joins: "add" as const, basis },
    };
    const call = await openCall(minimalProgramme({ scoring: { ...scoring, rounds: [residents] } }));
    await lead(call, "A-1", "scored");
    await call.must("A-1", "vote.record", "officer", { votes: 10, protocol: "Protokół 1/2026" });
    expect(await keptOf(call, "A-1", "vote/residents")).toEqual({ protocol: "Protokół 1/2026" });
  });
});

describe("an application of which nobody knows whether it is of a kind", () => {
  const quota = [
    {
      id: "large",
      title: { pl: "Duże", en: "Large" },
      kind: { rule: "is-large" },
      atLeast: 1,
      per: "pool" as const,
    },
  ];
  const open = async () => {
    const document = pooledProgramme({ quota });
    // By how many times there are more than forty: of forty, nobody can say.
    const times = { "/": [60, { "-": [{ var: "participants" }, 40] }] };
    const rules = (document.rules as { id?: string; require?: unknown }[]).map((rule) =>
      rule.id === "is-large" ? { ...rule, require: { "<=": [times, 3] } } : rule,
    );
    return assessed({ ...document, rules } as never, ["N-1", "2500.00"], ["N-2", "2500.00"]);
  };
  const place = (call: TestCall, id: string, payload: object) =>
    call.tell(id, "placement.decide", "operator", payload);

  it("is decided on by a person, of just the kinds that are open, and stands as decided", async () => {
    const call = await open();
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW653"]);
    for (const kinds of [{}, { small: true }, { large: true, small: true }]) {
      const refused = await place(call, "N-1", { kinds, reason: "counted" });
      expect(codesOf(refused)).toEqual(["OGW654"]);
      expect(wordsOf(refused)).toContain("kinds.large: true | false");
    }
    await call.must("N-1", "placement.decide", "operator", { kinds: { large: false }, reason: "counted" });
    await call.must("N-2", "placement.decide", "operator", { kinds: { large: true }, reason: "counted" });
    const kindsOf = Object.fromEntries(
      (await rowsOf(call, "standings")).map(({ value }) => [String(value.case), value.kinds]),
    );
    expect(kindsOf).toEqual({ "N-1": undefined, "N-2": ["large"] });
    await call.mustCall("ranking.publish", "decisionMaker");
    expect(Object.keys(await outcomesOf(call))).toEqual(["N-1", "N-2"]);
  });
});

describe("a list of a programme that publishes the ranking alone", () => {
  it("is refused with what is published instead", async () => {
    const call = await openCall();
    await call.moveTo("2026-03-20T16:00:00+01:00");
    for (const kind of ["ranking", "reserve"]) {
      const refused = await call.tellCall("list.publish", "operator", { kind });
      expect(codesOf(refused)).toEqual(["OGW758"]);
      expect(wordsOf(refused)).toContain("ranking.publish");
    }
  });
});
