import { join } from "node:path";

/** Where the packages lie bundled for the processes that tests start. */
export const bundleFolder: string = join(
  new URL("../..", import.meta.url).pathname,
  "node_modules/.cache/bundled-sources",
);

/** Addresses of bundles, by the names of entries and the addresses of their sources. */
export const addressesFile: string = join(bundleFolder, "addresses.json");
