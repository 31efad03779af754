import type { LocalisedText } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";

/** Titles of a programme's rules by their ids. */
export function ruleTitlesOf(document: ProgrammeDocument): ReadonlyMap<string, LocalisedText> {
  return new Map(document.rules.map((rule) => [String(rule.id), rule.title as LocalisedText]));
}
