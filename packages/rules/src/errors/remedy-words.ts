import type { LocalisedText } from "./localised-text.ts";

/** "Did you mean" in both languages, or what else to do. */
export function meant(suggestion: string | undefined, otherwise: LocalisedText): LocalisedText {
  if (suggestion === undefined) return otherwise;
  return { pl: `Czy chodziło o „${suggestion}”?`, en: `Did you mean "${suggestion}"?` };
}

/** A few of many names, for a remedy. */
export function listed(names: Iterable<string>, limit = 12): string {
  const all = [...names];
  const shown = all.slice(0, limit).join(", ");
  return all.length > limit ? `${shown}, …` : shown;
}
