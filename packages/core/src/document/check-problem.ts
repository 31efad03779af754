import { didYouMean } from "@opus/grant-rules/document";
import { type LocalisedText, type OgwCode, type Problem, problemAt } from "@opus/grant-rules/errors";

/** A finding about a programme document; the pointer leads into the document. */
export function checkProblem(
  code: OgwCode,
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
  severity: Problem["severity"] = "error",
): Problem {
  return problemAt(code, pointer, message, remedy, severity);
}

/** What to do about a name that does not exist: the one that was meant, or all there are. */
export function nameRemedy(word: string, known: readonly string[]): LocalisedText {
  const near = didYouMean(word, known);
  if (near !== undefined) return { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` };
  const all = known.length > 12 ? `${known.slice(0, 12).join(", ")}, …` : known.join(", ");
  return known.length === 0
    ? { pl: "Nie ma tu czego wskazać.", en: "There is nothing to name here." }
    : { pl: `Do wyboru: ${all}.`, en: `Choose from: ${all}.` };
}
