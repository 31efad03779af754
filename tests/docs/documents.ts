import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Root of the repository. */
export const repositoryRoot = new URL("../../", import.meta.url).pathname;

/** A text that people read. */
export interface Document {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a document. */
export interface Block {
  readonly document: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  /** Words after the language: `ts run`. */
  readonly marks: readonly string[];
  readonly code: string;
}

const packages = readdirSync(join(repositoryRoot, "packages")).map((name) => `packages/${name}`);
const folders = [".", "docs", ".github", "examples", ...packages];

/** Every Markdown document of the repository but the generated API reference. */
export const documents: readonly Document[] = folders.flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(repositoryRoot, folder, name))
    .map((path) => ({ path: relative(repositoryRoot, path), text: readFileSync(path, "utf8") })),
);

/** The fenced blocks of a document, in order. */
function blocksOf({ path, text }: Document): readonly Block[] {
  const blocks: Block[] = [];
  let open: { info: string; line: number; code: string[]; indent: string } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^(\s*)```(.*)$/.exec(line);
    if (open === undefined) {
      if (fence !== null) open = { info: fence[2] ?? "", line: index + 2, code: [], indent: fence[1] ?? "" };
    } else if (fence !== null && fence[2] === "") {
      const [language = "", ...marks] = open.info.trim().split(/\s+/);
      blocks.push({ document: path, line: open.line, language, marks, code: `${open.code.join("\n")}\n` });
      open = undefined;
    } else {
      open.code.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line - 1}: this block is never closed`);
  return blocks;
}

/** All blocks of all documents. */
export const blocks: readonly Block[] = documents.flatMap(blocksOf);

/** Where a block stands, for the name of a test. */
export function placeOf({ document, line }: Pick<Block, "document" | "line">): string {
  return `${document}:${line}`;
}
