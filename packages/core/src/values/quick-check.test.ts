import { describe, expect, it } from "vitest";
import { quickCheck } from "./quick-check.ts";
import { readAs } from "./read-as.ts";
import * as z from "./zod.ts";

const even = z.string().refine((text) => text.length % 2 === 0);
const schemas = {
  boolean: z.boolean(),
  string: z.string(),
  "string with a check": even,
  "string with two checks": even.refine((text) => text !== "ab"),
  "string of a length": z.string().min(2).max(3),
  "string of a pattern": z.string().regex(/^[a-z]{2,}$/),
  "string of a pattern that remembers": z.string().regex(/b/g),
  date: z.iso.date(),
  number: z.number(),
  integer: z.int(),
  "integer from 0": z.int().min(0),
  enumeration: z.enum(["a", "ab"]),
  nullable: z.string().nullable(),
  list: z.array(z.int()),
  "list of a length": z.array(z.int()).min(1),
  record: z.record(z.string(), z.int()),
  "record under a kind of name": z.record(even, z.int()),
  strict: z.strictObject({ a: z.int(), b: z.string().optional() }),
  loose: z.looseObject({ a: z.int() }),
  "object that drops others": z.object({ a: z.int() }),
  "object with others of a kind": z.object({ a: z.int() }).catchall(z.string()),
  nested: z.strictObject({ a: z.strictObject({ a: z.array(z.int().nullable()) }) }),
  union: z.union([z.string(), z.int()]),
  unknown: z.unknown(),
  "member of any kind": z.strictObject({ a: z.unknown().optional() }),
  literal: z.literal("a"),
};

const json = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "a",
  "ab",
  "abcd",
  "2026-02-29",
  "2028-02-29",
  [],
  [1],
  [null],
];
const objects = ["{}", '{"a":1}', '{"a":"1"}', '{"a":1,"b":"c"}', '{"a":1,"b":2}', '{"a":1,"c":"d"}']
  .concat(['{"b":"c"}', '{"ab":1}', '{"__proto__":1}', '{"a":{"a":[1,null]}}'])
  .map((text): unknown => JSON.parse(text));
const others = [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, new Date(0), new Map(), () => 1]
  .concat([Object.create(null), Object.create({ a: 1 }), { a: undefined }, { a: 1, b: undefined }] as never)
  .concat([Object.assign([1], { a: 1 }), JSON.parse('{"a":1,"__proto__":{}}')] as never);

describe("a quick check", () => {
  it.each(Object.entries(schemas))("takes of JSON what a schema takes: %s", (_, schema) => {
    const check = quickCheck(schema);
    for (const value of [...json, ...objects]) {
      const taken = [value, check(value)];
      expect(taken).toEqual([value, readAs(schema, value).success]);
    }
  });

  it.each(Object.entries(schemas))("takes nothing that a schema does not take: %s", (_, schema) => {
    const check = quickCheck(schema);
    for (const value of others) if (check(value)) expect(readAs(schema, value).success).toBe(true);
  });

  it("is made once for a schema, held built or not", () => {
    const schema = z.strictObject({ a: z.int() });
    expect(quickCheck(schema)).toBe(quickCheck(schema));
  });
});
