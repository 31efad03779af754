import { expect, it } from "vitest";
import { inOneLanguage } from "../../.config/one-language.ts";

it.each([
  ['f({ pl: "a", en: "b" })', 'f(/* @__PURE__ */ textInBoth("a"))', 'f(/* @__PURE__ */ textInBoth("b"))'],
  ["({ en: `b`, pl: `a` })", "(/* @__PURE__ */ textInBoth(`a`))", "(/* @__PURE__ */ textInBoth(`b`))"],
  ['({ pl: "pl-PL", en: "en-GB" })', undefined, undefined],
  ['({ pl: 1, en: "b" })', undefined, undefined],
  ['({ pl: "a", en: "b", de: "c" })', undefined, undefined],
  ['({ pl: "a" })', undefined, undefined],
])("a build in one language writes %s with the text of that language alone", (source, pl, en) => {
  expect(inOneLanguage(source, "pl")).toBe(pl ?? source);
  expect(inOneLanguage(source, "en")).toBe(en ?? source);
});
