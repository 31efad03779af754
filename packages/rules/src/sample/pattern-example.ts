import type { JsonSchema } from "../form/json-schema.ts";
import { exampleUse } from "../patterns/example-use.ts";
import type { PatternSource } from "../patterns/pattern-context.ts";
import { rulePattern } from "../patterns/rule-patterns.ts";
import type { FieldSlot, FieldsSlot, PatternSlot, SlotField } from "../patterns/shape/pattern.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";
import { SAMPLE_INPUT } from "./sample-form.ts";

/** A use of a pattern with the values that its slots give as examples, and a programme in which it stands. */
export interface PatternExample {
  readonly use: Readonly<Record<string, unknown>>;
  readonly source: PatternSource;
  readonly input: (rules: readonly unknown[]) => RuleSetInput;
}

const date = { type: "string", format: "date" };

/** What the engine knows; the same names as in the facts of programmes. */
const KNOWN: Readonly<Record<string, JsonSchema>> = {
  case: { type: "object", required: ["submittedOn"], properties: { submittedOn: date } },
  call: {
    type: "object",
    required: ["closesOn", "realisationFrom", "realisationTo"],
    properties: { closesOn: date, realisationFrom: date, realisationTo: date },
  },
};

/** What examples use beside fields. */
const EXAMPLE_PARAMETERS = {
  highestByKind: {
    title: { pl: "Najwyższa kwota według rodzaju", en: "Highest amount by kind" },
    type: "table",
    of: "money",
    value: { ngo: "8000.00", informalGroup: "3000.00" },
  },
};

/** The example of a pattern; fields that its slots name are required unless `optional` says otherwise. */
export function patternExample(name: string, { optional = false } = {}): PatternExample {
  const pattern = rulePattern(name);
  if (pattern === undefined) throw new Error(`there is no pattern ${name}`);
  const { slots } = pattern;
  const form = { type: "object", properties: {} as Record<string, unknown>, required: ["case", "call"] };
  Object.assign(form.properties, JSON.parse(JSON.stringify(KNOWN)));
  for (const [slotName, slot] of Object.entries(slots)) {
    const isValue = slot.kind !== "field" && slot.kind !== "fields";
    const isOptional = (optional && !isValue) || ("blank" in slot && slot.blank === "asked");
    for (const [path, schema] of fieldsOf(slotName, slot, slots)) put(form, path, schema, isOptional);
  }
  const source = {
    form,
    parameters: EXAMPLE_PARAMETERS,
    territories: SAMPLE_INPUT.territories,
  };
  return {
    use: exampleUse(pattern),
    source,
    input: (rules) => ({
      ...source,
      rules,
      moments: ["draft", "submission", "formalCheck", "scoring", "agreement", "settlement"],
    }),
  };
}

type Slots = Readonly<Record<string, PatternSlot>>;

function fieldsOf(name: string, slot: PatternSlot, slots: Slots): readonly (readonly [string, JsonSchema])[] {
  if (slot.kind === "fields") return paths(slot).map((path) => [path, schemaOf(slot.of, name, slots)]);
  if (slot.kind === "field")
    return slot.within === undefined ? [[String(slot.example), schemaOf(slot.of, name, slots)]] : [];
  const { var: path } = slot.example as { readonly var?: string };
  const isForm = path !== undefined && !/^(case|call)\./.test(path);
  return isForm ? [[path, schemaOf(slot.kind === "money" ? "money" : "date", name, slots)]] : [];
}

const paths = (slot: FieldsSlot) => slot.example as readonly string[];

function schemaOf(of: SlotField, name: string, slots: Slots): JsonSchema {
  const choices = Object.values(slots).find((slot) => slot.kind === "choices" && slot.of === name);
  const values = name === "kind" && choices === undefined ? ["ngo", "informalGroup"] : choices?.example;
  const code = { type: "string", enum: [...((values ?? []) as readonly string[]), "other"] };
  const title = { "x-title": { pl: `Pole ${name}`, en: `Field ${name}` } };
  switch (of) {
    case "money":
      return { type: "string", format: "money", ...title };
    case "number":
      return { type: "integer", ...title };
    case "date":
      return { ...date, ...title };
    case "yesNo":
      return { type: "boolean", ...title };
    case "choice":
      return { ...code, ...title };
    case "choices":
      return { type: "array", maxItems: 10, items: code, ...title };
    case "place":
      return { ...PLACE, ...title };
    case "list":
      return { type: "array", maxItems: 50, items: itemOf(name, slots), ...title };
    default:
      return { type: "string", ...title };
  }
}

const text = { type: "string" };
const PLACE = {
  type: "object",
  required: ["locality", "street"],
  "x-place": { register: "sample" },
  properties: { locality: text, street: text, number: text },
};

function itemOf(list: string, slots: Slots): JsonSchema {
  const inside = Object.entries(slots).filter(
    (entry): entry is [string, FieldSlot] => entry[1].kind === "field" && entry[1].within === list,
  );
  const whole = inside.find(([, { example }]) => example === "@");
  if (whole !== undefined) return schemaOf(whole[1].of, whole[0], slots);
  const fields = inside.map(([name, { of, example }]) => [String(example), schemaOf(of, name, slots)]);
  const properties = { note: text, ...Object.fromEntries(fields) };
  return { type: "object", required: fields.map(([name]) => name), properties };
}

interface Group {
  readonly type: string;
  readonly properties: Record<string, unknown>;
  readonly required: string[];
}

function put(form: Group, path: string, schema: JsonSchema, optional: boolean): void {
  const names = path.split(".");
  const last = names.pop() as string;
  let group = form;
  for (const name of names) {
    group.properties[name] ??= { type: "object", properties: {}, required: [] };
    if (!group.required.includes(name)) group.required.push(name);
    group = group.properties[name] as Group;
  }
  group.properties[last] ??= schema;
  if (!optional && !group.required.includes(last)) group.required.push(last);
}
