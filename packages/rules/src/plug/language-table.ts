import { OgwError } from "../errors/index.ts";
import { jsonLogicLanguage } from "./json-logic-language.ts";
import { certLogicLanguage, jsonLogicJsLanguage } from "./profile-language.ts";
import type { RuleLanguage } from "./rule-language.ts";

const BUILT_IN: readonly RuleLanguage[] = [jsonLogicLanguage, jsonLogicJsLanguage, certLogicLanguage];

/** Languages that the rules of one rule set may name, by id; OgwError OGW406 for an id that is taken. */
export function languageTable(more: readonly RuleLanguage[]): ReadonlyMap<string, RuleLanguage> {
  const table = new Map(BUILT_IN.map((language) => [language.id, language]));
  for (const language of more) {
    const taken = table.get(language.id);
    if (taken !== undefined && taken !== language) {
      throw new OgwError({
        code: "OGW406",
        subject: `rule language "${language.id}"`,
        problem: "there is a language of this name already",
        remedy: "Give it a name of its own",
      });
    }
    table.set(language.id, language);
  }
  return table;
}

/** Id of the language in which a profile writes its rules. */
export function languageOfProfile(profile: string): string {
  return profile === "strict" ? jsonLogicLanguage.id : profile;
}
