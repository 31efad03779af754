import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { Field, Shape } from "../values/shape.ts";
import { typeName, type ValueType } from "../values/value-type.ts";
import { fillReference, isReference } from "./fill-reference.ts";
import type { FilledSlot, FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { FieldSlot, FieldsSlot, SlotField } from "./shape/pattern.ts";
import { unknownName, wrongValue } from "./slot-faults.ts";
import { joinedWords, shortWords } from "./slot-words.ts";

/** What the types of fields are called that slots ask for, and what makes a type one of them. */
const FIELDS: Readonly<
  Record<SlotField, { readonly pl: string; readonly en: string; readonly fits: (type: ValueType) => boolean }>
> = {
  money: { pl: "kwota", en: "money", fits: (type) => type.kind === "number" && type.unit === "money" },
  number: { pl: "liczba", en: "a number", fits: (type) => type.kind === "number" && type.unit === "plain" },
  date: { pl: "data", en: "a date", fits: ({ kind }) => kind === "date" },
  yesNo: { pl: "tak/nie", en: "yes or no", fits: ({ kind }) => kind === "boolean" },
  choice: { pl: "wybór z listy", en: "a choice from a list", fits: ({ kind }) => kind === "code" },
  text: { pl: "tekst", en: "a text", fits: ({ kind }) => kind === "text" },
  list: { pl: "lista", en: "a list", fits: ({ kind }) => kind === "list" },
  choices: { pl: "lista wyborów", en: "a list of choices", fits: isChoices },
  place: { pl: "miejsce", en: "a place", fits: ({ kind }) => kind === "place" },
  any: { pl: "pole", en: "a field", fits: ({ kind }) => kind !== "record" },
};

function isChoices(type: ValueType): boolean {
  return type.kind === "list" && type.shape.fields.get("")?.type.kind === "code";
}

/** Reads the path of a field, or a calculation that stands in place of one. */
export function fillField(
  slot: FieldSlot | (FieldsSlot & { readonly within?: string }),
  written: unknown,
  at: string,
  filled: FilledSlots,
  context: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  if (isReference(written) && slot.within === undefined && calculated(slot.of))
    return fillReference(slot, slot.of, written, at, context, problems);
  const list = slot.within === undefined ? undefined : filled.get(slot.within);
  // A list that is not right says so itself.
  if (slot.within !== undefined && list === undefined) return undefined;
  const shape = list === undefined ? context.shape : itemsOf(list);
  const { pl, en, fits } = FIELDS[slot.of];
  if (typeof written !== "string")
    return void problems.push(
      wrongValue(
        at,
        written,
        { pl: "ścieżka pola", en: "the path of a field" },
        {
          pl: 'Napisz ścieżkę w cudzysłowie, np. "budget.requested".',
          en: 'Write a path in quotation marks, such as "budget.requested".',
        },
      ),
    );
  const field = shape.fields.get(written === "@" ? "" : written);
  if (field === undefined) {
    const paths = [...shape.fields.values()].filter(({ type }) => fits(type)).map(({ path }) => path || "@");
    const what = list === undefined ? FORM_FIELD : ITEM_FIELD;
    return void problems.push(unknownName("OGW744", at, written, what, paths));
  }
  if (!fits(field.type)) return void problems.push(otherType(field, at, { pl, en }, shape, fits));
  return { slot, at, ...readings(slot, field, list !== undefined), words: shortWords(field.title), field };
}

function calculated(of: SlotField): of is "money" | "number" | "date" {
  return of === "money" || of === "number" || of === "date";
}

const FORM_FIELD = { pl: "pole formularza", en: "a field of the form" };
const ITEM_FIELD = { pl: "pole pozycji tej listy", en: "a field of the items of this list" };

function itemsOf({ field }: FilledSlot): Shape {
  return field?.type.kind === "list"
    ? field.type.shape
    : { fields: new Map(), children: new Map(), slotCount: 0 };
}

/** How a field is read: one that counts as a number when it is blank, so. */
function readings(
  { blank }: Pick<FieldSlot, "blank">,
  { path, optional, needed }: Field,
  inItem: boolean,
): Pick<FilledSlot, "expression" | "typed"> {
  const read = { var: inItem ? (path === "" ? "@" : `@.${path}`) : path };
  const counts = typeof blank === "number" && optional && needed !== true;
  return { expression: counts ? { coalesce: [read, blank] } : read, typed: read };
}

function otherType(
  { path, type }: Field,
  at: string,
  wanted: { readonly pl: string; readonly en: string },
  shape: Shape,
  fits: (type: ValueType) => boolean,
): Problem {
  const is = typeName(type);
  const fitting = [...shape.fields.values()].filter((field) => fits(field.type)).map((field) => field.path);
  const some = fitting.slice(0, 12).join(", ");
  return problemAt(
    "OGW744",
    at,
    {
      pl: `Pole „${path}” to ${is.pl}, a tu potrzebne jest: ${wanted.pl}.`,
      en: `The field "${path}" is of the type ${is.en}, but ${wanted.en} is needed here.`,
    },
    fitting.length === 0
      ? { pl: "Dodaj takie pole do formularza.", en: "Add such a field to the form." }
      : { pl: `Pasują: ${some}.`, en: `These fit: ${some}.` },
  );
}

/** Reads the paths of several fields. */
export function fillFields(
  slot: FieldsSlot,
  written: unknown,
  at: string,
  context: PatternContext,
  problems: Problem[],
): FilledSlot | undefined {
  const { least = 1 } = slot;
  if (!Array.isArray(written) || written.length < least)
    return void problems.push(
      wrongValue(
        at,
        written,
        {
          pl: `lista ścieżek pól, co najmniej ${least}`,
          en: `a list of paths of fields, ${least} at least,`,
        },
        { pl: 'Na przykład ["consents.data"].', en: 'For example ["consents.data"].' },
      ),
    );
  const parts = written.map((path: unknown, index) =>
    fillField(slot, path, joinPointer(at, index), new Map(), context, problems),
  );
  const twice = written.findIndex((path: unknown, index) => written.indexOf(path) < index);
  if (twice >= 0) problems.push(namedTwice(joinPointer(at, twice), written[twice]));
  if (twice >= 0 || parts.some((part) => part === undefined)) return undefined;
  const whole = parts as readonly FilledSlot[];
  const words = joinedWords(
    whole.map((part) => part.words),
    true,
  );
  const expression = whole.map((part) => part.expression);
  return { slot, at, expression, typed: expression, words, parts: whole };
}

function namedTwice(at: string, name: unknown): Problem {
  return problemAt(
    "OGW745",
    at,
    { pl: `„${String(name)}” stoi tu dwa razy.`, en: `"${String(name)}" stands here twice.` },
    { pl: "Usuń powtórzenie.", en: "Remove the repetition." },
  );
}
