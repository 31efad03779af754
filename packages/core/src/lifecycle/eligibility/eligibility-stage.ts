import { givesPlaces as signsUp } from "../../document/sign-up-schema.ts";
import { withActor } from "../ground/appeals.ts";
import { letterEvent } from "../ground/delivery.ts";
import { keyFactsOf } from "../ground/key-facts.ts";
import { letter } from "../ground/letters.ts";
import { restoresTerm } from "../ground/restoring.ts";
import { withdrawnEnd } from "../ground/withdrawal.ts";
import { notSupplemented, notSupplementedReads } from "./after-check-rows.ts";
import { applicationRecordSupplement, applicationSupplement } from "./application-supplement.ts";
import type { GivenAnswers } from "./checklist.ts";
import { checklistAnswer } from "./checklist-answer.ts";
import { deliveryRecord } from "./delivery-record.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";
import {
  givesPlaces,
  hasChecklist,
  leaves,
  leavesSilence,
  maySupplement,
  rejects,
  rejectsSilence,
} from "./eligibility-options.ts";
import { formalCheckComplete } from "./formal-check.ts";

/** Where a completed check leads, short of a fact that an officer has still to find. */
const decided = [
  { guard: "isEligible", target: "eligible", actions: "recordCheck" },
  { guard: "isIneligible", target: "formallyRejected", actions: "recordCheck" },
  { guard: "isUnconsidered", target: "leftUnconsidered", actions: "recordCheck" },
  { when: givesPlaces, guard: "isPlaced", target: "placed", actions: "recordCheck" },
  { when: givesPlaces, guard: "isWaiting", target: "waitingForPlace", actions: "recordCheck" },
] as const;
const undecided = [
  {
    when: maySupplement,
    guard: "canSupplement",
    target: "awaitingSupplement",
    actions: ["recordCheck", "recordSupplementRequest"],
  },
  { when: rejects, target: "formallyRejected", actions: "recordCheck" },
  { when: leaves, target: "leftUnconsidered", actions: "recordCheck" },
] as const;

/** Answers without those that were "no". */
const withoutNo = (given: GivenAnswers): GivenAnswers =>
  without(
    given,
    Object.keys(given).filter((row) => given[row] === "no"),
  );

/** Who has a part in its decisions from then on, where they may be appealed. */
const acted = (
  { decidedBy }: { readonly decidedBy?: readonly string[] | undefined },
  { by }: { readonly by?: string | undefined },
) => (by === undefined ? {} : { decidedBy: withActor(decidedBy, by) });

/** Answers without those of some rows. */
function without(given: GivenAnswers = {}, rows: readonly string[]): GivenAnswers {
  return Object.fromEntries(Object.entries(given).filter(([row]) => !rows.includes(row)));
}

/** A place that came free is given while the application is checked, too. */
const given = { when: givesPlaces, actions: ["recordPlace", letter("placePromoted")] } as const;

