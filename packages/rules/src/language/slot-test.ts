import { ABSENT, UNKNOWN } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import { formSlot, itemSlot } from "./fact-node.ts";
import { intervalOf } from "./interval-of.ts";
import type { Compiler, Scope, Test, TypedNode } from "./typed-node.ts";

/**
 * A test of one field against constants, as data: conjunctions and disjunctions of such tests run in one
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
  /** Answer when there is known to be none. */
  readonly whenAbsent: Tri;
  /** Answers when the field has no value. */
  readonly slow: Test;
}

/** Whose fields are asked: those of the form, or those of the item of the innermost list. */
type SlotsOf = "form" | "item";

const SLOT_OF = { form: formSlot, item: itemSlot } as const;

/** One test as a closure of its own; undefined when it is something else. */
export function slotTest(node: TypedNode, compiler: Compiler, slow: Test): Test | undefined {
  const ofForm = slotTestOf(node, "form", compiler, slow);
  if (ofForm !== undefined) return (facts, scope) => ask(ofForm, facts, facts, scope);
  const ofItem = slotTestOf(node, "item", compiler, slow);
  return ofItem === undefined ? undefined : (facts, scope) => ask(ofItem, scope.item, facts, scope);
}

/** Conjunction (`decides` 0) or disjunction (`decides` 1) of slot tests; undefined when some are something else. */
export function joinedSlotTests(
  nodes: readonly TypedNode[],
  compiler: Compiler,
  decides: 0 | 1,
): Test | undefined {
  if (nodes.length < 2 || !compiler.readsInPlace) return undefined;
  for (const slotsOf of ["form", "item"] as const) {
    const tests = nodes.map((node) => slotTestOf(node, slotsOf, compiler, compiler.test(node)));
    if (tests.every((test) => test !== undefined)) return joined(tests, slotsOf === "item", decides);
  }
  return undefined;
}

function slotTestOf(node: TypedNode, slotsOf: SlotsOf, compiler: Compiler, slow: Test): SlotTest | undefined {
  const slotOf = SLOT_OF[slotsOf];
  const interval = intervalOf(node, compiler, slotOf);
  if (interval !== undefined) return holdsFor(interval.slot, interval, "", true, slow);
  if (node.type.kind === "boolean" && slotOf(node) >= 0)
    return holdsFor(slotOf(node), NOWHERE, "", true, slow);
  if (node.whenPresent !== undefined) {
    const slot = slotOf(node.args[0] as TypedNode);
    const answer = node.whenPresent;
    return slot < 0 ? undefined : newSlotTest(slot, NOWHERE, "", [answer, answer], slow);
  }
  if (node.equality === undefined) return undefined;
  const { left, right, same } = node.equality;
  const [one, two] = [compiler.constant(left), compiler.constant(right)];
  const [slot, constant] = one === undefined ? [slotOf(left), two] : [slotOf(right), one];
  if (slot < 0 || constant === undefined || typeof constant === "object") return undefined;
  if (typeof constant === "number") return holdsFor(slot, { lo: constant, hi: constant }, "", same, slow);
  if (typeof constant === "string") return holdsFor(slot, NOWHERE, constant, same, slow);
  return holdsFor(slot, NOWHERE, "", constant === same, slow);
}

const NOWHERE = { lo: 0.5, hi: 0.5 };

function holdsFor(
  slot: number,
  { lo, hi }: { lo: number; hi: number },
  text: string,
  holds: boolean,
  slow: Test,
): SlotTest {
  return newSlotTest(slot, { lo, hi }, text, holds ? [1, 0] : [0, 1], slow);
}

/** All slot tests are made here, so that the engine sees one kind of object. */
function newSlotTest(
  slot: number,
  { lo, hi }: { lo: number; hi: number },
  text: string,
  [yes, no]: readonly [Tri, Tri],
  slow: Test,
): SlotTest {
  const absent = frameWith(slot, ABSENT);
  const whenAbsent = slow(absent, { item: absent, outer: undefined });
  return { slot, lo, hi, text, yes, no, whenTrue: yes, whenFalse: no, whenAbsent, slow };
}

function frameWith(slot: number, value: Value): Frame {
  return Array.from({ length: slot + 1 }, (_, index) => (index === slot ? value : UNKNOWN));
}

/** Each comparison below sees one kind of value only, which is what keeps it fast. */
function ask(test: SlotTest, asked: Frame, facts: Frame, scope: Scope): Tri {
  const value = asked[test.slot] as Value;
  if (typeof value === "number") return value >= test.lo && value <= test.hi ? test.yes : test.no;
  if (typeof value === "string") return value === test.text ? test.yes : test.no;
  if (value === true) return test.whenTrue;
  if (value === false) return test.whenFalse;
  return value === ABSENT ? test.whenAbsent : test.slow(facts, scope);
}

/** All tests in one loop, without a call per test. */
function joined(tests: readonly SlotTest[], ofItem: boolean, decides: 0 | 1): Test {
  const start: Tri = decides === 0 ? 1 : 0;
  const [first, second] = tests as [SlotTest, SlotTest];
  if (tests.length === 2) {
    return (facts, scope) => {
      const asked = ofItem ? scope.item : facts;
      const left = ask(first, asked, facts, scope);
      if (left === decides) return left;
      const right = ask(second, asked, facts, scope);
      return right === decides || right > left ? right : left;
    };
  }
  return (facts, scope) => {
    const asked = ofItem ? scope.item : facts;
    let result: Tri = start;
    for (let index = 0; index < tests.length; index += 1) {
      const next = ask(tests[index] as SlotTest, asked, facts, scope);
      if (next === decides) return next;
      if (next > result) result = next;
    }
    return result;
  };
}
