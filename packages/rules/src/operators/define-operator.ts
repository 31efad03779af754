import { type LocalisedText, needObject, OgwError } from "../errors/index.ts";
import { isLiteral, literalAs } from "../language/coerce.ts";
import { testNode, valueNode, valueTri } from "../language/make-node.ts";
import type { Operator, OperatorExample } from "../language/operator.ts";
import type { OperatorUse } from "../language/operator-use.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { dateText, epochDay } from "../values/civil-day.ts";
import { BAD_OPERATOR, withoutValue } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import {
  BOOLEAN,
  DATE,
  INTEGER,
  MONEY,
  PERCENT,
  TEXT,
  typeName,
  type ValueType,
} from "../values/value-type.ts";

/** Types of an integrator's operator: money in grosze, percent in hundredths, dates as `YYYY-MM-DD`. */
export type OperatorType = "boolean" | "integer" | "money" | "percent" | "date" | "text";

const TYPES: Readonly<Record<OperatorType, ValueType>> = {
  boolean: BOOLEAN,
  integer: INTEGER,
  money: MONEY,
  percent: PERCENT,
  date: DATE,
  text: TEXT,
};

/** A plain value that an integrator's function takes or gives. */
export type PlainValue = number | string | boolean;

/** What an integrator says about an operator. */
export interface OperatorDefinition {
  /** camelCase, with dots for families: `geo.distance`. */
  readonly name: string;
  readonly summary: LocalisedText;
  readonly operands: readonly OperatorType[];
  readonly gives: OperatorType;
  /** Steps of one evaluation; counts against the rule's bound. */
  readonly cost?: number;
  readonly examples?: readonly OperatorExample[];
  /** Pure function of known values; what it throws, or gives of another type, is an error of the rule. */
  evaluate(...values: readonly PlainValue[]): PlainValue;
}

const DEFINITION = {
  of: "defineOperator",
  name: "the definition",
  is: "an object { name, summary, operands, gives, evaluate }",
};

/**
 * Makes an operator for `compileRuleSet(input, { operators })`. It is strict: an unknown operand gives unknown.
 *
 * @throws OgwError OGW406 when the name is not a legal one.
 * @example
 * defineOperator({ name: "isEven", summary: { pl: "Parzysta.", en: "Even." }, operands: ["integer"], gives: "boolean",
 *   evaluate: (number) => Number(number) % 2 === 0 });
 */
export function defineOperator(definition: OperatorDefinition): Operator {
  needObject(definition, DEFINITION, ["name", "summary", "operands", "gives", "evaluate"]);
  if (!/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*$/.test(definition.name)) {
    throw new OgwError({
      code: "OGW406",
      subject: `operator "${definition.name}"`,
      problem: "this is not a name for an operator",
      allowed: 'Names are camelCase, with dots for families: "geo.distance"',
      remedy: "Rename the operator",
    });
  }
  const { length } = definition.operands;
  return {
    name: definition.name,
    signature: `{"${definition.name}": [${definition.operands.join(", ")}]} → ${definition.gives}`,
    summary: definition.summary,
    unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
    error: {
      pl: "Gdy funkcja zgłosi błąd lub da wynik innego typu.",
      en: "When the function throws or gives another type.",
    },
    cost: String(definition.cost ?? 10),
    operands: [length, length],
    examples: definition.examples ?? [],
    check: (use) => checkDefined(use, definition),
  };
}

function checkDefined(use: OperatorUse, definition: OperatorDefinition): TypedNode | undefined {
  const args = definition.operands.map((type, index) => operand(use, index, TYPES[type]));
  if (!args.every((arg) => arg !== undefined)) return undefined;
  const type = TYPES[definition.gives];
  const cost = args.reduce((sum, arg) => sum + arg.cost, definition.cost ?? 10);
  const apply = (values: readonly Value[]): Value => {
    if (values.some((value) => typeof value === "object")) return withoutValue(values);
    try {
      return given(
        type,
        definition.evaluate(...values.map((value, index) => plain(args[index] as TypedNode, value))),
      );
    } catch {
      // An integrator's function that throws makes the value an error; it never reads as "no".
      return BAD_OPERATOR;
    }
  };
  const common = {
    op: use.op,
    at: use.at,
    args,
    cost,
    lower: (lowerer: Parameters<TypedNode["lower"]>[0]) => ({
      [use.op]: args.map((arg) => lowerer.lower(arg)),
    }),
  };
  if (definition.gives === "boolean") {
    return testNode({
      ...common,
      role: "atom",
      test: (compiler) => {
        const runs = args.map((arg) => compiler.run(arg));
        return (facts, scope) => valueTri(apply(runs.map((run) => run(facts, scope))));
      },
    });
  }
  return valueNode({
    ...common,
    type,
    run: (compiler) => {
      const runs = args.map((arg) => compiler.run(arg));
      return (facts, scope) => apply(runs.map((run) => run(facts, scope)));
    },
  });
}

function operand(use: OperatorUse, index: number, type: ValueType): TypedNode | undefined {
  const arg = use.check(index);
  const node = arg !== undefined && isLiteral(arg) ? literalAs(use, arg, type) : arg;
  if (node === undefined) return undefined;
  const [given, wanted] = [node.type, type];
  const same =
    given.kind === "number" && wanted.kind === "number"
      ? given.unit === wanted.unit && given.den === wanted.den && given.exact
      : given.kind === wanted.kind || (given.kind === "code" && wanted.kind === "text");
  if (same) return use.present(node);
  return use.fault(
    "OGW126",
    {
      pl: `„${use.op}” potrzebuje tu: ${typeName(wanted).pl}, a jest: ${typeName(given).pl}.`,
      en: `"${use.op}" needs ${typeName(wanted).en} here, but this is ${typeName(given).en}.`,
    },
    { pl: "Podaj wartość tego typu.", en: "Give a value of that type." },
    node.at,
  );
}

function plain(node: TypedNode, value: Value): PlainValue {
  return node.type.kind === "date" ? dateText(value as number) : (value as PlainValue);
}

/** What the function gave, if it is of the promised type. */
function given(type: ValueType, value: PlainValue): Value {
  if (type.kind === "date") return (typeof value === "string" ? epochDay(value) : undefined) ?? BAD_OPERATOR;
  if (type.kind === "number") return Number.isSafeInteger(value) ? value : BAD_OPERATOR;
  return typeof value === (type.kind === "boolean" ? "boolean" : "string") ? value : BAD_OPERATOR;
}
