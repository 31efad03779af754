import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { askCase } from "../ground/ask-case.ts";
import { withParts } from "../ground/grant-parts.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { outcomeReason } from "../ground/problem-reason.ts";
import { unlessReopened } from "../ground/reopened.ts";
import { personRefusal } from "../ground/rules-that-stop.ts";
import {
  asksPerson,
  followed,
  rulingFaults,
  rulingRecords,
  rulingsOf,
  rulingsPayload,
} from "../ground/rulings.ts";
import { agreementKit as s } from "./agreement-nouns.ts";
import { pathOfAnswers } from "./agreement-path.ts";

/**
 * Makes the agreement available for signature, for the amount awarded. Rules asked at the moment "agreement" (conditional
 * documents, consents) bar it until they are met, and those that stop for a person until that person has ruled.
 */
export const agreementOffer = s.command({
  type: "agreement.offer",
  by: ["operator"],
  decides: true,
  title: { pl: "Udostępnij umowę", en: "Offer the agreement" },
  payload: z.strictObject({ rulings: rulingsPayload(["warn"]) }),
  documents: true,
  openByRows: unlessReopened,
  plan({ stream, programme, call, records, context, now, payload }) {
    const outcomes = askCase({ programme, call, records, context, now }, "agreement");
    const rulings = payload.rulings ?? [];
    const wrong = rulingFaults(rulings, outcomes.filter(asksPerson));
    if (wrong.length > 0) return refuse(...wrong);
    const all = followed(outcomes, rulings);
    const barred = all.filter(({ does }) => does === "barSigning");
    const open = all.filter(({ does }) => does === "askPerson");
    if (barred.length + open.length > 0) {
      return refuse(
        ...barred.map(({ outcome }) => outcomeReason(programme, outcome)),
        ...personRefusal(programme, open),
      );
    }
    const amount = context.scoring.award ?? "0.00";
    const path = pathOfAnswers(programme.document, records.answers(standingFacts(context).answersVersion));
    if (path === undefined && programme.document.applicants?.paths !== undefined) return refuse(noPath());
    return {
      events: [
        {
          stream,
          event: {
            type: "agreement.offer",
            amount,
            ...withParts(context.scoring.parts),
            realisationTo: call.realisation.to,
            ...(path === undefined ? {} : { path: path.id }),
            ...rulingsOf(rulings),
          },
        },
      ],
      verdicts: outcomes,
      records: rulingRecords("agreementRulings/1", rulings),
    };
  },
});

function noPath(): RefusalReason {
  return reason(
    "OGW890",
    {
      pl: "Odpowiedzi nie mówią, kto ma być stroną umowy: wyboru, od którego to zależy, nie ma we wniosku.",
      en: "The answers do not say who is to be the party to the agreement: the choice on which that depends is not in the application.",
    },
    {
      pl: "Poproś wnioskodawcę o uzupełnienie albo uznaj, że rezygnuje z dofinansowania.",
      en: "Ask the applicant to complete the application, or have the grant declined.",
    },
  );
}
