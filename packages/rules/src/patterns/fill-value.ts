import { joinPointer } from "../document/index.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { formatMoneyDecimal, grosze } from "../money/index.ts";
import { dateText, epochDay } from "../values/civil-day.ts";
import { readHundredths } from "../values/decimal.ts";
import { fillReference, isReference } from "./fill-reference.ts";
import type { FilledSlot, FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { ChoicesSlot, SlotValue, TableSlot, TerritorySlot, ValueSlot } from "./shape/pattern.ts";
import { unknownName, wrongValue } from "./slot-faults.ts";
import { joinedWords, shortWords, valueWords } from "./slot-words.ts";

interface Constant {
  readonly wanted: LocalisedText;
  readonly remedy: LocalisedText;
  read(written: unknown): number | undefined;
  write(amount: number): unknown;
  typed(amount: number): unknown;
}

const hundredths = (written: unknown) =>
  typeof written === "string" || typeof written === "number" ? readHundredths(String(written)) : undefined;
const percent = (amount: number) => (amount % 100 === 0 ? amount / 100 : formatMoneyDecimal(grosze(amount)));

/** How constants of each kind are written. */
const CONSTANTS: Readonly<Record<SlotValue, Constant>> = {
  money: {
    wanted: { pl: "kwota", en: "an amount of money" },
    remedy: { pl: 'Zapisz kwotę jako "1500.00".', en: 'Write the amount as "1500.00".' },
    read: hundredths,
    write: (amount) => formatMoneyDecimal(grosze(amount)),
    typed: (amount) => ({ money: [formatMoneyDecimal(grosze(amount)), "PLN"] }),
  },
  percent: {
    wanted: { pl: "procent", en: "a percent" },
    remedy: { pl: "Zapisz procent jako 20 albo 12.5.", en: "Write a percent as 20 or 12.5." },
    read: hundredths,
    write: percent,
    typed: (amount) => ({ pct: [formatMoneyDecimal(grosze(amount))] }),
  },
  number: {
    wanted: { pl: "liczba całkowita", en: "a whole number" },
    remedy: {
      pl: "Zapisz liczbę bez cudzysłowu, np. 3.",
      en: "Write a number without quotation marks, such as 3.",
    },
    read: (written) => (Number.isSafeInteger(written) ? (written as number) : undefined),
    write: (amount) => amount,
    typed: (amount) => amount,
  },
  date: {
    wanted: { pl: "data", en: "a date" },
    remedy: { pl: 'Zapisz datę jako "2026-03-01".', en: 'Write a date as "2026-03-01".' },
    read: (written) => (typeof written === "string" ? epochDay(written) : undefined),
    write: dateText,
    typed: (amount) => ({ date: dateText(amount) }),
  },
};

/** A constant of a kind in the smallest unit, as a rule states it. */
export function writeConstant(kind: SlotValue, amount: number): unknown {
  return CONSTANTS[kind].write(amount);
}

/** A constant of a kind in its smallest unit; undefined for what is none. */
export function readConstant(kind: SlotValue, written: unknown): number | undefined {
  return CONSTANTS[kind].read(written);
}

/** Reads a value, or a reference to one. */
export function fillValue(
  slot: ValueSlot,
  written: unknown,
  at: string,
  filled: FilledSlots,
  context: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  const { kind } = slot;
  if (isReference(written)) return fillReference(slot, kind, written, at, context, problems);
  const constant = CONSTANTS[kind];
  const amount = constant.read(written);
  if (amount === undefined)
    return void problems.push(wrongValue(at, written, constant.wanted, constant.remedy));
  const wrong = outOfRange(slot, amount, at) ?? belowOther(slot, amount, at, filled);
  if (wrong !== undefined) return void problems.push(wrong);
  return {
    slot,
    at,
    expression: constant.write(amount),
    typed: constant.typed(amount),
    words: valueWords(kind, amount),
    amount,
  };
}

function outOfRange({ kind, least, most }: ValueSlot, amount: number, at: string): Problem | undefined {
  const unit = kind === "money" || kind === "percent" ? 100 : 1;
  const [low, high] = [
    least === undefined ? -Infinity : least * unit,
    most === undefined ? Infinity : most * unit,
  ];
  if (amount >= low && amount <= high) return undefined;
  const words = (bound: number) => valueWords(kind, bound);
  const allowed = {
    pl: [
      ...(least === undefined ? [] : [`co najmniej ${words(low).pl}`]),
      ...(most === undefined ? [] : [`najwyżej ${words(high).pl}`]),
    ].join(", "),
    en: [
      ...(least === undefined ? [] : [`at least ${words(low).en}`]),
      ...(most === undefined ? [] : [`at most ${words(high).en}`]),
    ].join(", "),
  };
  const shown = words(amount);
  return problemAt(
    "OGW743",
    at,
    {
      pl: `${shown.pl} tu nie ma sensu: dozwolone jest ${allowed.pl}.`,
      en: `${shown.en} makes no sense here: ${allowed.en} is allowed.`,
    },
    { pl: "Popraw wartość.", en: "Correct the value." },
  );
}

function belowOther(
  { kind, notBelow }: ValueSlot,
  amount: number,
  at: string,
  filled: FilledSlots,
): Problem | undefined {
  const other = notBelow === undefined ? undefined : filled.get(notBelow);
  if (other?.amount === undefined || amount >= other.amount) return undefined;
  const [one, two] = [valueWords(kind, amount), other.words];
  return problemAt(
    "OGW745",
    at,
    {
      pl: `${one.pl} to mniej niż „${notBelow}” (${two.pl}): tej reguły nikt by nie spełnił.`,
      en: `${one.en} is below "${notBelow}" (${two.en}): nobody could meet this rule.`,
    },
    { pl: "Zamień obie wartości albo popraw jedną z nich.", en: "Swap the two values, or correct one." },
  );
}

/** Reads values of the choice that another slot names. */
export function fillChoices(
  slot: ChoicesSlot,
  written: unknown,
  at: string,
  filled: FilledSlots,
  problems: Problem[],
): FilledSlot | undefined {
  const field = filled.get(slot.of)?.field;
  const codes = field?.type.kind === "list" ? field.type.shape.fields.get("") : field;
  if (codes?.type.kind !== "code") return undefined;
  const { values, open } = codes.type;
  if (!Array.isArray(written) || written.length === 0)
    return void problems.push(
      wrongValue(
        at,
        written,
        { pl: "niepusta lista wyborów", en: "a list of choices that is not empty" },
        { pl: `Na przykład ["${values[0] ?? ""}"].`, en: `For example ["${values[0] ?? ""}"].` },
      ),
    );
  const wrong = written.flatMap((value: unknown, index): Problem[] => {
    const place = joinPointer(at, index);
    if (typeof value !== "string" || !(open || values.includes(value)))
      return [unknownName("OGW744", place, value, CHOICE, values)];
    return written.indexOf(value) === index ? [] : [choiceTwice(place, value)];
  });
  problems.push(...wrong);
  if (wrong.length > 0) return undefined;
  const choices = written as readonly string[];
  const words = joinedWords(choices.map((value) => choiceWords(codes.labels, value)));
  return { slot, at, expression: [...choices], typed: [...choices], words, choices };
}

const CHOICE = { pl: "wybór tego pola", en: "a choice of this field" };

/** What the form calls a value of a choice. */
export function choiceWords(
  labels: Readonly<Record<string, LocalisedText>> | undefined,
  value: string,
): LocalisedText {
  return labels !== undefined && Object.hasOwn(labels, value)
    ? (labels[value] as LocalisedText)
    : { pl: value, en: value };
}

function choiceTwice(at: string, value: string): Problem {
  return problemAt(
    "OGW745",
    at,
    { pl: `Wybór „${value}” stoi tu dwa razy.`, en: `The choice "${value}" stands here twice.` },
    { pl: "Usuń powtórzenie.", en: "Remove the repetition." },
  );
}

/** Reads the code of a territory. */
export function fillTerritory(
  slot: TerritorySlot,
  written: unknown,
  at: string,
  { registers }: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  const register = [...registers.values()].find(
    ({ territories }) => typeof written === "string" && territories.has(written),
  );
  if (register === undefined || typeof written !== "string") {
    const known = [...registers.values()].flatMap(({ territories }) => [...territories]);
    const what = {
      pl: "obszar, ulica ani miejscowość programu",
      en: "an area, street or locality of the programme",
    };
    return void problems.push(unknownName("OGW744", at, written, what, known));
  }
  const name = register.streets.get(written)?.name ?? register.localities.get(written)?.names[0] ?? written;
  const words = shortWords(register.areas.get(written)?.title ?? { pl: name, en: name });
  return { slot, at, expression: written, typed: written, words, territory: written };
}

/** Reads the id of a table of money. */
export function fillTable(
  slot: TableSlot,
  written: unknown,
  at: string,
  { parameters }: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  const fitting = [...parameters.values()].filter(
    ({ table, type }) => table && type.kind === "number" && type.unit === "money",
  );
  const found = fitting.find(({ id }) => id === written);
  if (found === undefined) {
    const what = { pl: "tabela kwot wśród parametrów", en: "a table of money among the parameters" };
    const known = fitting.map(({ id }) => id);
    return void problems.push(unknownName("OGW744", at, written, what, known));
  }
  return { slot, at, expression: found.id, typed: found.id, words: shortWords(found.title) };
}
