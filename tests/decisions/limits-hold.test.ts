import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGrantWorkflow, createSeededIds, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { heldAgainst } from "../../packages/core/src/lifecycle/ground/limits.ts";
import { ownShare, partyGrants } from "../../packages/core/src/lifecycle/ground/party-rows.ts";
import type { PartyRow } from "../../packages/core/src/lifecycle/ground/sets.ts";
import { A, B, C, type Limit, limit, limitedProgramme, listed, opened } from "./limit-call.ts";
import { codesOf, sharedRowsOf } from "./test-call.ts";

const roles = ["applicant", "partner", "patron"] as const;
const numbers = [A, B, C].map((number) => `nip:${number}`);

const partyOf = fc.record({
  party: fc.constantFrom(...numbers),
  as: fc.constantFrom(...roles),
});
const application = fc.record({
  parties: fc.uniqueArray(partyOf, { minLength: 1, maxLength: 4, selector: ({ as, party }) => as + party }),
  requested: fc.integer({ min: 1, max: 500_000 }),
  part: fc.integer({ min: 1, max: 100 }),
  share: fc.integer({ min: 0, max: 30 }),
  call: fc.constantFrom("spring", "beside"),
  year: fc.constantFrom("2026", "2027"),
});

type Application = typeof application extends fc.Arbitrary<infer Value> ? Value : never;

const inMoney = (grosze: number) => (grosze / 100).toFixed(2);

/** Awards what is within the limit, one after another, as a store would keep it. */
function awardAll(stated: Limit, atMost: number, cases: readonly Application[]) {
  const document = {
    id: "any",
    zone: "Europe/Warsaw",
    applicants: { entity: { partner: "partners[].nip" }, limits: [stated] },
  };
  const programme = { document } as never;
  const rows = new Map<string, PartyRow>();
  cases.forEach(({ parties: named, requested, part, share, call, year }, place) => {
    const number = `S/${place + 1}`;
    const parties = named.map((one) =>
      one.as === "partner" ? { ...one, share: inMoney(Math.floor((requested * share) / 100)) } : one,
    );
    const amount = Math.max(1, Math.floor((requested * part) / 100));
    const today = `${year}-04-0${1 + (place % 9)}`;
    const own = { parties, number, call, submittedOn: today, submittedAt: `${today}T10:00:00.000Z`, today };
    const sums = { requested: inMoney(requested), amount: inMoney(amount) };
    if (heldAgainst(programme, stated, { ...own, ...sums }, rows, atMost)?.isWithin !== true) return;
    const awarded = { on: today, amount: amount as never, requested: requested as never };
    for (const { key, value } of partyGrants(
      programme,
      own,
      { id: number, at: own.submittedAt },
      awarded,
      rows,
    ))
      rows.set(key, value as PartyRow);
  });
  return rows;
}

describe("a limit holds in whatever order grants are awarded", () => {
  it.each([
    ["a number", { count: "grants" }],
    ["a sum of whole grants", { sum: "award" }],
    ["a sum of own shares", { sum: "ownShare" }],
  ] as const)("of %s, for each party in each of its roles", (_, counted) => {
    fc.assert(
      fc.property(
        fc.array(application, { maxLength: 25 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom<Limit["within"]>("programme", "call", { year: "ofDecision" }),
        fc.subarray([...roles], { minLength: 1 }),
        (cases, many, within, as) => {
          const atMost = "count" in counted ? many : many * 100_000;
          const stated = limit({
            ...counted,
            within,
            as,
            atMost: "count" in counted ? many : inMoney(atMost),
          });
          const rows = [...awardAll(stated, atMost, cases).values()];
          const bins = new Map<string, number>();
          for (const { party, as: standing, call, grant } of rows) {
            if (grant === undefined || !standing.some((role) => as.includes(role as never))) continue;
            const range = within === "call" ? call : within === "programme" ? "" : grant.on.slice(0, 4);
            const sum = "sum" in counted && counted.sum === "ownShare" ? grant.share : grant.amount;
            const weight = "count" in counted ? 1 : Math.round(Number(sum) * 100);
            const bin = `${party} ${range}`;
            bins.set(bin, (bins.get(bin) ?? 0) + weight);
          }
          for (const used of bins.values()) expect(used).toBeLessThanOrEqual(atMost);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("with shares that sum to the grant, to the grosz, where the applicant has the rest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (shares, rest, part) => {
          const requested = shares.reduce((sum, share) => sum + share, rest);
          const amount = Math.max(1, Math.floor((requested * part) / 100));
          const parties = [
            { party: "nip:lead", as: "applicant" as const },
            ...shares.map((share, place) => ({
              party: `nip:${place}`,
              as: "partner" as const,
              share: inMoney(share),
            })),
          ];
          const sums = { amount, requested } as never;
          const each = parties.map(({ party }) => ownShare(parties, party, sums));
          expect(each.reduce((sum, share) => sum + share, 0)).toBe(amount);
          expect(Math.min(...each)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("two engines on one database", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "limits-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("never award past a limit together, whatever calls their grants are of", async () => {
    const path = join(folder, "calls.db");
    const [store, other] = [createSqliteStore({ path }), createSqliteStore({ path })];
    const stated = [
      limit({ sum: "award", atMost: "5000.00" }),
      limit({
        id: "plan",
        sum: "award",
        of: "giver",
        as: undefined,
        within: { year: "ofDecision" },
        atMost: "9000.00",
      } as never),
    ];
    const call = await opened(limitedProgramme(stated), { store, retries: 50 });
    const second = createGrantWorkflow({
      programmes: [call.programme],
      store: other,
      clock: call.clock,
      ids: createSeededIds("second"),
      retries: 50,
    });
    const cases = [A, A, A, B, B, B].map(
      (nip, place) =>
        [`A-${place}`, place % 2 === 0 ? "spring" : "beside", { nip, requested: "2000.00" }] as const,
    );
    await listed(call, cases);
    const answers = await Promise.all(
      cases.map(([id], place) =>
        (place % 2 === 0 ? call.workflow : second).sendJson({
          type: "award.grant",
          case: id,
          actor: actor("decisionMaker"),
          payload: {},
        }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome).filter((one) => one === "accepted")).toHaveLength(4);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["OGW840"]));
    const granted = (await sharedRowsOf(call, "parties")).filter(({ value }) => value.grant !== undefined);
    for (const nip of [A, B])
      expect(granted.filter(({ key }) => key.startsWith(`nip:${nip}/`))).toHaveLength(2);
    expect(await sharedRowsOf(call, "given")).toMatchObject([{ value: { amount: 800_000 } }]);
    expect(await verifyJournal(store)).toMatchObject({ valid: true, faults: [] });
    store.close();
    other.close();
  });
});
