import type { JsonSchema } from "../form/json-schema.ts";
import { formPart, formPartNames } from "../form-parts/form-parts.ts";
import { textFormats } from "../formats/standard-formats.ts";
import { choiceOf } from "./choice-words.ts";
import { closedObject, defined, described, inBothLanguages } from "./described.ts";
import { choiceStop, stop } from "./snippet-stops.ts";
import { nameAmong, type RuleVocabulary } from "./vocabulary.ts";

/** Definitions of forms: the part of JSON Schema that a form may use, and our own keywords. */
export function formDefinitions(vocabulary: RuleVocabulary): Readonly<Record<string, JsonSchema>> {
  const keywords = { ...structure(), ...bounds(), ...conditions(), ...ownKeywords(vocabulary) };
  return {
    form: {
      allOf: [defined("formField")],
      properties: { type: { const: "object" } },
      // A whole form may be a part.
      if: { required: ["x-part"] },
      else: { required: ["type", "properties"] },
    },
    formField: {
      ...closedObject(keywords),
      // What is laid over a part of forms may leave a field of it out.
      type: ["object", "null"],
      defaultSnippets: [{ label: "Nowe pole / new field", body: newField }],
    },
    /** Conditions know fewer keywords; the engine that asks them says which. */
    formCondition: { type: "object" },
  };
}

const fields = { type: "object", propertyNames: defined("name"), additionalProperties: defined("formField") };
const names = { type: "array", items: { type: "string" } };
const count = { type: "integer", minimum: 0 };
const bound = { type: ["number", "string"] };

function structure(): Readonly<Record<string, JsonSchema>> {
  return {
    $schema: described(
      "Wersja JSON Schema, według której zapisano formularz.",
      "Version of JSON Schema in which the form is written.",
      { type: "string" },
    ),
    $id: described("Adres schematu.", "Address of the schema.", {
      type: "string",
      examples: ["https://example.org/form.schema.json"],
    }),
    $comment: described("Uwaga dla autorów.", "A note for the authors.", { examples: ["Pytanie z § 5."] }),
    $defs: described("Schematy do wielokrotnego użycia przez $ref.", "Schemas to be used again by $ref.", {
      type: "object",
      additionalProperties: defined("formField"),
      examples: [{ address: { type: "object", properties: { city: { type: "string" } } } }],
    }),
    $ref: described("Schemat z $defs tego formularza.", "A schema of this form's $defs.", {
      type: "string",
      pattern: "^#/\\$defs/.",
      examples: ["#/$defs/address"],
    }),
    title: described("Tytuł; dla ludzi lepiej x-title.", "Title; for people rather x-title.", {
      type: "string",
    }),
    description: described("Opis dla autorów.", "A description for the authors.", {
      type: "string",
      examples: ["Pole z karty tytułowej."],
    }),
    type: described("Rodzaj odpowiedzi.", "Kind of answer.", {
      anyOf: [
        choiceOf({
          string: ["Tekst, kwota, data albo wybór.", "A text, an amount, a date or a choice."],
          integer: ["Liczba całkowita.", "A whole number."],
          number: ["Liczba, także z ułamkiem.", "A number, with decimals too."],
          boolean: ["Tak albo nie.", "Yes or no."],
          array: ["Lista pozycji.", "A list of items."],
          object: ["Grupa pól.", "A group of fields."],
        }),
        { type: "array", items: { enum: ["string", "integer", "number", "boolean", "null"] } },
      ],
    }),
    properties: described("Pola grupy.", "Fields of the group.", fields),
    required: described("Pola, które trzeba wypełnić.", "Fields that must be answered.", names),
    additionalProperties: described(
      "Czy grupa może mieć inne pola.",
      "Whether the group may have other fields.",
      { type: "boolean" },
    ),
    items: described("Pozycja listy.", "An item of the list.", {
      ...defined("formField"),
      examples: [{ type: "string", maxLength: 100 }],
    }),
    default: described("Wartość podpowiadana.", "Value that is suggested.", { examples: [0] }),
    examples: described("Przykłady odpowiedzi.", "Examples of answers.", { examples: [["1500.00"]] }),
  };
}

function bounds(): Readonly<Record<string, JsonSchema>> {
  return {
    minItems: described("Najmniej pozycji.", "Least items.", count),
    maxItems: described("Najwięcej pozycji (do 10 000).", "Most items (up to 10,000).", {
      ...count,
      maximum: 10_000,
    }),
    uniqueItems: described("Pozycje nie mogą się powtarzać.", "Items may not repeat.", {
      type: "boolean",
      examples: [true],
    }),
    minimum: described("Najmniejsza liczba.", "Smallest number.", bound),
    maximum: described("Największa liczba.", "Greatest number.", bound),
    multipleOf: described(
      "Krok: odpowiedź jest jego wielokrotnością.",
      "Step: the answer is a multiple of it.",
      {
        type: "number",
        exclusiveMinimum: 0,
        examples: [0.5],
      },
    ),
    minLength: described("Najmniej znaków.", "Least characters.", count),
    maxLength: described("Najwięcej znaków.", "Most characters.", count),
    format: described("Postać tekstu.", "Form of the text.", { enum: Object.keys(textFormats) }),
    enum: described("Odpowiedzi do wyboru.", "Answers to choose from.", {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "string" },
    }),
    const: described("Jedyna możliwa odpowiedź.", "The only possible answer.", { examples: [true] }),
    "x-minimum": described(
      "Najmniejsza kwota, na przykład 1500.00, albo najwcześniejsza data.",
      "Smallest amount, such as 1500.00, or earliest date.",
      { ...bound, examples: ["1500.00"] },
    ),
    "x-maximum": described("Największa kwota albo najpóźniejsza data.", "Greatest amount or latest date.", {
      ...bound,
      examples: ["5000.00"],
    }),
  };
}

