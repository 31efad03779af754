import { addDays, daysBetween } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { type Grosze, parseMoney } from "@opus/grant-rules/money";
import { inOneLine } from "../../terminal/defused.ts";
import { readWrittenAmount } from "../../written/written-amount.ts";
import { readWrittenDay } from "../../written/written-day.ts";
import type { StatedValues } from "./stated-values.ts";
import { templateCard, templateNames } from "./template-files.ts";

/** What a text came to: a value, or why it is none. */
export type Reading = { readonly value: string } | { readonly refused: LocalisedText };

/** What was stated before, in the order of the questions. */
export type Known = Readonly<Partial<StatedValues>>;

/** One thing that a new programme needs to be told. */
export interface Question {
  readonly name: keyof StatedValues;
  readonly flag: string;
  /** An example of the flag's value. */
  readonly example: string;
  readonly asks: LocalisedText;
  /** What stands when nothing is stated; none for what has to be. */
  readonly usual?: (known: Known, lang: "pl" | "en") => string;
  /** Whether it may be left out where nobody is asked, since `usual` will do. */
  readonly isOptional?: true;
  /** Reads a text, with what was stated before it. */
  readonly read: (text: string, known: Known) => Reading;
}

/** Days from the end of the call to the end of realisation, at least: within them awards are made and agreements signed. */
const LEAST_DAYS = 30;
/** Longest call, and longest time of realisation, in days: three years. */
const MOST_DAYS = 1096;
/** Most grants of the greatest amount that the pool is enough for: so many applications its scenarios can play. */
const MOST_GRANTS = 100;
const LONGEST_NAME = 150;
const LETTER = String.raw`[\p{L}\p{N}]`;
const FIRST_DAY = "2015-01-01";
const LAST_DAY = "2095-12-31";

const refused = (pl: string, en: string): Reading => ({ refused: { pl, en } });

/** Everything that a new programme needs to be told, in the order in which it is asked. */
export const questions: readonly Question[] = [
  {
    name: "template",
    flag: "--template",
    example: "micro-grants",
    asks: { pl: "Szablon", en: "Template" },
    usual: () => templateNames()[0] ?? "",
    read: readTemplate,
  },
  {
    name: "name",
    flag: "--name",
    example: "„Mikrogranty 2027”",
    asks: { pl: "Nazwa programu", en: "Name of the programme, in Polish" },
    usual: ({ template }) => usualOf(template).name.pl,
    read: readName,
  },
  {
    name: "nameEn",
    flag: "--name-en",
    example: "„Micro-grants 2027”",
    asks: { pl: "Nazwa po angielsku", en: "Name in English" },
    usual: ({ name = "", template }) =>
      name === usualOf(template).name.pl ? usualOf(template).name.en : name,
    isOptional: true,
    read: readName,
  },
  {
    name: "operator",
    flag: "--operator",
    example: "„Fundacja Przykład”",
    asks: { pl: "Kto prowadzi program", en: "Who runs the programme" },
    read: readName,
  },
  {
    name: "opens",
    flag: "--opens",
    example: "2027-03-01",
    asks: { pl: "Pierwszy dzień naboru (np. 2027-03-01)", en: "First day of the call (such as 2027-03-01)" },
    read: readDay,
  },
  {
    name: "closes",
    flag: "--closes",
    example: "2027-03-31",
    asks: { pl: "Ostatni dzień naboru", en: "Last day of the call" },
    read: (text, known) => day(text, (closes) => closingFault(closes, known)),
  },
  {
    name: "from",
    flag: "--from",
    example: "2027-05-01",
    asks: { pl: "Pierwszy dzień realizacji projektów", en: "First day on which projects are carried out" },
    read: (text, known) => day(text, (from) => startFault(from, known)),
  },
  {
    name: "to",
    flag: "--to",
    example: "2027-10-31",
    asks: { pl: "Ostatni dzień realizacji", en: "Last day on which they are" },
    read: (text, known) => day(text, (to) => endFault(to, known)),
  },
  {
    name: "min",
    flag: "--min",
    example: "1500",
    asks: { pl: "Najmniejszy grant, w złotych", en: "Least grant, in PLN" },
    usual: ({ template }) => usualOf(template).min,
    isOptional: true,
    read: (text) => amount(text, (min) => leastFault(min)),
  },
  {
    name: "max",
    flag: "--max",
    example: "5000",
    asks: { pl: "Największy grant, w złotych", en: "Greatest grant, in PLN" },
    usual: ({ template }) => usualOf(template).max,
    isOptional: true,
    read: (text, known) => amount(text, (max) => greatestFault(max, known)),
  },
  {
    name: "pool",
    flag: "--pool",
    example: "100000",
    asks: { pl: "Pula naboru, w złotych", en: "Pool of the call, in PLN" },
    usual: ({ template }) => usualOf(template).pool,
    read: (text, known) => amount(text, (pool) => poolFault(pool, known)),
  },
];

function usualOf(template: string | undefined) {
  return templateCard(template ?? templateNames()[0] ?? "").usual;
}

function readTemplate(text: string): Reading {
  const name = templateNames().find(
    (each, index) => each === text.trim() || String(index + 1) === text.trim(),
  );
  if (name !== undefined) return { value: name };
  const all = templateNames().join(", ");
  return refused(`Nie ma takiego szablonu. Są: ${all}.`, `There is no such template. There are: ${all}.`);
}

