import type { LocalisedText } from "@opus/grant-rules/errors";
import { commandTable, startCommand } from "@opus/grant-workflow";

/** What the engine tells a call by itself. */
const INTERNAL: Readonly<Record<string, LocalisedText>> = {
  "application.registered": { pl: "Wniosek zarejestrowany", en: "Application registered" },
  "award.committed": { pl: "Środki z puli związane", en: "Money of the pool committed" },
  "award.released": { pl: "Środki z puli zwolnione", en: "Money of the pool released" },
};

/** A command or an occurrence in words; an unknown one is shown as its type. */
export function eventName(type: string): LocalisedText {
  if (type === startCommand.type) return startCommand.title;
  const title = commandTable.get(type)?.title ?? INTERNAL[type];
  if (title === undefined) return { pl: type, en: type };
  if (!type.startsWith("deadline.")) return title;
  return { pl: `Upłynęło: ${lowerFirst(title.pl)}`, en: `Passed: ${lowerFirst(title.en)}` };
}

/** A deadline in words, by its name. */
export function deadlineName(name: string): LocalisedText {
  return commandTable.get(`deadline.${name}.passed`)?.title ?? { pl: name, en: name };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
