import { readFileSync } from "node:fs";
import type { JsonSchema } from "@opus/grant-rules";
import { programmeJsonSchema } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import editor, { type MarkupContent } from "vscode-json-languageservice";

const path = new URL("../../examples/programmes/strefa-wielkomiejska/programme.json", import.meta.url);
const programme: unknown = JSON.parse(readFileSync(path, "utf8"));

/** The language service of VS Code with one of the schemas, on a text in which `¦` is the cursor. */
function editorWith(schema: JsonSchema) {
  const service = editor.getLanguageService({
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ["markdown"], snippetSupport: true } },
        hover: { contentFormat: ["markdown"] },
      },
    } as never,
  });
  service.configure({
    allowComments: false,
    schemas: [{ fileMatch: ["*.json"], uri: "file:///schema.json", schema }],
  });
  const open = (marked: string) => {
    const document = editor.TextDocument.create("file:///programme.json", "json", 1, marked.replace("¦", ""));
    const cursor = document.positionAt(Math.max(0, marked.indexOf("¦")));
    return { document, cursor, tree: service.parseJSONDocument(document) };
  };
  return {
    async offers(marked: string): Promise<readonly string[]> {
      const { document, cursor, tree } = open(marked);
      const found = await service.doComplete(document, cursor, tree);
      return (found?.items ?? []).map(({ label }) => label);
    },
    async shows(marked: string): Promise<string> {
      const { document, cursor, tree } = open(marked);
      const hover = await service.doHover(document, cursor, tree);
      return [hover?.contents ?? []]
        .flat()
        .map((part) => (part as MarkupContent).value ?? String(part))
        .join("\n");
    },
    async complains(marked: string): Promise<readonly string[]> {
      const { document, tree } = open(marked);
      const found = await service.doValidation(document, tree);
      return found.map(({ message, range }) => `${document.getText(range)}: ${message}`);
    },
  };
}

const general = editorWith(programmeJsonSchema());
const own = editorWith(programmeJsonSchema(programme));
const rule = (body: string) => `{"rules": [{"id": "a", "kind": "requirement", ${body}}]}`;

/** An expression below so many others. */
function nested(depth: number, inner: string): string {
  return depth === 0 ? inner : `{"and": [true, ${nested(depth - 1, inner)}]}`;
}

describe("an editor with the schema of programmes", () => {
  it.each([0, 1, 2, 4, 8])("offers operators at depth %i", async (depth) => {
    const offered = await general.offers(rule(`"require": ${nested(depth, '{"¦"}')}`));
    expect(offered).toEqual(expect.arrayContaining(["and", "<=", "inTerritory", "workdays.add"]));
    expect(offered).not.toContain("id");
  });

  it.each([1, 4, 8])("offers the facts of the programme at depth %i, with what they are", async (depth) => {
    const offered = await own.offers(rule(`"require": ${nested(depth - 1, '{"<=": [1, {"var": ¦}]}')}`));
    expect(offered).toEqual(expect.arrayContaining(['"budget.requested"', '"case.submittedOn"']));
    expect(offered).not.toContain('"@.address"');
  });

  it("offers items inside lists, and the form from there", async () => {
    const offered = await own.offers(
      rule(`"require": {"some": [{"var": "locations"}, {"===": [{"var": ¦}, 1]}]}`),
    );
    expect(offered).toEqual(expect.arrayContaining(['"@.address"', '"$.budget.requested"']));
    expect(offered).not.toContain('"budget.requested"');
  });

  it.each([
    ["parameters", `"require": {"<=": [1, {"param": ¦}]}`, '"minAmount"'],
    ["territories", `"require": {"inTerritory": [{"var": "a"}, ¦]}`, '"zone"'],
    ["words", `"require": {"between": [1, 2, 3, ¦]}`, '"[)"'],
    ["moments", `"moments": [¦]`, '"formalCheck"'],
    ["sources", `"basis": [¦]`, "regulations-2015"],
  ])("offers %s", async (_, body, wanted) => {
    expect(await own.offers(rule(body))).toContain(wanted);
  });

  it("offers keywords and formats of forms", async () => {
    expect(await own.offers(`{"form": {"properties": {"a": {"¦"}}}}`)).toEqual(
      expect.arrayContaining(["x-title", "format", "x-personal"]),
    );
    expect(await own.offers(`{"form": {"properties": {"a": {"format": ¦}}}}`)).toContain('"money"');
    expect(await own.offers(`{"form": {"properties": {"a": {"x-personal": ¦}}}}`)).toContain(
      '"applicantContact"',
    );
  });

  it("says in Polish and English what an operator and a member are", async () => {
    const operator = await general.shows(rule(`"require": {"bet¦ween": [1, 2, 3, "[]"]}`));
    expect(operator).toContain("Wartość leży w przedziale");
    expect(operator).toContain("The value lies in an interval");
    const member = await general.shows('{"deadlines": {"supplement": {"cut¦Off": "16:00"}}}');
    expect(member).toMatch(/Godzina ostatniego dnia[\s\S]*Local time of the last day/);
  });

  it("says what a fact is", async () => {
    const fact = await own.shows(rule(`"require": {"<=": [1, {"var": "budget.req¦uested"}]}`));
    expect(fact).toMatch(/kwota[\s\S]*money/);
  });

  it("offers patterns of rules, their slots, and fields of the programme in them", async () => {
    const use = (body: string) => `{"rules": [{"id": "a", "basis": [], ${body}}]}`;
    expect(await own.offers(use('"pattern": ¦'))).toContain('"amountBetween"');
    expect(await own.offers(use('"pattern": "amountBetween", "with": {"¦"}'))).toEqual(
      expect.arrayContaining(["field", "min", "max"]),
    );
    expect(await own.offers(use('"pattern": "amountBetween", "with": {"field": ¦}'))).toContain(
      '"budget.requested"',
    );
    const wrong = use(
      '"pattern": "amountBetween", "with": {"field": "budget.requested", "mim": 1, "max": 2}',
    );
    expect(await own.complains(wrong)).toEqual(expect.arrayContaining([expect.stringMatching(/mim/)]));
  });

  it("has nothing against the example, and one complaint about a misspelt fact", async () => {
    const text = readFileSync(path, "utf8");
    expect(await own.complains(text)).toEqual([]);
    const misspelt = text.replace('{ "var": "budget.requested" }', '{ "var": "budget.requestd" }');
    expect(misspelt).not.toBe(text);
    expect(await own.complains(misspelt)).toEqual([expect.stringMatching(/^"budget\.requestd": /)]);
  });
});
