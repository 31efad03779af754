import type * as z from "zod";
import { isCopying, recipeOf } from "./deferred-schema.ts";

/** What a schema is made of, as far as the places of a value go that it describes. */
export type SchemaParts =
  | { readonly kind: "optional"; readonly of: z.ZodType }
  | { readonly kind: "union"; readonly options: readonly z.ZodType[] }
  | { readonly kind: "array"; readonly item: z.ZodType }
  | { readonly kind: "record"; readonly value: z.ZodType }
  | {
      readonly kind: "object";
      readonly members: Readonly<Record<string, z.ZodType>>;
      /** Of members with any other name; undefined where there are none. */
      readonly others: z.ZodType | undefined;
    }
  | { readonly kind: "other" };

const other: SchemaParts = { kind: "other" };

/**
 * What a schema is made of, without building it. A schema that a host made with its own zod is looked into as it is.
 *
 * @example
 * import * as z from "zod";
 *
 * partsOf(z.strictObject({ amount: z.int() })).kind; // "object"
 */
export function partsOf(schema: z.ZodType): SchemaParts {
  const recipe = recipeOf(schema);
  if (recipe === undefined) return partsOfBuilt(schema);
  if ("step" in recipe) return isCopying(recipe.step) ? partsOf(recipe.of) : derivedParts(recipe);
  const [first, second] = recipe.args as readonly z.ZodType[];
  switch (recipe.word) {
    case "union":
      return { kind: "union", options: first as unknown as readonly z.ZodType[] };
    case "array":
      return { kind: "array", item: first as z.ZodType };
    case "record":
      return { kind: "record", value: second as z.ZodType };
    case "object":
    case "strictObject":
    case "looseObject":
      return { kind: "object", members: (first ?? {}) as unknown as Members, others: undefined };
    default:
      return recipe.word === undefined ? partsOfBuilt(schema) : other;
  }
}

/** The members of a schema of objects, by name; none of any other schema. */
export function membersOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const parts = partsOf(schema);
  return parts.kind === "object" ? parts.members : {};
}

type Members = Readonly<Record<string, z.ZodType>>;

function derivedParts({
  step,
  of,
  args,
}: {
  readonly step: string;
  readonly of: z.ZodType;
  readonly args: readonly unknown[];
}): SchemaParts {
  if (step === "optional") return { kind: "optional", of };
  const parts = partsOf(of);
  if (parts.kind !== "object") return other;
  if (step === "extend") return { ...parts, members: { ...parts.members, ...(args[0] as Members) } };
  return step === "catchall" ? { ...parts, others: args[0] as z.ZodType } : other;
}

function partsOfBuilt(schema: z.ZodType): SchemaParts {
  const def = (schema as unknown as { readonly _zod: { readonly def: BuiltDefinition } })._zod.def;
  switch (def.type) {
    case "optional":
      return { kind: "optional", of: def.innerType };
    case "union":
      return { kind: "union", options: def.options };
    case "array":
      return { kind: "array", item: def.element };
    case "record":
      return { kind: "record", value: def.valueType };
    case "object":
      return { kind: "object", members: def.shape, others: def.catchall };
    default:
      return other;
  }
}

/** What zod keeps of a schema; which of these are there depends on the type. */
interface BuiltDefinition {
  readonly type: string;
  readonly innerType: z.ZodType;
  readonly options: readonly z.ZodType[];
  readonly element: z.ZodType;
  readonly valueType: z.ZodType;
  readonly shape: Members;
  readonly catchall: z.ZodType | undefined;
}
