import { bundleSources } from "./bundle-sources.ts";

await bundleSources();

/**
 * Flags of Node with which a process runs this repository's code as its sources stand, bundled when this is imported:
 * reading the sources one by one takes most of the time of a short process.
 */
export const bundledFlags: readonly string[] = [
  "--conditions=@opus/source",
  `--import=${new URL("resolve-bundled.ts", import.meta.url).href}`,
];
