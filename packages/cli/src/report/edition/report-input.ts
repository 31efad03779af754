import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import type { ProgrammeDocument, Summary } from "@opus/grant-workflow";

/** Everything the page tells of. */
export interface ReportInput {
  readonly programme: ProgrammeDocument;
  readonly summary: Summary;
  readonly journal: { readonly entries: number; readonly valid: boolean };
  /** Whether the store was filled by simulated actors from a file of applications. */
  readonly simulated: boolean;
  /** Titles of rules by id. */
  readonly ruleTitles: ReadonlyMap<string, LocalisedText>;
}

/** What a section of the page is made from: the input in one language. */
export interface ReportEdition extends ReportInput {
  readonly lang: Lang;
  /** Picks the text of the edition's language. */
  say(text: LocalisedText): string;
}

/** The input as one language tells it. */
export function editionOf(input: ReportInput, lang: Lang): ReportEdition {
  return { ...input, lang, say: (text) => text[lang] };
}
