import { wrongArgument } from "./argument.ts";
import { codeInfo } from "./code-info.ts";
import type { LocalisedText } from "./localised-text.ts";
import { OgwError } from "./ogw-error.ts";
import { polishRemedies } from "./polish-remedies.ts";

/** What subjects of errors begin with, in Polish. */
const SUBJECTS: readonly (readonly [en: RegExp, pl: string])[] = [
  [/^store\b/, "magazyn"],
  [/^outbox\b/, "skrzynka skutków"],
  [/^programme document$/, "dokument programu"],
  [/^programme member\b/, "pole programu"],
  [/^programme\b/, "program"],
  [/^commit of\b/, "zapis"],
  [/^snapshot of\b/, "migawka"],
  [/^command\b/, "polecenie"],
  [/^deadline (.*) of\b/, "termin $1 sprawy"],
  [/^effect (.*) of stage\b/, "skutek $1 etapu"],
  [/^effect\b/, "skutek"],
  [/^stored amount\b/, "zapisana kwota"],
  [/^balance (.*) of\b/, "saldo $1 w"],
  [/^transfer from (.*) to\b/, "przelew z $1 na"],
  [/^stage (.*), state\b/, "etap $1, stan"],
  [/^stream id$/, "identyfikator strumienia"],
  [/^kept heads$/, "zachowane głowy"],
  [/^grant workflow$/, "silnik"],
  [/^database connection$/, "połączenie z bazą"],
  [/^rule language\b/, "język reguł"],
  [/^rule set$/, "zestaw reguł"],
  [/^rule\b/, "reguła"],
  [/^operator\b/, "operator"],
  [/^calculation\b/, "obliczenie"],
  [/^argument\b/, "argument"],
  [/^term$/, "termin"],
  [/^civil date$/, "data"],
  [/^instant$/, "chwila"],
  [/^time zone$/, "strefa czasowa"],
  [/^calendar (.*) version\b/, "kalendarz $1, wersja"],
  [/^number of (?:days|weeks|months|years)$/, "długość terminu"],
  [/^working days$/, "dni robocze"],
  [/^form field\b/, "pole formularza"],
  [/^form$/, "formularz"],
  [/^text format\b/, "format tekstu"],
  [/^commitment$/, "zobowiązanie"],
  [/^evaluation$/, "obliczenie reguły"],
  [/^Personal part\b/, "część osobowa"],
];

/**
 * What an error says, for people in either language: in English its own message, in Polish what it is about, what its
 * code means, and what to do. Details that an error names in English alone are left to its message.
 *
 * @throws OgwError OGW410 for what is no OgwError.
 * @example
 * const error = new OgwError({ code: "OGW410", subject: 'store "a.db"', problem: "it was closed", remedy: "Open it again" });
 * errorText(error).pl; // "[OGW410] Magazyn „a.db”: argument jest niewłaściwego rodzaju. Podaj to, czego oczekuje ta funkcja."
 */
export function errorText(error: OgwError): LocalisedText {
  if (!OgwError.isInstance(error)) {
    throw wrongArgument(error, { of: "errorText", name: "the error", is: "an OgwError that was caught" });
  }
  const { code, subject, message } = error;
  const remedy = polishRemedies[code];
  const said = `[${code}] ${inPolish(subject)}: ${uncapitalised(codeInfo(code).title.pl)}.`;
  return { pl: remedy === undefined ? said : `${said} ${remedy}`, en: message };
}

function inPolish(subject: string): string {
  const found = SUBJECTS.find(([en]) => en.test(subject));
  const named = found === undefined ? subject : capitalised(subject.replace(found[0], found[1]));
  return named.replace(/"([^"]*)"/g, "„$1”");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalised(title: string): string {
  const [first = "", second = ""] = title;
  const isAbbreviation = second !== second.toLowerCase();
  return isAbbreviation ? title : first.toLowerCase() + title.slice(1);
}
