import * as z from "zod";

/** Names of the members that a schema knows at a path. */
export function knownMembers(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here = alternatives(schema);
  for (const segment of path) here = here.flatMap((one) => step(one, segment));
  return here.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

/** What a schema may stand for, without what is said about it as a whole. */
function alternatives(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return alternatives(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(alternatives) : [schema];
}

function step(schema: z.core.$ZodType, segment: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return alternatives(schema.element);
  if (schema instanceof z.ZodRecord) return alternatives(schema.valueType);
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, segment)) return [];
  return alternatives(schema.shape[String(segment)]);
}
