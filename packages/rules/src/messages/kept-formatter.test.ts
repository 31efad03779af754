import { expect, it } from "vitest";
import { keptFormatter } from "./kept-formatter.ts";
import { numberFormat, pluralRules } from "./message-formatters.ts";

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
  const exact = { minimumFractionDigits: 2 };
  expect(numberFormat("pl", exact)).toBe(numberFormat("pl", { ...exact }));
  expect(numberFormat("pl", exact)).not.toBe(numberFormat("pl", {}));
  expect(numberFormat("pl", exact)).not.toBe(numberFormat("en", exact));
  expect(pluralRules("pl", "ordinal").resolvedOptions().type).toBe("ordinal");
  expect(pluralRules("pl", "cardinal").resolvedOptions().type).toBe("cardinal");
});
