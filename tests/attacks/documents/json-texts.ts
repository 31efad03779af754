import { parseDocument } from "@opus/grant-rules/document";
import type { Attack } from "../attack.ts";
import { many, members } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

const LONGEST = 524_288;

const inputs: readonly Hostile<string>[] = [
  ["five megabytes of one text", "OGW103", () => `"${"a".repeat(10 * LONGEST)}"`],
  ["a byte more than half a mebibyte", "OGW103", () => `"${"a".repeat(LONGEST - 1)}"`],
  ["short in characters, long in bytes", "OGW103", () => `"${"ż".repeat(300_000)}"`],
  ["emoji, four bytes each", "OGW103", () => `"${"🏛️".repeat(100_000)}"`],
  ["forty thousand keys", "OGW104", () => JSON.stringify(members(40_000))],
  ["a long list of numbers", "OGW104", () => `[${"1,".repeat(100_000)}1]`],
  ["a long list of empty lists", "OGW104", () => `[${"[],".repeat(100_000)}1]`],
  ["a long list of empty objects", "OGW104", () => `[${"{},".repeat(100_000)}1]`],
  ["lists in lists, wide and deep", "OGW104", () => `[${`[${"1,".repeat(500)}1],`.repeat(100)}1]`],
  [
    "a value too many, far behind white space",
    "OGW104",
    () => `[${"1,".repeat(30_000)}${" ".repeat(400_000)}1]`,
  ],
  ["half half a million brackets", "OGW102", () => "[".repeat(500_000)],
  ["half half a million objects in one another", "OGW102", () => '{"a":'.repeat(100_000)],
  ["objects and lists in turn", "OGW102", () => '[{"a":'.repeat(80_000)],
  ["deep only after many values", "OGW102", () => `[${"1,".repeat(20_000)}${"[".repeat(50_000)}`],
  ["depth of 101 in a long name", "OGW102", () => `{"${"n".repeat(4_000)}":`.repeat(101)],
  ["one name thirty thousand times", "OGW101", () => `{${'"a":1,'.repeat(25_000)}"a":1}`],
  ["every name twice", "OGW101", () => `{${many(8_000, (index) => `"k${index}":1,"k${index}":1`).join()}}`],
  ["a long name given twice", "OGW101", () => `{${`"${"n".repeat(100_000)}":1,`.repeat(5)}"a":1}`],
  [
    "names given twice below ninety long names",
    "OGW101",
    () => `${`{"${"n".repeat(4_000)}":`.repeat(90)}{${'"a":1,'.repeat(300)}"a":1}${"}".repeat(90)}`,
  ],
  ["names written in two ways", "OGW101", () => '{"a": 1, "\\u0061": 2}'],
  ["a hundred thousand reserved names", "OGW105", () => `[${'{"__proto__":1},'.repeat(9_000)}1]`],
  ["constructor, escaped", "OGW105", () => '{"\\u0063onstructor": {"prototype": 1}}'],
  ["a prototype ninety levels down", "OGW105", () => `${"[".repeat(90)}{"prototype":1}${"]".repeat(90)}`],
  ["a number of half a million digits", "OGW106", () => `[${"9".repeat(500_000)}]`],
  ["five thousand numbers of a hundred digits", "OGW106", () => `[${`${"9".repeat(100)},`.repeat(5_000)}1]`],
  ["an exponent beyond all numbers", "OGW106", () => "[1e999999999]"],
  ["an exponent of a hundred thousand digits", "OGW106", () => `[1e${"9".repeat(100_000)}]`],
  ["a number that vanishes", "OGW106", () => `[0.${"0".repeat(500_000 - 10)}1]`],
  ["a number that vanishes by its exponent", "OGW106", () => `[1e-${"9".repeat(100_000)}]`],
  ["an integer that is not safe", "OGW106", () => "[9007199254740993]"],
  ["halves of characters by the thousand", "OGW107", () => `[${'"\\ud800",'.repeat(20_000)}1]`],
  ["half a character behind half a million letters", "OGW107", () => `["${"a".repeat(500_000)}\\udfff"]`],
  ["half a character in a name", "OGW107", () => '{"\\udc00": 1}'],
  ["white space alone", "OGW100", () => " ".repeat(LONGEST - 1)],
  ["line breaks alone", "OGW100", () => "\n".repeat(LONGEST - 1)],
  ["a mistake behind half a million line breaks", "OGW100", () => `${"\n".repeat(LONGEST - 2)}x`],
  ["half a million returns and line feeds", "OGW100", () => `${"\r\n".repeat(250_000)}x`],
  ["white space after a name", "OGW100", () => `{"a"${" ".repeat(500_000)}x`],
  ["a text that never ends", "OGW100", () => `["${"a".repeat(500_000)}`],
  ["a text of escapes that never ends", "OGW100", () => `["${"\\\\".repeat(250_000)}`],
  ["a text of quotation marks, escaped", "OGW100", () => `["${'\\"'.repeat(250_000)}`],
  ["broken escapes", "OGW100", () => `["${"\\x".repeat(100_000)}"]`],
  ["a comment of half a megabyte", "OGW100", () => `/*${"a".repeat(500_000)}*/1`],
  ["a comma too many at the end", "OGW100", () => `[${"1,".repeat(10_000)}]`],
  ["a word that is no value", "OGW100", () => `[${"n".repeat(500_000)}]`],
  ["a minus alone, a hundred thousand times", "OGW100", () => `[${"-".repeat(100_000)}]`],
  ["NUL between values", "OGW100", () => `[1,${"\u0000".repeat(100_000)}]`],
  ["no-break spaces", "OGW100", () => `${"\u00a0".repeat(200_000)}1`],
  ["two values in a row", "OGW100", () => `[${"1 ".repeat(100_000)}]`],
  ["an empty text", "OGW100", () => ""],
];

/** Texts that are handed over as JSON documents. */
export const jsonTexts: readonly Attack[] = refuses(
  "JSON text",
  (text) => codes(parseDocument(text).problems),
  inputs,
);
