import { isPlainObject } from "@opus/grant-rules/document";
import type { Lang, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const LANGUAGES: readonly Lang[] = ["pl", "en"];

/**
 * OGW802, a warning: a rule says the same whether it is met or not, so that whom it rejects reads the opposite; or the same
 * whether it is met or nobody knows. That it says alike what is not met and what is not known may be meant.
 */
export function sameMessages({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  return rules.flatMap(({ id, messages }, index) => {
    if (!isPlainObject(messages)) return [];
    const { met } = messages;
    const outcome = OTHERS.find((one) => alikeIn(met, messages[one]) !== undefined);
    if (outcome === undefined) return [];
    const lang = alikeIn(met, messages[outcome]);
    return [SAID[outcome](String(id), `/rules/${index}/messages/${outcome}/${lang}`)];
  });
}

const OTHERS = ["notMet", "undetermined"] as const;

/** The first language in which two messages are the same. */
function alikeIn(one: unknown, other: unknown): Lang | undefined {
  if (!isPlainObject(one) || !isPlainObject(other)) return undefined;
  return LANGUAGES.find((lang) => typeof one[lang] === "string" && one[lang] === other[lang]);
}

const SAID = { notMet: theSame, undetermined: asIfMet } as const;

function asIfMet(rule: string, pointer: string): Problem {
  return checkProblem(
    "OGW802",
    pointer,
    {
      pl: `Reguła „${rule}” mówi to samo, gdy jest spełniona i gdy nie wiadomo: kto ma coś uzupełnić, przeczyta, że wszystko jest w porządku.`,
      en: `The rule “${rule}” says the same whether it is met or nobody knows: whoever has something to complete reads that all is well.`,
    },
    {
      pl: "Napisz w „undetermined”, czego brakuje i co trzeba uzupełnić.",
      en: 'Say in "undetermined" what is missing and what has to be completed.',
    },
    "warning",
  );
}

function theSame(rule: string, pointer: string): Problem {
  return checkProblem(
    "OGW802",
    pointer,
    {
      pl: `Reguła „${rule}” mówi to samo, gdy jest spełniona i gdy nie jest: kto odpadnie, przeczyta, że wszystko jest w porządku.`,
      en: `The rule “${rule}” says the same whether it is met or not: whoever it stops reads that all is well.`,
    },
    {
      pl: "Napisz w „notMet”, czego wniosek nie spełnia i co można zrobić.",
      en: 'Say in "notMet" what the application does not fulfil and what can be done.',
    },
    "warning",
  );
}
