// The eligibility stage alone: something is missing, the applicant supplements it, the check passes.
import { eligibilityMachine, everyOption } from "@opus/grant-workflow";
import { createActor } from "xstate";

const actor = createActor(eligibilityMachine(everyOption), { input: { applicant: "p-1" } });
actor.start();
actor.send({
  type: "formalCheck.complete",
  outcome: "curable",
  supplementPaths: ["/letterOfIntent"],
  findingsVersion: 0,
});
export const waiting = actor.getSnapshot().value; // "awaitingSupplement"
actor.send({
  type: "application.supplement",
  late: false,
  answersVersion: 2,
  requested: "4000.00",
  applicantKind: "ngo",
  mapPart: null,
});
actor.send({ type: "formalCheck.complete", outcome: "eligible", supplementPaths: [], findingsVersion: 0 });

export const { value, status } = actor.getSnapshot(); // "eligible", "done"
