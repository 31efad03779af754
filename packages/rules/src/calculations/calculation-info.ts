import type { LocalisedText } from "../errors/index.ts";
import type { NamedCalculation } from "../language/calculation-names.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { NumberType } from "../values/value-type.ts";
import type { CalculationDocument, CalculationType } from "./calculation-document.ts";

/** What a named calculation is, without how it computes. */
export interface CalculationInfo {
  readonly id: string;
  readonly title: LocalisedText;
  readonly type: CalculationType;
  /** Path of the list for whose items it is computed; left out for one of the whole form. */
  readonly of?: string;
  /** Whether every value is whole in the units of its type: money in grosze, percents in hundredths. */
  readonly isRounded: boolean;
  /** Dotted paths of the form's fields that it reads, through other calculations too. */
  readonly reads: readonly string[];
  /** Ids of the parameters that it reads. */
  readonly parameters: readonly string[];
  /** Names of the calculations that it needs. */
  readonly calculations: readonly string[];
  /** Record classes of the personal fields that it reads; whoever may not see those may not see it. */
  readonly personal: readonly string[];
  /** JSON Pointer of the calculation in the programme document. */
  readonly at: string;
}

/** What is told of a calculation that was found right. */
export function calculationInfo(
  { id, title, type, of, at }: CalculationDocument,
  { node, reads }: NamedCalculation,
): CalculationInfo {
  const { facts, parameters, calculations } = reads;
  const { exact, den } = node.type as NumberType;
  const isNumber = node.type.kind === "number";
  return {
    id,
    title,
    type,
    ...(of === undefined ? {} : { of }),
    isRounded: !isNumber || (exact && (type === "integer" ? den === 1 : type === "number" || den <= 100)),
    reads: facts,
    parameters,
    calculations,
    personal: [...classesOf(node)].sort(),
    at,
  };
}

/** Record classes of the personal fields under a node; what other calculations share is looked at once. */
function classesOf(root: TypedNode): ReadonlySet<string> {
  const classes = new Set<string>();
  const seen = new Set([root]);
  for (const { origin, args } of seen) {
    if (origin.from === "fact" && origin.field.personal !== undefined) classes.add(origin.field.personal);
    for (const arg of args) seen.add(arg);
  }
  return classes;
}
