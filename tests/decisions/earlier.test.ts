import { labelOfFact, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whatWasEarlier } from "../../packages/core/src/lifecycle/ground/earlier.ts";
import type { PartyRow } from "../../packages/core/src/lifecycle/ground/sets.ts";
import { card } from "./journey.ts";
import { A, type Applicants, B, C, limitedProgramme, listed, opened, send } from "./limit-call.ts";
import { basis, codesOf, type TestCall } from "./test-call.ts";

type Earlier = NonNullable<Applicants["earlier"]>[number];
const earlier = (changes: Partial<Earlier> = {}): Earlier => ({
  id: "before",
  title: { pl: "Wcześniejsze dotacje", en: "Earlier grants" },
  count: "grants",
  as: ["applicant"],
  within: "programme",
  basis,
  ...changes,
});
const messages = {
  met: { pl: "W porządku.", en: "In order." },
  notMet: { pl: "Za dużo.", en: "Too many." },
  undetermined: { pl: "Nie wiadomo.", en: "Not known." },
};
const rule = (require: object, changes: object = {}) => ({
  ...{ id: "no-more", title: { pl: "Nie za dużo", en: "Not too many" }, kind: "requirement" },
  ...{ severity: "blocking", moments: ["formalCheck"], require, basis, messages },
  ...changes,
});
const none = rule({ "===": [{ var: "case.earlier.before" }, 0] });

