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
export function opPackOf(territories: unknown): Readonly<Record<string, (...args: never[]) => unknown>> {
  const registers = (
    Array.isArray(territories) ? territories : [territories ?? {}]
  ) as readonly Territories[];
  return {
    round: rounded,
    "text.len": (text: string) => [...text].length,
    inTerritory: (place: Place, territory: string) =>
      registers.some((register) => liesIn(register, place, territory)),
  };
}

/** A number times `grow / shrink`, as the multiple of a step that the way of rounding picks; by plain whole numbers. */
function rounded(
  value: number | null,
  step: number,
  grow: number,
  shrink: number,
  way: "halfUp" | "halfEven" | "down" | "up",
): number | null {
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
