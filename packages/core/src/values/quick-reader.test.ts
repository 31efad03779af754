import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as zod from "zod";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { programmeSchemaOf } from "../programme/shape/programme-schema.ts";
import { builtSchema, deferring, isCopying, recipeOf } from "./deferred-schema.ts";
import { quickReader } from "./quick-reader.ts";
import { isUnread } from "./quick-reading.ts";
import { fits, readAs } from "./read-as.ts";
import * as z from "./zod.ts";

const { stages, aggregates, commands } = grantLifecycle;

/** Every schema by which the core reads programmes, payloads, contexts and what stages say. */
const schemas: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ["programme", programmeSchemaOf(grantLifecycle)],
  ...[...commands].map(([type, { spec }]) => [type, spec.payload] as const),
  ...aggregates.map(
    (aggregate) => [`context of ${aggregate.prefix}`, grantLifecycle.contextSchema(aggregate)] as const,
  ),
  ...stages.flatMap(({ nouns }) =>
    [...Object.entries(nouns.events), ...Object.entries(nouns.effects)].map(
      ([name, schema]) => [`${nouns.name} ${name}`, schema as z.ZodType] as const,
    ),
  ),
];

/** Values of all kinds that no schema is asked about alone. */
const oddValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  "",
  " ",
  "a",
  "PLN",
  "1500.00",
  "01.5",
  "2026-02-28",
  "2024-02-29",
  "2026-02-30",
  "0000-01-01",
  "2026-03-02T09:00:00+01:00",
  "2026-03-02T09:00:00Z",
  "2026-03-02T09:00Z",
  "\ud83d\ude00",
  "\ud83d",
  "/a",
  [],
  [1],
  Array(2),
  {},
  { a: 1 },
  Object.create(null),
  new Date(0),
  new Map(),
  JSON.parse('{"__proto__": 1}'),
  Object.create({ inherited: 1 }),
  { constructor: 1 },
  { [Symbol("key")]: 1 },
  Symbol("value"),
  () => 1,
];
const odd = fc.constantFrom(...oddValues);

/** A value as the name of a member; some odd ones cannot be turned into text. */
function asName(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** Values that fit a schema, or nearly. */
function near(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: meant(schema) }, { weight: 1, arbitrary: odd });
}

function meant(schema: z.ZodType): fc.Arbitrary<unknown> {
  const recipe = recipeOf(schema);
  if (recipe === undefined) return odd;
  if ("step" in recipe) {
    const inner = near(recipe.of);
    if (recipe.step === "optional") return fc.oneof(fc.constant(undefined), inner);
    if (recipe.step === "nullable") return fc.oneof(fc.constant(null), inner);
    return isCopying(recipe.step) ? fc.oneof(inner, likely(recipe.args[0])) : membersOf(schema);
  }
  const [first, second] = recipe.args as readonly [never, z.ZodType];
  switch (recipe.word) {
    case "array":
      return fc.array(near(first), { maxLength: 3 });
    case "union":
      return fc.oneof(...(first as readonly z.ZodType[]).map(near));
    case "enum":
      return fc.constantFrom(...(first as readonly string[]));
    case "literal":
      return fc.constant(first);
    case "record":
      return fc.dictionary(fc.oneof(fc.string({ maxLength: 3 }), near(first).map(asName)), near(second), {
        maxKeys: 3,
      });
    case "json":
      return fc.jsonValue();
    case "boolean":
      return fc.boolean();
    case "int":
    case "number":
      return fc.oneof(fc.nat(40), fc.integer(), fc.double());
    case "string":
      return fc.oneof(likely(undefined), fc.string());
    default:
      return recipe.word?.includes("bject") === true ? membersOf(schema) : likely(undefined);
  }
}

/** Texts that patterns of the core are for, and sizes beside a bound. */
function likely(bound: unknown): fc.Arbitrary<unknown> {
  const sizes = typeof bound === "number" ? [bound - 1, bound, bound + 1] : [];
  const small = sizes.filter((size) => size >= 0 && size < 60);
  const texts = [
    "a",
    "kpa",
    "kpa#art. 1",
    "budget.requested",
    "1500.00",
    "2026-03-02",
    "2026-03-02T09:00:00+01:00",
    "/a/b",
  ];
  return fc.constantFrom<unknown>(
    ...sizes,
    ...texts,
    ...small.flatMap((size) => ["a".repeat(size), "\ud83d\ude00".repeat(size)]),
  );
}

/** Objects of a schema: most members as meant, some missing, now and then one too many. */
function membersOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const shape = (builtSchema(schema) as unknown as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
  const members = Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, near(member)]));
  const whole = fc.record(members);
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, stranger: 1 })) },
  );
}

