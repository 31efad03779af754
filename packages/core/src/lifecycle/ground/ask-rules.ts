import type { RuleOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { utcInstant } from "../../document/call-times.ts";
import type { Moment } from "../../document/moments.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";

/** What the rules of a moment are asked about. */
export interface Question {
  readonly answers: JsonObject;
  readonly call: CallDocument;
  readonly zone: string;
  readonly submittedAt: string | null;
  readonly number: string | null;
  readonly report?: JsonObject;
  /** Civil date that picks the versions of the rules: that of the submission. */
  readonly on: string;
}

/**
 * Asks the rules of one moment. This is the one place where rules are evaluated; machines only ever see outcomes.
 */
export function askRules(
  { rules }: Pick<Regulations, "rules">,
  moment: Moment,
  question: Question,
): readonly RuleOutcome[] {
  const { facts } = rules.normalise(factDocument(question), { closed: moment !== "draft" });
  return rules.evaluate(facts, moment, { on: question.on });
}

/** The form's answers with what the core knows of the case beside them, under reserved names. */
export function factDocument({ answers, call, zone, submittedAt, number, report }: Question): JsonObject {
  return {
    ...answers,
    case: {
      ...(submittedAt === null ? {} : { submittedAt, submittedOn: toCivilDate(submittedAt, zone) }),
      ...(number === null ? {} : { number }),
    },
    call: {
      closesOn: toCivilDate(utcInstant(call.closesAt), zone),
      realisationFrom: call.realisation.from,
      realisationTo: call.realisation.to,
    },
    ...(report === undefined ? {} : { report }),
  };
}
