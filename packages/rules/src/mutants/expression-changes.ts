import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { type Change, NOTHING } from "./change.ts";
import { constantChanges, shorterLists } from "./constant-changes.ts";
import type { KnownNames, NodesByPlace } from "./known-names.ts";
import { nameChanges } from "./name-changes.ts";
import { hasContrary, operatorChanges } from "./operator-changes.ts";

/** What is known of an expression beside how it is written. */
export interface ExpressionKnowledge {
  readonly nodes: NodesByPlace;
  readonly names: KnownNames;
  isOperator(name: string): boolean;
}

/** Around what a yes/no field is a condition, and not a value that is compared. */
const CONDITIONS: readonly string[] = ["and", "or", "some", "all", "none", "filter", "count", "if"];

/**
 * All changes of a written expression, one thing each, in the order of reading. Each says how the part at its place may be
 * written otherwise; whether types allow that is found by checking it.
 *
 * @param at JSON Pointer of the expression
 * @param inside the operator that the expression is an operand of
 */
export function expressionChanges(
  written: unknown,
  at: string,
  known: ExpressionKnowledge,
  inside?: string,
): readonly Change[] {
  if (Array.isArray(written)) return listChanges(written, at, known);
  if (!isPlainObject(written)) return constantChanges(written, at, known.nodes.get(at)?.type);
  const [op] = Object.keys(written);
  if (op === undefined) return [];
  if (!known.isOperator(op)) return optionChanges(written, at);
  const operands = written[op];
  const own = [...operatorChanges(op, operands, at), ...contraryOfField(op, written, at, known, inside)];
  const named = nameChanges(op, operands, at, known);
  if (named !== undefined)
    return [...own, ...named.changes, ...operandChanges(op, operands, at, known, named.taken)];
  return [...own, ...operandChanges(op, operands, at, known, [])];
}

function operandChanges(
  op: string,
  operands: unknown,
  at: string,
  known: ExpressionKnowledge,
  taken: readonly number[],
): readonly Change[] {
  const place = joinPointer(at, op);
  const type = known.nodes.get(at);
  if (!Array.isArray(operands)) {
    if (taken.includes(0)) return [];
    return isWrittenConstant(op)
      ? constantChanges(operands, place, type?.type)
      : expressionChanges(operands, place, known, op);
  }
  return operands.flatMap((operand: unknown, index) => {
    if (taken.includes(index)) return [];
    const where = joinPointer(place, index);
    if (isWrittenConstant(op)) return index === 0 ? constantChanges(operand, where, type?.type) : [];
    return expressionChanges(operand, where, known, op);
  });
}

/** Operators around one constant, whose type is theirs. */
function isWrittenConstant(op: string): boolean {
  return op === "money" || op === "pct" || op === "date";
}

/** A list written in a rule: choices, bands, names of members. */
function listChanges(written: readonly unknown[], at: string, known: ExpressionKnowledge): readonly Change[] {
  const entries = written.flatMap((entry, index) => {
    const where = joinPointer(at, index);
    return typeof entry === "string"
      ? constantChanges(entry, where, known.nodes.get(where)?.type, written)
      : expressionChanges(entry, where, known);
  });
  return [...shorterLists(written, at), ...entries];
}

/** Options of an operator: `{ "empty": true }`. */
function optionChanges(written: Readonly<Record<string, unknown>>, at: string): readonly Change[] {
  return Object.entries(written).flatMap(([name, value]) =>
    typeof value === "boolean" || typeof value === "number"
      ? constantChanges(value, joinPointer(at, name), undefined)
      : [],
  );
}

/** A yes/no field that is a condition by itself: its contrary. */
function contraryOfField(
  op: string,
  written: unknown,
  at: string,
  { nodes }: ExpressionKnowledge,
  inside: string | undefined,
): readonly Change[] {
  const isCondition = inside === undefined || CONDITIONS.includes(inside);
  if (!isCondition || hasContrary(op) || op !== "var" || nodes.get(at)?.type.kind !== "boolean") return [];
  return [{ kind: "operator", at, from: op, rewritings: [{ to: "!var", written: { "!": written } }] }];
}

/** The change that leaves a whole condition out. */
export function leftOut(at: string): Change {
  return { kind: "leftOut", at, from: "when", rewritings: [{ to: NOTHING, written: undefined }] };
}
