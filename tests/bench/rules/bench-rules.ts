import type { BenchResult, BenchRow } from "../bench-result.ts";
import { type Contender, measure, type Sampling } from "../measure.ts";
import { runBulk } from "./bulk/run-bulk.ts";
import { drawApplications } from "./contenders.ts";
import { oneVerdict } from "./one-verdict.ts";
import { loadPeers } from "./peers.ts";
import { plainProfile } from "./plain-profile.ts";
import { twelveRules } from "./twelve-rules.ts";

const APPLICATIONS = 1_000;
const ROUNDS = 25;
/** Work of microseconds, as a host does it again and again; by its own CPU, which others on the machine do not disturb. */
const SAMPLING: Sampling = { warmUps: "until settled", turns: 3, collects: "once", ratiosOf: "cpu" };

/**
 * Rules against hand-written JavaScript that gives the same verdicts and reason bits, and against other engines: one
 * verdict, twelve rules, and a call of a million applications by columns. Ratios are to the hand-written row of the
 * same group.
 */
export async function benchRules(): Promise<BenchResult> {
  const { peers, stock, missing } = await loadPeers();
  if (missing !== undefined) process.stderr.write(`bench rules: measured without peers: ${missing}\n`);
  const applications = drawApplications(APPLICATIONS);
  const groups: readonly (readonly Contender[])[] = [
    oneVerdict(applications, peers),
    twelveRules(applications, peers),
    ...(stock === undefined ? [] : [plainProfile(applications, stock)]),
  ];
  const rows: BenchRow[] = [];
  for (const group of groups) rows.push(...(await measure(group, ROUNDS, SAMPLING)));
  const bulk = runBulk();
  rows.push(...bulk.rows);
  return {
    bench: "rules",
    what: `verdicts per application; ${barsOf(rows)}, peak memory of its process ${bulk.peakMegabytes} MB (bar 1000 MB)`,
    limit: "first of the same group, CPU to CPU",
    rounds: ROUNDS,
    operations: APPLICATIONS,
    rows,
  };
}

/** How the bars stand: each the ratio of two contenders, round by round. */
function barsOf(rows: readonly BenchRow[]): string {
  const ratio = (name: string) => {
    const against = rows.find((row) => row.name === name)?.against;
    return against === undefined ? "not measured" : `${against.ratio.toFixed(2)}x`;
  };
  const against = (group: string, bar: string) => [
    `${group} ${ratio(`${group}: grant-rules`)} of json-logic-engine built (bar ${bar})`,
    `json-logic-js ${ratio(`${group}: json-logic-js`)} of ours (bar 15x)`,
  ];
  return [
    ...against("one verdict", "0.50x"),
    ...against("12 rules", "0.70x"),
    `12 rules with reasons ${ratio("12 rules with reasons: grant-rules")} of the verdicts alone (bar 25x)`,
    `json-logic-js profile ${ratio("12 plain rules: json-logic-js profile")} of json-logic-js (bar 1.00x)`,
    `answers to facts ${ratio("facts of 12 rules: grant-rules")} of hand-written (bar 4.00x)`,
    `bulk ${ratio("bulk: grant-rules")} of hand-written (bar 1.25x)`,
    `bulk from answers ${ratio("bulk from answers: grant-rules")} of hand-written on the same answers (bar 20x)`,
  ].join("; ");
}
