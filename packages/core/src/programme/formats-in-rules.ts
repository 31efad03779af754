import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { conditionHolders } from "../forms/form-keywords.ts";
import { formatOf, type TextFormats } from "../forms/text-formats.ts";

/** A form as the rules read it: a field whose format only says how its text is written is a text to them. */
export function withoutTextFormats(form: JsonSchema, formats: TextFormats): JsonSchema {
  return Object.fromEntries(
    Object.entries(form).flatMap(([keyword, written]) => {
      if (keyword === "format") {
        const format = formatOf(written, formats);
        return format !== undefined && format.typed === undefined ? [] : [[keyword, written]];
      }
      return [[keyword, below(keyword, written, formats)]];
    }),
  );
}

function below(keyword: string, written: unknown, formats: TextFormats): unknown {
  if (keyword === "properties" || keyword === "$defs") {
    if (!isPlainObject(written)) return written;
    const named = Object.entries(written).map(([name, schema]) => [name, inside(schema, formats)]);
    return Object.fromEntries(named);
  }
  return keyword === "items" || conditionHolders.has(keyword) ? inside(written, formats) : written;
}

function inside(schema: unknown, formats: TextFormats): unknown {
  if (Array.isArray(schema)) return schema.map((one) => inside(one, formats));
  return isPlainObject(schema) ? withoutTextFormats(schema, formats) : schema;
}
