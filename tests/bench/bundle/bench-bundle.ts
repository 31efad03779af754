import { join } from "node:path";
import type { Bench } from "../bench-report.ts";
import { buildPackages, repositoryRoot } from "../start/built-packages.ts";
import { aboveBars, type BundleSize, bundleSize } from "./bundle-size.ts";
import { type Bundle, barred, wholeEntries } from "./bundles.ts";

/** What pages weigh that import the built packages, and what every entry weighs whole: minified, and gzipped. */
export const benchBundle: Bench = async () => {
  buildPackages();
  const folder = join(repositoryRoot, "tests");
  const sizes = async (bundles: readonly Bundle[]) => {
    const found: BundleSize[] = [];
    for (const bundle of bundles) found.push(await bundleSize(bundle, folder));
    return found;
  };
  const [pages, entries] = [await sizes(barred), await sizes(wholeEntries())];
  const text = `${["Pages", ...pages.map(line), "", "Entries, whole", ...entries.map(line)].join("\n")}\n`;
  return { json: { bench: "bundle", pages, entries }, text, broken: aboveBars(pages) };
};

function line({ name, minified, gzipped, bar }: BundleSize): string {
  const size = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  return `  ${name.padEnd(42)}${size(minified)}${size(gzipped)} gzip${bar === undefined ? "" : `, bar ${bar / 1000}`}`;
}