function readName(text: string): Reading {
  const name = text.trim();
  if (!new RegExp(LETTER, "u").test(name))
    return refused("Nie ma tu żadnej litery ani cyfry.", "It has no letter and no digit.");
  if (inOneLine(name) !== name)
    return refused("Są tu znaki, których nie widać.", "It has characters that nobody sees.");
  return name.length <= LONGEST_NAME
    ? { value: name }
    : refused(`Najwyżej ${LONGEST_NAME} znaków.`, `At most ${LONGEST_NAME} characters.`);
}

type Fault = LocalisedText | undefined;

function readDay(text: string): Reading {
  return day(text, () => undefined);
}

function day(text: string, faultOf: (day: string) => Fault): Reading {
  const value = readWrittenDay(text);
  if (value === undefined)
    return refused(
      "To nie jest dzień, np. 2027-03-01 albo 1.03.2027.",
      "This is no day, such as 2027-03-01 or 1.03.2027.",
    );
  if (value < FIRST_DAY || value > LAST_DAY)
    return refused(`Dzień od ${FIRST_DAY} do ${LAST_DAY}.`, `A day from ${FIRST_DAY} to ${LAST_DAY}.`);
  const fault = faultOf(value);
  return fault === undefined ? { value } : { refused: fault };
}

function closingFault(closes: string, { opens = closes }: Known): Fault {
  if (closes < opens)
    return {
      pl: `Nabór zamknąłby się (${closes}), zanim się otworzy (${opens}).`,
      en: `The call would close (${closes}) before it opens (${opens}).`,
    };
  return tooLong(opens, closes);
}

function startFault(from: string, { opens = from }: Known): Fault {
  if (from >= opens) return undefined;
  return {
    pl: `Projekty zaczęłyby się (${from}) przed otwarciem naboru (${opens}).`,
    en: `Projects would begin (${from}) before the call opens (${opens}).`,
  };
}

function endFault(to: string, { from = to, closes = to }: Known): Fault {
  if (to < from)
    return {
      pl: `Realizacja skończyłaby się (${to}), zanim się zacznie (${from}).`,
      en: `Realisation would end (${to}) before it begins (${from}).`,
    };
  const earliest = addDays(closes, LEAST_DAYS);
  if (to < earliest)
    return {
      pl: `Po zamknięciu naboru trzeba ocenić wnioski i zawrzeć umowy, więc realizacja może się skończyć najwcześniej ${earliest}.`,
      en: `Once the call has closed, applications are assessed and agreements signed, so realisation can end on ${earliest} at the earliest.`,
    };
  return tooLong(from, to);
}

function tooLong(first: string, last: string): Fault {
  if (daysBetween(first, last) < MOST_DAYS) return undefined;
  return {
    pl: `Od ${first} do ${last} jest więcej niż trzy lata.`,
    en: `From ${first} to ${last} there are more than three years.`,
  };
}

function amount(text: string, faultOf: (amount: Grosze) => Fault): Reading {
  const value = readWrittenAmount(text);
  const read = value === undefined ? undefined : parseMoney(value);
  if (value === undefined || read?.ok !== true)
    return refused(
      "To nie jest kwota, np. 1500 albo 1 500,00.",
      "This is no amount, such as 1500 or 1500.00.",
    );
  const fault = faultOf(read.grosze);
  return fault === undefined ? { value } : { refused: fault };
}

function groszeOf(amount: string | undefined, otherwise: number): number {
  const read = parseMoney(amount ?? "");
  return read.ok ? read.grosze : otherwise;
}

function leastFault(min: number): Fault {
  if (min >= 100 && min % 100 === 0) return undefined;
  return {
    pl: "Najmniejszy grant to pełne złote, co najmniej 1.",
    en: "The least grant is in whole złoty, 1 at least.",
  };
}

function greatestFault(max: number, known: Known): Fault {
  if (max < groszeOf(known.min, max))
    return {
      pl: `Największy grant byłby mniejszy niż najmniejszy (${known.min}).`,
      en: `The greatest grant would be smaller than the least one (${known.min}).`,
    };
  if (max <= 100_000_000_000) return undefined;
  return {
    pl: "Największy grant to najwyżej miliard złotych.",
    en: "The greatest grant is a billion złoty at most.",
  };
}

function poolFault(pool: number, known: Known): Fault {
  if (pool < groszeOf(known.min, pool))
    return {
      pl: `Pula nie starczy na najmniejszy grant (${known.min}).`,
      en: `The pool is not enough for the least grant (${known.min}).`,
    };
  const max = groszeOf(known.max, pool);
  if (pool < max)
    return {
      pl: `Pula nie starczy na największy grant (${known.max}); kto o niego wniesie, nigdy go nie dostanie.`,
      en: `The pool is not enough for the greatest grant (${known.max}); whoever asks for it can never have it.`,
    };
  if (pool / max <= MOST_GRANTS) return undefined;
  return {
    pl: `Pula starczyłaby na więcej niż ${MOST_GRANTS} największych grantów, a scenariusze szablonu ją wyczerpują. Podaj mniejszą i zwiększ ją potem w programme.json.`,
    en: `The pool would be enough for more than ${MOST_GRANTS} of the greatest grants, and scenarios of the template use it up. State a smaller one, and raise it in programme.json afterwards.`,
  };
}
