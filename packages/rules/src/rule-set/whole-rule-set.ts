import type { BulkOutcomes } from "../bulk/bulk-outcomes.ts";
import { evaluateBulk } from "../bulk/evaluate-bulk.ts";
import { FactColumns } from "../bulk/fact-columns.ts";
import { fieldsRead } from "../bulk/fields-read.ts";
import { contentHash } from "../canonical/index.ts";
import type { Facts } from "../facts/facts.ts";
import { inPlaceTests } from "../language/in-place-tests.ts";
import type { CompiledRuleSet, EvaluateOptions } from "./compiled-rule-set.ts";
import { RuleSet, type RuleSetParts, wrongFacts } from "./rule-set.ts";

/** A rule set that knows its hash, and asks about many applications at once or fast one after another. */
export class WholeRuleSet extends RuleSet implements CompiledRuleSet {
  /** Everything that the rule set was compiled from, as JSON. */
  readonly #source: string;
  #hash: string | undefined;

  constructor(parts: RuleSetParts, source: string) {
    super(parts, inPlaceTests);
    this.#source = source;
  }

  get hash(): string {
    this.#hash ??= contentHash(JSON.parse(this.#source));
    return this.#hash;
  }

  columns(facts: Iterable<Facts>): FactColumns {
    const { rules, shape } = RuleSet.partsOf(this);
    const read = fieldsRead(rules.flatMap(({ when, body }) => (when === undefined ? [body] : [when, body])));
    const columns = new FactColumns(shape, read, Array.isArray(facts) ? facts.length : 0);
    for (const each of facts) columns.table.push(RuleSet.slotsOf(this, each));
    return columns;
  }

  evaluateBulk(columns: FactColumns, moment: string, options: EvaluateOptions = {}): readonly BulkOutcomes[] {
    if (columns.form !== RuleSet.partsOf(this).shape) throw wrongFacts();
    const edition = RuleSet.editionOf(this, options.on);
    return evaluateBulk(
      edition.at(moment).map(({ rule }) => rule),
      edition.compiler,
      columns,
    );
  }
}
