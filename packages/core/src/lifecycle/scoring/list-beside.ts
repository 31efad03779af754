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

/** States of a call in which appeals against its results are filed, or decided. */
const APPEALS: readonly string[] = ["resultAppeals", "decidingAppeals", "appealsOverdue"];

/** The same where grants are made and agreements concluded meanwhile. */
const MEANWHILE: readonly string[] = [
  "contractingUnderAppeal",
  "contractingBeforeDecisions",
  "contractingAppealsOverdue",
];

/** States in which appeals are filed. */
const FILED: readonly string[] = ["resultAppeals", "contractingUnderAppeal"];

/** Whether agreements of a call, by its active states, are being concluded. */
export function isContracting(state: readonly string[]): boolean {
  return state.some((one) => one === "contracting" || MEANWHILE.includes(one));
}

/** What keeps appeals against results from being filed: there is no list, or their term is over. */
export function unlessAppealable([call]: readonly BesideFacts[]): RefusalReason | undefined {
  return call === undefined || call.state.some((one) => FILED.includes(one)) ? undefined : notAppealable();
}

/** What keeps appeals from being decided: there are none any more. */
export function unlessUnderAppeal([call]: readonly BesideFacts[]): RefusalReason | undefined {
  const isOpen = call === undefined || call.state.some((one) => [...APPEALS, ...MEANWHILE].includes(one));
  return isOpen ? undefined : notAppealable();
}

/** What keeps an application from ending without a grant: there is no list, or its result may still be appealed. */
export function unlessFinal(beside: readonly BesideFacts[]): RefusalReason | undefined {
  const [call] = beside;
  return call?.state.some((one) => MEANWHILE.includes(one)) === true ? notFinalYet() : unlessListed(beside);
}

function notAppealable(): RefusalReason {
  return reason(
    "OGW874",
    {
      pl: "Od wyniku oceny można się odwołać od ogłoszenia listy do końca terminu odwołań.",
      en: "Results may be appealed from the publication of the list until the term for appeals is over.",
    },
    {
      pl: "Przed listą wynik nie jest rozstrzygnięty, po terminie jest ostateczny.",
      en: "Before the list nothing is decided, and after the term it is final.",
    },
  );
}

function underAppeal(): RefusalReason {
  return reason(
    "OGW872",
    {
      pl: "Od wyników można się jeszcze odwołać albo odwołania nie są rozpatrzone, więc z listy nic jeszcze nie wynika.",
      en: "Results may still be appealed, or appeals are not decided, so nothing follows from the list yet.",
    },
    { pl: "Poczekaj na koniec odwołań.", en: "Wait until the appeals are over." },
  );
}

function notFinalYet(): RefusalReason {
  return reason(
    "OGW872",
    {
      pl: "Od wyników można się jeszcze odwołać albo odwołania nie są rozpatrzone, więc wynik nie jest ostateczny.",
      en: "Results may still be appealed, or appeals are not decided, so the result is not final.",
    },
    { pl: "Poczekaj na koniec odwołań.", en: "Wait until the appeals are over." },
  );
}

/** What keeps acts that follow from the list closed: it is not published, or may still change by an appeal. */
export function unlessListed([call]: readonly BesideFacts[]): RefusalReason | undefined {
  if (call?.state.some((one) => APPEALS.includes(one)) === true) return underAppeal();
  if (call === undefined || isDecided(call.state)) return undefined;
  // A continuous call draws no list: what is below the threshold need not wait for one.
  return (call.context.call as { readonly order?: string }).order === "receipt" ? undefined : notPublished();
}

/** States of a call in which a published list may be corrected. */
const CORRECTABLE: readonly string[] = [...APPEALS, ...MEANWHILE, "contracting", "inExecution"];

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
