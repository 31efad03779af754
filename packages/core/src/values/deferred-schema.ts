import type * as z from "zod";

/** What a deferred schema is made of: a word of zod, or a step from another schema. */
export type Recipe =
  | { readonly word: string | undefined; readonly args: readonly unknown[] }
  | { readonly step: string; readonly of: z.ZodType; readonly args: readonly unknown[] };

/** A schema that is built when somebody looks at it. */
interface Deferred {
  readonly recipe: Recipe;
  /** Until it is built. */
  make: (() => z.ZodType) | undefined;
  built: z.ZodType | undefined;
}

/** Methods that answer a copy of their schema, with a check more or with none. */
const copying: ReadonlySet<unknown> = new Set([
  "clone",
  "max",
  "min",
  "refine",
  "regex",
  "startsWith",
  "trim",
]);

/** Methods that answer another schema, made of theirs. */
const deriving: ReadonlySet<unknown> = new Set(["catchall", "extend", "nullable", "optional"]);

/** What is deferred, by the schemas that stand for it: the one that others hold, and the one of zod once it is built. */
const deferredBy = new WeakMap<object, Deferred>();

/**
 * A function of zod that makes schemas, so that what it makes is built when it is first looked into, or first reads a
 * value. A process needs few of the core's schemas, and building all of them would be a third of what its import costs.
 *
 * Whoever holds a deferred schema holds the schema, also by `instanceof`; what its methods make is deferred in turn.
 *
 * @param word the name of the function, by which others know what it makes without building it; without it nobody does
 * @example
 * import * as zod from "zod";
 *
 * const int = deferring(zod.int);
 * const count = int().min(0); // nothing is built yet
 * count.type; // "number"
 */
export function deferring<Make extends (...args: never[]) => z.ZodType>(make: Make, word?: string): Make {
  return ((...args: never[]) => defer({ word, args }, () => make(...args.map(builtArgument)))) as Make;
}

/** What a schema is made of; undefined for one that is not deferred, such as a host's own. */
export function recipeOf(schema: z.core.$ZodType): Recipe | undefined {
  return deferredBy.get(schema)?.recipe;
}

/** Whether a step answers a copy of its schema, which holds what that one holds. */
export function isCopying(step: string): boolean {
  return copying.has(step);
}

/** The schema of zod that a deferred one stands for, built now if need be; any other as it is. */
export function builtSchema<S extends z.core.$ZodType>(schema: S): S {
  const deferred = deferredBy.get(schema);
  return deferred === undefined ? schema : (build(deferred) as unknown as S);
}

/** The one object that a schema is known by, whether it is held deferred or built. */
export function schemaIdentity(schema: z.core.$ZodType): object {
  return deferredBy.get(schema) ?? schema;
}

/** The schema that this one is a copy of; undefined when it is none. */
export function originalOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const deferred = deferredBy.get(schema);
  if (deferred === undefined) return schema._zod.parent;
  const { recipe } = deferred;
  return "step" in recipe && copying.has(recipe.step) ? recipe.of : undefined;
}

function defer(recipe: Recipe, make: () => z.ZodType): z.ZodType {
  const deferred: Deferred = { recipe, make, built: undefined };
  const schema = new Proxy(deferred, likeItsSchema) as unknown as z.ZodType;
  deferredBy.set(schema, deferred);
  return schema;
}

function build(deferred: Deferred): z.ZodType {
  const { make } = deferred;
  if (make !== undefined) {
    deferred.built = make();
    deferred.make = undefined;
    deferredBy.set(deferred.built, deferred);
  }
  return deferred.built as z.ZodType;
}

/** Zod keeps what it is given, so it is given schemas that are built: members of an object, options of a union. */
function builtArgument<Argument>(argument: Argument): Argument {
  if (typeof argument !== "object" || argument === null) return argument;
  if (deferredBy.has(argument)) return builtSchema(argument as never);
  if (Array.isArray(argument)) return argument.map(builtArgument) as Argument;
  if (Object.getPrototypeOf(argument) !== Object.prototype) return argument;
  return Object.fromEntries(
    Object.entries(argument).map(([name, member]) => [name, builtArgument(member)]),
  ) as Argument;
}

/** The method of an unbuilt schema by which another one is derived, without building either. */
function step(schema: z.ZodType, name: string) {
  return (...args: readonly unknown[]) =>
    defer({ step: name, of: schema, args }, () => {
      const method = Reflect.get(builtSchema(schema), name) as (...args: unknown[]) => z.ZodType;
      return method(...args.map(builtArgument));
    });
}

const likeItsSchema: ProxyHandler<Deferred> = {
  get(deferred, name, schema) {
    if (copying.has(name) || deriving.has(name)) return step(schema as z.ZodType, name as string);
    return Reflect.get(build(deferred), name);
  },
  set: (deferred, name, value) => Reflect.set(build(deferred), name, value),
  has: (deferred, name) => name in build(deferred),
  getPrototypeOf: (deferred) => Reflect.getPrototypeOf(build(deferred)),
  ownKeys: (deferred) => Reflect.ownKeys(build(deferred)),
  getOwnPropertyDescriptor(deferred, name) {
    const own = Reflect.getOwnPropertyDescriptor(build(deferred), name);
    // A proxy may not call fixed what its target does not have.
    return own === undefined ? undefined : { ...own, configurable: true };
  },
};
