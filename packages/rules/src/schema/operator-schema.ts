import type { JsonSchema } from "../form/json-schema.ts";
import type { Operator } from "../language/operator.ts";
import { closedObject, defined, inBothLanguages } from "./described.ts";
import type { OperandForm } from "./operand-form.ts";
import { operandsOf } from "./operator-operands.ts";
import { snippetBody } from "./operator-snippet.ts";

/** Where an expression stands: at the form, or inside a list, where `@` is the item. */
export type Standing = "form" | "item";

/** Names of the definitions that expressions are made of, by where they stand. */
export const EXPRESSION_DEFINITIONS = {
  form: { operation: "operation", expression: "expression", condition: "condition", path: "factPath" },
  item: {
    operation: "itemOperation",
    expression: "itemExpression",
    condition: "itemCondition",
    path: "itemFactPath",
  },
} as const;

/** The schema of what stands behind an operator's name, with its documentation. */
export function operatorSchema(operator: Operator, standing: Standing): JsonSchema {
  const defaultSnippets = [{ label: operator.name, body: snippetBody(operator) }];
  return { ...documentation(operator), ...operandsSchema(operator, standing), defaultSnippets };
}

function documentation({ signature, summary, unknown, error, examples }: Operator): JsonSchema {
  const [example] = examples;
  const shown = example === undefined ? "" : `\n\n\`${JSON.stringify(example.expression)}\``;
  return {
    description: inBothLanguages(summary),
    markdownDescription: [
      `\`${signature}\``,
      `**${summary.pl}** Nieznane: ${unknown.pl} Błąd: ${error.pl}`,
      `**${summary.en}** Unknown: ${unknown.en} Error: ${error.en}${shown}`,
    ].join("\n\n"),
  };
}

/** Operands in a list; a single one may stand without it. */
function operandsSchema(operator: Operator, standing: Standing): JsonSchema {
  const { least, most, places, rest } = operandsOf(operator);
  const inPlaces = places.map((place) => operandSchema(place, standing));
  const inList: JsonSchema = {
    ...(places.length === 0 ? {} : { prefixItems: inPlaces }),
    items: rest === undefined ? anyOf(inPlaces) : operandSchema(rest, standing),
    minItems: least,
    ...(Number.isFinite(most) ? { maxItems: most } : {}),
  };
  if (least > 1) return { type: "array", ...inList };
  const [first = rest] = places;
  if (first === undefined) return { type: "array", ...inList };
  if (first.kind === "expression" || first.kind === "condition") {
    const { operation } = EXPRESSION_DEFINITIONS[first.onItem ? "item" : standing];
    const kinds = first.kind === "condition" ? ["boolean"] : ["boolean", "number", "string"];
    return { type: ["object", "array", ...kinds], ...defined(operation), ...inList };
  }
  return { anyOf: [operandSchema(first, standing), { type: "array", ...inList }] };
}

/**
 * What may stand at some place. `maxItems` lets nothing stand behind the last place; editors that do not look at
 * `prefixItems` when they complete look here.
 */
function anyOf(inPlaces: readonly JsonSchema[]): JsonSchema {
  const distinct = [...new Map(inPlaces.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length === 1 ? (distinct[0] ?? {}) : { anyOf: distinct };
}

function operandSchema(form: OperandForm, standing: Standing): JsonSchema {
  switch (form.kind) {
    case "expression":
    case "condition":
      return defined(EXPRESSION_DEFINITIONS[form.onItem ? "item" : standing][form.kind]);
    case "words":
      return form.open ? {} : { enum: form.words };
    case "name":
      return defined(nameDefinition(form.of, standing));
    case "sample":
      return sampleSchema(form.sample);
    case "option":
      return closedObject({ [form.key]: operandSchema(form.value, standing) }, [form.key]);
    case "list":
      return { type: "array", minItems: 1, items: rowSchema(form.items.operands) };
  }
}

/** `"id"` is that of a parameter; `"table id"` that of a table, and so on. */
function nameDefinition(label: string, standing: Standing): string {
  if (label === "path") return EXPRESSION_DEFINITIONS[standing].path;
  return label === "id" ? "parameterId" : label.replace(" id", "Id");
}

/** Lists in lists hold plain values: `[[limit, percent], …, [null, percent]]`. */
function rowSchema([first]: readonly OperandForm[]): JsonSchema {
  const cell = { type: ["number", "string", "null"] };
  if (first?.kind !== "list") return cell;
  const { length } = first.items.operands;
  return { type: "array", minItems: length, maxItems: length, items: cell };
}

const DECIMAL = "^-?\\d{1,15}(?:\\.\\d{1,9})?$";

function sampleSchema(sample: string): JsonSchema {
  const shown = { type: "string", examples: [sample] };
  if (sample.includes("T")) return { ...shown, format: "date-time" };
  return sample.includes("YYYY") ? { type: "string", format: "date" } : { ...shown, pattern: DECIMAL };
}
