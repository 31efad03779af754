import type { LocalisedText } from "@opus/grant-rules/errors";
import { commandTable, eventTitles } from "@opus/grant-workflow";

/** What happened, in words; an unknown event is shown as its type. */
export function eventName(type: string): LocalisedText {
  const known = eventTitles.get(type);
  if (known !== undefined) return known;
  const title = commandTable.get(type)?.title;
  if (title === undefined) return { pl: type, en: type };
  return { pl: `upływ czasu: ${lowerFirst(title.pl)}`, en: `time passed: ${lowerFirst(title.en)}` };
}

/** A deadline in words, by its name. */
export function deadlineName(name: string): LocalisedText {
  return commandTable.get(`deadline.${name}.passed`)?.title ?? { pl: name, en: name };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
