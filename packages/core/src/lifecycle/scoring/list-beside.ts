import type { BesideFacts } from "../../kernel/aggregate.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";

/** States of a call before its list is published. */
const BEFORE: readonly string[] = [
  "inPreparation",
  "announced",
  "awaitingPublication",
  "open",
  "underAssessment",
];

/** Whether a call, by its active states, is decided: its list is published, or it was annulled. */
export function isDecided(state: readonly string[]): boolean {
  return !state.some((one) => BEFORE.includes(one));
}

/** What keeps acts that follow from the list closed: it is not published. */
export function unlessListed([call]: readonly BesideFacts[]): RefusalReason | undefined {
  if (call === undefined || isDecided(call.state)) return undefined;
  // A continuous call draws no list: what is below the threshold need not wait for one.
  return (call.context.call as { readonly order?: string }).order === "receipt" ? undefined : notPublished();
}

/** States of a call in which a published list may be corrected. */
const CORRECTABLE: readonly string[] = ["contracting", "inExecution"];

/** What keeps cards from being taken out: the call is over, and nothing follows from its list any more. */
export function unlessOver([call]: readonly BesideFacts[]): RefusalReason | undefined {
  const isOpen =
    call === undefined || !isDecided(call.state) || call.state.some((one) => CORRECTABLE.includes(one));
  return isOpen ? undefined : callIsOver();
}

/** What keeps changes of cards closed: the list that rests on them is published. */
export function unlessUnlisted([call]: readonly BesideFacts[]): RefusalReason | undefined {
  return call === undefined || !isDecided(call.state) ? undefined : isPublished();
}

/** Why nothing follows from the list yet. */
export function notPublished(): RefusalReason {
  return reason(
    "OGW240",
    { pl: "Lista rankingowa nie jest jeszcze opublikowana.", en: "The ranking list is not published yet." },
    { pl: "Najpierw opublikuj listę (ranking.publish).", en: "Publish the list first (ranking.publish)." },
  );
}

/** Why cards do not change any more. */
export function isPublished(): RefusalReason {
  return reason(
    "OGW686",
    {
      pl: "Lista, która opiera się na tych kartach, jest już opublikowana.",
      en: "The list that rests on these cards is published already.",
    },
    {
      pl: "Kartę można jeszcze unieważnić (review.void), poprawić wynik rundy (round.correct), a ekspert może się wyłączyć (review.recuse); co z tego wynika, rozstrzyga człowiek (standing.decide).",
      en: "A card may still be voided (review.void), the result of a round corrected (round.correct) and its expert recused (review.recuse); what follows a person decides (standing.decide).",
    },
  );
}

function callIsOver(): RefusalReason {
  return reason(
    "OGW686",
    {
      pl: "Nabór jest zakończony albo unieważniony; z kart nic już nie wynika.",
      en: "The call is finished or annulled; nothing follows from its cards any more.",
    },
    { pl: "Nie trzeba nic robić.", en: "Nothing need be done." },
  );
}
