/** Longest line of a file that people read. */
const WIDTH = 110;

/**
 * Writes a value as JSON that people read: what fits into its line stands in one, what does not is broken, two spaces in
 * for each level.
 *
 * @example
 * readableJson({ a: [1, 2] }); // '{ "a": [1, 2] }\n'
 */
export function readableJson(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

/** A value that begins `taken` characters into its line, which has this indent. */
function written(value: unknown, indent: string, taken: number): string {
  const line = inOneLine(value);
  if (typeof value !== "object" || value === null || taken + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => written(item, deeper, deeper.length + 1))
    : Object.entries(value).map(([name, item]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + written(item, deeper, deeper.length + key.length + 1);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${inOneLine(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
