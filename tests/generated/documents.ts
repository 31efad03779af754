import { lifecycleTable } from "./lifecycle-table.ts";
import { vocabulary } from "./vocabulary.ts";

/** Every document that is generated and kept: where it lies, from the root of the repository, and what it says. */
export const generatedDocuments: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: "docs/lifecycle-table.md", text: lifecycleTable },
  { path: "docs/vocabulary.md", text: vocabulary },
];
