import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTextReads } from "../sample/counted-text.ts";
import { parseDocument } from "./parse-document.ts";

const codesOf = (text: string) => parseDocument(text).problems.map((problem) => problem.code);

describe("reading a sound document", () => {
  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "grapheme", depthSize: "small" }), (text) => {
        fc.pre(!/__proto__|constructor|prototype/.test(text));
        // fast-check writes very large and very small numbers, which have a test of their own.
        fc.pre(!/e[+-]?\d{2}|\d{16}/i.test(text));
        expect(parseDocument(text)).toMatchObject({ problems: [], value: JSON.parse(text) });
      }),
    );
  });

  it("agrees with JSON.parse on what is JSON, for texts one slip away from it", () => {
    const slip = fc.tuple(
      fc.json({ maxDepth: 2 }),
      fc.nat(),
      fc.constantFrom(
        "",
        ",",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ":",
        "0",
        "-",
        ".",
        "e",
        "\\",
        "\t",
        "\n",
        "\u00a0",
        "/",
        "n",
      ),
    );
    fc.assert(
      fc.property(slip, ([text, at, put]) => {
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + put + text.slice(place + (put === "" ? 1 : 0));
        const codes = codesOf(broken).filter(
          (code) => code !== "OGW101" && code !== "OGW105" && code !== "OGW106",
        );
        expect({ broken, isJson: codes.length === 0 }).toEqual({ broken, isJson: isJson(broken) });
      }),
      { numRuns: 2_000 },
    );
  });

  it("knows the place of every value and of its name", () => {
    const document = parseDocument('{\n  "rules": [\r\n    { "id": "a", "when~/": true }\n  ]\n}');
    expect(document.placeOf("")).toEqual({ line: 1, column: 1 });
    expect(document.placeOf("/rules")).toEqual({ line: 2, column: 12 });
    expect(document.placeOfName("/rules")).toEqual({ line: 2, column: 3 });
    expect(document.placeOf("/rules/0/id")).toEqual({ line: 3, column: 13 });
    expect(document.placeOf("/rules/0/when~0~1")).toEqual({ line: 3, column: 28 });
    expect(document.placeOfName("/rules/0")).toEqual({ line: 3, column: 5 });
    expect(document.placeOf("/rules/1")).toBeUndefined();
    expect(document.placeOf("/rules/00")).toBeUndefined();
    expect(document.placeOf("rules")).toBeUndefined();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a document that is not JSON", () => {
  it.each([
    ['{"a":1,}', 1, 8, "Remove the comma"],
    ["[1,\n]", 2, 1, "Remove the comma"],
    ["[1 2]", 1, 4, "missing just before"],
    ["[01]", 1, 3, "leading zero"],
    ["[+1]", 1, 2, "leading zero"],
    ["[1.]", 1, 2, "a digit must follow"],
    ["// note\n{}", 1, 1, "no comments"],
    ["{} /* note */", 1, 4, "no comments"],
    ["{'a': 1}", 1, 2, "straight double quotation mark"],
    ["{„a”: 1}", 1, 2, "straight double quotation mark"],
    ["{a: 1}", 1, 2, "straight double quotation marks"],
    ["[\u00a01]", 1, 2, "no-break space"],
    ["\ufeff{}", 1, 1, "byte order mark"],
    ["[NaN]", 1, 2, "no such value"],
    ["[True]", 1, 2, "lower case"],
    ['["a\nb"]', 1, 2, "same line"],
    ['["a\tb"]', 1, 2, "control character"],
    ['["\\x"]', 1, 2, "backslash"],
    ['["\\u12"]', 1, 2, "hexadecimal"],
    ["", 1, 1, "missing just before"],
    ["[1]]", 1, 4, "missing just before"],
  ])("says where %j breaks off and how to mend it", (text, line, column, remedy) => {
    const { problems, ...rest } = parseDocument(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "OGW100", severity: "error", place: { line, column } });
    expect(problems[0]?.remedy.en).toContain(remedy);
    expect(problems[0]?.message.pl).toContain(`Wiersz ${line}, kolumna ${column}`);
    expect("value" in rest).toBe(false);
  });

  it("points to the innermost object or list that was begun", () => {
    expect(parseDocument('{"rules": [{}, {"id": oops}]}').problems[0]?.pointer).toBe("/rules/1");
  });
});

