import * as zod from "zod";
import { deferring } from "./deferred-schema.ts";

// `output`, not `infer`, which bundled types cannot import by that name.
export type { core, output, ZodType } from "zod";
export { toJSONSchema, ZodArray, ZodObject, ZodOptional, ZodRecord, ZodUnion } from "zod";

// The words of zod that the core describes its shapes with: each makes a schema that is built when it is needed. What
// the core does not use is not here, and so not in `dist`.

export const array = /* @__PURE__ */ deferring(zod.array);
export const boolean = /* @__PURE__ */ deferring(zod.boolean);
const enumeration = /* @__PURE__ */ deferring(zod.enum);

export { enumeration as enum };
export const int = /* @__PURE__ */ deferring(zod.int);
export const iso = {
  date: /* @__PURE__ */ deferring(zod.iso.date),
  datetime: /* @__PURE__ */ deferring(zod.iso.datetime),
};
export const json = /* @__PURE__ */ deferring(zod.json);
export const literal = /* @__PURE__ */ deferring(zod.literal);
export const looseObject = /* @__PURE__ */ deferring(zod.looseObject);
export const number = /* @__PURE__ */ deferring(zod.number);
export const object = /* @__PURE__ */ deferring(zod.object);
export const record = /* @__PURE__ */ deferring(zod.record);
export const strictObject = /* @__PURE__ */ deferring(zod.strictObject);
export const string = /* @__PURE__ */ deferring(zod.string);
const nothing = /* @__PURE__ */ deferring(zod.undefined);

export { nothing as undefined };
export const union = /* @__PURE__ */ deferring(zod.union);
export const unknown = /* @__PURE__ */ deferring(zod.unknown);
