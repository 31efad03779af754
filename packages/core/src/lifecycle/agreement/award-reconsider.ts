import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { ofPool } from "../ground/grant-parts.ts";
import { notReopened, onceReopened, reopenedReads } from "../ground/reopened.ts";
import { agreementKit as s } from "./agreement-nouns.ts";
import { released } from "./agreement-signing.ts";

/**
 * Decides anew, with reasons, on a grant that a list corrected by an appeal would not give: it stands, or it is withdrawn and
 * its money free again. An agreement that was concluded stands, or is terminated (`agreement.terminate`, `listCorrected`).
 */
export const awardReconsider = s.command({
  type: "award.reconsider",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Rozstrzygnij na nowo o dotacji", en: "Decide on the grant anew" },
  payload: z.strictObject({
    outcome: z.enum(["stands", "withdrawn"]),
    reason: z.string().min(1).max(20_000),
  }),
  openByRows: onceReopened,
  reads: reopenedReads,
  plan(input) {
    const { stream, own, payload, context, callFacts, rows } = input;
    const key = context.submission.number ?? "";
    const row = rows("reopened").get(key);
    if (row === undefined) return refuse(notReopened());
    if (payload.outcome === "withdrawn" && own.concludedAt !== null) return refuse(concludedAlready());
    const amount = context.scoring.award ?? "0.00";
    const records = [
      {
        id: `reconsidered/${(own.reconsidered ?? 0) + 1}`,
        class: "assessment",
        value: { reason: payload.reason },
      },
    ];
    const event = { type: "award.reconsider" as const, decided: payload.outcome, by: row.by };
    const decided = [{ op: "remove" as const, set: "reopened" as const, key }];
    if (payload.outcome === "stands") return { events: [{ stream, event }], records, rows: decided };
    return {
      events: [
        { stream, event },
        {
          stream: callFacts.stream,
          event: released(context, ofPool({ amount, parts: context.scoring.parts })),
        },
      ],
      records,
      rows: decided,
    };
  },
});

function concludedAlready(): RefusalReason {
  return {
    ...reason(
      "OGW953",
      {
        pl: "Umowa jest już zawarta; dotacji nie cofa się obok niej.",
        en: "The agreement is concluded; the grant is not withdrawn beside it.",
      },
      {
        pl: "Rozwiąż umowę (agreement.terminate z powodem listCorrected) albo zostaw dotację (outcome: stands).",
        en: "Terminate the agreement (agreement.terminate, reason listCorrected), or let the grant stand (outcome: stands).",
      },
    ),
    pointer: "/outcome",
  };
}
