import { parseArgs } from "node:util";
import { attackGroups } from "./groups.ts";
import { measureCost } from "./measure-cost.ts";
import { type GroupResult, runGroup } from "./run-attacks.ts";

/**
 * `pnpm attacks [group…] [--json]`: tries every attack and prints, group by group, how many were tried, held, noted
 * and broken. Ends with 1 when one succeeded or cost too much to refuse, and with 2 when asked for what there is not.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const names = attackGroups.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No group "${unknown.join('", "')}". Groups: ${names.join(", ")}.\n`);
  process.exitCode = 2;
} else {
  for (const group of attackGroups) {
    if (positionals.length > 0 && !positionals.includes(group.name)) continue;
    const result = await runGroup(group, measureCost);
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : inWords(result));
    if (result.broken.length > 0) process.exitCode = 1;
  }
}

function inWords({ group, title, tried, held, noted, broken, dearest }: GroupResult): string {
  const cost = dearest === undefined ? "" : `, dearest ${dearest.cpuMillis.toFixed(1)} ms (${dearest.name})`;
  const counts = `tried ${tried}, held ${held}, noted ${noted}, broken ${broken.length}`;
  const lines = broken.map(({ name, why }) => `  BROKEN ${name}: ${why}\n`);
  return `${group} (${title}): ${counts}${cost}\n${lines.join("")}`;
}
