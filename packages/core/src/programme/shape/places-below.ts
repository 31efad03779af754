import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import { fits } from "../../values/read-as.ts";
import { partsOf, type SchemaParts } from "../../values/schema-parts.ts";
import type * as z from "../../values/zod.ts";

/** A value of a document, with the schema that it was written by. */
export interface DocumentPlace {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly pointer: string;
}

/** All places of a document of the right shape, itself included, by its schema; what a record holds is not entered. */
export function placesBelow(schema: z.ZodType, value: unknown, pointer = ""): readonly DocumentPlace[] {
  const parts = partsOf(schema);
  if (parts.kind === "optional") return value === undefined ? [] : placesBelow(parts.of, value, pointer);
  return [{ schema, value, pointer }, ...inside(parts, value, pointer)];
}

function inside(parts: SchemaParts, value: unknown, pointer: string): readonly DocumentPlace[] {
  if (parts.kind === "union") {
    const fitting = parts.options.find((option) => fits(option, value));
    return fitting === undefined ? [] : placesBelow(fitting, value, pointer);
  }
  if (parts.kind === "array" && Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => placesBelow(parts.item, one, joinPointer(pointer, index)));
  }
  if (parts.kind === "object" && isPlainObject(value)) {
    return Object.entries(value).flatMap(([name, member]) => {
      const own = Object.hasOwn(parts.members, name) ? parts.members[name] : parts.others;
      return own === undefined ? [] : placesBelow(own, member, joinPointer(pointer, name));
    });
  }
  return [];
}
