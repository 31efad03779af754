import type { JsonSchema } from "@opus/grant-rules";
import { parsePointer } from "@opus/grant-rules/document";
import { type Programme, payloadJsonSchema } from "@opus/grant-workflow";
import { isJsonObject, member } from "../json/json-object.ts";

/** What the payload of a command looks like, the forms of its programme included. */
export interface PayloadShape {
  /** What stands at a path of keys; undefined where nobody knows. */
  at(path: readonly string[]): JsonSchema | undefined;
  /** The list of `{ path, value }` that a JSON Pointer adds to, and what stands at that place of the form. */
  patch(pointer: string): { readonly list: string; readonly schema: JsonSchema | undefined } | undefined;
}

/** The shape of a command's payload under a programme; without one, what its forms ask for is not known. */
export function payloadShape(type: string, programme: Programme | undefined): PayloadShape {
  const forms: Readonly<Record<string, unknown>> = {
    application: programme?.document.form,
    report: programme?.document.settlement.form,
  };
  const within = (schema: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>((above, key) => inside(answered(above, forms), key), schema);
  const payload = payloadJsonSchema(type);
  return {
    at: (path) => asSchema(within(payload, path)),
    patch(pointer) {
      const lists = Object.entries(member(payload, "properties") ?? {});
      const [list, schema] = lists.find(([, each]) => formOf(member(each, "items")) !== undefined) ?? [];
      if (list === undefined) return undefined;
      const form = forms[formOf(member(schema, "items")) ?? ""];
      return { list, schema: asSchema(within(form, parsePointer(pointer) ?? [])) };
    },
  };
}

/** The form in the place of answers to it. */
function answered(schema: unknown, forms: Readonly<Record<string, unknown>>): unknown {
  const form = formOf(schema);
  return form === undefined || member(schema, "additionalProperties") === false ? schema : forms[form];
}

function formOf(schema: unknown): string | undefined {
  const form = member(schema, "x-form");
  return typeof form === "string" ? form : undefined;
}

/** What a schema says of one member, or of the items of a list. */
function inside(schema: unknown, key: string): unknown {
  const own = member(member(schema, "properties"), key);
  if (own !== undefined) return own;
  return member(schema, /^\d+$/.test(key) ? "items" : "additionalProperties");
}

function asSchema(schema: unknown): JsonSchema | undefined {
  return isJsonObject(schema) && Object.keys(schema).length > 0 ? (schema as JsonSchema) : undefined;
}
