import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { factLimits } from "../limits/answer-limits.ts";
import { formLimits } from "../limits/form-limits.ts";
import { epochDay } from "../values/civil-day.ts";
import { atDenominator, readDecimal } from "../values/decimal.ts";
import type { Field } from "../values/shape.ts";
import {
  BOOLEAN,
  DATE,
  INSTANT,
  INTEGER,
  MONEY,
  PERCENT,
  plainNumber,
  RECORD,
  TEXT,
  type ValueType,
} from "../values/value-type.ts";
import type { JsonSchema } from "./json-schema.ts";
import { FORMATS } from "./schema-keywords.ts";

/** Decimals of a `"type": "number"` that states no `multipleOf`. */
const DEFAULT_DEN = 1_000_000;
const MAX_ITEMS = formLimits.items.max;

type Typed = Pick<Field, "type" | "lo" | "hi" | "maxLength"> & Pick<Field, "place">;
type Common = Omit<Field, "type" | "slot">;

const UNBOUNDED = { lo: -Infinity, hi: Infinity, maxLength: factLimits.text.max };

/** Reads the keywords of one field. */
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
      this.#fault(
        joinPointer(pointer, "x-source"),
        "Źródłem jest „applicant” albo „officer”.",
        'The source is "applicant" or "officer".',
      );
    }
    return {
      ...UNBOUNDED,
      path: place.path,
      fullPath: place.fullPath,
      optional: place.optional,
      title: this.#text(schema, "x-title", pointer) ?? { pl: written, en: written },
      source: source === "officer" ? "officer" : "applicant",
      ...(question === undefined ? {} : { question }),
      ...(labels === undefined ? {} : { labels }),
      ...(personal === undefined ? {} : { personal }),
    };
  }

  maxItems(schema: JsonSchema, pointer: string): number {
    const max = schema.maxItems ?? MAX_ITEMS;
    if (typeof max === "number" && Number.isInteger(max) && max >= 0 && max <= MAX_ITEMS) return max;
    this.#fault(
      joinPointer(pointer, "maxItems"),
      `„maxItems” to liczba całkowita od 0 do ${MAX_ITEMS}.`,
      `"maxItems" is an integer from 0 to ${MAX_ITEMS}.`,
    );
    return MAX_ITEMS;
  }

  /** Type of an object field: a place from a register, or a group of fields. */
  placeOrRecord(schema: JsonSchema, pointer: string): Pick<Field, "type"> & Pick<Field, "place"> {
    const place = schema["x-place"];
    if (place === undefined) return { type: RECORD };
    const register = isPlainObject(place) ? place.register : undefined;
    if (!isPlainObject(place) || typeof register !== "string") {
      this.#fault(
        joinPointer(pointer, "x-place"),
        "„x-place” musi mieć pole „register” z identyfikatorem rejestru.",
        '"x-place" must have "register" with the id of a register.',
      );
      return { type: RECORD };
    }
    const part = (name: string) => (typeof place[name] === "string" ? (place[name] as string) : name);
    const properties = isPlainObject(schema.properties) ? schema.properties : {};
    if (!Object.hasOwn(properties, part("street"))) {
      this.#fault(
        joinPointer(pointer, "properties"),
        `Miejsce musi mieć pole „${part("street")}”.`,
        `A place must have the field "${part("street")}".`,
      );
    }
    return {
      type: { kind: "place", register },
      place: { locality: part("locality"), street: part("street"), number: part("number") },
    };
  }

  scalar(schema: JsonSchema, pointer: string): Typed | undefined {
    const type = this.#withoutNull(schema.type);
    const format = schema.format;
    if (format !== undefined && (typeof format !== "string" || !FORMATS.has(format))) {
      this.#fault(
        joinPointer(pointer, "format"),
        `Nieznany format ${describeValue(format)}; dostępne: ${[...FORMATS].join(", ")}.`,
        `Unknown format ${describeValue(format)}; available: ${[...FORMATS].join(", ")}.`,
      );
      return undefined;
    }
    if (schema.enum !== undefined || (typeof schema.const === "string" && type === "string"))
      return this.#codes(schema, pointer);
    if (type === "boolean") return { ...UNBOUNDED, type: BOOLEAN };
    if (type === "integer") return this.#bounded(schema, pointer, INTEGER);
    if (type === "number")
      return this.#bounded(
        schema,
        pointer,
        format === "percent" ? PERCENT : plainNumber(this.#denominator(schema, pointer)),
      );
    if (type === "string") return this.#stringField(schema, pointer, format);
    this.#fault(
      joinPointer(pointer, "type"),
      `Nieznany typ pola ${describeValue(schema.type)}.`,
      `Unknown type of field ${describeValue(schema.type)}.`,
    );
    return undefined;
  }

  #stringField(schema: JsonSchema, pointer: string, format: unknown): Typed {
    if (format === "money") return this.#bounded(schema, pointer, MONEY);
    if (format === "percent") return this.#bounded(schema, pointer, PERCENT);
    if (format === "date") return this.#dates(schema, pointer);
    if (format === "date-time") return { ...UNBOUNDED, type: INSTANT };
    const max = schema.maxLength;
    return { ...UNBOUNDED, type: TEXT, maxLength: typeof max === "number" ? max : UNBOUNDED.maxLength };
  }

  #dates(schema: JsonSchema, pointer: string): Typed {
    const bound = (keyword: string, otherwise: number) => {
      const written = schema[keyword];
      if (written === undefined) return otherwise;
      const day = typeof written === "string" ? epochDay(written) : undefined;
      if (day === undefined)
        this.#fault(
          joinPointer(pointer, keyword),
          "Granicą daty jest data „RRRR-MM-DD”.",
          'The bound of a date is a date "YYYY-MM-DD".',
        );
      return day ?? otherwise;
    };
    return { type: DATE, lo: bound("x-minimum", -Infinity), hi: bound("x-maximum", Infinity), maxLength: 10 };
  }

  #bounded(schema: JsonSchema, pointer: string, type: ValueType & { readonly kind: "number" }): Typed {
    const bound = (keyword: string, otherwise: number) => {
      const written = schema[keyword];
      if (written === undefined) return otherwise;
      const decimal =
        typeof written === "number" || typeof written === "string" ? readDecimal(written) : undefined;
      const value = decimal === undefined ? undefined : atDenominator(decimal, type.den);
      if (value === undefined)
        this.#fault(
          joinPointer(pointer, keyword),
          `Granica „${keyword}” nie jest liczbą tego typu.`,
          `Bound "${keyword}" is not a number of this type.`,
        );
      return value ?? otherwise;
    };
    const lo = Math.max(bound("minimum", -Infinity), bound("x-minimum", -Infinity));
    const hi = Math.min(bound("maximum", Infinity), bound("x-maximum", Infinity));
    if (lo > hi)
      this.#fault(
        pointer,
        "Dolna granica jest większa od górnej.",
        "The lower bound is above the upper one.",
      );
    return { type, lo, hi, maxLength: UNBOUNDED.maxLength };
  }

  #denominator(schema: JsonSchema, pointer: string): number {
    const step = schema.multipleOf;
    if (step === undefined) return DEFAULT_DEN;
    const decimal = typeof step === "number" ? readDecimal(step) : undefined;
    if (decimal === undefined || decimal.num <= 0 || decimal.den > DEFAULT_DEN) {
      this.#fault(
        joinPointer(pointer, "multipleOf"),
        "„multipleOf” to liczba dodatnia o najwyżej sześciu miejscach po przecinku.",
        '"multipleOf" is a positive number with at most six decimals.',
      );
      return DEFAULT_DEN;
    }
    return decimal.den;
  }

  #codes(schema: JsonSchema, pointer: string): Typed | undefined {
    const values = schema.enum ?? [schema.const];
    const at = joinPointer(pointer, "enum");
    if (!Array.isArray(values) || values.length === 0 || values.some((value) => typeof value !== "string")) {
      this.#fault(at, "„enum” musi być niepustą listą tekstów.", '"enum" must be a non-empty list of texts.');
      return undefined;
    }
    if (new Set(values).size !== values.length)
      this.#fault(at, "Pozycje na liście powtarzają się.", "The list repeats a value.");
    return {
      ...UNBOUNDED,
      type: {
        kind: "code",
        values: values.map((value) => value.normalize("NFC")),
        open: schema["x-open"] === true,
      },
    };
  }

  /** `["string", "null"]` is a string that may be left empty. */
  #withoutNull(type: unknown): unknown {
    if (!Array.isArray(type)) return type;
    const kinds = type.filter((kind) => kind !== "null");
    return kinds.length === 1 ? kinds[0] : type;
  }

  #text(schema: JsonSchema, keyword: string, pointer: string): LocalisedText | undefined {
    const text = schema[keyword];
    if (text === undefined) return undefined;
    if (isPlainObject(text) && typeof text.pl === "string" && typeof text.en === "string")
      return { pl: text.pl, en: text.en };
    this.#fault(
      joinPointer(pointer, keyword),
      "Tekst musi być podany po polsku i po angielsku.",
      "The text must be given in Polish and in English.",
    );
    return undefined;
  }

  #labels(schema: JsonSchema, pointer: string): Record<string, LocalisedText> | undefined {
    const written = schema["x-labels"];
    if (written === undefined) return undefined;
    const at = joinPointer(pointer, "x-labels");
    const labels: Record<string, LocalisedText> = Object.create(null);
    if (!isPlainObject(written)) {
      this.#fault(
        at,
        "„x-labels” to obiekt: pozycja listy → {pl, en}.",
        '"x-labels" is an object: value of the list → {pl, en}.',
      );
      return undefined;
    }
    for (const value of Object.keys(written)) {
      const label = this.#text(written, value, at);
      if (label !== undefined) labels[value] = label;
    }
    return labels;
  }

  #fault(pointer: string, pl: string, en: string): void {
    this.#problems.push(
      problemAt(
        "OGW144",
        pointer,
        { pl, en },
        { pl: "Popraw schemat formularza w tym miejscu.", en: "Correct the form's schema at this place." },
      ),
    );
  }
}
