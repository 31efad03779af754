import type { Lang } from "@opus/grant-rules/errors";
import { labelOfFact, type ProgrammeDocument } from "@opus/grant-workflow";

/** What a fact of a rule is called in one language. */
export function factLabel(document: ProgrammeDocument, path: string, lang: Lang): string {
  return labelOfFact(document, path)[lang];
}
