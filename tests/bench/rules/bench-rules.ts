import type { BenchResult, BenchRow } from "../bench-result.ts";
import { type Contender, measure } from "../measure.ts";
import { runBulk } from "./bulk/run-bulk.ts";
import { drawApplications } from "./contenders.ts";
import { oneVerdict } from "./one-verdict.ts";
import { loadPeers } from "./peers.ts";
import { twelveRules } from "./twelve-rules.ts";

const APPLICATIONS = 1_000;
const ROUNDS = 15;

/**
 * Rules against hand-written JavaScript that gives the same verdicts and reason bits, and against other engines: one
 * verdict, twelve rules, and a call of a million applications by columns. Ratios are to the hand-written row of the
 * same group.
 */
export async function benchRules(): Promise<BenchResult> {
  const { peers, missing } = await loadPeers();
  if (missing !== undefined) process.stderr.write(`bench rules: measured without peers: ${missing}\n`);
  const applications = drawApplications(APPLICATIONS);
  const groups: readonly (readonly Contender[])[] = [
    oneVerdict(applications, peers),
    twelveRules(applications, peers),
  ];
  const rows: BenchRow[] = [];
  for (const group of groups) rows.push(...(await measure(group, ROUNDS)));
  const bulk = runBulk();
  rows.push(...bulk.rows);
  return {
    bench: "rules",
    what: `verdicts per application; ${barsOf(rows)}, peak memory of its process ${bulk.peakMegabytes} MB (bar 1000 MB)`,
    limit: "hand-written of the same group",
    rounds: ROUNDS,
    operations: APPLICATIONS,
    rows,
  };
}

/** How the bars stand: ratios of rows of one group, each against the same hand-written row round by round. */
function barsOf(rows: readonly BenchRow[]): string {
  const ratio = (over: string, under: string) => {
    const one = rows.find(({ name }) => name === over)?.ratioToLimit;
    const two = rows.find(({ name }) => name === under)?.ratioToLimit;
    return one === undefined || two === undefined ? "not measured" : `${(one / two).toFixed(2)}x`;
  };
  const against = (group: string) => [
    `${group} ${ratio(`${group}: grant-rules`, `${group}: json-logic-engine built`)} of json-logic-engine built (bar 1.00x)`,
    `json-logic-js ${ratio(`${group}: json-logic-js`, `${group}: grant-rules`)} of ours (bar 15x)`,
  ];
  return [
    ...against("one verdict"),
    ...against("12 rules"),
    `bulk ${ratio("bulk: grant-rules", "bulk: hand-written")} of hand-written (bar 2.00x)`,
  ].join("; ");
}
