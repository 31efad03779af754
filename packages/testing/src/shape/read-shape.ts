import { findingLimits } from "@opus/grant-rules/bounds";
import { didYouMean, isPlainObject, joinPointer, valueAt } from "@opus/grant-rules/document";
import { type LocalisedText, type OgwCode, type Problem, problemAt } from "@opus/grant-rules/errors";
import type * as z from "zod";
import { issueInWords } from "./issue-in-words.ts";
import { knownMembers } from "./known-members.ts";

/** How findings about a shape are told. */
export interface ShapeWords {
  readonly code: OgwCode;
  /** What a text should look like, by the message that its pattern has in the schema. */
  readonly wanted?: Readonly<Record<string, LocalisedText>>;
}

/** A value of the right shape, or everything that is wrong with its shape. */
export type ReadShape<Value> =
  | { readonly value: Value }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Reads a value by a schema; a misspelt member is found once, with what was probably meant. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  words: ShapeWords,
): ReadShape<z.output<Schema>> {
  const read = schema.safeParse(value, { reportInput: true, jitless: true });
  if (read.success) return { value: read.data };
  const issues = read.error.issues
    .slice(0, findingLimits.problems.max)
    .flatMap((issue) => innerIssues(issue, value));
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownMember(schema, value, issue.path, key, words.code))
      : [],
  );
  const meant = new Set(unknown.map((each) => each.meant));
  const others = issues
    .filter(({ code }) => code !== "unrecognized_keys")
    .filter(({ path, input }) => input !== undefined || !meant.has(pointerOf(path)))
    .map((issue) => misfit(issue, words));
  const problems = [...unknown.map(({ problem }) => problem), ...others];
  return { problems: problems.slice(0, findingLimits.problems.max) };
}

/** The issues of the branch of a union that was most likely meant: the one that fits the value's own kind. */
function innerIssues(issue: z.core.$ZodIssue, value: unknown): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isObject = isPlainObject(valueAt(value, pointerOf(issue.path)));
  const branch = issue.errors.find((errors) => isObject === errors.some(isAboutMembers));
  return (branch ?? issue.errors[0] ?? []).map(
    (inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as z.core.$ZodIssue,
  );
}

function isAboutMembers({ code, path }: z.core.$ZodIssue): boolean {
  return code === "unrecognized_keys" || path.length > 0;
}

function unknownMember(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  key: string,
  code: OgwCode,
) {
  const at = pointerOf(path);
  const present = valueAt(value, at);
  const known = knownMembers(schema, path);
  const open = known.filter((name) => !isPlainObject(present) || !Object.hasOwn(present, name));
  const near = didYouMean(key, open);
  const problem = problemAt(
    code,
    joinPointer(at, key),
    { pl: `Nie ma tu pola „${key}”.`, en: `There is no member "${key}" here.` },
    near === undefined
      ? { pl: `Pola: ${known.join(", ")}.`, en: `Members: ${known.join(", ")}.` }
      : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean "${near}"?` },
  );
  return { problem, meant: near === undefined ? undefined : joinPointer(at, near) };
}

function misfit(issue: z.core.$ZodIssue, { code, wanted }: ShapeWords): Problem {
  const pointer = pointerOf(issue.path);
  const { pl, en } = issueInWords(issue, wanted);
  const name = issue.path.at(-1);
  const what =
    name === undefined
      ? { pl: "Plik", en: "The file" }
      : typeof name === "number"
        ? { pl: `Pozycja ${name + 1}`, en: `Item ${name + 1}` }
        : { pl: `Pole „${String(name)}”`, en: `The member "${String(name)}"` };
  return problemAt(
    code,
    pointer,
    { pl: `${what.pl}: ${pl}.`, en: `${what.en}: ${en}.` },
    { pl: "Popraw to miejsce.", en: "Correct this place." },
  );
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((pointer, segment) => joinPointer(pointer, String(segment)), "");
}