function programme(
  facts: readonly Earlier[],
  rules: readonly object[],
  head: object = {},
): ProgrammeDocument {
  const all = [...minimalProgramme().rules, ...rules] as never;
  return limitedProgramme([], { limits: undefined, earlier: [...facts] }, { rules: all, ...head } as never);
}
const asked = (nip: string | undefined, more: object = {}) => ({
  requested: "2000.00",
  ...(nip === undefined ? {} : { nip }),
  ...more,
});
const check = async (call: TestCall, id: string) => {
  expect(codesOf(await call.tell(id, "formalCheck.complete", "officer"))).toEqual([]);
  const view = await call.view(id);
  return [view.state.join(), view.context.eligibility.earlier];
};
const enter = (call: TestCall, number: string, amount = "3000.00", on = "2026-01-12") =>
  call.mustCall("grants.enter", "operator", {
    grants: [{ entry: `given-${number}-${on}`, on, as: "applicant", number, amount, source: "umowa" }],
  });
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("what was before an application", () => {
  it("is counted at the formal check of what its parties were granted, and kept in the journal with what it was counted of", async () => {
    const call = await opened(programme([earlier()], [none]));
    await enter(call, A);
    await send(call, "spring", "A-1", asked(A));
    await send(call, "spring", "A-2", asked(B));
    expect(await check(call, "A-1")).toEqual(["formallyRejected", { before: 1 }]);
    expect(await check(call, "A-2")).toEqual(["scoring.underMeritReview", { before: 0 }]);
    const [entry] = (await call.store.journal("case:A-1")).slice(-1);
    expect(entry?.event).toMatchObject({ earlier: { before: 1 }, others: { before: [expect.any(String)] } });
    expect(entry?.verdicts).toContainEqual(expect.objectContaining({ rule: "no-more", verdict: "notMet" }));
    await sound(call);
  });

  it("counts applications received before it, one that was withdrawn only where the programme asks for those", async () => {
    const sent = earlier({ count: "applications" });
    const taken = earlier({ id: "takenBack", count: "applications", ended: ["withdrawn"] });
    const rules = [none, rule({ "<": [{ var: "case.earlier.takenBack" }, 1] }, { id: "none-taken-back" })];
    const call = await opened(
      programme(
        [sent, taken],
        rules.map((one) => ({ ...one, severity: "advisory" })),
      ),
    );
    await send(call, "spring", "A-1", asked(A));
    await call.moveTo("2026-03-03T10:00:00+01:00");
    await send(call, "beside", "A-2", asked(A));
    await call.moveTo("2026-03-04T10:00:00+01:00");
    await send(call, "spring", "A-3", asked(A));
    await call.must("A-1", "application.withdraw", "applicant");
    expect((await check(call, "A-2"))[1]).toEqual({ before: 0, takenBack: 1 });
    expect((await check(call, "A-3"))[1]).toEqual({ before: 1, takenBack: 1 });
    await sound(call);
  });

  it("sums up what was granted, in so many years, exactly", async () => {
    const sum = { count: undefined, sum: "award", within: { lastYears: 2 } } as Partial<Earlier>;
    const few = rule({ "<=": [{ var: "case.earlier.before" }, "5000.00"] });
    const call = await opened(programme([earlier(sum)], [few]));
    await enter(call, A, "3000.01", "2025-12-31");
    await enter(call, A, "2000.00", "2026-01-01");
    await enter(call, A, "9999.00", "2024-12-31");
    await enter(call, B, "5000.00", "2025-01-01");
    await send(call, "spring", "A-1", asked(A));
    await send(call, "spring", "A-2", asked(B));
    expect(await check(call, "A-1")).toEqual(["formallyRejected", { before: "5000.01" }]);
    expect(await check(call, "A-2")).toEqual(["scoring.underMeritReview", { before: "5000.00" }]);
  });

  it("is unknown where the application does not tell who its parties are, and a person decides", async () => {
    const call = await opened(programme([earlier()], [none]));
    await send(call, "spring", "A-1", asked(undefined));
    const { outcome } = await call.tell("A-1", "formalCheck.complete", "officer");
    const view = await call.view("A-1");
    expect([outcome, view.context.eligibility.earlier]).toEqual(["accepted", {}]);
    expect(view.state).toEqual(["eligibility.awaitingFinding"]);
    const partners = earlier({ as: ["partner"] });
    const other = await opened(programme([partners], [none]));
    await send(other, "spring", "A-1", asked(A));
    expect(await check(other, "A-1")).toEqual(["scoring.underMeritReview", { before: 0 }]);
  });

  it("counts one application once, however many of its parties stand in it", async () => {
    const both = earlier({ count: "applications", as: ["applicant", "partner"] });
    const call = await opened(programme([both], [rule({ "<": [{ var: "case.earlier.before" }, 2] })]));
    await send(call, "spring", "A-1", asked(A, { partners: [{ nip: B, share: "1.00" }] }));
    await call.moveTo("2026-03-03T10:00:00+01:00");
    await send(call, "beside", "A-2", asked(B, { partners: [{ nip: A, share: "1.00" }] }));
    expect((await check(call, "A-2"))[1]).toEqual({ before: 1 });
  });

  it("gives points to newcomers as the formal check found it, whatever is granted meanwhile", async () => {
    const bonus = {
      ...{
        id: "newcomer",
        kind: "scoring",
        title: { pl: "Premia za debiut", en: "Bonus for the first grant" },
      },
      ...{ moments: ["scoring"], points: { max: 3 }, basis },
      score: { if: [{ "===": [{ var: "case.earlier.before" }, 0] }, 3, 0] },
      messages: { undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
    };
    const call = await opened(programme([earlier()], [bonus]));
    await enter(call, B);
    await send(call, "spring", "A-1", asked(A));
    await send(call, "spring", "A-2", asked(B));
    for (const id of ["A-1", "A-2"]) await call.must(id, "formalCheck.complete", "officer");
    await enter(call, A);
    for (const id of ["A-1", "A-2"])
      for (const expert of ["e-1", "e-2"])
        await call.must(id, "review.record", "expert", card(8), { actor: actor("expert", expert) });
    const bonusOf = async (id: string) => (await call.view(id)).context.scoring.standing?.bonus;
    expect([await bonusOf("A-1"), await bonusOf("A-2")]).toEqual([3, 0]);
    await sound(call);
  });

  it("counts the grants of this tool, and how their cases ended", async () => {
    const terminated = earlier({ ended: ["terminated"] });
    const call = await opened(
      programme(
        [earlier({ id: "all" }), terminated],
        [none, rule({ "<": [{ var: "case.earlier.all" }, 9] }, { id: "few" })],
      ),
    );
    await listed(call, [["A-1", "spring", asked(A)]]);
    await call.must("A-1", "award.grant", "decisionMaker");
    await call.moveTo("2027-03-03T10:00:00+01:00");
    expect(codesOf(await send(call, "next", "N-1", asked(A)))).toEqual([]);
    expect(await check(call, "N-1")).toEqual(["scoring.underMeritReview", { all: 1, before: 0 }]);
    await sound(call);
  });

  it("is called by its title where people read of it", () => {
    const { document } = loadProgramme(JSON.stringify(programme([earlier()], [none]))).programme ?? {};
    expect(labelOfFact(document as ProgrammeDocument, "case.earlier.before")).toEqual(earlier().title);
  });

  it("is the same in whatever order rows are found, and never counts the application itself", () => {
    const row = fc.record({
      party: fc.constantFrom(`nip:${A}`, `nip:${B}`),
      as: fc.constantFrom<PartyRow["as"]>(["applicant"], ["partner"], ["applicant", "partner"]),
      call: fc.constantFrom("spring", "beside"),
      number: fc.integer({ min: 1, max: 5 }),
      grant: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ party, call, number }) => `${party}${call}${number}` }),
        fc.integer(),
        (found, seed) => {
          const rows = found.map(({ party, as, call, number, grant }): [string, PartyRow] => {
            const at = `2026-03-0${number}T10:00:00.000Z`;
            const on = at.slice(0, 10);
            const given =
              grant === undefined ? {} : { grant: { on, amount: `${grant}.00`, share: `${grant}.00` } };
            return [
              `${party}/${call}/${number}`,
              {
                party,
                as,
                programme: "any",
                call,
                case: `${call}-${number}`,
                number: String(number),
                on,
                at,
                ...given,
              },
            ];
          });
          const facts = [
            earlier(),
            earlier({ id: "sum", count: undefined, sum: "award" }),
            earlier({ id: "sent", count: "applications" }),
          ];
          const known = { document: { id: "any", applicants: { entity: {}, earlier: facts } } } as never;
          const own = {
            ...{ parties: [{ party: `nip:${A}`, as: "applicant" as const }], number: "3", call: "spring" },
            ...{ submittedOn: "2026-03-03", submittedAt: "2026-03-03T10:00:00.000Z", today: "2026-04-01" },
          };
          const shuffled = [...rows].sort((left, right) =>
            left[0] + seed < right[0] + seed === seed % 2 > 0 ? 1 : -1,
          );
          const one = whatWasEarlier(known, own, new Map(rows));
          expect(whatWasEarlier(known, own, new Map(shuffled)).known).toEqual(one.known);
          const mine = rows
            .map(([, value]) => value)
            .filter(
              (value) =>
                value.party === `nip:${A}` &&
                value.as.includes("applicant") &&
                !(value.call === "spring" && value.number === "3"),
            );
          const granted = mine.filter((value) => value.grant !== undefined);
          expect(one.known.before).toBe(granted.length);
          expect(Number(one.known.sum)).toBe(
            granted.reduce((sum, value) => sum + Number(value.grant?.amount), 0),
          );
          const earlierOnes = mine.filter((value) => Number(value.number) < 3);
          expect(one.known.sent).toBe(earlierOnes.length);
        },
      ),
    );
  });
});

