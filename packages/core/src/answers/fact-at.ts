import { formatPointer, valueAt as unknownAt } from "@opus/grant-rules/document";
import type { Json, JsonObject } from "../values/json.ts";
import { parseFactPath } from "./fact-path.ts";

/**
 * The answer at a fact path, own properties only; undefined when there is none or the text is no fact path.
 *
 * @example
 * factAt({ budget: { requested: "1500.00" } }, "budget.requested"); // "1500.00"
 */
export function factAt(answers: JsonObject, path: string): Json | undefined {
  const segments = parseFactPath(path);
  return segments === undefined ? undefined : valueAt(answers, formatPointer(segments));
}

/**
 * The answer at a JSON Pointer, own properties only; undefined when there is none or the text is no pointer.
 *
 * @example
 * valueAt({ locations: [{ street: "Piękna" }] }, "/locations/0/street"); // "Piękna"
 */
export function valueAt(answers: JsonObject, pointer: string): Json | undefined {
  return unknownAt(answers, pointer) as Json | undefined;
}
