import { CALCULATION_TYPES } from "../calculations/calculation-document.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { typeName, type ValueType } from "../values/value-type.ts";
import type { FilledSlot } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { PatternSlot, SlotValue } from "./shape/pattern.ts";
import { unknownName, wrongValue } from "./slot-faults.ts";
import { shortWords } from "./slot-words.ts";

type ReferenceWord = "param" | "calc" | "var";

/** Whether an object stands where a value is expected: a reference to one, or an expression that nobody computes here. */
export function isReference(written: unknown): written is Readonly<Record<string, unknown>> {
  return isPlainObject(written);
}

/** What a slot of the kind may be made of. */
function fits(kind: SlotValue, type: ValueType): boolean {
  if (kind === "date") return type.kind === "date";
  if (type.kind !== "number") return false;
  return type.unit === (kind === "number" ? "plain" : kind);
}

const KINDS: Readonly<Record<SlotValue, LocalisedText>> = {
  money: { pl: "kwota", en: "money" },
  number: { pl: "liczba", en: "a number" },
  percent: { pl: "procent", en: "a percent" },
  date: { pl: "data", en: "a date" },
};

/** Reads a value that stands elsewhere: `{"param": id}`, `{"calc": id}` or `{"var": path}`, and nothing else. */
export function fillReference(
  slot: PatternSlot,
  kind: SlotValue,
  written: Readonly<Record<string, unknown>>,
  at: string,
  context: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  const [word, ...more] = Object.keys(written);
  const id = word === undefined ? undefined : written[word];
  if (more.length > 0 || typeof id !== "string" || !isWord(word))
    return void problems.push(noReference(at, written));
  const found = lookUp(word, id, context);
  if (found === undefined) {
    const { what, known } = namesOf(word, kind, context);
    return void problems.push(unknownName("OGW744", at, id, what, known));
  }
  if (!fits(kind, found.type)) return void problems.push(otherType(id, found.type, kind, at));
  if (word === "var" && context.shape.fields.get(id)?.optional === true)
    return void problems.push(mayBeBlank(id, at));
  const expression = { [word]: id };
  return { slot, at, expression, typed: expression, words: shortWords(found.title) };
}

function isWord(word: string | undefined): word is ReferenceWord {
  return word === "param" || word === "calc" || word === "var";
}

interface Found {
  readonly type: ValueType;
  readonly title: LocalisedText;
}

function lookUp(
  word: ReferenceWord,
  id: string,
  { parameters, calculations, shape }: PatternContext,
): Found | undefined {
  if (word === "var") return shape.fields.get(id);
  if (word === "param") {
    const parameter = parameters.get(id);
    return parameter?.table === false ? parameter : undefined;
  }
  const calculation = calculations.get(id);
  if (calculation === undefined || calculation.of !== undefined) return undefined;
  return { type: CALCULATION_TYPES[calculation.type], title: calculation.title };
}

function namesOf(word: ReferenceWord, kind: SlotValue, context: PatternContext) {
  const { parameters, calculations, shape } = context;
  if (word === "var") {
    const fields = [...shape.fields.values()].filter(({ type }) => fits(kind, type));
    return {
      what: { pl: "pole formularza", en: "a field of the form" },
      known: fields.map(({ path }) => path),
    };
  }
  if (word === "param") {
    const fitting = [...parameters.values()].filter(({ table, type }) => !table && fits(kind, type));
    return { what: { pl: "parametr programu", en: "a parameter" }, known: fitting.map(({ id }) => id) };
  }
  const known = [...calculations.keys()].filter((id) => {
    const found = lookUp("calc", id, context);
    return found !== undefined && fits(kind, found.type);
  });
  return { what: { pl: "obliczenie programu", en: "a calculation of the programme" }, known };
}

function otherType(id: string, type: ValueType, kind: SlotValue, at: string): Problem {
  const is = typeName(type);
  return problemAt(
    "OGW744",
    at,
    {
      pl: `„${id}” to ${is.pl}, a tu potrzebne jest: ${KINDS[kind].pl}.`,
      en: `"${id}" is of the type ${is.en}, but ${KINDS[kind].en} is needed here.`,
    },
    { pl: "Wskaż inne albo wpisz wartość.", en: "Name another one, or write a value." },
  );
}

function mayBeBlank(path: string, at: string): Problem {
  return problemAt(
    "OGW744",
    at,
    {
      pl: `Pole „${path}” wolno pominąć, więc nie może być wartością wzoru.`,
      en: `The field "${path}" may be left blank, so it cannot be a value of a pattern.`,
    },
    {
      pl: "Wskaż pole wymagane albo obliczenie, które mówi, co znaczy puste pole (coalesce).",
      en: "Name a required field, or a calculation that says what a blank field means (coalesce).",
    },
  );
}

function noReference(at: string, written: unknown): Problem {
  return wrongValue(
    at,
    written,
    { pl: "wartość, a nie wyrażenie", en: "a value and no expression" },
    {
      pl: 'Wpisz wartość albo {"param": "…"}, {"calc": "…"} lub {"var": "…"}; wyrażenie zapisz jako obliczenie programu.',
      en: 'Write a value, or {"param": "…"}, {"calc": "…"} or {"var": "…"}; put an expression into a calculation of the programme.',
    },
  );
}
