import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyDecimal, grosze } from "./index.ts";
import { parsePolishMoneyInput } from "./input.ts";

const amounts = fc.maxSafeInteger().map(grosze);

describe("an amount typed into a Polish form", () => {
  it.each([
    ["4 000,50 zł", 400_050],
    ["4\u00a0000,50\u00a0zł", 400_050],
    ["4\u202f000,50", 400_050],
    ["4\t000", 400_000],
    ["4000", 400_000],
    ["4000,5", 400_050],
    ["4000.50", 400_050],
    ["4.000,50", 400_050],
    ["1.234.567,89", 123_456_789],
    ["4000,-", 400_000],
    ["4000,-- zł", 400_000],
    ["4000zł", 400_000],
    ["4000 PLN", 400_000],
    ["PLN 4000", 400_000],
    ["4000 złotych", 400_000],
    ["4000 zł 05 gr", 400_005],
    ["  12 zl. ", 1_200],
    ["-5,00", -500],
    ["\u22125", -500],
  ])("%j is read", (text, amount) => {
    expect(parsePolishMoneyInput(text)).toEqual({ ok: true, grosze: amount });
  });

  it.each([
    ["4.000", "tysiące, czy grosze"],
    ["4,000", "tysiące, czy grosze"],
    ["1.234.567", "tysiące, czy grosze"],
    ["5 tysięcy", "słowa"],
    ["5 tys. zł", "słowa"],
    ["pięć", "słowa"],
    ["1e5", "słowa"],
    ["4000 zł 5 gr", "słowa"],
    ["40 00", "na tysiące"],
    ["4 0000", "na tysiące"],
    ["4,000.50", "oddziela grosze"],
    ["1234,5678", "więcej niż dwie cyfry"],
    ["", "Nie podano"],
    ["\u00a0", "Nie podano"],
    ["1500-5000", "nie jest kwota"],
    ["4000+500", "nie jest kwota"],
    ["٤٠٠٠", "nie jest kwota"],
    ["9".repeat(61), "nie jest kwota"],
    ["9".repeat(40), "zbyt duża"],
  ])("%j is refused because: %s", (text, reason) => {
    const reading = parsePolishMoneyInput(text);
    expect(reading).toMatchObject({ ok: false, code: "OGW111" });
    expect(reading.ok ? "" : reading.message.pl).toContain(reason);
  });

  it("is read as this project prints money in Polish", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parsePolishMoneyInput(formatMoney(amount, "pl"))).toEqual({ ok: true, grosze: amount });
      }),
    );
  });

  it("is read as documents write money", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parsePolishMoneyInput(formatMoneyDecimal(amount))).toEqual({ ok: true, grosze: amount });
      }),
    );
  });

  it("never throws and never gives half a grosz, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789 .,-złgr\u00a0\u202f+e") });
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parsePolishMoneyInput(text);
        expect(reading.ok ? Number.isSafeInteger(reading.grosze) : reading.code === "OGW111").toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
