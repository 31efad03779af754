import { formBound } from "../bounds/form-bounds.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { nameFault } from "../document/reserved-names.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { textFormats } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { formLimits } from "../limits/form-limits.ts";
import type { Field, Shape } from "../values/shape.ts";
import { FieldReader } from "./field-reader.ts";
import { formFault } from "./form-fault.ts";
import type { JsonSchema } from "./json-schema.ts";
import { ScalarFieldReader } from "./scalar-field.ts";
import { SCHEMA_KEYWORDS } from "./schema-keywords.ts";

const MAX_DEPTH = formLimits.depth.max;

/** What reading a form gives. */
export interface FormReading {
  readonly shape: Shape;
}

/**
 * Reads the form's JSON Schema into typed fields with slots; pushes what is wrong with it. One that is beyond a
 * bound is not read.
 */
export function readForm(
  schema: JsonSchema,
  pointer: string,
  problems: Problem[] = [],
  formats: TextFormats = textFormats,
): FormReading {
  const beyond = formBound(schema, pointer);
  if (beyond === undefined) return readCountedForm(schema, pointer, problems, formats);
  problems.push(beyond);
  return { shape: new ShapeBuilder(schema, problems, formats).finish() };
}

/** Reads as `readForm` does a form that its caller has just counted with `formBound`, and found within all bounds. */
export function readCountedForm(
  schema: JsonSchema,
  pointer: string,
  problems: Problem[],
  formats: TextFormats,
): FormReading {
  const builder = new ShapeBuilder(schema, problems, formats);
  if (!isPlainObject(schema) || schema.type !== "object") {
    problems.push(
      problemAt(
        "OGW144",
        pointer,
        {
          pl: "Formularz musi być schematem obiektu.",
          en: "The form must be the schema of an object.",
        },
        { pl: 'Dodaj "type": "object" i "properties".', en: 'Add "type": "object" and "properties".' },
      ),
    );
    return { shape: builder.finish() };
  }
  builder.record(schema, pointer, {
    path: "",
    fullPath: "",
    optional: false,
    conditional: false,
    depth: 0,
    inherited: {},
  });
  return { shape: builder.finish() };
}

interface FieldPlace {
  readonly path: string;
  readonly fullPath: string;
  readonly optional: boolean;
  /** Whether the field, or a group around it, need not apply. */
  readonly conditional: boolean;
  readonly depth: number;
  readonly inherited: { readonly personal?: string; readonly source?: "officer" };
}

/** Collects the fields of one shape; lists start a builder of their own. */
class ShapeBuilder {
  readonly #root: JsonSchema;
  readonly #problems: Problem[];
  readonly #fields = new Map<string, Field>();
  readonly #children = new Map<string, Map<string, Field>>();
  readonly #open = new Set<string>();
  readonly #formats: TextFormats;
  readonly #reader: FieldReader;
  readonly #scalars: ScalarFieldReader;

  constructor(root: JsonSchema, problems: Problem[], formats: TextFormats) {
    this.#root = root;
    this.#problems = problems;
    this.#formats = formats;
    this.#reader = new FieldReader(problems);
    this.#scalars = new ScalarFieldReader(problems, formats);
  }

  finish(): Shape {
    return {
      fields: this.#fields,
      children: this.#children,
      open: this.#open,
      slotCount: this.#fields.size + 1,
    };
  }

