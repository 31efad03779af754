import { compileRuleSet } from "@opus/grant-rules";

const title = { pl: "t", en: "t" };

/** A form with a field of every kind. */
export const sampleForm = {
  type: "object",
  required: ["title", "amount", "items"],
  properties: {
    title: { type: "string", maxLength: 200 },
    kind: { type: "string", enum: ["ngo", "group"] },
    amount: { type: "string", format: "money" },
    share: { type: "string", format: "percent" },
    start: { type: "string", format: "date" },
    sentAt: { type: "string", format: "date-time" },
    email: { type: "string", format: "email", "x-personal": "contact" },
    page: { type: "string", format: "uri" },
    code: { type: "string", "x-pattern": "postal-code-pl" },
    people: { type: "integer", minimum: 0, maximum: 1_000 },
    hours: { type: "number", multipleOf: 0.5 },
    agrees: { type: "boolean" },
    tags: { type: "array", uniqueItems: true, maxItems: 10_000, items: { type: "string", maxLength: 50 } },
    address: { type: "object", properties: { street: { type: "string" }, number: { type: "string" } } },
    items: {
      type: "array",
      maxItems: 10_000,
      items: {
        type: "object",
        required: ["name", "cost", "count"],
        properties: {
          name: { type: "string" },
          cost: { type: "string", format: "money" },
          count: { type: "integer" },
          parts: { type: "array", items: { type: "integer" } },
        },
      },
    },
  },
} as const;

/** A rule that asks for a condition. */
export function ruleOf(require: unknown, more: object = {}) {
  return {
    id: "tested",
    title,
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    basis: ["regulations"],
    require,
    messages: { notMet: title, undetermined: title },
    ...more,
  };
}

/** What `compileRuleSet` takes, with other parts in place of its own. */
export function ruleInput(more: object = {}) {
  return {
    form: sampleForm,
    rules: [ruleOf({ ">": [{ var: "amount" }, 5] })],
    moments: ["submission"],
    ...more,
  };
}

/** The rules of the sample form, compiled. */
export function sampleRules() {
  const { ruleSet, problems } = compileRuleSet(ruleInput());
  if (ruleSet === undefined) throw new Error(`the sample does not compile: ${problems[0]?.message.en}`);
  return ruleSet;
}
