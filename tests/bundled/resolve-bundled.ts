import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { addressesFile } from "./bundle-folder.ts";

// Loaded before the program of a process: what it imports of this repository's packages it gets bundled.
const bundled: Readonly<Record<string, string>> = JSON.parse(readFileSync(addressesFile, "utf8"));

registerHooks({
  resolve: (specifier, context, next) => {
    const url = bundled[specifier];
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});
