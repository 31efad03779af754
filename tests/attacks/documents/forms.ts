import type { JsonSchema } from "@opus/grant-rules";
import { createInterpretedFormValidator, loadProgramme } from "@opus/grant-workflow";
import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
import type { Attack } from "../attack.ts";
import { changedProgramme } from "./changed-programme.ts";
import { circle, many, members, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";
import { waitingFields } from "./waiting-fields.ts";

const TEXT = { type: "string" };
const fields = (count: number, field: unknown = TEXT) => ({
  type: "object",
  properties: members(count, field),
});
const withField = (field: unknown) => ({ type: "object", properties: { field } });
const withDefs = ($defs: unknown, field: unknown) => ({ type: "object", $defs, properties: { field } });

/** Groups that hold the next group several times over. */
function multiplied(times: number, levels: number): object {
  const $defs = Object.fromEntries(
    many(levels, (level) => [
      `g${level}`,
      level === levels - 1 ? TEXT : fields(times, { $ref: `#/$defs/g${level + 1}` }),
    ]),
  );
  return withDefs($defs, { $ref: "#/$defs/g0" });
}

function conditions(depth: number): object {
  let condition: object = { required: ["a"] };
  for (let level = 0; level < depth; level += 1) condition = { if: condition, else: { required: ["b"] } };
  return { ...fields(3), allOf: [condition] };
}

const inputs: readonly Hostile<object>[] = [
  ["definitions that refer to one another six at a time, ten deep", "OGW144", () => multiplied(6, 10)],
  ["definitions that double, twelve deep", "OGW144", () => multiplied(2, 12)],
  [
    "definitions that refer to themselves, forty at a time",
    "OGW144",
    () => withDefs({ self: fields(40, { $ref: "#/$defs/self" }) }, { $ref: "#/$defs/self" }),
  ],
  [
    "a definition that is its own list",
    "OGW144",
    () => withDefs({ self: { type: "array", items: { $ref: "#/$defs/self" } } }, { $ref: "#/$defs/self" }),
  ],
  [
    "references that go round",
    "OGW144",
    () => withDefs({ a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } }, { $ref: "#/$defs/a" }),
  ],
  [
    "a chain of a thousand references",
    "OGW144",
    () =>
      withDefs(Object.fromEntries(many(1_000, (index) => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }])), {
        $ref: "#/$defs/d0",
      }),
  ],
  ["a reference outside the form", "OGW144", () => withField({ $ref: "file:///etc/passwd" })],
  [
    "a reference of a hundred thousand letters",
    "OGW135",
    () => withField({ $ref: `#/$defs/${"a".repeat(100_000)}` }),
  ],
  ["four thousand fields", "OGW144", () => fields(4_000)],
  ["two thousand and one fields", "OGW144", () => fields(2_001)],
  [
    "fields below ninety groups",
    "OGW102",
    () => {
      let form: object = TEXT;
      for (let level = 0; level < 90; level += 1) form = withField(form);
      return form;
    },
  ],
  [
    "fields below twenty groups",
    "OGW144",
    () => {
      let form: object = TEXT;
      for (let level = 0; level < 20; level += 1) form = withField(form);
      return form;
    },
  ],
  [
    "lists in lists, a hundred million items",
    "OGW144",
    () => {
      let form: object = TEXT;
      for (let level = 0; level < 15; level += 1) form = { type: "array", items: form };
      return withField(form);
    },
  ],
  ["a list of a billion items", "OGW144", () => withField({ type: "array", maxItems: 1e9, items: TEXT })],
  ["nine thousand choices", "OGW144", () => withField({ ...TEXT, enum: many(9_000, String) })],
  [
    "choices multiplied by references",
    "OGW144",
    () => ({
      type: "object",
      $defs: { choice: { ...TEXT, enum: many(1_900, String) } },
      properties: members(500, { $ref: "#/$defs/choice" }),
    }),
  ],
  [
    "labels multiplied by references",
    "OGW144",
    () => ({
      type: "object",
      $defs: { choice: { ...TEXT, "x-labels": members(1_000, { pl: "a", en: "a" }) } },
      properties: members(500, { $ref: "#/$defs/choice" }),
    }),
  ],
  ["choices that repeat", "OGW144", () => withField({ ...TEXT, enum: many(2_000, () => "same") })],
  [
    "unknown keywords by the thousand",
    "OGW144",
    () => withField({ ...TEXT, ...members(5_000, 1, "maximu") }),
  ],
  [
    "required names that there are not",
    "OGW144",
    () => ({ ...fields(300), required: many(5_000, (i) => `kk${i}`) }),
  ],
  [
    "a name of five hundred letters",
    "OGW104",
    () => ({ type: "object", properties: { ["n".repeat(500)]: TEXT } }),
  ],
  ["names that are no names", "OGW144", () => ({ type: "object", properties: members(500, TEXT, "1 ") })],
  [
    "a reserved name",
    "OGW105",
    () => ({ type: "object", properties: JSON.parse('{"constructor": {"type": "string"}}') }),
  ],
  ["conditions thirteen deep", "OGW157", () => conditions(13)],
  ["conditions forty deep", "OGW157", () => conditions(40)],
  [
    "conditions by the thousand on every item of long lists",
    "OGW157",
    () =>
      withField({
        type: "array",
        items: {
          ...fields(3),
          allOf: many(500, () => ({ if: { required: ["k0"] }, else: { required: ["k1"] } })),
        },
      }),
  ],
  [
    "conditions multiplied by references",
    "OGW144",
    () => ({
      type: "object",
      $defs: { group: { ...fields(1), allOf: many(200, () => ({ if: { required: ["k0"] } })) } },
      properties: members(300, { $ref: "#/$defs/group" }),
    }),
  ],
  ["a pattern of its own", "OGW144", () => withField({ ...TEXT, pattern: "(a+)+$" })],
  ["patterns for names", "OGW144", () => ({ ...fields(1), patternProperties: { "(a+)+$": TEXT } })],
  ["oneOf of a thousand", "OGW144", () => withField({ oneOf: many(1_000, () => TEXT) })],
  ["anyOf inside anyOf", "OGW144", () => withField({ anyOf: [{ anyOf: [{ anyOf: [TEXT] }] }] })],
  ["a dynamic reference", "OGW144", () => withField({ $dynamicRef: "#a" })],
  [
    "a title of a hundred thousand letters",
    "OGW135",
    () => withField({ ...TEXT, title: "t".repeat(100_000) }),
  ],
  [
    "a bound of a million digits as a text",
    "OGW135",
    () => withField({ ...TEXT, format: "money", "x-maximum": "9".repeat(100_000) }),
  ],
  ["steps of a billionth", "OGW144", () => withField({ type: "number", multipleOf: 1e-9 })],
  ["a length that is no number", "OGW157", () => withField({ ...TEXT, maxLength: "1".repeat(1_000) })],
];