const definition = s.with({
  options: ({ supplements, incurable, silence = "leaveUnconsidered", checklist }, document) => ({
    supplements,
    incurable,
    silence,
    checklist: checklist !== undefined,
    signUp: signsUp(document),
  }),
  everyOption: {
    supplements: 1,
    incurable: "leaveUnconsidered",
    silence: "leaveUnconsidered",
    checklist: true,
    signUp: true,
  },
  start: ({ supplements }) => ({
    supplementsLeft: supplements,
    supplementPaths: [],
    findingsVersion: 0,
    rulingsVersion: 0,
    supplemented: null,
  }),
  guards: {
    isLate: s.guard("application.supplement", ({ event }) => event.late),
    isEligible: s.guard(
      "formalCheck.complete",
      ({ event: { outcome, place } }) => outcome === "eligible" && place === undefined,
    ),
    isPlaced: s.guard("formalCheck.complete", ({ event }) => event.place === "has"),
    isWaiting: s.guard("formalCheck.complete", ({ event }) => event.place === "awaits"),
    isIneligible: s.guard("formalCheck.complete", ({ event }) => event.outcome === "ineligible"),
    isUnconsidered: s.guard("formalCheck.complete", ({ event }) => event.outcome === "unconsidered"),
    needsFinding: s.guard("formalCheck.complete", ({ event }) => event.outcome === "needsFinding"),
    canSupplement: s.guard(
      "formalCheck.complete",
      ({ own, event }) => event.outcome === "curable" && own.supplementsLeft > 0,
    ),
  },
  records: {
    recordCheck: s.record("formalCheck.complete", ({ own, event }) => ({
      findingsVersion: event.findingsVersion,
      rulingsVersion:
        own.rulingsVersion + (event.rulings === undefined && event.points === undefined ? 0 : 1),
      // As rulings, they are of the check that they were given in: only the one that passes counts.
      ...(event.outcome === "eligible" && event.points !== undefined ? { points: event.points } : {}),
      ...(event.found === undefined ? {} : { found: event.found }),
      ...(event.earlier === undefined ? {} : { earlier: event.earlier }),
      ...(event.rows === undefined ? {} : { rowsVersion: (own.rowsVersion ?? 0) + 1 }),
      ...acted(own, event),
    })),
    recordAnswers: s.record("checklist.answer", ({ own, event }) => ({
      checklist: { ...own.checklist, ...event.answers },
      checklistVersion: (own.checklistVersion ?? 0) + 1,
      ...acted(own, event),
    })),
    recordSupplementRequest: s.record("formalCheck.complete", ({ own, event }) => ({
      supplementsLeft: own.supplementsLeft - 1,
      supplementPaths: event.supplementPaths,
    })),
    recordPlace: s.record("place.given", () => ({ placed: true as const })),
    /** When it happened is kept beside the context; here nothing changes. */
    noteDelivery: s.record("delivery.record", () => ({})),
    recordSupplement: s.record(
      ["application.supplement", "application.recordSupplement"],
      ({ own, event }) => ({
        supplemented: keyFactsOf(event),
        supplementPaths: [],
        ...(event.reopened === undefined ? {} : { checklist: without(own.checklist, event.reopened) }),
      }),
    ),
    /** What came too late is kept as it came, and what was to be mended may still be, should the term be restored. */
    recordLate: s.record("application.supplement", ({ event }) => ({ supplemented: keyFactsOf(event) })),
    recordAsked: s.record("restoration.request", ({ event: { supplement } }) => {
      if (supplement === undefined) return {};
      const { reopened } = supplement;
      return { asked: { ...keyFactsOf(supplement), ...(reopened === undefined ? {} : { reopened }) } };
    }),
    recordRestored: s.record("restoration.grant", ({ own: { asked, ...own } }) => ({
      ...(asked === undefined ? {} : { supplemented: keyFactsOf(asked) }),
      asked: undefined,
      supplementPaths: [],
      ...(asked?.reopened === undefined ? {} : { checklist: without(own.checklist, asked.reopened) }),
    })),
    /**
     * An upheld appeal has the check made anew: rows that were answered "no" wait for another answer, and a supplement that
     * was not used in time may be asked for again.
     */
    reopen: s.record("appeal.uphold", ({ own }) => ({
      supplementsLeft: own.supplementsLeft + (own.supplementPaths.length > 0 ? 1 : 0),
      supplementPaths: [],
      ...(own.checklist === undefined ? {} : { checklist: withoutNo(own.checklist) }),
    })),
    noteRefusal: s.record("restoration.refuse", ({ own, event }) => acted(own, event)),
  },
  commands: {
    checklistAnswer,
    formalCheckComplete,
    applicationSupplement,
    applicationRecordSupplement,
    deliveryRecord,
  },
  happened: {
    "application.recordSupplement": ({ filedOn }) => ({ "application.supplement": filedOn }),
    "delivery.record": ({ letter: name, deliveredOn }) => ({ [letterEvent.delivered(name)]: deliveredOn }),
  },
  passed: {
    supplement: (input) => (restoresTerm(input, "supplement") ? [] : notSupplemented(input).events) as never,
  },
  passing: {
    supplement: {
      reads: notSupplementedReads,
      rows: (input) => (restoresTerm(input, "supplement") ? [] : notSupplemented(input).rows),
    },
  },
  initial: "underFormalCheck",
  on: { "application.withdraw": { target: "withdrawn" }, "place.given": given },
  states: {
    underFormalCheck: {
      name: { pl: "Ocena formalna", en: "Under formal check" },
      applicantName: { pl: "Trwa ocena formalna", en: "Formal check in progress" },
      waitsFor: "officer",
      on: {
        "checklist.answer": { when: hasChecklist, actions: "recordAnswers" },
        "formalCheck.complete": [
          ...decided,
          { guard: "needsFinding", target: "awaitingFinding", actions: "recordCheck" },
          ...undecided,
        ],
      },
    },
    awaitingFinding: {
      name: { pl: "Czeka na ustalenie osoby", en: "Awaiting an officer's finding" },
      applicantName: { pl: "Trwa ocena formalna", en: "Formal check in progress" },
      waitsFor: "officer",
      on: {
        "checklist.answer": { when: hasChecklist, actions: "recordAnswers" },
        "formalCheck.complete": [...decided, { guard: "needsFinding", actions: "recordCheck" }, ...undecided],
      },
    },
    placed: {
      when: givesPlaces,
      name: { pl: "Ma miejsce", en: "Has a place" },
      applicantName: { pl: "Masz miejsce", en: "You have a place" },
      waitsFor: "operator",
      on: { "signUp.closed": { target: "seated" } },
    },
    waitingForPlace: {
      when: givesPlaces,
      name: { pl: "Na liście oczekujących", en: "On the waiting list" },
      applicantName: { pl: "Czekasz na zwolnione miejsce", en: "You wait for a place that comes free" },
      waitsFor: "time",
      on: {
        "place.given": { target: "placed", actions: given.actions },
        "signUp.closed": { target: "noPlace" },
      },
    },
    awaitingSupplement: {
      when: maySupplement,
      name: { pl: "Wezwano do uzupełnienia", en: "Awaiting supplement" },
      applicantName: { pl: "Uzupełnij wniosek", en: "Supplement your application" },
      waitsFor: "applicant",
      deadline: "supplement",
      entry: [letter("supplementRequested")],
      on: {
        "application.supplement": [
          { when: rejectsSilence, guard: "isLate", target: "formallyRejected", actions: "recordSupplement" },
          { when: leavesSilence, guard: "isLate", target: "leftUnconsidered", actions: "recordSupplement" },
          { target: "underFormalCheck", actions: ["recordSupplement", letter("supplementReceived")] },
        ],
        "application.recordSupplement": {
          target: "underFormalCheck",
          actions: ["recordSupplement", letter("supplementReceived")],
        },
        "delivery.record": { actions: "noteDelivery" },
        "deadline.supplement.passed": [
          { when: rejectsSilence, target: "formallyRejected" },
          { when: leavesSilence, target: "leftUnconsidered" },
        ],
      },
    },
  },
  ends: {
    seated: {
      when: givesPlaces,
      name: { pl: "Na zamkniętej liście uczestników", en: "On the closed list" },
      applicantName: { pl: "Masz miejsce, lista jest zamknięta", en: "You have a place, the list is closed" },
      entry: [letter("seated")],
    },
    noPlace: {
      when: givesPlaces,
      name: { pl: "Zabrakło miejsca", en: "No place" },
      applicantName: { pl: "Zabrakło miejsca", en: "There was no place" },
      entry: [letter("noPlace")],
    },
    eligible: {
      name: { pl: "Poprawny formalnie", en: "Formally correct" },
      applicantName: { pl: "Ocena formalna pozytywna", en: "Formal check passed" },
    },
    formallyRejected: {
      name: { pl: "Odrzucony formalnie", en: "Formally rejected" },
      applicantName: { pl: "Wniosek odrzucony formalnie", en: "Application formally rejected" },
      entry: [letter("formallyRejected")],
    },
    leftUnconsidered: {
      name: { pl: "Pozostawiony bez rozpatrzenia", en: "Left unconsidered" },
      applicantName: { pl: "Wniosek pozostawiony bez rozpatrzenia", en: "Application left unconsidered" },
      entry: [letter("leftUnconsidered")],
    },
    withdrawn: withdrawnEnd,
  },
});

type Definition = typeof definition;
/** Eligibility, as the lifecycle composes it. */
export interface EligibilityStage extends Definition {}
/** Eligibility (ocena formalna): the formal check, a person's look at open facts, and the supplement. */
export const eligibility: EligibilityStage = definition;
