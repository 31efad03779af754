import { expect, it } from "vitest";
import { lettersOf } from "./letters-of.ts";

it.each([
  ["Źródło", 6],
  ["Z\u0301ro\u0301dło", 6],
  ["q\u0323\u0307", 1],
  ["  a \n\n b  ", 3],
  [" ".repeat(40), 0],
  ["👍🏽👍", 2],
  ["👩‍👩‍👧", 1],
  ["🇵🇱", 1],
  ["", 0],
])("counts %j as a reader sees it: %i", (text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});
