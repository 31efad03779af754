import type { HolidayCalendar } from "../calendar/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed } from "../errors/remedy-words.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { Register } from "../territories/register.ts";
import { readDecimal } from "../values/decimal.ts";
import { UNKNOWN } from "../values/no-value.ts";
import { BOOLEAN, LITERALS, plainNumber, TEXT } from "../values/value-type.ts";
import { type CalculationNames, NO_CALCULATIONS } from "./calculation-names.ts";
import type { CheckScope } from "./check-scope.ts";
import { constantNode, valueNode } from "./make-node.ts";
import type { OperatorTable } from "./operator-table.ts";
import { OperatorUse } from "./operator-use.ts";
import type { TypedNode } from "./typed-node.ts";
import { type NameUnknown, unknownOperator } from "./unknown-operator.ts";

/** Turns written expressions into typed nodes, and reports every mistake once. */
export class Checker {
  readonly problems: Problem[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly operators: OperatorTable;
  /** Full paths of the facts that the expressions checked so far read. */
  readonly reads = new Set<string>();
  /** Ids of the parameters read. */
  readonly parametersRead = new Set<string>();
  /** Names of the calculations used, those behind them included. */
  readonly calculationsRead = new Set<string>();
  /** The named calculations that expressions may use. */
  calculations: CalculationNames = NO_CALCULATIONS;
  /** The days off that "PL" stands for where the rule set has its own; the Polish ones by default. */
  calendar: HolidayCalendar | undefined;
  readonly #unknownOperator: NameUnknown;

  constructor(
    operators: OperatorTable,
    parameters: ReadonlyMap<string, Parameter>,
    registers: ReadonlyMap<string, Register>,
    problems: Problem[] = [],
    nameUnknown: NameUnknown = unknownOperator,
  ) {
    this.#unknownOperator = nameUnknown;
    this.problems = problems;
    this.operators = operators;
    this.parameters = parameters;
    this.registers = registers;
  }

  /** Checks an expression that stands at a JSON Pointer; undefined when it is at fault. */
  check(expression: unknown, at: string, scope: CheckScope): TypedNode | undefined {
    if (typeof expression === "boolean") return constantNode(expression, BOOLEAN, at, expression);
    if (typeof expression === "number") return this.#number(expression, at);
    if (typeof expression === "string") {
      return constantNode(expression.normalize("NFC"), TEXT, at, expression);
    }
    if (Array.isArray(expression)) return this.#literals(expression, at, scope);
    if (isPlainObject(expression)) return this.#operator(expression, at, scope);
    this.problems.push(
      problemAt(
        "OGW120",
        at,
        { pl: "null nie jest wyrażeniem.", en: "null is not an expression." },
        {
          pl: 'O brak wartości pytaj przez {"absent": [pole]}.',
          en: 'Ask for the lack of a value by {"absent": [field]}.',
        },
      ),
    );
    return undefined;
  }

  #number(written: number, at: string): TypedNode | undefined {
    const decimal = readDecimal(written);
    if (decimal !== undefined) return constantNode(decimal.num, plainNumber(decimal.den), at, written);
    this.problems.push(
      problemAt(
        "OGW127",
        at,
        {
          pl: `Liczby ${written} nie da się zapisać dokładnie.`,
          en: `The number ${written} cannot be kept exactly.`,
        },
        {
          pl: "Użyj najwyżej 15 cyfr i 9 miejsc po przecinku.",
          en: "Use at most 15 digits and 9 decimals.",
        },
      ),
    );
    return undefined;
  }

  #literals(written: readonly unknown[], at: string, scope: CheckScope): TypedNode | undefined {
    const items = written.map((item, index) => this.check(item, `${at}/${index}`, scope));
    if (!items.every((item) => item !== undefined)) return undefined;
    return valueNode({
      op: "list",
      at,
      type: LITERALS,
      args: items,
      origin: { from: "literal" },
      literal: items,
      run: () => () => UNKNOWN,
      lower: (lowerer) => items.map((item) => lowerer.lower(item)),
    });
  }

  #operator(
    written: { readonly [key: string]: unknown },
    at: string,
    scope: CheckScope,
  ): TypedNode | undefined {
    const names = Object.keys(written);
    const [name] = names;
    if (name === undefined || names.length > 1) {
      this.problems.push(
        problemAt(
          "OGW120",
          at,
          name === undefined
            ? { pl: "Pusty obiekt nie jest wyrażeniem.", en: "An empty object is not an expression." }
            : {
                pl: `Obiekt ma ${names.length} operatory naraz: ${listed(names)}.`,
                en: `An object holds ${names.length} operators at once: ${listed(names)}.`,
              },
          {
            pl: "W jednym obiekcie jeden operator; połącz je przez „and”.",
            en: 'One operator per object; join them by "and".',
          },
        ),
      );
      return undefined;
    }
    const operator = this.operators.get(name);
    if (operator === undefined) {
      this.problems.push(this.#unknownOperator(name, at, this.operators));
      return undefined;
    }
    const use = new OperatorUse(name, written[name], at, scope, this);
    const [least, most] = operator.operands;
    if (use.args.length < least || use.args.length > most) {
      const expected = least === most ? `${least}` : most === Infinity ? `≥ ${least}` : `${least}–${most}`;
      return use.fault(
        "OGW122",
        {
          pl: `„${name}” ma złą liczbę argumentów: ${use.args.length} zamiast ${expected}.`,
          en: `"${name}" has the wrong number of operands: ${use.args.length} instead of ${expected}.`,
        },
        operator.signature === undefined
          ? { pl: `Podaj ich ${expected}.`, en: `Give ${expected} of them.` }
          : { pl: `Zapis: ${operator.signature}`, en: `Write: ${operator.signature}` },
      );
    }
    return operator.check(use);
  }
}
