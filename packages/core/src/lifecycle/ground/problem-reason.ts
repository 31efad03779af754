import { type RuleOutcome, renderOutcome } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import type { Regulations } from "../../document/regulations.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";

/** A problem of answers or of a report as a reason. */
export function problemReason({ code, message, remedy, pointer }: Problem): RefusalReason {
  return { code, message, remedy, pointer };
}

/** A rule that said no, in its own words. */
export function outcomeReason({ rules }: Pick<Regulations, "rules">, outcome: RuleOutcome): RefusalReason {
  const pl = renderOutcome(rules, outcome, "pl");
  const en = renderOutcome(rules, outcome, "en");
  return {
    code: "OGW250",
    rule: outcome.rule,
    message: { pl: `${pl.title}: ${pl.text}`, en: `${en.title}: ${en.text}` },
  };
}
