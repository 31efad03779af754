import { joinPointer } from "../document/json-pointer.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { Problem } from "../errors/index.ts";
import { answerLimits } from "../limits/answer-limits.ts";
import { formLimits } from "../limits/form-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { partProblem } from "./part-bounds.ts";
import { rulePartLimits } from "./rule-part-limits.ts";

type JsonSchema = { readonly [keyword: string]: unknown };

/** A field still to be counted. */
interface Visit {
  readonly written: unknown;
  readonly pointer: string;
  readonly depth: number;
  /** How many items the lists around it may have together. */
  readonly times: number;
}

/**
 * The first bound that a form breaks, as it is written or as its references make it; undefined when it is within all.
 * Counted before anybody reads its fields: what `$ref`s multiply is followed no further than the bounds allow.
 *
 * @example
 * formBound({ type: "object", properties: {} }, "/form"); // undefined
 */
export function formBound(form: unknown, pointer: string): Problem | undefined {
  return (
    partProblem(form, pointer, rulePartLimits.form) ??
    (isPlainObject(form) ? new FormCount(form).beyond(pointer) : undefined)
  );
}

class FormCount {
  readonly #form: JsonSchema;
  readonly #weights = new Map<object, Weight | Problem>();
  #fields = -1;
  #followed = 0;
  #steps = 0;
  #gated = 0;

  constructor(form: JsonSchema) {
    this.#form = form;
  }

  beyond(pointer: string): Problem | undefined {
    const open: Visit[] = [{ written: this.#form, pointer, depth: 0, times: 1 }];
    for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
      this.#fields += 1;
      if (this.#fields > formLimits.fields.max) return beyondLimit(formLimits.fields, pointer);
      const problem = this.#enter(visit, open, pointer);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #enter({ written, pointer, depth, times }: Visit, open: Visit[], root: string): Problem | undefined {
    const layers = this.#layers(written);
    for (const layer of layers) {
      const weight = this.#weight(layer, pointer);
      if ("code" in weight) return weight;
      this.#followed += weight.values;
      this.#steps += weight.conditions * times;
    }
    if (this.#followed > formLimits.followed.max) return beyondLimit(formLimits.followed, root);
    if (this.#steps > formLimits.conditionSteps.max) return beyondLimit(formLimits.conditionSteps, pointer);
    // Deeper fields are refused where they stand, with the fields' own words.
    if (depth > formLimits.depth.max) return undefined;
    const said = (keyword: string) => layers.find((layer) => layer[keyword] !== undefined)?.[keyword];
    if (said("x-when") !== undefined) this.#gated += 1;
    if (this.#gated > formLimits.whenFields.max) return beyondLimit(formLimits.whenFields, root);
    const [properties, items, maxItems] = [said("properties"), said("items"), said("maxItems")];
    if (isPlainObject(properties)) {
      if (this.#fields + Object.keys(properties).length > formLimits.fields.max)
        return beyondLimit(formLimits.fields, root);
      const at = joinPointer(pointer, "properties");
      for (const [name, field] of Object.entries(properties))
        open.push({ written: field, pointer: joinPointer(at, name), depth: depth + 1, times });
    }
    if (items === undefined) return undefined;
    const most = typeof maxItems === "number" && maxItems >= 0 ? maxItems : formLimits.items.max;
    const around = Math.min(times * Math.max(1, most), answerLimits.values.max);
    open.push({ written: items, pointer: joinPointer(pointer, "items"), depth: depth + 1, times: around });
    return undefined;
  }

  /** A field's own schema, and those that it refers to, one after another. */
  #layers(written: unknown): readonly JsonSchema[] {
    const definitions = isPlainObject(this.#form.$defs) ? this.#form.$defs : {};
    const layers: JsonSchema[] = [];
    let schema = written;
    while (isPlainObject(schema) && layers.length <= formLimits.depth.max) {
      layers.push(schema);
      const { $ref } = schema;
      const name = typeof $ref === "string" && $ref.startsWith("#/$defs/") ? $ref.slice(8) : undefined;
      schema = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    }
    return layers;
  }

  #weight(schema: JsonSchema, pointer: string): Weight | Problem {
    const known = this.#weights.get(schema);
    if (known !== undefined) return known;
    const weight = weigh(schema, pointer);
    this.#weights.set(schema, weight);
    return weight;
  }
}

/** What one schema holds beside the fields in it. */
interface Weight {
  readonly values: number;
  /** Schemas in its conditions, and answers that it waits for. */
  readonly conditions: number;
}

const FIELDS: ReadonlySet<string> = new Set(["properties", "items", "$defs"]);
const CONDITIONS: ReadonlySet<string> = new Set(["if", "then", "else", "allOf"]);

function weigh(schema: JsonSchema, pointer: string): Weight | Problem {
  if (Object.keys(schema).length > formLimits.keywords.max) return beyondLimit(formLimits.keywords, pointer);
  if (Array.isArray(schema.enum) && schema.enum.length > formLimits.choices.max)
    return beyondLimit(formLimits.choices, joinPointer(pointer, "enum"));
  let [values, conditions] = [1, 0];
  const open: { readonly value: unknown; readonly depth: number }[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (!FIELDS.has(keyword)) open.push({ value, depth: CONDITIONS.has(keyword) ? 1 : 0 });
  }
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    values += 1;
    const { value, depth } = each;
    if (depth > formLimits.conditionDepth.max) return beyondLimit(formLimits.conditionDepth, pointer);
    if (depth > 0 && isPlainObject(value)) conditions += 1;
    if (value === null || typeof value !== "object") continue;
    for (const [keyword, inner] of Object.entries(value)) {
      const deeper = depth > 0 && CONDITIONS.has(keyword) ? 1 : 0;
      open.push({ value: inner, depth: depth + deeper });
    }
  }
  return { values, conditions: conditions + termsOf(schema) };
}

/** Answers that a field waits for. */
function termsOf({ "x-when": when }: JsonSchema): number {
  return isPlainObject(when) ? Object.keys(when).length : 0;
}
