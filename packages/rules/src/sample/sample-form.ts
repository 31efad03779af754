import type { JsonSchema } from "../form/json-schema.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";

/** Form on which the operators' examples run; also shown in the documentation. */
export const SAMPLE_FORM: JsonSchema = {
  type: "object",
  required: [
    "agreed",
    "amount",
    "ownPart",
    "kind",
    "people",
    "share",
    "start",
    "sentAt",
    "description",
    "fields",
    "items",
    "address",
  ],
  properties: {
    agreed: { type: "boolean" },
    amount: { type: "string", format: "money", minimum: 0 },
    ownPart: { type: "string", format: "money" },
    ownMoney: { type: "string", format: "money" },
    kind: { type: "string", enum: ["ngo", "group", "person"] },
    people: { type: "integer", minimum: 0, maximum: 1000 },
    share: { type: "number", format: "percent", minimum: 0, maximum: 100 },
    start: { type: "string", format: "date" },
    end: { type: "string", format: "date" },
    sentAt: { type: "string", format: "date-time" },
    description: { type: "string", maxLength: 2000 },
    fields: { type: "array", maxItems: 10, items: { type: "string", enum: ["art", "music", "sport"] } },
    items: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        required: ["cost"],
        properties: {
          cost: { type: "string", format: "money", minimum: 0 },
          note: { type: "string" },
          units: { type: "integer" },
        },
      },
    },
    address: {
      type: "object",
      required: ["locality", "street"],
      "x-place": { register: "sample" },
      properties: { locality: { type: "string" }, street: { type: "string" }, number: { type: "string" } },
    },
  },
};

/** Everything else the examples refer to. */
export const SAMPLE_INPUT: Omit<RuleSetInput, "rules"> = {
  form: SAMPLE_FORM,
  moments: ["submission"],
  parameters: {
    maxAmount: { type: "money", values: [{ from: "2026-01-01", value: "5000.00" }] },
    maxByKind: { type: "table", of: "money", value: { ngo: "8000.00", group: 3000 } },
    indirectShare: { type: "percent", value: 10 },
  },
  territories: {
    id: "sample",
    version: "1",
    source: { pl: "przykład", en: "example" },
    localities: [
      { code: "miasto", names: ["Miasto"] },
      { code: "wies", names: ["Wieś"] },
    ],
    streets: [
      { code: "dluga", locality: "miasto", name: "Długa", also: ["Długiej"] },
      { code: "krotka", locality: "miasto", name: "Krótka" },
    ],
    areas: [
      {
        code: "centre",
        title: { pl: "Centrum", en: "Centre" },
        streets: ["dluga", { street: "krotka", from: 1, to: 10, parity: "odd" }],
      },
    ],
  },
};

/** The named calculations of the examples, on the sample form. */
export const SAMPLE_CALCULATIONS = {
  ownNeeded: {
    type: "money",
    title: { pl: "Wymagany wkład własny", en: "Own contribution needed" },
    is: { pctOf: [25, { var: "amount" }, "exact"] },
    round: { to: "0.01", mode: "up" },
  },
  isLarge: {
    type: "boolean",
    title: { pl: "Duży projekt", en: "Large project" },
    is: { or: [{ ">": [{ calc: "ownNeeded" }, 500] }, { var: "agreed" }] },
  },
} as const;

/** The same with the calculations; a test that has a form of its own takes what is without them. */
export const SAMPLE_WHOLE: Omit<RuleSetInput, "rules"> = {
  ...SAMPLE_INPUT,
  calculations: SAMPLE_CALCULATIONS,
};
