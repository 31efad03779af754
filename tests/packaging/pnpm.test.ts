import { describe, expect, it } from "vitest";
import { pnpmOfReadme, waysToPnpm } from "./pnpm.ts";

const others = [["pnpm"], ["npx", "--yes", pnpmOfReadme()]];

describe("pnpm is called", () => {
  it("as the script or program that runs the process, where it is pnpm", () => {
    expect(waysToPnpm("/x/pnpm.mjs")).toEqual([[process.execPath, "/x/pnpm.mjs"], ...others]);
    expect(waysToPnpm("/x/bin/pnpm")).toEqual([["/x/bin/pnpm"], ...others]);
  });

  it.each([undefined, "/x/npm-cli.js", "/pnpm/store/npm-cli.js"])(
    "as installed, or by npx, under %j",
    (running) => {
      expect(waysToPnpm(running)).toEqual(others);
    },
  );
});
