import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Bundle } from "./bundles.ts";

/** What a bundle weighs, in bytes. */
export interface BundleSize {
  readonly name: string;
  readonly minified: number;
  readonly gzipped: number;
  readonly bar?: number;
}

/** Bundles a page as its author would, for browsers, with the packages that a folder finds. */
export async function bundleSize({ name, code, bar }: Bundle, folder: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${name}: the bundler wrote nothing`);
  const gzipped = gzipSync(file.contents, { level: 9 }).length;
  return { name, minified: file.contents.length, gzipped, ...(bar === undefined ? {} : { bar }) };
}

/** What of the sizes is above its bar. */
export function aboveBars(sizes: readonly BundleSize[]): readonly string[] {
  return sizes
    .filter(({ gzipped, bar = Infinity }) => gzipped > bar)
    .map(({ name, gzipped, bar }) => `${name}: ${gzipped} bytes gzipped, ${bar} at most`);
}
