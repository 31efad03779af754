import type { JsonSchema } from "@opus/grant-rules";
import { programmeJsonSchema, settingAt } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import editor from "vscode-json-languageservice";
import { exampleOf } from "./setting-examples.ts";
import { typeInWords } from "./setting-types.ts";
import { settings, settingsPage } from "./settings-page.ts";

const { $defs: definitions, properties } = programmeJsonSchema();
const $defs = { ...(definitions as object), programme: { properties } };

/** What a call states for itself is written as a member of the whole document, which a part of its schema does not hold. */
function withMembers(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/properties/', '"#/$defs/programme/properties/'),
  ) as object;
}

/** What an editor has against a value where a schema holds. */
async function faultsOf(schema: JsonSchema, value: unknown): Promise<readonly string[]> {
  const service = editor.getLanguageService({});
  const uri = "file:///schema.json";
  service.configure({ schemas: [{ fileMatch: ["*.json"], uri, schema: withMembers({ ...schema, $defs }) }] });
  const document = editor.TextDocument.create("file:///value.json", "json", 1, JSON.stringify(value));
  const found = await service.doValidation(document, service.parseJSONDocument(document));
  return found.map(({ message }) => String(message));
}

/** Settings that hold others show their examples there, so only those without any need one of their own. */
const holdsOthers = (path: string) =>
  settings.some(
    (other) =>
      other.path !== path && /^[.[]/.test(other.path.slice(path.length)) && other.path.startsWith(path),
  );

describe.each(settings)("the setting $path", (setting) => {
  it("says in both languages what it is, and what each of its words means", () => {
    const { description, choices } = setting;
    const silent = choices.filter(({ meaning }) => !meaning?.pl || !meaning.en);
    expect([description.pl, description.en]).not.toContain("");
    expect(silent).toEqual([]);
  });

  it("leads only to settings that are told of", () => {
    const { members, option } = setting;
    const named = [members, option].filter((path) => path !== undefined && path !== "field");
    expect(named.filter((path) => !settings.some((other) => other.path === path))).toEqual([]);
  });

  it("says of what type it is, in both languages", () => {
    const words = [typeInWords(setting, "pl"), typeInWords(setting, "en")];
    for (const said of words) expect(said).toMatch(/\S/);
    expect(words.join()).not.toContain("undefined");
  });

  it("has an example that its schema takes, unless what it holds has", async () => {
    const example = exampleOf(setting);
    if (example === undefined) {
      const isTold = settings.some(({ path }) => path === setting.members);
      expect(isTold || holdsOthers(setting.path), "put exampleOf(…) or examples beside its description").toBe(
        true,
      );
      return;
    }
    expect(await faultsOf(setting.schema, example.value)).toEqual([]);
  });
});

it("a value that a schema does not take would be found", async () => {
  const supplements = settings.find(({ path }) => path === "eligibility.supplements");
  expect(await faultsOf(supplements?.schema ?? {}, 9)).toHaveLength(1);
});

describe("the page of settings", () => {
  it("has every setting once, under an anchor of its own", () => {
    expect(settings.length).toBeGreaterThan(200);
    expect(new Set(settings.map(({ anchor }) => anchor)).size).toBe(settings.length);
    for (const lang of ["pl", "en"] as const) {
      const page = settingsPage(lang);
      for (const { anchor, description } of settings) {
        expect(page.split(`<a id="${anchor}"></a>\n`)).toHaveLength(2);
        expect(page).toContain(description[lang]);
      }
    }
  });
});

describe("the setting at a place of a document", () => {
  it.each([
    ["/calls/0/pool", "calls[].pool"],
    ["/deadlines/signing", "deadlines.signing"],
    ["/deadlines/signing/cutOff", "deadlines.supplement.cutOff"],
    ["/rules/3/require/>=/0", "rules[].require"],
    ["/rules/3/consequences/formalCheck/notMet", "rules[].consequences.<name>.notMet"],
    ["/form/properties/budget/properties/requested/x-title/pl", "field.x-title"],
    ["/settlement/form/properties/list/items/properties/sum/maximum", "field.maximum"],
    ["/parameters/lowest/values/0/from", "parameters.<name>.values[].from"],
    ["/recordClasses/own/keepYears", "recordClasses.assessment.keepYears"],
    ["/territories/streets/0/name", "territories.streets[].name"],
    ["/territories/lodz/streets/0/name", "territories.streets[].name"],
    ["/scoring/ranking/ties/0/criterion", "scoring.ranking.ties[].criterion"],
    ["/nothing", undefined],
    ["", undefined],
  ])("%s is %s", (pointer, path) => {
    expect(settingAt(pointer)?.path).toBe(path);
  });
});
