import type { RuleOutcome } from "@opus/grant-rules";
import { withValues } from "../../answers/index.ts";
import type { Moment } from "../../document/moments.ts";
import type { JsonObject } from "../../values/json.ts";
import { askRules } from "./ask-rules.ts";
import type { CasePlan } from "./case-ground.ts";
import type { Derivation } from "./derivation.ts";
import type { EarlierFacts } from "./earlier.ts";
import { type ApplicationSlices, standingFacts } from "./key-facts.ts";
import type { Place } from "./seats.ts";
import { circumstances } from "./stated-value.ts";

/** A case whose rules are asked on what is known of it. */
export interface AskedCase extends Pick<CasePlan, "programme" | "call" | "records"> {
  readonly context: ApplicationSlices & {
    readonly submission: {
      readonly number: string | null;
      readonly submittedAt: string | null;
      readonly from?: Derivation | undefined;
      readonly place?: Place | undefined;
    };
    readonly eligibility: {
      readonly findingsVersion: number;
      readonly earlier?: EarlierFacts | undefined;
    };
  };
  readonly now: string;
}

/** What is known beside what the case has kept. */
export interface AlsoKnown {
  /** Answers with findings in them that are not kept yet. */
  readonly answers?: JsonObject;
  readonly report?: JsonObject;
  /** Whether it is within each limit of the programme. */
  readonly within?: Readonly<Record<string, boolean>>;
  /** What was before it, in place of what the last formal check found. */
  readonly earlier?: EarlierFacts | undefined;
}

/**
 * Asks the rules of a moment about a case: on the answers that stand, with the officers' findings in them, by the
 * versions of the day of its submission.
 */
export function askCase(asked: AskedCase, moment: Moment, also: AlsoKnown = {}): readonly RuleOutcome[] {
  const { programme, call, context, now } = asked;
  return askRules(programme, moment, {
    answers: also.answers ?? knownAnswers(asked),
    ...circumstances(programme, call, context.submission, now),
    zone: programme.document.zone,
    ...(also.report === undefined ? {} : { report: also.report }),
    ...(also.within === undefined ? {} : { within: also.within }),
    earlier: also.earlier ?? context.eligibility.earlier,
  });
}

/** The answers that stand, with the officers' findings in them. */
export function knownAnswers({ programme, records, context }: AskedCase): JsonObject {
  const answers = records.answers(standingFacts(context).answersVersion);
  const findings = records.findings(context.eligibility.findingsVersion);
  const filled = withValues(programme.document.form as JsonObject, answers, findings);
  return "answers" in filled ? filled.answers : answers;
}
