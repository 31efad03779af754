import { describe, expect, it } from "vitest";
import { compileRuleSet } from "./compile-rule-set.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import { renderOutcome } from "./render-outcome.ts";

const text = (pl: string, en = pl) => ({ pl, en });
const form = {
  type: "object",
  required: ["kind", "places"],
  properties: {
    kind: {
      type: "string",
      enum: ["ngo", "group"],
      "x-labels": { ngo: text("organizacja", "organisation"), group: text("grupa", "group") },
    },
    signed: { type: "boolean" },
    places: { type: "integer" },
  },
};
const rule = {
  id: "enough-places",
  title: text("Dość miejsc", "Enough places"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require: { ">=": [{ var: "places" }, 3] },
  basis: ["reg-4"],
  messages: {
    notMet: text(
      "{kind, select, ngo {Organizacji} group {Grupie} other {Komuś}} ({kind}) {signed, select, true {z podpisem} false {bez podpisu} other {bez odpowiedzi}} brakuje miejsc.",
      "{kind, select, ngo {An organisation} group {A group} other {Somebody}} ({kind}) {signed, select, true {with a signature} false {without a signature} other {without an answer}} lacks places.",
    ),
    undetermined: text("Podaj miejsca.", "Give the places."),
    args: { kind: { var: "kind" }, signed: { var: "signed" } },
  },
};
const input = { form, parameters: {}, territories: undefined, rules: [rule] };

function said(answers: object, lang: "pl" | "en"): string {
  const { ruleSet, problems } = compileRuleSet(input as never);
  expect(problems).toEqual([]);
  const rules = ruleSet as CompiledRuleSet;
  const { facts } = rules.normalise({ places: 1, ...answers }, { closed: true });
  const [outcome] = rules.evaluate(facts, "submission", { on: "2026-03-02" });
  return outcome === undefined ? "" : renderOutcome(rules, outcome, lang).text;
}

describe("a text that selects", () => {
  it.each([
    [{ kind: "ngo", signed: true }, "Organizacji (organizacja) z podpisem brakuje miejsc."],
    [{ kind: "group", signed: false }, "Grupie (grupa) bez podpisu brakuje miejsc."],
  ])("goes by the code of a choice and by true or false, and shows labels: %j", (answers, pl) => {
    expect(said(answers, "pl")).toBe(pl);
  });

  it("says the same in English, and the other way of what was not answered", () => {
    expect(said({ kind: "ngo", signed: true }, "en")).toBe(
      "An organisation (organisation) with a signature lacks places.",
    );
    expect(said({ kind: "ngo" }, "en")).toBe(
      "An organisation (organisation) without an answer lacks places.",
    );
  });
});
