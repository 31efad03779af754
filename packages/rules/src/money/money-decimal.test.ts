import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoneyDecimal, type Grosze, grosze, LARGEST_AMOUNT, parseMoney } from "./index.ts";

const amounts = fc.maxSafeInteger().map(grosze);

describe("money as decimal text", () => {
  it("is read back to the grosz", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMoney(formatMoneyDecimal(amount))).toEqual({ ok: true, grosze: amount });
      }),
    );
  });

  it.each([
    ["1500.00", 150_000],
    ["1500", 150_000],
    ["1500.5", 150_050],
    ["0.01", 1],
    ["-0.01", -1],
    ["-0.00", 0],
    ["90071992547409.91", LARGEST_AMOUNT],
  ])("reads %s", (text, amount) => {
    const reading = parseMoney(text);
    expect(reading).toEqual({ ok: true, grosze: amount });
    expect(Object.is(reading.ok && reading.grosze, -0)).toBe(false);
  });

  it.each([
    "",
    " 1500.00",
    "1500.00\n",
    "1 500.00",
    "1500,00",
    "1500.000",
    "1500.",
    ".5",
    "+1",
    "01500.00",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "1500.00 zł",
    "١٥٠٠",
    "90071992547409.92",
    "9".repeat(100_000),
  ])("refuses %.20j with reason and remedy in both languages", (text) => {
    const reading = parseMoney(text);
    expect(reading).toMatchObject({ ok: false, code: "OGW111" });
    if (reading.ok) return;
    for (const said of [reading.message, reading.remedy]) {
      expect(said.pl).toMatch(/\.$/);
      expect(said.en).toMatch(/\.$/);
      expect(said.pl.length).toBeLessThan(200);
    }
  });

  it("refuses a number where a text belongs", () => {
    expect(parseMoney(1500 as unknown as string)).toMatchObject({ ok: false });
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("writes no %s grosze", (broken) => {
    expect(() => formatMoneyDecimal(broken as Grosze)).toThrow("OGW110");
    expect(() => grosze(broken)).toThrow("OGW110");
  });
});
