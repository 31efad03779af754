import type { Contender } from "../measure.ts";
import { askOneByHand } from "./ask-by-hand.ts";
import { type Applications, ASKED_AGAIN, compileBenchRules, perItem } from "./contenders.ts";
import { ONE_CONDITION } from "./grant-call.ts";
import type { Peer } from "./peers.ts";
import { CEL_CONDITION, PLAIN_CONDITION } from "./plain-rules.ts";
import { prepareByHand } from "./prepare-by-hand.ts";
import { countReasons } from "./twelve-rules.ts";

/** One verdict on one application, on prepared facts and from answers. */
export function oneVerdict(applications: Applications, peers: readonly Peer[]): readonly Contender[] {
  const ruleSet = compileBenchRules({ "one-verdict": { require: ONE_CONDITION } });
  const { answers } = applications;
  const prepared = applications.prepared.slice(0, ASKED_AGAIN);
  const facts = applications.facts(ruleSet).slice(0, ASKED_AGAIN);
  const asked = ruleSet.prepare("submission");
  return [
    perItem("one verdict: hand-written", prepared, 3_000, askOneByHand),
    perItem(
      "one verdict: grant-rules",
      facts,
      1_500,
      (each) => asked.code(each, 0),
      "one verdict: json-logic-engine built",
    ),
    ...peers.map((peer) => {
      const ask = peer.prepare({ plain: PLAIN_CONDITION, cel: CEL_CONDITION });
      return perItem(
        `one verdict: ${peer.name}`,
        prepared,
        peer.isSlow ? 40 : 800,
        (each) => (ask(each) === true ? 1 : 0),
        "one verdict: grant-rules",
      );
    }),
    perItem("one verdict with reasons: grant-rules", facts, 80, (each) => {
      return countReasons(ruleSet.evaluate(each, "submission"));
    }),
    perItem("one verdict from answers: hand-written", answers, 8, (each) =>
      askOneByHand(prepareByHand(each)),
    ),
    perItem("one verdict from answers: grant-rules", answers, 2, (each) =>
      asked.code(ruleSet.normalise(each, { closed: true }).facts, 0),
    ),
  ];
}
