import type { RuleOutcome } from "@opus/grant-rules";
import type { Contender } from "../measure.ts";
import { askByHand } from "./ask-by-hand.ts";
import { type Applications, ASKED_AGAIN, compileBenchRules, perItem } from "./contenders.ts";
import { CONDITIONS } from "./grant-call.ts";
import type { Peer } from "./peers.ts";
import { CEL_RULES, PLAIN_RULES } from "./plain-rules.ts";
import { prepareByHand } from "./prepare-by-hand.ts";

const VERDICTS = "12 rules: grant-rules";

/** Looks at every reason and operand, so that nothing may be put off until somebody does. */
export function countReasons(outcomes: readonly RuleOutcome[]): number {
  let count = 0;
  for (const { reasons } of outcomes) {
    for (const { operands = [] } of reasons) {
      for (const { value } of operands) if (value !== null) count += 1;
    }
  }
  return count;
}

/** Twelve rules on one application, on prepared facts and from answers. */
export function twelveRules(applications: Applications, peers: readonly Peer[]): readonly Contender[] {
  const ruleSet = compileBenchRules(CONDITIONS);
  const { answers } = applications;
  const prepared = applications.prepared.slice(0, ASKED_AGAIN);
  const facts = applications.facts(ruleSet).slice(0, ASKED_AGAIN);
  const asked = ruleSet.prepare("submission");
  const verdicts = new Uint8Array(PLAIN_RULES.length);
  const bits = new Uint32Array(PLAIN_RULES.length);
  const byHand = (each: (typeof prepared)[number]) => {
    askByHand(each, verdicts, bits);
    return verdicts[0] as number;
  };
  return [
    perItem("12 rules: hand-written", prepared, 160, byHand),
    perItem(
      "12 rules with reasons: grant-rules",
      facts,
      8,
      (each) => countReasons(ruleSet.evaluate(each, "submission")),
      VERDICTS,
    ),
    perItem(
      VERDICTS,
      facts,
      80,
      (each) => {
        asked.codes(each, verdicts);
        return verdicts[0] as number;
      },
      "12 rules: json-logic-engine built",
    ),
    ...peers.map((peer) => {
      const rules = PLAIN_RULES.map((plain, index) =>
        peer.prepare({ plain, cel: CEL_RULES[index] as string }),
      );
      return perItem(
        `12 rules: ${peer.name}`,
        prepared,
        peer.isSlow ? 2 : 40,
        (each) => {
          for (let index = 0; index < rules.length; index += 1) {
            verdicts[index] = (rules[index] as (typeof rules)[number])(each) === true ? 1 : 0;
          }
          return verdicts[0] as number;
        },
        VERDICTS,
      );
    }),
    perItem("facts of 12 rules: hand-written", answers, 8, (each) => prepareByHand(each).kind?.length ?? 0),
    perItem(
      "facts of 12 rules: grant-rules",
      answers,
      2,
      (each) => ruleSet.normalise(each, { closed: true }).facts.slots.length,
      "facts of 12 rules: hand-written",
    ),
    perItem("12 rules from answers: hand-written", answers, 8, (each) => byHand(prepareByHand(each))),
    perItem("12 rules from answers: grant-rules", answers, 2, (each) => {
      asked.codes(ruleSet.normalise(each, { closed: true }).facts, verdicts);
      return verdicts[0] as number;
    }),
  ];
}
