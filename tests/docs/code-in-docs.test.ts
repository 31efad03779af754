import { expect, it } from "vitest";
import { type Snippet, typeErrors } from "./check-types.ts";
import { docExamples } from "./doc-examples.ts";
import { blocks, placeOf } from "./documents.ts";

const fromDocuments: readonly Snippet[] = blocks
  .filter(({ language }) => language === "ts")
  .map((block) => ({ place: placeOf(block), code: block.code }));

/** Shows in the same run that a piece that does not compile is found. */
const wrong: Snippet = { place: "wrong", code: 'import { parseProgram } from "@opus/grant-workflow";' };

it("every piece of TypeScript in the documents and doc comments compiles", () => {
  const examples = docExamples();
  expect(fromDocuments.length).toBeGreaterThan(0);
  expect(examples.length).toBeGreaterThan(50);
  const errors = typeErrors([...fromDocuments, ...examples, wrong]);
  expect(errors.filter((error) => !error.startsWith("wrong "))).toEqual([]);
  expect(errors.join()).toContain("parseProgram");
});

it("no document holds code that is not checked", () => {
  const known = new Set(["ts", "json", "sh", "text", "mermaid", "html", "sql", "console", "jsonl", "diff"]);
  const odd = blocks.filter(({ language }) => !known.has(language));
  expect(odd.map((block) => `${placeOf(block)} "${block.language}"`)).toEqual([]);
});
