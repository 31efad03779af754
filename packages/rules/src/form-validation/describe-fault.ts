import { findingLimits } from "../bounds/index.ts";
import { isPlainObject, joinPointer, parsePointer, valueAt } from "../document/index.ts";
import type { OgwCode, Problem } from "../errors/index.ts";
import type { FormNode } from "../form/form-tree.ts";
import { formatOf } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import type { Fault } from "./fault.ts";
import { type FaultText, faultTexts, missingAnswer, unknownField } from "./fault-texts.ts";

const CODES: Readonly<Record<string, OgwCode>> = {
  type: "OGW211",
  enum: "OGW212",
  const: "OGW212",
  minLength: "OGW213",
  maxLength: "OGW213",
  "x-format": "OGW216",
  minimum: "OGW217",
  maximum: "OGW217",
  "x-minimum": "OGW217",
  "x-maximum": "OGW217",
  "x-step": "OGW217",
  "x-reads": "OGW217",
  minItems: "OGW219",
  maxItems: "OGW219",
  "x-distinct": "OGW219",
};

/** Where faults were found: the answers, the form's fields, and the formats that they may have. */
export interface FaultyAnswers {
  readonly answers: unknown;
  /** Pointers of the fields that do not apply on these answers: none of them is missing. */
  readonly off: ReadonlySet<string>;
  readonly tree: FormNode;
  readonly formats: TextFormats;
}

/**
 * Says in words what a fault is: one problem, or one for each field when a group lacks several or has several too
 * many. What is missing is computed from the schema and the answers, so that it does not depend on the validator.
 */
export function describeFault(fault: Fault, place: FaultyAnswers): readonly Problem[] {
  const { answers, tree, formats, off } = place;
  const isAsked = (problem: Problem) => !off.has(problem.pointer);
  const { keyword, schema, pointer } = fault;
  const value = valueAt(answers, pointer);
  const node = nodeAt(tree, pointer);
  switch (keyword) {
    case "required":
      return missing(schema.required, value, pointer, node).filter(isAsked);
    case "dependentRequired": {
      const present = Object.entries(schema.dependentRequired ?? {}).filter(([name]) => has(value, name));
      return present.flatMap(([, names]) => missing(names, value, pointer, node)).filter(isAsked);
    }
    case "additionalProperties":
      return unknown(value, pointer, node);
    default: {
      const format = formatOf(schema["x-format"], formats);
      const own = keyword === "type" || keyword === "x-format" ? format?.code : undefined;
      const code = own ?? CODES[keyword] ?? "OGW211";
      return [asProblem(code, pointer, faultTexts(fault, value, { node, format }))];
    }
  }
}

function missing(
  names: unknown,
  value: unknown,
  pointer: string,
  group: FormNode | undefined,
): readonly Problem[] {
  const absent = Array.isArray(names)
    ? names.filter((name) => typeof name === "string" && !has(value, name))
    : [];
  return absent
    .map((name: string) => ({ name, field: group?.fields?.get(name) }))
    .filter(({ field }) => field?.officer !== true)
    .map(({ name, field }) =>
      asProblem("OGW210", joinPointer(pointer, name), missingAnswer(name, field), "warning"),
    );
}

function unknown(value: unknown, pointer: string, group: FormNode | undefined): readonly Problem[] {
  const known = [...(group?.fields?.keys() ?? [])];
  const isKnown = (name: string) => group?.fields?.has(name) === true;
  const strangers = isPlainObject(value) ? Object.keys(value).filter((name) => !isKnown(name)) : [];
  return strangers
    .slice(0, findingLimits.problems.max)
    .map((name) => asProblem("OGW214", joinPointer(pointer, name), unknownField(name, known)));
}

function has(value: unknown, name: string): boolean {
  return isPlainObject(value) && Object.hasOwn(value, name);
}

function nodeAt(tree: FormNode, pointer: string): FormNode | undefined {
  return (parsePointer(pointer) ?? []).reduce<FormNode | undefined>(
    (node, segment) => node?.fields?.get(segment) ?? node?.item,
    tree,
  );
}

function asProblem(
  code: OgwCode,
  pointer: string,
  { message, remedy }: FaultText,
  severity: Problem["severity"] = "error",
): Problem {
  return { code, pointer, severity, message, remedy };
}
