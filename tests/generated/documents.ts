import { readFileSync } from "node:fs";
import { accessPage } from "./access-page.ts";
import { codeList } from "./code-list.ts";
import { consequenceList } from "./consequence-list.ts";
import { exampleProgrammes } from "./example-programmes.ts";
import { formPartReference } from "./form-part-reference.ts";
import { lifecycleTable } from "./lifecycle-table.ts";
import { limitList } from "./limit-list.ts";
import { operatorReference } from "./operator-reference.ts";
import { patternReference } from "./pattern-reference.ts";
import { schemaDocuments } from "./schema-documents.ts";
import { settingsPage } from "./settings-page.ts";
import { statusLetters } from "./status-letters.ts";
import { verdictAlgebra } from "./verdict-algebra.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the READMEs of packages run lies among the examples; the core's package carries a copy. */
const carriedExample = [
  "programme.json",
  "rule-cases.json",
  "applications.ndjson",
  "scenarios/ends.json",
].map((name) => ({
  path: `packages/core/example/${name}`,
  text: () =>
    readFileSync(
      new URL(`../../examples/programmes/mikrogranty-dla-seniorow-2018/${name}`, import.meta.url),
      "utf8",
    ),
}));

/** Every document that is generated and kept: where it lies, from the root of the repository, and what it says. */
export const generatedDocuments: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: "docs/lifecycle-table.md", text: lifecycleTable },
  { path: "docs/vocabulary.md", text: vocabulary },
  { path: "packages/rules/src/errors/codes/status-letters.ts", text: statusLetters },
  { path: "docs/codes.md", text: codeList },
  { path: "docs/consequences.md", text: consequenceList },
  { path: "docs/access.md", text: accessPage },
  { path: "docs/limits.md", text: limitList },
  { path: "docs/verdict-algebra.md", text: verdictAlgebra },
  { path: "docs/operators.md", text: operatorReference },
  { path: "docs/form-parts.md", text: () => formPartReference("en") },
  { path: "docs/form-parts.pl.md", text: () => formPartReference("pl") },
  { path: "docs/patterns.md", text: () => patternReference("en") },
  { path: "docs/patterns.pl.md", text: () => patternReference("pl") },
  { path: "docs/settings.md", text: () => settingsPage("en") },
  { path: "docs/settings.pl.md", text: () => settingsPage("pl") },
  { path: "docs/example-programmes.md", text: () => exampleProgrammes("en") },
  { path: "docs/example-programmes.pl.md", text: () => exampleProgrammes("pl") },
  ...schemaDocuments,
  ...carriedExample,
];
