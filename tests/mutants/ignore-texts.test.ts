import { describe, expect, it } from "vitest";
import { textReason } from "./ignore-texts.ts";

const literal = (value: string) => ({ node: { type: "StringLiteral", value } });
const member = (name: string) => ({ node: { type: "ObjectProperty", key: { name } } });
const object = (...names: readonly string[]) => ({
  node: { type: "ObjectExpression", properties: names.map((name) => member(name).node) },
});
const template = (...texts: readonly string[]) => ({
  node: { type: "TemplateLiteral", quasis: texts.map((raw) => ({ value: { raw } })) },
});

describe("mutants are kept out of", () => {
  it.each([
    ["a text", literal("the entry was changed")],
    ["a text with places", template("brak wpisu ", "")],
    ["a Polish wording", member("pl")],
    ["a remedy", member("remedy")],
    ["what a misuse is told", object("of", "name", "is")],
    ["a text in both languages", object("pl", "en")],
  ])("%s", (_, path) => {
    expect(textReason(path)).toBeTypeOf("string");
  });
});

describe("mutants are put into", () => {
  it.each([
    ["a name", literal("formalCheck.complete")],
    ["a code", literal("OGW502")],
    ["an id that is put together", template("", "#", "")],
    ["any other member", member("sees")],
    ["any other object", object("from", "name", "is")],
    ["an object that holds more than a text", object("pl", "en", "code")],
  ])("%s", (_, path) => {
    expect(textReason(path)).toBeUndefined();
  });
});
