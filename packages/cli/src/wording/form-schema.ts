import { member } from "../json/json-object.ts";

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
