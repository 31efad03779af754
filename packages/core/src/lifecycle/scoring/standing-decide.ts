import { isRefusal, refuse } from "../../kernel/refusal.ts";
import { moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { reasonText } from "./card-care.ts";
import { correctionRead } from "./card-removed.ts";
import { resultMembers } from "./corrected-result.ts";
import { correctionOf, correctionRows, listReads } from "./corrected-standing.ts";
import { unlessOver } from "./list-beside.ts";
import { numberOf, poolOf } from "./own-place.ts";
import { numberedId } from "./record-ids.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { standingDecisions } from "./standing-events.ts";
import { nothingToDecide } from "./standing-reasons.ts";

/**
 * Decides, with reasons, about a published result whose cards have changed since: it stands, or it is corrected. Corrected,
 * the application has the points, the side of the threshold and the place that it would have had without what was taken
 * out; what the list had promised it is free again where the list would not have promised it. Grants of others stand, and
 * nothing is paid or awarded by it.
 */
export const standingDecide = s.command({
  type: "standing.decide",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Rozstrzygnij o ogłoszonym wyniku", en: "Decide on a published result" },
  openBeside: unlessOver,
  payload: z.strictObject({ outcome: z.enum(standingDecisions), reason: reasonText }),
  open: ({ own }) => (own.corrected == null ? nothingToDecide() : undefined),
  documents: true,
  reads: (facts) => [...listReads(facts), correctionRead(facts)],
  plan(input) {
    const { stream, own, payload, context, callFacts, id, rows } = input;
    const { corrected } = own;
    if (corrected == null) return refuse(nothingToDecide());
    const told = resultMembers(corrected);
    const records = [
      { id: numberedId("decision", own.written), class: "assessment", value: { reason: payload.reason } },
    ];
    const event = {
      type: "standing.decide" as const,
      decided: payload.outcome,
      before: own.assessment,
      ...told,
    };
    const decided = { op: "remove" as const, set: "corrections" as const, key: numberOf(context) };
    if (payload.outcome === "stands") {
      const same = { leads: "none" as const, places: {}, released: "0.00" };
      return { events: [{ stream, event: { ...event, ...same } }], records, rows: [decided] };
    }
    const found = correctionOf(input, corrected);
    if (isRefusal(found)) return found;
    const { correction, before, ranked, funded } = found;
    const about = { key: numberOf(context), id, isBelow: corrected.outcome === "missed", rows };
    const { leads, places, row, released } = correction;
    return {
      events: [
        {
          stream,
          event: {
            ...event,
            leads,
            places,
            rank: row?.rank ?? null,
            released: moneyText(released),
            ...poolOf(before ?? row),
          },
        },
        ...(leads === "none"
          ? []
          : [
              {
                stream: callFacts.stream,
                event: { type: "list.corrected" as const, number: numberOf(context), ranked, funded },
              },
            ]),
      ],
      verdicts: found.verdicts,
      records,
      rows: [decided, ...correctionRows(about, found)],
    };
  },
});
