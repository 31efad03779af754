import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/** Pushes OGW144, a mistake in the schema of a form, at its place. */
export function formFault(problems: Problem[], pointer: string, text: LocalisedText): void {
  problems.push(
    problemAt("OGW144", pointer, text, {
      pl: "Popraw schemat formularza w tym miejscu.",
      en: "Correct the form's schema at this place.",
    }),
  );
}
