import { defineStage } from "./stage.ts";

/** Agreement (umowa): from the award to an agreement that both parties have signed. */
export function agreementStage() {
  return defineStage({
    initial: "inPreparation",
    on: { "agreement.resign": { target: ".resigned" } },
    states: {
      inPreparation: {
        meta: {
          stage: "agreement",
          name: { pl: "Umowa w przygotowaniu", en: "Agreement in preparation" },
          applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
          waitsFor: "operator",
          letter: "awarded",
        },
        on: { "agreement.offer": { target: "awaitingSignature", actions: "recordOffer" } },
      },
      awaitingSignature: {
        meta: {
          stage: "agreement",
          name: { pl: "Czeka na podpis wnioskodawcy", en: "Awaiting the grantee's signature" },
          applicantName: { pl: "Podpisz umowę", en: "Sign the agreement" },
          waitsFor: "applicant",
          deadline: "signing",
          letter: "agreementOffered",
        },
        on: {
          "agreement.sign": { target: "awaitingCountersignature" },
          "deadline.signing.passed": { target: "resigned" },
        },
      },
      awaitingCountersignature: {
        meta: {
          stage: "agreement",
          name: { pl: "Czeka na podpis operatora", en: "Awaiting the operator's signature" },
          applicantName: { pl: "Umowa czeka na podpis operatora", en: "Awaiting the operator's signature" },
          waitsFor: "operator",
        },
        on: { "agreement.countersign": { target: "concluded", actions: "recordConclusion" } },
      },
      concluded: {
        type: "final",
        output: "concluded",
        meta: {
          stage: "agreement",
          name: { pl: "Umowa zawarta", en: "Agreement concluded" },
          applicantName: { pl: "Umowa zawarta", en: "Agreement concluded" },
          waitsFor: "nobody",
        },
      },
      resigned: {
        type: "final",
        output: "resigned",
        meta: {
          stage: "agreement",
          name: { pl: "Rezygnacja", en: "Resigned" },
          applicantName: { pl: "Rezygnacja z dofinansowania", en: "Grant declined" },
          waitsFor: "nobody",
        },
      },
    },
  });
}
