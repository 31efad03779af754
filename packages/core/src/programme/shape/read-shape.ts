import { findingLimits } from "@opus/grant-rules/bounds";
import { didYouMean, formatPointer, isPlainObject, joinPointer, valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import * as z from "zod";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { readAs } from "../../values/read-as.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";
import { type ShapeText, shapeText } from "./shape-texts.ts";

type Issue = z.core.$ZodIssue;

/** A document of the right shape, or everything that is wrong with its shape. */
export interface ReadShape {
  readonly document?: ProgrammeDocument;
  readonly problems: readonly Problem[];
}

/**
 * Reads a parsed document as a programme by the schema of its lifecycle. One problem per mistake: a misspelt member is reported as such and not
 * once more as missing. OGW153 missing, OGW154 unknown name, OGW155 wrong kind of value, OGW156 wrongly written.
 */
export function readShape(value: unknown, schema: z.ZodType): ReadShape {
  const read = readAs(schema, value);
  if (read.success) return { document: read.data as ProgrammeDocument, problems: [] };
  const issues = read.error.issues
    .slice(0, findingLimits.problems.max)
    .flatMap((issue) => innerIssues(issue, value));
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? unknownKeys(issue, value, schema) : [],
  );
  const meant = new Set(unknown.flatMap(({ meant: pointer }) => (pointer === undefined ? [] : [pointer])));
  const others = issues
    .filter((issue) => issue.code !== "unrecognized_keys")
    .map((issue) => asProblem(issue, value))
    .filter(({ code, pointer }) => code !== "OGW153" || !meant.has(pointer));
  return { problems: [...unknown.map(({ problem }) => problem), ...others] };
}

/** The issues of the branch of a union that was most likely meant: the one that fits the value's own kind. */
function innerIssues(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const here = valueAt(value, formatPointer(asSegments(issue.path)));
  const branch = issue.errors.find((errors) => isPlainObject(here) === errors.some(isAboutMembers));
  return (branch ?? issue.errors[0] ?? []).map(
    (inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue,
  );
}

function isAboutMembers({ code, path }: Issue): boolean {
  return code === "unrecognized_keys" || path.length > 0;
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, value: unknown, schema: z.ZodType) {
  const at = formatPointer(asSegments(issue.path));
  const known = membersOf(issue.path, schema);
  const present = valueAt(value, at);
  const open = known.filter((name) => !isPlainObject(present) || !Object.hasOwn(present, name));
  return issue.keys.map((key) => {
    const near = didYouMean(key, open);
    const problem = checkProblem(
      "OGW154",
      joinPointer(at, key),
      { pl: `Programy nie mają tu pola „${key}”.`, en: `Programmes have no member “${key}” here.` },
      nameRemedy(key, open.length > 0 ? open : known),
    );
    return { problem, meant: near === undefined ? undefined : joinPointer(at, near) };
  });
}

function asProblem(issue: Issue, value: unknown): Problem {
  const pointer = formatPointer(asSegments(issue.path));
  const found = valueAt(value, pointer);
  const missing = found === undefined && issue.path.length > 0;
  const { code, message, remedy }: ShapeText = shapeText(issue, found, missing);
  return checkProblem(code, pointer, message, remedy);
}

function asSegments(path: readonly PropertyKey[]): readonly (string | number)[] {
  return path.map((segment) => (typeof segment === "number" ? segment : String(segment)));
}

/** Names of the members that the schema knows at a path. */
function membersOf(path: readonly PropertyKey[], schema: z.ZodType): readonly string[] {
  let here: unknown = inputSchema(schema);
  for (const segment of path) here = step(here, segment);
  const objects = isPlainObject(here) && Array.isArray(here.anyOf) ? here.anyOf : [here];
  return objects.flatMap((one: unknown) =>
    isPlainObject(one) && isPlainObject(one.properties) ? Object.keys(one.properties) : [],
  );
}

const inputSchemas = new WeakMap<z.ZodType, object>();

/** The JSON Schema of what a schema reads, made once for each. */
function inputSchema(schema: z.ZodType): object {
  const known = inputSchemas.get(schema) ?? z.toJSONSchema(schema, { io: "input" });
  inputSchemas.set(schema, known);
  return known;
}

function step(schema: unknown, segment: PropertyKey): unknown {
  if (!isPlainObject(schema)) return undefined;
  if (typeof segment === "number") return schema.items;
  const { properties, additionalProperties } = schema;
  const name = String(segment);
  return isPlainObject(properties) && Object.hasOwn(properties, name)
    ? properties[name]
    : additionalProperties;
}
