import { OgwError } from "../errors/index.ts";
import type { HostedLanguage } from "./host.ts";
import { type LanguageTable, strictLanguages } from "./strict-languages.ts";

/** Languages that the rules of one rule set may name, by id, strict first; OgwError OGW406 for an id that is taken. */
export function languageTable(more: readonly HostedLanguage[]): LanguageTable {
  const table = new Map(strictLanguages);
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
