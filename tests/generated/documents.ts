import { codeList } from "./code-list.ts";
import { lifecycleTable } from "./lifecycle-table.ts";
import { operatorReference } from "./operator-reference.ts";
import { schemaDocuments } from "./schema-documents.ts";
import { verdictAlgebra } from "./verdict-algebra.ts";
import { vocabulary } from "./vocabulary.ts";

/** Every document that is generated and kept: where it lies, from the root of the repository, and what it says. */
export const generatedDocuments: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: "docs/lifecycle-table.md", text: lifecycleTable },
  { path: "docs/vocabulary.md", text: vocabulary },
  { path: "docs/codes.md", text: codeList },
  { path: "docs/verdict-algebra.md", text: verdictAlgebra },
  { path: "docs/operators.md", text: operatorReference },
  ...schemaDocuments,
];
