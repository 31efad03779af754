/**
 * The JSON Schema of a form that the data of a case could have come from: whole numbers are integers, lists take the
 * schema of their first item, and a field whose type the data do not show (null, an empty list) is left out.
 */
export function formOf(data: unknown): Readonly<Record<string, unknown>> {
  return recordSchema(isRecord(data) ? data : {});
}

function recordSchema(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(record).flatMap(([name, value]) => {
    const schema = schemaOf(value);
    return schema === undefined ? [] : [[name, schema] as const];
  });
  return { type: "object", properties: Object.fromEntries(fields), required: fields.map(([name]) => name) };
}

function schemaOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  switch (typeof value) {
    case "string":
      return { type: "string" };
    case "boolean":
      return { type: "boolean" };
    case "number":
      return { type: Number.isInteger(value) ? "integer" : "number" };
    default:
      return Array.isArray(value) ? listSchema(value) : isRecord(value) ? recordSchema(value) : undefined;
  }
}

function listSchema(list: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const items = schemaOf(list[0]);
  return items === undefined ? undefined : { type: "array", items };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
