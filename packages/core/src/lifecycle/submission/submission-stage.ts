import type { Regulations } from "../../document/regulations.ts";
import { withoutPerson, withPerson } from "../ground/acting.ts";
import { keyFactsOf } from "../ground/key-facts.ts";
import { letter } from "../ground/letters.ts";
import { applicationSubmit } from "./application-submit.ts";
import { representativeAdmit, representativeDismiss } from "./representatives.ts";
import { applicationDiscard, applicationEdit, applicationStart } from "./submission-commands.ts";
import { submissionKit as s } from "./submission-nouns.ts";

type Document = Pick<Regulations["document"], "applicants">;
const hasRepresentatives = ({ representatives }: { readonly representatives: boolean }) => representatives;

/** Submission (złożenie wniosku): from the draft to a numbered, immutable application. */
const definition = s.with({
  options: (_, document) => ({
    representatives: (document as Document).applicants?.representatives !== undefined,
  }),
  everyOption: { representatives: true },
  start: () => ({
    call: "",
    applicant: "",
    number: null,
    submittedAt: null,
    answersVersion: 0,
    requested: null,
    applicantKind: null,
    mapPart: null,
  }),
  guards: {
    isLate: s.guard("application.submit", ({ event }) => event.late),
    isAdmitted: s.guard(
      "application.submit",
      ({ event: { place } }) => place?.waits === undefined && place !== undefined,
    ),
    isOnWaitingList: s.guard("application.submit", ({ event: { place } }) => place?.waits !== undefined),
  },
  records: {
    recordStart: s.record(
      "application.start",
      ({ event: { call, applicant, answersVersion, opensAt, closesAt, order, from } }) => ({
        call,
        applicant,
        answersVersion,
        ...(opensAt === undefined ? {} : { opensAt }),
        ...(closesAt === undefined ? {} : { closesAt }),
        ...(order === undefined ? {} : { order }),
        ...(from === undefined ? {} : { from }),
      }),
    ),
    recordAdmitted: s.record("representative.admit", ({ own, event: { person } }) => ({
      representatives: withPerson(own, person),
    })),
    recordDismissed: s.record("representative.dismiss", ({ own, event: { person } }) => ({
      representatives: withoutPerson(own, person),
    })),
    recordExtension: s.record("call.extended", ({ event: { notice, closesAt } }) => ({ notice, closesAt })),
    recordCorrection: s.record("call.corrected", ({ event: { notice } }) => ({ notice })),
    recordEdit: s.record("application.edit", ({ event }) => ({ answersVersion: event.answersVersion })),
    recordSubmission: s.record("application.submit", ({ event }) => ({
      number: event.number,
      submittedAt: event.at,
      ...(event.place === undefined ? {} : { place: event.place }),
      ...keyFactsOf(event),
    })),
  },
  commands: {
    applicationStart,
    applicationEdit,
    applicationSubmit,
    applicationDiscard,
    representativeAdmit,
    representativeDismiss,
  },
  initial: "notStarted",
  states: {
    notStarted: {
      name: { pl: "Nierozpoczęty", en: "Not started" },
      applicantName: { pl: "Wniosek nierozpoczęty", en: "Application not started" },
      waitsFor: "applicant",
      on: { "application.start": { target: "draft", actions: "recordStart" } },
    },
    draft: {
      name: { pl: "Wersja robocza", en: "Draft" },
      applicantName: { pl: "Wersja robocza wniosku", en: "Draft application" },
      waitsFor: "applicant",
      on: {
        "application.edit": { actions: "recordEdit" },
        "application.submit": [
          { guard: "isLate", target: "late", actions: "recordSubmission" },
          {
            guard: "isAdmitted",
            target: "submitted",
            actions: ["recordSubmission", letter("placeGiven")],
          },
          {
            guard: "isOnWaitingList",
            target: "submitted",
            actions: ["recordSubmission", letter("placeWaiting")],
          },
          { target: "submitted", actions: "recordSubmission" },
        ],
        "application.discard": { target: "discarded" },
        "representative.admit": { when: hasRepresentatives, actions: "recordAdmitted" },
        "representative.dismiss": { when: hasRepresentatives, actions: "recordDismissed" },
      },
    },
  },
  ends: {
    submitted: {
      name: { pl: "Złożony w terminie", en: "Submitted in time" },
      applicantName: { pl: "Wniosek złożony", en: "Application submitted" },
      entry: [letter("receipt")],
    },
    late: {
      name: { pl: "Złożony po terminie", en: "Late" },
      applicantName: { pl: "Wniosek złożony po terminie", en: "Application submitted late" },
      entry: [letter("late")],
    },
    discarded: {
      name: { pl: "Porzucona wersja robocza", en: "Draft discarded" },
      applicantName: { pl: "Wersja robocza usunięta", en: "Draft discarded" },
    },
  },
});

type Definition = typeof definition;
/** Submission, as the lifecycle composes it. */
export interface SubmissionStage extends Definition {}
/** Submission (złożenie wniosku): from the draft to a numbered, immutable application. */
export const submission: SubmissionStage = definition;
