import { isPlainObject, valueAt } from "../../document/index.ts";
import type { Comparison, Compiler, TypedNode } from "../../language/typed-node.ts";
import type { RuleDocument } from "../../rule-document/rule-document.ts";
import type { Tri } from "../../values/tri.ts";
import type { Value } from "../../values/value.ts";
import { besideItself } from "./beside-itself.ts";
import {
  ALWAYS,
  type Answer,
  all,
  any,
  BLANK,
  type Condition,
  not,
  type Quantity,
  quantitiesIn,
} from "./condition.ts";
import { type Given, ValueRanges } from "./value-ranges.ts";

/** Operators that ask whether a value is among others, and what they say when it is. */
const AMONG: Readonly<Record<string, boolean>> = { in: true, oneOf: true, noneOf: false };

/** Reads tests of rules as conditions; what it does not know is a test of its own, that may come out either way. */
export class ConditionReader {
  /** What values may come to in this edition. */
  readonly ranges: ValueRanges;
  readonly #compiler: Compiler;
  readonly #quantities = new Map<string, Quantity>();
  #document: RuleDocument | undefined;

  /**
   * @param compiler of the edition whose parameters are meant
   * @param given ranges of facts that no form bounds
   */
  constructor(compiler: Compiler, given?: Given) {
    this.#compiler = compiler;
    this.ranges = new ValueRanges(compiler, given);
  }

  /** What a rule asks of those whom it is for, and whom it is for. */
  ofRule(
    document: RuleDocument,
    when: TypedNode | undefined,
    body: TypedNode,
  ): { readonly when: Condition; readonly body: Condition } {
    this.#document = document;
    return { when: when === undefined ? ALWAYS : this.read(when), body: this.read(body) };
  }

  /**
   * What holds, of the fields that a condition asks about, in every application that can be sent: one that does not apply
   * is blank, as far as some condition asks about what decides that.
   */
  gatesOf(condition: Condition): readonly Condition[] {
    const asked = [...this.#quantities.values()];
    return [...quantitiesIn(condition)].flatMap((about): readonly Condition[] => {
      const { origin } = about.node ?? {};
      if (origin?.from !== "fact" || origin.hops >= 0) return [];
      return (origin.field.when ?? []).flatMap(({ path, values }): readonly Condition[] => {
        const by = asked.find(({ node }) => node !== undefined && isOf(node, path));
        if (by === undefined) return [];
        const holds = (answer: Answer) => values.includes(answer);
        const opens: Condition = { is: "test", about: by, cuts: values.filter(isWritten), holds };
        return [any(opens, { is: "test", about, cuts: [], holds: (answer) => answer === BLANK })];
      });
    });
  }

  /** One test, with all that it is put together of. */
  read(node: TypedNode): Condition {
    const { args, byColumns, op } = node;
    if (byColumns === "and") return all(...args.map((arg) => this.read(arg)));
    if (byColumns === "or") return any(...args.map((arg) => this.read(arg)));
    if (byColumns === "not") return not(this.read(args[0] as TypedNode));
    if (byColumns === "choice") return this.#choice(args as readonly [TypedNode, TypedNode, TypedNode]);
    if (op === "calc") return this.read(args[0] as TypedNode);
    const itself = besideItself(node);
    if (itself !== undefined) return { is: "constant", holds: itself.holds === "always" };
    const outcome = this.outcomeOf(node);
    if (outcome < 2) return { is: "constant", holds: outcome === 1 };
    if (node.comparisons !== undefined) return this.#ordered(node.comparisons, node);
    if (node.equality !== undefined) return this.#equal(node, node.equality);
    if (Object.hasOwn(AMONG, op)) return this.#among(node, AMONG[op] === true);
    if (node.whenPresent !== undefined) return this.#present(node, node.whenPresent === 1);
    const constant = this.#compiler.constant(node);
    if (typeof constant === "boolean") return { is: "constant", holds: constant };
    return this.#whole(node);
  }

  /** How a comparison that depends on answers comes out for all that the form allows: 1, 0, or 2 where it depends. */
  outcomeOf(node: TypedNode): Tri {
    const isCompared = node.comparisons !== undefined || node.equality !== undefined;
    return isCompared && this.#compiler.constant(node) === undefined ? this.ranges.outcome(node) : 2;
  }

  #choice([guard, then, otherwise]: readonly [TypedNode, TypedNode, TypedNode]): Condition {
    const side = this.read(guard);
    return any(all(side, this.read(then)), all(not(side), this.read(otherwise)));
  }

