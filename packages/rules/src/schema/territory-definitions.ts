import type { JsonSchema } from "../form/json-schema.ts";
import { choiceOf } from "./choice-words.ts";
import { defined, described } from "./described.ts";

const code = described("Kod, którym posługują się reguły.", "The code that rules use.", { type: "string" });

/** A register that does not stand under its id. */
const named = { allOf: [defined("register")], required: ["id"] };

/** Definitions of territory registers: one, a list of them, or several by id. */
export function territoryDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    territories: {
      type: ["object", "array"],
      if: { type: "object", anyOf: ["localities", "streets", "areas"].map((name) => ({ required: [name] })) },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: named,
      else: { additionalProperties: defined("register") },
      items: named,
    },
    register: {
      type: "object",
      required: ["version"],
      properties: {
        id: described("Identyfikator, na który wskazuje x-place.", "Id that x-place names.", {
          type: "string",
        }),
        version: described(
          "Wersja rejestru, na przykład 2026.1.",
          "Version of the register, such as 2026.1.",
          {
            type: "string",
          },
        ),
        source: described("Skąd są te dane.", "Where the data come from.", defined("text")),
        localities: described("Miejscowości.", "Localities.", { type: "array", items: localitySchema() }),
        streets: described("Ulice.", "Streets.", { type: "array", items: streetSchema() }),
        areas: described("Obszary złożone z ulic.", "Areas made of streets.", {
          type: "array",
          items: areaSchema(),
        }),
      },
    },
  };
}

function localitySchema(): JsonSchema {
  return {
    type: "object",
    required: ["code", "names"],
    properties: {
      code,
      names: described("Nazwa i jej odmiany.", "The name and its other forms.", {
        type: "array",
        minItems: 1,
        items: { type: "string" },
      }),
    },
  };
}

function streetSchema(): JsonSchema {
  return {
    type: "object",
    required: ["code", "locality", "name"],
    properties: {
      code,
      locality: described("Kod miejscowości.", "Code of the locality.", { type: "string" }),
      name: described("Nazwa bez „ul.”.", "The name without “ul.”.", { type: "string" }),
      also: described("Odmiany i nazwy potoczne.", "Inflected forms and colloquial names.", {
        type: "array",
        items: { type: "string" },
      }),
    },
  };
}

function areaSchema(): JsonSchema {
  const number = (pl: string, en: string) => described(pl, en, { type: "number" });
  const range = {
    required: ["street"],
    properties: {
      street: described("Kod ulicy.", "Code of the street.", { type: "string" }),
      from: number("Od numeru.", "From this number."),
      to: number("Do numeru włącznie.", "Up to and including this number."),
      parity: described(
        "Tylko jedna strona ulicy; pominięte znaczy obie.",
        "One side of the street only; left out, it is both.",
        choiceOf({
          odd: ["Numery nieparzyste.", "Odd numbers."],
          even: ["Numery parzyste.", "Even numbers."],
        }),
      ),
    },
  };
  return {
    type: "object",
    required: ["code", "streets"],
    properties: {
      code,
      title: described("Nazwa obszaru.", "Name of the area.", defined("text")),
      streets: described(
        "Kody ulic; część ulicy zapisuje się obiektem z zakresem numerów.",
        "Codes of streets; a part of a street is an object with a range of numbers.",
        { type: "array", items: { type: ["string", "object"], ...range } },
      ),
    },
  };
}
