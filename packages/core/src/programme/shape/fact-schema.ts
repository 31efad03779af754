import type { JsonSchema, LocalisedText } from "@opus/grant-rules";

const title = (pl: string, en: string) => ({ "x-title": { pl, en } });

const day = (pl: string, en: string) => ({ type: "string", format: "date", ...title(pl, en) });

/** A group of facts, each of which is always there. */
const group = (properties: JsonSchema, words?: object): JsonSchema => ({
  type: "object",
  ...words,
  properties,
  required: Object.keys(properties),
});

/** A fact of each of these. */
const ofEach = (stated: Limits, type?: string) =>
  group(
    Object.fromEntries(
      stated.map(({ id, title: words, sum }) => [
        id,
        {
          type: type ?? (sum ? "string" : "integer"),
          ...(!type && sum && { format: "money" }),
          "x-title": words,
        },
      ]),
    ),
  );

/**
 * What the engine knows of the case; rules read it like answers. Of limits: whether the application is within each; and what
 * was before it.
 */
const caseFacts = ({ limits, earlier }: NonNullable<DocumentForms["applicants"]> = {}) =>
  group(
    {
      submittedAt: {
        type: "string",
        format: "date-time",
        ...title("Chwila złożenia", "Moment of submission"),
      },
      submittedOn: day("Dzień złożenia", "Day of submission"),
      number: { type: "string", ...title("Numer wniosku", "Number") },
      ...(limits && { within: ofEach(limits, "boolean") }),
      ...(earlier && { earlier: ofEach(earlier) }),
    },
    title("Sprawa", "Case"),
  );

/** What the engine knows of the call. */
const callFacts = () =>
  group(
    {
      closesOn: day("Zamknięcie naboru", "Call closes"),
      realisationFrom: day("Początek realizacji", "Realisation starts"),
      realisationTo: day("Koniec realizacji", "Realisation ends"),
    },
    title("Nabór", "Call"),
  );

type Limits = readonly {
  readonly id: string;
  readonly title: LocalisedText;
  readonly sum?: string | undefined;
}[];

/** Names at the root of the facts that no form may use. */
export const reservedFacts: readonly string[] = ["case", "call", "report"];

/** The two forms of a programme document, and the limits and earlier facts of which rules may ask. */
export interface DocumentForms {
  readonly form: JsonSchema;
  readonly settlement: { readonly form: JsonSchema };
  readonly applicants?:
    | { readonly limits?: Limits | undefined; readonly earlier?: Limits | undefined }
    | undefined;
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
  const { $defs: reportDefinitions, ...report } = document.settlement.form;
  const required = Array.isArray(form.required) ? form.required : [];
  return {
    ...form,
    $defs: {
      ...(isSchema(form.$defs) ? form.$defs : {}),
      ...(isSchema(reportDefinitions) &&
        (eachMember(reportDefinitions, (name, schema) => [
          `report.${name}`,
          withReportReferences(schema),
        ]) as object)),
    },
    properties: {
      ...(isSchema(form.properties) ? form.properties : {}),
      case: caseFacts(applicants),
      call: callFacts(),
      report: { ...title("Sprawozdanie", "Report"), ...(withReportReferences(report) as object) },
    },
    required: [...required, ...reservedFacts],
  };
}

/** Whether it is an object at all; a page that composes facts carries no reader of documents to ask more. */
function isSchema(value: unknown): value is JsonSchema {
  return Object(value) === value && !Array.isArray(value);
}

/** Another object of each member; what is no object stays as it is. */
function eachMember(
  of: unknown,
  entry: (name: string, value: unknown) => readonly [string, unknown],
): unknown {
  return isSchema(of)
    ? Object.fromEntries(Object.entries(of).map(([name, value]) => entry(name, value)))
    : of;
}

/** Fields of the report find their `$defs` and each other under the names that these have among the facts. */
function withReportReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withReportReferences);
  return eachMember(schema, (keyword, value) => {
    if (keyword === "$ref" && typeof value === "string")
      return [keyword, value.replace("#/$defs/", "$&report.")];
    if (keyword === "x-when") return [keyword, eachMember(value, inReport)];
    // Names of fields may be those of keywords.
    return [keyword, keyword === "properties" ? eachMember(value, named) : withReportReferences(value)];
  });
}

const named = (name: string, field: unknown) => [name, withReportReferences(field)] as const;

const inReport = (path: string, values: unknown) =>
  [path.startsWith("@.") ? path : `report.${path}`, values] as const;

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
