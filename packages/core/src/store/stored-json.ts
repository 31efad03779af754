import { OgwError } from "@opus/grant-rules/errors";

/** An escape that `JSON.stringify` writes only for half of a surrogate pair, after an even run of backslashes. */
const LONE_SURROGATE_ESCAPE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * Writes a value as the JSON text that a store keeps; members that are `undefined` are left out.
 *
 * @param place what the value is, for the error: `snapshot of case:A-001`
 * @throws OgwError OGW315 when the value has no JSON form or holds half of a surrogate pair, which no database
 * keeps unchanged.
 * @example
 * storedJson({ points: 12, note: undefined }, "registry row"); // '{"points":12}'
 */
export function storedJson(value: unknown, place: string): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw notStorable(place, "has no JSON form");
  // The short search first: the expression tries every place of a text.
  if (text.includes("\\ud") && LONE_SURROGATE_ESCAPE.test(text))
    throw notStorable(place, "holds half of a surrogate pair");
  return text;
}

/**
 * Answers `text` when every store can keep it as a name or a key.
 *
 * @throws OgwError OGW315 when it holds half of a surrogate pair or the character U+0000, which some databases cut.
 * @example
 * storedName("zażółć 🌿", "registry key"); // "zażółć 🌿"
 */
export function storedName(text: string, place: string): string {
  if (isStoredName(text)) return text;
  if (!text.isWellFormed()) throw notStorable(place, "holds half of a surrogate pair");
  throw notStorable(place, "holds the character U+0000");
}

/** Whether every store can keep `text` as a name or a key. */
export function isStoredName(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

function notStorable(place: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW315",
    subject: place,
    problem,
    allowed: "A store keeps plain JSON values of well-formed Unicode, under names without U+0000",
    remedy: "Repair the value where it enters the system; nothing of this commit was kept",
  });
}
