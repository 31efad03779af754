import type { JsonSchema } from "../form/json-schema.ts";
import type { Operator } from "../language/operator.ts";
import { VETTED_PATTERNS } from "../operators/shared/vetted-patterns.ts";
import { defined, inBothLanguages } from "./described.ts";
import { EXPRESSION_DEFINITIONS, operatorSchema, type Standing } from "./operator-schema.ts";
import { snippetBody } from "./operator-snippet.ts";
import { nameAmong, type RuleVocabulary } from "./vocabulary.ts";

/** Definitions of expressions: every operator of the table, outside lists and inside them. */
export function expressionDefinitions(
  operators: readonly Operator[],
  vocabulary: RuleVocabulary,
): Readonly<Record<string, JsonSchema>> {
  return {
    ...expressions(operators, "form"),
    ...expressions(operators, "item"),
    factPath: nameAmong(vocabulary.facts, { pattern: "^[^@^]", examples: ["budget.requested"] }),
    itemFactPath: nameAmong(vocabulary.itemFacts, {
      pattern: "^[@^$]",
      examples: ["@.cost", "$.budget.requested"],
    }),
    parameterId: nameAmong(vocabulary.parameters),
    tableId: nameAmong(vocabulary.tables),
    calculationId: nameAmong(vocabulary.calculations),
    territoryId: nameAmong(vocabulary.territories),
    patternId: nameAmong([...VETTED_PATTERNS.keys()].map((name) => ({ name }))),
  };
}

function expressions(operators: readonly Operator[], standing: Standing): Record<string, JsonSchema> {
  const names = EXPRESSION_DEFINITIONS[standing];
  const defaultSnippets = operators.map(expressionSnippet);
  return {
    [names.operation]: {
      properties: Object.fromEntries(
        operators.map((operator) => [operator.name, operatorSchema(operator, standing)]),
      ),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
    [names.expression]: {
      type: ["object", "array", "string", "number", "boolean"],
      ...defined(names.operation),
      items: defined(names.expression),
      defaultSnippets,
    },
    [names.condition]: { type: ["object", "boolean"], ...defined(names.operation), defaultSnippets },
  };
}

function expressionSnippet(operator: Operator): JsonSchema {
  return {
    label: `{"${operator.name}": …}`,
    description: inBothLanguages(operator.summary),
    body: { [operator.name]: snippetBody(operator) },
  };
}
