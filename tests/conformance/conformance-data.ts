import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder with the conformance data, or undefined for a part of it that is not there. */
export interface ConformanceData {
  readonly root: string;
  has(folder: string): boolean;
  /** Names of the JSON files of a folder, in order. */
  filesIn(folder: string): readonly string[];
  read(path: string): unknown;
}

export function openConformanceData(root: string): ConformanceData {
  return {
    root,
    has: (folder) => existsSync(join(root, folder)),
    filesIn: (folder) => readdirSync(join(root, folder)).filter(isJson).sort(),
    read: (path) => {
      try {
        return JSON.parse(readFileSync(join(root, path), "utf8"));
      } catch (cause) {
        throw new Error(`${join(root, path)} cannot be read as JSON`, { cause });
      }
    },
  };
}

function isJson(name: string): boolean {
  return name.endsWith(".json");
}
