import { compileJsonLogic } from "@opus/grant-rules";
import type { ConformanceData } from "./conformance-data.ts";
import { type JsonLogicCase, readJsonLogicSuites } from "./json-logic-case.ts";
import { describeOutcome, isSameOutcome, type Outcome, outcomeOf } from "./outcome.ts";
import { stockOutcome } from "./stock-json-logic.ts";
import type { SuiteReport } from "./suite-result.ts";

/** Runs the `json-logic-js` profile, alone and in bulk, against the stock library on every JSON-logic suite. */
export function runJsonLogicSuites(data: ConformanceData): SuiteReport {
  const differences: string[] = [];
  const results = [...readJsonLogicSuites(data)].map(([suite, cases]) => {
    const answers = cases.map((each) => ({
      each,
      stock: stockOutcome(each.rule, each.data),
      ours: ourOutcomes(each),
    }));
    const passed = answers.filter(({ each, stock, ours }) => {
      const odd = ours.find((outcome) => !isSameOutcome(stock, outcome));
      if (odd === undefined) return true;
      differences.push(
        `${suite} "${each.name}": stock ${describeOutcome(stock)}, ours ${describeOutcome(odd)}`,
      );
      return false;
    }).length;
    const asExpected = answers.filter(({ each, ours }) => isSameOutcome(each.expected, ours[0])).length;
    return {
      suite: `json-logic/${suite}`,
      profile: "json-logic-js" as const,
      cases: cases.length,
      passed,
      skipped: 0,
      refused: 0,
      different: cases.length - passed,
      asExpected,
    };
  });
  return { results, differences };
}

/** The answer of one evaluation, and the answer of the bulk path. */
function ourOutcomes(each: JsonLogicCase): readonly [Outcome, Outcome] {
  const compiled = compileJsonLogic(each.rule);
  const bulk = compiled.evaluateMany([each.data]);
  const error = bulk.errors.get(0);
  return [
    outcomeOf(() => compiled.evaluate(each.data)),
    error === undefined ? { value: bulk.values[0] } : { error },
  ];
}
