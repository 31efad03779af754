import { benches } from "./benches.ts";
import { printBench } from "./print-bench.ts";

/** `pnpm bench [name…] [--json]`: medians of several interleaved rounds, as ratios to a peer in the same run. */
const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isJson = process.argv.includes("--json");
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`No bench "${unknown.join('", "')}". Benches: ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 2;
} else {
  const chosen = names.length === 0 ? Object.keys(benches) : names;
  for (const name of chosen) {
    const result = await benches[name]?.();
    if (result === undefined) continue;
    process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : printBench(result));
  }
}
