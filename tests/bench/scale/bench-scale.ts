import { type Programme, summarise, verifyJournal } from "@opus/grant-workflow";
import type { BenchResult, BenchRow } from "../bench-result.ts";
import { benchProgramme, fillCall, openCall } from "./filled-call.ts";
import { growth } from "./growth.ts";
import { CASES, FUNDED, liveWholeLives, type Timings } from "./whole-lives.ts";

const SMALL = 100;
const LARGE = 100_000;
const BAR = 1.3;

/**
 * What a command of a case costs in a call of 100 000 applications against the same command in a call of 100, and how
 * the commands of the call, the summary and the proof grow with the call, for each application of it.
 */
export async function benchScale(): Promise<BenchResult> {
  const programme = benchProgramme(FUNDED);
  await warmUp(programme);
  const small = await openCall(programme);
  const large = await openCall(programme);
  await fillCall(small, programme, SMALL);
  await fillCall(large, programme, LARGE);
  const [inSmall, inLarge] = await liveWholeLives([small, large]);
  if (inSmall === undefined || inLarge === undefined) throw new Error("two calls give two timings");
  const rows = caseRows(inSmall, inLarge);
  const worst = rows.reduce((one, other) => (other.ratioToLimit > one.ratioToLimit ? other : one));
  const dearest = `${worst.name} ${worst.ratioToLimit.toFixed(2)}x (bar ${BAR.toFixed(2)}x)`;
  return {
    bench: "scale",
    what: `a command of a case in a call of ${LARGE} applications; dearest: ${dearest}; other rows: one application of the call, against the smallest`,
    limit: `the same in a call of ${SMALL}`,
    rounds: CASES,
    operations: rows.length,
    rows: [
      ...rows,
      ...callRows(inSmall, inLarge),
      ...(await growth(programme, "summarise", (store) => summarise(store, programme))),
      ...(await growth(programme, "verify", (store) => verifyJournal(store))),
    ],
  };
}

/** Lets the code warm up in calls that nobody measures. */
async function warmUp(programme: Programme): Promise<void> {
  const calls = [await openCall(programme), await openCall(programme)];
  for (const call of calls) await fillCall(call, programme, SMALL);
  await liveWholeLives(calls);
}

function caseRows(small: Timings, large: Timings): readonly BenchRow[] {
  return [...large.ofCases].map(([type, times]) =>
    row(
      type,
      median(times),
      median(times.map((time, index) => time / (small.ofCases.get(type)?.[index] ?? time))),
    ),
  );
}

/** Commands of the call, by the application. */
function callRows(small: Timings, large: Timings): readonly BenchRow[] {
  return [...large.ofCall].map(([type, time]) => {
    const each = time / (LARGE + CASES);
    return row(`${type}, one application`, each, each / ((small.ofCall.get(type) ?? time) / (SMALL + CASES)));
  });
}

function row(name: string, nsPerOp: number, ratioToLimit: number): BenchRow {
  return { name, nsPerOp, opsPerSecond: 1e9 / nsPerOp, ratioToLimit };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
