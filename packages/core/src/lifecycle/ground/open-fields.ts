import { inapplicableFields } from "../../answers/index.ts";
import type { JsonObject } from "../../values/json.ts";

/**
 * Whether a supplement may change the answer at a place: the call names it or a group around it, or the field did not
 * apply before, since who corrects one answer answers what now applies as well. What still does not apply is not kept.
 *
 * @param before the answers that are supplemented
 */
export function openTo(
  unlocked: readonly string[],
  form: JsonObject,
  before: JsonObject,
): (path: string) => boolean {
  const open = [...unlocked, ...inapplicableFields(form, before)];
  return (path) => open.some((pointer) => isAtOrIn(path, pointer));
}

/** Whether a place is another, or lies in it. */
export function isAtOrIn(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}
