import { needObject, needText, type Problem } from "../errors/index.ts";
import { isWithinBounds } from "./is-within-bounds.ts";
import { type PartLimits, partProblem as problemOfPart, tooManyItems } from "./part-bounds.ts";

const POINTER = { of: "partProblem", name: "the pointer", is: "a JSON Pointer, as a text" };
const LIMITS = { of: "partProblem", name: "the object of limits", is: "limits such as partLimits.rules" };

/**
 * Counts plain JSON and reports the first bound that it breaks: items, depth, number of values, length of a text or name, a
 * cycle (which is endless depth), or a value that is no JSON. Reads no more than the bounds allow.
 *
 * @throws OgwError OGW410 for a pointer or limits that are none.
 */
export function partProblem(value: unknown, pointer: string, limits: PartLimits): Problem | undefined {
  needText(pointer, POINTER);
  needObject(limits, LIMITS, ["depth", "values", "text"]);
  const isSound = tooManyItems(value, pointer, limits) === undefined && isWithinBounds(value, limits);
  return isSound ? undefined : problemOfPart(value, pointer, limits);
}
