import fc from "fast-check";
import { stdnum } from "stdnum";
import { describe, expect, it } from "vitest";
import { patternRuns } from "../sample/counted-text.ts";
import { everyFormat } from "./every-format.ts";
import { textFormats } from "./standard-formats.ts";
import type { TextFormat } from "./text-format.ts";

const format = (name: string) => everyFormat[name] as TextFormat;
const canonical = (name: string, text: string) => format(name).canonical?.(text);

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(""));

/** Numbers of which a tenth or an eleventh has the right last digit. */
const everyLastDigit = (text: string) => Array.from({ length: 10 }, (_, last) => text.slice(0, -1) + last);

describe("formats of numbers with check digits", () => {
  it.each([
    ["nip", 10],
    ["regon", 9],
    ["regon", 14],
  ] as const)("%s of %i digits are those that stdnum takes, but for zeros", (name, length) => {
    const oracle = stdnum.PL?.[name];
    let sound = 0;
    fc.assert(
      fc.property(digits(length), (drawn) => {
        for (const text of everyLastDigit(drawn)) {
          if (!/[1-9]/.test(text.slice(0, 9))) continue;
          const isSound = oracle?.validate(text).isValid;
          expect([text, format(name).fits(text)]).toEqual([text, isSound]);
          if (isSound === true) sound += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(length === 14 ? 20 : 400);
  });

  it("fourteen digits of REGON whose first nine are sound are those that stdnum takes", () => {
    let sound = 0;
    fc.assert(
      fc.property(digits(5), (local) => {
        for (const text of everyLastDigit(`123456785${local}`)) {
          const isSound = stdnum.PL?.regon?.validate(text).isValid;
          expect([text, format("regon").fits(text)]).toEqual([text, isSound]);
          if (isSound === true) sound += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  it("PESEL of people who were born are those that stdnum takes", () => {
    let sound = 0;
    const born = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(0, 80),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      digits(5),
    );
    const two = (number: number) => String(number).padStart(2, "0");
    fc.assert(
      fc.property(born, ([year, century, month, day, rest]) => {
        for (const text of everyLastDigit(two(year) + two(month + century) + two(day) + rest)) {
          const isSound = stdnum.PL?.pesel?.validate(text).isValid;
          expect([text, format("pesel").fits(text)]).toEqual([text, isSound]);
          if (isSound === true) sound += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(300);
  });

  it("take a day of birth of the next century, since they read no clock", () => {
    // Born on 1 January 2101.
    expect(canonical("pesel", "01410100007")).toBe("01410100007");
    expect(canonical("pesel", "01410100004")).toBeUndefined();
  });

  it("refuse zeros alone, whatever their check digits", () => {
    for (const [name, text] of [
      ["nip", "0000000000"],
      ["regon", "000000000"],
      ["regon", "00000000000000"],
      ["regon", "00000000000017"],
      ["krs", "0000000000"],
      ["phone", "000000000"],
      ["nrb", "00000000000000000000000000"],
      ["nrb", "04000000000000000000000000"],
      ["iban", "PL04000000000000000000000000"],
    ] as const)
      expect([name, text, format(name).fits(text)]).toEqual([name, text, false]);
  });

  it("refuse accounts whose digits do not check, and know those of other countries", () => {
    expect(canonical("nrb", "61 1090 1014 0000 0712 1981 2874")).toBe("61109010140000071219812874");
    expect(canonical("nrb", "PL61109010140000071219812874")).toBe("61109010140000071219812874");
    expect(canonical("nrb", "61109010140000071219812875")).toBeUndefined();
    expect(canonical("nrb", "DE89370400440532013000")).toBeUndefined();
    expect(canonical("iban", "de89 3704 0044 0532 0130 00")).toBe("DE89370400440532013000");
    expect(canonical("iban", "DE89370400440532013001")).toBeUndefined();
    expect(canonical("iban", "61109010140000071219812874")).toBeUndefined();
  });
});

describe("the one canonical form", () => {
  it.each([
    [
      "nip",
      ["123-456-32-18", "PL 1234563218", "123 456 32 18", "pl1234563218", "123.456.32.18"],
      "1234563218",
    ],
    ["regon", ["123 456 785", "123-456-785", "123.456.785"], "123456785"],
    ["pesel", ["440514 01359"], "44051401359"],
    ["krs", ["0000 123 456", "0000.123.456"], "0000123456"],
    ["phone", ["500 600 700", "+48 500-600-700", "0048500600700", "500.600.700"], "+48500600700"],
  ] as const)("of %s has no blanks, dots and dashes", (name, ways, one) => {
    for (const way of ways) expect([way, canonical(name, way)]).toEqual([way, one]);
  });

  it.each(Object.keys(everyFormat))("of %s fits, stays as it is, and the example has it", (name) => {
    const { example, fits, canonical: read } = format(name);
    expect(fits(example)).toBe(true);
    expect(read === undefined ? example : read(example)).toBe(example);
    expect(fits(`x ${example}`)).toBe(false);
  });

  it("is there for every text that fits, and for no other", () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789 -+PL") }),
      fc.constantFrom(...Object.values(everyFormat).map(({ example }) => example)),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...Object.values(everyFormat)),
        (text, { fits, canonical: read }) => {
          if (read !== undefined) expect(read(text) !== undefined).toBe(fits(text));
        },
      ),
    );
  });
});

describe("hostile texts", () => {
  it.each(Object.keys(textFormats))("cost %s a few characters, however long they are", (name) => {
    const units = ["1", "1/", "a", "-", " ", "1a", "a.", "a@", "12a/", "PL1", "+48", "https://a/"];
    const { runs } = patternRuns(() => {
      for (const unit of units) expect(format(name).fits(unit.repeat(20_000))).toBe(false);
    });
    // Bounded repetitions, tried from the first character on, end by themselves.
    const free = runs.filter(({ source }) => /[*+](?!\})/.test(source) || !source.startsWith("^"));
    expect(free.filter(({ length }) => length > 400)).toEqual([]);
  });
});
