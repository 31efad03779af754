import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledPackages } from "../surface/tsup-entries.ts";
import { importedPath, importsOf } from "./imports.ts";
import { nodePackages, type PackageFolder, packageArrows } from "./package-arrows.ts";
import { codeFiles, packageFolders, repositoryRoot, sourceFiles } from "./source-files.ts";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifests = new Map(
  packageFolders.map((folder) => [
    folder,
    JSON.parse(readFileSync(join(repositoryRoot, "packages", folder, "package.json"), "utf8")) as Manifest,
  ]),
);
const folderByName = new Map([...manifests].map(([folder, { name }]) => [name, folder]));

/** The workspace package that a specifier names: `@opus/grant-rules/money` -> rules. */
function packageOf(specifier: string): PackageFolder | undefined {
  return folderByName.get(specifier.split("/").slice(0, 2).join("/"));
}

function mayImport(from: PackageFolder, to: PackageFolder): boolean {
  return from === to || (packageArrows[from] as readonly string[]).includes(to);
}

describe.each(packageFolders)("the package %s", (folder) => {
  const imports = sourceFiles(folder).flatMap(importsOf);

  it("imports only packages that lie below it", () => {
    const against = imports.filter(({ specifier }) => {
      const to = packageOf(specifier);
      return to === undefined ? specifier.startsWith("@opus/") : !mayImport(folder, to);
    });
    expect(against.map(({ place, specifier }) => `${place} imports ${specifier}`)).toEqual([]);
  });

  it("reaches other packages by their names, never by paths, and nothing of examples or tests", () => {
    const outside = imports.filter((found) => {
      const path = importedPath(found);
      const isOwn = path?.startsWith(`packages/${folder}/src/`) || path === `packages/${folder}/package.json`;
      // Tests share their samples with those that stand beside the sources.
      if (found.from.isTest && path?.startsWith(`packages/${folder}/test/`)) return false;
      return path !== undefined && !isOwn;
    });
    expect(outside.map(({ place, specifier }) => `${place} imports ${specifier}`)).toEqual([]);
  });

  it("imports its own files with their ending, not through its own index", () => {
    const own = imports.filter(({ specifier }) => specifier.startsWith("."));
    const odd = own.filter(({ specifier }) => !/\.(ts|json)$/.test(specifier));
    const throughIndex = own.filter((found) => importedPath(found) === `packages/${folder}/src/index.ts`);
    const allowed = throughIndex.filter(({ from }) => from.isTest || from.path.endsWith("/src/main.ts"));
    expect(odd.map(({ place }) => place)).toEqual([]);
    expect(throughIndex.filter((found) => !allowed.includes(found)).map(({ place }) => place)).toEqual([]);
  });

  it("keeps the samples of its tests out of its code", () => {
    const samples = codeFiles(folder)
      .flatMap(importsOf)
      .filter((found) => /\/sample\//.test(importedPath(found) ?? ""));
    expect(samples.map(({ place }) => place)).toEqual([]);
  });

  it("declares or bundles what its code imports, and no package that it may not", () => {
    const declared = Object.keys(manifests.get(folder)?.dependencies ?? {});
    const used = codeFiles(folder)
      .flatMap(importsOf)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
      .map((specifier) =>
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    const own = manifests.get(folder)?.name ?? "";
    const bundled = bundledPackages(join(repositoryRoot, "packages", folder, "tsup.config.ts"));
    const known = [own, ...declared, ...bundled];
    const undeclared = [...new Set(used)].filter((name) => !known.includes(name));
    expect(undeclared.filter((name) => name !== "vitest")).toEqual([]);
    const forbidden = declared.filter((name) => {
      const to = folderByName.get(name);
      return to !== undefined && !mayImport(folder, to);
    });
    expect(forbidden).toEqual([]);
  });

  it("uses Node only where Node is the point", () => {
    const modules = codeFiles(folder)
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith("node:") || specifier === "(computed)");
    if (nodePackages.includes(folder))
      return expect(modules.filter(({ specifier }) => specifier === "(computed)")).toEqual([]);
    expect(modules.map(({ place, specifier }) => `${place} imports ${specifier}`)).toEqual([]);
  });
});
