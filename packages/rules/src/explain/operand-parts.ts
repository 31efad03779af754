import type { ClosureCompiler, PlanParts } from "../language/closure-compiler.ts";
import { runsPerItem } from "../language/item-operand.ts";
import type { Scope, TypedNode } from "../language/typed-node.ts";
import type { ReasonSink } from "../language/why.ts";
import type { ReasonOperand } from "../outcome/rule-outcome.ts";
import { asList } from "../values/list-value.ts";
import type { Frame } from "../values/value.ts";
import { type OperandPlan, operandPlan } from "./operand-plan.ts";

/** Most items that are named of one sum. */
const MOST_ITEMS = 20;

/**
 * Plans how it is told of what an operand was computed: of the operands of its operator, and of a sum of each of its
 * items; undefined for one that has no parts. The whole package tells it, a page does not carry it.
 */
export const operandParts: PlanParts = (node, compiler) => {
  const write = partsPlan(node, compiler);
  if (write === undefined) return undefined;
  return (operand, facts, scope, into) => withParts(operand, write(facts, scope, into));
};

/** What an operand was computed of. */
type Parts = Pick<ReasonOperand, "op" | "parts" | "more">;
type WriteParts = (facts: Frame, scope: Scope, into: ReasonSink) => Parts;

/** Values that were computed of others; a test explains itself. */
function hasParts({ origin, type, args }: TypedNode): boolean {
  if (origin.from !== "computed" && origin.from !== "calculation") return false;
  return args.length > 0 && type.kind !== "boolean" && type.kind !== "list" && type.kind !== "literals";
}

/** Plans how the parts of a computed operand are written; undefined for one that has none. */
function partsPlan(node: TypedNode, compiler: ClosureCompiler): WriteParts | undefined {
  if (!hasParts(node)) return undefined;
  const made = madeOf(node);
  if (made.byColumns === "choice") return chosenPart(made, compiler);
  if (!hasParts(made)) return listedParts(made.op, [operandPlan(made, compiler)]);
  const [list] = made.args as [TypedNode];
  const perItem = made.args.findIndex((_, index) => runsPerItem(made, index));
  if (perItem >= 0) return itemParts(made, list, made.args[perItem] as TypedNode, compiler);
  const shown = made.args.filter(({ type }) => type.kind !== "boolean" && type.kind !== "list");
  const plans = shown.map((arg) => operandPlan(arg, compiler));
  return plans.length === 0 ? undefined : listedParts(made.op, plans);
}

/** The operation itself, behind a change of units, a calculation's name and its rounding. */
function madeOf(node: TypedNode): TypedNode {
  const [inner, ...more] = node.args;
  if (inner === undefined || more.length > 0) return node;
  const isWrap = inner.at === node.at && inner.op === node.op;
  return isWrap || node.op === "round" || node.origin.from === "calculation" ? madeOf(inner) : node;
}

function listedParts(op: string, plans: readonly OperandPlan[]): WriteParts {
  return (facts, scope, into) => {
    const parts: ReasonOperand[] = [];
    for (const plan of plans) {
      if (into.partsLeft <= 0) break;
      into.partsLeft -= 1;
      parts.push(plan.write(facts, scope, into));
    }
    const more = plans.length - parts.length;
    return more === 0 ? { op, parts } : { more, op, parts };
  };
}

/** Of a choice, the branch that was taken; both while that is open. */
function chosenPart({ op, args }: TypedNode, compiler: ClosureCompiler): WriteParts {
  const [guard, then, otherwise] = args as [TypedNode, TypedNode, TypedNode];
  const test = compiler.test(guard);
  const [yes, no] = [operandPlan(then, compiler), operandPlan(otherwise, compiler)];
  return (facts, scope, into) => {
    const tri = test(facts, scope);
    const plans = tri === 1 ? [yes] : tri === 0 ? [no] : [yes, no];
    return listedParts(op, plans)(facts, scope, into);
  };
}

/** What each item of a list gave. */
function itemParts(
  { op }: TypedNode,
  list: TypedNode,
  each: TypedNode,
  compiler: ClosureCompiler,
): WriteParts {
  const run = compiler.run(list);
  const plan = each.type.kind === "boolean" ? undefined : operandPlan(each, compiler);
  return (facts, scope, into) => {
    const value = asList(run(facts, scope));
    if (typeof value === "string" || plan === undefined) return { op, parts: [] };
    const members = value.items.filter((_, index) => value.memberAt(index) !== 0);
    const parts: ReasonOperand[] = [];
    for (const item of members.slice(0, MOST_ITEMS)) {
      if (into.partsLeft <= 0) break;
      into.partsLeft -= 1;
      parts.push(plan.write(facts, { item, outer: scope }, into));
    }
    const more = members.length - parts.length;
    return more === 0 ? { op, parts } : { more, op, parts };
  };
}

/** An operand with its parts, names in the order of canonical JSON. */
function withParts(operand: ReasonOperand, made: Parts | undefined): ReasonOperand {
  if (made?.parts === undefined || made.parts.length === 0) return operand;
  const { from, labels, personal, place, state, type, value } = operand;
  const isPlain =
    labels === undefined && personal === undefined && place === undefined && state === undefined;
  // The common kind is written whole; objects that grow member by member cost several times as much.
  if (isPlain && made.more === undefined && value !== undefined)
    return { from, op: made.op ?? "", parts: made.parts, type, value };
  return {
    from,
    ...(labels === undefined ? {} : { labels }),
    ...(made.more === undefined ? {} : { more: made.more }),
    op: made.op ?? "",
    parts: made.parts,
    ...(personal === undefined ? {} : { personal }),
    ...(place === undefined ? {} : { place }),
    ...(state === undefined ? {} : { state }),
    type,
    ...(value === undefined ? {} : { value }),
  };
}
