import { moneyOf } from "../../values/json-money.ts";
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

const backToPool = { from: "committed", to: "pool.free" } as const;

const definition = s.with({
  options: () => ({}),
  everyOption: {},
  start: () => ({ agreement: null, concludedAt: null }),
  guards: {},
  records: {
    recordOffer: s.record("agreement.offer", ({ event: { amount, realisationTo } }) => ({
      agreement: { amount, realisationTo },
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
      { stream: callFacts.stream, event: released(context, context.scoring.award ?? "0.00") },
    ],
  },
  initial: "inPreparation",
  on: {
    "agreement.resign": {
      target: "resigned",
      actions: { book: backToPool, amount: ({ event }) => moneyOf(event.amount) },
    },
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
        "deadline.signing.passed": {
          target: "resigned",
          actions: { book: backToPool, amount: ({ context }) => moneyOf(context.scoring.award ?? "0.00") },
        },
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
