import type { Tri } from "../language/tri.ts";
import type { PlaceValue } from "./place-value.ts";
import type { Area, NumberRange, Register } from "./register.ts";

/** The test whether recognised places lie in a territory: an area, a street or a locality. */
export function territoryTest(register: Register, territory: string): (place: PlaceValue) => Tri {
  const area = register.areas.get(territory);
  if (area !== undefined) {
    const only = area.localities.size === 1 ? [...area.localities][0] : undefined;
    return (place) => (place.locality === only || isNear(area, place) ? inStreets(area, place) : 0);
  }
  const street = register.streets.get(territory);
  if (street !== undefined) return (place) => onStreet(street, place);
  return ({ locality }) => (locality === undefined ? 2 : locality === territory ? 1 : 0);
}

/** Whether the place may lie in a locality of the area. */
function isNear({ localities }: Area, { locality }: PlaceValue): boolean {
  return locality === undefined || localities.has(locality);
}

function inStreets(area: Area, { streets, numbers }: PlaceValue): Tri {
  if (streets.length === 0) return 2;
  const result = streetIn(area, streets[0] as string, numbers);
  for (let index = 1; index < streets.length; index += 1) {
    if (streetIn(area, streets[index] as string, numbers) !== result) return 2;
  }
  return result;
}

function onStreet(
  { code, locality: home }: { readonly code: string; readonly locality: string },
  { locality, streets }: PlaceValue,
): Tri {
  if (locality !== undefined && locality !== home) return 0;
  if (streets.length === 0) return 2;
  const result = streets[0] === code;
  for (let index = 1; index < streets.length; index += 1) if ((streets[index] === code) !== result) return 2;
  return result ? 1 : 0;
}

/** The answer on which all candidate numbers agree; unknown when there is none or they differ. */
function streetIn(area: Area, street: string, numbers: readonly number[]): Tri {
  const ranges = area.streets.get(street);
  if (ranges === undefined) return 0;
  if (ranges.length === 0) return 1;
  if (numbers.length === 0) return 2;
  const result = inRanges(ranges, numbers[0] as number);
  for (let index = 1; index < numbers.length; index += 1) {
    if (inRanges(ranges, numbers[index] as number) !== result) return 2;
  }
  return result ? 1 : 0;
}

function inRanges(ranges: readonly NumberRange[], number: number): boolean {
  return ranges.some((range) => holds(range, number));
}

function holds(range: NumberRange, number: number): boolean {
  if (number < range.from || number > range.to) return false;
  return range.parity === undefined || (number % 2 === 0 ? "even" : "odd") === range.parity;
}
