import { joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { applicableTo, type UseScope } from "./applicable-to.ts";
import { fillSlots } from "./fill-slots.ts";
import { fillMessage, fillTemplate, fillText, type Origins } from "./fill-template.ts";
import type { FilledSlots } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { NamedPattern } from "./rule-patterns.ts";
import { knownMembers } from "./use-members.ts";

/** A use of a pattern with the rule that it stands for. */
export interface ExpandedUse {
  readonly pattern: NamedPattern;
  readonly slots: FilledSlots;
  readonly scope: UseScope;
  /** The plain rule, as somebody would write it by hand; undefined when the use is at fault. */
  readonly rule?: PlainObject;
  /** Where parts of the rule were written, by pointers inside the rule. */
  readonly origins: Origins;
}

const OUTCOMES = ["met", "notMet", "undetermined", "notApplicable"] as const;

/** Expands one use of a pattern; what is wrong with it is reported at its own place. */
export function expandUse(
  use: PlainObject,
  at: string,
  pattern: NamedPattern,
  context: PatternContext,
  problems: Problem[],
): ExpandedUse {
  const found: Problem[] = [];
  knownMembers(use, at, found);
  const slots = fillSlots(pattern, use.with, joinPointer(at, "with"), context, found);
  const origins: Origins = new Map();
  const scope = applicableTo(use, at, pattern, slots, context, origins, found);
  problems.push(...found);
  if (found.length > 0) return { pattern, slots, scope, origins };
  return { pattern, slots, scope, origins, rule: ruleOf(use, pattern, context, slots, scope, origins) };
}

function ruleOf(
  use: PlainObject,
  { rule: pattern }: NamedPattern,
  { language }: PatternContext,
  slots: FilledSlots,
  scope: UseScope,
  origins: Origins,
): PlainObject {
  const stated = (name: string, otherwise: unknown) => {
    const value = Object.hasOwn(use, name) ? use[name] : otherwise;
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...stated("id", undefined),
    ...stated("title", fillText(pattern.title, slots)),
    ...stated("kind", pattern.kind),
    ...stated("severity", pattern.severity),
    ...stated("moments", [...pattern.moments]),
    ...stated("consequences", consequencesOf(use, pattern.consequences, slots, origins)),
    ...(language === undefined ? {} : { language }),
    ...(scope.when === undefined ? {} : { when: scope.when }),
    ...stated("whenUnknown", undefined),
    require: fillTemplate(pattern.require, slots, "/require", origins),
    ...stated("basis", undefined),
    ...stated("effective", undefined),
    messages: messagesOf(use, pattern.messages, slots, scope, origins),
    ...stated("note", undefined),
  };
}

/** What the pattern says follows from its rule, at the moments that are left to it. */
function consequencesOf(
  use: PlainObject,
  consequences: NamedPattern["rule"]["consequences"],
  slots: FilledSlots,
  origins: Origins,
): unknown {
  if (consequences === undefined || use.severity !== undefined) return undefined;
  const { moments } = use;
  const asked = Object.entries(consequences).filter(
    ([moment]) => !Array.isArray(moments) || moments.includes(moment),
  );
  if (asked.length === 0) return undefined;
  return fillTemplate(Object.fromEntries(asked), slots, "/consequences", origins);
}

function messagesOf(
  use: PlainObject,
  pattern: NamedPattern["rule"]["messages"],
  slots: FilledSlots,
  scope: UseScope,
  origins: Origins,
): PlainObject {
  const own = isPlainObject(use.messages) ? use.messages : {};
  const texts = OUTCOMES.flatMap((outcome) => {
    if (Object.hasOwn(own, outcome)) return [[outcome, own[outcome]]];
    if (outcome === "notApplicable" && scope.when === undefined) return [];
    const text = pattern[outcome];
    if (text !== undefined) return [[outcome, fillMessage(text, slots)]];
    return outcome === "notApplicable" ? [[outcome, scope.notApplicable]] : [];
  });
  const others = Object.entries(own).filter(
    ([name]) => name !== "args" && !OUTCOMES.some((outcome) => outcome === name),
  );
  const messages = Object.fromEntries([...texts, ...others]);
  const args = argumentsOf(own.args, pattern.args ?? {}, messages, slots, origins);
  return args === undefined ? messages : { ...messages, args };
}

/** The arguments that some text uses, those of the use itself first. */
function argumentsOf(
  own: unknown,
  pattern: Readonly<Record<string, unknown>>,
  messages: PlainObject,
  slots: FilledSlots,
  origins: Origins,
): unknown {
  // What is no object of arguments is found where rules are read.
  if (own !== undefined && !isPlainObject(own)) return own;
  const texts = JSON.stringify(messages);
  const used = Object.entries(pattern).filter(
    ([name]) =>
      !(own !== undefined && Object.hasOwn(own, name)) && new RegExp(`\\{\\s*${name}\\b`).test(texts),
  );
  const filled = used.map(([name, expression]) => [
    name,
    fillTemplate(expression, slots, `/messages/args/${name}`, origins, true),
  ]);
  const args = { ...Object.fromEntries(filled), ...own };
  return Object.keys(args).length === 0 ? undefined : args;
}
