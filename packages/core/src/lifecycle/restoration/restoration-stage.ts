import { letter } from "../ground/letters.ts";
import { type RestoredTerm, restoredTerms } from "../ground/restoring.ts";
import { afterLapse, lapseReads } from "./lapses.ts";
import { restorationGrant, restorationRefuse } from "./restoration-decide.ts";
import { restorationKit as s } from "./restoration-nouns.ts";
import { restorationRequest } from "./restoration-request.ts";

/** How a recorder is called that notes which term was missed. */
export const missing = (term: RestoredTerm) => `missed.${term}` as const;

/** Notes which term was missed; it is no word of an event, but of a term that passes. */
const missed = (term: RestoredTerm) => s.record("deadline.restoration.passed", () => ({ term }));

/** Nothing is missed any more. */
const over = (): { term?: RestoredTerm } => ({ term: undefined }) as never;

const definition = s.with({
  options: (section) => ({ terms: section?.terms.map(({ term }) => term) ?? [] }),
  everyOption: { terms: [...restoredTerms] },
  when: ({ terms }) => terms.length > 0,
  start: () => ({}),
  guards: {},
  records: {
    recordRequest: s.record("restoration.request", ({ own }) => ({ requests: (own.requests ?? 0) + 1 })),
    recordDecision: s.record(
      ["restoration.grant", "restoration.refuse", "deadline.restoration.passed"],
      over,
    ),
    ...(Object.fromEntries(restoredTerms.map((term) => [missing(term), missed(term)])) as Record<
      ReturnType<typeof missing>,
      ReturnType<typeof missed>
    >),
  },
  commands: { restorationRequest, restorationGrant, restorationRefuse },
  happened: { "restoration.grant": ({ term, at }) => ({ [ACTS[term]]: at }) },
  passed: { restoration: (input) => afterLapse(input).events as never },
  passing: {
    restoration: {
      documents: true,
      reads: (facts) => lapseReads(facts),
      rows: (input) => afterLapse(input).rows,
    },
  },
  initial: "termMissed",
  states: {
    termMissed: {
      name: {
        pl: "Termin minął, można prosić o przywrócenie",
        en: "Term missed, restoration may be asked for",
      },
      applicantName: {
        pl: "Termin minął; można prosić o jego przywrócenie",
        en: "The term is over; its restoration may be asked for",
      },
      waitsFor: "applicant",
      deadline: "restoration",
      entry: [letter("termMissed")],
      on: {
        "restoration.request": {
          target: "restorationAsked",
          actions: ["recordRequest", letter("restorationReceived")],
        },
        "deadline.restoration.passed": { target: "missedForGood", actions: "recordDecision" },
      },
    },
    restorationAsked: {
      name: { pl: "Prośba o przywrócenie terminu", en: "Restoration of the term asked for" },
      applicantName: { pl: "Rozpatrujemy prośbę o przywrócenie terminu", en: "Restoration is being decided" },
      waitsFor: "decisionMaker",
      on: {
        "restoration.grant": { target: "restored", actions: ["recordDecision", letter("termRestored")] },
        "restoration.refuse": {
          target: "missedForGood",
          actions: ["recordDecision", letter("restorationRefused")],
        },
      },
    },
  },
  ends: {
    restored: {
      name: { pl: "Termin przywrócony", en: "Term restored" },
      applicantName: { pl: "Termin przywrócony", en: "Term restored" },
    },
    missedForGood: {
      name: { pl: "Terminu nie przywrócono", en: "Term not restored" },
      applicantName: { pl: "Terminu nie przywrócono", en: "Term not restored" },
    },
  },
});

/** The act that each term is for: terms that are counted from it are counted from its restoration. */
const ACTS: Readonly<Record<RestoredTerm, string>> = {
  supplement: "application.supplement",
  formalAppeal: "appeal.file",
  revision: "application.revise",
  signing: "agreement.sign",
  reportSupplement: "report.supplement",
};

type Definition = typeof definition;
/** Restoration of terms, as the lifecycle composes it. */
export interface RestorationStage extends Definition {}
/** Restoration of terms (przywrócenie terminu): asked for together with the act, decided with reasons. */
export const restoration: RestorationStage = definition;
