import { needObject } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import type { Operator } from "../language/operator.ts";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { calculationDefinitions } from "./calculation-definitions.ts";
import { expressionDefinitions } from "./expression-definitions.ts";
import { formDefinitions } from "./form-definitions.ts";
import { ownCopy } from "./own-copy.ts";
import { parameterDefinitions } from "./parameter-definitions.ts";
import { ruleDefinitions } from "./rule-definitions.ts";
import { territoryDefinitions } from "./territory-definitions.ts";
import type { RuleVocabulary } from "./vocabulary.ts";

/**
 * The `$defs` (draft 2020-12) of everything that a rule set is made of: `rule` (of a strict rule set), `ruleShape` (of
 * any), `expression`, `condition`, `text`, `basis`, `parameters`, `calculations`, `territories`, `form`. A schema that refers to them takes all of them over. Operators come
 * out of the operator table, with their documentation in Polish and English.
 *
 * @param vocabulary names of one programme, offered and demanded; any name is accepted without them
 * @param operators operators of an integrator, beside those of the language
 * @throws OgwError OGW406 when the signature of an integrator's operator cannot be read
 * @example
 * const { ruleShape } = ruleSchemaDefinitions();
 * ruleShape?.required; // ["id", "title", "kind", "moments", "basis", "messages"]
 */
export function ruleSchemaDefinitions(
  vocabulary: RuleVocabulary = {},
  operators: readonly Operator[] = [],
): Readonly<Record<string, JsonSchema>> {
  needObject(vocabulary, {
    of: "ruleSchemaDefinitions",
    name: "the vocabulary",
    is: "what ruleVocabulary gave, or nothing",
  });
  return ownCopy({
    ...ruleDefinitions(vocabulary),
    ...expressionDefinitions([...DOCUMENTED_OPERATORS.with(operators).all()], vocabulary),
    ...parameterDefinitions(),
    ...calculationDefinitions(),
    ...territoryDefinitions(),
    ...formDefinitions(vocabulary),
  });
}
