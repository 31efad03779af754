import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import { readAs } from "../../values/read-as.ts";
import * as z from "../../values/zod.ts";

/** A value of a document, with the schema that it was written by. */
export interface DocumentPlace {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly pointer: string;
}

/** All places of a document of the right shape, itself included, by its schema; what a record holds is not entered. */
export function placesBelow(schema: z.ZodType, value: unknown, pointer = ""): readonly DocumentPlace[] {
  if (schema instanceof z.ZodOptional) {
    return value === undefined ? [] : placesBelow(schema.unwrap() as z.ZodType, value, pointer);
  }
  return [{ schema, value, pointer }, ...inside(schema, value, pointer)];
}

function inside(schema: z.ZodType, value: unknown, pointer: string): readonly DocumentPlace[] {
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as readonly z.ZodType[];
    const fitting = options.find((option) => readAs(option, value).success);
    return fitting === undefined ? [] : placesBelow(fitting, value, pointer);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const item = schema.element as z.ZodType;
    return value.flatMap((one: unknown, index) => placesBelow(item, one, joinPointer(pointer, index)));
  }
  if (schema instanceof z.ZodObject && isPlainObject(value)) {
    const { shape, catchall } = schema.def;
    return Object.entries(value).flatMap(([name, member]) => {
      const own = (Object.hasOwn(shape, name) ? shape[name] : catchall) as z.ZodType | undefined;
      return own === undefined ? [] : placesBelow(own, member, joinPointer(pointer, name));
    });
  }
  return [];
}
