import { didYouMean } from "../document/checked-did-you-mean.ts";
import { joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { needText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { formLimits } from "../limits/form-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { formPart, formPartNames } from "./form-parts.ts";
import { laidOver } from "./lay-over.ts";
import { NAMED, PART, usesParts } from "./uses-parts.ts";

/** A form with plain fields in place of uses of parts. */
export interface ExpandedForm {
  /** The form; a use that is at fault stands in it as it was written. */
  readonly form: unknown;
  /** Whether a part was used at all. */
  readonly expanded: boolean;
  /** What is wrong with uses, at their places: OGW790 and OGW791, and OGW144 for too many. */
  readonly problems: readonly Problem[];
}

const POINTER = { of: "expandForm", name: "the pointer", is: "a JSON Pointer, as a text" };

/**
 * Puts plain fields in place of each use of a part of forms, `{"x-part": "applicant"}`: what stands beside the name is
 * laid over the part, `null` leaves something out. Never throws for what an author wrote.
 *
 * @param form the JSON Schema of a form; one without parts comes back as it is
 * @param at JSON Pointer of the form
 * @example
 * expandForm({ "x-part": "yesNo" }).form; // { type: "boolean" }
 */
export function expandForm(form: unknown, at = "/form"): ExpandedForm {
  needText(at, POINTER);
  if (!usesParts(form)) return { form, expanded: false, problems: [] };
  const expansion: Expansion = { problems: [], uses: 0 };
  const result = expandNode(form, at, expansion);
  return { form: result, expanded: true, problems: expansion.problems };
}

interface Expansion {
  readonly problems: Problem[];
  uses: number;
}

function expandNode(node: unknown, at: string, expansion: Expansion): unknown {
  if (!isPlainObject(node)) return node;
  const plain = Object.hasOwn(node, PART) ? usedPart(node, at, expansion) : node;
  if (plain === undefined) return node;
  const children = Object.entries(plain).map(([name, value]) => {
    const place = joinPointer(at, name);
    if (name === "items") return [name, expandNode(value, place, expansion)];
    return [name, NAMED.includes(name) && isPlainObject(value) ? expandAll(value, place, expansion) : value];
  });
  return Object.fromEntries(children);
}

function expandAll(fields: PlainObject, at: string, expansion: Expansion): unknown {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      expandNode(field, joinPointer(at, name), expansion),
    ]),
  );
}

/** A part with what its use states laid over it; undefined for a use that is at fault. */
function usedPart(use: PlainObject, at: string, expansion: Expansion): PlainObject | undefined {
  expansion.uses += 1;
  if (expansion.uses >= formLimits.fields.max) {
    if (expansion.uses === formLimits.fields.max) expansion.problems.push(beyondLimit(formLimits.fields, at));
    return undefined;
  }
  const { [PART]: name, ...stated } = use;
  const part = typeof name === "string" ? formPart(name) : undefined;
  if (part === undefined) {
    expansion.problems.push(unknownPart(name, joinPointer(at, PART)));
    return undefined;
  }
  const needless = leftOutInVain(part.schema, stated, at);
  expansion.problems.push(...needless);
  return laidOver(part.schema, stated);
}

function unknownPart(name: unknown, at: string): Problem {
  const all = formPartNames();
  const near = typeof name === "string" ? didYouMean(name, all) : undefined;
  return problemAt(
    "OGW790",
    at,
    {
      pl: `Nie ma takiej części formularza: ${JSON.stringify(name)}.`,
      en: `There is no such part of forms: ${JSON.stringify(name)}.`,
    },
    near === undefined
      ? { pl: `Części: ${all.join(", ")}.`, en: `Parts: ${all.join(", ")}.` }
      : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean "${near}"?` },
  );
}

/** OGW791: a `null` that leaves out what the part does not have. */
function leftOutInVain(part: PlainObject, use: PlainObject, at: string): readonly Problem[] {
  return Object.entries(use).flatMap(([name, value]) => {
    const place = joinPointer(at, name);
    const known = Object.hasOwn(part, name) ? part[name] : undefined;
    if (value === null && known === undefined) return [nothingThere(name, place)];
    // A part within is looked at by itself once it is put in.
    const isUse = (part: unknown) => isPlainObject(part) && Object.hasOwn(part, PART);
    if (!isPlainObject(value) || isUse(value) || isUse(known)) return [];
    return leftOutInVain(isPlainObject(known) ? known : {}, value, place);
  });
}

function nothingThere(name: string, at: string): Problem {
  return problemAt(
    "OGW791",
    at,
    {
      pl: `„${name}”: null pomija coś, czego ta część formularza nie ma.`,
      en: `"${name}": null leaves out what this part of the form does not have.`,
    },
    {
      pl: "Usuń tę nazwę albo popraw ją; część pokazuje: grant-workflow check --expand",
      en: "Remove this name, or correct it; the part is shown by: grant-workflow check --expand",
    },
  );
}
