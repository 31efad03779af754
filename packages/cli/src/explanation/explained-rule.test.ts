import { parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { explainRule } from "./explained-rule.ts";

const words = (text: string) => ({ pl: text, en: text });
const asks = (id: string, require: object) => ({
  id,
  title: words(id),
  kind: "requirement",
  severity: "curable",
  moments: ["formalCheck"],
  require,
  basis: ["regulations"],
  messages: { notMet: words("no"), undetermined: words("?") },
});
const form = minimalProgramme().form as { properties: object; required: string[] };
const properties = {
  ...form.properties,
  visited: { type: "boolean", "x-title": words("visited"), "x-source": "officer" },
};
const programme = (supplements: number) =>
  parseProgramme(
    JSON.stringify({
      ...minimalProgramme({
        form: { ...form, properties, required: [...form.required, "visited"] } as never,
        rules: [
          asks("seen", { "===": [{ var: "visited" }, true] }),
          asks("signed", { "===": [{ var: "letterSigned" }, true] }),
        ] as never,
      }),
      ...(supplements === 0 ? withoutSupplements() : {}),
    }),
  );

function withoutSupplements() {
  const { eligibility, deadlines } = minimalProgramme();
  const { supplement: _, ...others } = deadlines;
  return { eligibility: { ...eligibility, supplements: 0 }, deadlines: others };
}

function followsOf(answers: object, supplements = 1) {
  const read = programme(supplements);
  const { facts } = read.rules.normalise(answers as never, { closed: true });
  const outcomes = read.rules.evaluate(facts, "formalCheck", { on: "2026-03-10" });
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome.rule, explainRule(read, outcome, "en").follows]),
  );
}

describe("what follows from a rule, as it is explained", () => {
  it("is a person's decision where only an officer can give what is missing", () => {
    expect(followsOf({})).toEqual({ seen: "a person decides", signed: "a supplement is asked for" });
  });

  it("is a person's decision on what is unknown in a programme without supplements", () => {
    expect(followsOf({}, 0).signed).toBe("a person decides");
  });

  it("is a supplement of what the applicant can mend", () => {
    expect(followsOf({ visited: true, letterSigned: false })).toEqual({
      seen: undefined,
      signed: "a supplement is asked for",
    });
  });
});