describe("a document that would lose or smuggle something", () => {
  it("reports a name given twice with both places", () => {
    const { problems } = parseDocument('{"a": {"id": 1,\n "id": 2}}');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "OGW101", pointer: "/a/id", place: { line: 2, column: 2 } });
    expect(problems[0]?.message.en).toContain("at line 1, column 8 and at line 2, column 2");
  });

  it("sees through escapes to the same name", () => {
    expect(codesOf('{"a": 1, "\\u0061": 2}')).toEqual(["OGW101"]);
  });

  it.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])("refuses the name %s", (name) => {
    const { problems, value } = parseDocument(`{"x": [{"${name}": {"polluted": true}}]}`);
    expect(problems.map((problem) => problem.code)).toEqual(["OGW105"]);
    expect(value).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each(["1e999", "-1e999", "9007199254740993", "1e-400", "123456789012345678901234567890"])(
    "refuses the number %s that cannot be held",
    (written) => {
      expect(codesOf(`[${written}]`)).toEqual(["OGW106"]);
    },
  );

  it.each(["0", "-0", "0.0", "0e5", "9007199254740991", "1.5e3", "0.1"])("takes the number %s", (written) => {
    expect(parseDocument(`[${written}]`).value).toEqual([Number(written)]);
  });

  it("refuses half of a surrogate pair in texts and names, and takes whole pairs", () => {
    expect(codesOf('["\\ud83d"]')).toEqual(["OGW107"]);
    expect(codesOf('{"\\ude00": 1}')).toEqual(["OGW107"]);
    expect(codesOf('["\\ud83d\\ude00"]')).toEqual([]);
  });

  it("finds several such mistakes at once, at most a hundred", () => {
    expect(codesOf('{"a": 1, "a": 2, "b": [1e999], "prototype": 0}')).toEqual(["OGW101", "OGW106", "OGW105"]);
    expect(codesOf(`[${"1e999,".repeat(500)}0]`)).toHaveLength(100);
  });
});

describe("a hostile document", () => {
  it("is refused at depth 101, and taken at depth 100", () => {
    expect(codesOf("[".repeat(100) + "]".repeat(100))).toEqual([]);
    expect(codesOf("[".repeat(101) + "]".repeat(101))).toEqual(["OGW102"]);
  });

  it.each(["[", '{"a":', '[{"a":'])(
    "nested twenty thousand times by %s is read down to the limit and no further",
    (opening) => {
      const text = opening.repeat(20_000);
      const { result, reads } = countTextReads(() => parseDocument(text).problems);
      expect(result).toMatchObject([{ code: "OGW102", place: { line: 1 } }]);
      // At most one object or list is begun a character, and no character is looked at more than a few times.
      expect(result[0]?.place?.column).toBeLessThanOrEqual(101 * opening.length);
      expect(reads).toBeLessThan(8 * 101 * opening.length);
    },
  );

  it.each([`"${"a".repeat(10_000_000)}"`, "[".repeat(10_000_000)])("of 10 MB is refused unread", (text) => {
    expect(countTextReads(() => codesOf(text))).toEqual({ result: ["OGW103"], reads: 0 });
  });

  it.each<[string, (size: number) => unknown]>([
    [
      "members",
      (size) => Object.fromEntries(Array.from({ length: size }, (_, index) => [`n${index}`, index])),
    ],
    [
      "items in items",
      (size) => Array.from({ length: size / 50 }, () => Array.from({ length: 50 }, () => "ż")),
    ],
    ["long texts", (size) => ["a".repeat(size), "\n".repeat(size)]],
  ])("with twice the %s is looked at twice as often", (_name, make) => {
    const readsOf = (size: number) => {
      const value = make(size);
      const text = JSON.stringify(value, undefined, 1);
      // A place has to be found token by token, even in a sound document.
      const first = Array.isArray(value) ? "/0" : "/n0";
      const { result, reads } = countTextReads(() => parseDocument(text).placeOf(first));
      expect(result?.line).toBe(2);
      return reads / text.length;
    };
    const perCharacter = readsOf(2_500);
    expect(perCharacter).toBeGreaterThan(0);
    expect(perCharacter).toBeLessThan(4);
    expect(readsOf(5_000)).toBeLessThan(1.2 * perCharacter);
  });

  it("that is sound is read without a look at its characters, unless they may hold far too many values", () => {
    const text = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => [index]));
    const { result, reads } = countTextReads(() => parseDocument(text).value);
    expect([(result as unknown[]).length, reads]).toEqual([5_000, 0]);
    const many = countTextReads(() => parseDocument(text, { maxNodes: 1_000 }).problems);
    expect(many.result).toMatchObject([{ code: "OGW104" }]);
    expect(many.reads).toBeGreaterThan(0);
  });

  it("counts bytes of UTF-8, not characters", () => {
    expect(parseDocument('"żż"', { maxBytes: 6 }).problems).toEqual([]);
    expect(parseDocument('"żż"', { maxBytes: 5 }).problems[0]?.code).toBe("OGW103");
    expect(parseDocument('"😀"', { maxBytes: 6 }).problems).toEqual([]);
    expect(parseDocument('"😀"', { maxBytes: 5 }).problems[0]?.code).toBe("OGW103");
  });

  it("with too many values is refused at the first one too many", () => {
    expect(parseDocument("[1,2,3]", { maxNodes: 4 }).problems).toEqual([]);
    const { problems } = parseDocument("[1,2,3]", { maxNodes: 3 });
    expect(problems).toMatchObject([{ code: "OGW104", pointer: "", place: { line: 1, column: 6 } }]);
    expect(parseDocument("[[]]", { maxNodes: 1 }).problems).toMatchObject([
      { code: "OGW104", place: { line: 1, column: 2 } },
    ]);
  });

  it("nested as deep as its own limit allows does not exhaust the stack", () => {
    const deep = parseDocument("[".repeat(100_000) + "]".repeat(100_000), {
      maxDepth: 100_000,
      maxNodes: 100_000,
    });
    expect(deep.problems).toEqual([]);
  });
});
