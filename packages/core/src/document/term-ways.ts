import type { TermVariant } from "@opus/grant-rules/calendar";
import { capOf, startName, startsOf, supplementCondition, type TermStartDocument } from "./stated-terms.ts";
import type { TermVariantDocument } from "./term-schema.ts";

/** Stands for what usually brings a term about, where the programme names nothing else. */
export const USUAL = "";

/** A way of saying when, with names in place of what the document writes as its starts; worked out once. */
export function countedWay(variant: TermVariantDocument): TermVariant {
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const { on } = variant;
  const isUsual = startsOf(variant).length === 0 && !(on !== undefined && "date" in on);
  // By what an act is in time, and how often, is no matter of counting once.
  const { inTimeBy: _, each: __, when, atLatest, ...counting } = variant;
  const cap = capOf(variant);
  const condition =
    when === undefined || "rule" in when ? when : { rule: supplementCondition(when.supplement) };
  const named = withNames({
    ...(condition === undefined ? {} : { when: condition }),
    ...(isUsual ? { from: USUAL } : {}),
    ...counting,
    ...(atLatest === undefined ? {} : { atLatest: cap === undefined ? atLatest : { event: startName(cap) } }),
  }) as TermVariant;
  variants.set(variant, named);
  return named;
}

const variants = new WeakMap<TermVariantDocument, TermVariant>();

/** The same with the names of facts and calculations, `fact:project.endsOn`, wherever one stands. */
function withNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNames);
  if (typeof value !== "object" || value === null) return value;
  if ("fact" in value || "calc" in value) return startName(value as TermStartDocument);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withNames(member)]));
}
