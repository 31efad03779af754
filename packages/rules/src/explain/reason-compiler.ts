import type { ClosureCompiler } from "../language/closure-compiler.ts";
import { runsPerItem } from "../language/item-operand.ts";
import type { Run, Scope, Test, TypedNode } from "../language/typed-node.ts";
import { NO_REASONS, type ReasonSink, type Why, type WhyCompiler, type WhyPart } from "../language/why.ts";
import type { Reason, ReasonOperand } from "../outcome/rule-outcome.ts";
import { Failure } from "../values/no-value.ts";
import { type Tri, triName } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";
import { type OperandPlan, operandPlan } from "./operand-plan.ts";

/** Most reasons kept for one rule; the full trace can be recomputed. */
const MOST_REASONS = 50;

/** What stands for the test of a node that is none. */
const NO_TEST: Test = () => 2;

/** Compiles the explanations of one rule in one edition. */
export class ReasonCompiler implements WhyCompiler {
  readonly #compiler: ClosureCompiler;
  readonly #atoms: ReadonlyMap<TypedNode, number>;

  constructor(compiler: ClosureCompiler, atoms: ReadonlyMap<TypedNode, number>) {
    this.#compiler = compiler;
    this.#atoms = atoms;
  }

  test(node: TypedNode): Test {
    return node.type.kind === "boolean" ? this.#compiler.test(node) : NO_TEST;
  }

  run(node: TypedNode): Run {
    return this.#compiler.run(node);
  }

  part(node: TypedNode): WhyPart {
    return { test: this.test(node), why: this.#why(node) };
  }

  reason(
    node: TypedNode,
    operands: readonly TypedNode[] = node.args.length === 0 ? [node] : node.args,
    more: readonly ReasonOperand[] = [],
  ): Why {
    const plans = operands.map((operand) => operandPlan(operand, this.#compiler));
    const write = reasonWriter(node, this.#atoms.get(node));
    const shownOf = operandsWriter([...plans, ...more.map(written)]);
    return (facts, scope, result, into) => {
      if (into.count >= MOST_REASONS) return;
      const path = scope.outer === undefined ? undefined : scope.item[0];
      const item = typeof path === "string" ? path : undefined;
      const error = result === 3 ? errorOf(plans, facts, scope) : undefined;
      into.reasons[into.count] = write(result, shownOf(facts, scope, into), item, error);
      into.count += 1;
    };
  }

  #why(node: TypedNode): Why {
    if (node.why !== undefined) return node.why(this);
    if (node.role === "value") return this.#whyOfParts(node);
    return node.role === "atom" && node.origin.from !== "literal" ? this.reason(node) : NO_REASONS;
  }

  /** A value says nothing itself; conditions inside it do, other than those that are asked once per item of a list. */
  #whyOfParts(node: TypedNode): Why {
    const parts = node.args
      .filter((_, index) => !runsPerItem(node, index))
      .map((arg) => this.part(arg))
      .filter(({ why }) => why !== NO_REASONS);
    if (parts.length === 0) return NO_REASONS;
    return (facts, scope, _result, into) => {
      for (const { test, why } of parts) why(facts, scope, test(facts, scope), into);
    };
  }
}

type WriteOperands = (facts: Frame, scope: Scope, into: ReasonSink) => readonly ReasonOperand[];

/** Writes the operands of a reason; lists of one to three, as almost all are, are written whole. */
function operandsWriter(plans: readonly Pick<OperandPlan, "write">[]): WriteOperands {
  const [one, two, three] = plans as readonly [OperandPlan, OperandPlan, OperandPlan];
  switch (plans.length) {
    case 1:
      return (facts, scope, into) => [one.write(facts, scope, into)];
    case 2:
      return (facts, scope, into) => [one.write(facts, scope, into), two.write(facts, scope, into)];
    case 3:
      return (facts, scope, into) => [
        one.write(facts, scope, into),
        two.write(facts, scope, into),
        three.write(facts, scope, into),
      ];
    default:
      return (facts, scope, into) => plans.map((plan) => plan.write(facts, scope, into));
  }
}

/** What stands beside the operands is the same in every reason, and frozen. */
function written(operand: ReasonOperand): Pick<OperandPlan, "write"> {
  Object.freeze(operand);
  return { write: () => operand };
}

/** Why a test could not be computed: what is wrong with its first operand that has no value for a reason of its own. */
function errorOf(plans: readonly OperandPlan[], ...at: Parameters<Run>): string {
  for (const { run } of plans) {
    const value = run(...at);
    if (value instanceof Failure) return value.code;
  }
  return "OGW422";
}

type WriteReason = (
  result: Tri,
  operands: readonly ReasonOperand[],
  item: string | undefined,
  error: string | undefined,
) => Reason;

/**
 * Writes the reasons of a node with their names in the order of canonical JSON. One is written for every atom of every
 * rule, so the common kinds are written whole: objects that grow member by member cost several times as much.
 */
function reasonWriter({ at, op }: TypedNode, atom: number | undefined): WriteReason {
  return (tri, operands, item, error) => {
    const result = triName(tri);
    if (atom !== undefined && error === undefined) {
      return item === undefined
        ? { at, atom, op, operands, result }
        : { at, atom, item, op, operands, result };
    }
    return {
      at,
      ...(atom === undefined ? {} : { atom }),
      ...(error === undefined ? {} : { error: error as NonNullable<Reason["error"]> }),
      ...(item === undefined ? {} : { item }),
      op,
      operands,
      result,
    };
  };
}