  #ordered(comparisons: readonly Comparison[], node: TypedNode): Condition {
    const parts = comparisons.map(({ left, relation, right }) => {
      const [low, high] = [this.#compiler.constant(left), this.#compiler.constant(right)];
      if (typeof low === "number" && typeof high === "number")
        return { is: "constant", holds: ordered(low, relation, high) } as const;
      if (typeof high === "number")
        return this.#test(left, [high], (answer) => ordered(answer, relation, high));
      if (typeof low === "number")
        return this.#test(right, [low], (answer) => ordered(low, relation, answer));
      return undefined;
    });
    return parts.every((part) => part !== undefined) ? all(...parts) : this.#whole(node);
  }

  #equal(node: TypedNode, { left, right, same }: NonNullable<TypedNode["equality"]>): Condition {
    const [one, other] = [this.#compiler.constant(left), this.#compiler.constant(right)];
    const [about, value] = other === undefined ? [right, one] : [left, other];
    if (!isAnswer(value) || (one !== undefined && other !== undefined)) return this.#whole(node);
    return this.#test(about, [value], (answer) => (answer === value) === same);
  }

  #among(node: TypedNode, inside: boolean): Condition {
    const [wanted, ...options] = node.args as readonly [TypedNode, ...TypedNode[]];
    const values = options.map((option) => this.#compiler.constant(option));
    if (!values.every(isAnswer) || this.#compiler.constant(wanted) !== undefined) return this.#whole(node);
    return this.#test(
      wanted,
      values,
      (answer) => values.includes(answer as (typeof values)[number]) === inside,
    );
  }

  #present(node: TypedNode, whenPresent: boolean): Condition {
    const about = this.#quantity(`known ${this.#keyOf(node.args[0] as TypedNode)}`);
    return { is: "test", about, cuts: [], holds: (answer) => (answer === true) === whenPresent };
  }

  #test(node: TypedNode, cuts: readonly Answer[], holds: (answer: Answer) => boolean): Condition {
    const [field, instead] = node.op === "coalesce" ? node.args : [];
    const stands = instead === undefined ? undefined : this.#compiler.constant(instead);
    // What stands for a blank field is an answer like any other.
    if (field !== undefined && isRootField(field) && isAnswer(stands))
      return this.#test(field, cuts, (answer) => holds(answer === BLANK ? stands : answer));
    return { is: "test", about: this.#quantity(this.#keyOf(node), node), cuts, holds };
  }

  /** A test as a whole: the same wherever it is written alike, and otherwise independent of all others. */
  #whole(node: TypedNode): Condition {
    const isField = isRootField(node);
    const about = this.#quantity(this.#keyOf(node), isField ? node : undefined);
    return { is: "test", about, cuts: [], holds: (answer) => answer === true };
  }

  #quantity(key: string, node?: TypedNode): Quantity {
    const known = this.#quantities.get(key);
    if (known !== undefined) return known;
    const made: Quantity =
      node === undefined ? { key, lo: 0, hi: 1 } : { key, node, ...this.ranges.of(node) };
    this.#quantities.set(key, made);
    return made;
  }

  /** Equal for nodes that certainly have one value; amounts in different units are told apart. */
  #keyOf(node: TypedNode): string {
    const { origin, type, at } = node;
    const unit = type.kind === "number" ? ` /${type.den}` : "";
    if (origin.from === "fact" && origin.hops < 0) return `field ${origin.field.fullPath}${unit}`;
    const rule = this.#document;
    const inside = rule !== undefined && at.startsWith(`${rule.at}/`) ? at.slice(rule.at.length) : undefined;
    const written = inside === undefined ? undefined : writtenAt(rule as RuleDocument, inside);
    return isPlainObject(written) ? `${JSON.stringify(written)}${unit}` : `at ${at}${unit}`;
  }
}

/** Whether a node reads a field of the form, and not one of an item. */
function isRootField({ origin }: TypedNode): boolean {
  return origin.from === "fact" && origin.hops < 0;
}

function writtenAt({ when, body }: RuleDocument, pointer: string): unknown {
  const [, root = "", rest = ""] = /^\/(when|require|score)(\/.*)?$/s.exec(pointer) ?? [];
  return root === "" ? undefined : valueAt(root === "when" ? when : body, rest);
}

/** Whether a node reads the field of a path, in the unit in which `x-when` writes its values. */
function isOf({ origin, type }: TypedNode, path: string): boolean {
  const isPlain =
    type.kind === "code" || type.kind === "boolean" || (type.kind === "number" && type.den === 1);
  return origin.from === "fact" && origin.hops < 0 && origin.field.fullPath === path && isPlain;
}

function isWritten(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isAnswer(value: Value | undefined): value is Exclude<Value, object> {
  return value !== undefined && typeof value !== "object";
}

function ordered(left: Answer, relation: Comparison["relation"], right: Answer): boolean {
  if (left === BLANK || right === BLANK) return false;
  if (relation === "<") return left < right;
  if (relation === "<=") return left <= right;
  return relation === ">" ? left > right : left >= right;
}
