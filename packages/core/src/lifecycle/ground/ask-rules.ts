import type { CalculationOutcome, CompiledRuleSet, Facts, RuleOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import { needObject } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { lastDayOfCall } from "../../document/call-times.ts";
import type { Moment } from "../../document/moments.ts";
import type { Regulations } from "../../document/regulations.ts";
import type { JsonObject } from "../../values/json.ts";
import type { EarlierFacts } from "./earlier.ts";

/** What the rules of a moment are asked about. */
export interface Question {
  readonly answers: JsonObject;
  readonly call: CallDocument;
  readonly zone: string;
  readonly submittedAt: string | null;
  readonly number: string | null;
  readonly report?: JsonObject;
  /** Whether the application is within each limit of the programme; left out where that is not known. */
  readonly within?: Readonly<Record<string, boolean>>;
  /** What was before the application, by name; left out where that is not known. */
  readonly earlier?: EarlierFacts | undefined;
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
  const facts = factsOf(rules, question, moment !== "draft");
  return rules.evaluate(facts, moment, { on: question.on });
}

/**
 * Whether one rule holds, whatever it is asked for elsewhere: a rule that does not apply does not hold. Undefined when it
 * is not decided, or not in force on the day.
 */
export function askWhetherHolds(
  programme: Pick<Regulations, "rules">,
  id: string,
  question: Question,
): boolean | undefined {
  const moment = programme.rules.rule(id)?.moments[0] as Moment | undefined;
  if (moment === undefined) return undefined;
  switch (askRules(programme, moment, question).find(({ rule }) => rule === id)?.verdict) {
    case "met":
      return true;
    case "notMet":
    case "notApplicable":
      return false;
    default:
      return undefined;
  }
}

/** Asks for the value of one named calculation, of a form that is closed. */
export function askCalculation(
  { rules }: Pick<Regulations, "rules">,
  name: string,
  question: Question,
): CalculationOutcome {
  return rules.calculate(factsOf(rules, question, true), name, { on: question.on });
}

function factsOf(rules: CompiledRuleSet, question: Question, closed: boolean): Facts {
  return rules.normalise(factDocument(question), { closed }).facts;
}

const QUESTION = {
  of: "factDocument",
  name: "the question",
  is: "an object { answers, call, zone, submittedAt, number }",
};

/** The form's answers with what the core knows of the case beside them, under reserved names. */
export function factDocument(question: Question): JsonObject {
  needObject(question, QUESTION, ["call", "zone"]);
  const { answers, call, zone, submittedAt, number, report, within, earlier } = question;
  return {
    ...answers,
    case: {
      ...(submittedAt === null ? {} : { submittedAt, submittedOn: toCivilDate(submittedAt, zone) }),
      ...(number === null ? {} : { number }),
      ...(within === undefined ? {} : { within }),
      ...(earlier === undefined ? {} : { earlier }),
    },
    call: callFacts(call, zone),
    ...(report === undefined ? {} : { report }),
  };
}

const known = new WeakMap<CallDocument, { readonly zone: string; readonly facts: JsonObject }>();

/** What rules may ask of a call; the same for all its cases, so it is worked out once. */
function callFacts(call: CallDocument, zone: string): JsonObject {
  const before = known.get(call);
  if (before?.zone === zone) return before.facts;
  const { realisation } = call;
  const closesOn = lastDayOfCall(call, zone);
  const facts = { closesOn, realisationFrom: realisation.from, realisationTo: realisation.to };
  known.set(call, { zone, facts });
  return facts;
}
