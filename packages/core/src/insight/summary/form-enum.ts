/**
 * The enum of the form's field at a dotted path, as strings; empty when the field has none.
 *
 * @example
 * enumOfField({ properties: { kind: { enum: ["ngo", "person"] } } }, "kind"); // ["ngo", "person"]
 */
export function enumOfField(form: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  let schema: unknown = form;
  for (const name of path.split(".")) schema = own(own(schema, "properties"), name);
  const values = own(schema, "enum");
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
