import { isPlainObject, joinPointer } from "../document/index.ts";
import { describeValue, type LocalisedText, needText, type Problem } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { patternFormats } from "../formats/standard-formats.ts";
import { conditionalKeywords, conditionHolders } from "./form-keywords.ts";

type Say = LocalisedText;

interface Demand {
  fits(written: unknown): boolean;
  readonly wanted: Say;
}

const count: Demand = {
  fits: (written) => typeof written === "number" && Number.isSafeInteger(written) && written >= 0,
  wanted: { pl: "Wpisz liczbę całkowitą, co najmniej 0.", en: "Write a whole number, at least 0." },
};
const flag: Demand = {
  fits: (written) => typeof written === "boolean",
  wanted: { pl: "Wpisz true albo false.", en: "Write true or false." },
};

/** What the values of keywords must be, beyond what the rules ask of them. */
const DEMANDS: Readonly<Record<string, Demand>> = {
  minItems: count,
  maxItems: count,
  minLength: count,
  maxLength: count,
  uniqueItems: flag,
  additionalProperties: flag,
  required: {
    fits: isNameList,
    wanted: {
      pl: 'Wpisz listę nazw pól, np. ["title"].',
      en: 'Write a list of names of fields, such as ["title"].',
    },
  },
  multipleOf: {
    fits: (written) => typeof written === "number" && written > 0,
    wanted: { pl: "Wpisz liczbę większą od 0.", en: "Write a number above 0." },
  },
  "x-pattern": {
    fits: (written) => typeof written === "string" && Object.hasOwn(patternFormats, written),
    wanted: {
      pl: `Do wyboru: ${Object.keys(patternFormats).join(", ")}.`,
      en: `Choose from: ${Object.keys(patternFormats).join(", ")}.`,
    },
  },
  dependentRequired: {
    fits: (written) => isPlainObject(written) && Object.values(written).every(isNameList),
    wanted: {
      pl: 'Wpisz obiekt: pole → lista pól, np. {"page": ["email"]}.',
      en: 'Write an object: field → list of fields, such as {"page": ["email"]}.',
    },
  },
};

/** OGW157: keywords of a form whose values no validator can use; pointers lead into the programme document. */
export function checkForm(form: JsonSchema, pointer: string): readonly Problem[] {
  needText(pointer, { of: "checkForm", name: "the pointer", is: "where the form stands, such as /form" });
  return checkSchema(form, pointer, "field");
}

function checkSchema(schema: unknown, pointer: string, where: "field" | "condition"): readonly Problem[] {
  if (Array.isArray(schema)) {
    return schema.flatMap((one, index) => checkSchema(one, joinPointer(pointer, index), where));
  }
  if (!isPlainObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, written]) => {
    const at = joinPointer(pointer, keyword);
    const demand = DEMANDS[keyword];
    if (where === "condition" && !conditionalKeywords.has(keyword)) return [notInCondition(keyword, at)];
    if (demand !== undefined && !demand.fits(written)) return [unusable(keyword, written, at, demand.wanted)];
    if (keyword === "x-minimum" || keyword === "x-maximum") return twice(schema, keyword.slice(2), at);
    return below(keyword, written, at, where);
  });
}

function below(
  keyword: string,
  written: unknown,
  at: string,
  where: "field" | "condition",
): readonly Problem[] {
  if (keyword === "properties" || keyword === "$defs") {
    const named = isPlainObject(written) ? Object.entries(written) : [];
    return named.flatMap(([name, schema]) => checkSchema(schema, joinPointer(at, name), where));
  }
  if (keyword === "items") return checkSchema(written, at, where);
  return conditionHolders.has(keyword) ? checkSchema(written, at, "condition") : [];
}

function twice(schema: JsonSchema, bound: string, at: string): readonly Problem[] {
  if (schema[bound] === undefined) return [];
  return [
    problem(
      at,
      {
        pl: `„${bound}” i „x-${bound}” stoją obok siebie.`,
        en: `“${bound}” and “x-${bound}” stand side by side.`,
      },
      { pl: "Zostaw jedno z nich.", en: "Keep one of them." },
    ),
  ];
}

function notInCondition(keyword: string, at: string): Problem {
  return problem(
    at,
    {
      pl: `Słowo „${keyword}” nie działa w warunku.`,
      en: `The keyword “${keyword}” does not work in a condition.`,
    },
    {
      pl: `Przenieś je do samego pola; w warunku dozwolone są: ${[...conditionalKeywords].join(", ")}.`,
      en: `Move it to the field itself; conditions may hold: ${[...conditionalKeywords].join(", ")}.`,
    },
  );
}

function unusable(keyword: string, written: unknown, at: string, wanted: Say): Problem {
  return problem(
    at,
    {
      pl: `„${keyword}” nie może mieć wartości: ${describeValue(written, "pl")}.`,
      en: `“${keyword}” cannot be ${describeValue(written)}.`,
    },
    wanted,
  );
}

function problem(pointer: string, message: Say, remedy: Say): Problem {
  return { code: "OGW157", pointer, severity: "error", message, remedy };
}

function isNameList(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
