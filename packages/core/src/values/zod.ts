import { deferring } from "./deferred-schema.ts";
import * as zod from "./zod-makers.ts";

// `output`, not `infer`, which bundled types cannot import by that name.
export type { core, output, ZodObject, ZodOptional, ZodType } from "zod";
export { toJSONSchema } from "./zod-makers.ts";

// The words of zod that the core describes its shapes with: each makes a schema that is built when it is needed. What
// the core does not use is not here, and so not in `dist`. `quick-words.ts` reads by each of them without zod.

export const array = /* @__PURE__ */ deferring(zod.array, "array");
export const boolean = /* @__PURE__ */ deferring(zod.boolean, "boolean");
const enumeration = /* @__PURE__ */ deferring(zod.enumeration, "enum");

export { enumeration as enum };
export const int = /* @__PURE__ */ deferring(zod.int, "int");
export const iso = {
  date: /* @__PURE__ */ deferring(zod.isoDate, "iso.date"),
  datetime: /* @__PURE__ */ deferring(zod.isoDatetime, "iso.datetime"),
};
export const json = /* @__PURE__ */ deferring(zod.json, "json");
export const literal = /* @__PURE__ */ deferring(zod.literal, "literal");
export const looseObject = /* @__PURE__ */ deferring(zod.looseObject, "looseObject");
export const number = /* @__PURE__ */ deferring(zod.number, "number");
export const object = /* @__PURE__ */ deferring(zod.object, "object");
export const record = /* @__PURE__ */ deferring(zod.record, "record");
export const strictObject = /* @__PURE__ */ deferring(zod.strictObject, "strictObject");
export const string = /* @__PURE__ */ deferring(zod.string, "string");
const nothing = /* @__PURE__ */ deferring(zod.nothing, "undefined");

export { nothing as undefined };
export const union = /* @__PURE__ */ deferring(zod.union, "union");
export const unknown = /* @__PURE__ */ deferring(zod.unknown, "unknown");
