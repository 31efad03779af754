import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchResult, BenchRow } from "../bench-result.ts";
import { median } from "../measure.ts";
import { buildPackages, repositoryRoot } from "./built-packages.ts";
import { type Start, type Used, useOf } from "./process-cpu.ts";

const ROUNDS = 15;
const CORE_BAR = 150_000;
const CHECK_BAR = 300_000;

const folderOf = (name: string) => join(repositoryRoot, "packages", name);

const importing = (specifier: string, from: string): Start => ({
  args: ["--input-type=module", "--eval", `import ${JSON.stringify(specifier)}`],
  cwd: folderOf(from),
});

const commandLine = (...argv: readonly string[]): Start => ({
  args: ["packages/cli/dist/main.js", ...argv],
  cwd: repositoryRoot,
});
const version = commandLine("--version");
const example = "examples/programmes/strefa-wielkomiejska";
const checkAll = commandLine("check", `${example}/programme.json`);

/** One process that is started, and the most CPU that it may use of its own, microseconds. */
interface Contender {
  readonly name: string;
  readonly start: Start;
  readonly bar?: number;
}

const bare: Start = { args: ["--input-type=module", "--eval", ""], cwd: repositoryRoot };

/** Who is measured; `alone` holds the example with its rule cases only, since reading two dozen scenarios is no start. */
function contendersWith(alone: string): readonly Contender[] {
  const check = commandLine("check", join(alone, "programme.json"));
  return [
    { name: "import of zod alone", start: importing("zod", "core") },
    { name: "import of rules", start: importing("@opus/grant-rules", "core") },
    { name: "import of the core", start: importing("@opus/grant-workflow", "cli"), bar: CORE_BAR },
    { name: "grant-workflow --version", start: version },
    { name: "grant-workflow check", start: check, bar: CHECK_BAR },
    {
      name: "grant-workflow check, no code kept",
      start: { ...check, env: { NODE_DISABLE_COMPILE_CACHE: "1" } },
      bar: CHECK_BAR,
    },
    { name: "grant-workflow check, with 23 scenarios", start: checkAll },
  ];
}

/**
 * What it costs to start: the CPU (user and system, all threads) of a process of the built packages beyond that of
 * bare Node in the same round. `check` is the whole command: it loads, checks an example programme and its rule cases,
 * and prints; the last row reads its scenarios too. It is run before as well, so that Node has kept its compiled code,
 * and once more without, as at the very first start. How busy the machine is shows in the import of zod alone, 145 ms on
 * the quiet machine that the bars were set on; the ratios to it, in CPU, move less.
 */
export async function benchStart(): Promise<BenchResult> {
  buildPackages();
  const alone = mkdtempSync(join(tmpdir(), "grant-start-"));
  try {
    for (const name of ["programme.json", "rule-cases.json"])
      copyFileSync(join(repositoryRoot, example, name), join(alone, name));
    return measured(contendersWith(alone));
  } finally {
    rmSync(alone, { recursive: true });
  }
}

function measured(contenders: readonly Contender[]): BenchResult {
  for (const { start } of contenders) useOf(start);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: useOf(bare),
    used: contenders.map(({ start }) => useOf(start)),
  }));
  const own = contenders.map((_, place) =>
    rounds.map((round) => beyond(round.used[place] ?? round.bare, round.bare)),
  );
  const rows = contenders.map((contender, place) => rowOf(contender, own[place] ?? [], own[0] ?? []));
  const bareCpu = median(rounds.map((round) => round.bare.cpu));
  return {
    bench: "start",
    what: `CPU of a process beyond the ${inMs(bareCpu)} of bare Node; ${rows.flatMap(againstBar).join(", ")}`,
    limit: "import of zod alone",
    rounds: ROUNDS,
    operations: 1,
    rows,
  };
}

function beyond(used: Used, bareUse: Used): Used {
  return { ns: used.ns - bareUse.ns, cpu: used.cpu - bareUse.cpu };
}

function rowOf({ name, bar }: Contender, own: readonly Used[], limit: readonly Used[]): BenchRow {
  const nsPerOp = median(own.map(({ ns }) => ns));
  const cpuMicrosPerOp = median(own.map(({ cpu }) => cpu));
  return {
    name,
    nsPerOp,
    cpuMicrosPerOp,
    ...(bar === undefined ? {} : { barCpuMicros: bar, reached: cpuMicrosPerOp <= bar }),
    opsPerSecond: 1e9 / nsPerOp,
    ratioToLimit: median(own.map(({ cpu }, round) => cpu / (limit[round]?.cpu ?? cpu))),
  };
}

function againstBar({ name, cpuMicrosPerOp = 0, barCpuMicros, reached }: BenchRow): readonly string[] {
  if (barCpuMicros === undefined) return [];
  const verdict = reached === true ? "reached" : "not reached";
  return [`${name} ${inMs(cpuMicrosPerOp)} (bar ${inMs(barCpuMicros)}: ${verdict})`];
}

function inMs(micros: number): string {
  return `${Math.round(micros / 1000)} ms`;
}
