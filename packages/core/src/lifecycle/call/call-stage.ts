import { poolsOf } from "../../document/call-pools.ts";
import { firstLateInstant, utcInstant } from "../../document/call-times.ts";
import { goesOnMeanwhile } from "../appeals/appeals-schema.ts";
import { appealStates } from "./appeal-states.ts";
import { callCorrect } from "./call-correct.ts";
import { callExtend } from "./call-extend.ts";
import { callAnnounce, callAnnul, callArchive, contractingClose } from "./call-lifecycle.ts";
import { callGuards, callRecords } from "./call-recorders.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { newsOf, nextBatch, tellingReads } from "./call-telling.ts";
import {
  announcement,
  annul,
  award,
  beforeOpening,
  decidesInTurn,
  entering,
  experts,
  givesPlaces,
  leaves,
  limitedSources,
  onLines,
  othersSpend,
  publish,
  publishNotice,
  register,
  registerOpen,
  telling,
} from "./call-transitions.ts";
import { closingList } from "./closing-list.ts";
import { expertAppoint, expertDeclare, expertDismiss } from "./expert-register.ts";
import { expertsDraw } from "./experts-draw.ts";
import { grantCorrect, grantsEnter } from "./grants-enter.ts";
import { invitationsPublish } from "./invitations-publish.ts";
import { appealsFirst, appealsMeanwhile, appealsNothing, listDrawn } from "./list-drawn.ts";
import { listPublish } from "./list-publish.ts";
import { monitoringPlan } from "./monitoring-plan.ts";
import { turnCases, turnReads, turnRows, turnTold } from "./place-turn.ts";
import { poolTransfer } from "./pool-transfer.ts";
import { publicationRecord } from "./publication-record.ts";
import { queueClose } from "./queue-close.ts";
import { rankingPublish } from "./ranking-publish.ts";
import { signUpClose } from "./sign-up-close.ts";
import { tieSettle } from "./tie-settle.ts";

