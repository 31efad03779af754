import type { RuleCase } from "../cases/rule-case.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { dateText } from "../values/civil-day.ts";
import type { Field } from "../values/shape.ts";
import { type Binding, bindValue, pathOf } from "./bind-value.ts";
import type { Expansion, PatternUse } from "./expand-rules.ts";
import type { ExpandedUse } from "./expand-use.ts";
import type { FilledSlot } from "./filled-slot.ts";
import type { PatternContext } from "./pattern-context.ts";
import type { CaseFacts, CaseValue, PatternCase } from "./shape/pattern-case.ts";
import { UNBOUND } from "./unbound.ts";

/** The cases of the pattern of one use, bound to its slots. */
export interface BoundCases {
  readonly use: PatternUse;
  readonly cases: readonly RuleCase[];
  /** Names of cases that this use has no values for, as where a limit is computed. */
  readonly unbound: readonly string[];
}

/** The cases of every pattern that a programme uses, bound to the slots of each use. */
export function boundCases({ uses, expanded, context }: Expansion): readonly BoundCases[] {
  return uses.flatMap((use) => {
    const one = expanded.get(use.at);
    return one?.rule === undefined || use.rule === undefined ? [] : [casesOf(use, use.rule, one, context)];
  });
}

function casesOf(use: PatternUse, rule: string, expanded: ExpandedUse, context: PatternContext): BoundCases {
  const { pattern, scope } = expanded;
  const named = (name: string) => `${use.at.split("/").at(-1)} ${pattern.name}: ${name}`;
  // A condition of the use itself may say of any answers that the rule is not about them.
  if (scope.ownCondition) return { use, cases: [], unbound: pattern.cases.map(({ name }) => named(name)) };
  const day = dayOfValues(context);
  const all = [...pattern.cases, ...outsideScope(expanded)];
  const bound = all.map((one) => ({ one, answers: bindCase(one, expanded, context, day) }));
  return {
    use,
    cases: bound.flatMap(({ one, answers }) =>
      answers === undefined
        ? []
        : [
            {
              name: named(one.name),
              rule,
              facts: answers,
              expect: { verdict: one.expect },
              ...(day === undefined ? {} : { on: dateText(day) }),
              ...(one.closed === undefined ? {} : { closed: one.closed }),
            },
          ],
    ),
    unbound: bound.flatMap(({ one, answers }) => (answers === undefined ? [named(one.name)] : [])),
  };
}

/** The day on which the newest values of the parameters hold; undefined where none is dated. */
function dayOfValues({ parameters }: PatternContext): number | undefined {
  const days = [...parameters.values()].flatMap(({ values }) => values.map(({ from }) => from));
  const dated = days.filter(Number.isFinite);
  return dated.length === 0 ? undefined : Math.max(...dated);
}

const NOT_ABOUT = "not about these applications";

/** The case of an application that `for` of a use leaves out. */
function outsideScope({ scope }: ExpandedUse): readonly PatternCase[] {
  return scope.fields.length === 0 ? [] : [{ name: NOT_ABOUT, facts: {}, expect: "notApplicable" }];
}

function bindCase(
  one: PatternCase,
  { slots, scope }: ExpandedUse,
  context: PatternContext,
  day = 0,
): Record<string, unknown> | undefined {
  const answers = new Answers(context.shape.fields);
  const binding: Binding = { slots, context, day, facts: one.facts };
  for (const [path, value] of Object.entries(one.known ?? {})) answers.put(path, value);
  for (const { field, values } of scope.fields) {
    const value = one.name === NOT_ABOUT ? otherValue(field, values) : values[0];
    if (value === undefined) return undefined;
    answers.put(field.path, value);
  }
  return putFacts(one.facts, binding, (path, value) => answers.put(path, value)) ? answers.all : undefined;
}

function otherValue(field: Field, values: readonly (string | boolean)[]): string | boolean | undefined {
  const all = field.type.kind === "code" ? field.type.values : [true, false];
  return all.find((value) => !values.includes(value));
}

/** Puts the answers of a case at the paths of its slots; false when one cannot be bound. */
function putFacts(facts: CaseFacts, binding: Binding, put: (path: string, value: unknown) => void): boolean {
  return Object.entries(facts).every(([name, value]) => {
    const slot = binding.slots.get(name);
    if (slot === undefined) return false;
    return (slot.parts ?? [slot]).every((part) => {
      const path = pathOf(part);
      // A constant is as it is, whatever the case would have put there.
      if (path === undefined) return part.amount !== undefined;
      const bound = answerOf(value, part, binding);
      if (bound !== UNBOUND) put(path, bound);
      return bound !== UNBOUND;
    });
  });
}

function answerOf(value: CaseValue, slot: FilledSlot, binding: Binding): unknown {
  if (typeof value !== "object" || value === null) return bindValue(value, slot, binding);
  if ("items" in value) return itemsOf(value.items, binding);
  if (!("each" in value)) return bindValue(value, slot, binding);
  const count = bindValue({ slot: value.count, plus: value.plus ?? 0 }, NUMBER, binding);
  if (typeof count !== "number" || count < 0 || count > MOST_ITEMS) return UNBOUND;
  return itemsOf(
    Array.from({ length: count }, () => value.each),
    binding,
  );
}

const MOST_ITEMS = 1_000;
const NUMBER: FilledSlot = {
  slot: { kind: "number", words: { pl: "liczba", en: "number" }, example: 1 },
  at: "",
  expression: 0,
  typed: 0,
  words: { pl: "", en: "" },
};

function itemsOf(items: readonly CaseFacts[], binding: Binding): unknown {
  const bound = items.map((facts) => {
    const item: { whole?: unknown; members: Record<string, unknown> } = { members: {} };
    const put = (path: string, value: unknown) => {
      if (path === "") item.whole = value;
      else putAt(item.members, path, value);
    };
    return putFacts(facts, binding, put) ? (item.whole ?? item.members) : UNBOUND;
  });
  return bound.includes(UNBOUND) ? UNBOUND : bound;
}

function putAt(record: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() as string;
  let group = record;
  for (const name of names) {
    const inner = group[name];
    const next = isPlainObject(inner) ? (inner as Record<string, unknown>) : {};
    group[name] = next;
    group = next;
  }
  group[last] = value;
}

/** Answers of a case, with what other fields must say for them to apply. */
class Answers {
  readonly all: Record<string, unknown> = {};
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #known = new Set<string>();

  constructor(fields: ReadonlyMap<string, Field>) {
    this.#fields = fields;
  }

  put(path: string, value: unknown): void {
    if (this.#known.has(path)) return;
    this.#known.add(path);
    putAt(this.all, path, value);
    // Groups around a field may have conditions too.
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
      for (const term of this.#fields.get(at)?.when ?? []) {
        if (!term.path.startsWith("@.") && term.values.length > 0) this.put(term.path, term.values[0]);
      }
    }
  }
}
