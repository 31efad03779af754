import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { ValueRanges } from "./conditions/value-ranges.ts";

/** Consequences whose amount is taken away, so that zero takes nothing; lowering to zero leaves nothing, which may be meant. */
const TAKEN = ["ineligible", "demandBack"];

/** OGW181: the amount of a consequence of which nothing can come: below zero whatever is answered, or zero where it is taken away. */
export function idleAmounts(
  { document, consequences }: CheckedRule,
  ranges: ValueRanges,
): readonly Problem[] {
  return [...consequences].flatMap(([moment, both]) =>
    (["notMet", "undetermined"] as const).flatMap((verdict) => {
      const { does, amount } = both[verdict];
      if (amount === undefined) return [];
      const { lo, hi } = ranges.of(amount);
      if (hi > 0 || (hi === 0 && !TAKEN.includes(does))) return [];
      return [
        idleAmount(
          `${joinPointer(`${document.at}/consequences`, moment)}/${verdict}/${does}`,
          hi < 0 ? "negative" : lo === 0 ? "zero" : "never",
        ),
      ];
    }),
  );
}

const FAULTS = {
  negative: { pl: "Kwota skutku jest mniejsza od zera.", en: "The amount of the consequence is below zero." },
  zero: {
    pl: "Kwota skutku to zero, więc nic z niego nie wynika.",
    en: "The amount of the consequence is zero, so nothing follows from it.",
  },
  never: {
    pl: "Kwota skutku nigdy nie przekracza zera, więc nic z niego nie wynika.",
    en: "The amount of the consequence never exceeds zero, so nothing follows from it.",
  },
} as const;

function idleAmount(pointer: string, fault: keyof typeof FAULTS): Problem {
  return problemAt("OGW181", pointer, FAULTS[fault], {
    pl: "Podaj kwotę większą od zera albo skutek „warn”.",
    en: 'Give an amount above zero, or the consequence "warn".',
  });
}
