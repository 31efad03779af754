import { Unknown } from "../values/no-value.ts";
import { NO_STREET, PlaceValue } from "../values/place-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import type { Area, NumberRange, Register } from "./register.ts";

type PlaceTest = (place: PlaceValue) => Tri;

/** The test whether places lie in a territory, for values of any kind, and for a field of the items of a list. */
export interface TerritoryTest {
  within(value: Value): Tri;
  /** The same for the value at a slot, read in place. */
  withinAt(frame: Frame, slot: number): Tri;
}

/** What stands in the table of a territory for a street that was not asked about yet, and for one whose numbers decide. */
const NOT_ASKED = 4;
const BY_NUMBER = 2;

/**
 * The test whether a place lies in a territory: an area, a street or a locality. Most places are on one street that
 * lies in the territory, or outside, as a whole; that is looked up by the street's number in the register.
 */
export function territoryTest(register: Register, territory: string): TerritoryTest {
  const anyPlace = anyPlaceTest(register, territory);
  const wholeStreet = wholeStreetTest(register, territory);
  const answers = new Uint8Array(register.streets.size + 1).fill(NOT_ASKED);
  answers[NO_STREET] = BY_NUMBER;
  const within = (value: Value): Tri => {
    if (!(value instanceof PlaceValue)) return value instanceof Unknown ? 2 : 3;
    if (answers[value.streetNumber] === NOT_ASKED) answers[value.streetNumber] = wholeStreet(value);
    return anyPlace(value);
  };
  return {
    within,
    withinAt: (frame, slot) => {
      const value = frame[slot] as Value;
      if (!(value instanceof PlaceValue)) return within(value);
      const answer = answers[value.streetNumber] as number;
      return answer < BY_NUMBER ? (answer as Tri) : within(value);
    },
  };
}

/** Whether the one street of a place lies in the territory whatever the number; 2 when the number decides. */
function wholeStreetTest({ areas, streets }: Register, territory: string): PlaceTest {
  const area = areas.get(territory);
  if (area !== undefined) return ({ street = "" }) => streetIn(area, street, []);
  if (streets.has(territory)) return ({ street }) => (street === territory ? 1 : 0);
  return ({ locality }) => (locality === territory ? 1 : 0);
}

function anyPlaceTest(register: Register, territory: string): PlaceTest {
  const area = register.areas.get(territory);
  if (area !== undefined) return (place) => inArea(area, place);
  const street = register.streets.get(territory);
  if (street !== undefined) return (place) => onStreet(street, place);
  return ({ locality }) => (locality === undefined ? 2 : locality === territory ? 1 : 0);
}

function inArea(area: Area, { locality, streets, numbers }: PlaceValue): Tri {
  if (locality !== undefined && !area.localities.has(locality)) return 0;
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

function streetIn(area: Area, street: string, numbers: readonly number[]): Tri {
  const ranges = area.streets.get(street);
  return ranges === undefined ? 0 : ranges.length === 0 ? 1 : inNumbers(ranges, numbers);
}

/** The answer on which the numbers and all between them agree; unknown when there is none or they differ. */
function inNumbers(ranges: readonly NumberRange[], numbers: readonly number[]): Tri {
  if (numbers.length === 0) return 2;
  const result = inRanges(ranges, numbers[0] as number);
  for (let index = 1; index < numbers.length; index += 1) {
    if (inRanges(ranges, numbers[index] as number) !== result) return 2;
  }
  return result ? 1 : hasBetween(ranges, numbers) ? 2 : 0;
}

/** Whether a building from one number to another may have one between them that lies in the ranges. */
function hasBetween(ranges: readonly NumberRange[], [first, last]: readonly number[]): boolean {
  if (first === undefined || last === undefined) return false;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  // Both ends on one side of the street: all of it is.
  const step = (to - from) % 2 === 0 ? 2 : 1;
  for (let number = from + step; number < to; number += step) if (inRanges(ranges, number)) return true;
  return false;
}

function inRanges(ranges: readonly NumberRange[], number: number): boolean {
  return ranges.some((range) => holds(range, number));
}

function holds(range: NumberRange, number: number): boolean {
  if (number < range.from || number > range.to) return false;
  return range.parity === undefined || (number % 2 === 0 ? "even" : "odd") === range.parity;
}
