import type { Regulations } from "../../document/regulations.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { outcomeReason } from "./problem-reason.ts";
import type { Followed } from "./rulings.ts";

/**
 * Why a command waits for a person: what each rule says, and OGW296, that somebody has to rule on it.
 *
 * @param toFind JSON Pointers of fields that the person may find out instead
 */
export function personRefusal(
  programme: Pick<Regulations, "rules">,
  open: readonly Followed[],
  toFind: readonly string[] = [],
): readonly RefusalReason[] {
  if (open.length === 0) return [];
  const ids = open.map(({ outcome }) => outcome.rule);
  const titles = (lang: "pl" | "en") =>
    ids.map((id) => programme.rules.rule(id)?.title[lang] ?? id).join("; ");
  const find = toFind.join(", ");
  const found =
    find === ""
      ? { pl: "Podaj", en: "Give" }
      : {
          pl: `Ustal pola ${find} („findings”) albo podaj`,
          en: `Find out the fields ${find} ("findings"), or give`,
        };
  return [
    ...open.map(({ outcome }) => outcomeReason(programme, outcome)),
    reason(
      "OGW296",
      {
        pl: `O tym musi rozstrzygnąć człowiek: ${titles("pl")}.`,
        en: `A person has to decide on this: ${titles("en")}.`,
      },
      {
        pl: `${found.pl} w „rulings” rozstrzygnięcie z uzasadnieniem dla reguł: ${ids.join(", ")}.`,
        en: `${found.en} a ruling with its reason in "rulings" for the rules: ${ids.join(", ")}.`,
      },
    ),
  ];
}
