import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedDocuments } from "./documents.ts";
import { programmeSchema } from "./schema-documents.ts";

for (const { path, text } of [...generatedDocuments, programmeSchema]) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text());
  process.stdout.write(`${path}\n`);
}
