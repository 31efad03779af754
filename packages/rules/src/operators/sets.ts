import type { Call } from "../language/call.ts";
import type { Core } from "../language/core.ts";
import { testNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { type Tri, triAnd, triNot, triOr } from "../language/tri.ts";
import { membershipOf } from "./membership.ts";
import { type SetValue, setOperands } from "./set-values.ts";
import { sameValue } from "./strict-equal.ts";

const NOTES = {
  unknown: {
    pl: "Jeden rozstrzygający element wystarcza; inaczej nieznany element lub lista daje wynik nieznany.",
    en: "One deciding element is enough; otherwise an unknown element or list gives unknown.",
  },
  error: { pl: "Gdy elementu nie da się obliczyć.", en: "When an element cannot be computed." },
  cost: "product of the lengths",
  operands: [2, 2] as [number, number],
};

/** Do two lists share an element? */
export const overlaps: Operator = {
  ...NOTES,
  name: "overlaps",
  signature: '{"overlaps": [list, list]}',
  summary: { pl: "Listy mają wspólny element.", en: "The lists share an element." },
  examples: [
    {
      expression: { overlaps: [{ var: "fields" }, ["music", "sport"]] },
      facts: { fields: ["art", "music"] },
      gives: true,
    },
    { expression: { overlaps: [{ var: "fields" }, ["music"]] }, facts: { fields: [] }, gives: false },
    { expression: { overlaps: [{ var: "fields" }, ["music"]] }, facts: {}, gives: "unknown" },
  ],
  check: (call) => setTest(call, (left, right) => some(left, (value) => contains(right, value))),
};

/** Do two lists share nothing? */
export const disjoint: Operator = {
  ...NOTES,
  name: "disjoint",
  signature: '{"disjoint": [list, list]}',
  summary: { pl: "Listy nie mają wspólnego elementu.", en: "The lists share no element." },
  examples: [
    { expression: { disjoint: [{ var: "fields" }, ["music"]] }, facts: { fields: ["art"] }, gives: true },
  ],
  check: (call) => setTest(call, (left, right) => triNot(some(left, (value) => contains(right, value)))),
};

/** Is every element of the first list in the second? */
export const subsetOf: Operator = {
  ...NOTES,
  name: "subsetOf",
  signature: '{"subsetOf": [list, list]}',
  summary: {
    pl: "Każdy element pierwszej listy jest na drugiej (pusta lista: tak).",
    en: "Every element of the first list is in the second (an empty list: yes).",
  },
  examples: [
    {
      expression: { subsetOf: [{ var: "fields" }, ["music", "art"]] },
      facts: { fields: ["art"] },
      gives: true,
    },
    {
      expression: { subsetOf: [{ var: "fields" }, ["music"]] },
      facts: { fields: ["art", "music"] },
      gives: false,
    },
    { expression: { subsetOf: [{ var: "fields" }, ["music"]] }, facts: { fields: [] }, gives: true },
  ],
  check: (call) =>
    setTest(call, (left, right) => triNot(some(left, (value) => triNot(contains(right, value))))),
};

/** Do two lists hold the same elements, in any order and number? */
export const sameSet: Operator = {
  ...NOTES,
  name: "sameSet",
  signature: '{"sameSet": [list, list]}',
  summary: {
    pl: "Listy mają te same elementy, w dowolnej kolejności.",
    en: "The lists hold the same elements, in any order.",
  },
  examples: [
    {
      expression: { sameSet: [{ var: "fields" }, ["music", "art"]] },
      facts: { fields: ["art", "music", "art"] },
      gives: true,
    },
  ],
  check: (call) =>
    setTest(call, (left, right) =>
      triAnd(
        triNot(some(left, (value) => triNot(contains(right, value)))),
        triNot(some(right, (value) => triNot(contains(left, value)))),
      ),
    ),
};

/** Does the list hold an element? The list comes first. */
export const containsValue: Operator = {
  ...NOTES,
  name: "contains",
  signature: '{"contains": [list, value]}',
  summary: { pl: "Lista zawiera wartość.", en: "The list holds a value." },
  examples: [
    {
      expression: { contains: [{ var: "fields" }, "music"] },
      facts: { fields: ["art", "music"] },
      gives: true,
    },
    { expression: { contains: [{ var: "fields" }, "music"] }, facts: { fields: ["art"] }, gives: false },
  ],
  check(call) {
    const args = call.checkAll();
    return args === undefined ? undefined : membershipOf(call, args[1] as Core, [args[0] as Core], false);
  },
};

type Elements = Exclude<SetValue, string>;

function some(set: Elements, test: (value: Elements[number][0]) => Tri): Tri {
  let result: Tri = 0;
  for (const [value, member] of set) result = triOr(result, triAnd(member, test(value)));
  return result;
}

function contains(set: Elements, wanted: Elements[number][0]): Tri {
  return some(set, (value) => sameValue(value, wanted));
}

function setTest(call: Call, answer: (left: Elements, right: Elements) => Tri): Core | undefined {
  const sets = setOperands(call);
  if (sets === undefined) return undefined;
  const [left, right] = sets;
  return testNode({
    op: call.op,
    at: call.at,
    args: [left.node, right.node],
    role: "atom",
    cost: left.size * right.size + 2,
    test: (compiler) => {
      const [one, two] = [left.read(compiler), right.read(compiler)];
      return (facts, scope) => {
        const [first, second] = [one(facts, scope), two(facts, scope)];
        if (typeof first === "string" || typeof second === "string")
          return first === "error" || second === "error" ? 3 : 2;
        return answer(first, second);
      };
    },
    lower: (lowerer) => ({ [call.op]: [left.lower(lowerer), right.lower(lowerer)] }),
  });
}