/** Holds the quick reading of a value against that of zod: the same value, its members in the same order. */
function agree(schema: z.ZodType, value: unknown): "fits" | "is wrong" {
  const byZod = builtSchema(schema).safeParse(value, { jitless: true });
  const quick = quickReader(schema)?.read(value);
  expect(fits(schema, value)).toBe(byZod.success);
  if (!byZod.success) {
    expect(quickReader(schema) !== undefined && !isUnread(quick)).toBe(false);
    return "is wrong";
  }
  const read = readAs(schema, value);
  expect(read.data).toStrictEqual(byZod.data);
  expect(orderOf(read.data)).toEqual(orderOf(byZod.data));
  return "fits";
}

function orderOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Reflect.ownKeys(value).map((key) => [key, orderOf(Reflect.get(value, key))]);
}

describe("what is read without zod", () => {
  it("is every schema of the core", () => {
    expect(schemas.filter(([, schema]) => quickReader(schema) === undefined).map(([name]) => name)).toEqual(
      [],
    );
    expect(schemas.length).toBeGreaterThan(100);
  });

  it("is read as zod reads it", () => {
    const seen = { fits: 0, "is wrong": 0 };
    for (const [name, schema] of schemas) {
      const values = fc.sample(near(schema), { numRuns: name === "programme" ? 300 : 60, seed: 7 });
      for (const value of values) seen[agree(schema, value)] += 1;
    }
    expect(seen.fits).toBeGreaterThan(1000);
    expect(seen["is wrong"]).toBeGreaterThan(1000);
  });

  it.each([
    ["texts", z.string().min(2).max(3).trim()],
    ["texts that are trimmed first", z.string().trim().min(1)],
    ["patterns that go on", z.string().regex(/a/g)],
    ["days", z.iso.date()],
    ["instants", z.iso.datetime({ offset: true })],
    ["numbers", z.number().min(0).max(1.5)],
    ["whole numbers", z.int().min(-1)],
    ["words", z.enum(["", "a"])],
    ["nothing", z.undefined().nullable()],
    ["anything", z.strictObject({ a: z.unknown() })],
    ["lists", z.array(z.unknown()).min(1).max(2)],
    ["lists with holes", z.array(z.undefined())],
    ["JSON", z.json()],
    ["records", z.record(z.string().min(1), z.unknown())],
    ["records of trimmed names", z.record(z.string().trim(), z.int())],
    ["objects that keep others", z.looseObject({ a: z.int().optional() })],
    ["objects that leave others out", z.object({ b: z.int().optional() })],
    ["objects with others of a kind", z.strictObject({ b: z.int().optional() }).catchall(z.int())],
    ["objects that say more", z.strictObject({ a: z.string() }).extend({ a: z.int() })],
    ["objects that may be missing", z.union([z.strictObject({}), z.int().optional()]).nullable()],
    ["one of several", z.union([z.strictObject({}), z.array(z.int()), z.object({ a: z.int() })])],
    ["what holds", z.unknown().refine((value) => Boolean(value), "something")],
  ])("is read as zod reads it, odd values too: %s", (_kind, schema) => {
    expect(quickReader(schema)).toBeDefined();
    const whole = z.strictObject({ value: schema });
    for (const value of oddValues) {
      agree(schema, value);
      agree(whole, { value });
      agree(z.array(schema.optional()), [value, value]);
    }
    agree(whole, {});
  });

  it("is nothing of a host's own schemas, nor what zod alone knows how to read", () => {
    const host = zod.strictObject({ amount: zod.int() });
    const own = deferring(() => zod.string())();
    const strangers = [
      host,
      own,
      z.strictObject({ host }),
      z.array(own),
      z.string().refine(() => true, { when: () => false }),
    ];
    expect(strangers.map(quickReader)).toEqual(strangers.map(() => undefined));
    expect(readAs(z.strictObject({ host }), { host: { amount: 1 } })).toEqual({
      success: true,
      data: { host: { amount: 1 } },
    });
  });

  it("leaves values that contain themselves to zod", () => {
    const around: unknown[] = [];
    around.push(around);
    expect(isUnread(quickReader(z.json())?.read(around))).toBe(true);
  });

  it("builds no schema, unless something is wrong", () => {
    const built: string[] = [];
    const noted = deferring(() => {
      built.push("text");
      return zod.string();
    }, "string");
    const person = z.strictObject({
      name: noted().min(2),
      by: noted().nullable(),
      tags: z.array(noted()).optional(),
    });
    expect(readAs(person, { name: "Anna", by: null }).success).toBe(true);
    expect(fits(person, { name: "A", by: null })).toBe(false);
    expect(built).toEqual([]);
    expect(readAs(person, { name: "A", by: null }).error?.issues[0]?.path).toEqual(["name"]);
    expect(built.length).toBeGreaterThan(0);
  });
});
