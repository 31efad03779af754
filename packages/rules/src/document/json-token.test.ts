import { createScanner } from "jsonc-parser";
import { expect, it } from "vitest";
import { SCAN_ERROR, TOKEN } from "./json-token.ts";

it.each([
  ["{", TOKEN.openBrace],
  ["}", TOKEN.closeBrace],
  ["[", TOKEN.openBracket],
  ["]", TOKEN.closeBracket],
  [",", TOKEN.comma],
  [":", TOKEN.colon],
  ["null", TOKEN.null],
  ["true", TOKEN.true],
  ["false", TOKEN.false],
  ['"a"', TOKEN.string],
  ["1", TOKEN.number],
  ["\n", TOKEN.lineBreak],
  [" ", TOKEN.space],
  ["", TOKEN.end],
])("numbers the token %j as the scanner does", (text, kind) => {
  expect(createScanner(text, false).scan()).toBe(kind);
});

it.each([
  ['"a', SCAN_ERROR.endOfString],
  ["1.", SCAN_ERROR.endOfNumber],
  ['"\\u1"', SCAN_ERROR.unicode],
  ['"\\x"', SCAN_ERROR.escape],
  ['"\t"', SCAN_ERROR.character],
])("numbers the mistake in %j as the scanner does", (text, error) => {
  const scanner = createScanner(text, false);
  scanner.scan();
  expect(scanner.getTokenError()).toBe(error);
});
