import type { RuleOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import type { JsonObject } from "../journal/json.ts";
import type { CallDocument } from "../programme/call-schema.ts";
import { utcInstant } from "../programme/call-times.ts";
import type { Programme } from "../programme/programme.ts";
import type { Moment } from "./moments.ts";

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
export function askRules(programme: Programme, moment: Moment, question: Question): readonly RuleOutcome[] {
  const { facts } = programme.rules.normalise(factDocument(question), { closed: moment !== "draft" });
  return programme.rules.evaluate(facts, moment, { on: question.on });
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
