/** Tests of well-known forms; each runs in time linear in a text of bounded length. */
export const VETTED_PATTERNS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["pl-postcode", (text) => /^\d{2}-\d{3}$/.test(text)],
  ["pl-nip", (text) => weighted(text, 10, [6, 5, 7, 2, 3, 4, 5, 6, 7], 11)],
  ["pl-regon", (text) => weighted(text, 9, [8, 9, 2, 3, 4, 5, 6, 7], 11, 0)],
  ["pl-krs", (text) => /^\d{10}$/.test(text)],
  ["pl-phone", (text) => /^(?:\+48 ?)?\d{3} ?\d{3} ?\d{3}$/.test(text)],
  ["digits", (text) => /^\d+$/.test(text)],
  ["email", isEmail],
]);

/** Check digit by weights: the weighted sum modulo the base equals the last digit (`ten` stands for a rest of 10). */
function weighted(
  text: string,
  length: number,
  weights: readonly number[],
  base: number,
  ten?: number,
): boolean {
  if (text.length !== length || !/^\d+$/.test(text)) return false;
  const rest = weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % base;
  const expected = rest === 10 ? ten : rest;
  return expected === Number(text[length - 1]);
}

/** One @ with something before it and a dotted name behind it; not more, since only sending a letter proves more. */
function isEmail(text: string): boolean {
  if (text.length > 254 || /\s/.test(text)) return false;
  const at = text.indexOf("@");
  const domain = text.slice(at + 1);
  return (
    at > 0 &&
    !domain.includes("@") &&
    domain.split(".").length > 1 &&
    domain.split(".").every((part) => part !== "")
  );
}
