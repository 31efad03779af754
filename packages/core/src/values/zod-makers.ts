import { iso } from "zod";

// The functions of zod that the core describes its shapes with. A host loads them, and zod, when one of them is called
// first: when a schema is built, or something is wrong with a value. What the core does not use is not here, and so not
// in `dist`.

export {
  array,
  boolean,
  enum as enumeration,
  int,
  json,
  literal,
  looseObject,
  number,
  object,
  record,
  strictObject,
  string,
  toJSONSchema,
  undefined as nothing,
  union,
  unknown,
} from "zod";

/** `iso.date` of zod. */
export function isoDate(...args: Parameters<typeof iso.date>): ReturnType<typeof iso.date> {
  return iso.date(...args);
}

/** `iso.datetime` of zod. */
export function isoDatetime(...args: Parameters<typeof iso.datetime>): ReturnType<typeof iso.datetime> {
  return iso.datetime(...args);
}
