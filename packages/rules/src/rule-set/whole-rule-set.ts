import type { BulkOutcomes } from "../bulk/bulk-outcomes.ts";
import { evaluateBulk } from "../bulk/evaluate-bulk.ts";
import { FactColumns } from "../bulk/fact-columns.ts";
import { fieldsRead } from "../bulk/fields-read.ts";
import { contentHash } from "../canonical/index.ts";
import { operandParts } from "../explain/operand-parts.ts";
import { FactReader } from "../facts/fact-reader.ts";
import type { Facts } from "../facts/facts.ts";
import { inPlaceTests } from "../language/in-place-tests.ts";
import type { Field } from "../values/shape.ts";
import type { CompiledRuleSet, EvaluateOptions } from "./compiled-rule-set.ts";
import { RuleSet, type RuleSetParts, wrongFacts } from "./rule-set.ts";

/** A rule set that knows its hash, and asks about many applications at once or fast one after another. */
export class WholeRuleSet extends RuleSet implements CompiledRuleSet {
  /** Everything that the rule set was compiled from, as JSON. */
  readonly #source: string;
  #hash: string | undefined;
  #bulkReader: FactReader | undefined;
  #fields: ReadonlySet<Field> | undefined;

  constructor(parts: RuleSetParts, source: string) {
    super(parts, { inPlace: inPlaceTests, parts: operandParts });
    this.#source = source;
  }

  get hash(): string {
    this.#hash ??= contentHash(JSON.parse(this.#source));
    return this.#hash;
  }

  columns(facts: Iterable<Facts>): FactColumns {
    const columns = this.#emptyColumns(facts);
    for (const each of facts) columns.table.push(RuleSet.slotsOf(this, each));
    return columns;
  }

  readColumns(answers: Iterable<unknown>, { closed }: { readonly closed: boolean }): FactColumns {
    const { shape, registers } = RuleSet.partsOf(this);
    const columns = this.#emptyColumns(answers);
    this.#bulkReader ??= new FactReader(shape, registers, this.#fieldsRead);
    for (const each of answers) columns.table.push(this.#bulkReader.slots(each, closed));
    return columns;
  }

  #emptyColumns(rows: Iterable<unknown>): FactColumns {
    const { shape } = RuleSet.partsOf(this);
    return new FactColumns(shape, this.#fieldsRead, Array.isArray(rows) ? rows.length : 0);
  }

  /** The fields that any rule reads. */
  get #fieldsRead(): ReadonlySet<Field> {
    const { rules } = RuleSet.partsOf(this);
    this.#fields ??= fieldsRead(
      rules.flatMap(({ when, body }) => (when === undefined ? [body] : [when, body])),
    );
    return this.#fields;
  }

  evaluateBulk(columns: FactColumns, moment: string, options: EvaluateOptions = {}): readonly BulkOutcomes[] {
    if (columns.form !== RuleSet.partsOf(this).shape) throw wrongFacts();
    const edition = RuleSet.editionOf(this, options.on);
    return evaluateBulk(
      edition.at(moment).map(({ rule }) => rule),
      edition.rowCompiler,
      columns,
    );
  }
}
