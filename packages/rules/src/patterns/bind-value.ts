import { formatMoneyDecimal, grosze } from "../money/index.ts";
import { isTable, valueOn } from "../parameters/parameter.ts";
import { addToDate } from "../values/add-to-date.ts";
import { dateText, epochDay } from "../values/civil-day.ts";
import type { Field } from "../values/shape.ts";
import { readConstant, writeConstant } from "./fill-value.ts";
import type { FilledSlot, FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import { placeInside, placeOutside } from "./sample-place.ts";
import type { PatternSlot, SlotValue } from "./shape/pattern.ts";
import type { CaseFacts, CaseValue } from "./shape/pattern-case.ts";
import { UNBOUND } from "./unbound.ts";

/** What a value of a case is bound with. */
export interface Binding {
  readonly slots: FilledSlots;
  readonly context: PatternContext;
  /** The epoch day that picks values of dated parameters. */
  readonly day: number;
  readonly facts: CaseFacts;
}

/** An answer of a case on the slots of a use, as a form would have it; `UNBOUND` where there is none. */
export function bindValue(value: CaseValue, slot: FilledSlot, binding: Binding): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { slots, context } = binding;
  if ("slot" in value) return moved(amountOf(value.slot, binding), kindOf(slot), value.plus);
  if ("percent" in value) return moved(percentOf(value.percent, value.of, binding), kindOf(slot), value.plus);
  if ("back" in value) return movedBack(value, binding);
  if ("choice" in value) return slots.get(value.choice)?.choices?.[0] ?? UNBOUND;
  if ("chosen" in value) return firstChosen(slots.get(value.chosen));
  if ("otherThan" in value) return otherThan(slots.get(value.otherThan), slot.field);
  if ("letters" in value) return letters(amountOf(value.letters, binding), value.plus);
  if ("any" in value) return anyAnswer(slot.field);
  if ("row" in value) return rowsOf(value.row, binding)?.[0]?.[0] ?? UNBOUND;
  if ("cell" in value) return moved(rowsOf(value.cell, binding)?.[0]?.[1], "money", value.plus);
  if ("inside" in value) return placeInside(slots.get(value.inside)?.territory, slot.field, context);
  if ("outside" in value) return placeOutside(slots.get(value.outside)?.territory, slot.field, context);
  return UNBOUND;
}

/** The value of a slot in its smallest unit: a constant, a parameter, or what the case says of the field it is read from. */
function amountOf(name: string, { slots, context, day, facts }: Binding): number | undefined {
  const slot = slots.get(name);
  if (slot === undefined) return undefined;
  if (slot.amount !== undefined) return slot.amount;
  const { param } = slot.expression as { readonly param?: unknown };
  if (typeof param === "string") {
    const parameter = context.parameters.get(param);
    const value = parameter === undefined ? undefined : valueOn(parameter, day)?.value;
    if (typeof value !== "number" || parameter?.type.kind !== "number")
      return parameter?.type.kind === "date" && typeof value === "number" ? value : undefined;
    const { unit, den } = parameter.type;
    return unit === "plain" ? whole(value / den) : value;
  }
  const written = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return readConstant(kindOf(slot), written);
}

function whole(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether a slot is filled in a way of which a case may state the answer, and at which path. */
export function pathOf({ field, expression }: FilledSlot): string | undefined {
  if (field !== undefined) return field.path;
  const { var: path } = expression as { readonly var?: unknown };
  return typeof path === "string" ? path : undefined;
}

function kindOf({ slot, field }: FilledSlot): SlotValue {
  const type = field?.type;
  if (type?.kind === "number") return type.unit === "plain" ? "number" : type.unit;
  if (type?.kind === "date") return "date";
  const { kind } = slot as PatternSlot;
  return kind === "money" || kind === "percent" || kind === "date" ? kind : "number";
}

function moved(amount: number | undefined, kind: SlotValue, plus = 0): unknown {
  if (amount === undefined || !Number.isSafeInteger(amount + plus)) return UNBOUND;
  return writeConstant(kind, amount + plus);
}

/** A percent of a sum in złoty, in grosze, rounded up. */
function percentOf(percent: string, of: number, binding: Binding): number | undefined {
  const hundredths = amountOf(percent, binding);
  if (hundredths === undefined) return undefined;
  return Math.ceil((hundredths * Math.round(of * 100)) / 10_000);
}

type Back = Extract<CaseValue, { readonly back: string }>;

function movedBack({ back, days, months, years, plus = 0 }: Back, binding: Binding): unknown {
  const day = amountOf(back, binding);
  const [by, unit] = [
    days ?? months ?? years,
    days === undefined ? (months === undefined ? "year" : "month") : "day",
  ] as const;
  const count = by === undefined ? 0 : amountOf(by, binding);
  if (day === undefined || count === undefined) return UNBOUND;
  const earlier = addToDate(day, -count, unit, "down");
  return earlier === undefined || epochDay(dateText(earlier + plus)) === undefined
    ? UNBOUND
    : dateText(earlier + plus);
}

function firstChosen(slot: FilledSlot | undefined): unknown {
  const first = slot?.choices?.[0];
  return first === undefined ? UNBOUND : [first];
}

function otherThan(slot: FilledSlot | undefined, field: Field | undefined): unknown {
  if (field?.type.kind !== "code") return UNBOUND;
  return field.type.values.find((value) => slot?.choices?.includes(value) === false) ?? UNBOUND;
}

const MOST_LETTERS = 20_000;

function letters(count: number | undefined, plus = 0): unknown {
  if (count === undefined || count + plus < 0 || count > MOST_LETTERS) return UNBOUND;
  return "a".repeat(count + plus);
}

/** Some answer that a field takes. */
function anyAnswer(field: Field | undefined): unknown {
  if (field === undefined) return UNBOUND;
  const { type } = field;
  switch (type.kind) {
    case "text":
      return field.written?.example ?? "a".repeat(Math.max(1, field.minLength ?? 0));
    case "boolean":
      return true;
    case "code":
      return type.values[0] ?? UNBOUND;
    case "date":
      return "2026-01-01";
    case "number":
      return type.unit === "money"
        ? formatMoneyDecimal(grosze(Math.max(0, Number.isFinite(field.lo) ? field.lo : 0)))
        : 1;
    default:
      return UNBOUND;
  }
}

function rowsOf(
  name: string,
  { slots, context, day }: Binding,
): readonly (readonly [string, number])[] | undefined {
  const id = slots.get(name)?.expression;
  const parameter = typeof id === "string" ? context.parameters.get(id) : undefined;
  const rows = parameter === undefined ? undefined : valueOn(parameter, day)?.rows;
  if (rows === undefined || !isTable(rows)) return undefined;
  return [...rows].flatMap(([key, value]) => (typeof value === "number" ? [[key, value] as const] : []));
}
