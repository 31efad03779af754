import { parseProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { people } from "../../test/scenario-file.ts";
import { minimalProgramme } from "../builders/minimal-programme.ts";
import { readScenarios } from "../scenario/read-scenarios.ts";
import { runSettingMutants } from "./run-setting-mutants.ts";

const words = (text: string) => ({ pl: text, en: text });
const basis = ["regulations"];
const asked = (id: string, more: object) => ({
  id,
  title: words(id),
  kind: "requirement",
  severity: "advisory",
  basis,
  messages: { notMet: words("no"), undetermined: words("?") },
  ...more,
});
const minimal = minimalProgramme();
const [first] = minimal.rules;

/** A third of what is spent is ineligible where fewer came; larger grants are signed for longer; offers wait a week. */
const programme = parseProgramme(
  JSON.stringify(
    minimalProgramme({
      rules: [
        first,
        asked("all-came", {
          severity: "curable",
          moments: ["settlement"],
          require: { ">=": [{ var: "report.participants" }, 40] },
          consequences: { settlement: { notMet: { ineligible: "300.00" } } },
        }),
        asked("large", { moments: ["submission"], require: { ">=": [{ var: "requested" }, 3000] } }),
      ],
      deadlines: {
        ...minimal.deadlines,
        signing: [
          { when: { rule: "large" }, amount: 14, unit: "day", roll: "none", basis },
          { amount: 7, unit: "day", roll: "none", basis },
        ],
      },
      bars: [
        {
          act: "agreement.offer",
          until: { from: "ranking.publish", amount: 5, unit: "day", roll: "none", basis },
        },
      ],
    } as never),
  ),
);
const card = (expert: number) => ({
  does: "review.record",
  who: `expert:${expert}`,
  with: { scores: { need: 8, method: 8 } },
});
const toAward = [
  { on: "2026-03-10 10:00", does: "application.submit" },
  { on: "2026-03-23", does: "formalCheck.complete" },
  card(1),
  card(2),
  { on: "2026-04-01", does: "ranking.publish" },
  { does: "award.grant" },
];
const toReport = [
  { on: "2026-04-07", does: "agreement.offer" },
  { does: "agreement.sign" },
  { does: "agreement.countersign" },
  { on: "2026-04-08", does: "payment.order" },
  { does: "payment.confirm" },
  { on: "2026-10-05", does: "report.submit", with: { report: { ...people.club.report, participants: 39 } } },
];
const settles = (expectation?: object) => ({
  on: "2026-10-06",
  does: "settlement.decide",
  ...(expectation === undefined ? {} : { expect: expectation }),
});
const ofSteps = (name: string, steps: readonly object[], answers: object = {}) => ({
  name,
  cases: { A: { like: "club", answers } },
  steps,
});

const tried = async (scenarios: readonly object[], options?: { readonly rule: string }) => {
  const read = readScenarios(JSON.stringify({ people, scenarios }), programme);
  expect(read.problems).toEqual([]);
  const report = await runSettingMutants(programme, read.scenarios, options);
  const lines = (list: typeof report.mutants) => list.map(({ of, id, change }) => `${of} ${id} ${change}`);
  return { made: lines(report.mutants), left: lines(report.survivors), failed: report.failed };
};
const amounts = [
  "consequence all-came consequences/settlement/notMet: ineligible → ∅",
  'consequence all-came consequences/settlement/notMet/ineligible: "300.00" → "300.01"',
  'consequence all-came consequences/settlement/notMet/ineligible: "300.00" → "299.99"',
];

describe("settings changed one at a time", () => {
  it("are noticed by a scenario that states the sum which follows, and by none that only passes by", async () => {
    const blind = await tried([ofSteps("blind", [...toAward, ...toReport, settles()])], { rule: "all-came" });
    expect(blind.made).toEqual(amounts);
    // Left out, the rule calls for a supplement, which refuses the settlement: that every scenario sees.
    expect(blind.left).toEqual(amounts.slice(1));
    const seeing = settles({ amounts: { settled: "1700.00", due: "300.00" } });
    expect(
      (await tried([ofSteps("seeing", [...toAward, ...toReport, seeing])], { rule: "all-came" })).left,
    ).toEqual([]);
  });

  it("are conditions of terms: left out, and the way that has one", async () => {
    const offered = (term: string) => [
      ...toAward,
      { on: "2026-04-07", does: "agreement.offer", expect: { terms: { signing: term } } },
    ];
    const small = ofSteps("small", offered("2026-04-14"));
    const large = ofSteps("large", offered("2026-04-21"), { requested: "3000.00" });
    const ofSigning = (list: readonly string[]) => list.filter((line) => line.startsWith("deadline signing"));
    const both = await tried([small, large]);
    expect(ofSigning(both.made)).toEqual([
      "deadline signing 0/when: when → ∅",
      "deadline signing 0: way → ∅",
      "deadline signing 0/amount: 14 → 15",
      "deadline signing 0/unit: day → workingDay",
      "deadline signing 1/amount: 7 → 8",
      "deadline signing 1/unit: day → workingDay",
    ]);
    expect(ofSigning(both.left)).toEqual([]);
    expect(ofSigning((await tried([small])).left)).toEqual([
      "deadline signing 0: way → ∅",
      "deadline signing 0/amount: 14 → 15",
      "deadline signing 0/unit: day → workingDay",
    ]);
  });

  it("are bars: noticed by an act on the first day on which it is open", async () => {
    const onDay = (on: string) => ofSteps("offer", [...toAward, { on, does: "agreement.offer" }]);
    const ofBar = (list: readonly string[]) => list.filter((line) => line.startsWith("bar"));
    const exact = await tried([onDay("2026-04-07")]);
    expect(ofBar(exact.made)).toEqual([
      "bar agreement.offer amount: 5 → 6",
      "bar agreement.offer unit: day → workingDay",
    ]);
    expect(ofBar(exact.left)).toEqual([]);
    expect(ofBar((await tried([onDay("2026-05-07")])).left)).toEqual(ofBar(exact.made));
  });

  it("are not tried while a scenario does not hold, which is named", async () => {
    const wrong = ofSteps("wrong", [{ ...toAward[0], expect: { state: "late" } }]);
    expect(await tried([wrong])).toEqual({ made: [], left: [], failed: ["wrong"] });
  });
});
