import { ROOT_SCOPE } from "../../language/closure-compiler.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { Compiler, Run, Test, TypedNode } from "../../language/typed-node.ts";
import type { Table } from "../../parameters/parameter.ts";
import { type NoValue, numberBetween, UNKNOWN } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Frame, Value } from "../../values/value.ts";
import { ANY, anyOf, isOnlyScaled, RANGES_OF, type Range, type Ranges } from "./range-rules.ts";

const NO_FACTS: Frame = [];

/** Least and greatest values of facts by their paths, in the units of their fields; days since 1970 for dates. */
export type Given = ReadonlyMap<string, Range>;

const NOTHING_GIVEN: Given = new Map();

/**
 * Least and greatest values that expressions can have, whatever the form is answered with: they are computed by the
 * operators themselves, on what the form allows in place of what one application says. Where that is not known
 * everything is allowed, so that what is said of a range is true of every value.
 */
export class ValueRanges implements Compiler, Ranges {
  readonly readsInPlace = false;
  readonly #edition: Compiler;
  readonly #runs = new Map<TypedNode, Run>();
  readonly #tests = new Map<TypedNode, Test>();
  readonly #given: Given;

  /**
   * @param edition compiler of the edition whose parameters are meant
   * @param given ranges of facts that no form bounds
   */
  constructor(edition: Compiler, given: Given = NOTHING_GIVEN) {
    this.#edition = edition;
    this.#given = given;
  }

  /** The range of a value in the unit of its node. */
  of(node: TypedNode): Range {
    const { lo, hi } = boundsOf(this.run(node)(NO_FACTS, ROOT_SCOPE)) ?? ANY;
    return Number.isNaN(lo) || Number.isNaN(hi) ? ANY : { lo, hi };
  }

  /** How a test comes out by the ranges of its sides: 1 always, 0 never, else it depends on the answers. */
  outcome(node: TypedNode): Tri {
    return this.test(node)(NO_FACTS, ROOT_SCOPE);
  }

  run(node: TypedNode): Run {
    const made = this.#runs.get(node);
    if (made !== undefined) return made;
    const run = this.#made(node);
    this.#runs.set(node, run);
    return run;
  }

  test(node: TypedNode): Test {
    const made = this.#tests.get(node);
    if (made !== undefined) return made;
    // A place is read past the operators, from answers that are not there.
    const test: Test = node.op === "inTerritory" ? () => 2 : node.test(this);
    this.#tests.set(node, test);
    return test;
  }

  constant(node: TypedNode): Value | undefined {
    return this.#edition.constant(node);
  }

  parameter(id: string): Value {
    return this.#edition.parameter(id);
  }

  table(id: string): Table | NoValue {
    return this.#edition.table(id);
  }

  #made(node: TypedNode): Run {
    const { origin, args, op, type } = node;
    if (origin.from === "fact" && args.length === 0) {
      const { lo, hi } = this.#given.get(origin.field.fullPath) ?? origin.field;
      const isRanged = (type.kind === "number" || type.kind === "date") && lo <= hi;
      const value = isRanged ? numberBetween(lo, hi) : UNKNOWN;
      return () => value;
    }
    const ranged = isOnlyScaled(node) || !Object.hasOwn(RANGES_OF, op) ? undefined : RANGES_OF[op];
    const range = ranged?.(node, this);
    // A field whose bounds leave no answer is another finding.
    if (range === undefined || range.lo > range.hi) return node.run(this);
    const value = anyOf(range);
    return () => value;
  }
}
