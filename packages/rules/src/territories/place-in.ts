import type { Tri } from "../language/tri.ts";
import type { PlaceValue } from "./place-value.ts";
import type { Area, NumberRange, Register } from "./register.ts";

/** Whether a recognised place lies in a territory: an area, a street or a locality. */
export function placeIn(register: Register, place: PlaceValue, territory: string): Tri {
  const area = register.areas.get(territory);
  const locality = place.locality;
  if (area !== undefined) {
    if (locality !== undefined && !area.localities.has(locality)) return 0;
    return agreed(place.streets, (street) => streetIn(area, street, place.numbers));
  }
  const street = register.streets.get(territory);
  if (street !== undefined) {
    if (locality !== undefined && locality !== street.locality) return 0;
    return agreed(place.streets, (code) => (code === territory ? 1 : 0));
  }
  return locality === undefined ? 2 : locality === territory ? 1 : 0;
}

/** The answer on which all candidates agree; unknown when there is none or they differ. */
function agreed<Candidate>(candidates: readonly Candidate[], answer: (candidate: Candidate) => Tri): Tri {
  const [first, ...rest] = candidates;
  if (first === undefined) return 2;
  const result = answer(first);
  return rest.every((candidate) => answer(candidate) === result) ? result : 2;
}

function streetIn(area: Area, street: string, numbers: readonly number[]): Tri {
  const ranges = area.streets.get(street);
  if (ranges === undefined) return 0;
  if (ranges.length === 0) return 1;
  return agreed(numbers, (number) => (ranges.some((range) => holds(range, number)) ? 1 : 0));
}

function holds(range: NumberRange, number: number): boolean {
  if (number < range.from || number > range.to) return false;
  return range.parity === undefined || (number % 2 === 0 ? "even" : "odd") === range.parity;
}
