import type { CompiledRuleSet } from "@opus/grant-rules";
import type { BenchRow } from "../../bench-result.ts";
import { type Contender, measure } from "../../measure.ts";
import { type Answered, askColumnsByHand } from "../ask-columns-by-hand.ts";
import { ColumnsByHand } from "../columns-by-hand.ts";
import { compileBenchRules, drawApplications, perItem } from "../contenders.ts";
import { CONDITIONS } from "../grant-call.ts";
import { loadPeers } from "../peers.ts";
import { CEL_RULES, PLAIN_RULES } from "../plain-rules.ts";
import { prepareByHand } from "../prepare-by-hand.ts";
import type { PreparedApplication } from "../prepared-application.ts";

/** Rows of the call, and how many different applications they repeat. */
const ROWS = 1_000_000;
const DIFFERENT = 50_000;
/** More rounds for the two that work on the whole call, since how its memory lies changes from round to round. */
const WHOLE_ROUNDS = 11;
const ROUNDS = 7;

/** Measures a whole call by columns; every result is first compared with the hand-written one. */
export async function bulkRows(): Promise<readonly BenchRow[]> {
  const { peers } = await loadPeers();
  const ruleSet = compileBenchRules(CONDITIONS);
  const applications = drawApplications(DIFFERENT);
  const { answers, prepared } = applications;
  const facts = applications.facts(ruleSet);
  const columns = ruleSet.columns(repeated(facts));
  const byHand = columnsByHand(prepared, ROWS);
  compare(ruleSet, columns, byHand);
  compare(ruleSet, ruleSet.readColumns(answers, { closed: true }), columnsByHand(prepared, DIFFERENT));
  const asked = ruleSet.prepare("submission");
  const verdicts = new Uint8Array(PLAIN_RULES.length);
  const wholeByHand = { name: "bulk: hand-written", operations: ROWS, run: () => void askAll(byHand) };
  const whole: readonly Contender[] = [
    wholeByHand,
    {
      name: "bulk: grant-rules",
      operations: ROWS,
      against: wholeByHand.name,
      run: () => void ruleSet.evaluateBulk(columns, "submission"),
    },
  ];
  const others: readonly Contender[] = [
    {
      name: "bulk: columns by hand",
      operations: DIFFERENT,
      run: () => void columnsByHand(prepared, DIFFERENT),
    },
    { name: "bulk: grant-rules columns", operations: DIFFERENT, run: () => void ruleSet.columns(facts) },
    {
      name: "bulk from answers: hand-written",
      operations: DIFFERENT,
      run: () => void askAll(columnsByHand(answers.map(prepareByHand), DIFFERENT)),
    },
    {
      name: "bulk from answers: grant-rules",
      operations: DIFFERENT,
      against: "bulk from answers: hand-written",
      run: () => void ruleSet.evaluateBulk(ruleSet.readColumns(answers, { closed: true }), "submission"),
    },
    perItem("bulk: grant-rules one by one", facts, 1, (each) => {
      asked.codes(each, verdicts);
      return verdicts[0] as number;
    }),
    ...peers.map((peer) => {
      const rules = PLAIN_RULES.map((plain, index) =>
        peer.prepare({ plain, cel: CEL_RULES[index] as string }),
      );
      return perItem(`bulk: ${peer.name}`, prepared.slice(0, peer.isSlow ? 2_000 : DIFFERENT), 1, (each) =>
        rules.reduce((met, rule) => (rule(each) === true ? met + 1 : met), 0),
      );
    }),
  ];
  const rows = await measure(whole, WHOLE_ROUNDS, { ratiosOf: "cpu", warmUps: 3, turns: 2 });
  const [, ...otherRows] = await measure([wholeByHand, ...others], ROUNDS, { ratiosOf: "cpu" });
  return [...rows, ...otherRows];
}

function* repeated<Item>(items: readonly Item[]): Generator<Item> {
  for (let row = 0; row < ROWS; row += 1) yield items[row % items.length] as Item;
}

function columnsByHand(prepared: readonly PreparedApplication[], rows: number): ColumnsByHand {
  let places = 0;
  for (let row = 0; row < rows; row += 1) places += prepared[row % prepared.length]?.locations?.length ?? 0;
  const columns = new ColumnsByHand(rows, places);
  for (let row = 0; row < rows; row += 1) {
    columns.put(row, prepared[row % prepared.length] as PreparedApplication);
  }
  return columns;
}

function askAll(columns: ColumnsByHand): readonly Answered[] {
  const out = PLAIN_RULES.map(() => ({
    verdicts: new Uint8Array(columns.rows),
    bits: new Uint8Array(columns.rows),
  }));
  askColumnsByHand(columns, out);
  return out;
}

function compare(
  ruleSet: CompiledRuleSet,
  columns: ReturnType<CompiledRuleSet["columns"]>,
  byHand: ColumnsByHand,
): void {
  const outcomes = ruleSet.evaluateBulk(columns, "submission");
  for (const [index, { verdicts, bits }] of askAll(byHand).entries()) {
    const ours = outcomes[index] as (typeof outcomes)[number];
    const [byte] = ours.bits;
    for (let row = 0; row < verdicts.length; row += 1) {
      if (ours.verdicts[row] !== verdicts[row] || byte?.[row] !== bits[row]) {
        throw new Error(
          `rule "${ours.rule}", row ${row}: verdict ${ours.verdicts[row]} bits ${byte?.[row]}, by hand ${verdicts[row]} and ${bits[row]}`,
        );
      }
    }
  }
}
