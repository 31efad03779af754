// A consumer without a host: rules and core type-check with neither Node's nor a browser's types.
import { compileRuleSet, renderOutcome } from "@opus/grant-rules";
import { computeDeadline, polishHolidays } from "@opus/grant-rules/calendar";
import { parseDocument } from "@opus/grant-rules/document";
import { OgwError } from "@opus/grant-rules/errors";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import {
  type Answer,
  createMemoryStore,
  everyOption,
  grantMachine,
  loadProgramme,
} from "@opus/grant-workflow";
import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
import type { Store } from "@opus/grant-workflow/store";

export const store: Store = createMemoryStore();
export const machineId: string = grantMachine({ options: everyOption }).id;
export const problems: readonly { readonly code: string }[] = loadProgramme("{}").problems;
export const validator = createAjvFormValidator({ type: "object", properties: {} });
export const sum = (answer: Answer): string => (answer.outcome === "accepted" ? answer.hash : answer.code);
export const parts = [
  compileRuleSet,
  renderOutcome,
  computeDeadline,
  polishHolidays,
  parseDocument,
  OgwError,
];
export const money = [formatMoney, parseMoney];
