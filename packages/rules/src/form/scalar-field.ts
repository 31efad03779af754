import { joinPointer } from "../document/index.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { formatOf, statedFormat } from "../formats/standard-formats.ts";
import type { TextFormat, TextFormats } from "../formats/text-format.ts";
import { factLimits } from "../limits/answer-limits.ts";
import { epochDay } from "../values/civil-day.ts";
import { atDenominator, exactNumber, readDecimal } from "../values/decimal.ts";
import type { Field, WrittenFormat } from "../values/shape.ts";
import {
  BOOLEAN,
  DATE,
  INSTANT,
  INTEGER,
  MONEY,
  PERCENT,
  plainNumber,
  TEXT,
  type ValueType,
} from "../values/value-type.ts";
import { formFault } from "./form-fault.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Decimals of a `"type": "number"` that states no `multipleOf`. */
const DEFAULT_DEN = 1_000_000;

type Typed = Pick<
  Field,
  "type" | "lo" | "hi" | "minLength" | "maxLength" | "json" | "step" | "only" | "written"
>;

/** What is asked of answers to a field that states no bounds. */
export const UNBOUNDED: Pick<Field, "lo" | "hi" | "maxLength"> = {
  lo: -Infinity,
  hi: Infinity,
  maxLength: factLimits.text.max,
};

/** Reads the keywords of fields that hold one value. */
export class ScalarFieldReader {
  readonly #problems: Problem[];
  readonly #formats: TextFormats;

  constructor(problems: Problem[], formats: TextFormats) {
    this.#problems = problems;
    this.#formats = formats;
  }

