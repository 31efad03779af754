import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadProgramme } from "../load-programme.ts";

const sample = new URL("../../../test/programme/sample-programme.json", import.meta.url);

/** Codes and places of what is wrong with a programme whose scoring rule was changed. */
function found(change: object): readonly string[] {
  const document = JSON.parse(readFileSync(sample, "utf8"));
  const rule = document.rules.find(({ id }: { readonly id: string }) => id === "many-people");
  Object.assign(rule, change);
  return loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

const people = { coalesce: [{ var: "people" }, 0] };

describe("points that the ranking cannot take", () => {
  it("are refused when the programme is loaded: parts of a point", () => {
    expect(found({ score: { "*": [people, 0.333333] } })).toEqual(["OGW166 /rules/2/score"]);
    expect(found({ score: { if: [{ ">=": [people, 50] }, 0.5, 0] } })).toEqual(["OGW166 /rules/2/score"]);
  });

  it("are refused when the programme is loaded: a most that is no whole number, or beyond exact sums", () => {
    expect(found({ points: { max: 2.5 } })).toEqual(["OGW166 /rules/2/points/max"]);
    expect(found({ points: { max: 1e15 } })).toEqual([
      "OGW166 /rules/2/points/max",
      "OGW731 /rules/2/points/max",
    ]);
  });

  it("are taken when they are whole, rounded ones too", () => {
    expect(found({})).toEqual([]);
    expect(found({ score: { round: [{ "*": [people, 0.333333] }, 1, "halfUp"] } })).toEqual([]);
  });
});
