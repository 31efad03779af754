import type { RuleOutcome } from "@opus/grant-rules";
import { toCivilDate } from "@opus/grant-rules/calendar";
import { withValues } from "../../answers/index.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";
import { askRules } from "../ground/ask-rules.ts";
import type { CasePlan } from "../ground/case-ground.ts";
import { type ApplicationSlices, standingFacts } from "../ground/key-facts.ts";
import { outcomeReason } from "../ground/problem-reason.ts";
import { agreementKit as s } from "./agreement-nouns.ts";

/**
 * Makes the agreement available for signature, for the amount awarded. Blocking rules asked at the moment
 * "agreement" (conditional documents, consents) refuse it until they are met.
 */
export const agreementOffer = s.command({
  type: "agreement.offer",
  by: ["operator"],
  title: { pl: "Udostępnij umowę", en: "Offer the agreement" },
  payload: z.strictObject({}),
  documents: true,
  plan({ stream, programme, call, records, context, now }) {
    const outcomes = askAtAgreement({ programme, call, records, context, now });
    const stopping = outcomes.filter(
      ({ verdict, severity }) => severity === "blocking" && verdict !== "met" && verdict !== "notApplicable",
    );
    if (stopping.length > 0) return refuse(...stopping.map((outcome) => outcomeReason(programme, outcome)));
    const amount = context.scoring.award ?? "0.00";
    return {
      events: [{ stream, event: { type: "agreement.offer", amount, realisationTo: call.realisation.to } }],
      verdicts: outcomes,
    };
  },
});

interface Asked extends Pick<CasePlan, "programme" | "call" | "records"> {
  readonly context: ApplicationSlices & {
    readonly submission: { readonly number: string | null; readonly submittedAt: string | null };
    readonly eligibility: { readonly findingsVersion: number };
  };
  readonly now: string;
}

/** The rules of the moment, on the answers that stand with the officers' findings in them. */
function askAtAgreement({ programme, call, records, context, now }: Asked): readonly RuleOutcome[] {
  const { number, submittedAt } = context.submission;
  const { form, zone } = programme.document;
  const answers = records.answers(standingFacts(context).answersVersion);
  const findings = records.findings(context.eligibility.findingsVersion);
  const filled = withValues(form as JsonObject, answers, findings);
  return askRules(programme, "agreement", {
    answers: "answers" in filled ? filled.answers : answers,
    call,
    zone,
    submittedAt,
    number,
    on: toCivilDate(submittedAt ?? now, zone),
  });
}
