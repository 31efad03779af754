import jsonLogic, { type RulesLogic } from "json-logic-js";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** The stock library's answer. Its `log` prints, so printing is off while it runs. */
export function stockOutcome(rule: unknown, data: unknown): Outcome {
  const print = console.log;
  console.log = () => undefined;
  try {
    return outcomeOf(() => jsonLogic.apply(rule as RulesLogic, data));
  } finally {
    console.log = print;
  }
}
