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

/** What keeps acts that follow from the list closed: it is not published. */
export function unlessListed([call]: readonly BesideFacts[]): RefusalReason | undefined {
  return call?.state.some((state) => BEFORE.includes(state)) ? notPublished() : undefined;
}

/** What keeps changes of cards closed: the list that rests on them is published. */
export function unlessUnlisted([call]: readonly BesideFacts[]): RefusalReason | undefined {
  return call === undefined || call.state.some((state) => BEFORE.includes(state)) ? undefined : isPublished();
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
      pl: "Po publikacji kart się nie zmienia; co dalej, mówi tryb odwoławczy programu.",
      en: "Cards do not change after publication; what may follow says the programme's appeal.",
    },
  );
}
