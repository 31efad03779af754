import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { plain, type Runnable, runnableBlocks } from "../docs/runnable.ts";
import { mustRun } from "./run.ts";

/**
 * Runs the examples of all READMEs as they stand, each in an empty folder in which the packed packages are installed.
 *
 * @param project a folder that has them in its `node_modules`
 * @param below where the folders are made
 * @returns which examples were run
 */
export function runReadmes(node: string, project: string, below: string): readonly string[] {
  const blocks = [...runnableBlocks("ts"), ...runnableBlocks("sh")].filter(({ block }) =>
    block.document.endsWith("README.md"),
  );
  for (const [index, runnable] of blocks.entries()) {
    const folder = join(below, `readme-${index}`);
    mkdirSync(folder);
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
    const said = runBlock(runnable, node, folder);
    const { place, printed } = runnable;
    if (printed !== undefined && plain(said) !== plain(printed)) {
      throw new Error(`${place} printed\n${said}instead of\n${printed}`);
    }
  }
  return blocks.map(({ place }) => place);
}

function runBlock({ block: { language, code } }: Runnable, node: string, folder: string): string {
  if (language === "sh") {
    const path = `${dirname(node)}:${process.env.PATH ?? ""}`;
    return mustRun("sh", ["-ec", code], { cwd: folder, env: { PATH: path } });
  }
  const file = join(folder, "example.ts");
  writeFileSync(file, code);
  const flags = ["--no-warnings", "--experimental-strip-types"];
  return mustRun(node, [...flags, file], { cwd: folder });
}
