import type { JsonSchema, LocalisedText } from "@opus/grant-rules";

const title = (pl: string, en: string) => ({ "x-title": { pl, en } });

/** What the engine knows of the case and the call; rules read it like answers. */
const knownToEngine = {
  case: {
    type: "object",
    ...title("Sprawa", "Case"),
    properties: {
      submittedAt: {
        type: "string",
        format: "date-time",
        ...title("Chwila złożenia", "Instant of submission"),
      },
      submittedOn: { type: "string", format: "date", ...title("Dzień złożenia", "Day of submission") },
      number: { type: "string", ...title("Numer wniosku", "Application number") },
    },
    required: ["submittedAt", "submittedOn", "number"],
  },
  call: {
    type: "object",
    ...title("Nabór", "Call"),
    properties: {
      closesOn: {
        type: "string",
        format: "date",
        ...title("Dzień zamknięcia naboru", "Closing day of the call"),
      },
      realisationFrom: {
        type: "string",
        format: "date",
        ...title("Początek realizacji", "Start of realisation"),
      },
      realisationTo: { type: "string", format: "date", ...title("Koniec realizacji", "End of realisation") },
    },
    required: ["closesOn", "realisationFrom", "realisationTo"],
  },
} as const;

/** What rules may ask of the case: whether the application is within each limit, too. */
function caseKnown({ properties, required, ...rest }: typeof knownToEngine.case, limits: Limits): JsonSchema {
  const ids = limits.map(({ id }) => id);
  const within = {
    type: "object",
    properties: Object.fromEntries(
      limits.map(({ id, title: words }) => [id, { type: "boolean", "x-title": words }]),
    ),
    required: ids,
  };
  return { ...rest, properties: { ...properties, within }, required: [...required, "within"] };
}

type Limits = readonly { readonly id: string; readonly title: LocalisedText }[];

/** Names at the root of the facts that no form may use. */
export const reservedFacts: readonly string[] = ["case", "call", "report"];

/** The two forms of a programme document, and the limits of which rules may ask. */
export interface DocumentForms {
  readonly form: JsonSchema;
  readonly settlement: { readonly form: JsonSchema };
  readonly applicants?: { readonly limits?: Limits | undefined } | undefined;
}

/**
 * The schema of the facts that rules see: the application form's fields at the root, and beside them `case`, `call`
 * and, from settlement on, `report` (the report form). `$defs` of the report form are renamed to `report.<name>`.
 *
 * @example
 * const form = { type: "object", properties: {} };
 * composeFactSchema({ form, settlement: { form } }).required; // ["case", "call", "report"]
 */
export function composeFactSchema(document: DocumentForms): JsonSchema {
  const { form, applicants } = document;
  const limits = applicants?.limits;
  const { $defs: reportDefinitions, ...report } = document.settlement.form;
  const required = Array.isArray(form.required) ? form.required : [];
  return {
    ...form,
    $defs: {
      ...(isSchema(form.$defs) ? form.$defs : {}),
      ...Object.fromEntries(
        Object.entries(isSchema(reportDefinitions) ? reportDefinitions : {}).map(([name, schema]) => [
          `report.${name}`,
          withReportReferences(schema),
        ]),
      ),
    },
    properties: {
      ...(isSchema(form.properties) ? form.properties : {}),
      ...knownToEngine,
      ...(limits && { case: caseKnown(knownToEngine.case, limits) }),
      report: { ...title("Sprawozdanie", "Report"), ...(withReportReferences(report) as object) },
    },
    required: [...required, ...reservedFacts],
  };
}

/** Whether it is an object at all; a page that composes facts carries no reader of documents to ask more. */
function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields of the report find their `$defs` and each other under the names that these have among the facts. */
function withReportReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withReportReferences);
  if (!isSchema(schema)) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === "$ref" && typeof value === "string")
      return [keyword, value.replace(/^#\/\$defs\//, "#/$defs/report.")];
    if (keyword === "x-when") return [keyword, inReport(value)];
    return [keyword, keyword === "properties" ? eachField(value) : withReportReferences(value)];
  });
  return Object.fromEntries(entries);
}

/** Names of fields may be those of keywords. */
function eachField(fields: unknown): unknown {
  if (!isSchema(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, withReportReferences(field)]),
  );
}

function inReport(when: unknown): unknown {
  if (!isSchema(when)) return when;
  const entries = Object.entries(when).map(([path, values]) => [
    path.startsWith("@.") ? path : `report.${path}`,
    values,
  ]);
  return Object.fromEntries(entries);
}

const REPORT_PREFIXES: readonly (readonly [string, string])[] = [
  ["/form/properties/report", "/settlement/form"],
  ["/form/$defs/report.", "/settlement/form/$defs/"],
];

/** Leads a pointer into the composed facts back to the form in which the author wrote it. */
export function authorsPointer(pointer: string): string {
  for (const [prefix, origin] of REPORT_PREFIXES) {
    const inside = prefix.endsWith(".") || pointer === prefix || pointer.startsWith(`${prefix}/`);
    if (pointer.startsWith(prefix) && inside) return origin + pointer.slice(prefix.length);
  }
  return pointer;
}
