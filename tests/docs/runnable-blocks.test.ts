import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledFlags } from "../bundled/bundled-flags.ts";
import { type Block, documents, repositoryRoot } from "./documents.ts";
import { plain, runnableBlocks } from "./runnable.ts";

const programmeFolder = join(repositoryRoot, "examples/programmes/strefa-wielkomiejska");
const runnable = runnableBlocks("ts");
const ofDocument = (path: string) => runnable.filter(({ block }) => block.document === path);

describe("blocks that a reader may run", () => {
  it("are there, and in the page of every package", () => {
    const pages = documents.map(({ path }) => path).filter((path) => path.startsWith("packages/"));
    const runs = [...runnable, ...runnableBlocks("sh")].map(({ block }) => block.document);
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter((path) => !runs.includes(path))).toEqual([]);
  });

  it.each(runnable)("$place runs and prints what the document says", ({ block, printed }) => {
    const { status, stdout, stderr } = run(block);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    if (printed !== undefined) expect(plain(stdout)).toBe(plain(printed));
  });
});

describe("the README's example", () => {
  const [ofRepository, ofCore] = ["README.md", "packages/core/README.md"].map((path) => ofDocument(path)[0]);

  it("is that of the core's package too", () => {
    expect(ofCore?.block.code).toBe(ofRepository?.block.code);
    expect(ofCore?.printed).toBe(ofRepository?.printed);
  });

  it.each([
    "2027-03-28T00:59:59.999Z", // the clock is put forward
    "2028-02-29T12:00:00.000Z",
    "2031-12-31T22:59:59.000Z", // midnight, and another year
  ])("takes an application at %s", (day) => {
    if (ofRepository === undefined) throw new Error("README.md has no block to run");
    const { stdout, stderr } = run(ofRepository.block, day);
    expect(stderr).toBe("");
    expect(stdout).toBe(ofRepository.printed);
  });
});

/** Runs a block in a folder that holds an example's `programme.json`, as a reader's own folder would. */
function run({ code }: Block, day?: string) {
  const folder = mkdtempSync(join(repositoryRoot, "tests/docs/.run-"));
  try {
    for (const name of ["programme.json", "rule-cases.json", "applications.ndjson"]) {
      copyFileSync(join(programmeFolder, name), join(folder, name));
    }
    writeFileSync(join(folder, "block.ts"), code);
    const node = join(repositoryRoot, "node_modules/.bin/node");
    const flags = [...bundledFlags, "--no-warnings", ...(day === undefined ? [] : onDay(day))];
    return spawnSync(node, [...flags, "block.ts"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Flags under which the host's clock runs on from another instant. */
function onDay(instant: string): readonly string[] {
  const code = `
    const Real = Date;
    const shift = Real.parse(${JSON.stringify(instant)}) - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [Real.now() + shift] : given)); }
      static now() { return Real.now() + shift; }
    };`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}