const objects: readonly Hostile<object>[] = [
  ["a form that holds itself", "OGW135", () => ({ type: "object", properties: { field: circle() } })],
  ["a form with a getter", "OGW135", () => ({ type: "object", properties: trap("field") })],
  ["a form with a function", "OGW135", () => withField({ ...TEXT, title: () => "t" })],
  ["a form with holes in a list", "OGW135", () => withField({ ...TEXT, enum: new Array(1_000) })],
  [
    "a form that is a list of a billion holes",
    "OGW144",
    () => withField({ ...TEXT, enum: new Array(2 ** 32 - 1) }),
  ],
  ["a form of dates", "OGW135", () => withField({ ...TEXT, default: new Date(0) })],
];

const validators = { interpreted: createInterpretedFormValidator, compiled: createAjvFormValidator };

/** Forms, in a programme document and handed to the validators. */
export const forms: readonly Attack[] = [
  ...refuses(
    "form",
    (document) => codes(loadProgramme(document).problems),
    [...inputs, ...waitingFields].map(
      ([name, code, make]): Hostile<string> => [
        name,
        code,
        () => changedProgramme((document) => Object.assign(document, { form: make() })),
      ],
    ),
  ),
  ...Object.entries(validators).flatMap(([name, create]) =>
    refuses(
      `form for the ${name} validator`,
      (form) => codes(create(form as JsonSchema).validate({})),
      [
        ...inputs.slice(0, 6),
        ...inputs.slice(8, 12),
        ...inputs.slice(14, 17),
        ...waitingFields,
        ...objects,
      ].map(([what, , make]): Hostile<object> => [what, "OGW151", make]),
    ),
  ),
];
