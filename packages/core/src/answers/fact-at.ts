import { valueAt as unknownAt } from "@opus/grant-rules/document";
import { needText } from "@opus/grant-rules/errors";
import type { Json, JsonObject } from "../values/json.ts";
import { parseFactPath } from "./fact-path.ts";

/** A name that no object has as its own. */
const NOWHERE = "__proto__";

/**
 * The answer at a fact path, own properties only; undefined when there is none or the text is no fact path.
 *
 * @example
 * factAt({ budget: { requested: "1500.00" } }, "budget.requested"); // "1500.00"
 */
export function factAt(answers: JsonObject, path: string): Json | undefined {
  needText(path, { of: "factAt", name: "the path", is: "a fact path such as budget.requested" });
  let at: Json | undefined = answers;
  for (const segment of parseFactPath(path) ?? [NOWHERE]) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, segment)) return undefined;
    at = (at as JsonObject)[segment];
  }
  return at;
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
