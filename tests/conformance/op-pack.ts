/** The part of a register of places that the reference function reads. */
interface Territories {
  readonly localities?: readonly { readonly code: string; readonly names: readonly string[] }[];
  readonly streets?: readonly { readonly code: string; readonly locality: string }[];
  readonly areas?: readonly { readonly code: string; readonly streets: readonly (string | StreetPart)[] }[];
}

interface StreetPart {
  readonly street: string;
  readonly from?: number;
  readonly to?: number;
  readonly parity?: "odd" | "even";
}

/** A normalised place: what was written, and the codes that the register gave to it. */
interface Place {
  readonly written: { readonly locality?: string };
  readonly streets: readonly string[];
  readonly numbers: readonly number[];
}

/**
 * Plain reference functions, written apart from the engine, for operators of the programmes' rules that JSON-logic
 * does not have: they are what a stock library needs to run the lowered rules.
 */
export function opPackOf(
  territories: unknown,
  parameters: unknown = {},
): Readonly<Record<string, (...args: never[]) => unknown>> {
  const registers = (
    Array.isArray(territories) ? territories : [territories ?? {}]
  ) as readonly Territories[];
  return {
    round: rounded,
    "text.len": (text: string) => [...text].length,
    "date.add": shifted,
    pctOf: (rate: number, base: number | null, whole: number, way: Way) => rounded(base, 1, rate, whole, way),
    overlaps: (some: readonly unknown[] | null, others: readonly unknown[]) =>
      (some ?? []).some((each) => others.includes(each)),
    distinct: (items: readonly unknown[] | null) => new Set(items).size,
    lookup: (table: string, key: string) => tableOf(parameters, table)[key] ?? null,
    inTerritory: (place: Place, territory: string) =>
      registers.some((register) => liesIn(register, place, territory)),
  };
}

const DAY_MS = 86_400_000;

/** A day, counted from 1 January 1970, some time later; where a month has no such day, its last or the first of the next. */
function shifted(
  day: number | null,
  count: number,
  unit: "day" | "week" | "month" | "year",
  missing: "down" | "up" = "down",
): number | null {
  if (day === null) return null;
  if (unit === "day" || unit === "week") return day + count * (unit === "week" ? 7 : 1);
  const from = new Date(day * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count * (unit === "year" ? 12 : 1)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const wanted = from.getUTCDate();
  const shiftedTo = wanted <= last ? wanted : missing === "up" ? last + 1 : last;
  return Date.UTC(year, month, shiftedTo) / DAY_MS;
}

type Way = "halfUp" | "halfEven" | "down" | "up";

/** The rows of a table among the parameters, whose only value holds on every day; money in grosze. */
function tableOf(parameters: unknown, name: string): Readonly<Record<string, number>> {
  const { of, values } = (parameters as Readonly<Record<string, Table>>)[name] ?? { values: [] };
  const rows = Object.entries(values[0]?.value ?? {});
  const read = (value: number | string) => (of === "money" ? Math.round(Number(value) * 100) : Number(value));
  return Object.fromEntries(rows.map(([key, value]) => [key, read(value)]));
}

interface Table {
  readonly of?: string;
  readonly values: readonly { readonly value: Readonly<Record<string, number | string>> }[];
}

/** A number times `grow / shrink`, as the multiple of a step that the way of rounding picks; by plain whole numbers. */
function rounded(value: number | null, step: number, grow: number, shrink: number, way: Way): number | null {
  // A fact that there is none of, as the stock library has it.
  if (value === null) return null;
  const size = Math.abs(value) * grow;
  const unit = shrink * step;
  const whole = Math.floor(size / unit);
  const rest = size - whole * unit;
  const isHalf = 2 * rest === unit;
  const goesUp = {
    down: false,
    up: rest > 0,
    halfUp: 2 * rest >= unit,
    halfEven: isHalf ? whole % 2 === 1 : 2 * rest > unit,
  };
  return Math.sign(value) * (whole + (goesUp[way] ? 1 : 0)) * step;
}

function liesIn(
  { localities = [], streets = [], areas = [] }: Territories,
  place: Place,
  id: string,
): boolean {
  const locality = localities.find(({ names }) => names.includes(place.written.locality ?? ""))?.code;
  if (id === locality) return true;
  const [street] = place.streets;
  const home = streets.find(({ code }) => code === street)?.locality;
  if (street === undefined || home !== locality) return false;
  if (id === street) return true;
  const parts = areas.find(({ code }) => code === id)?.streets ?? [];
  return parts.some((part) =>
    typeof part === "string" ? part === street : holds(part, street, place.numbers[0]),
  );
}

function holds({ street, from, to, parity }: StreetPart, code: string, number: number | undefined): boolean {
  if (street !== code) return false;
  if (from === undefined && to === undefined && parity === undefined) return true;
  if (number === undefined || number < (from ?? 1) || number > (to ?? Number.POSITIVE_INFINITY)) return false;
  return parity === undefined || (parity === "odd") === (number % 2 === 1);
}
