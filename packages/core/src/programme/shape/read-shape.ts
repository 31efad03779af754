import { findingLimits } from "@opus/grant-rules/bounds";
import { didYouMean, formatPointer, isPlainObject, joinPointer, valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { readAs } from "../../values/read-as.ts";
import { membersOf, partsOf } from "../../values/schema-parts.ts";
import type * as z from "../../values/zod.ts";
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
  const unknown = issues
    .flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
    )
    .slice(0, findingLimits.problems.max)
    .map((each) => unknownKey(each, value, schema));
  const meant = new Set(unknown.flatMap(({ meant: pointer }) => (pointer === undefined ? [] : [pointer])));
  const others = issues
    .filter((issue) => issue.code !== "unrecognized_keys")
    .map((issue) => asProblem(issue, value))
    .filter(({ code, pointer }) => code !== "OGW153" || !meant.has(pointer));
  return { problems: [...unknown.map(({ problem }) => problem), ...others] };
}

/**
 * The issues of the branch of a union that was most likely meant: of those that fit the value's own kind the one with
 * the fewest unknown members, then with the fewest issues.
 */
function innerIssues(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const here = valueAt(value, formatPointer(asSegments(issue.path)));
  const isPart = typeof here === "object" && here !== null;
  const fits = issue.errors.filter((errors) => !errors.some((one) => isOfOtherKind(one, isPart)));
  const branches = (fits.length > 0 ? fits : issue.errors).toSorted(
    (left, right) => strangers(left) - strangers(right) || left.length - right.length,
  );
  return (branches[0] ?? []).flatMap((inner) =>
    innerIssues({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value),
  );
}

/** Whether a branch is for values of another kind; words of a list are none that objects could be meant as. */
function isOfOtherKind({ code, path }: Issue, isPart: boolean): boolean {
  return path.length === 0 && (code === "invalid_type" || (isPart && code === "invalid_value"));
}

function strangers(issues: readonly Issue[]): number {
  return issues.reduce((sum, one) => sum + (one.code === "unrecognized_keys" ? one.keys.length : 0), 0);
}

/** A member that the schema does not know. */
interface UnknownKey {
  readonly path: readonly PropertyKey[];
  readonly key: string;
}

function unknownKey({ path, key }: UnknownKey, value: unknown, schema: z.ZodType) {
  const at = formatPointer(asSegments(path));
  const known = membersAt(path, schema);
  const present = valueAt(value, at);
  const open = known.filter((name) => !isPlainObject(present) || !Object.hasOwn(present, name));
  const near = didYouMean(key, open);
  // A word close to a member that is there already was meant as that one.
  const isAgain = near === undefined && didYouMean(key, known) !== undefined;
  const problem = checkProblem(
    "OGW154",
    joinPointer(at, key),
    { pl: `Programy nie mają tu pola „${key}”.`, en: `Programmes have no member “${key}” here.` },
    nameRemedy(key, open.length > 0 && !isAgain ? open : known),
  );
  return { problem, meant: near === undefined ? undefined : joinPointer(at, near) };
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
function membersAt(path: readonly PropertyKey[], schema: z.ZodType): readonly string[] {
  let here: readonly z.ZodType[] = alternatives(schema);
  for (const segment of path) here = here.flatMap((one) => step(one, segment));
  return here.flatMap((one) => Object.keys(membersOf(one)));
}

/** What a schema may stand for, without what is said about it as a whole. */
function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const parts = partsOf(schema);
  if (parts.kind === "optional") return alternatives(parts.of);
  return parts.kind === "union" ? parts.options.flatMap((option) => alternatives(option)) : [schema];
}

function step(schema: z.ZodType, segment: PropertyKey): readonly z.ZodType[] {
  const parts = partsOf(schema);
  if (parts.kind === "array") return alternatives(parts.item);
  if (parts.kind === "record") return alternatives(parts.value);
  if (parts.kind !== "object") return [];
  const own = Object.hasOwn(parts.members, segment) ? parts.members[String(segment)] : parts.others;
  return own === undefined ? [] : alternatives(own);
}
