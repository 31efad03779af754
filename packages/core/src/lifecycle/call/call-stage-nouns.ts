import { noSection } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { listOutRow } from "../ground/after-list.ts";
import { appealRow } from "../ground/appeals.ts";
import { budgetRow } from "../ground/budget.ts";
import { defineCallStage } from "../ground/call-ground.ts";
import { callHearer, callSlice, callTold } from "../ground/call-nouns.ts";
import { caseHearer } from "../ground/case-told.ts";
import { enteredRow } from "../ground/entered-row.ts";
import { openQueueRow } from "../ground/open-queues.ts";
import { editionRow, listedRow, passedRow } from "../ground/public-lists.ts";
import { reopenedRow } from "../ground/reopened.ts";
import { placeRow } from "../ground/seats.ts";
import {
  agreementRow,
  applicantRow,
  contenderRow,
  draftRow,
  endRow,
  expertRow,
  givenRow,
  heldRow,
  invitationRow,
  offerRow,
  partyRow,
  publicationRow,
  queueRow,
  rankingRow,
  receiptRow,
  reserveRow,
  reviewRow,
  standingRow,
  tieRow,
  unrankedRow,
  visitRow,
} from "../ground/sets.ts";
import { monitoring } from "../monitoring/monitoring-stage.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { callEffects, callEvents } from "./call-events.ts";
import { callShows } from "./call-shows.ts";

/** What a call is about: its pool, its opening and closing, the published list, the plan of visits, its end. */
export const callKit = defineCallStage({
  name: "call",
  title: { pl: "Nabór", en: "Call" },
  section: noSection,
  options: z.strictObject({
    /** Whether results may be appealed once the list is published. */
    appeals: z.boolean(),
    /** Whether grants are made and agreements concluded meanwhile. */
    goesOn: z.boolean(),
  }),
  slice: callSlice,
  events: { ...callTold, ...callEvents },
  effects: callEffects,
  tells: [caseHearer, callHearer],
  deadlines: {
    callTelling: {
      title: { pl: "Zawiadamianie tych, którzy mają wnioski", en: "Telling those who have applications" },
      startsAt: [
        "call.extend",
        "call.correct",
        "call.annul",
        "queue.decided",
        "award.committed",
        "budget.used",
        "signUp.close",
      ],
    },
    placeTurn: {
      title: { pl: "Kolej na liście oczekujących", en: "Turn on the waiting list" },
      startsAt: ["place.released", "places.given"],
    },
    callOpening: {
      title: { pl: "Otwarcie naboru", en: "Opening of the call" },
      startsAt: "call.opening",
    },
    resultAppeal: {
      title: { pl: "Termin odwołań od wyniku oceny", en: "Deadline for appeals against results" },
      startsAt: "ranking.publish",
      stated: {
        words: {
          pl: "Od ogłoszenia listy do odwołania od wyniku oceny merytorycznej; potrzebny, gdy można się od niego odwołać.",
          en: "From the publication of the list to appeals against results of the assessment; needed where they may be appealed.",
        },
        option: "appeals.assessment",
        example: { amount: 5, unit: "workingDay", roll: "none", basis: ["regulations"] },
      },
    },
    resultAppealDecision: {
      title: { pl: "Termin rozpatrzenia odwołań", en: "Deadline to decide on appeals" },
      startsAt: "deadline.resultAppeal.passed",
      stated: {
        words: {
          pl: "Od upływu terminu odwołań od wyniku oceny do ich rozpatrzenia: termin samego operatora; potem odwołania czekają dalej. Potrzebny, gdy można się odwołać.",
          en: "From the end of the term for appeals against results to the decision on them: the operator's own term; appeals go on waiting after it. Needed where results may be appealed.",
        },
        option: "appeals.assessment",
        example: { amount: 5, unit: "workingDay", roll: "none", basis: ["regulations"] },
      },
    },
    callClosing: {
      title: { pl: "Zamknięcie naboru", en: "Closing of the call" },
      startsAt: "call.closing",
    },
  },
  consults: { scoring: scoring.nouns.section, monitoring: monitoring.nouns.section },
  sets: {
    ranking: rankingRow,
    reserve: reserveRow,
    unranked: unrankedRow,
    offers: offerRow,
    ties: tieRow,
    visits: visitRow,
    experts: expertRow,
    listed: listedRow,
    editions: editionRow,
    invitations: invitationRow,
    reopened: reopenedRow,
    publications: publicationRow,
    entered: enteredRow,
    budgets: budgetRow,
    openQueues: openQueueRow,
    lists: listOutRow,
  },
  uses: {
    passed: passedRow,
    appeals: appealRow,
    contenders: contenderRow,
    receipts: receiptRow,
    applicants: applicantRow,
    reviews: reviewRow,
    standings: standingRow,
    held: heldRow,
    agreements: agreementRow,
    ends: endRow,
    drafts: draftRow,
    queue: queueRow,
    places: placeRow,
    waiting: placeRow,
    parties: partyRow,
    given: givenRow,
  },
  shows: callShows,
});
