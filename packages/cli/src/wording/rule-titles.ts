import type { LocalisedText } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";

/** Titles of the rules of some versions of a programme by their ids; where they differ, the first version tells. */
export function ruleTitlesOf(...documents: readonly ProgrammeDocument[]): ReadonlyMap<string, LocalisedText> {
  const rules = documents.toReversed().flatMap((document) => document.rules);
  return new Map(rules.map((rule) => [String(rule.id), rule.title as LocalisedText]));
}
