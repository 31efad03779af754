import { parseArgs } from "node:util";
import { benches } from "./benches.ts";

/**
 * `pnpm bench [name…] [--json] [--seconds n]`: medians of several interleaved rounds, as ratios to a peer in the same
 * run. Ends with 1 when something that was measured did not hold, and with 2 when it was asked for what there is not.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, seconds: { type: "string" } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
if (unknown.length > 0) {
  refuse(`No bench "${unknown.join('", "')}". Benches: ${Object.keys(benches).join(", ")}.`);
} else if (seconds !== undefined && !(seconds > 0)) {
  refuse(`--seconds is "${values.seconds}". It is a number above 0.`);
} else {
  const chosen = positionals.length === 0 ? Object.keys(benches) : positionals;
  for (const name of chosen) {
    const report = await benches[name]?.(seconds === undefined ? {} : { seconds });
    if (report === undefined) continue;
    process.stdout.write(values.json ? `${JSON.stringify(report.json)}\n` : report.text);
    for (const broken of report.broken) process.stderr.write(`${name}: BROKEN: ${broken}\n`);
    if (report.broken.length > 0) process.exitCode = 1;
  }
}

function refuse(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
