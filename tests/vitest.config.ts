import { defineConfig } from "vitest/config";

const conditions = ["@opus/source", "node", "import", "default"];

const root = new URL("..", import.meta.url).pathname;

export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,tests,examples}/**/*.test.ts"],
    isolate: false,
    // One worker a core: the default leaves one core idle, which is half of a small machine.
    maxWorkers: "100%",
    // Processes that tests start compile the sources once, and not each anew.
    env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/node-compile` },
    // Slow, shared machines run the same suite. No test is one of speed or has a limit of its own; these only end
    // what would never end.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
