import fc from "fast-check";
import { formatToParts, IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import type { Lang } from "../errors/index.ts";
import { type CompiledMessages, compiledMessages } from "./compiled-messages.ts";
import { formatMessage, type MessageArgument } from "./format-message.ts";
import { icuMessages } from "./icu-messages.ts";
import type { MessagePart } from "./message-part.ts";
import { toldMessages } from "./told-messages.ts";

const LOCALES = { pl: "pl-PL", en: "en-GB" } as const;

function partsOf(text: string, lang: Lang = "pl"): readonly MessagePart[] {
  const read = icuMessages.read(text, lang);
  if ("remedy" in read) throw new Error(read.message.en);
  return read;
}

function written(text: string, args: Readonly<Record<string, MessageArgument>>, lang: Lang = "pl"): string {
  const parts = partsOf(text, lang);
  return formatMessage({ pl: parts, en: parts }, lang, args);
}

/** What the library itself makes of a text whose arguments are numbers, printed as they are. */
function byLibrary(text: string, lang: Lang, values: Readonly<Record<string, number>>): string {
  const message = new IntlMessageFormat(text, LOCALES[lang]);
  const { formats } = IntlMessageFormat;
  const formatters = {
    getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...given),
    getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...given),
    getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...given),
  };
  return formatToParts(message.getAst(), LOCALES[lang], formatters, formats, values)
    .map(({ value }) => value)
    .join("");
}

const years = "{n, plural, =0 {nic} one {# rok} few {# lata} many {# lat} other {# roku}}";

const TEXTS = [
  "Bez argumentów.",
  "Kwota {n} i {m}.",
  "a '{' b ' c '' {n}",
  years,
  "{n, plural, offset:1 =1 {sam} one {ty i # osoba} few {ty i # osoby} other {ty i # osób}}",
  "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
  "{n, select, 5 {pięć} other {inne: {m}}}",
  "{n, number} {m, number, percent} {n, number, integer} {m, number, ::.00} {m, number, ::percent scale/100}",
  "{n, plural, other {{m, plural, one {# w #} other {# x #}} i #}}",
] as const;

describe("a text of a rule", () => {
  it("is put into words as the library for ICU messages does", () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 130 }), fc.integer(), fc.constantFrom(0.5, 1.5, 1e6));
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.constantFrom("pl", "en"),
        numbers,
        numbers,
        (text, lang, n, m) => {
          const args = { n: { text: String(n), number: n }, m: { text: String(m), number: m } };
          expect(written(text, args, lang)).toBe(byLibrary(text, lang, { n, m }));
        },
      ),
    );
  });

  it.each([
    [1, "1 rok"],
    [22, "22 lata"],
    [25, "25 lat"],
    [0, "nic"],
    [1.5, "1,5 roku"],
  ])("counts %d in Polish: %s", (number, text) => {
    expect(written(years, { n: { text: "", number } })).toBe(text);
  });

  it("says in place of a number that there is none", () => {
    const none = { n: { text: "(nie podano)" } };
    expect(written(years, none)).toBe("(nie podano) roku");
    expect(written("{n, number, ::currency/PLN}", none)).toBe("(nie podano)");
    expect(written("{n, select, a {x} other {y}}", none)).toBe("y");
  });

  it("needs every argument that it names", () => {
    expect(() => written("{m}", { n: { text: "1" } })).toThrow("[OGW405]");
    expect(() => written("{toString}", {})).toThrow("[OGW405]");
  });

  it.each([
    ["{d, date, long}", 'The argument "d" has a style of dates'],
    ["{n, select, other {{d, time}}}", 'The argument "d" has a style of dates'],
    ["{n", "A curly bracket is not closed"],
    ["{}", "Nothing stands in curly brackets"],
    ["{n, plural, one {#}}", 'lacks the form "other"'],
    ["{n, plural, one {#} one {#} other {#}}", "stands twice"],
    ["{n, plural, many}", "is not complete"],
    ["{n, plural, =x {#} other {#}}", "is not complete"],
    ["{n, spellout}", "a word that texts do not know"],
    ["{n, }", "behind the comma"],
    ["{n-m}", "The name of an argument"],
  ])("is a finding in words of people when it is %s", (text, problem) => {
    const read = toldMessages.read(text, "pl");
    expect(read).toMatchObject({ message: { en: expect.stringContaining(problem) } });
    // No word of the reader's own, such as MISSING_OTHER_CLAUSE.
    expect(JSON.stringify(read)).not.toMatch(/[A-Z]{3,}/);
  });

  it.each(["<b>{n}</b>", "<word> {n} <mail>", "</b>{n}<", "{n} < 5 <i>x", "<a href=x>{n}"])(
    "is plain text where it looks like a tag: %s",
    (text) => {
      expect(written(text, { n: { text: "7" } })).toBe(text.replace("{n}", "7"));
    },
  );
});

describe("compiled messages", () => {
  const compiled = (text: string): CompiledMessages => ({ pl: { [text]: partsOf(text) }, en: {} });

  it.each(TEXTS)("give the parts that the parser gives, after a way through JSON: %s", (text) => {
    const source = compiledMessages(JSON.parse(JSON.stringify(compiled(text))));
    expect(source.read(text, "pl")).toEqual(partsOf(text));
  });

  it("have no parts for a text that was changed later, nor for one of the other language", () => {
    const source = compiledMessages(compiled("Kwota {n}."));
    expect(source.read("Suma {n}.", "pl")).toMatchObject({ remedy: {} });
    expect(source.read("Kwota {n}.", "en")).toMatchObject({ remedy: {} });
    expect(source.read("toString{n}", "pl")).toMatchObject({ remedy: {} });
  });

  it("read a text without arguments as it stands", () => {
    expect(compiledMessages({ pl: {}, en: {} }).read("Podaj kwotę #1.", "pl")).toEqual(["Podaj kwotę #1."]);
  });

  const deep = (levels: number): unknown =>
    levels === 0 ? "x" : { plural: "n", options: { other: [deep(levels - 1)] } };

  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["one language", { pl: {} }],
    ["a text in place of parts", { pl: { a: "b" }, en: {} }],
    ["a part of no kind", { pl: { a: [{ html: "x" }] }, en: {} }],
    ["a plural without a general form", { pl: { a: [{ plural: "n", options: { one: ["x"] } }] }, en: {} }],
    ["a part inside that is none", { pl: { a: [{ select: "n", options: { other: [7] } }] }, en: {} }],
    ["a style that is none", { pl: { a: [{ number: "n", style: "x" }] }, en: {} }],
    ["parts nested without end", { pl: { a: [deep(5_000)] }, en: {} }],
  ])("are not taken from %s", (_, messages) => {
    expect(() => compiledMessages(messages as CompiledMessages)).toThrow("[OGW410] compiledMessages: ");
  });
});
