import { expect, it } from "vitest";
import { keptFormatter } from "./kept-formatter.ts";
import { messageFormatters } from "./message-formatters.ts";

it("builds a formatter once for each language, and none before it is asked for", () => {
  const built: string[] = [];
  const formatter = keptFormatter((locale) => {
    built.push(locale);
    return new Intl.NumberFormat(locale, { style: "percent" });
  });
  expect(built).toEqual([]);
  expect([formatter("pl"), formatter("en"), formatter("pl")].map((each) => each.format(0.5))).toEqual([
    "50%",
    "50%",
    "50%",
  ]);
  expect(built).toEqual(["pl-PL", "en-GB"]);
});

it("shares the formatters of messages by what they are built of", () => {
  const { getNumberFormat, getPluralRules } = messageFormatters;
  const exact = { minimumFractionDigits: 2 };
  expect(getNumberFormat("pl-PL", exact)).toBe(getNumberFormat("pl-PL", { ...exact }));
  expect(getNumberFormat("pl-PL", exact)).not.toBe(getNumberFormat("pl-PL"));
  expect(getNumberFormat("pl-PL", exact)).not.toBe(getNumberFormat("en-GB", exact));
  expect(getPluralRules("pl-PL", { type: "ordinal" }).resolvedOptions().type).toBe("ordinal");
  expect(getPluralRules("pl-PL", { type: "cardinal" }).resolvedOptions().type).toBe("cardinal");
});
