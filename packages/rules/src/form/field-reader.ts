import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { LocalisedText, Problem } from "../errors/index.ts";
import { formLimits } from "../limits/form-limits.ts";
import type { Field, FieldTerm } from "../values/shape.ts";
import { RECORD } from "../values/value-type.ts";
import { formFault } from "./form-fault.ts";
import type { JsonSchema } from "./json-schema.ts";
import { UNBOUNDED } from "./scalar-field.ts";

const MAX_ITEMS = formLimits.items.max;

type Common = Omit<Field, "type" | "slot">;

/** Reads the keywords that every field may have, and those of groups and lists. */
export class FieldReader {
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  common(
    schema: JsonSchema,
    pointer: string,
    place: {
      readonly path: string;
      readonly fullPath: string;
      readonly optional: boolean;
      readonly conditional: boolean;
      readonly inherited: { readonly personal?: string; readonly source?: "officer" };
    },
  ): Common {
    const name = place.fullPath.split(".").at(-1) ?? place.fullPath;
    const written = typeof schema.title === "string" ? schema.title : name;
    const question = this.#text(schema, "x-question", pointer);
    const labels = this.#labels(schema, pointer);
    const personal =
      typeof schema["x-personal"] === "string" ? schema["x-personal"] : place.inherited.personal;
    const source = schema["x-source"] ?? place.inherited.source ?? "applicant";
    if (source !== "officer" && source !== "applicant") {
      this.#fault(joinPointer(pointer, "x-source"), {
        pl: "Źródłem jest „applicant” albo „officer”.",
        en: 'The source is "applicant" or "officer".',
      });
    }
    return {
      ...UNBOUNDED,
      path: place.path,
      fullPath: place.fullPath,
      optional: place.optional || place.conditional,
      title: this.#text(schema, "x-title", pointer) ?? { pl: written, en: written },
      source: source === "officer" ? "officer" : "applicant",
      ...(place.conditional && !place.optional ? { needed: true } : {}),
      ...(isPlainObject(schema["x-when"]) ? { when: termsOf(schema["x-when"]) } : {}),
      ...(question === undefined ? {} : { question }),
      ...(labels === undefined ? {} : { labels }),
      ...(personal === undefined ? {} : { personal }),
    };
  }

  maxItems(schema: JsonSchema, pointer: string): number {
    const max = schema.maxItems ?? MAX_ITEMS;
    if (typeof max === "number" && Number.isInteger(max) && max >= 0 && max <= MAX_ITEMS) return max;
    this.#fault(joinPointer(pointer, "maxItems"), {
      pl: `„maxItems” to liczba całkowita od 0 do ${MAX_ITEMS}.`,
      en: `"maxItems" is an integer from 0 to ${MAX_ITEMS}.`,
    });
    return MAX_ITEMS;
  }

  /** Type of an object field: a place from a register, or a group of fields. */
  placeOrRecord(schema: JsonSchema, pointer: string): Pick<Field, "type"> & Pick<Field, "place"> {
    const place = schema["x-place"];
    if (place === undefined) return { type: RECORD };
    const register = isPlainObject(place) ? place.register : undefined;
    if (!isPlainObject(place) || typeof register !== "string") {
      this.#fault(joinPointer(pointer, "x-place"), {
        pl: "„x-place” musi mieć pole „register” z identyfikatorem rejestru.",
        en: '"x-place" must have "register" with the id of a register.',
      });
      return { type: RECORD };
    }
    const part = (name: string) => (typeof place[name] === "string" ? (place[name] as string) : name);
    const properties = isPlainObject(schema.properties) ? schema.properties : {};
    if (!Object.hasOwn(properties, part("street"))) {
      this.#fault(joinPointer(pointer, "properties"), {
        pl: `Miejsce musi mieć pole „${part("street")}”.`,
        en: `A place must have the field "${part("street")}".`,
      });
    }
    return {
      type: { kind: "place", register },
      place: { locality: part("locality"), street: part("street"), number: part("number") },
    };
  }

  #text(schema: JsonSchema, keyword: string, pointer: string): LocalisedText | undefined {
    const text = schema[keyword];
    if (text === undefined) return undefined;
    if (isPlainObject(text) && typeof text.pl === "string" && typeof text.en === "string")
      return { pl: text.pl, en: text.en };
    this.#fault(joinPointer(pointer, keyword), {
      pl: "Tekst musi być podany po polsku i po angielsku.",
      en: "The text must be given in Polish and in English.",
    });
    return undefined;
  }

  #labels(schema: JsonSchema, pointer: string): Record<string, LocalisedText> | undefined {
    const written = schema["x-labels"];
    if (written === undefined) return undefined;
    const at = joinPointer(pointer, "x-labels");
    const labels: Record<string, LocalisedText> = Object.create(null);
    if (!isPlainObject(written)) {
      this.#fault(at, {
        pl: "„x-labels” to obiekt: pozycja listy → {pl, en}.",
        en: '"x-labels" is an object: value of the list → {pl, en}.',
      });
      return undefined;
    }
    for (const value of Object.keys(written)) {
      const label = this.#text(written, value, at);
      if (label !== undefined) labels[value] = label;
    }
    return labels;
  }

  #fault(pointer: string, text: LocalisedText): void {
    formFault(this.#problems, pointer, text);
  }
}

/** What a field waits for, as its form says it. */
function termsOf(written: JsonSchema): readonly FieldTerm[] {
  return Object.entries(written).map(([path, values]) => ({
    path,
    values: Array.isArray(values) ? values : [values],
  }));
}
