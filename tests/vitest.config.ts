import { defineConfig } from "vitest/config";

const conditions = ["@opus/source", "node", "import", "default"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,tests,examples}/**/*.test.ts"],
    isolate: false,
  },
});
