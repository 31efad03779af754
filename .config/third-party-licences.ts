import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Writes `dist/third-party-licences.txt`: the licence of every package whose code the build has put into `dist`, since
 * theirs ask that it goes along.
 *
 * @throws Error when such a package has no licence text; then it must not be bundled.
 */
export function thirdPartyLicences(): Plugin {
  return {
    name: "third-party-licences",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        const used = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
        );
        const folders = [...new Set(used.flatMap(packageFolder))];
        if (folders.length === 0) return;
        const licences = folders.map(licenceIn).sort();
        // tsup makes the folder only when it writes, which is after this.
        mkdirSync("dist", { recursive: true });
        writeFileSync("dist/third-party-licences.txt", `${licences.join("\n\n")}\n`);
      });
    },
  };
}

/** The folder of the package that a file of `node_modules` belongs to; none for files of our own. */
function packageFolder(path: string): readonly string[] {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

function licenceIn(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  const text = file === undefined ? mitLicence(manifest) : readFileSync(join(folder, file), "utf8").trim();
  return `${manifest.name} ${manifest.version}\n\n${text}`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string;
}

/** The licence of a package that states MIT and its author and leaves the text out: the text of ours, with their name. */
function mitLicence({ name, version, license, author }: Manifest): string {
  if (license !== "MIT" || author === undefined) {
    throw new Error(`${name}@${version} has no licence file, so its code must not be bundled`);
  }
  const own = readFileSync("../../LICENSE", "utf8").trim();
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}