describe("what check finds of facts about what was before", () => {
  const problemsOf = (facts: readonly Earlier[], rules: readonly object[], applicants: object = {}) => {
    const document = programme(facts, rules);
    const text = JSON.stringify({ ...document, applicants: { ...document.applicants, ...applicants } });
    return loadProgramme(text).problems.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const entity = { patron: "patron.nip" };
  const moments = ["draft", "formalCheck"];

  it.each([
    ["nothing where a rule asks for it", [earlier()], [none], {}, []],
    ["that nobody asks for it", [earlier()], [], {}, ["OGW278 /applicants/earlier/0"]],
    ["a role without a number", [earlier()], [none], { entity }, ["OGW278 /applicants/earlier/0/as/0"]],
    ["a rule that asks too early", [earlier()], [{ ...none, moments }], {}, ["OGW278 /rules/3/moments"]],
    [
      "an amount that is counted as well",
      [earlier({ sum: "award" })],
      [rule({ "<": [{ var: "case.earlier.before" }, "5.00"] })],
      {},
      ["OGW842 /applicants/earlier/0/count"],
    ],
    ["two of one name", [earlier(), earlier()], [none], {}, ["OGW170 /applicants/earlier/1/id"]],
    ["a fact that there is not", [earlier({ id: "other" })], [none], {}, ["OGW124 /rules/3/require/===/0"]],
  ] as const)("%s", (_, facts, rules, applicants, expected) => {
    expect(problemsOf(facts, rules, applicants)).toEqual(expect.arrayContaining([...expected]));
    if (expected.length === 0) expect(problemsOf(facts, rules, applicants)).toEqual([]);
  });
});

it("leaves a programme without such facts as it was", async () => {
  const call = await opened(limitedProgramme([], { limits: undefined }));
  await send(call, "spring", "A-1", asked(C));
  expect(await check(call, "A-1")).toEqual(["scoring.underMeritReview", undefined]);
});
