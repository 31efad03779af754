import { loadProgramme, type ProgrammeDocument, summarise } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { basis, openCall } from "./test-call.ts";

type Targets = Omit<NonNullable<ProgrammeDocument["targets"]>, "basis">;

/** Codes and places of what the check says of targets; the pool is 10 000 zł, the least grant 500 zł. */
function problems(targets: Targets, mostGrants?: number, pools: readonly string[] = ["10000.00"]) {
  const { calls, scoring } = minimalProgramme();
  const ranking = { ...scoring.ranking, ...(mostGrants === undefined ? {} : { mostGrants }) };
  const [call] = calls;
  if (call === undefined) throw new Error("the minimal programme has no call");
  const document = minimalProgramme({
    calls: pools.map((pool, index) => ({
      ...call,
      id: `call-${index + 1}`,
      title: { pl: `Nabór ${index + 1}`, en: `Call ${index + 1}` },
      pool,
      numbering: { prefix: `N${index + 1}/`, digits: 3 },
    })),
    scoring: { ...scoring, ranking },
    targets: { ...targets, basis },
  });
  // That a pool has less than one application may ask for is found besides.
  const found = loadProgramme(JSON.stringify(document)).problems.filter(({ code }) => code !== "OGW803");
  return found.map(({ code, pointer }) => [code, pointer]);
}

it("takes targets that can be reached, to the last grant", () => {
  expect(problems({ settled: 20 })).toEqual([]);
  expect(problems({ settled: 3, sign: 3 }, 3)).toEqual([]);
  expect(problems({ settled: 6, sign: 8 }, 3, ["10000.00", "10000.00"])).toEqual([]);
  // Each pool gives whole grants alone.
  expect(problems({ settled: 2 }, undefined, ["999.99", "500.00"])).toEqual([]);
});

it("finds a target that nobody can reach: by agreements, by the most grants, by the pools", () => {
  expect(problems({ settled: 4, sign: 3 })).toEqual([["OGW828", "/targets/sign"]]);
  expect(problems({ settled: 4 }, 3)).toEqual([["OGW829", "/targets/settled"]]);
  expect(problems({ settled: 7 }, 3, ["10000.00", "10000.00"])).toEqual([["OGW829", "/targets/settled"]]);
  expect(problems({ settled: 21 })).toEqual([["OGW829", "/targets/settled"]]);
  expect(problems({ settled: 3 }, undefined, ["999.99", "999.99"])).toEqual([["OGW829", "/targets/settled"]]);
});

it("takes whole numbers from one on, and a basis, alone", () => {
  expect(problems({ settled: 0 })).not.toEqual([]);
  expect(problems({ settled: 1.5 })).not.toEqual([]);
  expect(problems({ settled: 1, sign: 0 })).not.toEqual([]);
});

it("is out of reach once every call is closed to applications and too few are left", async () => {
  const call = await openCall(minimalProgramme({ targets: { settled: 2, basis } }));
  const standing = async () => (await summarise(call.store, "minimal")).targets?.standing;
  expect(await standing()).toBe("needsAgreements");
  await call.moveTo("2026-03-20T16:00:00+01:00");
  expect(await standing()).toBe("outOfReach");
});
