import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { stillOpen } from "./still-open.ts";

/**
 * Closes the list of a sign-up that takes no more applications, once each of them is checked: who has a place keeps it, who
 * waits gets none, and each is told so.
 */
export const signUpClose = s.command({
  type: "signUp.close",
  by: ["operator", "decisionMaker"],
  decides: true,
  title: { pl: "Zamknij listę uczestników", en: "Close the list of the sign-up" },
  open: ({ own }) => (own.seats === undefined ? givesMoney() : undefined),
  payload: z.strictObject({}),
  reads: () => [
    { set: "places", whole: true },
    { set: "waiting", whole: true },
  ],
  plan({ stream, own, rows, now }) {
    const on = [...rows("places").values(), ...rows("waiting").values()];
    const unchecked = on.filter(({ checked }) => checked !== true).map(({ number }) => number);
    if (unchecked.length > 0) return refuse(stillOpen("OGW854", unchecked));
    if (own.seats?.turnAt !== undefined) return refuse(turnFirst());
    const event = {
      type: "signUp.close" as const,
      at: now,
      taken: own.seats?.taken ?? 0,
      waiting: own.seats?.waiting ?? 0,
      ...(on.length === 0 ? { nobody: true as const } : {}),
    };
    return { events: [{ stream, event }] };
  },
});

/** Why a sign-up draws no list and decides no money. */
export function givesPlaces(): RefusalReason {
  return reason(
    "OGW853",
    {
      pl: "Ten nabór to zapisy: miejsca zajmuje się w kolejności zgłoszeń, a pieniędzy nikt nie dostaje.",
      en: "This call is a sign-up: places are taken in the order of receipt, and nobody is given money.",
    },
    { pl: "Zamknij listę uczestników (signUp.close).", en: "Close the list of the sign-up (signUp.close)." },
  );
}

function givesMoney(): RefusalReason {
  return reason(
    "OGW853",
    {
      pl: "Ten nabór rozdziela pieniądze i nie ma listy uczestników.",
      en: "This call gives money and has no list of a sign-up.",
    },
    {
      pl: "Rozstrzygnij go listą rankingową (ranking.publish) albo po kolei (queue.close).",
      en: "Decide it by its list (ranking.publish), or in turn (queue.close).",
    },
  );
}

function turnFirst(): RefusalReason {
  return reason(
    "OGW854",
    {
      pl: "Zwolniły się miejsca, o które lista oczekujących nie została jeszcze zapytana.",
      en: "Places came free that the waiting list was not asked about yet.",
    },
    {
      pl: "Poczekaj, aż miną terminy naboru (placeTurn), i ponów polecenie.",
      en: "Wait until the deadlines of the call are passed (placeTurn), and send the command again.",
    },
  );
}
