import { formLimits } from "../../../packages/rules/src/limits/form-limits.ts";
import { many, members } from "./hostile-values.ts";
import type { Hostile } from "./refuses.ts";

const FLAG = { type: "boolean" };
const after = (when: object) => ({ ...FLAG, "x-when": when });
const form = (properties: object) => ({ type: "object", properties });
const named = (fields: readonly (readonly [string, unknown])[]) => form(Object.fromEntries(fields));

/** Fields of which each waits for the next, and the last for the first. */
const inCircle = (fields: number) =>
  named(many(fields, (index) => [`f${index}`, after({ [`f${(index + 1) % fields}`]: true })]));

/** Layers of fields, each of which waits for all fields of the layer before. */
function layers(depth: number, width: number, last: object): object {
  const names = many(depth, (layer) => many(width, (index) => `l${layer}f${index}`));
  const fields = names.flatMap((layer, depth) => {
    const before =
      depth === 0 ? undefined : Object.fromEntries((names[depth - 1] ?? []).map((name) => [name, true]));
    return layer.map((name) => [name, before === undefined ? FLAG : after(before)] as const);
  });
  return named([...fields, ["last", after(last)]]);
}

/** Forms in which fields wait for other fields (`x-when`) in hostile ways. */
export const waitingFields: readonly Hostile<object>[] = [
  ["five hundred fields that wait for each other in a circle", "OGW158", () => inCircle(500)],
  [
    "as many fields as may wait, for each other in a circle",
    "OGW158",
    () => inCircle(formLimits.whenFields.max),
  ],
  [
    "as many fields as may wait, one behind another, in the wrong order",
    "OGW158",
    () =>
      named([
        ...many(
          formLimits.whenFields.max,
          (index) => [`f${index}`, after({ [`f${index + 1}`]: true })] as const,
        ),
        [`f${formLimits.whenFields.max}`, FLAG],
      ]),
  ],
  [
    "two thousand fields that need not apply",
    "OGW158",
    () => form({ kind: FLAG, ...members(1_900, after({ kind: true }), "field") }),
  ],
  [
    "thousands of names that there are not",
    "OGW158",
    () => form(members(40, after(members(80, true, "fieeld")), "field")),
  ],
  [
    "thousands of values that there are not",
    "OGW158",
    () =>
      named([
        ["kind", { type: "string", enum: many(400, (index) => `choice${index}`) }],
        ["field", after({ kind: many(2_000, (index) => `choise${index}`) })],
      ]),
  ],
  [
    "layers of fields that wait for all before, and one that cannot be",
    "OGW158",
    () => layers(12, 9, { l11f0: true, l0f0: false }),
  ],
  [
    "a path of fifty thousand names",
    "OGW104",
    () => form({ a: after({ [`a${".a".repeat(50_000)}`]: true }) }),
  ],
  ["a path of a hundred names", "OGW158", () => form({ a: after({ [`a${".a".repeat(99)}`]: true }) })],
  ["a name of the language", "OGW158", () => form({ a: after({ toString: true }) })],
  ["a list that holds itself as a condition", "OGW158", () => form({ a: after({ a: [[[[true]]]] }) })],
  [
    "conditions on every item of long lists",
    "OGW157",
    () =>
      form({
        list: { type: "array", items: form({ k0: FLAG, ...members(11, after({ "@.k0": true }), "f") }) },
      }),
  ],
  [
    "conditions multiplied by references",
    "OGW144",
    () => ({
      ...form(members(300, { $ref: "#/$defs/field" }, "field")),
      $defs: { field: after(members(100, true, "field")) },
    }),
  ],
];
