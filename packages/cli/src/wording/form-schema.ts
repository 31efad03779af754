/** The schema of the form's field at a fact path, with or without list positions: `locations[0].setting`. */
export function schemaAt(form: unknown, path: string): unknown {
  let schema = form;
  for (const segment of path.split(".")) {
    const bracket = segment.indexOf("[");
    schema = member(member(schema, "properties"), bracket === -1 ? segment : segment.slice(0, bracket));
    if (bracket !== -1) schema = member(schema, "items");
  }
  return schema;
}

/** An own member of a plain object; undefined for anything else. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