  record(schema: JsonSchema, pointer: string, place: FieldPlace): void {
    this.#unknownKeywords(schema, pointer);
    const children = new Map<string, Field>();
    this.#children.set(place.path, children);
    if (schema.additionalProperties === true) this.#open.add(place.path);
    const properties = schema.properties;
    if (!isPlainObject(properties)) {
      this.#fault(pointer, {
        pl: "Grupa pól nie ma „properties”.",
        en: 'A group of fields has no "properties".',
      });
      return;
    }
    const required = this.#required(schema, properties, pointer);
    for (const [name, property] of Object.entries(properties)) {
      const at = joinPointer(joinPointer(pointer, "properties"), name);
      const wrong = nameFault(name);
      if (wrong !== undefined) {
        this.#fault(at, {
          pl: `Nazwa pola „${name}” jest niedozwolona: ${wrong.pl}.`,
          en: `Field name "${name}" is not allowed: ${wrong.en}.`,
        });
        continue;
      }
      const field = this.field(property, at, {
        path: place.path === "" ? name : `${place.path}.${name}`,
        fullPath:
          place.fullPath === "" || place.fullPath.endsWith(".")
            ? place.fullPath + name
            : `${place.fullPath}.${name}`,
        optional: place.optional || !required.has(name),
        conditional: place.conditional,
        depth: place.depth + 1,
        inherited: place.inherited,
      });
      if (field !== undefined) children.set(name, field);
    }
  }

  field(written: unknown, pointer: string, around: FieldPlace): Field | undefined {
    const schema = this.#resolve(written, pointer);
    if (schema === undefined) return undefined;
    const place = { ...around, conditional: around.conditional || schema["x-when"] !== undefined };
    if (place.depth > MAX_DEPTH) {
      this.#fault(pointer, {
        pl: `Pola są zagnieżdżone głębiej niż ${MAX_DEPTH}.`,
        en: `Fields are nested deeper than ${MAX_DEPTH}.`,
      });
      return undefined;
    }
    const type = schema.type;
    if (type !== "object") this.#unknownKeywords(schema, pointer);
    const slot = this.#fields.size + 1;
    const common = { ...this.#reader.common(schema, pointer, place), slot };
    const inherited = {
      ...(common.personal === undefined ? {} : { personal: common.personal }),
      ...(common.source === "officer" ? { source: "officer" as const } : {}),
    };
    if (type === "array") {
      const shape = this.#items(schema, pointer, { ...place, inherited });
      if (shape === undefined) return undefined;
      return this.#add({
        ...common,
        type: {
          kind: "list",
          shape,
          max: this.#reader.maxItems(schema, pointer),
          fewest: Number(schema.minItems ?? 0),
        },
      });
    }
    if (type === "object") {
      const type = this.#reader.placeOrRecord(schema, pointer);
      const field = this.#add({ ...common, ...type });
      this.record(schema, pointer, { ...place, inherited });
      return field;
    }
    const scalar = this.#scalars.read(schema, pointer);
    return scalar === undefined ? undefined : this.#add({ ...common, ...scalar });
  }

  #items(schema: JsonSchema, pointer: string, place: FieldPlace): Shape | undefined {
    const at = joinPointer(pointer, "items");
    const items = this.#resolve(schema.items, at);
    if (items === undefined) return undefined;
    const inner = new ShapeBuilder(this.#root, this.#problems, this.#formats);
    const inside = {
      ...place,
      path: "",
      fullPath: `${place.fullPath}[]`,
      optional: false,
      conditional: false,
      depth: place.depth + 1,
    };
    if (items.type === "object" && items["x-place"] === undefined) inner.record(items, at, inside);
    else if (inner.field(items, at, inside) === undefined) return undefined;
    return inner.finish();
  }

  #add(field: Field): Field {
    this.#fields.set(field.path, field);
    return field;
  }

  /** Follows a local `$ref` into `$defs`; anything else is refused. */
  #resolve(written: unknown, pointer: string): JsonSchema | undefined {
    let schema = written;
    for (let hops = 0; isPlainObject(schema) && schema.$ref !== undefined; hops += 1) {
      const ref = schema.$ref;
      const name =
        typeof ref === "string" && ref.startsWith("#/$defs/") ? ref.slice("#/$defs/".length) : undefined;
      const defs = this.#root.$defs;
      if (hops > MAX_DEPTH || name === undefined || !isPlainObject(defs) || !Object.hasOwn(defs, name)) {
        this.#fault(pointer, {
          pl: `Odwołanie ${describeValue(ref, "pl")} nie prowadzi do „$defs” tego formularza.`,
          en: `Reference ${describeValue(ref)} does not lead into "$defs" of this form.`,
        });
        return undefined;
      }
      const { $ref: _, ...beside } = schema;
      const target = defs[name];
      schema = isPlainObject(target) ? { ...target, ...beside } : target;
    }
    if (isPlainObject(schema)) return schema;
    this.#fault(pointer, {
      pl: "Tu musi stać schemat pola (obiekt).",
      en: "A schema of a field (an object) must stand here.",
    });
    return undefined;
  }

  #required(schema: JsonSchema, properties: JsonSchema, pointer: string): ReadonlySet<string> {
    const required = schema.required ?? [];
    const at = joinPointer(pointer, "required");
    if (!Array.isArray(required) || required.some((name) => typeof name !== "string")) {
      this.#fault(at, {
        pl: "„required” musi być listą nazw pól.",
        en: '"required" must be a list of field names.',
      });
      return new Set();
    }
    for (const [index, name] of required.entries()) {
      if (Object.hasOwn(properties, name)) continue;
      this.#problems.push(
        problemAt(
          "OGW144",
          joinPointer(at, index),
          { pl: `Wymagane pole „${name}” nie istnieje.`, en: `Required field "${name}" does not exist.` },
          meant(didYouMean(name, Object.keys(properties)), {
            pl: `Pola: ${listed(Object.keys(properties))}.`,
            en: `Fields: ${listed(Object.keys(properties))}.`,
          }),
        ),
      );
    }
    return new Set(required);
  }

  #unknownKeywords(schema: JsonSchema, pointer: string): void {
    for (const keyword of Object.keys(schema)) {
      if (SCHEMA_KEYWORDS.has(keyword)) continue;
      this.#problems.push(
        problemAt(
          "OGW144",
          joinPointer(pointer, keyword),
          { pl: `Nieznane słowo schematu „${keyword}”.`, en: `Unknown schema keyword "${keyword}".` },
          meant(didYouMean(keyword, SCHEMA_KEYWORDS), {
            pl: "Usuń je albo użyj słowa z dokumentacji formularza.",
            en: "Remove it, or use a keyword from the form's documentation.",
          }),
        ),
      );
    }
  }

  #fault(pointer: string, text: LocalisedText): void {
    formFault(this.#problems, pointer, text);
  }
}
