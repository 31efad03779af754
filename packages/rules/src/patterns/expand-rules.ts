import { joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { firstProblems } from "../limits/first-problems.ts";
import { type ExpandedUse, expandUse } from "./expand-use.ts";
import { type PatternContext, type PatternSource, patternContext } from "./pattern-context.ts";
import { patternNames, rulePattern } from "./rule-patterns.ts";
import { unknownName } from "./slot-faults.ts";
import { isUse } from "./uses-patterns.ts";

/** A use of a pattern in a programme. */
export interface PatternUse {
  /** Name of the pattern. */
  readonly pattern: string;
  /** Id of the rule, where it is a text. */
  readonly rule: string | undefined;
  /** JSON Pointer of the use. */
  readonly at: string;
}

/** What became of the uses of patterns among the rules of a programme. */
export interface Expansion {
  /** The rules; a use that is at fault stands in them as it was written. */
  readonly rules: readonly unknown[];
  readonly uses: readonly PatternUse[];
  readonly problems: readonly Problem[];
  /** Leads a pointer into the expanded rules to what the designer wrote there. */
  writtenPlace(pointer: string): string;
  /** Whether a pointer leads into a use that is at fault, of which no more is to be said. */
  isAtFault(pointer: string): boolean;
  readonly context: PatternContext;
  readonly expanded: ReadonlyMap<string, ExpandedUse>;
}

/** Expands every use of a pattern among rules. */
export function expandAll(rules: readonly unknown[], at: string, source: PatternSource): Expansion {
  const context = patternContext(source);
  const expanded = new Map<string, ExpandedUse>();
  const uses: PatternUse[] = [];
  const { result, problems } = firstProblems((found) =>
    rules.map((rule, index) => {
      if (!isUse(rule)) return rule;
      const place = joinPointer(at, index);
      const use = expandOne(rule, place, context, found);
      uses.push({
        pattern: String(rule.pattern),
        rule: typeof rule.id === "string" ? rule.id : undefined,
        at: place,
      });
      if (use !== undefined) expanded.set(place, use);
      return use?.rule ?? rule;
    }),
  );
  const isAtFault = (pointer: string) => {
    const use = uses.find((one) => pointer === one.at || pointer.startsWith(`${one.at}/`));
    return use !== undefined && expanded.get(use.at)?.rule === undefined;
  };
  return {
    rules: result ?? rules,
    uses,
    problems,
    context,
    expanded,
    isAtFault,
    writtenPlace: (pointer) => writtenPlace(pointer, rules, at, expanded),
  };
}

function expandOne(
  rule: PlainObject,
  at: string,
  context: PatternContext,
  problems: Problem[],
): ExpandedUse | undefined {
  const { pattern: name } = rule;
  const pattern = typeof name === "string" ? rulePattern(name) : undefined;
  if (pattern !== undefined) return expandUse(rule, at, pattern, context, problems);
  const what = { pl: "nazwa wzoru reguły", en: "the name of a pattern of rules" };
  problems.push(unknownName("OGW740", joinPointer(at, "pattern"), name, what, patternNames()));
  return undefined;
}

function writtenPlace(
  pointer: string,
  rules: readonly unknown[],
  at: string,
  expanded: ReadonlyMap<string, ExpandedUse>,
): string {
  if (!pointer.startsWith(`${at}/`)) return pointer;
  const [index = ""] = pointer.slice(at.length + 1).split("/");
  const place = joinPointer(at, index);
  const use = expanded.get(place);
  if (use === undefined || pointer === place) return pointer;
  const inside = pointer.slice(place.length);
  for (let part = inside; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
    const origin = use.origins.get(part);
    if (origin !== undefined) return inside === part ? origin : followed(origin, inside.slice(part.length));
  }
  const [, member = ""] = inside.split("/");
  const rule = rules[Number(index)];
  const isOwn = isPlainObject(rule) && Object.hasOwn(rule, member) && member !== "messages";
  if (isOwn) return pointer;
  if (isPlainObject(rule) && isPlainObject(rule.messages)) {
    const [, , outcome = ""] = inside.split("/");
    if (member === "messages" && Object.hasOwn(rule.messages, outcome)) return pointer;
  }
  return joinPointer(place, "pattern");
}

/** The condition that a use states goes on as it was written; what stands in a slot is one value. */
function followed(origin: string, rest: string): string {
  return origin.endsWith("/when") ? origin + rest : origin;
}
