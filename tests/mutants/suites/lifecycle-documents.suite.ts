import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { accessPage } from "../../generated/access-page.ts";
import { lifecycleTable } from "../../generated/lifecycle-table.ts";
import { schemaDocuments } from "../../generated/schema-documents.ts";
import { vocabulary } from "../../generated/vocabulary.ts";

// Of what is generated and kept, the documents that are made of the stages; Stryker changes sources that others quote.
it.each([
  { path: "docs/lifecycle-table.md", text: lifecycleTable },
  { path: "docs/vocabulary.md", text: vocabulary },
  { path: "docs/access.md", text: accessPage },
  ...schemaDocuments,
])("keeps $path as it is generated", ({ path, text }) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")).toBe(text());
});
