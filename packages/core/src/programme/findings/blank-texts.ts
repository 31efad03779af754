import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { PlacedText } from "./texts-of.ts";

/**
 * OGW719, a warning: a text of blanks alone, in both languages; one in a single language is a draft's (OGW749). Fields and
 * values of choices are told as those that have no label, and rules as those that have no text.
 */
export function blankTexts(texts: readonly PlacedText[]): readonly Problem[] {
  return texts
    .filter(({ text, pointer }) => isBlank(text.pl) && isBlank(text.en) && !TOLD_ELSEWHERE.test(pointer))
    .map(({ pointer }) =>
      checkProblem(
        "OGW719",
        pointer,
        {
          pl: "Tekst składa się z samych odstępów: w tym miejscu ludzie nie przeczytają nic.",
          en: "The text is made of blanks alone: people read nothing here.",
        },
        { pl: "Napisz go po polsku i po angielsku.", en: "Write it in Polish and in English." },
        "warning",
      ),
    );
}

const TOLD_ELSEWHERE = /^\/rules\/|\/x-title$|\/x-labels\/[^/]+$/;

function isBlank(text: string): boolean {
  return text.trim() === "";
}
