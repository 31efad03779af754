// The composite: one case from the draft on, all stages in one machine; here it ends at the formal check.
import { everyOption, grantMachine } from "@opus/grant-workflow";
import { createActor } from "xstate";

// Nobody may appeal here, so that a rejection is an end at once, and no signed paper is waited for.
const appeals = { ...everyOption.appeals, formal: false };
const paper = { ...everyOption.paper, waits: false };
const actor = createActor(grantMachine({ options: { ...everyOption, appeals, paper } }));
actor.start();
actor.send({ type: "application.start", call: "spring", applicant: "p-1", answersVersion: 0 });
actor.send({
  type: "application.submit",
  late: false,
  number: "S/001",
  at: "2026-03-02T08:00:00.000Z",
  answersVersion: 1,
  requested: "9000.00",
  applicantKind: "ngo",
  mapPart: null,
});
export const submitted = actor.getSnapshot().value; // { eligibility: "underFormalCheck" }
actor.send({ type: "formalCheck.complete", outcome: "ineligible", supplementPaths: [], findingsVersion: 0 });

export const { value, status } = actor.getSnapshot(); // "formallyRejected", "done"
