import { isPlainObject } from "../document/plain-object.ts";

/** The keyword by which a part is used. */
export const PART = "x-part";

/** Where a schema has further schemas that may be parts, beside `items`: under names. */
export const NAMED: readonly string[] = ["properties", "$defs"];

/**
 * Whether a part is used anywhere in a form. Cheap, so that programmes without parts pay nothing.
 *
 * @example
 * usesParts({ properties: { agreed: { "x-part": "yesNo" } } }); // true
 */
export function usesParts(form: unknown): boolean {
  if (!isPlainObject(form)) return false;
  if (Object.hasOwn(form, PART) || usesParts(form.items)) return true;
  return NAMED.some((name) => {
    const fields = form[name];
    return isPlainObject(fields) && Object.values(fields).some(usesParts);
  });
}
