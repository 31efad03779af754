import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import { formSlot } from "../language/fact-node.ts";
import type { Run, Scope, TypedNode } from "../language/typed-node.ts";
import type { ReasonSink, TellParts } from "../language/why.ts";
import type { ReasonOperand } from "../outcome/rule-outcome.ts";
import type { Frame } from "../values/value.ts";
import { pathOfFact } from "./fact-path.ts";
import { operandWriter, type WriteOperand } from "./typed-value.ts";

/** Most parts that are told of the operands of one outcome. */
export const MOST_PARTS = 100;

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
    const into = { reasons: [], fields: [], partsLeft: MOST_PARTS };
    const written = frozen(compiler.parts?.(node, compiler)?.(alone, [], ROOT_SCOPE, into) ?? alone);
    return { run, write: () => written };
  }
  const slot = formSlot(node);
  if (slot >= 0) return fieldPlan(slot, run, write, sourceOf(node));
  const { origin } = node;
  if (origin.from === "fact") {
    const { field, hops } = origin;
    return {
      run,
      write: (facts, scope) => write(run(facts, scope), `fact:${pathOfFact(field.path, hops, facts, scope)}`),
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

function fieldPlan(slot: number, run: Run, write: WriteOperand, from: string): OperandPlan {
  return {
    run,
    write: (facts, scope, { fields }) => {
      const known = fields[slot];
      if (known !== undefined) return known;
      const written = write(run(facts, scope), from);
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
