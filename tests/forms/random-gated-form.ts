import type { JsonSchema } from "@opus/grant-rules";
import type { Json, JsonObject } from "@opus/grant-rules/form";
import fc from "fast-check";

/** One field of a form drawn at random, as an oracle reads it. */
export interface DrawnField {
  readonly name: string;
  readonly kind: "choice" | "flag" | "count" | "note" | "group" | "list";
  readonly required: boolean;
  readonly personal: boolean;
  /** Paths asked, from the root or from the item, with the values that let the field apply. */
  readonly when: Readonly<Record<string, readonly (string | number | boolean)[]>> | undefined;
  readonly inner: readonly DrawnField[];
}

const VALUES = {
  choice: ["a", "b", "c"],
  flag: [true, false],
  count: [0, 1, 2],
} as const;

interface Seed {
  readonly kind: DrawnField["kind"];
  readonly required: boolean;
  readonly personal: boolean;
  readonly asks: readonly { readonly which: number; readonly values: number }[];
  readonly inner: readonly Seed[];
}

function seedOf(depth: number): fc.Arbitrary<Seed> {
  const whole = ["group", "list"] as const;
  return fc.record({
    kind: fc.constantFrom("choice", "choice", "flag", "count", "note", ...(depth < 2 ? whole : [])),
    required: fc.boolean(),
    personal: fc.boolean(),
    asks: fc.array(fc.record({ which: fc.nat(20), values: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 2,
    }),
    inner: depth < 2 ? fc.array(seedOf(depth + 1), { minLength: 1, maxLength: 3 }) : fc.constant([]),
  });
}

/** Something that a field may wait for. */
interface Asked {
  readonly path: string;
  readonly values: readonly (string | number | boolean)[];
}

/** Builds fields one after another, so that each asks only about those before it: no circle can come about. */
class FormDraw {
  readonly #root: Asked[] = [];
  #count = 0;

  fields(seeds: readonly Seed[], path: string, item: Asked[] | undefined): readonly DrawnField[] {
    return seeds.map((one) => this.#field(one, path, item));
  }

  #field(one: Seed, path: string, item: Asked[] | undefined): DrawnField {
    const { kind } = one;
    this.#count += 1;
    const name = `${kind}${this.#count}`;
    const at = path === "" ? name : `${path}.${name}`;
    const askable = [...this.#root, ...(item ?? []).map((each) => ({ ...each, path: `@.${each.path}` }))];
    const when = this.#when(one, askable);
    const inner =
      kind === "group"
        ? this.fields(one.inner, at, item)
        : kind === "list"
          ? this.fields(one.inner, "", [])
          : [];
    if (kind === "choice" || kind === "flag" || kind === "count")
      (item ?? this.#root).push({ path: at, values: VALUES[kind] });
    return { name, kind, required: one.required, personal: one.personal, when, inner };
  }

  #when({ asks }: Seed, askable: readonly Asked[]): DrawnField["when"] {
    if (askable.length === 0 || asks.length === 0) return undefined;
    return Object.fromEntries(
      asks.map(({ which, values }) => {
        const asked = askable[which % askable.length] as Asked;
        const some = asked.values.filter((_, index) => (values & (1 << index)) > 0);
        return [asked.path, some.length === 0 ? asked.values.slice(0, 1) : some];
      }),
    );
  }
}

/** The fields of a form in which some need not apply. */
export const drawnFields: fc.Arbitrary<readonly DrawnField[]> = fc
  .array(seedOf(0), { minLength: 2, maxLength: 7 })
  .map((seeds) => new FormDraw().fields(seeds, "", undefined));

/** The form that its author would write. */
export function formOf(fields: readonly DrawnField[]): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOf({ kind, personal, when, inner }: DrawnField): JsonSchema {
  const own = {
    ...(when === undefined ? {} : { "x-when": when }),
    ...(personal ? { "x-personal": "contact" } : {}),
  };
  switch (kind) {
    case "choice":
      return { ...own, type: "string", enum: [...VALUES.choice] };
    case "flag":
      return { ...own, type: "boolean" };
    case "count":
      return { ...own, type: "integer", minimum: 0, maximum: 2 };
    case "note":
      return { ...own, type: "string", maxLength: 5 };
    case "group":
      return { ...own, ...formOf(inner) };
    default:
      return { ...own, type: "array", maxItems: 3, items: formOf(inner) };
  }
}

const junk: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  "  ",
  "a",
  "b",
  "toolong",
  0,
  1,
  7,
  true,
  [],
  {},
  [{}],
);

/** Answers to a form: most of them right, some left out, some of the wrong kind. */
export function answersTo(fields: readonly DrawnField[]): fc.Arbitrary<JsonObject> {
  const members = Object.fromEntries(fields.map((field) => [field.name, answerTo(field)]));
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
}

function answerTo({ kind, inner }: DrawnField): fc.Arbitrary<Json> {
  const right: fc.Arbitrary<Json> =
    kind === "group"
      ? answersTo(inner)
      : kind === "list"
        ? fc.array(answersTo(inner), { maxLength: 3 })
        : kind === "note"
          ? fc.constantFrom("x", "yy")
          : fc.constantFrom<Json>(...VALUES[kind]);
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: junk });
}
