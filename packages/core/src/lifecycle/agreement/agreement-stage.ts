import { backToFree, fromBudget, type GrantPart, ofPool, withParts } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { agreementKit as s } from "./agreement-nouns.ts";
import { agreementOffer } from "./agreement-offer.ts";
import {
  agreementCountersign,
  agreementRecordSignature,
  agreementResign,
  agreementSign,
  released,
} from "./agreement-signing.ts";

interface Awarded {
  readonly context: {
    readonly scoring: { readonly award: string | null; readonly parts?: readonly GrantPart[] | undefined };
  };
}
const grantOf = ({ context: { scoring } }: Awarded) => ({
  amount: scoring.award ?? "0.00",
  parts: scoring.parts,
});

/** The pool and the sources get back what they gave, and so does the budget of those that are limited elsewhere. */
const giveBack = [
  { book: { from: "committed", to: "pool.free" }, amount: (facts: Awarded) => backToFree(grantOf(facts)) },
  { book: { from: "committed", to: "pool.budget" }, amount: (facts: Awarded) => fromBudget(grantOf(facts)) },
] as const;

const definition = s.with({
  options: () => ({}),
  everyOption: {},
  start: () => ({ agreement: null, concludedAt: null }),
  guards: {},
  records: {
    recordOffer: s.record("agreement.offer", ({ event: { amount, parts, realisationTo } }) => ({
      agreement: { amount, ...withParts(parts), realisationTo },
    })),
    /** When it happened is kept beside the context; here nothing changes. */
    noteDelivery: s.record("delivery.record", () => ({})),
    recordConclusion: s.record("agreement.countersign", ({ event }) => ({ concludedAt: event.at })),
  },
  commands: {
    agreementOffer,
    agreementSign,
    agreementRecordSignature,
    agreementCountersign,
    agreementResign,
  },
  happened: { "agreement.recordSignature": ({ filedOn }) => ({ "agreement.sign": filedOn }) },
  passed: {
    signing: ({ callFacts, context }) => [
      { stream: callFacts.stream, event: released(context, ofPool(grantOf({ context }))) },
    ],
  },
  initial: "inPreparation",
  on: {
    "agreement.resign": { target: "resigned", actions: giveBack },
  },
  states: {
    inPreparation: {
      name: { pl: "Umowa w przygotowaniu", en: "Agreement in preparation" },
      applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
      waitsFor: "operator",
      entry: [letter("awarded")],
      on: { "agreement.offer": { target: "awaitingSignature", actions: "recordOffer" } },
    },
    awaitingSignature: {
      name: { pl: "Czeka na podpis wnioskodawcy", en: "Awaiting the grantee's signature" },
      applicantName: { pl: "Podpisz umowę", en: "Sign the agreement" },
      waitsFor: "applicant",
      deadline: "signing",
      entry: [letter("agreementOffered")],
      on: {
        "agreement.sign": { target: "awaitingCountersignature" },
        "agreement.recordSignature": { target: "awaitingCountersignature" },
        "delivery.record": { actions: "noteDelivery" },
        "deadline.signing.passed": { target: "resigned", actions: giveBack },
      },
    },
    awaitingCountersignature: {
      name: { pl: "Czeka na podpis operatora", en: "Awaiting the operator's signature" },
      applicantName: { pl: "Umowa czeka na podpis operatora", en: "Awaiting the operator's signature" },
      waitsFor: "operator",
      on: { "agreement.countersign": { target: "concluded", actions: "recordConclusion" } },
    },
  },
  ends: {
    concluded: {
      name: { pl: "Umowa zawarta", en: "Agreement concluded" },
      applicantName: { pl: "Umowa zawarta", en: "Agreement concluded" },
      entry: [letter("agreementConcluded")],
    },
    resigned: {
      name: { pl: "Rezygnacja", en: "Resigned" },
      applicantName: { pl: "Rezygnacja z dofinansowania", en: "Grant declined" },
      entry: [letter("resigned")],
    },
  },
});

type Definition = typeof definition;
/** Agreement, as the lifecycle composes it. */
export interface AgreementStage extends Definition {}
/** Agreement (umowa): from the award to an agreement that both parties have signed. */
export const agreement: AgreementStage = definition;
