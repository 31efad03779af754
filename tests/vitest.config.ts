import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const root = new URL("..", import.meta.url).pathname;

// Workers, and processes that tests start, compile the sources once, and not each anew.
process.env.NODE_COMPILE_CACHE ??= `${root}node_modules/.cache/node-compile`;

export default defineConfig({
  root,
  test: {
    include: ["{packages,tests,examples}/**/*.test.ts"],
    isolate: false,
    // Node runs the sources as it does for the command line. What Vite makes of modules asks an object for each name
    // that is imported, each time that it is used, which costs a fifth of all. No test replaces a module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--conditions=@opus/source"],
    // One worker a core: the default leaves one core idle, which is half of a small machine.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    // Slow, shared machines run the same suite. No test is one of speed or has a limit of its own; these only end
    // what would never end.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
