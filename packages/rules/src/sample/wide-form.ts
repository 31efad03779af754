import type { JsonSchema } from "../form/json-schema.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";
import { SAMPLE_FORM, SAMPLE_WHOLE } from "./sample-form.ts";

const money = { type: "string", format: "money", minimum: 0 };
const date = { type: "string", format: "date" };

const members = {
  type: "array",
  maxItems: 20,
  items: {
    type: "object",
    required: ["age", "fee", "joined"],
    properties: { age: { type: "integer", minimum: 0 }, fee: money, joined: date, left: date },
  },
};

/** The sample form with lists in lists, for random rules that look out of an inner list. */
const WIDE_FORM: JsonSchema = {
  ...SAMPLE_FORM,
  required: [...(SAMPLE_FORM.required as readonly string[]), "groups"],
  properties: {
    ...(SAMPLE_FORM.properties as object),
    groups: {
      type: "array",
      maxItems: 20,
      items: { type: "object", required: ["budget", "members"], properties: { budget: money, members } },
    },
  },
};

/** Everything that random rules of the wide form refer to. */
export const WIDE_INPUT: Omit<RuleSetInput, "rules"> = { ...SAMPLE_WHOLE, form: WIDE_FORM };
