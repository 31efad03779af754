import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Compiler } from "../language/typed-node.ts";

/** Consequences whose amount is taken away, so that zero takes nothing; lowering to zero leaves nothing, which may be meant. */
const TAKEN = ["ineligible", "demandBack"];

/** OGW181: the amount of a consequence is a constant of which nothing can come: below zero, or zero where it is taken away. */
export function idleAmounts({ document, consequences }: CheckedRule, compiler: Compiler): readonly Problem[] {
  return [...consequences].flatMap(([moment, both]) =>
    (["notMet", "undetermined"] as const).flatMap((verdict) => {
      const { does, amount } = both[verdict];
      const value = amount === undefined ? undefined : compiler.constant(amount);
      if (typeof value !== "number" || value > 0 || (value === 0 && !TAKEN.includes(does))) return [];
      return [
        idleAmount(`${joinPointer(`${document.at}/consequences`, moment)}/${verdict}/${does}`, value < 0),
      ];
    }),
  );
}

function idleAmount(pointer: string, isNegative: boolean): Problem {
  return problemAt(
    "OGW181",
    pointer,
    isNegative
      ? { pl: "Kwota skutku jest mniejsza od zera.", en: "The amount of the consequence is below zero." }
      : {
          pl: "Kwota skutku to zero, więc nic z niego nie wynika.",
          en: "The amount of the consequence is zero, so nothing follows from it.",
        },
    {
      pl: "Podaj kwotę większą od zera albo skutek „warn”.",
      en: 'Give an amount above zero, or the consequence "warn".',
    },
  );
}
