/** Workspace packages by folder, and which others each may import; DESIGN: cli -> stores -> core -> rules. */
export const packageArrows = {
  rules: [],
  core: ["rules"],
  testing: ["rules", "core"],
  "store-sqlite": ["rules", "core"],
  cli: ["rules", "core", "store-sqlite", "testing"],
} as const satisfies Record<string, readonly string[]>;

/** Folder of a workspace package under `packages/`. */
export type PackageFolder = keyof typeof packageArrows;

/** Packages that decide and compute only: no clock, no randomness, no input or output. */
export const purePackages: readonly PackageFolder[] = ["rules", "core"];

/** Packages that may use Node itself. */
export const nodePackages: readonly PackageFolder[] = ["store-sqlite", "cli", "testing"];
