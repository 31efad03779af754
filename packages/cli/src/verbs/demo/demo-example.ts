import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";

/** What the demo runs, as paths relative to the working folder. */
export interface DemoExample {
  readonly programme: string;
  readonly applications: string;
  /** Folder for the store and the report. */
  readonly out: string;
}

const POINTER = join("examples", "demo.json");

/**
 * Finds the repository's examples above the working folder or above this file, and reads which programme
 * `examples/demo.json` names.
 *
 * @throws VerbFailure OGW630 outside a clone of the repository.
 */
export function findDemoExample(cwd: string): DemoExample {
  const root = folderWith(cwd) ?? folderWith(dirname(fileURLToPath(import.meta.url)));
  if (root === undefined) throw noExamples();
  const { programme } = JSON.parse(readFileSync(join(root, POINTER), "utf8")) as { programme: string };
  const folder = resolve(root, "examples", programme);
  const fromHere = (path: string) => relative(cwd, path) || ".";
  return {
    programme: fromHere(folder),
    applications: fromHere(join(folder, "applications.ndjson")),
    out: fromHere(join(root, "out", "demo")),
  };
}

function folderWith(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, POINTER))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function noExamples(): VerbFailure {
  return new VerbFailure({
    code: "OGW630",
    exitCode: EXIT.environment,
    problem: {
      pl: "Nie znaleziono przykładów; pokaz działa w sklonowanym repozytorium.",
      en: "The examples were not found; the demo works in a clone of the repository.",
    },
    remedy: {
      pl: "Sklonuj repozytorium albo użyj: grant-workflow run <program> --applications … --store …",
      en: "Clone the repository, or use: grant-workflow run <programme> --applications … --store …",
    },
  });
}
