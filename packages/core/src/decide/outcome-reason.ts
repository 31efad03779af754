import { type RuleOutcome, renderOutcome } from "@opus/grant-rules";
import type { Programme } from "../programme/programme.ts";
import type { RefusalReason } from "./decision.ts";

/** A rule that said no, in its own words. */
export function outcomeReason(programme: Programme, outcome: RuleOutcome): RefusalReason {
  const pl = renderOutcome(programme.rules, outcome, "pl");
  const en = renderOutcome(programme.rules, outcome, "en");
  return {
    code: "OGW250",
    rule: outcome.rule,
    message: { pl: `${pl.title}: ${pl.text}`, en: `${en.title}: ${en.text}` },
  };
}
