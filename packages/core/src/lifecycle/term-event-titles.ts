import type { LocalisedText } from "@opus/grant-rules";
import { needText } from "@opus/grant-rules/errors";
import { periodEvents } from "../document/periods.ts";
import { caseEvents } from "./case/case-events.ts";
import { letterTitles } from "./letter-titles.ts";
import { commandTable, eventTitles } from "./lifecycle.ts";

const NAME = { of: "termEventTitle", name: "the name of the event", is: "a text such as project.end" };

/**
 * What an event is called that a term may be counted from: a type of event, `letter.receipt.sent`, `project.end`.
 * Undefined for what is no such event.
 *
 * @example
 * termEventTitle("agreement.countersign")?.en; // "countersigned by the operator"
 */
export function termEventTitle(name: string): LocalisedText | undefined {
  needText(name, NAME);
  if (Object.hasOwn(caseEvents, name)) return caseEvents[name];
  if (Object.hasOwn(periodEvents, name)) return periodEvents[name];
  const [, letter = "", what] = /^letter\.(.+)\.(sent|delivered)$/.exec(name) ?? [];
  const title = (letterTitles as ReadonlyMap<string, { readonly title: LocalisedText }>).get(letter)?.title;
  if (title !== undefined) {
    return what === "sent"
      ? { pl: `wysłanie pisma „${title.pl}”`, en: `sending of the letter “${title.en}”` }
      : { pl: `doręczenie pisma „${title.pl}”`, en: `delivery of the letter “${title.en}”` };
  }
  return eventTitles.get(name) ?? passed(name);
}

function passed(name: string): LocalisedText | undefined {
  const title = name.startsWith("deadline.") ? commandTable.get(name)?.title : undefined;
  return title === undefined ? undefined : { pl: `upływ: ${title.pl}`, en: `passing of: ${title.en}` };
}
