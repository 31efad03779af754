import { isPlainObject } from "@opus/grant-rules/document";
import type { Lang, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

const LANGUAGES: readonly Lang[] = ["pl", "en"];

/** OGW802, a warning: a rule says the same whether it is met or not, so that whom it rejects reads the opposite. */
export function sameMessages({ document: { rules } }: CheckedProgramme): readonly Problem[] {
  return rules.flatMap(({ id, messages }, index) => {
    if (!isPlainObject(messages)) return [];
    const { met, notMet } = messages;
    if (!isPlainObject(met) || !isPlainObject(notMet)) return [];
    const lang = LANGUAGES.find((one) => typeof met[one] === "string" && met[one] === notMet[one]);
    return lang === undefined ? [] : [theSame(String(id), `/rules/${index}/messages/notMet/${lang}`)];
  });
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
