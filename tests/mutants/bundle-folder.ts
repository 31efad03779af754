/** Where the mutated packages are bundled, below the root of the copy: beside what the core's dependencies resolve from. */
export const bundleFolder = "packages/core/dist/mutants";
