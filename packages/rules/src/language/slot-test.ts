import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import { formSlot } from "./fact-node.ts";
import { intervalOf } from "./interval-of.ts";
import type { Compiler, Scope, Test, TypedNode } from "./typed-node.ts";

/**
 * A test of one field of the form against constants, as data: conjunctions and disjunctions of such tests run in one
 * loop, without a call per test. Which answer counts follows from the kind of value that the field has.
 */
export interface SlotTest {
  readonly slot: number;
  /** A number is asked whether it lies in this interval. */
  readonly lo: number;
  readonly hi: number;
  /** A text or code is asked whether it is this one. */
  readonly text: string;
  /** Answers for a number or text that fits, and that does not. */
  readonly yes: Tri;
  readonly no: Tri;
  /** Answers for a yes/no field. */
  readonly whenTrue: Tri;
  readonly whenFalse: Tri;
  /** Answers when the field has no value. */
  readonly slow: Test;
}

/** The node as a slot test, or undefined when it is something else. */
export function slotTestOf(
  node: TypedNode,
  compiler: Compiler,
  slow: Test = compiler.test(node),
): SlotTest | undefined {
  const interval = intervalOf(node, compiler);
  if (interval !== undefined) return slotTest(interval.slot, interval, "", true, slow);
  if (node.type.kind === "boolean" && formSlot(node) >= 0)
    return slotTest(formSlot(node), NOWHERE, "", true, slow);
  if (node.equality === undefined) return undefined;
  const { left, right, same } = node.equality;
  const [one, two] = [compiler.constant(left), compiler.constant(right)];
  const [slot, constant] = one === undefined ? [formSlot(left), two] : [formSlot(right), one];
  if (slot < 0 || constant === undefined || typeof constant === "object") return undefined;
  if (typeof constant === "number") return slotTest(slot, { lo: constant, hi: constant }, "", same, slow);
  if (typeof constant === "string") return slotTest(slot, NOWHERE, constant, same, slow);
  return slotTest(slot, NOWHERE, "", constant === same, slow);
}

const NOWHERE = { lo: 0.5, hi: 0.5 };

/** All slot tests are made here, so that the engine sees one kind of object. */
function slotTest(
  slot: number,
  { lo, hi }: { lo: number; hi: number },
  text: string,
  holds: boolean,
  slow: Test,
): SlotTest {
  const [yes, no]: readonly [Tri, Tri] = holds ? [1, 0] : [0, 1];
  return { slot, lo, hi, text, yes, no, whenTrue: yes, whenFalse: no, slow };
}

/** Each comparison below sees one kind of value only, which is what keeps it fast. */
function ask(test: SlotTest, facts: Frame, scope: Scope): Tri {
  const value = facts[test.slot] as Value;
  if (typeof value === "number") return value >= test.lo && value <= test.hi ? test.yes : test.no;
  if (typeof value === "string") return value === test.text ? test.yes : test.no;
  if (value === true) return test.whenTrue;
  if (value === false) return test.whenFalse;
  return test.slow(facts, scope);
}

/** One slot test as a closure. */
export function runSlotTest(test: SlotTest): Test {
  return (facts, scope) => ask(test, facts, scope);
}

/** Conjunction (`decides` 0) or disjunction (`decides` 1) of slot tests in one loop. */
export function joinSlotTests(tests: readonly SlotTest[], decides: 0 | 1): Test {
  const start: Tri = decides === 0 ? 1 : 0;
  const [first, second] = tests as [SlotTest, SlotTest];
  if (tests.length === 2) {
    return (facts, scope) => {
      const left = ask(first, facts, scope);
      if (left === decides) return left;
      const right = ask(second, facts, scope);
      return right === decides || right > left ? right : left;
    };
  }
  return (facts, scope) => {
    let result: Tri = start;
    for (let index = 0; index < tests.length; index += 1) {
      const next = ask(tests[index] as SlotTest, facts, scope);
      if (next === decides) return next;
      if (next > result) result = next;
    }
    return result;
  };
}
