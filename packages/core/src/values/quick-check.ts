import type * as z from "zod";
import { builtSchema } from "./deferred-schema.ts";
import { readAs } from "./read-as.ts";

/** Whether a value is one of a schema. */
export type QuickCheck = (value: unknown) => boolean;

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;
type Schema = z.core.$ZodType;

const known = new WeakMap<Schema, QuickCheck>();

/**
 * A check that a schema takes a value, several times faster than reading the value by it, since nothing is copied and
 * nothing is told of what is wrong: for values of JSON that nearly always are sound, such as the contexts of
 * snapshots. Made once for each schema; parts of it that are none of the usual ones are asked of the schema itself.
 * What it takes the schema takes too; what it does not, the schema may look at again to say what is wrong.
 *
 * @example
 * quickCheck(z.strictObject({ amount: z.int() }))({ amount: 1500 }); // true
 */
export function quickCheck(schema: Schema): QuickCheck {
  const built = builtSchema(schema);
  const before = known.get(built);
  if (before !== undefined) return before;
  const made = makeCheck(built);
  known.set(built, made);
  return made;
}

function makeCheck(schema: Schema): QuickCheck {
  const def = schema._zod.def as unknown as Def;
  const checks = (def.checks ?? []) as readonly Schema[];
  const bounds = checks.map((check) => bound(check._zod.def as unknown as Def));
  const usual = usualCheck(def);
  if (usual === undefined || !bounds.every((check) => check !== undefined))
    return (value) => readAs(schema as z.ZodType, value).success;
  const [first, ...others] = bounds;
  if (first === undefined) return usual;
  if (others.length > 0) return (value) => usual(value) && bounds.every((check) => check(value));
  return (value) => usual(value) && first(value);
}

/** What a part asks of a value of its kind; undefined for what is left to its schema. */
function bound({
  check,
  value: least,
  inclusive,
  fn,
  minimum,
  maximum,
  pattern,
}: Def): QuickCheck | undefined {
  switch (check) {
    case "custom":
      return (value) => Boolean((fn as QuickCheck)(value));
    case "greater_than":
      if (typeof least !== "number") return undefined;
      return inclusive === true
        ? (value) => (value as number) >= least
        : (value) => (value as number) > least;
    case "min_length":
      return (value) => (value as string).length >= (minimum as number);
    case "max_length":
      return (value) => (value as string).length <= (maximum as number);
    case "string_format":
      // A pattern that remembers where it stopped gives another answer each time.
      if (!(pattern instanceof RegExp) || pattern.global || pattern.sticky) return undefined;
      return (value) => pattern.test(value as string);
    default:
      return undefined;
  }
}

/** The check of a part's kind; undefined for one that is left to its schema. */
function usualCheck(def: Def): QuickCheck | undefined {
  switch (def.type) {
    case "unknown":
      return () => true;
    case "boolean":
      return (value) => typeof value === "boolean";
    case "string":
      return def.format === undefined ? isText : undefined;
    case "number":
      if (def.format === undefined) return Number.isFinite;
      return def.format === "safeint" ? Number.isSafeInteger : undefined;
    case "enum":
      return oneOf(Object.values(def.entries as Record<string, unknown>));
    case "nullable":
      return orElse(null, quickCheck(def.innerType as Schema));
    case "optional":
      return orElse(undefined, quickCheck(def.innerType as Schema));
    case "array":
      return listOf(quickCheck(def.element as Schema));
    case "record":
      return recordOf(def);
    case "object":
      return objectOf(def);
    default:
      return undefined;
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function oneOf(values: readonly unknown[]): QuickCheck {
  const set = new Set(values);
  return (value) => set.has(value);
}

function orElse(other: null | undefined, check: QuickCheck): QuickCheck {
  return (value) => value === other || check(value);
}

function listOf(check: QuickCheck): QuickCheck {
  return (value) => Array.isArray(value) && value.every(check);
}

/** A record under any names; names of a kind are left to its schema. */
function recordOf({ keyType, valueType }: Def): QuickCheck | undefined {
  if (quickCheck(keyType as Schema) !== isText) return undefined;
  const check = quickCheck(valueType as Schema);
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** An object with these members, and no others unless it may have any; others of a kind are left to its schema. */
function objectOf({ shape, catchall }: Def): QuickCheck | undefined {
  const others = (catchall as Schema | undefined)?._zod.def.type;
  if (others !== "never" && others !== "unknown") return undefined;
  const isStrict = others === "never";
  const members = Object.entries(shape as Readonly<Record<string, Schema>>).map(([name, member]) => {
    return { name, isOptional: member._zod.def.type === "optional", check: quickCheck(member) };
  });
  const names = new Set(members.map(({ name }) => name));
  return (value) => {
    if (!isObject(value)) return false;
    if (isStrict) for (const name in value) if (!names.has(name)) return false;
    return members.every(({ name, isOptional, check }) => {
      const member = value[name];
      return member === undefined ? isOptional : check(member);
    });
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
