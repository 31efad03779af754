import { OgwError } from "../errors/index.ts";
import type { HostedLanguage } from "./host.ts";
import { jsonLogicLanguage } from "./json-logic-language.ts";

/** Languages that the rules of one rule set may name, by id, strict first; OgwError OGW406 for an id that is taken. */
export function languageTable(more: readonly HostedLanguage[]): ReadonlyMap<string, HostedLanguage> {
  const table = new Map<string, HostedLanguage>([[jsonLogicLanguage.id, { language: jsonLogicLanguage }]]);
  for (const hosted of more) {
    const { language } = hosted;
    const taken = table.get(language.id);
    if (taken !== undefined && taken.language !== language) {
      throw new OgwError({
        code: "OGW406",
        subject: `rule language "${language.id}"`,
        problem: "there is a language of this name already",
        remedy: "Give it a name of its own",
      });
    }
    table.set(language.id, hosted);
  }
  return table;
}

/** Id of the language in which a profile writes its rules. */
export function languageOfProfile(profile: string): string {
  return profile === "strict" ? jsonLogicLanguage.id : profile;
}
