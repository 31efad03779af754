type Schema = Readonly<Record<string, unknown>>;

const sentence = "Zgodnie z umową i harmonogramem projektu. ";

/**
 * Completes a value so that it has everything a JSON Schema requires, by the schema alone: the first of an enum,
 * the least number, a sentence for a text. What is there already stays.
 *
 * @param date civil date that stands in for every date of the form
 */
export function fillRequired(schema: unknown, value: unknown, date: string): unknown {
  const { properties, required } = asSchema(schema);
  if (value === undefined && asSchema(schema).type !== "object") return fillValue(asSchema(schema), date);
  if (typeof value !== "object" && value !== undefined) return value;
  if (Array.isArray(value)) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const name of Array.isArray(required) ? required.map(String) : []) {
    filled[name] = fillRequired(asSchema(properties)[name], filled[name], date);
  }
  return filled;
}

function fillValue(schema: Schema, date: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  for (const choices of [schema.enum, schema.examples]) {
    if (Array.isArray(choices) && choices.length > 0) return choices[0];
  }
  switch (schema.type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return leastNumber(schema);
    case "array":
      return Array.from({ length: numberOr(schema.minItems, 0) }, () =>
        fillRequired(schema.items, undefined, date),
      );
    case "string":
      return fillText(schema, date);
    default:
      return null;
  }
}

function fillText(schema: Schema, date: string): string {
  if (schema.format === "money") return "0.00";
  if (schema.format === "date") return date;
  if (schema.format === "date-time") return `${date}T12:00:00.000Z`;
  const least = numberOr(schema.minLength, 0);
  const text = sentence.repeat(Math.max(1, Math.ceil(least / sentence.length))).trimEnd();
  const longEnough = text.padEnd(least, ".");
  return longEnough.slice(0, numberOr(schema.maxLength, longEnough.length));
}

function leastNumber(schema: Schema): number {
  if (typeof schema.minimum === "number") return schema.minimum;
  return typeof schema.exclusiveMinimum === "number" ? schema.exclusiveMinimum + 1 : 0;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function asSchema(value: unknown): Schema {
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}