function conditions(): Readonly<Record<string, JsonSchema>> {
  const condition = defined("formCondition");
  return {
    dependentRequired: described(
      "Pola wymagane, gdy wypełniono inne.",
      "Fields required when another is answered.",
      { type: "object", additionalProperties: names, examples: [{ phone: ["contactPerson"] }] },
    ),
    if: described("Warunek na odpowiedzi.", "Condition on the answers.", {
      ...condition,
      examples: [{ properties: { kind: { const: "ngo" } } }],
    }),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: described("Co obowiązuje, gdy warunek zachodzi.", "What holds if the condition does.", {
      ...condition,
      examples: [{ required: ["krs"] }],
    }),
    else: described("Co obowiązuje, gdy nie zachodzi.", "What holds if it does not.", {
      ...condition,
      examples: [{ required: ["pesel"] }],
    }),
    allOf: described("Kilka warunków naraz.", "Several conditions at once.", {
      type: "array",
      items: condition,
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      examples: [[{ if: { properties: { kind: { const: "ngo" } } }, then: { required: ["krs"] } }]],
    }),
  };
}

function ownKeywords(vocabulary: RuleVocabulary): Readonly<Record<string, JsonSchema>> {
  const text = defined("text");
  const parts = formPartNames().map((name) => [name, formPart(name)?.explanation] as const);
  return {
    "x-part": described(
      "Gotowa część formularza, która staje w tym miejscu; co napisano obok, zmienia w niej to samo, a null usuwa.",
      "A ready-made part of forms that comes to stand here; what is written beside it takes the place of the same in it, and null takes it out.",
      {
        enum: parts.map(([name]) => name),
        markdownEnumDescriptions: parts.map(([, words]) =>
          words === undefined ? "" : inBothLanguages(words),
        ),
      },
    ),
    "x-title": described("Nazwa pola dla ludzi.", "Name of the field for people.", text),
    "x-question": described("Pytanie do wnioskodawcy.", "Question to the applicant.", text),
    "x-help": described("Wyjaśnienie pod pytaniem.", "Explanation below the question."),
    "x-labels": described("Nazwy odpowiedzi z enum.", "Names of the answers of enum.", {
      type: "object",
      additionalProperties: text,
    }),
    "x-when": described(
      "Kiedy pole dotyczy wniosku: ścieżka innego pola → wartość albo lista wartości; w liście „@.” to ta sama pozycja. Inaczej pola nie ma.",
      "When the field applies: path of another field → a value or a list of values; in a list “@.” is the same item. Else there is none.",
      whenSchema,
    ),
    "x-section": described("Część formularza.", "Part of the form.", { examples: ["budget"] }),
    "x-open": described(
      "Lista „w szczególności”: można podać też inną odpowiedź.",
      "A list “in particular”: other answers may be given too.",
      { type: "boolean" },
    ),
    "x-place": described("Ta grupa to miejsce z rejestru.", "This group is a place of a register.", {
      ...placeSchema(vocabulary),
    }),
    "x-source": described(
      "Kto odpowiada na to pytanie; pominięte znaczy: wnioskodawca.",
      "Who answers this question; left out, it is the applicant.",
      choiceOf({
        applicant: ["Wnioskodawca, w formularzu.", "The applicant, in the form."],
        officer: [
          "Urzędnik: we wniosku przy ocenie formalnej, w sprawozdaniu przy rozliczeniu.",
          "An officer: in an application at the formal check, in a report at the settlement.",
        ],
      }),
    ),
    "x-personal": described(
      "Dane osobowe: klasa z recordClasses.",
      "Personal data: a class of recordClasses.",
      nameAmong(vocabulary.recordClasses),
    ),
    "x-pattern": described(
      "Znana postać tekstu.",
      "A known form of text.",
      nameAmong(vocabulary.formPatterns),
    ),
    "x-currency": described("Waluta kwoty.", "Currency of the amount.", { examples: ["PLN"] }),
    "x-ui": described("Wskazówki dla ekranu.", "Hints for the screen.", { examples: [{ rows: 6 }] }),
  };
}

const asked = { type: ["string", "integer", "boolean"] };
const whenSchema = {
  type: "object",
  minProperties: 1,
  additionalProperties: { anyOf: [asked, { type: "array", minItems: 1, items: asked }] },
  examples: [{ "applicant.kind": ["ngo", "foundation"] }],
};

function placeSchema({ registers }: RuleVocabulary): JsonSchema {
  const part = (pl: string, en: string, example: string) =>
    described(pl, en, { type: "string", examples: [example] });
  return {
    type: "object",
    required: ["register"],
    properties: {
      register: described(
        "Identyfikator rejestru z territories.",
        "Id of a register of territories.",
        nameAmong(registers),
      ),
      locality: part(
        "Pole z miejscowością, gdy nie locality.",
        "Field of the locality, if not locality.",
        "city",
      ),
      street: part("Pole z ulicą, gdy nie street.", "Field of the street, if not street.", "streetName"),
      number: part("Pole z numerem, gdy nie number.", "Field of the number, if not number.", "house"),
    },
  };
}

const newField = {
  type: choiceStop(1, ["string", "integer", "number", "boolean", "array", "object"]),
  "x-title": { pl: stop(2), en: stop(3) },
};
