import type { PlaceValue } from "../values/place-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Area, NumberRange, Register } from "./register.ts";

/** The test whether recognised places lie in a territory: an area, a street or a locality. */
export function territoryTest(register: Register, territory: string): (place: PlaceValue) => Tri {
  const area = register.areas.get(territory);
  if (area !== undefined) return areaTest(area);
  const street = register.streets.get(territory);
  if (street !== undefined) return (place) => onStreet(street, place);
  return ({ locality }) => (locality === undefined ? 2 : locality === territory ? 1 : 0);
}

/** Most places are on one street of the area's only locality, and most streets belong to an area as a whole. */
function areaTest(area: Area): (place: PlaceValue) => Tri {
  const [home] = area.localities;
  const { streets } = area;
  return (place) => {
    const { locality, street } = place;
    if (locality !== home && locality !== undefined && !area.localities.has(locality)) return 0;
    if (street === undefined) return inStreets(area, place);
    const ranges = streets.get(street);
    return ranges === undefined ? 0 : ranges.length === 0 ? 1 : inNumbers(ranges, place.numbers);
  };
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
  { locality, street, streets }: PlaceValue,
): Tri {
  if (locality !== undefined && locality !== home) return 0;
  if (street !== undefined) return street === code ? 1 : 0;
  if (streets.length === 0) return 2;
  const result = streets[0] === code;
  for (let index = 1; index < streets.length; index += 1) if ((streets[index] === code) !== result) return 2;
  return result ? 1 : 0;
}

function streetIn(area: Area, street: string, numbers: readonly number[]): Tri {
  const ranges = area.streets.get(street);
  return ranges === undefined ? 0 : ranges.length === 0 ? 1 : inNumbers(ranges, numbers);
}

/** The answer on which all candidate numbers agree; unknown when there is none or they differ. */
function inNumbers(ranges: readonly NumberRange[], numbers: readonly number[]): Tri {
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
