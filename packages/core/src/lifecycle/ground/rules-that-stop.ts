import type { Regulations } from "../../document/regulations.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";
import { outcomeReason } from "./problem-reason.ts";
import { type Followed, personMustDecide } from "./rulings.ts";

/** Why a command waits for a person: what each rule says, and that somebody has to rule on it. */
export function personRefusal(
  programme: Pick<Regulations, "rules">,
  open: readonly Followed[],
): readonly RefusalReason[] {
  if (open.length === 0) return [];
  const titles = (lang: "pl" | "en") => open.map(({ outcome }) => titleOf(programme, outcome.rule, lang));
  const ids = open.map(({ outcome }) => outcome.rule);
  return [
    ...open.map(({ outcome }) => outcomeReason(programme, outcome)),
    personMustDecide({ pl: titles("pl"), en: titles("en") }, ids),
  ];
}

function titleOf({ rules }: Pick<Regulations, "rules">, id: string, lang: "pl" | "en"): string {
  return rules.rule(id)?.title[lang] ?? id;
}
