import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One name by which a package of this repository is imported. */
export interface PackageEntry {
  /** As imports write it: `@opus/grant-workflow/store`. */
  readonly name: string;
  /** Its source. */
  readonly file: string;
  /** Its place in a bundle, without extension: `core-store`. */
  readonly bundle: string;
}

interface PackageFile {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** All names by which the packages below `root` are imported, with their sources there. */
export function packageEntries(root: string): readonly PackageEntry[] {
  return readdirSync(join(root, "packages")).flatMap((folder) => {
    const home = join(root, "packages", folder);
    const { name, exports = {} } = JSON.parse(
      readFileSync(join(home, "package.json"), "utf8"),
    ) as PackageFile;
    return Object.entries(exports).flatMap(([entry, target]): PackageEntry[] => {
      const source = typeof target === "string" ? undefined : target["@opus/source"];
      if (source === undefined) return [];
      return [
        {
          name: `${name}${entry.slice(1)}`,
          file: join(home, source),
          bundle: `${folder}${entry.slice(1).replaceAll("/", "-")}`,
        },
      ];
    });
  });
}
