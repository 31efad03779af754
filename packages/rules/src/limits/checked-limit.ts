import { needObject } from "../errors/argument.ts";
import type { OgwCode } from "../errors/ogw-code.ts";
import type { Problem } from "../errors/problem.ts";
import { type Limit, beyondLimit as problemBeyond } from "./limit.ts";

const LIMIT = { of: "beyondLimit", name: "the limit", is: "a limit of the table, such as formLimits.fields" };

/**
 * The problem of what is beyond a limit.
 *
 * @param pointer where it stands; a long one is cut
 * @example
 * beyondLimit({ max: 5, code: "OGW104", of: { pl: "Pola", en: "Fields" } }, "/form").message.en; // "Fields: more than 5."
 * @throws OgwError OGW410 for what is no limit.
 */
export function beyondLimit(limit: Limit & { readonly code: OgwCode }, pointer: string): Problem {
  needObject(limit, LIMIT, ["code", "of"]);
  needObject(limit.of, LIMIT, ["pl", "en"]);
  return problemBeyond(limit, pointer);
}
