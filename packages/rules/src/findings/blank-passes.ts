import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { RuleReading } from "./rule-reading.ts";
import { nameOf } from "./written-value.ts";

/** What tests of choices and sets say of a field that is left blank; others ask for a guard themselves. */
const OF_BLANK: Readonly<Record<string, boolean>> = {
  in: false,
  oneOf: false,
  noneOf: true,
  disjoint: true,
  subsetOf: true,
  overlaps: false,
  none: true,
  some: false,
};

/**
 * OGW128: an optional field that meets a rule by being left blank, where nothing in the rule says that it may be blank.
 * Order comparisons are refused for it when they are checked; a difference, a set and a negation are not, since they
 * have an answer, which is seldom the one that was meant.
 */
export function blankPasses({ rule: { body, document } }: RuleReading): readonly Problem[] {
  return blankOperands(body, true).map((node) => passes(node, document.id));
}

/** The optional operands by which a test comes out as wanted when they are blank. */
function blankOperands(node: TypedNode, wanted: boolean): readonly TypedNode[] {
  const { args, byColumns, equality, op } = node;
  if (byColumns === "not") return args.flatMap((arg) => blankOperands(arg, !wanted));
  if (byColumns === "and" || byColumns === "or") return args.flatMap((arg) => blankOperands(arg, wanted));
  if (byColumns === "choice") return args.slice(1).flatMap((arg) => blankOperands(arg, wanted));
  if (equality !== undefined) {
    const { left, right, same } = equality;
    const blank = [left, right].filter(isOptionalField);
    // Two blank fields are equal; one blank field differs from every value.
    const holds = blank.length === 2 ? same : !same;
    return holds === wanted ? blank.slice(0, 1) : [];
  }
  const ofBlank = Object.hasOwn(OF_BLANK, op) ? OF_BLANK[op] : undefined;
  const [first] = args;
  return ofBlank === wanted && first !== undefined && isOptionalField(first) ? [first] : [];
}

/** Whether a node reads a field that may be blank, where no guard around it says that it is not. */
function isOptionalField({ origin, optional }: TypedNode): boolean {
  return origin.from === "fact" && optional;
}

function passes(node: TypedNode, rule: string): Problem {
  const name = nameOf(node);
  return problemAt(
    "OGW128",
    node.at,
    {
      pl: `Kto zostawi pole „${name.pl}” puste, spełni ten warunek reguły „${rule}”, a pole nie jest obowiązkowe.`,
      en: `Who leaves the field "${name.en}" blank meets this test of rule "${rule}", and the field is optional.`,
    },
    {
      pl: 'Powiedz, co ma znaczyć puste pole: {"and": [{"known": [pole]}, …]} nie przepuszcza, {"or": [{"absent": [pole]}, …]} przepuszcza; albo dodaj pole do „required”.',
      en: 'Say what a blank field is to mean: {"and": [{"known": [field]}, …]} does not let it pass, {"or": [{"absent": [field]}, …]} does; or add the field to "required".',
    },
  );
}
