import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { ownQueueOpenReads, queueOver } from "../ground/open-queues.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { givesPlaces } from "./sign-up-close.ts";
import { stillOpen } from "./still-open.ts";

/**
 * Closes the decisions of a continuous call that has closed by the clock, once nobody waits for one. A call whose money is
 * spent comes to the same by itself.
 */
export const queueClose = s.command({
  type: "queue.close",
  by: ["decisionMaker", "operator"],
  decides: true,
  title: {
    pl: "Zakończ rozpatrywanie wniosków naboru ciągłego",
    en: "Close decisions of the continuous call",
  },
  open: ({ own }) => {
    if (own.seats !== undefined) return givesPlaces();
    return own.order === undefined ? decidedByList() : undefined;
  },
  payload: z.strictObject({}),
  reads: (facts) => [{ set: "queue", whole: true }, ...ownQueueOpenReads(facts)],
  plan({ stream, programme, call, rows }) {
    const open = [...rows("queue").values()].map(({ number }) => number);
    if (open.length > 0) return refuse(stillOpen("OGW827", open));
    return {
      events: [{ stream, event: { type: "queue.close" } }],
      rows: queueOver({ programme, call, rows }),
    };
  },
});

/** Why a call has no queue: its list decides. */
function decidedByList(): RefusalReason {
  return reason(
    "OGW826",
    { pl: "Ten nabór rozstrzyga lista rankingowa.", en: "A ranking list decides this call." },
    { pl: "Opublikuj listę (ranking.publish).", en: "Publish the list (ranking.publish)." },
  );
}

/** Why a call draws no list, settles no ties and invites nobody: applications are decided in the order of receipt. */
export function decidedInOrder({
  own,
}: {
  readonly own: { readonly order?: string | undefined; readonly seats?: object | undefined };
}) {
  if (own.seats !== undefined) return givesPlaces();
  if (own.order === undefined) return undefined;
  return reason(
    "OGW826",
    {
      pl: "Ten nabór jest ciągły: wnioski rozstrzyga się po kolei, bez listy.",
      en: "This call is continuous: applications are decided in turn, without a list.",
    },
    {
      pl: "Rozstrzygaj wnioski jeden po drugim (queue.grant, queue.offer, queue.end).",
      en: "Decide applications one by one (queue.grant, queue.offer, queue.end).",
    },
  );
}
