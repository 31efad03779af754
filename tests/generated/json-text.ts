const WIDTH = 110;

/** JSON as the formatter of the house keeps it: an object on many lines, a list on one line if it fits. */
export function jsonText(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

/** @param taken characters of the line that stand before the value, and the comma behind it */
function written(value: unknown, indent: string, taken: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const lines = members.map(([name, member]) => {
      const key = `${inner}${JSON.stringify(name)}: `;
      return key + written(member, inner, key.length + 1);
    });
    return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
  }
  const items = value.map((item) => written(item, inner, inner.length + 1));
  const line = `[${items.join(", ")}]`;
  if (!line.includes("\n") && !holdsRows(value) && taken + line.length <= WIDTH) return line;
  return `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
}

/** A list of lists with several items stands on many lines, however short it is. */
function holdsRows(value: readonly unknown[]): boolean {
  return value.length > 1 && value.every((item) => Array.isArray(item) && item.length > 1);
}
