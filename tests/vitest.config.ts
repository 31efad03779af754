import { defineConfig } from "vitest/config";

const conditions = ["@opus/source", "node", "import", "default"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,tests,examples}/**/*.test.ts"],
    isolate: false,
    // One worker a core: the default leaves one core idle, which is half of a small machine.
    maxWorkers: "100%",
    // Slow, shared machines run the same suite; nothing here is a test of speed.
    testTimeout: 60_000,
  },
});
