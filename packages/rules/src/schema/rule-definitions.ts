import type { JsonSchema } from "../form/json-schema.ts";
import { choiceOf } from "./choice-words.ts";
import { closedObject, defined, described } from "./described.ts";
import { patternDefinitions } from "./pattern-definitions.ts";
import { choiceStop, stop } from "./snippet-stops.ts";
import { tableDefinitions } from "./table-definitions.ts";
import { nameAmong, type RuleVocabulary } from "./vocabulary.ts";

const date = { type: "string", format: "date" };

/** Definitions of rule documents and of the texts in them. */
export function ruleDefinitions(vocabulary: RuleVocabulary): Readonly<Record<string, JsonSchema>> {
  return {
    text: closedObject(
      { pl: written("Po polsku.", "In Polish."), en: written("Po angielsku.", "In English.") },
      ["pl", "en"],
    ),
    basis: basisSchema(vocabulary),
    messages: messagesSchema(),
    ...tableDefinitions(),
    ...patternDefinitions(vocabulary, ruleMembers(vocabulary)),
    ruleShape: shapeSchema(vocabulary),
    rule: {
      allOf: [defined("ruleShape"), strictUnlessInAnotherLanguage],
      defaultSnippets: [{ label: "Nowa reguła / new rule", body: newRule }],
    },
  };
}

function written(pl: string, en: string): JsonSchema {
  return described(pl, en, { type: "string", pattern: "\\S" });
}

