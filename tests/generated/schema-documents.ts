import { createHash } from "node:crypto";
import { programmeJsonSchema, ruleCasesFileJsonSchema } from "@opus/grant-workflow";
import { scenariosJsonSchema } from "@opus/grant-workflow-testing";
import { jsonText } from "./json-text.ts";

/** A file as a document of the repository: where it lies, from the root, and what it says. */
type SchemaDocument = { readonly path: string; readonly text: () => string };

/**
 * The general schema of programmes has ten thousand lines. It is written where git does not look, and `grant-workflow
 * schema` prints it; kept is its hash, in the form that `sha256sum` checks, so that no change of it goes unseen.
 */
export const programmeSchema: SchemaDocument = {
  path: "out/schema/programme.schema.json",
  text: () => jsonText(programmeJsonSchema()),
};

/** What is kept of the general JSON Schemas, for editors that are given a file and not a command. */
export const schemaDocuments: readonly SchemaDocument[] = [
  {
    path: "docs/schema/programme.schema.sha256",
    text: () =>
      `${createHash("sha256").update(programmeSchema.text()).digest("hex")}  programme.schema.json\n`,
  },
  { path: "docs/schema/rule-cases.schema.json", text: () => jsonText(ruleCasesFileJsonSchema()) },
  { path: "docs/schema/scenarios.schema.json", text: () => jsonText(scenariosJsonSchema()) },
];