  /** Type, bounds and format of one value; undefined when the rules have no type for it. */
  read(schema: JsonSchema, pointer: string): Typed | undefined {
    const type = this.#withoutNull(schema.type);
    const format = this.#format(schema, pointer);
    if (schema.enum !== undefined || (typeof schema.const === "string" && type === "string"))
      return this.#codes(schema, pointer);
    if (type === "boolean") return this.#exactly(schema, pointer, { ...UNBOUNDED, type: BOOLEAN });
    if (type === "integer") return this.#number(schema, pointer, INTEGER, format);
    if (type === "number")
      return this.#number(
        schema,
        pointer,
        format?.type === "percent" ? PERCENT : plainNumber(this.#denominator(schema, pointer)),
        format,
      );
    if (type === "string") return this.#stringField(schema, pointer, format);
    this.#fault(joinPointer(pointer, "type"), {
      pl: `Nieznany typ pola ${describeValue(schema.type, "pl")}.`,
      en: `Unknown type of field ${describeValue(schema.type)}.`,
    });
    return undefined;
  }

  /** The format that a field states; without it, a field whose format nobody knows is read as any of its type. */
  #format(schema: JsonSchema, pointer: string): TextFormat | undefined {
    const stated = statedFormat(schema);
    if (schema.format !== undefined && schema["x-pattern"] !== undefined)
      this.#fault(joinPointer(pointer, "x-pattern"), {
        pl: "„format” i „x-pattern” stoją obok siebie, a mówią to samo.",
        en: '"format" and "x-pattern" stand side by side, and say the same.',
      });
    if (stated === undefined) return undefined;
    const format = formatOf(stated, this.#formats);
    if (format !== undefined) return format;
    const available = Object.keys(this.#formats).join(", ");
    this.#fault(joinPointer(pointer, schema.format === undefined ? "x-pattern" : "format"), {
      pl: `Nieznany format ${describeValue(stated, "pl")}; dostępne: ${available}.`,
      en: `Unknown format ${describeValue(stated)}; available: ${available}.`,
    });
    return undefined;
  }

  #stringField(schema: JsonSchema, pointer: string, format: TextFormat | undefined): Typed {
    const lengths = this.#lengths(schema, pointer);
    if (format?.type === "money") return { ...this.#bounded(schema, pointer, MONEY), ...lengths };
    if (format?.type === "percent")
      return { ...this.#bounded(schema, pointer, PERCENT), ...lengths, json: "string" };
    if (format?.type === "date") return { ...this.#dates(schema, pointer), ...lengths };
    if (format?.type === "instant") return { ...UNBOUNDED, ...lengths, type: INSTANT };
    if (format === undefined) return { ...UNBOUNDED, ...lengths, type: TEXT };
    const written = writtenAs(format);
    return { ...UNBOUNDED, ...lengths, written, type: { kind: "text", written } };
  }

  #lengths(
    schema: JsonSchema,
    pointer: string,
  ): Pick<Field, "minLength"> & Partial<Pick<Field, "maxLength">> {
    const { minLength: least, maxLength: most } = schema;
    if (typeof most === "number" && most > UNBOUNDED.maxLength)
      this.#fault(joinPointer(pointer, "maxLength"), {
        pl: `Odpowiedź może mieć najwyżej ${UNBOUNDED.maxLength} znaków.`,
        en: `An answer may have at most ${UNBOUNDED.maxLength} characters.`,
      });
    return {
      ...(typeof least === "number" ? { minLength: least } : {}),
      ...(typeof most === "number" ? { maxLength: Math.min(most, UNBOUNDED.maxLength) } : {}),
    };
  }

  #number(
    schema: JsonSchema,
    pointer: string,
    type: ValueType & { readonly kind: "number" },
    format: TextFormat | undefined,
  ): Typed {
    if (format?.type !== undefined && (format.type !== "percent" || type.unit !== "percent"))
      this.#fault(joinPointer(pointer, "format"), {
        pl: `Format ${describeValue(schema.format, "pl")} mają pola typu „string”.`,
        en: `Fields of the type "string" have the format ${describeValue(schema.format)}.`,
      });
    const typed = {
      ...(type.unit === "percent" ? { json: "number" as const } : {}),
      ...this.#bounded(schema, pointer, type),
      ...(typeof schema.multipleOf === "number" ? { step: schema.multipleOf } : {}),
      ...(format === undefined || format.type !== undefined ? {} : { written: writtenAs(format) }),
    };
    return this.#exactly(schema, pointer, typed);
  }

  /** The one value that `const` leaves. */
  #exactly(schema: JsonSchema, pointer: string, typed: Typed): Typed {
    const only = schema.const;
    if (only === undefined) return typed;
    const { type } = typed;
    const read =
      type.kind === "number" && typeof only === "number"
        ? exactNumber(only, type.den)
        : typeof only === type.kind
          ? (only as boolean)
          : undefined;
    if (read !== undefined) return { ...typed, only: read };
    this.#fault(joinPointer(pointer, "const"), {
      pl: `${describeValue(only, "pl")} nie jest odpowiedzią tego rodzaju.`,
      en: `${describeValue(only)} is not an answer of this kind.`,
    });
    return typed;
  }

  #dates(schema: JsonSchema, pointer: string): Typed {
    const bound = (keyword: string, otherwise: number) => {
      const written = schema[keyword];
      if (written === undefined) return otherwise;
      const day = typeof written === "string" ? epochDay(written) : undefined;
      if (day === undefined)
        this.#fault(joinPointer(pointer, keyword), {
          pl: "Granicą daty jest data „RRRR-MM-DD”.",
          en: 'The bound of a date is a date "YYYY-MM-DD".',
        });
      return day ?? otherwise;
    };
    return {
      type: DATE,
      lo: bound("x-minimum", -Infinity),
      hi: bound("x-maximum", Infinity),
      minLength: 0,
      maxLength: 10,
    };
  }

  #bounded(schema: JsonSchema, pointer: string, type: ValueType & { readonly kind: "number" }): Typed {
    const bound = (keyword: string, otherwise: number) => {
      const written = schema[keyword];
      if (written === undefined) return otherwise;
      const decimal =
        typeof written === "number" || typeof written === "string" ? readDecimal(written) : undefined;
      const value = decimal === undefined ? undefined : atDenominator(decimal, type.den);
      if (value === undefined)
        this.#fault(joinPointer(pointer, keyword), {
          pl: `Granica „${keyword}” nie jest liczbą tego typu.`,
          en: `Bound "${keyword}" is not a number of this type.`,
        });
      return value ?? otherwise;
    };
    const lo = Math.max(bound("minimum", -Infinity), bound("x-minimum", -Infinity));
    const hi = Math.min(bound("maximum", Infinity), bound("x-maximum", Infinity));
    if (lo > hi)
      this.#fault(pointer, {
        pl: "Dolna granica jest większa od górnej.",
        en: "The lower bound is above the upper one.",
      });
    return { ...UNBOUNDED, type, lo, hi };
  }

  #denominator(schema: JsonSchema, pointer: string): number {
    const step = schema.multipleOf;
    if (step === undefined) return DEFAULT_DEN;
    const decimal = typeof step === "number" ? readDecimal(step) : undefined;
    if (decimal === undefined || decimal.num <= 0 || decimal.den > DEFAULT_DEN) {
      this.#fault(joinPointer(pointer, "multipleOf"), {
        pl: "„multipleOf” to liczba dodatnia o najwyżej sześciu miejscach po przecinku.",
        en: '"multipleOf" is a positive number with at most six decimals.',
      });
      return DEFAULT_DEN;
    }
    return decimal.den;
  }

  #codes(schema: JsonSchema, pointer: string): Typed | undefined {
    const values = schema.enum ?? [schema.const];
    const at = joinPointer(pointer, "enum");
    if (!Array.isArray(values) || values.length === 0 || values.some((value) => typeof value !== "string")) {
      this.#fault(at, {
        pl: "„enum” musi być niepustą listą tekstów.",
        en: '"enum" must be a non-empty list of texts.',
      });
      return undefined;
    }
    if (new Set(values).size !== values.length)
      this.#fault(at, { pl: "Pozycje na liście powtarzają się.", en: "The list repeats a value." });
    return {
      ...UNBOUNDED,
      ...this.#lengths(schema, pointer),
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

  #fault(pointer: string, text: LocalisedText): void {
    formFault(this.#problems, pointer, text);
  }
}

const writtenFormats = new WeakMap<TextFormat, WrittenFormat>();

/** A format as the reader of answers needs it: one for all fields, so that rules see which are written alike. */
function writtenAs(format: TextFormat): WrittenFormat {
  const written = writtenFormats.get(format) ?? newWritten(format);
  writtenFormats.set(format, written);
  return written;
}

function newWritten(format: TextFormat): WrittenFormat {
  const { name, example, canonical } = format;
  return {
    name,
    example,
    read(value) {
      if (typeof value === "string" && canonical !== undefined)
        return canonical.call(format, value) as typeof value | undefined;
      return format.fits(value) ? value : undefined;
    },
  };
}
