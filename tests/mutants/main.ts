import { parseArgs } from "node:util";
import { type MutantArea, mutantAreas } from "./areas.ts";
import { namedMutants } from "./named/named-mutants.ts";
import { runNamed } from "./named/run-named.ts";
import { reportArea } from "./report-area.ts";
import { runArea } from "./run-area.ts";

// pnpm mutate [named | area…] [--sample COUNT] [--seed NAME]
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

/**
 * `--sample 100` draws that many of each area, for a first look; `--seed NAME` draws others, for a second one: tests that
 * were written for what the first has shown say nothing of the rest.
 */
function optionsOf(args: string[]) {
  const options = { sample: { type: "string" }, seed: { type: "string", default: "opus" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { sample, seed } = values;
    const isCount = sample === undefined || /^[1-9]\d*$/.test(sample);
    if (!isCount || positionals.some((name) => !known.includes(name))) return undefined;
    return { names: positionals, seed, size: sample === undefined ? undefined : Number(sample) };
  } catch {
    // An option that there is not, or one without its value.
    return undefined;
  }
}

const options = optionsOf(process.argv.slice(2));
if (options === undefined) {
  print(`Say pnpm mutate [${known.join(" | ")}] [--sample COUNT] [--seed NAME].`);
  process.exitCode = 2;
} else {
  const { seed, size } = options;
  const names = options.names.length === 0 ? known : options.names;
  let isGood = true;
  for (const name of names) {
    const area = mutantAreas.find((one) => one.name === name);
    const sample = size === undefined ? {} : { sample: { seed, size } };
    const passed = area === undefined ? tryNamed() : await tryArea({ ...area, ...sample });
    isGood &&= passed;
  }
  process.exitCode = isGood ? 0 : 1;
}
