import type { HostedLanguage } from "./host.ts";
import { jsonLogicLanguage } from "./json-logic-language.ts";

/** Languages that the rules of one rule set may name, by id. */
export type LanguageTable = ReadonlyMap<string, HostedLanguage>;

/** The one language that a page knows. */
export const strictLanguages: LanguageTable = new Map([
  [jsonLogicLanguage.id, { language: jsonLogicLanguage }],
]);

/** Id of the language in which a profile writes its rules. */
export function languageOfProfile(profile: string): string {
  return profile === "strict" ? jsonLogicLanguage.id : profile;
}
