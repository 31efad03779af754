import type { CompiledRuleSet, RuleInfo } from "@opus/grant-rules";
import { writtenDay } from "@opus/grant-rules/calendar";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { callDaysOf, firstUncovered, touches } from "./call-days.ts";

/**
 * OGW710: a rule that is in force on no day of any call, in none of its versions; and, as a warning, one that is in
 * force on some days of a call but not on all of them.
 */
export function rulesOutOfForce(
  { document }: CheckedProgramme,
  { rules }: CompiledRuleSet,
): readonly Problem[] {
  if (rules.every(({ effective }) => effective === undefined)) return [];
  const versions = new Map<string, RuleInfo[]>();
  for (const rule of rules) versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule]);
  const calls = document.calls.map((call) => ({ id: call.id, days: callDaysOf(call) }));
  return [...versions.values()].flatMap((alike) => {
    const last = alike.at(-1);
    if (last === undefined) return [];
    const pointer = `${last.at}/effective`;
    const periods = alike.map(({ effective = {} }) => effective);
    const asking = calls.filter(({ days }) => periods.some((period) => touches(period, days)));
    if (asking.length === 0) return [neverInForce(pointer)];
    for (const { id, days } of asking) {
      const day = firstUncovered(periods, days);
      if (day !== undefined) return [partlyInForce(id, day, pointer)];
    }
    return [];
  });
}

function neverInForce(pointer: string): Problem {
  return checkProblem(
    "OGW710",
    pointer,
    {
      pl: "Reguła nie obowiązuje w żadnym dniu żadnego naboru, więc nikogo nie sprawdzi: przejdzie także ten, kto jej nie spełnia.",
      en: "The rule is in force on no day of any call, so it checks nobody: those who do not meet it pass too.",
    },
    {
      pl: "Popraw „from” i „to” („to” to pierwszy dzień, w którym już nie obowiązuje) albo usuń „effective”.",
      en: 'Correct "from" and "to" ("to" is the first day on which it holds no longer), or remove "effective".',
    },
  );
}

function partlyInForce(call: string, day: string, pointer: string): Problem {
  return checkProblem(
    "OGW710",
    pointer,
    {
      pl: `W naborze „${call}” reguła obowiązuje tylko w niektóre dni (${writtenDay(day, "pl")} już lub jeszcze nie): o tym, kogo sprawdzi, decyduje dzień złożenia.`,
      en: `In the call “${call}” the rule is in force on some days only (not on ${writtenDay(day, "en")}): whom it checks depends on the day of submission.`,
    },
    {
      pl: "Jeżeli ma obowiązywać w całym naborze, popraw „effective”.",
      en: 'If it is to hold throughout the call, correct "effective".',
    },
    "warning",
  );
}
