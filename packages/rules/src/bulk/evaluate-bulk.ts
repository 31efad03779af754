import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { pointsOf, pointsTri, verdictCode } from "../checked-rule/verdict-of.ts";
import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Tri } from "../values/tri.ts";
import { BLOCK, type Block, type BlockTest, newBlock } from "./block.ts";
import { BlockCompiler } from "./block-compiler.ts";
import { ATOMS_PER_BYTE, BulkOutcomes } from "./bulk-outcomes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { copyRows, joinVerdicts, packAtoms } from "./kernels.ts";
import { RowReader } from "./row-reader.ts";

/** Asks rules about many applications by columns, with the result of every atom as bits. */
export function evaluateBulk(
  rules: readonly CheckedRule[],
  compiler: ClosureCompiler,
  columns: FactColumns,
): readonly BulkOutcomes[] {
  const blocks = new BlockCompiler(compiler, columns.table, false);
  const bulkRules = rules.map((rule) => bulkRule(rule, compiler, blocks, columns));
  for (let from = 0; from < columns.rows; from += BLOCK) {
    const count = Math.min(BLOCK, columns.rows - from);
    for (const rule of bulkRules) rule.run(from, count);
  }
  return bulkRules.map(({ outcomes }) => outcomes);
}

/** One rule over all blocks. */
interface BulkRule {
  readonly outcomes: BulkOutcomes;
  run(from: number, count: number): void;
}

function bulkRule(
  rule: CheckedRule,
  compiler: ClosureCompiler,
  blocks: BlockCompiler,
  columns: FactColumns,
): BulkRule {
  const atoms = rule.rootAtoms.map((atom) => blocks.test(atom));
  const scoring = rule.document.kind === "scoring";
  const packed = packsOf(atoms, columns.rows);
  const bits = packed.map(({ into }) => into.bytes);
  const outcomes = new BulkOutcomes(rule.document.id, columns.rows, bits, scoring);
  const when = rule.when === undefined ? undefined : blocks.test(rule.when);
  const body = scoring ? scorer(rule, compiler, columns, outcomes, when) : blocks.test(rule.body);
  const table = verdictTable(rule);
  return {
    outcomes,
    run: (from, count) => {
      for (let index = 0; index < packed.length; index += 1) pack(packed[index] as Pack, from, count);
      const result = body(from, count);
      if (when === undefined) copyRows(result, outcomes.verdicts, from, count);
      else joinVerdicts(table, { when: when(from, count), body: result }, outcomes.verdicts, from, count);
    },
  };
}

function verdictTable({ document }: CheckedRule): Uint8Array {
  const table = new Uint8Array(16);
  for (let code = 0; code < 16; code += 1) {
    table[code] = verdictCode((code >> 2) as Tri, (code & 3) as Tri, document.whenUnknown);
  }
  return table;
}

/** Up to four atoms whose results share a byte. */
interface Pack {
  readonly atoms: readonly BlockTest[];
  /** The results of each atom over the block at hand. */
  readonly results: Block[];
  readonly into: Block;
}

function packsOf(atoms: readonly BlockTest[], rows: number): readonly Pack[] {
  return Array.from({ length: Math.ceil(atoms.length / ATOMS_PER_BYTE) }, (_, index) => ({
    atoms: atoms.slice(index * ATOMS_PER_BYTE, (index + 1) * ATOMS_PER_BYTE),
    results: [],
    into: newBlock(rows),
  }));
}

function pack({ atoms, results, into }: Pack, from: number, count: number): void {
  for (let index = 0; index < atoms.length; index += 1)
    results[index] = (atoms[index] as BlockTest)(from, count);
  packAtoms(results, into, from, count);
}

/** Points row by row; the verdict follows from whether there are any. */
function scorer(
  rule: CheckedRule,
  compiler: ClosureCompiler,
  columns: FactColumns,
  outcomes: BulkOutcomes,
  when: BlockTest | undefined,
): BlockTest {
  const run = compiler.run(rule.body);
  const reader = new RowReader(columns.table, rule.body);
  const out = newBlock();
  return (from, count) => {
    const applies = when?.(from, count);
    for (let index = 0; index < count; index += 1) {
      const value = run(reader.read(from + index), ROOT_SCOPE);
      const guard = (applies === undefined ? 1 : applies.bytes[index]) as Tri;
      out.bytes[index] = pointsTri(value);
      const points = pointsOf(rule, value, guard);
      if (outcomes.points !== undefined) {
        outcomes.points.lo[from + index] = points.lo;
        outcomes.points.hi[from + index] = points.hi;
      }
    }
    return out;
  };
}
