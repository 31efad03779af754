import { letter } from "../ground/letters.ts";
import { withdrawnEnd } from "../ground/withdrawal.ts";
import { asksLimits, decidesInTurn, invites, lapses, leadsOn } from "./scoring-options.ts";

/** How an assessment ends; all but the first with a letter. */
export const scoringEnds = {
  awarded: {
    name: { pl: "Przyznano dofinansowanie", en: "Awarded" },
    applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
  },
  belowThreshold: {
    name: { pl: "Poniżej progu", en: "Below the threshold" },
    applicantName: { pl: "Wniosek nie osiągnął progu", en: "Application below the threshold" },
    entry: [letter("belowThreshold")],
  },
  notInvited: {
    when: invites,
    name: { pl: "Powyżej progu, bez zaproszenia do rundy", en: "Above the threshold, not invited" },
    applicantName: {
      pl: "Wniosek osiągnął próg, ale nie jest wśród zaproszonych",
      en: "Above the threshold, but not among those invited",
    },
    entry: [letter("notInvited")],
  },
  invitedOn: {
    when: leadsOn,
    name: { pl: "Zaproszony do następnego naboru", en: "Invited to the next call" },
    applicantName: { pl: "Zaproszenie do następnego etapu", en: "Invited to the next stage" },
    entry: [letter("invitedOn")],
  },
  overLimit: {
    when: asksLimits,
    name: { pl: "Rekomendowany, ponad limitem", en: "Recommended, beyond a limit" },
    applicantName: {
      pl: "Rekomendowany, ale dotacja przekroczyłaby limit",
      en: "Recommended, but the grant would exceed a limit",
    },
    entry: [letter("overLimit")],
  },
  reserve: {
    name: { pl: "Rekomendowany, zabrakło środków", en: "Recommended without money" },
    applicantName: { pl: "Rekomendowany, zabrakło środków", en: "Recommended, the pool ran out" },
    entry: [letter("reserve")],
  },
  noMoney: {
    when: decidesInTurn,
    name: { pl: "Brak środków w naborze ciągłym", en: "No money left in the continuous call" },
    applicantName: { pl: "Zabrakło środków", en: "The money ran out" },
    entry: [letter("noMoney")],
  },
  leftUnconsidered: {
    when: lapses,
    name: { pl: "Pozostawiony bez rozpatrzenia", en: "Left unconsidered" },
    applicantName: { pl: "Wniosek pozostawiony bez rozpatrzenia", en: "Application left unconsidered" },
    entry: [letter("leftUnconsidered")],
  },
  withdrawn: withdrawnEnd,
} as const;
