import { programmeJsonSchema, ruleCasesFileJsonSchema } from "@opus/grant-workflow";
import { jsonText } from "./json-text.ts";

/** The general JSON Schemas, for editors that are given a file and not a command. */
export const schemaDocuments: readonly { readonly path: string; readonly text: () => string }[] = [
  { path: "docs/schema/programme.schema.json", text: () => jsonText(programmeJsonSchema()) },
  { path: "docs/schema/rule-cases.schema.json", text: () => jsonText(ruleCasesFileJsonSchema()) },
];
