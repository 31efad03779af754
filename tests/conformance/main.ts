import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openConformanceData } from "./conformance-data.ts";
import { reportAsJson, reportAsText } from "./print-report.ts";
import { runConformance } from "./run-conformance.ts";

const USAGE = `pnpm conformance [--data DIR] [--json] [--pairs N] [--seed N]

  --data DIR  folder with the conformance data (default: ../shared/conformance from the repository)
  --json      print {suites: [{suite, profile, cases, passed, skipped, refused, different}]}
  --pairs N   random rule-data pairs to compare with json-logic-js (default 1000000, the bar; fewer for a quick look)
  --seed N    seed of the random pairs (default 1)

Exit code: 0 all bars reached, 1 a bar was missed, 2 wrong use.`;

const DEFAULT_DATA = new URL("../../../shared/conformance", import.meta.url).pathname;

interface Options {
  readonly data: string;
  readonly isJson: boolean;
  readonly pairs: number;
  readonly seed: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: DEFAULT_DATA },
      json: { type: "boolean", default: false },
      pairs: { type: "string", default: "1000000" },
      seed: { type: "string", default: "1" },
    },
  });
  return {
    data: resolve(values.data),
    isJson: values.json,
    pairs: wholeNumber("--pairs", values.pairs),
    seed: wholeNumber("--seed", values.seed),
  };
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new TypeError(`${option} takes a whole number, got "${text}"`);
}

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return undefined;
  }
}

const options = optionsOrUsage();
if (options === undefined) process.exitCode = 2;
else {
  const report = runConformance(openConformanceData(options.data), options);
  console.log(options.isJson ? reportAsJson(report) : reportAsText(report));
  if (report.missed.length > 0) process.exitCode = 1;
}
