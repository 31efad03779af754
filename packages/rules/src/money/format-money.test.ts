import { expect, it } from "vitest";
import { formatMoney, grosze, LARGEST_AMOUNT } from "./index.ts";

it.each([
  [150_000, "pl", "PLN", "1\u00a0500,00\u00a0zł"],
  [5, "pl", "PLN", "0,05\u00a0zł"],
  [-12_345_678, "pl", "PLN", "-123\u00a0456,78\u00a0zł"],
  [150_000, "pl", "EUR", "1\u00a0500,00\u00a0€"],
  [150_000, "en", "PLN", "PLN\u00a01,500.00"],
  [150_000, "en", "EUR", "€1,500.00"],
  [LARGEST_AMOUNT, "pl", "PLN", "90\u00a0071\u00a0992\u00a0547\u00a0409,91\u00a0zł"],
] as const)("prints %i in %s as %s: %s", (amount, lang, currency, text) => {
  expect(formatMoney(grosze(amount), lang, currency)).toBe(text);
});

it("prints złoty when no currency is named", () => {
  expect(formatMoney(grosze(100), "pl")).toBe("1,00\u00a0zł");
});

it("refuses a language or currency that it does not know", () => {
  expect(() => formatMoney(grosze(1), "de" as "en")).toThrow("OGW112");
  expect(() => formatMoney(grosze(1), "constructor" as "en")).toThrow("OGW112");
  expect(() => formatMoney(grosze(1), "pl", "zł")).toThrow("OGW112");
});
