import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { type PackageFolder, packageArrows } from "./package-arrows.ts";

/** Root of the repository. */
export const repositoryRoot = new URL("../../", import.meta.url).pathname;

/** One TypeScript file of a package. */
export interface SourceFile {
  readonly package: PackageFolder;
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly tree: ts.SourceFile;
}

/** Folders of all packages, in the order of the arrows. */
export const packageFolders = Object.keys(packageArrows) as PackageFolder[];

const files: readonly SourceFile[] = packageFolders.flatMap(readPackage);

/** Every file that a package publishes or tests with. */
export function sourceFiles(...folders: readonly PackageFolder[]): readonly SourceFile[] {
  const wanted = new Set(folders.length === 0 ? packageFolders : folders);
  return files.filter((file) => wanted.has(file.package));
}

/** The files that become a package's code: its sources without the tests beside them. */
export function codeFiles(...folders: readonly PackageFolder[]): readonly SourceFile[] {
  return sourceFiles(...folders).filter(({ isTest }) => !isTest);
}

const nodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every node of a file, depth first; walked once. */
export function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const known = nodes.get(tree);
  if (known !== undefined) return known;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  nodes.set(tree, found);
  return found;
}

/** `path:line` of a node, as findings print it. */
export function placeOf(file: Pick<SourceFile, "path" | "tree">, node: ts.Node): string {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
  return `${file.path}:${line + 1}`;
}

function readPackage(folder: PackageFolder): SourceFile[] {
  const source = join(repositoryRoot, "packages", folder, "src");
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readSource(folder, join(entry.parentPath, entry.name)));
}

function readSource(folder: PackageFolder, absolute: string): SourceFile {
  const path = relative(repositoryRoot, absolute);
  const text = readFileSync(absolute, "utf8");
  return {
    package: folder,
    path,
    text,
    // Samples are what several tests of a package share; no code imports them.
    isTest: /\.test(-d)?\.ts$|\/sample\//.test(path),
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023),
  };
}
