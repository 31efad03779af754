import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import { formSlot } from "../language/fact-node.ts";
import type { Run, Scope, TypedNode } from "../language/typed-node.ts";
import { type ReasonSink, reasonSink, type TellParts } from "../language/why.ts";
import type { ReasonOperand } from "../outcome/rule-outcome.ts";
import type { Frame, Value } from "../values/value.ts";
import { ownPath, pathInside } from "./fact-path.ts";
import { operandWriter, type WriteOperand } from "./typed-value.ts";

/** How one operand of a reason is written: what does not depend on the facts is settled beforehand. */
export interface OperandPlan {
  readonly run: Run;
  write(facts: Frame, scope: Scope, into: ReasonSink): ReasonOperand;
}

/** Plans an operand: a constant is written once and for all, a field of the form once per explanation. */
export function operandPlan(node: TypedNode, compiler: ClosureCompiler): OperandPlan {
  const run = compiler.run(node);
  const write = operandWriter(node);
  const constant = compiler.constant(node);
  if (constant !== undefined) {
    const alone = write(constant, sourceOf(node));
    const written = frozen(compiler.parts?.(node, compiler)?.(alone, [], ROOT_SCOPE, reasonSink()) ?? alone);
    return { run, write: () => written };
  }
  const slot = formSlot(node);
  if (slot >= 0) return fieldPlan(slot, run, write, sourceOf(node));
  const { origin } = node;
  if (origin.from === "fact") {
    const { field, hops } = origin;
    const nameOf = itemFactNames(field.path);
    return {
      run,
      write: (facts, scope) => write(run(facts, scope), nameOf(ownPath(hops, facts, scope))),
    };
  }
  const from = sourceOf(node);
  const { parts } = compiler;
  if (parts === undefined) return { run, write: (facts, scope) => write(run(facts, scope), from) };
  // Of what an operand was computed is planned when it is first told.
  let tell: TellParts | undefined;
  return {
    run,
    write: (facts, scope, into) => {
      tell ??= parts(node, compiler) ?? ((operand) => operand);
      return tell(write(run(facts, scope), from), facts, scope, into);
    },
  };
}

/** Most names of facts of items that are kept for one operand. */
const MOST_NAMES = 64;

/** What facts of items are called, by the path of the item: made once, as items are called alike in all applications. */
function itemFactNames(path: string): (item: string) => string {
  const kept = new Map<string, string>();
  return (item) => {
    const known = kept.get(item);
    if (known !== undefined) return known;
    const name = `fact:${pathInside(item, path)}`;
    if (kept.size < MOST_NAMES) kept.set(item, name);
    return name;
  };
}

function fieldPlan(slot: number, run: Run, write: WriteOperand, from: string): OperandPlan {
  return {
    run,
    write: (facts, _scope, { fields }) => {
      const known = fields[slot];
      if (known !== undefined) return known;
      const written = write(facts[slot] as Value, from);
      fields[slot] = written;
      return written;
    },
  };
}

/** Where the value of a node comes from, for a field of the form or what is no fact. */
export function sourceOf({ origin }: TypedNode): string {
  switch (origin.from) {
    case "fact":
      return `fact:${origin.field.path}`;
    case "parameter":
      return `param:${origin.id}`;
    case "calculation":
      return `calc:${origin.id}`;
    case "literal":
      return "literal";
    case "computed":
      return "computed";
  }
}

/** A constant is part of every outcome that shows it, so nobody may change it. */
function frozen(operand: ReasonOperand): ReasonOperand {
  if (typeof operand.value === "object") Object.freeze(operand.value);
  return Object.freeze(operand);
}