function basisSchema({ sources }: RuleVocabulary): JsonSchema {
  if (sources === undefined) return { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*(?:#.+)?$" };
  const ids = sources.map(({ name }) => name);
  return {
    type: "string",
    pattern: `^(?:${ids.join("|")})(?:#.+)?$`,
    patternErrorMessage: `Źródła / sources: ${ids.join(", ")}`,
    defaultSnippets: sources.map(({ name, meaning }) => ({
      label: name,
      ...(meaning === undefined ? {} : { description: `${meaning.pl} / ${meaning.en}` }),
      body: name,
    })),
  };
}

function messagesSchema(): JsonSchema {
  const message = (pl: string, en: string) => described(pl, en, defined("text"));
  return closedObject({
    met: message("Gdy reguła jest spełniona.", "When the rule is met."),
    notMet: message("Gdy reguła nie jest spełniona.", "When the rule is not met."),
    notApplicable: described(
      "Gdy reguła nie dotyczy wniosku.",
      "When the rule is not about the application.",
      {
        ...defined("text"),
        examples: [{ pl: "Wniosku nie składa organizacja.", en: "The applicant is no organisation." }],
      },
    ),
    undetermined: message(
      "Gdy brakuje odpowiedzi: co trzeba podać.",
      "When an answer is missing: what has to be given.",
    ),
    args: described(
      "Wartości, które teksty wstawiają w nawiasach klamrowych.",
      "Values that the texts print in curly brackets.",
      { type: "object", additionalProperties: defined("expression") },
    ),
  });
}

/** A rule in whatever language the profile of its rule set gives it; one that names `json-logic` is strict. */
function shapeSchema(vocabulary: RuleVocabulary): JsonSchema {
  return {
    ...closedObject(ruleMembers(vocabulary), ["id", "title", "kind", "moments", "basis", "messages"]),
    dependentRequired: { whenUnknown: ["when"] },
    allOf: [
      scoringOrNot(),
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      { if: { properties: { language: { const: "json-logic" } }, required: ["language"] }, then: strict },
    ],
  };
}

function ruleMembers(vocabulary: RuleVocabulary): Readonly<Record<string, JsonSchema>> {
  return {
    id: described(
      "Krótka nazwa tego, co ma zachodzić: małe litery i łączniki. Po otwarciu naboru już się nie zmienia.",
      "Short name of what must hold: small letters and hyphens. It never changes once a call has opened.",
      { type: "string", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", examples: ["people-few-enough"] },
    ),
    title: described("Nazwa reguły dla ludzi.", "Name of the rule for people.", defined("text")),
    kind: described(
      "O co pyta reguła.",
      "What the rule asks.",
      choiceOf({
        eligibility: ["Kto i z czym może się ubiegać.", "Who may apply, and with what."],
        requirement: [
          "Czy wniosek jest pełny i zgodny z wymogami.",
          "Whether the application is complete and as required.",
        ],
        scoring: ["Ile należy się punktów dodatkowych.", "How many bonus points are due."],
        warning: ["Na co zwrócić uwagę; niczego nie wstrzymuje.", "What to look out for; it stops nothing."],
      }),
    ),
    severity: described(
      "Co zwykle wynika z „nie”; `consequences` może powiedzieć inaczej. Reguły punktów jej nie mają.",
      "What usually follows from a no; `consequences` may say otherwise. Scoring rules have none.",
      choiceOf({
        blocking: [
          "Ocena formalna odrzuca, umowa nie powstaje, przy rozliczeniu rozstrzyga człowiek.",
          "The formal check rejects, the agreement is barred, at settlement a person decides.",
        ],
        curable: [
          "Wezwanie do uzupełnienia, przy rozliczeniu także; umowa nie powstaje.",
          "A supplement is asked for, at settlement too; the agreement is barred.",
        ],
        advisory: ["Tylko uwaga.", "A remark only."],
      }),
    ),
    moments: described("Kiedy reguła jest sprawdzana.", "When the rule is asked.", {
      type: "array",
      minItems: 1,
      items: nameAmong(vocabulary.moments),
    }),
    consequences: described(
      "Co wynika z reguły, chwila po chwili, gdy nie jest spełniona albo nie wiadomo; bez tego to, co daje „severity”.",
      "What follows from the rule, moment by moment, when it is not met or not known; else what its severity gives.",
      consequencesSchema(vocabulary),
    ),
    language: described(
      "Język warunków; bez niego ten, który daje profil programu.",
      "Language of the conditions; without it that of the programme's profile.",
      { type: "string", examples: ["json-logic"] },
    ),
    when: described(
      "Reguła dotyczy wniosku tylko wtedy, gdy to zachodzi.",
      "The rule is about an application only if this holds.",
      { examples: [{ "===": [{ var: "applicant.kind" }, "ngo"] }] },
    ),
    whenUnknown: described(
      "Co, gdy nie wiadomo, czy reguła dotyczy wniosku; pominięte znaczy, że wyniku nie da się ustalić.",
      "What if nobody knows whether the rule is about the application; left out, it is undetermined then.",
      choiceOf({
        applies: [
          "Reguła jest sprawdzana tak, jakby dotyczyła wniosku.",
          "The rule is asked as if it were about the application.",
        ],
        skip: ["Reguła nie dotyczy wniosku.", "The rule is not about the application."],
      }),
    ),
    require: described("Co musi zachodzić.", "What must hold."),
    score: described("Ile punktów się należy.", "How many points are due."),
    table: described(
      "Tabela decyzyjna w miejscu „require” albo „score”.",
      'A decision table in place of "require" or "score".',
      { ...defined("decisionTable"), examples: [exampleTable] },
    ),
    points: described(
      "Najwięcej punktów, jakie reguła może dać.",
      "The most points that the rule can give.",
      closedObject(
        {
          max: described("Liczba większa od zera.", "A number above zero.", {
            type: "number",
            exclusiveMinimum: 0,
          }),
        },
        ["max"],
      ),
    ),
    basis: described(
      "Podstawa: identyfikatory źródeł, po # miejsce w nich.",
      "Legal basis: ids of sources, behind # a place in them.",
      { type: "array", minItems: 1, items: defined("basis") },
    ),
    effective: described("Kiedy ta wersja reguły obowiązuje.", "When this version of the rule is in force.", {
      ...closedObject({
        from: described(
          "Pierwszy dzień; pominięty znaczy: od zawsze.",
          "First day; left out, it is from ever.",
          {
            ...date,
            examples: ["2026-01-01"],
          },
        ),
        to: described("Dzień, od którego już nie obowiązuje.", "The day from which it is out of force.", {
          ...date,
          examples: ["2027-01-01"],
        }),
        by: described("Która data wybiera wersję.", "Which date picks the version.", {
          examples: ["case.submittedOn"],
        }),
      }),
    }),
    messages: described(
      "Co ludzie przeczytają, po polsku i po angielsku.",
      "What people read, in Polish and in English.",
      defined("messages"),
    ),
    note: described("Uwaga dla autorów.", "A note for the authors.", { examples: ["§ 4 czytamy szeroko."] }),
  };
}

/** What follows at each moment; which words a moment knows, the check says. */
function consequencesSchema({ moments, consequences }: RuleVocabulary): JsonSchema {
  const word = nameAmong(consequences);
  const amount = { type: "object", minProperties: 1, maxProperties: 1, propertyNames: word };
  const one = { anyOf: [word, amount] };
  return {
    type: "object",
    propertyNames: nameAmong(moments),
    additionalProperties: closedObject({
      notMet: described("Gdy reguła nie jest spełniona.", "When the rule is not met.", one),
      undetermined: described("Gdy nie wiadomo.", "When nobody knows.", one),
    }),
  };
}

/** A scoring rule has points and no severity; the others require something. */
function scoringOrNot(): JsonSchema {
  const texts = (required: readonly string[]) => ({ messages: { required } });
  return {
    if: { properties: { kind: { const: "scoring" } }, required: ["kind"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      allOf: [statesOneOf("score")],
      required: ["points"],
      properties: { require: false, severity: false, consequences: false, ...texts(["undetermined"]) },
    },
    else: {
      allOf: [statesOneOf("require")],
      properties: { score: false, points: false, ...texts(["notMet", "undetermined"]) },
      if: { properties: { kind: { enum: ["eligibility", "requirement"] } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ["severity"] },
    },
  };
}

const exampleTable = {
  columns: ["applicant.kind", "budget.requested"],
  hit: "unique",
  // biome-ignore lint/suspicious/noThenProperty: what rows of decision tables have
  rows: [{ when: ["ngo", { to: 8000 }], then: "met" }],
  otherwise: "notMet",
};

/** The body of a rule is an expression, or a decision table in its place. */
function statesOneOf(member: "require" | "score"): JsonSchema {
  return { if: { required: ["table"] }, else: { required: [member] } };
}

const strict = {
  properties: { when: defined("condition"), require: defined("condition"), score: defined("expression") },
};

/** In the strict profile, rules that name no language are in ours; the expressions of others are their own. */
const strictUnlessInAnotherLanguage = { if: { required: ["language"] }, else: strict };

const newRule = {
  id: stop(1),
  title: { pl: stop(2), en: stop(3) },
  kind: choiceStop(4, ["eligibility", "requirement"]),
  severity: choiceStop(5, ["blocking", "curable", "advisory"]),
  moments: ["formalCheck"],
  require: {},
  basis: [stop(6)],
  messages: { notMet: { pl: stop(7), en: stop(8) }, undetermined: { pl: stop(9), en: stop(10) } },
};
