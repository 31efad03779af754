import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadProgramme, parseProgramme } from "../../src/programme/load-programme.ts";

const sample = JSON.parse(readFileSync(new URL("sample-programme.json", import.meta.url), "utf8"));

/** The sample with one rule, in a profile. */
function programme(profile: string | undefined, require: unknown): string {
  const [rule] = sample.rules;
  return JSON.stringify({
    ...sample,
    ...(profile === undefined ? {} : { profile }),
    rules: [{ ...rule, when: undefined, require, messages: { ...rule.messages, args: undefined } }],
  });
}

function verdicts(text: string) {
  const { rules } = parseProgramme(text);
  const [rule] = rules.rules;
  const moment = rule?.moments[0] ?? "";
  const asked = (answers: unknown) => {
    const { facts } = rules.normalise(answers, { closed: true });
    return rules.verdicts(facts, moment)[0];
  };
  return [
    asked({ budget: { requested: "1000.00" } }),
    asked({ budget: { requested: "999999.00" } }),
    asked({}),
  ];
}

describe("the profile of a programme's rules", () => {
  const zloty = { "<=": [{ var: "budget.requested" }, 5000] };
  const grosze = { "<=": [{ var: "budget.requested" }, 500_000] };

  it.each([
    [undefined, zloty],
    ["strict", zloty],
    ["json-logic-js", grosze],
    ["certlogic", grosze],
  ])("%s is safe on a missing amount", (profile, require) => {
    expect(verdicts(programme(profile, require))).toEqual(["met", "notMet", "undetermined"]);
  });

  it("gives rules the meaning of its language", () => {
    const loose = { "==": [{ "+": [{ var: "budget.requested" }, "1"] }, "100001"] };
    expect(verdicts(programme("json-logic-js", loose))[0]).toBe("met");
    const strict = loadProgramme(programme("strict", loose));
    expect(strict.problems.map(({ code }) => code)).toContain("OGW123");
  });

  it("that does not exist is reported once, at its place", () => {
    const { problems } = loadProgramme(programme("json-logic", zloty));
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/profile"]);
  });
});
