import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Block, blocks, placeOf, repositoryRoot } from "./documents.ts";

const programmeFolder = join(repositoryRoot, "examples/programmes/strefa-wielkomiejska");

/** Blocks marked `ts run`, each with the `text` block right after it, which is what it prints. */
const runnable = blocks.flatMap((block, index) => {
  if (block.language !== "ts" || !block.marks.includes("run")) return [];
  const next = blocks[index + 1];
  const prints =
    next?.document === block.document && next.language === "text" && next.marks.includes("printed");
  return [{ place: placeOf(block), block, printed: prints ? next.code : undefined }];
});

describe("blocks that a reader may run", () => {
  it("are there", () => {
    expect(runnable.length).toBeGreaterThan(2);
  });

  it.each(runnable)("$place runs and prints what the document says", ({ block, printed }) => {
    const { status, stdout, stderr } = run(block);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    if (printed !== undefined) expect(plain(stdout)).toBe(plain(printed));
  });
});

/** Hard spaces, as amounts have them, are plain ones in a document. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** Runs a block in a folder that holds an example's `programme.json`, as a reader's own folder would. */
function run({ code }: Block) {
  const folder = mkdtempSync(join(repositoryRoot, "tests/docs/.run-"));
  try {
    for (const name of ["programme.json", "rule-cases.json", "applications.ndjson"]) {
      copyFileSync(join(programmeFolder, name), join(folder, name));
    }
    writeFileSync(join(folder, "block.ts"), code);
    const node = join(repositoryRoot, "node_modules/.bin/node");
    return spawnSync(node, ["--conditions=@opus/source", "--no-warnings", "block.ts"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
