import { loadProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { type Attack, broken } from "../attack.ts";

/** A form with parts, and what stops it. */
type HostileForm = readonly [name: string, codes: readonly string[], form: () => unknown];

const withField = (field: unknown) => ({ type: "object", properties: { field } });
const fields = (count: number, field: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, field]));

/** A part that is laid over with itself, so many deep. */
function nested(depth: number): unknown {
  let part: object = { "x-part": "yesNo" };
  for (let level = 0; level < depth; level += 1) part = { "x-part": "applicant", properties: { name: part } };
  return withField(part);
}

/** Fields that are each a group of as many fields again. */
function multiplied(times: number, levels: number): unknown {
  let group: unknown = { "x-part": "address" };
  for (let level = 0; level < levels; level += 1)
    group = { "x-part": "applicant", properties: fields(times, group) };
  return withField(group);
}

const forms: readonly HostileForm[] = [
  ["a part laid over with itself, a thousand deep", ["OGW102"], () => nested(1_000)],
  ["a part laid over with itself, sixty deep", ["OGW102", "OGW144"], () => nested(60)],
  ["a part laid over with itself, twenty deep", ["OGW144"], () => nested(20)],
  ["parts that multiply, eight at a time, four deep", ["OGW144"], () => multiplied(8, 4)],
  [
    "ten thousand uses of a part",
    ["OGW144"],
    () => ({ type: "object", properties: fields(10_000, { "x-part": "applicant" }) }),
  ],
  [
    "definitions that are parts and refer to themselves",
    ["OGW144", "OGW151"],
    () => ({
      type: "object",
      $defs: { self: { "x-part": "applicant", properties: { again: { $ref: "#/$defs/self" } } } },
      properties: { field: { $ref: "#/$defs/self" } },
    }),
  ],
  [
    "a definition of parts that is used forty at a time, twice over",
    ["OGW144"],
    () => ({
      type: "object",
      $defs: {
        a: { type: "object", properties: fields(40, { "x-part": "address" }) },
        b: { type: "object", properties: fields(40, { $ref: "#/$defs/a" }) },
      },
      properties: fields(40, { $ref: "#/$defs/b" }),
    }),
  ],
  ["a part called by the name of its own member", ["OGW790"], () => withField({ "x-part": "x-part" })],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "", " applicant", "applicant\0"].map(
    (name): HostileForm => [
      `a part called ${JSON.stringify(name)}`,
      ["OGW790"],
      () => withField({ "x-part": name }),
    ],
  ),
  ...[null, 1, true, [], {}, ["applicant"], { "x-part": "applicant" }].map(
    (name): HostileForm => [
      `a part called ${JSON.stringify(name)}, which is no text`,
      ["OGW790"],
      () => withField({ "x-part": name }),
    ],
  ),
  [
    "a part of which ten thousand members are left out that it does not have",
    ["OGW144", "OGW791"],
    () => withField({ "x-part": "applicant", properties: fields(10_000, null) }),
  ],
];

/** Attacks on parts of forms: each is refused by name, and nothing is expanded beyond what a form may hold. */
export const partAttacks: readonly Attack[] = forms.map(([name, codes, form]) => {
  let text = "";
  return {
    name,
    prepare: () => {
      text = JSON.stringify({ ...minimalProgramme(), form: form() });
    },
    run: () => {
      const { programme, problems } = loadProgramme(text);
      if (programme !== undefined) broken("the form was taken");
      const found = problems.map(({ code }) => code);
      if (!found.some((code) => codes.includes(code))) broken(`refused by ${[...new Set(found)].join(", ")}`);
      return "held";
    },
  };
});