const definition = s.with({
  options: (_, document) => ({
    appeals:
      (document as { readonly appeals?: { readonly assessment?: object } }).appeals?.assessment !== undefined,
    goesOn: goesOnMeanwhile(document),
  }),
  everyOption: { appeals: true, goesOn: true },
  start: () => ({ pool: "0.00", applications: 0, ranked: 0, funded: 0, awards: 0, visits: 0 }),
  guards: callGuards,
  records: callRecords,
  commands: {
    callAnnounce,
    publicationRecord,
    callAnnul,
    callCorrect,
    callExtend,
    expertAppoint,
    expertDeclare,
    expertDismiss,
    expertsDraw,
    grantsEnter,
    grantCorrect,
    invitationsPublish,
    tieSettle,
    poolTransfer,
    rankingPublish,
    listPublish,
    queueClose,
    signUpClose,
    contractingClose,
    monitoringPlan,
    callArchive,
  },
  terms: {
    callOpening: ({ call }) => ({ at: utcInstant(call.opensAt) }),
    callClosing: ({ call }) => ({ at: firstLateInstant(call) }),
    callTelling: ({ own }) => ({ at: own.news?.[0]?.at ?? "" }),
    placeTurn: ({ own }) => ({ at: own.seats?.turnAt ?? "" }),
  },
  passed: {
    placeTurn: (input) => turnTold(input) as never,
    callTelling: (input) => {
      const event = newsOf(input);
      return event === undefined
        ? []
        : nextBatch(input).cases.map((id) => ({ stream: `case:${id}` as const, event }) as never);
    },
  },
  passing: {
    placeTurn: { reads: turnReads, tellsTo: turnCases, rows: turnRows },
    callTelling: {
      reads: tellingReads,
      tellsTo: (facts) => nextBatch(facts).cases.map((id) => `case:${id}` as const),
      far: (input) => nextBatch(input).far,
      rows: (input) =>
        !["call.annulled", "call.spent"].includes(newsOf(input)?.type ?? "")
          ? []
          : nextBatch(input)
              .cases.filter((id) => input.rows("drafts").has(id))
              .map((key) => ({ op: "remove" as const, set: "drafts" as const, key })),
    },
  },
  on: telling,
  initial: "inPreparation",
  states: {
    inPreparation: {
      name: { pl: "W przygotowaniu", en: "In preparation" },
      applicantName: { pl: "Nabór w przygotowaniu", en: "Call in preparation" },
      waitsFor: "operator",
      on: {
        "call.announce": {
          target: "announced",
          actions: [
            "recordPool",
            {
              book: { from: "pool.budget", to: "pool.free" },
              amount: ({ event }) => [...onLines(poolsOf(event)), ...onLines(limitedSources(event))],
            },
          ],
        },
      },
    },
    announced: {
      name: { pl: "Ogłoszony", en: "Announced" },
      applicantName: { pl: "Nabór ogłoszony", en: "Call announced" },
      waitsFor: "time",
      deadline: "callOpening",
      on: {
        ...beforeOpening,
        "deadline.callOpening.passed": [
          { guard: "isPublished", target: "open" },
          { target: "awaitingPublication" },
        ],
        "call.annul": annul,
        ...othersSpend,
        ...experts,
        ...entering,
      },
    },
    awaitingPublication: {
      name: {
        pl: "Ogłoszony, czeka na odnotowanie publikacji",
        en: "Announced, waiting for its publication to be recorded",
      },
      applicantName: { pl: "Nabór ogłoszony, jeszcze nieotwarty", en: "Call announced, not open yet" },
      waitsFor: "operator",
      on: {
        ...beforeOpening,
        "publication.record": [
          { guard: "isLastPlace", target: "open", actions: "recordPublication" },
          { actions: "recordPublication" },
        ],
        "call.annul": annul,
        ...othersSpend,
        ...experts,
        ...entering,
      },
    },
    open: {
      name: { pl: "Otwarty", en: "Open" },
      applicantName: { pl: "Trwa nabór", en: "Open for applications" },
      waitsFor: "applicant",
      deadline: "callClosing",
      on: {
        "application.registered": registerOpen,
        ...announcement,
        ...givesPlaces,
        "call.extend": [
          { guard: "isNobodyThere", actions: ["recordExtension", { set: "callClosing" }, publishNotice] },
          {
            actions: [
              "recordExtension",
              "tellExtension",
              { set: "callClosing" },
              { set: "callTelling" },
              publishNotice,
            ],
          },
        ],
        "deadline.callClosing.passed": { target: "underAssessment" },
        ...decidesInTurn,
        "call.annul": annul,
        ...experts,
        ...entering,
        "experts.draw": { actions: "countDrawn" },
      },
    },
    underAssessment: {
      name: { pl: "Trwa ocena", en: "Under assessment" },
      applicantName: { pl: "Nabór zamknięty, trwa ocena", en: "Closed, under assessment" },
      waitsFor: "decisionMaker",
      on: {
        "application.registered": register,
        ...announcement,
        "invitations.publish": {
          actions: [
            "noteInvitations",
            {
              effect: "publishInvitations",
              params: ({ event }) => ({ call: event.call, round: event.round }),
            },
          ],
        },
        "tie.settle": { actions: "noteTie" },
        ...decidesInTurn,
        ...givesPlaces,
        "queue.close": { target: "contracting" },
        "signUp.close": [
          { guard: "isNobodyOnList", target: "archived", actions: { clear: "placeTurn" } },
          { target: "closingList", actions: ["tellSignUp", { clear: "placeTurn" }] },
        ],
        ...publish,
        "ranking.publish": [
          { when: appealsFirst, target: "resultAppeals", actions: listDrawn },
          { when: appealsMeanwhile, target: "contractingUnderAppeal", actions: listDrawn },
          { when: appealsNothing, target: "contracting", actions: listDrawn },
        ],
        "call.annul": annul,
        ...experts,
        ...entering,
        "experts.draw": { actions: "countDrawn" },
      },
    },
    spent: {
      name: {
        pl: "Zamknięty, środki rozdysponowane, wnioskodawcy są zawiadamiani",
        en: "Closed, its money spent, applicants are told",
      },
      applicantName: { pl: "Nabór zamknięty, środki rozdysponowane", en: "Call closed, its money spent" },
      waitsFor: "time",
      deadline: "callTelling",
      on: { "application.registered": register, "award.released": decidesInTurn["award.released"] },
    },
    annulling: {
      name: {
        pl: "Unieważniany, wnioskodawcy są zawiadamiani",
        en: "Being annulled, applicants are told",
      },
      applicantName: { pl: "Nabór unieważniony", en: "Call annulled" },
      waitsFor: "time",
      deadline: "callTelling",
      on: leaves,
    },
    ...appealStates,
    closingList,
    contracting: {
      name: { pl: "Rozstrzygnięty, trwa podpisywanie umów", en: "Resolved, agreements being signed" },
      applicantName: { pl: "Nabór rozstrzygnięty", en: "Call resolved" },
      waitsFor: "operator",
      on: {
        "application.registered": register,
        ...award,
        ...publish,
        // Nobody was promised anything by a list without applications.
        "call.annul": annul,
        "contracting.close": { target: "inExecution" },
        ...entering,
      },
    },
    inExecution: {
      name: { pl: "Umowy podpisane, projekty w realizacji", en: "Contracted, projects in progress" },
      applicantName: { pl: "Projekty w realizacji", en: "Projects in progress" },
      waitsFor: "operator",
      on: {
        "application.registered": register,
        // Money that came free afterwards still goes to the reserve.
        ...award,
        ...publish,
        "monitoring.plan": { actions: "recordPlan" },
        ...entering,
        "call.archive": { target: "archived" },
      },
    },
  },
  ends: {
    archived: {
      name: { pl: "Zarchiwizowany", en: "Archived" },
      applicantName: { pl: "Nabór zakończony", en: "Call finished" },
    },
    annulled: {
      name: { pl: "Unieważniony", en: "Annulled" },
      applicantName: { pl: "Nabór unieważniony", en: "Call annulled" },
    },
  },
});

type Definition = typeof definition;
/** The call, as the lifecycle composes it. */
export interface CallStage extends Definition {}
/** The call (nabór): announcement, opening, closing, ranking, contracting, archive. */
export const call: CallStage = definition;
