import { needObject } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import type { Verdict } from "../outcome/rule-outcome.ts";
import { answersSchema } from "./answers-schema.ts";
import { closedObject, described } from "./described.ts";
import { ownCopy } from "./own-copy.ts";
import { choiceStop, stop } from "./snippet-stops.ts";
import { nameAmong, type RuleVocabulary } from "./vocabulary.ts";

const VERDICTS: readonly Verdict[] = ["met", "notMet", "notApplicable", "undetermined", "error"];

/**
 * The JSON Schema (draft 2020-12) of a file of rule cases.
 *
 * @param vocabulary names of one programme; without them any rule id is accepted
 * @param form the form whose answers the facts of a case are, if it is known
 * @example
 * ruleCasesJsonSchema().required; // ["cases"]
 */
export function ruleCasesJsonSchema(vocabulary: RuleVocabulary = {}, form?: JsonSchema): JsonSchema {
  needObject(vocabulary, {
    of: "ruleCasesJsonSchema",
    name: "the vocabulary",
    is: "what ruleVocabulary gave, or nothing",
  });
  return ownCopy({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rule cases",
    ...described("Przykłady, na których sprawdza się reguły.", "Worked examples that rules are tested by."),
    type: "object",
    required: ["cases"],
    properties: {
      $schema: described(
        "Gdzie leży ten schemat; czyta go tylko edytor.",
        "Where this schema lies, for editors.",
        {
          type: "string",
        },
      ),
      cases: described(
        "Każda reguła potrzebuje przypadku spełnionego, niespełnionego i takiego z brakiem odpowiedzi.",
        "Every rule needs a case that is met, one that is not, and one with a missing answer.",
        { type: "array", items: caseSchema(vocabulary, form) },
      ),
      mutants: described(
        "Dlaczego żaden przypadek nie musi zauważyć pewnej zmiany reguły; zmiany wypisuje test --mutate.",
        "Why no case needs to notice a certain change of a rule; test --mutate prints the changes.",
        { type: "array", items: reasonSchema(vocabulary) },
      ),
    },
  });
}

function reasonSchema({ rules, calculations, parameters }: RuleVocabulary): JsonSchema {
  const members = {
    rule: described("Identyfikator zmienionej reguły.", "Id of the changed rule.", nameAmong(rules)),
    calculation: described(
      "Nazwa zmienionego obliczenia.",
      "Name of the changed calculation.",
      nameAmong(calculations),
    ),
    parameter: described(
      "Identyfikator zmienionego parametru.",
      "Id of the changed parameter.",
      nameAmong(parameters),
    ),
    change: described(
      "Zmiana, przepisana z wyniku test --mutate.",
      "The change, copied from what test --mutate prints.",
      { type: "string", minLength: 1 },
    ),
    reason: described("Dlaczego nikt nie musi jej zauważyć.", "Why nobody needs to notice it.", {
      type: "string",
      minLength: 1,
    }),
  };
  return {
    ...closedObject(members, ["change", "reason"]),
    oneOf: [{ required: ["rule"] }, { required: ["calculation"] }, { required: ["parameter"] }],
  };
}

function caseSchema(vocabulary: RuleVocabulary, form: JsonSchema | undefined): JsonSchema {
  const members = {
    name: described("Nazwa przypadku, jedyna w pliku.", "Name of the case, unique in the file.", {
      type: "string",
      minLength: 1,
    }),
    rule: described("Identyfikator reguły.", "Id of the rule.", nameAmong(vocabulary.rules)),
    facts: described(
      "Odpowiedzi z formularza, tylko te, o które chodzi.",
      "Answers of the form, only those that the case is about.",
      form === undefined ? { type: "object" } : answersSchema(form),
    ),
    expect: described("Co ma wyjść.", "What must come out.", expectSchema(vocabulary)),
    on: described(
      "Dzień, który wybiera wersje reguł i parametrów.",
      "Day that picks versions of rules and parameters.",
      {
        type: "string",
        format: "date",
      },
    ),
    closed: described(
      "Czy formularz jest już złożony (tak, gdy pominięto).",
      "Whether the form is submitted (yes when left out).",
      { type: "boolean" },
    ),
    note: described("Uwaga dla autorów.", "A note for the authors."),
  };
  const body = {
    name: stop(1),
    rule: stop(2),
    facts: {},
    expect: { verdict: choiceStop(3, VERDICTS.slice(0, 4)) },
  };
  return {
    ...closedObject(members, ["name", "rule", "facts", "expect"]),
    defaultSnippets: [{ label: "Nowy przypadek / new case", body }],
  };
}

function expectSchema({ calculations }: RuleVocabulary): JsonSchema {
  const bound = { type: "number" };
  return {
    type: "object",
    required: ["verdict"],
    properties: {
      verdict: described("Werdykt reguły.", "Verdict of the rule.", { enum: VERDICTS }),
      points: described(
        "Punkty albo ich przedział, gdy czegoś nie wiadomo.",
        "Points, or their interval when something is unknown.",
        {
          type: ["number", "object"],
          required: ["lo", "hi"],
          properties: {
            lo: described("Najmniej.", "Least.", bound),
            hi: described("Najwięcej.", "Most.", bound),
          },
        },
      ),
      calculations: described(
        "Wartości obliczeń na tych odpowiedziach; null, gdy wartości ma nie być.",
        "Values of calculations on these answers; null where there is to be none.",
        { type: "object", propertyNames: nameAmong(calculations) },
      ),
    },
  };
}
