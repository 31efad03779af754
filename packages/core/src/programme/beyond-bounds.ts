import type { Problem } from "@opus/grant-rules";
import { beyondLimit, formBound, partLimits, partProblem, programmeLimits } from "@opus/grant-rules/bounds";
import { isPlainObject } from "@opus/grant-rules/document";

/** Parts of a document that are counted by themselves, by bounds of their own. */
const PARTS = ["rules", "parameters", "calculations", "territories"] as const;

/**
 * What a parsed document holds beyond the bounds of programmes, part by part. Counted before the document is read as a
 * programme: what comes after may look at every pair of names.
 */
export function beyondBounds(value: unknown): readonly Problem[] {
  if (!isPlainObject(value)) return [];
  if (Object.keys(value).length > programmeLimits.members.max)
    return [beyondLimit(programmeLimits.members, "")];
  const { settlement } = value;
  const report = isPlainObject(settlement) ? settlement.form : undefined;
  const parts = PARTS.map((part) => partProblem(value[part] ?? null, `/${part}`, partLimits[part]));
  const forms = [bounded(value.form, "/form"), bounded(report, "/settlement/form")];
  const rest = partProblem(withoutParts(value), "", partLimits.programme);
  return [...forms, ...parts, rest].filter((problem) => problem !== undefined);
}

function bounded(form: unknown, pointer: string): Problem | undefined {
  return isPlainObject(form) ? formBound(form, pointer) : undefined;
}

/** The document with nothing in place of its parts. */
function withoutParts(document: Readonly<Record<string, unknown>>): unknown {
  const { settlement } = document;
  const parts = Object.fromEntries([...PARTS, "form"].map((part) => [part, null]));
  const rest = isPlainObject(settlement) ? { settlement: { ...settlement, form: null } } : {};
  return { ...document, ...parts, ...rest };
}
