import { type MutantArea, mutantAreas } from "./areas.ts";
import { namedMutants } from "./named/named-mutants.ts";
import { runNamed } from "./named/run-named.ts";
import { reportArea } from "./report-area.ts";
import { runArea } from "./run-area.ts";

// pnpm mutate [named | area…] [--sample COUNT]
const NAMED = "named";
const known = [NAMED, ...mutantAreas.map(({ name }) => name)];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tryNamed(): boolean {
  const living = runNamed(namedMutants, print);
  print(`${NAMED}: ${namedMutants.length - living.length} of ${namedMutants.length} killed`);
  return living.length === 0;
}

async function tryArea(area: MutantArea): Promise<boolean> {
  const { lines, isGood } = reportArea(area, await runArea(area));
  for (const line of lines) print(line);
  return isGood;
}

/** `--sample 100` draws that many of each area, for a first look. */
function sampleSize(args: readonly string[]): number | undefined {
  const at = args.indexOf("--sample");
  return at === -1 ? undefined : Number(args[at + 1]);
}

const args = process.argv.slice(2);
const size = sampleSize(args);
const asked = args.filter((arg) => known.includes(arg));
const names = asked.length === 0 ? known : asked;
const odd = args.find((arg) => !known.includes(arg) && !/^(--sample|\d+)$/.test(arg));
if (odd !== undefined || Number.isNaN(size)) {
  print(`Unknown: ${odd ?? "--sample"}. Say pnpm mutate [${known.join(" | ")}] [--sample COUNT].`);
  process.exitCode = 2;
} else {
  let isGood = true;
  for (const name of names) {
    const area = mutantAreas.find((one) => one.name === name);
    const sample = size === undefined ? {} : { sample: { seed: "opus", size } };
    const passed = area === undefined ? tryNamed() : await tryArea({ ...area, ...sample });
    isGood &&= passed;
  }
  process.exitCode = isGood ? 0 : 1;
}
