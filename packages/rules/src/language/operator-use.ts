import { joinPointer } from "../document/index.ts";
import type { LocalisedText, OgwCode } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { typeName } from "../values/value-type.ts";
import type { CheckScope } from "./check-scope.ts";
import type { Checker } from "./checker.ts";
import type { TypedNode } from "./typed-node.ts";

/** One use of an operator, as its check sees it. */
export class OperatorUse {
  readonly op: string;
  /** JSON Pointer of the object that holds the operator. */
  readonly at: string;
  readonly args: readonly unknown[];
  readonly scope: CheckScope;
  readonly checker: Checker;
  readonly #listed: boolean;

  constructor(op: string, written: unknown, at: string, scope: CheckScope, checker: Checker) {
    this.op = op;
    this.at = at;
    this.#listed = Array.isArray(written);
    this.args = Array.isArray(written) ? written : [written];
    this.scope = scope;
    this.checker = checker;
  }

  /** JSON Pointer of one operand. */
  argAt(index: number): string {
    const operator = joinPointer(this.at, this.op);
    return this.#listed ? joinPointer(operator, index) : operator;
  }

  /** Checks one operand; undefined when it is at fault (and the fault is reported). */
  check(index: number, scope: CheckScope = this.scope): TypedNode | undefined {
    return this.checker.check(this.args[index], this.argAt(index), scope);
  }

  /** Checks every operand; undefined when one is at fault. */
  checkAll(): readonly TypedNode[] | undefined {
    const nodes = this.args.map((_, index) => this.check(index));
    return nodes.every((node) => node !== undefined) ? nodes : undefined;
  }

  /** Checks an operand that must be a condition. */
  condition(index: number, scope: CheckScope = this.scope): TypedNode | undefined {
    const node = this.check(index, scope);
    return node === undefined ? undefined : this.asCondition(node);
  }

  /** The node if it is a condition; a fault otherwise. */
  asCondition(node: TypedNode): TypedNode | undefined {
    if (node.type.kind === "boolean") return this.present(node);
    const name = typeName(node.type);
    return this.fault(
      "OGW129",
      {
        pl: `Warunek musi być typu tak/nie, a jest tu ${name.pl}.`,
        en: `A condition must be yes/no, but this is ${name.en}.`,
      },
      {
        pl: 'Napisz porównanie: {"===": [pole, wartość]}.',
        en: 'Write a comparison, for example {"===": [field, value]}.',
      },
      node.at,
    );
  }

  /** The node if it is sure to have a value (or to be unknown); a fault when it may be absent. */
  present(node: TypedNode): TypedNode | undefined {
    if (!node.optional) return node;
    const path = node.origin.from === "fact" ? node.origin.field.fullPath : node.op;
    return this.fault(
      "OGW128",
      {
        pl: `Pole „${path}” jest nieobowiązkowe, więc może go nie być.`,
        en: `Field "${path}" is optional, so there may be none.`,
      },
      {
        pl: 'Osłoń je: {"and": [{"known": [pole]}, …]}, podaj wartość zastępczą przez „coalesce” albo uczyń pole wymaganym.',
        en: 'Guard it: {"and": [{"known": [field]}, …]}, give a default with "coalesce", or make the field required.',
      },
      node.at,
    );
  }

  /** Reports a fault; gives undefined so that checks can return it. */
  fault(code: OgwCode, message: LocalisedText, remedy: LocalisedText, at: string = this.at): undefined {
    this.checker.problems.push(problemAt(code, at, message, remedy));
    return undefined;
  }
}
