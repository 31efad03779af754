import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { PART } from "./uses-parts.ts";

/**
 * Lays what a form states over the part that it uses: objects member by member, `null` in place of what is left out,
 * anything else as it stands (a JSON merge patch, RFC 7396). What follows from it is put right: fields that are left out
 * are not required, and labels are those of the answers.
 */
export function laidOver(part: PlainObject, use: PlainObject): PlainObject {
  const merged = patched(part, use);
  return withLabels(withoutMissing(merged), use);
}

function patched(base: PlainObject, patch: PlainObject): PlainObject {
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(patch)) {
    const known = Object.hasOwn(base, name) ? base[name] : undefined;
    if (value === null) delete result[name];
    else if (!isPlainObject(value) || !isPlainObject(known)) result[name] = value;
    // A part within the part is laid over once it is known what it is.
    else result[name] = Object.hasOwn(known, PART) ? { ...known, ...value } : patched(known, value);
  }
  return result;
}

function withoutMissing(schema: PlainObject): PlainObject {
  const { required, properties } = schema;
  if (!Array.isArray(required) || !isPlainObject(properties)) return schema;
  return { ...schema, required: required.filter((name) => Object.hasOwn(properties, String(name))) };
}

/** Labels of the answers that there are; a choice whose answers nobody lists has those that are labelled. */
function withLabels(schema: PlainObject, use: PlainObject): PlainObject {
  const { "x-labels": labels, enum: answers } = schema;
  if (!isPlainObject(labels)) return schema;
  if (answers === undefined) return { ...schema, enum: Object.keys(labels) };
  if (!Array.isArray(answers)) return schema;
  const own = isPlainObject(use["x-labels"]) ? use["x-labels"] : {};
  const kept = Object.entries(labels).filter(([name]) => answers.includes(name) || Object.hasOwn(own, name));
  return { ...schema, "x-labels": Object.fromEntries(kept) };
}
