import { documentValues } from "../limits/document-limits.ts";
import { formLimits } from "../limits/form-limits.ts";
import { ruleLimits, tableLimits } from "../limits/rule-limits.ts";
import type { PartLimits } from "./part-bounds.ts";

/** Bounds of what a rule set is compiled from; those of other parts stand apart, since a page has none of these. */
export const rulePartLimits = {
  expression: { depth: ruleLimits.depth, values: ruleLimits.nodes, text: ruleLimits.text },
  form: { depth: ruleLimits.partDepth, values: formLimits.values, text: ruleLimits.text },
  rules: {
    depth: ruleLimits.partDepth,
    values: ruleLimits.values,
    text: ruleLimits.text,
    items: { limit: ruleLimits.rules },
  },
  parameters: { depth: ruleLimits.partDepth, values: documentValues, text: tableLimits.cell },
  calculations: { depth: ruleLimits.partDepth, values: ruleLimits.values, text: ruleLimits.text },
  territories: { depth: ruleLimits.partDepth, values: tableLimits.places, text: tableLimits.placeText },
} as const satisfies Readonly<Record<string, PartLimits>>;
